// What is read of collections of other tools, and what is exported for them.
#include "tests/core/collection/tst_collection.h"

#include "core/api/contractjson.h"
#include "core/api/strictjson.h"
#include "core/collection/collectionfile.h"
#include "core/collection/contractproposal.h"
#include "core/collection/curlexport.h"
#include "core/collection/openapiexport.h"
#include "core/collection/operationmatch.h"
#include "core/collection/postmanexport.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QScopeGuard>
#include <QTemporaryDir>
#include <QTest>

using namespace onboarding;

namespace {

const QUrl Base(QStringLiteral("https://api.example.com/gateway"));

Collection read(const QByteArray &text, const CollectionVariables &given = {})
{
    const Result<Collection> collection = readCollection(text, given);
    if (!collection)
        qFatal("%s", qPrintable(collection.error().message));
    return *collection;
}

/// One request in a collection of format \p version.
QByteArray postman(const QByteArray &request, const QByteArray &version = "v2.1.0",
                   const QByteArray &more = {})
{
    return R"({"info":{"name":"C","schema":"https://schema.getpostman.com/json/collection/)" + version
        + R"(/collection.json"},)" + more + R"("item":[{"name":"R","request":)" + request + "}]}";
}

/// "POINTER: from -> to" a line, in order.
QStringList changes(const QByteArray &text, const CollectionVariables &given = {}, const QUrl &base = Base)
{
    QStringList lines;
    const ContractProposal proposal = proposeChanges(read(text, given), ApiContract::builtIn(), base);
    for (const ContractChange &change : proposal.changes) {
        const auto shown = [](const QJsonValue &value) {
            return value.isObject()
                ? QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact))
                : value.toVariant().toString();
        };
        lines.append(
            QStringLiteral("%1: %2 -> %3").arg(change.pointer, shown(change.from), shown(change.to)));
    }
    return lines;
}

/// What may differ in any field, under which another tool would send the same request.
ApiContract unusualContract()
{
    const QByteArray text = R"({
        "signInAddress": "https://login.example.com/realm",
        "tenantHeader": "X-Ten", "apiKeyHeader": "X-Key",
        "statusPointer": "/data/kycStatus", "sdkTokenPointer": "/result/token",
        "accessTokenPointer": "/data/access_token",
        "operations": {
            "signIn": {"path": "connect/token", "constants": {"client_id": {"carrier": "form", "value": "web app"},
                                                              "scope": {"carrier": "form", "value": "kyc a&b"}}},
            "refreshToken": {"path": "connect/token"},
            "userStatus": {"path": "v2/me", "method": "POST",
                           "constants": {"q": {"carrier": "query", "value": "a b&c+%2F"}}},
            "sdkToken": {"path": "tok/{dc}", "constants": {"dc": {"carrier": "path", "value": "e u/x"}}},
            "selfRegister": {"parameters": {"firstName": {"carrier": "query", "wireName": "fn"}}},
            "registerUser": {"method": "PUT", "path": "accounts/{acc}/registerUser",
                             "parameters": {"accountId": {"carrier": "path", "wireName": "acc"},
                                            "workflowId": {"carrier": "json", "wireName": "workflow_execution_id"}}}}})";
    const Result<ApiContract> contract = contractFromJson(parseStrictJson(text).value().toObject());
    if (!contract)
        qFatal("%s %s", qPrintable(contract.error().field), qPrintable(contract.error().message));
    return *contract;
}

/// Where an operation goes, below the environment's address or at the sign-in's.
QString whole(const ApiContract &contract, Operation operation)
{
    const QString own = operation == Operation::SignIn ? contract.signInAddress.value : QString();
    return own + QLatin1Char('/') + contract.rule(operation).path.value;
}

} // namespace

void TestCollection::leavesOutWhatNoContractCanSay_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("place");
    const auto body = [](const QByteArray &json, const char *version = "v2.1.0") {
        QByteArray quoted = json;
        quoted.replace('"', "\\\"");
        return postman(R"({"method":"PUT","url":"{{base}}/v9/registerUser/{{accountId}}","body":)"
                       R"({"mode":"raw","raw":")"
                           + quoted + R"("}})",
                       version);
    };
    QTest::newRow("an ID below an object") << body(R"({"workflow":{"id":"{{workflowId}}"},"n":1})", "v2.0.0")
                                           << QStringLiteral("workflowId stands at /workflow/id of its body");
    QTest::newRow("both below objects")
        << body(R"({"account":{"id":"{{accountId}}"},"workflow":{"id":"{{workflowId}}"}})")
        << QStringLiteral("accountId stands at /account/id of its body, workflowId stands at /workflow/id");
    QTest::newRow("both below data") << body(
        R"({"data":{"accountId":"{{accountId}}","workflowId":"{{workflowId}}"}})")
                                     << QStringLiteral("accountId stands at /data/accountId of its body");
    QTest::newRow("in an array") << body(R"({"accountId":["{{accountId}}"],"workflowId":"{{workflowId}}"})")
                                 << QStringLiteral("accountId stands at /accountId/0 of its body");
    QTest::newRow("below names that tell nothing, by its variable")
        << body(R"({"a":[{"b":"{{workflow_id}}"}]})")
        << QStringLiteral("workflowId stands at /a/0/b of its body");
    QTest::newRow("with a prefix") << body(
        R"({"accountId":"{{accountId}}","workflowId":"wf-{{workflowId}}"})")
                                   << QStringLiteral("workflowId stands within other text in “workflowId”");
    QTest::newRow("each filled with the other's variable")
        << body(R"({"accountId":"{{workflowId}}","workflowId":"{{accountId}}"})")
        << QStringLiteral(
               "accountId stands in “accountId” (json), which the file fills with {{workflowId}}, "
               "workflowId stands in “workflowId” (json), which the file fills with {{accountId}}");
    QTest::newRow("headers filled with the other's variable")
        << postman(R"({"method":"POST","url":"{{base}}/v9/registerUser","header":[)"
                   R"({"key":"accountId","value":"{{wfeId}}"},{"key":"workflowId","value":"{{accId}}"}]})")
        << QStringLiteral("accountId stands in “accountId” (header), which the file fills with {{wfeId}}");
    QTest::newRow("a header with a suffix")
        << postman(R"({"method":"POST","url":"{{base}}/v9/registerUser","header":[)"
                   R"({"key":"accountId","value":"{{accountId}}@kyc"}]})")
        << QStringLiteral("accountId stands within other text in “accountId” (header)");
    QTest::newRow("a schema of OpenAPI")
        << QByteArray(
               R"({"openapi":"3.0.3","info":{"title":"T"},"paths":{"/v9/registerUser":{"put":{)"
               R"("summary":"R","requestBody":{"content":{"application/json":{"schema":{"properties":{)"
               R"("account":{"type":"object","properties":{"accountId":{"type":"string"}}},)"
               R"("workflow":{"$ref":"#/components/schemas/W"}}}}}}}}},"components":{"schemas":{)"
               R"("W":{"type":"object","properties":{"workflowId":{"type":"string"}}}}}})")
        << QStringLiteral("accountId stands at /account/accountId of its body, workflowId stands at "
                          "/workflow/workflowId of its body");
}

/// Half of such a request is another request than the file's.
void TestCollection::leavesOutWhatNoContractCanSay()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QString, place);
    const ContractProposal proposal = proposeChanges(read(text), ApiContract::builtIn(), Base);
    QVERIFY2(proposal.changes.isEmpty(), qPrintable(changes(text).join(QLatin1Char('\n'))));
    QCOMPARE(proposal.leftOut, QStringList {QStringLiteral("R")});
    const QString remarks = proposal.remarks.join(QLatin1Char('\n'));
    QVERIFY2(remarks.contains(QStringLiteral("“R” was left out: ") + place), qPrintable(remarks));
}

void TestCollection::saysWhichRequestsItDoesNotKnow()
{
    const QByteArray text = postman(R"({"method":"GET","url":"{{base}}/v5/customers/self/other"})");
    const QStringList remarks = proposeChanges(read(text), ApiContract::builtIn(), Base).remarks;
    QVERIFY2(remarks.join(QLatin1Char('\n')).contains(QStringLiteral("“R” is no operation")),
             qPrintable(remarks.join(QLatin1Char('\n'))));
}

void TestCollection::saysWhichOfTwoRequestsItTook_data()
{
    QTest::addColumn<QByteArray>("second");
    QTest::addColumn<bool>("isSaid");
    QTest::newRow("another path and method")
        << QByteArray(R"({"method":"POST","url":"{{base}}/v2/kyc-ms/getUserInfo"})") << true;
    QTest::newRow("the same once more")
        << QByteArray(R"({"method":"GET","url":"{{base}}/kyc-ms/getUserInfo"})") << false;
}

void TestCollection::saysWhichOfTwoRequestsItTook()
{
    QFETCH(const QByteArray, second);
    QFETCH(const bool, isSaid);
    const QByteArray text = postman(R"({"method":"GET","url":"{{base}}/kyc-ms/getUserInfo"})")
                                .replace("}]}", R"(},{"name":"Other","request":)" + second + "}]}");
    const ContractProposal proposal = proposeChanges(read(text), ApiContract::builtIn(), Base);
    const QString remarks = proposal.remarks.join(QLatin1Char('\n'));
    QVERIFY2(remarks.contains(QStringLiteral("“R” (GET kyc-ms/getUserInfo) was taken, “Other”")) == isSaid,
             qPrintable(remarks));
    QVERIFY(isSaid || remarks.isEmpty());
}

