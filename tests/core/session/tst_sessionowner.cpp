// Whose the tokens of a session are, and that several programs share them.
#include "core/api/endpoints.h"
#include "core/base/processlock.h"
#include "core/session/pastedtoken.h"
#include "core/session/session.h"
#include "tests/support/fakeclock.h"
#include "tests/support/keptsecrets.h"
#include "tests/support/rawserver.h"
#include "tests/support/tokens.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace onboarding;
using namespace std::chrono_literals;
using test::FakeClock;
using test::jwt;
using test::KeptSecrets;
using test::RawAnswer;
using test::RawRequest;
using test::RawServer;

namespace {

QByteArray tokenOf(const QByteArray &claims, int number)
{
    return jwt(claims.left(claims.size() - 1) + (claims.size() > 2 ? "," : "") + "\"jti\":\""
               + QByteArray::number(number) + "\"}");
}

/// Gives a new refresh token at each refresh, and takes each one once.
struct Service
{
    QByteArray claims = R"({"user_name":"anna@x","uuid":"u-1"})"; ///< of the next access token
    int number = 0;
    int refreshes = 0;
    int refused = 0;

    RawAnswer operator()(const RawRequest &request)
    {
        if (!request.target.startsWith("/auth"))
            return request.header("Authorization") == "Bearer " + tokenOf(claims, number)
                ? RawAnswer::http(200, R"({"status":"LV1"})")
                : RawAnswer::http(401, R"({"error":"invalid_token"})");
        const bool isRefresh = request.body.contains("grant_type=refresh_token");
        const bool isOld = isRefresh && !request.body.endsWith("refresh-" + QByteArray::number(number));
        refreshes += isRefresh ? 1 : 0;
        refused += isOld ? 1 : 0;
        if (isOld)
            return RawAnswer::http(400, R"({"error":"invalid_grant"})");
        return RawAnswer::http(200, grant());
    }

    QByteArray beside; ///< further members of what it grants

    QByteArray grant()
    {
        ++number;
        return "{\"access_token\":\"" + tokenOf(claims, number) + R"(","refresh_token":"refresh-)"
            + QByteArray::number(number) + "\",\"token_type\":\"bearer\",\"expires_in\":3600" + beside + '}';
    }
};

Environment environmentOf(const QUrl &url)
{
    Environment environment;
    environment.id = QUuid::createUuid();
    environment.name = QStringLiteral("test");
    environment.url = url;
    environment.tenant = QStringLiteral("acme");
    return environment;
}

/// A service, a keychain, and as many programs with a session of the same customer as are wanted.
struct Computer
{
    Computer()
        : client({.baseUrl = server.url(),
                  .tenant = QStringLiteral("acme"),
                  .contract = environment.contract,
                  .limits = {.deadline = 5s, .inactivity = 2s, .maxAttempts = 1}},
                 defaultNetworkFactory(ProxyMode::None), log, clock, [] { return 0.5; })
    {
        client.setApiKey("key");
    }

    std::unique_ptr<Session> open(Customer customer)
    {
        customer.id = id;
        customer.username = QStringLiteral("anna@x");
        auto session = std::make_unique<Session>(customer, environment, client, secrets, clock);
        session->shareRefreshesIn(folder.path());
        return session;
    }

