// Writes a picture of every screen, light and dark, at two sizes: packaging/dev shots.
#include "app/console/consoleapplication.h"
#include "core/environments/environmentstore.h"
#include "core/platform/paths.h"
#include "tests/support/temporaryhome.h"
#include "tests/support/windowdriver.h"
#include "ui/shell/mainwindow.h"
#include "ui/widgets/plainlabel.h"
#include "ui/worklist/worklistmodel.h"
#include "ui/worklist/worklistpage.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QDialogButtonBox>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QTableView>
#include <functional>

using namespace onboarding;
using test::WindowDriver;

namespace {

const test::TemporaryHome home;

class Photographer
{
public:
    Photographer(QString folder, MainWindow &window, QString list)
        : m_folder(std::move(folder))
        , m_window(window)
        , m_driver(window)
        , m_list(std::move(list))
    {
    }

    /// Before anything was read.
    void takeLoading()
    {
        (void)m_driver.waitFor([this] { return m_driver.has(QStringLiteral("worklistEmptyTitle")); });
        m_suffix = QStringLiteral("light-1360x860");
        m_window.grab().save(QStringLiteral("%1/worklist-loading-%2.png").arg(m_folder, m_suffix));
    }

    void takeAll()
    {
        eachLook([this] { takeSet(); });
        // From here on in an environment whose service cannot be reached.
        use(QStringLiteral("railEnvironments"));
        chooseIn(QStringLiteral("environmentList"), QStringLiteral("Nowhere"));
        (void)m_driver.enter(QStringLiteral("apiKeyEdit"), QStringLiteral("key"));
        use(QStringLiteral("saveApiKeyButton"));
        use(QStringLiteral("useEnvironmentButton"));
        eachLook([this] { take(QStringLiteral("worklist-empty")); });
        import(1, false);
        eachLook([this] { take(QStringLiteral("worklist-one")); });
        import(5, false);
        use(QStringLiteral("checkViewButton"));
        (void)m_driver.waitForEnabled(QStringLiteral("dismissChecksButton"));
        eachLook([this] { take(QStringLiteral("worklist-all-failed")); });
        use(QStringLiteral("dismissChecksButton"));
        import(12, true); // enough to wait for the service
        use(QStringLiteral("checkViewButton"));
        (void)m_driver.waitFor([this] { return isWaiting(); });
        eachLook([this] { take(QStringLiteral("worklist-offline")); });
        use(QStringLiteral("cancelChecksButton"));
        import(100'000, false);
        eachLook([this] { take(QStringLiteral("worklist-100000")); });
    }

private:
    void eachLook(const std::function<void()> &takeThem)
    {
        for (const QString &theme : {QStringLiteral("themeLight"), QStringLiteral("themeDark")}) {
            use(QStringLiteral("railSettings"));
            use(theme);
            for (const QSize size : {QSize(1360, 860), QSize(960, 600)}) {
                m_window.resize(size);
                m_suffix = QStringLiteral("%1-%2x%3")
                               .arg(theme == QStringLiteral("themeDark") ? QStringLiteral("dark")
                                                                         : QStringLiteral("light"))
                               .arg(size.width())
                               .arg(size.height());
                use(QStringLiteral("railWorklist"));
                takeThem();
            }
        }
    }

    void chooseIn(const QString &list, const QString &text)
    {
        auto *view = m_driver.find<QAbstractItemView>(list);
        for (int row = 0; view && row < view->model()->rowCount(); ++row) {
            const QModelIndex index = view->model()->index(row, 0);
            if (index.data().toString().startsWith(text))
                view->setCurrentIndex(index);
        }
    }

    /// So many, and the run waits for the service.
    bool isWaiting()
    {
        const auto *text = m_driver.find<PlainLabel>(QStringLiteral("bulkText"));
        return text && text->text().contains(QStringLiteral("next try"));
    }

    void import(int customers, bool hasTokens)
    {
        QFile file(m_list);
        if (!file.open(QFile::WriteOnly))
            return;
        file.write("username,displayName,tags,assignee,token\n");
        for (int i = 0; i < customers; ++i)
            file.write(QStringLiteral("person.%1@example.org,Person Number %1,pilot,Tan,%2\n")
                           .arg(i)
                           .arg(hasTokens ? QStringLiteral("token-%1").arg(i) : QString())
                           .toUtf8());
        file.close();
        use(QStringLiteral("railWorklist"));
        openList();
        use(QStringLiteral("importButton"));
        (void)m_driver.waitFor([&] {
            return m_window.worklist().model().total() >= customers
                && !m_driver.has(QStringLiteral("importButton"));
        });
    }

    void openList()
    {
        Q_EMIT m_window.worklist().importRequested();
        if (auto *name = m_driver.find<QLineEdit>(QStringLiteral("fileNameEdit"))) {
            name->setText(m_list);
            name->window()->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Open)->click();
        }
        (void)m_driver.waitForEnabled(QStringLiteral("importCancelButton"));
    }

