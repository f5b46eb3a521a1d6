#include "core/api/writerefusal.h"

namespace onboarding {

namespace {

/// Kinds that say no more than that something went wrong.
bool isVague(Error::Kind kind)
{
    switch (kind) {
    case Error::Kind::ServiceFailing:
    case Error::Kind::BadReply:
    case Error::Kind::OutcomeUnknown: return true;
    case Error::Kind::InvalidInput:
    case Error::Kind::NotPermitted:
    case Error::Kind::Offline:
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
    case Error::Kind::RateLimited:
    case Error::Kind::NotFound:
    case Error::Kind::AlreadyExists:
    case Error::Kind::FieldRefused:
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

bool provesNothingWasDone(const Error &refused)
{
    if (refused.kind == Error::Kind::TokenExpired)
        return false;
    if (refused.httpStatus >= 200 && refused.httpStatus < 300)
        return !isVague(refused.kind);
    switch (refused.httpStatus) {
    case 400: // not understood
    case 401: // the sender is not known
    case 402: // not paid for
    case 403: // not allowed; of the API also: tenant or operation
    case 404: // nothing is there; of the API also: not registered on KYC
    case 405: // not this method
    case 407: // the proxy let it not pass
    case 409: // what is there stands against it
    case 410: // gone
    case 411: // length wanted
    case 412: // a condition failed; of the API: only partly registered
    case 413: // too large
    case 414: // the target is too long
    case 415: // not this content type
    case 416: // not this range
    case 417: // an expectation failed; of the API: KYC level too low
    case 421: // not this server
    case 422: // understood, and wrong
    case 423: // locked (RFC 4918)
    case 425: // too early (RFC 8470)
    case 426: // another protocol wanted
    case 428: // a condition wanted (RFC 6585)
    case 429: // too many (RFC 6585)
    case 431: // header too large (RFC 6585)
    case 451: // forbidden by law (RFC 7725)
    case 501: // the method is not known
    case 505: // the version of HTTP is not known
    case 511: // the network in between wants a sign-in of its own (RFC 6585)
        return true;
    case 503: // busy: before any work when it says for how long, or when it is a quota
        return refused.retryAfter.has_value() || refused.kind == Error::Kind::RateLimited;
    default: return false;
    }
}

} // namespace onboarding
