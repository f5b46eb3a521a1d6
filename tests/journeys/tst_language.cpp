// The window in another language: at once, with all that was open, and not while something would be lost.
#include "core/environments/environmentstore.h"
#include "core/platform/paths.h"
#include "core/platform/settings.h"
#include "tests/support/consoletest.h"
#include "tests/support/kycctlprocess.h"
#include "tests/support/temporaryhome.h"
#include "ui/customer/customerview.h"
#include "ui/text/language.h"
#include "ui/widgets/journeystepper.h"
#include "ui/widgets/messagecard.h"
#include "ui/widgets/plainlabel.h"
#include "ui/worklist/worklistmodel.h"
#include "ui/worklist/worklistpage.h"

#include <QFileDialog>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QThreadPool>
#include <QToolButton>

using namespace onboarding;
using test::str;

namespace {

const test::TemporaryHome home;

/// While it is there no file is read or written aside, as on a disk that does not answer.
class StalledDisk
{
public:
    StalledDisk()
    {
        for (int one = 0; one < m_threads; ++one)
            QThreadPool::globalInstance()->start([gate = m_gate] { gate->acquire(); });
    }
    ~StalledDisk() { m_gate->release(m_threads); }
    Q_DISABLE_COPY_MOVE(StalledDisk)

private:
    const int m_threads = QThreadPool::globalInstance()->maxThreadCount();
    std::shared_ptr<QSemaphore> m_gate = std::make_shared<QSemaphore>();
};

} // namespace

