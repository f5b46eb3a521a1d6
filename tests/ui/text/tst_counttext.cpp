// Numbers as they are read and typed.
#include "tests/support/str.h"
#include "ui/text/counttext.h"

#include <QLocale>
#include <QTest>

using namespace onboarding;
using test::str;

class TestCountText : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aCountIsTypedAsItReads_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<bool>("isRight");
        QTest::newRow("without a mark") << str("20000") << true;
        QTest::newRow("as the heading writes it") << QLocale().toString(20'000) << true;
        QTest::newRow("with spaces around") << str(" 20000 ") << true;
        QTest::newRow("another one") << str("2000") << false;
        QTest::newRow("with something behind") << str("20000 customers") << false;
        QTest::newRow("nothing") << QString() << false;
    }

    void aCountIsTypedAsItReads()
    {
        QFETCH(QString, typed);
        QTEST(isCount(typed, 20'000), "isRight");
        QVERIFY(!isCount(QString(), 0));
    }
};

QTEST_GUILESS_MAIN(TestCountText)
#include "tst_counttext.moc"
