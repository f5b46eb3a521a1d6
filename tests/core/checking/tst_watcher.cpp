// Watched customers at a real kyc-sandbox: who is looked at and told of, what is counted down to, and what a
// look leaves alone. How often: tst_watchinterval.cpp.
#include "core/checking/watcher.h"
#include "tests/support/sandboxworkspace.h"
#include "tests/support/temporaryhome.h"

#include <QJsonObject>
#include <QSignalSpy>
#include <QTest>

using namespace onboarding;
using test::str;

namespace {

const test::TemporaryHome home;

/// What the time will be.
class LaterClock : public SystemClock
{
public:
    [[nodiscard]] QDateTime now() const override { return SystemClock::now().addSecs(m_ahead); }
    void goOn(qint64 seconds) { m_ahead += seconds; }

private:
    qint64 m_ahead = 0;
};

} // namespace

class TestWatcher : public QObject, protected test::SandboxWorkspace
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { startSandbox(); }
    void init() { openEmpty(); }
    void cleanup() { closeWorkspace(); }

    /// The list of who failed is nowhere else.
    void aWatchLeavesTheResultOfARun()
    {
        addCustomers(4, str("PENDING"));
        const QList<QUuid> ids = all();
        CheckQueue queue(*m_workspace, m_realClock, {});
        m_workspace->readySignIn().setSamples(
            {{str("queue.0"), "pw"}, {str("queue.1"), "pw"}, {str("queue.2"), "pw"}});
        run(queue, ids);
        QCOMPARE(queue.report().failed.size(), 1);
        QCOMPARE(queue.report().firstSeen, 3);
        QCOMPARE(queue.report().changed, 0);
        Watcher watcher(*m_store, m_workspace->environment(), queue, m_realClock);
        QSignalSpy looked(&queue, &CheckQueue::finished);
        watcher.setFixedInterval(std::chrono::seconds {1});
        watcher.watch(ids.first(2));
        QVERIFY(looked.wait(Patience));
        QVERIFY(queue.progress().total <= 2); // those that are watched and due
        QCOMPARE(queue.report().total, 4);
        QCOMPARE(queue.report().failed.size(), 1);
        watcher.watch({});
        run(queue, ids.first(1)); // nor does the check of one
        QCOMPARE(queue.report().total, 4);
        QSignalSpy retried(&queue, &CheckQueue::finished);
        queue.retryFailed();
        QVERIFY(retried.count() > 0 || retried.wait(Patience));
        QCOMPARE(queue.progress().failed.size(), 1); // the one that had failed, once more
        QCOMPARE(queue.report().total, 1); // nobody is signed in there
        run(queue, ids);
        QCOMPARE(queue.report().total, 4);
        QCOMPARE(queue.report().firstSeen, 0);
    }

    void aWatchedCustomerIsToldOnce()
    {
        addCustomers(3, str("PENDING"));
        const QList<QUuid> ids = all();
        CheckQueue queue(*m_workspace, m_realClock, {});
        usePasswords(*m_workspace);
        run(queue, ids);
        Watcher watcher(*m_store, m_workspace->environment(), queue, m_realClock);
        QSignalSpy changed(&watcher, &Watcher::changed);
        QSignalSpy looked(&queue, &CheckQueue::finished);
        watcher.watch({});
        QVERIFY(watcher.nextCheck().isNull()); // nobody: no traffic
        watcher.watch(ids);
        QVERIFY(watcher.nextCheck().isValid());
        QVERIFY(watcher.outlook().next.isValid());
        for (int i = 0; i < 2; ++i)
            QVERIFY(
                !m_sandbox
                     ->post(str("users/queue.%1/status").arg(i), {{str("status"), str("APPROVED_VERIFIED")}})
                     .isNull());
        watcher.setFixedInterval(std::chrono::seconds {1});
        QVERIFY(looked.wait(Patience));
        QVERIFY(changed.wait(Patience));
        QCOMPARE(changed.count(), 1);
        QCOMPARE(changed.at(0).at(0).value<QList<WatchedChange>>().size(), 2);
    }

    /// Day 4, finding 37: a countdown began again and again, and no check ever left.
    void whoIsNeverAskedIsNotCountedDownTo()
    {
        addCustomers(2, str("APPROVED_VERIFIED"));
        const QList<QUuid> ids = all();
        CheckQueue queue(*m_workspace, m_realClock, {});
        {
            Watcher watcher(*m_store, m_workspace->environment(), queue, m_realClock);
            watcher.watch(ids); // nobody is signed in, and no status was seen
            QCOMPARE(watcher.outlook().notSignedIn, 2);
            QVERIFY(watcher.outlook().next.isNull());
        }
        usePasswords(*m_workspace);
        run(queue, ids);
        Watcher watcher(*m_store, m_workspace->environment(), queue, m_realClock);
        watcher.watch(ids);
        QCOMPARE(watcher.outlook().decided, 2);
        QVERIFY(watcher.outlook().next.isNull());
    }

    /// A timer stands still while the computer sleeps.
    void whoFellDueInSleepIsCheckedWhenItIsOver()
    {
        addCustomers(1, str("PENDING"));
        LaterClock clock;
        CheckQueue queue(*m_workspace, m_realClock, {});
        usePasswords(*m_workspace);
        run(queue, all());
        Watcher watcher(*m_store, m_workspace->environment(), queue, clock);
        watcher.setFixedInterval(std::chrono::hours {1}); // no timer ends while this test waits
        const QSignalSpy scheduled(&watcher, &Watcher::scheduleChanged);
        watcher.watch(all());
        QTRY_COMPARE_WITH_TIMEOUT(scheduled.size(), 2, Patience); // at once, and when the times were read
        const QSignalSpy looked(&queue, &CheckQueue::finished);
        const QDateTime due = watcher.nextCheck();
        QVERIFY(due > clock.now());
        clock.goOn(clock.now().secsTo(due) + 1);
        watcher.wake();
        QTRY_COMPARE_WITH_TIMEOUT(looked.size(), 1, Patience);
    }

    void watchingSetsNoPausedRunGoing()
    {
        addCustomers(6, str("PENDING"));
        CheckQueue queue(*m_workspace, m_realClock, {});
        usePasswords(*m_workspace);
        queue.check(all());
        queue.pause();
        QTRY_VERIFY_WITH_TIMEOUT(m_sandbox->journal(str("userStatus")).size() <= 4, Patience);
        const auto before = m_sandbox->journal(str("userStatus")).size();
        Watcher watcher(*m_store, m_workspace->environment(), queue, m_realClock);
        watcher.watch(all());
        QVERIFY(watcher.nextCheck().isNull());
        watcher.tick();
        QCOMPARE(queue.progress().state, CheckProgress::State::Paused);
        QCOMPARE(m_sandbox->journal(str("userStatus")).size(), before);
        queue.resume();
        QTRY_COMPARE_WITH_TIMEOUT(queue.progress().state, CheckProgress::State::Idle, Patience);
        QVERIFY(watcher.nextCheck().isValid()); // and goes on by itself
    }
};

QTEST_GUILESS_MAIN(TestWatcher)
#include "tst_watcher.moc"
