// The real window on a desktop that shows notifications and has no tray.
#include "app/console/singleinstance.h"
#include "core/environments/environmentstore.h"
#include "core/platform/autostart.h"
#include "core/platform/paths.h"
#include "core/platform/settings.h"
#include "tests/support/consoletest.h"
#include "tests/support/fakedesktop.h"
#include "tests/support/temporaryhome.h"
#include "ui/shell/usersession.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/secretfield.h"
#include "ui/worklist/worklistpage.h"

#include <QCheckBox>
#include <QClipboard>
#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QTableView>
#include <QTextEdit>

using namespace onboarding;
using test::FakeDesktop;
using test::Notification;
using test::str;

namespace {

const test::TemporaryHome home;

} // namespace

class TestDesktop : public test::ConsoleTest
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        startSandbox();
        QVERIFY(m_desktop.serveNotifications());
        open();
        QVERIFY(m_driver->waitFor([this] { return table() && table()->model()->rowCount() > 10; }));
        STEPS(checkAll());
    }

    void cleanupTestCase() { close(); } // before the desktop goes
    void init() { m_desktop.notifications().clear(); }

    void anApprovedCustomerIsToldOnce()
    {
        watch(str("Pia Pending"));
        setStatus("pia.pending", "APPROVED_VERIFIED");
        STEPS(checkAll());
        QVERIFY(m_driver->waitFor([this] { return !shown().isEmpty(); }));
        const Notification told = shown().constFirst();
        QCOMPARE(told.body, str("Pia Pending: Approved"));
        QCOMPARE(told.hints.value(str("desktop-entry")).toString(), str("org.onboarding.console"));
        QVERIFY(told.actions.contains(str("default")));
        m_console->window().showPage(MainWindow::Page::Overview);
        m_console->window().showMinimized();
        m_desktop.click(told.id);
        QVERIFY(m_driver->waitFor([this] { return m_console->window().isCustomerOpen(); }));
        QCOMPARE(chosen(), str("Pia Pending"));
        QVERIFY(!m_console->window().isMinimized());
        QCOMPARE(m_console->window().page(), MainWindow::Page::Worklist);
        // No further one follows, and what was clicked is done with.
        m_console->window().setCustomerOpen(false);
        m_desktop.click(told.id);
        STEPS(checkAll());
        QVERIFY(!m_console->window().isCustomerOpen());
        QCOMPARE(shown().size(), 1);
    }

    void manyAreToldTogether()
    {
        watch(str("Lena Started"));
        watch(str("Ada Approve"));
        setStatus("lena.started", "PENDING");
        setStatus("ada.approve", "REJECTED");
        STEPS(checkAll());
        QVERIFY(m_driver->waitFor([this] { return !shown().isEmpty(); }));
        QCOMPARE(shown().constFirst().body, str("In review 1, Rejected 1"));
        QVERIFY(shown().constFirst().title.startsWith(QLatin1Char('2')));
        STEPS(checkAll());
        QCOMPARE(shown().size(), 1);
    }

    void nothingIsToldWhenItIsSwitchedOff()
    {
        PRESS("railSettings");
        PRESS("notificationsCheck");
        PRESS("railWorklist");
        setStatus("pia.pending", "REJECTED");
        STEPS(checkAll());
        // The window says it instead.
        QVERIFY(waitForToast(str("Pia Pending")));
        QCOMPARE(shown().size(), 0);
        PRESS("railSettings");
        PRESS("notificationsCheck");
    }

    void withoutATrayTheSettingSaysSo()
    {
        PRESS("railSettings");
        QVERIFY(m_driver->waitFor([this] { return m_driver->has(str("trayReason")); }));
        QVERIFY(!m_driver->find(str("trayIconCheck"))->isEnabled());
        QVERIFY(!m_driver->find(str("keepInTrayCheck"))->isEnabled());
        QVERIFY(m_driver->find<PlainLabel>(str("trayReason"))->text().contains(str("no system tray")));
    }

    /// Somebody who comes by pastes nothing.
    void aCopiedSecretIsForgottenWhenTheScreenIsLocked()
    {
        auto *field = m_console->window().findChild<SecretField *>();
        QVERIFY(field);
        for (const bool isAsleep : {false, true}) {
            field->setSecret("the-sdk-token", str("the…ken"));
            field->copy();
            QCOMPARE(QApplication::clipboard()->text(), str("the-sdk-token"));
            if (isAsleep)
                m_desktop.tellSleep(true);
            else
                m_desktop.lockScreen();
            QVERIFY(m_driver->waitFor([] { return QApplication::clipboard()->text().isEmpty(); }));
        }
        field->setSecret({}, {});
    }

    void theEndOfSleepIsTold()
    {
        const UserSession session;
        const QSignalSpy left(&session, &UserSession::left);
        const QSignalSpy awoke(&session, &UserSession::awoke);
        m_desktop.tellSleep(true);
        QTRY_COMPARE(left.size(), 1);
        m_desktop.tellSleep(false);
        QTRY_COMPARE(awoke.size(), 1);
        QCOMPARE(left.size(), 1);
    }

    void startingWithTheSessionIsAFile()
    {
        PRESS("railSettings");
        QVERIFY(!QFile::exists(paths::autostartPlace()));
        PRESS("autostartCheck");
        QVERIFY(QFile::exists(paths::autostartPlace()));
        PRESS("autostartCheck");
        QVERIFY(!QFile::exists(paths::autostartPlace()));
        // As an uninstaller does it.
        PRESS("autostartCheck");
        QVERIFY(QFile::exists(paths::autostartPlace()));
        const QString program = str(PROGRAM_DIR "/onboarding-console");
        QCOMPARE(QProcess::execute(program, {str("--forget-autostart")}), 0);
        QVERIFY(!QFile::exists(paths::autostartPlace()));
        // What somebody else wrote stays, and it is said.
        QFile file(paths::autostartPlace());
        QVERIFY(file.open(QFile::WriteOnly) && file.write("[Desktop Entry]\nExec=true\n") > 0);
        file.close();
        QCOMPARE(QProcess::execute(program, {str("--forget-autostart")}), 1);
        QVERIFY(file.exists());
        PRESS("railWorklist");
        PRESS("railSettings");
        QVERIFY(!m_driver->find(str("autostartCheck"))->isEnabled());
        QVERIFY(m_driver->find<PlainLabel>(str("autostartReason"))->text().contains(file.fileName()));
        QVERIFY(file.remove());
    }

    void theAboutBoxTellsNoSecret()
    {
        PRESS("railSettings");
        PRESS("aboutButton");
        PRESS("aboutLicence");
        QVERIFY(m_driver->find<QTextEdit>(str("LICENSE"))
                    ->toPlainText()
                    .contains(str("GNU GENERAL PUBLIC LICENSE")));
        PRESS("aboutNotices");
        QVERIFY(m_driver->find<QTextEdit>(str("THIRD-PARTY-NOTICES.md"))
                    ->toPlainText()
                    .contains(str("QtKeychain")));
        PRESS("copyDiagnosticsButton");
        const QString copied = QApplication::clipboard()->text();
        for (const char *part : {"Qt: 6.", "SQLite: 3.", "OpenSSL 3", "QtKeychain 0."})
            QVERIFY2(copied.contains(str(part)), qPrintable(copied));
        for (const QString &secret : {m_sandbox->ready().value(str("apiKey")).toString(), home.path(),
                                      str("ada.approve"), m_sandbox->url().host()})
            QVERIFY2(!copied.contains(secret), qPrintable(copied));
        PRESS("aboutCloseButton");
    }

    void anotherStartBringsTheWindowToTheFront()
    {
        m_console->window().showMinimized();
        m_console->onRequested({.environment = str("nowhere"), .activationToken = str("token-1")});
        QVERIFY(!m_console->window().isMinimized());
        QVERIFY(waitForToast(str("nowhere")));
        m_console->window().showMinimized();
        m_console->onRequested({.hidden = true}); // the session starts it a second time
        QVERIFY(m_console->window().isMinimized());
        m_console->onRequested({});
    }

    void theWindowComesBackWhereItCanBeSeen()
    {
        MainWindow &window = m_console->window();
        window.showNormal();
        const QRect far(9000, 7000, 1200, 800); // of a screen that was unplugged
        window.setGeometry(far);
        Settings settings(paths::settingsFile());
        settings.setValue(settings::Geometry, window.saveGeometry());
        open({.embeddedSandbox = false});
        QVERIFY(m_driver->waitFor([this] { return m_console->window().isVisible(); }));
        const QRect screen = m_console->window().screen()->availableGeometry();
        QVERIFY(screen.intersects(m_console->window().frameGeometry()));
        QVERIFY(screen.contains(m_console->window().geometry().topLeft() + QPoint(100, 10)));
    }

    /// The last: the sandbox stops.
    void whoseSandboxCannotBeReachedStaysThere()
    {
        EnvironmentStore environments(paths::environmentsFile());
        QVERIFY(environments.load().has_value());
        Environment production = Environment::productionTemplate();
        production.url = QUrl(str("https://kyc.invalid"));
        production.tenant = str("acme");
        QVERIFY(environments.add(production).has_value());
        QVERIFY(environments.setCurrent(production.id).has_value());
        close();
        m_sandbox.reset();
        open({.embeddedSandbox = false, .environment = str("sandbox")});
        QVERIFY(m_driver->waitFor([this] { return m_driver->has(str("banner")); }));
        for (const char *asked : {"nowhere", "sandbox"}) {
            m_console->onRequested({.environment = str(asked)});
            QVERIFY2(m_console->window().windowTitle().startsWith(str("Sandbox")), asked);
        }
    }

