// A lock between programs, as another program sees it.
#include "core/base/processlock.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace onboarding;

class TestProcessLock : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void oneHasItAtATime()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("turn.lock"));
        auto first = std::make_unique<ProcessLock>(file);
        ProcessLock second(file);
        QVERIFY(first->tryLock());
        QVERIFY(first->tryLock()); // it has it already
        QVERIFY(!second.tryLock());
        QVERIFY(second.isHeldElsewhere());
        first.reset();
        QVERIFY(second.tryLock());
        QVERIFY(!second.isHeldElsewhere());
    }

    void aProgramThatIsKilledGivesItUp()
    {
#ifdef Q_OS_UNIX
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("turn.lock"));
        QProcess other; // flock(1) of util-linux takes the same lock
        other.start(
            QStringLiteral("flock"),
            {file, QStringLiteral("sh"), QStringLiteral("-c"), QStringLiteral("echo held; exec cat")});
        if (!other.waitForStarted())
            QSKIP("no flock(1) here");
        QVERIFY(other.waitForReadyRead());
        ProcessLock ours(file);
        QVERIFY(!ours.tryLock());
        QVERIFY(ours.isHeldElsewhere());
        other.closeWriteChannel(); // cat, which inherited it, ends
        other.kill();
        QVERIFY(other.waitForFinished());
        QTRY_VERIFY(ours.tryLock());
#else
        QSKIP("QLockFile's own affair here");
#endif
    }

    void whereNoLockCanBeItIsSaid()
    {
        ProcessLock lock(QStringLiteral("/dev/null/turn.lock"));
        QVERIFY(!lock.tryLock());
        QVERIFY(!lock.isHeldElsewhere()); // so that the caller goes on without
    }

    void theFileGoesWithTheLockWhenAsked()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("turn.lock"));
        {
            ProcessLock lock(file);
            lock.removeAtEnd();
            QVERIFY(lock.tryLock());
            ProcessLock loser(file);
            loser.removeAtEnd();
            QVERIFY(!loser.tryLock());
        }
        QVERIFY(!QFile::exists(file));
    }
};

QTEST_GUILESS_MAIN(TestProcessLock)
#include "tst_processlock.moc"
