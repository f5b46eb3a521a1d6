#pragma once
#include "core/checking/watcher.h"
#include "core/onboarding/sealedsecretstore.h"
#include "core/transfer/rosterimport.h"
#include "ui/customer/customercontroller.h"
#include "ui/worklist/filtermenu.h"
#include "ui/worklist/worklistpage.h"

#include <QObject>
#include <QPointer>
#include <functional>
#include <memory>

namespace onboarding {

class MainWindow;
class NoteDialog;
class PromptDialog;

/// Carries out what is asked for on the worklist: checks, edits with a way back, import, export, views; and
/// watches. Knows one workspace at a time.
class WorklistController : public QObject
{
    Q_OBJECT
public:
    /// References must outlive it.
    WorklistController(MainWindow &window, CustomerStore &store, SealedSecretStore &secrets,
                       const Theme &theme, const Clock &clock, QObject *parent = nullptr);
    ~WorklistController() override;

    void setWorkspace(Workspace *workspace); ///< null while none is open
    [[nodiscard]] CheckQueue *queue() const { return m_queue.get(); }
    void check(const QList<QUuid> &customers);
    void askNote(const QUuid &customer);
    void editNote(const Note &note);
    void askFollowUp(const QUuid &customer, CustomerController::FollowUp what);
    /// Watched customers are not asked about until it is taken back; lasts for this session.
    void setWatchPaused(bool paused);
    [[nodiscard]] bool isWatchPaused() const { return m_isWatchPaused; }
    /// "A run of checks is not finished"; empty when there is none.
    [[nodiscard]] QString unfinishedText() const;
    /// An import or an export is not over: it is told when it is.
    [[nodiscard]] bool hasOpenFile() const;

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
    using Undo = std::function<void(WorklistController &)>;

    void connectPage();
    void onRequested(Intent intent, const QList<QUuid> &customers);
    /// What follows when the file has answered; \p dialog may be gone.
    void onNoteStored(const Result<void> &done, NoteDialog *dialog, const QString &said, const Undo &undo);
    void askName(const QUuid &customer);
    void askOwnName();
    [[nodiscard]] FilterChoices namesInUse() const;
    void askAssignee(const QList<QUuid> &customers);
    void askTags(const QList<QUuid> &customers);
    void askSnooze(const QList<QUuid> &customers);
    void askDue(const QList<QUuid> &customers);
    void toggleWatch(const QList<QUuid> &customers);
    /// Edits each, and offers to take all of it back.
    void edit(const QList<QUuid> &customers, const CustomerEdit &edit, const QString &said,
              const QPointer<PromptDialog> &dialog = {});
    /// \p dialog asked for it: it goes when all is stored, else it keeps what was typed and says why.
    void edit(const CustomerEdits &edits, const QString &said, const QPointer<PromptDialog> &dialog);
    [[nodiscard]] QStringList tagsTakenBy(const QUuid &customer, const QStringList &tags) const;
    void changeTags(const QList<QUuid> &customers, const QStringList &changes,
                    const QPointer<PromptDialog> &dialog);
    struct Change
    {
        QUuid customer;
        CustomerEdit made;
        CustomerEdit back;
    };
    void undo(const QList<Change> &changes, const QString &said);
    void chooseImportFile();
    void showImported(const ImportDone &done, const QString &said);
    void undoImport(const ImportDone &done, const QString &said);
    void askExport(const QList<QUuid> &customers);
    void askViewName(const SavedView &shown);
    [[nodiscard]] QString viewNameProblem(const QString &name) const;
    void askNewViewName(const QString &name);
    void keepView(const QString &name, const QByteArray &content, const QString &replaced,
                  const std::function<void()> &done, const QPointer<PromptDialog> &dialog = {});
    void removeView(const QString &name);
    void loadViews(const QString &chosen = {});
    void showFailures();
    void showWatch();
    void say(const Result<void> &done);
    /// \p undo is carried out by the controller that is there by then: of this window or the next one.
    void offerUndo(const QString &said, const Undo &undo);
    [[nodiscard]] QString countOf(const QList<QUuid> &customers) const;

    MainWindow &m_window;
    CustomerStore &m_store;
    SealedSecretStore &m_secrets;
    const Theme &m_theme;
    const Clock &m_clock;
    QPointer<Workspace> m_workspace;
    QUuid m_environment {}; ///< the last one that was open
    std::shared_ptr<QPointer<WorklistController>> m_undoer;
    std::unique_ptr<CheckQueue> m_queue;
    std::unique_ptr<CheckQueue> m_queueBefore; ///< of the window before, until the workspace is set
    std::unique_ptr<Watcher> m_watcher;
    WatchOutlook m_outlook; ///< as it was at the last change of the schedule
    QTimer m_second; ///< while a countdown is shown
    QTimer m_progressSoon;
    bool m_isWatchPaused = false;
    QList<QPair<QString, QByteArray>> m_views; ///< as they are stored
};

} // namespace onboarding
