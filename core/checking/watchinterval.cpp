#include "core/checking/watchinterval.h"

#include <algorithm>

namespace onboarding {

namespace {

using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;

/// Of a sorted list; \p share in hundredths.
seconds at(const QList<seconds> &sorted, int share)
{
    return sorted.isEmpty() ? seconds {0} : sorted.at((sorted.size() - 1) * share / 100);
}

seconds whileInReview(const CustomerRecord &record, const ReviewTimes &times, const QDateTime &now)
{
    const seconds age(std::max<qint64>(0, record.inStatusSince.secsTo(now)));
    if (!times.isMeaningful())
        return age / 10;
    constexpr int Looks = 8; ///< while most reviews end
    const seconds around = std::max((times.upper - times.lower) / Looks, times.median / 20);
    if (age < times.lower)
        return std::max(around, (times.lower - age) / 2);
    return age <= times.most ? around : around * 4;
}

} // namespace

std::optional<seconds> reviewDuration(const StatusChange &change)
{
    // One that ends before it began was seen by two clocks.
    if (change.from != KycStatus::name(KycStatus::Value::Pending)
        || !KycStatus::endsReview(KycStatus::fromWire(change.to).value) || !change.isSinceSeen
        || change.since > change.at)
        return std::nullopt;
    return seconds(std::max<qint64>(0, change.since.secsTo(change.at)));
}

QList<seconds> reviewDurations(const QList<StatusChange> &changes)
{
    QList<seconds> durations;
    for (const StatusChange &change : changes) {
        if (const std::optional<seconds> took = reviewDuration(change))
            durations.append(*took);
    }
    std::sort(durations.begin(), durations.end());
    return durations;
}

ReviewTimes reviewTimes(const QList<StatusChange> &changes)
{
    const QList<seconds> sorted = reviewDurations(changes);
    return {.samples = static_cast<int>(sorted.size()),
            .median = at(sorted, 50),
            .lower = at(sorted, 25),
            .upper = at(sorted, 75),
            .most = at(sorted, 95)};
}

std::optional<seconds> watchInterval(const CustomerRecord &record, const ReviewTimes &times,
                                     EnvironmentKind kind, const QDateTime &now)
{
    constexpr seconds Longest = hours {1};
    const seconds shortest = kind == EnvironmentKind::Sandbox ? seconds {15} : seconds(minutes {2});
    if (!record.last)
        return shortest;
    seconds wanted = Longest;
    switch (record.last->status.value) {
    case KycStatus::Value::Pending: wanted = whileInReview(record, times, now); break;
    case KycStatus::Value::Lv1:
    case KycStatus::Value::NeedResubmit:
    case KycStatus::Value::NotRegistered:
        wanted = seconds(std::max<qint64>(0, record.inStatusSince.secsTo(now))) / 10;
        break;
    case KycStatus::Value::Unrecognised: break;
    case KycStatus::Value::Rejected:
    case KycStatus::Value::ApprovedVerified:
    case KycStatus::Value::Accepted: return std::nullopt;
    }
    return std::clamp(wanted, shortest, Longest);
}

} // namespace onboarding
