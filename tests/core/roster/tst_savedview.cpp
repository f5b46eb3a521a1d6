// Which customers a view means, what is due, and since when a status was seen.
#include "core/base/utctime.h"
#include "core/overview/overview.h"
#include "core/roster/savedview.h"
#include "tests/support/str.h"

#include <QTest>

using namespace onboarding;
using test::str;

namespace {

const QDateTime Now(QDate(2026, 3, 10), QTime(12, 0), Utc);

Observation seen(const char *status, const QDateTime &at)
{
    return {.status = KycStatus::fromWire(str(status)), .observedAt = at};
}

CustomerRecord ada()
{
    CustomerRecord record {.customer = {.username = str("ada@example.org"),
                                        .displayName = str("Ådá Approve"),
                                        .tags = {str("PEP")},
                                        .assignee = str("Silva")},
                           .lastNote = str("called, no answer")};
    (void)record.observe(seen("LV1", Now.addDays(-9)));
    (void)record.observe(seen("PENDING", Now.addDays(-4)));
    return record;
}

} // namespace

class TestSavedView : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aFilterMeansWhatItSays_data()
    {
        QTest::addColumn<WorklistFilter>("filter");
        QTest::addColumn<bool>("matches");
        QTest::newRow("nothing asked") << WorklistFilter {} << true;
        QTest::newRow("its status") << WorklistFilter {.statuses = {str("PENDING"), str("LV1")}} << true;
        QTest::newRow("another status") << WorklistFilter {.statuses = {str("LV1")}} << false;
        QTest::newRow("never checked") << WorklistFilter {.statuses = {str("NEVER_CHECKED")}} << false;
        QTest::newRow("without accents") << WorklistFilter {.search = str("ada appr")} << true;
        QTest::newRow("her tag") << WorklistFilter {.tag = str("pep")} << true;
        QTest::newRow("another tag") << WorklistFilter {.tag = str("PE")} << false;
        QTest::newRow("her assignee") << WorklistFilter {.assignee = str("silva")} << true;
        QTest::newRow("another assignee") << WorklistFilter {.assignee = str("Sil")} << false;
        QTest::newRow("assigned to nobody") << WorklistFilter {.assignee = QString()} << false;
        QTest::newRow("words in any place")
            << WorklistFilter {.search = str("pep EXAMPLE answer silva")} << true;
        QTest::newRow("one word too many") << WorklistFilter {.search = str("ada bea")} << false;
        QTest::newRow("late") << WorklistFilter {.due = WorklistFilter::Due::Late} << true;
        QTest::newRow("soon") << WorklistFilter {.due = WorklistFilter::Due::Soon} << false;
        QTest::newRow("not checked for a day") << WorklistFilter {.notCheckedForHours = 24} << true;
        QTest::newRow("not checked for a week") << WorklistFilter {.notCheckedForHours = 24 * 7} << false;
        QTest::newRow("watched") << WorklistFilter {.watchedOnly = true} << false;
        QTest::newRow("3 to 5 days") << WorklistFilter {.fromDays = 3, .toDays = 6} << true;
        QTest::newRow("from 5 days on") << WorklistFilter {.fromDays = 5} << false;
    }

    void aFilterMeansWhatItSays()
    {
        QFETCH(WorklistFilter, filter);
        QFETCH(bool, matches);
        QCOMPARE(filter.matches(ada(), DueRules::standard(), Now), matches);
        const Result<WorklistFilter> back = WorklistFilter::fromJson(filter.toJson());
        QVERIFY(back.has_value());
        QCOMPARE(*back, filter);
    }

    void aNameIsFoundAsItIsTyped_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<bool>("isFound");
        QTest::newRow("a Polish l") << str("Łukasz Wójcik") << str("lukasz wojcik") << true;
        QTest::newRow("a Norwegian o") << str("Sofie Østergård") << str("ost") << true;
        QTest::newRow("capitals of it") << str("SØRENSEN") << str("sorensen") << true;
        QTest::newRow("a German s in a street") << str("Anna Straße") << str("strasse") << true;
        QTest::newRow("a capital one") << str("GROẞ") << str("gross") << true;
        QTest::newRow("typed with it, written without") << str("Gross") << str("groß") << true;
        QTest::newRow("a Croatian d") << str("Đorđe Đurić") << str("dorde duric") << true;
        QTest::newRow("a Vietnamese d and tones")
            << str("Nguyễn Đức Thịnh") << str("nguyen duc thinh") << true;
        QTest::newRow("an Icelandic eth and thorn") << str("Sigurður Þór") << str("sigurdur thor") << true;
        QTest::newRow("two letters in one") << str("Ægir Œuvray") << str("aegir oeuvray") << true;
        QTest::newRow("a Turkish i without a dot") << str("Yıldız") << str("yildiz") << true;
        QTest::newRow("a Turkish capital i with a dot") << str("İpek") << str("ipek") << true;
        QTest::newRow("a Maltese h") << str("Ħamrun") << str("hamrun") << true;
        QTest::newRow("an accent of its own behind the letter") << str("Chloe\u0301") << str("chloé") << true;
        QTest::newRow("a printed apostrophe") << str("O\u2019Neill") << str("o'neill") << true;
        QTest::newRow("a hyphen that does not break") << str("Wei\u2011Ling") << str("wei-ling") << true;
        QTest::newRow("pasted with a tab") << str("Amara Okafor") << str("amara\tokafor") << true;
        QTest::newRow("Arabic without its vowel signs") << str("مُحَمَّد") << str("محمد") << true;
        QTest::newRow("another letter") << str("Łukasz") << str("tukasz") << false;
        QTest::newRow("half of a German s") << str("Straße") << str("strase") << false;
    }

    void aNameIsFoundAsItIsTyped()
    {
        QFETCH(QString, name);
        QFETCH(QString, typed);
        QFETCH(bool, isFound);
        const CustomerRecord record {.customer = {.username = str("user"), .displayName = name}};
        QCOMPARE((WorklistFilter {.search = typed}).matches(record, DueRules::standard(), Now), isFound);
    }

    /// Day log, officer 1: the clock a day ahead, a check, the clock set right, another check.
    void theLastAnswerIsTheStatusWhateverTheClockSaid()
    {
        CustomerRecord record;
        (void)record.observe(seen("NOT_REGISTERED", Now.addDays(1)));
        QVERIFY(record.observe(seen("APPROVED_VERIFIED", Now)));
        QCOMPARE(record.last->status.value, KycStatus::Value::ApprovedVerified);
        QCOMPARE(record.inStatusSince, Now);
        QVERIFY(record.isSinceSeen);
    }

    void aClockThatIsSetRightHeals()
    {
        CustomerRecord record;
        (void)record.observe(seen("LV1", Now.addDays(-2)));
        (void)record.observe(seen("PENDING", Now.addDays(30)));
        QVERIFY(!record.observe(seen("PENDING", Now)));
        QCOMPARE(record.inStatusSince, Now);
        QVERIFY(!record.isSinceSeen); // at least since now
        QCOMPARE(DueRules::standard().dueAt(record), Now.addDays(3));
    }

    void aTimeInTheFutureLeavesNobodyOut_data()
    {
        QTest::addColumn<WorklistFilter>("filter");
        QTest::newRow("all") << WorklistFilter {};
        QTest::newRow("not checked for a day") << WorklistFilter {.notCheckedForHours = 24};
        QTest::newRow("fewer than three days in the status") << WorklistFilter {.toDays = 3};
    }

    void aTimeInTheFutureLeavesNobodyOut()
    {
        QFETCH(WorklistFilter, filter);
        CustomerRecord record;
        (void)record.observe(seen("PENDING", Now.addDays(2)));
        QVERIFY(filter.matches(record, DueRules::standard(), Now));
        const auto buckets = overviewOf({record}, {}, DueRules::standard(), 7, Now).openReviews;
        QCOMPARE(std::count_if(buckets.begin(), buckets.end(),
                               [](const AgeBucket &one) { return one.inTime + one.late == 1; }),
                 1);
    }

    void aSnoozedOneIsNotAmongTheLate()
    {
        CustomerRecord record = ada();
        const WorklistFilter late {.due = WorklistFilter::Due::Late, .withSnoozed = false};
        QVERIFY(late.matches(record, DueRules::standard(), Now));
        record.customer.snoozedUntil = Now.addSecs(60);
        QVERIFY(!late.matches(record, DueRules::standard(), Now));
        QVERIFY(late.matches(record, DueRules::standard(), Now.addSecs(61)));
    }

    void aDateByHandComesBeforeTheRule()
    {
        CustomerRecord record = ada();
        const DueRules rules = DueRules::standard();
        QCOMPARE(rules.state(record, Now), DueState::Late); // 4 days in review, 3 allowed
        record.customer.due = Now.addSecs(3600);
        QCOMPARE(rules.state(record, Now), DueState::Soon);
        record.customer.due = Now.addDays(5);
        QCOMPARE(rules.state(record, Now), DueState::Later);
        QCOMPARE(DueRules().state(CustomerRecord {}, Now), DueState::None);
        QCOMPARE(DueRules::fromText(rules.toText()), rules);
    }

    void aDayIsLateWhenItIsOver()
    {
        CustomerRecord record;
        record.customer.due = dueFromText(str("2026-03-10"));
        QCOMPARE(DueRules().state(record, Now), DueState::Soon);
        QCOMPARE(DueRules().state(record, QDateTime(QDate(2026, 3, 11), QTime(0, 0), Utc)), DueState::Late);
        QVERIFY(dueFromText(str("tomorrow")).isNull());
        QVERIFY(dueFromText(str("2026-02-30")).isNull());
    }

    void theStartOfAStatusIsSeenOnlyAfterAnother()
    {
        CustomerRecord record;
        QVERIFY(record.observe(seen("PENDING", Now.addDays(-3))));
        QVERIFY(!record.isSinceSeen); // it had it at the first look
        QVERIFY(!record.observe(seen("PENDING", Now.addDays(-2))));
        QCOMPARE(record.inStatusSince, Now.addDays(-3));
        QVERIFY(record.observe(seen("APPROVED_VERIFIED", Now.addDays(-1))));
        QVERIFY(record.isSinceSeen);
    }

    void theOwnQueueNeedsAName()
    {
        CustomerRecord mine;
        mine.customer.assignee = str("Silva");
        const DueRules rules = DueRules::standard();
        QVERIFY(queueOf(str(" silva ")).filter.matches(mine, rules, Now));
        QVERIFY(!queueOf(str("silva")).needsOwnName);
        QVERIFY(!queueOf(str("Tan")).filter.matches(mine, rules, Now));
        QVERIFY(queueOf({}).needsOwnName);
    }

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
};

QTEST_GUILESS_MAIN(TestSavedView)
#include "tst_savedview.moc"