    static Result<void> wait(const std::function<void(Session::Done)> &begin)
    {
        std::optional<Result<void>> answer;
        begin([&](const Result<void> &result) { answer = result; });
        return QTest::qWaitFor([&] { return answer.has_value(); }, 10'000) ? *answer
                                                                           : failure(Error::Kind::Timeout);
    }

    Result<void> signIn(Session &session)
    {
        return wait([&](const auto &done) { session.signIn("password", false, &context, done); });
    }

    Result<void> adopt(Session &session, const QByteArray &token, const QString &tokenUser = {})
    {
        return wait([&](const auto &done) { session.adopt(token, tokenUser, &context, done); });
    }

    Result<void> restore(Session &session)
    {
        return wait([&](const auto &done) { session.restore(&context, done); });
    }

    Result<void> status(Session &session)
    {
        return wait([&](const auto &done) {
            session.call(UserStatusEndpoint {}, &context, [done](const auto &reply) {
                done(reply ? Result<void> {} : tl::unexpected(reply.error()));
            });
        });
    }

    QTemporaryDir folder;
    Service service;
    RawServer server {[this](const RawRequest &request) { return service(request); }};
    Environment environment = environmentOf(server.url());
    QUuid id = QUuid::createUuid();
    FakeClock clock;
    ExchangeLog log;
    KeptSecrets secrets;
    ApiClient client;
    QObject context;
};

} // namespace

class TestSessionOwner : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aPasswordTeachesWhoItIs()
    {
        Computer computer;
        computer.service.claims = R"({"user_name":"a.smith","uuid":"u-1","sub":"17"})";
        const auto session = computer.open({});
        QSignalSpy told(session.get(), &Session::ownerChanged);
        QVERIFY(computer.signIn(*session).has_value());
        QCOMPARE(told.count(), 1);
        QCOMPARE(session->learnt().userName, QStringLiteral("a.smith"));
        QCOMPARE(session->learnt().uuid, QStringLiteral("u-1"));
        QCOMPARE(session->learnt().subject, QStringLiteral("17"));
        QCOMPARE(session->info().mark.user, QStringLiteral("a.smith"));
        QCOMPARE(session->info().mark.isVerified, std::optional(true));
    }

    /// A gateway that keeps answers gives one customer the sign-in of another.
    void aSignInThatAnswersForAnotherIsNotUsed()
    {
        Computer computer;
        computer.service.claims = R"({"user_name":"zoe","uuid":"u-2"})";
        const auto session = computer.open({.learnt = {.userName = QStringLiteral("a.smith")}});
        const Result<void> signedIn = computer.signIn(*session);
        QVERIFY(!signedIn);
        QCOMPARE(signedIn.error().kind, Error::Kind::NotPermitted);
        QVERIFY(signedIn.error().message.contains(QStringLiteral("zoe")));
        QVERIFY(!session->isSignedIn());
        QCOMPARE(session->learnt().userName, QStringLiteral("a.smith"));
        computer.service.claims = R"({"user_name":"A.Smith","uuid":"u-3"})"; // set up again: the same user
        QVERIFY(computer.signIn(*session).has_value());
    }

    /// A password teaches who the customer is, unless all that comes back is somebody else's name.
    void aSignInThatOnlyBringsAnotherNameIsNotVerified_data()
    {
        QTest::addColumn<QByteArray>("claims");
        QTest::addColumn<QString>("user");
        QTest::addColumn<bool>("isVerified");
        const auto row = [](const char *what, const char *claims, const char *user, bool isVerified) {
            QTest::newRow(what) << QByteArray(claims) << QString::fromUtf8(user) << isVerified;
        };
        row("a mail address", R"({"email":"zoe@x"})", "zoe@x", false);
        row("the name of Azure", R"({"upn":"zoe@x"})", "zoe@x", false);
        row("the name of Azure with the customer's mail address", R"({"upn":"zoe@corp","email":"anna@x"})",
            "anna@x", true);
        row("another mail address of the same account", R"({"email":"anna@x","uuid":"u-1"})", "anna@x", true);
        row("what the service calls the customer", R"({"user_name":"a.smith"})", "a.smith", true);
        row("nothing", R"({"scope":"kyc"})", "", true);
    }

    void aSignInThatOnlyBringsAnotherNameIsNotVerified()
    {
        QFETCH(const QByteArray, claims);
        QFETCH(const QString, user);
        QFETCH(const bool, isVerified);
        Computer computer;
        computer.service.claims = claims;
        const auto session = computer.open({});
        QVERIFY(computer.signIn(*session).has_value());
        QCOMPARE(session->info().mark.user, user);
        QCOMPARE(session->info().mark.isVerified, std::optional(isVerified));
        QVERIFY(!session->learnt().isCalled(QStringLiteral("zoe@x")));
    }