void TestCollection::showsWhatItWouldChange_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *name, const QByteArray &text, std::initializer_list<const char *> lines) {
        QStringList expected;
        for (const char *line : lines)
            expected.append(QString::fromUtf8(line));
        QTest::newRow(name) << text << expected;
    };
    row("a path and a method (2.1, URL as an object)",
        postman(R"({"method":"POST","url":{"raw":"{{base}}/v2/getUserInfo","host":["{{base}}"],)"
                R"("path":["v2","getUserInfo"]}})"),
        {"/operations/userStatus/method/value: GET -> POST",
         "/operations/userStatus/path/value: kyc-ms/getUserInfo -> v2/getUserInfo"});
    row("a URL that is a text (2.0), with the path of the environment's address",
        postman(R"({"method":"GET","url":"https://api.example.com/gateway/v3/getUserInfo?a=1"})", "v2.0.0"),
        {R"(/operations/userStatus/constants/a:  -> {"carrier":"query","value":"1"})",
         "/operations/userStatus/path/value: kyc-ms/getUserInfo -> v3/getUserInfo"});
    row("a request that is nothing but a URL", postman(R"("{{base}}/kyc-ms/getUserInfo")"), {});
    row("a URL without its raw text",
        postman(R"({"method":"GET","url":{"protocol":"https","host":["api","example","com"],"port":"443",)"
                R"("path":["gateway","v2","getUserInfo"]}})"),
        {"/operations/userStatus/path/value: kyc-ms/getUserInfo -> v2/getUserInfo"});
    row("headers whose variables say what they are",
        postman(
            R"({"method":"POST","url":"{{base}}/kyc-ms/registerUser","header":[)"
            R"({"key":"X-Account","value":"{{accountId}}"},{"key":"X-Workflow","value":"{{ workflow_id }}"}]})"),
        {"/operations/registerUser/parameters/accountId/wireName: accountId -> X-Account",
         "/operations/registerUser/parameters/workflowId/wireName: workflowId -> X-Workflow"});
    row("names of headers differ in case only",
        postman(R"({"method":"POST","url":"{{b}}/kyc-ms/registerUser","header":[)"
                R"({"key":"AccountID","value":"{{a}}"},{"key":"WORKFLOWID","value":"{{w}}"},)"
                R"({"key":"TenantName","value":"{{t}}"},{"key":"API-KEY","value":"{{k}}"}]})"),
        {});
    row("ids in a JSON body under other names",
        postman(R"({"method":"POST","url":"{{b}}/kyc-ms/registerUser","body":{"mode":"raw","raw":)"
                R"("{\u0022account_id\u0022: \u0022{{a}}\u0022, \u0022workflowExecutionId\u0022: {{w}}}"}})"),
        {"/operations/registerUser/parameters/accountId/carrier: header -> json",
         "/operations/registerUser/parameters/accountId/wireName: accountId -> account_id",
         "/operations/registerUser/parameters/workflowId/carrier: header -> json",
         "/operations/registerUser/parameters/workflowId/wireName: workflowId -> workflowExecutionId"});
    row("ids in the path",
        postman(R"({"method":"PUT","url":"{{b}}/accounts/:accountId/runs/:workflowId/registerUser"})"),
        {"/operations/registerUser/method/value: POST -> PUT",
         "/operations/registerUser/parameters/accountId/carrier: header -> path",
         "/operations/registerUser/parameters/workflowId/carrier: header -> path",
         "/operations/registerUser/path/value: kyc-ms/registerUser -> "
         "accounts/{accountId}/runs/{workflowId}/registerUser"});
    row("what is switched off does not count",
        postman(R"({"method":"GET","url":{"raw":"{{b}}/kyc-ms/getToken?x=1","host":["{{b}}"],)"
                R"("path":["kyc-ms","getToken"],"query":[{"key":"x","value":"1","disabled":true}]},)"
                R"("header":[{"key":"X-Off","value":"1","disabled":true}]})"),
        {});
    row("a sign-in with a client id, another host and headers of the tool",
        R"({"info":{"name":"C","schema":"https://schema.getpostman.com/json/collection/v2.1.0/"},"item":[)"
        R"({"name":"Sign in","request":{"method":"POST","url":"https://login.example.com/connect/token",)"
        R"("header":[{"key":"Postman-Token","value":"1"},{"key":"Accept","value":"text/plain"}],)"
        R"("body":{"mode":"urlencoded","urlencoded":[{"key":"grant_type","value":"password"},)"
        R"({"key":"username","value":"{{u}}"},{"key":"password","value":"hunter2"},)"
        R"({"key":"client_id","value":"web"},{"key":"client_secret","value":"s3cret"}]}}},)"
        R"({"name":"Status","request":{"method":"GET","url":"https://api.example.com/gateway/kyc-ms/getUserInfo"}}]})",
        {R"(/operations/signIn/constants/client_id:  -> {"carrier":"form","value":"web"})",
         "/operations/signIn/path/value: auth/oauth/token -> connect/token",
         "/signInAddress/value:  -> https://login.example.com"});
    row("an api-key of the folder above, as authentication (2.0)",
        R"({"info":{"name":"C","schema":"https://schema.getpostman.com/json/collection/v2.0.0/"},"item":[)"
        R"({"name":"F","auth":{"type":"apikey","apikey":{"key":"X-API-Key","value":"{{k}}","in":"header"}},"item":[)"
        R"({"name":"Status","request":{"method":"GET","url":"{{b}}/kyc-ms/getUserInfo"}}]}]})",
        {"/apiKeyHeader/value: api-key -> X-API-Key"});
    row("an api-key as authentication under any name (2.1)",
        R"({"info":{"name":"C","schema":"https://schema.getpostman.com/json/collection/v2.1.0/"},)"
        R"("auth":{"type":"apikey","apikey":[{"key":"key","value":"X-Auth-Key"},)"
        R"({"key":"value","value":"s3cret-4711"},{"key":"in","value":"header"}]},"item":[)"
        R"({"name":"Status","request":{"method":"GET","url":"{{b}}/kyc-ms/getUserInfo"}}]})",
        {"/apiKeyHeader/value: api-key -> X-Auth-Key"});
    row("headers of any name whose variables are ours",
        postman(R"({"method":"GET","url":"{{b}}/kyc-ms/getUserInfo","header":[)"
                R"({"key":"X-Key","value":"{{apiKey}}"},{"key":"X-Ten","value":"{{tenantName}}"}]})"),
        {"/apiKeyHeader/value: api-key -> X-Key", "/tenantHeader/value: tenantName -> X-Ten"});
    row("Basic authentication of the client",
        postman(R"({"method":"POST","url":"{{b}}/auth/oauth/token","auth":{"type":"basic","basic":[)"
                R"({"key":"username","value":"console"},{"key":"password","value":"{{s}}"}]},)"
                R"("body":{"mode":"urlencoded","urlencoded":[{"key":"grant_type","value":"password"},)"
                R"({"key":"username","value":"{{u}}"},{"key":"password","value":"{{p}}"}]}})"),
        {"/clientAuth/value: none -> basic", "/clientId:  -> console"});
    row("OpenAPI: our own operation's id, and a header that a component calls the tenant",
        R"({"openapi":"3.0.3","info":{"title":"K","version":"1"},"paths":{"/v3/users/me":{"get":{)"
        R"("operationId":"userStatus","summary":"How far is somebody","security":[{"k":[]}],)"
        R"("parameters":[{"$ref":"#/components/parameters/Tenant"}],"responses":{}}}},)"
        R"("components":{"parameters":{"Tenant":{"name":"X-Org","in":"header","schema":{"type":"string"}}},)"
        R"("securitySchemes":{"k":{"type":"apiKey","in":"header","name":"X-Secret-Key"}}}})",
        {"/apiKeyHeader/value: api-key -> X-Secret-Key",
         "/operations/userStatus/path/value: kyc-ms/getUserInfo -> v3/users/me",
         "/tenantHeader/value: tenantName -> X-Org"});
    row("another base path of the same host is no path below ours",
        postman(R"({"method":"GET","url":"{{base}}/kyc-ms/v2/getUserInfo"})", "v2.1.0",
                R"("variable":[{"key":"base","value":"https://api.example.com/v9"}],)"),
        {});
    row("a Bruno request",
        "meta {\n  name: Status\n  type: http\n}\n\nget {\n  url: {{host}}/v9/getUserInfo\n  auth: "
        "bearer\n}\n\n"
        "headers {\n  X-Tenant: {{tenant}}\n  ~X-Off: 1\n}\n\nscript:pre-request {\n  "
        "req.setBody({});\n}\n",
        {"/operations/userStatus/path/value: kyc-ms/getUserInfo -> v9/getUserInfo",
         "/tenantHeader/value: tenantName -> X-Tenant"});
    // As in the collections of docs.usebruno.com for Keycloak: Bruno signs in by itself.
    row("a sign-in that Bruno makes by itself",
        "meta {\n  name: Status\n}\n\nget {\n  url: {{host}}/kyc-ms/getUserInfo\n  auth: oauth2\n}\n\n"
        "auth:oauth2 {\n  grant_type: password\n  access_token_url: "
        "{{host}}/realms/bruno/protocol/openid-connect/token\n  refresh_token_url: \n"
        "  username: bruno\n  password: {{pw}}\n  client_id: account\n  client_secret: {{client_secret}}\n"
        "  scope: openid\n  credentials_placement: body\n  token_header_prefix: Bearer\n}\n",
        {R"(/operations/signIn/constants/client_id:  -> {"carrier":"form","value":"account"})",
         R"(/operations/signIn/constants/scope:  -> {"carrier":"form","value":"openid"})",
         "/operations/signIn/path/value: auth/oauth/token -> realms/bruno/protocol/openid-connect/token"});
    row("the same in the JSON export, with the client in a header",
        R"({"name":"C","version":"1","items":[{"type":"http","name":"R","request":{"url":"{{h}}/kyc-ms/getUserInfo",)"
        R"("method":"GET","headers":[],"params":[],"body":{"mode":"none"},"auth":{"mode":"oauth2","oauth2":{)"
        R"("grantType":"password","accessTokenUrl":"{{h}}/v2/token","username":"u","password":"p",)"
        R"("clientId":"web","clientSecret":"s","credentialsPlacement":"basic_auth_header"}}}}]})",
        {"/clientAuth/value: none -> basic", "/clientId:  -> web",
         "/operations/signIn/path/value: auth/oauth/token -> v2/token"});
    row("a sign-in with JSON that has no grant type",
        postman(R"({"method":"POST","url":"{{b}}/api/login","body":{"mode":"raw","raw":)"
                R"("{\"username\":\"{{u}}\",\"password\":\"{{p}}\"}"}})"),
        {"/operations/signIn/parameters/grant_type/carrier: form -> json",
         "/operations/signIn/parameters/password/carrier: form -> json",
         "/operations/signIn/parameters/username/carrier: form -> json",
         "/operations/signIn/path/value: auth/oauth/token -> api/login"});
    row("a key of a gateway that the whole JSON export has",
        R"({"name":"C","version":"1","root":{"request":{"headers":[],"auth":{"mode":"apikey","apikey":{"key":)"
        R"("X-Gateway-Key","value":"{{k}}","placement":"header"}}}},"items":[{"type":"http","name":"R","request":{)"
        R"("url":"{{h}}/kyc-ms/getUserInfo","method":"GET","headers":[],"params":[],"body":{"mode":"none"},)"
        R"("auth":{"mode":"inherit"}}}]})",
        {"/apiKeyHeader/value: api-key -> X-Gateway-Key"});
    row("Bruno's JSON export",
        R"({"name":"C","version":"1","items":[{"type":"folder","name":"F","items":[{"type":"http","name":"R",)"
        R"("request":{"url":"{{h}}/kyc-ms/registerUser","method":"POST","headers":[],"params":[],"auth":{"mode":"none"},)"
        R"("body":{"mode":"formUrlEncoded","formUrlEncoded":[{"name":"accountId","value":"{{a}}","enabled":true},)"
        R"({"name":"workflowId","value":"{{w}}","enabled":true},{"name":"z","value":"1","enabled":false}]}}}]}]})",
        {"/operations/registerUser/parameters/accountId/carrier: header -> form",
         "/operations/registerUser/parameters/workflowId/carrier: header -> form"});
    // What apps send of their device beside what the API asks for.
    row("headers of the device, with the zone in the body too",
        postman(R"({"method":"POST","url":"{{b}}/registration/user/selfregister","header":[)"
                R"({"key":"TIMEZONE","value":"Europe/Berlin"},{"key":"DEVICE_OS","value":"ANDROID"}],"body":)"
                R"({"mode":"raw","raw":"{\"firstName\":\"{{f}}\",\"password\":\"{{p}}\",\"timezone\":1}"}})"),
        {R"(/operations/selfRegister/constants/DEVICE_OS:  -> {"carrier":"header","value":"ANDROID"})",
         R"(/operations/selfRegister/constants/TIMEZONE:  -> {"carrier":"header","value":"Europe/Berlin"})",
         "/operations/selfRegister/parameters/timeZoneFormatted/wireName: timeZoneFormatted -> timezone"});
    row("headers of the device, in Bruno",
        "meta {\n  name: Status\n}\n\nget {\n  url: {{h}}/kyc-ms/getUserInfo\n}\n\n"
        "headers {\n  TIMEZONE: Europe/Paris\n}\n",
        {R"(/operations/userStatus/constants/TIMEZONE:  -> {"carrier":"header","value":"Europe/Paris"})"});
    row("a header of the device, in OpenAPI 3.1",
        R"({"openapi":"3.1.0","info":{"title":"K","version":"1"},"paths":{"/kyc-ms/getUserInfo":{"get":{)"
        R"("parameters":[{"name":"DEVICE_OS","in":"header","schema":{"const":"IOS"}}],"responses":{}}}}})",
        {R"(/operations/userStatus/constants/DEVICE_OS:  -> {"carrier":"header","value":"IOS"})"});
    row("a client in a header (RFC 7617, section 2)",
        postman(R"({"method":"POST","url":"{{b}}/auth/oauth/token","header":[{"key":"Authorization",)"
                R"("value":"Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ=="}],"body":{"mode":"urlencoded","urlencoded":[)"
                R"({"key":"grant_type","value":"password"},{"key":"username","value":"{{u}}"},)"
                R"({"key":"password","value":"{{p}}"}]}})"),
        {"/clientAuth/value: none -> basic", "/clientId:  -> Aladdin"});
    const auto withPart = [](const QByteArray &step, const QByteArray &variable) {
        return postman(R"({"method":"GET","url":{"raw":"{{b}}/kyc/:)" + step + R"(/getUserInfo","variable":[)"
                           + variable + "]}}",
                       "v2.1.0", R"("variable":[{"key":"zone","value":"eu-1"}],)");
    };
    row("a part of the path with its value", withPart("region", R"({"key":"region","value":"eu west"})"),
        {R"(/operations/userStatus/constants/region:  -> {"carrier":"path","value":"eu west"})",
         "/operations/userStatus/path/value: kyc-ms/getUserInfo -> kyc/{region}/getUserInfo"});
    row("a part of the path by its id, with a variable for a value",
        withPart("region", R"({"id":"region","value":"{{zone}}"})"),
        {"/operations/userStatus/path/value: kyc-ms/getUserInfo -> kyc/eu-1/getUserInfo"});
    // "The special value me can be used to indicate the authenticated user" (Gmail API).
    row("the one who asks, in the path", withPart("userId", R"({"key":"userId","value":"me"})"),
        {"/operations/userStatus/path/value: kyc-ms/getUserInfo -> kyc/me/getUserInfo"});
    row("a part of the path that is switched off",
        withPart("region", R"({"key":"region","value":"eu","disabled":true})"), {});
    // JSON with comments, as VS Code reads and writes it (code.visualstudio.com/docs/languages/json).
    row("comments and commas at the end, in the file and in a body",
        R"(// exported by hand
        {"info":{"name":"C // no comment","schema":"https://schema.getpostman.com/json/collection/v2.1.0/"}, /* a " */
        "item":[{"name":"R","request":{"method":"POST","url":"https://api.example.com/gateway/v2/registerUser",
        "body":{"mode":"raw","raw":"{\n // of the run\n \"accountId\": {{a}}, \"workflowId\": {{w}},\n}"},}}, // last
        ],})",
        {"/operations/registerUser/parameters/accountId/carrier: header -> json",
         "/operations/registerUser/parameters/workflowId/carrier: header -> json",
         "/operations/registerUser/path/value: kyc-ms/registerUser -> v2/registerUser"});
    row("an OpenAPI document in YAML, with references",
        "openapi: 3.0.3\ninfo: {title: KYC, version: '1'}\nservers: [{url: "
        "'https://api.example.com/gateway/'}]\n"
        "paths:\n  /v2/getUserInfo:\n    get:\n      summary: Status of the user\n      responses:\n     "
        "   '200':\n"
        "          content:\n            application/json:\n              schema: {$ref: "
        "'#/components/schemas/S'}\n"
        "components:\n  schemas:\n    S:\n      allOf:\n        - type: object\n          properties:\n"
        "            data: {type: object, properties: {kycStatus: {type: string}}}\n",
        {"/operations/userStatus/path/value: kyc-ms/getUserInfo -> v2/getUserInfo",
         "/statusPointer/value: /status -> /data/kycStatus"});
}

