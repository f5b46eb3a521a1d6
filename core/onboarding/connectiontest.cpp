#include "core/onboarding/connectiontest.h"

#include "core/api/origin.h"
#include "core/api/probeendpoint.h"
#include "core/api/requestheaders.h"
#include "core/environments/apiconfigof.h"

#include <QNetworkInterface>
#include <QNetworkProxy>
#include <QSslSocket>

namespace onboarding {

namespace {

using namespace std::chrono_literals;
using Verdict = ConnectionFinding::Verdict;

constexpr std::chrono::milliseconds LongestWait = 10s;
constexpr std::chrono::milliseconds KeyLimit = 3s;
constexpr std::chrono::milliseconds TlsLimit = 2s;

/// Somebody waits for it: one attempt, and not for long.
ApiConfig testConfigOf(const Environment &environment)
{
    ApiConfig config = apiConfigOf(environment);
    config.limits.maxAttempts = 1;
    config.limits.deadline = std::min(config.limits.deadline, LongestWait);
    config.limits.inactivity = config.limits.deadline;
    return config;
}

bool hasAnyNetwork()
{
    const QList<QNetworkInterface> all = QNetworkInterface::allInterfaces();
    return std::any_of(all.begin(), all.end(), [](const QNetworkInterface &one) {
        const QNetworkInterface::InterfaceFlags flags = one.flags();
        return flags.testFlag(QNetworkInterface::IsRunning) && !flags.testFlag(QNetworkInterface::IsLoopBack)
            && !one.addressEntries().isEmpty();
    });
}

/// A server for https that is spoken to in plain text says so in HTTP (nginx, Apache, Go), or breaks off.
bool mayBeTls(const ConnectionFinding &finding)
{
    return finding.url.scheme() == QStringLiteral("http")
        && (finding.verdict == Verdict::Broken || finding.verdict == Verdict::Timeout
            || (finding.verdict == Verdict::NotThisApi
                && (finding.httpStatus == 400 || finding.httpStatus == 0)));
}

} // namespace

ConnectionTest::ConnectionTest(const Environment &environment, const Clock &clock,
                               ApiClient::NetworkFactory network, QObject *parent)
    : QObject(parent)
    , m_environment(environment)
    , m_client(std::make_unique<ApiClient>(testConfigOf(environment), std::move(network), m_log, clock,
                                           [] { return 0.0; }))
    , m_hasNetwork(hasAnyNetwork)
{
    m_keyLimit.setSingleShot(true);
    connect(&m_keyLimit, &QTimer::timeout, this, &ConnectionTest::probe);
}

ConnectionTest::~ConnectionTest() = default;

void ConnectionTest::setApiKey(const QByteArray &apiKey)
{
    m_client->setApiKey(apiKey);
}

void ConnectionTest::useStoredKey(SecretStore &secrets, const SecretKey &key)
{
    m_secrets = &secrets;
    m_key = key;
}

bool ConnectionTest::mayUseKeyOf(const Environment &stored, const Environment &tested)
{
    return isSameOrigin(tested.url, stored.url)
        && tested.contract.signInAddress.value == stored.contract.signInAddress.value;
}

void ConnectionTest::start()
{
    if (!m_secrets || m_client->hasApiKey())
        return probe();
    m_keyLimit.start(KeyLimit);
    m_secrets->read(m_key, this, [this](const Result<std::optional<QByteArray>> &read) {
        if (m_isProbing || m_isOver)
            return;
        if (read && *read)
            m_client->setApiKey(**read);
        probe();
    });
}

void ConnectionTest::probe()
{
    if (m_isProbing || m_isOver)
        return;
    m_keyLimit.stop();
    m_isProbing = true;
    const bool hasOwnSignIn = !m_environment.contract.signInAddress.value.isEmpty();
    m_open = hasOwnSignIn ? 2 : 1;
    m_findings.resize(m_open);
    ask(Operation::UserStatus);
    if (hasOwnSignIn)
        ask(Operation::SignIn);
}

void ConnectionTest::ask(Operation operation)
{
    m_requests.append(m_client->send(
        ProbeEndpoint {operation}, {}, this,
        [this, operation](const Result<ProbeEndpoint::Response> &answer) {
            onAnswer(operation, answer.map([](const auto &response) { return response.httpStatus; }));
        }));
}

void ConnectionTest::onAnswer(Operation operation, const Result<int> &outcome)
{
    // One attempt each: the newest exchange of the operation is the one.
    const auto &all = m_log.exchanges();
    const auto last = std::find_if(all.rbegin(), all.rend(), [operation](const Exchange &exchange) {
        return exchange.operation == operation;
    });
    const qsizetype index = operation == Operation::SignIn ? 1 : 0;
    ConnectionFinding &finding = m_findings[index];
    finding
        = judgeConnection(operation, outcome, last == all.rend() ? nullptr : &*last, m_client->hasApiKey());
    if (finding.url.isEmpty()) // nothing was sent
        finding.url = addressOf(operation, m_client->config());
    if (finding.verdict == Verdict::NameUnknown && !m_hasNetwork())
        finding.verdict = Verdict::NoNetwork;
    if (mayBeTls(finding))
        return lookForTls(index);
    setVerdict(index, finding.verdict);
}

void ConnectionTest::lookForTls(qsizetype index)
{
    auto *socket = new QSslSocket(this);
    m_sockets.append(socket);
    socket->setProxy(QNetworkProxy::NoProxy);
    // Nothing is sent over it, so that the certificate does not matter.
    socket->setPeerVerifyMode(QSslSocket::VerifyNone);
    const Verdict asBefore = m_findings[index].verdict;
    const auto end = [this, socket, index](Verdict verdict) {
        if (!m_sockets.removeOne(socket))
            return;
        socket->disconnect(this);
        socket->abort();
        socket->deleteLater();
        setVerdict(index, verdict);
    };
    connect(socket, &QSslSocket::encrypted, this, [end] { end(Verdict::SpeaksTls); });
    connect(socket, &QSslSocket::errorOccurred, this, [end, asBefore] { end(asBefore); });
    QTimer::singleShot(TlsLimit, socket, [end, asBefore] { end(asBefore); });
    const QUrl url = m_findings[index].url;
    socket->connectToHostEncrypted(url.host(), quint16(url.port(80)));
}

void ConnectionTest::setVerdict(qsizetype index, Verdict verdict)
{
    m_findings[index].verdict = verdict;
    if (--m_open > 0)
        return;
    m_isOver = true;
    Q_EMIT finished(m_findings);
}

void ConnectionTest::cancel()
{
    if (m_isOver)
        return;
    m_isOver = true;
    m_keyLimit.stop();
    for (RequestHandle &request : m_requests)
        request.cancel();
    for (QSslSocket *socket : std::as_const(m_sockets)) {
        socket->disconnect(this);
        socket->abort();
        socket->deleteLater();
    }
    m_sockets.clear();
}

} // namespace onboarding
