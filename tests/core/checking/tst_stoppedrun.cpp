// A run that is stopped while tokens are being renewed. The service uses a refresh token up when it is shown:
// only who keeps the one that follows stays signed in.
#include "core/checking/checkqueue.h"
#include "core/onboarding/sealedsecretstore.h"
#include "tests/support/keptsecrets.h"
#include "tests/support/openworkspace.h"
#include "tests/support/rawserver.h"

#include <QPointer>
#include <QSignalSpy>
#include <QTest>
#include <algorithm>

using namespace onboarding;
using test::RawAnswer;
using test::RawRequest;
using test::RawServer;

namespace {

/// Takes each refresh token once, and answers a while after that.
class Rotation
{
public:
    bool stallsStatus = false;
    RawAnswer answer(const RawRequest &request)
    {
        if (!request.target.startsWith("/auth"))
            return stallsStatus ? RawAnswer::stall() : RawAnswer::http(200, R"({"status":"PENDING"})");
        if (!request.body.contains("refresh_token=" + current()))
            return RawAnswer::http(400, R"({"error":"invalid_grant"})");
        ++m_given;
        const QByteArray reply
            = R"({"access_token":"a","token_type":"bearer","expires_in":3600,"refresh_token":")" + current()
            + "\"}";
        constexpr std::chrono::milliseconds Delay {200};
        return RawAnswer().wait(Delay).send(RawAnswer::http(200, reply).allBytes());
    }
    [[nodiscard]] QByteArray current() const { return "token-" + QByteArray::number(m_given); }
    [[nodiscard]] int given() const { return m_given; }

private:
    int m_given = 0;
};

} // namespace

class TestStoppedRun : public QObject, protected test::OpenWorkspace
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_service = {};
        m_keychain = std::make_unique<test::KeptSecrets>();
        QVERIFY(openList());
        m_secrets = std::make_unique<SealedSecretStore>(*m_keychain, *m_store);
        m_server = std::make_unique<RawServer>(
            [this](const RawRequest &request) { return m_service.answer(request); });
        open();
    }
    void cleanup()
    {
        close();
        m_secrets.reset();
        closeWorkspace();
        m_server.reset();
    }

    void keepsTheTokenThatIsOnItsWay_data()
    {
        QTest::addColumn<bool>("isSealed");
        QTest::newRow("in the keychain") << false;
        QTest::newRow("sealed") << true;
    }
    void keepsTheTokenThatIsOnItsWay()
    {
        QFETCH(const bool, isSealed);
        const SecretKey name = add(isSealed);
        stopWhileRenewing(name.customer);
        QTRY_COMPARE(read(name), m_service.current());
        QVERIFY(check(name.customer));
        QCOMPARE(m_service.given(), 1); // with what it brought
        close(); // as after a restart
        open();
        QVERIFY(check(name.customer));
        QCOMPARE(m_service.given(), 1); // the access token is there too, and lasts
    }

    void whoIsCheckedAgainMeanwhileWaitsForIt()
    {
        const SecretKey name = add(false);
        stopWhileRenewing(name.customer);
        QVERIFY(check(name.customer));
        QCOMPARE(m_service.given(), 1);
        QVERIFY(m_workspace->mayBeSignedIn(name.customer));
    }

    void theCaseIsClosedOnceItIsThere()
    {
        const SecretKey name = add(false);
        stopWhileRenewing(name.customer);
        const QPointer<OnboardingCase> opened = m_workspace->lease(name.customer).get();
        QVERIFY(opened);
        QTRY_VERIFY(!opened);
    }

    void whoIsRemovedIsNotRenewed()
    {
        const SecretKey name = add(false);
        stopWhileRenewing(name.customer);
        m_store->remove({name.customer}, this, [](const Result<void> &) { });
        QTRY_VERIFY(isRenewalOver());
        QCOMPARE(read(name), QByteArray("token-0")); // nothing is put beside it for nobody
        QVERIFY(!m_workspace->mayBeSignedIn(name.customer));
    }

    void whoIsRemovedDuringTheRunLeavesNoTokens()
    {
        const SecretKey name = add(false);
        QVERIFY(check(name.customer));
        m_service.stallsStatus = true;
        const qsizetype before = m_server->requests().size();
        m_queue->check({name.customer});
        QTRY_COMPARE(m_server->requests().size(), before + 1);
        m_store->remove({name.customer}, this, [](const Result<void> &) { });
        QVERIFY(!m_workspace->mayBeSignedIn(name.customer));
    }

private:
    void open()
    {
        openWorkspace(test::environmentAt(m_server->url()), *m_secrets, m_realClock);
        m_queue = std::make_unique<CheckQueue>(*m_workspace, m_realClock, CheckLimits {.maxInFlight = 1});
    }
    void close()
    {
        m_queue.reset();
        m_workspace.reset();
    }

    /// Somebody who has a refresh token alone, as after an import.
    SecretKey add(bool isSealed)
    {
        Customer one = test::customer(QStringLiteral("ada"));
        one.environment = m_workspace->environment().id;
        one.hasRefreshToken = true;
        one.isSealed = isSealed;
        const SecretKey name {one.environment, one.id, SecretKind::RefreshToken};
        bool isKept = test::save(*m_store, one).has_value();
        [&] { QVERIFY(std::exchange(isKept, false)); }();
        m_secrets->write(name, m_service.current(), this,
                         [&](const Result<void> &kept) { isKept = kept.has_value(); });
        [&] { QTRY_VERIFY(isKept); }();
        return name;
    }

    void stopWhileRenewing(const QUuid &customer)
    {
        m_queue->check({customer});
        QTRY_COMPARE(m_service.given(), 1);
        m_queue->cancel();
    }

    bool check(const QUuid &customer)
    {
        QSignalSpy finished(m_queue.get(), &CheckQueue::finished);
        m_queue->check({customer});
        return finished.wait() && m_queue->progress().succeeded() == 1;
    }

    /// Answered, or given up.
    [[nodiscard]] bool isRenewalOver() const
    {
        const std::deque<Exchange> &all = m_workspace->exchanges().exchanges();
        return std::any_of(all.begin(), all.end(),
                           [](const Exchange &one) { return one.operation == Operation::RefreshToken; });
    }

    QByteArray read(const SecretKey &name)
    {
        std::optional<QByteArray> secret;
        m_secrets->read(name, this,
                        [&](const auto &found) { secret = found ? found->value_or("none") : "unreadable"; });
        (void)QTest::qWaitFor([&] { return secret.has_value(); });
        return secret.value_or("no answer");
    }

    const SystemClock m_realClock {}; ///< the service takes its time
    Rotation m_service;
    std::unique_ptr<test::KeptSecrets> m_keychain;
    std::unique_ptr<SealedSecretStore> m_secrets;
    std::unique_ptr<RawServer> m_server;
    std::unique_ptr<CheckQueue> m_queue;
};

QTEST_GUILESS_MAIN(TestStoppedRun)
#include "tst_stoppedrun.moc"
