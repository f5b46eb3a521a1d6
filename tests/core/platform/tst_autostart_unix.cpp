// The entry by which a desktop starts the console.
#include "core/platform/autostart.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace onboarding;

class TestAutostartUnix : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = m_folder->filePath(QStringLiteral("autostart/org.onboarding.console.desktop"));
    }

    void isWrittenAndRemoved()
    {
        const Autostart autostart(m_file, QStringLiteral("/usr/bin/onboarding-console"));
        QCOMPARE(autostart.state(), Autostart::State::Off);
        QVERIFY(autostart.setEnabled(true).has_value());
        QCOMPARE(autostart.state(), Autostart::State::On);
        QVERIFY(content().contains("\nExec=\"/usr/bin/onboarding-console\" --hidden\n"));
        QVERIFY(autostart.setEnabled(true).has_value()); // of an earlier version, say
        QVERIFY(autostart.setEnabled(false).has_value());
        QCOMPARE(autostart.state(), Autostart::State::Off);
        QVERIFY(!QFile::exists(m_file));
        QVERIFY(autostart.setEnabled(false).has_value());
    }

    void quotesThePathOfTheProgram_data()
    {
        QTest::addColumn<QString>("program");
        QTest::addColumn<QByteArray>("exec");
        QTest::newRow("a blank") << QStringLiteral("/opt/my console/x")
                                 << QByteArray("\"/opt/my console/x\"");
        QTest::newRow("a per cent sign") << QStringLiteral("/opt/50%/x") << QByteArray("\"/opt/50%%/x\"");
        QTest::newRow("a dollar") << QStringLiteral("/opt/$x") << QByteArray(R"("/opt/\\$x")");
        QTest::newRow("quotes") << QStringLiteral(R"(/opt/"x")") << QByteArray(R"("/opt/\\"x\\"")");
    }

    void quotesThePathOfTheProgram()
    {
        QFETCH(QString, program);
        QFETCH(QByteArray, exec);
        QVERIFY(Autostart(m_file, program).setEnabled(true).has_value());
        QVERIFY2(content().contains("\nExec=" + exec + " --hidden\n"), content().constData());
    }

    void aDesktopMaySwitchItOff_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::newRow("by the specification") << QByteArray("Hidden=true\n");
        QTest::newRow("as GNOME does") << QByteArray("X-GNOME-Autostart-enabled=false\n");
    }

    void aDesktopMaySwitchItOff()
    {
        QFETCH(QByteArray, line);
        const Autostart autostart(m_file, QStringLiteral("/usr/bin/onboarding-console"));
        QVERIFY(autostart.setEnabled(true).has_value());
        write(content() + line);
        QCOMPARE(autostart.state(), Autostart::State::Off);
        QVERIFY(autostart.setEnabled(true).has_value());
        QCOMPARE(autostart.state(), Autostart::State::On);
        QVERIFY(!content().contains(line));
    }

    void whatSomebodyChangedIsLeftAlone_data()
    {
        QTest::addColumn<bool>("isOursAtFirst");
        QTest::newRow("a file of somebody else") << false;
        QTest::newRow("an edit of ours") << true;
    }

    void whatSomebodyChangedIsLeftAlone()
    {
        QFETCH(bool, isOursAtFirst);
        const Autostart autostart(m_file, QStringLiteral("/usr/bin/onboarding-console"));
        QVERIFY(autostart.setEnabled(true).has_value());
        QByteArray edited = "[Desktop Entry]\nType=Application\nName=Mine\nExec=mine\n";
        if (isOursAtFirst)
            edited = content().replace("--hidden", "--hidden --environment Staging");
        write(edited);
        QCOMPARE(autostart.state(), Autostart::State::Foreign);
        for (const bool enabled : {true, false}) {
            const Result<void> done = autostart.setEnabled(enabled);
            QVERIFY(!done);
            QVERIFY(done.error().message.contains(m_file));
            QCOMPARE(content(), edited);
        }
    }

    void saysWhereItCouldNotWrite()
    {
        const QString file = QStringLiteral("/dev/null/autostart/x.desktop");
        const Result<void> done = Autostart(file, QStringLiteral("/bin/true")).setEnabled(true);
        QVERIFY(!done);
        QVERIFY(done.error().message.contains(file));
    }

private:
    [[nodiscard]] QByteArray content() const
    {
        QFile file(m_file);
        return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
    }

    void write(const QByteArray &text) const
    {
        QFile file(m_file);
        QVERIFY(file.open(QFile::WriteOnly) && file.write(text) == text.size());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
};

QTEST_GUILESS_MAIN(TestAutostartUnix)
#include "tst_autostart_unix.moc"
