#include "ui/worklist/worklistcontroller.h"

#include "core/base/plaintext.h"
#include "ui/shell/mainwindow.h"
#include "ui/text/timetext.h"
#include "ui/worklist/checkrunbar.h"
#include "ui/worklist/exportflow.h"
#include "ui/worklist/importflow.h"
#include "ui/worklist/promptdialog.h"
#include "ui/worklist/worklistmodel.h"

#include <QJsonDocument>
#include <algorithm>
#include <utility>

namespace onboarding {

WorklistController::WorklistController(MainWindow &window, CustomerStore &store, SealedSecretStore &secrets,
                                       const Theme &theme, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_store(store)
    , m_secrets(secrets)
    , m_theme(theme)
    , m_clock(clock)
    , m_undoer(std::make_shared<QPointer<WorklistController>>(this))
{
    m_second.setInterval(std::chrono::seconds(1));
    connect(&m_second, &QTimer::timeout, this, &WorklistController::showWatch);
    constexpr std::chrono::milliseconds Together {30}; // thousands a second may change it
    m_progressSoon.setSingleShot(true);
    m_progressSoon.setInterval(Together);
    connect(&m_progressSoon, &QTimer::timeout, this,
            [this] { m_window.worklist().setProgress(m_queue ? m_queue->report() : CheckProgress {}); });
    connectPage();
}

WorklistController::~WorklistController() = default;

void WorklistController::connectPage()
{
    WorklistPage &page = m_window.worklist();
    connect(&page, &WorklistPage::intentRequested, this, &WorklistController::onRequested);
    connect(&page, &WorklistPage::importRequested, this, &WorklistController::chooseImportFile);
    connect(&page, &WorklistPage::exportRequested, this, &WorklistController::askExport);
    connect(&page, &WorklistPage::saveViewRequested, this, &WorklistController::askViewName);
    connect(&page, &WorklistPage::renameViewRequested, this, &WorklistController::askNewViewName);
    connect(&page, &WorklistPage::removeViewRequested, this, &WorklistController::removeView);
    connect(&page, &WorklistPage::ownNameRequested, this, &WorklistController::askOwnName);
    const auto withQueue = [this](void (CheckQueue::*command)()) {
        return [this, command] {
            if (m_queue)
                (m_queue.get()->*command)();
        };
    };
    connect(&page, &WorklistPage::pauseRequested, this, withQueue(&CheckQueue::pause));
    connect(&page, &WorklistPage::resumeRequested, this, withQueue(&CheckQueue::resume));
    connect(&page, &WorklistPage::cancelRequested, this, withQueue(&CheckQueue::cancel));
    connect(&page, &WorklistPage::retryRequested, this, withQueue(&CheckQueue::retryFailed));
    connect(&page, &WorklistPage::failuresRequested, this, &WorklistController::showFailures);
    connect(&m_window, &MainWindow::checkViewRequested, this,
            [this] { check(m_window.worklist().model().visibleIds()); });
}

void WorklistController::setWorkspace(Workspace *workspace)
{
    if (m_watcher)
        m_watcher->tellCollected();
    m_watcher.reset();
    m_queue.reset();
    m_workspace = workspace;
    m_window.worklist().setProgress({});
    showWatch();
    if (!workspace)
        return;
    m_window.worklist().setAsksBeforeRemoval(workspace->environment().kind == EnvironmentKind::Production);
    const QUuid environment = workspace->environment().id;
    const QUuid before = std::exchange(m_environment, environment);
    if (!before.isNull() && before != environment) // a filter is about the customers it was made for
        m_window.worklist().chooseAll();
    const bool isNew = !m_queueBefore;
    m_queue = isNew
        ? std::make_unique<CheckQueue>(*workspace, m_clock, CheckLimits::of(workspace->environment()))
        : std::move(m_queueBefore);
    connect(m_queue.get(), &CheckQueue::progressChanged, this, [this] {
        if (!m_progressSoon.isActive())
            m_progressSoon.start();
    });
    connect(m_queue.get(), &CheckQueue::checkFailed, this, &WorklistController::checkFailed);
    if (isNew)
        m_queue->restore(this, [this](int left) {
            if (left > 0)
                m_window.showToast(tr("%Ln checks of an earlier run are waiting. Resume when you are ready.",
                                      nullptr, left));
        });
    else
        m_window.worklist().setProgress(m_queue->report());
    m_watcher = std::make_unique<Watcher>(m_store, workspace->environment(), *m_queue, m_clock);
    connect(m_watcher.get(), &Watcher::changed, this, &WorklistController::watchedChanged);
    connect(m_watcher.get(), &Watcher::scheduleChanged, this, [this] {
        m_outlook = m_watcher->outlook();
        showWatch();
    });
    m_watcher->setPaused(m_isWatchPaused);
    m_watcher->followRoster();
    loadViews();
}

bool WorklistController::hasOpenFile() const
{
    return findChild<ImportFlow *>() || findChild<ExportFlow *>();
}

WorklistController::HandOver WorklistController::handOver()
{
    if (m_watcher)
        m_watcher->tellCollected();
    m_watcher.reset(); // it uses the queue
    if (m_queue)
        m_queue->disconnect(this);
    const bool isToldOf = m_window.worklist().isProgressShown();
    return {.undoer = m_undoer,
            .queue = isToldOf ? std::move(m_queue) : nullptr,
            .isWatchPaused = m_isWatchPaused};
}

void WorklistController::takeOver(HandOver before)
{
    m_undoer = std::move(before.undoer);
    *m_undoer = this;
    m_queueBefore = std::move(before.queue);
    setWatchPaused(before.isWatchPaused);
}

void WorklistController::check(const QList<QUuid> &customers)
{
    if (m_queue)
        m_queue->check(customers);
}

QString WorklistController::unfinishedText() const
{
    const CheckProgress progress = m_queue ? m_queue->progress() : CheckProgress {};
    if (progress.state == CheckProgress::State::Idle || progress.total <= 1)
        return {};
    const auto failed = static_cast<int>(progress.failed.size()); // they are tried again
    const int left = progress.total - progress.done;
    const QString kept = tr("%Ln checks are kept for the next start", nullptr, int(left + failed));
    if (left + failed == 0)
        return {};
    return failed == 0 ? kept + QLatin1Char('.') : tr("%1, with those that brought no result.").arg(kept);
}

void WorklistController::onRequested(Intent intent, const QList<QUuid> &customers)
{
    switch (intent) {
    case Intent::Check: return check(customers);
    case Intent::Note: return askNote(customers.constFirst());
    case Intent::Rename: return askName(customers.constFirst());
    case Intent::Assign: return askAssignee(customers);
    case Intent::Tag: return askTags(customers);
    case Intent::Snooze: return askSnooze(customers);
    case Intent::SetDue: return askDue(customers);
    case Intent::Watch: return toggleWatch(customers);
    case Intent::Remove: Q_EMIT removeRequested(customers); return;
    }
}

void WorklistController::askFollowUp(const QUuid &customer, CustomerController::FollowUp what)
{
    switch (what) {
    case CustomerController::FollowUp::Tags: return askTags({customer});
    case CustomerController::FollowUp::Assignee: return askAssignee({customer});
    case CustomerController::FollowUp::Due: return askDue({customer});
    case CustomerController::FollowUp::Snooze: return askSnooze({customer});
    }
}

QString WorklistController::countOf(const QList<QUuid> &customers) const
{
    const CustomerRecord *only = customers.size() == 1 ? m_store.record(customers.constFirst()) : nullptr;
    if (only && m_window.worklist().model().hasNamesake(*only))
        return tr("%1 (%2)").arg(plainExcerpt(only->customer.label(), 60),
                                 plainExcerpt(only->customer.username, 60));
    return only ? plainExcerpt(only->customer.label(), 60)
                : tr("%Ln customers", nullptr, int(customers.size()));
}

void WorklistController::edit(const QList<QUuid> &customers, const CustomerEdit &edit, const QString &said,
                              const QPointer<PromptDialog> &dialog)
{
    this->edit(CustomerEdits {{edit, customers}}, said, dialog);
}

/// Several edits are one change: told and taken back together.
void WorklistController::edit(const CustomerEdits &edits, const QString &said,
                              const QPointer<PromptDialog> &dialog)
{
    QList<Change> changes;
    for (const auto &[edit, customers] : edits) {
        for (const QUuid &id : customers) {
            if (const CustomerRecord *record = m_store.record(id))
                changes.append({.customer = id, .made = edit, .back = edit.inverse(record->customer)});
        }
    }
    m_store.edit(edits, this, [this, changes, said, dialog](const Result<void> &done) {
        if (dialog)
            dialog->finish(done);
        else
            say(done);
        if (!done)
            return;
        offerUndo(said, [changes, said](WorklistController &now) { now.undo(changes, said); });
    });
}

/// Those that were alike go back together. What somebody has changed since stays as it is now.
void WorklistController::undo(const QList<Change> &changes, const QString &said)
{
    QHash<CustomerEdit, QList<QUuid>> alike;
    qsizetype others = 0;
    for (const Change &change : changes) {
        const CustomerRecord *record = m_store.record(change.customer);
        if (record && change.made.isIn(record->customer))
            alike[change.back].append(change.customer);
        else
            ++others;
    }
    if (alike.isEmpty())
        return m_window.showToast(tr("Nothing was undone: it has been changed since."));
    CustomerEdits edits;
    for (auto one = alike.cbegin(); one != alike.cend(); ++one)
        edits.append({one.key(), one.value()});
    m_store.edit(edits, this, [this, said, others](const Result<void> &done) {
        if (!done)
            return say(done);
        QString text = tr("Undone: %1").arg(said);
        if (others > 0)
            text += QLatin1Char(' ') + tr("%L1 have been changed since and stay as they are.").arg(others);
        m_window.showToast(text);
    });
}

void WorklistController::say(const Result<void> &done)
{
    if (!done)
        m_window.showToast(tr("Nothing was changed. %1").arg(done.error().message));
}

void WorklistController::offerUndo(const QString &said, const Undo &undo)
{
    m_window.showUndoable(said, [undoer = m_undoer, undo] {
        if (WorklistController *now = *undoer)
            undo(*now);
    });
}

void WorklistController::toggleWatch(const QList<QUuid> &customers)
{
    const bool areAllWatched = std::all_of(customers.begin(), customers.end(), [this](const QUuid &id) {
        const CustomerRecord *record = m_store.record(id);
        return record && record->customer.isWatched;
    });
    const bool mayAllBeAsked = std::all_of(customers.begin(), customers.end(), [this](const QUuid &id) {
        return m_queue && m_queue->mayAsk(id);
    });
    edit(customers, {.isWatched = !areAllWatched},
         areAllWatched ? tr("%1 is no longer watched.").arg(countOf(customers))
             : mayAllBeAsked
             ? tr("Watching %1.").arg(countOf(customers))
             : tr("Watching %1. Who is not signed in is checked after the sign-in.").arg(countOf(customers)));
}

void WorklistController::loadViews(const QString &chosen)
{
    if (!m_workspace)
        return;
    using Views = CustomerFile::Views;
    m_store.file().views(m_workspace->environment().id,
                         m_workspace, // not those of an environment that is open no more
                         [this, chosen](const Result<Views> &saved) {
                             QList<SavedView> views;
                             m_views = saved.value_or(Views());
                             for (const auto &[name, json] : std::as_const(m_views)) {
                                 if (const auto view
                                     = SavedView::fromJson(name, QJsonDocument::fromJson(json).object()))
                                     views.append(*view);
                             }
                             m_window.worklist().setSavedViews(views);
                             m_window.worklist().chooseView(chosen);
                         });
}

void WorklistController::setWatchPaused(bool paused)
{
    m_isWatchPaused = paused;
    if (m_watcher)
        m_watcher->setPaused(paused);
    showWatch();
}

void WorklistController::showWatch()
{
    if (!m_watcher || m_watcher->watched() == 0) {
        m_second.stop();
        return m_window.setWatchText({}, {});
    }
    QStringList parts {tr("Watching %L1").arg(m_watcher->watched())};
    if (m_isWatchPaused) {
        parts.append(tr("paused"));
    } else if (m_outlook.next.isValid()) {
        if (m_outlook.notSignedIn > 0)
            parts.append(tr("%L1 not signed in").arg(m_outlook.notSignedIn));
        if (m_outlook.decided > 0)
            parts.append(tr("%L1 decided").arg(m_outlook.decided));
        parts.append(tr("next check in %1").arg(countdownText(m_clock.now().secsTo(m_outlook.next))));
    } else if (m_outlook.notSignedIn > 0 && m_outlook.decided > 0) {
        parts.append(tr("no check is due: %L1 not signed in, %L2 settled")
                         .arg(m_outlook.notSignedIn)
                         .arg(m_outlook.decided));
    } else if (m_outlook.notSignedIn > 0) {
        parts.append(tr("no check is due: %L1 not signed in").arg(m_outlook.notSignedIn));
    } else if (m_outlook.decided > 0) {
        parts.append(tr("no check is due: %L1 decided").arg(m_outlook.decided));
    }
    const QString text = parts.join(QStringLiteral(" · "));
    m_window.setWatchText(text, tr("In review: %1.").arg(reviewTimesText(m_watcher->times())));
    m_outlook.next.isValid() ? m_second.start() : m_second.stop();
}

} // namespace onboarding
