// The clipboard after a secret was copied.
#include "tests/support/windowdriver.h"
#include "ui/widgets/secretfield.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QTest>

using namespace onboarding;
using test::WindowDriver;

class TestSecretField : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theClipboardIsClearedOnlyOfOurOwn_data()
    {
        QTest::addColumn<bool>("isOurs");
        QTest::newRow("still the secret") << true;
        QTest::newRow("something the user copied since") << false;
    }

    void theClipboardIsClearedOnlyOfOurOwn()
    {
        QFETCH(bool, isOurs);
        SecretField field;
        field.setSecret("the-secret", QStringLiteral("masked"));
        field.show();
        field.copy();
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("the-secret"));
        if (!isOurs)
            QGuiApplication::clipboard()->setText(QStringLiteral("mine"));
        QVERIFY(WindowDriver(field).click(QStringLiteral("clearClipboardButton")));
        QCOMPARE(QGuiApplication::clipboard()->text(), isOurs ? QString() : QStringLiteral("mine"));
    }
};

QTEST_MAIN(TestSecretField)
#include "tst_secretfield.moc"
