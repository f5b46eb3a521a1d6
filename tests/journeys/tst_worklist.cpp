// An officer's day in the real window: a list from a file, many checks, an end in the middle, what is late,
// what proved a status, and who is told of a decision.
#include "tests/support/consoletest.h"
#include "tests/support/frontwindow.h"
#include "tests/support/kycctlprocess.h"
#include "tests/support/temporaryhome.h"
#include "ui/widgets/datefield.h"
#include "ui/widgets/plainlabel.h"
#include "ui/worklist/worklistmodel.h"
#include "ui/worklist/worklistpage.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QFile>
#include <QFileDialog>
#include <QHeaderView>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTableView>

using namespace onboarding;
using test::str;
using test::WindowDriver;

namespace {

const test::TemporaryHome home;
constexpr int Many = 200;
constexpr int Late = 3;

QString nameOf(int number)
{
    return QStringLiteral("officer.%1.approve").arg(number);
}

} // namespace

class TestWorklist : public test::ConsoleTest
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        startSandbox();
        openInFront();
    }

    /// Day log, officer 25: selecting a row signed a sample in.
    void lookingAtASampleSignsItInNowhere()
    {
        for (int row = 0; row < table()->model()->rowCount(); ++row) {
            table()->setCurrentIndex(table()->model()->index(row, 0));
            QVERIFY(m_driver->waitForEnabled(str("checkNowButton")));
        }
        QCOMPARE(m_sandbox->journal(str("signIn")).size(), 0);
        PRESS("checkNowButton");
        QVERIFY(m_driver->waitFor([this] { return m_sandbox->journal(str("userStatus")).size() == 1; }));
        QCOMPARE(m_sandbox->journal(str("signIn")).size(), 1);
    }

    void aListComesFromAFile()
    {
        const QString file = home.path() + str("/list.csv");
        writeList(file);
        STEPS(import(file));
        QVERIFY(m_driver->waitFor([this] { return m_driver->has(str("importDialog")); }));
        QCOMPARE(textOf("importSummary"),
                 str("%1 will be added, 0 changed, 0 unchanged, 1 rejected.").arg(Many));
        PRESS("importButton");
        QVERIFY(m_driver->waitFor([this] { return table()->model()->rowCount() >= Many; }));
    }

    void whoFindsNobodyIsToldSo()
    {
        QVERIFY(m_driver->enter(str("customerFilter"), str("nobody of this name")));
        QCOMPARE(textOf("worklistEmptyTitle"), str("No match for “nobody of this name” in this view"));
        QVERIFY(!m_driver->has(str("lensCase"))); // nor is anybody open beside the list
        PRESS("worklistEmptyButton"); // clears the search
        QVERIFY(table() && m_driver->has(str("lensCase")));
        QVERIFY(table()->model()->rowCount() >= Many);
    }

    void aSampleIsRemoved()
    {
        QVERIFY(m_driver->enter(str("customerFilter"), str("Vera Verified")));
        QCOMPARE(table()->model()->rowCount(), 1);
        table()->setCurrentIndex(table()->model()->index(0, 0));
        bringToFront();
        QTest::keyClick(table(), Qt::Key_Delete);
        QVERIFY(m_driver->waitFor([this] { return toast().contains(str("Removed Vera Verified")); }));
        QVERIFY(!m_driver->has(str("lensCase")));
        PRESS("worklistEmptyButton");
    }

    void whatIsNotDoneWaitsForTheNextStart()
    {
        QVERIFY(!m_sandbox->post(str("latency"), {{str("milliseconds"), 20}}).isNull());
        QVERIFY(m_driver->enter(str("customerFilter"), str("officer")));
        QCOMPARE(table()->model()->rowCount(), Many);
        PRESS("checkViewButton");
        QVERIFY(
            m_driver->waitFor([this] { return m_sandbox->journal(str("userStatus")).size() > Many / 4; }));
        close(); // the window goes in the middle
        const auto before = m_sandbox->journal(str("userStatus")).size();
        QVERIFY(before < Many);
        QVERIFY(!m_sandbox->post(str("latency"), {{str("milliseconds"), 0}}).isNull());
        openInFront();
        QCOMPARE(m_sandbox->journal(str("userStatus")).size(), before); // nothing goes by itself
        QVERIFY(m_driver->enter(str("customerFilter"), str("Vera Verified")));
        QCOMPARE(textOf("worklistEmptyTitle"),
                 str("No match for “Vera Verified” in this view")); // nor does a sample come back
        PRESS("worklistEmptyButton");
        PRESS("resumeChecksButton");
        QVERIFY(m_driver->waitForEnabled(str("dismissChecksButton")));
        PRESS("dismissChecksButton");
        QVERIFY(m_driver->enter(str("customerFilter"), str("officer")));
        // What was in flight at the end was asked again, nothing else.
        QVERIFY(m_sandbox->journal(str("userStatus")).size() <= Many + 8);
        for (int row = 0; row < table()->model()->rowCount(); ++row)
            QVERIFY(table()->model()->index(row, 5).data().toString() != str("never"));
    }

    void theLateOnesAreOneKeyAway()
    {
        table()->setFocus();
        QTest::keyClick(table(), Qt::Key_L);
        QCOMPARE(table()->model()->rowCount(), Late);
        QCOMPARE(table()->horizontalHeader()->sortIndicatorSection(), int(WorklistModel::Due));
    }

    void theExchangeBehindAStatusOpens()
    {
        table()->setCurrentIndex(table()->model()->index(0, 0));
        PRESS("exchangeLink");
        if (m_driver->has(str("exchangeRequest"))) // where both have no room
            PRESS("exchangeRequest");
        QVERIFY(m_driver->waitFor([this] {
            const auto *request = m_driver->find<QPlainTextEdit>(str("requestText"));
            return request && request->toPlainText().contains(str("/kyc-ms/getUserInfo"));
        }));
        PRESS("lensCase");
    }

    void editsAreTakenBackOneAfterTheOther()
    {
        STEPS(assign("Silva"));
        STEPS(assign("Tan"));
        takeBack();
        QVERIFY(m_driver->waitFor([this] { return cell(0, WorklistModel::Assignee) == str("Silva"); }));
        takeBack();
        QVERIFY(m_driver->waitFor([this] { return cell(0, WorklistModel::Assignee) != str("Silva"); }));
    }

    void anImportIsTakenBackLikeAnyEdit()
    {
        QVERIFY(m_driver->enter(str("customerFilter"), str("officer.0.")));
        STEPS(assign("Silva"));
        const QString name = home.path() + str("/assign.csv");
        QFile file(name);
        QVERIFY(file.open(QFile::WriteOnly));
        file.write("username,assignee\nofficer.0.approve,From the file\n");
        file.close();
        STEPS(import(name));
        QVERIFY(m_driver->waitFor([this] { return m_driver->has(str("importDialog")); }));
        PRESS("importButton");
        QVERIFY(
            m_driver->waitFor([this] { return cell(0, WorklistModel::Assignee) == str("From the file"); }));
        bringToFront();
        takeBack();
        QVERIFY(m_driver->waitFor([this] { return cell(0, WorklistModel::Assignee) == str("Silva"); }));
        takeBack(); // the edit before
        QVERIFY(m_driver->waitFor([this] { return cell(0, WorklistModel::Assignee) != str("Silva"); }));
    }

    /// Verified on 2026-11-29: Ctrl+Z at once wrote over what kycctl had stored a moment before.
    void whatAnotherProgramStoredIsNotTakenBack()
    {
        QVERIFY(m_driver->enter(str("customerFilter"), str("officer.0.")));
        STEPS(assign("Silva"));
        const test::Run elsewhere = test::run({str("-e"), str("sandbox"), str("customers"), str("assign"),
                                               str("officer.0.approve"), str("Boss")});
        QVERIFY2(elsewhere.code == 0, elsewhere.err.constData());
        takeBack();
        QVERIFY(m_driver->waitFor([this] { return toast().contains(str("Nothing was undone")); }));
        QVERIFY(m_driver->waitFor([this] { return cell(0, WorklistModel::Assignee) == str("Boss"); }));
        const QByteArray shown
            = test::run({str("-e"), str("sandbox"), str("customers"), str("show"), str("officer.0.approve")})
                  .out;
        QVERIFY2(shown.contains("@Boss"), shown.constData());
    }

    /// What another console exported of her; taken back, nothing of it is left.
    void notesOfAnExportComeAndGo()
    {
        QVERIFY(m_driver->enter(str("customerFilter"), str("officer.0.")));
        const QString name = home.path() + str("/notes.json");
        QFile file(name);
        QVERIFY(file.open(QFile::WriteOnly));
        file.write(R"([{"username":"officer.0.approve","notes":[{"text":"Came in person",)"
                   R"("writtenAt":"2026-11-27T08:00:00Z"}]}])");
        file.close();
        STEPS(import(name));
        QVERIFY(m_driver->waitFor([this] { return m_driver->has(str("importDialog")); }));
        const auto *rows = m_driver->find<QTableView>(str("importRows"));
        QVERIFY(rows);
        QVERIFY(rows->model()->index(0, 2).data().toString().contains(str("“Came in person”")));
        PRESS("importButton");
        QVERIFY(m_driver->enter(str("customerFilter"), str("came in person")));
        QVERIFY(m_driver->waitFor([this] { return table() && table()->model()->rowCount() == 1; }));
        bringToFront();
        takeBack();
        QVERIFY(m_driver->waitFor([this] { return m_driver->has(str("worklistEmptyTitle")); }));
        PRESS("worklistEmptyButton");
    }

    void whatIsShownIsExported()
    {
        QVERIFY(m_driver->enter(str("customerFilter"), str("officer")));
        table()->setFocus();
        table()->selectAll();
        PRESS("exportSelectedButton");
        PRESS("exportButton");
        const QString name = home.path() + str("/out.csv");
        chooseFile(name, QDialogButtonBox::Save);
        QVERIFY(m_driver->waitFor([this] { return toast().contains(str("3 customers written")); }));
        QFile file(name);
        QVERIFY(file.open(QFile::ReadOnly));
        const QByteArray content = file.readAll();
        QCOMPARE(content.count("\r\n"), Late + 1);
        QVERIFY(content.contains("officer.0.approve"));
        PRESS("clearSelectionButton");
        bringToFront();
        QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions {});
    }

    void severalMarkedOnesHaveABar()
    {
        QVERIFY(m_driver->enter(str("customerFilter"), str("officer")));
        QVERIFY(!m_driver->has(str("checkSelectedButton")));
        table()->setFocus();
        table()->selectAll();
        QVERIFY(m_driver->waitFor([this] { return m_driver->has(str("checkSelectedButton")); }));
        PRESS("clearSelectionButton");
        QVERIFY(m_driver->waitFor([this] { return !m_driver->has(str("checkSelectedButton")); }));
        QCOMPARE(table()->selectionModel()->selectedRows().size(), 1);
    }

    void tagsOfManyAreAddedAndTakenBackLater()
    {
        QVERIFY(m_driver->enter(str("customerFilter"), str("officer")));
        const QString before = cell(0, WorklistModel::Tags);
        table()->setFocus();
        table()->selectAll();
        const int many = table()->model()->rowCount();
        QVERIFY(m_driver->find<QAbstractButton>(str("checkViewButton"))
                    ->text()
                    .contains(QLocale().toString(many)));
        QTest::keyClick(table(), Qt::Key_T);
        QVERIFY(m_driver->enter(str("promptEdit"), str("bulk, -list")));
        PRESS("promptButton");
        QVERIFY(m_driver->waitFor([this] { return !m_driver->has(str("promptEdit")); }));
        QVERIFY(m_driver->waitFor([this] { return cell(0, WorklistModel::Tags) == str("bulk"); }));
        QVERIFY(m_driver->waitForEnabled(str("toastButton")));
        m_driver->find(str("toast"))->hide(); // as after its six seconds
        bringToFront();
        QTest::keyClick(table(), Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(m_driver->waitFor([&] { return cell(0, WorklistModel::Tags) == before; }));
        QTest::keyClick(table(), Qt::Key_Escape);
        QVERIFY(m_driver->find<QLineEdit>(str("customerFilter"))->text().isEmpty());
    }

    /// Fresh reader 12, find 2: A, Enter on several gave all of them the assignee of the topmost one.
    void whoIsAssignedDifferentlyStaysSo()
    {
        QVERIFY(m_driver->enter(str("customerFilter"), str("officer")));
        table()->setCurrentIndex(table()->model()->index(0, 0));
        const QString other = cell(1, WorklistModel::Assignee);
        STEPS(assign("Silva"));
        QVERIFY(other != str("Silva"));
        bringToFront();
        table()->selectAll();
        QTest::keyClick(table(), Qt::Key_A);
        QVERIFY(m_driver->waitFor([this] { return m_driver->has(str("promptEdit")); }));
        QCOMPARE(m_driver->find<QLineEdit>(str("promptEdit"))->text(), QString());
        PRESS("promptButton");
        QVERIFY(m_driver->waitFor([this] { return !m_driver->has(str("promptEdit")); }));
        QCOMPARE(cell(0, WorklistModel::Assignee), str("Silva"));
        QCOMPARE(cell(1, WorklistModel::Assignee), other);
        takeBack();
        QVERIFY(m_driver->waitFor([&] { return cell(0, WorklistModel::Assignee) != str("Silva"); }));
        bringToFront();
        table()->setCurrentIndex(table()->model()->index(0, 0));
        QTest::keyClick(table(), Qt::Key_Escape);
    }

    /// Fresh reader 12, find 30: "Undone: Watching …. Who is not signed in is checked after the sign-in."
    void whatIsUndoneIsNamedAlone()
    {
        const QString name = home.path() + str("/stranger.csv");
        QFile file(name);
        QVERIFY(file.open(QFile::WriteOnly));
        file.write("username\nstranger@example.org\n");
        file.close();
        STEPS(import(name));
        QVERIFY(m_driver->waitFor([this] { return m_driver->has(str("importDialog")); }));
        PRESS("importButton");
        m_console->window().worklist().chooseAll(); // not late
        QVERIFY(m_driver->enter(str("customerFilter"), str("stranger@")));
        QVERIFY(m_driver->waitFor([this] { return table() && table()->model()->rowCount() == 1; }));
        table()->setCurrentIndex(table()->model()->index(0, 0));
        bringToFront();
        QTest::keyClick(table(), Qt::Key_W);
        QVERIFY(m_driver->waitFor([this] { return toast().contains(str("checked after the sign-in")); }));
        takeBack();
        QVERIFY(
            m_driver->waitFor([this] { return toast() == str("Undone: Watching stranger@example.org."); }));
        takeBack(); // the import
        QVERIFY(m_driver->waitFor([this] { return m_driver->has(str("worklistEmptyTitle")); }));
        PRESS("worklistEmptyButton");
        m_console->window().worklist().chooseLate(); // as it was
    }

    /// Day log, officer 4: "Noted.", and no page showed it; N opened empty again.
    void aNoteIsReadWhereItWasWritten()
    {
        table()->setCurrentIndex(table()->model()->index(0, 0));
        bringToFront();
        QTest::keyClick(table(), Qt::Key_N);
        QVERIFY(m_driver->enter(str("noteEdit"), str("called, no answer")));
        PRESS("noteSaveButton");
        const auto isNote = [this](const char *text) {
            return m_driver->waitFor([&] { return textOf("noteText") == str(text); });
        };
        QVERIFY(isNote("called, no answer"));
        bringToFront();
        QTest::keyClick(table(), Qt::Key_N);
        QVERIFY(m_driver->waitFor([this] { return m_driver->has(str("earlierNote")); }));
        QCOMPARE(textOf("earlierNote"), str("called, no answer"));
        PRESS("noteCancelButton"); // nothing was typed: nothing is asked
        QVERIFY(!m_driver->has(str("noteDialog")) && !m_driver->has(str("noteEdit")));
        PRESS("editNoteButton");
        QVERIFY(m_driver->enter(str("noteEdit"), str("called, comes on Monday")));
        PRESS("noteSaveButton");
        QVERIFY(isNote("called, comes on Monday"));
        QVERIFY(textOf("noteTimes").contains(str("edited")));
        QVERIFY(m_driver->waitFor([this] { return toast().contains(str("Note changed")); }));
        PRESS("toastButton");
        QVERIFY(isNote("called, no answer"));
        QVERIFY(m_driver->waitFor([this] { return toast().contains(str("Undone: Note changed.")); }));
        QVERIFY(!textOf("noteTimes").contains(str("edited")));
        bringToFront();
    }

    /// What is pressed and goes away must not leave the focus where the next Enter switches the environment.
    void theFocusStaysNearWhatWentAway()
    {
        const QWidget *band = m_console->window().findChild<QWidget *>(str("envBand"));
        QVERIFY(band);
        bringToFront();
        QTest::keyClick(table(), Qt::Key_Return); // the customer takes the place of the list
        QVERIFY(m_driver->waitFor([this] { return m_console->window().isCustomerOpen(); }));
        QVERIFY(QApplication::focusWidget() && QApplication::focusWidget() != band);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QVERIFY(m_driver->waitFor([this] { return !m_console->window().isCustomerOpen(); }));
    }

    void aDecisionIsTold()
    {
        bringToFront();
        QTest::keyClick(table(), Qt::Key_W);
        const QString username = str("officer.0.approve");
        QVERIFY(!m_sandbox
                     ->post(str("users/%1/status").arg(username), {{str("status"), str("APPROVED_VERIFIED")}})
                     .isNull());
        // No notification service runs here, so the window says it itself.
        QVERIFY(QTest::qWaitFor(
            [this] {
                const QWidget *toast = m_driver->find(str("toast"));
                return toast && toast->accessibleName().contains(str("Approved"));
            },
            2 * WindowDriver::Patience));
    }

    /// Two keys must not empty a list, and what is taken back comes back whole.
    void manyAreRemovedOnlyWhenTyped()
    {
        QVERIFY(m_driver->enter(str("customerFilter"), str("officer")));
        const int before = table()->model()->rowCount();
        QVERIFY(before > 1);
        table()->setFocus();
        table()->selectAll();
        QTest::keyClick(table(), Qt::Key_Delete);
        QVERIFY(m_driver->enter(str("promptEdit"), str("yes")));
        PRESS("promptButton"); // that is not the number
        QCOMPARE(table()->model()->rowCount(), before);
        QVERIFY(m_driver->enter(str("promptEdit"), QString::number(before)));
        PRESS("promptButton");
        QVERIFY(m_driver->waitFor([this] { return !table() || table()->model()->rowCount() == 0; }));
        QVERIFY(m_driver->waitForEnabled(str("toastButton")));
        PRESS("toastButton");
        QVERIFY(m_driver->waitFor([&] { return table() && table()->model()->rowCount() == before; }));
    }

    void aCustomerIsRenamedAndGetsTheNameBack()
    {
        bringToFront();
        QVERIFY(m_driver->enter(str("customerFilter"), str("officer")));
        table()->setCurrentIndex(table()->model()->index(0, 0));
        const QString before = cell(0, WorklistModel::Name);
        bringToFront();
        QTest::keyClick(table(), Qt::Key_F2);
        QVERIFY(m_driver->enter(str("promptEdit"), str("Lucja Nowak")));
        PRESS("promptButton");
        QVERIFY(m_driver->waitFor([this] { return cell(0, WorklistModel::Name) == str("Lucja Nowak"); }));
        QVERIFY(m_driver->waitFor([&] { return toast() == before + str(" renamed to Lucja Nowak."); }));
        bringToFront();
        takeBack();
        QVERIFY(m_driver->waitFor([&] { return cell(0, WorklistModel::Name) == before; }));
    }

    void aDueDateIsTypedOrTakenFromACalendar()
    {
        bringToFront();
        QTest::keyClick(table(), Qt::Key_D);
        QVERIFY(m_driver->waitFor([this] { return m_driver->has(str("promptDate")); }));
        auto *date = m_driver->find<DateField>(str("promptDate"));
        QTest::keyClicks(date, str("5.11.2150"));
        QTest::keyClick(date, Qt::Key_F4); // the calendar
        QVERIFY(m_driver->waitFor([] { return QApplication::activePopupWidget() != nullptr; }));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        PRESS("promptButton");
        QVERIFY(m_driver->waitFor([this] { return toast().contains(str("due on 2150-11-05")); }));
        bringToFront();
        takeBack();
        QVERIFY(m_driver->waitFor([this] { return toast().startsWith(str("Undone: ")); }));
    }

    void aViewIsSavedRenamedAndRemoved()
    {
        auto *tabs = m_driver->find<QTabBar>(str("viewTabs"));
        const int builtIn = tabs->count();
        Q_EMIT m_console->window().worklist().saveViewRequested({.filter = {.tag = str("list")}});
        QVERIFY(m_driver->enter(str("promptEdit"), str("my QUEUE"))); // the name of another one
        PRESS("promptButton");
        QVERIFY(m_driver->enter(str("promptEdit"), str("Imported")));
        PRESS("promptButton");
        QVERIFY(m_driver->waitFor([&] { return tabs->currentIndex() == builtIn; }));
        tabs->setFocus();
        QTest::keyClick(tabs, Qt::Key_F2);
        QVERIFY(m_driver->enter(str("promptEdit"), str("From the list")));
        PRESS("promptButton");
        QVERIFY(m_driver->waitFor([&] { return tabs->tabText(builtIn).startsWith(str("From the list")); }));
        QCOMPARE(tabs->count(), builtIn + 1);
        QCOMPARE(tabs->currentIndex(), builtIn);
        tabs->setFocus();
        QTest::keyClick(tabs, Qt::Key_Delete);
        QVERIFY(m_driver->waitFor([&] { return tabs->count() == builtIn; }));
        QVERIFY(m_driver->waitFor([this] { return toast() == str("View “From the list” removed."); }));
        PRESS("toastButton");
        QVERIFY(m_driver->waitFor([&] { return tabs->currentIndex() == builtIn; }));
        tabs->setFocus();
        QTest::keyClick(tabs, Qt::Key_Delete);
        QVERIFY(m_driver->waitFor([&] { return tabs->count() == builtIn; }));
        m_console->window().worklist().chooseAll();
    }

    void theOwnQueueAsksWhoseItIs()
    {
        auto *tabs = m_driver->find<QTabBar>(str("viewTabs"));
        tabs->setCurrentIndex(1);
        QVERIFY(m_driver->enter(str("promptEdit"), str("Silva")));
        PRESS("promptButton");
        QVERIFY(m_driver->waitFor([&] { return tabs->currentIndex() == 1; }));
        m_console->window().worklist().chooseAll();
    }

private:
    void assign(const char *who)
    {
        bringToFront();
        QTest::keyClick(table(), Qt::Key_A);
        QVERIFY(m_driver->enter(str("promptEdit"), QString::fromLatin1(who)));
        PRESS("promptButton");
        QVERIFY(m_driver->waitFor([this] { return !m_driver->has(str("promptEdit")); })); // it is stored
        QVERIFY(m_driver->waitFor(
            [&] { return cell(0, WorklistModel::Assignee) == QString::fromLatin1(who) && isUndoOffered(); }));
    }
    /// The change is stored.
    [[nodiscard]] bool isUndoOffered() const
    {
        return m_driver->has(str("toastButton")) && toast().contains(cell(0, WorklistModel::Assignee));
    }
    /// After a dialog, which no window manager does here.
    void bringToFront()
    {
        test::bringToFront(m_console->window());
        table()->setFocus();
    }
    void takeBack()
    {
        bringToFront();
        QTest::keyClick(table(), Qt::Key_Z, Qt::ControlModifier);
    }

    [[nodiscard]] QTableView *table() const { return m_driver->find<QTableView>(str("customerList")); }
    [[nodiscard]] QString cell(int row, int column) const
    {
        return table()->model()->index(row, column).data().toString();
    }
    [[nodiscard]] QString textOf(const char *label) const
    {
        const auto *found = m_driver->find<PlainLabel>(QString::fromLatin1(label));
        return found ? found->text() : QString();
    }

    void import(const QString &file)
    {
        PRESS("worklistMenuButton");
        QVERIFY(m_driver->waitFor([] { return QApplication::activePopupWidget() != nullptr; }));
        auto *action = QApplication::activePopupWidget()->findChild<QAction *>(str("importAction"));
        QVERIFY(action);
        QApplication::activePopupWidget()->close();
        action->trigger();
        chooseFile(file, QDialogButtonBox::Open);
    }

    void chooseFile(const QString &file, QDialogButtonBox::StandardButton button)
    {
        QVERIFY(m_driver->waitFor([this] { return m_driver->has(str("fileNameEdit")); }));
        auto *line = m_driver->find<QLineEdit>(str("fileNameEdit"));
        line->setText(file); // typing would wait for the dialog's own completion
        auto *buttons = line->window()->findChild<QDialogButtonBox *>();
        QVERIFY(buttons);
        buttons->button(button)->click();
    }

    void writeList(const QString &name)
    {
        QFile file(name);
        QVERIFY(file.open(QFile::WriteOnly));
        file.write("username,displayName,tags,due,token\n");
        for (int i = 0; i < Many; ++i) {
            const QJsonObject user {
                {str("username"), nameOf(i)}, {str("password"), str("pw")}, {str("status"), str("PENDING")}};
            QVERIFY(!m_sandbox->post(str("users"), user).isNull());
            file.write(QStringLiteral("%1,Officer %2,list,%3,%4\n")
                           .arg(nameOf(i))
                           .arg(i)
                           .arg(i < Late ? str("2020-01-01") : QString(), tokenOf(nameOf(i)))
                           .toUtf8());
        }
        file.write(",nobody,,,\n");
    }

    QString tokenOf(const QString &username)
    {
        QNetworkRequest request(QUrl(m_sandbox->url().toString() + str("/auth/oauth/token")));
        request.setHeader(QNetworkRequest::ContentTypeHeader, str("application/x-www-form-urlencoded"));
        request.setRawHeader("api-key", m_sandbox->ready().value(str("apiKey")).toString().toUtf8());
        request.setRawHeader("tenantName", m_sandbox->ready().value(str("tenant")).toString().toUtf8());
        const std::unique_ptr<QNetworkReply> reply(m_network.post(
            request, QStringLiteral("grant_type=password&username=%1&password=pw").arg(username).toUtf8()));
        QSignalSpy finished(reply.get(), &QNetworkReply::finished);
        if (!reply->isFinished() && !finished.wait(WindowDriver::Patience))
            return {};
        return QJsonDocument::fromJson(reply->readAll()).object().value(str("access_token")).toString();
    }

    QNetworkAccessManager m_network;
};

QTEST_MAIN(TestWorklist)
#include "tst_worklist.moc"
