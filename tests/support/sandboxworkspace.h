#pragma once
#include "core/checking/checkqueue.h"
#include "tests/support/openworkspace.h"
#include "tests/support/sandboxprocess.h"
#include "tests/support/str.h"

#include <QSignalSpy>

namespace onboarding::test {

/// What a test of many checks has, to derive from beside QObject: a real kyc-sandbox, a list whose customers
/// are known there as "queue.0", "queue.1", … with the password "pw", and a workspace between the two. By the
/// real clock: the sandbox has one too.
class SandboxWorkspace : protected OpenWorkspace
{
protected:
    static constexpr int Patience = 60'000; ///< milliseconds

    void startSandbox()
    {
        m_sandbox = std::make_unique<SandboxProcess>(str(PROGRAM_DIR "/kyc-sandbox"));
        QVERIFY(m_sandbox->start());
    }

    /// Nobody is in the list nor at the sandbox.
    void openEmpty()
    {
        QVERIFY(!m_sandbox->post(str("reset"), {}).isNull());
        QVERIFY(openList());
        openAt(*m_sandbox);
    }

    /// The same list and sandbox, as after a restart.
    void openAgain()
    {
        QVERIFY(openListAgain());
        openAt(*m_sandbox);
    }

    void openAt(const SandboxProcess &sandbox)
    {
        Environment environment = Environment::localSandbox();
        environment.url = sandbox.url();
        environment.tenant = sandbox.ready().value(str("tenant")).toString();
        environment.limits.retryDelay = std::chrono::milliseconds {1};
        openWorkspace(environment, m_secrets, m_realClock,
                      sandbox.ready().value(str("apiKey")).toString().toUtf8());
    }

    void addCustomers(int count, const QString &status)
    {
        QList<Customer> customers;
        for (int i = 0; i < count; ++i) {
            const QString username = str("queue.%1").arg(i);
            QVERIFY(
                !m_sandbox
                     ->post(
                         str("users"),
                         {{str("username"), username}, {str("password"), str("pw")}, {str("status"), status}})
                     .isNull());
            customers.append({.id = QUuid::createUuid(),
                              .environment = m_workspace->environment().id,
                              .username = username,
                              .addedAt = m_realClock.now()});
        }
        bool isDone = false;
        m_store->import(customers, {}, {}, m_sandbox.get(),
                        [&](const Result<void> &done) { isDone = done.has_value(); });
        QTRY_VERIFY(isDone);
    }

    static void usePasswords(Workspace &workspace) { workspace.readySignIn().setForOthers("pw"); }

    static void run(CheckQueue &queue, const QList<QUuid> &customers, int patience = Patience)
    {
        QSignalSpy finished(&queue, &CheckQueue::finished);
        queue.check(customers);
        QVERIFY(finished.wait(patience));
    }

    [[nodiscard]] QList<QUuid> all() const
    {
        QList<QUuid> ids;
        for (const CustomerRecord &record : m_store->records())
            ids.append(record.customer.id);
        return ids;
    }

    SystemClock m_realClock {};
    MemorySecretStore m_secrets {};
    std::unique_ptr<SandboxProcess> m_sandbox {};
};

} // namespace onboarding::test
