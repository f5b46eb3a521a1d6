// The contract: what of it is read and refused, and the requests that it makes.
#include "core/api/contractjson.h"
#include "core/api/endpoints.h"
#include "core/api/strictjson.h"
#include "tests/support/apipeer.h"
#include "tests/support/rawserver.h"

#include <QTest>
#include <utility>

using namespace onboarding;
using namespace onboarding::test;

namespace {

QJsonObject json(const QByteArray &text)
{
    return parseStrictJson(text).value().toObject();
}

/// The contract that \p text describes; the test ends when it is refused.
ApiContract contractOf(const QByteArray &text)
{
    const Result<ApiContract> contract = contractFromJson(json(text));
    if (!contract)
        qFatal("%s: %s", qPrintable(contract.error().field), qPrintable(contract.error().message));
    return *contract;
}

const QByteArray TokenBody
    = R"({"access_token":"2YotnFZFEjr1zCsicMWpAA","token_type":"bearer",)"
      R"("expires_in":3600,"refresh_token":"tGzv3JOkF0XG5Qx2TlKWIA"})"; // RFC 6749, 5.1

} // namespace

/// What a contract can say of the wire, and how little of it must be written down.
class TestContract : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void leavesTheRestAsBuiltIn_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("pointer");
        QTest::addColumn<QJsonValue>("value");
        QTest::newRow("nothing at all") << QByteArray("{}") << QStringLiteral("/tenantHeader/evidence")
                                        << QJsonValue(QStringLiteral("documented"));
        QTest::newRow("a path alone, as a bare value counts as chosen")
            << QByteArray(R"({"operations":{"userStatus":{"path":"v2/status"}}})")
            << QStringLiteral("/operations/userStatus/path")
            << QJsonValue(QJsonObject {{QStringLiteral("value"), QStringLiteral("v2/status")},
                                       {QStringLiteral("evidence"), QStringLiteral("chosen")}});
        QTest::newRow("the name of one parameter")
            << QByteArray(R"({"operations":{"registerUser":{"parameters":{"accountId":)"
                          R"({"wireName":"X-Account"}}}}})")
            << QStringLiteral("/operations/registerUser/parameters/accountId/carrier")
            << QJsonValue(QStringLiteral("header"));
        QTest::newRow("a fact with its evidence")
            << QByteArray(R"({"statusPointer":{"value":"/data/state","evidence":"documented"}})")
            << QStringLiteral("/statusPointer/evidence") << QJsonValue(QStringLiteral("documented"));
        QTest::newRow("yes or no as a bare value")
            << QByteArray(R"({"sendDeviceHeaders":true})") << QStringLiteral("/sendDeviceHeaders/value")
            << QJsonValue(true);
    }

    void leavesTheRestAsBuiltIn()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const QString, pointer);
        QFETCH(const QJsonValue, value);
        const ApiContract contract = contractOf(text);
        QCOMPARE(atPointer(contractToJson(contract), pointer), value);
        const Result<ApiContract> again = contractFromJson(contractToJson(contract));
        QVERIFY(again.has_value());
        QCOMPARE(*again, contract);
        if (text == "{}")
            QCOMPARE(contract, ApiContract::builtIn());
    }

    void namesWhatIsWrong_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("field");
        const auto row = [](const char *name, const char *text, const char *field) {
            QTest::newRow(name) << QByteArray(text) << QString::fromLatin1(field);
        };
        row("a sign-in address without TLS", R"({"signInAddress":"http://login.example.com"})",
            "signInAddress");
        row("a sign-in address with a password in it", R"({"signInAddress":"https://a:b@example.com"})",
            "signInAddress");
        row("a sign-in address with a query", R"({"signInAddress":"https://example.com/?a=b"})",
            "signInAddress");
        row("braces that nothing fills", R"({"operations":{"userStatus":{"path":"users/{id}/status"}}})",
            "operations.userStatus.path");
        row("a part of the path that the path does not have",
            R"({"operations":{"registerUser":{"parameters":{"accountId":{"carrier":"path"}}}}})",
            "operations.registerUser.path");
        row("an optional parameter in the path",
            R"({"operations":{"sdkToken":{"path":"t/{deviceId}","parameters":{"deviceId":{"carrier":"path"}}}}})",
            "operations.sdkToken.parameters.deviceId");
        row("a constant with a line break in a header",
            R"({"operations":{"userStatus":{"constants":{"X-A":{"carrier":"header","value":"a\nb"}}}}})",
            "operations.userStatus.constants.X-A");
        row("a constant in a body beside a form",
            R"({"operations":{"signIn":{"constants":{"client_id":{"carrier":"json","value":"web"}}}}})",
            "operations.signIn.parameters.grant_type");
        row("a constant with the name of a parameter",
            R"({"operations":{"signIn":{"constants":{"username":{"carrier":"form","value":"web"}}}}})",
            "operations.signIn.constants.username");
        row("a constant that is a number",
            R"({"operations":{"signIn":{"constants":{"client_id":{"carrier":"form","value":7}}}}})",
            "operations.signIn.constants.client_id.value");
        row("a token pointer without a slash", R"({"accessTokenPointer":"access_token"})",
            "accessTokenPointer");
        row("a method that removes", R"({"operations":{"userStatus":{"method":"DELETE"}}})",
            "operations.userStatus.method");
        row("the two ids the wrong way round",
            R"({"operations":{"registerUser":{"parameters":{"accountId":{"wireName":"workflowId"},
                "workflowId":{"wireName":"accountId"}}}}})",
            "operations.registerUser.parameters.accountId");
        row("the account under another name of the workflow",
            R"({"operations":{"registerUser":{"parameters":{"accountId":{"wireName":"X-Workflow_Execution-Id"}}}}})",
            "operations.registerUser.parameters.accountId");
        row("the workflow under another name of the account, in a body",
            R"({"operations":{"registerUser":{"parameters":{"accountId":{"carrier":"json","wireName":"a"},
                "workflowId":{"carrier":"json","wireName":"jumio.account_id"}}}}})",
            "operations.registerUser.parameters.workflowId");
        row("one workflow for everybody",
            R"({"operations":{"registerUser":{"constants":{"workflowExecutionId":{"carrier":"header","value":"1"}}}}})",
            "operations.registerUser.constants.workflowExecutionId");
        row("one account for everybody, in a question",
            R"({"operations":{"userStatus":{"constants":{"X-Account_Id":{"carrier":"header","value":"1"}}}}})",
            "operations.userStatus.constants.X-Account_Id");
        row("one run for everybody, in the sign-in",
            R"({"operations":{"signIn":{"constants":{"wfeId":{"carrier":"form","value":"1"}}}}})",
            "operations.signIn.constants.wfeId");
        row("one user for everybody",
            R"({"operations":{"sdkToken":{"constants":{"X-User-Name":{"carrier":"header","value":"b"}}}}})",
            "operations.sdkToken.constants.X-User-Name");
        row("another user than the token's",
            R"({"operations":{"registerUser":{"constants":{"act_as":{"carrier":"query","value":"b"}}}}})",
            "operations.registerUser.constants.act_as");
        row("another method by a header",
            R"({"operations":{"userStatus":{"constants":{"X-HTTP-Method-Override":{"carrier":"header","value":"PUT"}}}}})",
            "operations.userStatus.constants.X-HTTP-Method-Override");
        row("another method by a query item",
            R"({"operations":{"userStatus":{"constants":{"_method":{"carrier":"query","value":"PUT"}}}}})",
            "operations.userStatus.constants._method");
        row("another path by a header",
            R"({"operations":{"userStatus":{"constants":{"x-ORIGINAL-url":{"carrier":"header","value":"/a"}}}}})",
            "operations.userStatus.constants.x-ORIGINAL-url");
        row("a reserved header with other capitals and _",
            R"({"operations":{"userStatus":{"constants":{"content_LENGTH":{"carrier":"header","value":"1"}}}}})",
            "operations.userStatus.constants.content_LENGTH");
        row("a reserved header for the tenant", R"({"tenantHeader":"hOST"})", "tenantHeader");
        row("a name twice, in two places",
            R"({"operations":{"signIn":{"constants":{"username":{"carrier":"query","value":"a"}},
                "parameters":{"username":{"carrier":"query"}}}}})",
            "operations.signIn.constants.username");
        row("a step back", R"({"operations":{"userStatus":{"path":"a/../b"}}})",
            "operations.userStatus.path");
        row("a step back, percent-encoded", R"({"operations":{"userStatus":{"path":"a/%2e%2E/b"}}})",
            "operations.userStatus.path");
        row("a step back, encoded twice", R"({"operations":{"userStatus":{"path":"a/%252e./b"}}})",
            "operations.userStatus.path");
        row("a step that stays", R"({"operations":{"userStatus":{"path":"a/./b"}}})",
            "operations.userStatus.path");
        row("another host", R"({"operations":{"userStatus":{"path":"https://evil.example/a"}}})",
            "operations.userStatus.path");
        row("another host without a scheme", R"({"operations":{"userStatus":{"path":"//evil.example/a"}}})",
            "operations.userStatus.path");
        row("a query", R"({"operations":{"userStatus":{"path":"a?b=c"}}})", "operations.userStatus.path");
        row("a query, percent-encoded", R"({"operations":{"userStatus":{"path":"a%3Fb=c"}}})",
            "operations.userStatus.path");
        row("a line break, percent-encoded", R"({"operations":{"userStatus":{"path":"a%0d%0aX: y"}}})",
            "operations.userStatus.path");
        row("a backslash", R"({"operations":{"userStatus":{"path":"a\\b"}}})", "operations.userStatus.path");
        row("a letter that nobody sees", R"({"operations":{"userStatus":{"path":"a\u200b/b"}}})",
            "operations.userStatus.path");
        row("a key that is not known", R"({"operations":{"userStatus":{"verb":"GET"}}})",
            "operations.userStatus.verb");
    }

    void namesWhatIsWrong()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const QString, field);
        const Result<ApiContract> contract = contractFromJson(json(text));
        QVERIFY(!contract.has_value());
        QCOMPARE(contract.error().field, field);
        QVERIFY(!contract.error().message.isEmpty());
    }

    void nothingInItIsHuge_data()
    {
        QTest::addColumn<QJsonObject>("written");
        QTest::addColumn<QString>("field");
        const QString huge(100'000, u'a');
        const auto row
            = [](const char *name, const QString &place, const QJsonValue &value, const char *field) {
                  QJsonValue written = value;
                  QStringList steps = place.split(u'.');
                  while (!steps.isEmpty())
                      written = QJsonObject {{steps.takeLast(), written}};
                  QTest::newRow(name) << written.toObject() << QString::fromLatin1(field);
              };
        const auto constant = [](const QString &value) {
            return QJsonObject {{QStringLiteral("carrier"), QStringLiteral("query")},
                                {QStringLiteral("value"), value}};
        };
        const QString constants = QStringLiteral("operations.userStatus.constants");
        row("a constant", constants + QStringLiteral(".a"), constant(huge),
            "operations.userStatus.constants.a");
        row("the name of a constant", constants + u'.' + huge, constant(QStringLiteral("a")),
            "operations.userStatus.constants");
        row("a path", QStringLiteral("operations.signIn.path"), huge, "operations.signIn.path");
        row("a header", QStringLiteral("tenantHeader"), huge, "tenantHeader");
        row("a client", QStringLiteral("clientId"), huge, "clientId");
        row("a pointer", QStringLiteral("statusPointer"), QString(u'/' + huge), "statusPointer");
        row("an alias", QStringLiteral("statusAliases.") + huge.toUpper(), QStringLiteral("LV1"),
            "statusAliases");
        QJsonObject many;
        for (int i = 0; i < 1000; ++i)
            many.insert(QStringLiteral("k%1").arg(i), constant(QStringLiteral("a")));
        row("a thousand constants", constants, many, "operations.userStatus.constants");
    }

    void nothingInItIsHuge()
    {
        QFETCH(const QJsonObject, written);
        QFETCH(const QString, field);
        const Result<ApiContract> contract = contractFromJson(written);
        QVERIFY(!contract.has_value());
        QCOMPARE(contract.error().field, field);
        QVERIFY(contract.error().message.size() < 300);
    }

    void putsIdsIntoThePath()
    {
        RawServer server([](const RawRequest &) { return RawAnswer::http(200, "{}"); });
        Peer peer(server.url(), contractOf(R"({"operations":{"registerUser":{"method":"PUT",
            "path":"accounts/{accountId}/runs/{run}",
            "parameters":{"accountId":{"carrier":"path"},
                          "workflowId":{"carrier":"path","wireName":"run"}}}}})"));
        QVERIFY(peer.send(RegisterUserEndpoint {QStringLiteral("a/b c"), QStringLiteral("50%")}).has_value());
        QCOMPARE(server.requests().constLast().method, QByteArray("PUT"));
        QCOMPARE(server.requests().constLast().target, QByteArray("/accounts/a%2Fb%20c/runs/50%25"));
    }

    /// Encoded or not, dots would climb in the path.
    void neverClimbsThroughAnId()
    {
        const ApiContract contract
            = contractOf(R"({"operations":{"registerUser":{"path":"accounts/{accountId}",
            "parameters":{"accountId":{"carrier":"path"}}}}})");
        const Result<HttpRequest> request
            = RegisterUserEndpoint {QStringLiteral(".."), QStringLiteral("w")}.request(contract);
        QVERIFY(!request.has_value());
        QCOMPARE(request.error().field, QStringLiteral("accountId"));
    }

    void sendsConstantsWithEveryRequestOfAnOperation()
    {
        RawServer server([](const RawRequest &) { return RawAnswer::http(200, TokenBody); });
        Peer peer(server.url(), contractOf(R"({"operations":{"signIn":{"constants":{
            "client_id":{"carrier":"form","value":"web app"}, "X-Channel":{"carrier":"header","value":"web"},
            "realm":{"carrier":"query","value":"a&b"}}}}})"));
        QVERIFY(peer.send(SignInEndpoint {QStringLiteral("maya"), "pw"}).has_value());
        const RawRequest &seen = server.requests().constLast();
        QCOMPARE(seen.target, QByteArray("/auth/oauth/token?realm=a%26b"));
        QCOMPARE(seen.header("X-Channel"), QByteArray("web"));
        QVERIFY2(seen.body.split('&').contains("client_id=web%20app"), seen.body.constData());
        (void)peer.send(UserStatusEndpoint {});
        QVERIFY(!server.requests().constLast().hasHeader("X-Channel"));
    }

    /// The password goes to the address of the sign-in alone, all else to that of the environment.
    void signsInAtAnotherAddress()
    {
        RawServer login([](const RawRequest &) { return RawAnswer::http(200, TokenBody); });
        RawServer service([](const RawRequest &) { return RawAnswer::http(200, StatusBody); });
        ApiContract contract = ApiContract::builtIn();
        contract.signInAddress = {login.url().toString() + QStringLiteral("realm"), Evidence::Chosen};
        QVERIFY(contract.validate().has_value());
        Peer peer(service.url(), contract);
        QVERIFY(peer.send(SignInEndpoint {QStringLiteral("maya"), "pw"}).has_value());
        QVERIFY(peer.send(RefreshTokenEndpoint {"tGzv3JOkF0XG5Qx2TlKWIA"}).has_value());
        QVERIFY(peer.send(UserStatusEndpoint {}).has_value());
        QCOMPARE(login.requests().size(), 2);
        QCOMPARE(login.requests().constFirst().target, QByteArray("/realm/auth/oauth/token"));
        QCOMPARE(service.requests().size(), 1);
        for (const RawServer *server : {&login, &service}) // one that has several hosts goes by the name
            QCOMPARE(server->requests().constFirst().header("Host"), server->url().authority().toLatin1());
    }

    void findsTheTokensWhereTheContractSays()
    {
        RawServer server([](const RawRequest &) {
            return RawAnswer::http(200,
                                   R"({"data":{"tokens":[{"jwt":"aaa.bbb.ccc","again":"r1","ttl":60}]}})");
        });
        Peer peer(server.url(), contractOf(R"({"accessTokenPointer":"/data/tokens/0/jwt",
            "refreshTokenPointer":"/data/tokens/0/again","expiresInPointer":"/data/tokens/0/ttl"})"));
        const Result<TokenResponse> tokens = peer.send(SignInEndpoint {QStringLiteral("maya"), "pw"});
        QVERIFY(tokens.has_value());
        QCOMPARE(tokens->accessToken, QByteArray("aaa.bbb.ccc"));
        QCOMPARE(tokens->refreshToken, QByteArray("r1"));
        QCOMPARE(tokens->expiresIn, std::chrono::seconds {60});
    }
};

QTEST_GUILESS_MAIN(TestContract)
#include "tst_contract.moc"