    void use(const QString &name)
    {
        if (!m_driver.click(name))
            qWarning("shots: %s was not there", qPrintable(name));
    }

    void choose(const QString &name)
    {
        m_window.setCustomerOpen(false); // where the list is shown
        auto *list = m_driver.find<QTableView>(QStringLiteral("customerList"));
        for (int row = 0; list && row < list->model()->rowCount(); ++row) {
            const QModelIndex index = list->model()->index(row, 0);
            if (index.data().toString().startsWith(name)) {
                list->setCurrentIndex(index);
                list->scrollTo(index);
            }
        }
        constexpr int Narrow = 1240;
        if (m_window.width() < Narrow)
            m_window.setCustomerOpen(true);
        (void)m_driver.waitFor([this] { return !m_driver.has(QStringLiteral("cancelButton")); });
    }

    void take(const QString &name)
    {
        // Late relayouts have their turn first.
        QTest::qWait(60);
        QWidget *top = QApplication::activeModalWidget() ? QApplication::activeModalWidget() : &m_window;
        const QString file = QStringLiteral("%1/%2-%3.png").arg(m_folder, name, m_suffix);
        if (!top->grab().save(file))
            qWarning("shots: %s was not written", qPrintable(file));
    }

    void takeSet()
    {
        take(QStringLiteral("worklist"));
        choose(QStringLiteral("Ada"));
        use(QStringLiteral("lensCase"));
        use(QStringLiteral("checkNowButton"));
        (void)m_driver.waitForEnabled(QStringLiteral("checkNowButton"));
        take(QStringLiteral("customer"));
        use(QStringLiteral("lensSdkToken"));
        if (m_driver.has(QStringLiteral("getSdkTokenButton")))
            use(QStringLiteral("getSdkTokenButton"));
        (void)m_driver.waitForEnabled(QStringLiteral("getNewTokenButton"));
        take(QStringLiteral("sdk-token"));
        use(QStringLiteral("lensCase"));
        use(QStringLiteral("playPhoneButton"));
        (void)m_driver.waitForEnabled(QStringLiteral("registerButton"));
        take(QStringLiteral("register"));
        use(QStringLiteral("lensCase"));
        for (const QString &name :
             {QStringLiteral("Uma"), QStringLiteral("Lars"), QStringLiteral("Maximiliana"),
              QStringLiteral("Nils"), QStringLiteral("Vera"), QStringLiteral("Piet")}) {
            choose(name);
            if (m_driver.has(QStringLiteral("checkNowButton"))
                && m_driver.find(QStringLiteral("checkNowButton"))->isEnabled()) {
                use(QStringLiteral("checkNowButton"));
                (void)m_driver.waitForEnabled(QStringLiteral("checkNowButton"));
            }
            take(QStringLiteral("customer-") + name.toLower());
        }
        use(QStringLiteral("railWorklist"));
        use(QStringLiteral("checkViewButton"));
        (void)m_driver.waitForEnabled(QStringLiteral("dismissChecksButton"));
        take(QStringLiteral("worklist-checked"));
        if (auto *table = m_driver.find<QTableView>(QStringLiteral("customerList")))
            table->selectAll();
        take(QStringLiteral("worklist-selected"));
        use(QStringLiteral("clearSelectionButton"));
        use(QStringLiteral("showFailuresButton"));
        take(QStringLiteral("failures"));
        use(QStringLiteral("readingCloseButton"));
        use(QStringLiteral("dismissChecksButton"));
        takeDialogs();
        takeNotes();
        takeRuns();
        m_window.setCustomerOpen(false);
        use(QStringLiteral("addCustomerButton"));
        take(QStringLiteral("add-sign-in"));
        use(QStringLiteral("modeSelfRegister"));
        take(QStringLiteral("add-self-register"));
        use(QStringLiteral("modePasteToken"));
        take(QStringLiteral("add-token"));
        use(QStringLiteral("closeButton"));
        use(QStringLiteral("railOverview"));
        QTest::qWait(300); // its figures come later
        take(QStringLiteral("overview"));
        use(QStringLiteral("tableButton"));
        take(QStringLiteral("overview-table"));
        use(QStringLiteral("tableButton"));
        use(QStringLiteral("railEnvironments"));
        take(QStringLiteral("environments"));
        takeEnvironmentForm();
        use(QStringLiteral("railSettings"));
        scrollTo(QStringLiteral("themeLight"));
        take(QStringLiteral("settings"));
        scrollTo(QStringLiteral("autostartCheck"));
        scrollTo(QStringLiteral("notificationsCheck"));
        take(QStringLiteral("settings-desktop"));
        scrollTo(QStringLiteral("aboutButton"));
        takeAbout();
    }