class TestLanguage : public test::ConsoleTest
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { startSandbox(); }

    void init()
    {
        QVERIFY(!m_sandbox->post(str("reset"), {}).isNull());
        {
            Settings kept(paths::settingsFile());
            kept.setValue(settings::Language, str("en"));
            kept.setValue(settings::LastCustomer, QString());
        }
        openInFront();
        PRESS("checkNowButton"); // which signs the sample in
        QVERIFY(m_driver->waitFor([this] { return m_sandbox->journal(str("userStatus")).size() == 1; }));
        QVERIFY(m_driver->waitForEnabled(str("checkNowButton")));
    }

    void cleanup() { close(); }

    void theWindowChangesAtOnceAndKeepsWhatWasOpen()
    {
        const QUuid customer = m_console->window().selectedCustomer();
        const QSize size(1100, 700);
        PRESS("lensSdkToken");
        PRESS("getSdkTokenButton");
        QVERIFY(m_driver->waitFor([this] { return m_driver->has(str("secretEdit")); }));
        m_console->window().resize(size);
        QSignalSpy lastClosed(qApp, &QGuiApplication::lastWindowClosed);
        STEPS(speak("es"));
        QCOMPARE(m_console->window().page(), MainWindow::Page::Settings);
        QCOMPARE(m_console->window().size(), size);
        QCOMPARE(railText("railSettings"), str("Ajustes"));
        QTRY_COMPARE(QApplication::focusWidget() ? QApplication::focusWidget()->objectName() : QString(),
                     str("language_es"));
        QCOMPARE(lastClosed.size(), 0); // the program would end by it
        // The same customer, its sign-in and its token: nothing was asked again.
        QCOMPARE(m_console->window().selectedCustomer(), customer);
        m_console->window().resize(1360, 860);
        PRESS("railWorklist");
        PRESS("lensSdkToken");
        QVERIFY(m_driver->has(str("secretEdit")));
        PRESS("lensCase");
        PRESS("checkNowButton");
        QVERIFY(m_driver->waitFor([this] { return m_sandbox->journal(str("userStatus")).size() == 2; }));
        QCOMPARE(m_sandbox->journal(str("signIn")).size(), 1);
        QCOMPARE(m_sandbox->journal(str("sdkToken")).size(), 1);
        STEPS(speak("pt_BR"));
        QCOMPARE(railText("railOverview"), str("Resumo"));
        STEPS(speak("en"));
        QCOMPARE(railText("railOverview"), str("Overview"));
    }

    void numbersAndDatesFollowTheLanguage()
    {
        STEPS(speak("es"));
        QCOMPARE(QLocale().language(), QLocale::Spanish);
        QCOMPARE(QLocale().toString(12345.5, 'f', 1), str("12.345,5"));
        STEPS(speak("pt_BR"));
        QCOMPARE(QLocale().toString(QDate(2026, 11, 29), str("d MMMM")), str("29 novembro"));
    }

    void theSandboxOfThisComputerIsNamedInTheLanguageOfTheWindow()
    {
        STEPS(speak("es"));
        QVERIFY(m_console->window().windowTitle().startsWith(str("Sandbox (este equipo)")));
        PRESS("railEnvironments");
        QVERIFY(m_driver->waitFor([this] { return m_driver->has(str("environmentList")); }));
        const auto *list = m_driver->find<QListWidget>(str("environmentList"));
        QVERIFY(list->item(0)->text().startsWith(str("Sandbox (este equipo)\n")));
        STEPS(speak("en"));
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
        STEPS(speak(language.constData()));
        m_console->window().resize(size);
        const auto buttons = m_driver->find(str("rail"))->findChildren<QAbstractButton *>();
        QCOMPARE(buttons.size(), MainWindow::PageCount);
        QStringList pages;
        for (const QAbstractButton *button : buttons) {
            QFont chosen = button->font();
            chosen.setWeight(QFont::DemiBold);
            QVERIFY2(QFontMetrics(chosen).horizontalAdvance(button->text()) <= button->width(),
                     qPrintable(button->objectName()));
            pages.append(button->objectName());
        }
        for (const QString &page : std::as_const(pages)) {
            PRESS(qPrintable(page));
            QTRY_VERIFY2(clipped().isEmpty(), qPrintable(page + u'\n' + clipped().join(u'\n')));
        }
        PRESS("railOverview");
        QVERIFY(m_driver->waitFor([this] { return m_driver->has(str("overviewPage")); }));
        const auto *area = m_driver->find(str("overviewPage"))->findChild<QScrollArea *>();
        QTRY_COMPARE(area->horizontalScrollBar()->maximum(), 0);
        PRESS("railWorklist");
        for (const char *name : {"lensCase", "lensHttpLog", "lensSdkToken", "lensRegisterIds"}) {
            const QWidget *tab = m_driver->find(str(name));
            if (size.width() < 1000 && !tab)
                continue; // the list has the window alone
            QVERIFY2(tab, name);
            QTRY_VERIFY2(tab->width() >= tab->sizeHint().width(), name);
        }
    }

    void whatWasTypedIsNotLost()
    {
        PRESS("lensRegisterIds");
        QVERIFY(m_driver->waitForEnabled(str("pasteEdit")));
        auto *paste = m_driver->find<QPlainTextEdit>(str("pasteEdit"));
        QTest::keyClicks(paste, str("not yet"));
        PRESS("railSettings");
        QSignalSpy made(m_console.get(), &ConsoleApplication::windowMade);
        PRESS("language_es");
        QVERIFY(
            m_driver->waitFor([this] { return toast().startsWith(str("The language changes as soon as")); }));
        // The toast goes; why nothing happens yet stays beside the choice.
        const auto *waits = m_driver->find<PlainLabel>(str("languageWaits"));
        QVERIFY(waits && waits->text().startsWith(str("The language changes as soon as what you typed in")));
        // And at whom: who looks at somebody else by now finds nothing to clear.
        const QString whose = m_console->window()
                                  .worklist()
                                  .model()
                                  .store()
                                  .record(m_console->window().selectedCustomer())
                                  ->customer.label();
        QVERIFY2(waits->text().contains(str("for %1 is used").arg(whose)), qPrintable(waits->text()));
        PRESS("railWorklist");
        PRESS("lensRegisterIds");
        const auto journey = [this] { return m_console->window().findChild<JourneyStepper *>(); };
        QVERIFY(journey()->isVisible());
        QCOMPARE(m_driver->find<QPlainTextEdit>(str("pasteEdit"))->toPlainText(), str("not yet"));
        QCOMPARE(made.size(), 0);
        PRESS("clearButton");
        QTRY_COMPARE(made.size(), 1);
        m_driver = std::make_unique<test::WindowDriver>(m_console->window());
        QCOMPARE(railText("railSettings"), str("Ajustes"));
        QTRY_VERIFY(journey() && journey()->isVisible());
        QTRY_VERIFY(journey()->height() >= journey()->sizeHint().height());
        QVERIFY(m_driver->find<PlainLabel>(str("languageWaits")) == nullptr
                || m_driver->find<PlainLabel>(str("languageWaits"))->text().isEmpty());
    }

    void anOpenRunGoesOn()
    {
        const qsizetype before = m_sandbox->journal(str("userStatus")).size();
        PRESS("checkViewButton");
        PRESS("pauseChecksButton");
        PRESS("railSettings");
        QSignalSpy made(m_console.get(), &ConsoleApplication::windowMade);
        PRESS("language_es");
        QVERIFY(m_driver->waitFor([this] { return toast().contains(str("the checks are finished")); }));
        PRESS("railWorklist");
        PRESS("resumeChecksButton");
        QTRY_COMPARE_WITH_TIMEOUT(made.size(), 1, test::WindowDriver::Patience);
        m_driver = std::make_unique<test::WindowDriver>(m_console->window());
        QVERIFY(m_sandbox->journal(str("userStatus")).size() > before + 1);
        QCOMPARE(railText("railSettings"), str("Ajustes"));
    }

    void aReportThatIsBeingWrittenIsWaitedFor()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(str("report.html"));
        auto stalled = std::make_unique<StalledDisk>();
        PRESS("caseReportButton");
        auto *dialog = m_console->window().findChild<QFileDialog *>();
        QVERIFY(dialog);
        dialog->findChild<QLineEdit *>(str("fileNameEdit"))->setText(file);
        QMetaObject::invokeMethod(dialog, "accept");
        QTRY_VERIFY(!m_console->window().findChild<QFileDialog *>());
        QSignalSpy made(m_console.get(), &ConsoleApplication::windowMade);
        PRESS("railSettings");
        PRESS("language_es");
        QVERIFY(m_driver->waitFor([this] { return toast().contains(str("the file is read or written")); }));
        stalled.reset();
        QTRY_COMPARE_WITH_TIMEOUT(made.size(), 1, test::WindowDriver::Patience);
        m_driver = std::make_unique<test::WindowDriver>(m_console->window());
        QVERIFY(QFile::exists(file));
        QVERIFY2(toast().contains(str("report.html")), qPrintable(toast())); // told in the new window too
    }

    void aChangeIsStillTakenBack()
    {
        const QUuid customer = m_console->window().selectedCustomer();
        const bool wasWatched = isWatched(customer);
        Q_EMIT m_console->window().worklist().intentRequested(WorklistPage::Intent::Watch, {customer});
        QTRY_COMPARE(isWatched(customer), !wasWatched);
        QTRY_VERIFY(!toast().isEmpty());
        const QString before = toast();
        STEPS(speak("es"));
        QVERIFY(!toast().isEmpty()); // with its Undo
        QVERIFY2(toast() != before, qPrintable(toast())); // and in the words of the window
        QCOMPARE(toast(),
                 QCoreApplication::translate("onboarding::ConsoleApplication",
                                             "The last change can still be undone."));
        QVERIFY(toast() != str("The last change can still be undone."));
        PRESS("railWorklist");
        QTest::keyClick(m_driver->find<QTableView>(str("customerList")), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(isWatched(customer), wasWatched);
    }

    void whatARunFoundIsStillSaid()
    {
        PRESS("checkViewButton");
        QVERIFY(m_driver->waitForEnabled(str("dismissChecksButton")));
        const QUuid locked = customerNamed("lars.locked");
        m_console->window().selectCustomer(locked);
        QVERIFY(m_driver->waitFor([this] { return m_driver->has(str("errorCard")); }));
        STEPS(speak("es"));
        PRESS("railWorklist");
        QCOMPARE(m_console->window().selectedCustomer(), locked);
        QVERIFY(m_driver->waitFor([this] { return m_driver->has(str("errorCard")); }));
        const auto *said = m_driver->find<PlainLabel>(str("checkRunText"));
        QVERIFY(said);
        QVERIFY2(said->text().startsWith(str("Comprobados")), qPrintable(said->text()));
        const qsizetype before = m_sandbox->journal(str("userStatus")).size();
        PRESS("retryFailedButton");
        QVERIFY(m_driver->waitFor([&] { return m_sandbox->journal(str("userStatus")).size() > before; }));
        QVERIFY(m_driver->waitFor([said] { return said->text().startsWith(str("Comprobados: 0 de ")); }));
        PRESS("dismissChecksButton");
        STEPS(speak("en"));
        PRESS("railWorklist");
        QVERIFY(m_driver->waitForEnabled(str("checkViewButton")));
        QVERIFY(!m_driver->has(str("checkRunText"))); // it was put away
    }

    void anErrorIsStillSaid()
    {
        QVERIFY(!m_sandbox
                     ->post(str("faults"),
                            {{str("operation"), str("sdkToken")},
                             {str("mode"), str("status")},
                             {str("status"), 417}})
                     .isNull());
        PRESS("lensSdkToken");
        PRESS("getSdkTokenButton");
        QVERIFY(m_driver->waitFor([this] { return m_driver->has(str("tokenFailureCard")); }));
        STEPS(speak("es"));
        PRESS("railWorklist");
        PRESS("lensSdkToken");
        QVERIFY(m_driver->waitFor([this] { return m_driver->has(str("tokenFailureCard")); }));
    }

    void theResultOfThePhoneIsStillThere()
    {
        PRESS("lensRegisterIds");
        QVERIFY(m_driver->enter(str("pasteEdit"), str("accountId 7c1e4b52-90d3-4f0a-8e6b-2f5d1a7c3b90")));
        // What was put there by a program is no reason to wait.
        m_driver->find<QPlainTextEdit>(str("pasteEdit"))->document()->setModified(false);
        m_driver->find<QLineEdit>(str("accountIdEdit"))->setModified(false);
        STEPS(speak("es"));
        PRESS("railWorklist");
        PRESS("lensRegisterIds");
        QCOMPARE(m_driver->find<QPlainTextEdit>(str("pasteEdit"))->toPlainText(),
                 str("accountId 7c1e4b52-90d3-4f0a-8e6b-2f5d1a7c3b90"));
        QCOMPARE(m_driver->find<QLineEdit>(str("accountIdEdit"))->text(),
                 str("7c1e4b52-90d3-4f0a-8e6b-2f5d1a7c3b90"));
    }

    void whatIsWrongIsSaidAgain()
    {
        close();
        QVERIFY(writeEnvironments("{ not JSON"));
        openInFront();
        QVERIFY(m_driver->waitForEnabled(str("closeNoticeButton")));
        STEPS(speak("es"));
        QVERIFY(m_driver->waitForEnabled(str("closeNoticeButton")));
        QVERIFY2(noticeTitle().contains(str("entornos")), qPrintable(noticeTitle()));
        PRESS("closeNoticeButton");
        QTRY_VERIFY(!m_driver->has(str("closeNoticeButton")));
        STEPS(speak("pt_BR"));
        PRESS("railWorklist");
        QVERIFY(m_driver->waitForEnabled(str("checkViewButton")));
        QVERIFY(!m_driver->has(str("closeNoticeButton"))); // it was put away
        close();
        QVERIFY(QFile::remove(paths::environmentsFile()));
    }

    /// The last environment in use may be production; the sandbox is in sight, and only cannot be reached.
    void theEnvironmentInSightStaysWithoutAService()
    {
        close();
        const test::Run added
            = test::run({str("env"), str("add"), str("prod"), str("--kind"), str("production"), str("--url"),
                         str("http://127.0.0.1:9"), str("--tenant"), str("T1")});
        QVERIFY2(added.code == 0, added.err.constData());
        EnvironmentStore environments(paths::environmentsFile());
        QVERIFY(environments.load().has_value());
        Settings(paths::settingsFile())
            .setValue(settings::LastEnvironment,
                      environments.find(str("prod"))->id.toString(QUuid::WithoutBraces));
        (void)m_sandbox->finish();
        open({.embeddedSandbox = false, .environment = str("no such name")});
        test::bringToFront(m_console->window());
        QVERIFY(m_driver->waitForEnabled(str("retrySandboxButton")));
        STEPS(speak("es"));
        QVERIFY(m_driver->waitForEnabled(str("retrySandboxButton")));
        QVERIFY2(m_console->window().windowTitle().startsWith(str("Sandbox")),
                 qPrintable(m_console->window().windowTitle()));
        close();
        QVERIFY(QFile::remove(paths::environmentsFile()));
        Settings(paths::settingsFile()).setValue(settings::LastEnvironment, QString());
        startSandbox();
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
    /// The visible buttons whose text is wider than they are.
    [[nodiscard]] QStringList clipped() const
    {
        QStringList found;
        const auto buttons = m_console->window().findChildren<QAbstractButton *>();
        for (const QAbstractButton *button : buttons) {
            const auto *tool = qobject_cast<const QToolButton *>(button);
            const bool isIcon
                = tool && tool->toolButtonStyle() == Qt::ToolButtonIconOnly && !tool->icon().isNull();
            if (!button->isVisible() || isIcon)
                continue;
            const QString text = button->text().remove(u'&');
            if (button->fontMetrics().size(0, text).width() > button->width())
                found.append(button->objectName() + str(": ") + text);
        }
        return found;
    }

    [[nodiscard]] WorklistModel &model() const { return m_console->window().worklist().model(); }

    [[nodiscard]] const CustomerRecord *recordOf(const std::function<bool(const Customer &)> &isWanted) const
    {
        for (int row = 0; row < model().rowCount(); ++row) {
            if (const CustomerRecord *record = model().recordAt(row); record && isWanted(record->customer))
                return record;
        }
        return nullptr;
    }

    [[nodiscard]] bool isWatched(const QUuid &customer) const
    {
        const CustomerRecord *found = recordOf([&](const Customer &one) { return one.id == customer; });
        return found && found->customer.isWatched;
    }

    [[nodiscard]] QUuid customerNamed(const char *username) const
    {
        const CustomerRecord *found
            = recordOf([&](const Customer &one) { return one.username == str(username); });
        return found ? found->customer.id : QUuid();
    }

    [[nodiscard]] static bool writeEnvironments(const QByteArray &content)
    {
        QFile file(paths::environmentsFile());
        return file.open(QFile::WriteOnly) && file.write(content) == content.size();
    }

    [[nodiscard]] QString noticeTitle() const
    {
        const QWidget *banner = m_driver->find(str("banner"));
        return banner ? banner->accessibleName() : QString();
    }

    void speak(const char *language)
    {
        QSignalSpy made(m_console.get(), &ConsoleApplication::windowMade);
        PRESS("railSettings");
        PRESS(qPrintable(str("language_") + str(language)));
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
