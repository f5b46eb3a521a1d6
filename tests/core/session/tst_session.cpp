// One customer's sign-in against a server: refreshing, restoring, signing out.
#include "core/api/endpoints.h"
#include "core/base/utctime.h"
#include "core/secrets/memorysecretstore.h"
#include "core/session/session.h"
#include "tests/support/fakeclock.h"
#include "tests/support/rawserver.h"

#include <QSignalSpy>
#include <QTest>

using namespace onboarding;
using namespace std::chrono_literals;
using test::FakeClock;
using test::RawAnswer;
using test::RawRequest;
using test::RawServer;

namespace {

const QByteArray Status = R"({"status":"LV1"})";

QByteArray grant(int generation, bool withRefresh = true, const QByteArray &life = "3600")
{
    QByteArray json = R"({"access_token":"access-)" + QByteArray::number(generation)
        + R"(","token_type":"bearer","expires_in":)" + life;
    if (withRefresh)
        json += R"(,"refresh_token":"refresh-)" + QByteArray::number(generation) + '"';
    return json + '}';
}

/// Answers as a service whose only good access token is the newest.
struct Service
{
    int generation = 0;
    int refreshes = 0;
    QByteArray life = "3600"; ///< of its tokens, as JSON
    QByteArray refused = R"({"error":"invalid_token","error_description":"expired"})";
    std::function<std::optional<RawAnswer>(const RawRequest &)> first; ///< may answer instead

    RawAnswer operator()(const RawRequest &request)
    {
        if (first) {
            if (const auto answer = first(request))
                return *answer;
        }
        if (request.target.startsWith("/auth")) {
            if (request.body.contains("grant_type=refresh_token"))
                ++refreshes;
            return RawAnswer::http(200, grant(++generation, true, life));
        }
        const bool isGood
            = request.header("Authorization") == "Bearer access-" + QByteArray::number(generation);
        return isGood ? RawAnswer::http(200, Status) : RawAnswer::http(401, refused);
    }
};

Environment environmentOf(const QUrl &url, EnvironmentKind kind = EnvironmentKind::Staging)
{
    Environment environment;
    environment.id = QUuid::createUuid();
    environment.name = QStringLiteral("test");
    environment.kind = kind;
    environment.url = url;
    environment.tenant = QStringLiteral("acme");
    return environment;
}

/// Stands in for a keychain that is slow or locked at a chosen moment, which a real one cannot be told to be.
class ChosenSecrets : public MemorySecretStore
{
public:
    bool isLocked = false;
    bool holdsWrites = false;
    std::function<void()> release; ///< lets the writes that are held go on

    void write(const SecretKey &key, const QByteArray &secret, QObject *context, Done done) override
    {
        if (isLocked) {
            QMetaObject::invokeMethod(
                context, [done] { done(failure(Error::Kind::KeychainLocked)); }, Qt::QueuedConnection);
            return;
        }
        const auto go
            = [this, key, secret, context, done] { MemorySecretStore::write(key, secret, context, done); };
        if (holdsWrites)
            release = [before = release, go] {
                if (before)
                    before();
                go();
            };
        else
            go();
    }
    [[nodiscard]] bool isPersistent() const override { return true; }
};

/// What a refusal of every refresh token looks like: the session's own end, or a passing failure.
std::function<std::optional<RawAnswer>(const RawRequest &)> toRefreshes(const RawAnswer &answer)
{
    return [answer](const RawRequest &request) -> std::optional<RawAnswer> {
        return request.body.contains("grant_type=refresh_token") ? std::optional(answer) : std::nullopt;
    };
}

/// A session with everything it needs, against \p service.
struct OpenSession
{
    explicit OpenSession(Service &about, EnvironmentKind kind = EnvironmentKind::Staging,
                         Customer customer = {})
        : server([&about](const RawRequest &request) { return about(request); })
        , environment(environmentOf(server.url(), kind))
        , client({.baseUrl = server.url(),
                  .tenant = environment.tenant,
                  .contract = environment.contract,
                  .limits = {.deadline = 5s, .inactivity = 2s, .maxAttempts = 1}},
                 defaultNetworkFactory(ProxyMode::None), log, clock, [] { return 0.5; })
        , session(named(std::move(customer)), environment, client, secrets, clock)
    {
        client.setApiKey("key");
    }

