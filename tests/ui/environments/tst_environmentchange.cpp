// What another program changed of an environment, in sentences.
#include "core/environments/environment.h"
#include "ui/environments/environmentchange.h"

#include <QTest>
#include <functional>

using namespace onboarding;

class TestEnvironmentChange : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatChangedIsNamed_data()
    {
        QTest::addColumn<std::function<void(Environment &)>>("change");
        QTest::addColumn<QStringList>("said");
        const auto row = [](const char *name, const std::function<void(Environment &)> &change,
                            const QStringList &said) { QTest::newRow(name) << change << said; };
        row("its kind", [](Environment &one) { one.kind = EnvironmentKind::Production; },
            {QStringLiteral("Its kind is production now, and was staging.")});
        row("its address, with port and path",
            [](Environment &one) { one.url = QUrl(QStringLiteral("http://127.0.0.1:18972/changed")); },
            {QStringLiteral("It is at http://127.0.0.1:18972/changed now, and was at http://127.0.0.1:18972. "
                            "The statuses")});
        row("its tenant", [](Environment &one) { one.tenant = QStringLiteral("U"); },
            {QStringLiteral("Its tenant is U now, and was T.")});
        row("its name", [](Environment &one) { one.name = QStringLiteral("prod"); },
            {QStringLiteral("It is called prod now, and was called stg.")});
        row("two of them",
            [](Environment &one) {
                one.kind = EnvironmentKind::Sandbox;
                one.tenant = QStringLiteral("U");
            },
            {QStringLiteral("Its kind is sandbox now"), QStringLiteral("Its tenant is U now")});
        row("its proxy", [](Environment &one) { one.proxy = ProxyMode::System; },
            {QStringLiteral("Its limits, certificates or proxy")});
        row("nothing", [](Environment &) { }, {QStringLiteral("is now as it was before")});
    }

    void whatChangedIsNamed()
    {
        QFETCH(std::function<void(Environment &)>, change);
        QFETCH(QStringList, said);
        const Environment before {.name = QStringLiteral("stg"),
                                  .kind = EnvironmentKind::Staging,
                                  .url = QUrl(QStringLiteral("http://127.0.0.1:18972")),
                                  .tenant = QStringLiteral("T")};
        Environment now = before;
        change(now);
        const QString text = environmentChangeText(before, now);
        for (const QString &part : std::as_const(said))
            QVERIFY2(text.contains(part), qPrintable(text));
    }
};

QTEST_GUILESS_MAIN(TestEnvironmentChange)
#include "tst_environmentchange.moc"
