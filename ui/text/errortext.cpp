#include "ui/text/errortext.h"

#include <QCoreApplication>

namespace onboarding {

namespace {

constexpr int NotInThisStatus = 417; ///< as the API uses it, see core/api/writeanswer.cpp

QString errorWords(const char *text)
{
    return QCoreApplication::translate("ErrorText", text);
}

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
                    ? errorWords(" It answered %1").arg(error.message)
                    : errorWords(" It answered %1. %2").arg(error.httpStatus).arg(error.message))
            + (hasStop ? QString() : QStringLiteral("."));
    return (hasStop ? errorWords(" It answered %1: \"%2\"") : errorWords(" It answered %1: \"%2\"."))
        .arg(error.httpStatus)
        .arg(error.message);
}

ErrorText tlsText(TlsProblem problem, const QString &host)
{
    const auto text = [&](const char *title, const char *sentence) {
        return ErrorText {errorWords(title),
                          errorWords("Nothing was sent to %1.").arg(host) + QLatin1Char(' ')
                              + errorWords(sentence),
                          ErrorText::Remedy::OpenEnvironment, errorWords("Open environment")};
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
            "The server uses a self-signed certificate",
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
        return text("The server does not use TLS", "Check host and port of the environment.");
    case TlsProblem::ClientCertificate:
        return {
            errorWords("The service asks for a client certificate"),
            errorWords("This console has none. Ask who runs %1 for an address that works with the API key "
                       "alone.")
                .arg(host),
            ErrorText::Remedy::OpenEnvironment, errorWords("Open environment")};
    case TlsProblem::HandshakeRefused:
        return text(
            "The service broke off the TLS handshake",
            "It may ask for a client certificate, which this console does not have, or offer no cipher "
            "that is safe today. Ask who runs it.");
    case TlsProblem::NoAlternativeName:
        return text(
            "The certificate does not name its host properly",
            "The host is in the common name (CN) only, which is not accepted any more. Ask who runs the "
            "service for a certificate with a subject alternative name.");
    case TlsProblem::NoStaple:
        return text("The certificate demands OCSP stapling",
                    "The service sent no good stapled answer. Ask who runs it to switch OCSP stapling on.");
    case TlsProblem::Revoked:
        return text("The certificate of the service was revoked",
                    "Do not use the service until its owner has a new certificate.");
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
        if (error.field == QStringLiteral("clientAuth"))
            return {errorWords("The service refused this program, not the customer"), error.message,
                    Remedy::OpenEnvironment, errorWords("Open environment")};
        if (error.httpStatus == 0) // it was missing, and the request was not made
            return {errorWords("Not sent: this environment has no api-key"),
                    errorWords("Enter the api-key of the service in Environments, then try again."),
                    Remedy::OpenEnvironment, errorWords("Open environment")};
        return {errorWords("The api-key was refused"),
                errorWords("The problem is this environment's API key, not the customer.") + quoted(error),
                Remedy::OpenEnvironment, errorWords("Open environment")};
    case Error::Kind::NotAllowed:
        if (error.httpStatus == NotInThisStatus)
            return {errorWords("Not possible in the customer's current status"),
                    quoted(error).trimmed() + errorWords(" Check the status to see what comes next."),
                    Remedy::CheckStatus, errorWords("Check now")};
        return {errorWords("The service does not allow this"),
                errorWords("The tenant or the customer is not authorised.") + quoted(error),
                Remedy::OpenEnvironment, errorWords("Open environment")};
    case Error::Kind::TokenExpired:
    case Error::Kind::SignInAgain:
        return {errorWords("The customer must sign in again"),
                errorWords("The sign-in ran out or is missing. No other customer is affected.")
                    + quoted(error),
                Remedy::SignIn, errorWords("Sign in")};
    case Error::Kind::WrongCredentials:
        return {errorWords("User name or password is wrong"),
                errorWords("Check both. Several wrong tries can lock the account.") + quoted(error),
                Remedy::SignIn, errorWords("Sign in")};
    case Error::Kind::AccountLocked:
        return {errorWords("The account is locked"),
                errorWords("The service has to unlock it.") + quoted(error)};
    case Error::Kind::AccountSuspended:
        return {errorWords("The account is suspended"),
                errorWords("Ask the service's support.") + quoted(error)};
    case Error::Kind::PartlyRegistered:
        return {errorWords("The registration was not finished"),
                errorWords("The customer has to finish signing up before verification can start.")
                    + quoted(error)};
    case Error::Kind::RateLimited:
        return {errorWords("The service asked us to wait"),
                error.retryAfter ? errorWords("It asked for %1 s. Nothing is sent for this customer before.")
                                       .arg(error.retryAfter->count())
                                 : errorWords("Too many requests were made. Wait a while."),
                Remedy::WaitThenTryAgain, errorWords("Try again")};
    case Error::Kind::NotFound:
        return {errorWords("The service does not know what was asked about"), quoted(error).trimmed(),
                Remedy::ShowExchange, errorWords("Show exchange")};
    case Error::Kind::AlreadyExists: // a name that is taken, or IDs that the status has no room for
        return {errorWords("This conflicts with what the service has"), quoted(error).trimmed()};
    case Error::Kind::FieldRefused:
        return {errorWords("The service refused a value"), quoted(error).trimmed(), Remedy::ShowExchange,
                errorWords("Show exchange")};
    case Error::Kind::ServiceFailing:
        return {errorWords("The service has a failure of its own"),
                errorWords("%1 could not do it now.").arg(host) + quoted(error), Remedy::TryAgain,
                errorWords("Try again")};
    case Error::Kind::BadReply:
        return {errorWords("The reply could not be understood"), quoted(error).trimmed(),
                Remedy::ShowExchange, errorWords("Show exchange")};
    case Error::Kind::OutcomeUnknown:
        return {
            errorWords("It is not known whether it arrived"),
            error.isAnswered
                ? errorWords("It answered %1, which does not tell whether it was done.").arg(error.httpStatus)
                    + QLatin1Char(' ') + errorWords("Check the status before you send it again.")
                : errorWords("The request was sent and its answer was lost. Check the status before you "
                             "send it again."),
            Remedy::CheckStatus, errorWords("Check now")};
    default: return {};
    }
}

} // namespace

