// Tester's finding 31b: the end of a run is named, and nothing is said of it.
#include "core/phonerun/sdkresult.h"

#include <QTest>

using namespace onboarding;

class TestOpenOutcome : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anEndThatIsNamedAndNotToldIsUnclear_data()
    {
        QTest::addColumn<QString>("text"); // %1 accountId, %2 workflowId
        QTest::addColumn<bool>("isUnclear");
        const auto row = [](const char *name, const char *text, bool isUnclear) {
            QTest::newRow(name) << QString::fromUtf8(text) << isUnclear;
        };
        row("result: as the last line", "accountId: %1\nworkflowId: %2\nresult:", true);
        row("result: and blank lines", "accountId: %1\nworkflowId: %2\nresult: \n\n", true);
        row("status= as the last word", "accountId=%1 workflowId=%2 status=", true);
        row("status= in a list", "status=, accountId=%1, workflowId=%2", true);
        row("status= in a query", "https://x.example/done?status=&accountId=%1&workflowId=%2", true);
        row("in German", "accountId: %1\nworkflowId: %2\nErgebnis:", true);
        row("it says how", "accountId: %1\nworkflowId: %2\nresult: SUCCESS", false);
        row("a heading above the ids", "SDK result:\naccountId: %1\nworkflowId: %2", false);
        row("a heading and what belongs to it", "result:\n  accountId: %1\n  workflowId: %2", false);
        row("on the line below", "accountId: %1\nworkflowId: %2\nresult:\nSUCCESS", false);
        // Attack 5, finding 10: what follows the pair is another run.
        row("a run that was begun after it", "08:00 accountId=%1 workflowId=%2\n08:05 Jumio.start()", true);
        row("one that was launched after it", "accountId: %1\nworkflowId: %2\nJumioSDK: launched", true);
        row("a word for one", "accountId: %1\nworkflowId: %2\nstarting the verification", true);
        row("one that was begun before it", "08:00 Jumio.start()\n08:05 accountId=%1 workflowId=%2", false);
        row("one that was begun after the ids and then completed",
            "08:00 accountId=%1 workflowId=%2\n08:01 Jumio.start()\n08:05 Jumio finished: success", false);
        row("a time of its end that is null",
            "{\"accountId\":\"%1\",\"workflowId\":\"%2\",\"finishedAt\":null}", true);
        row("a time of its end",
            "{\"accountId\":\"%1\",\"workflowId\":\"%2\",\"finishedAt\":\"2026-11-29T18:14:41Z\"}", false);
        row("a time of its end that is empty",
            "startedAt: 18:14\naccountId: %1\nworkflowId: %2\nfinishedAt:", true);
        row("a dash for the result", "accountId: %1\nworkflowId: %2\nResult: -", true);
        row("the first of two runs", "run 1 of 2\naccountId: %1\nworkflowId: %2", true);
        row("the last of two runs", "run 2 of 2: success\naccountId: %1\nworkflowId: %2\nresult: SUCCESS",
            false);
        row("what comes later", "accountId: %1\nworkflowId: %2\nsee next message", true);
        row("an example", "e.g. accountId=%1 workflowId=%2", true);
        row("a session that was created", "Session created: accountId=%1 workflowId=%2", true);
        row("what is called to begin", "startFlow: accountId=%1 workflowId=%2", true);
        row("a screen that was shown",
            "{\"event\":\"kyc_viewed\",\"accountId\":\"%1\",\"workflowId\":\"%2\"}", true);
        row("a selfie that failed", "{\"accountId\":\"%1\",\"workflowId\":\"%2\",\"selfie\":\"failed\"}",
            true);
        row("a face that failed, in words", "Face: rejected\naccountId: %1\nworkflowId: %2", true);
        row("a selfie that was not sent",
            "{\"accountId\":\"%1\",\"workflowId\":\"%2\",\"face\":\"NOT_UPLOADED\"}", true);
        row("a passport that waits", "Passport: pending\naccountId: %1\nworkflowId: %2\nresult: SUCCESS",
            true);
        row("a selfie that is there", "{\"accountId\":\"%1\",\"workflowId\":\"%2\",\"selfie\":\"c2VsZmll\"}",
            false);
        row("a relative", "wife:\naccountId: %1\nworkflowId: %2", true);
        row("a relative by name", "her son Max Maier:\naccountId: %1\nworkflowId: %2", true);
        row("a name on the line of the ids", "Mark: accountId=%1 workflowId=%2", true);
        row("another customer", "second customer:\naccountId: %1\nworkflowId: %2", true);
        row("one of two customers", "customer B:\naccountId: %1\nworkflowId: %2", true);
        row("a device", "Pixel:\naccountId: %1\nworkflowId: %2", false);
        row("a name in the path of the names", "bob.accountId=%1\nbob.workflowId=%2", true);
        row("what wraps a result in the path", "jumio.result.accountId=%1\njumio.result.workflowId=%2",
            false);
        row("a test of Flutter that failed", "00:01 +0 -1: kyc [E]\naccountId: %1\nworkflowId: %2", true);
        // As Jumio's SDKs number their errors: a letter and figures.
        row("a code of the SDK", "G00000 accountId=%1 workflowId=%2", true);
        row("another name without a value", "accountId: %1\nworkflowId: %2\nplatform:", false);
    }

    void anEndThatIsNamedAndNotToldIsUnclear()
    {
        QFETCH(const QString, text);
        QFETCH(const bool, isUnclear);
        const Result<SdkResult> read
            = parseSdkResult(text.arg(QStringLiteral("7c1e4b52-90d3-4f0a-8e6b-2f5d1a7c3b90"),
                                      QStringLiteral("e03f6a18-5b7c-4d21-9a44-b8c0f2d7e615")));
        QVERIFY(read.has_value());
        QVERIFY(!read->accountId.isEmpty() && !read->workflowId.isEmpty());
        QCOMPARE(read->warnings.contains(SdkResult::Warning::OutcomeUnclear), isUnclear);
    }

    void theServiceOfARunIsRead_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("place");
        const auto row = [](const char *text, RunPlace place) {
            QTest::newRow(text) << QString::fromUtf8(text) << int(place);
        };
        row(R"({"env":"prod"})", RunPlace::Production);
        row("curl https://api.cloudpayments.com/kyc-ms/registerUser", RunPlace::Production);
        row("https://prod.kyc.example/done?x=1", RunPlace::Production);
        row("com.acme.app.prod D/Kyc", RunPlace::Production);
        row("live:", RunPlace::Production);
        row("https://api.cloudpayments-staging.com/x", RunPlace::Test);
        row("https://sandbox.kyc.example/done", RunPlace::Test);
        row("http://localhost:8080/done", RunPlace::Test);
        row("adb -s emulator-5554 logcat", RunPlace::Test);
        row("https://latest.example/ https://delivery.example/ https://product.example/", RunPlace::NotSaid);
        row(R"({\"environment\":\"PRODUCTION\"})", RunPlace::Production);
        row("APP_ENV=staging", RunPlace::Test);
        row("environment: sandbox", RunPlace::Test);
        row("https://x.example/done?env=uat&a=1", RunPlace::Test);
        row("env=prod\nenv=test", RunPlace::Both);
        row("Umgebung: Produktion", RunPlace::Production);
        row("NODE_ENV=production", RunPlace::NotSaid); // of a build, whatever it talks to
        row("environment: iOS 17", RunPlace::NotSaid);
        row("stage: liveness", RunPlace::NotSaid);
        row("product=prod-1", RunPlace::NotSaid);
        row(R"({"envelope":"prod"})", RunPlace::NotSaid);
    }

    void theServiceOfARunIsRead()
    {
        QFETCH(const QString, text);
        QFETCH(const int, place);
        QCOMPARE(int(placeOfRun(text)), place);
        QCOMPARE(isOtherPlace(placeOfRun(text), true),
                 place == int(RunPlace::Test) || place == int(RunPlace::Both));
        QCOMPARE(isOtherPlace(placeOfRun(text), false),
                 place == int(RunPlace::Production) || place == int(RunPlace::Both));
    }
};

QTEST_GUILESS_MAIN(TestOpenOutcome)
#include "tst_openoutcome.moc"
