// Tokens, passwords and keys in what a phone handed back: what goes, and that the rest says the same.
#include "core/api/pastedsecrets.h"
#include "core/kyc/credentialdetection.h"
#include "core/kyc/knownsecrets.h"
#include "core/phonerun/personaldata.h"
#include "tests/support/phonetexts.h"

#include <QTest>

using namespace onboarding;

Q_DECLARE_METATYPE(onboarding::PhoneText)

namespace {

const QByteArray Ids = "\"accountId\":\"7c1e4b52-90d3-4f0a-8e6b-2f5d1a7c3b90\","
                       "\"workflowId\":\"e03f6a18-5b7c-4d21-9a44-b8c0f2d7e615\"";

QString openTextOf(const QString &text)
{
    return withoutPersonalData(text, pastedSecretsIn(text));
}

} // namespace

class TestPastedSecrets : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsASecretGoes_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("secret");
        const auto row = [](const char *name, const QByteArray &text, const QByteArray &secret) {
            QTest::newRow(name) << text << secret;
        };
        // The JWT of RFC 7519 section 3.1.
        const QByteArray header = "eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9";
        const QByteArray signature = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
        const QByteArray jwt = header
            + ".eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlf"
              "Q."
            + signature;
        row("the SDK token beside the ids", "{" + Ids + ",\"sdk\":{\"token\":\"" + jwt + "\"}}", header);
        row("the end of a token too", "{" + Ids + ",\"sdk\":{\"token\":\"" + jwt + "\"}}", signature);
        row("a token that says nothing of itself", "{" + Ids + ",\"accessToken\":\"opaque-access\"}",
            "opaque-access");
        row("a token without any name", "{" + Ids + "}\n" + jwt, signature);
        row("a token that was cut", "{" + Ids + "}\n" + jwt.left(30), jwt.left(30));
        row("a bearer of a copied request, RFC 6750 section 2.1",
            "{" + Ids + "}\nAuthorization: Bearer mF_9.B5f-4.1JqM", "mF_9.B5f-4.1JqM");
        row("Basic credentials, RFC 7617 section 2",
            "{" + Ids + "}\nBasic QWxhZGRpbjpvcGVuIHNlc2FtZQ==", "QWxhZGRpbjpvcGVuIHNlc2FtZQ==");
        row("in a web address", "https://a.example/?accountId=a1&workflowId=b1&token=s3cr3t-t0k3n",
            "s3cr3t-t0k3n");
        row("percent-encoded", "https://a.example/?r=%7B%22sdkToken%22%3A%22s3cr3t-t0k3n%22%7D",
            "s3cr3t-t0k3n");
        row("JSON within JSON", "{\"result\":\"{\\\"refreshToken\\\":\\\"s3cr3t-t0k3n\\\"}\"}",
            "s3cr3t-t0k3n");
        row("a line of a log", "I/Jumio: sdkToken: abcdefghijkl accountId: a1", "abcdefghijkl");
        row("below its name", "Access token\nabcdefghijkl\naccountId\na1", "abcdefghijkl");
        row("an optional of Swift", "accessToken = Optional(\"abcdefghijkl\")", "abcdefghijkl");
        row("XML", "<r><accountId>a1</accountId><accessToken>abcdefghijkl</accessToken></r>", "abcdefghijkl");
        row("a token that is a UUID",
            "{" + Ids + ",\"access_token\":\"11111111-2222-4333-8444-555555555555\"}",
            "11111111-2222-4333-8444-555555555555");
        row("a password", "{" + Ids + ",\"password\":\"correct horse\"}", "correct horse");
        row("a code of numbers", "{" + Ids + ",\"pin\":471108}", "471108");
        row("an API key", "{" + Ids + "} AKIAIOSFODNN7EXAMPLE", "AKIAIOSFODNN7EXAMPLE"); // of AWS's manual
        row("the same once more without a name",
            "{" + Ids + ",\"token\":\"s3cr3t-t0k3n\"}\nIt was (s3cr3t-t0k3n)", "(s3cr3t-t0k3n)");
        row("letters of two units before it", "\xf0\x9f\x98\x80 \xc3\xa4 sdkToken=s3cr3t-t0k3n",
            "s3cr3t-t0k3n");
    }

    void whatIsASecretGoes()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const QByteArray, secret);
        const QString pasted = QString::fromUtf8(text);
        QVERIFY(pasted.contains(QString::fromUtf8(secret)));
        const QString open = openTextOf(pasted);
        QVERIFY2(!open.contains(QString::fromUtf8(secret)), qPrintable(open));
        if (!open.contains(QStringLiteral("Optional(")))
            QVERIFY2(!looksLikeCredentials(open), qPrintable(open));
        QCOMPARE(openTextOf(open), open);
        const Result<SdkResult> before = parseSdkResult(pasted);
        const Result<SdkResult> after = parseSdkResult(open);
        QCOMPARE(after.has_value(), before.has_value());
        if (before) {
            QCOMPARE(after->accountId, before->accountId);
            QCOMPARE(after->workflowId, before->workflowId);
            for (const SdkResult::Warning warning : std::as_const(after->warnings))
                QVERIFY(before->warnings.contains(warning));
        }
    }

    void whatIsKnownByItsValueGoes()
    {
        KnownSecrets known;
        known.add("Correct-Horse-9-Battery");
        const QString text = QString::fromUtf8("{" + Ids + "} see Correct-Horse-9-Battery.");
        QCOMPARE(withoutPersonalData(text, pastedSecretsIn(text)), text);
        const QString open = withoutPersonalData(text, pastedSecretsIn(text, &known));
        QVERIFY2(!known.isIn(open), qPrintable(open));
        QCOMPARE(parseSdkResult(open)->accountId, parseSdkResult(text)->accountId);
    }

    void whatIsNoneStays_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const char *text :
             {"{\"accountId\":\"a1\",\"workflowId\":\"b1\",\"token\":null,\"hasToken\":true}",
              "{\"error\":\"invalid_token\",\"token\":\"expired\"}", "SDK token accountId: a1 workflowId: b1",
              "Invalid token: expired", "token=expired accountId=a1 workflowId=b1",
              "{\"accountId\":\"a1\",\"sdkToken\":\"{{sdkToken}}\"}", "Password: forgotten"})
            QTest::newRow(text) << QByteArray(text);
    }

    void whatIsNoneStays()
    {
        QFETCH(const QByteArray, text);
        QCOMPARE(openTextOf(QString::fromUtf8(text)), QString::fromUtf8(text));
    }

    void aResultSaysTheSameWithoutSecrets_data()
    {
        QTest::addColumn<PhoneText>("row");
        const QList<PhoneText> texts = phoneTexts();
        for (const PhoneText &text : texts)
            QTest::newRow(text.name.constData()) << text;
    }

    void aResultSaysTheSameWithoutSecrets()
    {
        QFETCH(const PhoneText, row);
        const Result<SdkResult> before = parseSdkResult(row.text);
        const Result<SdkResult> after = parseSdkResult(openTextOf(row.text));
        QCOMPARE(after.has_value(), before.has_value());
        if (!before)
            return;
        QCOMPARE(after->accountId, before->accountId);
        QCOMPARE(after->workflowId, before->workflowId);
        QCOMPARE(after->isError, before->isError);
        QCOMPARE(after->warnings, before->warnings);
        QCOMPARE(after->candidates.size(), before->candidates.size());
    }
};

QTEST_APPLESS_MAIN(TestPastedSecrets)
#include "tst_pastedsecrets.moc"