    Result<void> signIn(bool remember = false)
    {
        std::optional<Result<void>> answer;
        session.signIn("password", remember, &context, [&](const Result<void> &result) { answer = result; });
        return QTest::qWaitFor([&] { return answer.has_value(); }, 10'000) ? *answer
                                                                           : failure(Error::Kind::Timeout);
    }

    Result<UserStatusEndpoint::Response> status()
    {
        std::optional<Result<UserStatusEndpoint::Response>> answer;
        session.call(UserStatusEndpoint {}, &context, [&](const auto &result) { answer = result; });
        return QTest::qWaitFor([&] { return answer.has_value(); }, 10'000)
            ? *answer
            : Result<UserStatusEndpoint::Response>(failure(Error::Kind::Timeout));
    }

    static Customer named(Customer customer)
    {
        if (customer.id.isNull())
            customer.id = QUuid::createUuid();
        customer.username = QStringLiteral("ada");
        return customer;
    }

    void keep(const Customer &customer, SecretKind kind, const QByteArray &secret)
    {
        secrets.write({environment.id, customer.id, kind}, secret, &context, [](const auto &) { });
    }

    std::optional<QByteArray> stored(const Customer &customer, SecretKind kind)
    {
        std::optional<std::optional<QByteArray>> answer;
        secrets.read({environment.id, customer.id, kind}, &context,
                     [&](const auto &read) { answer = *read; });
        return QTest::qWaitFor([&] { return answer.has_value(); }) ? *answer : std::nullopt;
    }

    Result<void> restore()
    {
        std::optional<Result<void>> answer;
        session.restore(&context, [&](const Result<void> &result) { answer = result; });
        return QTest::qWaitFor([&] { return answer.has_value(); }, 10'000) ? *answer
                                                                           : failure(Error::Kind::Timeout);
    }

    RawServer server;
    Environment environment;
    FakeClock clock;
    ExchangeLog log;
    ChosenSecrets secrets;
    ApiClient client;
    Session session;
    QObject context;
};

} // namespace

class TestSession : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsUnderWayEndsWithItUnanswered()
    {
        Service service;
        service.first = [](const RawRequest &) { return RawAnswer::stall(); };
        auto opened = std::make_unique<OpenSession>(service);
        Session *session = &opened->session; // its own context, as when it signs in by itself
        int answered = 0;
        session->signIn("password", false, session, [&](const Result<void> &) { ++answered; });
        session->call(UserStatusEndpoint {}, session, [&](const auto &) { ++answered; });
        opened.reset();
        QCOMPARE(answered, 0);
    }

    void fiftyRefusalsAreOneRefresh()
    {
        Service service;
        OpenSession opened(service);
        QVERIFY(opened.signIn().has_value());
        service.generation = 7; // the service has forgotten the token that we have
        int answered = 0;
        for (int i = 0; i < 50; ++i)
            opened.session.call(UserStatusEndpoint {}, this, [&](const auto &result) {
                QVERIFY(result.has_value());
                ++answered;
            });
        QTRY_COMPARE_WITH_TIMEOUT(answered, 50, 20'000);
        QCOMPARE(service.refreshes, 1);
    }

    void refreshesByItselfBeforeTheTokenRunsOut()
    {
        Service service;
        OpenSession opened(service);
        QVERIFY(opened.signIn().has_value());
        opened.clock.advance(3560s); // 40 s left: good
        QVERIFY(opened.status().has_value());
        QCOMPARE(service.refreshes, 0);
        opened.clock.advance(15s); // 25 s left: within the margin
        QVERIFY(opened.status().has_value());
        QCOMPARE(service.refreshes, 1);
    }

    void aShortLifeCostsOneRefreshACall_data()
    {
        QTest::addColumn<QByteArray>("life");
        for (const char *life : {"20", "\"20\"", "1", "0", "-3599", "0.5"})
            QTest::newRow(life) << QByteArray(life);
    }

    void aShortLifeCostsOneRefreshACall()
    {
        QFETCH(QByteArray, life);
        Service service;
        service.life = life;
        OpenSession opened(service);
        QVERIFY(opened.signIn().has_value());
        for (int call = 1; call <= 3; ++call) {
            QVERIFY(opened.status().has_value());
            QVERIFY2(service.refreshes <= call, qPrintable(QString::number(service.refreshes)));
        }
    }

    void aTokenOfTwentySecondsIsUsedBeforeItIsRefreshed()
    {
        Service service;
        service.life = "20";
        OpenSession opened(service);
        QVERIFY(opened.signIn().has_value());
        QVERIFY(opened.status().has_value());
        QCOMPARE(service.refreshes, 0);
        opened.clock.advance(18s);
        QVERIFY(opened.status().has_value());
        QCOMPARE(service.refreshes, 1);
    }

    void aTokenThatIsRefusedRightAfterItsRefreshIsNotRefreshedAgain_data()
    {
        QTest::addColumn<std::chrono::seconds>("waited");
        QTest::newRow("refused, then refreshed") << 0s;
        QTest::newRow("refreshed before it was sent") << 3600s;
    }

    void aTokenThatIsRefusedRightAfterItsRefreshIsNotRefreshedAgain()
    {
        QFETCH(std::chrono::seconds, waited);
        Service service;
        OpenSession opened(service);
        QVERIFY(opened.signIn().has_value());
        opened.clock.advance(waited);
        service.first = [&service](const RawRequest &request) -> std::optional<RawAnswer> {
            return request.target.startsWith("/auth") ? std::nullopt
                                                      : std::optional(RawAnswer::http(401, service.refused));
        };
        QCOMPARE(opened.status().error().kind, Error::Kind::TokenExpired);
        QCOMPARE(service.refreshes, 1);
        service.first = nullptr;
        QVERIFY2(opened.status().has_value(), "the next one goes on with another");
    }

    void aWrongWallClockDoesNoHarm()
    {
        Service service;
        OpenSession opened(service);
        QVERIFY(opened.signIn().has_value());
        opened.clock.setWallClock(QDateTime(QDate(2040, 1, 1), QTime(0, 0), Utc));
        QVERIFY(opened.status().has_value());
        QCOMPARE(service.refreshes, 0);
    }

    void aLostRefreshKeepsTheSession()
    {
        Service service;
        OpenSession opened(service);
        QVERIFY(opened.signIn().has_value());
        service.generation = 7;
        service.first = toRefreshes(RawAnswer().close());
        QCOMPARE(opened.status().error().kind, Error::Kind::Offline);
        QVERIFY(opened.session.isSignedIn());
        service.first = nullptr;
        QVERIFY(opened.status().has_value());
    }

    void onlyInvalidGrantSignsOut()
    {
        Service service;
        OpenSession opened(service);
        QVERIFY(opened.signIn().has_value());
        service.generation = 7;
        service.first = [](const RawRequest &request) -> std::optional<RawAnswer> {
            if (!request.body.contains("refresh_token"))
                return std::nullopt;
            return RawAnswer::http(
                400, R"({"error":"invalid_grant","error_description":"Invalid refresh token"})");
        };
        QCOMPARE(opened.status().error().kind, Error::Kind::SignInAgain);
        QVERIFY(!opened.session.isSignedIn());
        QVERIFY(std::holds_alternative<session::SignedOut>(opened.session.state()));
    }

    void aCancelledCallSaysNothing()
    {
        Service service;
        OpenSession opened(service);
        QVERIFY(opened.signIn().has_value());
        service.first = [](const RawRequest &) -> std::optional<RawAnswer> { return RawAnswer::stall(); };
        bool isAnswered = false;
        CallHandle call
            = opened.session.call(UserStatusEndpoint {}, this, [&](const auto &) { isAnswered = true; });
        QTRY_COMPARE(opened.server.requests().size(), 2);
        call.cancel();
        QVERIFY(!call.isActive());
        QTRY_COMPARE(opened.server.openConnections(), 0);
        QVERIFY(!isAnswered);
    }

    void aPasswordIsNotRememberedInProduction()
    {
        Service service;
        OpenSession opened(service, EnvironmentKind::Production);
        QCOMPARE(opened.signIn(true).error().kind, Error::Kind::NotPermitted);
        QCOMPARE(opened.server.requests().size(), 0);
    }

    void aWrongPasswordLeavesTheSessionBefore()
    {
        Service service;
        OpenSession opened(service);
        QVERIFY(opened.signIn().has_value());
        service.first = [](const RawRequest &request) -> std::optional<RawAnswer> {
            if (!request.body.contains("grant_type=password"))
                return std::nullopt;
            return RawAnswer::http(400, R"({"error":"invalid_grant","error_description":"Bad credentials"})");
        };
        QCOMPARE(opened.signIn().error().kind, Error::Kind::WrongCredentials);
        QVERIFY(opened.session.isSignedIn());
        QVERIFY(opened.status().has_value());
    }

    void signingOutForgetsEverything()
    {
        Service service;
        OpenSession opened(service);
        QVERIFY(opened.signIn().has_value());
        std::optional<Result<void>> out;
        opened.session.signOut(this, [&](const Result<void> &result) { out = result; });
        QVERIFY(!opened.session.isSignedIn()); // at once
        QTRY_VERIFY(out.has_value());
        QVERIFY(out->has_value());
        QCOMPARE(opened.status().error().kind, Error::Kind::SignInAgain);
    }

    void restoresWhatIsStored_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QByteArray>("secret");
        QTest::newRow("a refresh token") << int(SecretKind::RefreshToken) << QByteArray("refresh-0");
        QTest::newRow("an access token that was pasted alone")
            << int(SecretKind::AccessToken) << QByteArray("access-0");
        QTest::newRow("a remembered password") << int(SecretKind::Password) << QByteArray("password");
    }

    void restoresWhatIsStored()
    {
        QFETCH(int, kind);
        QFETCH(QByteArray, secret);
        const Customer ada {.id = QUuid::createUuid(), .hasRefreshToken = true, .hasPassword = true};
        Service service;
        OpenSession opened(service, EnvironmentKind::Staging, ada);
        opened.keep(ada, static_cast<SecretKind>(kind), secret);
        QVERIFY(opened.restore().has_value());
        QVERIFY(opened.session.isSignedIn());
        QVERIFY(opened.status().has_value());
    }

    void aPastedTokenIsKeptForTheNextSession()
    {
        const Customer ada {.id = QUuid::createUuid()};
        Service service;
        OpenSession opened(service, EnvironmentKind::Staging, ada);
        QSignalSpy marker(&opened.session, &Session::storedChanged);
        bool isAdopted = false;
        opened.session.adopt("access-0", {}, this,
                             [&](const Result<void> &result) { isAdopted = result.has_value(); });
        QTRY_VERIFY(isAdopted);
        QCOMPARE(opened.stored(ada, SecretKind::AccessToken), std::optional<QByteArray>("access-0"));
        QCOMPARE(marker.count(), 1);
        QVERIFY(marker.constFirst().constFirst().toBool());
    }

    void aPastedTokenThatIsRefusedIsCalledThat()
    {
        Service service;
        OpenSession opened(service);
        bool isAdopted = false;
        opened.session.adopt("not-one-of-theirs", {}, this,
                             [&](const Result<void> &result) { isAdopted = result.has_value(); });
        QTRY_VERIFY(isAdopted);
        const Result<UserStatusEndpoint::Response> refused = opened.status();
        QCOMPARE(refused.error().kind, Error::Kind::SignInAgain);
        QVERIFY2(refused.error().message.contains(QStringLiteral("access token")),
                 qPrintable(refused.error().message));
        QVERIFY(!opened.session.isSignedIn());
    }

    void aKeychainThatRefusesTheNewTokenKeepsTheMarkerOfTheOld()
    {
        const Customer ada {.id = QUuid::createUuid(), .hasRefreshToken = true};
        Service service;
        OpenSession opened(service, EnvironmentKind::Staging, ada);
        opened.keep(ada, SecretKind::RefreshToken, "old");
        opened.secrets.isLocked = true;
        QSignalSpy marker(&opened.session, &Session::storedChanged);
        QVERIFY(opened.signIn().has_value());
        QVERIFY(!opened.session.info().isStored); // this session only
        QCOMPARE(marker.count(), 0); // the old one is still there, and sign-out must know
    }

    void signingOutOvertakesATokenOnItsWayToTheKeychain()
    {
        const Customer ada {.id = QUuid::createUuid()};
        Service service;
        OpenSession opened(service, EnvironmentKind::Staging, ada);
        opened.secrets.holdsWrites = true;
        std::optional<Result<void>> signedIn;
        opened.session.signIn("password", false, this,
                              [&](const Result<void> &result) { signedIn = result; });
        QTRY_VERIFY(opened.secrets.release);
        bool isOut = false;
        opened.session.signOut(this, [&](const Result<void> &result) { isOut = result.has_value(); });
        QTRY_VERIFY(isOut);
        opened.secrets.release();
        QTRY_VERIFY(signedIn.has_value());
        QVERIFY(!signedIn->has_value());
        QTRY_VERIFY(!opened.stored(ada, SecretKind::RefreshToken));
        QVERIFY(!opened.session.isSignedIn());
    }

    void takesWhatIsPasted_data()
    {
        QTest::addColumn<QByteArray>("pasted");
        QTest::addColumn<bool>("isTaken");
        QTest::newRow("a token") << QByteArray("access-0") << true;
        QTest::newRow("a header") << QByteArray("Bearer access-0\n") << true;
        QTest::newRow("a whole reply") << grant(0) << true;
        QTest::newRow("nothing") << QByteArray(" ") << false;
        QTest::newRow("a sentence") << QByteArray("my token is x") << false;
        QTest::newRow("broken JSON") << QByteArray("{\"access_token\":") << false;
        QTest::newRow("JSON without a token") << QByteArray("{}") << false;
        QTest::newRow("the API key of the environment") << QByteArray("key") << false;
    }

    void takesWhatIsPasted()
    {
        QFETCH(QByteArray, pasted);
        QFETCH(bool, isTaken);
        Service service;
        OpenSession opened(service);
        std::optional<Result<void>> adopted;
        opened.session.adopt(pasted, {}, this, [&](const Result<void> &result) { adopted = result; });
        QTRY_VERIFY(adopted.has_value());
        QCOMPARE(adopted->has_value(), isTaken);
        if (isTaken)
            QVERIFY(opened.status().has_value());
    }
};

QTEST_GUILESS_MAIN(TestSession)
#include "tst_session.moc"
