// Which api-key a workspace uses: one that was given in this session wins over what is stored, however late
// that is read.
#include "core/api/endpoints.h"
#include "tests/support/openworkspace.h"
#include "tests/support/rawserver.h"

#include <QTest>

using namespace onboarding;

namespace {

/// Answers a read only when it is told to, as a keychain does that asks somebody to unlock it.
class SlowKeychain : public MemorySecretStore
{
public:
    std::optional<Error> error;
    void read(const SecretKey &key, QObject *context, ReadDone done) override
    {
        m_held = [this, key, context, done] {
            error ? done(tl::unexpected(*error)) : MemorySecretStore::read(key, context, done);
        };
    }
    void release()
    {
        if (const auto held = std::exchange(m_held, nullptr))
            held();
    }

    [[nodiscard]] bool isAsked() const { return m_held != nullptr; }

private:
    std::function<void()> m_held;
};

} // namespace

class TestApiKey : public QObject, protected test::OpenWorkspace
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_keychain = std::make_unique<SlowKeychain>();
        QVERIFY(openList());
        m_server = std::make_unique<test::RawServer>(
            [](const test::RawRequest &) { return test::RawAnswer::http(400, "{}"); });
        open(false);
    }
    void cleanup()
    {
        closeWorkspace();
        m_server.reset();
    }

    void theStoredOneIsUsed()
    {
        load();
        m_keychain->release();
        QTRY_VERIFY(m_loaded && m_loaded->has_value());
        QCOMPARE(keyInUse(), QByteArray("stored"));
    }

    void theSecretOfTheClientGoesWithASignIn()
    {
        open(true);
        load();
        m_keychain->release();
        QTRY_VERIFY(m_keychain->isAsked()); // for the api-key, then
        m_keychain->release();
        QTRY_VERIFY(m_loaded && m_loaded->has_value());
        QCOMPARE(keyInUse(), QByteArray("stored"));
        QCOMPARE(m_server->requests().constFirst().header("authorization"),
                 "Basic " + QByteArray("console:of-the-client").toBase64());
    }

    void aClientSecretThatIsGivenStays()
    {
        open(true);
        load();
        m_workspace->setClientSecret("typed");
        m_keychain->release();
        QTRY_VERIFY(m_keychain->isAsked());
        m_keychain->release();
        QTRY_VERIFY(m_loaded && m_loaded->has_value());
        QCOMPARE(keyInUse(), QByteArray("stored"));
        QCOMPARE(m_server->requests().constFirst().header("authorization"),
                 "Basic " + QByteArray("console:typed").toBase64());
    }

    void oneThatIsGivenWhileItIsReadStays()
    {
        load();
        m_workspace->setApiKey("given");
        m_keychain->release();
        QTRY_VERIFY(m_loaded && m_loaded->has_value());
        QCOMPARE(keyInUse(), QByteArray("given"));
    }

    void oneThatWasGivenStaysWhenTheKeychainIsUnlocked()
    {
        m_keychain->error = Error {.kind = Error::Kind::KeychainLocked};
        load();
        m_keychain->release();
        QTRY_VERIFY(m_loaded && !m_loaded->has_value());
        m_workspace->setApiKey("given");
        m_keychain->error.reset();
        load();
        m_keychain->release();
        QTRY_VERIFY(m_loaded && m_loaded->has_value());
        QCOMPARE(keyInUse(), QByteArray("given"));
    }

    void whoGaveOneHearsNothingOfTheKeychain()
    {
        m_keychain->error = Error {.kind = Error::Kind::KeychainLocked};
        load();
        m_workspace->setApiKey("given");
        m_keychain->release();
        QTRY_VERIFY(m_loaded && m_loaded->has_value());
    }

private:
    /// \p hasClient: the contract's client has a secret, which is stored too.
    void open(bool hasClient)
    {
        Environment environment = test::environmentAt(m_server->url());
        environment.hasApiKey = true;
        environment.hasClientSecret = hasClient;
        if (hasClient) {
            environment.contract.clientAuth = {ClientAuth::Basic, Evidence::Chosen};
            environment.contract.clientId = QStringLiteral("console");
        }
        for (const auto &[kind, secret] :
             {std::pair {SecretKind::ApiKey, "stored"}, {SecretKind::ClientSecret, "of-the-client"}})
            m_keychain->write({environment.id, {}, kind}, secret, this, [](const Result<void> &) { });
        openWorkspace(environment, *m_keychain, m_clock, {});
        m_loaded.reset();
    }

    void load()
    {
        m_loaded.reset();
        m_workspace->loadApiKey(this, [this](const Result<void> &loaded) { m_loaded = loaded; });
    }

    QByteArray keyInUse()
    {
        (void)m_workspace->client().send(SignInEndpoint {QStringLiteral("ada"), "password"}, {}, this,
                                         [](const Result<TokenResponse> &) { });
        return QTest::qWaitFor([this] { return !m_server->requests().isEmpty(); })
            ? m_server->requests().constFirst().header("api-key")
            : QByteArray("none");
    }

    std::unique_ptr<SlowKeychain> m_keychain;
    std::unique_ptr<test::RawServer> m_server;
    std::optional<Result<void>> m_loaded;
};

QTEST_GUILESS_MAIN(TestApiKey)
#include "tst_apikey.moc"