/// The shapes of public files: Keycloak's and Directus's collections, and documents made for Swagger 2.
void TestCollection::takesNoRequestForAnotherOne_data()
{
    QTest::addColumn<QByteArray>("text");
    const auto row
        = [](const char *name, const QByteArray &request) { QTest::newRow(name) << postman(request); };
    const QByteArray refresh = R"("body":{"mode":"urlencoded","urlencoded":[{"key":"client_id","value":"c"},)"
                               R"({"key":"refresh_token","value":"{{r}}"}]}})";
    row("a logout of OpenID Connect",
        R"({"method":"POST","url":"{{b}}/realms/demo/protocol/openid-connect/logout",)" + refresh);
    row("a logout of an API", R"({"method":"POST","url":"{{b}}/auth/logout",)" + refresh);
    row("a revocation (RFC 7009)", R"({"method":"POST","url":"{{b}}/oauth/revoke",)" + refresh);
    row("an introspection (RFC 7662)", R"({"method":"POST","url":"{{b}}/token/introspect",)" + refresh);
    row("the claims about who is signed in",
        R"({"method":"GET","url":"{{b}}/realms/demo/protocol/openid-connect/userinfo"})");
    row("a request that kept the body of a sign-in",
        R"({"method":"GET","url":"{{b}}/user/me","body":{"mode":"formdata","formdata":[)"
        R"({"key":"grant_type","value":"password"},{"key":"username","value":"u"},)"
        R"({"key":"password","value":"p"}]}})");
    QTest::newRow("a bearer token that is declared as an API key") << QByteArray(
        "openapi: 3.0.1\nservers: [{url: 'https://api.example.com/gateway'}]\n"
        "security: [{Auth: []}]\npaths:\n  /kyc-ms/getUserInfo:\n    get: {summary: Status}\n"
        "components: {securitySchemes: {Auth: {type: apiKey, in: header, name: Authorization}}}\n");
}

