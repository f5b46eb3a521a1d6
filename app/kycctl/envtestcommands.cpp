// env test: what answers where an environment points.
#include "app/kycctl/commands.h"
#include "app/kycctl/runner.h"
#include "core/onboarding/connectiontest.h"
#include "core/platform/paths.h"
#include "core/sandboxclient/sandboxinfo.h"

#include <QJsonArray>

namespace onboarding::commands {

namespace {

using Verdict = ConnectionFinding::Verdict;

/// An interim answer or one about a cache: it says nothing of who answers.
bool isNoAnswer(int httpStatus)
{
    constexpr int NotModified = 304;
    return (httpStatus >= 100 && httpStatus < 200) || httpStatus == NotModified;
}

QString refusalSentence(const ConnectionFinding &finding)
{
    switch (finding.verdict) {
    case Verdict::ApiKeyMissing: return QStringLiteral("It asks for an API key, and none was sent.");
    case Verdict::ApiKeyRefused:
        return QStringLiteral("It refused the API key, or reads it from another header (apiKeyHeader).");
    case Verdict::ClientRefused:
        return QStringLiteral("It wants credentials of this program: see clientAuth in the contract.");
    case Verdict::TenantRefused:
        return QStringLiteral(
            "It does not accept the tenant, or reads it from another header (tenantHeader).");
    case Verdict::PathMissing:
        return QStringLiteral("Something answers, but has nothing at %1.").arg(finding.url.path());
    case Verdict::NotThisApi:
        return isNoAnswer(finding.httpStatus) ? finding.words
                                              : QStringLiteral("Something answers, but it is not this API.");
    case Verdict::Redirects:
        return finding.redirect.isEmpty()
            ? QStringLiteral("It redirects elsewhere, which is not followed.")
            : QStringLiteral("It redirects to %1, which is not followed.").arg(finding.redirect);
    case Verdict::RateLimited: return QStringLiteral("It answers, and asks to wait.");
    case Verdict::Failing: return QStringLiteral("It answers, but has a failure of its own.");
    case Verdict::Rejected: return QStringLiteral("It answers, and cannot use the request.");
    default: return finding.words;
    }
}

QString findingSentence(const ConnectionFinding &finding)
{
    switch (finding.verdict) {
    case Verdict::Answers:
        return finding.isApiKeySent
            ? QStringLiteral("It answers like the API and accepted the API key and the tenant so far.")
            : QStringLiteral("It answers like the API. No API key was sent.");
    case Verdict::NameUnknown: return QStringLiteral("The name of the host was not found.");
    case Verdict::NoNetwork: return QStringLiteral("This computer has no network.");
    case Verdict::Unreached: return QStringLiteral("Nobody accepts a connection there.");
    case Verdict::SpeaksNoTls: return QStringLiteral("The port is for plain http: nothing there speaks TLS.");
    case Verdict::SpeaksTls: return QStringLiteral("The port is for https: begin the address with https://.");
    default: return refusalSentence(finding);
    }
}

QJsonObject findingJson(const ConnectionFinding &finding)
{
    QJsonObject json {{QStringLiteral("operation"), operationName(finding.operation)},
                      {QStringLiteral("url"), finding.url.toString()},
                      {QStringLiteral("ok"), finding.isGood()},
                      {QStringLiteral("verdict"), verdictName(finding.verdict)},
                      {QStringLiteral("message"), findingSentence(finding)},
                      {QStringLiteral("apiKeySent"), finding.isApiKeySent}};
    if (finding.httpStatus != 0)
        json.insert(QStringLiteral("httpStatus"), finding.httpStatus);
    if (finding.tls != TlsProblem::None)
        json.insert(QStringLiteral("tls"), tlsProblemName(finding.tls));
    if (!finding.redirect.isEmpty())
        json.insert(QStringLiteral("redirect"), finding.redirect);
    return json;
}

ExitCode exitCodeFor(const ConnectionFinding &finding)
{
    switch (finding.verdict) {
    case Verdict::Answers: return ExitCode::Done;
    case Verdict::ApiKeyMissing:
    case Verdict::ApiKeyRefused:
    case Verdict::ClientRefused:
    case Verdict::TenantRefused: return ExitCode::KeyOrTenant;
    case Verdict::RateLimited: return ExitCode::RateLimited;
    case Verdict::PathMissing:
    case Verdict::NotThisApi: return ExitCode::BadReply;
    case Verdict::Rejected: return ExitCode::RefusedByService;
    case Verdict::NotUsable: return ExitCode::OwnRule;
    case Verdict::Redirects:
    case Verdict::Failing:
    case Verdict::NameUnknown:
    case Verdict::NoNetwork:
    case Verdict::Unreached:
    case Verdict::ProxyAtFault:
    case Verdict::TlsRefused:
    case Verdict::SpeaksNoTls:
    case Verdict::SpeaksTls:
    case Verdict::Broken:
    case Verdict::Timeout: return ExitCode::Network;
    }
    return ExitCode::Unexpected;
}

void showFindings(Runner &runner, const QList<ConnectionFinding> &findings)
{
    QJsonArray all;
    QStringList lines;
    ExitCode code = ExitCode::Done;
    for (const ConnectionFinding &finding : findings) {
        all.append(findingJson(finding));
        lines.append(QStringLiteral("%1: %2").arg(finding.url.toString(), findingSentence(finding)));
        if (code == ExitCode::Done)
            code = exitCodeFor(finding);
    }
    runner.output().result(
        QJsonObject {{QStringLiteral("ok"), code == ExitCode::Done}, {QStringLiteral("addresses"), all}},
        lines);
    runner.finish(code);
}

} // namespace

void environmentTest(Runner &runner)
{
    Result<Environment> environment = runner.environment(runner.invocation().operands.constFirst());
    if (!environment)
        return runner.fail(environment.error());
    runner.sayEnvironment(*environment);
    QByteArray key = runner.usesKeychain() ? QByteArray() : qgetenv("ONBOARDING_API_KEY");
    if (environment->isLocalSandbox()) {
        const Result<SandboxInfo> sandbox = findRunningSandbox(paths::sandboxRuntimeFile());
        if (!sandbox)
            return runner.fail(sandbox.error());
        environment->url = sandbox->url;
        environment->tenant = sandbox->tenant;
        key = sandbox->apiKey;
    }
    auto *test = new ConnectionTest(*environment, runner.clock(), defaultNetworkFactory(environment->proxy),
                                    &runner);
    if (!key.isEmpty())
        test->setApiKey(key);
    else if (runner.usesKeychain() && environment->hasApiKey)
        test->useStoredKey(runner.secrets(), {environment->id, {}, SecretKind::ApiKey});
    if (runner.invocation().has(QStringLiteral("verbose")))
        runner.logRequests(test->log());
    QObject::connect(test, &ConnectionTest::finished, &runner,
                     [&runner](const QList<ConnectionFinding> &findings) { showFindings(runner, findings); });
    runner.setOnEnd([&runner, guard = QPointer(test)](const QString &how) {
        if (guard)
            guard->cancel();
        runner.fail({.kind = Error::Kind::Cancelled, .message = how});
    });
    test->start();
}

} // namespace onboarding::commands
