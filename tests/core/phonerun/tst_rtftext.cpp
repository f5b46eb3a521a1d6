// Rich text as word processors put it on the clipboard: what it says, and what of it is seen.
#include "core/phonerun/rtftext.h"

#include <QTest>

using namespace onboarding;

class TestRtfText : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsSeenIsToldFromWhatIsThere_data()
    {
        QTest::addColumn<QByteArray>("rtf");
        QTest::addColumn<QString>("all");
        QTest::addColumn<QString>("shown");
        const auto row = [](const char *name, const char *rtf, const char *all, const char *shown) {
            QTest::newRow(name) << QByteArray(rtf) << QString::fromUtf8(all) << QString::fromUtf8(shown);
        };
        row("WordPad", R"({\rtf1\ansi\deff0{\fonttbl{\f0 Calibri;}}\pard\f0\fs22 a {\strike b} c\par})",
            "a b c\n", "a  c\n");
        row("TextEdit turns it off again",
            R"({\rtf1\ansi{\colortbl;\red255\green255\blue255;}\f0 a \strike \strikec0 b\strike0\striked0  c})",
            "a b c", "a  c");
        row("struck out twice", R"({\rtf1 a {\striked1 b}})", "a b", "a ");
        row("hidden", R"({\rtf1 a {\v b}\v0 c})", "a bc", "a c");
        row("a tracked deletion of Word", R"({\rtf1 a {\deleted\revauthdel1 b}c})", "a bc", "a c");
        row("a speck", R"({\rtf1 a {\fs2 b}\fs22 c})", "a bc", "a c");
        row("plain takes it all back", R"({\rtf1 \strike a\plain b})", "ab", "b");
        row("Unicode with what older readers show", R"({\rtf1\uc1 \u252\'fcn\u8364?})", "ün€", "ün€");
        row("letters of the code page", R"({\rtf1 J\'fcrgen \{x\} \\})", "Jürgen {x} \\", "Jürgen {x} \\");
        row("a destination that few know", R"({\rtf1{\*\generator Riched20;}a})", "a", "a");
        row("a picture of bytes", "{\\rtf1 a{\\pict\\bin4 }}}}b}c}", "ac", "ac");
        row("groups that do not close", R"({\rtf1 {{{a\strike b)", "ab", "a");
        row("more ends than beginnings", R"({\rtf1 a}}}b)", "ab", "ab");
        row("a word at the end", R"({\rtf1 a\)", "a", "a");
        row("no rich text", "accountId: 1", "", "");
        row("nothing", "", "", "");
    }

    void whatIsSeenIsToldFromWhatIsThere()
    {
        QFETCH(QByteArray, rtf);
        QFETCH(QString, all);
        QFETCH(QString, shown);
        const RtfText read = readRtf(rtf);
        QCOMPARE(read.all, all);
        QCOMPARE(read.shown, shown);
    }
};

QTEST_GUILESS_MAIN(TestRtfText)
#include "tst_rtftext.moc"
