// Whether a process runs, by its number.
#include "core/platform/processalive.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTest>

using namespace onboarding;

class TestProcessAlive : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void oneThatRunsIsAlive() { QVERIFY(isProcessAlive(QCoreApplication::applicationPid())); }

    void oneThatHasEndedIsNot()
    {
        QProcess process;
        process.start(QCoreApplication::applicationFilePath(), {QStringLiteral("-functions")});
        QVERIFY(process.waitForStarted());
        const qint64 pid = process.processId();
        QVERIFY(process.waitForFinished());
        QVERIFY(!isProcessAlive(pid));
    }

    /// kill(2): 0 and what is negative mean groups of processes, one of which is always there.
    void whatIsNoNumberOfAProcessIsNot()
    {
        for (const qint64 pid : {0, -1, -2})
            QVERIFY(!isProcessAlive(pid));
    }
};

QTEST_GUILESS_MAIN(TestProcessAlive)
#include "tst_processalive.moc"
