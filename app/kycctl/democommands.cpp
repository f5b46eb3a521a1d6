// demo: the whole flow against a sandbox of its own, narrated.
#include "app/kycctl/commands.h"
#include "app/kycctl/runner.h"
#include "app/sandbox/sandboxserver.h"
#include "core/phonerun/sdkresult.h"
#include "core/sandboxclient/sandboxcontrol.h"
#include "core/secrets/memorysecretstore.h"

#include <QJsonObject>
#include <QRandomGenerator>
#include <QTemporaryDir>

namespace onboarding {

namespace {

using namespace std::chrono_literals;

/// Three customers, one step after the other. Leaves nothing behind.
class Demo : public QObject
{
public:
    explicit Demo(Runner &runner)
        : QObject(&runner)
        , m_runner(runner)
        , m_store(m_folder.filePath(QStringLiteral("customers.sqlite")))
    {
    }

    void start()
    {
        if (!m_server.start())
            return m_runner.fail({.kind = Error::Kind::Offline, .message = m_server.error()});
        const Result<SandboxInfo> info = parseSandboxInfo(m_server.readyLine());
        if (!info)
            return m_runner.fail(info.error());
        Environment environment = Environment::localSandbox();
        environment.url = info->url;
        environment.tenant = info->tenant;
        m_workspace = std::make_unique<Workspace>(
            environment, m_secrets, m_store, m_runner.clock(), defaultNetworkFactory(ProxyMode::None),
            [] { return QRandomGenerator::global()->generateDouble(); });
        m_workspace->setApiKey(info->apiKey);
        m_control = std::make_unique<SandboxControl>(*info);
        say(QStringLiteral("A sandbox of the KYC service runs at %1, for this demo only.")
                .arg(info->url.toString()));
        m_store.load(this, [this](const Result<void> &loaded) {
            if (!loaded)
                return m_runner.fail(loaded.error());
            approved();
        });
    }

private:
    using Next = std::function<void()>;

    void say(const QString &text) const
    {
        m_runner.output().result(QJsonObject {{QStringLiteral("step"), text}}, text);
    }
    void title(const QString &text) const
    {
        if (!m_runner.output().isJson())
            m_runner.output().line({});
        say(m_runner.output().bold(text));
    }

    /// Goes on with the value, or ends the demo.
    template<typename T, typename Fn>
    auto orFail(Fn then)
    {
        return [this, then](const Result<T> &result) {
            if (!result)
                return m_runner.fail(result.error());
            if constexpr (std::is_void_v<T>)
                then();
            else
                then(*result);
        };
    }

    void signUp(const QString &username, const QString &firstName, const QString &lastName, const Next &next)
    {
        const QByteArray password = "demo-password";
        const SelfRegisterEndpoint user {firstName, lastName, username, password,
                                         QStringLiteral("Europe/Oslo")};
        m_workspace->selfRegister(
            user, this, orFail<Customer>([this, password, next](const Customer &customer) {
                say(QStringLiteral("  registered %1").arg(customer.username));
                m_case = m_workspace->caseOf(customer.id);
                m_case->setSettlingPauses({200ms, 400ms, 800ms});
                m_case->signIn(password, false, this, orFail<void>([this, next] {
                                   say(QStringLiteral("  signed in; the tokens stay in memory"));
                                   next();
                               }));
            }));
    }

    void check(const Next &next)
    {
        m_case->checkStatus(
            this, orFail<Observation>([this, next](const Observation &seen) {
                const QString attempts = seen.remainingAttempts
                    ? QStringLiteral(", attempts left: %1").arg(*seen.remainingAttempts)
                    : QString();
                say(QStringLiteral("  status: %1 %2%3")
                        .arg(m_runner.output().badge(seen.status), seen.status.name(), attempts));
                say(QStringLiteral("  next:   %1").arg(m_case->nextStep().title));
                next();
            }));
    }

    /// Token, phone, registration, and the review five minutes later.
    void runOnce(const Next &next)
    {
        m_case->fetchSdkToken(
            {}, this, orFail<SdkToken>([this, next](const SdkToken &token) {
                say(QStringLiteral("  SDK token %1, good until %2")
                        .arg(maskedSecret(token.value), token.expiresAt.toString(Qt::ISODate)));
                phone(next);
            }));
    }

    void phone(const Next &next)
    {
        m_control->playPhone(m_case->customer().username, this,
                             orFail<QString>([this, next](const QString &text) {
                                 const Result<SdkResult> ids = parseSdkResult(text);
                                 if (!ids)
                                     return m_runner.fail(ids.error());
                                 say(QStringLiteral("  the phone took the pictures and handed back two ids"));
                                 submit(*ids, next);
                             }));
    }

    void submit(const SdkResult &ids, const Next &next)
    {
        m_case->submit(
            {.accountId = ids.accountId, .workflowId = ids.workflowId}, this,
            orFail<SubmissionProgress>([this, next](const SubmissionProgress &progress) {
                if (progress.stage != SubmissionProgress::Stage::Registered)
                    return m_runner.fail(progress.error.value_or(Error {}));
                say(progress.settledByStatus
                        ? QStringLiteral(
                              "  the answer was lost; the status has moved on, so it was registered")
                        : QStringLiteral("  registered accountId and workflowId"));
                check([this, next] { review(next); });
            }));
    }

    void review(const Next &next)
    {
        m_control->advanceClock(301s, this, orFail<void>([this, next] {
                                    say(QStringLiteral("  five minutes later on the sandbox's clock"));
                                    check(next);
                                }));
    }

    void approved()
    {
        title(QStringLiteral("1. From sign-up to approval"));
        signUp(QStringLiteral("demo.approve"), QStringLiteral("Ada"), QStringLiteral("Approve"),
               [this] { check([this] { runOnce([this] { rejected(); }); }); });
    }

    void rejected()
    {
        title(QStringLiteral("2. Three submissions that are not accepted"));
        signUp(QStringLiteral("demo.resubmit"), QStringLiteral("Rita"), QStringLiteral("Resubmit"),
               [this] { check([this] { again(3); }); });
    }

    void again(int tries)
    {
        if (tries == 0)
            return cut();
        runOnce([this, tries] { again(tries - 1); });
    }

    void cut()
    {
        title(QStringLiteral("3. A connection that breaks after the registration was sent"));
        const QJsonObject fault {{QStringLiteral("operation"), QStringLiteral("registerUser")},
                                 {QStringLiteral("mode"), QStringLiteral("reset-after-apply")}};
        m_control->addFault(fault, this, orFail<void>([this] {
                                signUp(QStringLiteral("demo.cut"), QStringLiteral("Cora"),
                                       QStringLiteral("Cut"),
                                       [this] { check([this] { runOnce([this] { end(); }); }); });
                            }));
    }

    void end()
    {
        title(QStringLiteral("That was the whole flow. Open onboarding-console for the same in a window."));
        m_runner.finish(ExitCode::Done);
    }

    Runner &m_runner;
    QTemporaryDir m_folder;
    SandboxServer m_server {SandboxOptions {}};
    MemorySecretStore m_secrets;
    CustomerStore m_store;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<SandboxControl> m_control;
    OnboardingCase *m_case = nullptr;
};

} // namespace

void commands::demo(Runner &runner)
{
    auto *demo = new Demo(runner);
    demo->start();
}

} // namespace onboarding
