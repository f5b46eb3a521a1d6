#include "tests/support/phonetexts.h"

namespace onboarding {

const QString PhoneAccount = QStringLiteral("a1d0c2b4-0f1e-4d3c-8b5a-69788796a5b4");
const QString PhoneWorkflow = QStringLiteral("b2e1d3c5-1a2f-4e4d-9c6b-7a899aa7b6c5");
const QString PhoneDecoy = QStringLiteral("c3f2e4d6-2b3a-4f5e-8d7c-8b9aabb8c7d6");
const QString PhoneOtherDecoy = QStringLiteral("d4a3f5e7-3c4b-4a6f-9e8d-9cabbcc9d8e7");

namespace {

using Expected = PhoneText::Expected;

/// %A, %W: the two ids; %U, %V: the same in upper case; %N, %M: without dashes; %D, %E: decoys.
QString filled(QString text)
{
    text.replace(QStringLiteral("%A"), PhoneAccount).replace(QStringLiteral("%W"), PhoneWorkflow);
    text.replace(QStringLiteral("%U"), PhoneAccount.toUpper())
        .replace(QStringLiteral("%V"), PhoneWorkflow.toUpper());
    text.replace(QStringLiteral("%N"), QString(PhoneAccount).remove(u'-'));
    text.replace(QStringLiteral("%M"), QString(PhoneWorkflow).remove(u'-'));
    return text.replace(QStringLiteral("%D"), PhoneDecoy).replace(QStringLiteral("%E"), PhoneOtherDecoy);
}

struct Row
{
    const char *name;
    const char *text;
    Expected expected = Expected::Good;
    const char *personal = ""; ///< separated by |
};

// Shapes of the SDKs and the web client, from Jumio's public guides and bridges (mobile-react and
// mobile-flutter README and JumioModuleFlutter.swift; docs.jumio.com, Callback; documentation.jumio.ai, Web
// Client).
constexpr Row Objects[] = {
    {"React Native",
     R"({"accountId":"%A","workflowId":"%W","credentials":[{"id":"%D","credentialId":"%E","workflowId":"%D","firstName":"Maya"}]})",
     Expected::Good, "Maya|%D"},
    {"React Native, credentials first",
     R"({"credentials":[{"id":"%D","accountId":"%D"}],"accountId":"%A","workflowId":"%W"})"},
    {"React Native before 2022",
     R"({"accountId":"%A","credentials":[{"credentialId":"%D","idNumber":"X1234567"}]})",
     Expected::AccountOnly, "X1234567"},
    {"other order", R"({"workflowId":"%W","accountId":"%A"})"},
    {"log of an event", R"(EventResult: {"accountId":"%A","workflowId":"%W","credentials":[]})"},
    {"native success", R"({"accountId":"%A","workflowExecutionId":"%W","isSuccess":true,"error":null})"},
    {"native failure",
     R"({"accountId":"%A","workflowExecutionId":"%W","isSuccess":false,"error":{"code":"A10000","message":"no network"}})",
     Expected::Failed},
    {"Flutter error",
     R"(PlatformException(N20000, Scan cancelled, {errorCode: N20000, errorMessage: Scan cancelled}, null))",
     Expected::Failed},
    {"React Native error event", R"(EventError: {"errorCode":"N20000","errorMessage":"Scan cancelled"})",
     Expected::Failed},
    {"web message",
     R"({"accountId":"%A","workflowExecutionId":"%W","eventType":510,"payload":{"value":"success","metainfo":{"code":"200"}}})"},
    {"web message that failed",
     R"({"accountId":"%A","workflowExecutionId":"%W","eventType":510,"payload":{"value":"error","metainfo":{"code":"9100"}}})",
     Expected::Failed},
    {"web message, a text inside a text",
     R"("{\"accountId\":\"%A\",\"workflowExecutionId\":\"%W\",\"eventType\":510,\"payload\":\"{\\\"value\\\":\\\"success\\\"}\"}")"},
    {"web message inside a text that failed",
     R"("{\"accountId\":\"%A\",\"workflowExecutionId\":\"%W\",\"eventType\":510,\"payload\":\"{\\\"value\\\":\\\"error\\\"}\"}")",
     Expected::Failed},
    {"callback",
     R"({"callbackSentAt":"2021-01-21T14:55:01.917Z","workflowExecution":{"id":"%W","href":"https://retrieval.apac-1.jumio.ai/api/v1/accounts/%A/workflow-executions/%W","definitionKey":"3","status":"PROCESSED"},"account":{"id":"%A","href":"https://retrieval.apac-1.jumio.ai/api/v1/accounts/%A"}})"},
    {"callback of an expired session",
     R"({"workflowExecution":{"id":"%W","definitionKey":"3","status":"SESSION_EXPIRED"},"account":{"id":"%A"}})",
     Expected::Failed},
    {"provider's JSON",
     R"({"timestamp":"2026-01-01T00:00:00Z","account":{"id":"%A"},"web":{"href":"https://x.example/web/v4/app?authorizationToken=eyJhbGciOiJIUzUxMiJ9.e30.c2ln"},"workflowExecution":{"id":"%W","credentials":[{"id":"%D","category":"ID"}]}})"},
    {"provider's JSON with workflow", R"({"workflow":{"id":"%W","definitionKey":3},"account":{"id":"%A"}})"},
    {"JavaScript", "result: { accountId: '%A',\n  workflowId: '%W', credentials: [ { id: '%D' } ] }"},
    {"Swift dictionary", R"(["accountId": "%A", "workflowId": "%W"])"},
    {"Swift optional",
     R"(Result(accountId: Optional("%A"), workflowExecutionId: Optional("%W"), isSuccess: true, error: nil))"},
    {"Swift error",
     R"(Result(accountId: Optional("%A"), workflowExecutionId: Optional("%W"), isSuccess: false, error: Optional(Jumio.Error(code: "N20000", message: "cancelled"))))",
     Expected::Failed},
    {"Swift error without a flag",
     R"(Result(accountId: Optional("%A"), workflowExecutionId: Optional("%W"), error: Optional(Jumio.Error(code: "N20000"))))",
     Expected::Failed},
    {"Dart", "{accountId: %A, workflowId: %W}"},
    {"Kotlin",
     "JumioResult(accountId=%A, workflowExecutionId=%W, isSuccess=true, "
     "credentialInfos=[JumioCredentialInfo(id=%D, category=ID)], error=null)",
     Expected::Good, "%D"},
    {"Kotlin error",
     "JumioResult(accountId=%A, workflowExecutionId=%W, credentialInfos=[], error=JumioError(code=N20000, "
     "message=cancelled))",
     Expected::Failed},
    {"Java error",
     "JumioResult{accountId='%A', workflowExecutionId='%W', error=JumioError{code='N20000', "
     "message='cancelled'}}",
     Expected::Failed},
    {"C# error",
     "JumioResult { AccountId = %A, WorkflowExecutionId = %W, Error = JumioError { Code = N20000 } }",
     Expected::Failed},
    {"C# success", "JumioResult { AccountId = %A, WorkflowExecutionId = %W, IsSuccess = True, Error =  }"},
    {"Go error", "{AccountID:%A WorkflowExecutionID:%W Error:0xc00001 Code:N20000}", Expected::Failed},
    {"Go success", "{AccountID:%A WorkflowExecutionID:%W Error:<nil>}"},
    {"Rust error",
     R"(JumioResult { account_id: "%A", workflow_execution_id: "%W", error: Some(JumioError { code: "N20000" }) })",
     Expected::Failed},
    {"Ruby", R"({:accountId=>"%A", :workflowId=>"%W", :error=>nil})"},
    {"Ruby error", R"({:accountId=>"%A", :workflowId=>"%W", :error=>{:code=>"N20000"}})", Expected::Failed},
    {"Python", "{'accountId': '%A', 'workflowId': '%W', 'isSuccess': True, 'error': None}"},
    {"Python failure", "{'accountId': '%A', 'workflowId': '%W', 'isSuccess': False}", Expected::Failed},
    {"Python bytes", "{b'accountId': b'%A', b'workflowId': b'%W'}"},
    {"Python UUID", "{'accountId': UUID('%A'), 'workflowId': UUID('%W')}"},
    {"PHP dump",
     "array(2) {\n  [\"accountId\"]=>\n  string(36) \"%A\"\n  [\"workflowId\"]=>\n  string(36) \"%W\"\n}"},
    {"PHP dump that failed",
     "array(3) {\n  [\"accountId\"]=>\n  string(36) \"%A\"\n  [\"workflowId\"]=>\n  string(36) \"%W\"\n  "
     "[\"isSuccess\"]=>\n  bool(false)\n}",
     Expected::Failed},
    {"PHP print",
     "Array\n(\n    [accountId] => %A\n    [workflowId] => %W\n    [credentials] => Array\n        (\n       "
     "     [id] => %D\n        )\n)"},
    {"NSDictionary",
     "{\n    accountId = \"%A\";\n    credentials =     (\n                {\n            id = \"%D\";\n     "
     "       firstName = MAYA;\n        }\n    );\n    isSuccess = 1;\n    workflowExecutionId = \"%W\";\n}",
     Expected::Good, "MAYA"},
    {"NSDictionary that failed",
     "2026-11-27 09:14:03.221 Shop[812:40311] Jumio finished: {\n    accountId = \"%A\";\n    credentials =  "
     "   (\n                {\n            id = \"%D\";\n            firstName = MAYA;\n        }\n    );\n  "
     "  error =     {\n        code = N20000;\n        message = \"Scan cancelled\";\n    };\n    "
     "workflowExecutionId = \"%W\";\n}",
     Expected::Failed, "MAYA"},
    {"NSDictionary with a 0", "accountId = \"%A\";\nisSuccess = 0;\nworkflowExecutionId = \"%W\";",
     Expected::Failed},
    {"Objective-C description",
     "<JumioResult: 0x6000; accountId = %A; workflowExecutionId = %W; isSuccess = NO>", Expected::Failed},
    {"NSError", "accountId=%A workflowId=%W Error Domain=com.jumio.sdk Code=20000 \"Scan cancelled\"",
     Expected::Failed},
    {"YAML",
     "accountId: %A\nworkflowId: %W\ncredentials:\n  - id: %D\n    accountId: %E\n    firstName: Maya\n",
     Expected::Good, "Maya"},
    {"YAML that failed", "accountId: %A\nworkflowId: %W\nerror:\n  code: N20000\n", Expected::Failed},
    {"snake case", "account_id: %A\nworkflow_execution_id: %W"},
    {"claims of a token", R"({"accId":"%A","wfeId":"%W"})"},
    {"names in capitals", "ACCOUNT_ID=%A\nWORKFLOW_ID=%W"},
    {"dotted names", "account.id=%A\nworkflowExecution.id=%W\ncredentials[0].id=%D"},
    {"names in brackets", "result[account][id]=%A&result[workflow][id]=%W&result[credentials][0][id]=%D"},
    {"credentials as a map",
     R"({"accountId":"%A","workflowId":"%W","credentials":{"a":{"accountId":"%D","workflowId":"%E"}}})"},
    {"HTTP headers in a map", "{accountId=[%A], workflowId=[%W]}"},
};

constexpr Row Words[] = {
    {"log lines", "done:\naccountId = %A\nworkflowId = %W\n"},
    {"logcat",
     "11-28 10:12:13.123  1234  1250 D JumioDemo: accountId: %A\n11-28 10:12:13.124  1234  1250 D JumioDemo: "
     "workflowExecutionId: %W\n11-28 10:12:13.125  1234  1250 I JumioDemo: credentialId: %D"},
    {"logcat, other order",
     "11-28 10:12:13.123  1234  1250 D JumioDemo: workflowExecutionId: %W\n11-28 10:12:13.124  1234  1250 D "
     "JumioDemo: accountId: %A"},
    {"logcat, brief", "D/Jumio SDK( 1234): accountId=%A\nD/Jumio SDK( 1234): workflowExecutionId=%W"},
    {"logcat that failed",
     "D/JumioDemo( 1234): accountId=%A\nD/JumioDemo( 1234): workflowExecutionId=%W\nE/JumioDemo( 1234): "
     "errorCode=N20000",
     Expected::Failed},
    {"logcat with JSON on many lines",
     "11-28 10:12:13.123  1234  1250 D JumioDemo: {\n11-28 10:12:13.123  1234  1250 D JumioDemo:   "
     "\"accountId\": \"%A\",\n11-28 10:12:13.123  1234  1250 D JumioDemo:   \"credentials\": [ {\n11-28 "
     "10:12:13.123  1234  1250 D JumioDemo:     \"accountId\": \"%D\" } ],\n11-28 10:12:13.123  1234  1250 D "
     "JumioDemo:   \"workflowId\": \"%W\"\n11-28 10:12:13.123  1234  1250 D JumioDemo: }"},
    {"a tag in brackets", "[JumioSDK] [main] accountId: %A\n[JumioSDK] [main] workflowId: %W"},
    {"a logger with bars", "10:12:13 | INFO | Kyc | accountId: %A\n10:12:13 | INFO | Kyc | workflowId: %W"},
    {"a line of a web server's log as JSON",
     R"({"level":"info","msg":"finished accountId=%A workflowId=%W","time":"2026-11-28T10:12:13Z"})"},
    {"console.log", "accountId %A\nworkflowId %W"},
    {"one line", "accountId: %A workflowId: %W"},
    {"one line with commas", "Jumio finished, accountId=%A, workflowId=%W."},
    {"header lines",
     "POST /kyc-ms/registerUser HTTP/1.1\r\nHost: api.example\r\nX-Request-Id: %D\r\naccountId: "
     "%A\r\nworkflowId: %W\r\n\r\n"},
    {"cURL headers",
     "curl -X POST 'https://api.example/kyc-ms/registerUser' \\\n  -H 'X-Request-Id: %D' \\\n  -H "
     "'accountId: %A' \\\n  -H \"workflowId: %W\""},
    {"cURL form", "curl https://api.example/x -d 'accountId=%A&workflowId=%W'"},
    {"cURL JSON", "curl https://api.example/x --data-raw '{\"accountId\":\"%A\",\"workflowId\":\"%W\"}'"},
    {"cURL JSON on lines",
     "curl https://api.example/x -d '{\n  \"accountId\": \"%A\",\n  \"workflowId\": \"%W\"\n}'"},
    {"in words", "Account ID: %A\nWorkflow ID: %W"},
    {"in words, one sentence", "The account ID is %A and the workflow execution ID is %W."},
    {"in words, bold", "- **Account ID:** `%A`\n- **Workflow ID:** `%W`"},
    {"in words, with the session", "Session ID: %D\nAccount ID: %A\nWorkflow ID: %W\nRequest ID: %E"},
    {"tabs between words, and cancelled",
     "The\taccount\tID\tis: %A\nWorkflow ID: %W\nResult:\tuser\tcancelled", Expected::Failed},
    {"tabs between words", "Your\taccount ID\tis: %A\nYour\tworkflow ID\tis: %W"},
    {"a tab behind the first name, and failed", "accountId:\t%A\nworkflowId: %W\nStatus: FAILED",
     Expected::Failed},
    {"in words that failed", "Account ID: %A\nWorkflow ID: %W\nStatus: FAILED", Expected::Failed},
    {"in words that was cancelled", "The account ID is: %A\nWorkflow ID: %W\nResult: user cancelled",
     Expected::Failed},
    {"in words with details", "First name: Maya Louise\nLast name: Lind\nAccount ID: %A\nWorkflow ID: %W",
     Expected::Good, "Maya|Louise|Lind"},
    {"name on the line above", "Account ID\n%A\n\nWorkflow ID\n%W"},
    {"name on the line above, with colons", "accountId:\n%A\nworkflowId:\n%W\n"},
    {"name on the line above, others between", "Session ID\n%D\nAccount ID\n%A\nWorkflow execution ID\n%W"},
    {"one detail on the line above", "First name\nMaya\nAccount ID\n%A\nWorkflow ID\n%W", Expected::Good,
     "Maya"},
};

constexpr Row Tables[] = {
    {"CSV", "accountId,workflowId,status\n%A,%W,SUCCESS\n"},
    {"CSV, other order", "workflowId,accountId\n%W,%A"},
    {"CSV that failed", "accountId,workflowId,status\n%A,%W,FAILED\n", Expected::Failed},
    {"CSV with quotes and decoys",
     "\"sessionId\",\"accountId\",\"note\",\"workflowId\",\"credentialId\"\r\n\"%D\",\"%A\",\"a, "
     "b\",\"%W\",\"%E\"\r\n"},
    {"CSV with details", "firstName;lastName;accountId;workflowId\nMaya;Lind;%A;%W", Expected::Good,
     "Maya|Lind"},
    {"CSV with a name a row", "workflowId,%W\naccountId,%A\n"},
    {"tabs", "Account ID\tWorkflow ID\n%A\t%W"},
    {"CSV whose row is longer than its header", "note,accountId,workflowId\nhello, world,%D,%E",
     Expected::Nothing},
    {"Markdown", "| Account ID | Workflow ID | Status |\n|---|:-:|---|\n| `%A` | %W | SUCCESS |"},
    {"Markdown with a name a row",
     "| Field | Value |\n|---|---|\n| workflowId | %W |\n| accountId | %A |\n| sessionId | %D |"},
    {"Markdown without a header", "| workflowId | %W |\n| accountId | %A |"},
    {"Markdown that failed", "| accountId | workflowId | isSuccess |\n|---|---|---|\n| %A | %W | no |",
     Expected::Failed},
    {"Markdown with CR LF", "| accountId | workflowId |\r\n|---|---|\r\n| %A | %W |\r\n"},
    {"Markdown with tabs", "| accountId |\tworkflowId\t| isSuccess |\n|---|---|---|\n| %A | %W | no |",
     Expected::Failed},
    {"Markdown in a mail", "Hello,\n\n| accountId | workflowId |\n|---|---|\n| %A | %W |\n\nRegards"},
    {"a console's table", " accountid | workflowid \n-----------+------------\n %A | %W\n(1 row)\n"},
    {"XML", "<r><accountId>%A</accountId><workflowId>%W</workflowId></r>"},
    {"XML, other order",
     "<?xml version=\"1.0\"?><r><workflowId>%W</workflowId><!-- <accountId>%D</accountId> --><accountId> "
     "%A\n</accountId></r>"},
    {"XML attributes", "<result accountId=\"%A\" workflowExecutionId=\"%W\" sessionId=\"%D\" />"},
    {"XML with namespaces",
     "<n:r xmlns:n=\"urn:x\"><n:account><n:id>%A</n:id></n:account><n:workflow id='%W'/></n:r>"},
    {"XML credentials",
     "<r><credentials><credential><accountId>%D</accountId><firstName>Maya</firstName></credential></"
     "credentials><accountId>%A</accountId><workflowId>%W</workflowId></r>",
     Expected::Good, "Maya|%D"},
    {"XML error",
     "<r><accountId>%A</accountId><workflowId>%W</workflowId><error><code>N20000</code></error></r>",
     Expected::Failed},
    {"XML flag", "<r><accountId>%A</accountId><workflowId>%W</workflowId><isSuccess>false</isSuccess></r>",
     Expected::Failed},
    {"property list",
     "<plist><dict><key>accountId</key><string>%A</string><key>credentials</key><array><dict><key>accountId</"
     "key><string>%D</string></dict></array><key>isSuccess</key><true/><key>workflowId</key><string>%W</"
     "string></dict></plist>"},
    {"property list that failed",
     "<plist><dict><key>accountId</key><string>%A</string><key>isSuccess</key><false/><key>workflowId</"
     "key><string>%W</string></dict></plist>",
     Expected::Failed},
    {"Android preferences",
     "<map><string name=\"accountId\">%A</string><string name=\"workflowId\">%W</string></map>"},
    {"HTML table",
     "<table><tr><th>workflowId</th><th>accountId</th></tr><tr><td>%W</td><td>%A</td></tr></table>"},
    {"HTML words", "<p><b>Account ID:</b> %A<br><b>Workflow ID:</b> %W</p>"},
    {"XML with JSON in it",
     "<r><body>{&quot;accountId&quot;:&quot;%A&quot;,&quot;workflowId&quot;:&quot;%W&quot;}</body></r>"},
    {"HTML attribute with JSON",
     "<div data=\"{&quot;accountId&quot;:&quot;%A&quot;,&quot;workflowId&quot;:&quot;%W&quot;}\"></div>"},
};

constexpr Row Coded[] = {
    {"redirect address",
     "https://shop.example/done?accountId=%A&workflowExecutionId=%W&acquisitionStatus=SUCCESS"},
    {"redirect address that failed",
     "https://shop.example/done?accountId=%A&workflowExecutionId=%W&acquisitionStatus=ERROR&errorCode=9100",
     Expected::Failed},
    {"redirect address, a space behind the status",
     "https://shop.example/done?accountId=%A&workflowExecutionId=%W&acquisitionStatus=ERROR%20",
     Expected::Failed},
    {"a reference that brings parameters",
     "https://shop.example/"
     "done?customerInternalReference=order-7%26accountId%3D%D%26workflowExecutionId%3D%E&accountId=%A&"
     "workflowExecutionId=%W&acquisitionStatus=SUCCESS"},
    {"a reference that brings JSON",
     R"({"accountId":"%A","customerInternalReference":"{\"accountId\":\"%D\",\"workflowId\":\"%E\"}","workflowId":"%W"})"},
    {"a reference that brings a success",
     "https://shop.example/"
     "done?accountId=%A&workflowExecutionId=%W&acquisitionStatus=ERROR&customerInternalReference=a%"
     "26acquisitionStatus%3DSUCCESS",
     Expected::Failed},
    {"the query alone", "accountId=%A&workflowExecutionId=%W&acquisitionStatus=SUCCESS"},
    {"a fragment", "app://done#accountId=%A&workflowId=%W"},
    {"in a log",
     "10:12 Redirect: "
     "https://shop.example/done?accountId=%A&workflowExecutionId=%W&acquisitionStatus=SUCCESS (200)"},
    {"encoded once", "accountId%3D%A%26workflowExecutionId%3D%W%26acquisitionStatus%3DSUCCESS"},
    {"encoded twice", "accountId%253D%A%2526workflowExecutionId%253D%W%2526acquisitionStatus%253DSUCCESS"},
    {"encoded twice and failed",
     "accountId%253D%A%2526workflowExecutionId%253D%W%2526acquisitionStatus%253DERROR", Expected::Failed},
    {"inside another address",
     "https://login.example/"
     "?next=https%3A%2F%2Fshop.example%2Fdone%3FaccountId%3D%A%26workflowExecutionId%3D%W"},
    {"JSON in a query",
     "https://shop.example/done?result=%7B%22accountId%22%3A%22%A%22%2C%22workflowId%22%3A%22%W%22%7D"},
    {"JSON encoded", "%7B%22accountId%22%3A%22%A%22%2C%22workflowId%22%3A%22%W%22%7D"},
    {"details in a query",
     "https://shop.example/done?accountId=%A&workflowId=%W&firstName=Maya&lastName=Lind", Expected::Good,
     "Maya|Lind"},
    {"portal", "https://portal.example/accounts/%A/workflow-executions/%W?tab=1"},
    {"portal, a path only", "see /accounts/%U/workflow-executions/%V"},
    {"quotes as \\u0022",
     R"({"event":"finished","payload":"{\u0022accountId\u0022:\u0022%A\u0022,\u0022workflowExecutionId\u0022:\u0022%W\u0022,\u0022isSuccess\u0022:true}"})"},
    {"quotes as \\u0022 and failed",
     R"({"event":"finished","payload":"{\u0022accountId\u0022:\u0022%A\u0022,\u0022workflowExecutionId\u0022:\u0022%W\u0022,\u0022isSuccess\u0022:false}"})",
     Expected::Failed},
    {"only quotes as \\u0022",
     R"({\u0022accountId\u0022:\u0022%A\u0022,\u0022workflowId\u0022:\u0022%W\u0022})"},
    {"escaped without the text around",
     R"(I/flutter: {\"accountId\":\"%A\",\"workflowId\":\"%W\",\"credentials\":[{\"id\":\"%D\"}]})",
     Expected::Good, "%D"},
    {"escaped twice", R"({\\\"accountId\\\":\\\"%A\\\",\\\"workflowId\\\":\\\"%W\\\"})"},
    {"escaped hexadecimal", R"({\x22accountId\x22:\x22%A\x22,\x22workflowId\x22:\x22%W\x22})"},
    {"curly quotes",
     "{ \u201caccountId\u201d: \u201c%A\u201d, \u201cworkflowId\u201d: \u201c%W\u201d, "
     "\u201ccredentials\u201d: [ { \u201cid\u201d: \u201c%D\u201d } ] }",
     Expected::Good, "%D"},
    {"curly quotes and failed",
     "{ \u201caccountId\u201d: \u201c%A\u201d, \u201cworkflowId\u201d: \u201c%W\u201d, "
     "\u201cisSuccess\u201d: false }",
     Expected::Failed},
    {"German quotes", "{ \u201eaccountId\u201c: \u201e%A\u201c, \u201eworkflowId\u201c: \u201e%W\u201c }"},
    {"single curly quotes",
     "{ \u2018accountId\u2019: \u2018%A\u2019, \u2018workflowId\u2019: \u2018%W\u2019 }"},
    {"HTML-escaped",
     "{&quot;accountId&quot;: &quot;%A&quot;, &quot;workflowId&quot;: &quot;%W&quot;, "
     "&quot;credentials&quot;: [{&quot;id&quot;: &quot;%D&quot;}]}",
     Expected::Good, "%D"},
    {"HTML-escaped by number", "{&#34;accountId&#34;: &#34;%A&#34;, &#x22;workflowId&#x22;: &#x22;%W&#x22;}"},
    {"HTML-escaped twice",
     "{&amp;quot;accountId&amp;quot;: &amp;quot;%A&amp;quot;, &amp;quot;workflowId&amp;quot;: "
     "&amp;quot;%W&amp;quot;}"},
    {"HTML-escaped address", "https://shop.example/done?accountId=%A&amp;workflowExecutionId=%W"},
    {"escaped XML", "&lt;accountId&gt;%A&lt;/accountId&gt;&lt;workflowId&gt;%W&lt;/workflowId&gt;"},
    {"braces", R"({"accountId": "{%A}", "workflowId": "{%W}"})"},
    {"upper case", R"({"accountId": "%U", "workflowId": "%V"})"},
    {"without dashes", R"({"accountId": "%N", "workflowId": "%M"})"},
    {"URN", R"({"accountId": "urn:uuid:%A", "workflowId": "urn:uuid:%W"})"},
    {"white space around", R"({"accountId": "  %A \n", "workflowId": "\t%W"})"},
    {"odd spaces", "accountId:\u00a0%A\u2028workflowId:\u3000%W"},
    {"marks of no width", "\ufeffaccount\u200bId: \u200b%A\u200b\nworkflowId: %W\u2060"},
};

constexpr Row Refused[] = {
    {"nothing", "", Expected::Nothing},
    {"prose", "the phone said it went well", Expected::Nothing},
    {"one bare id", "%D", Expected::Nothing},
    {"only credentials", R"({"credentials":[{"id":"%D"},{"id":"%E"}]})", Expected::Nothing},
    {"credentials of an NSDictionary", "{ credentials = ( { id = \"%D\"; accountId = \"%E\"; } ); }",
     Expected::Nothing},
    {"other ids in JSON", R"({"sessionId":"%D","requestId":"%E"})", Expected::Nothing},
    {"other ids in log lines", "D Jumio: transactionReference: %D\nD Jumio: definitionKey: %E",
     Expected::Nothing},
    {"other ids in words", "Session ID: %D\nRequest ID: %E", Expected::Nothing},
    {"other ids on the line above", "Session ID\n%D\nRequest ID\n%E", Expected::Nothing},
    {"other ids in XML", "<r><sessionId>%D</sessionId><requestId>%E</requestId></r>", Expected::Nothing},
    {"other ids in CSV", "sessionId,requestId\n%D,%E", Expected::Nothing},
    {"other ids in Markdown", "| sessionId | requestId |\n|---|---|\n| %D | %E |", Expected::Nothing},
    {"other ids in a query", "https://x.example/?sessionId=%D&requestId=%E", Expected::Nothing},
    {"other ids before spaces", "sessionId %D\nrequestId %E", Expected::Nothing},
    {"longer names", R"({"userAccountId":"%D","prevWorkflowId":"%E"})", Expected::Nothing},
    {"longer names in words", "User account ID: %D\nPrevious workflow ID: %E", Expected::Nothing},
    {"longer names in XML", "<r><userAccountId>%D</userAccountId><prevWorkflowId>%E</prevWorkflowId></r>",
     Expected::Nothing},
    {"another run's ids", R"({"previous":{"accountId":"%D","workflowId":"%E"}})", Expected::Nothing},
    {"names that look the same", "\u0430ccountId: %D\nwor\u212aflowId: %E", Expected::Nothing},
    {"two names for two values", "accountId / workflowId: %D / %E", Expected::Nothing},
    {"two names with a comma", "accountId, workflowId = %D, %E", Expected::Nothing},
    {"ids that are null", R"({"accountId":null,"workflowId":null})", Expected::Nothing},
    {"a line break in a value", R"({"accountId":"%A\r\nX-Evil: 1","workflowId":"%W"})", Expected::Nothing},
    {"an encoded line break in a value", "https://x.example/?accountId=%A%0d%0aX-Evil:1&workflowId=%W",
     Expected::Nothing},
    {"an escape behind a value", "accountId: %A\x1b[31m\nworkflowId: %W", Expected::Nothing},
    {"a backslash behind a value", "accountId: %A\\r\\nX\nworkflowId: %W", Expected::Nothing},
    {"a letter that is no id's", R"({"accountId":"%A","workflowId":"%W\u00e9"})", Expected::Nothing},
    {"a NUL in a value", R"({"accountId":"%A\u0000","workflowId":"%W"})", Expected::Nothing},
    {"two bare ids", "%A\n%W", Expected::Asks},
    {"two bare ids in a list", R"(["%A","%W"])", Expected::Asks},
    {"two bare ids side by side", "%A, %W", Expected::Asks},
    {"two names above two values", "Account ID\nWorkflow ID\n%A\n%W", Expected::Asks},
    {"two results",
     "{\"accountId\":\"%A\",\"workflowId\":\"%W\"}\n{\"accountId\":\"%D\",\"workflowId\":\"%E\"}",
     Expected::Asks},
    {"two results in log lines", "accountId: %A\nworkflowId: %W\naccountId: %D\nworkflowId: %E",
     Expected::Asks},
    {"two rows of CSV", "accountId,workflowId\n%A,%W\n%D,%E", Expected::Asks},
    {"two rows of Markdown", "| accountId | workflowId |\n|---|---|\n| %A | %W |\n| %D | %E |",
     Expected::Asks},
    {"two columns", "| accountId | %A | %D |\n| workflowId | %W | %E |", Expected::Asks},
    {"two XML results",
     "<x><r><accountId>%A</accountId><workflowId>%W</workflowId></r><r><accountId>%D</"
     "accountId><workflowId>%E</workflowId></r></x>",
     Expected::Asks},
    {"a parameter twice", "https://x.example/?accountId=%A&workflowId=%W&accountId=%D", Expected::Asks},
    {"a key twice", R"({"accountId":"%A","accountId":"%D","workflowId":"%W"})", Expected::Asks},
    {"two names of one id that differ", R"({"accountId":"%A","workflowId":"%E","workflowExecutionId":"%W"})",
     Expected::Asks},
    {"a failed run and a bare pair", "%A\n%W\nstatus: FAILED", Expected::Failed},
    // How programs print what went wrong where no name says it.
    {"print_r of PHP, where false is nothing",
     "Array\n(\n    [accountId] => %A\n    [workflowId] => %W\n    [isSuccess] => \n)", Expected::Failed},
    {"a success that is null", R"({"isSuccess":null,"accountId":"%A","workflowId":"%W"})", Expected::Failed},
    {"words in front of the ids", "E/JumioSDK( 1234): Scan failed accountId=%A, workflowId=%W",
     Expected::Failed},
    {"the callback for errors", "JumioSDK onError: accountId=%A workflowId=%W Network error",
     Expected::Failed},
    {"the delegate's method", "D/Jumio: jumioFinishedWithError accountId=%A, workflowId=%W",
     Expected::Failed},
    {"an event and what it brought", R"(["onFailure",{"accountId":"%A","workflowId":"%W"}])",
     Expected::Failed},
    {"a code of the native SDK", R"({"resultCode":"E100","accountId":"%A","workflowId":"%W"})",
     Expected::Failed},
    {"a code and a message", R"({"code":"E1000","message":"Network","accountId":"%A","workflowId":"%W"})",
     Expected::Failed},
    {"KO", R"({"status":"KO","accountId":"%A","workflowId":"%W"})", Expected::Failed},
    {"not executed", R"({"result":"NOT_EXECUTED","accountId":"%A","workflowId":"%W"})", Expected::Failed},
    {"not completed", R"({"completed":false,"accountId":"%A","workflowId":"%W"})", Expected::Failed},
    {"an HTTP status of an error", R"({"statusCode":500,"accountId":"%A","workflowId":"%W"})",
     Expected::Failed},
    {"a cross in a table", "| accountId | workflowId | result |\n|---|---|---|\n| %A | %W | \u274c |",
     Expected::Failed},
    {"a cross", "accountId: %A\nworkflowId: %W\nisSuccess: \u2717", Expected::Failed},
    {"a sentence above", "The verification failed.\nAccount ID: %A\nWorkflow ID: %W", Expected::Failed},
    {"in German", "Account ID: %A\nWorkflow ID: %W\nErgebnis: fehlgeschlagen", Expected::Failed},
    {"rejected", R"({"accountId":"%A","workflowId":"%W","decision":"REJECTED"})", Expected::Failed},
    {"names below their values, as on a card",
     "Session ID\n%A\nAccount ID\n%W\nWorkflow ID\n6f6b1f9e-7a2c-4c0e-9a51-0d3c8f1e2b77\nDevice ID",
     Expected::Asks},
    // And what says that nothing did.
    {"the level of a line is no failure", "ERROR JumioPlugin: accountId=%A workflowId=%W", Expected::Good},
    {"denied in front", "I/Jumio: failed=false error: none accountId=%A workflowId=%W", Expected::Good},
    {"a status of success",
     R"({"statusCode":200,"code":0,"completed":true,"accountId":"%A","workflowId":"%W"})", Expected::Good},
};

/// Halves that no one object, row or section has together: they may be two people's.
constexpr Row Apart[] = {
    {"halves in objects with names", R"({"anna":{"accountId":"%A"},"boris":{"workflowId":"%E"}})",
     Expected::Asks},
    {"halves in a list", R"([{"accountId":"%A"},{"workflowId":"%E"}])", Expected::Asks},
    {"halves in lines of JSON", "{\"accountId\":\"%A\"}\n{\"workflowId\":\"%E\"}", Expected::Asks},
    {"halves in a list of a list", R"({"runs":[{"accountId":"%A","workflowId":null},{"workflowId":"%E"}]})",
     Expected::Asks},
    {"halves of a request and its response",
     R"({"request":{"accountId":"%A"},"response":{"workflowId":"%E"}})", Expected::Asks},
    {"an earlier run's workflow inside", R"({"history":{"workflowId":"%E"},"accountId":"%A"})",
     Expected::Asks},
    {"a first attempt inside", R"({"firstAttempt":{"workflowId":"%E"},"accountId":"%A"})", Expected::Asks},
    {"another person inside", R"({"reporter":{"accountId":"%D"},"workflowId":"%W"})", Expected::Asks},
    {"the app's own account", R"({"user":{"accountId":"%D"},"jumio":{"workflowId":"%W"}})", Expected::Asks},
    {"accounts of two objects", R"({"anna":{"account":{"id":"%A"}},"boris":{"workflow":{"id":"%E"}}})",
     Expected::Asks},
    {"halves in two rows", "name,accountId,workflowId\nanna,%A,\nboris,,%E", Expected::Asks},
    {"halves in two rows of Markdown",
     "| name | accountId | workflowId |\n|---|---|---|\n| anna | %A | |\n| boris | | %E |", Expected::Asks},
    {"halves in two tables", "| accountId | %A |\n\nand\n\n| workflowId | %E |", Expected::Asks},
    {"halves in two elements", "<x><r><accountId>%A</accountId></r><r><workflowId>%E</workflowId></r></x>",
     Expected::Asks},
    {"halves in two addresses", "https://a.example/?accountId=%A\nhttps://a.example/?workflowId=%E",
     Expected::Asks},
    {"halves of dotted names", "anna.accountId=%A\nboris.workflowId=%E", Expected::Asks},
    {"halves of an index", "runs[0].accountId=%A\nruns[1].workflowId=%E", Expected::Asks},
    {"halves in YAML", "anna:\n  accountId: %A\nboris:\n  workflowId: %E\n", Expected::Asks},
    {"a rule between", "accountId=%A\n----\nworkflowId=%E", Expected::Asks},
    {"a drawn rule between", "Account ID: %A\n\u2500\u2500\u2500\u2500\u2500\nWorkflow ID: %E",
     Expected::Asks},
    {"a Markdown heading between", "## Anna\naccountId: %A\n\n## Boris\nworkflowId: %E", Expected::Asks},
    {"a section of an INI file between", "[anna]\naccountId=%A\n[boris]\nworkflowId=%E", Expected::Asks},
    {"a titled rule between", "== Anna ==\naccountId=%A\n== Boris ==\nworkflowId=%E", Expected::Asks},
    {"a name above each", "Anna\naccountId: %A\n\nBoris\nworkflowId: %E", Expected::Asks},
    {"a name with a colon above each", "Anna:\naccountId: %A\nBoris:\nworkflowId: %E", Expected::Asks},
    {"a number above each", "Run 1\naccountId: %A\nRun 2\nworkflowId: %E", Expected::Asks},
    {"one account and a half of another run", R"([{"accountId":"%A","workflowId":"%W"},{"workflowId":"%E"}])",
     Expected::Asks},
};

/// What the text takes back is no id; what stands beside it is.
constexpr Row TakenBack[] = {
    {"a diff", "-accountId: %D\n-workflowId: %E\n+accountId: %A\n+workflowId: %W"},
    {"a diff of one line", " accountId: %A\n-workflowId: %E\n+workflowId: %W"},
    {"a diff of JSON",
     "@@ -1,4 +1,4 @@\n {\n-  \"accountId\": \"%D\",\n+  \"accountId\": \"%A\",\n-  \"workflowId\": "
     "\"%E\"\n+  \"workflowId\": \"%W\"\n }"},
    {"a diff of XML", "-<accountId>%D</accountId>\n+<accountId>%A</accountId>\n <workflowId>%W</workflowId>"},
    {"a diff in a quoted mail", "> -workflowId: %E\n> +workflowId: %W\n>  accountId: %A"},
    {"an old kind of diff", "2c2\n< workflowId: %E\n---\n> workflowId: %W\n> accountId: %A"},
    {"a removed line only", " accountId: %A\n-workflowId: %E", Expected::AccountOnly},
    {"removed lines only", "-accountId: %D\n-workflowId: %E", Expected::Nothing},
    {"struck out in HTML", "<p>accountId: %A</p><p>workflowId: <del>%E</del> <b>%W</b></p>"},
    {"struck out in HTML with <s>",
     "<p>accountId: <s>%D</s> %A</p><p>workflowId: <strike>%E</strike> %W</p>"},
    {"struck out by a style",
     "<p>accountId: %A<br>workflowId: <span style=\"text-decoration: line-through\">%E</span> %W</p>"},
    {"struck out without another", "<p>accountId: %A</p><p>workflowId: <del>%E</del></p>",
     Expected::AccountOnly},
    {"struck out as a whole", "accountId: %A\n~~workflowId: %E~~\nworkflowId: %W"},
    {"struck out in Markdown", "accountId: %A\nworkflowId: ~~%E~~ %W"},
    {"struck out in a chat", "accountId: %A\nworkflowId: ~%E~ %W"},
    {"struck out in a forum", "accountId: %A\nworkflowId: [s]%E[/s] %W"},
    {"struck out in a table", "| accountId | workflowId |\n|---|---|\n| ~~%D~~ %A | ~~%E~~ %W |"},
    {"a comment of a shell", "accountId=%A\n#workflowId=%E", Expected::AccountOnly},
    {"a comment of a shell with a space", "accountId=%A\n# workflowId=%E\nworkflowId=%W"},
    {"a comment behind a value", "accountId=%A # workflowId=%E\nworkflowId=%W"},
    {"a comment of JSON", "{\"accountId\":\"%A\", // \"workflowId\":\"%E\"\n}", Expected::AccountOnly},
    {"a comment of JSON on its line",
     "{\n\"accountId\":\"%A\",\n//\"workflowId\":\"%E\",\n\"workflowId\":\"%W\"}"},
    {"a comment in slashes and stars", R"({"accountId":"%A" /* "workflowId":"%E" */})",
     Expected::AccountOnly},
    {"a comment on many lines",
     "/*\n * accountId: %D\n * workflowId: %E\n */\naccountId: %A\nworkflowId: %W"},
    {"a comment of SQL", "-- accountId = '%D'\naccountId = '%A'\nworkflowId = '%W'"},
    {"a comment of an INI file", ";accountId=%D\naccountId=%A\nworkflowId=%W"},
    {"a comment of Markdown", "<!-- workflowId: %E -->\naccountId: %A\nworkflowId: %W"},
    {"details in a comment", "accountId: %A\nworkflowId: %W\n# firstName: Maya", Expected::Good, "Maya"},
    {"was and now", "accountId: %A\nworkflowId was %E, now %W", Expected::Asks},
    {"an arrow", "accountId: %A\nworkflowId: %E -> %W", Expected::Asks},
    {"a drawn arrow", "accountId: %A\nworkflowId: %E \u2192 %W", Expected::Asks},
    {"a correction below", "accountId: %A\nworkflowId: %E\nsorry, it should be %W", Expected::Asks},
};

/// What is no comment and no diff.
constexpr Row NotTakenBack[] = {
    {"a list with dashes", "- accountId: %A\n- workflowId: %W"},
    {"a cURL command at the start of lines",
     "curl \\\n-H 'Accept: */*' \\\n-H 'accountId: %A' \\\n-H 'workflowId: %W'"},
    {"a quoted mail", "> accountId: %A\n> workflowId: %W"},
    {"an address behind a colon", "see: https://shop.example/done?accountId=%A&workflowId=%W"},
    {"an address without a scheme", "//shop.example/done?accountId=%A&workflowId=%W"},
    {"a fragment alone", "#accountId=%A&workflowId=%W"},
    {"slashes in a text", R"({"note":"a // b /* c","accountId":"%A","workflowId":"%W"})"},
    {"an id with another behind it", "accountId: %A workflowId: %W session %D"},
};

/// A value before its name, with another behind it: whose is it?
constexpr Row NameBehind[] = {
    {"names behind values in cells",
     "<table><tr><td>%D</td><td>workflowId</td><td>%A</td><td>accountId</td><td>%W</td></tr></table>",
     Expected::Asks},
    {"names behind values in lines", "%A\naccountId\n%W\nworkflowId", Expected::Asks},
    {"names behind values in a line", "Result: %A accountId %W workflowId %D", Expected::Asks},
    {"names behind values in a bare line", "%A accountId %W workflowId", Expected::Asks},
    {"cells side by side",
     "<table><tr><td>workflowId</td><td>%W</td></tr><tr><td>accountId</td><td>%A</td></tr></table>"},
};

/// An id with something around it is that id or none.
constexpr Row Clinging[] = {
    {"an id in underscores", "accountId: _%A_\nworkflowId: __%W__"},
    {"an id in backticks", "accountId: `%A`\nworkflowId: ``%W``"},
    {"an id in quotes in JSON", R"({"accountId":"'%A'","workflowId":"`%W`"})"},
    {"an id in stars", R"({"accountId":"*%A*","workflowId":"**%W**"})"},
    {"an id in angle brackets", R"({"accountId":"<%A>","workflowId":"<%W>"})"},
    {"an id behind dots", "accountId: %A\nworkflowId: ...%W", Expected::Nothing},
    {"an id behind a dash", "accountId: %A\nworkflowId: -%W", Expected::Nothing},
    {"an id with more behind it", R"({"accountId":"%A","workflowId":"%W-1"})", Expected::Nothing},
    {"quoted-printable", "accountId=3D%A\nworkflowId=3D%W", Expected::Nothing},
    {"an id that was cut", R"({"accountId":"%A","workflowId":"b2e1d3c5-1a2f-4e4d-9"})", Expected::Nothing},
    {"an id that was cut early", R"({"accountId":"%A","workflowId":"b2e1d3c5-1a"})", Expected::Nothing},
    {"an id that was wrapped", "accountId: %A\nworkflowId: b2e1d3c5-1a2f-4e4d-9c6b-7a899a\na7b6c5",
     Expected::Nothing},
    {"an id that was shortened", "accountId: a1d0c2b4...a5b4\nworkflowId: %W", Expected::Nothing},
    {"an id with a letter too few", R"({"accountId":"a1d0c2b40f1e4d3c8b5a69788796a5b","workflowId":"%W"})",
     Expected::Nothing},
};

/// What looks like it and is one run.
constexpr Row Together[] = {
    {"a heading above both", "## Result\n\naccountId: %A\n\nworkflowId: %W"},
    {"a name above both", "Anna\naccountId: %A\nworkflowId: %W\n\nBoris\nnothing yet"},
    {"a rule below both", "accountId: %A\nworkflowId: %W\n-----\nSent from my phone"},
    {"a section of an INI file", "[run]\naccountId=%A\nworkflowId=%W\n[other]\nx=1"},
    {"a name without a value between", "accountId: %A\nnickname:\nworkflowId: %W"},
    {"dotted names of one object", "run.accountId=%A\nrun.workflowId=%W"},
    {"a payload inside", R"({"accountId":"%A","payload":{"workflowExecutionId":"%W","value":"success"}})"},
    {"headings that are the names", "# Account ID\n%A\n# Workflow ID\n%W"},
    {"a failure in another section", "accountId: %A\nworkflowId: %W\n-----\nStatus: FAILED",
     Expected::Failed},
    {"a failure in an earlier section", "Status: FAILED\n-----\naccountId: %A\nworkflowId: %W",
     Expected::Failed},
    {"one column more with nothing in it", "| accountId | %A | - |\n| workflowId | %W | - |"},
};

/// Two halves of running text with something between them that may begin another record.
constexpr Row OtherRecords[] = {
    {"items of a YAML list that are maps", "- name: anna\n  accountId: %A\n- name: boris\n  workflowId: %E",
     Expected::Asks},
    {"items of a YAML list with a key behind the id",
     "- accountId: %A\n  name: anna\n- workflowId: %E\n  name: boris", Expected::Asks},
    {"items of a YAML list with other keys",
     "runs:\n  - step: 1\n    accountId: %A\n  - step: 2\n    workflowId: %E", Expected::Asks},
    {"items of a numbered list with people", "1. Anna: accountId: %A\n2. Boris: workflowId: %E",
     Expected::Asks},
    {"an item of a list below a line", "accountId: %A\n- workflowId: %E", Expected::Asks},
    {"a line below a list", "- accountId: %A\nworkflowId: %E", Expected::Asks},
    {"a list with a person between", "- accountId: %A\n- name: Boris\n- workflowId: %E", Expected::Asks},
    {"a chat of Slack", "Anna Lind  10:12 AM\naccountId: %A\n\nBoris Berg  10:13 AM\nworkflowId: %E",
     Expected::Asks},
    {"a chat of Slack without a blank line",
     "Anna Lind  10:12 AM\naccountId: %A\nBoris Berg  10:13 AM\nworkflowId: %E", Expected::Asks},
    {"a chat of WhatsApp",
     "[28/11/2026, 10:12:01] Anna: accountId: %A\n[28/11/2026, 10:13:44] Boris: workflowId: %E",
     Expected::Asks},
    {"a chat of WhatsApp on Android",
     "28.11.26, 10:12 - Anna: accountId: %A\n28.11.26, 10:13 - Boris: workflowId: %E", Expected::Asks},
    {"a chat of one person at two times",
     "[28/11/2026, 10:12:01] Anna: accountId: %A\n[28/11/2026, 16:13:44] Anna: workflowId: %E",
     Expected::Asks},
    {"a chat of Teams", "[10:12] Anna Lind\naccountId: %A\n[10:13] Boris Berg\nworkflowId: %E",
     Expected::Asks},
    {"a chat of Telegram",
     "Anna Lind, [28.11.2026 10:12]\naccountId: %A\n\nBoris Berg, [28.11.2026 10:13]\nworkflowId: %E",
     Expected::Asks},
    {"a chat of Discord",
     "Anna \u2014 Today at 10:12 AM\naccountId: %A\nBoris \u2014 Today at 10:13 AM\nworkflowId: %E",
     Expected::Asks},
    {"a chat of IRC", "<anna> accountId: %A\n<boris> workflowId: %E", Expected::Asks},
    {"a chat without times", "Anna: accountId: %A\nBoris: workflowId: %E", Expected::Asks},
    {"a sender in German between", "Von: Anna\naccountId: %A\nVon: Boris\nworkflowId: %E", Expected::Asks},
    {"the header of a mail between",
     "accountId: %A\n\nFrom: Boris <b@x.example>\nDate: 28 Nov 2026\n\nworkflowId: %E", Expected::Asks},
    {"an answer below its quote", "> accountId: %A\n\nworkflowId: %E", Expected::Asks},
    {"an attribution between", "accountId: %A\nOn Sat, 28 Nov 2026 at 10:12, Boris wrote:\nworkflowId: %E",
     Expected::Asks},
    {"syslog of two users",
     "Nov 28 10:12:13 host app[1]: user=anna accountId=%A\nNov 28 10:12:14 host app[1]: user=boris "
     "workflowId=%E",
     Expected::Asks},
    {"a user behind each id", "accountId=%A user=anna\nworkflowId=%E user=boris", Expected::Asks},
    {"logcat of two processes",
     "11-28 10:12:13.123  1234  1250 D Jumio: accountId: %A\n11-28 10:12:13.124  9999  9999 D Jumio: "
     "workflowId: %E",
     Expected::Asks},
    {"logcat of two threads",
     "11-28 10:12:13.123  1234  1250 D Jumio: accountId: %A\n11-28 10:12:13.124  1234  1999 D Jumio: "
     "workflowId: %E",
     Expected::Asks},
    {"logcat of two runs an hour apart",
     "11-28 10:12:13.123  1234  1250 D Jumio: accountId: %A\n11-28 11:12:13.124  1234  1250 D Jumio: "
     "workflowId: %E",
     Expected::Asks},
    {"logcat with a start between",
     "11-28 10:12:13.123  1234  1250 D Jumio: accountId: %A\n11-28 10:12:14.000  1234  1250 D Jumio: "
     "starting run\n"
     "11-28 10:12:14.124  1234  1250 D Jumio: workflowId: %E",
     Expected::Asks},
    {"two requests of a server's log", "[req=7f1] accountId=%A\n[req=8a2] workflowId=%E", Expected::Asks},
    {"two sessions of a log", "session=71 accountId=%A\nsession=82 workflowId=%E", Expected::Asks},
    {"two commands",
     "curl https://x.example/a -H 'accountId: %A'\ncurl https://x.example/b -H 'workflowId: %E'",
     Expected::Asks},
    {"the same command twice",
     "curl https://x.example -H 'accountId: %A'\ncurl https://x.example -H 'workflowId: %E'", Expected::Asks},
    {"two commands on a line",
     "curl https://x.example -H 'accountId: %A' && curl https://x.example -H 'workflowId: %E'",
     Expected::Asks},
    {"flows of a proxy",
     "GET https://x.example/a\n    accountId: %A\nPOST https://x.example/b\n    workflowId: %E",
     Expected::Asks},
    {"flows of mitmproxy",
     ">> GET https://x.example/a\n   accountId: %A\n   POST https://x.example/b\n   workflowId: %E",
     Expected::Asks},
    {"a request and its response",
     "--> POST https://x.example/a\naccountId: %A\n--> END POST\n<-- 200 https://x.example/a\nworkflowId: %E",
     Expected::Asks},
    {"a status line between", "accountId: %A\nHTTP/1.1 200 OK\nworkflowId: %E", Expected::Asks},
    {"people in columns of a sheet", "\tAnna\tBoris\nAccount ID\t%A\t\nWorkflow ID\t\t%E", Expected::Asks},
    {"people in columns of a sheet, cut", "\tAnna\tBoris\nAccount ID\t%A\nWorkflow ID\t\t%E", Expected::Asks},
    {"people in columns of a CSV file", "Field,Anna,Boris\naccountId,%A,\nworkflowId,,%E", Expected::Asks},
    {"people in columns with semicolons", ";Anna;Boris\nAccount ID;%A;\nWorkflow ID;;%E", Expected::Asks},
    {"people in columns of spaces",
     "             Anna                                  Boris\nAccount ID   %A\nWorkflow ID                 "
     "             "
     "             %E",
     Expected::Asks},
    {"people on a line with a semicolon", "anna accountId=%A; boris workflowId=%E", Expected::Asks},
    {"people on a line with a comma", "Anna accountId %A, Boris workflowId %E", Expected::Asks},
    {"people behind ids", "accountId: %A (Anna)\nworkflowId: %E (Boris)", Expected::Asks},
    {"people behind ids on a line", "accountId=%A (anna) workflowId=%E (boris)", Expected::Asks},
    {"a sentence between", "accountId: %A\nThen I tried it with the other phone.\nworkflowId: %E",
     Expected::Asks},
    {"another customer's key between", "Account ID: %A\nCustomer: Boris\nWorkflow ID: %E", Expected::Asks},
    {"a name twice", "First name: Anna\nAccount ID: %A\nFirst name: Boris\nWorkflow ID: %E", Expected::Asks},
    {"blocks of code", "```\naccountId: %A\n```\n```\nworkflowId: %E\n```", Expected::Asks},
    {"an open bracket above both", "Anna :(\naccountId: %A\nBoris\nworkflowId: %E", Expected::Asks},
    {"texts of a list", R"(["anna accountId=%A","boris workflowId=%E"])", Expected::Asks},
    {"elements behind names in words", "Anna <accountId>%A</accountId>\nBoris <workflowId>%E</workflowId>",
     Expected::Asks},
    {"queries on two lines", "?accountId=%A\n?workflowId=%E", Expected::Asks},
    {"a chat as a field", R"({"message":"Anna: accountId: %A\nBoris: workflowId: %E"})", Expected::Asks},
};

/// Lines that are one record.
constexpr Row OneRecord[] = {
    {"items of a list that are the ids", "* accountId: %A\n* workflowId: %W"},
    {"items of a numbered list that are the ids", "1. accountId: %A\n2. workflowId: %W"},
    {"items of a list with another id",
     "- Session ID: %D\n- Account ID: %A\n- Request ID: %E\n- Workflow ID: %W"},
    {"one item of a YAML list", "- accountId: %A\n  workflowId: %W"},
    {"lines of a log with times", "10:12:13.120 accountId: %A\n10:12:13.125 workflowId: %W"},
    {"syslog of one process",
     "Nov 28 10:12:13 host app[1]: accountId=%A\nNov 28 10:12:14 host app[1]: workflowId=%W"},
    {"logcat with another process between",
     "11-28 10:12:13.123  1234  1250 D Jumio: accountId: %A\n11-28 10:12:13.124   555   560 I chatty: "
     "uid=1000 expire 3\n"
     "11-28 10:12:13.130  1234  1250 D Jumio: workflowId: %W"},
    {"logcat of one process with two levels",
     "11-28 10:12:13.123  1234  1250 D Jumio: accountId: %A\n11-28 10:12:13.124  1234  1250 I Jumio: "
     "workflowId: %W"},
    {"a log message of several lines",
     "2026-11-28 10:12:13 INFO Jumio[812]: accountId: %A\n  workflowId: %W"},
    {"a message of a chat", "[28/11/2026, 10:12:01] Anna: accountId: %A\nworkflowId: %W"},
    {"a message below its author", "Anna Lind  10:12 AM\naccountId: %A\nworkflowId: %W"},
    {"another key between", "accountId: %A\nstatus: SUCCESS\nisSuccess: true\nworkflowId: %W"},
    {"other ids between", "accountId: %A\nsessionId: %D\nX-Request-Id: %E\nworkflowId: %W"},
    {"other header fields between",
     "accountId: %A\r\nContent-Type: application/json\r\nHost: api.example\r\nworkflowId: %W\r\n"},
    {"a block between", "accountId: %A\ncredentials:\n  - id: %D\n    firstName: Maya\nworkflowId: %W",
     Expected::Good, "Maya"},
    {"assignments", "const accountId = '%A';\nconst workflowId = '%W';"},
    {"exported variables", "export ACCOUNT_ID=%A\nexport WORKFLOW_ID=%W"},
    {"options of a command", "kycctl submit maya --account-id %A --workflow-id %W"},
    {"a semicolon", "accountId=%A; workflowId=%W"},
    {"an and", "Account ID %A and Workflow ID %W"},
    {"a tab", "Account ID\t%A\nWorkflow ID\t%W"},
    {"optionals on lines", "accountId = Optional(\"%A\")\nworkflowId = Optional(\"%W\")"},
    {"a name on the line above with an id between", "Account ID\n%A\nSession ID\n%D\nWorkflow ID\n%W"},
    {"headers of a list", R"(["accountId: %A","workflowId: %W"])"},
    {"tabs around colons", "accountId\t:\t%A\nworkflowId\t:\t%W"},
    {"a log without times, another key between",
     "D/Jumio: accountId: %A\nD/Jumio: status: SUCCESS\nD/Jumio: workflowId: %W"},
    {"names above values, and a word at the end", "Account ID\n%A\nWorkflow ID\n%W\nStatus\nPROCESSED"},
    {"the same key twice with the same value", "sdk=4.9 accountId=%A\nsdk=4.9 workflowId=%W"},
};

/// An id that the words beside it take back, or that may have been corrected.
constexpr Row Doubted[] = {
    {"wrong behind an id", "accountId: %A\nworkflowId: %E (wrong!)", Expected::Asks},
    {"wrong behind an id, and the right one below", "accountId: %A\nworkflowId: %E (wrong!)\n%W is right",
     Expected::Asks},
    {"old behind an id", "accountId: %A\nworkflowId: %E - old", Expected::Asks},
    {"falsch behind an id", "accountId: %A\nworkflowId: %E falsch", Expected::Asks},
    {"wrong on the same line", "accountId: %A workflowId: %E (wrong)", Expected::Asks},
    {"no, on the line below", "accountId: %A\nworkflowId: %E\nno, that is the wrong one", Expected::Asks},
    {"wrong in a comment", "accountId: %A\nworkflowId: %E // wrong", Expected::Asks},
    {"wrong behind an object", R"({"accountId":"%A","workflowId":"%E"} <- wrong)", Expected::Asks},
    {"wrong above both", "these are the wrong ids:\naccountId: %A\nworkflowId: %E", Expected::Asks},
    {"it was another", "accountId: %A\nworkflowId: %W (was %E)", Expected::Asks},
    {"a correction with a star", "accountId: %A\nworkflowId: %E\n*%W", Expected::Asks},
    {"a correction with an arrow", "accountId: %A\nworkflowId: %E\n-> %W", Expected::Asks},
    {"an update below", "accountId: %A\nworkflowId: %E\nupdate: %W", Expected::Asks},
    {"a workflow of no name below", "accountId: %A\nworkflowId: %E\nworkflow: %W", Expected::Asks},
    {"wrong behind an address", "https://x.example/?accountId=%A&workflowId=%E (wrong one)", Expected::Asks},
    {"wrong in a table", "| accountId | workflowId | note |\n|---|---|---|\n| %A | %E | wrong |",
     Expected::Asks},
    {"an id of no name above", "%W\naccountId: %A\nworkflowId: %E", Expected::Asks},
    {"an id of no name beside an object", "{\"accountId\":\"%A\",\"workflowId\":\"%E\"}\n%W", Expected::Asks},
    {"an id of something else beside a pair", "accountId: %A\nworkflowId: %W\nsession %D\ndevice %E"},
    {"no errors below", "accountId: %A\nworkflowId: %W\nNo errors."},
    {"a flag that is no", "accountId: %A cached=no workflowId: %W"},
    {"a comment of a batch file", "accountId=%A\nREM workflowId=%E", Expected::AccountOnly},
    {"a label of a batch file", "accountId=%A\n:: workflowId=%E", Expected::AccountOnly},
    {"a comment of TeX", "accountId=%A\n% workflowId=%E", Expected::AccountOnly},
    {"a comment of a property file", "accountId=%A\n! workflowId=%E", Expected::AccountOnly},
    {"a comment of Visual Basic", "accountId=%A\n'workflowId=%E", Expected::AccountOnly},
    {"a comment of Lua without a space", "accountId=%A\n--workflowId=%E", Expected::Asks},
    {"a comment of Vim", "accountId=%A\n\"workflowId=%E", Expected::Asks},
    {"a comment of Haskell", "accountId=%A\n{- workflowId=%E -}", Expected::Asks},
    {"a comment of Pascal", "accountId=%A\n(* workflowId=%E *)", Expected::Asks},
    {"a comment of Lisp", "accountId=%A\n;; workflowId=%E", Expected::Asks},
    {"both in a comment of a batch file", "REM accountId=%D\nREM workflowId=%E", Expected::Nothing},
    {"a comment of SQL behind a value", "accountId=%A -- workflowId=%E", Expected::Asks},
    {"a conflict with an empty side", "accountId=%A\n<<<<<<< HEAD\nworkflowId=%E\n=======\n>>>>>>> x",
     Expected::Asks},
    {"a conflict about both", "<<<<<<< HEAD\naccountId=%A\nworkflowId=%E\n=======\n>>>>>>> x",
     Expected::Asks},
    {"a conflict in JSON",
     "{\n\"accountId\":\"%A\",\n<<<<<<< HEAD\n\"workflowId\":\"%E\"\n=======\n>>>>>>> x\n}", Expected::Asks},
};

/// What has the form of a UUID and is none, and what is plainly something else.
constexpr Row NoIds[] = {
    {"the end of an id behind dots", "accountId: ...69788796a5b4\nworkflowId: %W", Expected::Nothing},
    {"an id masked with x", "accountId: xxxxxxxx-xxxx-xxxx-xxxx-69788796a5b4\nworkflowId: %W",
     Expected::Nothing},
    {"an id masked with X in JSON",
     R"({"accountId":"XXXXXXXX-XXXX-XXXX-XXXX-XXXXXXXXXXXX","workflowId":"%W"})", Expected::Nothing},
    {"an id masked with stars", R"({"accountId":"a1d0c2b4-****-****-****-69788796a5b4","workflowId":"%W"})",
     Expected::Nothing},
    {"l for 1", "accountId: ald0c2b4-0fle-4d3c-8b5a-69788796a5b4\nworkflowId: %W", Expected::Nothing},
    {"O for 0", R"({"accountId":"a1dOc2b4-Of1e-4d3c-8b5a-69788796a5b4","workflowId":"%W"})",
     Expected::Nothing},
    {"O for 0 without dashes", R"({"accountId":"a1dOc2b4Of1e4d3c8b5a69788796a5b4","workflowId":"%W"})",
     Expected::Nothing},
    {"underscores for dashes", R"({"accountId":"a1d0c2b4_0f1e_4d3c_8b5a_69788796a5b4","workflowId":"%W"})",
     Expected::Nothing},
    {"a digit too few", R"({"accountId":"a1d0c2b4-0f1e-4d3c-8b5a-69788796a5b","workflowId":"%W"})",
     Expected::Nothing},
    {"the first group alone", R"({"accountId":"a1d0c2b4","workflowId":"%W"})", Expected::Nothing},
    {"the last group alone", R"({"accountId":"69788796a5b4","workflowId":"%W"})", Expected::Nothing},
    {"a date", "accountId: 2026-11-28\nworkflowId: %W", Expected::Nothing},
    {"a date of Germany", "accountId: 28.11.2026\nworkflowId: %W", Expected::Nothing},
    {"an address of a computer", R"({"accountId":"192.168.0.1","workflowId":"%W"})", Expected::Nothing},
    {"a placeholder in angle brackets", "accountId: <account1>\nworkflowId: %W", Expected::Nothing},
    {"a placeholder in double braces", "accountId: {{account1}}\nworkflowId: %W", Expected::Nothing},
    {"a placeholder in quotes", R"({"accountId":"{{accountId}}","workflowId":"%W"})", Expected::Nothing},
    {"a placeholder of a manual", R"({"accountId":"your-account-id","workflowId":"%W"})", Expected::Nothing},
};

/// How the run ended, in the words of other languages, of nobody, or in none.
constexpr Row Ended[] = {
    {"failed in French", "accountId: %A\nworkflowId: %W\nR\u00e9sultat : \u00e9chec", Expected::Failed},
    {"failed in French, in letters that are put together",
     "accountId: %A\nworkflowId: %W\nRe\u0301sultat: E\u0301CHOUE\u0301", Expected::Failed},
    {"failed in Spanish", "accountId: %A\nworkflowId: %W\nEstado: rechazado", Expected::Failed},
    {"failed in Portuguese", R"({"accountId":"%A","workflowId":"%W","Situa\u00e7\u00e3o":"Falhou"})",
     Expected::Failed},
    {"failed in Portuguese, as it is typed", "accountId: %A\nworkflowId: %W\nSitua\u00e7\u00e3o: Reprovada",
     Expected::Failed},
    {"failed in Italian", "accountId=%A\nworkflowId=%W\nesito=annullato", Expected::Failed},
    {"failed in a German table",
     "| accountId | workflowId | Ergebnis |\n|---|---|---|\n| %A | %W | abgebrochen |", Expected::Failed},
    {"failed in Dutch", "accountId: %A\nworkflowId: %W\nResultaat: mislukt", Expected::Failed},
    {"no success in German", R"({"accountId":"%A","workflowId":"%W","erfolgreich":"nein"})",
     Expected::Failed},
    {"an error in French", "accountId: %A\nworkflowId: %W\nErreur: r\u00e9seau", Expected::Failed},
    {"a sentence in French",
     "accountId: %A\nworkflowId: %W\nR\u00e9sultat de la v\u00e9rification : \u00e9chec", Expected::Failed},
    {"a later line of an upload",
     "accountId=%A, workflowId=%W, isSuccess=true\nupload finished with error code E500", Expected::Failed},
    {"a process that ended so", "accountId: %A\nworkflowId: %W\nSDK closed with an error", Expected::Failed},
    {"an exit code", "accountId: %A\nworkflowId: %W\nexit code 3", Expected::Failed},
    {"good in French", "accountId: %A\nworkflowId: %W\nR\u00e9sultat : r\u00e9ussi"},
    {"good in Spanish", R"({"accountId":"%A","workflowId":"%W","estado":"APROBADO"})"},
    {"good in Portuguese", "accountId: %A\nworkflowId: %W\nSitua\u00e7\u00e3o: Conclu\u00edda"},
    {"good in German", "accountId: %A\nworkflowId: %W\nErgebnis: erfolgreich\nFehler: keine"},
    {"good with a tick", "| accountId | workflowId | result |\n|---|---|---|\n| %A | %W | \u2713 |"},
    {"without an error code", "accountId: %A\nworkflowId: %W\nfinished without error code 0"},
    {"a name in Polish, a word of nobody", "accountId: %A\nworkflowId: %W\nWynik: nieznany",
     Expected::Unclear},
    {"Russian",
     "accountId: %A\nworkflowId: %W\n\u0420\u0435\u0437\u0443\u043b\u044c\u0442\u0430\u0442: "
     "\u043e\u0448\u0438\u0431\u043a\u0430",
     Expected::Failed},
    {"Chinese", R"({"accountId":"%A","workflowId":"%W","\u7ed3\u679c":"\u672a\u77e5"})", Expected::Unclear},
    {"a word of nobody", R"({"accountId":"%A","workflowId":"%W","result":"FLURB"})", Expected::Unclear},
    {"a status that goes on", R"({"accountId":"%A","workflowId":"%W","status":"INITIATED"})",
     Expected::Unclear},
    {"an outcome that is empty", R"({"accountId":"%A","workflowId":"%W","outcome":""})", Expected::Unclear},
    {"an outcome that is null", R"({"accountId":"%A","workflowId":"%W","result":null})", Expected::Unclear},
    {"an acquisition of an unknown word",
     "https://shop.example/done?accountId=%A&workflowExecutionId=%W&acquisitionStatus=PARTIAL",
     Expected::Unclear},
    {"an acquisition without a word",
     "https://shop.example/done?accountId=%A&workflowExecutionId=%W&acquisitionStatus=", Expected::Unclear},
    {"a number of nobody", R"({"accountId":"%A","workflowId":"%W","resultCode":7})", Expected::Unclear},
    {"a cell of nobody", "accountId,workflowId,status\n%A,%W,limbo", Expected::Unclear},
    {"a completion that is empty", R"({"accountId":"%A","workflowId":"%W","completed":""})",
     Expected::Unclear},
    {"an unknown word beside a success",
     R"({"accountId":"%A","workflowId":"%W","isSuccess":true,"status":"ODD"})", Expected::Unclear},
    {"the state of an address",
     "https://shop.example/done?accountId=%A&workflowExecutionId=%W&state=af0ifjsldkj"},
    {"a type and an event of nobody",
     R"({"accountId":"%A","workflowId":"%W","type":"JumioResult","event":"x1","eventType":510})"},
    {"from and to", "accountId: %A\nworkflowId changed from %E to %W", Expected::Asks},
    {"from and to, with a colon", "accountId: %A\nworkflowId: changed from %E to %W", Expected::Asks},
    {"updated", "accountId: %A\nworkflowId has been updated from %E to %W", Expected::Asks},
    {"an old one in brackets", "accountId: %A\nworkflowId: %W (was %E)", Expected::Asks},
    {"an old one in square brackets", "accountId: %A\nworkflowId: %W [previously %E]", Expected::Asks},
};

/// A mail or a chat around the ids.
constexpr Row Mails[] = {
    {"a greeting with a date of birth",
     "Hello Anna Maria Meier, born 1980-01-01, your accountId %A and your workflowId %W", Expected::Good,
     "Anna|Maria|Meier|1980-01-01"},
    {"a letter",
     "Dear Ms Okonkwo,\n\nthe run went through. Account ID: %A, Workflow ID: %W\n\nKind regards,\nBoris "
     "Quast",
     Expected::Good, "Okonkwo|Boris|Quast"},
    {"a letter in German",
     "Sehr geehrter Herr Stra\u00dfenm\u00fcller, geboren am 01.02.1975, Ihre accountId %A und workflowId %W",
     Expected::Good, "Stra\u00dfenm\u00fcller|01.02.1975"},
    {"a letter in French",
     "Bonjour H\u00e9l\u00e8ne Lef\u00e8vre, n\u00e9e le 3/4/1990, accountId %A workflowId %W",
     Expected::Good, "H\u00e9l\u00e8ne|Lef\u00e8vre|3/4/1990"},
    {"an address and a number",
     "Mail anna.meier@example.org or call +49 170 1234567 about accountId %A, workflowId %W", Expected::Good,
     "anna.meier@example.org|+49 170 1234567"},
    {"a passport", "Passport C01X00T47 was shown. accountId %A, workflowId %W", Expected::Good, "C01X00T47"},
    {"a name in the middle", "The run of Ludwig van Beethoven, accountId %A, workflowId %W", Expected::Good,
     "Ludwig|Beethoven"},
};

constexpr const char *FailedWords[] = {"\"isSuccess\":false",
                                       "\"isSuccess\":\"false\"",
                                       "\"isSuccess\":0",
                                       "\"isSuccess\":\"NO\"",
                                       "\"isSuccess\":\"no\"",
                                       "\"success\":false",
                                       "\"result\":\"ERROR\"",
                                       "\"result\":\"FAILED\"",
                                       "\"status\":\"CANCELLED\"",
                                       "\"status\":\"canceled\"",
                                       "\"status\":\"EXPIRED\"",
                                       "\"status\":\"Failed\"",
                                       "\"status\":\"TOKEN_EXPIRED\"",
                                       "\"acquisitionStatus\":\"ERROR\"",
                                       "\"acquisitionStatus\":\" error \"",
                                       "\"acquisition_status\":\"FAILED\"",
                                       "\"errorCode\":\"9100\"",
                                       "\"errorCode\":9100",
                                       "\"error_code\":\"N20000\"",
                                       "\"error\":{\"code\":\"N20000\"}",
                                       "\"error\":{\"code\":20000,\"message\":null}",
                                       "\"error\":\"Scan cancelled\"",
                                       "\"errors\":[{\"code\":\"N20000\"}]",
                                       "\"result\":{\"status\":\"ERROR\"}",
                                       "\"error\":\"{\\\"code\\\":\\\"N20000\\\"}\"",
                                       "\"cancelled\":true"};

constexpr const char *GoodWords[] = {"\"isSuccess\":true",
                                     "\"isSuccess\":1",
                                     "\"isSuccess\":\"YES\"",
                                     "\"error\":null",
                                     "\"error\":{}",
                                     "\"errorCode\":\"\"",
                                     "\"errorCode\":null",
                                     "\"errorCode\":0",
                                     "\"status\":\"SUCCESS\"",
                                     "\"status\":\"PROCESSED\"",
                                     "\"acquisitionStatus\":\"SUCCESS\"",
                                     "\"errors\":[]",
                                     "\"isError\":false",
                                     "\"previousStatus\":\"FAILED\"",
                                     "\"status\":200",
                                     "\"result\":\"NO_ERROR\"",
                                     "\"credentials\":[{\"passed\":\"false\",\"status\":\"FAILED\"}]"};

template<typename Rows>
void addRows(QList<PhoneText> &texts, const Rows &rows)
{
    for (const Row &row : rows)
        texts.append({.name = row.name,
                      .text = filled(QString::fromUtf8(row.text)),
                      .expected = row.expected,
                      .personal = filled(QString::fromUtf8(row.personal)).split(u'|', Qt::SkipEmptyParts)});
}

} // namespace

QList<PhoneText> phoneTexts()
{
    QList<PhoneText> texts;
    addRows(texts, Objects);
    addRows(texts, Words);
    addRows(texts, Tables);
    addRows(texts, Coded);
    addRows(texts, Refused);
    addRows(texts, Apart);
    addRows(texts, Together);
    addRows(texts, TakenBack);
    addRows(texts, NotTakenBack);
    addRows(texts, NameBehind);
    addRows(texts, Clinging);
    addRows(texts, OtherRecords);
    addRows(texts, OneRecord);
    addRows(texts, Doubted);
    addRows(texts, NoIds);
    addRows(texts, Ended);
    addRows(texts, Mails);
    const QString around = QStringLiteral("{\"accountId\":\"%A\",\"workflowId\":\"%W\",%1}");
    for (const char *words : FailedWords)
        texts.append({.name = QByteArray("failed: ") + words,
                      .text = filled(around).replace(QStringLiteral("%1"), QString::fromUtf8(words)),
                      .expected = Expected::Failed});
    for (const char *words : GoodWords)
        texts.append({.name = QByteArray("good: ") + words,
                      .text = filled(around).replace(QStringLiteral("%1"), QString::fromUtf8(words))});
    const QString json = filled(QStringLiteral(
        "{\"accountId\":\"%A\",\"workflowId\":\"%W\",\"credentials\":[{\"firstName\":\"Maya\"}]}"));
    const QString coded = QString::fromLatin1(json.toUtf8().toBase64());
    texts.append({.name = "base64", .text = coded, .personal = {coded}});
    texts.append({.name = "base64 in a log",
                  .text = QStringLiteral("D/Jumio: result: ") + coded,
                  .personal = {coded}});
    texts.append({.name = "base64 in JSON",
                  .text = QStringLiteral("{\"payload\":\"%1\"}").arg(coded),
                  .personal = {coded}});
    texts.append({.name = "base64 of a failed run",
                  .text = QString::fromLatin1(
                      filled(QStringLiteral("accountId=%A&workflowId=%W&acquisitionStatus=ERROR"))
                          .toUtf8()
                          .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals)),
                  .expected = Expected::Failed});
    return texts;
}

} // namespace onboarding
