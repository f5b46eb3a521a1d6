// A registration whose answer was lost, in the real window: while it is being settled, after the program was
// started again, and when it is left.
#include "app/console/consoleapplication.h"
#include "tests/support/sandboxprocess.h"
#include "tests/support/temporaryhome.h"
#include "tests/support/windowdriver.h"
#include "ui/shell/mainwindow.h"
#include "ui/widgets/plainlabel.h"

#include <QPushButton>
#include <QTest>

using namespace onboarding;
using test::SandboxProcess;
using test::WindowDriver;

namespace {

const test::TemporaryHome home;

QString str(const char *text)
{
    return QString::fromUtf8(text);
}

} // namespace

class TestUnsettled : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_sandbox = std::make_unique<SandboxProcess>(str(PROGRAM_DIR "/kyc-sandbox"));
        QVERIFY(m_sandbox->start());
        open();
    }

    void theKeyOpensThePageThenGetsTheToken()
    {
        press("lensCase");
        press("checkNowButton");
        QVERIFY(m_driver->waitForEnabled(str("checkNowButton")));
        pressCtrlT();
        QVERIFY(m_driver->waitForEnabled(str("getSdkTokenButton")));
        QVERIFY(m_sandbox->journal(str("sdkToken")).isEmpty());
        pressCtrlT();
        QVERIFY(m_driver->waitFor([this] { return m_driver->has(str("secretEdit")); }));
        QCOMPARE(m_sandbox->journal(str("sdkToken")).size(), 1);
    }

    void whileItIsCheckedNothingElseIsOffered()
    {
        const QJsonObject fault {{str("operation"), str("registerUser")},
                                 {str("mode"), str("reset-before-apply")}};
        QVERIFY(!m_sandbox->post(str("faults"), fault).isNull());
        press("lensCase");
        press("playPhoneButton");
        press("registerButton");
        QVERIFY(m_driver->waitFor([this] { return m_driver->has(str("submissionExchangeButton")); }));
        press("lensCase");
        QVERIFY(!m_driver->has(str("cancelButton"))); // nothing is registering any more
        showsItIsUnsettled();
    }

    void itIsStillSaidAfterTheNextStart()
    {
        close();
        open();
        QVERIFY(m_driver->waitForEnabled(str("checkUnsettledButton")));
        showsItIsUnsettled();
        // Its exchange is of the session before.
        QVERIFY(m_driver->waitFor([this] { return m_driver->has(str("unsettledExchangeButton")); }));
        press("unsettledExchangeButton");
        QVERIFY(m_driver->waitFor([this] {
            const auto *request = m_driver->find<QPlainTextEdit>(str("requestText"));
            return request && request->toPlainText().contains(str("registerUser"));
        }));
        press("lensCase");
    }

    void quittingSaysSo()
    {
        m_console->window().close();
        QVERIFY(m_driver->waitFor([this] { return m_driver->has(str("closeDialog")); }));
        const auto labels = m_driver->find(str("closeDialog"))->findChildren<PlainLabel *>();
        QVERIFY(std::any_of(labels.begin(), labels.end(), [](const PlainLabel *label) {
            return label->text().contains(str("Ada Approve"));
        }));
        press("stayButton");
    }

    void theStatusSettlesIt()
    {
        const QJsonObject status {{str("status"), str("PENDING")}};
        QVERIFY(!m_sandbox->post(str("users/ada.approve/status"), status).isNull());
        press("checkUnsettledButton");
        QVERIFY(m_driver->waitFor([this] { return !m_driver->has(str("unsettledCard")); }));
        QCOMPARE(m_sandbox->journal(str("registerUser")).size(), 1);
    }

    void cleanupTestCase() { close(); }

private:
    void press(const char *name) { QVERIFY2(m_driver->click(QString::fromLatin1(name)), name); }

    void pressCtrlT() { QTest::keyClick(&m_console->window(), Qt::Key_T, Qt::ControlModifier); }

    void open()
    {
        m_console = std::make_unique<ConsoleApplication>(
            *qApp, ConsoleApplication::Options {.embeddedSandbox = false});
        m_console->start();
        m_driver = std::make_unique<WindowDriver>(m_console->window());
        QApplication::setActiveWindow(&m_console->window()); // no window manager does it here
        QVERIFY(m_driver->waitFor([this] { return !m_console->window().selectedCustomer().isNull(); }));
        QVERIFY(m_driver->waitForEnabled(str("checkNowButton")));
    }

    void close()
    {
        m_driver.reset();
        m_console.reset();
    }

    /// On the Case page: the message, and one thing to do.
    void showsItIsUnsettled()
    {
        QVERIFY(m_driver->waitFor([this] { return m_driver->has(str("unsettledCard")); }));
        QVERIFY(!m_driver->has(str("errorCard")));
        QVERIFY(!m_driver->has(str("getSdkTokenButton")));
        QStringList primary;
        const auto buttons
            = m_driver->find(str("unsettledCard"))->parentWidget()->findChildren<QPushButton *>();
        for (const QPushButton *button : buttons) {
            if (button->isVisible() && button->property("kind") == str("primary"))
                primary.append(button->objectName());
        }
        QCOMPARE(primary, QStringList {str("checkNowButton")});
    }

    std::unique_ptr<SandboxProcess> m_sandbox;
    std::unique_ptr<ConsoleApplication> m_console;
    std::unique_ptr<WindowDriver> m_driver;
};

QTEST_MAIN(TestUnsettled)
#include "tst_unsettled.moc"
