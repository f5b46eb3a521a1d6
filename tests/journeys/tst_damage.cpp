// The real window over files that are damaged: it starts, says what it found, keeps every byte and goes on.
#include "core/platform/paths.h"
#include "tests/support/consoletest.h"
#include "tests/support/temporaryhome.h"

#include <QDir>
#include <QFile>
#include <QMenu>
#include <QPushButton>

using namespace onboarding;
using namespace onboarding::test;

namespace {

const TemporaryHome home;
const QByteArray Garbage = QByteArray("\x00[{no such thing\n\xff", 18).repeated(400);

bool damage(const QString &file)
{
    QFile damaged(file);
    return QDir().mkpath(QFileInfo(file).absolutePath()) && damaged.open(QFile::WriteOnly)
        && damaged.write(Garbage) == Garbage.size();
}

QByteArray contentOf(const QString &name)
{
    QFile file(name);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestDamage : public test::ConsoleTest
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(damage(paths::settingsFile()));
        QVERIFY(damage(paths::environmentsFile()));
        QVERIFY(damage(paths::customersFile()));
        open({});
    }

    void theListIsNamedFirst()
    {
        QVERIFY(m_driver->waitForEnabled(QStringLiteral("putAsideButton")));
        QVERIFY(banner()->accessibleDescription().contains(paths::customersFile()));
        QCOMPARE(contentOf(paths::customersFile()), Garbage);
    }

    void aNewListBeginsAndTheDamagedOneIsKept()
    {
        QVERIFY(m_driver->click(QStringLiteral("putAsideButton")));
        QVERIFY(m_driver->waitFor([this] { return !m_console->window().selectedCustomer().isNull(); }));
        QCOMPARE(contentOf(paths::customersFile() + QStringLiteral(".damaged")), Garbage);
    }

    void theEnvironmentsAreLeftAsTheyAre()
    {
        QVERIFY(banner()->accessibleName().contains(QStringLiteral("environments")));
        QVERIFY(m_driver->click(QStringLiteral("closeNoticeButton")));
        QVERIFY(m_driver->waitFor(
            [this] { return banner()->accessibleName().contains(QStringLiteral("settings")); }));
        m_console.reset();
        QCOMPARE(contentOf(paths::environmentsFile()), Garbage);
    }

    void theSettingsArePutAside()
    {
        // The window has stored its own since.
        QCOMPARE(contentOf(paths::settingsFile() + QStringLiteral(".damaged")), Garbage);
        QVERIFY(contentOf(paths::settingsFile()) != Garbage);
        QVERIFY(QFile::remove(paths::environmentsFile()));
        QVERIFY(damage(paths::settingsFile()));
        open({});
        QVERIFY(m_driver->waitForEnabled(QStringLiteral("closeNoticeButton")));
        QVERIFY(banner()->accessibleDescription().contains(QStringLiteral(".damaged-2")));
        QVERIFY(m_driver->click(QStringLiteral("closeNoticeButton")));
        QVERIFY(m_driver->waitFor([this] { return !m_driver->has(QStringLiteral("banner")); }));
    }

    void theEnvironmentsAreKeptAsideWhenOneIsChosen()
    {
        m_console.reset();
        QVERIFY(damage(paths::environmentsFile()));
        open({});
        QVERIFY(m_driver->waitForEnabled(QStringLiteral("closeNoticeButton")));
        QVERIFY(banner()->accessibleName().contains(QStringLiteral("environments")));
        QVERIFY(m_driver->click(QStringLiteral("railEnvironments")));
        m_driver->find<QPushButton>(QStringLiteral("addEnvironmentButton"))
            ->menu()
            ->actions()
            .constFirst()
            ->trigger();
        QVERIFY(m_driver->enter(QStringLiteral("envTenantEdit"), QStringLiteral("acme")));
        QVERIFY(m_driver->click(QStringLiteral("saveEnvironmentButton")));
        QCOMPARE(contentOf(paths::environmentsFile() + QStringLiteral(".damaged")), Garbage);
        QVERIFY(contentOf(paths::environmentsFile()).contains("acme"));
        QVERIFY(m_driver->waitFor([this] { return !m_driver->has(QStringLiteral("banner")); }));
    }

    /// The last: the folders stay where nothing can be made.
    void withoutAPlaceForFilesItSaysSo()
    {
        m_console.reset();
        for (const char *folder : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_RUNTIME_DIR"})
            qputenv(folder, "/dev/null/nowhere");
        open({});
        QVERIFY(m_driver->waitForEnabled(QStringLiteral("retryRosterButton")));
        QVERIFY(banner()->accessibleDescription().contains(QStringLiteral("/dev/null/nowhere")));
    }

private:
    [[nodiscard]] QWidget *banner() const { return m_driver->find(QStringLiteral("banner")); }
};

QTEST_MAIN(TestDamage)
#include "tst_damage.moc"
