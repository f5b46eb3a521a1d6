#include "core/overview/overview.h"

#include <algorithm>

namespace onboarding {

namespace {

using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;
using Value = KycStatus::Value;

constexpr qint64 Day = 24 * 3600;

QList<AgeBucket> emptyBuckets()
{
    return {{0, 3, 0, 0}, {3, 6, 0, 0}, {6, 11, 0, 0}, {11, 31, 0, 0}, {31, 0, 0, 0}};
}

void countReview(QList<AgeBucket> &buckets, const CustomerRecord &record, bool isLate, const QDateTime &now)
{
    const qint64 days = record.wholeDaysInStatus(now);
    for (AgeBucket &bucket : buckets) {
        if (days < bucket.fromDays || (bucket.toDays > 0 && days >= bucket.toDays))
            continue;
        ++(isLate ? bucket.late : bucket.inTime);
        return;
    }
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
        if (change.to == KycStatus::name(Value::ApprovedVerified))
            day.approved.append(change.customer);
        else if (change.to == KycStatus::name(Value::NeedResubmit))
            day.resubmit.append(change.customer);
        else if (change.to == KycStatus::name(Value::Rejected))
            day.rejected.append(change.customer);
    }
    return result;
}

/// What was seen on a day was seen by a console that ran, whatever is known of its first start.
void markBeforeStart(QList<DayOutcomes> &days, const QDate &runningSince)
{
    for (DayOutcomes &day : days) {
        if (!runningSince.isValid() || day.day >= runningSince || !day.isEmpty())
            return;
        day.isBeforeStart = true;
    }
}

/// The least of some round lengths of which a few hold nearly all.
seconds bucketLength(seconds nearlyAll)
{
    constexpr int Few = 8;
    for (const seconds length : {seconds {minutes {15}}, seconds {hours {1}}, seconds {hours {2}},
                                 seconds {hours {4}}, seconds {hours {6}}, seconds {hours {12}},
                                 seconds {hours {24}}, seconds {hours {48}}, seconds {hours {120}}}) {
        if (nearlyAll < length * Few)
            return length;
    }
    return hours {240};
}

QList<DurationBucket> durations(const QList<StatusChange> &changes, const ReviewTimes &times)
{
    QList<DurationBucket> buckets;
    if (times.samples == 0)
        return buckets;
    const seconds length = bucketLength(times.most);
    for (seconds from {0}; from <= times.most; from += length)
        buckets.append({.from = from, .to = from + length});
    buckets.append({.from = buckets.constLast().to});
    for (const StatusChange &change : changes) {
        if (const std::optional<seconds> took = reviewDuration(change))
            buckets[std::min<qsizetype>(*took / length, buckets.size() - 1)].customers.append(
                change.customer);
    }
    if (buckets.constLast().customers.isEmpty())
        buckets.removeLast();
    return buckets;
}

} // namespace

Overview overviewOf(const QList<CustomerRecord> &records, const QList<StatusChange> &changes,
                    const DueRules &rules, int days, const QDateTime &now, const QDate &runningSince)
{
    Overview overview {
        .openReviews = emptyBuckets(), .days = outcomes(changes, days, now), .reviews = reviewTimes(changes)};
    markBeforeStart(overview.days, runningSince);
    overview.durations = durations(changes, overview.reviews);
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
        overview.waitingForCustomer += KycStatus::isOpenForDocuments(record.last->status.value) ? 1 : 0;
        if (record.last->status.value == Value::Pending)
            countReview(overview.openReviews, record, isLate, now);
    }
    return overview;
}

} // namespace onboarding
