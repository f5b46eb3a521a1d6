#include "app/sandbox/sandboxserver.h"

#include "app/sandbox/httpfront.h"
#include "app/sandbox/samples.h"
#include "app/sandbox/scenario.h"

#include <QCoreApplication>
#include <QFile>
#include <QHostAddress>
#include <QJsonDocument>
#include <QSslCertificate>
#include <QSslKey>
#include <QTcpServer>

namespace onboarding {

namespace {

/// 56 hex digits, as the samples of the real ones have; the same for the same seed.
QByteArray makeApiKey(quint64 seed)
{
    constexpr int Words = 7;
    QRandomGenerator random(static_cast<quint32>(seed) ^ 0x5eedU);
    QByteArray key;
    for (int i = 0; i < Words; ++i)
        key += QByteArray::number(random.generate(), 16).rightJustified(8, '0');
    return key;
}

} // namespace

struct SandboxServer::Private
{
    explicit Private(SandboxOptions chosen)
        : options(std::move(chosen))
        , world(options.seed)
        , tokens(world)
        , api(world, tokens, QStringLiteral("SANDBOX"), makeApiKey(options.seed))
        , control(world, tokens, faults)
        , front(api, control, faults, tokens)
    {
    }

    SandboxOptions options;
    sandbox::World world;
    sandbox::Tokens tokens;
    sandbox::Faults faults;
    sandbox::KycApi api;
    sandbox::ControlApi control;
    sandbox::HttpFront front;
    QString error;
    quint16 port = 0;

    [[nodiscard]] bool isTls() const { return !options.certificateFile.isEmpty(); }
    [[nodiscard]] bool setUpTls();
};

bool SandboxServer::Private::setUpTls()
{
    const QList<QSslCertificate> chain = QSslCertificate::fromPath(options.certificateFile);
    QFile keyFile(options.keyFile);
    if (chain.isEmpty()) {
        error = QStringLiteral("%1 has no certificate in PEM form").arg(options.certificateFile);
        return false;
    }
    if (!keyFile.open(QFile::ReadOnly)) {
        error = QStringLiteral("%1 could not be opened").arg(options.keyFile);
        return false;
    }
    const QByteArray pem = keyFile.readAll();
    QSslKey key(pem, QSsl::Rsa);
    if (key.isNull())
        key = QSslKey(pem, QSsl::Ec);
    if (key.isNull()) {
        error = QStringLiteral("%1 has no private key in PEM form").arg(options.keyFile);
        return false;
    }
    front.sslSetup(chain.constFirst(), key);
    return true;
}

SandboxServer::SandboxServer(SandboxOptions options, QObject *parent)
    : QObject(parent)
    , m_private(std::make_unique<Private>(std::move(options)))
{
}

SandboxServer::~SandboxServer() = default;

bool SandboxServer::start()
{
    const SandboxOptions &options = m_private->options;
    if (!options.scenarioFile.isEmpty()) {
        if (const auto problem = sandbox::applyScenario(options.scenarioFile, m_private->control,
                                                        m_private->faults, m_private->tokens)) {
            m_private->error = *problem;
            return false;
        }
    }
    if (m_private->isTls() && !m_private->setUpTls())
        return false;
    m_private->port = m_private->front.listen(QHostAddress::LocalHost, options.port);
    if (m_private->port == 0) {
        m_private->error = options.port == 0
            ? QStringLiteral("no port of this computer could be opened")
            : QStringLiteral("port %1 could not be opened; another program may use it").arg(options.port);
        return false;
    }
    return true;
}

QString SandboxServer::error() const
{
    return m_private->error;
}

QByteArray SandboxServer::readyLine() const
{
    const QString url = QStringLiteral("%1://127.0.0.1:%2")
                            .arg(m_private->isTls() ? QStringLiteral("https") : QStringLiteral("http"))
                            .arg(m_private->port);
    QJsonArray samples;
    for (const sandbox::User &user : sandbox::sampleUsers())
        samples.append(QJsonObject {{QStringLiteral("username"), user.username},
                                    {QStringLiteral("displayName"), user.displayName},
                                    {QStringLiteral("about"), user.about}});
    const QJsonObject line {{QStringLiteral("listening"), url},
                            {QStringLiteral("tenant"), m_private->api.tenant()},
                            {QStringLiteral("apiKey"), QString::fromLatin1(m_private->api.apiKey())},
                            {QStringLiteral("control"), url + QStringLiteral("/_sandbox")},
                            {QStringLiteral("pid"), QCoreApplication::applicationPid()},
                            {QStringLiteral("samplePassword"), sandbox::samplePassword()},
                            {QStringLiteral("samples"), samples}};
    return QJsonDocument(line).toJson(QJsonDocument::Compact);
}

} // namespace onboarding
