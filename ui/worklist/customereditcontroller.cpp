#include "ui/worklist/customereditcontroller.h"

#include "core/base/plaintext.h"
#include "core/roster/duerules.h"
#include "ui/shell/mainwindow.h"
#include "ui/worklist/promptdialog.h"

#include <algorithm>

namespace onboarding {

namespace {

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

} // namespace

CustomerEditController::CustomerEditController(WorklistController &worklist, MainWindow &window,
                                               CustomerStore &store, const Theme &theme, const Clock &clock)
    : m_worklist(worklist)
    , m_window(window)
    , m_store(store)
    , m_theme(theme)
    , m_clock(clock)
{
}

QString CustomerEditController::tooLongText(const QString &text)
{
    return text.size() > CustomerEdit::MaxText ? tr("At most %1 characters.").arg(CustomerEdit::MaxText)
                                               : QString();
}

void CustomerEditController::askName(const QUuid &customer)
{
    const CustomerRecord *record = m_store.record(customer);
    if (!m_worklist.workspace() || !record)
        return;
    const QString before = record->customer.label();
    auto *dialog = new PromptDialog(
        m_theme, m_worklist.workspace()->environment(),
        {.title = tr("Rename %1").arg(m_worklist.countOf({customer})),
         .explanation = tr("Changes the name on this computer only. The user name %1 stays.")
                            .arg(plainExcerpt(record->customer.username, 60)),
         .label = tr("Display name (leave empty to show the user name)"),
         .text = record->customer.displayName,
         .button = tr("Rename"),
         .isStored = true,
         .problem = tooLongText},
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

FilterChoices CustomerEditController::namesInUse() const
{
    return filterChoices(m_store.records(), m_worklist.environment());
}

void CustomerEditController::askAssignee(const QList<QUuid> &customers)
{
    if (!m_worklist.workspace())
        return;
    const CustomerRecord *first = m_store.record(customers.constFirst());
    const bool areDifferent = differ(customers, &Customer::assignee);
    auto *dialog = new PromptDialog(m_theme, m_worklist.workspace()->environment(),
                                    {.title = tr("Assign %1").arg(m_worklist.countOf(customers)),
                                     .label = areDifferent ? tr("Assignee (leave empty to change nothing)")
                                                           : tr("Assignee (leave empty to unassign)"),
                                     .text = areDifferent ? QString()
                                         : first && !first->customer.assignee.isEmpty()
                                         ? first->customer.assignee
                                         : m_window.worklist().ownName(),
                                     .button = tr("Assign"),
                                     .clearButton = areDifferent ? tr("Unassign all") : QString(),
                                     .isStored = true,
                                     .offers = namesInUse().assignees,
                                     .areDifferent = areDifferent,
                                     .problem = tooLongText},
                                    &m_window);
    connect(dialog, &PromptDialog::answered, this,
            [this, customers, dialog = QPointer(dialog)](const QString &who) {
                edit(
                    customers, {.assignee = who.simplified()},
                    who.isEmpty()
                        ? tr("%1: unassigned.").arg(m_worklist.countOf(customers))
                        : tr("%1: assigned to %2.").arg(m_worklist.countOf(customers), plainExcerpt(who, 60)),
                    dialog);
            });
    dialog->open();
}

void CustomerEditController::askTags(const QList<QUuid> &customers)
{
    if (!m_worklist.workspace())
        return;
    const CustomerRecord *first = m_store.record(customers.constFirst());
    const QString separator = QStringLiteral(", ");
    const bool areMany = customers.size() > 1;
    auto *dialog = new PromptDialog(
        m_theme, m_worklist.workspace()->environment(),
        {.title = areMany ? tr("Tag %1").arg(m_worklist.countOf(customers))
                          : tr("Tags of %1").arg(m_worklist.countOf(customers)),
         .explanation
         = areMany ? tr("They keep the tags they have. Put - before a tag to remove it.") : QString(),
         .label = tr("Tags, separated by commas"),
         .text = first && !areMany ? first->customer.tags.join(separator) : QString(),
         .button = areMany ? tr("Tag") : tr("Set tags"),
         .isStored = true,
         .offers = namesInUse().tags,
         .areNames = true,
         .problem = tooLongText},
        &m_window);
    connect(dialog, &PromptDialog::answered, this,
            [this, customers, areMany, dialog = QPointer(dialog)](const QString &text) {
                if (areMany)
                    return changeTags(customers, tagsOf(text), dialog);
                const QStringList gone = tagsTakenBy(customers.constFirst(), tagsOf(text));
                const QString what = tr("%1: tags set.").arg(m_worklist.countOf(customers));
                edit(customers, {.tags = tagsOf(text)},
                     gone.isEmpty() ? what
                                    : tr("%1: tags set. Removed: %2.")
                                          .arg(m_worklist.countOf(customers),
                                               plainExcerpt(gone.join(QStringLiteral(", ")), 120)),
                     dialog, what);
            });
    dialog->open();
}

/// Which of the tags of \p customer are not among \p tags any more.
QStringList CustomerEditController::tagsTakenBy(const QUuid &customer, const QStringList &tags) const
{
    const CustomerRecord *record = m_store.record(customer);
    QStringList gone = record ? record->customer.tags : QStringList {};
    gone.removeIf([&tags](const QString &tag) { return tags.contains(tag); });
    return gone;
}

/// One write for all that have the same tags in the end.
void CustomerEditController::changeTags(const QList<QUuid> &customers, const QStringList &changes,
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
        if (!tooLongText(tags.join(QLatin1Char(';'))).isEmpty()) {
            ++tooMany;
            continue;
        }
        if (tags == record->customer.tags)
            continue;
        alike[{.tags = tags}].append(id);
    }
    const QString what = tr("%1: tags changed.").arg(m_worklist.countOf(customers));
    QString said = what;
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
    edit(edits, said, dialog, what);
}

void CustomerEditController::askSnooze(const QList<QUuid> &customers)
{
    if (!m_worklist.workspace())
        return;
    const QDateTime now = m_clock.now();
    const bool isSnoozed = std::any_of(customers.begin(), customers.end(), [&](const QUuid &id) {
        const CustomerRecord *record = m_store.record(id);
        return record && record->customer.snoozedUntil > now;
    });
    auto *dialog = new PromptDialog(m_theme, m_worklist.workspace()->environment(),
                                    {.title = tr("Snooze %1").arg(m_worklist.countOf(customers)),
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
                     text.isEmpty() ? tr("%1: no longer snoozed.").arg(m_worklist.countOf(customers))
                                    : tr("%1: snoozed until %2.").arg(m_worklist.countOf(customers), text),
                     dialog);
            });
    dialog->open();
}

void CustomerEditController::askDue(const QList<QUuid> &customers)
{
    if (!m_worklist.workspace())
        return;
    const CustomerRecord *first = m_store.record(customers.constFirst());
    const QDateTime due = first ? first->customer.due : QDateTime();
    const bool isSet = std::any_of(customers.begin(), customers.end(), [&](const QUuid &id) {
        const CustomerRecord *record = m_store.record(id);
        return record && record->customer.due.isValid();
    });
    const bool areDifferent = differ(customers, &Customer::due);
    const QDate shown = due.isValid() ? due.toUTC().date() : m_clock.now().toUTC().date().addDays(1);
    auto *dialog = new PromptDialog(
        m_theme, m_worklist.workspace()->environment(),
        {.title = tr("Due date of %1").arg(m_worklist.countOf(customers)),
         .explanation
         = tr("Without a date of its own, the default deadline of the status applies (Settings). A date of "
              "its own stays due after the decision."),
         .label = areDifferent ? tr("Due at the end of this day (UTC; leave empty to change nothing)")
                               : tr("Due at the end of this day (UTC)"),
         .text = areDifferent ? QString() : shown.toString(Qt::ISODate),
         .button = tr("Set due date"),
         .clearButton = isSet ? tr("Use default deadline") : QString(),
         .isStored = true,
         .isDate = true,
         .areDifferent = areDifferent,
         .dateName = tr("Due date")},
        &m_window);
    connect(dialog, &PromptDialog::answered, this,
            [this, customers, dialog = QPointer(dialog)](const QString &text) {
                edit(customers, {.due = dueFromText(text)},
                     text.isEmpty()
                         ? tr("%1: the default deadline applies.").arg(m_worklist.countOf(customers))
                         : tr("%1: due on %2.").arg(m_worklist.countOf(customers), text),
                     dialog);
            });
    dialog->open();
}

void CustomerEditController::edit(const QList<QUuid> &customers, const CustomerEdit &edit,
                                  const QString &said, const QPointer<PromptDialog> &dialog,
                                  const QString &undone)
{
    this->edit(CustomerEdits {{edit, customers}}, said, dialog, undone);
}

/// Several edits are one change: told and taken back together.
void CustomerEditController::edit(const CustomerEdits &edits, const QString &said,
                                  const QPointer<PromptDialog> &dialog, const QString &undone)
{
    QList<Change> changes;
    for (const auto &[edit, customers] : edits) {
        for (const QUuid &id : customers) {
            if (const CustomerRecord *record = m_store.record(id))
                changes.append({.customer = id, .made = edit, .back = edit.inverse(record->customer)});
        }
    }
    m_store.edit(edits, this, [this, changes, said, dialog, undone](const Result<void> &done) {
        if (dialog)
            dialog->finish(done);
        else
            m_worklist.say(done);
        if (!done)
            return;
        m_worklist.offerUndo(said,
                             [changes, what = undone.isEmpty() ? said : undone](WorklistController &now) {
                                 now.edits().undo(changes, what);
                             });
    });
}

void CustomerEditController::undo(const QList<Change> &changes, const QString &said, bool isAll)
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
    const QString stay = others == 0
        ? QString()
        : QLatin1Char(' ') + tr("%Ln have been changed since and stay as they are.", nullptr, int(others));
    if (alike.isEmpty())
        return m_window.showToast(isAll ? tr("Nothing was undone: it has been changed since.")
                                        : tr("Undone: %1").arg(said) + stay);
    CustomerEdits edits;
    for (auto one = alike.cbegin(); one != alike.cend(); ++one)
        edits.append({one.key(), one.value()});
    m_store.edit(edits, this, [this, said, stay](const Result<void> &done) {
        if (!done)
            return m_worklist.say(done);
        m_window.showToast(tr("Undone: %1").arg(said) + stay);
    });
}

} // namespace onboarding
