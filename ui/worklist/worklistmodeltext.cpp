// WorklistModel: what its cells say.
#include "core/base/plaintext.h"
#include "core/kyc/nextstep.h"
#include "ui/text/errortext.h"
#include "ui/text/timetext.h"
#include "ui/text/tooltip.h"
#include "ui/worklist/worklistmodel.h"

namespace onboarding {

namespace {

std::optional<KycStatus> seenStatus(const CustomerRecord &record)
{
    return record.last ? std::optional(record.last->status) : std::nullopt;
}

} // namespace

QString WorklistModel::inStatusText(const CustomerRecord &record) const
{
    if (!record.last)
        return {};
    constexpr qint64 Minute = 60;
    const qint64 seconds = record.inStatusSince.secsTo(m_clock.now());
    if (isAhead(record.inStatusSince, m_clock.now()))
        return tr("in the future");
    if (seconds < Minute)
        return record.isSinceSeen ? roughDurationText(seconds) : tr("just seen");
    return record.isSinceSeen ? durationText(seconds) : QStringLiteral("≥ ") + durationText(seconds);
}

/// What the cell says, and what its sign means.
QString WorklistModel::inStatusHint(const CustomerRecord &record) const
{
    const QString text = inStatusText(record);
    if (!record.last || record.isSinceSeen || isAhead(record.inStatusSince, m_clock.now()))
        return text;
    return tr("%1: in this status at least since %2, when this console first saw it. It may be longer.")
        .arg(text, clockTime(record.inStatusSince, m_clock.now()));
}

QString WorklistModel::checkedText(const CustomerRecord &record) const
{
    const RowState state = m_states.value(record.customer.id);
    if (state.isBusy)
        return tr("asking…");
    if (state.isUnsettled)
        return tr("unknown");
    const QString seen = record.last ? sinceText(record.last->observedAt, m_clock.now()) : QString();
    if (record.failed) // since; when and why says the hint
        return seen.isEmpty() ? tr("failed") : tr("%1, failed").arg(seen);
    return record.last ? seen : tr("never");
}

/// Of a check that failed: when, why, and that it says nothing of the status.
QString WorklistModel::checkedHint(const CustomerRecord &record) const
{
    const QDateTime now = m_clock.now();
    const QString tried = triedText(*record.failed, now);
    return record.last ? tr("%1 The status was seen %2.").arg(tried, clockTime(record.last->observedAt, now))
                       : tried;
}

DueState WorklistModel::dueState(const CustomerRecord &record) const
{
    return m_rules.state(record, m_clock.now());
}

QString WorklistModel::dueText(const CustomerRecord &record) const
{
    const QDateTime now = m_clock.now();
    if (record.customer.snoozedUntil > now)
        return tr("until %1").arg(dayText(record.customer.snoozedUntil, now)); // its mark says the rest
    const QDateTime due = m_rules.dueAt(record);
    if (due.isNull())
        return {};
    return (due < now ? tr("late %1") : tr("due %1")).arg(untilText(due, now));
}

QString WorklistModel::accessibleText(const CustomerRecord &record) const
{
    QStringList parts {plainExcerpt(record.customer.label()), statusLabel(seenStatus(record))};
    if (hasNamesake(record))
        parts.insert(1, plainExcerpt(record.customer.username));
    if (record.last && record.last->remainingAttempts)
        parts.append(tr("%Ln attempts left", nullptr, int(*record.last->remainingAttempts)));
    if (const QString due = dueText(record); !due.isEmpty())
        parts.append(record.customer.snoozedUntil > m_clock.now() ? tr("snoozed %1").arg(due) : due);
    const RowState state = m_states.value(record.customer.id);
    const bool isPlain = record.last && !record.failed && !state.isBusy && !state.isUnsettled;
    parts.append(isPlain ? tr("checked %1").arg(agoText(record.last->observedAt, m_clock.now()))
                     : state.isUnsettled              ? tr("outcome unknown")
                     : record.failed && !state.isBusy ? checkedHint(record)
                                                      : checkedText(record));
    if (const QString token = tokenText(record); !token.isEmpty())
        parts.append(token);
    return parts.join(QStringLiteral(", "));
}

QString WorklistModel::display(const CustomerRecord &record, int column) const
{
    switch (static_cast<Column>(column)) {
    case Name: return plainExcerpt(record.customer.label());
    case Status: return statusLabel(seenStatus(record));
    case Attempts:
        return record.last && record.last->remainingAttempts
            ? tr("%1 left").arg(*record.last->remainingAttempts)
            : record.last ? tr("not reported")
                          : QString();
    case InStatus: return inStatusText(record);
    case Due: return dueText(record);
    case Checked: return checkedText(record);
    case Assignee: return plainExcerpt(record.customer.assignee);
    case Tags: return plainExcerpt(record.customer.tags.join(QStringLiteral(", ")));
    case User: return plainExcerpt(record.customer.username);
    case ColumnCount: break;
    }
    return {};
}

bool WorklistModel::isTokenDoubtful(const CustomerRecord &record)
{
    return record.customer.hasRefreshToken && record.customer.isTokenVerified == false;
}

/// "The token names boris@x: not verified to be this customer."
QString WorklistModel::tokenText(const CustomerRecord &record)
{
    if (!isTokenDoubtful(record))
        return {};
    const QString &user = record.customer.tokenUser;
    return user.isEmpty()
        ? tr("The token names nobody: not verified to be this customer.")
        : tr("The token names %1: not verified to be this customer.").arg(plainExcerpt(user));
}

QString WorklistModel::nameHint(const CustomerRecord &record)
{
    QStringList lines {plainExcerpt(record.customer.label()), plainExcerpt(record.customer.username),
                       tokenText(record)};
    lines.removeAll(QString());
    return lines.join(QLatin1Char('\n'));
}

QVariant WorklistModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const CustomerRecord *record = recordAt(index.row());
    if (!record)
        return {};
    switch (role) {
    case Qt::DisplayRole: return display(*record, index.column());
    case Qt::AccessibleTextRole:
        return index.column() == Name ? accessibleText(*record) : display(*record, index.column());
    case Qt::ToolTipRole:
        return plainToolTip(index.column() == Name           ? nameHint(*record)
                                : index.column() == InStatus ? inStatusHint(*record)
                                : index.column() == Checked && record->failed
                                ? checkedHint(*record)
                                : display(*record, index.column()));
    case IdRole: return record->customer.id;
    case BusyRole: return m_states.value(record->customer.id).isBusy;
    case UnsettledRole: return m_states.value(record->customer.id).isUnsettled;
    default: return {};
    }
}

/// Of a title that is cut where the window is narrow.
QString WorklistModel::shortTitle(int column)
{
    switch (column) {
    case InStatus: return tr("In status");
    case Checked: return tr("Checked");
    case Assignee: return tr("Who");
    default: return {};
    }
}

QVariant WorklistModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == ShortTitleRole)
        return shortTitle(section);
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    switch (static_cast<Column>(section)) {
    case Name: return tr("Customer");
    case Status: return tr("Status");
    case Attempts: return tr("Attempts");
    case InStatus: return tr("In status for");
    case Due: return tr("Due");
    case Checked: return tr("Last checked");
    case Assignee: return tr("Assignee");
    case Tags: return tr("Tags");
    case User: return tr("User name");
    case ColumnCount: break;
    }
    return {};
}

} // namespace onboarding
