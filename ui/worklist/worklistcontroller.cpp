#include "ui/worklist/worklistcontroller.h"

#include "core/base/plaintext.h"
#include "ui/shell/mainwindow.h"
#include "ui/text/errortext.h"
#include "ui/text/timetext.h"
#include "ui/worklist/checkrunbar.h"
#include "ui/worklist/customereditcontroller.h"
#include "ui/worklist/exportflow.h"
#include "ui/worklist/importflow.h"
#include "ui/worklist/linesdialog.h"
#include "ui/worklist/notescontroller.h"
#include "ui/worklist/savedviewscontroller.h"
#include "ui/worklist/worklistmodel.h"

#include <QMap>
#include <algorithm>
#include <utility>

namespace onboarding {

namespace {

/// The rarest reason first: it is the one that is overlooked.
QList<LinesGroup> failureGroups(const QList<CheckFailure> &failures, const QString &host)
{
    QMap<QString, QList<CheckFailure>> byReason;
    for (const CheckFailure &one : failures)
        byReason[one.error.message].append(one);
    QList<QList<CheckFailure>> reasons = byReason.values();
    std::sort(reasons.begin(), reasons.end(),
              [](const auto &a, const auto &b) { return a.size() < b.size(); });
    QList<LinesGroup> groups;
    for (const QList<CheckFailure> &reason : std::as_const(reasons)) {
        const ErrorText text = errorText(reason.constFirst().error, host);
        LinesGroup group {.heading = WorklistController::tr("%L1 × %2").arg(reason.size()).arg(text.title),
                          .advice = text.sentence};
        if (reason.constFirst().error.kind == Error::Kind::SignInAgain)
            group.advice += QLatin1Char(' ')
                + WorklistController::tr(
                                "Open the customer and sign in, or import a list with a column token.");
        for (const CheckFailure &one : reason)
            group.lines.append(plainExcerpt(one.username));
        groups.append(group);
    }
    return groups;
}

} // namespace

WorklistController::WorklistController(MainWindow &window, CustomerStore &store, SealedSecretStore &secrets,
                                       const Theme &theme, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_store(store)
    , m_secrets(secrets)
    , m_theme(theme)
    , m_clock(clock)
    , m_undoer(std::make_shared<QPointer<WorklistController>>(this))
    , m_edits(std::make_unique<CustomerEditController>(*this, window, store, theme, clock))
    , m_notes(std::make_unique<NotesController>(*this, window, store, theme, clock))
    , m_views(std::make_unique<SavedViewsController>(*this, window, store, theme))
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
    connect(&page, &WorklistPage::saveViewRequested, m_views.get(), &SavedViewsController::askName);
    connect(&page, &WorklistPage::renameViewRequested, m_views.get(), &SavedViewsController::askNewName);
    connect(&page, &WorklistPage::removeViewRequested, m_views.get(), &SavedViewsController::remove);
    connect(&page, &WorklistPage::ownNameRequested, m_views.get(), &SavedViewsController::askOwnName);
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
    m_views->load();
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
    case Intent::Note: return m_notes->ask(customers.constFirst());
    case Intent::Rename: return m_edits->askName(customers.constFirst());
    case Intent::Assign: return m_edits->askAssignee(customers);
    case Intent::Tag: return m_edits->askTags(customers);
    case Intent::Snooze: return m_edits->askSnooze(customers);
    case Intent::SetDue: return m_edits->askDue(customers);
    case Intent::Watch: return toggleWatch(customers);
    case Intent::Remove: Q_EMIT removeRequested(customers); return;
    }
}

