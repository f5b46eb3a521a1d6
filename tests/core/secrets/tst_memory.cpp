// What a memory image of the program holds once a customer is signed out: no password, no token, in no buffer
// of Qt, OpenSSL or D-Bus. The keyring, the service and the connections are real.
#include "core/onboarding/sealedsecretstore.h"
#include "core/platform/paths.h"
#include "core/platform/sanitized.h"
#include "core/sandboxclient/sandboxinfo.h"
#include "core/secrets/keychainsecretstore.h"
#include "tests/support/openworkspace.h"
#include "tests/support/sandboxprocess.h"
#include "tests/support/temporaryhome.h"

#include <QFile>
#include <QScopeGuard>
#include <QTest>
#include <cstring>
#include <vector>

using namespace onboarding;
using namespace onboarding::test;

namespace {

constexpr char Cover = 0x5a;

/// A secret to look for, kept so that it is not found itself.
class Needle
{
public:
    explicit Needle(const QByteArray &secret)
    {
        for (const char c : secret)
            m_covered.push_back(static_cast<char>(c ^ Cover));
    }
    [[nodiscard]] std::size_t size() const { return m_covered.size(); }
    /// As it is, or as UTF-16.
    [[nodiscard]] bool isIn(const std::vector<char> &memory) const
    {
        return isIn(memory, 1) || isIn(memory, 2);
    }

private:
    [[nodiscard]] bool isIn(const std::vector<char> &memory, std::size_t stride) const
    {
        const std::size_t length = m_covered.size() * stride;
        const char first = static_cast<char>(m_covered.front() ^ Cover);
        for (std::size_t at = 0; at + length <= memory.size(); ++at) {
            const void *found = std::memchr(memory.data() + at, first, memory.size() - at);
            if (!found)
                return false;
            at = static_cast<std::size_t>(static_cast<const char *>(found) - memory.data());
            if (at + length > memory.size())
                return false;
            std::size_t same = 0;
            while (same < m_covered.size()
                   && static_cast<char>(memory[at + same * stride] ^ Cover) == m_covered[same])
                ++same;
            if (same == m_covered.size())
                return true;
        }
        return false;
    }

    std::vector<char> m_covered;
};

/// Every page of this process that can be written to, as /proc/self/mem has it.
bool isInMemory(const Needle &needle)
{
    QFile maps(QStringLiteral("/proc/self/maps"));
    QFile memory(QStringLiteral("/proc/self/mem"));
    if (!maps.open(QFile::ReadOnly) || !memory.open(QFile::ReadOnly | QFile::Unbuffered))
        qFatal("the memory cannot be read");
    const QList<QByteArray> regions = maps.readAll().split('\n');
    for (const QByteArray &region : regions) {
        const QList<QByteArray> words = region.split(' ');
        if (words.size() < 2 || !words.at(1).startsWith("rw"))
            continue;
        const QList<QByteArray> ends = words.at(0).split('-');
        const qint64 from = ends.at(0).toLongLong(nullptr, 16);
        const qint64 to = ends.at(1).toLongLong(nullptr, 16);
        std::vector<char> page(static_cast<std::size_t>(to - from));
        if (memory.seek(from) && memory.read(page.data(), to - from) == to - from && needle.isIn(page))
            return true;
    }
    return false;
}

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
