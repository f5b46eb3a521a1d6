#include "core/api/registeruserendpoint.h"
#include "core/api/replyverdict.h"
#include "core/api/selfregisterendpoint.h"

#include <QTest>

using namespace onboarding;

/// Of a 2xx answer to a write: does its body say that nothing was done?
class TestReplyVerdict : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsWhatTheBodySays_data()
    {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<bool>("denies");
        const auto row = [](const char *name, const char *type, const char *body, bool denies) {
            QTest::newRow(name) << QByteArray(type) << QByteArray(body) << denies;
        };
        const char *json = "application/json";
        row("nothing", "", "", false);
        row("a word", "text/plain", "Registered", false);
        row("a word under a JSON label", json, "Registered", false);
        row("broken JSON", json, R"({"success":fal)", false);
        row("a page that says nothing", "text/html", "<html><body>OK</body></html>", false);
        row("an image", "image/png", "\x89PNG\r\n", false);
        row("the documented answer", json, R"({"statusCode":"SUCCESS","data":{"userStatus":"PENDING"}})",
            false);
        row("a flag of success", json, R"({"success":true,"error":null,"errors":[],"errorCode":0})", false);
        row("an error that is none", json, R"({"error":"","errorCode":"00","errorMessage":"none"})", false);
        row("a status of the customer", json, R"({"status":"REJECTED"})", false);
        row("a status of 200", json, R"({"status":200,"code":"0"})", false);
        row("a list", json, "[]", false);
        row("a field called failed below data", json, R"({"data":{"failedBefore":1}})", false);
        row("a flag that is false", json, R"({"success":false})", true);
        row("a flag in a text", json, R"({"isSuccess":"false"})", true);
        row("a flag below data", json, R"({"data":{"registered":false}})", true);
        row("an error in words", json, R"({"error":"not taken"})", true);
        row("a list of errors", json, R"({"errors":["x"]})", true);
        row("an error's number", json, R"({"errorCode":1001,"message":"Account already used"})", true);
        row("a word for an error", json, R"({"status":"ERROR"})", true);
        row("Spring's body", json, R"({"status":400,"error":"Bad Request"})", true);
        row("a fault", json, R"({"fault":{"faultstring":"Quota exceeded"}})", true);
        row("a code with a letter", json, R"({"responseCode":"E001","responseMessage":"Failed"})", true);
        row("the vendor's code", json,
            R"({"contextResponse":{"additionalStatusCode":3001,"statusCode":"FAILURE"}})", true);
        row("words", "text/plain", "Not accepted", true);
        // SOAP 1.1, section 4.4, example 6, shortened.
        row("a fault of SOAP", "text/xml",
            R"(<SOAP-ENV:Envelope xmlns:SOAP-ENV="http://schemas.xmlsoap.org/soap/envelope/"><SOAP-ENV:Body>)"
            R"(<SOAP-ENV:Fault><faultcode>SOAP-ENV:Server</faultcode></SOAP-ENV:Fault></SOAP-ENV:Body>)"
            R"(</SOAP-ENV:Envelope>)",
            true);
        row("the sign-in of a proxy", "text/html",
            R"(<!DOCTYPE html><form><input name="u"><input type="password" name="p"></form>)", true);
        row("a page of an error", "text/html", "<html><head><title>503 Service Unavailable</title></head>",
            true);
    }

    void readsWhatTheBodySays()
    {
        QFETCH(const QByteArray, type);
        QFETCH(const QByteArray, body);
        QFETCH(const bool, denies);
        const HttpReply reply {
            .status = 200, .contentType = type, .mediaType = type, .body = body, .exchange = 7};
        QCOMPARE(deniesSuccess(reply), denies);
        const auto registered = RegisterUserEndpoint().read(ApiContract::builtIn(), reply);
        QCOMPARE(registered.has_value(), !denies);
        if (!registered) { // the status tells, and no second request is sent
            QCOMPARE(registered.error().kind, Error::Kind::OutcomeUnknown);
            QVERIFY(registered.error().isAnswered);
            QCOMPARE(registered.error().exchange, 7U);
        }
        QCOMPARE(SelfRegisterEndpoint().read(ApiContract::builtIn(), reply).has_value(), !denies);
    }
};

QTEST_GUILESS_MAIN(TestReplyVerdict)
#include "tst_replyverdict.moc"