    void scrollTo(const QString &name)
    {
        const auto areas = m_window.findChildren<QScrollArea *>();
        for (QScrollArea *area : areas) {
            if (auto *widget = area->findChild<QWidget *>(name); widget && area->isVisible())
                area->ensureWidgetVisible(widget, 0, 40);
        }
    }

    void takeAbout()
    {
        use(QStringLiteral("aboutButton"));
        for (const QString &part : {QStringLiteral("aboutProgram"), QStringLiteral("aboutLicence"),
                                    QStringLiteral("aboutNotices")}) {
            use(part);
            take(QStringLiteral("about-") + part.mid(5).toLower());
        }
        use(QStringLiteral("aboutCloseButton"));
    }

    /// One that is new, with a file that is no certificate.
    void takeEnvironmentForm()
    {
        use(QStringLiteral("railEnvironments"));
        auto *add = m_driver.find<QPushButton>(QStringLiteral("addEnvironmentButton"));
        if (!add)
            return;
        add->menu()->actions().constFirst()->trigger();
        (void)m_driver.enter(QStringLiteral("envTenantEdit"), QStringLiteral("acme"));
        (void)m_driver.enter(QStringLiteral("envCaEdit"), m_list);
        (void)m_driver.waitFor([this] { return m_driver.has(QStringLiteral("envCaState")); });
        scrollTo(QStringLiteral("envDeadlineEdit"));
        take(QStringLiteral("environment-form"));
        (void)m_driver.enter(QStringLiteral("envUrlEdit"), QStringLiteral("http://127.0.0.1:9"));
        use(QStringLiteral("testConnectionButton"));
        (void)m_driver.waitFor([this] { return m_driver.has(QStringLiteral("connectionFinding")); });
        scrollTo(QStringLiteral("testConnectionButton"));
        take(QStringLiteral("environment-tested"));
        takeCollection();
        use(QStringLiteral("revertEnvironmentButton"));
    }

    /// Two operations under other paths, and a request that is none.
    void takeCollection()
    {
        QFile file(home.path() + QStringLiteral("/provider.json"));
        if (!file.open(QFile::WriteOnly))
            return;
        file.write(R"({"info":{"name":"Provider","schema":)"
                   R"("https://schema.getpostman.com/json/collection/v2.1.0/"},"item":[)"
                   R"({"name":"Status","request":{"method":"GET","url":"{{b}}/v9/getUserInfo"}},)"
                   R"({"name":"Token","request":{"method":"GET","url":"{{b}}/v9/getToken"}},)"
                   R"({"name":"Weather","request":{"method":"GET","url":"{{b}}/weather"}}]})");
        file.close();
        use(QStringLiteral("importCollectionButton"));
        auto *chooser = m_window.findChild<QFileDialog *>();
        if (!chooser)
            return;
        Q_EMIT chooser->fileSelected(file.fileName());
        chooser->close();
        (void)m_driver.waitForEnabled(QStringLiteral("takeCollectionButton"));
        take(QStringLiteral("collection"));
        use(QStringLiteral("cancelCollectionButton"));
    }

