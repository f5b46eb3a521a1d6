// Which customers a view means.
#include "core/roster/savedview.h"
#include "tests/support/records.h"

#include <QTest>

using namespace onboarding;
using namespace onboarding::test;

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
};

QTEST_GUILESS_MAIN(TestSavedView)
#include "tst_savedview.moc"
