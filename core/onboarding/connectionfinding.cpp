#include "core/onboarding/connectionfinding.h"

#include "core/api/errorreading.h"
#include "core/api/mediatype.h"
#include "core/api/origin.h"

namespace onboarding {

namespace {

using Verdict = ConnectionFinding::Verdict;

/// Whether the answer looks like one of the API or of its gateway, which speak JSON or ask for a bearer.
bool soundsLikeTheApi(const Exchange *exchange)
{
    if (!exchange)
        return false;
    const QByteArray type = headerValue(exchange->responseHeaders, "Content-Type");
    return MediaType::fromField(type).isJson()
        || headerValue(exchange->responseHeaders, "WWW-Authenticate").toLower().startsWith("bearer");
}

Verdict offlineVerdict(const Error &error)
{
    if (error.isProxyAtFault)
        return Verdict::ProxyAtFault;
    if (error.isNameUnknown)
        return Verdict::NameUnknown;
    return error.isUnreached ? Verdict::Unreached : Verdict::Broken;
}

Verdict keyVerdict(const Error &error, bool isApiKeySent)
{
    if (error.field == QStringLiteral("clientAuth"))
        return Verdict::ClientRefused;
    return isApiKeySent ? Verdict::ApiKeyRefused : Verdict::ApiKeyMissing;
}

/// Of an HTTP answer that was no success.
Verdict refusalVerdict(const Error &error, bool soundsRight, bool isApiKeySent, bool isSignIn)
{
    switch (error.kind) {
    case Error::Kind::ApiKeyRefused: return keyVerdict(error, isApiKeySent);
    case Error::Kind::NotAllowed:
        if (!soundsRight)
            return Verdict::NotThisApi;
        return isApiKeySent ? Verdict::TenantRefused : Verdict::ApiKeyMissing;
    case Error::Kind::NotFound:
        return soundsRight && error.message.contains(QStringLiteral("tenant"), Qt::CaseInsensitive)
            ? Verdict::TenantRefused
            : Verdict::PathMissing;
    case Error::Kind::RateLimited: return Verdict::RateLimited;
    case Error::Kind::ServiceFailing: return Verdict::Failing;
    case Error::Kind::BadReply: return Verdict::NotThisApi;
    default: break;
    }
    if (error.httpStatus == 405) // a sign-in is a POST
        return isSignIn ? Verdict::Answers : Verdict::PathMissing;
    if (!soundsRight)
        return Verdict::NotThisApi;
    return error.kind == Error::Kind::FieldRefused && !isSignIn ? Verdict::Rejected : Verdict::Answers;
}

Verdict verdictOf(const Error &error, const Exchange *exchange, bool isApiKeySent, bool isSignIn)
{
    switch (error.kind) {
    case Error::Kind::Offline: return offlineVerdict(error);
    case Error::Kind::Timeout: return Verdict::Timeout;
    case Error::Kind::TlsRefused:
        return error.tls == TlsProblem::NotTls ? Verdict::SpeaksNoTls : Verdict::TlsRefused;
    case Error::Kind::Redirected: return Verdict::Redirects;
    case Error::Kind::InvalidInput:
    case Error::Kind::NotPermitted: return Verdict::NotUsable;
    default: return refusalVerdict(error, soundsLikeTheApi(exchange), isApiKeySent, isSignIn);
    }
}

} // namespace

ConnectionFinding judgeConnection(Operation operation, const Result<int> &outcome, const Exchange *exchange,
                                  bool isApiKeySent)
{
    ConnectionFinding finding {.operation = operation, .isApiKeySent = isApiKeySent};
    if (exchange) {
        finding.url = exchange->url;
        finding.exchange = exchange->number;
        finding.httpStatus = exchange->status;
    }
    if (outcome) {
        finding.httpStatus = *outcome;
        return finding;
    }
    const Error &error = outcome.error();
    finding.words = error.message;
    finding.tls = error.tls;
    finding.verdict = verdictOf(error, exchange, isApiKeySent, operation == Operation::SignIn);
    if (exchange && finding.verdict == Verdict::Redirects)
        finding.redirect
            = originOfRedirect(exchange->url, headerValue(exchange->responseHeaders, "Location"));
    return finding;
}

QString verdictName(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Answers: return QStringLiteral("Answers");
    case Verdict::ApiKeyMissing: return QStringLiteral("ApiKeyMissing");
    case Verdict::ApiKeyRefused: return QStringLiteral("ApiKeyRefused");
    case Verdict::ClientRefused: return QStringLiteral("ClientRefused");
    case Verdict::TenantRefused: return QStringLiteral("TenantRefused");
    case Verdict::PathMissing: return QStringLiteral("PathMissing");
    case Verdict::NotThisApi: return QStringLiteral("NotThisApi");
    case Verdict::Redirects: return QStringLiteral("Redirects");
    case Verdict::RateLimited: return QStringLiteral("RateLimited");
    case Verdict::Failing: return QStringLiteral("Failing");
    case Verdict::Rejected: return QStringLiteral("Rejected");
    case Verdict::NameUnknown: return QStringLiteral("NameUnknown");
    case Verdict::NoNetwork: return QStringLiteral("NoNetwork");
    case Verdict::Unreached: return QStringLiteral("Unreached");
    case Verdict::ProxyAtFault: return QStringLiteral("ProxyAtFault");
    case Verdict::TlsRefused: return QStringLiteral("TlsRefused");
    case Verdict::SpeaksNoTls: return QStringLiteral("SpeaksNoTls");
    case Verdict::SpeaksTls: return QStringLiteral("SpeaksTls");
    case Verdict::Broken: return QStringLiteral("Broken");
    case Verdict::Timeout: return QStringLiteral("Timeout");
    case Verdict::NotUsable: return QStringLiteral("NotUsable");
    }
    Q_UNREACHABLE();
}

} // namespace onboarding