    /// A text with two runs: which one is asked.
    void takeRuns()
    {
        choose(QStringLiteral("Ada"));
        use(QStringLiteral("lensRegisterIds"));
        (void)m_driver.enter(QStringLiteral("pasteEdit"),
                             QStringLiteral(R"({"accountId":"7c1e4b52-90d3-4f0a-8e6b-2f5d1a7c3b90",)"
                                            R"("workflowId":"e03f6a18-5b7c-4d21-9a44-b8c0f2d7e615"})"
                                            "\n"
                                            R"({"accountId":"0d9f7d6a-52ab-4c43-8e50-3f3f5a8e7b11",)"
                                            R"("workflowId":"5b1e7b0e-9a51-4d0e-8a6f-93b1f0c5d7aa"})"));
        (void)m_driver.waitFor([this] { return m_driver.has(QStringLiteral("runChooser")); });
        take(QStringLiteral("register-runs"));
        (void)m_driver.enter(QStringLiteral("pasteEdit"), QString());
        use(QStringLiteral("lensCase"));
    }

    void takeNotes()
    {
        choose(QStringLiteral("Ada"));
        m_window.worklist().request(WorklistPage::Intent::Note);
        (void)m_driver.enter(QStringLiteral("noteEdit"),
                             QStringLiteral("Called, no answer. She sends the newer passport this week."));
        use(QStringLiteral("noteSaveButton"));
        (void)m_driver.waitFor([this] { return m_driver.has(QStringLiteral("noteText")); });
        scrollTo(QStringLiteral("notesCard"));
        take(QStringLiteral("customer-notes"));
    }

    void takeDialogs()
    {
        using Intent = WorklistPage::Intent;
        const auto prompt = [this](Intent intent, const QString &part, const QString &name) {
            m_window.worklist().request(intent);
            (void)m_driver.waitForEnabled(part + QStringLiteral("Edit"));
            take(name);
            use(part + QStringLiteral("CancelButton"));
        };
        prompt(Intent::Note, QStringLiteral("note"), QStringLiteral("prompt-note"));
        prompt(Intent::Snooze, QStringLiteral("prompt"), QStringLiteral("prompt-snooze"));
        Q_EMIT m_window.worklist().exportRequested(m_window.worklist().selection());
        (void)m_driver.waitForEnabled(QStringLiteral("exportButton"));
        take(QStringLiteral("export"));
        use(QStringLiteral("exportCancelButton"));
        openList();
        take(QStringLiteral("import"));
        use(QStringLiteral("importCancelButton"));
        (void)m_driver.enter(QStringLiteral("customerFilter"), QStringLiteral("nobody of this name"));
        take(QStringLiteral("worklist-no-match"));
        use(QStringLiteral("worklistEmptyButton"));
        choose(QStringLiteral("Ada"));
        use(QStringLiteral("lensWire"));
        take(QStringLiteral("worklist-wire"));
        use(QStringLiteral("lensCase"));
    }

    QString m_folder;
    MainWindow &m_window;
    WindowDriver m_driver;
    QString m_list; ///< a file to import
    QString m_suffix;
};

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QString folder = QApplication::arguments().value(1, QStringLiteral("."));
    if (!QDir().mkpath(folder))
        return 1;
    EnvironmentStore environments(paths::environmentsFile());
    (void)environments.load();
    (void)environments.add({.id = QUuid::createUuid(),
                            .name = QStringLiteral("Nowhere"),
                            .kind = EnvironmentKind::Staging,
                            .url = QUrl(QStringLiteral("http://127.0.0.1:9")),
                            .tenant = QStringLiteral("nobody")});
    ConsoleApplication console(application, {});
    console.start();
    const QString list = home.path() + QStringLiteral("/customers.csv");
    Photographer photographer(folder, console.window(), list);
    photographer.takeLoading();
    const bool isReady = QTest::qWaitFor([&] { return !console.window().selectedCustomer().isNull(); },
                                         WindowDriver::Patience);
    if (!isReady) {
        qWarning("shots: the sandbox did not open");
        return 1;
    }
    QFile file(list);
    if (file.open(QFile::WriteOnly))
        file.write("username,displayName,tags,assignee,due,shoe size\n"
                   "ingrid@example.org,Ingrid Import,PEP;call back,Silva,2026-12-01,39\n"
                   ",Nobody,,,,\nlena@example.org,Lena Late,,,soon,\nada.approve,Ada Approve,vip,Tan,,\n");
    file.close();
    photographer.takeAll();
    return 0;
}