    /// A password says whose account it is. That the account has another id now is told, and replaces what is
    /// known only when somebody says so.
    void aSignInWithAnotherIdIsNotVerified_data()
    {
        QTest::addColumn<QByteArray>("claims");
        QTest::addColumn<QString>("tokenUser");
        QTest::addColumn<EnvironmentKind>("kind");
        QTest::addColumn<bool>("isVerified");
        QTest::addColumn<QString>("uuid");
        const auto row = [](const char *what, const char *claims, bool isVerified, const char *uuid,
                            const char *tokenUser = "", EnvironmentKind kind = EnvironmentKind::Staging) {
            QTest::newRow(what) << QByteArray(claims) << QString::fromUtf8(tokenUser) << kind << isVerified
                                << QString::fromUtf8(uuid);
        };
        row("the same in capitals", "{\"user_name\":\"A.SMITH\",\"uuid\":\"U-1\"}", true, "U-1");
        row("another uuid", "{\"user_name\":\"a.smith\",\"uuid\":\"u-9\"}", false, "u-1");
        row("another subject", "{\"user_name\":\"a.smith\",\"sub\":\"18\"}", false, "u-1");
        row("only a name, of somebody else", "{\"sub\":\"other\"}", false, "u-1");
        row("another uuid, said to be right", "{\"user_name\":\"a.smith\",\"uuid\":\"u-9\"}", true, "u-9",
            "a.smith");
        row("another uuid, said to be of somebody else", "{\"user_name\":\"a.smith\",\"uuid\":\"u-9\"}",
            false, "u-1", "zoe");
        row("another name, said to be right", "{\"user_name\":\"anna.smith\",\"uuid\":\"u-9\"}", true, "u-9",
            "anna.smith");
        row("another uuid in a sandbox", "{\"user_name\":\"a.smith\",\"uuid\":\"u-9\"}", true, "u-9", "",
            EnvironmentKind::Sandbox);
    }

    void aSignInWithAnotherIdIsNotVerified()
    {
        QFETCH(const QByteArray, claims);
        QFETCH(const QString, tokenUser);
        QFETCH(const EnvironmentKind, kind);
        Computer computer;
        computer.environment.kind = kind;
        computer.service.claims = claims;
        const auto session = computer.open({.learnt = {.userName = QStringLiteral("a.smith"),
                                                       .uuid = QStringLiteral("u-1"),
                                                       .subject = QStringLiteral("17")}});
        const Result<void> signedIn = Computer::wait([&](const auto &done) {
            session->signIn("password", false, &computer.context, done, tokenUser);
        });
        QVERIFY(signedIn.has_value());
        QTEST(session->info().mark.isVerified.value_or(false), "isVerified");
        QTEST(session->learnt().uuid, "uuid");
        computer.clock.advance(3600s); // a refresh makes nothing of it
        QVERIFY(computer.status(*session).has_value());
        QTEST(session->info().mark.isVerified.value_or(false), "isVerified");
    }

    /// The window's way out was to remove the customer and to add them again.
    void anotherIdIsAcceptedWhereTheNameIsTheCustomers_data()
    {
        QTest::addColumn<QByteArray>("claims");
        QTest::addColumn<EnvironmentKind>("kind");
        QTest::addColumn<QString>("uuid"); // that is accepted; empty: nothing is offered
        const auto row = [](const char *what, const char *claims, const char *uuid,
                            EnvironmentKind kind = EnvironmentKind::Staging) {
            QTest::newRow(what) << QByteArray(claims) << kind << QString::fromUtf8(uuid);
        };
        row("another uuid", R"({"user_name":"a.smith","uuid":"u-9"})", "u-9");
        row("another uuid in production", R"({"user_name":"a.smith","uuid":"u-9"})", "u-9",
            EnvironmentKind::Production);
        row("another subject", R"({"user_name":"a.smith","uuid":"u-1","sub":"18"})", "u-1");
        row("the same", R"({"user_name":"a.smith","uuid":"u-1"})", "");
        row("a name, of somebody else", R"({"sub":"other"})", "");
        row("an address of somebody else", R"({"uuid":"u-9","email":"zoe@example.org"})", "");
        row("no name at all", R"({"sub":"18"})", "");
        row("another uuid in a sandbox, which is taken by itself", R"({"user_name":"a.smith","uuid":"u-9"})",
            "", EnvironmentKind::Sandbox);
    }

