// Until when something is to be done: by hand, else by the rule of the status.
#include "core/roster/duerules.h"
#include "tests/support/records.h"

#include <QTest>

using namespace onboarding;
using namespace onboarding::test;

class TestDueRules : public QObject
{
    Q_OBJECT
private Q_SLOTS:
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

    void whatIsSetByHandStaysDueAfterTheDecision()
    {
        CustomerRecord record = ada();
        (void)record.observe(seen("APPROVED_VERIFIED", Now));
        QVERIFY(!DueRules::isKeptAfterDecision(record));
        QCOMPARE(DueRules::standard().state(record, Now), DueState::None);
        record.customer.due = Now.addDays(-1);
        QVERIFY(DueRules::isKeptAfterDecision(record));
        QCOMPARE(DueRules::standard().state(record, Now), DueState::Late);
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

    /// Day log, officer 1: what was seen in the future does not count once the clock was set right.
    void aRuleCountsFromTheClockThatIsRight()
    {
        CustomerRecord record;
        (void)record.observe(seen("PENDING", Now.addDays(30)));
        (void)record.observe(seen("PENDING", Now));
        QCOMPARE(DueRules::standard().dueAt(record), Now.addDays(3));
    }
};

QTEST_GUILESS_MAIN(TestDueRules)
#include "tst_duerules.moc"