void WorklistController::askFollowUp(const QUuid &customer, CustomerController::FollowUp what)
{
    switch (what) {
    case CustomerController::FollowUp::Tags: return m_edits->askTags({customer});
    case CustomerController::FollowUp::Assignee: return m_edits->askAssignee({customer});
    case CustomerController::FollowUp::Due: return m_edits->askDue({customer});
    case CustomerController::FollowUp::Snooze: return m_edits->askSnooze({customer});
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

void WorklistController::say(const Result<void> &done)
{
    if (!done)
        m_window.showToast(tr("Nothing was changed. %1").arg(done.error().message));
}

void WorklistController::offerUndo(const QString &said, const Undo &undo)
{
    m_window.showUndoable(said, [undoer = m_undoer, undo] {
        WorklistController *now = *undoer;
        if (!now)
            return;
        // What another program has just stored is not to be written over.
        now->m_store.refreshThen(now, [undoer, undo](const Result<void> &) {
            if (WorklistController *then = *undoer)
                undo(*then); // by what is known, where it cannot be read now
        });
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
    const QString what
        = (areAllWatched ? tr("%1 is no longer watched.") : tr("Watching %1.")).arg(countOf(customers));
    const QString said = areAllWatched || mayAllBeAsked
        ? what
        : tr("Watching %1. Who is not signed in is checked after the sign-in.").arg(countOf(customers));
    m_edits->edit(customers, {.isWatched = !areAllWatched}, said, {}, what);
}

void WorklistController::wakeWatch()
{
    if (m_watcher)
        m_watcher->wake();
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
        parts.append(tr("no check is due: %L1 not signed in, %L2 decided")
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

void WorklistController::chooseImportFile()
{
    if (!m_workspace)
        return m_window.showToast(tr("No environment is open yet."));
    auto *flow = new ImportFlow(m_window, m_store, m_secrets, m_theme, m_clock, *m_workspace, this);
    connect(flow, &ImportFlow::imported, this, &WorklistController::showImported);
    flow->chooseFile();
}

void WorklistController::showImported(const ImportDone &done, const QString &said)
{
    if (done.added.isEmpty() && done.changes.isEmpty() && done.notes.isEmpty())
        return m_window.showToast(said);
    offerUndo(said, [done, said](WorklistController &now) { now.undoImport(done, said); });
}

/// Those that were added go again, unless they were used since; the others get back what they had.
void WorklistController::undoImport(const ImportDone &done, const QString &said)
{
    QHash<QUuid, QString> newest; // of the notes that came along; they are in the order they were written
    for (const Note &note : done.notes)
        newest.insert(note.customer, note.text);
    QSet<QUuid> added;
    QList<QUuid> unused;
    for (const Customer &one : done.added) {
        added.insert(one.id);
        const CustomerRecord *record = m_store.record(one.id);
        if (record && record->customer == one && !record->last && record->lastNote == newest.value(one.id)
            && m_store.submissions(one.id).isEmpty())
            unused.append(one.id);
    }
    QList<Note> notes; // of those who stay
    for (const Note &note : done.notes) {
        if (!added.contains(note.customer) && m_store.record(note.customer))
            notes.append(note);
    }
    QList<CustomerEditController::Change> changes;
    for (const ImportDone::Change &change : done.changes)
        changes.append({.customer = change.customer, .made = change.made, .back = change.back});
    const qsizetype stay = done.added.size() - unused.size();
    const bool isAll = changes.isEmpty();
    if (!notes.isEmpty())
        m_store.removeNotes(notes, this,
                            [this, said, isAlone = isAll && unused.isEmpty()](const auto &removed) {
                                if (!removed)
                                    return say(removed);
                                if (isAlone)
                                    m_window.showToast(tr("Undone: %1").arg(said));
                            });
    if (!changes.isEmpty())
        m_edits->undo(changes, said, unused.isEmpty() && notes.isEmpty());
    if (unused.isEmpty()) {
        if (isAll && notes.isEmpty())
            m_window.showToast(tr("Nothing was undone: the customers have been used since."));
        return;
    }
    m_store.remove(unused, this, [this, said, stay, isAll](const Result<void> &removed) {
        if (!removed)
            return say(removed);
        if (stay > 0)
            m_window.showToast(tr("Undone: %1").arg(said) + QLatin1Char(' ')
                               + tr("%L1 have been used since and stay.").arg(stay));
        else if (isAll)
            m_window.showToast(tr("Undone: %1").arg(said));
    });
}

void WorklistController::askExport(const QList<QUuid> &customers)
{
    if (!m_workspace)
        return;
    auto *flow = new ExportFlow(m_window, m_store, m_theme, m_clock, m_workspace->environment(), customers,
                                m_window.worklist().model().rules(), m_window.worklist().ownName(), this);
    flow->ask();
}

void WorklistController::showFailures()
{
    if (!m_workspace || !m_queue)
        return;
    auto *dialog = new LinesDialog(
        m_theme, m_workspace->environment(), tr("Checks without a result"),
        tr("Their last status stays as it was observed."),
        failureGroups(m_queue->report().failed, m_workspace->environment().url.host()), &m_window);
    dialog->open();
}

} // namespace onboarding
