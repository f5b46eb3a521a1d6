// The real window on a desktop with a tray. Apart from the others: Qt remembers for the whole program whether
// there is one.
#include "core/platform/paths.h"
#include "core/platform/settings.h"
#include "tests/support/consoletest.h"
#include "tests/support/fakedesktop.h"
#include "tests/support/temporaryhome.h"
#include "ui/worklist/worklistmodel.h"
#include "ui/worklist/worklistpage.h"

#include <QAction>
#include <QFile>
#include <QMenu>
#include <QSignalSpy>

using namespace onboarding;
using test::FakeDesktop;
using test::str;

namespace {

const test::TemporaryHome home;

} // namespace

class TestTray : public test::ConsoleTest
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        startSandbox();
        QVERIFY(m_desktop.serveTray());
        open();
    }

    void cleanupTestCase() { close(); } // before the desktop goes

    void thereIsNoIconUntilItIsWanted()
    {
        PRESS("railSettings");
        QVERIFY(m_driver->waitForEnabled(str("trayIconCheck")));
        QVERIFY(!m_driver->has(str("trayReason")));
        QVERIFY(!m_driver->find(str("keepInTrayCheck"))->isEnabled());
        QVERIFY(m_desktop.tray().items().isEmpty());
        PRESS("trayIconCheck");
        QVERIFY(m_driver->waitFor([this] { return m_desktop.tray().items().size() == 1; }));
        QVERIFY(trayAction("trayQuitAction"));
    }

    void closingQuitsUnlessItIsKept()
    {
        QSignalSpy closed(&window(), &MainWindow::closed);
        window().close();
        QCOMPARE(closed.count(), 1);
        window().show();
        PRESS("keepInTrayCheck");
        window().close();
        QVERIFY(!window().isVisible());
        QCOMPARE(closed.count(), 1);
        QVERIFY(m_desktop.activate(m_desktop.tray().items().constLast()));
        QVERIFY(m_driver->waitFor([this] { return window().isVisible(); }));
    }

    void aHiddenStartWorksWithoutAWindow()
    {
        open({.embeddedSandbox = false, .hidden = true});
        QVERIFY(m_driver->waitFor([this] { return !window().selectedCustomer().isNull(); }));
        QVERIFY(m_driver->waitFor([] { return trayAction("trayCheckAction"); }));
        QVERIFY(!window().isVisible());
        QVERIFY(m_driver->waitFor([this] { return window().worklist().model().rowCount() > 0; }));
        trayAction("trayCheckAction")->trigger();
        QVERIFY(m_driver->waitFor([this] { return !m_sandbox->journal(str("userStatus")).isEmpty(); }));
        QVERIFY(!window().isVisible());
        QSignalSpy closed(&window(), &MainWindow::closed);
        trayAction("trayShowAction")->trigger();
        QVERIFY(window().isVisible());
        PRESS("dismissChecksButton"); // until then quitting asks
        trayAction("trayQuitAction")->trigger();
        QCOMPARE(closed.count(), 1);
    }

    void aPausedWatchSaysSo()
    {
        open();
        QVERIFY(m_driver->waitFor([] { return trayAction("trayPauseAction"); }));
        trayAction("trayPauseAction")->trigger();
        QVERIFY(trayAction("trayPauseAction")->isChecked());
    }

    /// The last: the program is on its way out.
    void quittingTheProgramClosesTheWindow()
    {
        QVERIFY(window().isVisible());
        QSignalSpy closed(&window(), &MainWindow::closed);
        QEvent quit(QEvent::Quit);
        QApplication::sendEvent(qApp, &quit);
        QCOMPARE(closed.count(), 1);
    }

private:
    [[nodiscard]] MainWindow &window() const { return m_console->window(); }

    [[nodiscard]] static QAction *trayAction(const char *name)
    {
        for (const QWidget *top : QApplication::topLevelWidgets()) {
            if (top->objectName() == str("trayMenu"))
                return top->findChild<QAction *>(str(name));
        }
        return nullptr;
    }

    FakeDesktop m_desktop;
};

QTEST_MAIN(TestTray)
#include "tst_tray.moc"
