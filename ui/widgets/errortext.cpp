#include "ui/widgets/errortext.h"

#include <QCoreApplication>

namespace onboarding {

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("ErrorText", text);
}

/// The service's own words, quoted, when there are any.
QString quoted(const Error &error)
{
    if (error.message.isEmpty())
        return {};
    return error.httpStatus > 0 ? words(" It answered %1: \"%2\".").arg(error.httpStatus).arg(error.message)
                                : QLatin1Char(' ') + error.message;
}

ErrorText tlsText(TlsProblem problem, const QString &host)
{
    const auto text = [&](const char *title, const char *sentence) {
        return ErrorText {words(title),
                          words("Nothing was sent to %1.").arg(host) + QLatin1Char(' ') + words(sentence),
                          ErrorText::Remedy::OpenEnvironment, words("Open environment")};
    };
    switch (problem) {
    case TlsProblem::Expired:
        return text("The certificate of the service has expired",
                    "Check the date of this computer; if it is right, ask who runs the service to renew it.");
    case TlsProblem::NotYetValid:
        return text("The certificate of the service is not valid yet", "Check the date of this computer.");
    case TlsProblem::WrongHost:
        return text(
            "The certificate belongs to another host",
            "Check the address of the environment. If it is right, something else answers in its place.");
    case TlsProblem::SelfSigned:
        return text(
            "The service vouches for itself",
            "Nobody else has signed its certificate. If it is your own service, choose that certificate as "
            "the CA file of the environment.");
    case TlsProblem::UnknownAuthority:
        return text("The certificate is not trusted",
                    "This computer does not know the authority that signed it. If it is your own, choose its "
                    "certificate as the CA file of the environment.");
    case TlsProblem::CaFileUnusable:
        return text("The CA file of the environment cannot be used",
                    "It is missing, holds no certificate, or its certificate has expired. Without it the "
                    "service is not "
                    "trusted. Choose another file.");
    case TlsProblem::ProtocolTooOld:
        return text(
            "The service speaks an old TLS",
            "It offers nothing newer than TLS 1.1, which is not safe any more. Ask who runs it to offer "
            "TLS 1.2 or 1.3.");
    case TlsProblem::NotTls:
        return text("What answers speaks no TLS", "Check host and port of the environment.");
    case TlsProblem::None:
    case TlsProblem::Other: break;
    }
    return text("No safe connection could be made", "The service and this computer did not agree on TLS.");
}

ErrorText serviceText(const Error &error, const QString &host)
{
    using Remedy = ErrorText::Remedy;
    switch (error.kind) {
    case Error::Kind::ApiKeyRefused:
        return {words("The api-key was refused"),
                words("It concerns the key of this environment, so signing in again will not help.")
                    + quoted(error),
                Remedy::OpenEnvironment, words("Open environment")};
    case Error::Kind::NotAllowed:
        return {words("The service does not allow this"),
                words("The tenant or the customer has no right to it.") + quoted(error),
                Remedy::OpenEnvironment, words("Open environment")};
    case Error::Kind::TokenExpired:
    case Error::Kind::SignInAgain:
        return {words("The customer must sign in again"),
                words("The sign-in ran out or is missing. No other customer is affected.") + quoted(error),
                Remedy::SignIn, words("Sign in")};
    case Error::Kind::WrongCredentials:
        return {words("User name or password is wrong"),
                words("Check both. Several wrong tries can lock the account.") + quoted(error),
                Remedy::SignIn, words("Sign in")};
    case Error::Kind::AccountLocked:
        return {words("The account is locked"), words("The service has to unlock it.") + quoted(error)};
    case Error::Kind::AccountSuspended:
        return {words("The account is suspended"), words("Ask the service's support.") + quoted(error)};
    case Error::Kind::PartlyRegistered:
        return {words("The registration was not finished"),
                words("The customer has to finish signing up before verification can start.")
                    + quoted(error)};
    case Error::Kind::RateLimited:
        return {words("The service asked us to wait"),
                error.retryAfter
                    ? words("It asked for %1 s. Nothing is sent before.").arg(error.retryAfter->count())
                    : words("Too many requests were made. Wait a while."),
                Remedy::WaitThenTryAgain, words("Try again")};
    case Error::Kind::NotFound:
        return {words("The service does not know this"), quoted(error).trimmed(), Remedy::ShowExchange,
                words("Show exchange")};
    case Error::Kind::AlreadyExists: return {words("It is there already"), quoted(error).trimmed()};
    case Error::Kind::FieldRefused:
        return {words("The service refused a value"), quoted(error).trimmed(), Remedy::ShowExchange,
                words("Show exchange")};
    case Error::Kind::ServiceFailing:
        return {words("The service has a failure of its own"),
                words("%1 could not do it now.").arg(host) + quoted(error), Remedy::TryAgain,
                words("Try again")};
    case Error::Kind::BadReply:
        return {words("The reply could not be understood"), quoted(error).trimmed(), Remedy::ShowExchange,
                words("Show exchange")};
    case Error::Kind::OutcomeUnknown:
        return {
            words("It is not known whether it arrived"),
            words("The request was sent and its answer was lost. Ask the status before you send it again."),
            Remedy::CheckStatus, words("Check now")};
    default: return {};
    }
}

} // namespace

ErrorText errorText(const Error &error, const QString &host)
{
    using Remedy = ErrorText::Remedy;
    switch (error.kind) {
    case Error::Kind::InvalidInput: return {words("This cannot be sent"), error.message};
    case Error::Kind::NotPermitted: return {words("This console does not do that"), error.message};
    case Error::Kind::Offline:
        if (error.isProxyAtFault)
            return {words("The proxy cannot be used"), error.message, Remedy::OpenEnvironment,
                    words("Open environment")};
        return {words("The service cannot be reached"),
                words("%1 did not answer. You are looking at what was last seen.").arg(host) + quoted(error),
                Remedy::TryAgain, words("Try again")};
    case Error::Kind::Timeout:
        return {words("The service took too long"),
                words("%1: nothing complete came in time.").arg(host) + quoted(error), Remedy::TryAgain,
                words("Try again")};
    case Error::Kind::TlsRefused: return tlsText(error.tls, host);
    case Error::Kind::Redirected:
        return {
            words("The service points elsewhere"),
            words("Redirects are not followed, so that no secret reaches another host. Check the address."),
            Remedy::OpenEnvironment, words("Open environment")};
    case Error::Kind::KeychainLocked:
        return {words("The keychain is locked"),
                words("The stored sign-in cannot be read yet. It is still there."), Remedy::UnlockKeychain,
                words("Unlock and retry")};
    case Error::Kind::KeychainUnavailable:
        return {words("No keychain answers"),
                words("Sign in for this session; nothing is saved.") + quoted(error), Remedy::SignIn,
                words("Sign in")};
    case Error::Kind::KeychainDenied:
        return {words("The keychain refused this program"), words("Allow it in your keychain's settings."),
                Remedy::UnlockKeychain, words("Try again")};
    case Error::Kind::KeychainSlow:
        return {words("The keychain does not answer"), words("Try again, or sign in for this session."),
                Remedy::UnlockKeychain, words("Try again")};
    case Error::Kind::Damaged: return {words("A file on this computer is damaged"), error.message};
    case Error::Kind::Storage: return {words("This computer could not read or write"), error.message};
    default: return serviceText(error, host);
    }
}

} // namespace onboarding
