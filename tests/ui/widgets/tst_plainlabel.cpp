// What others wrote is shown as what it is.
#include "ui/widgets/plainlabel.h"

#include <QTest>

using namespace onboarding;

class TestPlainLabel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void hostileTextIsShownAsWhatItIs()
    {
        const PlainLabel label(QStringLiteral("<b>A&B</b>\u202egnp.exe"));
        QVERIFY(label.text().contains(QStringLiteral("<b>A&B</b>")));
        QVERIFY(label.text().contains(QStringLiteral("U+202E")));
        QCOMPARE(label.textFormat(), Qt::PlainText);
    }
};

QTEST_MAIN(TestPlainLabel)
#include "tst_plainlabel.moc"
