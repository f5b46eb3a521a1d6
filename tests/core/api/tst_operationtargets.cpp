// No question has the address of a write, nor of another question.
#include "core/api/operationtargets.h"
#include "core/environments/environment.h"

#include <QTest>

using namespace onboarding;

namespace {

/// A contract in which userStatus is \p method \p path.
ApiContract asking(const QByteArray &method, const QString &path)
{
    ApiContract contract = ApiContract::builtIn();
    contract.operations[Operation::UserStatus].method.value = method;
    contract.operations[Operation::UserStatus].path.value = path;
    return contract;
}

} // namespace

/// What is asked without a question never arrives where something is written.
class TestOperationTargets : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aQuestionHasAPlaceOfItsOwn_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QString>("path");
        QTest::addColumn<bool>("isRefused");
        const auto refused = [](const char *name, const char *path, const char *method = "POST") {
            QTest::newRow(name) << QByteArray(method) << QString::fromUtf8(path) << true;
        };
        const auto taken = [](const char *name, const char *path, const char *method = "GET") {
            QTest::newRow(name) << QByteArray(method) << QString::fromUtf8(path) << false;
        };
        refused("the path of the write", "kyc-ms/registerUser");
        refused("the same with another method", "kyc-ms/registerUser", "PUT");
        refused("a name that is the write's alone", "kyc-ms/registerUser", "GET");
        refused("two slashes", "kyc-ms//registerUser");
        refused("a letter percent-encoded", "kyc-ms/%72egisterUser");
        refused("twice percent-encoded", "kyc-ms/%2572egisterUser");
        refused("a slash percent-encoded", "kyc-ms%2FregisterUser");
        refused("a slash at the end", "kyc-ms/registerUser/");
        refused("other capitals", "KYC-MS/REGISTERUSER");
        refused("a parameter of the path (RFC 3986 section 3.3)", "kyc-ms/registerUser;v=1");
        refused("a suffix that older frameworks ignore", "kyc-ms/registerUser.json");
        refused("the other write", "registration/user/selfregister");
        refused("wide letters", "kyc-ms/\uff52egisterUser");
        taken("as built in", "kyc-ms/getUserInfo");
        taken("a question that is sent with POST", "kyc-ms/queryStatus", "POST");
        taken("a name that begins alike", "kyc-ms/registerUserStatus");
    }

    void aQuestionHasAPlaceOfItsOwn()
    {
        QFETCH(const QByteArray, method);
        QFETCH(const QString, path);
        QFETCH(const bool, isRefused);
        const Result<void> valid = asking(method, path).validate();
        QCOMPARE(valid.has_value(), !isRefused);
        if (isRefused)
            QVERIFY2(valid.error().field.startsWith(QStringLiteral("operations.userStatus")),
                     qPrintable(valid.error().field));
    }

    void theWriteIsWhereTheContractPutsIt()
    {
        ApiContract contract = asking("PUT", QStringLiteral("v2/me/../run"));
        contract.operations[Operation::RegisterUser].path.value = QStringLiteral("v2/run");
        contract.operations[Operation::RegisterUser].method.value = "PUT";
        QVERIFY(!contract.validate());
        contract.operations[Operation::UserStatus].path.value = QStringLiteral("v2/run");
        QVERIFY(!contract.validate());
        contract.operations[Operation::UserStatus].method.value = "GET"; // as REST has it
        QVERIFY(contract.validate().has_value());
        contract.operations[Operation::RegisterUser].method.value = "GET";
        QVERIFY(!contract.validate());
    }

    void whatAParameterFillsMayBeAnything()
    {
        ApiContract contract = asking("PUT", QStringLiteral("v2/users/4/runs/7"));
        OperationRule &write = contract.operations[Operation::RegisterUser];
        write.method.value = "PUT";
        write.path.value = QStringLiteral("v2/users/{accountId}/runs/{workflowId}");
        for (ParameterRule &parameter : write.parameters)
            parameter.carrier = Carrier::Path;
        QVERIFY(!contract.validate());
        contract.operations[Operation::UserStatus].path.value = QStringLiteral("v2/users/4/state/7");
        QVERIFY(contract.validate().has_value());
    }

    void aConstantOfThePathCountsAsWritten()
    {
        ApiContract contract = asking("POST", QStringLiteral("kyc-ms/{what}"));
        contract.operations[Operation::UserStatus].constants
            = {{QStringLiteral("what"), Carrier::Path, QStringLiteral("registerUser")}};
        QVERIFY(!contract.validate());
        contract.operations[Operation::UserStatus].constants.first().value = QStringLiteral("state");
        QVERIFY(contract.validate().has_value());
    }

    void everyQuestionIsLookedAt()
    {
        for (const Operation operation :
             {Operation::UserStatus, Operation::SdkToken, Operation::SignIn, Operation::RefreshToken}) {
            ApiContract contract = ApiContract::builtIn();
            contract.operations[operation].method.value = "POST";
            contract.operations[operation].path.value = QStringLiteral("kyc-ms/registerUser");
            QVERIFY2(!contract.validate(), qPrintable(operationName(operation)));
        }
    }

    /// Below the address "…/kyc" the path "a/run" is where "kyc/a/run" is at the host of the sign-in.
    void theAddressesAreLookedAtToo()
    {
        ApiContract contract = ApiContract::builtIn();
        contract.operations[Operation::RegisterUser].path.value = QStringLiteral("a/run");
        contract.operations[Operation::SignIn].path.value = QStringLiteral("kyc/a/run");
        contract.signInAddress.value = QStringLiteral("https://KYC.example:443/");
        QVERIFY(contract.validate().has_value());
        Environment environment;
        environment.name = QStringLiteral("case");
        environment.tenant = QStringLiteral("t");
        environment.contract = contract;
        environment.url = QUrl(QStringLiteral("https://other.example/kyc"));
        QVERIFY(environment.validate().has_value());
        environment.url = QUrl(QStringLiteral("https://kyc.example/kyc/"));
        const Result<void> valid = environment.validate();
        QVERIFY(!valid);
        QCOMPARE(valid.error().field, QStringLiteral("contract.operations.signIn.path"));
    }
};

QTEST_GUILESS_MAIN(TestOperationTargets)
#include "tst_operationtargets.moc"
