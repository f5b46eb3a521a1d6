// How often a watched customer is looked at.
#include "core/utctime.h"
#include "core/watching/watchinterval.h"

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

    void reviewsOfOthersSayWhenToLookOften()
    {
        QList<StatusChange> changes;
        for (int hour = 20; hour <= 30; ++hour)
            changes.append(review(hours {hour}));
        changes.append(review(hours {900}, false)); // its beginning was not seen: counts for nothing
        const ReviewTimes times = reviewTimes(changes);
        QCOMPARE(times.samples, 11);
        QCOMPARE(times.median, seconds(hours {25}));
        const auto at = [&](hours age) {
            return *watchInterval(inStatus(QStringLiteral("PENDING"), age), times,
                                  EnvironmentKind::Production, Now);
        };
        QVERIFY(at(hours {25}) <= at(hours {2}));
        QVERIFY(at(hours {25}) <= at(hours {60}));
        QVERIFY(at(hours {25}) < seconds(hours {1}) || at(hours {25}) == seconds(hours {1}));
    }
};

QTEST_GUILESS_MAIN(TestWatchInterval)
#include "tst_watchinterval.moc"
