#pragma once
#include "core/session/signinstamp.h"

#include <QString>
#include <optional>

namespace onboarding {

/// What is to be registered, and what its sender said to.
struct RegistrationOrder
{
    QString accountId {};
    QString workflowId {};
    QString confirmation {}; ///< see OnboardingCase::confirmation()
    /// Although it is not known whether an earlier submission arrived.
    bool sendAgain = false;
    /// The user name of whom these IDs were sent for before, or "removed"; see PairUse::confirmation().
    QString sentBeforeFor {};
    /// The sign-in that it was confirmed for. Absent: whichever there is when it is sent.
    std::optional<SignInStamp> signIn {};
};

} // namespace onboarding