void TestCollection::takesNoRequestForAnotherOne()
{
    QFETCH(const QByteArray, text);
    QCOMPARE(changes(text), QStringList());
}

/// As Directus has it: "Create a User" is nested and begins the list, "Register a New User" is flat.
void TestCollection::takesTheRequestThatAContractCanSay()
{
    const QByteArray text
        = R"({"info":{"name":"C","schema":"https://schema.getpostman.com/json/collection/v2.1.0/"},"item":[)"
          R"({"name":"Create a user","request":{"method":"POST","url":"{{b}}/users","body":{"mode":"raw",)"
          R"("raw":"{\"user\":{\"firstName\":\"A\",\"lastName\":\"B\"},\"firstName\":\"A\",)"
          R"(\"lastName\":\"B\",\"password\":\"{{p}}\"}"}}},)"
          R"({"name":"Register","request":{"method":"POST","url":"{{b}}/users/register","body":{"mode":"raw",)"
          R"("raw":"{\"firstName\":\"A\",\"password\":\"{{p}}\"}"}}}]})";
    const Collection collection = read(text);
    QCOMPARE(bestRequests(collection).value(Operation::SelfRegister, -1), 1);
}

void TestCollection::showsNoTokenOfAPath()
{
    const Collection collection = read(postman(
        R"({"method":"GET","url":"{{b}}/api/validate/eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl"})"));
    QCOMPARE(collection.requests.constFirst().path, QStringLiteral("api/validate/{token}"));
}

void TestCollection::aSignInAloneTellsItsHost()
{
    const QByteArray text
        = postman(R"({"method":"POST","url":"https://auth.other.example:8443/realms/k/token","body":)"
                  R"({"mode":"urlencoded","urlencoded":[{"key":"grant_type","value":"password"},)"
                  R"({"key":"username","value":"{{u}}"},{"key":"password","value":"{{p}}"}]}})");
    const ContractProposal proposal = proposeChanges(read(text), ApiContract::builtIn(), Base);
    QCOMPARE(proposal.address, QStringLiteral("https://auth.other.example:8443"));
}

void TestCollection::showsWhatItWouldChange()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QStringList, expected);
    QCOMPARE(changes(text), expected);
}

void TestCollection::putsVariablesIn()
{
    const QByteArray text
        = postman(R"({"method":"GET","url":"{{base}}/{{version}}/getUserInfo"})", "v2.1.0",
                  R"("variable":[{"key":"version","value":"v{{major}}"},{"key":"major","value":"1"},)"
                  R"({"key":"loop","value":"{{loop}}"}],)");
    QCOMPARE(changes(text).value(0),
             QStringLiteral("/operations/userStatus/path/value: kyc-ms/getUserInfo -> "
                            "v1/getUserInfo"));
    CollectionVariables given;
    given.set(QStringLiteral("major"), QStringLiteral("7"));
    QVERIFY(changes(text, given).value(0).endsWith(QStringLiteral("v7/getUserInfo")));
}

/// As PyYAML writes it with default_flow_style=True.
void TestCollection::readsYamlInFlowStyle()
{
    const Collection collection = read(
        "{info: {title: KYC, version: '1'}, openapi: 3.0.3, paths: {/v2/getUserInfo: {get: {responses: "
        "{'200': {description: ok}}}}}}\n");
    QCOMPARE(collection.requests.size(), 1);
    QCOMPARE(collection.requests.constFirst().path, QStringLiteral("v2/getUserInfo"));
}

