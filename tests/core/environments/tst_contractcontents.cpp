// No secret and nobody's name is in a contract.
#include "core/api/contractsecret.h"
#include "core/environments/contractcontents.h"
#include "core/environments/environmentstore.h"
#include "tests/support/str.h"

#include <QTemporaryDir>
#include <QTest>

using namespace onboarding;
using test::str;

namespace {

// RFC 7519, section 3.1.
const char *const Token
    = "eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAs"
      "DQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ.dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1g"
      "FWFOEjXk";

Environment staging(const ApiContract &contract)
{
    Environment environment = Environment::stagingTemplate();
    environment.tenant = str("acme");
    environment.contract = contract;
    return environment;
}

ApiContract withConstant(const QString &name, const QString &value)
{
    ApiContract contract = ApiContract::builtIn();
    contract.operations[Operation::SignIn].constants = {{name, Carrier::Form, value}};
    return contract;
}

} // namespace

/// What has no place in a contract is refused, wherever the contract comes from.
class TestContractContents : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void noSecretAndNobodyIsAConstant_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("value");
        QTest::addColumn<bool>("isRefused");
        const auto row = [](const char *what, const char *name, const QString &value, bool isRefused) {
            QTest::newRow(what) << str(name) << value << isRefused;
        };
        row("a JWT", "x_a", str(Token), true);
        row("a JWT as the id of a program", "client_id", str(Token), true);
        row("a JWT in a sentence", "note", str("use ") + str(Token), true);
        // RFC 6750 section 2.1, RFC 7617 section 2.
        row("credentials with the scheme Bearer", "x_a", str("Bearer mF_9.B5f-4.1JqM"), true);
        row("credentials with the scheme Basic", "x_a", str("basic QWxhZGRpbjpvcGVuIHNlc2FtZQ=="), true);
        row("credentials of RFC 7617 in a sentence", "note",
            str("send Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ== then"), true);
        row("the name client_secret", "client_secret", str("web"), true);
        row("the name password", "new-Password", str("x"), true);
        row("the name apiKey", "apiKey", str("x"), true);
        row("the name token", "csrf.token", str("x"), true);
        row("an api-key, by its looks", "x_k", str("3f0c9a7be1d24c5589a1b2c3d4e5f607"), true);
        row("a private key", "x_k", str("-----BEGIN PRIVATE KEY-----"), true);
        row("a secret as a name", Token, str("x"), true);
        row("an id of a run", "x_k", str("aaaaaaaa-1111-4111-8111-111111111111"), true);
        row("a mail address", "x_k", str("anna@example.com"), true);
        row("the name of a customer", "customerRef", str("7"), true);
        row("the id of a client", "client_id", str("0oa1b2c3d4E5F6g7H8i9"), false);
        row("the id of a client of another service", "client_id",
            str("407408718192-8abcdefghijklmnopqrstuvwxyz12345.apps.example.com"), false);
        row("a channel", "channel", str("console"), false);
        row("a class of users", "user_type", str("CUSTOMER"), false);
        row("scopes", "scope", str("openid profile kyc:read"), false);
    }

    void noSecretAndNobodyIsAConstant()
    {
        QFETCH(const QString, name);
        QFETCH(const QString, value);
        QFETCH(const bool, isRefused);
        const QTemporaryDir folder;
        EnvironmentStore store(folder.filePath(str("environments.json")));
        const Result<void> added = store.add(staging(withConstant(name, value)));
        QCOMPARE(added.has_value(), !isRefused);
        if (!isRefused)
            return;
        const Error &error = added.error();
        QVERIFY2(error.message.contains(str("/operations/signIn/constants")), qPrintable(error.message));
        QVERIFY2(!error.message.contains(value) || value.size() < 4, qPrintable(error.message));
        QVERIFY(!error.message.contains(str(Token)) && !error.field.contains(str(Token)));
        QVERIFY(store.add(staging(ApiContract::builtIn())).has_value());
        Environment changed = store.environments().constLast();
        changed.contract = withConstant(name, value);
        QVERIFY(!store.update(changed));
        const Result<Environment> theirs
            = Environment::fromShareableJson(staging(changed.contract).toShareableJson());
        QVERIFY(!theirs || !theirs->validateForUse());
    }

    void noOtherTextIsASecret_data()
    {
        QTest::addColumn<ApiContract>("contract");
        QTest::addColumn<QString>("pointer");
        const auto row = [](const char *name, const char *pointer, const auto &change) {
            ApiContract contract = ApiContract::builtIn();
            change(contract);
            QTest::newRow(name) << contract << str(pointer);
        };
        row("the client", "/clientId", [](ApiContract &c) { c.clientId = str(Token); });
        row("the address of the sign-in", "/signInAddress",
            [](ApiContract &c) { c.signInAddress.value = str("https://login.example/") + str(Token); });
        row("a path", "/operations/userStatus/path", [](ApiContract &c) {
            c.operations[Operation::UserStatus].path.value = str("kyc/") + str(Token);
        });
        row("somebody in a path", "/operations/sdkToken/path", [](ApiContract &c) {
            c.operations[Operation::SdkToken].path.value
                = str("u/aaaaaaaa-1111-4111-8111-111111111111/token");
        });
        row("a mail address in a path, percent-encoded", "/operations/registerUser/path", [](ApiContract &c) {
            c.operations[Operation::RegisterUser].path.value = str("u/anna%2540example.com/run");
        });
        row("the header of the key, which is the key", "/apiKeyHeader",
            [](ApiContract &c) { c.apiKeyHeader.value = str("3f0c9a7be1d24c5589a1b2c3d4e5f607"); });
        row("a name on the wire", "/operations/sdkToken/parameters/deviceId/wireName", [](ApiContract &c) {
            c.operations[Operation::SdkToken].parameters.first().wireName = str(Token);
        });
        row("a pointer", "/statusPointer",
            [](ApiContract &c) { c.statusPointer.value = str("/") + str(Token); });
    }

    void noOtherTextIsASecret()
    {
        QFETCH(const ApiContract, contract);
        QFETCH(const QString, pointer);
        const Result<void> valid = validateContents(contract);
        QVERIFY(!valid);
        QVERIFY2(valid.error().message.startsWith(pointer + u' '), qPrintable(valid.error().message));
        QVERIFY(!valid.error().message.contains(str(Token)));
    }

    /// As the sign-in of a large provider is written.
    /// A plan may be called Basic, a town Eyre; only a token is none of an environment's names.
    void aNameIsNoSecretForAWordInIt()
    {
        Environment one = Environment::stagingTemplate();
        one.tenant = str("acme");
        for (const char *name :
             {"ACME Basic plan", "Basic Verification", "Basic Onboarding", "Eyecare-group.staging"}) {
            one.name = str(name);
            QVERIFY2(one.validateForUse().has_value(), name);
        }
        one.name = str("acme");
        one.contract.signInAddress.value = str("https://eyecare-login.example.com");
        QVERIFY(one.validateForUse().has_value());
        for (const char *name : {"Bearer mF_9.B5f-4.1JqM", "Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ=="}) {
            one.name = str(name);
            QVERIFY2(!one.validateForUse().has_value(), name);
        }
    }

    void anOrganisationMayBeInThePlaceOfTheSignIn()
    {
        ApiContract contract = ApiContract::builtIn();
        contract.signInAddress.value = str("https://login.example/9188040d-6c67-4c5b-b112-36a304b66dad");
        contract.operations[Operation::SignIn].path.value
            = str("9188040d-6c67-4c5b-b112-36a304b66dad/oauth2/v2.0/token");
        QVERIFY(validateContents(contract).has_value());
    }

    void aKnownSecretIsFoundByItsValue()
    {
        const QByteArray password("Correct-Horse-9");
        QCOMPARE(pointerToSecret(withConstant(str("X-P"), str("Correct-Horse-9")), password),
                 std::optional(str("/operations/signIn/constants/X-P/value")));
        QCOMPARE(pointerToSecret(withConstant(str("a/b"), str("x=Correct-Horse-9;")), password),
                 std::optional(str("/operations/signIn/constants/a~1b/value")));
        QCOMPARE(pointerToSecret(withConstant(str("p"), str("Correct%2DHorse%2D9")), password),
                 std::optional(str("/operations/signIn/constants/p/value")));
        QVERIFY(!pointerToSecret(withConstant(str("X-P"), str("another")), password));
        QVERIFY(!pointerToSecret(withConstant(str("X-P"), str("console-web")), "console"));
        QVERIFY(!pointerToSecret(ApiContract::builtIn(), "tenantName")); // a word of everybody's
        QVERIFY(!pointerToSecret(withConstant(str("X-P"), str("p")), "p"));
        QVERIFY(!pointerToSecret(withConstant(str("X-P"), str("")), {}));
    }
};

QTEST_GUILESS_MAIN(TestContractContents)
#include "tst_contractcontents.moc"
