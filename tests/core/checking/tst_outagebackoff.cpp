// What is chance, what is an outage, and how long a service is left alone.
#include "core/checking/outagebackoff.h"

#include <QTest>

using namespace onboarding;
using namespace std::chrono_literals;

namespace {

Error notReached(const char *why)
{
    return {.kind = Error::Kind::Offline, .message = QString::fromLatin1(why), .isUnreached = true};
}

} // namespace

class TestOutageBackOff : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void threeInARowAreAnOutage()
    {
        OutageBackOff outage;
        QVERIFY(outage.isEmpty());
        const QUuid first = QUuid::createUuid();
        const QUuid second = QUuid::createUuid();
        outage.hold(first, notReached("refused"));
        outage.hold(second, notReached("no route"));
        QVERIFY(!outage.isOutage());
        outage.hold(QUuid::createUuid(), notReached("refused"));
        QVERIFY(outage.isOutage());
        const OutageBackOff::Held held = outage.takeHeld();
        QCOMPARE(held.size(), 3);
        QCOMPARE(held.at(0).first, first);
        QCOMPARE(held.at(1).first, second);
        QCOMPARE(held.at(1).second.message, QStringLiteral("no route"));
        QVERIFY(outage.isEmpty());
        QVERIFY(!outage.isOutage());
    }

    void eachPauseIsTwiceTheOneBeforeUpToFiveMinutes()
    {
        OutageBackOff outage;
        for (const std::chrono::seconds expected : {10s, 20s, 40s, 80s, 160s, 300s, 300s})
            QCOMPARE(outage.nextPause().count(), expected.count());
    }

    void aServiceThatCameBackIsWaitedForAsAtFirst()
    {
        OutageBackOff outage;
        (void)outage.nextPause();
        (void)outage.nextPause();
        outage.resetPause();
        QCOMPARE(outage.nextPause().count(), 10);
    }

    void noPauseIsLongerThanFiveMinutes()
    {
        OutageBackOff outage(1h);
        QCOMPARE(outage.nextPause().count(), 300);
    }
};

QTEST_APPLESS_MAIN(TestOutageBackOff)
#include "tst_outagebackoff.moc"
