// What is asked before something that cannot be taken back: what has to be typed, what Enter does.
#include "tests/support/frontwindow.h"
#include "tests/support/str.h"
#include "tests/support/temporaryhome.h"
#include "ui/customer/registerconfirmation.h"
#include "ui/theme/theme.h"
#include "ui/widgets/confirmationdialog.h"
#include "ui/widgets/envband.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLayout>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace onboarding;
using test::str;

namespace {

const test::TemporaryHome home;

} // namespace

class TestConfirmationDialog : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp); }

    void aProductionWriteNeedsTheCustomersOwnName()
    {
        const QString maya = QStringLiteral("maya@example.org");
        RegisterConfirmation dialog(
            *m_theme, withTenant(Environment::productionTemplate()),
            {.confirmation = TypedPhrase(EnvironmentKind::Production, maya, QStringLiteral("Maya Sokolova"))},
            nullptr);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        QSignalSpy confirmed(&dialog, &RegisterConfirmation::confirmed);
        dialog.open();
        auto *edit = dialog.findChild<QLineEdit *>(QStringLiteral("confirmEdit"));
        auto *confirm = dialog.findChild<QAbstractButton *>(QStringLiteral("confirmButton"));
        auto *problem = dialog.findChild<QWidget *>(QStringLiteral("confirmProblem"));
        QTest::keyClicks(edit, QStringLiteral("acme")); // the tenant names nobody
        QVERIFY(!confirm->isEnabled());
        QTest::keyClick(edit, Qt::Key_Return);
        QVERIFY2(dialog.isVisible() && problem->isVisible(), "Enter says that it is not right");
        QCOMPARE(confirmed.count(), 0);
        edit->clear();
        QVERIFY(!problem->isVisible());
        QTest::keyClicks(edit, QStringLiteral("Sokolova"));
        QVERIFY(confirm->isEnabled());
        QTest::keyClick(edit, Qt::Key_Return);
        QCOMPARE(confirmed.count(), 1);
        QVERIFY(!dialog.isVisible());
        QVERIFY(dialog.findChild<EnvBand *>());
    }

    void enterOnAButtonPressesThatButton()
    {
        RegisterConfirmation dialog(*m_theme, withTenant(Environment::stagingTemplate()), {.isAgain = true},
                                    nullptr);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        QSignalSpy confirmed(&dialog, &RegisterConfirmation::confirmed);
        dialog.open();
        QVERIFY(!dialog.findChild<QLineEdit *>(QStringLiteral("confirmEdit")));
        QTest::keyClick(dialog.findChild<QAbstractButton *>(QStringLiteral("confirmCancelButton")),
                        Qt::Key_Return);
        QVERIFY(!dialog.isVisible());
        QCOMPARE(confirmed.count(), 0);
    }

    /// Finding 38: rows stood apart in a dialog that was higher than its words.
    void aQuestionIsNoHigherThanItsWords()
    {
        ConfirmationDialog dialog(
            *m_theme, Environment::localSandbox(),
            {.windowTitle = str("IDs were sent before"),
             .title = str("Register these IDs for real@kunde.de all the same?"),
             .consequence = str("If they are of that person, the wrong person's documents go. ").repeated(4),
             .facts = {{str("Customer"), str("real@kunde.de (real@kunde.de)")}},
             .ask = str("Type the user name they were sent for before, ada.approve, to go on"),
             .isRight = [](const QString &) { return false; },
             .yes = str("Register all the same"),
             .isDangerous = true},
            nullptr);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.open();
        test::bringToFront(dialog);
        QTRY_COMPARE(dialog.height(), dialog.layout()->totalHeightForWidth(dialog.width()));
    }

private:
    static Environment withTenant(Environment environment)
    {
        environment.tenant = QStringLiteral("acme");
        return environment;
    }

    std::unique_ptr<Theme> m_theme;
};

QTEST_MAIN(TestConfirmationDialog)
#include "tst_confirmationdialog.moc"
