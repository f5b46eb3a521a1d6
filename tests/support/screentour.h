#pragma once
#include "tests/support/windowdriver.h"
#include "ui/shell/mainwindow.h"
#include "ui/worklist/worklistpage.h"

#include <QApplication>
#include <QDialogButtonBox>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QTableView>

namespace onboarding::test {

/// Goes through the screens and dialogs of the real window, with the sandbox beside it, whatever language it
/// speaks.
class ScreenTour
{
public:
    /// \p list is a file with customers to import; files of the tour's own come beside it.
    ScreenTour(MainWindow &window, QString list)
        : m_window(window)
        , m_driver(window)
        , m_list(std::move(list))
    {
    }
    virtual ~ScreenTour() = default;
    Q_DISABLE_COPY_MOVE(ScreenTour)

    /// Each once, from the worklist to Settings.
    void visit() { takeSet(); }

protected:
    /// \p top is the window, or the dialog that is open.
    virtual void shown(const QString &name, QWidget &top) = 0;

    void take(const QString &name)
    {
        QWidget *dialog = QApplication::activeModalWidget();
        shown(name, dialog ? *dialog : m_window);
    }

    void use(const QString &name)
    {
        if (!m_driver.click(name))
            qWarning("the tour: %s was not there", qPrintable(name));
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

    void scrollTo(const QString &name)
    {
        const auto areas = m_window.findChildren<QScrollArea *>();
        for (QScrollArea *area : areas) {
            if (auto *widget = area->findChild<QWidget *>(name); widget && area->isVisible())
                area->ensureWidgetVisible(widget, 0, 40);
        }
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

    MainWindow &m_window;
    WindowDriver m_driver;
    QString m_list;

private:
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
        QFile file(QFileInfo(m_list).path() + QStringLiteral("/provider.json"));
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
        use(QStringLiteral("lensHttpLog"));
        take(QStringLiteral("worklist-http-log"));
        use(QStringLiteral("lensCase"));
    }
};

} // namespace onboarding::test
