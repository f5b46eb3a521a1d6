// Which environment is open, and what belongs to one that is not.
#include "app/console/sandboxhost.h"
#include "app/console/workspaceopener.h"
#include "core/secrets/memorysecretstore.h"
#include "tests/support/fakeclock.h"
#include "tests/support/rawserver.h"
#include "tests/support/storecalls.h"
#include "tests/support/temporaryhome.h"

#include <QSignalSpy>

using namespace onboarding;
using namespace onboarding::test;

namespace {

const TemporaryHome home;

Environment environmentAt(const RawServer &server, const char *name)
{
    Environment environment = Environment::stagingTemplate();
    environment.id = QUuid::createUuid();
    environment.name = QString::fromLatin1(name);
    environment.url = server.url();
    environment.tenant = QStringLiteral("acme");
    return environment;
}

} // namespace

class TestWorkspaceOpener : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    /// Fresh reader 10, find 3: the test of Staging stood in the log of the sandbox, where "nothing leaves
    /// this computer".
    void aTestStandsInTheLogOfItsEnvironment()
    {
        const RawServer server([](const RawRequest &) { return RawAnswer::http(401); });
        CustomerStore store(home.path() + QStringLiteral("/customers.sqlite"));
        QVERIFY(load(store).has_value());
        MemorySecretStore secrets;
        FakeClock clock;
        SandboxHost host(false);
        WorkspaceOpener opener(host, secrets, store, clock);
        const Environment open = environmentAt(server, "open");
        const Environment other = environmentAt(server, "other");
        opener.open(open);
        QTRY_VERIFY(opener.workspace());
        for (const Environment &one : {other, open}) {
            const auto test = opener.testOf(one, &one);
            QVERIFY(test.has_value());
            QSignalSpy finished(test->get(), &ConnectionTest::finished);
            (*test)->start();
            QTRY_COMPARE(finished.count(), 1);
        }
        const std::deque<Exchange> here = opener.workspace()->exchanges().exchanges();
        QCOMPARE(here.size(), std::size_t(1));
        opener.open(other);
        QTRY_COMPARE(opener.workspace()->environment().id, other.id);
        const std::deque<Exchange> there = opener.workspace()->exchanges().exchanges();
        QCOMPARE(there.size(), std::size_t(1));
        QVERIFY(there.front().number < here.front().number); // it was the first
        opener.open(open);
        QTRY_COMPARE(opener.workspace()->environment().id, open.id);
        const ExchangeLog &again = opener.workspace()->exchanges(); // of this session, as before
        QCOMPARE(again.requests(), quint64(here.front().timesSent));
        QCOMPARE(again.exchanges().front().number, here.front().number);
    }
};

QTEST_GUILESS_MAIN(TestWorkspaceOpener)
#include "tst_workspaceopener.moc"