/// Consoles write ESC and saved answers hold NUL: nobody reads those texts here.
void TestCollection::aControlLetterInATextIsNoReasonToRefuse()
{
    const Collection collection = read(
        R"({"info":{"name":"c","description":"\u001b[31mred\f"},"item":[{"name":"status","request":)"
        R"({"method":"GET","url":"https://kyc.example/v2/getUserInfo"},"response":[{"body":"\u0000"}]}]})");
    QCOMPARE(collection.requests.size(), 1);
    QCOMPARE(collection.requests.constFirst().path, QStringLiteral("v2/getUserInfo"));
}

/// Ours switches the device id off, which a request can do without; its place is told all the same.
void TestCollection::theExportTellsWhereTheDeviceIdStands()
{
    const ApiContract contract
        = contractFromJson(parseStrictJson(R"({"operations":{"sdkToken":{"parameters":{"deviceId":)"
                                           R"({"carrier":"query"}}}}})")
                               .value()
                               .toObject())
              .value();
    const ExportedApi api {
        .name = QStringLiteral("S"), .url = Base, .tenant = QStringLiteral("acme"), .contract = contract};
    const QByteArray text = QJsonDocument(toPostmanCollection(api)).toJson();
    const ContractProposal proposal = proposeChanges(read(text, {}), ApiContract::builtIn(), Base);
    const Result<ApiContract> taken = withChanges(ApiContract::builtIn(), proposal.changes);
    QVERIFY(taken.has_value());
    QCOMPARE(taken->rule(Operation::SdkToken).parameter(QStringLiteral("deviceId")).carrier, Carrier::Query);
}

void TestCollection::variablesThatReferToThemselvesStay()
{
    CollectionVariables variables;
    variables.set(QStringLiteral("a"), QStringLiteral("{{b}}{{b}}"));
    variables.set(QStringLiteral("b"), QStringLiteral("{{a}}{{a}}"));
    QCOMPARE(variables.resolved(QStringLiteral("x{{a}}")), QStringLiteral("x{{a}}"));
}

void TestCollection::scriptsAreCountedAndSecretsLeftOut()
{
    const Collection collection = read(
        R"({"info":{"name":"C","schema":"https://schema.getpostman.com/json/collection/v2.1.0/"},)"
        R"("event":[{"script":{"exec":["let a = 1"]}}],"item":[)"
        R"({"name":"R","event":[{"listen":"test","script":{"exec":["","let b = 2"]}},)"
        R"({"listen":"prerequest","script":{"exec":[""]}},{"listen":"test"}],"request":{"method":"GET",)"
        R"("url":"{{b}}/kyc-ms/getUserInfo","header":[{"key":"X-Auth-Token","value":"canary-4711"}]}}]})");
    QCOMPARE(collection.scripts, 2); // an empty one is none
    const ContractProposal proposal = proposeChanges(collection, ApiContract::builtIn(), Base);
    QVERIFY(proposal.changes.isEmpty());
    QVERIFY(!proposal.remarks.isEmpty());
    QVERIFY(!proposal.remarks.join(QLatin1Char(' ')).contains(QStringLiteral("canary")));
}

void TestCollection::saysWherePostmanSignsInByItself()
{
    const Collection collection = read(
        postman(R"({"method":"GET","url":"{{b}}/kyc-ms/getUserInfo","auth":{"type":"oauth2","oauth2":[)"
                R"({"key":"accessTokenUrl","value":"https://u:secret@login.example.com/token?x=1"}]}})"));
    QCOMPARE(collection.remarks.size(), 1);
    const QString said = collection.remarks.constFirst();
    QVERIFY2(said.contains(QStringLiteral("at https://login.example.com/token: that is no request")),
             qPrintable(said));
}

void TestCollection::saysWhatItLeavesAsItWas_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("remark"); // empty: none
    const QByteArray signIn = R"({"method":"POST","url":"{{b}}/v2/oauth/token","body":{"mode":"urlencoded",)"
                              R"("urlencoded":[{"key":"grant_type","value":"password"},)"
                              R"({"key":"username","value":"{{u}}"},{"key":"password","value":"{{p}}"}]}})";
    QTest::newRow("the refresh, when only sign-in has another path")
        << postman(signIn) << QStringLiteral("refreshToken stays auth/oauth/token");
    QTest::newRow("a header with a variable that nobody knows")
        << postman(R"({"method":"GET","url":"{{b}}/kyc-ms/getUserInfo",)"
                   R"("header":[{"key":"X-Branch","value":"{{branch}}"}]})")
        << QStringLiteral("“X-Branch”");
    const auto header = [](const QByteArray &name, const QByteArray &value) {
        return postman(R"({"method":"GET","url":"{{b}}/kyc-ms/getUserInfo","header":[{"key":")" + name
                       + R"(","value":")" + value + R"("}]})");
    };
    QTest::newRow("a header with a line break in its value")
        << header("X-A", R"(a\r\nB: c)") << QStringLiteral("“X-A”");
    QTest::newRow("a header with the variable of a secret")
        << header("X-Branch", "{{branchKey}}") << QStringLiteral("“X-Branch” of “R” looks like a secret");
    QTest::newRow("a header whose name has a space") << header("X B", "c") << QStringLiteral("“X B”");
    QTest::newRow("a header that is not ASCII") << header("X-E", "é") << QStringLiteral("“X-E”");
    QTest::newRow("a cookie") << header("Cookie", "s=1") << QStringLiteral("“Cookie”");
    QTest::newRow("a host") << header("Host", "other.example") << QStringLiteral("“Host”");
    QTest::newRow("a name that is a variable") << header("{{n}}", "1") << QStringLiteral("“{{n}}”");
    // Bruno's "Login (Direct access grant)" of a public Keycloak collection, shortened.
    QTest::newRow("fields of a form with variables that nobody knows") << QByteArray(
        "meta {\n  name: Login\n}\n\npost {\n  url: {{h}}/realms/x/protocol/openid-connect/token\n"
        "  body: formUrlEncoded\n}\n\nbody:form-urlencoded {\n  grant_type: password\n"
        "  username: {{u}}\n  password: {{p}}\n  client_id: {{client_id}}\n  scope: {{scope}}\n}\n")
                                                                       << QStringLiteral("“scope”");
    QTest::newRow("a sign-in with JSON that leaves a field of ours out")
        << postman(R"({"method":"POST","url":"{{b}}/login","body":{"mode":"raw",)"
                   R"("raw":"{\"email\":\"a\",\"password\":\"b\"}"}})")
        << QStringLiteral("sends grant_type along in the JSON");
    QTest::newRow("a sign-in that Bruno makes in a browser")
        << QByteArray("meta {\n  name: S\n}\n\nget {\n  url: {{h}}/kyc-ms/getUserInfo\n  auth: oauth2\n}\n\n"
                      "auth:oauth2 {\n  grant_type: authorization_code\n  authorization_url: {{k}}/auth\n"
                      "  access_token_url: {{k}}/token?x=1\n  client_id: account\n}\n")
        << QStringLiteral("Bruno itself signs in (OAuth 2.0, authorization_code) at {{k}}/token:");
    QTest::newRow("another base path of the same host")
        << postman(R"({"method":"GET","url":"https://api.example.com/v9/kyc-ms/getUserInfo"})")
        << QStringLiteral("not below /gateway, where the address of the environment points");
    QTest::newRow("a path that climbs, encoded")
        << postman(R"({"method":"GET","url":"{{b}}/%2e%2e/%2E./kyc-ms/getUserInfo"})")
        << QStringLiteral("“R” was not taken over");
    QTest::newRow("a header of the device whose value is a variable")
        << header("DEVICE_OS", "{{os}}") << QStringLiteral("(sendDeviceHeaders)");
    QTest::newRow("an Accept that asks for a version")
        << header("Accept", "application/vnd.kyc.v2+json") << QStringLiteral("“Accept” of “R”");
    QTest::newRow("credentials of a gateway")
        << header("Authorization", "Basic {{gate}}") << QStringLiteral("“Authorization” of “R”");
    QTest::newRow("a header that is there twice")
        << postman(R"({"method":"GET","url":"{{b}}/kyc-ms/getUserInfo",)"
                   R"("header":[{"key":"X-A","value":"1"},{"key":"X-A","value":"2"}]})")
        << QStringLiteral("“X-A” of “R” is there more than once");
    QTest::newRow("the port that https has anyway")
        << postman(R"({"method":"GET","url":"https://api.example.com:443/gateway/kyc-ms/getUserInfo"})")
        << QString();
    QTest::newRow("a part of the path with somebody's number")
        << postman(R"({"method":"GET","url":{"raw":"{{b}}/kyc/:userId/getUserInfo",)"
                   R"("variable":[{"key":"userId","value":"4711"}]}})")
        << QStringLiteral("what the file puts in for {userId} is somebody's own");
    QTest::newRow("a part of the path without a value")
        << postman(R"({"method":"GET","url":{"raw":"{{b}}/kyc/:userId/getUserInfo",)"
                   R"("variable":[{"key":"userId","value":""}]}})")
        << QStringLiteral("a part this console cannot fill: {userId}. The file tells no value");
    QTest::newRow("the secret of a client")
        << postman(R"({"method":"POST","url":"{{b}}/auth/oauth/token","auth":{"type":"basic","basic":[)"
                   R"({"key":"username","value":"web-app"},{"key":"password","value":"s3"}]},)"
                   R"("body":{"mode":"urlencoded","urlencoded":[{"key":"grant_type","value":"password"},)"
                   R"({"key":"username","value":"{{u}}"},{"key":"password","value":"{{p}}"}]}})")
        << QStringLiteral("The secret of the client web-app is not taken from a file");
    QTest::newRow("a sign-in with form-data, as Spring's examples have it")
        << postman(
               R"({"method":"POST","url":"{{b}}/auth/oauth/token","body":{"mode":"formdata","formdata":[)"
               R"({"key":"grant_type","value":"password","type":"text"},{"key":"username","value":"{{u}}"},)"
               R"({"key":"password","value":"{{p}}","type":"text"}]}})")
        << QStringLiteral("“R” sends its fields as form-data");
    QTest::newRow("a file that goes along") << postman(
        R"({"method":"POST","url":"{{b}}/kyc-ms/registerUser","body":{"mode":"formdata","formdata":[)"
        R"({"key":"scan","type":"file","src":"a.png"},{"key":"accountId","value":"{{a}}"},)"
        R"({"key":"workflowId","value":"{{w}}"}]}})")
                                            << QStringLiteral("“scan” of “R” was left out");
    QTest::newRow("an API key in a cookie (OpenAPI 3.1, security scheme)")
        << QByteArray("openapi: 3.1.0\nservers: [{url: 'https://api.example.com/gateway'}]\n"
                      "security: [{k: []}]\npaths:\n  /kyc-ms/getUserInfo:\n    get: {summary: Status}\n"
                      "components: {securitySchemes: {k: {type: apiKey, in: cookie, name: sessionid}}}\n")
        << QStringLiteral("a cookie (sessionid)");
    QTest::newRow("an empty body of another kind")
        << postman(R"({"method":"GET","url":"{{b}}/kyc-ms/getUserInfo","body":{"mode":"graphql","graphql":)"
                   R"({"query":"","variables":""}}})")
        << QString();
    QTest::newRow("nothing of what this console sets itself")
        << postman(R"({"method":"GET","url":"{{b}}/kyc-ms/getUserInfo",)"
                   R"("header":[{"key":"api-key","value":"{{k}}"},{"key":"tenantName","value":"{{t}}"},)"
                   R"({"key":"Authorization","value":"Bearer {{a}}"}]})")
        << QString();
}

void TestCollection::saysWhatItLeavesAsItWas()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QString, remark);
    const Collection collection = read(text);
    const QString said
        = (collection.remarks + proposeChanges(collection, ApiContract::builtIn(), Base).remarks)
              .join(QLatin1Char('\n'));
    QVERIFY2(remark.isEmpty() ? said.isEmpty() : said.contains(remark), qPrintable(said));
}