    void anotherIdIsAcceptedWhereTheNameIsTheCustomers()
    {
        QFETCH(const QByteArray, claims);
        QFETCH(const EnvironmentKind, kind);
        QFETCH(const QString, uuid);
        Computer computer;
        computer.environment.kind = kind;
        computer.service.claims = claims;
        const auto session = computer.open({.learnt = {.userName = QStringLiteral("a.smith"),
                                                       .uuid = QStringLiteral("u-1"),
                                                       .subject = QStringLiteral("17")}});
        QVERIFY(Computer::wait([&](const auto &done) {
                    session->signIn("password", false, &computer.context, done);
                }).has_value());
        QCOMPARE(session->mayAcceptOwner(), !uuid.isEmpty());
        const TokenMark before = session->info().mark;
        session->acceptOwner();
        QVERIFY(!session->mayAcceptOwner());
        if (uuid.isEmpty()) {
            QCOMPARE(session->info().mark, before);
            return;
        }
        QCOMPARE(session->info().mark.isVerified, std::optional(true));
        QCOMPARE(session->learnt().uuid, uuid);
        computer.clock.advance(3600s); // by a refresh it stays
        QVERIFY(computer.status(*session).has_value());
        QCOMPARE(session->info().mark.isVerified, std::optional(true));
    }

    /// Two names in one answer: one of them is wrong.
    void anAnswerThatNamesTwoIsNotUsed()
    {
        Computer computer;
        computer.service.claims = "{\"user_name\":\"anna@x\"}";
        computer.service.beside = ",\"user_name\":\"zoe@x\"";
        const auto session = computer.open({});
        const Result<void> signedIn = computer.signIn(*session);
        QVERIFY(!signedIn);
        QCOMPARE(signedIn.error().kind, Error::Kind::NotPermitted);
        QVERIFY(signedIn.error().message.contains(QStringLiteral("zoe@x")));
        QVERIFY(!session->isSignedIn());
        computer.service.beside = ",\"user_name\":\"Anna\",\"tenant_name\":\"other\"";
        QVERIFY(computer.signIn(*session).has_value());
        QCOMPARE(session->info().tenantName, QStringLiteral("other"));
    }

    /// Review 11, 3: services call one person by two names.
    void anAnswerWithTwoNamesOfOneIsUsed_data()
    {
        QTest::addColumn<QByteArray>("claims");
        QTest::addColumn<QByteArray>("beside");
        QTest::addColumn<QString>("tokenUser");
        QTest::addColumn<QString>("listed");
        QTest::addColumn<bool>("isUsed");
        const auto row = [](const char *what, const char *claims, const char *beside, bool isUsed,
                            const char *tokenUser = "", const char *listed = "") {
            QTest::newRow(what) << QByteArray(claims) << QByteArray(beside) << QString::fromUtf8(tokenUser)
                                << QString::fromUtf8(listed) << isUsed;
        };
        row("a number in the token, the customer beside it", "{\"user_name\":\"10023\"}",
            ",\"username\":\"anna@x\"", true);
        row("the customer in the token, a login beside it", "{\"user_name\":\"anna@x\"}",
            ",\"login\":\"jdoe\"", true);
        row("the customer in the token, a number beside it", "{\"user_name\":\"anna@x\"}",
            ",\"username\":\"10023\"", true);
        row("two who are not the customer", "{\"user_name\":\"adm\"}", ",\"username\":\"jdoe\"", false);
        row("two who are not the customer, said to be", "{\"user_name\":\"adm\"}", ",\"username\":\"jdoe\"",
            true, "jdoe");
        row("the customer, and another of the list beside them", "{\"user_name\":\"anna@x\"}",
            ",\"username\":\"jdoe\"", false, "", "jdoe");
        row("the customer, with the id of another row of the list", "{\"user_name\":\"anna@x\"}", "", false,
            "", "anna@x");
        row("the same, said to be", "{\"user_name\":\"anna@x\"}", "", true, "anna@x", "anna@x");
        row("another of the list, said to be", "{\"user_name\":\"bob\"}", "", false, "bob", "bob");
    }

