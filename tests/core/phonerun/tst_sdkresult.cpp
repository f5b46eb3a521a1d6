// What a phone hands back, in every form of tests/support/phonetexts.cpp.
#include "core/phonerun/mappedtext.h"
#include "core/phonerun/personaldata.h"
#include "core/phonerun/personalprose.h"
#include "core/phonerun/sdkresult.h"
#include "core/phonerun/typedid.h"
#include "tests/support/phonetexts.h"

#include <QElapsedTimer>
#include <QStringEncoder>
#include <QTest>

using namespace onboarding;
using Expected = PhoneText::Expected;

Q_DECLARE_METATYPE(onboarding::PhoneText)

namespace {
const QString Account = QStringLiteral("7c1e4b52-90d3-4f0a-8e6b-2f5d1a7c3b90");
const QString Workflow = QStringLiteral("e03f6a18-5b7c-4d21-9a44-b8c0f2d7e615");
const QString Other = QStringLiteral("11111111-2222-4333-8444-555555555555");

QString sdkText(const char *text)
{
    return QString::fromUtf8(text);
}

Result<SdkResult> read(const char *text)
{
    return parseSdkResult(sdkText(text));
}
} // namespace

class TestSdkResult : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsEveryNotation_data()
    {
        QTest::addColumn<PhoneText>("row");
        const QList<PhoneText> texts = phoneTexts();
        for (const PhoneText &text : texts)
            QTest::newRow(text.name.constData()) << text;
    }

    void readsEveryNotation()
    {
        QFETCH(const PhoneText, row);
        const Result<SdkResult> result = parseSdkResult(row.text);
        if (row.expected == Expected::Nothing) {
            QVERIFY(!result.has_value());
            QCOMPARE(result.error().kind, Error::Kind::InvalidInput);
            QVERIFY(!result.error().message.isEmpty());
            return;
        }
        using Warning = SdkResult::Warning;
        if (row.expected == Expected::NotGood) {
            QVERIFY(!result || !result->warnings.isEmpty());
            return;
        }
        QVERIFY2(result.has_value(), result ? "" : qPrintable(result.error().message));
        QCOMPARE(result->isError, row.expected == Expected::Failed);
        QCOMPARE(result->warnings.contains(Warning::RunFailed), result->isError);
        QVERIFY(!result->shape.isEmpty());
        if (row.expected == Expected::Good || row.expected == Expected::AccountOnly) {
            QCOMPARE(result->accountId, PhoneAccount);
            QCOMPARE(result->workflowId, row.expected == Expected::Good ? PhoneWorkflow : QString());
            QVERIFY(result->candidates.isEmpty());
            QVERIFY(result->warnings.isEmpty());
        }
        if (row.expected == Expected::Unclear) {
            QCOMPARE(result->accountId, PhoneAccount);
            QCOMPARE(result->workflowId, PhoneWorkflow);
            QCOMPARE(result->warnings, QList<Warning> {Warning::OutcomeUnclear});
            QVERIFY(!warningText(Warning::OutcomeUnclear).isEmpty());
        }
        if (row.expected == Expected::Asks) {
            QVERIFY(result->candidates.size() > 1);
            QCOMPARE(result->accountId, QString());
            QCOMPARE(result->workflowId, QString());
            QVERIFY(result->warnings.contains(Warning::WhichIsWhich)
                    || result->warnings.contains(Warning::SeveralCandidates));
        }
        if (row.expected == Expected::Failed && !result->accountId.isEmpty())
            QCOMPARE(result->accountId, PhoneAccount);
    }

    /// The same table as files of other encodings, and behind what a mail or a shell adds.
    void readsEveryEncoding_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QString json
            = sdkText(R"({"accountId":"%1","workflowId":"%2"})").arg(PhoneAccount, PhoneWorkflow);
        const auto encoded = [&json](QStringConverter::Encoding encoding, QStringConverter::Flags flags) {
            return QByteArray(QStringEncoder(encoding, flags).encode(json));
        };
        using Flag = QStringConverter::Flag;
        QTest::newRow("UTF-8") << json.toUtf8();
        QTest::newRow("UTF-8 with a mark") << encoded(QStringConverter::Utf8, Flag::WriteBom);
        QTest::newRow("UTF-16 LE with a mark") << encoded(QStringConverter::Utf16LE, Flag::WriteBom);
        QTest::newRow("UTF-16 BE with a mark") << encoded(QStringConverter::Utf16BE, Flag::WriteBom);
        QTest::newRow("UTF-16 LE") << encoded(QStringConverter::Utf16LE, Flag::Default);
        QTest::newRow("UTF-16 BE") << encoded(QStringConverter::Utf16BE, Flag::Default);
        QTest::newRow("UTF-32 with a mark") << encoded(QStringConverter::Utf32LE, Flag::WriteBom);
        QTest::newRow("base64 of UTF-16") << encoded(QStringConverter::Utf16LE, Flag::WriteBom).toBase64();
        QTest::newRow("base64 in lines") << json.toUtf8().toBase64().insert(40, "\r\n").insert(20, '\n');
    }

    void readsEveryEncoding()
    {
        QFETCH(const QByteArray, bytes);
        const Result<SdkResult> result = parseSdkResult(textOfBytes(bytes));
        QVERIFY(result.has_value());
        QCOMPARE(result->accountId, PhoneAccount);
        QCOMPARE(result->workflowId, PhoneWorkflow);
    }

    void readsUtf16ThatWasPastedAsBytes()
    {
        QString text;
        for (const QChar c :
             sdkText(R"({"accountId":"%1","workflowId":"%2"})").arg(PhoneAccount, PhoneWorkflow))
            (text += c) += QChar(0);
        const Result<SdkResult> result = parseSdkResult(text);
        QVERIFY(result.has_value());
        QCOMPARE(result->accountId, PhoneAccount);
    }

    void marksTheIdsWhereTheyStand_data() { readsEveryNotation_data(); }
    void marksTheIdsWhereTheyStand()
    {
        QFETCH(const PhoneText, row);
        if (row.expected != Expected::Good || row.name.startsWith("base64"))
            return;
        const Result<SdkResult> result = parseSdkResult(row.text);
        QVERIFY(result.has_value());
        const auto at = [&row](const TextSpan &span) {
            return canonicalId(
                row.text.mid(span.start, span.length).remove(QChar(0x200b)).remove(QChar(0x2060)));
        };
        QCOMPARE(at(result->accountSpan), std::optional(PhoneAccount));
        QCOMPARE(at(result->workflowSpan), std::optional(PhoneWorkflow));
    }

    void dropsPersonalData_data() { readsEveryNotation_data(); }
    void dropsPersonalData()
    {
        QFETCH(const PhoneText, row);
        const QList<RunFindings::Personal> pieces = personalDataIn(row.text);
        const QString left = withoutPersonalData(row.text, pieces);
        if (!row.personal.isEmpty())
            QVERIFY(!pieces.isEmpty());
        for (const QString &detail : row.personal)
            QVERIFY2(!left.contains(detail), qPrintable(left));
        // What is left says the same of the run, and holds nothing more to drop.
        QCOMPARE(withoutPersonalData(left, personalDataIn(left)), left);
        const Result<SdkResult> before = parseSdkResult(row.text);
        const Result<SdkResult> after = parseSdkResult(left);
        QCOMPARE(after.has_value(), before.has_value());
        if (!before)
            return;
        QCOMPARE(after->accountId, before->accountId);
        QCOMPARE(after->workflowId, before->workflowId);
        QCOMPARE(after->isError, before->isError);
        QCOMPARE(after->warnings, before->warnings);
        QCOMPARE(after->candidates.size(), before->candidates.size());
    }

    void findsPersonalDataInPlace_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("left");
        QTest::addColumn<bool>("isClosed");
        const auto row = [](const char *name, const char *text, const char *left, bool isClosed = true) {
            QTest::newRow(name) << sdkText(text) << sdkText(left) << isClosed;
        };
        row("none", "accountId=1", "accountId=1");
        row("brackets that hold nothing", "credentials: []", "credentials: []");
        row("not closed", "credentials=[ab", "credentials=[]", false);
        row("braces not closed", "credentials = { id = 1;", "credentials = { }", false);
        row("nested", "\"credentials\":[[a],b]c", "\"credentials\":[]c");
        row("JSON in a string", R"({\"credentials\":[a]})", R"({\"credentials\":[]})");
        row("twice", "credentials=[a] credentials=[b]", "credentials=[] credentials=[]");
        row("parentheses", "credentials = (\n {\n id = 1;\n }\n);", "credentials = (\n \n);");
        row("a Kotlin list", "credentialInfos=[Info(id=1)], accountId=2", "credentialInfos=[], accountId=2");
        row("a detail of its own", "firstName: Maya Louise\nx: 1", "firstName: \nx: 1");
        row("details on one line", "firstName=Maya lastName=Lind accountId=1",
            "firstName= lastName= accountId=1");
        row("an element", "<r><credentials><id>1</id></credentials></r>",
            "<r><credentials></credentials></r>");
        row("a query", "https://x.example/?dateOfBirth=1990-01-01&accountId=1",
            "https://x.example/?dateOfBirth=&accountId=1");
    }

    void findsPersonalDataInPlace()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, left);
        QFETCH(const bool, isClosed);
        const QList<RunFindings::Personal> pieces = personalDataIn(text);
        QCOMPARE(withoutPersonalData(text, pieces), left == text ? text : left);
        QCOMPARE(std::all_of(pieces.begin(), pieces.end(), [](const auto &piece) { return piece.isClosed; }),
                 isClosed);
    }

    void refusesWhatIsTooLong() { QVERIFY(!parseSdkResult(QString(1024 * 1024 + 1, u'a')).has_value()); }

    /// No text takes long, however often it opens, quotes or escapes something.
    void readsLargeTextsInOneGo_data()
    {
        QTest::addColumn<QString>("piece");
        for (const char *piece : {"[",
                                  "{\"a\":",
                                  "(",
                                  "\"",
                                  "'",
                                  "\\\"",
                                  "\\",
                                  "a:",
                                  "a=",
                                  "a ",
                                  "x=A(",
                                  "\u201c",
                                  "<a>",
                                  "<",
                                  "<a b=\"",
                                  "&quot;",
                                  "%25",
                                  "%253d",
                                  "a=b&",
                                  "\\u0022",
                                  "https://",
                                  "|a|b\n",
                                  "accountId,",
                                  "a,b\n",
                                  "\"a\",",
                                  "[a]",
                                  "a[",
                                  "credentials=[",
                                  "firstName: a ",
                                  "error: {",
                                  "\n ",
                                  " ",
                                  "eyJh",
                                  "accountId ",
                                  "a:            b\n", // review 5, finding 6
                                  "a: b  ",
                                  "-eyJ",
                                  "sdk_",
                                  "env=",
                                  "<!--",
                                  "b'",
                                  "Optional(",
                                  "- a:\n",
                                  "/test?",
                                  "://a/b",
                                  "/error?account",
                                  "accountId=",
                                  "[credentials]\naccountId=1\n",
                                  "## Credentials\n",
                                  "credentials\n---\n",
                                  "credentials:\naccountId: 1\n\n",
                                  "credentials: accountId=1 ",
                                  "credentials: accountId=1\n",
                                  "credentials ",
                                  "credentials->",
                                  "credentials,accountId,1\n",
                                  "credentials\").accountId",
                                  "sessionId: accountId\n",
                                  "--- ",
                                  "{\"name\":\"credentials\",\"accountId\":\"1\"},",
                                  "{\"name\":\"accountId\",\"value\":\"1\"},",
                                  "credentials \"a\" {",
                                  "curl ^\"",
                                  "urn:uuid:",
                                  "accountId=3D=\n",
                                  "[ 11-28 10:12:13.123  1: 2 D/J ]\n",
                                  "-[ RECORD 1 ]---\n",
                                  "Name: Maya ",
                                  "Name\n"})
            QTest::newRow(piece) << sdkText(piece);
    }

    void readsLargeTextsInOneGo()
    {
        QFETCH(const QString, piece);
        constexpr qsizetype Size = 64 * 1024;
        QElapsedTimer timer;
        timer.start();
        const QString text = piece.repeated(Size / piece.size());
        (void)parseSdkResult(text);
        (void)personalProseIn(text);
        // Far above what it takes; what grows with the square takes minutes.
        QVERIFY2(timer.elapsed() < 20000, qPrintable(QString::number(timer.elapsed())));
    }

    void tellsTwoRunsApart()
    {
        const auto result = read(
            "{\"accountId\":\"a1\",\"workflowId\":\"b1\",\"isSuccess\":false,\"errorCode\":\"N20000\"}\n"
            "{\"accountId\":\"a2\",\"workflowId\":\"b2\",\"isSuccess\":true}\n");
        QVERIFY(result.has_value());
        QCOMPARE(result->candidates.size(), 2);
        const SdkResult::Candidate &first = result->candidates[0];
        const SdkResult::Candidate &second = result->candidates[1];
        QCOMPARE(first.accountId + first.workflowId, sdkText("a1b1"));
        QCOMPARE(second.accountId + second.workflowId, sdkText("a2b2"));
        QCOMPARE(first.line, 1);
        QCOMPARE(second.line, 2);
        QVERIFY(first.isError);
        QVERIFY(!second.isError);
        QCOMPARE(first.errorCode, sdkText("N20000"));
    }

    void tellsWhomTheTextNames_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("users");
        const auto row = [](const char *name, const char *text, const QStringList &users) {
            QTest::newRow(name) << sdkText(text) << users;
        };
        const QString boris = sdkText("boris@example.org");
        row("none", "accountId=a1 workflowId=b1", {});
        row("the user name", R"({"accountId":"a1","workflowId":"b1","userName":"boris@example.org"})",
            {boris});
        row("the merchant's reference",
            R"({"customerInternalReference":"boris@example.org","accountId":"a1","workflowId":"b1"})",
            {boris});
        row("an address, which is dropped", "accountId=a1 workflowId=b1 email=boris@example.org", {boris});
        row("a row", "user_name,accountId,workflowId\nboris@example.org,a1,b1", {boris});
        row("in credentials, which are of a document",
            R"({"accountId":"a1","workflowId":"b1","credentials":[{"userName":"boris@example.org"}]})", {});
        row("first and last name apart",
            R"({"firstName":"Boris","lastName":"Berg","accountId":"a1","workflowId":"b1"})",
            {sdkText("Boris Berg")});
        row("first and last name of a document",
            R"({"accountId":"a1","workflowId":"b1","credentials":[{"lastName":"Berg","firstName":"Boris"}]})",
            {sdkText("Boris Berg")});
        row("a name in a table", "name,accountId,workflowId\nBoris Berg,a1,b1", {sdkText("Boris Berg")});
        row("a name of a thing in a table", "name,accountId,workflowId\nrun,a1,b1", {});
        row("the heading above the ids",
            "## ada@example.org\n\n## boris@example.org\naccountId: a1\nworkflowId: b1", {boris});
        row("an address alone above the ids", "boris@example.org\naccountId: a1\nworkflowId: b1", {boris});
        row("a first name above the ids", "Boris:\n\naccountId: a1\nworkflowId: b1", {sdkText("Boris")});
        row("a last name above the ids", "ids of Mr Berg:\naccountId: a1\nworkflowId: b1",
            {sdkText("Berg"), sdkText("ids of Mr Berg")});
        row("a first name in a member", "{\"name\":\"Boris\",\"accountId\":\"a1\",\"workflowId\":\"b1\"}",
            {sdkText("Boris")});
        row("who sent the ids", "Ids from boris@example.org:\naccountId: a1\nworkflowId: b1",
            {sdkText("Ids from boris@example.org")}); // that is no address
        row("whose result it is", "Results from boris@example.org:\naccountId: a1\nworkflowId: b1",
            {boris, sdkText("Results from boris@example.org")});
        row("a greeting of somebody else",
            "Hi Ada Approve,\nhere is the result of boris@example.org\naccountId: a1\nworkflowId: b1",
            {boris});
    }

    void tellsWhomTheTextNames()
    {
        QFETCH(const QString, text);
        QFETCH(const QStringList, users);
        const auto result = parseSdkResult(text);
        QVERIFY(result.has_value());
        QCOMPARE(result->users, users);
        QCOMPARE(personalFindingsIn(text).users, users);
    }

    /// Attack 8, E1: whose the run is, where a name says it that is surely somebody's.
    void tellsWhoseNameItSurelyIs_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("owners");
        const auto row = [](const char *name, const char *text, const QStringList &owners) {
            QTest::newRow(name) << sdkText(text) << owners;
        };
        const QStringList zoe {sdkText("Zoe Maier")};
        const QStringList login {sdkText("zoe.maier")};
        row("none", "accountId=a1 workflowId=b1", {});
        row("first and last name",
            "{\"firstName\":\"Zoe\",\"lastName\":\"Maier\",\"accountId\":\"a1\",\"workflowId\":\"b1\"}", zoe);
        row("given and family name",
            "{\"givenName\":\"Zoe\",\"familyName\":\"Maier\",\"accountId\":\"a1\",\"workflowId\":\"b1\"}",
            zoe);
        row("of a document",
            "{\"accountId\":\"a1\",\"workflowId\":\"b1\",\"credentials\":[{\"firstName\":\"Zoe\","
            "\"lastName\":\"Maier\"}]}",
            zoe);
        row("a full name", "{\"fullName\":\"Zoe Maier\",\"accountId\":\"a1\",\"workflowId\":\"b1\"}", zoe);
        row("a name", "{\"name\":\"Zoe Maier\",\"accountId\":\"a1\",\"workflowId\":\"b1\"}", zoe);
        row("XML",
            "<run><firstName>Zoe</firstName><lastName>Maier</lastName><accountId>a1</"
            "accountId><workflowId>b1</workflowId></run>",
            zoe);
        row("lines", "First name: Zoe\nLast name: Maier\naccountId: a1\nworkflowId: b1", zoe);
        row("a customer", "Customer: Zoe Maier\naccountId: a1\nworkflowId: b1",
            {sdkText("Zoe Maier"), sdkText("Zoe")});
        row("whom they are for", "f\u00fcr Herrn Maier\naccountId: a1\nworkflowId: b1", {sdkText("Maier")});
        row("a row", "name,accountId,workflowId\nZoe Maier,a1,b1", zoe);
        row("a user name", "{\"userName\":\"zoe.maier\",\"accountId\":\"a1\",\"workflowId\":\"b1\"}", login);
        row("a login", "login: zoe.maier\naccountId: a1\nworkflowId: b1", login);
        row("a heading", "zoe.maier:\naccountId: a1\nworkflowId: b1", login);
        row("a file", "result.json:\naccountId: a1\nworkflowId: b1", {});
        row("a device", "{\"name\":\"Galaxy Fold\",\"accountId\":\"a1\",\"workflowId\":\"b1\"}", {});
        row("a bank", "{\"tenant\":{\"name\":\"Acme Bank\"},\"accountId\":\"a1\",\"workflowId\":\"b1\"}", {});
        row("who works there",
            "{\"agent\":{\"firstName\":\"Tom\",\"lastName\":\"Berg\"},\"accountId\":\"a1\",\"workflowId\":"
            "\"b1\"}",
            {});
        const QStringList first {sdkText("Zoe")};
        const QStringList mail {sdkText("zoe@example.org")};
        row("one word", "{\"name\":\"Zoe\",\"accountId\":\"a1\",\"workflowId\":\"b1\"}", first);
        row("a word of a thing", "{\"name\":\"Production\",\"accountId\":\"a1\",\"workflowId\":\"b1\"}", {});
        row("a first name above the ids", "Zoe:\n\naccountId: a1\nworkflowId: b1", first);
        row("a last name behind a title", "Frau Maier:\naccountId: a1\nworkflowId: b1", {sdkText("Maier")});
        row("whose ids they are", "ids of Zoe:\naccountId: a1\nworkflowId: b1", first);
        row("a first name alone", "{\"firstName\":\"Zoe\",\"accountId\":\"a1\",\"workflowId\":\"b1\"}",
            first);
        row("a name in Portuguese",
            "{\"nome\":\"Zoe\",\"sobrenome\":\"Maier\",\"accountId\":\"a1\",\"workflowId\":\"b1\"}", zoe);
        row("a name in an object of its own",
            "{\"person\":{\"firstName\":{\"value\":\"Zoe\"},\"lastName\":{\"value\":\"Maier\"}},"
            "\"accountId\":\"a1\",\"workflowId\":\"b1\"}",
            zoe);
        row("a name in a list",
            "{\"given_names\":[\"Zoe\"],\"surname\":[\"Maier\"],\"accountId\":\"a1\",\"workflowId\":\"b1\"}",
            zoe);
        row("names and values of Postman",
            "{\"values\":[{\"key\":\"username\",\"value\":\"zoe.maier\"}],\"accountId\":\"a1\","
            "\"workflowId\":\"b1\"}",
            login);
        row("names and values the other way round",
            "{\"list\":[{\"value\":\"Zoe\",\"name\":\"firstName\"},{\"value\":\"Maier\",\"name\":"
            "\"lastName\"}],\"accountId\":\"a1\",\"workflowId\":\"b1\"}",
            zoe);
        row("names of an Android app's preferences",
            "<map><string name=\"userName\">zoe.maier</string><string name=\"accountId\">a1</string><string "
            "name=\"workflowId\">b1</string></map>",
            login);
        row("a last name behind words and a title",
            "anbei die IDs von Frau Maier:\naccountId: a1\nworkflowId: b1", {sdkText("Maier")});
        row("a last name of a customer", "Customer: Maier\naccountId: a1\nworkflowId: b1",
            {sdkText("Maier")});
        row("a first and a last name above the ids", "Zoe Maier:\naccountId: a1\nworkflowId: b1", zoe);
        row("a last name behind an initial", "Z. Maier:\naccountId: a1\nworkflowId: b1",
            {sdkText("Z. Maier")});
        row("the user of a provider",
            "{\"externalUserId\":\"zoe.maier\",\"accountId\":\"a1\",\"workflowId\":\"b1\"}", login);
        row("the reference of a user",
            "{\"userReference\":\"zoe.maier\",\"accountId\":\"a1\",\"workflowId\":\"b1\"}", login);
        row("the reference of a package",
            "{\"userReference\":\"com.acme\",\"accountId\":\"a1\",\"workflowId\":\"b1\"}", {});
        row("the holder of a document",
            "{\"documentHolder\":\"Zoe Maier\",\"accountId\":\"a1\",\"workflowId\":\"b1\"}", zoe);
        row("the credentials of a request",
            "Authorization: Basic em9lLm1haWVyOnB3\naccountId: a1\nworkflowId: b1", login);
        // ICAO 9303 part 4, appendix B, and part 5 for the card.
        row("a passport", "accountId: a1\nworkflowId: b1\nP<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<",
            {sdkText("ANNA MARIA ERIKSSON")});
        row("a card", "accountId: a1\nworkflowId: b1\nERIKSSON<<ANNA<MARIA<<<<<<<<<<",
            {sdkText("ANNA MARIA ERIKSSON")});
        row("a device above the ids", "Huawei:\naccountId: a1\nworkflowId: b1", {});
        row("a day above the ids", "Monday:\naccountId: a1\nworkflowId: b1", {});
        row("a user", "{\"user\":\"zoe.maier\",\"accountId\":\"a1\",\"workflowId\":\"b1\"}", login);
        row("a user's id", "{\"userId\":\"zoe.maier\",\"accountId\":\"a1\",\"workflowId\":\"b1\"}", login);
        row("a user's number", "{\"userId\":\"4712\",\"accountId\":\"a1\",\"workflowId\":\"b1\"}",
            {sdkText("4712")});
        row("a user of the system of a phone", "uid=1000\naccountId: a1\nworkflowId: b1", {});
        row("a user in a web address",
            "https://k.example/done?user=zoe.maier&accountId=a1&workflowExecutionId=b1", login);
        row("an order",
            "{\"customerInternalReference\":\"order.7\",\"accountId\":\"a1\",\"workflowId\":\"b1\"}", {});
        row("an address below the ids", "accountId: a1\nworkflowId: b1\n(zoe@example.org)", mail);
        row("an address on their line", "accountId: a1 workflowId: b1 zoe@example.org", mail);
        row("a phone number", "{\"phone\":\"+49 170 9999999\",\"accountId\":\"a1\",\"workflowId\":\"b1\"}",
            {sdkText("+49 170 9999999")});
        row("an address in the tag of a log", "D/Kyc(zoe@example.org): accountId=a1 workflowId=b1", mail);
        row("an address in a path",
            "https://k.example/users/zoe%40example.org/done?accountId=a1&workflowExecutionId=b1", mail);
        row("an address before a host",
            "https://zoe%40example.org@k.example/done?accountId=a1&workflowExecutionId=b1", mail);
        row("a password before a host",
            "https://user:word@k.example.org/done?accountId=a1&workflowExecutionId=b1", {});
        row("an address in a member",
            "{\"accountId\":\"a1\",\"workflowId\":\"b1\",\"note\":\"zoe@example.org\"}", mail);
        row("who sent a mail", "From: zoe@example.org\n\naccountId: a1\nworkflowId: b1", mail);
        row("who got a mail", "To: kyc-team@example.org\n\naccountId: a1\nworkflowId: b1", {});
        row("a mail within a firm",
            "From: Tom <tom@acme.example>\nTo: Eva <eva@acme.example>\n\naccountId: a1\nworkflowId: b1", {});
        row("a mail between customers of one provider",
            "From: zoe@gmail.com\nTo: eva@gmail.com\n\naccountId: a1\nworkflowId: b1",
            {sdkText("zoe@gmail.com")});
        row("who asked for them",
            "accountId: a1\nworkflowId: b1\n\nOn Sun, 29 Nov 2026 at 18:14, Eva <eva@acme.example> "
            "wrote:\n> please send the ids",
            {});
        row("who tested", "Tester: tom@acme.example\naccountId: a1\nworkflowId: b1", {});
        row("a service", "accountId: a1\nworkflowId: b1\nsupport@jumio.com", {});
        row("a picture", "accountId: a1\nworkflowId: b1\nlogo@2x.png", {});
        row("who signs", "accountId: a1\nworkflowId: b1\n\nBest regards,\nZoe Maier", {});
    }

    void tellsWhoseNameItSurelyIs()
    {
        QFETCH(const QString, text);
        QFETCH(const QStringList, owners);
        const auto result = parseSdkResult(text);
        QVERIFY(result.has_value());
        QCOMPARE(result->owners + result->logins, owners);
        const PersonalFindings findings = personalFindingsIn(text);
        QCOMPARE(findings.owners + findings.logins, owners);
    }

    /// Attack 9, P4, P11 and P17's rows: which id is the one of the run?
    void anIdBesideAnotherOfItsKindIsAsked_data()
    {
        QTest::addColumn<QString>("text");
        const auto row = [](const char *name, const char *text) { QTest::newRow(name) << sdkText(text); };
        row("Onfido's workflow and its run",
            "{\"account_id\":\"%A\",\"workflow_id\":\"%D\",\"workflow_run_id\":\"%W\"}");
        row("Temporal's workflow and its run",
            "{\"WorkflowId\":\"%D\",\"RunId\":\"%W\",\"accountId\":\"%A\"}");
        row("a new id", "{\"accountId\":\"%A\",\"workflowId\":\"%W\",\"newAccountId\":\"%D\"}");
        // Its claims: {"accId":"0b7f8a32-…","wfeId":"0b7f8a32-…"}
        row("an SDK token of another run",
            "{\"authorizationToken\":\"eyJhbGciOiJub25lIn0."
            "eyJhY2NJZCI6IjBiN2Y4YTMyLTZkMWUtNGM1OS05M2E0LTFlMmYzYTRiNWM2ZCJ9.c2ln\",\"accountId\":\"%A\","
            "\"workflowId\":\"%W\"}");
        row("a row that is shorter than its head", "user,accountId,workflowId,sessionId\nanna@x.org,%A,%W");
    }

    void anIdBesideAnotherOfItsKindIsAsked()
    {
        QFETCH(QString, text);
        text.replace(sdkText("%A"), Account)
            .replace(sdkText("%W"), Workflow)
            .replace(sdkText("%D"), sdkText("0b7f8a32-6d1e-4c59-93a4-1e2f3a4b5c6d"));
        const auto result = parseSdkResult(text);
        QVERIFY(result.has_value());
        QVERIFY(result->warnings.contains(SdkResult::Warning::SeveralCandidates));
        QVERIFY(result->accountId.isEmpty() || result->workflowId.isEmpty());
    }

    /// Attack 9, P14 and P17.
    void namesInEncodedWordsAreRead_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("name");
        QTest::newRow("Q") << sdkText("Subject: =?UTF-8?Q?Customer:_Zoe_Maier?=\n\n") << sdkText("Zoe Maier");
        QTest::newRow("B") << sdkText("Subject: =?UTF-8?B?Q3VzdG9tZXI6IFpvZSBNYWllcg==?=\n\n")
                           << sdkText("Zoe Maier");
        QTest::newRow("a masked address")
            << sdkText("user z***@example.org\n") << sdkText("z***@example.org");
    }

    void namesInEncodedWordsAreRead()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, name);
        const auto result = parseSdkResult(text + sdkText("accountId: a1\nworkflowId: b1"));
        QVERIFY(result.has_value());
        QVERIFY2((result->owners + result->said + result->users).contains(name),
                 qPrintable((result->owners + result->said + result->users).join(u'|')));
    }

    /// Attack 8, F1: the customer's own name above the ids was a doubt.
    void theOwnNameIsNoDoubt_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("isAsked");
        const QString ids = sdkText("accountId: %A\nworkflowId: %W");
        const QString object = sdkText("{\"accountId\":\"%A\",\"workflowId\":\"%W\"}");
        const auto row = [&](const char *text, bool isAsked = false, const char *name = "Anna Otterbein") {
            QTest::newRow(text) << sdkText(text).replace(sdkText("%1"), ids).replace(sdkText("%2"), object)
                                << QString::fromUtf8(name) << isAsked;
        };
        row("Anna Otterbein:\n%1");
        row("Anna Otterbein\n%1");
        row("Otterbein, Anna\n%1");
        row("ANNA OTTERBEIN:\n%1");
        row("Ids of Anna Otterbein:\n%1");
        row("Ms Otterbein\n%1");
        row("Subject: KYC Anna Otterbein\n\n%1");
        row("Anna has finished, here are her ids:\n%1");
        row("Anna's ids:\n%1");
        row("customer;accountId;workflowId\nAnna Otterbein;%A;%W\n");
        row("Kunde\taccountId\tworkflowId\nOtterbein, Anna\t%A\t%W\n");
        row("{\"anna@x.org\":%2}");
        row("{\"ANNA@x.org\":%2}");
        row("Results for anna@x.org:\n%1");
        row("Results for Anna Otterbein:\n%1");
        row("user: mailto:anna@x.org\n%1");
        row("Gro\u00df, Eva\n%1", false, "Eva GROSS");
        row("J\u00fcrgen M\u00fcller:\n%1", false, "Juergen Mueller");
        row("Zoe Maier\n%1", true);
        row("Anna Maier\n%1", true);
        row("{\"zoe@x.org\":%2}", true);
        row("{\"joanna@x.org\":%2}", true);
        row("Do not submit, Anna Otterbein\n%1", true);
        row("wrong person, not Anna Otterbein\n%1", true);
        row("Retry:\n%1", true, "Retry User");
        row("Stolen Passport\n%1", true, "Stolen Passport");
        row("Anna Otterbein, second try\n%1", true);
        row("Otterbein, Anna: failed:\n%1", true);
        row("Anna retry:\n%1", true);
        row("Anna Otterbein next run\n%1", true);
        row("Anna Otterbein Maier\n%1", true);
        row("Otterbein, Anna: not\n%1", true);
        row("Kunde;State;accountId;workflowId\nAnna Otterbein;lost;%A;%W\n", true);
    }

    void theOwnNameIsNoDoubt()
    {
        QFETCH(QString, text);
        QFETCH(const QString, name);
        QFETCH(const bool, isAsked);
        const QString account = sdkText("7c1e4b52-90d3-4f0a-8e6b-2f5d1a7c3b90");
        const QString workflow = sdkText("e03f6a18-5b7c-4d21-9a44-b8c0f2d7e615");
        text.replace(sdkText("%A"), account).replace(sdkText("%W"), workflow);
        const auto plain = parseSdkResult(text);
        QVERIFY(plain.has_value());
        const auto result = parseSdkResult(text, {sdkText("anna@x.org"), name});
        QVERIFY(result.has_value());
        const bool isClean
            = result->accountId == account && result->workflowId == workflow && result->warnings.isEmpty();
        QCOMPARE(isClean, !isAsked);
        QCOMPARE(plain->accountSpan, result->accountSpan);
        QCOMPARE(plain->workflowSpan, result->workflowSpan);
    }

    /// What asks about the wrong things is soon not read any more.
    void ordinaryTextsNameNobodyButPeople()
    {
        QStringList named;
        const QList<PhoneText> texts = phoneTexts();
        for (const PhoneText &one : texts) {
            const auto result = parseSdkResult(one.text);
            if (one.expected == PhoneText::Expected::Good && result)
                named += result->owners + result->logins;
        }
        named.removeDuplicates();
        // These texts have people in them.
        QCOMPARE(named.join(u'|'),
                 sdkText("Maya|MAYA|Maya Lind|anna.meier@example.org|maya@example.org|MAYA LIND|LIND|Lind|"
                         "anna@shop.example|agent@example.org|jane.doe"));
    }

    void aTokenBesideTheIdsTellsWhoseItIs()
    {
        const auto tokenOf = [](const char *claims) {
            const auto part = [](const QByteArray &json) {
                return QString::fromLatin1(
                    json.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
            };
            return part("{\"alg\":\"HS256\"}") + u'.' + part(claims) + sdkText(".c2lnbmF0dXJl");
        };
        const QString mail = sdkText("zoe@example.org");
        const QString header = sdkText("Authorization: Bearer %1\naccountId: a1\nworkflowId: b1");
        const auto named = parseSdkResult(header.arg(tokenOf("{\"user_name\":\"zoe@example.org\"}")));
        QVERIFY(named.has_value());
        QCOMPARE(named->users, QStringList {mail});
        QCOMPARE(named->owners, QStringList {mail});
        const auto addressed = parseSdkResult(header.arg(tokenOf("{\"email\":\"zoe@example.org\"}")));
        QVERIFY(addressed.has_value());
        QCOMPARE(addressed->users, QStringList {mail});
    }

    void findsWhoMayBeNamedWithoutAWord_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("mention");
        const auto row = [](const char *name, const char *text, const char *mention) {
            QTest::newRow(name) << sdkText(text) << sdkText(mention);
        };
        const char *boris = "boris@example.org";
        // {"alg":"none"} and {"user_name":"boris@example.org"}, RFC 7519 section 6
        row("the bearer of a copied request",
            "curl -H \"Authorization: Bearer eyJhbGciOiJub25lIn0."
            "eyJ1c2VyX25hbWUiOiJib3Jpc0BleGFtcGxlLm9yZyJ9.c2ln\" -H \"accountId: a1\" -H \"workflowId: b1\" "
            "https://x/kyc-ms/registerUser",
            boris);
        row("who wrote a mail",
            "On Mon, Nov 28, 2026 at 10:00, Boris Berg <boris@example.org> wrote:\naccountId: "
            "a1\nworkflowId: b1",
            boris);
        row("a part of an address", "https://kyc.example/cb/boris.b?accountId=a1&workflowExecutionId=b1",
            "boris.b");
        row("a mail address in an address",
            "https://kyc.example/cb/boris%40example.org?accountId=a1&workflowExecutionId=b1", boris);
        row("an address in a member",
            "{\"accountId\":\"a1\",\"workflowId\":\"b1\",\"callbackUrl\":\"https://x/?u=boris@example.org\"}",
            boris);
        row("a name behind a word", "accountId: a1\nworkflowId: b1\nKunde: Boris Berg", "Boris Berg");
        row("a name in a sentence", "Sent by Boris Berg on Monday.\naccountId: a1\nworkflowId: b1",
            "Boris Berg");
        row("a user name in a sentence", "This is boris.b again: accountId: a1 workflowId: b1", "boris.b");
        row("a name at the end", "accountId: a1\nworkflowId: b1\n\nRegards,\nBoris Berg.", "Boris Berg");
        row("a name with its parts turned round", "Kunde: Berg, Boris\naccountId: a1\nworkflowId: b1",
            "Boris Berg");
        row("a name in an address", "https://x/cb?n=Boris+Berg&accountId=a1&workflowExecutionId=b1",
            "Boris Berg");
        row("a cell of a table", "name,accountId,workflowId\nBoris Berg,a1,b1", "Boris Berg");
        // RFC 7617: boris@example.org:pw
        row("Basic credentials",
            "curl -H \"Authorization: Basic Ym9yaXNAZXhhbXBsZS5vcmc6cHc=\" -H \"accountId: a1\" -H "
            "\"workflowId: b1\"",
            boris);
        row("a mail address in words",
            R"({"user":"boris(at)example.org","accountId":"a1","workflowId":"b1"})", boris);
        row("a mail address with a tag",
            R"({"user":"boris+kyc@example.org","accountId":"a1","workflowId":"b1"})", boris);
        row("a mail address in entities",
            "{\"user\":\"boris&#64;example.org\",\"accountId\":\"a1\",\"workflowId\":\"b1\"}", boris);
        row("a mail address that was encoded twice",
            "https://x/cb?u=boris%2540example.org&accountId=a1&workflowExecutionId=b1", boris);
        // ICAO 9303 part 5, the zone of a TD3 document
        row("a machine readable zone",
            R"({"accountId":"a1","workflowId":"b1","z":"P<D<<BERG<<BORIS<<<<<<<"})", "BORIS BERG");
        row("a mail address in base64",
            R"({"accountId":"a1","workflowId":"b1","customerInternalReference":"Ym9yaXNAZXhhbXBsZS5vcmc="})",
            boris);
        row("a name behind another word", "accountId: a1\nworkflowId: b1\nName: Boris Berg", "Boris Berg");
    }

    void findsWhoMayBeNamedWithoutAWord()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, mention);
        const auto result = parseSdkResult(text);
        QVERIFY(result.has_value());
        QVERIFY2(result->mentions.contains(mention), qPrintable(result->mentions.join(u'\n')));
        QVERIFY(personalFindingsIn(text).mentions.contains(mention));
    }

    /// Tester's day of 2026-11-28, finding T37: the good one was called failed as well.
    void eachRunHasItsOwnEnd_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QList<bool>>("failed");
        const auto row = [](const char *name, const char *text, const QList<bool> &failed) {
            QTest::newRow(name) << sdkText(text) << failed;
        };
        row("on its line", "accountId=a2 workflowId=b1 status=FAILED\naccountId=a1 workflowId=b1 status=OK",
            {true, false});
        row("on its line, the other way round",
            "accountId=a2 workflowId=b2 status=OK\naccountId=a1 workflowId=b1 status=FAILED", {false, true});
        row("side by side", "accountId=a1 workflowId=b1 status=FAILED; accountId=a2 workflowId=b2 status=OK",
            {true, false});
        row("below its ids",
            "accountId: a1\nworkflowId: b1\nstatus: FAILED\naccountId: a2\nworkflowId: b2\nstatus: OK",
            {true, false});
        row("above its ids",
            "status: OK\naccountId: a1\nworkflowId: b1\nstatus: FAILED\naccountId: a2\nworkflowId: b2",
            {false, true});
        row("in words on its line",
            "Scan failed accountId=a1 workflowId=b1\nScan done accountId=a2 workflowId=b2", {true, false});
        row("in rows", "accountId,workflowId,status\na1,b1,FAILED\na2,b2,OK", {true, false});
        row("of one only, on a line of its own",
            "accountId: a1\nworkflowId: b1\nstatus: FAILED\naccountId: a2\nworkflowId: b2", {true, true});
        row("behind both", "accountId=a1 workflowId=b1\naccountId=a2 workflowId=b2\nstatus: FAILED",
            {true, true});
        row("both", "accountId=a1 workflowId=b1 status=FAILED\naccountId=a2 workflowId=b2 status=EXPIRED",
            {true, true});
    }

    void eachRunHasItsOwnEnd()
    {
        QFETCH(const QString, text);
        QFETCH(const QList<bool>, failed);
        const auto result = parseSdkResult(text);
        QVERIFY(result.has_value());
        QCOMPARE(result->candidates.size(), failed.size());
        QList<bool> said;
        for (const SdkResult::Candidate &one : result->candidates)
            said.append(one.isError);
        QCOMPARE(said, failed);
    }

    void aFailureBesideTwoRunsCountsForBoth()
    {
        const auto result = read("accountId=a1 workflowId=b1\nisSuccess=false\naccountId=a2 workflowId=b2");
        QVERIFY(result.has_value());
        QCOMPARE(result->candidates.size(), 2);
        QVERIFY(result->candidates[0].isError && result->candidates[1].isError);
    }

    /// Attack of 2026-11-28, finding 22: a chat was called a result of the React Native SDK.
    void aChatIsNoResultOfAnSdk()
    {
        const auto chat = read("accountId: a1\nworkflowId: b1");
        QVERIFY(chat.has_value());
        QCOMPARE(chat->shape, sdkText("Text with names"));
        const auto json = read(R"({"accountId":"a1","workflowId":"b1"})");
        QVERIFY(json.has_value());
        QVERIFY(json->shape.contains(sdkText("React Native")));
    }

    /// Tester of 2026-11-28, finding 5: lines of a log and of names were called a result of an SDK.
    void aLogLineIsNoResultOfAnSdk()
    {
        for (const char *text :
             {"D/JumioSDK(1234): finished: account id: %1, workflow id: %2", "accountId=%1\nworkflowId=%2"}) {
            const auto result = parseSdkResult(sdkText(text).arg(Account, Workflow));
            QVERIFY(result.has_value());
            QCOMPARE(result->shape, sdkText("Text with names"));
        }
    }

    /// An id that the text names is not offered first under the other name.
    /// RFC 4122 appendix B and the example of OpenAPI generators.
    void anIdOfAManualIsDoubted()
    {
        for (const char *id : {"123e4567-e89b-12d3-a456-426614174000", "3fa85f64-5717-4562-b3fc-2c963f66afa6",
                               "11111111-1111-1111-1111-111111111111"}) {
            const auto result
                = parseSdkResult(sdkText("{\"accountId\":\"%1\",\"workflowId\":\"%2\",\"isSuccess\":true}")
                                     .arg(sdkText(id), Workflow));
            QVERIFY(result.has_value());
            QCOMPARE(result->warnings, QList<SdkResult::Warning> {SdkResult::Warning::OutcomeUnclear});
        }
    }

    /// A value with a name of its own is none of the two ids.
    void namesOfOthersAreNoCandidates_data()
    {
        QTest::addColumn<QString>("text");
        const auto row = [](const char *name, const char *text) { QTest::newRow(name) << sdkText(text); };
        row("a name in brackets before it", "(sessionId) %D\n%A\n%W");
        row("a name in brackets behind it", "%D (sessionId)\n%A\n%W");
        row("a name behind a mark", "%D # request ID\n%A\n%W");
        row("a name of more than one above", "accountIds\n%D\naccountId\n%A\nworkflowId\n%W");
        row("a name of an old one above", "workflow_id_old\n%D\naccountId\n%A\nworkflowId\n%W");
        row("a token's id", "jti\n%D\naccountId\n%A\nworkflowId\n%W");
    }

    void namesOfOthersAreNoCandidates()
    {
        QFETCH(QString, text);
        text.replace(sdkText("%A"), Account).replace(sdkText("%W"), Workflow).replace(sdkText("%D"), Other);
        const auto result = parseSdkResult(text);
        QVERIFY(result.has_value());
        QStringList offered {result->accountId, result->workflowId};
        for (const SdkResult::Candidate &one : std::as_const(result->candidates))
            offered << one.accountId << one.workflowId;
        QVERIFY(offered.contains(Account) && offered.contains(Workflow));
        QVERIFY(!offered.contains(Other));
    }

    void offersFirstWhatTheTextNames()
    {
        const auto result = parseSdkResult(sdkText("%1, workflow ID %2").arg(Account, Workflow));
        QVERIFY(result.has_value());
        QCOMPARE(result->candidates.size(), 2);
        QCOMPARE(result->candidates[0].accountId, Account);
        QCOMPARE(result->candidates[0].workflowId, Workflow);
    }

    void offersBothOrdersOfTwoBareIds()
    {
        const auto result = parseSdkResult(Account + u' ' + Workflow);
        QVERIFY(result.has_value());
        QCOMPARE(result->candidates.size(), 2);
        QCOMPARE(result->candidates[0].accountId, Account);
        QCOMPARE(result->candidates[0].workflowId, Workflow);
        QCOMPARE(result->candidates[1].accountId, Workflow);
        QCOMPARE(result->candidates[1].workflowId, Account);
    }

    void theSameRunTwiceIsOne()
    {
        const auto result = read("accountId=a1 workflowId=b1\naccountId=a1 workflowId=b1");
        QVERIFY(result.has_value());
        QVERIFY(result->candidates.isEmpty());
        QCOMPARE(result->accountId, sdkText("a1"));
    }

    void writesIdsInOneForm_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("id");
        const QString upper = Account.toUpper();
        QTest::newRow("upper case") << upper << Account;
        QTest::newRow("braces") << u'{' + upper + u'}' << Account;
        QTest::newRow("no dashes") << QString(upper).remove(u'-') << Account;
        QTest::newRow("URN") << sdkText("urn:uuid:") + upper << Account;
        QTest::newRow("no UUID") << sdkText("Abc_1.2~-") << sdkText("Abc_1.2~-");
        QTest::newRow("white space around") << sdkText(" \n") + upper + sdkText("\t") << Account;
        QTest::newRow("white space inside") << sdkText("a b") << QString();
        QTest::newRow("CR LF inside") << sdkText("a\r\nb") << QString();
        QTest::newRow("one brace") << u'{' + Account << QString();
        QTest::newRow("percent") << sdkText("a%0a") << QString();
        QTest::newRow("Greek") << QString(u'\u03b1') << QString();
        QTest::newRow("empty") << QString() << QString();
        QTest::newRow("too long") << QString(201, u'a') << QString();
    }

    void writesIdsInOneForm()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, id);
        QCOMPARE(canonicalId(text).value_or(QString()), id);
    }

    /// Attack of 2026-11-28, finding 12: the paste refused what a hand could send.
    void refusesWhatIsTypedAndNoId_data()
    {
        QTest::addColumn<QString>("text");
        const auto row = [](const char *name, const QString &text) { QTest::newRow(name) << text; };
        row("nothing", {});
        row("spaces", sdkText("  "));
        row("a digit lost at the end", Account.chopped(1));
        row("a digit lost at the start", Account.mid(1));
        row("three groups", Account.left(18));
        row("31 digits", QString(Account).remove(u'-').chopped(1));
        row("33 digits", QString(Account).remove(u'-') + u'a');
        row("a dot before it", u'.' + Account);
        row("a dot behind it", Account + u'.');
        row("a tilde behind it", Account + u'~');
        row("a dash before it", u'-' + Account);
        row("a word before it", sdkText("id-") + Account);
        row("a word behind it", Account + sdkText("-copy"));
        row("pasted twice", Account + Account);
        row("pasted twice with a dash", Account + u'-' + Account);
        row("two ids", Account + Workflow);
        row("its end behind dots", sdkText("...2f5d1a7c3b90"));
        row("underscores", QString(Account).replace(u'-', u'_'));
        row("an O for a 0", QString(Account).replace(u'0', u'O'));
        row("null", sdkText("null"));
        row("NULL", sdkText("NULL"));
        row("undefined", sdkText("undefined"));
        row("hidden", sdkText("hidden"));
        row("None", sdkText("None"));
        row("true", sdkText("true"));
        row("a zero", sdkText("0"));
        row("a dot", sdkText("."));
        row("the nil UUID", sdkText("00000000-0000-0000-0000-000000000000"));
        row("the max UUID", sdkText("FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF"));
        row("a placeholder", sdkText("your-account-id"));
        row("a date", sdkText("2026-11-28"));
        row("the field's name", sdkText("workflowId"));
        row("the field's name of a shell", sdkText("WORKFLOW_ID"));
        row("another field's name", sdkText("workflowExecutionId"));
        row("a session's id by its name", sdkText("sessionId"));
        row("white space inside", sdkText("a b"));
        row("a line break", Account + sdkText("\r\nX: 1"));
    }

    void refusesWhatIsTypedAndNoId()
    {
        QFETCH(const QString, text);
        const Result<QString> id = typedId(text, sdkText("accountId"));
        QVERIFY(!id.has_value());
        QCOMPARE(id.error().kind, Error::Kind::InvalidInput);
        QCOMPARE(id.error().field, sdkText("accountId"));
        QVERIFY(id.error().message.startsWith(sdkText("accountId ")));
    }

    void takesWhatIsTyped_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("id");
        QTest::newRow("a UUID") << Account << Account;
        QTest::newRow("in upper case and braces") << u'{' + Account.toUpper() + u'}' << Account;
        QTest::newRow("without dashes") << QString(Account).remove(u'-') << Account;
        QTest::newRow("a short one of another provider") << sdkText("a") << sdkText("a");
        QTest::newRow("digits") << sdkText("4711") << sdkText("4711");
        QTest::newRow("a number with letters") << sdkText("WF-2026.0042~b") << sdkText("WF-2026.0042~b");
        QTest::newRow("a ULID") << sdkText("01ARZ3NDEKTSV4RRFFQ69G5FAV")
                                << sdkText("01ARZ3NDEKTSV4RRFFQ69G5FAV");
    }

    void takesWhatIsTyped()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, id);
        QCOMPARE(typedId(text, sdkText("accountId")).value_or(QString()), id);
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
};

QTEST_GUILESS_MAIN(TestSdkResult)
#include "tst_sdkresult.moc"
