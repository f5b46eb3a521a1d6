#include "app/sandbox/sandboxserver.h"

#include "app/sandbox/httpfront.h"
#include "app/sandbox/keys.h"
#include "app/sandbox/samples.h"
#include "app/sandbox/scenario.h"
#include "app/sandbox/tlsidentity.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QRandomGenerator>

namespace onboarding {

struct SandboxServer::Private
{
    explicit Private(SandboxOptions chosen)
        : options(std::move(chosen))
        , world(options.seed.value_or(QRandomGenerator::system()->generate64()))
        , tokens(world)
        , controlKey(options.controlKey.isEmpty() ? sandbox::randomKey() : options.controlKey)
        , api(world, tokens, QStringLiteral("SANDBOX"),
              options.apiKey.isEmpty() ? sandbox::randomKey() : options.apiKey)
        , control(world, tokens, faults)
        , front(world, api, control, faults, tokens, controlKey, options.limits)
    {
    }

    SandboxOptions options;
    sandbox::World world;
    sandbox::Tokens tokens;
    sandbox::Faults faults;
    QByteArray controlKey;
    sandbox::KycApi api;
    sandbox::ControlApi control;
    sandbox::HttpFront front;
    QString error;

    [[nodiscard]] bool isTls() const { return !options.certificateFile.isEmpty(); }
    [[nodiscard]] bool setUpTls();
};

bool SandboxServer::Private::setUpTls()
{
    QSslConfiguration tls;
    if (const auto problem = sandbox::readTlsIdentity(options.certificateFile, options.keyFile, tls)) {
        error = *problem;
        return false;
    }
    front.setTls(tls);
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
    if (!m_private->front.listen(options.port)) {
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
                            .arg(m_private->front.port());
    QJsonArray samples;
    for (const sandbox::User &user : sandbox::sampleUsers())
        samples.append(QJsonObject {{QStringLiteral("username"), user.username},
                                    {QStringLiteral("displayName"), user.displayName},
                                    {QStringLiteral("about"), user.about}});
    const QJsonObject line {{QStringLiteral("listening"), url},
                            {QStringLiteral("tenant"), m_private->api.tenant()},
                            {QStringLiteral("apiKey"), QString::fromLatin1(m_private->api.apiKey())},
                            {QStringLiteral("control"), url + QStringLiteral("/_sandbox")},
                            {QStringLiteral("controlKey"), QString::fromLatin1(m_private->controlKey)},
                            {QStringLiteral("pid"), QCoreApplication::applicationPid()},
                            {QStringLiteral("samplePassword"), sandbox::samplePassword()},
                            {QStringLiteral("samples"), samples}};
    return QJsonDocument(line).toJson(QJsonDocument::Compact);
}

} // namespace onboarding
