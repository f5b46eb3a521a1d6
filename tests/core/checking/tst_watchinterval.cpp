// How often a watched customer is looked at.
#include "core/base/utctime.h"
#include "core/checking/watchinterval.h"

#include <QTest>

using namespace onboarding;
using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;

namespace {

const QDateTime Now(QDate(2026, 3, 10), QTime(12, 0), Utc);

CustomerRecord inStatus(const QString &status, seconds age)
{
    CustomerRecord record;
    (void)record.observe({.status = KycStatus::fromWire(status), .observedAt = Now.addSecs(-age.count())});
    return record;
}

StatusChange review(seconds duration, bool isSinceSeen = true)
{
    return {.from = QStringLiteral("PENDING"),
            .to = QStringLiteral("APPROVED_VERIFIED"),
            .at = Now,
            .since = Now.addSecs(-duration.count()),
            .isSinceSeen = isSinceSeen};
}

} // namespace

class TestWatchInterval : public QObject
{
    Q_OBJECT
private:
    /// Eleven reviews of 200 to 300 minutes: a quarter has ended by 220, half by 250, 95 of 100 by 290.
    static ReviewTimes ofOthers()
    {
        QList<StatusChange> changes;
        for (int minute = 200; minute <= 300; minute += 10)
            changes.append(review(minutes {minute}));
        changes.append(review(hours {900}, false)); // its beginning was not seen: counts for nothing
        return reviewTimes(changes);
    }

private Q_SLOTS:
    void whatIsDecidedIsLeftAlone()
    {
        for (const QString &status :
             {QStringLiteral("REJECTED"), QStringLiteral("APPROVED_VERIFIED"), QStringLiteral("ACCEPTED")})
            QVERIFY(!watchInterval(inStatus(status, hours {1}), {}, EnvironmentKind::Production, Now));
    }

    void withoutSamplesTheAgeDecides_data()
    {
        QTest::addColumn<int>("ageMinutes");
        QTest::addColumn<int>("waitSeconds");
        QTest::newRow("fresh: the least") << 1 << 120;
        QTest::newRow("a tenth") << 100 << 600;
        QTest::newRow("old: the most") << 60 * 24 * 9 << 3600;
    }

    void withoutSamplesTheAgeDecides()
    {
        QFETCH(int, ageMinutes);
        QFETCH(int, waitSeconds);
        const auto wait = watchInterval(inStatus(QStringLiteral("PENDING"), minutes {ageMinutes}), {},
                                        EnvironmentKind::Production, Now);
        QCOMPARE(wait, std::optional(seconds {waitSeconds}));
    }

    void onlyADecisionEndsAReview_data()
    {
        QTest::addColumn<QString>("to");
        QTest::addColumn<bool>("isReview");
        for (const char *decision : {"APPROVED_VERIFIED", "REJECTED", "NEED_RESUBMIT"})
            QTest::newRow(decision) << QString::fromLatin1(decision) << true;
        for (const char *other : {"LV1", "NOT_REGISTERED", "ACCEPTED", "UNRECOGNISED"})
            QTest::newRow(other) << QString::fromLatin1(other) << false;
    }

    void onlyADecisionEndsAReview()
    {
        QFETCH(QString, to);
        QFETCH(bool, isReview);
        StatusChange change = review(hours {5});
        change.to = to;
        QCOMPARE(reviewDuration(change).has_value(), isReview);
        QCOMPARE(reviewTimes({change}).samples, isReview ? 1 : 0);
    }

    void reviewsOfOthersAreCounted()
    {
        const ReviewTimes times = ofOthers();
        QCOMPARE(times.samples, 11);
        QCOMPARE(times.lower, seconds(minutes {220}));
        QCOMPARE(times.median, seconds(minutes {250}));
        QCOMPARE(times.most, seconds(minutes {290}));
    }

    void reviewsOfOthersSayWhenToLookOften_data()
    {
        QTest::addColumn<int>("ageMinutes");
        QTest::addColumn<int>("waitSeconds");
        QTest::newRow("long before most end: half of what is left, an hour at the most") << 20 << 3600;
        QTest::newRow("before most end: half of what is left") << 180 << 1200;
        QTest::newRow("just before most end: as often as while they do") << 215 << 750;
        QTest::newRow("while most end: a twentieth of the median") << 250 << 750;
        QTest::newRow("when nearly all have ended: a quarter as often") << 291 << 3000;
    }

    void reviewsOfOthersSayWhenToLookOften()
    {
        QFETCH(int, ageMinutes);
        QFETCH(int, waitSeconds);
        const auto wait = watchInterval(inStatus(QStringLiteral("PENDING"), minutes {ageMinutes}), ofOthers(),
                                        EnvironmentKind::Production, Now);
        QCOMPARE(wait, std::optional(seconds {waitSeconds}));
    }
};

QTEST_GUILESS_MAIN(TestWatchInterval)
#include "tst_watchinterval.moc"
