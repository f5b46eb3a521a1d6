// By the modes of Unix: files and folders are for their owner alone, whatever the umask, and what somebody
// else may have put into the run-time folder is not believed.
#include "core/environments/environmentstore.h"
#include "core/platform/paths.h"
#include "core/platform/settings.h"
#include "core/sandboxclient/sandboxinfo.h"
#include "core/storage/database.h"
#include "tests/support/temporaryhome.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QTest>
#include <sys/stat.h>
#include <unistd.h>

using namespace onboarding;

namespace {

const test::TemporaryHome home;

constexpr auto Others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther
    | QFile::WriteOther | QFile::ExeOther;

/// As a sandbox of this very process would announce itself.
QByteArray announcement()
{
    return R"({"listening":"http://127.0.0.1:1","control":"http://127.0.0.1:1/_sandbox","controlKey":"k",)"
           R"("tenant":"SANDBOX","apiKey":"key","samplePassword":"pw","samples":[],"pid":)"
        + QByteArray::number(QCoreApplication::applicationPid()) + '}';
}

bool write(const QString &name, const QByteArray &content)
{
    QFile file(name);
    return file.open(QFile::WriteOnly, QFile::ReadOwner | QFile::WriteOwner)
        && file.write(content) == content.size();
}

} // namespace

