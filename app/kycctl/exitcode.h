#pragma once

namespace onboarding {

/// The exit codes that scripts rely on; see the manual page.
enum class ExitCode {
    Done = 0,
    Unexpected = 1,
    Usage = 2,
    SignIn = 3,
    KeyOrTenant = 4,
    RateLimited = 5,
    Network = 6,
    BadReply = 7,
    Keychain = 8,
    OutcomeUnknown = 9,
    OwnRule = 10,
    ConditionNotReached = 11,
    SomeFailed = 12,
    RefusedByService = 13
};

} // namespace onboarding
