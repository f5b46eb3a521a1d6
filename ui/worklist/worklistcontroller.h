#pragma once
#include "core/checking/watcher.h"
#include "core/onboarding/sealedsecretstore.h"
#include "core/transfer/rosterimport.h"
#include "ui/customer/customercontroller.h"
#include "ui/worklist/worklistpage.h"

#include <QObject>
#include <QPointer>
#include <functional>
#include <memory>

namespace onboarding {

class MainWindow;
class CustomerEditController;
class NotesController;
class PromptDialog;
class SavedViewsController;

/// Carries out what is asked for on the worklist: checks, import and export; and watches. Edits, notes and
/// saved views have a controller each, which this one owns. Knows one workspace at a time.
class WorklistController : public QObject
{
    Q_OBJECT
public:
    /// References must outlive it.
    WorklistController(MainWindow &window, CustomerStore &store, SealedSecretStore &secrets,
                       const Theme &theme, const Clock &clock, QObject *parent = nullptr);
    ~WorklistController() override;

    void setWorkspace(Workspace *workspace); ///< null while none is open
    [[nodiscard]] Workspace *workspace() const { return m_workspace; }
    [[nodiscard]] const QUuid &environment() const { return m_environment; } ///< the last one that was open
    [[nodiscard]] CustomerEditController &edits() { return *m_edits; }
    [[nodiscard]] NotesController &notes() { return *m_notes; }
    [[nodiscard]] SavedViewsController &views() { return *m_views; }
    [[nodiscard]] CheckQueue *queue() const { return m_queue.get(); }
    void check(const QList<QUuid> &customers);
    void askFollowUp(const QUuid &customer, CustomerController::FollowUp what);
    /// Watched customers are not asked about until it is taken back; lasts for this session.
    void setWatchPaused(bool paused);
    void wakeWatch(); ///< see Watcher::wake()
    [[nodiscard]] bool isWatchPaused() const { return m_isWatchPaused; }
    /// "A run of checks is not finished"; empty when there is none.
    [[nodiscard]] QString unfinishedText() const;
    /// An import or an export is not over: it is told when it is.
    [[nodiscard]] bool hasOpenFile() const;

    using Undo = std::function<void(WorklistController &)>;
    /// \p undo is carried out by the controller that is there by then: of this window or the next one.
    void offerUndo(const QString &said, const Undo &undo);
    void say(const Result<void> &done); ///< nothing when it went well
    /// "Ada Byron", "3 customers"
    [[nodiscard]] QString countOf(const QList<QUuid> &customers) const;

    /// What goes on in the next window.
    struct HandOver
    {
        /// Who takes back what was offered to be taken back.
        std::shared_ptr<QPointer<WorklistController>> undoer {};
        std::unique_ptr<CheckQueue> queue {}; ///< with how its last run ended; null: there is nothing to tell
        bool isWatchPaused = false;
    };
    /// Watches and checks nothing any more.
    [[nodiscard]] HandOver handOver();
    /// Before the workspace is set, which must be the one that was handed over.
    void takeOver(HandOver before);

Q_SIGNALS:
    /// A check of a run, or of a watch, brought no status.
    void checkFailed(const QUuid &customer, const onboarding::Error &error);
    void removeRequested(const QList<QUuid> &customers);
    /// Watched customers have another status than before.
    void watchedChanged(const QList<onboarding::WatchedChange> &changes);

private:
    using Intent = WorklistPage::Intent;

    void connectPage();
    void onRequested(Intent intent, const QList<QUuid> &customers);
    void toggleWatch(const QList<QUuid> &customers);
    void chooseImportFile();
    void showImported(const ImportDone &done, const QString &said);
    void undoImport(const ImportDone &done, const QString &said);
    void askExport(const QList<QUuid> &customers);
    void showFailures();
    void showWatch();

    MainWindow &m_window;
    CustomerStore &m_store;
    SealedSecretStore &m_secrets;
    const Theme &m_theme;
    const Clock &m_clock;
    QPointer<Workspace> m_workspace;
    QUuid m_environment {}; ///< the last one that was open
    std::shared_ptr<QPointer<WorklistController>> m_undoer;
    std::unique_ptr<CustomerEditController> m_edits;
    std::unique_ptr<NotesController> m_notes;
    std::unique_ptr<SavedViewsController> m_views;
    std::unique_ptr<CheckQueue> m_queue;
    std::unique_ptr<CheckQueue> m_queueBefore; ///< of the window before, until the workspace is set
    std::unique_ptr<Watcher> m_watcher;
    WatchOutlook m_outlook; ///< as it was at the last change of the schedule
    QTimer m_second; ///< while a countdown is shown
    QTimer m_progressSoon;
    bool m_isWatchPaused = false;
};

} // namespace onboarding
