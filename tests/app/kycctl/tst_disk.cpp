// kycctl as a process on a file system of its own that runs full or is read-only: nothing that was
// acknowledged is lost, and what failed is said.
#include "app/kycctl/exitcode.h"
#include "tests/support/sandboxprocess.h"
#include "tests/support/temporaryhome.h"

#include <QProcess>
#include <QTest>

using namespace onboarding;
using namespace onboarding::test;

namespace {

const TemporaryHome home;

/// What a program prints and how it ends, line by line, is what a case looks at.
QByteArray runInSmallFileSystem(const QByteArray &script)
{
    // A user and a mount name space: no privilege is needed where the system allows them to everybody.
    const QByteArray whole
        = "folder=$XDG_DATA_HOME/onboarding-console\n"
          "mkdir -p \"$folder\"\n"
          "mount -t tmpfs -o size=600k,mode=700 none \"$folder\" || exit 99\n"
          "kycctl() { '" PROGRAM_DIR "/kycctl' --no-keychain \"$@\"; }\n"
          "list() { echo username,displayName; seq -f \"$1.%06g,Some name or other\" 1 \"$2\"; }\n"
        + script;
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(QStringLiteral("unshare"),
                  {QStringLiteral("--map-root-user"), QStringLiteral("--mount"), QStringLiteral("bash"),
                   QStringLiteral("-c"), QString::fromUtf8(whole)});
    if (!process.waitForStarted() || !process.waitForFinished(60'000))
        return {};
    return process.readAll();
}

bool canMount()
{
    return runInSmallFileSystem("echo mounted").contains("mounted");
}

QByteArray ended(ExitCode code)
{
    return "ended " + QByteArray::number(int(code)) + '\n';
}

} // namespace

class TestDisk : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
#ifdef Q_OS_LINUX
        if (!canMount())
            QSKIP("no file system can be mounted here");
#else
        QSKIP("file systems are mounted another way here");
#endif
        m_sandbox = std::make_unique<SandboxProcess>(QStringLiteral(PROGRAM_DIR "/kyc-sandbox"));
        QVERIFY(m_sandbox->start());
    }

    void aFullDiskTakesNothingAway()
    {
        const QByteArray said = runInSmallFileSystem("list kept 10 | kycctl customers import -\n"
                                                     "list more 20000 | kycctl customers import -\n"
                                                     "echo ended $?\n"
                                                     "echo $(kycctl customers list | wc -l) are there\n");
        QVERIFY2(said.contains("the disk is full"), said.constData());
        QVERIFY2(said.contains(ended(ExitCode::Unexpected)), said.constData());
        QVERIFY2(said.contains("\n10 are there"), said.constData());
    }

    void withRoomAgainItGoesOn()
    {
        const QByteArray said
            = runInSmallFileSystem("list kept 10 | kycctl customers import -\n"
                                   "head -c 1000000 /dev/zero > \"$folder/filler\" 2>/dev/null\n"
                                   "kycctl customers note kept.000001 one; echo ended $?\n"
                                   "rm \"$folder/filler\"\n"
                                   "kycctl customers note kept.000001 two; echo ended $?\n"
                                   "kycctl customers show kept.000001 --json\n");
        QVERIFY2(said.contains("the disk is full.\n" + ended(ExitCode::Unexpected)), said.constData());
        QVERIFY2(said.contains(ended(ExitCode::Done)), said.constData());
        QVERIFY2(!said.contains("\"one\"") && said.contains("\"two\""), said.constData());
    }

