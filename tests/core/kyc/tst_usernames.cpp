// User names as RFC 8265 compares them, and what makes two of them look alike.
#include "core/kyc/usernames.h"
#include "tests/support/str.h"

#include <QTest>

using namespace onboarding;
using test::str;

class TestUsernames : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void namesAreMadeTidy_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("kept");
        // RFC 8265, table 1, where they are legal.
        QTest::newRow("plain") << str("juliet@example.com") << str("juliet@example.com");
        QTest::newRow("German sharp s") << str("fußball") << str("fußball");
        QTest::newRow("Greek pi") << str("π") << str("π");
        QTest::newRow("final sigma") << str("ς") << str("ς");
        QTest::newRow("capitals stay as they are written") << str("Ada") << str("Ada");
        QTest::newRow("composed") << str("mu\u0308ller") << str("müller");
        QTest::newRow("spaces at the ends") << str(" ada\u00A0\t") << str("ada");
        QTest::newRow("a mark at the start, of a copied cell") << str("\uFEFFada") << str("ada");
        QTest::newRow("zero width at the ends") << str("\u200Bada\u200B\u200E") << str("ada");
        QTest::newRow("a space within") << str("foo bar") << str("foo bar");
        QTest::newRow("a joiner of Devanagari") << str("क\u094D\u200Dष") << str("क\u094D\u200Dष");
        QTest::newRow("a non-joiner of Persian") << str("نامه\u200Cای") << str("نامه\u200Cای");
        QTest::newRow("a link of RFC 6068") << str("mailto:chris@example.com") << str("chris@example.com");
        QTest::newRow("a link with a subject")
            << str("MAILTO:infobot@example.com?subject=current-issue") << str("infobot@example.com");
        QTest::newRow("a mailbox of RFC 5322")
            << str("Joe Q. Public <john.q.public@example.com>") << str("john.q.public@example.com");
        QTest::newRow("a mailbox in quotes, with a space")
            << str("\"Giant; Box\" < sysservices@example.net > ") << str("sysservices@example.net");
        QTest::newRow("angles around no address") << str("<ada>") << str("<ada>");
        QTest::newRow("a phone number") << str("+491701234567") << str("+491701234567");
        QTest::newRow("a name with an E and a number") << str("4E+11") << str("4E+11");
        QTest::newRow("an emoji") << str("ada😀") << str("ada😀");
    }

    void namesAreMadeTidy()
    {
        QFETCH(QString, written);
        QFETCH(QString, kept);
        const Result<QString> name = usernames::tidy(written);
        QVERIFY2(name.has_value(), name ? "" : qPrintable(name.error().message));
        QCOMPARE(*name, kept);
    }

    void whatCannotBeSeenIsRefused_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("says");
        QTest::newRow("nothing") << str(" \u200B ") << str("empty");
        QTest::newRow("a JWT") << str("eyJhbGciOiJSUzI1NiJ9.eyJ1c2VyX25hbWUiOiJhZGEifQ.c2lnbmF0dXJl")
                               << str("token");
        QTest::newRow("a value behind Bearer") << str("Bearer 2YotnFZFEjr1zCsicMWpAA") << str("token");
        QTest::newRow("a phone number as Excel saves it") << str("4.91702E+11") << str("in full");
        QTest::newRow("the same with a comma") << str("4,91702E+11") << str("in full");
        QTest::newRow("a key of Stripe") << str("sk_live_4eC39HqLyjWDarjtT1") << str("token");
        QTest::newRow("too long") << QString(321, QLatin1Char('a')) << str("320");
        QTest::newRow("zero-width space") << str("ad\u200Ba") << str("U+200B");
        QTest::newRow("no-break space") << str("ada\u00A0b") << str("U+00A0");
        QTest::newRow("soft hyphen") << str("ada\u00ADb") << str("U+00AD");
        QTest::newRow("word joiner") << str("ada\u2060b") << str("U+2060");
        QTest::newRow("override of the direction") << str("ada\u202Egro") << str("U+202E");
        QTest::newRow("combining grapheme joiner") << str("a\u034Fda") << str("U+034F");
        QTest::newRow("Hangul filler") << str("ada\u3164b") << str("U+3164");
        QTest::newRow("variation selector") << str("ada\uFE0Fb") << str("U+FE0F");
        QTest::newRow("a tag character beyond the first plane") << str("ada\U000E0041b") << str("U+E0041");
        QTest::newRow("bell") << str("ada\ab") << str("U+0007");
        QTest::newRow("escape") << str("ada\x1B[2J") << str("U+001B");
        QTest::newRow("a control of C1") << str("ada\u009Bb") << str("U+009B");
        QTest::newRow("a joiner where nothing joins") << str("a\u200Db") << str("U+200D");
        QTest::newRow("a non-joiner between Latin letters") << str("a\u200Cb") << str("U+200C");
        QTest::newRow("private use") << str("ada\uE000") << str("U+E000");
        QTest::newRow("line separator") << str("ada\u2028b") << str("U+2028");
        QTest::newRow("half a pair") << QString(QChar(0xD800)) + str("a") << str("surrogate");
    }

    void whatCannotBeSeenIsRefused()
    {
        QFETCH(QString, written);
        QFETCH(QString, says);
        const Result<QString> name = usernames::tidy(written);
        QVERIFY(!name.has_value());
        QCOMPARE(name.error().field, str("username"));
        QVERIFY2(name.error().message.contains(says), qPrintable(name.error().message));
        for (const QChar c : name.error().message)
            QVERIFY(c.isPrint() || c.isSurrogate());
    }

    void namesThatReadTheSameCompareTheSame_data()
    {
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("other");
        QTest::addColumn<bool>("isSame");
        QTest::newRow("capitals") << str("ADA@Example.org") << str("ada@example.org") << true;
        QTest::newRow("wide letters") << str("ａｄａ") << str("ada") << true;
        QTest::newRow("narrow katakana") << str("ｶﾀ") << str("カタ") << true;
        QTest::newRow("composed or not") << str("mu\u0308ller") << str("MÜLLER") << true;
        QTest::newRow("Greek capital") << str("Σ") << str("σ") << true;
        QTest::newRow("another letter") << str("fussball") << str("fußball") << false; // RFC 8265, example 4
        QTest::newRow("sigma and its final form") << str("σ") << str("ς") << false; // examples 6 and 7
        QTest::newRow("another script") << str("аda") << str("ada") << false;
    }

    void namesThatReadTheSameCompareTheSame()
    {
        QFETCH(QString, one);
        QFETCH(QString, other);
        QFETCH(bool, isSame);
        QCOMPARE(usernames::comparisonForm(one) == usernames::comparisonForm(other), isSame);
    }

    void whatAServiceMayRefuseIsToldOf_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("says");
        QTest::newRow("plain") << str("ada.b+c@example.org") << QString();
        QTest::newRow("Arabic") << str("سارة") << QString();
        QTest::newRow("Hebrew with digits") << str("דנה12") << QString();
        QTest::newRow("umlauts") << str("jürgen") << QString();
        QTest::newRow("wide letters are only wide") << str("ａｄａ") << QString();
        QTest::newRow("Latin and Arabic") << str("sara.سارة") << str("both writing directions");
        QTest::newRow("Arabic and Latin") << str("سارة@example.org") << str("both writing directions");
        // RFC 8265, table 2.
        QTest::newRow("black chess king") << str("king♚") << str("U+265A");
        QTest::newRow("roman numeral four") << str("henryⅣ") << str("U+2163");
        QTest::newRow("ligature") << str("ﬁn") << str("U+FB01");
    }

    void whatAServiceMayRefuseIsToldOf()
    {
        QFETCH(QString, name);
        QFETCH(QString, says);
        const QString doubt = usernames::doubt(name);
        QCOMPARE(doubt.isEmpty(), says.isEmpty());
        QVERIFY2(doubt.contains(says), qPrintable(doubt));
    }
};

QTEST_GUILESS_MAIN(TestUsernames)
#include "tst_usernames.moc"
