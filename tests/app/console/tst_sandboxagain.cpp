// A sandbox that is ended and started again while the window is open.
#include "app/console/sandboxhost.h"
#include "app/console/workspaceopener.h"
#include "core/secrets/memorysecretstore.h"
#include "tests/support/fakeclock.h"
#include "tests/support/sandboxprocess.h"
#include "tests/support/storecalls.h"
#include "tests/support/temporaryhome.h"

#include <QSignalSpy>

using namespace onboarding;
using namespace onboarding::test;

namespace {
const TemporaryHome home;
const QString Sandbox = QStringLiteral(PROGRAM_DIR "/kyc-sandbox");
} // namespace

class TestSandboxAgain : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    /// Tester's day of 2026-11-28, finding T40: the window asked the dead port for minutes.
    void theOneThatRunsNowIsFound()
    {
        auto process = std::make_unique<SandboxProcess>(Sandbox);
        QVERIFY(process->start());
        CustomerStore store(home.path() + QStringLiteral("/customers.sqlite"));
        QVERIFY(load(store).has_value());
        MemorySecretStore secrets;
        FakeClock clock;
        SandboxHost host(false);
        WorkspaceOpener opener(host, secrets, store, clock);
        QSignalSpy opened(&opener, &WorkspaceOpener::opened);
        QSignalSpy moved(&opener, &WorkspaceOpener::sandboxMoved);
        opener.open(Environment::localSandbox());
        QTRY_COMPARE(opened.count(), 1);
        QCOMPARE(opener.environment().url.port(), process->url().port());
        opener.lookForSandbox(); // it answers: nothing to look for
        QCOMPARE(moved.count(), 0);

        process = std::make_unique<SandboxProcess>(Sandbox); // the first is ended
        ask(opener);
        QTRY_VERIFY(hasFailed(opener));
        QCOMPARE(moved.count(), 0); // none runs
        QVERIFY(process->start());
        opener.lookForSandbox(); // as the console does every few seconds
        QTRY_COMPARE(opened.count(), 2);
        QCOMPARE(moved.count(), 1);
        QCOMPARE(moved.at(0).at(0).toUrl().port(), process->url().port());
        QCOMPARE(opener.environment().url.port(), process->url().port());
        opener.lookForSandbox();
        QCOMPARE(moved.count(), 1);
    }

private:
    void ask(WorkspaceOpener &opener)
    {
        (void)opener.workspace()->selfRegister({.firstName = QStringLiteral("Cora"),
                                                .lastName = QStringLiteral("New"),
                                                .username = QStringLiteral("cora@example.org"),
                                                .password = "Secret-1",
                                                .timeZoneFormatted = QStringLiteral("Europe/Paris")},
                                               this, [](const Result<Customer> &) { });
    }

    [[nodiscard]] static bool hasFailed(const WorkspaceOpener &opener)
    {
        const auto &all = opener.workspace()->exchanges().exchanges();
        return !all.empty() && all.back().error;
    }
};

QTEST_GUILESS_MAIN(TestSandboxAgain)
#include "tst_sandboxagain.moc"
