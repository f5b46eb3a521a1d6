// The window and kycctl at one customer: the one signs in with another token while the other goes on.
#include "tests/support/fakeclock.h"
#include "tests/support/openprogram.h"
#include "tests/support/tokens.h"

#include <QTemporaryDir>
#include <QTest>

using namespace onboarding;
using namespace onboarding::test;

namespace {

const QString Account = QStringLiteral("7c1e4b52-90d3-4f0a-8e6b-2f5d1a7c3b90");
const QString Workflow = QStringLiteral("e03f6a18-5b7c-4d21-9a44-b8c0f2d7e615");
const QString Boris = QStringLiteral("boris@x");

/// Keeps what is written waiting when it is told to.
class SlowSecrets : public KeptSecrets
{
public:
    void write(const SecretKey &key, const QByteArray &secret, QObject *context, Done done) override
    {
        const auto now = [this, key, secret, context = QPointer(context), done = std::move(done)] {
            if (context)
                MemorySecretStore::write(key, secret, context, done);
        };
        isSlow ? held.append(now) : now();
    }
    void release()
    {
        isSlow = false;
        const auto writes = std::exchange(held, {});
        for (const auto &one : writes)
            one();
    }

    bool isSlow = false; ///< what is written waits for release()
    QList<std::function<void()>> held;
};

QByteArray tokenOf(const char *user, const char *number = "1")
{
    return jwt(QByteArray(R"({"user_name":")") + user + R"(","jti":")" + number + R"("})");
}

} // namespace

class TestSignInElsewhere : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_server = std::make_unique<RawServer>([](const RawRequest &request) {
            return RawAnswer::http(200,
                                   request.target.contains("registerUser") ? "{}" : R"({"status":"LV1"})");
        });
        m_environment = Environment::localSandbox();
        m_environment.url = m_server->url();
        m_anna = customer(QStringLiteral("anna@x"));
        m_anna.environment = m_environment.id;
        m_window = openProgram();
        QVERIFY(save(m_window->store, m_anna).has_value());
        m_terminal = openProgram();
    }

    void cleanup()
    {
        m_window.reset();
        m_terminal.reset();
        m_server.reset();
    }

    void theTokenThatIsStoredNowIsUsed_data()
    {
        QTest::addColumn<bool>("isSignedOutBetween");
        QTest::newRow("signed out and in again between two looks at the list") << true;
        QTest::newRow("signed in over the sign-in before") << false;
    }

    void theTokenThatIsStoredNowIsUsed()
    {
        QFETCH(bool, isSignedOutBetween);
        QVERIFY(m_window->adopt(tokenOf("anna@x"), {}));
        QVERIFY(load(m_terminal->store).has_value());
        if (isSignedOutBetween)
            QVERIFY(m_terminal->signOut());
        QVERIFY(m_terminal->adopt(tokenOf("boris@x"), Boris));
        const TokenMark ofBoris {.user = Boris, .isVerified = false};
        QTRY_VERIFY(load(m_window->store) && m_window->session().info().mark == ofBoris);
        QTRY_VERIFY(m_window->session().isSignedIn());
        QVERIFY(m_window->check());
        QCOMPARE(bearerOfLast(), tokenOf("boris@x"));
    }

    void whatWasConfirmedIsSentWithThatSignInOnly_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<bool>("isSent");
        QTest::newRow("somebody else's token took its place")
            << tokenOf("anna@x") << tokenOf("boris@x") << false;
        QTest::newRow("a token that names nobody took its place")
            << tokenOf("anna@x") << QByteArray("an-opaque-one") << false;
        QTest::newRow("one that names nobody after another such")
            << QByteArray("opaque-one") << QByteArray("opaque-two") << false;
        QTest::newRow("another token of the same user")
            << tokenOf("anna@x") << tokenOf("anna@x", "2") << true;
        QTest::newRow("nothing changed") << tokenOf("boris@x") << QByteArray() << true;
    }

    void whatWasConfirmedIsSentWithThatSignInOnly()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        QFETCH(bool, isSent);
        const auto owner
            = [](const QByteArray &token) { return token == tokenOf("boris@x") ? Boris : QString(); };
        QVERIFY(m_window->adopt(before, owner(before)));
        const RegistrationOrder order {
            .accountId = Account, .workflowId = Workflow, .signIn = m_window->session().stamp()};
        if (!after.isEmpty())
            QVERIFY(m_window->adopt(after, owner(after)));
        const Result<SubmissionProgress> done = m_window->submit(order);
        QCOMPARE(done.has_value(), isSent);
        if (!isSent) {
            QCOMPARE(done.error().kind, Error::Kind::NotPermitted);
            QCOMPARE(done.error().field, QStringLiteral("signIn"));
            QVERIFY(m_window->store.submissions(m_anna.id).isEmpty());
        }
        QCOMPARE(registrationsAt(*m_server), isSent ? 1 : 0);
    }

    void aSignInThatChangesDuringTheLastLookStopsTheWrite()
    {
        QVERIFY(m_window->adopt(tokenOf("anna@x"), {}));
        const RegistrationOrder order {
            .accountId = Account, .workflowId = Workflow, .signIn = m_window->session().stamp()};
        m_server->setScript([this](const RawRequest &request) { // the status, right before the write
            if (!request.target.contains("registerUser"))
                m_window->session().adopt(tokenOf("boris@x"), Boris, this, [](const auto &) { });
            return RawAnswer::http(200, R"({"status":"LV1"})");
        });
        QVERIFY(!m_window->submit(order).has_value());
        QCOMPARE(registrationsAt(*m_server), 0);
    }

    /// The token ran out between the last look and the write, and another sign-in came while it was renewed.
    void aSignInThatChangesDuringTheLastRefreshStopsTheWrite()
    {
        const QByteArray signIn
            = "{\"access_token\":\"" + tokenOf("anna@x") + "\",\"refresh_token\":\"r1\",\"expires_in\":60}";
        QVERIFY(m_window->adopt(signIn, {}));
        const RegistrationOrder order {
            .accountId = Account, .workflowId = Workflow, .signIn = m_window->session().stamp()};
        bool isRefreshed = false;
        m_server->setScript([&](const RawRequest &request) {
            if (request.target.contains("oauth")) {
                isRefreshed = true;
                m_window->session().adopt(tokenOf("boris@x"), Boris, this, [](const auto &) { });
                return RawAnswer::http(200, R"({"access_token":"late"})");
            }
            m_clock.advance(std::chrono::minutes {2});
            return RawAnswer::http(200, R"({"status":"LV1"})");
        });
        const Result<SubmissionProgress> done = m_window->submit(order);
        QVERIFY(isRefreshed);
        QCOMPARE(registrationsAt(*m_server), 0);
        QVERIFY(done.has_value() && done->error);
        QCOMPARE(done->error->field, QStringLiteral("signIn"));
        QVERIFY(m_window->store.submissions(m_anna.id).isEmpty()); // nobody refused what never left
        QVERIFY(load(m_window->store).has_value());
        QVERIFY(m_window->store.submissions(m_anna.id).isEmpty());
    }

    void anSdkTokenGoesWithTheSignInThatGotIt_data()
    {
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<bool>("isKept");
        QTest::newRow("somebody else's token took its place") << tokenOf("boris@x") << false;
        QTest::newRow("another token of the same user") << tokenOf("anna@x", "2") << true;
    }

    void anSdkTokenGoesWithTheSignInThatGotIt()
    {
        QFETCH(const QByteArray, after);
        QFETCH(const bool, isKept);
        m_server->setScript([](const RawRequest &) {
            return RawAnswer::http(200, R"({"status":"LV1","token":"an-sdk-token"})");
        });
        QVERIFY(m_window->adopt(tokenOf("anna@x"), {}));
        OnboardingCase &window = m_window->onboardingCase();
        bool isThere = false;
        window.fetchSdkToken({}, this, [&](const Result<SdkToken> &token) { isThere = token.has_value(); });
        QTRY_VERIFY(isThere);
        QVERIFY(load(m_terminal->store).has_value());
        QVERIFY(m_terminal->adopt(after, isKept ? QString() : Boris));
        const QString user = isKept ? QStringLiteral("anna@x") : Boris;
        QTRY_VERIFY(load(m_window->store) && m_window->session().info().mark.user == user);
        QCOMPARE(window.sdkToken().has_value(), isKept);
    }

    /// The list could not be written, so that the mark was put back to what it was: taken for another
    /// program's doing, that cost the sign-in, which was erased while it was being renewed.
    void aMarkThatCannotBeKeptCostsNoSignIn()
    {
        QVERIFY(m_window->adopt(R"({"access_token":"opaque","refresh_token":"r1","expires_in":60})", {}));
        m_server->setScript([](const RawRequest &request) {
            if (!request.target.contains("oauth"))
                return RawAnswer::http(200, R"({"status":"LV1"})");
            return RawAnswer::http(200,
                                   R"({"access_token":")" + tokenOf("anna@x")
                                       + R"(","refresh_token":"r2","expires_in":3600})");
        });
        m_clock.advance(std::chrono::minutes {2});
        const QString file = m_folder->filePath(QStringLiteral("customers.sqlite"));
        (void)valueOf(
            file,
            QStringLiteral("CREATE TRIGGER full BEFORE UPDATE ON customers WHEN NEW.token_verified = 1 "
                           "BEGIN SELECT RAISE(ABORT, 'disk full'); END"));
        m_secrets.isSlow = true;
        connect(&m_window->store, &CustomerStore::failed, this, [this] { m_secrets.release(); });
        QVERIFY(m_window->check());
        (void)valueOf(file, QStringLiteral("DROP TRIGGER full"));
        QVERIFY(m_window->session().isSignedIn());
        QVERIFY(QTest::qWaitFor([this] { return !m_window->session().isAwaitingTokens(); }));
        std::optional<QByteArray> stored;
        m_secrets.read(
            {m_environment.id, m_anna.id, SecretKind::RefreshToken}, this,
            [&](const Result<std::optional<QByteArray>> &read) { stored = read.value_or(std::nullopt); });
        QTRY_COMPARE(stored, std::optional(QByteArray("r2")));
    }

private:
    [[nodiscard]] std::unique_ptr<OpenProgram> openProgram()
    {
        return std::make_unique<OpenProgram>(m_folder->filePath(QStringLiteral("customers.sqlite")),
                                             m_environment, m_anna.id, m_secrets, m_clock);
    }

    [[nodiscard]] QByteArray bearerOfLast() const
    {
        return m_server->requests().back().header("Authorization").mid(int(qstrlen("Bearer ")));
    }
    std::unique_ptr<QTemporaryDir> m_folder;
    FakeClock m_clock;
    SlowSecrets m_secrets;
    std::unique_ptr<RawServer> m_server;
    Environment m_environment;
    Customer m_anna;
    std::unique_ptr<OpenProgram> m_window;
    std::unique_ptr<OpenProgram> m_terminal;
};

QTEST_GUILESS_MAIN(TestSignInElsewhere)
#include "tst_signinelsewhere.moc"
