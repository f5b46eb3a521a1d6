// A run of checks beside something else: what an earlier run left, a removal, a page that is being opened.
#include "core/checking/checkqueue.h"
#include "tests/support/openworkspace.h"
#include "tests/support/otherwriter.h"
#include "tests/support/rawserver.h"

#include <QPointer>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>
#include <algorithm>

using namespace onboarding;
using test::RawAnswer;
using test::RawRequest;
using test::RawServer;

namespace {

/// Nobody gets the token of somebody else.
QByteArray signInReply(qsizetype number)
{
    return R"({"access_token":"a)" + QByteArray::number(number)
        + R"(","token_type":"bearer","expires_in":3600,"refresh_token":"r)" + QByteArray::number(number)
        + R"("})";
}

/// Answers a read only when it is told to, which a real keychain cannot be.
class HeldKeychain : public MemorySecretStore
{
public:
    bool isHeld = false;
    void read(const SecretKey &key, QObject *context, ReadDone done) override
    {
        if (!isHeld)
            return MemorySecretStore::read(key, context, std::move(done));
        m_held.append([this, key, guard = QPointer(context), done] {
            if (guard)
                MemorySecretStore::read(key, guard, done);
        });
    }
    void release()
    {
        isHeld = false;
        for (const auto &one : std::exchange(m_held, {}))
            one();
    }
    [[nodiscard]] bool isPersistent() const override { return true; }

private:
    QList<std::function<void()>> m_held;
};

} // namespace

class TestCheckJoin : public QObject, private test::OpenWorkspace
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_stallsSignIn = false;
        m_keychain = std::make_unique<HeldKeychain>();
        QVERIFY(openList());
        m_server = std::make_unique<RawServer>([this](const RawRequest &request) {
            if (!request.target.startsWith("/auth"))
                return RawAnswer::http(200, R"({"status":"PENDING"})");
            return m_stallsSignIn ? RawAnswer::stall()
                                  : RawAnswer::http(200, signInReply(m_server->requests().size()));
        });
        Environment environment;
        environment.id = QUuid::createUuid();
        environment.name = QStringLiteral("test");
        environment.url = m_server->url();
        environment.tenant = QStringLiteral("acme");
        openWorkspace(environment, *m_keychain);
        m_queue = std::make_unique<CheckQueue>(*m_workspace, m_clock, CheckLimits {.maxInFlight = 1});
    }
    void cleanup()
    {
        m_queue.reset();
        closeWorkspace();
        m_server.reset();
    }

    void aPageThatIsBeingOpenedIsSignedInForTheRunToo()
    {
        const QUuid ada = add("ada", true);
        m_keychain->isHeld = true;
        m_workspace->caseOf(ada)->restore(this, [](const Result<void> &) { });
        QSignalSpy finished(m_queue.get(), &CheckQueue::finished);
        m_queue->check({ada});
        QTRY_COMPARE(m_queue->progress().total, 1);
        QTimer::singleShot(0, this, [this] { m_keychain->release(); });
        QVERIFY(finished.wait());
        QCOMPARE(m_queue->progress().failed.size(), 0);
    }

    void aSignInThatIsCancelledBesideItLetsItGoOn()
    {
        const QUuid ada = add("ada", true);
        OnboardingCase *page = m_workspace->caseOf(ada);
        bool isRestored = false;
        page->restore(this, [&](const Result<void> &) { isRestored = true; });
        QTRY_VERIFY(isRestored);
        m_stallsSignIn = true;
        CallHandle signIn = page->signIn("password", false, this, [](const Result<void> &) { });
        QSignalSpy finished(m_queue.get(), &CheckQueue::finished);
        m_queue->check({ada});
        QTimer::singleShot(0, this, [this, &signIn] {
            m_stallsSignIn = false;
            signIn.cancel();
        });
        QVERIFY(finished.wait());
        QCOMPARE(m_queue->progress().succeeded(), 1);
    }

    void whoIsRemovedFailsUnderItsName()
    {
        const QUuid ada = add("ada", true);
        m_keychain->isHeld = true;
        QSignalSpy finished(m_queue.get(), &CheckQueue::finished);
        m_queue->check({ada});
        QTimer::singleShot(0, this, [&] { m_store->remove({ada}, this, [](const Result<void> &) { }); });
        QVERIFY(finished.wait());
        QCOMPARE(m_queue->progress().failed.value(0).username, QStringLiteral("ada"));
        m_keychain->release();
    }

    void whatIsLeftDoesNotStopARunThatHasBegun()
    {
        const QUuid ada = add("ada", true);
        const QUuid bea = add("bea", true);
        bool isQueued = false;
        m_store->file().addToQueue({ada}, this, [&](const Result<void> &) { isQueued = true; });
        QTRY_VERIFY(isQueued);
        QSignalSpy finished(m_queue.get(), &CheckQueue::finished);
        std::optional<int> left;
        // The store is busy until the service was asked about bea.
        auto other = std::make_unique<test::OtherWriter>(listFile());
        QVERIFY(other->isHeld());
        m_queue->restore(this, [&](int count) { left = count; });
        m_queue->check({bea});
        const auto isAsked = [this] {
            const QList<RawRequest> &requests = m_server->requests();
            return std::any_of(requests.begin(), requests.end(),
                               [](const RawRequest &one) { return !one.target.startsWith("/auth"); });
        };
        const bool hasBegun = QTest::qWaitFor(isAsked, 5000);
        other.reset();
        QVERIFY(hasBegun);
        QVERIFY(finished.wait());
        QCOMPARE(left, std::optional(0)); // it joined
        QCOMPARE(m_queue->progress().done, 2);
        QCOMPARE(m_queue->progress().failed.size(), 0);
    }

    void whoFailedIsTriedAgainAfterARestartInTheMiddle()
    {
        const QUuid ada = add("ada", false); // is not signed in
        const QUuid bea = add("bea", true);
        m_keychain->isHeld = true;
        m_queue->check({ada, bea});
        QTRY_COMPARE(m_queue->progress().failed.size(), 1);
        const QUuid here = m_workspace->environment().id;
        QCOMPARE(test::queueOf(*m_store, here).size(), 2);
        QSignalSpy finished(m_queue.get(), &CheckQueue::finished);
        m_keychain->release();
        QVERIFY(finished.wait());
        QTRY_COMPARE(test::queueOf(*m_store, here).size(), 0); // the run is over, and said so
    }

private:
    QUuid add(const char *username, bool isSignedIn)
    {
        Customer one = test::customer(QString::fromLatin1(username));
        one.environment = m_workspace->environment().id;
        one.hasRefreshToken = isSignedIn;
        m_keychain->write({one.environment, one.id, SecretKind::RefreshToken}, "r", this,
                          [](const Result<void> &) { });
        return test::save(*m_store, one) ? one.id : QUuid();
    }

    bool m_stallsSignIn = false;
    std::unique_ptr<HeldKeychain> m_keychain;
    std::unique_ptr<RawServer> m_server;
    std::unique_ptr<CheckQueue> m_queue;
};

QTEST_GUILESS_MAIN(TestCheckJoin)
#include "tst_checkjoin.moc"