    void aReadOnlyFileIsRead()
    {
        const QByteArray said
            = runInSmallFileSystem("list kept 10 | kycctl customers import -\n"
                                   "mount -o remount,ro \"$folder\"\n"
                                   "echo $(kycctl customers list | wc -l) are there\n"
                                   "kycctl customers note kept.000001 one\n"
                                   "echo ended $?\n"
                                   "for command in 'tag kept.000001 x' 'assign kept.000001 me' "
                                   "'snooze kept.000001 2099-01-01' 'remove kept.000001'; do\n"
                                   "kycctl customers $command >/dev/null 2>&1; echo ended $?\n"
                                   "done\n");
        QVERIFY2(said.contains("\n10 are there"), said.constData());
        QVERIFY2(said.contains("it cannot be written to.\n" + ended(ExitCode::Unexpected)), said.constData());
        QCOMPARE(said.count(ended(ExitCode::Unexpected)), 5);
    }

    void whatCannotBeKeptHasFailed_data()
    {
        QTest::addColumn<QByteArray>("hardship");
        QTest::newRow("on a full disk")
            << QByteArray("head -c 1000000 /dev/zero > \"$folder/filler\" 2>/dev/null\n"
                          "truncate -s -48K \"$folder/filler\"\n");
        QTest::newRow("in a file that cannot be written to")
            << QByteArray("mount -o remount,ro \"$folder\"\n");
    }

    /// The service answers; what it said would be gone with the program.
    void whatCannotBeKeptHasFailed()
    {
        QFETCH(QByteArray, hardship);
        const QByteArray said = runInSmallFileSystem(
            "printf 'username\\nvera.verified\\nlena.started\\n' | kycctl customers import -\n" + hardship
            + "ONBOARDING_PASSWORD=sandbox-password kycctl check --all --json; echo ended $?\n"
              "kycctl check --all; echo ended $?\n"
              "echo $(kycctl customers list --json | grep -c rawStatus.:.[A-Z]) were kept\n");
        QVERIFY2(said.contains("{\"changed\":0,\"checked\":0"), said.constData());
        QVERIFY2(said.contains("\"kind\":\"Storage\""), said.constData());
        QVERIFY2(said.contains("\n0 checked, 0 changed, 2 failed"), said.constData());
        QCOMPARE(said.count(ended(ExitCode::SomeFailed)), 2);
        QVERIFY2(said.contains("\n0 were kept"), said.constData());
    }

    void whatIsShortEnoughForABufferIsNotCut_data()
    {
        QTest::addColumn<QByteArray>("command");
        QTest::newRow("env remove") << QByteArray("env remove two");
        QTest::newRow("collection export") << QByteArray("-e one collection export \"$settings/kept\"");
        QTest::newRow("customers export") << QByteArray("-e one customers export \"$settings/kept\"");
    }

    /// A file of a few kilobytes is written when it is closed, and QSaveFile looks at no error of that.
    void whatIsShortEnoughForABufferIsNotCut()
    {
        QFETCH(const QByteArray, command);
        const QByteArray said = runInSmallFileSystem(
            "settings=$XDG_CONFIG_HOME/elsewhere; own=$XDG_CONFIG_HOME/onboarding-console\n"
            "mkdir -p \"$settings\" \"$own\"\n"
            "mount -t tmpfs -o size=96k,mode=700 none \"$settings\" || exit 99\n"
            "mount --bind \"$settings\" \"$own\" || exit 99\n"
            "kycctl env add one --url https://one.example --tenant T >/dev/null\n"
            "kycctl env add two --url https://two.example --tenant T >/dev/null\n"
            "list kept 100 | kycctl -e one customers import - >/dev/null\n"
            "echo before >\"$settings/kept\"\n"
            "for free in 0 4096; do\n"
            "rm -f \"$settings/filler\"; head -c 1000000 /dev/zero > \"$settings/filler\" 2>/dev/null\n"
            "truncate -s -$free \"$settings/filler\"\n"
            "sha256sum \"$settings/environments.json\" \"$settings/kept\" >$folder/before\n"
            "kycctl "
            + command
            + "; echo ended $?\n"
              "sha256sum --quiet -c $folder/before && echo unharmed\n"
              "done\n");
        QCOMPARE(said.count("\nunharmed"), 2);
        QVERIFY2(said.count(ended(ExitCode::Unexpected)) == 2, said.constData());
    }

