// How many requests may leave in a minute, and when the next check may begin.
#include "core/checking/requestbudget.h"
#include "tests/support/fakeclock.h"

#include <QTest>

using namespace onboarding;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace {

void send(RequestBudget &budget, int requests)
{
    for (int i = 0; i < requests; ++i)
        budget.onRequestSent();
}

} // namespace

class TestRequestBudget : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void withoutALimitNothingWaits()
    {
        test::FakeClock clock;
        RequestBudget budget(clock, 0);
        send(budget, 1000);
        QVERIFY(!budget.untilNext(100).has_value());
        QCOMPARE(budget.timeFor(1000), milliseconds(0));
    }

    void whatAnAmountAllows_data()
    {
        QTest::addColumn<int>("perMinute");
        QTest::addColumn<int>("sent");
        QTest::addColumn<int>("underWay");
        QTest::addColumn<bool>("mayBegin");
        QTest::newRow("nothing was sent") << 20 << 0 << 0 << true;
        QTest::newRow("the last two") << 20 << 18 << 0 << true;
        QTest::newRow("one is left, and a check may need two") << 20 << 19 << 0 << false;
        QTest::newRow("all are used") << 20 << 20 << 0 << false;
        QTest::newRow("those under way are counted twice") << 20 << 10 << 4 << true;
        QTest::newRow("and then nothing is left") << 20 << 10 << 5 << false;
        QTest::newRow("a limit of one still lets one check begin") << 1 << 0 << 0 << true;
        QTest::newRow("but not a second") << 1 << 1 << 0 << false;
    }

    void whatAnAmountAllows()
    {
        QFETCH(const int, perMinute);
        QFETCH(const int, sent);
        QFETCH(const int, underWay);
        test::FakeClock clock;
        RequestBudget budget(clock, perMinute);
        send(budget, sent);
        QTEST(!budget.untilNext(underWay).has_value(), "mayBegin");
    }

    /// Not by the full minute: any 60 s count.
    void aRequestFreesItsPlaceAMinuteLater()
    {
        test::FakeClock clock;
        RequestBudget budget(clock, 4);
        send(budget, 2);
        clock.advance(45s);
        send(budget, 2);
        QCOMPARE(budget.untilNext(0), std::optional<milliseconds>(15s));
        clock.advance(15s);
        QVERIFY(!budget.untilNext(0).has_value());
        send(budget, 2);
        QCOMPARE(budget.untilNext(0), std::optional<milliseconds>(45s));
    }

    void aClockThatIsSetChangesNothing()
    {
        test::FakeClock clock;
        RequestBudget budget(clock, 2);
        send(budget, 2);
        clock.setWallClock(clock.now().addDays(1));
        QCOMPARE(budget.untilNext(0), std::optional<milliseconds>(60s));
    }

    void manyTakeTheirMinutes()
    {
        test::FakeClock clock;
        const RequestBudget budget(clock, 20);
        QCOMPARE(budget.timeFor(100), milliseconds(5min));
    }
};

QTEST_APPLESS_MAIN(TestRequestBudget)
#include "tst_requestbudget.moc"
