// A secret that the program has had to do with has no place in a text that is kept in the open.
#include "core/kyc/knownsecrets.h"
#include "core/kyc/tokentext.h"

#include <QTest>

using namespace onboarding;

class TestKnownSecrets : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        knownsecrets::add("Correct-Horse-9");
        knownsecrets::add("Sommer7");
        knownsecrets::add("kurz");
        knownsecrets::add(QStringLiteral("Zürich-Höngg-8049").toUtf8());
        knownsecrets::add("0011223344556677889900112233445566778899001122334455aabb");
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
        row("a note", "Called him on Monday, he sends a better photo.", false);
        row("nothing", "", false);
    }

    void findsThemWhereverTheyStand()
    {
        QFETCH(const QString, text);
        QTEST(knownsecrets::isIn(text), "holds");
        QTEST(holdsCredentials(text), "holds"); // what notes, tags and files of customers are asked by
    }
};

QTEST_GUILESS_MAIN(TestKnownSecrets)
#include "tst_knownsecrets.moc"
