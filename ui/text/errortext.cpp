#include "ui/text/errortext.h"

#include "ui/text/timetext.h"

#include <QCoreApplication>

namespace onboarding {

namespace {

constexpr int NotInThisStatus = 417; ///< as the API uses it, see core/api/writerefusal.cpp

/// Where Qt Linguist finds the sentences of this file.
struct ErrorWords
{
    Q_DECLARE_TR_FUNCTIONS(ErrorText)
};

/// What it answered: in quotation marks what the service said, and nothing else.
QString quoted(const Error &error)
{
    if (error.message.isEmpty())
        return {};
    if (error.httpStatus <= 0)
        return QLatin1Char(' ') + error.message;
    const bool hasStop = QStringLiteral(".!?\u2026").contains(error.message.back());
    if (!error.isServiceSpeaking) // what this console found in the answer
        return (error.message.startsWith(QStringLiteral("HTTP %1").arg(error.httpStatus))
                    ? ErrorWords::tr(" It answered %1").arg(error.message)
                    : ErrorWords::tr(" It answered %1. %2").arg(error.httpStatus).arg(error.message))
            + (hasStop ? QString() : QStringLiteral("."));
    return (hasStop ? ErrorWords::tr(" It answered %1: \"%2\"") : ErrorWords::tr(" It answered %1: \"%2\"."))
        .arg(error.httpStatus)
        .arg(error.message);
}

ErrorText tlsText(TlsProblem problem, const QString &host)
{
    const auto text = [&](const QString &title, const QString &sentence) {
        return ErrorText {title,
                          ErrorWords::tr("Nothing was sent to %1.").arg(host) + QLatin1Char(' ') + sentence,
                          ErrorText::Remedy::OpenEnvironment, ErrorWords::tr("Open environment")};
    };
    switch (problem) {
    case TlsProblem::Expired:
        return text(
            ErrorWords::tr("The certificate of the service has expired"),
            ErrorWords::tr(
                "Check the date of this computer; if it is right, ask who runs the service to renew it."));
    case TlsProblem::NotYetValid:
        return text(ErrorWords::tr("The certificate of the service is not valid yet"),
                    ErrorWords::tr("Check the date of this computer."));
    case TlsProblem::WrongHost:
        return text(ErrorWords::tr("The certificate belongs to another host"),
                    ErrorWords::tr("Check the address of the environment. If it is right, something else "
                                   "answers in its place."));
    case TlsProblem::SelfSigned:
        return text(ErrorWords::tr("The server uses a self-signed certificate"),
                    ErrorWords::tr("Nobody else has signed its certificate. If it is your own service, "
                                   "choose that certificate as "
                                   "the CA file of the environment."));
    case TlsProblem::UnknownAuthority:
        return text(
            ErrorWords::tr("The certificate is not trusted"),
            ErrorWords::tr(
                "This computer does not know the authority that signed it. If it is your own, choose its "
                "certificate as the CA file of the environment."));
    case TlsProblem::CaFileUnusable:
        return text(ErrorWords::tr("The CA file of the environment cannot be used"),
                    ErrorWords::tr(
                        "It is missing, holds no certificate, or its certificate has expired. Without it the "
                        "service is not "
                        "trusted. Choose another file."));
    case TlsProblem::ProtocolTooOld:
        return text(
            ErrorWords::tr("The service speaks an old TLS"),
            ErrorWords::tr(
                "It offers nothing newer than TLS 1.1, which is not safe any more. Ask who runs it to offer "
                "TLS 1.2 or 1.3."));
    case TlsProblem::NotTls:
        return text(ErrorWords::tr("The server does not use TLS"),
                    ErrorWords::tr("Check host and port of the environment."));
    case TlsProblem::ClientCertificate:
        return {ErrorWords::tr("The service asks for a client certificate"),
                ErrorWords::tr(
                    "This console has none. Ask who runs %1 for an address that works with the API key "
                    "alone.")
                    .arg(host),
                ErrorText::Remedy::OpenEnvironment, ErrorWords::tr("Open environment")};
    case TlsProblem::HandshakeRefused:
        return text(
            ErrorWords::tr("The service broke off the TLS handshake"),
            ErrorWords::tr(
                "It may ask for a client certificate, which this console does not have, or offer no cipher "
                "that is safe today. Ask who runs it."));
    case TlsProblem::NoAlternativeName:
        return text(
            ErrorWords::tr("The certificate does not name its host properly"),
            ErrorWords::tr(
                "The host is in the common name (CN) only, which is not accepted any more. Ask who runs the "
                "service for a certificate with a subject alternative name."));
    case TlsProblem::NoStaple:
        return text(
            ErrorWords::tr("The certificate demands OCSP stapling"),
            ErrorWords::tr(
                "The service sent no good stapled answer. Ask who runs it to switch OCSP stapling on."));
    case TlsProblem::Revoked:
        return text(ErrorWords::tr("The certificate of the service was revoked"),
                    ErrorWords::tr("Do not use the service until its owner has a new certificate."));
    case TlsProblem::WrongPurpose:
        return text(ErrorWords::tr("The certificate is not made for a server"),
                    ErrorWords::tr("Its key usage names another purpose, such as signing mail. Ask who runs "
                                   "the service for a certificate for server authentication."));
    case TlsProblem::UnknownExtension:
        return text(ErrorWords::tr("The certificate demands what is not known here"),
                    ErrorWords::tr("It has an unknown extension that is marked critical. Ask who runs the "
                                   "service for a certificate without it."));
    case TlsProblem::WeakKey:
        return text(ErrorWords::tr("The certificate is too weak"),
                    ErrorWords::tr("Its key or its signature is not safe any more. Ask who runs the service "
                                   "for one with RSA of 2048 bits or more, or an elliptic curve."));
    case TlsProblem::None:
    case TlsProblem::Other: break;
    }
    return text(ErrorWords::tr("No safe connection could be made"),
                ErrorWords::tr("The service and this computer did not agree on TLS."));
}

ErrorText serviceText(const Error &error, const QString &host)
{
    using Remedy = ErrorText::Remedy;
    switch (error.kind) {
    case Error::Kind::ApiKeyRefused:
        if (error.field == QStringLiteral("clientAuth"))
            return {ErrorWords::tr("The service refused this program, not the customer"), error.message,
                    Remedy::OpenEnvironment, ErrorWords::tr("Open environment")};
        if (error.httpStatus == 0) // it was missing, and the request was not made
            return {ErrorWords::tr("Not sent: this environment has no API key"),
                    ErrorWords::tr("Enter the API key of the service in Environments, then try again."),
                    Remedy::OpenEnvironment, ErrorWords::tr("Open environment")};
        return {ErrorWords::tr("The API key was refused"),
                ErrorWords::tr("The problem is this environment's API key, not the customer.")
                    + quoted(error),
                Remedy::OpenEnvironment, ErrorWords::tr("Open environment")};
    case Error::Kind::NotAllowed:
        if (error.httpStatus == NotInThisStatus)
            return {ErrorWords::tr("Not possible in the customer's current status"),
                    quoted(error).trimmed() + ErrorWords::tr(" Check the status to see what comes next."),
                    Remedy::CheckStatus, ErrorWords::tr("Check now")};
        return {ErrorWords::tr("The service does not allow this"),
                ErrorWords::tr("The tenant or the customer is not authorised.") + quoted(error),
                Remedy::OpenEnvironment, ErrorWords::tr("Open environment")};
    case Error::Kind::TokenExpired:
    case Error::Kind::SignInAgain:
        return {ErrorWords::tr("The customer must sign in again"),
                ErrorWords::tr("The sign-in ran out or is missing. No other customer is affected.")
                    + quoted(error),
                Remedy::SignIn, ErrorWords::tr("Sign in")};
    case Error::Kind::WrongCredentials:
        return {ErrorWords::tr("User name or password is wrong"),
                ErrorWords::tr("Check both. Several wrong tries can lock the account.") + quoted(error),
                Remedy::SignIn, ErrorWords::tr("Sign in")};
    case Error::Kind::AccountLocked:
        return {ErrorWords::tr("The account is locked"),
                ErrorWords::tr("The service has to unlock it.") + quoted(error)};
    case Error::Kind::AccountSuspended:
        return {ErrorWords::tr("The account is suspended"),
                ErrorWords::tr("Ask the service's support.") + quoted(error)};
    case Error::Kind::PartlyRegistered:
        return {ErrorWords::tr("The registration was not finished"),
                ErrorWords::tr("The customer has to finish signing up before verification can start.")
                    + quoted(error)};
    case Error::Kind::RateLimited:
        return {ErrorWords::tr("The service asked us to wait"),
                error.retryAfter
                    ? ErrorWords::tr("It asked for %1 s. Nothing is sent for this customer before.")
                          .arg(error.retryAfter->count())
                    : ErrorWords::tr("Too many requests were made. Wait a while."),
                Remedy::WaitThenTryAgain, ErrorWords::tr("Try again")};
    case Error::Kind::NotFound:
        if (error.field == QLatin1String(SandboxCustomerField))
            return {ErrorWords::tr("The sandbox does not know this customer yet"), error.message};
        return {ErrorWords::tr("The service does not know what was asked about"), quoted(error).trimmed(),
                Remedy::ShowExchange, ErrorWords::tr("Show exchange")};
    case Error::Kind::AlreadyExists: // a name that is taken, or IDs that the status has no room for
        return {ErrorWords::tr("This conflicts with what the service has"), quoted(error).trimmed()};
    case Error::Kind::FieldRefused:
        return {ErrorWords::tr("The service refused a value"), quoted(error).trimmed(), Remedy::ShowExchange,
                ErrorWords::tr("Show exchange")};
    case Error::Kind::ServiceFailing:
        return {ErrorWords::tr("The service has a failure of its own"),
                ErrorWords::tr("%1 could not do it now.").arg(host) + quoted(error), Remedy::TryAgain,
                ErrorWords::tr("Try again")};
    case Error::Kind::BadReply:
        return {ErrorWords::tr("The reply could not be understood"), quoted(error).trimmed(),
                Remedy::ShowExchange, ErrorWords::tr("Show exchange")};
    case Error::Kind::OutcomeUnknown:
        return {
            ErrorWords::tr("It is not known whether it arrived"),
            error.isAnswered
                ? ErrorWords::tr("It answered %1, which does not tell whether it was done.")
                        .arg(error.httpStatus)
                    + QLatin1Char(' ') + ErrorWords::tr("Check the status before you send it again.")
                : ErrorWords::tr("The request was sent and its answer was lost. Check the status before you "
                                 "send it again."),
            Remedy::CheckStatus, ErrorWords::tr("Check now")};
    case Error::Kind::InvalidInput:
    case Error::Kind::NotPermitted:
    case Error::Kind::Offline:
    case Error::Kind::Timeout:
    case Error::Kind::TlsRefused:
    case Error::Kind::Redirected:
    case Error::Kind::KeychainLocked:
    case Error::Kind::KeychainUnavailable:
    case Error::Kind::KeychainDenied:
    case Error::Kind::KeychainSlow:
    case Error::Kind::Damaged:
    case Error::Kind::Storage:
    case Error::Kind::Cancelled: break; // see errorText()
    }
    return {};
}

} // namespace

QString triedText(const FailedCheck &failed, const QDateTime &now)
{
    const Error error {.kind = failed.kind, .httpStatus = failed.httpStatus};
    return ErrorWords::tr("Tried %1. %2.").arg(clockTime(failed.at, now), errorText(error, {}).title);
}

ErrorText errorText(const Error &error, const QString &host)
{
    using Remedy = ErrorText::Remedy;
    switch (error.kind) {
    case Error::Kind::InvalidInput: return {ErrorWords::tr("This cannot be sent"), error.message};
    case Error::Kind::NotPermitted: return {ErrorWords::tr("This console does not do that"), error.message};
    case Error::Kind::Offline:
        if (constexpr int NetworkAuthenticationRequired = 511;
            error.httpStatus == NetworkAuthenticationRequired)
            return {ErrorWords::tr("The network asks for a sign-in"), error.message, Remedy::TryAgain,
                    ErrorWords::tr("Try again")};
        if (error.isProxyAtFault)
            return {ErrorWords::tr("The proxy cannot be used"), error.message, Remedy::OpenEnvironment,
                    ErrorWords::tr("Open environment")};
        return {ErrorWords::tr("The service cannot be reached"),
                ErrorWords::tr("%1 did not answer.").arg(host) + quoted(error), Remedy::TryAgain,
                ErrorWords::tr("Try again")};
    case Error::Kind::Timeout:
        return {ErrorWords::tr("The service took too long"),
                ErrorWords::tr("%1: the answer was not complete in time.").arg(host) + quoted(error),
                Remedy::TryAgain, ErrorWords::tr("Try again")};
    case Error::Kind::TlsRefused: return tlsText(error.tls, host);
    case Error::Kind::Redirected:
        return {ErrorWords::tr("The service points elsewhere"),
                ErrorWords::tr("Redirects are not followed, so that no secret reaches another host. Check "
                               "the address.")
                    + quoted(error),
                Remedy::OpenEnvironment, ErrorWords::tr("Open environment")};
    case Error::Kind::KeychainLocked:
        return {ErrorWords::tr("The keychain is locked"),
                ErrorWords::tr("The stored sign-in cannot be read yet. It is still there."),
                Remedy::UnlockKeychain, ErrorWords::tr("Unlock and retry")};
    case Error::Kind::KeychainUnavailable:
        return {ErrorWords::tr("No keychain answers"),
                ErrorWords::tr("Sign in for this session; nothing is saved.") + quoted(error), Remedy::SignIn,
                ErrorWords::tr("Sign in")};
    case Error::Kind::KeychainDenied:
        return {ErrorWords::tr("The keychain refused this program"),
                ErrorWords::tr("Allow it in your keychain's settings."), Remedy::UnlockKeychain,
                ErrorWords::tr("Try again")};
    case Error::Kind::KeychainSlow:
        return {ErrorWords::tr("The keychain does not answer"),
                ErrorWords::tr("Try again, or sign in for this session."), Remedy::UnlockKeychain,
                ErrorWords::tr("Try again")};
    case Error::Kind::Damaged: return {ErrorWords::tr("A file on this computer is damaged"), error.message};
    case Error::Kind::Storage:
        return {ErrorWords::tr("This computer could not read or write"), error.message};
    case Error::Kind::Cancelled: return {ErrorWords::tr("It was cancelled"), error.message};
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
    case Error::Kind::ServiceFailing:
    case Error::Kind::BadReply:
    case Error::Kind::OutcomeUnknown: break;
    }
    return serviceText(error, host);
}

} // namespace onboarding
