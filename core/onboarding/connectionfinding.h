#pragma once
#include "core/api/exchange.h"
#include "core/base/result.h"

#include <QUrl>

namespace onboarding {

/// What a test of one address of an environment found.
struct ConnectionFinding
{
    enum class Verdict {
        Answers, ///< as this API does: it wants the customer's sign-in, which was not sent
        ApiKeyMissing, ///< the gateway wants an API key, and none went along
        ApiKeyRefused,
        ClientRefused, ///< sign-in: it wants credentials of this client, which the contract does not send
        TenantRefused, ///< 403 or 404 in the words of the API
        PathMissing, ///< 404 or 405: something answers, and not at this path
        NotThisApi, ///< an answer that this API does not give: a web page, an answer of a proxy
        Redirects, ///< `redirect` says where to
        RateLimited,
        Failing, ///< 5xx
        Rejected, ///< the API answers that it cannot do anything with the request; `words` say why
        NameUnknown, ///< the name of the host has no address
        NoNetwork, ///< as NameUnknown, and this computer has no network
        Unreached, ///< nobody accepts a connection there
        ProxyAtFault, ///< `words` say what is wrong with it
        TlsRefused, ///< `tls` says why
        SpeaksNoTls, ///< https to a port for plain http
        SpeaksTls, ///< http to a port for https
        Broken, ///< it was connected, and gave no answer that is HTTP
        Timeout,
        NotUsable ///< the address cannot be asked at all; `words` say why
    };

    Operation operation = Operation::UserStatus; ///< or SignIn
    Verdict verdict = Verdict::Answers;
    QUrl url {}; ///< what was asked
    int httpStatus = 0; ///< 0 when there was no HTTP answer
    QString words {}; ///< of the service or of this console, plain and short; may be empty
    TlsProblem tls = TlsProblem::None;
    QString redirect {}; ///< scheme, host and port of where it points; empty when it does not say
    bool isApiKeySent = false;
    quint64 exchange = 0; ///< its number in the log; 0 when nothing was asked

    /// Nothing is wrong with the address.
    [[nodiscard]] bool isGood() const { return verdict == Verdict::Answers; }
    bool operator==(const ConnectionFinding &) const = default;
};

/// "Answers", "ApiKeyMissing" and so on, as scripts see it.
[[nodiscard]] QString verdictName(ConnectionFinding::Verdict verdict);

/// What \p outcome of a probe of \p operation means. \p exchange is its record; null when nothing was sent.
[[nodiscard]] ConnectionFinding judgeConnection(Operation operation, const Result<int> &outcome,
                                                const Exchange *exchange, bool isApiKeySent);

} // namespace onboarding