void TestCollection::takesNothingThatIsItsOwnersOwn_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<bool>("isTaken");
    const auto row = [](const char *what, const char *name, const char *value, bool isTaken = false) {
        QTest::newRow(what) << QByteArray(name) << QByteArray(value) << isTaken;
    };
    row("the last run under this console's other name", "workflowExecutionId",
        "22222222-bbbb-4222-8222-222222222222");
    row("an account under another name", "X-Account", "boris-7");
    row("a user id", "userId", "boris");
    row("a user's number", "X-User-Id", "4711");
    row("a user in a header", "X-User", "boris@example.org");
    row("somebody to act for", "On-Behalf-Of", "boris");
    row("a login", "login", "boris");
    row("a session", "sessionId", "77");
    row("a request's id", "X-Request-ID", "1");
    row("a subject", "sub", "u-boris");
    row("a passport", "passportNumber", "C01X00T47");
    row("a family name", "X-Surname", "Quastenflosser");
    row("a UUID under any name", "X-Trace", "22222222bbbb42228222222222222222");
    row("a mail address under any name", "X-Contact", "Boris <boris@example.org>");
    row("a key under any name", "X-Thing", "9f86d081884c7d65");
    row("a Bearer token under any name", "X-Thing", "Bearer abc");
    row("a JWT under any name", "X-Thing", "eyJhbGciOiJub25lIn0.eyJzdWIiOiJib3JpcyJ9.");
    row("a PIN", "X-Pin", "1234");
    row("somebody to act as", "X-Act-As", "boris");
    row("a customer in German", "X-Kunde", "boris");
    row("a short name for a name", "n", "Boris Berg");
    row("a customer in Polish", "X-Klient", "boris");
    row("a principal in German", "X-Mandant", "boris");
    row("a case in German", "X-Vorgang", "4711");
    row("a customer's number at a bank", "X-Cif", "4711");
    row("who sends it (RFC 9110, 10.1.2)", "From", "boris");
    row("a made-up answer", "X-Mock", "APPROVE");
    row("a rehearsal", "X-Dry-Run", "true");
    row("whom it is about", "who", "boris");
    row("a person's name", "name", "Testperson");
    row("another method", "X-HTTP-Method-Override", "DELETE");
    row("a status", "status", "APPROVED_VERIFIED");
    row("a status under any name", "X-Thing", "Approved_Verified");
    row("a decision", "decision", "APPROVE");
    row("an approval", "isApproved", "true");
    row("what passes a check over", "force", "true");
    row("a channel", "X-Channel", "web", true);
    row("a version by date", "Api-Version", "2024-01-01-preview-12", true);
    row("a client id that is a UUID", "client_id", "22222222-bbbb-4222-8222-222222222222", true);
    row("a country", "X-Country", "DE", true);
    row("a preview", "X-Preview", "on", true);
    row("how many", "maxResults", "10", true);
    row("a system", "X-Salesforce-Org", "emea", true);
}

/// A colleague's saved request holds his own last run; sent with every later one it would be anybody's.
void TestCollection::takesNothingThatIsItsOwnersOwn()
{
    QFETCH(const QByteArray, name);
    QFETCH(const QByteArray, value);
    QFETCH(const bool, isTaken);
    const QByteArray ids = R"({"key":"accountId","value":"{{a}}"},{"key":"workflowId","value":"{{w}}"})";
    const QByteArray saved = R"({"key":")" + name + R"(","value":")" + value + R"("})";
    for (const QByteArray &request :
         {R"({"method":"POST","url":"{{b}}/kyc-ms/registerUser","header":[)" + ids + "," + saved + "]}",
          R"({"method":"GET","url":{"raw":"{{b}}/kyc-ms/getUserInfo","host":["{{b}}"],)"
          R"("path":["kyc-ms","getUserInfo"],"query":[)"
              + saved + "]}}"}) {
        const ContractProposal proposal
            = proposeChanges(read(postman(request)), ApiContract::builtIn(), Base);
        QCOMPARE(proposal.changes.size(), isTaken ? 1 : 0);
        QVERIFY(!isTaken || proposal.changes.constFirst().isOnRequest);
        const QString said = proposal.remarks.join(QLatin1Char(' '));
        QCOMPARE(said.contains(QString::fromUtf8(name)), !isTaken);
        QVERIFY2(!said.contains(QString::fromUtf8(value)) || value.size() < 3, qPrintable(said));
    }
    const QByteArray path
        = R"({"method":"GET","url":"{{b}}/x/)" + value.toPercentEncoding() + R"(/getUserInfo"})";
    if (value.contains("2222"))
        QVERIFY(proposeChanges(read(postman(path)), ApiContract::builtIn(), Base).changes.isEmpty());
}

/// RFC 3986, section 4.2: such a reference names another host, not a path of the same one.
void TestCollection::anAddressWithoutASchemeIsOne()
{
    const Collection collection
        = read(postman(R"({"method":"GET","url":"//evil.example:8443/kyc-ms/getUserInfo"})"));
    QCOMPARE(collection.requests.constFirst().path, QStringLiteral("kyc-ms/getUserInfo"));
    const ContractProposal proposal = proposeChanges(collection, ApiContract::builtIn(), Base);
    QVERIFY(proposal.changes.isEmpty());
    QCOMPARE(proposal.address, QStringLiteral("https://evil.example:8443"));
}

void TestCollection::leavesAPathThatIsSomebodys_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<bool>("isTaken");
    const auto row = [](const char *what, const char *path, bool isTaken = false) {
        QTest::newRow(what) << QString::fromUtf8(path) << isTaken;
    };
    row("a number", "kyc-ms/users/4711/getUserInfo");
    row("a number in front", "4711/getUserInfo");
    row("a name behind users", "kyc-ms/users/boris/getUserInfo");
    row("a name behind customer", "api/v2/customer/boris/getUserInfo");
    row("a name in the midst of our own path", "kyc-ms/boris/getUserInfo");
    row("a name in a part of it", "users/boris/kyc/getUserInfo");
    row("a mail address", "v2/boris@example.org/getUserInfo");
    row("an encoded mail address", "v2/boris%40example.org/getUserInfo");
    row("an encoded space", "v2/Boris%20Berg/getUserInfo");
    row("a name with a number", "v2/boris-4711/getUserInfo");
    row("a filled part", ":who/getUserInfo");
    row("somebody's home", "~boris/kyc-ms/getUserInfo");
    row("an encoded home", "%7Eboris/kyc-ms/getUserInfo");
    row("a part with a dot", "acme.kyc/getUserInfo", true);
    row("a version", "kyc-ms/v3/getUserInfo", true);
    row("a version with a dot", "api/1.2/getUserInfo", true);
    row("a version by date", "api/2024-05-01/getUserInfo", true);
    row("oneself", "v2/users/me/getUserInfo", true);
    row("a gateway", "acme-gateway/kyc/getUserInfo", true);
    row("a realm", "realms/acme/protocol/getUserInfo", true);
    row("words of an API behind users", "users/kyc-verification/current/getUserInfo", true);
    row("a data centre", "eu1/oauth2/getUserInfo", true);
}

void TestCollection::leavesAPathThatIsSomebodys()
{
    QFETCH(const QString, path);
    QFETCH(const bool, isTaken);
    const QByteArray request = R"({"method":"GET","url":{"raw":"{{b}}/)" + path.toUtf8()
        + R"(","host":["{{b}}"],"path":["x"],)"
          R"("variable":[{"key":"who","value":"boris@example.org"}]}})";
    const ContractProposal proposal = proposeChanges(read(postman(request)), ApiContract::builtIn(), Base);
    QCOMPARE(proposal.changes.size(), isTaken ? 1 : 0);
    QCOMPARE(proposal.remarks.size(), isTaken ? 0 : 1);
    QVERIFY(!proposal.remarks.join(u' ').contains(QStringLiteral("boris")));
}

void TestCollection::saysNoUserInfo_data()
{
    QTest::addColumn<QByteArray>("url");
    for (const char *url :
         {"https://u:canary@evil.example/kyc-ms/getUserInfo",
          "https://canary@evil.example/kyc-ms/getUserInfo",
          "https://u:can/canary@evil.example/kyc-ms/getUserInfo", "u:canary@evil.example/kyc-ms/getUserInfo",
          "https://a@b:canary@evil.example:8443/kyc-ms/getUserInfo",
          "https://{{u}}:canary@evil.example/kyc-ms/getUserInfo", "{{withPassword}}/kyc-ms/getUserInfo"})
        QTest::newRow(url) << QByteArray(url);
}

/// Postman calls a request by its address when nobody gave it a name.
void TestCollection::saysNoUserInfo()
{
    QFETCH(const QByteArray, url);
    const QByteArray text
        = R"({"info":{"name":"C","schema":"https://schema.getpostman.com/json/collection/v2.1.0/"},"variable":[)"
          R"({"key":"withPassword","value":"https://u:canary@evil.example"}],"item":[{"name":")"
        + url + R"(","request":{"method":"GET","url":")" + url + R"("}}]})";
    const Collection collection = read(text);
    const ContractProposal proposal = proposeChanges(collection, ApiContract::builtIn(), Base);
    const CollectionRequest &request = collection.requests.constFirst();
    const QString said
        = proposal.remarks.join(u'\n') + proposal.address + request.name + request.path + request.address;
    QVERIFY2(!said.contains(QStringLiteral("canary")), qPrintable(said));
    QVERIFY2(said.contains(QStringLiteral("evil.example")), qPrintable(said));
    QVERIFY(proposal.remarks.join(u' ').contains(QStringLiteral("user name and password in the address")));
    QVERIFY(proposal.changes.isEmpty());
}

void TestCollection::someOfTheChangesCanBeMade()
{
    const ContractProposal proposal = proposeChanges(
        read(postman(R"({"method":"POST","url":"{{b}}/v2/getUserInfo"})")), ApiContract::builtIn(), Base);
    QCOMPARE(proposal.changes.size(), 2);
    const Result<ApiContract> some = withChanges(ApiContract::builtIn(), {proposal.changes.at(1)});
    QVERIFY(some.has_value());
    QCOMPARE(some->rule(Operation::UserStatus).path.value, QStringLiteral("v2/getUserInfo"));
    QCOMPARE(some->rule(Operation::UserStatus).path.evidence, Evidence::Chosen);
    QCOMPARE(some->rule(Operation::UserStatus).method.value, QByteArray("GET"));
}

