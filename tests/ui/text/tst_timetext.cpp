// How long it is until something is due, and on which day.
#include "ui/text/timetext.h"

#include <QTest>

using namespace onboarding;

class TestTimeText : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void untilADueDate_data()
    {
        QTest::addColumn<qint64>("seconds");
        QTest::addColumn<QString>("text");
        constexpr qint64 Day = 24 * 3600;
        QTest::newRow("three days that have just begun are three") << 3 * Day - 1 << QStringLiteral("3 d");
        QTest::newRow("three days") << 3 * Day << QStringLiteral("3 d");
        QTest::newRow("some hours less are still three") << 3 * Day - 7200 << QStringLiteral("3 d");
        QTest::newRow("two and less than a half are two") << 2 * Day + 11 * 3600 << QStringLiteral("2 d");
        QTest::newRow("a quarter of an hour less than a day is a day") << Day - 900 << QStringLiteral("1 d");
        QTest::newRow("two hours less than a day are hours") << Day - 7200 << QStringLiteral("22 h");
        QTest::newRow("an hour and three quarters are two") << qint64(6300) << QStringLiteral("2 h");
        QTest::newRow("the last minute") << qint64(20) << QStringLiteral("1 min");
        QTest::newRow("late since an hour") << qint64(-3600) << QStringLiteral("1 h");
    }

    void untilADueDate()
    {
        QFETCH(const qint64, seconds);
        QFETCH(const QString, text);
        const QDateTime now(QDate(2026, 11, 28), QTime(21, 37), Qt::UTC);
        QCOMPARE(untilText(now.addSecs(seconds), now), text);
    }

    void aDayHasItsYearWhenThatIsAnother()
    {
        const QDateTime now(QDate(2026, 11, 28), QTime(21, 37), Qt::UTC);
        QCOMPARE(dayText(now.addDays(5), now), QStringLiteral("3 Dec"));
        QCOMPARE(dayText(now.addDays(365), now), QStringLiteral("28 Nov 2027"));
    }

    void theEndOfADayIsNoTimeOfDay()
    {
        QCOMPARE(dueTimeText(QDateTime(QDate(2026, 12, 1), QTime(23, 59, 59), Qt::UTC)),
                 QStringLiteral("2026-12-01, end of the day (UTC)"));
        QCOMPARE(dueTimeText(QDateTime(QDate(2026, 12, 1), QTime(9, 30), Qt::UTC)),
                 QStringLiteral("2026-12-01 09:30 UTC"));
    }
};

QTEST_GUILESS_MAIN(TestTimeText)
#include "tst_timetext.moc"
