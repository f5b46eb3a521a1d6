#include "core/kyc/credentialspans.h"
#include "core/kyc/sdkresult.h"

#include <QTest>

using namespace onboarding;

namespace {
const QString Account = QStringLiteral("7c1e4b52-90d3-4f0a-8e6b-2f5d1a7c3b90");
const QString Workflow = QStringLiteral("e03f6a18-5b7c-4d21-9a44-b8c0f2d7e615");
const QString Other = QStringLiteral("11111111-2222-4333-8444-555555555555");
} // namespace

class TestSdkResult : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsEveryShape_data()
    {
        QTest::addColumn<QString>("pasted");
        QTest::addColumn<bool>("hasWorkflow");
        QTest::addColumn<bool>("isError");
        const auto row
            = [](const char *name, const char *text, bool hasWorkflow = true, bool isError = false) {
                  QString pasted = QString::fromUtf8(text);
                  pasted.replace(QStringLiteral("%1"), Account);
                  pasted.replace(QStringLiteral("%2"), Workflow);
                  pasted.replace(QStringLiteral("%3"), Other);
                  QTest::newRow(name) << pasted << hasWorkflow << isError;
              };
        row("React Native",
            R"({"accountId":"%1","workflowId":"%2","credentials":[{"id":"%3","category":"ID","workflowId":"%3"}]})");
        row("React Native, credentials first",
            R"({"credentials":[{"id":"%3","accountId":"%3"}],"accountId":"%1","workflowId":"%2"})");
        row("React Native before 2022", R"({"accountId":"%1","credentials":[{"credentialId":"%3"}]})", false);
        row("native success",
            R"({"accountId":"%1","workflowExecutionId":"%2","isSuccess":true,"error":null})");
        row("native failure",
            R"({"accountId":"%1","workflowExecutionId":"%2","isSuccess":false,"error":{"code":"A10000","message":"no network"}})",
            true, true);
        row("redirect address",
            "https://shop.example/done?accountId=%1&workflowExecutionId=%2&acquisitionStatus=SUCCESS");
        row("redirect address that failed",
            "https://shop.example/"
            "done?accountId=%1&workflowExecutionId=%2&acquisitionStatus=ERROR&errorCode=9100",
            true, true);
        row("web message",
            R"({"accountId":"%1","workflowExecutionId":"%2","eventType":510,"payload":{"value":"success","metainfo":{"code":"200"}}})");
        row("web message that failed",
            R"({"accountId":"%1","workflowExecutionId":"%2","eventType":510,"payload":{"value":"error","metainfo":{"code":"9100"}}})",
            true, true);
        row("web message, a string inside a string",
            "\"{\\\"accountId\\\":\\\"%1\\\",\\\"workflowExecutionId\\\":\\\"%2\\\",\\\"eventType\\\":510,"
            "\\\"payload\\\":\\\"{\\\\\\\"value\\\\\\\":\\\\\\\"success\\\\\\\"}\\\"}\"");
        row("portal address", "https://portal.example/accounts/%1/workflow-executions/%2?tab=1");
        row("provider's JSON",
            R"({"timestamp":"2026-01-01T00:00:00Z","account":{"id":"%1"},"workflowExecution":{"id":"%2","definitionKey":"3"}})");
        row("provider's JSON with workflow",
            R"({"workflow":{"id":"%2","definitionKey":3},"account":{"id":"%1"}})");
        row("JavaScript object",
            "result: { accountId: '%1',\n  workflowId: '%2', credentials: [ { id: '%3' } ] }");
        row("Swift dictionary", R"(["accountId": "%1", "workflowId": "%2"])");
        row("Swift optional",
            R"(Result(accountId: Optional("%1"), workflowExecutionId: Optional("%2"), isSuccess: true))");
        row("Dart map", "{accountId: %1, workflowId: %2}");
        row("Kotlin data class",
            "JumioResult(accountId=%1, workflowExecutionId=%2, isSuccess=true, error=null)");
        row("log lines", "done:\naccountId = %1\nworkflowId = %2\n");
        row("snake case", "account_id: %1\nworkflow_execution_id: %2");
        row("token claims", R"({"accId":"%1","wfeId":"%2"})");
        row("two bare ids", "%1\n%2");
        row("other order", R"({"workflowId":"%2","accountId":"%1"})");
    }

    void readsEveryShape()
    {
        QFETCH(QString, pasted);
        QFETCH(bool, hasWorkflow);
        QFETCH(bool, isError);
        const Result<SdkResult> result = parseSdkResult(pasted);
        QVERIFY(result.has_value());
        QCOMPARE(result->accountId, Account);
        QCOMPARE(result->workflowId, hasWorkflow ? Workflow : QString());
        QCOMPARE(result->isError, isError);
        QCOMPARE(result->warnings.contains(SdkResult::Warning::RunFailed), isError);
        QVERIFY(!result->shape.isEmpty());
        QCOMPARE(pasted.mid(result->accountSpan.start, result->accountSpan.length), Account);
        if (hasWorkflow)
            QCOMPARE(pasted.mid(result->workflowSpan.start, result->workflowSpan.length), Workflow);
    }

    void refusesWhatHasNoId_data()
    {
        QTest::addColumn<QString>("pasted");
        QTest::newRow("nothing") << QString();
        QTest::newRow("prose") << QStringLiteral("the phone said it went well");
        QTest::newRow("one bare id") << Account;
        QTest::newRow("only credentials")
            << QStringLiteral("{\"credentials\":[{\"accountId\":\"%1\"}]}").arg(Other);
        QTest::newRow("credentialId alone") << QStringLiteral("{\"credentialId\":\"%1\"}").arg(Other);
        QTest::newRow("ids that are null") << QStringLiteral("{\"accountId\":null,\"workflowId\":null}");
        QTest::newRow("too long") << QString(300 * 1024, QLatin1Char('a'));
        QTest::newRow("unclosed brackets") << QString(5000, QLatin1Char('['));
    }

    void refusesWhatHasNoId()
    {
        QFETCH(QString, pasted);
        const Result<SdkResult> result = parseSdkResult(pasted);
        QVERIFY(!result.has_value());
        QCOMPARE(result.error().kind, Error::Kind::InvalidInput);
        QVERIFY(!result.error().message.isEmpty());
    }

    void warnsAboutTheIds_data()
    {
        using W = SdkResult::Warning;
        QTest::addColumn<QString>("accountId");
        QTest::addColumn<QString>("workflowId");
        QTest::addColumn<QStringList>("used");
        QTest::addColumn<QList<SdkResult::Warning>>("expected");
        QTest::newRow("as in the token") << Account << Workflow << QStringList() << QList<W>();
        QTest::newRow("swapped") << Workflow << Account << QStringList() << QList<W> {W::IdsLookSwapped};
        QTest::newRow("equal") << Account << Account << QStringList() << QList<W> {W::IdsAreEqual};
        QTest::newRow("of another run")
            << Account << Other << QStringList() << QList<W> {W::IdsDifferFromToken};
        QTest::newRow("used before") << Account << Workflow << QStringList {Workflow}
                                     << QList<W> {W::UsedBefore};
        QTest::newRow("no UUID") << QStringLiteral("abc") << Workflow << QStringList()
                                 << QList<W> {W::AccountIdNotUuid, W::IdsDifferFromToken};
    }

    void warnsAboutTheIds()
    {
        QFETCH(QString, accountId);
        QFETCH(QString, workflowId);
        QFETCH(QStringList, used);
        QFETCH(QList<SdkResult::Warning>, expected);
        QCOMPARE(idWarnings(accountId, workflowId, Account, Workflow, used), expected);
    }

    void whatIsUnsettledWasSentOnly()
    {
        const QStringList sent {Workflow};
        QCOMPARE(idWarnings(Account, Workflow, {}, {}, sent, sent),
                 QList<SdkResult::Warning> {SdkResult::Warning::SentBefore});
    }

    void findsPersonalData_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QList<CredentialSpan>>("expected");
        using Spans = QList<CredentialSpan>;
        QTest::newRow("none") << QStringLiteral("accountId=1") << Spans();
        QTest::newRow("emptied") << QStringLiteral("credentials: []") << Spans {{{14, 0}, true}};
        QTest::newRow("not closed") << QStringLiteral("credentials=[ab") << Spans {{{13, 2}, false}};
        QTest::newRow("nested") << QStringLiteral("\"credentials\":[[a],b]c") << Spans {{{15, 5}, true}};
        QTest::newRow("JSON in a string")
            << QStringLiteral(R"({\"credentials\":[a]})") << Spans {{{18, 1}, true}};
        QTest::newRow("twice") << QStringLiteral("credentials=[a] credentials=[b]")
                               << Spans {{{13, 1}, true}, {{29, 1}, true}};
    }

    void findsPersonalData()
    {
        QFETCH(QString, text);
        QFETCH(QList<CredentialSpan>, expected);
        QCOMPARE(credentialSpans(text), expected);
    }

    void saysWhenSeveralValuesCompete()
    {
        const auto result = parseSdkResult(
            QStringLiteral("accountId=%1 workflowId=%2 accountId=%3").arg(Account, Workflow, Other));
        QVERIFY(result.has_value());
        QCOMPARE(result->accountId, Account);
        QVERIFY(result->warnings.contains(SdkResult::Warning::SeveralCandidates));
    }

    void asksWhichOfTwoBareIdsIsWhich()
    {
        const auto result = parseSdkResult(Account + QLatin1Char(' ') + Workflow);
        QVERIFY(result.has_value());
        QVERIFY(result->warnings.contains(SdkResult::Warning::WhichIsWhich));
    }
};

QTEST_GUILESS_MAIN(TestSdkResult)
#include "tst_sdkresult.moc"
