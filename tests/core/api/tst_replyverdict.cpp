// A success that says no in its body, and what makes a status or a token doubtful.
#include "core/api/registeruserendpoint.h"
#include "core/api/replyverdict.h"
#include "core/api/sdktokenendpoint.h"
#include "core/api/selfregisterendpoint.h"
#include "core/api/strictjson.h"
#include "core/api/userstatusendpoint.h"

#include <QElapsedTimer>
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
        row("the vendor's words for an old token", json,
            R"({"additionalStatusCode":401,"additionalStatusMessage":"Token has expired"})", true);
        row("the vendor's words below contextResponse", json,
            R"({"contextResponse":{"additionalStatusMessage":"Account locked"}})", true);
        row("the vendor's code for a missing field", json,
            R"({"additionalStatusCode":"1002","additionalStatusMessage":"Fields missing"})", true);
        row("the vendor's code of a success", json, R"({"additionalStatusCode":2000})", false);
        row("a success in the words of an error", json, R"({"errorCode":"000000","message":"OK"})", false);
        // Attack 7, M8: a sign-up whose password does not please, and what frameworks say of each field.
        row("a policy", json, R"({"message":"Password does not meet policy"})", true);
        row("Django's field", json, R"({"accountId":["This field is required."]})", true);
        row("FastAPI's field", json, R"([{"loc":["body","username"],"msg":"field required"}])", true);
        row("a password that was stored", json, R"({"message":"Password stored"})", false);
        row("tags of a success", json, R"({"message":"Registered","tags":["new"]})", false);
        // Attack 7, D1: Spring Boot, HAProxy, Express, Envoy, Feign, Resilience4j, ASP.NET, Django, WireMock.
        row("Spring's page", "text/html", "<h1>Whitelabel Error Page</h1><p>no mapping</p>", true);
        row("HAProxy's page", "text/html", "<html><body><h1>503 Service Unavailable</h1>\n</body></html>",
            true);
        row("Express's page", "text/html", "<pre>Cannot POST /kyc-ms/registerUser</pre>", true);
        row("Envoy", "text/plain", "upstream request timeout", true);
        row("Envoy's rules", "text/plain", "RBAC: access denied", true);
        row("Feign", json, "{\"message\":\"[503] during [POST] to [http://kyc/x] []: []\"}", true);
        row("Resilience4j", json,
            "{\"message\":\"CircuitBreaker 'kyc' is OPEN and does not permit further calls\"}", true);
        row("ASP.NET", json, R"({"Message":"Authorization has been denied for this request."})", true);
        row("Django", json, R"({"detail":"Authentication credentials were not provided."})", true);
        row("WireMock", "text/plain",
            "No response could be served as there are no stub mappings in this WireMock instance.", true);
        row("a health check", json, R"({"status":"DOWN"})", true);
        row("a maintenance", json, R"({"maintenance":true,"message":"We are back soon"})", true);
        row("a page that says done", "text/html", "<html><body><h1>Registered</h1></body></html>", false);
        row("a flag that says rejected", json, R"({"rejected":true})", true);
        row("done, and a decision to come", "text/plain", "Registered. A decision is taken within two days",
            false);
        row("taken, and nothing missing", json, R"({"message":"IDs accepted; no fields missing"})", false);
        row("done, and what comes next", json, R"({"message":"Registered. Please log in to the app"})",
            false);
        row("a letter that denies it", json, R"({"success":true,"rejected":"N"})", false);
        row("a count of none", json, R"({"status":"OK","failed":{"count":0}})", false);
        row("none, in Portuguese", json, R"({"status":"OK","erro":"nenhum"})", false);
        row("a flag that denies it", json, R"({"rejected":false,"failed":[]})", false);
        row("a gateway without a server", "text/plain", "no healthy upstream", true);
        row("Go's page", "text/plain", "404 page not found", true);
        row("a limit", json, R"({"message":"API rate limit exceeded"})", true);
        row("a name that is taken", json, R"({"message":"username is taken"})", true);
        row("words", "text/plain", "Not accepted", true);
        row("one word", "text/plain", "Unauthorized", true);
        row("a result of two letters", json, R"({"result":"KO"})", true);
        row("a failure of the response", json, R"({"responseStatus":"FAILURE"})", true);
        row("the name of an HTTP status", json, R"({"httpStatus":"BAD_REQUEST"})", true);
        row("an HTTP status with its name", json, R"({"statusCode":"409 CONFLICT"})", true);
        row("an HTTP code", json, R"({"httpCode":409})", true);
        row("a code in letters", json, R"({"code":"ACCOUNT_USED"})", true);
        row("a good code in letters", json, R"({"code":"REGISTERED_OK"})", false);
        row("a code that tells of no error", json, R"({"code":"NO_ERROR"})", false);
        row("a flag that is 0", json, R"({"ok":0})", true);
        row("a flag that is no", json, R"({"registered":"no"})", true);
        row("a flag that is yes", json, R"({"registered":"yes"})", false);
        row("false", json, "false", true);
        row("true", json, "true", false);
        row("a list of one error", json, R"([{"error":"x"}])", true);
        row("a list of one success", json, R"([{"success":true}])", false);
        row("a message of one who has it", json, R"({"message":"Account already used by somebody else"})",
            true);
        row("a message about the user", json, R"({"message":"User not found"})", true);
        row("a message about an id", json, R"({"message":"Invalid workflowId"})", true);
        row("a message of success", json, R"({"message":"The user was registered, no errors"})", false);
        for (const char *body : {R"({"dryRun":true})",
                                 R"({"mock":true})",
                                 R"({"state":"skipped"})",
                                 R"({"created":false})",
                                 R"({"inserted":false})",
                                 R"({"valid":false})",
                                 R"({"updated":0})",
                                 R"({"affected":0})",
                                 R"({"returnCode":-1})",
                                 R"({"returnCode":"12"})",
                                 R"({"rc":8})",
                                 R"({"errno":5})",
                                 R"({"code":1})",
                                 R"({"status":"DUPLICATE"})",
                                 R"({"status":"IGNORED"})",
                                 R"({"status":"NOT_REGISTERED"})",
                                 R"({"validationErrors":{"workflowId":"unknown"}})",
                                 R"({"warnings":["workflow unknown, ignored"]})",
                                 R"({"stackTrace":"x"})",
                                 R"({"body":{"error":"x"}})",
                                 "{\"statusCode\":200,\"body\":\"{\\\"error\\\":1}\"}"})
            row(body, json, body, true);
        for (const char *body :
             {R"({"dryRun":false})", R"({"created":true})", R"({"updated":1})", R"({"returnCode":0})",
              R"({"rc":"0"})", R"({"code":200})", R"({"code":1000})", R"({"state":"registered"})",
              R"({"warnings":[]})", R"({"body":{"error":null}})", R"({"cached":false,"skipped":0})"})
            row(body, json, body, false);
        // Review 5, finding 10: good answers of plain services.
        for (const char *body : {R"({"message":"No further action required"})",
                                 R"({"message":"No further steps"})",
                                 R"({"message":"No documents missing."})",
                                 R"({"message":"Customer registered; no documents missing"})",
                                 R"({"message":"IDs stored, nothing missing"})",
                                 R"({"message":"Workflow accepted, session expired token renewed"})",
                                 R"({"message":"User exists and was moved to review"})",
                                 R"({"message":"Errors: 0"})",
                                 R"({"message":"Missing: none"})",
                                 R"({"message":"Duplicate check passed"})",
                                 R"({"message":"Conflict check passed"})",
                                 R"({"created":false,"updated":true})",
                                 R"({"inserted":0,"updated":1})",
                                 R"({"success":true,"completed":false})",
                                 R"({"accepted":true,"processed":false})",
                                 R"({"code":1,"message":"success"})",
                                 R"({"code":1,"success":true})",
                                 R"({"warnings":["Field clientVersion is deprecated"]})",
                                 R"({"warnings":["Unknown parameter appVersion ignored"]})",
                                 R"({"warning":"This API is out of date, use v2"})"})
            row(body, json, body, false);
        // And what looks like them and is bad.
        for (const char *body : {R"({"message":"No"})",
                                 R"({"message":"No such workflow"})",
                                 R"({"message":"No user found"})",
                                 R"({"message":"No account with this id"})",
                                 R"({"message":"No permission"})",
                                 R"({"message":"NOK"})",
                                 R"({"message":"False"})",
                                 R"({"message":"Customer registered, workflow is invalid"})",
                                 R"({"message":"Customer accepted, but workflow unknown to this tenant"})",
                                 R"({"message":"Workflow registered to another account, mismatch"})",
                                 R"({"message":"Session expired"})",
                                 R"({"message":"User exists"})",
                                 R"({"message":"User already registered"})",
                                 R"({"message":"Workflow could not be registered"})",
                                 R"({"message":"Errors: 2"})",
                                 R"({"message":"Missing: workflowId"})",
                                 R"({"message":"Duplicate"})",
                                 R"({"created":false,"updated":false})",
                                 R"({"code":1,"message":"workflow"})",
                                 R"({"warnings":["The workflow field was ignored"]})",
                                 R"({"warnings":[{"code":"W1","text":"account not linked"}]})"})
            row(body, json, body, true);
        row("the frame of an application without its script", "text/html",
            R"(<!doctype html><div id="root"></div>)", true);
        row("problem+json without a status", "application/problem+json", // RFC 9457 section 3
            R"({"type":"about:blank","title":"Not Found"})", true);
        // SOAP 1.1, section 4.4, example 6, shortened.
        row("a fault of SOAP", "text/xml",
            R"(<SOAP-ENV:Envelope xmlns:SOAP-ENV="http://schemas.xmlsoap.org/soap/envelope/"><SOAP-ENV:Body>)"
            R"(<SOAP-ENV:Fault><faultcode>SOAP-ENV:Server</faultcode></SOAP-ENV:Fault></SOAP-ENV:Body>)"
            R"(</SOAP-ENV:Envelope>)",
            true);
        row("the sign-in of a proxy", "text/html",
            R"(<!DOCTYPE html><form><input name="u"><input type="password" name="p"></form>)", true);
        // SAML 2.0 bindings, section 3.5.8, shortened.
        row("a form that sends itself on", "text/html",
            R"html(<html><body onload="document.forms[0].submit()"><form method="post">)html"
            R"html(<input type="hidden" name="SAMLRequest" value="PHNhbWxwOl"/></form></body></html>)html",
            true);
        row("a page that leads elsewhere", "text/html",
            R"(<html><head><meta http-equiv="refresh" content="0;url=/welcome"></head></html>)", true);
        row("a German sign-in", "text/html",
            "<html><body><h1>Sitzung beendet</h1><a href=\"/\">Neu anmelden</a></body></html>", true);
        row("a French sign-in", "text/html",
            R"(<html><body><form><input type="submit" value="Se connecter"></form></body></html>)", true);
        row("a Japanese sign-in", "text/html", "<html><title>ログイン</title><body>x</body></html>", true);
        row("a hotspot", "text/html",
            "<html><body>Welcome to the guest Wi-Fi. Accept the terms to go on.</body></html>", true);
        // F5 BIG-IP ASM, default response page.
        row("a firewall", "text/html",
            "<html><head><title>Request Rejected</title></head><body>The requested URL was rejected. Please "
            "consult with your administrator.<br><br>Your support ID is: 1234567890</body></html>",
            true);
        row("a protection against robots", "text/html", // Cloudflare, managed challenge, shortened
            "<!DOCTYPE html><html><head><title>Just a moment...</title></head><body><noscript>Enable "
            "JavaScript and cookies to continue</noscript></body></html>",
            true);
        row("the frame of an application", "text/html", // Create React App, public/index.html, shortened
            "<!doctype html><html><head><title>Shop</title><script src=\"/static/js/main.js\"></script>"
            "</head><body><div id=\"root\"></div></body></html>",
            true);
        row("a page with a script that says nothing", "text/html",
            "<html><head><script>var a = 1;</script></head><body>Thank you.</body></html>", false);
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

    void judgesLargePagesInOneGo_data()
    {
        QTest::addColumn<QByteArray>("start");
        QTest::addColumn<QByteArray>("piece");
        QTest::newRow("envelopes without a fault") << QByteArray() << QByteArray("<Envelope ");
        QTest::newRow("scripts that are not closed") << QByteArray("<html>") << QByteArray("<script ");
        QTest::newRow("scripts that are closed") << QByteArray("<html>") << QByteArray("<script></script>");
        QTest::newRow("comments that are not closed") << QByteArray("<html>") << QByteArray("<!--");
        QTest::newRow("fields without an end") << QByteArray("<html>") << QByteArray("<input ");
        QTest::newRow("buttons with half a caption") << QByteArray("<html>") << QByteArray("<button value='");
        QTest::newRow("titles") << QByteArray("<html>") << QByteArray("<title>");
        QTest::newRow("forms that never submit") << QByteArray("<html>") << QByteArray("forms[");
        QTest::newRow("handlers without an end") << QByteArray("<html>") << QByteArray(" onload='");
    }

    void judgesLargePagesInOneGo()
    {
        QFETCH(const QByteArray, start);
        QFETCH(const QByteArray, piece);
        constexpr qsizetype Size = 200 * 1024;
        const HttpReply reply {.status = 200,
                               .contentType = "text/html",
                               .mediaType = "text/html",
                               .body = start + piece.repeated(Size / piece.size()),
                               .exchange = 7};
        QElapsedTimer timer;
        timer.start();
        (void)deniesSuccess(reply);
        // Far above what it takes; what grows with the square takes twenty seconds and more.
        QVERIFY2(timer.elapsed() < 10000, qPrintable(QString::number(timer.elapsed())));
    }

    // RFC 9111 section 5.1, RFC 9211; what Squid, nginx, Varnish and CloudFront write.
    void aCacheOrAPartIsNoAnswerToAWrite_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<bool>("denies");
        const auto row = [](const char *what, int status, const char *name, const char *value, bool denies) {
            QTest::newRow(what) << status << QByteArray(name) << QByteArray(value) << denies;
        };
        row("an age", 200, "Age", "86400", true);
        row("a short age", 200, "Age", "59", true);
        row("an age that is no number", 200, "Age", "0x1388", true);
        row("no age", 200, "Age", "0", false);
        row("CloudFront", 200, "X-Cache", "Hit from cloudfront", true);
        row("CloudFront without", 200, "X-Cache", "Miss from cloudfront", false);
        row("Squid", 200, "X-Cache", "TCP_HIT from proxy", true);
        row("Squid, out of its memory", 200, "X-Cache", "TCP_MEM_HIT from proxy", true);
        // Squid's look into its index comes beside an answer that it fetched.
        row("Squid that had one and asked", 200, "X-Cache-Lookup", "HIT from proxy:3128", false);
        // Squid: result codes; nginx: $upstream_cache_status; CloudFront: x-edge-result-type; Cloudflare.
        row("Squid that asked again", 200, "X-Cache", "TCP_REFRESH_UNMODIFIED from proxy", false);
        row("Squid that asked again, as it was called", 200, "X-Cache", "TCP_REFRESH_HIT from proxy", false);
        row("nginx that asked again", 200, "X-Cache-Status", "REVALIDATED", false);
        row("Kong", 200, "X-Kong-Cache-Status", "Hit", true);
        row("Vercel", 200, "X-Vercel-Cache", "HIT", true);
        row("the cache of sign-ins", 200, "X-Auth-Cache", "HIT", false);
        row("Vercel without", 200, "X-Vercel-Cache", "MISS", false);
        row("nginx with an old one", 200, "X-Cache-Status", "STALE", true);
        row("nginx that is about to ask", 200, "X-Cache-Status", "UPDATING", true);
        row("nginx with one past its time", 200, "X-Cache-Status", "EXPIRED", false); // fetched
        row("CloudFront that asked again", 200, "X-Cache", "RefreshHit from cloudfront", false);
        row("Cloudflare that asked again", 200, "CF-Cache-Status", "REVALIDATED", false);
        row("the cache of RFC 9211", 200, "Cache-Status", "OriginCache; hit; ttl=1100", true);
        row("the cache of RFC 9211 that asked", 200, "Cache-Status", "ExampleCache; fwd=uri-miss; stored",
            false);
        row("Cloudflare", 200, "CF-Cache-Status", "HIT", true);
        row("Cloudflare without", 200, "CF-Cache-Status", "DYNAMIC", false);
        row("Varnish that had one", 200, "X-Varnish", "32770 3", true);
        row("Varnish that asked", 200, "X-Varnish", "32770", false);
        row("a CDN that had one", 200, "X-Cache-Hits", "0, 1", true);
        row("a CDN that asked", 200, "X-Cache-Hits", "0, 0", false);
        row("a CDN that times its cache", 200, "Server-Timing", "cdn-cache; desc=HIT, edge; dur=1", true);
        row("a CDN that times its origin", 200, "Server-Timing", "cdn-cache; desc=MISS, edge; dur=1", false);
        row("an archive", 200, "Memento-Datetime", "Tue, 20 Jun 2000 18:02:59 GMT", true); // RFC 7089
        row("a cache without its origin", 200, "Warning", "112 - \"Disconnected operation\"", true);
        row("Squid's error", 200, "X-Squid-Error", "ERR_ACCESS_DENIED 0", true);
        row("a challenge", 200, "cf-mitigated", "challenge", true);
        row("an error of a gateway", 200, "X-Amzn-ErrorType", "ForbiddenException", true);
        row("a bearer that is not taken", 200, "WWW-Authenticate", "Bearer error=\"invalid_token\"", true);
        row("a status of gRPC", 200, "grpc-status", "7", true);
        row("a good status of gRPC", 200, "grpc-status", "0", false);
        row("a page to go on to", 200, "Refresh", "0;url=/login", true);
        row("another place", 200, "Location", "https://idp/", true);
        row("what was made", 201, "Location", "https://x/kyc/4711", false);
        row("a part", 206, "X-Any", "", true);
        row("many answers", 207, "X-Any", "", true);
        row("created", 201, "X-Any", "", false);
    }

    void aCacheOrAPartIsNoAnswerToAWrite()
    {
        QFETCH(const int, status);
        QFETCH(const QByteArray, name);
        QFETCH(const QByteArray, value);
        QFETCH(const bool, denies);
        const HttpReply reply {.status = status, .headers = {{name, value}}, .body = "{}"};
        QCOMPARE(deniesSuccess(reply), denies);
        QCOMPARE(RegisterUserEndpoint().read(ApiContract::builtIn(), reply).has_value(), !denies);
    }

    void aStatusIsDoubtedByWhatStandsBesideIt_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<bool>("isOfTests");
        QTest::addColumn<bool>("isChosen");
        QTest::addColumn<bool>("isTaken");
        QTest::addColumn<int>("remarks");
        const auto row = [](const char *what, const char *body, bool isOfTests, bool isChosen, bool isTaken,
                            int remarks = 0) {
            QTest::newRow(what) << QByteArray(body) << isOfTests << isChosen << isTaken << remarks;
        };
        row("a mock of a service for tests", R"({"status":"PENDING","mock":true})", true, false, true, 1);
        row("a mock of a production", R"({"status":"PENDING","mock":true})", false, false, false);
        row("a mock that approves", R"({"status":"APPROVED_VERIFIED","mock":true})", true, false, false);
        row("a mock that says it is none", R"({"status":"PENDING","mock":false})", false, false, true);
        row("reasons of a rejection", R"({"status":"REJECTED","errors":["Blurred"]})", false, false, true, 1);
        row("a rejection by a machine that failed", R"({"status":"REJECTED","errors":["SQL error"]})", false,
            false, false);
        row("a step that was left out", R"({"status":"PENDING","skipped":["selfie"]})", false, false, true,
            1);
        row("none that was left out", R"({"status":"APPROVED_VERIFIED","skipped":[]})", false, false, true);
        // Review 5, finding 9: what a service lists with a status that says no, or is not the last word.
        for (const char *body :
             {R"({"status":"REJECTED","failures":2})",
              R"({"status":"NEED_RESUBMIT","errors":[{"code":"BLURRED"}]})",
              R"({"status":"REJECTED","validationErrors":{"face":"does not match"}})",
              R"({"data":{"status":"REJECTED","problems":["expired document"]}})",
              R"({"status":"PENDING","ignored":["iban"]})", R"({"status":"LV1","skipped":1})"})
            row(body, body, false, false, true, 1);
        for (const char *body : {R"({"status":"REJECTED","account":{"status":"ACCEPTED"}})",
                                 R"({"status":"REJECTED","user":{"status":"PENDING"}})",
                                 R"({"status":"PENDING","errors":[],"mock":"no"})"})
            row(body, body, false, false, true);
        for (const char *body :
             {R"({"status":"REJECTED","errors":[{"message":"db down"}]})",
              R"({"status":"NEED_RESUBMIT","errors":["upstream timed out"]})",
              R"({"status":"NEED_RESUBMIT","error":"x"})",
              R"({"status":"PENDING","errors":[{"code":"BLURRED"}]})",
              R"({"status":"REJECTED","skipped":true})", R"({"status":"REJECTED","fallback":true})",
              R"({"status":"APPROVED_VERIFIED","skipped":["selfie"]})",
              R"({"status":"REJECTED","user":{"status":"APPROVED_VERIFIED"}})",
              R"({"status":"APPROVED_VERIFIED","account":{"status":"PENDING"}})"})
            row(body, body, true, false, false);
        // Attack 6, 3a and 3d: what a gateway, a queue or a store puts beside a status.
        for (const char *body :
             {R"({"status":"PENDING","errorMessage":"backend down"})",
              R"({"status":"APPROVED_VERIFIED","errorCode":"E17"})",
              R"({"status":"APPROVED_VERIFIED","error_description":"upstream"})",
              R"({"status":"APPROVED_VERIFIED","code":500})",
              R"({"status":"APPROVED_VERIFIED","httpStatus":"503"})",
              R"({"status":"APPROVED_VERIFIED","meta":{"error":"x"}})",
              R"({"status":"APPROVED_VERIFIED","meta":{"cached":true}})",
              R"({"status":"APPROVED_VERIFIED","source":"cache"})",
              R"({"status":"APPROVED_VERIFIED","cache":"HIT"})",
              R"({"status":"APPROVED_VERIFIED","message":"Backend unreachable, last known status"})",
              R"({"status":"rejected","reason":"rate limit"})",
              R"({"status":"REJECTED","code":429})",
              R"({"status":"pending","jobId":"1","message":"Query is running"})",
              R"({"status":"Accepted","message":"Your request was accepted for processing"})",
              R"({"status":"APPROVED_VERIFIED","expired":true})",
              R"({"status":"APPROVED_VERIFIED","revoked":"true"})",
              R"({"status":"APPROVED_VERIFIED","confirmed":false})",
              R"({"status":"APPROVED_VERIFIED","final":false})",
              R"({"status":"APPROVED_VERIFIED","approved":false})",
              R"({"status":"APPROVED_VERIFIED","rejected":true})",
              R"({"status":"APPROVED_VERIFIED","decision":"REJECTED"})",
              R"({"status":"APPROVED_VERIFIED","decision":{"type":"REJECTED"}})",
              R"({"status":"APPROVED_VERIFIED","provisional":true})"})
            row(body, body, false, false, false);
        for (const char *body :
             {R"({"status":"REJECTED","reason":"Document expired"})",
              R"({"status":"NEED_RESUBMIT","message":"The picture is blurred"})",
              R"({"status":"NEED_RESUBMIT","expired":true})", R"({"status":"APPROVED_VERIFIED","code":200})",
              R"({"status":"APPROVED_VERIFIED","errorCode":0,"errorMessage":null})",
              R"({"status":"APPROVED_VERIFIED","source":"JUMIO"})",
              R"({"status":"APPROVED_VERIFIED","expired":false,"final":true})",
              R"({"status":"APPROVED_VERIFIED","approved":true,"rejected":false,"decision":"APPROVED"})",
              R"({"status":"REJECTED","approved":false,"decision":"REJECTED"})",
              R"({"status":"PENDING","message":"Request received"})",
              R"({"status":"PENDING","message":"Your request was accepted and is under review"})",
              R"({"status":"PENDING","errorCode":"000000","errorMsg":"Success."})",
              R"({"status":"PENDING","jobId":"7f3a","operationId":"9"})",
              R"({"status":"APPROVED_VERIFIED","used":true})",
              R"({"status":"PENDING","message":"Your documents are being checked"})"})
            row(body, body, false, false, true);
        row("two statuses of one name in other letters",
            R"({"Status":"PENDING","status":"APPROVED_VERIFIED"})", false, false, false);
        row("the same status twice in other letters", R"({"Status":"PENDING","status":"PENDING"})", false,
            false, true);
        row("a code that is a reason", R"({"status":"NEED_RESUBMIT","errorCode":"BLURRED"})", false, false,
            true, 1);
        row("an account that is active", R"({"status":"APPROVED_VERIFIED","account":{"status":"ACTIVE"}})",
            false, false, true);
        row("another status below data", R"({"status":"PENDING","data":{"status":"REJECTED"}})", false, false,
            false);
        row("the same where somebody chose the place", R"({"status":"PENDING","data":{"status":"REJECTED"}})",
            false, true, true);
    }

    void aStatusIsDoubtedByWhatStandsBesideIt()
    {
        QFETCH(const QByteArray, body);
        QFETCH(const bool, isOfTests);
        QFETCH(const bool, isChosen);
        HttpReply reply {.status = 200, .mediaType = "application/json", .body = body};
        reply.json = parseStrictJson(body).value_or(QJsonValue());
        ApiContract contract = ApiContract::builtIn();
        if (isChosen)
            contract.statusPointer.evidence = Evidence::Chosen;
        const auto status = UserStatusEndpoint {.isOfTests = isOfTests}.read(contract, reply);
        QTEST(status.has_value(), "isTaken");
        if (status)
            QTEST(int(status->remarks.size()), "remarks");
        else
            QCOMPARE(status.error().kind, Error::Kind::BadReply);
    }

    void aTokenIsDoubtedByWhatStandsBesideIt_data()
    {
        QTest::addColumn<QByteArray>("beside");
        QTest::addColumn<bool>("isTaken");
        for (const char *beside :
             {R"("expired":true)", R"("used":true)", R"("revoked":true)", R"("errorMessage":"no quota")",
              R"("code":500)", R"("error":"x")", R"("cached":true)"})
            QTest::newRow(beside) << QByteArray(beside) << false;
        for (const char *beside : {R"("expired":false)", R"("used":false)", R"("errorMessage":null)",
                                   R"("code":0)", R"("code":200)", R"("kycProvider":"JUMIO")"})
            QTest::newRow(beside) << QByteArray(beside) << true;
    }

    void aTokenIsDoubtedByWhatStandsBesideIt()
    {
        QFETCH(const QByteArray, beside);
        const ApiContract contract = ApiContract::builtIn();
        const QByteArray name = contract.sdkTokenPointer.value.mid(1).toUtf8();
        QVERIFY(!name.contains('/'));
        HttpReply reply {.status = 200,
                         .mediaType = "application/json",
                         .body = "{\"" + name + "\":\"abc\"," + beside + '}'};
        reply.json = parseStrictJson(reply.body).value_or(QJsonValue());
        QTEST(SdkTokenEndpoint().read(contract, reply).has_value(), "isTaken");
    }

    void aRefusalMayBeASuccess_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<bool>("isDone");
        for (const char *body :
             {R"({"success":true,"message":"registered"})", R"({"registered":true,"profile":"not found"})",
              R"({"message":"Request already processed"})",
              R"({"message":"User was registered, but the mail could not be sent"})"})
            QTest::newRow(body) << QByteArray(body) << true;
        for (const char *body :
             {R"({"message":"Registered already"})", R"({"message":"User is not registered"})",
              R"({"message":"Registered to another user"})", R"({"success":false})", "{}"})
            QTest::newRow(body) << QByteArray(body) << false;
    }

    void aRefusalMayBeASuccess()
    {
        QFETCH(const QByteArray, body);
        HttpReply reply {.status = 409, .body = body};
        reply.json = parseStrictJson(body).value_or(QJsonValue());
        QTEST(saysItWasDone(reply), "isDone");
    }

    void aSelfRegistrationThatNamesNothingIsUnclear()
    {
        for (const char *body :
             {"[]", "null", R"({"message":"User already exists"})", R"({"result":"KO"})"}) {
            HttpReply reply {.status = 200, .body = body};
            const Result<QJsonValue> json = parseStrictJson(reply.body);
            QVERIFY(json.has_value());
            reply.json = *json;
            const auto made = SelfRegisterEndpoint().read(ApiContract::builtIn(), reply);
            QVERIFY2(!made.has_value(), body);
            QCOMPARE(made.error().kind, Error::Kind::OutcomeUnknown);
        }
    }
};

QTEST_GUILESS_MAIN(TestReplyVerdict)
#include "tst_replyverdict.moc"