    void anAnswerWithTwoNamesOfOneIsUsed()
    {
        QFETCH(const QByteArray, claims);
        QFETCH(const QByteArray, beside);
        QFETCH(const QString, tokenUser);
        QFETCH(const QString, listed);
        Computer computer;
        computer.service.claims = claims;
        computer.service.beside = beside;
        const auto session = computer.open({});
        session->setOtherCustomer([listed](const TokenOwner &owner) {
            return !listed.isEmpty() && owner.userName == listed ? listed + QStringLiteral(" of the list")
                                                                 : QString();
        });
        const Result<void> signedIn = Computer::wait([&](const auto &done) {
            session->signIn("password", false, &computer.context, done, tokenUser);
        });
        QTEST(signedIn.has_value(), "isUsed");
        QTEST(session->isSignedIn(), "isUsed");
    }

    /// Review 11, 11: the name that the question asks for is one that is accepted.
    void theNameThatIsAskedForIsAccepted()
    {
        for (const char *beside : {",\"username\":\"jdoe\"", ",\"username\":\"anna@x\"", ""}) {
            Computer computer;
            const QByteArray reply = "{\"access_token\":\"" + jwt("{\"user_name\":\"adm\"}")
                + "\",\"token_type\":\"bearer\"" + beside + '}';
            const auto session = computer.open({});
            QVERIFY(!computer.adopt(*session, reply).has_value());
            const TokenVerdict verdict
                = judgeToken(*readPastedToken(reply), TokenOwner {}, QStringLiteral("anna@x"));
            QCOMPARE(verdict.match, TokenMatch::Other);
            QVERIFY(computer.adopt(*session, reply, verdict.owner.name()).has_value());
            QCOMPARE(session->info().mark.user, verdict.owner.name());
            QCOMPARE(session->info().mark.isVerified, std::optional(false));
        }
    }

    void aSecretIsNoUserName()
    {
        Computer computer;
        Customer customer;
        customer.username = QStringLiteral("key");
        Session session(customer, computer.environment, computer.client, computer.secrets, computer.clock);
        const Result<void> signedIn = computer.signIn(session);
        QVERIFY(!signedIn);
        QCOMPARE(signedIn.error().field, QStringLiteral("username"));
        QCOMPARE(computer.service.number, 0);
    }

    void aTokenOfSomebodyElseIsNotUsed_data()
    {
        QTest::addColumn<QByteArray>("pasted");
        QTest::addColumn<QString>("tokenUser");
        QTest::addColumn<bool>("isTaken");
        QTest::addColumn<QString>("user");
        QTest::addColumn<bool>("isVerified");
        const QByteArray anna = jwt(R"({"user_name":"Anna@x"})");
        const QByteArray boris = jwt(R"({"user_name":"boris@x","uuid":"u-2"})");
        const auto row = [](const char *what, const QByteArray &pasted, const char *tokenUser, bool isTaken,
                            const char *user, bool isVerified) {
            QTest::newRow(what) << pasted << QString::fromUtf8(tokenUser) << isTaken
                                << QString::fromUtf8(user) << isVerified;
        };
        const auto reply = [](const QByteArray &access, const QByteArray &refresh,
                              const QByteArray &more = {}) {
            return "{\"access_token\":\"" + access + R"(","refresh_token":")" + refresh + '"' + more + '}';
        };
        row("the customer's", anna, "", true, "Anna@x", true);
        row("boris'", boris, "", false, "", false);
        row("boris', said to be", boris, "BORIS@x", true, "boris@x", false);
        row("boris', said to be by uuid", boris, "u-2", true, "boris@x", false);
        row("boris', said to be of the customer", boris, "anna@x", false, "", false);
        row("boris', said to be cleo's", boris, "cleo@x", false, "", false);
        row("the customer's, said to be boris'", anna, "boris@x", false, "", false);
        row("boris', by his mail address", jwt(R"({"email":"boris@x"})"), "", false, "", false);
        row("boris', by a name of Azure", jwt(R"({"unique_name":"boris@x","oid":"7"})"), "", false, "",
            false);
        row("boris', by his mail address, said to be", jwt(R"({"email":"boris@x"})"), "boris@x", true,
            "boris@x", false);
        row("the customer's, by the mail address", jwt(R"({"email":"anna@x","sub":"7"})"), "", true, "anna@x",
            true);
        row("the customer's, who has another mail address", jwt(R"({"user_name":"anna@x","email":"a@home"})"),
            "", true, "anna@x", true);
        row("an id that says nothing", jwt(R"({"uid":"4711"})"), "", true, "4711", false);
        row("one that says nothing", "2YotnFZFEjr1zCsicMWpAA", "", true, "", false);
        row("one that says nothing, said to be boris'", "2YotnFZFEjr1zCsicMWpAA", "boris@x", true, "", false);
        row("a reply with boris' access token", reply(boris, "r"), "", false, "", false);
        row("a reply with boris' refresh token", reply("opaque", boris), "", false, "", false);
        row("a reply with the customer's, and boris' refresh token", reply(anna, boris), "boris@x", false, "",
            false);
        row("a reply that names boris beside the token", reply("opaque", "r", R"(,"user_name":"boris@x")"),
            "", false, "", false);
        row("the customer's, and boris' name beside it", reply(anna, "r", R"(,"user_name":"boris@x")"), "",
            false, "", false);
        row("one that says nothing, and boris' id_token",
            reply("opaque", "r", ",\"id_token\":\"" + boris + '"'), "", false, "", false);
        row("a reply whose refresh token is the customer's", reply("opaque", anna), "", true, "Anna@x", true);
    }

