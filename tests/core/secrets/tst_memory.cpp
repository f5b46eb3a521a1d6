// What a memory image of the program holds once a customer is signed out: no password, no token, in no buffer
// of Qt, OpenSSL or D-Bus. The keyring, the service and the connections are real.
#include "core/onboarding/sealedsecretstore.h"
#include "core/platform/paths.h"
#include "core/platform/sanitized.h"
#include "core/sandboxclient/sandboxinfo.h"
#include "core/secrets/keychainsecretstore.h"
#include "tests/support/openworkspace.h"
#include "tests/support/ownmemory.h"
#include "tests/support/sandboxprocess.h"
#include "tests/support/temporaryhome.h"

#include <QScopeGuard>
#include <QTest>
#include <utility>
#include <vector>

using namespace onboarding;
using namespace onboarding::test;

namespace {

template<typename T, typename Fn>
T answerOf(Fn ask)
{
    std::optional<T> answer;
    QObject context;
    ask(&context, [&](const T &result) { answer = result; });
    if (!QTest::qWaitFor([&] { return answer.has_value(); }, 20'000))
        qFatal("never answered");
    return *answer;
}

Result<void> signIn(OnboardingCase &onboardingCase)
{
    // Made here, so that nobody else holds it.
    const QByteArray password = QByteArray("canary-") + "of-the-memory-" + "test-password";
    return answerOf<Result<void>>(
        [&](QObject *context, const auto &done) { onboardingCase.signIn(password, false, context, done); });
}

} // namespace

class TestMemory : public QObject, protected OpenWorkspace
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
#if !defined(Q_OS_LINUX) || !defined(__GLIBC__) || defined(ONBOARDING_SANITIZED)
        QSKIP("freed memory is wiped with the allocator of glibc alone");
#endif
    }

    void aSignOutLeavesNothingInMemory_data()
    {
        QTest::addColumn<bool>("isSandbox");
        QTest::newRow("of the sandbox of this computer") << true;
        QTest::newRow("of another service, whose passwords are secrets to look for") << false;
    }

    void aSignOutLeavesNothingInMemory()
    {
        QFETCH(const bool, isSandbox);
        SandboxProcess sandbox(QStringLiteral(PROGRAM_DIR "/kyc-sandbox"));
        QVERIFY(sandbox.start());
        addUser(sandbox);
        const Result<SandboxInfo> info = findRunningSandbox(paths::sandboxRuntimeFile());
        QVERIFY(info);
        Environment environment = Environment::localSandbox();
        environment.url = info->url;
        environment.tenant = info->tenant;
        if (!isSandbox) {
            environment.id = QUuid::createUuid();
            environment.kind = EnvironmentKind::Staging;
            environment.isBuiltIn = false;
        }
        QVERIFY(openList());
        KeychainSecretStore keychain;
        SealedSecretStore secrets(keychain, *m_store);
        const auto closed = qScopeGuard([this] { closeWorkspace(); }); // before what it works with
        const SystemClock clock;
        openWorkspace(environment, secrets, clock, info->apiKey);
        const Customer customer = addCustomer(QStringLiteral("memory"));
        OnboardingCase &onboardingCase = *m_workspace->caseOf(customer.id);
        QVERIFY(signIn(onboardingCase));
        QVERIFY(answerOf<Result<Observation>>(
            [&](QObject *context, const auto &done) { onboardingCase.checkStatus(context, done); }));

        std::vector<std::pair<const char *, Needle>> needles;
        {
            const QByteArray password = QByteArray("canary-") + "of-the-memory-" + "test-password";
            needles.emplace_back("the password", Needle(password));
            QCOMPARE(m_store->knownSecrets()->isIn(QString::fromLatin1(password)), !isSandbox);
            const auto token = answerOf<Result<SdkToken>>(
                [&](QObject *context, const auto &done) { onboardingCase.fetchSdkToken({}, context, done); });
            QVERIFY(token);
            needles.emplace_back("the SDK token", Needle(token->value));
            const auto refresh
                = answerOf<Result<std::optional<QByteArray>>>([&](QObject *context, const auto &done) {
                      secrets.read({environment.id, customer.id, SecretKind::RefreshToken}, context, done);
                  });
            QVERIFY(refresh && refresh->has_value());
            needles.emplace_back("the refresh token", Needle(**refresh));
        }
        QVERIFY(isInMemory(needles.at(1).second)); // it can be found
        QVERIFY(answerOf<Result<void>>(
            [&](QObject *context, const auto &done) { onboardingCase.signOut(context, done); }));
        for (const auto &[name, needle] : needles) {
            QVERIFY(needle.size() > 16);
            const bool isGone = QTest::qWaitFor([&wanted = needle] { return !isInMemory(wanted); }, 35'000);
            QVERIFY2(isGone, name);
        }
    }

private:
    static void addUser(const SandboxProcess &sandbox)
    {
        QVERIFY(!sandbox
                     .post(QStringLiteral("users"),
                           {{QStringLiteral("username"), QStringLiteral("memory")},
                            {QStringLiteral("password"),
                             QString::fromLatin1(QByteArray("canary-") + "of-the-memory-" + "test-password")},
                            {QStringLiteral("status"), QStringLiteral("LV1")}})
                     .isNull());
    }

    const TemporaryHome m_home;
};

QTEST_GUILESS_MAIN(TestMemory)
#include "tst_memory.moc"
