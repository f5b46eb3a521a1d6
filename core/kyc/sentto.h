#pragma once
#include <QString>

namespace onboarding {

/// Where a submission went, and where the status is asked that may settle it. Empty: nobody wrote it down, as
/// of the sandbox of this computer, whose address is another one at each start.
struct SentTo
{
    QString url {}; ///< of registerUser, as text
    QString tenant {};
    QString statusUrl {};

    [[nodiscard]] bool isKnown() const { return !url.isEmpty(); }
    bool operator==(const SentTo &) const = default;
};

} // namespace onboarding