ErrorText errorText(const Error &error, const QString &host)
{
    using Remedy = ErrorText::Remedy;
    switch (error.kind) {
    case Error::Kind::InvalidInput: return {errorWords("This cannot be sent"), error.message};
    case Error::Kind::NotPermitted: return {errorWords("This console does not do that"), error.message};
    case Error::Kind::Offline:
        if (error.isProxyAtFault)
            return {errorWords("The proxy cannot be used"), error.message, Remedy::OpenEnvironment,
                    errorWords("Open environment")};
        return {errorWords("The service cannot be reached"),
                errorWords("%1 did not answer.").arg(host) + quoted(error), Remedy::TryAgain,
                errorWords("Try again")};
    case Error::Kind::Timeout:
        return {errorWords("The service took too long"),
                errorWords("%1: the answer was not complete in time.").arg(host) + quoted(error),
                Remedy::TryAgain, errorWords("Try again")};
    case Error::Kind::TlsRefused: return tlsText(error.tls, host);
    case Error::Kind::Redirected:
        return {errorWords("The service points elsewhere"),
                errorWords(
                    "Redirects are not followed, so that no secret reaches another host. Check the address."),
                Remedy::OpenEnvironment, errorWords("Open environment")};
    case Error::Kind::KeychainLocked:
        return {errorWords("The keychain is locked"),
                errorWords("The stored sign-in cannot be read yet. It is still there."),
                Remedy::UnlockKeychain, errorWords("Unlock and retry")};
    case Error::Kind::KeychainUnavailable:
        return {errorWords("No keychain answers"),
                errorWords("Sign in for this session; nothing is saved.") + quoted(error), Remedy::SignIn,
                errorWords("Sign in")};
    case Error::Kind::KeychainDenied:
        return {errorWords("The keychain refused this program"),
                errorWords("Allow it in your keychain's settings."), Remedy::UnlockKeychain,
                errorWords("Try again")};
    case Error::Kind::KeychainSlow:
        return {errorWords("The keychain does not answer"),
                errorWords("Try again, or sign in for this session."), Remedy::UnlockKeychain,
                errorWords("Try again")};
    case Error::Kind::Damaged: return {errorWords("A file on this computer is damaged"), error.message};
    case Error::Kind::Storage: return {errorWords("This computer could not read or write"), error.message};
    case Error::Kind::Cancelled: return {errorWords("It was cancelled"), error.message};
    default: return serviceText(error, host);
    }
}

} // namespace onboarding
