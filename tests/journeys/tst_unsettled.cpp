// A registration whose answer was lost, in the real window: while it is being settled, after the program was
// started again, and when it is left.
#include "core/environments/environmentstore.h"
#include "core/platform/paths.h"
#include "tests/support/consoletest.h"
#include "tests/support/kycctlprocess.h"
#include "tests/support/temporaryhome.h"
#include "ui/widgets/plainlabel.h"
#include "ui/worklist/worklistmodel.h"
#include "ui/worklist/worklistpage.h"

#include <QPushButton>

using namespace onboarding;
using test::str;

namespace {

const test::TemporaryHome home;

} // namespace

class TestUnsettled : public test::ConsoleTest
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        startSandbox();
        openReady();
    }

    void theKeyOpensThePageThenGetsTheToken()
    {
        PRESS("lensCase");
        PRESS("checkNowButton");
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
        PRESS("lensCase");
        PRESS("playPhoneButton");
        PRESS("registerButton");
        QVERIFY(m_driver->waitFor([this] { return m_driver->has(str("submissionExchangeButton")); }));
        PRESS("lensCase");
        QVERIFY(!m_driver->has(str("cancelButton"))); // nothing is registering any more
        showsItIsUnsettled();
    }

    void itIsStillSaidAfterTheNextStart()
    {
        openReady();
        QVERIFY(m_driver->waitForEnabled(str("checkUnsettledButton")));
        showsItIsUnsettled();
        const auto *count = m_driver->find<QPushButton>(str("unsettledCount"));
        QVERIFY(count && count->text().endsWith(str(": 1")));
        // Its exchange is of the session before.
        QVERIFY(m_driver->waitFor([this] { return m_driver->has(str("unsettledExchangeButton")); }));
        PRESS("unsettledExchangeButton");
        QVERIFY(m_driver->waitFor([this] {
            const auto *request = m_driver->find<QPlainTextEdit>(str("requestText"));
            return request && request->toPlainText().contains(str("registerUser"));
        }));
        PRESS("lensCase");
    }

    void quittingSaysSo()
    {
        m_console->window().close();
        QVERIFY(m_driver->waitFor([this] { return m_driver->has(str("quitDialog")); }));
        const auto labels = m_driver->find(str("quitDialog"))->findChildren<PlainLabel *>();
        QVERIFY(std::any_of(labels.begin(), labels.end(), [](const PlainLabel *label) {
            return label->text().contains(str("Ada Approve"));
        }));
        PRESS("stayButton");
    }

    void itsCountLeadsToThem()
    {
        WorklistPage &list = m_console->window().worklist();
        QVERIFY(list.model().visibleIds().size() > 1);
        PRESS("unsettledCount");
        QVERIFY(m_driver->waitFor([&list] { return list.model().visibleIds().size() == 1; }));
        list.chooseAll();
        const test::Run found = test::run(
            {str("-e"), str("sandbox"), str("--json"), str("customers"), str("list"), str("--unsettled")});
        QCOMPARE(found.json().value(str("username")).toString(), str("ada.approve"));
    }

    /// Quitting asked for the environment in sight alone.
    void quittingAsksForTheOtherEnvironmentsToo()
    {
        MainWindow &window = m_console->window();
        const test::Run added = test::run({str("env"), str("add"), str("beside"), str("--url"),
                                           str("http://127.0.0.1:9"), str("--tenant"), str("T1")});
        QVERIFY2(added.code == 0, added.err.constData());
        EnvironmentStore environments(paths::environmentsFile());
        QVERIFY(environments.load().has_value());
        Q_EMIT window.environmentChosen(environments.find(str("beside"))->id);
        QVERIFY(m_driver->waitFor([&window] { return window.worklist().model().visibleIds().isEmpty(); }));
        QVERIFY(!m_driver->has(str("unsettledCount")));
        window.close();
        QVERIFY(m_driver->waitFor([this] { return m_driver->has(str("quitDialog")); }));
        const auto *said = m_driver->find<PlainLabel>(str("quitWarning"));
        QVERIFY(said->text().contains(str("Ada Approve")));
        QVERIFY(said->text().contains(Environment::localSandbox().name));
        PRESS("stayButton");
        Q_EMIT window.environmentChosen(Environment::localSandbox().id);
        QVERIFY(m_driver->waitFor([&window] { return !window.worklist().model().visibleIds().isEmpty(); }));
        QVERIFY(m_driver->waitForEnabled(str("checkUnsettledButton")));
    }

    void theStatusSettlesIt()
    {
        const QJsonObject status {{str("status"), str("PENDING")}};
        QVERIFY(!m_sandbox->post(str("users/ada.approve/status"), status).isNull());
        PRESS("checkUnsettledButton");
        QVERIFY(m_driver->waitFor([this] { return !m_driver->has(str("unsettledCard")); }));
        QVERIFY(!m_driver->has(str("unsettledCount")));
        QCOMPARE(m_sandbox->journal(str("registerUser")).size(), 1);
    }

    void whatIsClosedInTheMiddleIsUnsettledToo()
    {
        const QUuid another = m_console->window().worklist().model().visibleIds().at(1);
        STEPS(getSdkTokenOf(another));
        const QJsonObject fault {{str("operation"), str("registerUser")}, {str("mode"), str("stall")}};
        QVERIFY(!m_sandbox->post(str("faults"), fault).isNull());
        PRESS("playPhoneButton");
        PRESS("registerButton");
        QTRY_COMPARE(m_sandbox->journal(str("registerUser")).size(), 2);
        // It goes on, also when another customer is selected meanwhile.
        m_console->window().selectCustomer(m_console->window().worklist().model().visibleIds().at(0));
        m_console->window().selectCustomer(another);
        QTest::keyClick(&m_console->window(), Qt::Key_Escape);
        Q_EMIT m_console->window().environmentChosen(Environment::localSandbox().id);
        QVERIFY(m_driver->waitFor([this] { return toast().contains(str("being registered")); }));
        QVERIFY(m_driver->waitForEnabled(str("checkNowButton")));
        QVERIFY(!m_driver->has(str("unsettledCard")));
        openReady();
        QCOMPARE(m_console->window().selectedCustomer(), another);
        showsItIsUnsettled();
        // Nothing was asked since: that is said, and it is not sent again before.
        PRESS("lensRegisterIds");
        QVERIFY(m_driver->waitFor([this] { return m_driver->has(str("sendAgainButton")); }));
        QVERIFY(!m_driver->find(str("sendAgainButton"))->isEnabled());
        PRESS("lensCase");
    }

    /// Tester 3, finding 18: a refusal of the second hid that the first is still not known.
    void aRefusedRepetitionHidesNothing()
    {
        const QUuid third = m_console->window().worklist().model().visibleIds().at(3);
        STEPS(getSdkTokenOf(third));
        const QJsonObject lost {{str("operation"), str("registerUser")},
                                {str("mode"), str("reset-before-apply")}};
        QVERIFY(!m_sandbox->post(str("faults"), lost).isNull());
        PRESS("playPhoneButton");
        PRESS("registerButton");
        QVERIFY(m_driver->waitFor([this] { return m_driver->has(str("submissionExchangeButton")); }));
        openReady();
        QCOMPARE(m_console->window().selectedCustomer(), third);
        PRESS("checkNowButton");
        PRESS("lensRegisterIds");
        QVERIFY(m_driver->waitForEnabled(str("sendAgainButton")));
        const QJsonObject fault {
            {str("operation"), str("registerUser")}, {str("mode"), str("status")}, {str("status"), 409}};
        QVERIFY(!m_sandbox->post(str("faults"), fault).isNull());
        PRESS("sendAgainButton");
        const auto said = [this] {
            const QWidget *card = m_driver->find(str("submissionCard"));
            return card ? card->accessibleName() + card->accessibleDescription() : QString();
        };
        const auto isSaid = [&] { // each question on the way is answered with yes
            if (auto *yes = m_driver->find<QPushButton>(str("confirmButton")))
                yes->click();
            return said().contains(str("refused what was sent just now"));
        };
        QVERIFY2(m_driver->waitFor(isSaid), qPrintable(said()));
        QVERIFY2(said().contains(str("were sent")), qPrintable(said()));
        PRESS("lensCase");
        QVERIFY(m_driver->has(str("unsettledCard")));
        QVERIFY(m_driver->has(str("unsettledCount")));
    }

    void cleanupTestCase() { close(); }

private:
    /// Leaves the customer's case in sight.
    void getSdkTokenOf(const QUuid &customer)
    {
        m_console->window().selectCustomer(customer);
        QVERIFY(m_driver->waitForEnabled(str("checkNowButton")));
        PRESS("checkNowButton");
        QVERIFY(m_driver->waitForEnabled(str("getSdkTokenButton")));
        PRESS("getSdkTokenButton");
        QVERIFY(m_driver->waitFor([this] { return m_driver->has(str("secretEdit")); }));
        PRESS("lensCase");
    }

    void pressCtrlT() { QTest::keyClick(&m_console->window(), Qt::Key_T, Qt::ControlModifier); }

    void openReady()
    {
        openInFront();
        QVERIFY(m_driver->waitForEnabled(str("checkNowButton")));
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
};

QTEST_MAIN(TestUnsettled)
#include "tst_unsettled.moc"
