// A secret that the program has had to do with has no place in a text that is kept in the open.
#include "core/kyc/credentialdetection.h"
#include "core/kyc/knownsecrets.h"

#include <QTest>

using namespace onboarding;

class TestKnownSecrets : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_secrets.add("Correct-Horse-9");
        m_secrets.add("Sommer7");
        m_secrets.add("kurz");
        m_secrets.add(QStringLiteral("Zürich-Höngg-8049").toUtf8());
        m_secrets.add("0011223344556677889900112233445566778899001122334455aabb");
        const QUuid environment = QUuid::createUuid();
        for (const char *token : {"62add7b7-7ae0-4a3e-8a5e-1c1b9d7f0001", "SlAV32hkKG==", "short-1"})
            m_secrets.addTokens(
                {IssuedToken {.environment = environment, .token = tokenDigest(environment, token)}});
        const QStringList names {QStringLiteral("Anna@example.org"), QStringLiteral("Anna Lindqvist")};
        m_secrets.add("anna@example.org", names);
        m_secrets.add("anna lindqvist", names);
        m_secrets.add("Summer in Uppsala", names);
    }

    void findsThemWhereverTheyStand_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("holds");
        const auto row = [](const char *what, const char *text, bool holds) {
            QTest::newRow(what) << QString::fromUtf8(text) << holds;
        };
        row("a password alone", "Correct-Horse-9", true);
        row("a password in a sentence", "the pw: Correct-Horse-9, he said", true);
        row("a long one within a word", "xCorrect-Horse-9x", true);
        row("one with other letters", "pw Zürich-Höngg-8049", true);
        row("an api-key", "key 0011223344556677889900112233445566778899001122334455aabb", true);
        row("a short one as a word", "pw=Sommer7.", true);
        row("a short one within a word", "Sommer75", false);
        row("one that may stand in any text", "kurz", false);
        row("another one", "Correct-Horse-8", false);
        row("a long one in other letters", "correct-horse-9", true);
        row("an api-key in capitals", "0011223344556677889900112233445566778899001122334455AABB", true);
        row("a short one in other letters", "sommer7", false);
        row("a long one in other letters that ASCII does not have", "ZÜRICH-HÖNGG-8049", true);
        row("a long one with its dots beside the letters", "Zu\u0308rich-Ho\u0308ngg-8049", true);
        row("a user name that is the password", "anna@example.org is away", false);
        row("the name to show that is the password", "Anna Lindqvist", false);
        row("the same of nobody's name", "Summer in Uppsala", true);
        row("a token that was given out", "62add7b7-7ae0-4a3e-8a5e-1c1b9d7f0001", true);
        row("a UUID of one in capitals", "62ADD7B7-7AE0-4A3E-8A5E-1C1B9D7F0001", true);
        row("a token in a sentence", "he got SlAV32hkKG== today, use it", true);
        row("a token at the end of one", "The token is SlAV32hkKG==.", true);
        row("a token behind its name", "sdk=62add7b7-7ae0-4a3e-8a5e-1c1b9d7f0001;", true);
        row("a part of a token", "62add7b7-7ae0-4a3e", false);
        row("another UUID", "62add7b7-7ae0-4a3e-8a5e-1c1b9d7f0002", false);
        // Attack 8, N6: a password of nobody here, by the word before it.
        row("a password by its name", "password: Geheim-12345!", true);
        row("a password by its short name", "pwd=Geheim", true);
        row("a password in JSON", R"({"user":"anna","password":"geheim"})", true);
        row("a password in Spanish", "la contraseña: Verano2024", true);
        row("a password in a form", "username=anna&password=geheim&grant_type=password", true);
        row("a key of Stripe", "it is sk_live_4eC39HqLyjWDarjtT1", true);
        row("a sentence about one", "Password: she has forgotten it, reset by phone", false);
        row("one word about one", "Password: forgotten.", false);
        row("one word about one in German", "Passwort: vergessen", false);
        row("a question for one", "password?", false);
        row("a password without a sign before it", "password Geheim-12345!", false);
        row("a masked one", "pwd=********", false);
        row("another word that ends so", "spw=12345", false);
        // Review of 2026-11-30: what officers and testers write.
        row("one word alone", "Kennwort: erneuert\nsie ruft an", false);
        row("one word and two signs", "Password: changed!!", false);
        row("one word in brackets", "Password: (reset)", false);
        row("a day", "Password: 2026-11-30 changed by phone", false);
        row("a form that is empty", "Login:\nPassword:\nRemarks: 2 calls", false);
        row("a call after an empty one", "Password:\n2026-11-30 called", false);
        row("initials", "Called by PW: 12.03. again", false);
        row("a key in Spanish", "Dato clave: pasaporte 2", false);
        row("a request of the HTTP log", "username=anna&password=hidden&grant_type=password", false);
        row("a body of the HTTP log", "{\"username\":\"anna\",\"password\":\"hidden\"}", false);
        row("a copied cURL", "--data-urlencode \"password=$PASSWORD\"", false);
        row("a variable of Postman", "password={{password}}", false);
        row("a place for one", "password=<your password>", false);
        row("a user name like a key", "pk_test_anna01", false);
        row("a note", "Called him on Monday, he sends a better photo.", false);
        row("nothing", "", false);
    }

    void findsThemWhereverTheyStand()
    {
        QFETCH(const QString, text);
        QFETCH(const bool, holds);
        // What notes, tags and files of customers are asked by.
        QCOMPARE(holdsCredentials(text, &m_secrets), holds);
        QCOMPARE(m_secrets.isIn(text) || holdsCredentials(text, nullptr), holds);
    }

private:
    KnownSecrets m_secrets;
};

QTEST_GUILESS_MAIN(TestKnownSecrets)
#include "tst_knownsecrets.moc"
