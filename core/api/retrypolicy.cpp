#include "core/api/retrypolicy.h"

#include <algorithm>

namespace onboarding {

namespace {

/// Whether the same request may be answered when it is sent a little later.
bool isPassing(Error::Kind kind)
{
    switch (kind) {
    case Error::Kind::Offline:
    case Error::Kind::ServiceFailing:
    case Error::Kind::RateLimited: return true;
    case Error::Kind::InvalidInput:
    case Error::Kind::NotPermitted:
    case Error::Kind::Timeout:
    case Error::Kind::TlsRefused:
    case Error::Kind::Redirected:
    case Error::Kind::ApiKeyRefused:
    case Error::Kind::NotAllowed:
    case Error::Kind::TokenExpired:
    case Error::Kind::SignInAgain:
    case Error::Kind::WrongCredentials:
    case Error::Kind::AccountLocked:
    case Error::Kind::AccountSuspended:
    case Error::Kind::PartlyRegistered:
    case Error::Kind::NotFound:
    case Error::Kind::AlreadyExists:
    case Error::Kind::FieldRefused:
    case Error::Kind::BadReply:
    case Error::Kind::OutcomeUnknown:
    case Error::Kind::KeychainLocked:
    case Error::Kind::KeychainUnavailable:
    case Error::Kind::KeychainDenied:
    case Error::Kind::KeychainSlow:
    case Error::Kind::Damaged:
    case Error::Kind::Storage:
    case Error::Kind::Cancelled: break;
    }
    return false;
}

} // namespace

RetryDecision decideRetry(const Error &failed, int attempt, const RequestLimits &limits,
                          std::chrono::milliseconds left, double random)
{
    const bool isRefusedByProxy = failed.isProxyAtFault && failed.httpStatus > 0;
    if (!isPassing(failed.kind) || isRefusedByProxy || attempt >= limits.maxAttempts)
        return {};
    const auto base = limits.retryDelay * (1LL << (attempt - 1));
    // Between half and one and a half times, so that many consoles do not come back together.
    auto wait = std::chrono::milliseconds(static_cast<qint64>(double(base.count()) * (0.5 + random)));
    if (failed.retryAfter)
        wait = std::max<std::chrono::milliseconds>(*failed.retryAfter, wait);
    return {.again = wait < left, .wait = wait};
}

} // namespace onboarding
