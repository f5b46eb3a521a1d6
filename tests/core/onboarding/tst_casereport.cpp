// What is filed of a customer.
#include "core/onboarding/casereport.h"
#include "tests/support/str.h"

#include <QTest>

using namespace onboarding;
using test::str;

namespace {

QDateTime at(const char *text)
{
    return QDateTime::fromString(str(text), Qt::ISODate);
}

CaseReport filledReport()
{
    const Observation seen {.status = KycStatus::fromWire(str("need-resubmit")),
                            .remainingAttempts = 2,
                            .observedAt = at("2026-11-28T16:40:00Z"),
                            .exchange = 83};
    CaseEvent token {.kind = CaseEvent::Kind::SdkTokenReceived, .at = at("2026-11-28T16:33:25Z")};
    token.method = "GET";
    token.path = str("kyc-ms/getToken");
    token.httpStatus = 200;
    token.exchange = 79;
    Observation first = seen;
    first.exchange = 80;
    const CaseEvent status {.kind = CaseEvent::Kind::StatusObserved,
                            .at = at("2026-11-28T16:34:00Z"),
                            .observation = first,
                            .unchangedChecks = 3,
                            .lastSeenAt = seen.observedAt,
                            .exchange = 83};
    return {.record = {.customer = {.username = str("ada.approve"),
                                    .displayName = str("Ada <b>Approve</b>"),
                                    .tags = {str("PEP"), str("EDD")},
                                    .assignee = str("Tan"),
                                    .due = at("2026-12-01T23:59:59Z")},
                       .last = seen,
                       .inStatusSince = at("2026-11-28T16:34:00Z")},
            .events = {token, status},
            .submissions = {{.accountId = str("ad415f78"),
                             .workflowId = str("6cdc51e4"),
                             .sentAt = at("2026-11-28T16:33:30Z"),
                             .outcome = Submission::Outcome::Sent}},
            .notes = {{.text = str("called\nno answer \u202Eback"),
                       .writtenAt = at("2026-11-28T16:50:00Z"),
                       .editedAt = at("2026-11-28T16:51:00Z")}},
            .environment = str("Northwind"),
            .service = str("https://kyc.example"),
            .tenant = str("acme"),
            .exporter = str("Tan"),
            .time = at("2026-11-28T17:00:00Z")};
}

} // namespace

class TestCaseReport : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void itSaysWhatIsFiled_data()
    {
        QTest::addColumn<QString>("said");
        QTest::newRow("who") << str("ada.approve");
        QTest::newRow("where") << str("https://kyc.example");
        QTest::newRow("by whom and when") << str("Written 2026-11-28 17:00:00 UTC by Tan");
        QTest::newRow("the status, and how it came")
            << str("Resubmit (NEED_RESUBMIT) (the service wrote “need-resubmit”)");
        QTest::newRow("no more than was seen of its beginning")
            << str("at least since 2026-11-28 16:34:00 UTC");
        QTest::newRow("the request") << str("GET /kyc-ms/getToken 200");
        QTest::newRow("its exchange") << str("#79");
        QTest::newRow("later checks") << str("the same in 3 later checks, the last 2026-11-28 16:40:00 UTC");
        QTest::newRow("the exchange that showed it first, and the last") << str("#80, the last #83");
        QTest::newRow("the account") << str("ad415f78");
        QTest::newRow("the workflow") << str("6cdc51e4");
        QTest::newRow("an answer that never came") << str("not known");
        QTest::newRow("a note and its edit") << str("16:50:00 UTC, edited 2026-11-28 16:51:00 UTC");
        QTest::newRow("tags") << str("PEP, EDD");
        QTest::newRow("a due date and whose it is") << str("2026-12-01 23:59:59 UTC, set by hand");
        QTest::newRow("what it does not prove") << str("The service gives no history");
        QTest::newRow("letters that run backwards, as a mark") << str("no answer ⟨U+202E⟩back");
    }
    void itSaysWhatIsFiled()
    {
        QFETCH(const QString, said);
        const QString text = caseReportToText(filledReport());
        QVERIFY2(text.contains(said), qPrintable(text));
        const QString html = caseReportToHtml(filledReport());
        QVERIFY2(html.contains(said), qPrintable(html));
    }

    /// Attack 9, T4: a status of tenant T1 was filed as one of the tenant of now.
    void aStatusOfElsewhereIsFiledAsOfThere()
    {
        CaseReport report = filledReport();
        report.place = {.address = report.service, .tenant = report.tenant, .kind = str("production")};
        report.sentTo = {.url = str("https://kyc.example/registerUser"), .tenant = report.tenant};
        report.submissions.first().to = {.url = str("https://old.example/registerUser"), .tenant = str("T0")};
        CustomerRecord &record = report.record;
        record.last->from
            = {.address = str("https://old.example"), .tenant = str("T1"), .kind = str("staging")};
        report.events.last().observation->from = record.last->from;
        report.events.last().isElsewhere = true;
        QVERIFY(record.lookFrom(report.place));
        for (const QString &text : {caseReportToText(report), caseReportToHtml(report)}) {
            QVERIFY2(text.contains(str("No status was seen since the environment was changed")),
                     qPrintable(text));
            QVERIFY(text.contains(str("Status elsewhere")));
            QCOMPARE(text.count(str("https://old.example for tenant T1 (staging)")), 2); // and in the history
            QVERIFY(text.contains(str("sent to https://old.example/registerUser for tenant T0")));
        }
    }

    void aStatusOfHereIsFiledWithItsPlace()
    {
        CaseReport report = filledReport();
        report.place = {.address = report.service, .tenant = report.tenant, .kind = str("production")};
        QVERIFY(caseReportToText(report).contains(str("Observed at:  not kept"))); // by an earlier version
        report.record.last->from = report.place;
        const QString text = caseReportToText(report);
        QVERIFY2(text.contains(str("Observed at:  https://kyc.example for tenant acme (production)")),
                 qPrintable(text));
        QVERIFY(!text.contains(str("seen elsewhere")));
    }

    void whatStrangersWroteIsText()
    {
        const QString html = caseReportToHtml(filledReport());
        QVERIFY(html.contains(str("Ada &lt;b&gt;Approve&lt;/b&gt;")));
        QVERIFY(!html.contains(str("<b>")));
        QVERIFY(html.contains(str("called\nno answer"))); // its lines stay
    }

    void whatIsNotThereIsNotClaimed()
    {
        const QString text = caseReportToText({.record = {.customer = {.username = str("new")}}});
        QVERIFY(text.contains(str("This console has never seen a status.")));
        QVERIFY(text.contains(str("It does not say by whom")));
        QVERIFY(!text.contains(str("NOT_REGISTERED")));
        QVERIFY(text.contains(str("Nothing was seen or done yet.")));
    }

    /// Fresh reader 12, find 8: two notes stood below "Nothing was seen or done yet."
    void notesAreNotNothing()
    {
        const QString text = caseReportToText(
            {.record = {.customer = {.username = str("new")}},
             .notes = {{.text = str("passport is missing"), .writtenAt = at("2026-11-28T16:50:00Z")}}});
        QVERIFY(text.contains(str("passport is missing")));
        QVERIFY(!text.contains(str("Nothing was seen or done")));
        QVERIFY(text.contains(str("No request about this customer yet. The notes are below.")));
    }
};

QTEST_GUILESS_MAIN(TestCaseReport)
#include "tst_casereport.moc"
