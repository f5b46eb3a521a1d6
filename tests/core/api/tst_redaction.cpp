// What is taken out of a recorded text, and that every other byte stays.
#include "core/api/jsonlexer.h"
#include "core/api/prettyjson.h"
#include "core/api/redaction.h"
#include "core/api/sensitivespans.h"
#include "core/api/shownbytes.h"
#include "core/api/textlayers.h"

#include <QTest>
#include <algorithm>

using namespace onboarding;

namespace {

// RFC 7519 section 3.1.
const QByteArray Jwt
    = "eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQog"
      "Imh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ.dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
const QByteArray Opaque = "62add7b7-45e6-464d-9f82-ba4185781593"; // cloudfoundry/uaa issue 759
const QByteArray Password = "Gr\xc3\xbc\xc3\x9f \"G\\tt\" & <1>%";

QByteArray percentOf(const QByteArray &text, bool isLower)
{
    const QByteArray encoded = text.toPercentEncoding();
    return isLower ? encoded.toLower() : encoded;
}

QByteArray everyByteEscaped(const QByteArray &text, const char *before)
{
    QByteArray escaped;
    for (const char c : text)
        escaped += before + QByteArray(1, c).toHex();
    return escaped;
}

QByteArray inJsonOfAscii(const QByteArray &text)
{
    QByteArray escaped;
    for (const QChar c : QString::fromUtf8(text))
        escaped += "\\u" + QByteArray::number(c.unicode(), 16).rightJustified(4, '0');
    return escaped;
}

QByteArray inHtml(const QByteArray &text)
{
    return QString::fromUtf8(text).toHtmlEscaped().toUtf8();
}

QByteArray inUtf16(const QByteArray &text)
{
    const QString wide = QString::fromUtf8(text);
    return {reinterpret_cast<const char *>(wide.utf16()), wide.size() * 2};
}

/// U+FF01 to U+FF5E: the letters of ASCII as wide as ideographs (Unicode, "Halfwidth and Fullwidth Forms").
QByteArray inFullWidth(const QByteArray &text)
{
    QString wide;
    for (const QChar c : QString::fromUtf8(text))
        wide += c > QLatin1Char(' ') && c < QChar(0x7f) ? QChar(c.unicode() + 0xfee0) : c;
    return wide.toUtf8();
}

QByteArray withBetween(const QByteArray &text, const QByteArray &between)
{
    QByteArrayList letters;
    for (const QChar c : QString::fromUtf8(text))
        letters.append(QString(c).toUtf8());
    return letters.join(between);
}

QByteArray backwards(const QByteArray &text)
{
    QString turned = QString::fromUtf8(text);
    std::reverse(turned.begin(), turned.end());
    return turned.toUtf8();
}

QByteArray asCodes(const QByteArray &text, const QByteArray &between, int base)
{
    QByteArrayList codes;
    for (const QChar c : QString::fromUtf8(text))
        codes.append((base == 16 ? "0x" : "") + QByteArray::number(c.unicode(), base));
    return codes.join(between);
}

QByteArray asCodePoints(const QByteArray &text, const QByteArray &before, const QByteArray &between)
{
    QByteArrayList codes;
    for (const QChar c : QString::fromUtf8(text))
        codes.append(before + QByteArray::number(c.unicode(), 16).rightJustified(2, '0'));
    return codes.join(between);
}

QByteArray inBlocks(QByteArray text)
{
    for (qsizetype at = 4; at < text.size(); at += 5)
        text.insert(at, ' ');
    return text;
}

QList<QByteArray> piecesOf(const QByteArray &json)
{
    QList<QByteArray> pieces;
    JsonLexer lexer(json);
    for (JsonPiece piece = lexer.next(); piece.type != JsonPiece::Type::End; piece = lexer.next())
        pieces.append(json.mid(piece.begin, piece.length));
    return pieces;
}

/// What is left of \p text when all that was found is taken out.
QByteArray leftOf(const QByteArray &text, const QByteArray &secret)
{
    SecretValues known;
    known.add(secret);
    QByteArray left;
    qsizetype at = 0;
    const HiddenSpans spans = known.find(text);
    for (const HiddenSpan &span : spans) {
        left += text.mid(at, span.begin - at);
        at = span.end();
    }
    return left + text.mid(at);
}

} // namespace

