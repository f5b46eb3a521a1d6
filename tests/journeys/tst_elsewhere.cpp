// The real window, and what kycctl does meanwhile to the customer who is open.
#include "tests/support/consoletest.h"
#include "tests/support/kycctlprocess.h"
#include "tests/support/temporaryhome.h"
#include "ui/widgets/plainlabel.h"

#include <QLineEdit>

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
        press("checkNowButton");
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
        press("lensRegisterIds");
        QVERIFY(m_driver->enter(str("accountIdEdit"), str("7c1e4b52-90d3-4f0a-8e6b-2f5d1a7c3b90")));
        QVERIFY(m_console->window().isCustomerOpen());
        const test::Run gone
            = run({str("-e"), str("sandbox"), str("customers"), str("remove"), str("ada.approve")});
        QVERIFY2(gone.code == 0, gone.err.constData());
        QVERIFY(m_driver->waitFor([this] { return m_driver->has(str("noticeDialog")); }));
        QVERIFY(!m_console->window().isCustomerOpen());
        QVERIFY(m_console->window().selectedCustomer().isNull());
        QVERIFY(!m_driver->has(str("accountIdEdit")));
        press("noticeCloseButton");
        QVERIFY(m_driver->waitFor([this] { return !m_driver->has(str("noticeDialog")); }));
    }
};

QTEST_MAIN(TestElsewhere)
#include "tst_elsewhere.moc"
