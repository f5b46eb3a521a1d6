// The window in another language: at once, with all that was open, and not while something would be lost.
#include "core/platform/paths.h"
#include "core/platform/settings.h"
#include "tests/support/consoletest.h"
#include "tests/support/temporaryhome.h"
#include "ui/text/language.h"
#include "ui/worklist/worklistpage.h"

#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QScrollBar>
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
        QCOMPARE(railText("railOverview"), str("Resumo"));
        speak("en");
        QCOMPARE(railText("railOverview"), str("Overview"));
    }

    void numbersAndDatesFollowTheLanguage()
    {
        speak("es");
        QCOMPARE(QLocale().language(), QLocale::Spanish);
        QCOMPARE(QLocale().toString(12345.5, 'f', 1), str("12.345,5"));
        speak("pt_BR");
        QCOMPARE(QLocale().toString(QDate(2026, 11, 29), str("d MMMM")), str("29 novembro"));
    }

    void theSandboxOfThisComputerIsNamedInTheLanguageOfTheWindow()
    {
        speak("es");
        QVERIFY(m_console->window().windowTitle().startsWith(str("Sandbox (este equipo)")));
        press("railEnvironments");
        QVERIFY(m_driver->waitFor([this] { return m_driver->has(str("environmentList")); }));
        const auto *list = m_driver->find<QListWidget>(str("environmentList"));
        QVERIFY(list->item(0)->text().startsWith(str("Sandbox (este equipo)\n")));
        speak("en");
        QVERIFY(m_console->window().windowTitle().startsWith(str("Sandbox (this computer)")));
    }

    void theWordsHaveRoom_data()
    {
        QTest::addColumn<QByteArray>("language");
        QTest::addColumn<QSize>("size");
        QTest::newRow("Spanish") << QByteArray("es") << QSize(1360, 860);
        QTest::newRow("Spanish in a small window") << QByteArray("es") << QSize(960, 600);
        QTest::newRow("Portuguese") << QByteArray("pt_BR") << QSize(1360, 860);
        QTest::newRow("Portuguese in a small window") << QByteArray("pt_BR") << QSize(960, 600);
    }

    /// What is too wide for its button loses letters at both sides.
    void theWordsHaveRoom()
    {
        QFETCH(QByteArray, language);
        QFETCH(QSize, size);
        speak(language.constData());
        m_console->window().resize(size);
        for (const char *name : {"railWorklist", "railOverview", "railEnvironments", "railSettings"}) {
            const auto *button = m_driver->find<QAbstractButton>(str(name));
            QVERIFY2(button, name);
            QFont chosen = button->font();
            chosen.setWeight(QFont::DemiBold);
            QVERIFY2(QFontMetrics(chosen).horizontalAdvance(button->text()) <= button->width(), name);
        }
        press("railOverview");
        QVERIFY(m_driver->waitFor([this] { return m_driver->has(str("overviewPage")); }));
        const auto *area = m_driver->find(str("overviewPage"))->findChild<QScrollArea *>();
        QTRY_COMPARE(area->horizontalScrollBar()->maximum(), 0);
        press("railWorklist");
        for (const char *name : {"lensCase", "lensWire", "lensSdkToken", "lensRegisterIds"}) {
            const QWidget *tab = m_driver->find(str(name));
            if (size.width() < 1000 && !tab)
                continue; // the list has the window alone
            QVERIFY2(tab, name);
            QTRY_VERIFY2(tab->width() >= tab->sizeHint().width(), name);
        }
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