/// A path with a part in braces is of no use without what fills it.
void TestCollection::changesThatBelongTogetherAreRefusedApart()
{
    const ContractProposal proposal
        = proposeChanges(read(postman(R"({"method":"POST","url":"{{b}}/a/:accountId/registerUser"})")),
                         ApiContract::builtIn(), Base);
    QCOMPARE(proposal.changes.size(), 2);
    for (const ContractChange &change : proposal.changes)
        QVERIFY(!withChanges(ApiContract::builtIn(), {change}).has_value());
    QVERIFY(withChanges(ApiContract::builtIn(), proposal.changes).has_value());
}

void TestCollection::refusesWithThePlace_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("place");
    const auto row = [](const char *name, const QByteArray &text, const char *place) {
        QTest::newRow(name) << text << QString::fromUtf8(place);
    };
    row("nothing", "", "empty");
    row("cut JSON", "{\n  \"info\": {\"name\": \"x\"", "line 2");
    row("JSON that breaks behind a comment", "{ // head\n\n  \"info\": {},\n  \"item\" []\n}", "line 4");
    row("JSON that breaks below empty lines", "\n\n{\"info\" 1}", "line 3");
    row("a comment without an end", "{\"info\": {},\n /* head\n \"item\": []}", "line 2");
    row("a key twice", R"({"info":{"name":1,"name":2},"item":[]})", "/info/name");
    row("binary", QByteArray("\x00\x01\x02", 3), "UTF-8");
    row("YAML with a wrong indent", "openapi: 3.0.0\n paths:\n- x\n", "line");
    row("a YAML key twice", "openapi: 3.0.0\npaths: {}\npaths: {}\n", "Line 3");
    row("two YAML documents", "openapi: 3.0.0\n---\nopenapi: 3.0.0\n", "2 documents");
    row("items that are no list",
        R"({"info":{"schema":"https://schema.getpostman.com/json/collection/v2.1.0/"},"item":{}})", "/item");
    row("an item that is neither request nor folder",
        R"({"info":{"schema":"https://schema.getpostman.com/json/collection/v2.1.0/"},"item":[{"name":"x"}]})",
        "/item/0");
    row("format 1", R"({"id":"1","name":"x","order":[],"requests":[]})", "format 1");
    row("Swagger 2", R"({"swagger":"2.0","paths":{}})", "Swagger 2");
    row("OpenAPI 4", R"({"openapi":"4.0.0","paths":{}})", "OpenAPI");
    row("no paths", R"({"openapi":"3.1.0"})", "/paths");
    row("paths in another file (openapi-to-postmanv2's multi-file example)",
        "openapi: 3.0.0\ninfo: {title: T}\npaths:\n  $ref: ./paths/index.yaml\n", "Bundle the document");
    row("a reference that leads nowhere",
        R"({"openapi":"3.0.0","paths":{"/a":{"get":{"parameters":[{"$ref":"#/components/parameters/x"}]}}}})",
        "/paths/~1a/get/parameters/0");
    row("a reference that leads round",
        R"({"openapi":"3.0.0","components":{"parameters":{"x":{"$ref":"#/components/parameters/x"}}},)"
        R"("paths":{"/a":{"get":{"parameters":[{"$ref":"#/components/parameters/x"}]}}}})",
        "circle");
    row("a Bruno block that is not closed", "meta {\n  name: x\n}\nget {\n  url: x\n", "Line 4");
    row("something else", R"({"a":1})", "neither");
    row("a list", "[1,2]", "neither");
    row("a Postman environment", R"({"name":"e","values":[]})", "environment");
}

void TestCollection::refusesWithThePlace()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QString, place);
    const Result<Collection> collection = readCollection(text);
    QVERIFY(!collection.has_value());
    QCOMPARE(collection.error().kind, Error::Kind::InvalidInput);
    QVERIFY2(collection.error().message.contains(place), qPrintable(collection.error().message));
}

/// "Billion laughs": nine aliases of nine aliases … each time ten times as much.
void TestCollection::hostileFilesAreRefusedAtOnce()
{
    QByteArray yaml = "openapi: 3.0.0\na0: &a0 [x, x, x, x, x, x, x, x, x, x]\n";
    for (int i = 1; i < 12; ++i) {
        const QByteArray before = "*a" + QByteArray::number(i - 1);
        yaml += "a" + QByteArray::number(i) + ": &a" + QByteArray::number(i) + " [" + before;
        for (int j = 0; j < 9; ++j)
            yaml += ", " + before;
        yaml += "]\n";
    }
    QVERIFY(readCollection(yaml).error().message.contains(QStringLiteral("500,000")));
    const QByteArray brackets(100000, '[');
    QVERIFY(!readCollection(brackets).has_value());
    QVERIFY(!readCollection("a: " + brackets).has_value());
    QVERIFY(!readCollection(QByteArray(33 * 1024 * 1024, ' ')).has_value());
    QByteArray folders = R"({"name":"x","request":"u"})";
    for (int i = 0; i < 40; ++i)
        folders = R"({"name":"f","item":[)" + folders + "]}";
    const QByteArray head
        = R"({"info":{"schema":"https://schema.getpostman.com/json/collection/v2.1.0/"},"item":[)";
    QVERIFY(!readCollection(head + folders + "]}").has_value());
}

void TestCollection::readsABrunoFolderWithWhatItInherits_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("by its whole path") << QString();
    QTest::newRow("that one stands in") << QStringLiteral(".");
    QTest::newRow("from the folder beside") << QStringLiteral("../TOP");
    QTest::newRow("with a slash behind") << QStringLiteral("../TOP/");
    QTest::newRow("by its bruno.json") << QStringLiteral("bruno.json");
    QTest::newRow("by its bruno.json from beside") << QStringLiteral("../TOP/bruno.json");
}

void TestCollection::readsABrunoFolderWithWhatItInherits()
{
    QTemporaryDir folder;
    const auto write = [&](const char *name, const QByteArray &text) {
        const QString path = folder.filePath(QLatin1String(name));
        QVERIFY(QDir().mkpath(QFileInfo(path).path()));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
    };
    write("bruno.json", R"({"version":"1","name":"KYC","type":"collection"})");
    write("collection.bru", "headers {\n  X-Tenant: {{t}}\n}\n\nvars:pre-request {\n  version: v5\n}\n");
    write("environments/staging.bru",
          "vars {\n  host: https://x\n  apiKey: k-1\n  ~off: 1\n}\n"
          "vars:secret [\n  token,\n  ~other\n]\n");
    write("kyc/status.bru",
          "meta {\n  name: Status\n}\n\nget {\n  url: {{host}}/{{version}}/getUserInfo\n}\n");
    const QString before = QDir::currentPath();
    QVERIFY(QDir::setCurrent(folder.path()));
    const auto back = qScopeGuard([&] { QDir::setCurrent(before); });
    QFETCH(const QString, path);
    const Result<Collection> collection = readCollectionFile(
        path.isEmpty() ? folder.path()
                       : QString(path).replace(QStringLiteral("TOP"), QDir(folder.path()).dirName()));
    QVERIFY2(collection.has_value(), collection ? "" : qPrintable(collection.error().message));
    QCOMPARE(collection->requests.size(), 1);
    QCOMPARE(collection->requests.constFirst().path, QStringLiteral("v5/getUserInfo"));
    QCOMPARE(collection->requests.constFirst().fields.constFirst().name, QStringLiteral("X-Tenant"));
    QVERIFY2(collection->remarks.join(u' ').contains(QStringLiteral("environments/staging.bru")),
             qPrintable(collection->remarks.join(u' ')));
    // One of them beside the collection tells its variables.
    const Result<PostmanEnvironment> staging
        = readPostmanEnvironmentFile(folder.filePath(QStringLiteral("environments/staging.bru")));
    QVERIFY2(staging.has_value(), staging ? "" : qPrintable(staging.error().message));
    QCOMPARE(staging->name, QStringLiteral("staging"));
    QCOMPARE(staging->values,
             (QList<PostmanValue> {{QStringLiteral("host"), QStringLiteral("https://x"), false},
                                   {QStringLiteral("apiKey"), QStringLiteral("k-1"), true}}));
    CollectionVariables given;
    given.set(staging->values.constFirst().key, staging->values.constFirst().value);
    const Result<Collection> known = readCollectionFile(folder.path(), given);
    QCOMPARE(known->requests.constFirst().address, QStringLiteral("https://x"));
    QVERIFY(known->remarks.isEmpty());
}

void TestCollection::readsAnEnvironmentWithItsSecretsMarked()
{
    const QByteArray text
        = R"({"name":"Staging","values":[{"key":"base","value":"https://x","enabled":true},)"
          R"({"key":"apiKey","value":"k","enabled":true},{"key":"hidden","value":"h","type":"secret"},)"
          R"({"key":"off","value":"1","enabled":false}],"_postman_variable_scope":"environment"})";
    const Result<PostmanEnvironment> environment
        = readPostmanEnvironment(parseStrictJson(text).value().toObject());
    QVERIFY(environment.has_value());
    QCOMPARE(environment->values,
             (QList<PostmanValue> {{QStringLiteral("base"), QStringLiteral("https://x"), false},
                                   {QStringLiteral("apiKey"), QStringLiteral("k"), true},
                                   {QStringLiteral("hidden"), QStringLiteral("h"), true}}));
}