class TestPrivateFiles : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anExportReplacesNoFileOfTheProgram_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("isRefused");
        QTest::newRow("the customers") << paths::customersFile() << true;
        QTest::newRow("the environments, by a way around")
            << paths::dataDir() + QStringLiteral("/../../config/onboarding-console/environments.json")
            << true;
        QTest::newRow("the settings, by a link") << home.path() + QStringLiteral("/link.csv") << true;
        QTest::newRow("a folder that is a link") << home.path() + QStringLiteral("/folder/new.csv") << true;
        QTest::newRow("a new file beside them") << paths::stateDir() + QStringLiteral("/new.csv") << true;
        QTest::newRow("a file of the user") << home.path() + QStringLiteral("/new.csv") << false;
        QTest::newRow("a folder whose name begins alike")
            << home.path() + QStringLiteral("/data/onboarding-console-2/new.csv") << false;
    }

    void anExportReplacesNoFileOfTheProgram()
    {
        QFETCH(const QString, name);
        QFETCH(const bool, isRefused);
        for (const QString &folder : {paths::configDir(), paths::dataDir(), paths::stateDir()})
            QVERIFY(paths::makePrivateDir(folder));
        QVERIFY(paths::makePrivateDir(home.path() + QStringLiteral("/data/onboarding-console-2")));
        for (const QString &file : {paths::customersFile(), paths::environmentsFile(), paths::settingsFile()})
            QVERIFY(write(file, "ours"));
        QFile::link(paths::settingsFile(), home.path() + QStringLiteral("/link.csv"));
        QFile::link(paths::dataDir(), home.path() + QStringLiteral("/folder"));
        const Result<void> written = paths::writeExport(name, "an export");
        QCOMPARE(written.has_value(), !isRefused);
        if (isRefused)
            QCOMPARE(written.error().kind, Error::Kind::InvalidInput);
        for (const QString &own :
             {paths::customersFile(), paths::environmentsFile(), paths::settingsFile()}) {
            QFile file(own);
            QVERIFY(file.open(QFile::ReadOnly));
            QCOMPARE(file.readAll(), QByteArray("ours"));
            file.close();
            QVERIFY(file.remove());
        }
        QFile::remove(home.path() + QStringLiteral("/link.csv"));
        QFile::remove(home.path() + QStringLiteral("/folder"));
    }

    void initTestCase() { ::umask(0); }

    void whatIsMadeIsForItsOwnerAlone()
    {
        {
            Settings settings(paths::settingsFile());
            settings.setValue(settings::Theme, QStringLiteral("dark"));
        }
        EnvironmentStore environments(paths::environmentsFile());
        QVERIFY(environments.add({.name = QStringLiteral("a"),
                                  .url = QUrl(QStringLiteral("https://kyc.example")),
                                  .tenant = QStringLiteral("t")}));
        Database database(paths::customersFile());
        QVERIFY(database.read());
        QVERIFY(paths::makePrivateDir(paths::runtimeDir()));
        const QString runtime = QFileInfo(paths::runtimeDir()).absolutePath(); // was not there
        for (const QString &name : {paths::settingsFile(), paths::environmentsFile(), paths::customersFile(),
                                    paths::configDir(), paths::dataDir(), paths::runtimeDir(), runtime})
            QVERIFY2(QFileInfo::exists(name) && !(QFile::permissions(name) & Others), qPrintable(name));
    }

    void settingsOfAnEarlierVersionAreClosed()
    {
        QVERIFY(QFile::setPermissions(paths::settingsFile(),
                                      QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther));
        {
            Settings settings(paths::settingsFile());
            settings.setValue(settings::Theme, QStringLiteral("light"));
        }
        QVERIFY(!(QFile::permissions(paths::settingsFile()) & Others));
        QCOMPARE(Settings(paths::settingsFile()).value(settings::Theme), QStringLiteral("light"));
    }

    void aLinkThatOthersMayHaveLeftIsNotFollowed_data()
    {
        QTest::addColumn<int>("mode");
        QTest::addColumn<bool>("isFollowed");
        QTest::newRow("a folder that all can write to") << 0777 << false;
        QTest::newRow("a folder that all can write to, as /tmp") << 01777 << true;
        QTest::newRow("a folder that all can read") << 0755 << true; // as people keep their settings in git
        QTest::newRow("a folder of our own") << 0700 << true;
    }

    void aLinkThatOthersMayHaveLeftIsNotFollowed()
    {
        QFETCH(int, mode);
        QFETCH(bool, isFollowed);
        const QTemporaryDir folder;
        const QString run = folder.filePath(QStringLiteral("run"));
        const QString victim = folder.filePath(QStringLiteral("victim"));
        const QString link = run + QStringLiteral("/environments.json");
        QVERIFY(paths::makePrivateDir(run));
        QVERIFY(write(victim, "precious"));
        QVERIFY(QFile::link(victim, link));
        QCOMPARE(::chmod(QFile::encodeName(run).constData(), static_cast<mode_t>(mode)), 0);
        const Result<void> written = paths::writeWhole(link, "secret");
        QCOMPARE(written.has_value(), isFollowed);
        QFile file(victim);
        QVERIFY(file.open(QFile::ReadOnly));
        QCOMPARE(file.readAll(), isFollowed ? QByteArray("secret") : QByteArray("precious"));
        if (isFollowed)
            return;
        QCOMPARE(written.error().kind, Error::Kind::InvalidInput);
        {
            Settings settings(link);
            settings.setValue(settings::Theme, QStringLiteral("dark"));
        }
        Database database(link);
        QVERIFY(!database.read());
        QVERIFY(file.seek(0));
        QCOMPARE(file.readAll(), QByteArray("precious"));
    }

    void aSandboxOfOursIsFound()
    {
        QVERIFY(write(paths::sandboxRuntimeFile(), announcement()));
        QVERIFY(findRunningSandbox(paths::sandboxRuntimeFile()));
    }

    void aPlantedAnnouncementIsNotBelieved_data()
    {
        QTest::addColumn<QString>("plant");
        for (const char *plant :
             {"a folder that all can write to", "a folder that all can read", "a file for all",
              "a link to a file", "a link to a folder", "another user's file", "another user's folder"})
            QTest::newRow(plant) << QString::fromUtf8(plant);
    }

    void aPlantedAnnouncementIsNotBelieved()
    {
        QFETCH(QString, plant);
        const QTemporaryDir folder;
        const QString run = folder.filePath(QStringLiteral("run"));
        const QString elsewhere = folder.filePath(QStringLiteral("elsewhere"));
        const QString file = run + QStringLiteral("/sandbox.json");
        const bool isFolderLink = plant.endsWith(QStringLiteral("link to a folder"));
        QVERIFY(paths::makePrivateDir(elsewhere));
        QVERIFY(write(elsewhere + QStringLiteral("/sandbox.json"), announcement()));
        QVERIFY(isFolderLink ? QFile::link(elsewhere, run) : paths::makePrivateDir(run));
        if (plant == QStringLiteral("a link to a file"))
            QVERIFY(QFile::link(elsewhere + QStringLiteral("/sandbox.json"), file));
        else if (!isFolderLink)
            QVERIFY(write(file, announcement()));
        QVERIFY(findRunningSandbox(elsewhere + QStringLiteral("/sandbox.json")));
        QVERIFY(prepare(plant, run, file));
        const Result<SandboxInfo> found = findRunningSandbox(file);
        QVERIFY(!found);
        QCOMPARE(found.error().kind, Error::Kind::NotPermitted);
    }

private:
    [[nodiscard]] static bool prepare(const QString &plant, const QString &run, const QString &file)
    {
        const auto mode = [](const QString &name, mode_t bits) {
            return ::chmod(QFile::encodeName(name).constData(), bits) == 0;
        };
        constexpr uid_t Nobody = 65534;
        const auto give = [](const QString &name) {
            if (::geteuid() == 0)
                return ::chown(QFile::encodeName(name).constData(), Nobody, Nobody) == 0;
            return ::chmod(QFile::encodeName(name).constData(), 0777) == 0; // only root can give files away
        };
        if (plant == QStringLiteral("a folder that all can write to"))
            return mode(run, 0777);
        if (plant == QStringLiteral("a folder that all can read"))
            return mode(run, 0755);
        if (plant == QStringLiteral("a file for all"))
            return mode(file, 0666);
        if (plant == QStringLiteral("another user's file"))
            return give(file);
        if (plant == QStringLiteral("another user's folder"))
            return give(run);
        return true;
    }
};

QTEST_GUILESS_MAIN(TestPrivateFiles)
#include "tst_privatefiles_unix.moc"