class TestRedaction : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aSecretIsKnownInEveryForm_data()
    {
        QTest::addColumn<QByteArray>("secret");
        QTest::addColumn<QByteArray>("form");
        const auto rows = [](const char *what, const QByteArray &secret) {
            const auto row = [&](const char *how, const QByteArray &form) {
                QTest::addRow("%s %s", what, how) << secret << form;
            };
            row("as it is", secret);
            row("in capitals", secret.toUpper());
            row("percent-encoded", percentOf(secret, false));
            row("percent-encoded in small letters", percentOf(secret, true));
            row("percent-encoded twice", percentOf(percentOf(secret, false), false));
            row("percent-encoded to the last letter", everyByteEscaped(secret, "%"));
            row("as a form has it", percentOf(secret, false).replace("%20", "+"));
            row("in JSON", QByteArray(secret).replace('\\', "\\\\").replace('"', "\\\""));
            row("in JSON of ASCII", inJsonOfAscii(secret));
            row("in JSON within JSON", inJsonOfAscii(secret).replace('\\', "\\\\"));
            row("with slashes escaped", QByteArray(secret).replace('\\', "\\\\").replace('/', "\\/"));
            row("in \\x escapes", everyByteEscaped(secret, "\\x"));
            row("in HTML", inHtml(secret));
            row("in base64", secret.toBase64());
            row("in base64url",
                secret.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
            row("in base64 behind a user name", QByteArray("maya:" + secret).toBase64());
            row("in base64 behind another name", QByteArray("ada:" + secret + ":x").toBase64());
            row("in base64 in percent-encoding", secret.toBase64().toPercentEncoding());
            row("in base64 of base64", secret.toBase64().toBase64());
            row("in hex", secret.toHex());
            row("in hex capitals", secret.toHex().toUpper());
            row("in hex with colons", secret.toHex(':'));
            row("in UTF-16", inUtf16(secret));
            row("in full width letters", inFullWidth(secret));
            row("backwards", backwards(secret));
            row("with what is not shown within it", withBetween(secret, "\u200b"));
            row("in character references without their semicolons", asCodes(secret, "&#", 10).prepend("&#"));
            row("as numbers of its letters", asCodes(secret, ",", 10));
            row("as numbers of its letters in hex", asCodes(secret, ", ", 16));
        };
        rows("a JWT", Jwt);
        rows("an opaque token", Opaque);
        rows("a password", Password);
        rows("a short password", "hunter2");
        QTest::newRow("a password in Latin-1") << Password << QString::fromUtf8(Password).toLatin1();
        QTest::newRow("a password read as Latin-1") << Password << QString::fromLatin1(Password).toUtf8();
        QTest::newRow("a password with its accents apart")
            << Password << QString::fromUtf8(Password).normalized(QString::NormalizationForm_D).toUtf8();
        // Attack 2 of 2026-11-28, finding 22.
        for (const QByteArray &secret : {Jwt, Opaque, QByteArray("hunter2"), QByteArray("Correct-Horse-9")}) {
            const auto row = [&](const char *how, const QByteArray &form) {
                QTest::addRow("%.8s %s", secret.constData(), how) << secret << form;
            };
            row("as a JSON array of letters", "[\"" + withBetween(secret, "\",\"") + "\"]");
            row("spaced", withBetween(secret, " "));
            row("with dots between", withBetween(secret, "."));
            row("spaced and backwards", backwards(withBetween(secret, " ")));
            row("backwards in base64", backwards(secret).toBase64());
            row("with typographic dashes", QByteArray(secret).replace('-', "\u2013"));
            row("with a minus for its dashes", QByteArray(secret).replace('-', "\u2212"));
            row("without its dashes", QByteArray(secret).replace('-', ""));
            row("with dashes that HTML names", QByteArray(secret).replace('-', "&ndash;"));
            row("full width in percent-encoding", percentOf(inFullWidth(secret), false));
            // Review 4 of 2026-11-29, finding 19.
            row("in quoted-printable", everyByteEscaped(secret, "="));
            row("as code points", asCodePoints(secret, "U+00", " "));
            row("in escapes of ECMAScript", asCodePoints(secret, "\\u{", "}") + '}');
            row("in base64 with a blank in every fifth place", inBlocks(secret.toBase64()));
            row("in base64 of UTF-16", inUtf16(secret).toBase64());
        }
        QTest::newRow("an api-key of 16 letters in base64 of UTF-16")
            << QByteArray("Zq7hT2Wm9Lx4Kc0v") << inUtf16("Zq7hT2Wm9Lx4Kc0v").toBase64();
        QTest::newRow("typographic quotation marks")
            << QByteArray("it's-my-\"pw\"") << QByteArray("it\u2019s-my-\u201cpw\u201d");
        QTest::newRow("a password of few letters in full width")
            << QByteArray("!-a-!?") << inFullWidth("!-a-!?");
        QTest::newRow("a password without its accents")
            << QByteArray("p\u00e4sswort-\u00fc1") << QByteArray("passwort-u1");
        QTest::newRow("a password of three letters") << QByteArray("abc") << QByteArray("abc");
        QTest::newRow("the beginning of a JWT") << Jwt << Jwt.left(10);
        QTest::newRow("the end of a JWT") << Jwt << Jwt.right(9);
        QTest::newRow("the payload of a JWT") << Jwt << Jwt.split('.').at(1);
        QTest::newRow("the signature of a JWT") << Jwt << Jwt.split('.').at(2);
        QTest::newRow("a piece of a JWT") << Jwt << Jwt.mid(70, 20);
        QTest::newRow("the beginning of an opaque token") << Opaque << Opaque.left(8);
        QTest::newRow("most of a password") << QByteArray("Correct-Horse-9") << QByteArray("Correct-Hors");
    }

    void aSecretIsKnownInEveryForm()
    {
        QFETCH(QByteArray, secret);
        QFETCH(QByteArray, form);
        // What is said around it stays. Of it nothing does, but what stands beside it in the same base64.
        const QByteArray before = "Invalid value: \"";
        const QByteArray after = "\" (refused)";
        const QByteArray left = leftOf(before + form + after, secret);
        QVERIFY2(left.startsWith(before) && left.endsWith(after), left.constData());
        constexpr qsizetype Beside = 10;
        const qsizetype size = left.size() - before.size() - after.size();
        QVERIFY2(size == 0 || (form != secret && size <= Beside), left.constData());
        QCOMPARE(leftOf(left, secret), left);
    }

    void whatIsNoSecretStays_data()
    {
        QTest::addColumn<QByteArray>("secret");
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("a number that a token ends like")
            << QByteArray("access-1-0123456789") << QByteArray("12345678901234567890");
        QTest::newRow("a word of the API as a password")
            << QByteArray("PENDING") << QByteArray(R"({"status":"PENDING"})");
        QTest::newRow("a password that names itself")
            << QByteArray("password") << QByteArray("Field error on field 'password'");
        QTest::newRow("a number that a PIN is part of") << QByteArray("4711") << QByteArray("147110");
        QTest::newRow("a word that a password has beside its marks")
            << QByteArray("user!!") << QByteArray("The user is unknown, no resu lt");
        QTest::newRow("a status that a password reads like")
            << QByteArray("inreview") << QByteArray(R"({"status":"IN_REVIEW"})");
        QTest::newRow("a word that is a password backwards") << QByteArray("emil") << QByteArray("lime");
        QTest::newRow("numbers that are no letters")
            << QByteArray("hunter2") << QByteArray("[104, 117, 7, 9]");
        QTest::newRow("a word that three letters are part of")
            << QByteArray("abc") << QByteArray("abcd is wrong, xabc too");
        QTest::newRow("a status of three letters") << QByteArray("lv1") << QByteArray(R"({"status":"LV1"})");
        QTest::newRow("two letters") << QByteArray("ab") << QByteArray("ab is wrong");
        QTest::newRow("nothing") << QByteArray() << QByteArray("text");
    }

    void whatIsNoSecretStays()
    {
        QFETCH(QByteArray, secret);
        QFETCH(QByteArray, text);
        QCOMPARE(leftOf(text, secret), text);
    }

    /// Secrets of the service's own, which nobody here knows by value.
    void whatASentenceGivesAwayIsHidden_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("left");
        const auto row = [](const char *name, const char *text, const char *left) {
            QTest::newRow(name) << QByteArray(text) << QByteArray(left);
        };
        row("a new password", "your temporary password is Regen_2047", "your temporary password is ");
        row("one in quotation marks", "new password \"Regen_2047\" was set", "new password \"\" was set");
        row("in German", "Passwort: Regen_2047", "Passwort: ");
        row("in Spanish", "contrase\u00f1a: Regen_2047", "contrase\u00f1a: ");
        row("in French", "mot de passe : Regen_2047", "mot de passe : ");
        row("in Portuguese", "a senha: Regen_2047", "a senha: ");
        row("in Russian", "\u043f\u0430\u0440\u043e\u043b\u044c: Regen_2047",
            "\u043f\u0430\u0440\u043e\u043b\u044c: ");
        row("in Japanese", "\u30d1\u30b9\u30ef\u30fc\u30c9:Regen_2047", "\u30d1\u30b9\u30ef\u30fc\u30c9:");
        row("a code", "one-time code 493817 was sent", "one-time code  was sent");
        row("in the address of a queue", "cannot reach amqp://svc:Regen2047@mq/",
            "cannot reach amqp://svc:@mq/");
        // RFC 7617 section 2
        row("credentials", "Authorization: Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==", "Authorization: Basic ");
        row("a ticket of Kerberos", "Negotiate YIIB2wYGKwYBBQUCoIIBzz", "Negotiate ");
        row("a key of a cloud", "aws_secret_access_key = wJalrXUtnFEMI/K7MDENG", "aws_secret_access_key = ");
        row("a private key", "-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQ\n-----END PRIVATE KEY-----",
            "-----BEGIN PRIVATE KEY----------END PRIVATE KEY-----");
        row("a sentence of a password", "The password is incorrect", "The password is incorrect");
        row("the same in German", "Passwort: falsch", "Passwort: falsch");
        row("in capitals", "PASSWORD EXPIRED", "PASSWORD EXPIRED");
        row("a rule", "password must have 8 letters", "password must have 8 letters");
        row("a rule with two numbers", "Password: 8-20 characters, 1 digit",
            "Password: 8-20 characters, 1 digit");
        row("a rule of a code", "OTP is 6-digit", "OTP is 6-digit");
        row("a rule in German", "Passwort ist 8-20 Zeichen", "Passwort ist 8-20 Zeichen");
        row("what went wrong", "Invalid token JwtValidationException",
            "Invalid token JwtValidationException");
        row("Azure's number of an error", "Token AADSTS50013: assertion failed",
            "Token AADSTS50013: assertion failed");
        row("a field in Spanish", "La clave 'accountId' es obligatoria",
            "La clave 'accountId' es obligatoria");
        row("a field in German", "Der Schl\u00fcssel accountId fehlt", "Der Schl\u00fcssel accountId fehlt");
        row("a parameter of a challenge", "Bearer authorization_uri=https://login.example",
            "Bearer authorization_uri=https://login.example");
        row("a token that ends in signs", "Bearer 2YotnFZFEjr1zCsicMWpAA==)", "Bearer )");
        row("a token in quotes", "Upstream refused \"Bearer 2YotnFZFEjr1zCsicMWpAA\" today",
            "Upstream refused \"Bearer \" today");
        row("a quoted token that ends in a sign", "sent \"Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==\".",
            "sent \"Basic \".");
        row("a quoted parameter of a challenge", "Bearer authorization_uri=\"https://login.example\"",
            "Bearer authorization_uri=\"https://login.example\"");
        row("a code with a dash that is none of these", "PIN: 4821-77", "PIN: ");
        row("a password in Spanish", "clave: ReGenNass", "clave: ");
        row("a challenge", "Basic realm=\"kyc\"", "Basic realm=\"kyc\"");
        row("words of a scheme", "Basic authentication is required", "Basic authentication is required");
        row("a code of HTTP", "Error code 400", "Error code 400");
        row("an address", "see https://kyc.example:8443/a@b", "see https://kyc.example:8443/a@b");
    }

    void whatASentenceGivesAwayIsHidden()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const QByteArray, left);
        QByteArray shown = redaction::text(QString::fromUtf8(text)).toUtf8();
        QCOMPARE(shown.replace("[hidden]", ""), left);
    }

    void aTokenThatEndsATextOfJsonIsHidden_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        for (const char *scheme : {"Basic", "Bearer", "Negotiate", "NTLM", "ApiKey", "Token"}) {
            const QByteArray name(scheme);
            QTest::addRow("%s at the end of a member", scheme)
                << "{\"debug\":\"auth was " + name + ' ' << QByteArray("\"}");
            QTest::addRow("%s alone in a list", scheme) << "[\"" + name + ' ' << QByteArray("\", \"more\"]");
            QTest::addRow("%s in quotes within a text", scheme)
                << "{\"message\":\"refused \\\"" + name + ' ' << QByteArray("\\\" today\"}");
        }
    }

    void aTokenThatEndsATextOfJsonIsHidden()
    {
        QFETCH(const QByteArray, before);
        QFETCH(const QByteArray, after);
        const SensitiveNames names;
        for (const char *secret : {"2YotnFZFEjr1zCsicMWpAA", "QWxhZGRpbjpvcGVuIHNlc2FtZQ=="}) {
            const QByteArray shown
                = Redactor(names, {}).body(before + secret + after, "application/json").bytes;
            QVERIFY2(!shown.contains(secret) && shown.startsWith(before), shown.constData());
        }
    }

    void headersThatAreSecretsAreHidden_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<bool>("isHidden");
        for (const char *name : {"X-Jwt", "X-Forwarded-Authorization", "X-Otp", "X-Session-Id", "Ticket",
                                 "X-Goog-Signature", "Authentication-Info", "X-Credential"})
            QTest::newRow(name) << QByteArray(name) << true;
        for (const char *name :
             {"Access-Control-Allow-Credentials", "X-Request-Id", "Server", "ETag", "Date"})
            QTest::newRow(name) << QByteArray(name) << false;
    }

    void headersThatAreSecretsAreHidden()
    {
        QFETCH(const QByteArray, name);
        QFETCH(const bool, isHidden);
        const SensitiveNames names;
        QCOMPARE(!Redactor(names, {}).header(name, "some words").hidden.isEmpty(), isHidden);
    }

    void aSecretInTheNameOfAHeaderIsHidden()
    {
        SecretValues known;
        known.add("Regen-2047-Nass");
        const SensitiveNames names;
        const Redactor redactor(names, {&known});
        QCOMPARE(redactor.headerName("X-Regen-2047-Nass"), QByteArray("hidden"));
        QCOMPARE(redactor.headerName("X-Request-Id"), QByteArray("X-Request-Id"));
    }

    /// RFC 1952 without the Content-Encoding that tells of it.
    void whatIsPackedIsLookedInto_data()
    {
        QTest::addColumn<QByteArray>("plain");
        QTest::addColumn<bool>("isHidden");
        QTest::newRow("with the password") << QByteArray(R"({"status":"LV1","n":"Regen-2047-Nass"})") << true;
        QTest::newRow("with a token of the service") << QByteArray(R"({"access_token":"abc"})") << true;
        QTest::newRow("without any") << QByteArray(R"({"status":"LV1"})") << false;
    }

    void whatIsPackedIsLookedInto()
    {
        QFETCH(const QByteArray, plain);
        QFETCH(const bool, isHidden);
        const QByteArray zlib = qCompress(plain).mid(4); // RFC 1950 behind four bytes of Qt's
        SecretValues known;
        known.add("Regen-2047-Nass");
        const SensitiveNames names;
        const RedactedText shown = Redactor(names, {&known}).body(zlib, "application/octet-stream");
        QCOMPARE(!shown.hidden.isEmpty(), isHidden);
        QCOMPARE(shown.bytes == zlib, !isHidden);
    }

    /// What a server may make it cost, however much it sends.
    void noTextTakesLong_data()
    {
        QTest::addColumn<QByteArray>("unit");
        QTest::newRow("full width letters") << QByteArray("\xef\xbd\x81");
        QTest::newRow("letters beyond 16 bits") << QByteArray("\xf0\x9d\x90\x80");
        QTest::newRow("numbers") << QByteArray("97,");
        QTest::newRow("character references") << QByteArray("&#97");
        QTest::newRow("what stands for eighteen letters") << QByteArray("\xef\xb7\xba");
        QTest::newRow("bytes that are no UTF-8") << QByteArray("\xff");
    }

    void noTextTakesLong()
    {
        QFETCH(QByteArray, unit);
        SecretValues known;
        known.add(Jwt);
        known.add("Correct-Horse-9");
        const QByteArray text = unit.repeated(8 * 1024 / unit.size());
        QVERIFY(known.find(text).isEmpty());
        const auto layers = textLayers(text);
        qsizetype size = 0;
        for (const TextLayer &layer : layers)
            size += layer.bytes.size();
        QVERIFY2(size <= 40 * text.size(), qPrintable(QString::number(size / text.size())));
    }

    void anotherTokenOfTheIssuerGoesWhole_data()
    {
        QTest::addColumn<QByteArray>("payload");
        QTest::addColumn<QByteArray>("signature");
        const QByteArray own = Jwt.split('.').at(1);
        QTest::newRow("a signature of 27 letters")
            << own << QByteArray("T82hQ-Dnc3QC-iWPrDwe32epAMk"); // as short as that of HS256 cut to 160 bits
        QTest::newRow("a payload that begins the same")
            << own.left(40) + "2MDE0NDg3LCAic2NvcGUiOiAieCJ9" << QByteArray("dBjftJeZ4CVP");
        QTest::newRow("a payload of its own")
            << QByteArray("eyJzdWIiOiJib3JpcyJ9") << QByteArray("c2ln-bmF0_dXJl");
        QTest::newRow("a signature that is gone") << own << QByteArray();
    }

    /// Tokens of one issuer share their header and much of their payload.
    void anotherTokenOfTheIssuerGoesWhole()
    {
        QFETCH(const QByteArray, payload);
        QFETCH(const QByteArray, signature);
        const QByteArray other = Jwt.split('.').at(0) + '.' + payload + '.' + signature;
        QCOMPARE(leftOf("Bad thing " + other + " end", Jwt), QByteArray("Bad thing  end"));
        QCOMPARE(leftOf(R"({"message":")" + other + R"("})", Jwt), QByteArray(R"({"message":""})"));
    }

    void whatIsHiddenAlreadyIsNotHiddenAgain()
    {
        const QString words = QStringLiteral("Cannot POST /auth?username=[hidden]&password=[hidden]");
        QCOMPARE(redaction::text(words), words);
        QCOMPARE(redaction::text(QStringLiteral("password=[hidden]S3CRET x")),
                 QStringLiteral("password=[hidden] x"));
    }

    void theClientsOwnSecretsOutlastManyOthers()
    {
        SecretValues known;
        known.add("the-key-of-the-client", true);
        for (int i = 0; i < 100; ++i) {
            QByteArray token;
            for (int k = 0; k < 100; ++k)
                token += QByteArray::number(i) + '-' + QByteArray::number(k * i) + "-a-long-token-";
            known.add(token);
        }
        QVERIFY(!known.find("the-key-of-the-client").isEmpty());
    }

    void onlyValuesOfTellingNamesAreTakenOut_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("shown");
        const auto row = [](const char *name, const QByteArray &body, const QByteArray &shown) {
            QTest::newRow(name) << body << shown;
        };
        // A hidden one is written as ‹›, so that the rows are easy to read.
        row("numbers as they came", R"({"a":1.0,"b":1e5,"c":12345678901234567890,"d":-0.10E+02})",
            R"({"a":1.0,"b":1e5,"c":12345678901234567890,"d":-0.10E+02})");
        row("order, repetition and white space", "{ \"z\": 1,\r\n\t\"a\":2 , \"z\":3}\n",
            "{ \"z\": 1,\r\n\t\"a\":2 , \"z\":3}\n");
        row("escapes", "{\"esc\":\"\\u00e9\\/x\",\"q\":\"\\\"token\\\":\\\"\\\"\"}",
            "{\"esc\":\"\\u00e9\\/x\",\"q\":\"\\\"token\\\":\\\"\\\"\"}");
        row("a text", R"({"password" : "S3CRET", "x":"y"})", R"({"password" : "‹›", "x":"y"})");
        row("a name with escapes", "{\"pass\\u0077ord\":\"S3CRET\"}", "{\"pass\\u0077ord\":\"‹›\"}");
        row("a text with a quote in it", "{\"password\":\"S3\\\"CRET\",\"x\":1}",
            R"({"password":"‹›","x":1})");
        row("a name twice", R"({"token":"S3CRET","token":"S3CRET2"})", R"({"token":"‹›","token":"‹›"})");
        row("a number", R"({"pin":S3CRET,"n":2})", R"({"pin":‹›,"n":2})");
        row("null", R"({"password":null})", R"({"password":null})");
        row("an object", R"({"credentials":{"a":["S3CRET"]},"b":1})", R"({"credentials":‹›,"b":1})");
        for (const char *name : {"idNumber",       "document_number",
                                 "documentNo",     "passportNumber",
                                 "nationalId",     "mrz",
                                 "mrzLine1",       "iban",
                                 "nationality",    "gender",
                                 "placeOfBirth",   "middleName",
                                 "holderName",     "selfie",
                                 "portrait",       "faceImage",
                                 "imageBase64",    "customerFirstName",
                                 "issuingCountry", "postalCode"}) {
            const QByteArray before = "{\"" + QByteArray(name) + "\":";
            row(name, before + R"("S3CRET","x":1})", before + R"("‹›","x":1})");
        }
        row("documents", R"({"documents":[{"number":"S3CRET"}],"x":1})", R"({"documents":‹›,"x":1})");
        row("a picture under any name", R"({"x":"data:image/jpeg;base64,S3CRET=="})", R"({"x":"‹›"})");
        row("deep in arrays", R"([[{"a":[{"refreshToken":"S3CRET"}]}]])",
            R"([[{"a":[{"refreshToken":"‹›"}]}]])");
        row("a name that is a value", R"({"grant_type":"password","x":"y"})",
            R"({"grant_type":"password","x":"y"})");
        row("an array that names", R"(["password","x"])", R"(["password","x"])");
        row("a text that ends in a backslash", "{\"token\":\"S3CRET\\\\\",\"x\":1}",
            "{\"token\":\"‹›\",\"x\":1}");
        row("cut in the value", "{\"password\":\"S3CR", "{\"password\":\"‹›");
        row("cut in the object", "{\"credentials\":{\"a\":[\"S3C", R"({"credentials":‹›)");
        row("apostrophes", "{'password':'S3CRET','x':1}", "{'password':'‹›','x':1}");
        row("no quotes", R"({password:S3CRET,x:1})", R"({password:‹›,x:1})");
        row("a trailing comma", R"({"token":"S3CRET",})", R"({"token":"‹›",})");
        row("a text within a text", "{\"raw\":\"{\\\"token\\\":\\\"S3CRET\\\",\\\"x\\\":1}\"}",
            "{\"raw\":\"{\\\"token\\\":\\\"‹›\\\",\\\"x\\\":1}\"}");
        row("two of them", R"({"token":"S3CRET"}{"token":"S3CRET"})", R"({"token":"‹›"}{"token":"‹›"})");
        row("behind a guard", ")]}',\n{\"token\":\"S3CRET\"}", ")]}',\n{\"token\":\"‹›\"}");
        row("bytes that are no text", "{\"token\":\"S3CRET\",\"x\":\"\xff\xfe\"}",
            "{\"token\":\"‹›\",\"x\":\"\xff\xfe\"}");
    }

    void onlyValuesOfTellingNamesAreTakenOut()
    {
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, shown);
        const SensitiveNames names;
        const RedactedText text = Redactor(names, {}).body(body, "application/json");
        QByteArray seen = text.bytes;
        for (qsizetype i = text.hidden.size() - 1; i >= 0; --i)
            seen.replace(text.hidden.at(i).begin, text.hidden.at(i).length, "‹›");
        QCOMPARE(seen, shown);
    }

    void otherTextsToo_data()
    {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("left"); // what must still be there
        QTest::newRow("a form") << QByteArray("application/x-www-form-urlencoded")
                                << QByteArray("grant_type=password&pass%77ord=S3CRET%20x&x=1")
                                << QByteArray("grant_type=password&pass%77ord=hidden&x=1");
        QTest::newRow("XML") << QByteArray("application/xml")
                             << QByteArray("<r><access_token type=\"x\">S3CRET</access_token><n>1</n></r>")
                             << QByteArray("<r><access_token type=\"x\">hidden</access_token><n>1</n></r>");
        QTest::newRow("a log line") << QByteArray("text/plain")
                                    << QByteArray("user=ada password=S3CRET; refresh_token: \"S3CRET\" end")
                                    << QByteArray("user=ada password=hidden; refresh_token: \"hidden\" end");
        QTest::newRow("a sentence about a field")
            << QByteArray("text/plain") << QByteArray("password: must not be blank")
            << QByteArray("password: must not be blank");
        QTest::newRow("the name of a class")
            << QByteArray("text/plain")
            << QByteArray("org.springframework.security.authentication.BadCredentialsException")
            << QByteArray("org.springframework.security.authentication.BadCredentialsException");
        QTest::newRow("a path") << QByteArray("text/plain")
                                << QByteArray(
                                       "/accounts/aaaaaaaa-1111-4111-8111-111111111111/workflow-executions/"
                                       "bbbbbbbb-2222-4222-8222-222222222222")
                                << QByteArray(
                                       "/accounts/aaaaaaaa-1111-4111-8111-111111111111/workflow-executions/"
                                       "bbbbbbbb-2222-4222-8222-222222222222");
    }

    void otherTextsToo()
    {
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, left);
        const SensitiveNames names;
        QCOMPARE(Redactor(names, {}).body(body, type).bytes, left);
    }

    void namesOfTheContractCount()
    {
        ApiContract contract = ApiContract::builtIn();
        contract.apiKeyHeader.value = QStringLiteral("X-Client");
        for (ParameterRule &parameter : contract.operations[Operation::SignIn].parameters) {
            if (parameter.name == QStringLiteral("password"))
                parameter.wireName = QStringLiteral("kennwort");
        }
        const SensitiveNames names(contract);
        const Redactor redactor(names, {});
        QCOMPARE(redactor.header("x-client", "S3CRET").bytes, QByteArray(HiddenMarker));
        QCOMPARE(redactor.header("X-Other", "S3CRET").bytes, QByteArray("S3CRET"));
        QCOMPARE(redactor.body("kennwort=S3CRET", "application/x-www-form-urlencoded").bytes,
                 QByteArray("kennwort=hidden"));
        QCOMPARE(names.find(QStringLiteral("x-client"))->variable, QByteArray("API_KEY"));
    }

    void nothingTellsHowLongASecretIs()
    {
        const SensitiveNames names;
        const Redactor redactor(names, {});
        const auto shown = [&](const QByteArray &secret) {
            return redactor.header("Authorization", "Bearer " + secret).bytes
                + redactor.body("{\"password\":\"" + secret + "\",\"pin\":1}", "application/json").bytes
                + redactor.target("/x?token=" + secret).bytes;
        };
        QCOMPARE(shown("a"), shown(QByteArray(700, 'a')));
    }

    void aLargeBodyIsCutWithoutLosingASecretAtTheCut()
    {
        SecretValues known;
        known.add(Jwt);
        const SensitiveNames names;
        for (qsizetype before = Redactor::MaxBody - 30; before < Redactor::MaxBody + 3; before += 8) {
            const QByteArray body = QByteArray(before, ' ') + Jwt + QByteArray(1000, ' ');
            const RedactedText text = Redactor(names, {&known}).body(body, "text/plain");
            QVERIFY(!text.bytes.contains("eyJ0"));
            QVERIFY(text.bytes.size() <= Redactor::MaxBody + qsizetype(sizeof(HiddenMarker)));
        }
        // Not within a letter.
        const QByteArray letters = 'x' + QByteArray("é").repeated(Redactor::MaxBody);
        const QByteArray cut = Redactor(names, {}).body(letters, "text/plain").bytes;
        QCOMPARE(QString::fromUtf8(cut).toUtf8(), cut);
        QVERIFY(cut.size() >= Redactor::MaxBody - 1);
    }

    // The kinds of https://github.com/nst/JSONTestSuite, broken ones above all.
    void anyBytesAreLookedThrough_data()
    {
        QTest::addColumn<QByteArray>("json");
        const auto row = [](const char *name, const QByteArray &json) { QTest::newRow(name) << json; };
        row("n_structure_100000_opening_arrays", QByteArray(100000, '['));
        row("n_structure_open_array_object", QByteArray("[{\"\":").repeated(25000));
        row("n_array_colon_instead_of_comma", R"(["": 1])");
        row("n_array_double_comma", "[1,,2]");
        row("n_array_unclosed_with_new_lines", "[1,\n1\n,1");
        row("n_incomplete_true", "[tru]");
        row("n_number_-01", "[-01]");
        row("n_number_1.0e-", "[1.0e-]");
        row("n_number_NaN", "[NaN]");
        row("n_number_hex_1_digit", "[0x1]");
        row("n_object_bad_value", R"(["x", truth])");
        row("n_object_double_colon", R"({"x"::"b"})");
        row("n_object_non_string_key_but_huge_number_instead", "{9999E9999:1}");
        row("n_object_trailing_comment", R"({"a":"b"}/**/)");
        row("n_string_1_surrogate_then_escape_u", "[\"\\uD800\\u\"]");
        row("n_string_escaped_ctrl_char_tab", "[\"\\\t\"]");
        row("n_string_invalid_backslash_esc", "[\"\\a\"]");
        row("n_string_start_escape_unclosed", "[\"\\");
        row("n_string_unescaped_newline", "[\"new\nline\"]");
        row("n_string_with_trailing_garbage", R"(""x)");
        row("n_structure_null-byte-outside-string", QByteArray("[\0]", 3));
        row("n_structure_UTF8_BOM_no_data", "\xef\xbb\xbf");
        row("n_structure_whitespace_U+2060_word_joiner", "[\xe2\x81\xa0]");
        row("i_string_truncated-utf-8", "[\"\xe0\xff\"]");
        row("i_string_UTF-16LE_with_BOM", QByteArray("\xff\xfe[\0\"\0\xe9\0\"\0]\0", 12));
        row("nothing", "");
    }

    void anyBytesAreLookedThrough()
    {
        QFETCH(QByteArray, json);
        const SensitiveNames names;
        const RedactedText shown = Redactor(names, {}).body(json, "application/json");
        QCOMPARE(shown.bytes, json.left(Redactor::MaxBody));
        QVERIFY(shown.hidden.isEmpty());
        const QList<QByteArray> pieces = piecesOf(json);
        qsizetype at = 0;
        for (const QByteArray &piece : pieces) {
            at = json.indexOf(piece, at);
            QVERIFY(at >= 0);
            at += piece.size();
        }
        if (const std::optional<RedactedText> pretty = prettyJson(shown))
            QCOMPARE(piecesOf(pretty->bytes), pieces);
    }

    void prettyChangesNoValue_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QByteArray>("pretty");
        const auto row = [](const char *name, const char *json, const char *pretty) {
            QTest::newRow(name) << QByteArray(json) << QByteArray(pretty);
        };
        row("members in their order",
            R"({ "zeta": 1.50,"big":12345678901234567890, "a":[1e5,2.0 ], "zeta":null})",
            "{\n  \"zeta\": 1.50,\n  \"big\": 12345678901234567890,\n  \"a\": [\n    1e5,\n    2.0\n  ],\n"
            "  \"zeta\": null\n}");
        row("empty ones", R"({"o":{ },"a":[ ]})", "{\n  \"o\": {},\n  \"a\": []\n}");
        row("escapes", "[\"\\u00e9\\/x\"]", "[\n  \"\\u00e9\\/x\"\n]");
        row("a bare text", R"( "PENDING" )", R"("PENDING")");
    }

    void prettyChangesNoValue()
    {
        QFETCH(QByteArray, json);
        QFETCH(QByteArray, pretty);
        const std::optional<RedactedText> shown = prettyJson({.bytes = json});
        QVERIFY(shown.has_value());
        QCOMPARE(shown->bytes, pretty);
    }

    void prettyIsForJsonAlone_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const char *text :
             {"", "PENDING", "[1,,2]", "[1", "{\"a\"}", "{\"a\":1]", "{} {}", "[01]", "[.5]", "[+1]", "{1:2}",
              "['a']", "[1,]", "{\"a\":1,}", "<html>", "[NaN]", "]"})
            QTest::newRow(*text ? text : "nothing") << QByteArray(text);
    }

    void prettyIsForJsonAlone()
    {
        QFETCH(QByteArray, text);
        QVERIFY(!prettyJson({.bytes = text}));
    }

    void prettyKnowsWhatWasHidden()
    {
        const SensitiveNames names;
        const RedactedText text
            = Redactor(names, {}).body(R"({"n":"hidden","token":"S3CRET","pin":1})", "application/json");
        QCOMPARE(text.hidden.size(), 2);
        const std::optional<RedactedText> pretty = prettyJson(text);
        QVERIFY(pretty.has_value());
        QCOMPARE(pretty->hidden.size(), 2);
        for (qsizetype i = 0; i < 2; ++i) {
            const HiddenSpan &span = pretty->hidden.at(i);
            QVERIFY(pretty->bytes.mid(span.begin, span.length).contains(HiddenMarker));
            QVERIFY(pretty->bytes.left(span.begin).contains(i == 0 ? "\"token\"" : "\"pin\""));
        }
    }

    void everyByteCanBeSeen_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("shown");
        const auto row = [](const char *name, const QByteArray &bytes, const char *shown) {
            QTest::newRow(name) << bytes << QString::fromUtf8(shown);
        };
        row("lines and tabs", "a\r\n\tb\n", "a\n\tb\n");
        row("a lone carriage return", "a\rb", "a⟨U+000D⟩b");
        row("Latin-1", "caf\xe9!", "caf\\xE9!");
        row("half a letter at the end", "x\xe2\x82", "x\\xE2\\x82");
        row("an overlong slash", "\xc0\xaf", "\\xC0\\xAF");
        row("a surrogate in UTF-8", "\xed\xa0\x80", "\\xED\\xA0\\x80");
        row("letters beside broken bytes", "\xff\xc3\xa9", "\\xFFé");
        row("a NUL", QByteArray("a\0b", 3), "a⟨U+0000⟩b");
        row("a turn of direction", "a\u202eb", "a⟨U+202E⟩b");
        row("the replacement character itself", "\xef\xbf\xbd", "\xef\xbf\xbd");
    }

    void everyByteCanBeSeen()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, shown);
        QCOMPARE(shownBytes({.bytes = bytes}).text, shown);
    }
};

QTEST_GUILESS_MAIN(TestRedaction)
#include "tst_redaction.moc"
