// The real window, and what kycctl does meanwhile to the customer who is open.
#include "core/environments/environmentstore.h"
#include "core/platform/paths.h"
#include "tests/support/consoletest.h"
#include "tests/support/kycctlprocess.h"
#include "tests/support/temporaryhome.h"
#include "ui/widgets/plainlabel.h"
#include "ui/worklist/worklistmodel.h"
#include "ui/worklist/worklistpage.h"

#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>

using namespace onboarding;
using test::run;
using test::str;

namespace {

const test::TemporaryHome home;

} // namespace

class TestElsewhere : public test::ConsoleTest
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        startSandbox();
        openInFront();
    }

    void cleanupTestCase() { close(); }

    /// kycctl said that nothing of the sign-in is left, and the window went on registering with it.
    void aSignOutElsewhereEndsTheSession()
    {
        PRESS("checkNowButton");
        QVERIFY(m_driver->waitForEnabled(str("signOutButton")));
        const test::Run out = run({str("-e"), str("sandbox"), str("signout"), str("ada.approve")});
        QVERIFY2(out.code == 0, out.err.constData());
        QVERIFY(m_driver->waitFor([this] { return !m_driver->has(str("signOutButton")); }));
        QVERIFY(m_driver->has(str("passwordEdit")));
    }

    /// The next customer's page stood there in its place, and what was meant for the first was sent for that
    /// one.
    void aRemovalElsewhereLeadsBackToTheList()
    {
        PRESS("lensRegisterIds");
        QVERIFY(m_driver->enter(str("accountIdEdit"), str("7c1e4b52-90d3-4f0a-8e6b-2f5d1a7c3b90")));
        QVERIFY(m_console->window().isCustomerOpen());
        const test::Run gone
            = run({str("-e"), str("sandbox"), str("customers"), str("remove"), str("ada.approve")});
        QVERIFY2(gone.code == 0, gone.err.constData());
        QVERIFY(m_driver->waitFor([this] { return m_driver->has(str("noticeDialog")); }));
        QVERIFY(!m_console->window().isCustomerOpen());
        QVERIFY(m_console->window().selectedCustomer().isNull());
        QVERIFY(!m_driver->has(str("accountIdEdit")));
        PRESS("noticeCloseButton");
        QVERIFY(m_driver->waitFor([this] { return !m_driver->has(str("noticeDialog")); }));
    }

    /// The question closed without a word, and what was typed on was taken for shortcuts.
    void aChangedEnvironmentIsSaid()
    {
        const test::Run added = run({str("env"), str("add"), str("moved"), str("--url"),
                                     str("http://127.0.0.1:9"), str("--tenant"), str("T1")});
        QVERIFY2(added.code == 0, added.err.constData());
        EnvironmentStore environments(paths::environmentsFile());
        QVERIFY(environments.load().has_value());
        Q_EMIT m_console->window().environmentChosen(environments.find(str("moved"))->id);
        QVERIFY(m_driver->waitFor(
            [this] { return m_console->window().worklist().model().visibleIds().isEmpty(); }));
        PRESS("addCustomerButton");
        QVERIFY(m_driver->waitFor([this] { return m_driver->has(str("addCustomerDialog")); }));
        const test::Run changed
            = run({str("env"), str("set"), str("moved"), str("url=http://127.0.0.1:10/other")});
        QVERIFY2(changed.code == 0, changed.err.constData());
        QVERIFY(m_driver->waitFor([this] { return m_driver->has(str("noticeDialog")); }));
        QVERIFY(!m_driver->has(str("addCustomerDialog")));
        // A second change is told in its place, with what the first one had to say beside it.
        QVERIFY(run({str("env"), str("set"), str("moved"), str("tenant=T9")}).code == 0);
        const auto noticed = [this] {
            QStringList texts;
            const auto notices = m_console->window().findChildren<QDialog *>(str("noticeDialog"));
            for (const QDialog *notice : notices) {
                if (!notice->isVisible())
                    continue;
                texts.append(QString());
                for (const QLabel *label : notice->findChildren<QLabel *>())
                    texts.last() += label->text() + QLatin1Char(' ');
            }
            return texts;
        };
        QVERIFY(m_driver->waitFor(
            [noticed] { return noticed().join(QString()).contains(str("Its tenant is T9")); }));
        QCOMPARE(noticed().size(), 1);
        QVERIFY(noticed().constFirst().contains(
            str("It is at http://127.0.0.1:10/other now, and was at http://127.0.0.1:9")));
        QCOMPARE(noticed().constFirst().count(str("The question that was open is closed")), 1);
        PRESS("noticeCloseButton");
        QVERIFY(m_driver->waitFor([this] { return !m_driver->has(str("noticeDialog")); }));
        // Without a question a line does.
        QVERIFY(run({str("env"), str("set"), str("moved"), str("tenant=T2")}).code == 0);
        QVERIFY(m_driver->waitFor([this] { return m_driver->has(str("toast")); }));
        QVERIFY(!m_driver->has(str("noticeDialog")));
        Q_EMIT m_console->window().environmentChosen(Environment::localSandbox().id);
        QVERIFY(m_driver->waitFor(
            [this] { return !m_console->window().worklist().model().visibleIds().isEmpty(); }));
    }

    /// The window went over to the sandbox without a word, and selected somebody there.
    void aRemovedEnvironmentIsSaid()
    {
        const test::Run added = run({str("env"), str("add"), str("gone"), str("--url"),
                                     str("http://127.0.0.1:9"), str("--tenant"), str("T1")});
        QVERIFY2(added.code == 0, added.err.constData());
        EnvironmentStore environments(paths::environmentsFile());
        QVERIFY(environments.load().has_value());
        Q_EMIT m_console->window().environmentChosen(environments.find(str("gone"))->id);
        QVERIFY(m_driver->waitFor(
            [this] { return m_console->window().worklist().model().visibleIds().isEmpty(); }));
        const test::Run removed = run({str("env"), str("remove"), str("gone")});
        QVERIFY2(removed.code == 0, removed.err.constData());
        QVERIFY(m_driver->waitFor([this] { return m_driver->has(str("noticeDialog")); }));
        PRESS("noticeCloseButton");
        QVERIFY(m_driver->waitFor(
            [this] { return !m_console->window().worklist().model().visibleIds().isEmpty(); }));
        auto *list = m_driver->find<QTableView>(str("customerList"));
        list->clearFocus();
        list->setFocus(Qt::ActiveWindowFocusReason); // as when the notice has gone
        QVERIFY(m_console->window().selectedCustomer().isNull());
    }
};

QTEST_MAIN(TestElsewhere)
#include "tst_elsewhere.moc"
