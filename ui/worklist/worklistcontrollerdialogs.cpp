// WorklistController: what it asks before it does something.
#include "core/base/plaintext.h"
#include "core/roster/duerules.h"
#include "core/transfer/rosterexport.h"
#include "ui/shell/mainwindow.h"
#include "ui/text/counttext.h"
#include "ui/text/errortext.h"
#include "ui/worklist/exportflow.h"
#include "ui/worklist/importflow.h"
#include "ui/worklist/promptdialog.h"
#include "ui/worklist/readingdialog.h"
#include "ui/worklist/worklistcontroller.h"
#include "ui/worklist/worklistmodel.h"

#include <QJsonDocument>
#include <QMap>
#include <algorithm>

namespace onboarding {

namespace {

QString tooLong(const QString &text)
{
    return text.size() > CustomerEdit::MaxText
        ? WorklistController::tr("At most %1 characters.").arg(CustomerEdit::MaxText)
        : QString();
}

/// Commas and semicolons both part them: who types one of them means two tags.
QStringList tagsOf(const QString &text)
{
    QStringList tags;
    QString typed = text;
    const QStringList parts = typed.replace(QLatin1Char(';'), QLatin1Char(',')).split(QLatin1Char(','));
    for (const QString &part : parts) {
        if (const QString tag = part.simplified(); !tag.isEmpty() && !tags.contains(tag, Qt::CaseInsensitive))
            tags.append(tag);
    }
    return tags;
}

/// The rarest reason first: it is the one that is overlooked.
QList<ReadingGroup> failureGroups(const QList<CheckFailure> &failures, const QString &host)
{
    QMap<QString, QList<CheckFailure>> byReason;
    for (const CheckFailure &one : failures)
        byReason[one.error.message].append(one);
    QList<QList<CheckFailure>> reasons = byReason.values();
    std::sort(reasons.begin(), reasons.end(),
              [](const auto &a, const auto &b) { return a.size() < b.size(); });
    QList<ReadingGroup> groups;
    for (const QList<CheckFailure> &reason : std::as_const(reasons)) {
        const ErrorText text = errorText(reason.constFirst().error, host);
        ReadingGroup group {.heading = WorklistController::tr("%L1 × %2").arg(reason.size()).arg(text.title),
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

void WorklistController::askName(const QUuid &customer)
{
    const CustomerRecord *record = m_store.record(customer);
    if (!m_workspace || !record)
        return;
    const QString before = record->customer.label();
    auto *dialog = new PromptDialog(
        m_theme, m_workspace->environment(),
        {.title = tr("Rename %1").arg(countOf({customer})),
         .explanation = tr("Changes the name on this computer only. The user name %1 stays.")
                            .arg(plainExcerpt(record->customer.username, 60)),
         .label = tr("Display name (leave empty to show the user name)"),
         .text = record->customer.displayName,
         .button = tr("Rename"),
         .isStored = true,
         .problem = tooLong},
        &m_window);
    connect(dialog, &PromptDialog::answered, this,
            [this, customer, before, dialog = QPointer(dialog)](const QString &text) {
                const CustomerRecord *now = m_store.record(customer);
                const QString name = text.simplified();
                if (!now || now->customer.displayName == name)
                    return dialog->finish({});
                const QString shown = name.isEmpty() ? now->customer.username : name;
                edit({customer}, {.displayName = name},
                     tr("%1 renamed to %2.").arg(plainExcerpt(before, 60), plainExcerpt(shown, 60)), dialog);
            });
    dialog->open();
}

void WorklistController::askOwnName()
{
    if (!m_workspace)
        return;
    auto *dialog = new PromptDialog(
        m_theme, m_workspace->environment(),
        {.title = tr("Your name"),
         .explanation
         = tr("My queue shows the customers that are assigned to you. You can change your name in "
              "Settings."),
         .label = tr("Your name, as it is used for assignees"),
         .button = tr("Show my queue"),
         .problem
         = [](const QString &text) { return text.isEmpty() ? tr("Enter your name.") : tooLong(text); }},
        &m_window);
    connect(dialog, &PromptDialog::answered, this, [this](const QString &name) {
        m_window.worklist().setOwnName(name);
        m_window.worklist().chooseQueue();
    });
    dialog->open();
}

FilterChoices WorklistController::namesInUse() const
{
    return filterChoices(m_store.records(), m_environment);
}

void WorklistController::askAssignee(const QList<QUuid> &customers)
{
    if (!m_workspace)
        return;
    const CustomerRecord *first = m_store.record(customers.constFirst());
    auto *dialog = new PromptDialog(m_theme, m_workspace->environment(),
                                    {.title = tr("Assign %1").arg(countOf(customers)),
                                     .label = tr("Assignee (leave empty to unassign)"),
                                     .text = first && !first->customer.assignee.isEmpty()
                                         ? first->customer.assignee
                                         : m_window.worklist().ownName(),
                                     .button = tr("Assign"),
                                     .isStored = true,
                                     .offers = namesInUse().assignees,
                                     .problem = tooLong},
                                    &m_window);
    connect(dialog, &PromptDialog::answered, this,
            [this, customers, dialog = QPointer(dialog)](const QString &who) {
                edit(customers, {.assignee = who.simplified()},
                     who.isEmpty() ? tr("%1: unassigned.").arg(countOf(customers))
                                   : tr("%1: assigned to %2.").arg(countOf(customers), plainExcerpt(who, 60)),
                     dialog);
            });
    dialog->open();
}

void WorklistController::askTags(const QList<QUuid> &customers)
{
    if (!m_workspace)
        return;
    const CustomerRecord *first = m_store.record(customers.constFirst());
    const QString separator = QStringLiteral(", ");
    const bool areMany = customers.size() > 1;
    auto *dialog = new PromptDialog(
        m_theme, m_workspace->environment(),
        {.title = areMany ? tr("Tag %1").arg(countOf(customers)) : tr("Tags of %1").arg(countOf(customers)),
         .explanation
         = areMany ? tr("They keep the tags they have. Put - before a tag to remove it.") : QString(),
         .label = tr("Tags, separated by commas"),
         .text = first && !areMany ? first->customer.tags.join(separator) : QString(),
         .button = areMany ? tr("Tag") : tr("Set tags"),
         .isStored = true,
         .offers = namesInUse().tags,
         .areNames = true,
         .problem = tooLong},
        &m_window);
    connect(dialog, &PromptDialog::answered, this,
            [this, customers, areMany, dialog = QPointer(dialog)](const QString &text) {
                if (areMany)
                    return changeTags(customers, tagsOf(text), dialog);
                const QStringList gone = tagsTakenBy(customers.constFirst(), tagsOf(text));
                edit(customers, {.tags = tagsOf(text)},
                     gone.isEmpty()
                         ? tr("%1: tags set.").arg(countOf(customers))
                         : tr("%1: tags set. Removed: %2.")
                               .arg(countOf(customers), plainExcerpt(gone.join(QStringLiteral(", ")), 120)),
                     dialog);
            });
    dialog->open();
}

/// Which of the tags of \p customer are not among \p tags any more.
QStringList WorklistController::tagsTakenBy(const QUuid &customer, const QStringList &tags) const
{
    const CustomerRecord *record = m_store.record(customer);
    QStringList gone = record ? record->customer.tags : QStringList {};
    gone.removeIf([&tags](const QString &tag) { return tags.contains(tag); });
    return gone;
}

/// One write for all that have the same tags in the end.
void WorklistController::changeTags(const QList<QUuid> &customers, const QStringList &changes,
                                    const QPointer<PromptDialog> &dialog)
{
    QHash<CustomerEdit, QList<QUuid>> alike;
    int tooMany = 0;
    for (const QUuid &id : customers) {
        const CustomerRecord *record = m_store.record(id);
        if (!record)
            continue;
        QStringList tags = record->customer.tags;
        for (const QString &change : changes) {
            const bool isRemoval = change.startsWith(QLatin1Char('-')) || change.startsWith(u'–');
            const QString tag = isRemoval ? change.mid(1).simplified() : change;
            tags.removeAll(tag);
            if (!isRemoval)
                tags.append(tag);
        }
        if (!tooLong(tags.join(QLatin1Char(';'))).isEmpty()) {
            ++tooMany;
            continue;
        }
        if (tags == record->customer.tags)
            continue;
        alike[{.tags = tags}].append(id);
    }
    QString said = tr("%1: tags changed.").arg(countOf(customers));
    if (tooMany > 0)
        said += QLatin1Char(' ') + tr("%L1 have no room for more tags and keep theirs.").arg(tooMany);
    if (alike.isEmpty() && tooMany > 0 && dialog)
        return dialog->finish(
            failure(Error::Kind::InvalidInput, tr("%L1 have no room for more tags.").arg(tooMany)));
    if (alike.isEmpty() && dialog)
        dialog->finish({});
    if (alike.isEmpty())
        return m_window.showToast(tooMany > 0 ? said
                                              : tr("Nothing was changed: their tags are like that already."));
    CustomerEdits edits;
    for (auto one = alike.cbegin(); one != alike.cend(); ++one)
        edits.append({one.key(), one.value()});
    edit(edits, said, dialog);
}

void WorklistController::askSnooze(const QList<QUuid> &customers)
{
    if (!m_workspace)
        return;
    const QDateTime now = m_clock.now();
    const bool isSnoozed = std::any_of(customers.begin(), customers.end(), [&](const QUuid &id) {
        const CustomerRecord *record = m_store.record(id);
        return record && record->customer.snoozedUntil > now;
    });
    auto *dialog = new PromptDialog(m_theme, m_workspace->environment(),
                                    {.title = tr("Snooze %1").arg(countOf(customers)),
                                     .explanation = tr("Hidden from Late until then."),
                                     .label = tr("Until the end of this day (UTC)"),
                                     .text = now.toUTC().date().addDays(1).toString(Qt::ISODate),
                                     .button = tr("Snooze"),
                                     .clearButton = isSnoozed ? tr("End snooze") : QString(),
                                     .isStored = true,
                                     .isDate = true,
                                     .problem =
                                         [now](const QString &text) {
                                             return text.isEmpty() || dueFromText(text) > now
                                                 ? QString()
                                                 : tr("Choose a future date.");
                                         }},
                                    &m_window);
    connect(dialog, &PromptDialog::answered, this,
            [this, customers, dialog = QPointer(dialog)](const QString &text) {
                edit(customers, {.snoozedUntil = dueFromText(text)},
                     text.isEmpty() ? tr("%1: no longer snoozed.").arg(countOf(customers))
                                    : tr("%1: snoozed until %2.").arg(countOf(customers), text),
                     dialog);
            });
    dialog->open();
}

void WorklistController::askDue(const QList<QUuid> &customers)
{
    if (!m_workspace)
        return;
    const CustomerRecord *first = m_store.record(customers.constFirst());
    const QDateTime due = first ? first->customer.due : QDateTime();
    const bool isSet = std::any_of(customers.begin(), customers.end(), [&](const QUuid &id) {
        const CustomerRecord *record = m_store.record(id);
        return record && record->customer.due.isValid();
    });
    const QDate shown = due.isValid() ? due.toUTC().date() : m_clock.now().toUTC().date().addDays(1);
    auto *dialog = new PromptDialog(
        m_theme, m_workspace->environment(),
        {.title = tr("Due date of %1").arg(countOf(customers)),
         .explanation
         = tr("Without a date of its own, the default deadline of the status applies (Settings)."),
         .label = tr("Due at the end of this day (UTC)"),
         .text = shown.toString(Qt::ISODate),
         .button = tr("Set due date"),
         .clearButton = isSet ? tr("Use default deadline") : QString(),
         .isStored = true,
         .isDate = true,
         .dateName = tr("Due date")},
        &m_window);
    connect(dialog, &PromptDialog::answered, this,
            [this, customers, dialog = QPointer(dialog)](const QString &text) {
                edit(customers, {.due = dueFromText(text)},
                     text.isEmpty() ? tr("%1: the default deadline applies.").arg(countOf(customers))
                                    : tr("%1: due on %2.").arg(countOf(customers), text),
                     dialog);
            });
    dialog->open();
}

void WorklistController::askViewName(const SavedView &shown)
{
    if (!m_workspace)
        return;
    auto *dialog
        = new PromptDialog(m_theme, m_workspace->environment(),
                           {.title = tr("Save this view"),
                            .explanation = tr("Search, statuses, filters and the order, as they are now."),
                            .label = tr("Name"),
                            .button = tr("Save view"),
                            .isStored = true,
                            .problem = [this](const QString &name) { return viewNameProblem(name); }},
                           &m_window);
    connect(dialog, &PromptDialog::answered, this,
            [this, shown, dialog = QPointer(dialog)](const QString &name) {
                keepView(
                    name, QJsonDocument(shown.toJson()).toJson(QJsonDocument::Compact), {},
                    [this, name] {
                        m_window.showToast(tr("View “%1” saved.").arg(plainExcerpt(name, 40)));
                        m_window.worklist().focusList();
                    },
                    dialog);
            });
    dialog->open();
}

/// Empty when a view can be called \p name.
QString WorklistController::viewNameProblem(const QString &name) const
{
    const auto isTaken = [&](const QString &other) { return other.compare(name, Qt::CaseInsensitive) == 0; };
    const QList<SavedView> builtIn = builtInViews();
    if (isTaken(queueOf({}).name)
        || std::any_of(builtIn.begin(), builtIn.end(),
                       [&](const SavedView &view) { return isTaken(view.name); })
        || std::any_of(m_views.begin(), m_views.end(), [&](const auto &view) { return isTaken(view.first); }))
        return tr("There is a view of this name already.");
    return name.isEmpty() ? tr("Enter a name.") : tooLong(name);
}

void WorklistController::askNewViewName(const QString &name)
{
    if (!m_workspace)
        return;
    auto *dialog = new PromptDialog(m_theme, m_workspace->environment(),
                                    {.title = tr("Rename the view “%1”").arg(plainExcerpt(name, 40)),
                                     .label = tr("Name"),
                                     .text = name,
                                     .button = tr("Rename"),
                                     .isStored = true,
                                     .problem =
                                         [this, name](const QString &text) {
                                             const bool isSame = text.compare(name, Qt::CaseInsensitive) == 0;
                                             return isSame ? QString() : viewNameProblem(text);
                                         }},
                                    &m_window);
    connect(dialog, &PromptDialog::answered, this,
            [this, name, dialog = QPointer(dialog)](const QString &text) {
                if (text == name)
                    return dialog->finish({});
                for (const auto &[stored, content] : std::as_const(m_views)) {
                    if (stored != name)
                        continue;
                    return keepView(
                        text, content, name,
                        [this, name, text, before = content] {
                            offerUndo(tr("View “%1” renamed to “%2”.")
                                          .arg(plainExcerpt(name, 40), plainExcerpt(text, 40)),
                                      [name, text, before](WorklistController &now) {
                                          now.keepView(name, before, text, [] { });
                                      });
                        },
                        dialog);
                }
                dialog->finish(failure(Error::Kind::NotFound, tr("This view is not there any more.")));
            });
    dialog->open();
}

/// Under \p name, instead of under \p replaced unless that is empty; then chooses it.
void WorklistController::keepView(const QString &name, const QByteArray &content, const QString &replaced,
                                  const std::function<void()> &done, const QPointer<PromptDialog> &dialog)
{
    if (!m_workspace) {
        if (dialog)
            dialog->finish(failure(Error::Kind::NotPermitted, tr("No environment is open.")));
        return;
    }
    m_store.file().saveView(m_workspace->environment().id, name, content, replaced, this,
                            [this, name, done, dialog](const Result<void> &kept) {
                                if (dialog)
                                    dialog->finish(kept);
                                else
                                    say(kept);
                                loadViews(kept ? name : QString());
                                if (kept)
                                    done();
                            });
}

void WorklistController::removeView(const QString &name)
{
    if (!m_workspace)
        return;
    const auto found = std::find_if(m_views.cbegin(), m_views.cend(),
                                    [&](const auto &view) { return view.first == name; });
    if (found == m_views.cend())
        return;
    m_store.file().removeView(
        m_workspace->environment().id, name, this,
        [this, name, content = found->second](const Result<void> &removed) {
            loadViews();
            if (!removed)
                return say(removed);
            offerUndo(tr("View “%1” removed.").arg(plainExcerpt(name, 40)),
                      [name, content](WorklistController &now) { now.keepView(name, content, {}, [] { }); });
        });
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
    QList<Change> changes;
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
        undo(changes, said);
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
    auto *dialog = new ReadingDialog(
        m_theme, m_workspace->environment(), tr("Checks without a result"),
        tr("Their last status stays as it was observed."),
        failureGroups(m_queue->report().failed, m_workspace->environment().url.host()), &m_window);
    dialog->open();
}

} // namespace onboarding