/// What we write, read again, says what the contract says: of the built-in one and of one with everything
/// else.
void TestCollection::whatIsExportedComesBack_data()
{
    QTest::addColumn<bool>("isUnusual");
    QTest::addColumn<bool>("asOpenApi");
    QTest::newRow("built in, Postman") << false << false;
    QTest::newRow("built in, OpenAPI") << false << true;
    QTest::newRow("everything otherwise, Postman") << true << false;
    QTest::newRow("everything otherwise, OpenAPI") << true << true;
}

void TestCollection::whatIsExportedComesBack()
{
    QFETCH(const bool, isUnusual);
    QFETCH(const bool, asOpenApi);
    const ApiContract contract = isUnusual ? unusualContract() : ApiContract::builtIn();
    const ExportedApi api {.name = QStringLiteral("Staging"),
                           .url = Base,
                           .tenant = QStringLiteral("acme"),
                           .contract = contract};
    const QByteArray text = QJsonDocument(asOpenApi ? toOpenApi(api) : toPostmanCollection(api)).toJson();
    CollectionVariables given;
    const Result<PostmanEnvironment> environment = readPostmanEnvironment(toPostmanEnvironment(api));
    QVERIFY(environment.has_value());
    for (const PostmanValue &value : environment->values) {
        if (!value.isSecret && !value.value.isEmpty())
            given.set(value.key, value.value);
    }
    const ContractProposal same = proposeChanges(read(text, given), contract, Base);
    QVERIFY2(same.remarks.isEmpty(), qPrintable(same.remarks.join(u'\n')));
    QStringList left;
    for (const ContractChange &change : same.changes)
        left.append(change.pointer + QLatin1Char(' ') + change.to.toVariant().toString());
    QVERIFY2(left.isEmpty(), qPrintable(left.join(QLatin1Char('\n'))));
    if (!isUnusual)
        return;
    const ContractProposal all = proposeChanges(read(text, given), ApiContract::builtIn(), Base);
    const Result<ApiContract> taken = withChanges(ApiContract::builtIn(), all.changes);
    QVERIFY2(taken.has_value(), taken ? "" : qPrintable(taken.error().message));
    for (const Operation operation : {Operation::SelfRegister, Operation::SignIn, Operation::UserStatus,
                                      Operation::SdkToken, Operation::RegisterUser}) {
        // The path of an address may as well stand before the path of each operation.
        QCOMPARE(whole(*taken, operation), whole(contract, operation));
        QCOMPARE(taken->rule(operation).method.value, contract.rule(operation).method.value);
        QCOMPARE(taken->rule(operation).constants, contract.rule(operation).constants);
        for (const ParameterRule &parameter : contract.rule(operation).parameters) {
            QCOMPARE(taken->rule(operation).parameter(parameter.name).wireName, parameter.wireName);
            QCOMPARE(taken->rule(operation).parameter(parameter.name).carrier, parameter.carrier);
        }
    }
    QCOMPARE(taken->apiKeyHeader.value, contract.apiKeyHeader.value);
    QCOMPARE(taken->tenantHeader.value, contract.tenantHeader.value);
}

void TestCollection::exportsHoldNoSecretAndNoBrokenScript()
{
    const ExportedApi api {.name = QStringLiteral("a\nb$(id)"),
                           .url = Base,
                           .tenant = QStringLiteral("t\"$(id)`id`\\"),
                           .contract = ApiContract::builtIn()};
    const QString script = toCurlScript(api);
    const QByteArray tenant = "\"t\\\"\\$(id)\\`id\\`\\\\\"";
    QVERIFY(script.contains(QString::fromLatin1(tenant)));
    QVERIFY(!script.contains(QStringLiteral("\nb$(id)")));
    QVERIFY(script.contains(QStringLiteral("\n  sign_in         API_KEY KYC_USERNAME PASSWORD\n")));
    QVERIFY(script.contains(QStringLiteral("\n  user_status     API_KEY ACCESS_TOKEN\n")));
    const QJsonArray values = toPostmanEnvironment(api).value(QStringLiteral("values")).toArray();
    for (const QJsonValue &value : values) {
        if (value.toObject().value(QStringLiteral("type")).toString() == QStringLiteral("secret"))
            QCOMPARE(value.toObject().value(QStringLiteral("value")).toString(), QString());
    }
}

/// A run against kyc-sandbox is whole from every collection but production's; elsewhere it says what is
/// missing.
void TestCollection::exportsSayWhyARequestIsLeftOut()
{
    for (const bool isProduction : {false, true}) {
        const ExportedApi api {.name = QStringLiteral("Staging"),
                               .url = Base,
                               .tenant = QStringLiteral("acme"),
                               .contract = ApiContract::builtIn(),
                               .isProduction = isProduction};
        const QByteArray text = QJsonDocument(toPostmanCollection(api)).toJson();
        QCOMPARE(text.contains("sandbox"), !isProduction);
        const QJsonArray items = toPostmanCollection(api).value(QStringLiteral("item")).toArray();
        const QJsonObject last = items.last().toObject();
        QCOMPARE(last.value(QStringLiteral("name")).toString(), QStringLiteral("Register user"));
        const QString said = last.value(QStringLiteral("request"))
                                 .toObject()
                                 .value(QStringLiteral("description"))
                                 .toString();
        QVERIFY2(said.contains(QStringLiteral("leaves this request out")), qPrintable(said));
    }
}

/// Values as RFC 3986 encodes them, whatever a shell makes of them; curl is one that writes down what it
/// gets.
void TestCollection::theScriptEncodesWhatStandsInAnAddress()
{
    const ExportedApi api {.name = QStringLiteral("Staging"),
                           .url = QUrl(QStringLiteral("https://api.example.com")),
                           .tenant = QStringLiteral("acme"),
                           .contract = unusualContract()};
    QTemporaryDir folder;
    QFile script(folder.filePath(QStringLiteral("kyc.sh")));
    QFile curl(folder.filePath(QStringLiteral("curl")));
    QVERIFY(script.open(QFile::WriteOnly) && script.write(toCurlScript(api).toUtf8()) > 0);
    QVERIFY(curl.open(QFile::WriteOnly) && curl.write("#!/bin/sh\necho \"$@\" >&2\nexec cat\n") > 0);
    QVERIFY(curl.setPermissions(QFile::ReadOwner | QFile::ExeOwner));
    script.close();
    curl.close();
    const auto addressOf = [&](const char *step) {
        QProcess bash;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("PATH"),
                           folder.path() + u':' + environment.value(QStringLiteral("PATH")));
        const QString odd = QStringLiteral("A&b=ü #%2F\"'$(id)\\");
        for (const char *name :
             {"API_KEY", "ACCESS_TOKEN", "FIRST_NAME", "LAST_NAME", "KYC_USERNAME", "PASSWORD",
              "TIME_ZONE_FORMATTED", "PREFERRED_LANGUAGE", "CONTACT_TYPE", "ACCOUNT_ID", "WORKFLOW_ID"})
            environment.insert(QLatin1String(name), odd);
        bash.setProcessEnvironment(environment);
        bash.start(QStringLiteral("bash"), {script.fileName(), QLatin1String(step)});
        if (!bash.waitForFinished() || bash.readAllStandardError().contains("A&b"))
            return QByteArray("a value was in the list of processes");
        return bash.readAllStandardOutput().split('\n').value(0);
    };
    const QByteArray odd = "A%26b%3D%C3%BC%20%23%252F%22%27%24%28id%29%5C";
    QCOMPARE(addressOf("self_register"),
             "url = \"https://api.example.com/registration/user/selfregister?fn=" + odd + "\"");
    QCOMPARE(addressOf("register_user"),
             "url = \"https://api.example.com/accounts/" + odd + "/registerUser\"");
    QCOMPARE(addressOf("sdk_token"), "url = \"https://api.example.com/tok/e%20u%2Fx\"");
    QCOMPARE(addressOf("user_status"), "url = \"https://api.example.com/v2/me?q=a%20b%26c%2B%252F\"");
}

/// The document in resources is the export of what is built in: documentation that cannot grow old.
void TestCollection::theDocumentInResourcesIsTheExport()
{
    QFile file(QStringLiteral(SOURCE_DIR "/resources/openapi/kyc-api.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const ExportedApi api {.name = QStringLiteral("built-in contract"),
                           .url = QUrl(QStringLiteral("https://api.cloudpayments-staging.com")),
                           .tenant = QStringLiteral("TENANT"),
                           .contract = ApiContract::builtIn()};
    QJsonObject made = toOpenApi(api);
    QJsonObject kept = parseStrictJson(file.readAll(), {.maxDepth = 64}).value().toObject();
    for (QJsonObject *document : {&made, &kept}) {
        QJsonObject info = document->value(QStringLiteral("info")).toObject();
        info.remove(QStringLiteral("version"));
        document->insert(QStringLiteral("info"), info);
    }
    QCOMPARE(QJsonDocument(kept).toJson(), QJsonDocument(made).toJson());
}
QTEST_GUILESS_MAIN(TestCollection)