    void aTokenOfSomebodyElseIsNotUsed()
    {
        QFETCH(QByteArray, pasted);
        QFETCH(QString, tokenUser);
        QFETCH(bool, isTaken);
        QFETCH(QString, user);
        QFETCH(bool, isVerified);
        Computer computer;
        const auto session = computer.open({});
        const Result<void> adopted = computer.adopt(*session, pasted, tokenUser);
        QCOMPARE(adopted.has_value(), isTaken);
        QCOMPARE(session->isSignedIn(), isTaken);
        if (!isTaken) {
            QCOMPARE(adopted.error().kind, Error::Kind::NotPermitted);
            QCOMPARE(adopted.error().field, QStringLiteral("tokenUser"));
            return;
        }
        QCOMPARE(session->info().mark.user, user);
        QCOMPARE(session->info().mark.isVerified, std::optional(isVerified));
    }

    void whatWasLearntCountsMoreThanTheName()
    {
        Computer computer;
        const auto session = computer.open(
            {.learnt = {.userName = QStringLiteral("a.smith"), .uuid = QStringLiteral("u-1")}});
        QVERIFY(!computer.adopt(*session, jwt(R"({"user_name":"anna@x"})")).has_value());
        QVERIFY(!computer.adopt(*session, jwt(R"({"uuid":"u-2"})")).has_value());
        QVERIFY(computer.adopt(*session, jwt(R"({"uuid":"U-1"})")).has_value());
        QCOMPARE(session->info().mark.isVerified, std::optional(true));
    }

    void aRefreshThatBringsAnotherIsAnError()
    {
        Computer computer;
        const auto session = computer.open({});
        QVERIFY(computer.signIn(*session).has_value());
        computer.clock.advance(3600s);
        computer.service.claims = R"({"user_name":"boris@x","uuid":"u-2"})";
        const Result<void> status = computer.status(*session);
        QCOMPARE(status.error().kind, Error::Kind::NotPermitted);
        QVERIFY2(status.error().message.contains(QStringLiteral("boris@x")),
                 qPrintable(status.error().message));
        QVERIFY(!session->isSignedIn());
        QCOMPARE(session->info().mark, TokenMark {});
        const auto next = computer.open({.hasRefreshToken = true});
        QVERIFY(computer.restore(*next).has_value());
        QVERIFY2(!next->isSignedIn(), "nothing of it was left in the keychain");
    }

    void aTokenThatWasConfirmedStaysWithTheOneItNames()
    {
        Computer computer;
        computer.service.claims = R"({"user_name":"boris@x"})";
        {
            const auto session = computer.open({.learnt = {.userName = QStringLiteral("anna@x")}});
            QVERIFY(
                computer.adopt(*session, computer.service.grant(), QStringLiteral("boris@x")).has_value());
        }
        computer.clock.advance(3600s);
        const auto next = computer.open({.hasRefreshToken = true,
                                         .learnt = {.userName = QStringLiteral("anna@x")},
                                         .tokenUser = QStringLiteral("boris@x"),
                                         .isTokenVerified = false});
        QVERIFY(computer.restore(*next).has_value());
        QVERIFY(computer.status(*next).has_value());
        QCOMPARE(next->info().mark, (TokenMark {.user = QStringLiteral("boris@x"), .isVerified = false}));
        computer.clock.advance(3600s);
        computer.service.claims = R"({"user_name":"cleo@x"})";
        QCOMPARE(computer.status(*next).error().kind, Error::Kind::NotPermitted);
    }