    /// Room for the beginning of the file only: what was written of it never takes the place of the old one.
    void environmentsOutliveAnAlmostFullDisk()
    {
        const QByteArray said = runInSmallFileSystem(
            "settings=$XDG_CONFIG_HOME/onboarding-console; mkdir -p \"$settings\"\n"
            "mount -t tmpfs -o size=256k,mode=700 none \"$settings\" || exit 99\n"
            "for name in one two three four five six seven eight; do\n"
            "kycctl env add $name --url https://$name.example --tenant T >/dev/null || echo not added\n"
            "done\n"
            "before=$(sha256sum <\"$settings/environments.json\")\n"
            "for free in 4096 8192; do\n"
            "head -c 1000000 /dev/zero > \"$settings/filler\" 2>/dev/null\n"
            "truncate -s -$free \"$settings/filler\"\n"
            "kycctl env add nine$free --url https://nine.example --tenant T\n"
            "code=$?; now=$(sha256sum <\"$settings/environments.json\")\n"
            "[ $code != 0 ] && [ \"$now\" = \"$before\" ] && echo refused unharmed\n"
            "[ $code = 0 ] && [ \"$now\" != \"$before\" ] && echo taken\n"
            "before=$now\n"
            "done\n"
            "kycctl env list | grep -c example\n"
            "umount \"$settings\"\n");
        QVERIFY2(!said.contains("not added"), said.constData());
        QVERIFY2(said.contains("the disk is full.\nrefused unharmed"), said.constData());
        QCOMPARE(said.count("refused unharmed") + said.count("\ntaken"), 2);
        const int listed = said.trimmed().split('\n').last().toInt();
        QCOMPARE(listed, 8 + int(said.count("\ntaken")));
    }

    /// What is small waits in a buffer until the file is closed, and nobody is told how that ended.
    void whatIsSmallIsWrittenWholeOrNotAtAll()
    {
        const QByteArray said = runInSmallFileSystem(
            "settings=$XDG_CONFIG_HOME/onboarding-console; mine=$XDG_CONFIG_HOME/mine\n"
            "mkdir -p \"$settings\" \"$mine\"\n"
            "mount -t tmpfs -o size=96k,mode=700 none \"$settings\" || exit 99\n"
            "mount -t tmpfs -o size=96k,mode=700 none \"$mine\" || exit 99\n"
            "kycctl env add one --url https://one.example --tenant T >/dev/null\n"
            "kycctl env add two --url https://two.example --tenant T >/dev/null\n"
            "echo mine > \"$mine/x.json\"\n"
            "for free in 0 4096; do\n"
            "for room in \"$settings\" \"$mine\"; do\n"
            "head -c 1000000 /dev/zero > \"$room/filler\" 2>/dev/null\n"
            "truncate -s -$free \"$room/filler\"\n"
            "done\n"
            "before=$(sha256sum <\"$settings/environments.json\")\n"
            "kycctl env remove two\n"
            "[ $? != 0 ] && [ \"$(sha256sum <\"$settings/environments.json\")\" = \"$before\" ] && echo list "
            "kept\n"
            "kycctl -e one collection export \"$mine/x.json\"\n"
            "[ $? != 0 ] && [ \"$(cat \"$mine/x.json\")\" = mine ] && echo export kept\n"
            "done\n"
            "kycctl env list | grep -c example\n"
            "umount \"$settings\" \"$mine\"\n");
        QVERIFY2(said.count("list kept") == 2, said.constData());
        QVERIFY2(said.count("export kept") == 2, said.constData());
        QVERIFY2(!said.contains("Removed") && !said.contains("Written"), said.constData());
        QCOMPARE(said.trimmed().split('\n').last(), QByteArray("2"));
    }

private:
    std::unique_ptr<SandboxProcess> m_sandbox;
};

QTEST_GUILESS_MAIN(TestDisk)
#include "tst_disk.moc"
