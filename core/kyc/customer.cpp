#include "core/kyc/customer.h"

#include <algorithm>
#include <utility>

namespace onboarding {

CustomerEdit CustomerEdit::of(const Customer &customer)
{
    CustomerEdit all;
    forEachField(all, [&customer](auto &field, auto member, const char *) { field = customer.*member; });
    return all;
}

CustomerEdit CustomerEdit::inverse(const Customer &customer) const
{
    CustomerEdit back = *this;
    forEachField(back, [&customer](auto &field, auto member, const char *) {
        if (field)
            field = customer.*member;
    });
    return back;
}

void CustomerEdit::applyTo(Customer &customer) const
{
    forEachField(*this, [&customer](const auto &field, auto member, const char *) {
        if (field)
            customer.*member = *field;
    });
}

size_t qHash(const CustomerEdit &edit, size_t seed)
{
    forEachField(edit, [&seed](const auto &field, auto, const char *) {
        seed = qHashMulti(seed, field.has_value());
        if (field)
            seed = qHashMulti(seed, *field);
    });
    return seed;
}

bool CustomerRecord::observe(const Observation &seen)
{
    if (!last)
        last = seenElsewhere;
    seenElsewhere.reset();
    const bool isFirstThere = last && last->from.isOtherThan(seen.from);
    const bool isOther = !last || last->status.value != seen.status.value
        || (!seen.status.isRecognised() && last->status.raw != seen.status.raw);
    const bool wasClockAhead = inStatusSince > seen.observedAt;
    if (isFirstThere || isOther || wasClockAhead) {
        isSinceSeen = isOther && !isFirstThere && last.has_value(); // else it is not known since when
        inStatusSince = seen.observedAt;
    }
    last = seen;
    failed.reset();
    return isOther && !isFirstThere;
}

bool CustomerRecord::movesFrom(const ServicePlace &here) const
{
    const std::optional<Observation> &known = last ? last : seenElsewhere;
    const bool isElsewhere = known && known->from.isOtherThan(here);
    return isElsewhere != (!last && seenElsewhere);
}

bool CustomerRecord::lookFrom(const ServicePlace &here)
{
    if (!movesFrom(here))
        return false;
    std::swap(last, seenElsewhere);
    return true;
}

qint64 CustomerRecord::wholeDaysInStatus(const QDateTime &now) const
{
    constexpr qint64 Day = 24 * 3600;
    return std::max<qint64>(0, inStatusSince.secsTo(now)) / Day;
}

} // namespace onboarding
