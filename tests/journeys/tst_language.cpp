// The window in another language: at once, with all that was open, and not while something would be lost.
#include "core/platform/paths.h"
#include "core/platform/settings.h"
#include "tests/support/consoletest.h"
#include "tests/support/temporaryhome.h"
#include "ui/text/language.h"
#include "ui/worklist/worklistpage.h"

#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QSignalSpy>

using namespace onboarding;
using test::str;

namespace {
const test::TemporaryHome home;
}

class TestLanguage : public test::ConsoleTest
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { startSandbox(); }

    void init()
    {
        QVERIFY(!m_sandbox->post(str("reset"), {}).isNull());
        Settings(paths::settingsFile()).setValue(settings::Language, str("en"));
        openInFront();
        press("checkNowButton"); // which signs the sample in
        QVERIFY(m_driver->waitFor([this] { return m_sandbox->journal(str("userStatus")).size() == 1; }));
        QVERIFY(m_driver->waitForEnabled(str("checkNowButton")));
    }

    void cleanup() { close(); }

    void theWindowChangesAtOnceAndKeepsWhatWasOpen()
    {
        const QUuid customer = m_console->window().selectedCustomer();
        const QSize size(1100, 700);
        press("lensSdkToken");
        press("getSdkTokenButton");
        QVERIFY(m_driver->waitFor([this] { return m_driver->has(str("secretEdit")); }));
        m_console->window().resize(size);
        QSignalSpy lastClosed(qApp, &QGuiApplication::lastWindowClosed);
        speak("es");
        QCOMPARE(m_console->window().page(), MainWindow::Page::Settings);
        QCOMPARE(m_console->window().size(), size);
        QCOMPARE(railText("railSettings"), str("Ajustes"));
        QTRY_COMPARE(QApplication::focusWidget() ? QApplication::focusWidget()->objectName() : QString(),
                     str("language_es"));
        QCOMPARE(lastClosed.size(), 0); // the program would end by it
        // The same customer, its sign-in and its token: nothing was asked again.
        QCOMPARE(m_console->window().selectedCustomer(), customer);
        m_console->window().resize(1360, 860);
        press("railWorklist");
        press("lensSdkToken");
        QVERIFY(m_driver->has(str("secretEdit")));
        press("lensCase");
        press("checkNowButton");
        QVERIFY(m_driver->waitFor([this] { return m_sandbox->journal(str("userStatus")).size() == 2; }));
        QCOMPARE(m_sandbox->journal(str("signIn")).size(), 1);
        QCOMPARE(m_sandbox->journal(str("sdkToken")).size(), 1);
        speak("pt_BR");
        QCOMPARE(railText("railSettings"), str("Configurações"));
        speak("en");
        QCOMPARE(railText("railSettings"), str("Settings"));
    }

    void numbersAndDatesFollowTheLanguage()
    {
        speak("es");
        QCOMPARE(QLocale().language(), QLocale::Spanish);
        QCOMPARE(QLocale().toString(12345.5, 'f', 1), str("12.345,5"));
        speak("pt_BR");
        QCOMPARE(QLocale().toString(QDate(2026, 11, 29), str("d MMMM")), str("29 novembro"));
    }

    void whatWasTypedIsNotLost()
    {
        press("lensRegisterIds");
        QVERIFY(m_driver->waitForEnabled(str("pasteEdit")));
        auto *paste = m_driver->find<QPlainTextEdit>(str("pasteEdit"));
        QTest::keyClicks(paste, str("not yet"));
        press("railSettings");
        QSignalSpy made(m_console.get(), &ConsoleApplication::windowMade);
        press("language_es");
        QVERIFY(
            m_driver->waitFor([this] { return toast().startsWith(str("The language changes as soon as")); }));
        press("railWorklist");
        press("lensRegisterIds");
        QCOMPARE(m_driver->find<QPlainTextEdit>(str("pasteEdit"))->toPlainText(), str("not yet"));
        QCOMPARE(made.size(), 0);
        press("clearButton");
        QTRY_COMPARE(made.size(), 1);
        m_driver = std::make_unique<test::WindowDriver>(m_console->window());
        QCOMPARE(railText("railSettings"), str("Ajustes"));
    }

    void anOpenRunGoesOn()
    {
        const qsizetype before = m_sandbox->journal(str("userStatus")).size();
        press("checkViewButton");
        press("pauseChecksButton");
        press("railSettings");
        QSignalSpy made(m_console.get(), &ConsoleApplication::windowMade);
        press("language_es");
        QVERIFY(m_driver->waitFor([this] { return toast().contains(str("the checks are finished")); }));
        press("railWorklist");
        press("resumeChecksButton");
        QTRY_COMPARE_WITH_TIMEOUT(made.size(), 1, test::WindowDriver::Patience);
        m_driver = std::make_unique<test::WindowDriver>(m_console->window());
        QVERIFY(m_sandbox->journal(str("userStatus")).size() > before + 1);
        QCOMPARE(railText("railSettings"), str("Ajustes"));
    }

    void theLanguagesOfTheSystemLeadToOneThatIsSpoken_data()
    {
        QTest::addColumn<QStringList>("wanted");
        QTest::addColumn<QString>("spoken");
        QTest::newRow("Mexican Spanish") << QStringList {str("es-MX"), str("en")} << str("es");
        QTest::newRow("Portuguese of Portugal") << QStringList {str("pt-PT"), str("pt")} << str("pt_BR");
        QTest::newRow("German, then Spanish") << QStringList {str("de-DE"), str("es-ES")} << str("es");
        QTest::newRow("a language that nobody translated") << QStringList {str("ja-JP")} << str("en");
        QTest::newRow("no language at all") << QStringList {str("C")} << str("en");
    }

    void theLanguagesOfTheSystemLeadToOneThatIsSpoken()
    {
        QFETCH(QStringList, wanted);
        QFETCH(QString, spoken);
        QCOMPARE(languageKey(spokenLanguage(wanted)), spoken);
    }

private:
    void speak(const char *language)
    {
        QSignalSpy made(m_console.get(), &ConsoleApplication::windowMade);
        press("railSettings");
        press(qPrintable(str("language_") + str(language)));
        QTRY_COMPARE(made.size(), 1);
        m_driver = std::make_unique<test::WindowDriver>(m_console->window());
        test::bringToFront(m_console->window());
    }

    [[nodiscard]] QString railText(const char *name) const
    {
        const auto *button = m_driver->find<QAbstractButton>(str(name));
        return button ? button->toolTip().section(str(" ("), 0, 0) : QString();
    }
};

QTEST_MAIN(TestLanguage)
#include "tst_language.moc"