    void aTokenThatSaidNothingIsVerifiedWhenItsRefreshDoes()
    {
        Computer computer;
        const auto session = computer.open({});
        ++computer.service.number;
        QVERIFY(
            computer
                .adopt(*session, R"({"access_token":"opaque","refresh_token":"refresh-1","expires_in":0})")
                .has_value());
        QCOMPARE(session->info().mark.isVerified, std::optional(false));
        QVERIFY(computer.status(*session).has_value());
        QCOMPARE(session->info().mark, (TokenMark {.user = QStringLiteral("anna@x"), .isVerified = true}));
    }

    void aTokenThatWasStoredBeforeAnybodyLookedIsLookedAt()
    {
        Computer computer;
        computer.secrets.write({computer.environment.id, computer.id, SecretKind::AccessToken},
                               jwt(R"({"user_name":"boris@x"})"), &computer.context, [](const auto &) { });
        const auto session = computer.open({.hasRefreshToken = true});
        QCOMPARE(computer.restore(*session).error().kind, Error::Kind::NotPermitted);
        QVERIFY(!session->isSignedIn());
    }

    void aStartWhileTheTokenLastsNeedsNoRefresh()
    {
        Computer computer;
        QVERIFY(computer.signIn(*computer.open({})).has_value());
        const auto next = computer.open({.hasRefreshToken = true});
        QVERIFY(computer.restore(*next).has_value());
        QVERIFY(computer.status(*next).has_value());
        QCOMPARE(computer.service.refreshes, 0);
        computer.clock.advance(3590s);
        const auto late = computer.open({.hasRefreshToken = true});
        QVERIFY(computer.restore(*late).has_value());
        QVERIFY(computer.status(*late).has_value());
        QCOMPARE(computer.service.refreshes, 1);
    }

    void sixProgramsShareOneRefresh()
    {
        Computer computer;
        QVERIFY(computer.signIn(*computer.open({})).has_value());
        computer.clock.advance(3600s);
        std::vector<std::unique_ptr<Session>> programs;
        for (int i = 0; i < 6; ++i) {
            programs.push_back(computer.open({.hasRefreshToken = true}));
            QVERIFY(computer.restore(*programs.back()).has_value()); // each with the same refresh token
        }
        int good = 0;
        for (const auto &program : programs)
            program->call(UserStatusEndpoint {}, &computer.context,
                          [&](const auto &reply) { good += reply ? 1 : 0; });
        QTRY_COMPARE(good, 6);
        QCOMPARE(computer.service.refreshes, 1);
        QCOMPARE(computer.service.refused, 0);
    }

    void whoWaitsForItsTurnCanBeSignedOut()
    {
        Computer computer;
        const auto session = computer.open({});
        QVERIFY(computer.signIn(*session).has_value());
        computer.clock.advance(3600s);
        std::vector<std::unique_ptr<ProcessLock>> all; // another program is at it
        for (int file = 0; file < 64; ++file) {
            all.push_back(std::make_unique<ProcessLock>(
                computer.folder.filePath(QStringLiteral("refresh-%1.lock").arg(file))));
            QVERIFY(all.back()->tryLock());
        }
        std::optional<Error> told;
        session->call(UserStatusEndpoint {}, &computer.context, [&](const auto &reply) {
            if (!reply)
                told = reply.error();
        });
        QVERIFY(
            Computer::wait([&](const auto &done) { session->signOut(&computer.context, done); }).has_value());
        QTRY_VERIFY(told.has_value());
        QCOMPARE(told->kind, Error::Kind::SignInAgain);
        all.clear();
        QCOMPARE(computer.service.refreshes, 0);
    }
};

QTEST_GUILESS_MAIN(TestSessionOwner)
#include "tst_sessionowner.moc"
