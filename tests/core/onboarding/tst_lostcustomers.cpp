// Attack of 2026-11-29, D4: one bit of environments.json, and the list was said to be empty.
#include "core/onboarding/lostcustomers.h"

#include "tests/support/storecalls.h"

#include <QTest>

using namespace onboarding;

class TestLostCustomers : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whoseEnvironmentIsGoneIsCounted()
    {
        const Environment staging {.id = QUuid::createUuid(), .name = QStringLiteral("Staging")};
        Customer here = test::customer(QStringLiteral("ada"));
        here.environment = staging.id;
        Customer inSandbox = test::customer(QStringLiteral("bea"));
        inSandbox.environment = Environment::localSandbox().id;
        const QList<CustomerRecord> all {{.customer = here}, {.customer = inSandbox}};
        QCOMPARE(lostCustomersText(all, {staging}), QString());
        QCOMPARE(lostCustomersText({}, {}), QString());
        const QString lost = lostCustomersText(all, {});
        QVERIFY(lost.startsWith(QLatin1Char('1')));
        QVERIFY(lost.contains(QStringLiteral("environments.json")));
    }
};

QTEST_GUILESS_MAIN(TestLostCustomers)
#include "tst_lostcustomers.moc"
