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
        row("a note", "Called him on Monday, he sends a better photo.", false);
        row("nothing", "", false);
    }

    void findsThemWhereverTheyStand()
    {
        QFETCH(const QString, text);
        QTEST(m_secrets.isIn(text), "holds");
        QTEST(holdsCredentials(text, &m_secrets),
              "holds"); // what notes, tags and files of customers are asked by
    }

private:
    KnownSecrets m_secrets;
};

QTEST_GUILESS_MAIN(TestKnownSecrets)
#include "tst_knownsecrets.moc"
