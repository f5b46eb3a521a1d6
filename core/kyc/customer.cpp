#include "core/kyc/customer.h"

#include <algorithm>

namespace onboarding {

CustomerEdit CustomerEdit::inverse(const Customer &customer) const
{
    CustomerEdit back;
    if (displayName)
        back.displayName = customer.displayName;
    if (tags)
        back.tags = customer.tags;
    if (assignee)
        back.assignee = customer.assignee;
    if (due)
        back.due = customer.due;
    if (snoozedUntil)
        back.snoozedUntil = customer.snoozedUntil;
    if (isWatched)
        back.isWatched = customer.isWatched;
    return back;
}

void CustomerEdit::applyTo(Customer &customer) const
{
    customer.displayName = displayName.value_or(customer.displayName);
    customer.tags = tags.value_or(customer.tags);
    customer.assignee = assignee.value_or(customer.assignee);
    customer.due = due.value_or(customer.due);
    customer.snoozedUntil = snoozedUntil.value_or(customer.snoozedUntil);
    customer.isWatched = isWatched.value_or(customer.isWatched);
}

size_t qHash(const CustomerEdit &edit, size_t seed)
{
    return qHashMulti(seed, edit.displayName.value_or(QString()), edit.tags.value_or(QStringList()),
                      edit.assignee.value_or(QString()), edit.due.value_or(QDateTime()),
                      edit.snoozedUntil.value_or(QDateTime()), edit.isWatched.value_or(false));
}

bool CustomerRecord::observe(const Observation &seen)
{
    const bool isOther = !last || last->status.value != seen.status.value
        || (!seen.status.isRecognised() && last->status.raw != seen.status.raw);
    if (isOther) {
        isSinceSeen = last.has_value();
        inStatusSince = seen.observedAt;
    } else if (inStatusSince > seen.observedAt) { // the clock was ahead then: since when is not known
        isSinceSeen = false;
        inStatusSince = seen.observedAt;
    }
    last = seen;
    failed.reset();
    return isOther;
}

qint64 CustomerRecord::wholeDaysInStatus(const QDateTime &now) const
{
    constexpr qint64 Day = 24 * 3600;
    return std::max<qint64>(0, inStatusSince.secsTo(now)) / Day;
}

} // namespace onboarding
