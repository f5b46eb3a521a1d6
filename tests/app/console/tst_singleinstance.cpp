// A second start finds the first: the class in this process, and the real program beside it.
#include "app/console/singleinstance.h"
#include "core/base/processlock.h"
#include "core/platform/paths.h"
#include "tests/support/str.h"
#include "tests/support/temporaryhome.h"

#include <QFile>
#include <QLocalServer>
#include <QLocalSocket>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>
#include <algorithm>
#include <csignal>

using namespace onboarding;
using test::str;

namespace {

const test::TemporaryHome home;
constexpr int Patience = 20'000;

} // namespace

class TestSingleInstance : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY(paths::makePrivateDir(paths::runtimeDir())); }

    void theSecondHandsOver()
    {
        SingleInstance first(paths::runtimeDir(), paths::dataDir());
        QVERIFY(first.claim());
        QSignalSpy requested(&first, &SingleInstance::requested);
        SingleInstance second(paths::runtimeDir(), paths::dataDir());
        QVERIFY(!second.claim());
        QSignalSpy handedOver(&second, &SingleInstance::handedOver);
        second.handOver({.environment = str("Stäging"), .noKeychain = true, .activationToken = str("t-1")});
        QVERIFY(handedOver.wait(Patience));
        QCOMPARE(requested.count(), 1);
        const auto request = requested.at(0).at(0).value<StartRequest>();
        QCOMPARE(request.environment, str("Stäging"));
        QCOMPARE(request.activationToken, str("t-1"));
        QVERIFY(request.noKeychain && !request.hidden);
    }

    void onlyItsUserCanOpenTheSocket()
    {
        SingleInstance first(paths::runtimeDir(), paths::dataDir());
        QVERIFY(first.claim());
        const QFile::Permissions others
            = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QVERIFY(!(QFile::permissions(first.socketName()) & others));
    }

    void anotherDataFolderIsAnotherConsole()
    {
        SingleInstance first(paths::runtimeDir(), str("/data/one"));
        SingleInstance other(paths::runtimeDir(), str("/data/two"));
        QVERIFY(first.claim());
        QVERIFY(other.claim());
    }

    void whatCrashedLeavesNothingInTheWay()
    {
        const QString data = str("/data/crashed");
        const QString name = SingleInstance(paths::runtimeDir(), data).socketName();
        {
            QLocalServer crashed;
            QVERIFY(crashed.listen(name));
            QVERIFY(QFile::rename(name, name + str(".socket")));
        }
        QVERIFY(QFile::rename(name + str(".socket"), name)); // a socket that nobody listens on
        SingleInstance next(paths::runtimeDir(), data);
        QVERIFY(next.claim());
        SingleInstance second(paths::runtimeDir(), data);
        QVERIFY(!second.claim());
    }

#ifdef Q_OS_UNIX
    void ofManyStartsAtOnceOneIsTheFirst()
    {
        constexpr int Many = 6;
        QList<QProcess *> starts;
        QObject owner;
        for (int i = 0; i < Many; ++i) {
            starts.append(new QProcess(&owner));
            starts.constLast()->start(program(), {str("--no-keychain"), str("--no-embedded-sandbox")});
        }
        const auto running = [&] {
            return std::count_if(starts.begin(), starts.end(),
                                 [](const QProcess *one) { return one->state() != QProcess::NotRunning; });
        };
        QTRY_COMPARE_WITH_TIMEOUT(running(), 1, Patience);
        for (QProcess *one : starts) {
            if (one->state() != QProcess::NotRunning) {
                one->kill();
                QVERIFY(one->waitForFinished(Patience));
            } else {
                QCOMPARE(one->exitCode(), 0);
            }
        }
    }
#endif

    void aStartWaitsForItsTurnButNotForEver()
    {
        ProcessLock other(paths::runtimeDir() + str("/window.lock"));
        QVERIFY(other.tryLock());
        SingleInstance instance(paths::runtimeDir(), str("/data/turn"));
        QVERIFY(instance.claim());
    }

    void nonsenseIsNoRequest()
    {
        SingleInstance first(paths::runtimeDir(), paths::dataDir());
        QVERIFY(first.claim());
        QSignalSpy requested(&first, &SingleInstance::requested);
        QLocalSocket flood;
        flood.connectToServer(first.socketName());
        QVERIFY(flood.waitForConnected(Patience));
        QSignalSpy cut(&flood, &QLocalSocket::disconnected);
        flood.write(QByteArray(64 * 1024, 'x'));
        QVERIFY(cut.wait(Patience));
        QCOMPARE(requested.count(), 0);
    }

    void worksAloneWhereNoSocketCanBeMade()
    {
        SingleInstance nowhere(str("/dev/null/run"), paths::dataDir());
        QVERIFY(nowhere.claim());
    }

#ifdef Q_OS_UNIX
    void aSecondProgramEndsAtOnce()
    {
        QProcess first;
        QVERIFY(startConsole(first));
        QProcess second;
        run(second, {str("--environment"), str("sandbox")});
        QCOMPARE(second.exitCode(), 0);
        QCOMPARE(second.readAllStandardError(), QByteArray());
        QCOMPARE(first.state(), QProcess::Running);
        // One that crashed does not keep the next from starting.
        first.kill();
        QVERIFY(first.waitForFinished(Patience));
        QVERIFY(startConsole(first));
        first.kill();
        QVERIFY(first.waitForFinished(Patience));
    }

    void aHungOneIsNamed()
    {
        QProcess first;
        QVERIFY(startConsole(first));
        QVERIFY(::kill(pid_t(first.processId()), SIGSTOP) == 0);
        QProcess second;
        run(second, {});
        QCOMPARE(second.exitCode(), 1);
        const QByteArray said = second.readAllStandardError();
        QVERIFY2(said.contains("does not answer") && said.count('\n') == 1, said.constData());
        ::kill(pid_t(first.processId()), SIGCONT);
        first.kill();
        QVERIFY(first.waitForFinished(Patience));
    }

private:
    /// Until it listens.
    bool startConsole(QProcess &process)
    {
        process.start(program(), {str("--no-keychain"), str("--no-embedded-sandbox")});
        const QString name = SingleInstance(paths::runtimeDir(), paths::dataDir()).socketName();
        return process.waitForStarted(Patience)
            && QTest::qWaitFor(
                   [&] {
                       QLocalSocket probe;
                       probe.connectToServer(name);
                       return probe.state() == QLocalSocket::ConnectedState;
                   },
                   Patience);
    }

    static void run(QProcess &process, const QStringList &arguments)
    {
        process.start(program(), arguments);
        QVERIFY(process.waitForFinished(Patience));
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    }

    static QString program() { return str(PROGRAM_DIR "/onboarding-console"); }
#endif
};

QTEST_GUILESS_MAIN(TestSingleInstance)
#include "tst_singleinstance.moc"
