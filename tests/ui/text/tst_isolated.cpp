// A name of a right-to-left script in a sentence of ours.
#include "ui/text/isolated.h"
#include "ui/widgets/plainlabel.h"

#include <QTest>

using namespace onboarding;

class TestIsolated : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    /// Officer 2, finding 5.
    void theSentenceKeepsItsDirection_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("shown");
        QTest::newRow("Arabic") << QStringLiteral("سارة حداد") << QStringLiteral("\u2068سارة حداد\u2069");
        QTest::newRow("Hebrew") << QStringLiteral("דוד לוי") << QStringLiteral("\u2068דוד לוי\u2069");
        QTest::newRow("Adlam, beyond 16 bits")
            << QStringLiteral("\U0001E900\U0001E901") << QStringLiteral("\u2068\U0001E900\U0001E901\u2069");
        QTest::newRow("Latin needs none") << QStringLiteral("Jürgen") << QStringLiteral("Jürgen");
        QTest::newRow("an isolate that is not ours is marked")
            << QStringLiteral("Jo\u2068e") << QStringLiteral("Jo⟨U+2068⟩e");
    }

    void theSentenceKeepsItsDirection()
    {
        QFETCH(QString, name);
        QFETCH(QString, shown);
        PlainLabel label;
        label.setSentence(QStringLiteral("%1 is not signed in.").arg(isolated(name)));
        QCOMPARE(label.text(), shown + QStringLiteral(" is not signed in."));
        QVERIFY(!label.text().isRightToLeft());
    }

    void aNameAloneIsMarkedAsBefore()
    {
        PlainLabel label;
        label.setPlainText(QStringLiteral("\u2068x\u2069\u202e"));
        QCOMPARE(label.text(), QStringLiteral("⟨U+2068⟩x⟨U+2069⟩⟨U+202E⟩"));
    }
};

QTEST_MAIN(TestIsolated)
#include "tst_isolated.moc"
