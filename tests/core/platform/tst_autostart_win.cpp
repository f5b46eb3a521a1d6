// The entry by which Windows starts the console.
#include "core/platform/autostart.h"

#include <QSettings>
#include <QTest>

using namespace onboarding;

namespace {

// Built as the one that Windows reads, with the switches of the Task Manager beside it.
const QString Root = QStringLiteral("HKEY_CURRENT_USER\\Software\\onboarding-console-test");
const QString RunKey = Root + QStringLiteral("\\Run");
const QString ApprovedKey = Root + QStringLiteral("\\Explorer\\StartupApproved\\Run");
const QString Name = QStringLiteral("Onboarding Console");
const QString Program = QStringLiteral("C:/Program Files/Onboarding Console/bin/onboarding-console.exe");

// No raw strings: moc 6.4 loses its way in them.
const QString CommandHere
    = QStringLiteral("\"C:\\Program Files\\Onboarding Console\\bin\\onboarding-console.exe\" --hidden");
const QString CommandElsewhere = QStringLiteral(
    "\"C:\\Users\\mira\\AppData\\Local\\Programs\\Console\\bin\\onboarding-console.exe\" --hidden");
const QString CommandOfSomebody = QStringLiteral("\"C:\\Tools\\onboarding-console.exe\" -e Staging");

QVariant valueOf(const QString &key)
{
    return QSettings(key, QSettings::NativeFormat).value(Name);
}

void setValue(const QString &key, const QVariant &value)
{
    QSettings(key, QSettings::NativeFormat).setValue(Name, value);
}

} // namespace

class TestAutostartWin : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QSettings(Root, QSettings::NativeFormat).clear(); }
    void cleanupTestCase() { init(); }

    void isWrittenAndRemoved()
    {
        const Autostart autostart(RunKey, Program);
        QCOMPARE(autostart.state(), Autostart::State::Off);
        QVERIFY(autostart.setEnabled(true).has_value());
        QCOMPARE(autostart.state(), Autostart::State::On);
        QCOMPARE(valueOf(RunKey).toString(), CommandHere);
        QVERIFY(autostart.setEnabled(false).has_value());
        QCOMPARE(autostart.state(), Autostart::State::Off);
        QVERIFY(!valueOf(RunKey).isValid());
    }

    void thatOfAnotherFolderIsReplaced()
    {
        setValue(RunKey, CommandElsewhere);
        const Autostart autostart(RunKey, Program);
        QCOMPARE(autostart.state(), Autostart::State::On);
        QVERIFY(autostart.setEnabled(true).has_value());
        QCOMPARE(valueOf(RunKey).toString(), CommandHere);
    }

    /// The Task Manager writes 03 and the time; what starts has 02, or no value.
    void theTaskManagerMaySwitchItOff()
    {
        const Autostart autostart(RunKey, Program);
        QVERIFY(autostart.setEnabled(true).has_value());
        setValue(ApprovedKey, QByteArray::fromHex("020000000000000000000000"));
        QCOMPARE(autostart.state(), Autostart::State::On);
        setValue(ApprovedKey, QByteArray::fromHex("0300000055c2f2b0a3a4db01"));
        QCOMPARE(autostart.state(), Autostart::State::Off);
        QVERIFY(autostart.setEnabled(true).has_value());
        QCOMPARE(autostart.state(), Autostart::State::On);
    }

    void whatSomebodyChangedIsLeftAlone()
    {
        const QString theirs = CommandOfSomebody;
        setValue(RunKey, theirs);
        const Autostart autostart(RunKey, Program);
        QCOMPARE(autostart.state(), Autostart::State::Foreign);
        for (const bool enabled : {true, false}) {
            const Result<void> done = autostart.setEnabled(enabled);
            QVERIFY(!done);
            QVERIFY(done.error().message.contains(RunKey + QLatin1Char('\\') + Name));
            QCOMPARE(valueOf(RunKey).toString(), theirs);
        }
    }
};

QTEST_GUILESS_MAIN(TestAutostartWin)
#include "tst_autostart_win.moc"
