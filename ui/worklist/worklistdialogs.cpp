// WorklistController: what it asks before it does something.
#include "core/api/plaintext.h"
#include "core/customers/ageing.h"
#include "core/roster/rosterexport.h"
#include "ui/shell/mainwindow.h"
#include "ui/widgets/counttext.h"
#include "ui/widgets/errortext.h"
#include "ui/worklist/exportflow.h"
#include "ui/worklist/importflow.h"
#include "ui/worklist/promptdialog.h"
#include "ui/worklist/readingdialog.h"
#include "ui/worklist/worklistcontroller.h"

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

QStringList tagsOf(const QString &text)
{
    QStringList tags;
    const QStringList parts = text.split(QLatin1Char(';'));
    for (const QString &part : parts) {
        if (const QString tag = part.simplified(); !tag.isEmpty() && !tags.contains(tag))
            tags.append(tag);
    }
    return tags;
}

QString noDate(const QString &text)
{
    return !text.isEmpty() && dueFromText(text).isNull()
        ? WorklistController::tr("Type a date like 2026-12-01, or nothing.")
        : QString();
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

void WorklistController::askAssignee(const QList<QUuid> &customers)
{
    if (!m_workspace)
        return;
    const CustomerRecord *first = m_store.record(customers.constFirst());
    auto *dialog = new PromptDialog(m_theme, m_workspace->environment(),
                                    {.title = tr("Assign %1").arg(countOf(customers)),
                                     .label = tr("Who looks after it; empty for nobody"),
                                     .text = first ? first->customer.assignee : QString(),
                                     .button = tr("Assign"),
                                     .problem = tooLong},
                                    &m_window);
    connect(dialog, &PromptDialog::answered, this, [this, customers](const QString &who) {
        edit(customers, {.assignee = who.simplified()},
             who.isEmpty() ? tr("%1: assigned to nobody.").arg(countOf(customers))
                           : tr("%1: assigned to %2.").arg(countOf(customers), plainExcerpt(who, 60)));
    });
    dialog->open();
}

void WorklistController::askTags(const QList<QUuid> &customers)
{
    if (!m_workspace)
        return;
    const CustomerRecord *first = m_store.record(customers.constFirst());
    const QString separator = QStringLiteral("; ");
    const bool areMany = customers.size() > 1;
    auto *dialog = new PromptDialog(
        m_theme, m_workspace->environment(),
        {.title = areMany ? tr("Tag %1").arg(countOf(customers)) : tr("Tags of %1").arg(countOf(customers)),
         .explanation
         = areMany ? tr("They keep the tags they have. A minus before a tag takes it away.") : QString(),
         .label = tr("Separated by semicolons"),
         .text = first && !areMany ? first->customer.tags.join(separator) : QString(),
         .button = areMany ? tr("Tag") : tr("Set tags"),
         .problem = tooLong},
        &m_window);
    connect(dialog, &PromptDialog::answered, this, [this, customers, areMany](const QString &text) {
        areMany ? changeTags(customers, tagsOf(text))
                : edit(customers, {.tags = tagsOf(text)}, tr("%1: tags set.").arg(countOf(customers)));
    });
    dialog->open();
}

/// One write for all that have the same tags in the end.
void WorklistController::changeTags(const QList<QUuid> &customers, const QStringList &changes)
{
    QHash<CustomerEdit, QList<QUuid>> alike;
    int tooMany = 0;
    for (const QUuid &id : customers) {
        const CustomerRecord *record = m_store.record(id);
        if (!record)
            continue;
        QStringList tags = record->customer.tags;
        for (const QString &change : changes) {
            const bool isRemoval = change.startsWith(QLatin1Char('-'));
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
    if (alike.isEmpty())
        return m_window.showToast(tooMany > 0 ? said
                                              : tr("Nothing was changed: their tags are like that already."));
    CustomerEdits edits;
    for (auto one = alike.cbegin(); one != alike.cend(); ++one)
        edits.append({one.key(), one.value()});
    edit(edits, said);
}

void WorklistController::askSnooze(const QList<QUuid> &customers)
{
    if (!m_workspace)
        return;
    const QString tomorrow = m_clock.now().toLocalTime().date().addDays(1).toString(Qt::ISODate);
    auto *dialog = new PromptDialog(m_theme, m_workspace->environment(),
                                    {.title = tr("Snooze %1").arg(countOf(customers)),
                                     .explanation = tr("Left out of the late ones until then."),
                                     .label = tr("Until the end of (YYYY-MM-DD, UTC); empty ends it"),
                                     .text = tomorrow,
                                     .button = tr("Snooze"),
                                     .problem =
                                         [now = m_clock.now()](const QString &text) {
                                             const QDateTime until = dueFromText(text);
                                             return until.isValid() && until <= now
                                                 ? tr("That is over already.")
                                                 : noDate(text);
                                         }},
                                    &m_window);
    connect(dialog, &PromptDialog::answered, this, [this, customers](const QString &text) {
        edit(customers, {.snoozedUntil = dueFromText(text)},
             text.isEmpty() ? tr("%1: snoozed no more.").arg(countOf(customers))
                            : tr("%1: snoozed until %2.").arg(countOf(customers), text));
    });
    dialog->open();
}

void WorklistController::askDue(const QList<QUuid> &customers)
{
    if (!m_workspace)
        return;
    const CustomerRecord *first = m_store.record(customers.constFirst());
    auto *dialog
        = new PromptDialog(m_theme, m_workspace->environment(),
                           {.title = tr("Due date of %1").arg(countOf(customers)),
                            .explanation = tr("Without one, the rule of the status in Settings counts."),
                            .label = tr("Due at the end of (YYYY-MM-DD, UTC); empty for the rule"),
                            .text = first ? dueToText(first->customer.due) : QString(),
                            .button = tr("Set due date"),
                            .problem = noDate},
                           &m_window);
    connect(dialog, &PromptDialog::answered, this, [this, customers](const QString &text) {
        edit(customers, {.due = dueFromText(text)}, tr("%1: due date set.").arg(countOf(customers)));
    });
    dialog->open();
}

void WorklistController::askViewName(const View &shown)
{
    if (!m_workspace)
        return;
    auto *dialog
        = new PromptDialog(m_theme, m_workspace->environment(),
                           {.title = tr("Save this view"),
                            .explanation = tr("Search, statuses, filters and the order, as they are now."),
                            .label = tr("Name"),
                            .button = tr("Save view"),
                            .problem =
                                [](const QString &name) {
                                    for (const View &view : builtInViews()) {
                                        if (view.name.compare(name, Qt::CaseInsensitive) == 0)
                                            return tr("There is a view of this name already.");
                                    }
                                    return name.isEmpty() ? tr("Give it a name.") : tooLong(name);
                                }},
                           &m_window);
    const QUuid here = m_workspace->environment().id;
    connect(dialog, &PromptDialog::answered, this, [this, shown, here](const QString &name) {
        const QByteArray json = QJsonDocument(shown.toJson()).toJson(QJsonDocument::Compact);
        m_store.ask<void>(
            [id = here, name, json](Database &database) { return database.saveView(id, name, json); }, this,
            [this](const Result<void> &done) {
                say(done);
                loadViews();
            });
    });
    dialog->open();
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
    if (done.added.isEmpty() && done.changes.isEmpty())
        return m_window.showToast(said);
    m_window.showUndoable(said, [this, done, said] { undoImport(done, said); });
}

/// Those that were added go again, unless they were used since; the others get back what they had.
void WorklistController::undoImport(const ImportDone &done, const QString &said)
{
    QList<QUuid> unused;
    for (const Customer &added : done.added) {
        const CustomerRecord *record = m_store.record(added.id);
        if (record && record->customer == added && !record->last && record->lastNote.isEmpty()
            && m_store.submissions(added.id).isEmpty())
            unused.append(added.id);
    }
    QList<Change> changes;
    for (const ImportDone::Change &change : done.changes)
        changes.append({.customer = change.customer, .made = change.made, .back = change.back});
    if (!changes.isEmpty())
        undo(changes, said);
    const qsizetype stay = done.added.size() - unused.size();
    if (unused.isEmpty()) {
        if (changes.isEmpty())
            m_window.showToast(tr("Nothing was undone: the customers have been used since."));
        return;
    }
    m_store.remove(unused, this, [this, said, stay, isAll = changes.isEmpty()](const Result<void> &removed) {
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
                                m_window.worklist().model().rules(), exporterName(), this);
    flow->ask();
}

void WorklistController::showFailures()
{
    if (!m_workspace || !m_queue)
        return;
    auto *dialog = new ReadingDialog(
        m_theme, m_workspace->environment(), tr("Checks that failed"),
        tr("Their last status stays as it was observed."),
        failureGroups(m_queue->progress().failed, m_workspace->environment().url.host()), &m_window);
    dialog->open();
}

} // namespace onboarding
