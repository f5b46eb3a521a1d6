// The real window over files that are damaged: it starts, says what it found, keeps every byte and goes on.
#include "app/console/consoleapplication.h"
#include "core/environments/paths.h"
#include "tests/support/temporaryhome.h"
#include "tests/support/windowdriver.h"
#include "ui/shell/mainwindow.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QTest>

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

class TestDamage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(damage(paths::settingsFile()));
        QVERIFY(damage(paths::environmentsFile()));
        QVERIFY(damage(paths::customersFile()));
        m_console = std::make_unique<ConsoleApplication>(*qApp, ConsoleApplication::Options {});
        m_console->start();
        m_driver = std::make_unique<WindowDriver>(m_console->window());
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
        m_console = std::make_unique<ConsoleApplication>(*qApp, ConsoleApplication::Options {});
        m_console->start();
        m_driver = std::make_unique<WindowDriver>(m_console->window());
        QVERIFY(m_driver->waitForEnabled(QStringLiteral("closeNoticeButton")));
        QVERIFY(banner()->accessibleDescription().contains(QStringLiteral(".damaged-2")));
        QVERIFY(m_driver->click(QStringLiteral("closeNoticeButton")));
        QVERIFY(m_driver->waitFor([this] { return !m_driver->has(QStringLiteral("banner")); }));
    }

private:
    [[nodiscard]] QWidget *banner() const { return m_driver->find(QStringLiteral("banner")); }

    std::unique_ptr<ConsoleApplication> m_console;
    std::unique_ptr<WindowDriver> m_driver;
};

QTEST_MAIN(TestDamage)
#include "tst_damage.moc"
