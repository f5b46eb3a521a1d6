// Since when a customer has a status, whatever the clock said at a check.
#include "core/kyc/customer.h"
#include "tests/support/records.h"
#include "tests/support/str.h"

#include <QTest>

using namespace onboarding;
using namespace onboarding::test;

class TestCustomer : public QObject
{
    Q_OBJECT
private Q_SLOTS:
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

    /// Attack 9, T4: approved by one tenant in staging, shown as approved by another one in production.
    void whatWasSeenElsewhereIsNoStatusHere()
    {
        const ServicePlace before {
            .address = str("https://kyc.example"), .tenant = str("T1"), .kind = str("staging")};
        const ServicePlace now {
            .address = str("https://kyc.example"), .tenant = str("T2"), .kind = str("staging")};
        CustomerRecord record;
        Observation approved = seen("APPROVED_VERIFIED", Now.addDays(-3));
        approved.from = before;
        (void)record.observe(approved);
        QVERIFY(!record.lookFrom(before));
        QVERIFY(record.lookFrom(now));
        QVERIFY(!record.last);
        QCOMPARE(record.seenElsewhere->from, before);
        QVERIFY(!record.lookFrom(now));
        QVERIFY(record.lookFrom(before)); // changed back
        QVERIFY(record.last && !record.seenElsewhere);
        (void)record.lookFrom(now);
        Observation pending = seen("PENDING", Now);
        pending.from = now;
        QVERIFY(!record.observe(pending)); // no change: nobody looked there before
        QVERIFY(!record.seenElsewhere);
        QCOMPARE(record.inStatusSince, Now);
        QVERIFY(!record.isSinceSeen);
    }

    void ofAnOlderFileNothingIsClaimed()
    {
        CustomerRecord record;
        (void)record.observe(seen("APPROVED_VERIFIED", Now));
        QVERIFY(!record.lookFrom({str("https://kyc.example"), str("T1"), str("staging")}));
        QVERIFY(record.last);
    }
};

QTEST_GUILESS_MAIN(TestCustomer)
#include "tst_customer.moc"
