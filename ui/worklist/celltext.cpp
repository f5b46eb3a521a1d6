#include "ui/worklist/celltext.h"

#include "core/base/plaintext.h"
#include "core/kyc/nextstep.h"
#include "ui/text/errortext.h"
#include "ui/text/timetext.h"
#include "ui/worklist/worklistmodel.h"

namespace onboarding {

namespace {

std::optional<KycStatus> seenStatus(const CustomerRecord &record)
{
    return record.last ? std::optional(record.last->status) : std::nullopt;
}

} // namespace

CellText::CellText(const CustomerRecord &record, RowState state, const DueRules &rules, const QDateTime &now)
    : m_record(record)
    , m_state(state)
    , m_rules(rules)
    , m_now(now)
{
}

QString CellText::inStatus() const
{
    if (!m_record.last)
        return {};
    constexpr qint64 Minute = 60;
    const qint64 seconds = m_record.inStatusSince.secsTo(m_now);
    if (isAhead(m_record.inStatusSince, m_now))
        return tr("in the future");
    if (seconds < Minute)
        return m_record.isSinceSeen ? roughDurationText(seconds) : tr("just seen");
    return m_record.isSinceSeen ? durationText(seconds) : QStringLiteral("≥ ") + durationText(seconds);
}

/// What the cell says, and what its sign means.
QString CellText::inStatusHint() const
{
    const QString text = inStatus();
    if (!m_record.last || m_record.isSinceSeen || isAhead(m_record.inStatusSince, m_now))
        return text;
    return tr("%1: in this status at least since %2, when this console first saw it. It may be longer.")
        .arg(text, clockTime(m_record.inStatusSince, m_now));
}

QString CellText::checked() const
{
    if (m_state.isBusy)
        return tr("asking…");
    if (m_state.isUnsettled)
        return tr("unknown");
    const QString seen = m_record.last ? sinceText(m_record.last->observedAt, m_now) : QString();
    if (m_record.failed) // since; when and why says the hint
        return seen.isEmpty() ? tr("failed") : tr("%1, failed").arg(seen);
    return m_record.last ? seen : tr("never");
}

/// Of a check that failed: when, why, and that it says nothing of the status.
QString CellText::checkedHint() const
{
    if (!m_record.failed)
        return checked();
    const QString tried = triedText(*m_record.failed, m_now);
    return m_record.last
        ? tr("%1 The status was seen %2.").arg(tried, clockTime(m_record.last->observedAt, m_now))
        : tried;
}

DueState CellText::dueState() const
{
    return m_rules.state(m_record, m_now);
}

QString CellText::due() const
{
    if (m_record.customer.snoozedUntil > m_now)
        return tr("until %1").arg(dayText(m_record.customer.snoozedUntil, m_now)); // its mark says the rest
    const QDateTime due = m_rules.dueAt(m_record);
    if (due.isNull())
        return {};
    return (due < m_now ? tr("late %1") : tr("due %1")).arg(untilText(due, m_now));
}

bool CellText::isDueWhileSnoozed() const
{
    const QDateTime due = m_rules.dueAt(m_record);
    return m_record.customer.snoozedUntil > m_now && due.isValid() && due < m_record.customer.snoozedUntil;
}

QString CellText::dueHint() const
{
    const QDateTime due = m_rules.dueAt(m_record);
    if (due.isNull())
        return this->due();
    const QString hint = m_record.customer.snoozedUntil <= m_now
        ? this->due()
        : tr("Snoozed until %1. Due %2.").arg(dueTimeText(m_record.customer.snoozedUntil), dueTimeText(due));
    return DueRules::isKeptAfterDecision(m_record)
        ? hint + QLatin1Char('\n') + tr("Set by hand: it stays due after the decision. D takes it away.")
        : hint;
}

QString CellText::accessible(bool hasNamesake) const
{
    QStringList parts {plainExcerpt(m_record.customer.label()), statusLabel(seenStatus(m_record))};
    if (hasNamesake)
        parts.insert(1, plainExcerpt(m_record.customer.username));
    if (m_record.last && m_record.last->remainingAttempts)
        parts.append(tr("%Ln attempts left", nullptr, int(*m_record.last->remainingAttempts)));
    if (const QString late = due(); !late.isEmpty())
        parts.append(m_record.customer.snoozedUntil > m_now ? tr("snoozed %1").arg(late) : late);
    const bool isPlain = m_record.last && !m_record.failed && !m_state.isBusy && !m_state.isUnsettled;
    parts.append(isPlain                   ? tr("checked %1").arg(agoText(m_record.last->observedAt, m_now))
                     : m_state.isUnsettled ? tr("outcome unknown")
                     : m_state.isBusy      ? checked()
                                           : checkedHint());
    if (const QString doubt = token(); !doubt.isEmpty())
        parts.append(doubt);
    return parts.join(QStringLiteral(", "));
}

QString CellText::cell(int column) const
{
    switch (static_cast<WorklistModel::Column>(column)) {
    case WorklistModel::Name: return plainExcerpt(m_record.customer.label());
    case WorklistModel::Status: return statusLabel(seenStatus(m_record));
    case WorklistModel::Attempts:
        return m_record.last && m_record.last->remainingAttempts
            ? tr("%1 left").arg(*m_record.last->remainingAttempts)
            : m_record.last ? tr("not reported")
                            : QString();
    case WorklistModel::InStatus: return inStatus();
    case WorklistModel::Due: return due();
    case WorklistModel::Checked: return checked();
    case WorklistModel::Assignee: return plainExcerpt(m_record.customer.assignee);
    case WorklistModel::Tags: return plainExcerpt(m_record.customer.tags.join(QStringLiteral(", ")));
    case WorklistModel::User: return plainExcerpt(m_record.customer.username);
    case WorklistModel::ColumnCount: break;
    }
    return {};
}

QString CellText::hint(int column) const
{
    return column == WorklistModel::Name    ? nameHint()
        : column == WorklistModel::InStatus ? inStatusHint()
        : column == WorklistModel::Checked  ? checkedHint()
        : column == WorklistModel::Due      ? dueHint()
                                            : cell(column);
}

bool CellText::isTokenDoubtful(const CustomerRecord &record)
{
    return record.customer.hasRefreshToken && record.customer.isTokenVerified == false;
}

/// "The token names boris@x: not verified to be this customer."
QString CellText::token() const
{
    if (!isTokenDoubtful(m_record))
        return {};
    const QString &user = m_record.customer.tokenUser;
    return user.isEmpty()
        ? tr("The token names nobody: not verified to be this customer.")
        : tr("The token names %1: not verified to be this customer.").arg(plainExcerpt(user));
}

QString CellText::nameHint() const
{
    QStringList lines {plainExcerpt(m_record.customer.label()), plainExcerpt(m_record.customer.username),
                       token()};
    lines.removeAll(QString());
    return lines.join(QLatin1Char('\n'));
}

/// Of a title that is cut where the window is narrow.
QString CellText::shortHeading(int column)
{
    switch (column) {
    case WorklistModel::InStatus: return tr("In status");
    case WorklistModel::Checked: return tr("Checked");
    case WorklistModel::Assignee: return tr("Who");
    case WorklistModel::Tags: return tr("Tags", "where there is little room");
    default: return {};
    }
}

QString CellText::heading(int column)
{
    switch (static_cast<WorklistModel::Column>(column)) {
    case WorklistModel::Name: return tr("Customer");
    case WorklistModel::Status: return tr("Status");
    case WorklistModel::Attempts: return tr("Attempts");
    case WorklistModel::InStatus: return tr("In status for");
    case WorklistModel::Due: return tr("Due");
    case WorklistModel::Checked: return tr("Last checked");
    case WorklistModel::Assignee: return tr("Assignee");
    case WorklistModel::Tags: return tr("Tags");
    case WorklistModel::User: return tr("User name");
    case WorklistModel::ColumnCount: break;
    }
    return {};
}

} // namespace onboarding
