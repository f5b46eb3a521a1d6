// The figures of Overview, of what was seen.
#include "core/overview/overview.h"
#include "tests/support/records.h"

#include <QTest>
#include <algorithm>

using namespace onboarding;
using namespace onboarding::test;

class TestOverview : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theOverviewCountsWhatWasSeen()
    {
        const StatusChange approved {.from = str("PENDING"),
                                     .to = str("APPROVED_VERIFIED"),
                                     .at = Now.addDays(-1),
                                     .lastSeenAt = Now.addDays(-2),
                                     .since = Now.addDays(-3),
                                     .isSinceSeen = true};
        const Overview overview
            = overviewOf({ada(), CustomerRecord {}}, {approved}, DueRules::standard(), 7, Now);
        QCOMPARE(overview.customers, 2);
        QCOMPARE(overview.late, 1);
        QCOMPARE(overview.notCheckedForDay, 2);
        QCOMPARE(overview.byStatus.value(str("NEVER_CHECKED")), 1);
        QCOMPARE(overview.openReviews.at(1).late, 1); // 3 to 5 days
        QCOMPARE(overview.days.size(), 7);
        QCOMPARE(overview.days.at(5).approved.size(), 1);
        QCOMPARE(overview.durations.constLast().customers.size(), 1); // it took two days
        QCOMPARE(overview.durations.constLast().from, std::chrono::seconds(std::chrono::hours(48)));
        QVERIFY(!overview.reviews.isMeaningful());
    }

    void aTimeInTheFutureIsInOneBucket()
    {
        CustomerRecord record;
        (void)record.observe(seen("PENDING", Now.addDays(2)));
        const auto buckets = overviewOf({record}, {}, DueRules::standard(), 7, Now).openReviews;
        QCOMPARE(std::count_if(buckets.begin(), buckets.end(),
                               [](const AgeBucket &one) { return one.inTime + one.late == 1; }),
                 1);
    }
};

QTEST_GUILESS_MAIN(TestOverview)
#include "tst_overview.moc"
