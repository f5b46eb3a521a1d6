#include "core/api/exchangerecorder.h"

#include "core/api/errorreading.h"
#include "core/api/requestheaders.h"
#include "core/api/sensitivespans.h"

#include <QSet>
#include <algorithm>
#include <cstring>

namespace onboarding {

namespace {

/// Not compressed, and no UTF-16.
bool isReadableAsItCame(const HttpReply &reply, const QByteArray &received)
{
    const QByteArray coding = headerValue(reply.headers, "Content-Encoding").trimmed().toLower();
    const bool isCoded = !coding.isEmpty() && coding != "identity";
    return reply.body.isEmpty() || !(isCoded || received.contains('\0'));
}

/// How long a hidden value is can be told from how long the whole is.
bool tellsLength(const QByteArray &name, const RedactedText &body)
{
    return name.compare("Content-Length", Qt::CaseInsensitive) == 0
        && std::any_of(body.hidden.begin(), body.hidden.end(),
                       [](const HiddenSpan &span) { return span.kind != HiddenSpan::Kind::Personal; });
}

RedactedText hiddenWhole()
{
    return {HiddenMarker, {{.begin = 0, .length = static_cast<qsizetype>(std::strlen(HiddenMarker))}}};
}

/// It came in a coding that nobody here can look into: what it says may be a secret.
bool isSealed(const HttpReply &reply)
{
    static const QSet<QByteArray> known {"", "identity", "gzip", "x-gzip", "deflate"};
    return std::any_of(reply.headers.begin(), reply.headers.end(), [](const auto &header) {
        if (header.first.compare("Content-Encoding", Qt::CaseInsensitive) != 0)
            return false;
        const QList<QByteArray> codings = header.second.toLower().split(',');
        return std::any_of(codings.begin(), codings.end(),
                           [](const QByteArray &coding) { return !known.contains(coding.trimmed()); });
    });
}

} // namespace

ExchangeRecorder::ExchangeRecorder(const SensitiveNames &names, SecretValues &ofClient)
    : m_names(names)
    , m_ofClient(ofClient)
{
}

void ExchangeRecorder::setRequest(const QUrl &url, const HeaderList &headers, const HttpRequest &request,
                                  const QByteArray &bearer)
{
    QList<QByteArray> secrets = sensitive::secretsOf(request.body, request.contentType, m_names);
    secrets.append(bearer);
    for (const auto &[name, value] : headers) {
        const std::optional<Sensitivity> what = m_names.find(QString::fromLatin1(name));
        if (what && what->kind == HiddenSpan::Kind::Secret)
            secrets.append(value.mid(value.indexOf(' ') + 1));
    }
    const QByteArray query = url.query(QUrl::FullyEncoded).toLatin1();
    secrets += sensitive::secretsOf(query, "application/x-www-form-urlencoded", m_names);
    for (const QByteArray &secret : std::as_const(secrets)) {
        m_own.add(secret);
        m_ofClient.add(secret);
    }
    const QList<QByteArray> personal = sensitive::personalValuesOf(request.body, request.contentType, m_names)
        + sensitive::personalValuesOf(query, "application/x-www-form-urlencoded", m_names);
    for (const QByteArray &value : personal)
        m_personal.add(value);
    const Redactor redact = redactor();
    m_target = redact.target(requestTarget(url));
    m_url = QUrl::fromEncoded(
        url.toEncoded(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::RemoveUserInfo)
        + m_target.bytes);
    m_body = redact.body(request.body, request.contentType);
    for (const auto &[name, value] : headers)
        m_headers.append({name, tellsLength(name, m_body) ? hiddenWhole() : redact.header(name, value)});
}

void ExchangeRecorder::learn(Operation operation, const HttpReply &reply)
{
    const bool isAsked = bringsTokens(operation) && reply.status >= 200 && reply.status < 300;
    const QList<QByteArray> personal = sensitive::personalValuesOf(reply.body, reply.contentType, m_names);
    for (const QByteArray &value : personal)
        m_personal.add(value);
    const QList<QByteArray> secrets = sensitive::secretsOf(reply.body, reply.contentType, m_names);
    for (const QByteArray &secret : secrets) {
        m_own.add(secret);
        if (isAsked) // of others a hostile service would have every word hidden
            m_ofClient.add(secret);
    }
}

Redactor ExchangeRecorder::redactor() const
{
    return {m_names, {&m_own, &m_ofClient}};
}

void ExchangeRecorder::write(Exchange &exchange, const HttpReply &reply, const QByteArray &received) const
{
    const Redactor redact(m_names, {&m_own, &m_ofClient, &m_personal});
    exchange.url = m_url;
    exchange.target = m_target.bytes;
    exchange.hidden.target = m_target.hidden;
    for (const auto &[name, value] : m_headers) {
        exchange.requestHeaders.append({name, value.bytes});
        exchange.hidden.requestHeaders.append(value.hidden);
    }
    exchange.requestBody = m_body.bytes;
    exchange.hidden.requestBody = m_body.hidden;
    const QByteArray readable = isReadableAsItCame(reply, received) ? received : reply.body;
    const bool isClosed = !readable.isEmpty() && isSealed(reply);
    const RedactedText body = isClosed ? hiddenWhole() : redact.body(readable, reply.contentType);
    for (const auto &[name, value] : reply.headers) {
        const RedactedText shown = tellsLength(name, body) ? hiddenWhole() : redact.header(name, value);
        exchange.responseHeaders.append({redact.headerName(name), shown.bytes});
        exchange.hidden.responseHeaders.append(shown.hidden);
    }
    exchange.reason = redact.header("Reason", exchange.reason).bytes;
    exchange.responseBody = body.bytes;
    exchange.hidden.responseBody = body.hidden;
    exchange.responseSize = received.size();
    exchange.isResponseCut = readable.size() > Redactor::MaxBody;
}

} // namespace onboarding
