#include "core/api/pendingrequest.h"

#include "core/api/certificatecheck.h"
#include "core/api/errorreading.h"
#include "core/api/floodguard.h"
#include "core/api/mediatype.h"
#include "core/api/oncebody.h"
#include "core/api/origin.h"
#include "core/api/redaction.h"
#include "core/api/replyage.h"
#include "core/api/replydecoding.h"
#include "core/api/replyframing.h"
#include "core/api/replyjson.h"
#include "core/api/replyverdict.h"
#include "core/api/requestheaders.h"
#include "core/api/retryafter.h"
#include "core/api/retrypolicy.h"
#include "core/api/writerefusal.h"
#include "core/base/logging.h"
#include "core/base/plaintext.h"

#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QSslConfiguration>
#include <QSslError>
#include <QSslSocket>
#include <algorithm>
#include <initializer_list>

namespace onboarding {

namespace {

/// Qt 6.4 reads past 100 only and takes every other for the whole answer. 6.8 reads past all but 101, as RFC
/// 9110 (15.2) asks for; 101 belongs to an upgrade, for which this console never asks.
bool isInterim(int status)
{
    return status >= 100 && status < 200;
}

bool isSuccess(int status)
{
    return status >= 200 && status < 300;
}

/// Whether the system has a proxy for \p url.
bool hasSystemProxy(const QUrl &url)
{
    if (isThisComputer(url))
        return false;
    const QList<QNetworkProxy> proxies = QNetworkProxyFactory::systemProxyForQuery(QNetworkProxyQuery(url));
    return !proxies.isEmpty() && proxies.constFirst().type() != QNetworkProxy::NoProxy;
}

/// Of a request through the proxy of the system: what is wrong with it, empty when it is not at fault.
QString proxyProblem(const QNetworkReply &reply)
{
    const QString gone
        = QStringLiteral("The proxy of this computer does not answer. Check it in the settings of the "
                         "system, or choose no proxy for the environment.");
    switch (reply.error()) {
    case QNetworkReply::UnknownNetworkError: // as which Qt 6.4 reports a proxy that refuses the connection
        return reply.errorString().contains(QLatin1String("proxy"), Qt::CaseInsensitive) ? gone : QString();
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyTimeoutError: return gone;
    case QNetworkReply::HostNotFoundError: // the proxy looks the service up, so that it is the proxy's name
    case QNetworkReply::ProxyNotFoundError:
        return QStringLiteral("The proxy of this computer could not be found. Check its name in the settings "
                              "of the system, or choose no proxy for the environment.");
    case QNetworkReply::ProxyAuthenticationRequiredError:
        return QStringLiteral("The proxy of this computer asks for a name and a password, which this console "
                              "does not give.");
    default: return {};
    }
}

std::chrono::milliseconds between(std::chrono::milliseconds from, std::chrono::milliseconds to)
{
    return from.count() > 0 && to > from ? to - from : std::chrono::milliseconds {0};
}

} // namespace

PendingRequest::PendingRequest(ApiClient &client, HttpRequest request, const RequestContext &about,
                               QObject *context, Completion onDone)
    : QObject(&client)
    , m_client(client)
    , m_request(std::move(request))
    , m_about(about)
    , m_onDone(std::move(onDone))
    , m_recorder(client.m_names, client.m_secrets)
    , m_started(client.m_clock.monotonic())
{
    connect(context, &QObject::destroyed, this, &PendingRequest::cancel);
    for (QTimer *timer : {&m_deadline, &m_inactivity, &m_pause})
        timer->setSingleShot(true);
    m_pause.setTimerType(Qt::PreciseTimer); // a coarse one may end earlier than the service asked for
    connect(&m_deadline, &QTimer::timeout, this, [this] { abort(Abort::Deadline); });
    connect(&m_inactivity, &QTimer::timeout, this, [this] { abort(Abort::Inactivity); });
    connect(&m_pause, &QTimer::timeout, this, &PendingRequest::sendAttempt);
}

PendingRequest::~PendingRequest()
{
    dropReply();
}

void PendingRequest::failLater(const Error &error)
{
    QTimer::singleShot(0, this, [this, error] { settle(tl::unexpected(error)); });
}

void PendingRequest::start()
{
    const Result<QUrl> url = requestUrl(m_request, addressOf(m_request.operation, m_client.m_config));
    if (!url)
        return failLater(url.error());
    if (const std::optional<Error> kept = secretInContract())
        return failLater(*kept);
    const Result<HeaderList> headers = requestHeaders(
        m_request, m_client.m_config, {m_client.m_apiKey, m_about.bearer, m_client.m_clientSecret});
    if (!headers)
        return failLater(headers.error());
    m_url = *url;
    m_sentHeaders = *headers;
    m_recorder.setRequest(m_url, asWritten(m_sentHeaders), m_request, m_about.bearer);
    m_finalNumber = m_client.m_log.takeNumber();
    m_deadline.start(m_client.m_config.limits.deadline);
    sendAttempt();
}

/// However it came there: a constant goes along with requests to which the secret does not belong.
std::optional<Error> PendingRequest::secretInContract() const
{
    for (const QByteArray &secret : {m_client.m_apiKey, m_client.m_clientSecret, m_about.bearer}) {
        if (const std::optional<QString> pointer = m_client.m_contractTexts.pointerTo(secret))
            return Error {.kind = Error::Kind::NotPermitted,
                          .message
                          = QStringLiteral("Nothing was sent: the contract of this environment has a "
                                           "secret in it, at %1. Take it out of the contract.")
                                .arg(*pointer),
                          .field = QStringLiteral("contract")};
    }
    return std::nullopt;
}

void PendingRequest::sendAttempt()
{
    ++m_attempt;
    m_number = m_attempt == 1 ? m_finalNumber : m_client.m_log.takeNumber();
    m_received.clear();
    m_length.reset();
    m_heard = {};
    m_abort = Abort::None;
    m_tls = TlsProblem::None;
    m_connecting = m_encrypted = m_sent = m_answered = std::chrono::milliseconds {0};
    m_timesSent = 0;
    m_attemptStarted = m_client.m_clock.monotonic();
    m_startedAt = m_client.m_clock.now();
    m_client.guard(m_url);
    m_floods = m_client.m_flood->count();
    QNetworkRequest request = networkRequest(m_url, m_sentHeaders);
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.addCaCertificates(m_client.m_config.extraCa);
    tls.setOcspStaplingEnabled(QSslSocket::isFeatureSupported(QSsl::SupportedFeature::Ocsp));
    request.setSslConfiguration(tls);
    // A manager is a connection here, and each request has its own. Over one that is kept open, what a
    // gateway out of step sends late would be taken for the answer to the next request, of another customer
    // maybe; and it would hold the last request in memory, with its token.
    m_network = m_client.m_makeNetwork();
    m_client.m_log.noteRequest(m_number, m_about.customer, m_url);
    if (isBusinessWrite(m_request.operation))
        m_client.m_log.noteWrite(awaited());
    if (m_request.delivery == Delivery::AtMostOnce) {
        // A body that cannot be rewound: see OnceBody.
        request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
        auto *body = new OnceBody(m_request.body, m_network.get());
        m_request.body.fill('\0');
        watch(*m_network->sendCustomRequest(request, m_request.method, body));
        return;
    }
    // Without a device where there is no body: Qt would tell a length of it.
    const bool hasBody = headerValue(m_sentHeaders, "Content-Length").size() > 0;
    watch(hasBody
              ? *m_network->sendCustomRequest(request, m_request.method, m_request.body)
              : *m_network->sendCustomRequest(request, m_request.method, static_cast<QIODevice *>(nullptr)));
}

void PendingRequest::watch(QNetworkReply &reply)
{
    m_reply = &reply;
    const auto alive = [this] { m_inactivity.start(m_client.m_config.limits.inactivity); };
    alive();
    const auto stamp = [this, alive](std::chrono::milliseconds &moment) {
        moment = m_client.m_clock.monotonic();
        alive();
    };
    connect(&reply, &QNetworkReply::socketStartedConnecting, this, [this, stamp] { stamp(m_connecting); });
    connect(&reply, &QNetworkReply::encrypted, this, [this, stamp] {
        stamp(m_encrypted);
        onEncrypted();
    });
    connect(&reply, &QNetworkReply::requestSent, this, [this, stamp] {
        stamp(m_sent);
        if (++m_timesSent > 1)
            m_client.m_log.noteRequest(m_number, m_about.customer, m_url);
    });
    connect(&reply, &QNetworkReply::metaDataChanged, this, [this, stamp] {
        stamp(m_answered);
        onHead();
    });
    connect(&reply, &QNetworkReply::uploadProgress, this, alive);
    connect(&reply, &QNetworkReply::readyRead, this, [this, alive] {
        alive();
        onReadyRead();
    });
    connect(&reply, &QNetworkReply::sslErrors, this, &PendingRequest::onSslErrors);
    connect(&reply, &QNetworkReply::finished, this, &PendingRequest::onFinished);
}

void PendingRequest::onSslErrors(const QList<QSslError> &errors)
{
    // Qt demands a stapled answer of every service that it asks for one; only some certificates do.
    const bool demandsStaple = mustStaple(m_reply->sslConfiguration().peerCertificate());
    const QList<QSslError> refused = demandsStaple ? errors : withoutStaples(errors);
    if (refused.isEmpty())
        return m_reply->ignoreSslErrors(errors);
    m_tls = tlsProblemOf(refused);
    if (m_tls != TlsProblem::Other && m_tls != TlsProblem::NoStaple)
        return;
    // Qt has no word for some of what the library refuses; the certificate at fault shows it.
    for (const QSslError &error : refused) {
        const TlsProblem shown = contentProblem(error.certificate());
        if (shown != TlsProblem::Other)
            m_tls = shown;
    }
}

/// Nothing has been sent yet.
void PendingRequest::onEncrypted()
{
    const TlsProblem problem = nameProblem(m_reply->sslConfiguration().peerCertificate(), m_url.host());
    if (problem == TlsProblem::None)
        return;
    m_tls = problem;
    abort(Abort::Certificate);
}

void PendingRequest::onHead()
{
    const Result<std::optional<qint64>> length = agreedLength(m_reply->rawHeaderPairs());
    if (!length)
        return abort(Abort::Unframed);
    m_length = *length;
    if (m_length == 0)
        abort(Abort::Complete);
}

void PendingRequest::onReadyRead()
{
    m_received += m_reply->readAll();
    if (m_received.size() > m_client.m_config.limits.maxReplyBytes)
        return abort(Abort::TooLarge);
    if (m_length && m_received.size() >= *m_length) {
        m_received.truncate(*m_length);
        abort(Abort::Complete);
    }
}

void PendingRequest::abort(Abort why)
{
    m_abort = why;
    if (m_reply)
        m_reply->abort(); // onFinished() runs within
    else if (m_pause.isActive())
        settle(failure(Error::Kind::Timeout,
                       QStringLiteral("There was no answer within %1 s.")
                           .arg(m_client.m_config.limits.deadline.count() / 1000)));
}

void PendingRequest::onFinished()
{
    m_inactivity.stop();
    if (m_reply->isOpen() && m_abort == Abort::None)
        m_received += m_reply->readAll();
    m_heard = heardReply();
    m_recorder.learn(m_request.operation, m_heard);
    m_client.learnClock(m_heard.headers);
    Result<HttpReply> reply = judge();
    if (!reply) {
        reply.error().message = m_recorder.redactor().message(reply.error().message);
        reply.error().exchange = m_number;
        const RetryDecision decision
            = m_request.delivery == Delivery::Repeatable && m_abort != Abort::Deadline
            ? decideRetry(reply.error(), m_attempt, m_client.m_config.limits, left(), m_client.m_random())
            : RetryDecision {};
        record(reply.error(), !decision.again);
        dropReply();
        if (decision.again)
            return m_pause.start(decision.wait);
    } else {
        reply = m_recorder.redactor().reply(*reply);
        reply->exchange = m_number;
        record(std::nullopt, true);
        dropReply();
    }
    settle(std::move(reply));
}

int PendingRequest::httpStatus() const
{
    return m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

Result<HttpReply> PendingRequest::judge() const
{
    const int status = httpStatus();
    // Before anything else: Qt gives up on a body that it cannot send on to where a 307 points.
    const bool isHeard = m_abort == Abort::None || m_abort == Abort::Complete;
    if (isHeard && status >= 300 && status < 400)
        return tl::unexpected(unclearAnswer(redirectError(status)));
    // A length that Qt cannot read is no connection error, though Qt waits for the end of the connection.
    const bool isWhole = m_abort == Abort::Complete
        || (m_abort == Abort::None
            && (m_length ? m_received.size() == *m_length
                         : m_reply->error() == QNetworkReply::NoError
                        || m_reply->error() >= QNetworkReply::ContentAccessDenied));
    // That it was taken is said by the status line, whatever a body is; what was cut off may have said that
    // it was not.
    const bool isUncut = isWhole || m_abort == Abort::TooLarge || m_abort == Abort::Unframed;
    if (m_request.operation == Operation::RegisterUser && isSuccess(status) && isUncut)
        return m_heard;
    // ContentReSendError is among the content errors, but no answer.
    if (status == 0 || !isWhole || m_reply->error() == QNetworkReply::ContentReSendError
        || m_reply->error() == QNetworkReply::ProtocolFailure)
        return tl::unexpected(unclear(m_abort == Abort::None ? transportError() : abortError()));
    return judgeReply();
}

/// A captive portal is known by its host.
Error PendingRequest::redirectError(int status) const
{
    constexpr int NotModified = 304;
    if (status == NotModified)
        return {.kind = Error::Kind::BadReply,
                .httpStatus = status,
                .message = QStringLiteral("The answer says that nothing has changed (304), which nobody "
                                          "asked: a cache on the way may be at fault.")};
    const QString origin = originOfRedirect(m_url, headerValue(m_heard.headers, "Location"));
    return {.kind = Error::Kind::Redirected,
            .httpStatus = status,
            .message = origin.isEmpty()
                ? QStringLiteral("The service answered with a redirect, which is not followed.")
                : QStringLiteral("The service answered with a redirect to %1, which is not followed.")
                      .arg(plainExcerpt(origin, 100))};
}

HttpReply PendingRequest::heardReply() const
{
    return decodedReply(httpStatus(), m_reply->rawHeaderPairs(), m_received,
                        m_client.m_config.limits.maxReplyBytes);
}

Result<HttpReply> PendingRequest::judgeReply() const
{
    HttpReply reply = m_heard;
    if (isInterim(reply.status))
        return tl::unexpected(unclear(
            {Error::Kind::BadReply, reply.status,
             QStringLiteral("The server sent an interim response (%1) that this console cannot read past.")
                 .arg(reply.status)}));
    constexpr int NetworkAuthenticationRequired = 511; // never of the service itself: RFC 6585 section 6
    if (reply.status == NetworkAuthenticationRequired)
        return tl::unexpected(
            unclear({.kind = Error::Kind::Offline,
                     .httpStatus = reply.status,
                     .message = QStringLiteral("The network asks for a sign-in (511) before it lets "
                                               "anything through. Open a page in a browser, sign in there, "
                                               "then try again."),
                     .isProxyAtFault = true}));
    const Result<QJsonValue> json = parseStrictJson(reply.body, replyReading(m_client.m_config.contract));
    if (json)
        reply.json = *json;
    if (std::optional<Error> error = readError(m_client.m_config.contract, m_request.operation, reply)) {
        // What it means is read from what was sent, what is said from what may be shown, before it is cut.
        const auto shown
            = readError(m_client.m_config.contract, m_request.operation, m_recorder.redactor().reply(reply));
        error->message = shown ? shown->message : QString();
        error->isServiceSpeaking = shown && shown->isServiceSpeaking;
        error->retryAfter = readRetryAfter(reply.headers, m_client.m_clock.now());
        // Out of a cache it is an answer to another request.
        const bool isProof = provesNothingWasDone(*error) && !saysItWasDone(reply)
            && whyNotOfThisRequest(reply, {}).isEmpty();
        return tl::unexpected(isProof ? *error : unclearAnswer(*error));
    }
    return judgeSuccess(reply, json ? QString() : json.error().message);
}

/// \p reply of the 2xx class: whether its body is what the operation needs.
Result<HttpReply> PendingRequest::judgeSuccess(const HttpReply &reply, const QString &jsonProblem) const
{
    const auto refuse = [&](const QString &problem) {
        return tl::unexpected(unclearAnswer({Error::Kind::BadReply, reply.status, problem}));
    };
    if (!reply.unreadable.isEmpty())
        return refuse(reply.unreadable);
    // RFC 9110 section 8.3: where no type is told the data may be looked at.
    const bool isJson = MediaType {.type = reply.mediaType}.isJson() || reply.mediaType.isEmpty();
    if (isJson && reply.json)
        return reply;
    if (maySucceedPlainly(m_request.operation)
        && (reply.mediaType == "text/plain" || reply.body.isEmpty() || (isJson && isBareWords(reply.body))))
        return reply;
    if (!isJson)
        return refuse(
            QStringLiteral("The content type is %1 and not JSON.").arg(plainExcerpt(reply.contentType, 60)));
    return refuse(isBareWords(reply.body)
                      ? QStringLiteral("The answer should be JSON, but these words came: %1.")
                            .arg(plainExcerpt(redaction::text(QString::fromUtf8(reply.body.trimmed())), 60))
                      : jsonProblem);
}

Error PendingRequest::transportError() const
{
    const int status = httpStatus();
    if (tlsProblem() != TlsProblem::None)
        return tlsError();
    if (status == 0 && m_client.m_flood->count() > m_floods)
        return {.kind = Error::Kind::BadReply,
                .message = QStringLiteral("The head of the answer is larger than this console reads.")};
    if (m_client.m_config.proxy == ProxyMode::System && hasSystemProxy(m_url)) {
        if (const QString problem = proxyProblem(*m_reply); !problem.isEmpty())
            return {.kind = Error::Kind::Offline,
                    .message = problem,
                    .isProxyAtFault = true,
                    .isUnreached = true};
    }
    // Qt drops the rest of such an answer, wherever it came from (RFC 9110 section 15.5.8).
    constexpr int ProxyAuthenticationRequired = 407;
    if (status == ProxyAuthenticationRequired)
        return {.kind = Error::Kind::Offline,
                .httpStatus = status,
                .message = QStringLiteral("A proxy on the way to the service asks for a sign-in (407), which "
                                          "this console does not give. Ask who runs the network."),
                .isProxyAtFault = true};
    if (m_reply->error() == QNetworkReply::HostNotFoundError)
        return {.kind = Error::Kind::Offline,
                .message = QStringLiteral("The host name could not be found."),
                .isUnreached = true,
                .isNameUnknown = true};
    if (m_reply->error() == QNetworkReply::ConnectionRefusedError)
        return {.kind = Error::Kind::Offline,
                .message = QStringLiteral("The service did not accept a connection."),
                .isUnreached = true};
    const bool isInHandshake = m_url.scheme() == QStringLiteral("https") && m_connecting.count() > 0
        && m_encrypted.count() == 0 && status == 0;
    return {
        .kind = Error::Kind::Offline,
        .httpStatus = status,
        .message = isInHandshake
            ? QStringLiteral("The connection broke while TLS was being set up. The service may speak no TLS "
                             "1.2 or newer, or ask for a client certificate.")
            : QStringLiteral("The connection broke before the answer was complete.")};
}

/// None when the connection was safe, as far as it went.
TlsProblem PendingRequest::tlsProblem() const
{
    if (m_tls != TlsProblem::None)
        return m_tls;
    if (m_reply->error() == QNetworkReply::SslHandshakeFailedError)
        return tlsProblemOf(m_reply->errorString());
    // In TLS 1.3 the client is ready before the service says that it wants a certificate.
    const bool isRefused = m_reply->error() == QNetworkReply::UnknownNetworkError && m_encrypted.count() > 0
        && tlsProblemOf(m_reply->errorString()) == TlsProblem::ClientCertificate;
    return isRefused ? TlsProblem::ClientCertificate : TlsProblem::None;
}

Error PendingRequest::tlsError() const
{
    TlsProblem problem = tlsProblem();
    const bool isUntrusted = problem == TlsProblem::SelfSigned || problem == TlsProblem::UnknownAuthority;
    if (isUntrusted && m_client.m_config.isExtraCaUnusable)
        problem = TlsProblem::CaFileUnusable;
    return {.kind = Error::Kind::TlsRefused, .message = tlsProblemText(problem), .tls = problem};
}

Error PendingRequest::abortError() const
{
    const RequestLimits &limits = m_client.m_config.limits;
    const int status = httpStatus();
    if (m_abort == Abort::Certificate)
        return tlsError();
    if (m_abort == Abort::Unframed)
        return {Error::Kind::BadReply, status, agreedLength(m_reply->rawHeaderPairs()).error().message};
    if (m_abort == Abort::TooLarge)
        return {Error::Kind::BadReply, status,
                QStringLiteral("The answer is larger than %1 KiB.").arg(limits.maxReplyBytes / 1024)};
    const auto limit = m_abort == Abort::Deadline ? limits.deadline : limits.inactivity;
    const QString sentence = m_abort == Abort::Deadline
        ? QStringLiteral("There was no complete answer within %1 s.")
        : QStringLiteral("Nothing that can be read came for %1 s.");
    return {Error::Kind::Timeout, status, sentence.arg(double(limit.count()) / 1000)};
}

/// Qt tells of the sending of a body only (6.4). Without one the request leaves as soon as there is a
/// connection, which is told of where it is encrypted; else it may be there as soon as it was tried.
bool PendingRequest::mayHaveLeft() const
{
    const bool isEncrypted = m_url.scheme() == QStringLiteral("https");
    return m_sent.count() > 0 || (isEncrypted ? m_encrypted : m_connecting).count() > 0;
}

/// Whether the service cannot have read the whole request.
bool PendingRequest::isRequestSurelyUnread() const
{
    const bool isNeverEncrypted = m_url.scheme() == QStringLiteral("https") && m_encrypted.count() == 0;
    if (tlsProblem() != TlsProblem::None || isNeverEncrypted)
        return true;
    switch (m_reply->error()) {
    case QNetworkReply::ConnectionRefusedError:
    case QNetworkReply::HostNotFoundError:
    case QNetworkReply::SslHandshakeFailedError:
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyAuthenticationRequiredError: return m_sent.count() == 0;
    case QNetworkReply::UnknownNetworkError:
    case QNetworkReply::OperationCanceledError: return !mayHaveLeft();
    default: return false;
    }
}

/// A business write without a clear answer may have been carried out.
Error PendingRequest::unclear(Error error) const
{
    if (!isBusinessWrite(m_request.operation) || isRequestSurelyUnread())
        return error;
    error.kind = Error::Kind::OutcomeUnknown;
    return error;
}

/// A whole answer that does not tell what became of a business write.
Error PendingRequest::unclearAnswer(Error error) const
{
    error = unclear(std::move(error));
    error.isAnswered = error.kind == Error::Kind::OutcomeUnknown;
    return error;
}

/// All of the time until \p finished, whatever was reached by then.
ExchangeTiming PendingRequest::timing(std::chrono::milliseconds finished) const
{
    const auto first = [](std::initializer_list<std::chrono::milliseconds> moments) {
        return *std::find_if(moments.begin(), moments.end() - 1,
                             [](std::chrono::milliseconds one) { return one.count() > 0; });
    };
    const std::chrono::milliseconds begun = first({m_connecting, m_encrypted, m_sent, m_attemptStarted});
    const std::chrono::milliseconds left = first({m_sent, m_encrypted, begun});
    return {.queued = between(m_attemptStarted, begun),
            .connecting = between(begun, left),
            .waiting = between(left, first({m_answered, finished})),
            .receiving = between(m_answered, finished)};
}

/// What is kept of a write whose program ends before the answer comes.
Exchange PendingRequest::awaited() const
{
    Exchange exchange {.number = m_number,
                       .finalNumber = m_about.finalNumber,
                       .startedAt = m_startedAt,
                       .customer = m_about.customer,
                       .operation = m_request.operation,
                       .method = m_request.method,
                       .error = Error {.kind = Error::Kind::OutcomeUnknown,
                                       .message = QStringLiteral(
                                           "No answer is kept: the program that sent it still waits, or "
                                           "ended while it did.")},
                       .mayHaveArrived = true,
                       .isAwaited = true};
    m_recorder.write(exchange, {}, {});
    return exchange;
}

void PendingRequest::record(const std::optional<Error> &error, bool isFinal)
{
    const auto finished = m_client.m_clock.monotonic();
    Exchange exchange {
        .number = m_number,
        .finalNumber = isFinal && m_number == m_finalNumber ? m_about.finalNumber : m_finalNumber,
        .startedAt = m_startedAt,
        .customer = m_about.customer,
        .operation = m_request.operation,
        .method = m_request.method,
        .status = httpStatus(),
        .timing = timing(finished),
        .error = error,
        .mayHaveArrived = error && error->kind == Error::Kind::OutcomeUnknown,
        .timesSent = std::max(1, m_timesSent),
        .reason = m_reply->attribute(QNetworkRequest::HttpReasonPhraseAttribute).toByteArray()};
    m_recorder.write(exchange, m_heard, m_received);
    if (exchange.finalNumber == exchange.number)
        exchange.finalNumber = 0;
    qCInfo(lcApi, "%s %s %d %lld ms #%llu", m_request.method.constData(), qPrintable(m_request.path),
           exchange.status, static_cast<long long>((finished - m_attemptStarted).count()),
           static_cast<unsigned long long>(m_number));
    m_client.m_log.append(std::move(exchange));
}

void PendingRequest::settle(Result<HttpReply> reply)
{
    if (isOver())
        return;
    m_deadline.stop();
    m_inactivity.stop();
    m_pause.stop();
    const Completion done = std::exchange(m_onDone, nullptr);
    deleteLater();
    done(std::move(reply)); // may delete the client, and this with it
}

bool PendingRequest::cancel()
{
    if (isOver())
        return false;
    const bool mayHaveArrived = m_reply && isBusinessWrite(m_request.operation) && mayHaveLeft();
    m_onDone = nullptr;
    m_deadline.stop();
    m_inactivity.stop();
    m_pause.stop();
    if (m_reply) {
        m_abort = Abort::Deadline;
        m_heard = heardReply();
        record(Error {.kind = mayHaveArrived ? Error::Kind::OutcomeUnknown : Error::Kind::Cancelled,
                      .message = QStringLiteral("Cancelled here before the answer came.")},
               true);
        dropReply();
    }
    deleteLater();
    return mayHaveArrived;
}

void PendingRequest::dropReply()
{
    if (!m_reply)
        return;
    QNetworkReply *reply = std::exchange(m_reply, nullptr);
    reply->disconnect(this);
    reply->abort();
    reply->deleteLater();
    if (m_network)
        m_network.release()->deleteLater(); // we may be inside one of its signals
}

std::chrono::milliseconds PendingRequest::left() const
{
    const std::chrono::milliseconds now = m_client.m_clock.monotonic();
    const std::chrono::milliseconds own = m_client.m_config.limits.deadline - (now - m_started);
    return m_client.m_end ? std::min(own, *m_client.m_end - now) : own;
}

} // namespace onboarding
