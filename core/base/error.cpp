#include "core/base/error.h"

namespace onboarding {

QString Error::kindName(Kind kind)
{
    switch (kind) {
    case Kind::InvalidInput: return QStringLiteral("InvalidInput");
    case Kind::NotPermitted: return QStringLiteral("NotPermitted");
    case Kind::Offline: return QStringLiteral("Offline");
    case Kind::Timeout: return QStringLiteral("Timeout");
    case Kind::TlsRefused: return QStringLiteral("TlsRefused");
    case Kind::Redirected: return QStringLiteral("Redirected");
    case Kind::ApiKeyRefused: return QStringLiteral("ApiKeyRefused");
    case Kind::NotAllowed: return QStringLiteral("NotAllowed");
    case Kind::TokenExpired: return QStringLiteral("TokenExpired");
    case Kind::SignInAgain: return QStringLiteral("SignInAgain");
    case Kind::WrongCredentials: return QStringLiteral("WrongCredentials");
    case Kind::AccountLocked: return QStringLiteral("AccountLocked");
    case Kind::AccountSuspended: return QStringLiteral("AccountSuspended");
    case Kind::PartlyRegistered: return QStringLiteral("PartlyRegistered");
    case Kind::RateLimited: return QStringLiteral("RateLimited");
    case Kind::NotFound: return QStringLiteral("NotFound");
    case Kind::AlreadyExists: return QStringLiteral("AlreadyExists");
    case Kind::FieldRefused: return QStringLiteral("FieldRefused");
    case Kind::ServiceFailing: return QStringLiteral("ServiceFailing");
    case Kind::BadReply: return QStringLiteral("BadReply");
    case Kind::OutcomeUnknown: return QStringLiteral("OutcomeUnknown");
    case Kind::KeychainLocked: return QStringLiteral("KeychainLocked");
    case Kind::KeychainUnavailable: return QStringLiteral("KeychainUnavailable");
    case Kind::KeychainDenied: return QStringLiteral("KeychainDenied");
    case Kind::KeychainSlow: return QStringLiteral("KeychainSlow");
    case Kind::Damaged: return QStringLiteral("Damaged");
    case Kind::Storage: return QStringLiteral("Storage");
    case Kind::Cancelled: return QStringLiteral("Cancelled");
    }
    Q_UNREACHABLE();
}

Error::Kind Error::kindNamed(const QString &name)
{
    for (int kind = 0; kind <= int(Kind::Cancelled); ++kind) {
        if (kindName(static_cast<Kind>(kind)) == name)
            return static_cast<Kind>(kind);
    }
    return Kind::BadReply;
}

} // namespace onboarding