private:
    [[nodiscard]] QTableView *table() const { return m_driver->find<QTableView>(str("customerList")); }
    [[nodiscard]] QList<Notification> shown() { return m_desktop.notifications().shown(); }

    [[nodiscard]] bool waitForToast(const QString &words) const
    {
        return m_driver->waitFor([&] { return toast().contains(words); });
    }

    void checkAll()
    {
        m_console->window().showPage(MainWindow::Page::Worklist);
        m_console->window().setCustomerOpen(false);
        PRESS("checkViewButton");
        PRESS("dismissChecksButton");
    }

    [[nodiscard]] QModelIndex row(const QString &name) const
    {
        for (int i = 0; table() && i < table()->model()->rowCount(); ++i) {
            const QModelIndex index = table()->model()->index(i, 0);
            if (index.data().toString() == name)
                return index;
        }
        return {};
    }

    [[nodiscard]] QString chosen() const
    {
        // The list is hidden behind the customer: its model still knows.
        const auto *list = m_console->window().worklist().findChild<QTableView *>(str("customerList"));
        return list->currentIndex().siblingAtColumn(0).data().toString();
    }

    void watch(const QString &name)
    {
        QVERIFY(row(name).isValid());
        table()->setCurrentIndex(row(name));
        m_console->window().worklist().request(WorklistPage::Intent::Watch);
    }

    void setStatus(const char *username, const char *status)
    {
        QVERIFY(!m_sandbox->post(str("users/%1/status").arg(str(username)), {{str("status"), str(status)}})
                     .isNull());
    }

    FakeDesktop m_desktop;
};

QTEST_MAIN(TestDesktop)
#include "tst_desktop.moc"
