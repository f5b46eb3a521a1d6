#include "core/overview/overview.h"

namespace onboarding {

namespace {

using Value = KycStatus::Value;

constexpr qint64 Day = 24 * 3600;

QList<AgeBucket> emptyBuckets()
{
    return {{0, 3, 0, 0}, {3, 6, 0, 0}, {6, 11, 0, 0}, {11, 31, 0, 0}, {31, 0, 0, 0}};
}

void countReview(QList<AgeBucket> &buckets, const CustomerRecord &record, bool isLate, const QDateTime &now)
{
    const qint64 days = record.inStatusSince.secsTo(now) / Day;
    for (AgeBucket &bucket : buckets) {
        if (days < bucket.fromDays || (bucket.toDays > 0 && days >= bucket.toDays))
            continue;
        ++(isLate ? bucket.late : bucket.inTime);
        return;
    }
}

bool isWaitingForCustomer(Value value)
{
    return value == Value::NotRegistered || value == Value::Lv1 || value == Value::NeedResubmit;
}

QList<DayOutcomes> outcomes(const QList<StatusChange> &changes, int days, const QDateTime &now)
{
    const QDate today = now.toLocalTime().date();
    QList<DayOutcomes> result;
    for (int back = days - 1; back >= 0; --back)
        result.append({.day = today.addDays(-back)});
    for (const StatusChange &change : changes) {
        const qint64 at = result.constFirst().day.daysTo(change.at.toLocalTime().date());
        if (at < 0 || at >= days)
            continue;
        DayOutcomes &day = result[at];
        day.approved += change.to == KycStatus::name(Value::ApprovedVerified) ? 1 : 0;
        day.resubmit += change.to == KycStatus::name(Value::NeedResubmit) ? 1 : 0;
        day.rejected += change.to == KycStatus::name(Value::Rejected) ? 1 : 0;
    }
    return result;
}

} // namespace

Overview overviewOf(const QList<CustomerRecord> &records, const QList<StatusChange> &changes,
                    const DueRules &rules, int days, const QDateTime &now)
{
    Overview overview {
        .openReviews = emptyBuckets(), .days = outcomes(changes, days, now), .reviews = reviewTimes(changes)};
    for (const CustomerRecord &record : records) {
        ++overview.customers;
        ++overview.byStatus[statusKey(record)];
        const bool isFresh = record.last && record.last->observedAt.secsTo(now) < Day;
        ++(isFresh ? overview.checkedLastDay : overview.notCheckedForDay);
        const bool isLate
            = rules.state(record, now) == DueState::Late && !(record.customer.snoozedUntil > now);
        overview.late += isLate ? 1 : 0;
        if (!record.last)
            continue;
        overview.waitingForCustomer += isWaitingForCustomer(record.last->status.value) ? 1 : 0;
        if (record.last->status.value == Value::Pending)
            countReview(overview.openReviews, record, isLate, now);
    }
    return overview;
}

} // namespace onboarding
