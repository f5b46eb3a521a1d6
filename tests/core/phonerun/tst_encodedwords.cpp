// The encoded words of mail headers, as RFC 2047 shows them.
#include "core/phonerun/encodedwords.h"

#include <QTest>

using namespace onboarding;

class TestEncodedWords : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void saysWhatTheyMean_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *text, const char *says) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(says);
        };
        // Section 8.
        row("From: =?US-ASCII?Q?Keith_Moore?= <moore@cs.utk.edu>", "From: Keith Moore <moore@cs.utk.edu>");
        row("CC: =?ISO-8859-1?Q?Andr=E9?= Pirard <PIRARD@vm1.ulg.ac.be>",
            "CC: Andr\u00e9 Pirard <PIRARD@vm1.ulg.ac.be>");
        row("Subject: =?ISO-8859-1?B?SWYgeW91IGNhbiByZWFkIHRoaXMgeW8=?=", "Subject: If you can read this yo");
        row("(=?ISO-8859-1?Q?a?=)", "(a)");
        row("(=?ISO-8859-1?Q?a?= b)", "(a b)");
        row("(=?ISO-8859-1?Q?a?= =?ISO-8859-1?Q?b?=)", "(ab)");
        row("(=?ISO-8859-1?Q?a?=\n    =?ISO-8859-1?Q?b?=)", "(ab)");
        row("(=?ISO-8859-1?Q?a_b?=)", "(a b)");
        row("(=?no-such-set?Q?a?=)", "(=?no-such-set?Q?a?=)");
        row("what? =?", "what? =?");
    }

    void saysWhatTheyMean()
    {
        QFETCH(const QString, text);
        QTEST(withoutEncodedWords(text), "says");
    }
};

QTEST_APPLESS_MAIN(TestEncodedWords)
#include "tst_encodedwords.moc"
