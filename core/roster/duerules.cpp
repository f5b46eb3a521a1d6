#include "core/roster/duerules.h"

#include "core/base/utctime.h"
#include "core/platform/settings.h"

namespace onboarding {

namespace {
const QTime EndOfDay(23, 59, 59);
}

DueRules DueRules::standard()
{
    return fromText(settings::DueRules.fallback);
}

DueRules DueRules::of(const Settings &settings)
{
    return fromText(settings.value(settings::DueRules));
}

DueRules DueRules::fromText(const QString &text)
{
    DueRules rules;
    const QStringList parts = text.split(QLatin1Char(','), Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        const KycStatus status = KycStatus::fromWire(part.section(QLatin1Char('='), 0, 0));
        const int days = part.section(QLatin1Char('='), 1).toInt();
        if (status.isRecognised())
            rules.setDays(status.value, days);
    }
    return rules;
}

QString DueRules::toText() const
{
    QStringList parts;
    for (auto rule = m_days.begin(); rule != m_days.end(); ++rule)
        parts.append(QStringLiteral("%1=%2").arg(KycStatus::name(rule.key())).arg(rule.value()));
    return parts.join(QLatin1Char(','));
}

void DueRules::setDays(KycStatus::Value status, int days)
{
    if (days >= 1 && days <= MaxDays)
        m_days.insert(status, days);
    else
        m_days.remove(status);
}

QDateTime DueRules::dueAt(const CustomerRecord &record) const
{
    if (record.customer.due.isValid())
        return record.customer.due;
    const int allowed = record.last ? days(record.last->status.value) : 0;
    return allowed > 0 ? record.inStatusSince.addDays(allowed) : QDateTime();
}

bool DueRules::isKeptAfterDecision(const CustomerRecord &record)
{
    return record.customer.due.isValid() && record.last && record.last->status.isFinal();
}

DueState DueRules::state(const CustomerRecord &record, const QDateTime &now) const
{
    const QDateTime due = dueAt(record);
    if (due.isNull())
        return DueState::None;
    if (due < now)
        return DueState::Late;
    return due < now.addSecs(qint64(SoonHours) * 3600) ? DueState::Soon : DueState::Later;
}

QDateTime dueFromText(const QString &text)
{
    constexpr qsizetype DayLength = 10;
    constexpr int FirstYear = 2000;
    constexpr int LastYear = 2199;
    const QString trimmed = text.trimmed();
    QDateTime time = trimmed.size() == DayLength
        ? QDateTime(QDate::fromString(trimmed, Qt::ISODate), EndOfDay, Utc)
        : QDateTime::fromString(trimmed, Qt::ISODate);
    if (time.timeSpec() == Qt::LocalTime)
        time = QDateTime(time.date(), time.time(), Utc);
    time = time.toUTC();
    const int year = time.date().year();
    return time.isValid() && year >= FirstYear && year <= LastYear ? time : QDateTime();
}

QString dueToText(const QDateTime &due)
{
    if (due.isNull())
        return {};
    const QDateTime utc = due.toUTC();
    return utc.time() == EndOfDay ? utc.date().toString(Qt::ISODate) : utc.toString(Qt::ISODate);
}

} // namespace onboarding
