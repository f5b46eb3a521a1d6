// The dialogs of the worklist: what they show, and in which form.
#include "core/roster/savedview.h"
#include "core/transfer/importreading.h"
#include "core/transfer/rostercomparison.h"
#include "tests/support/frontwindow.h"
#include "tests/support/str.h"
#include "tests/support/temporaryhome.h"
#include "ui/customer/notedialog.h"
#include "ui/text/counttext.h"
#include "ui/theme/theme.h"
#include "ui/widgets/confirmationdialog.h"
#include "ui/widgets/fitscreen.h"
#include "ui/widgets/plainlabel.h"
#include "ui/worklist/exportdialog.h"
#include "ui/worklist/importdialog.h"
#include "ui/worklist/importmodel.h"
#include "ui/worklist/linesdialog.h"
#include "ui/worklist/promptdialog.h"
#include "ui/worklist/statuschips.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QHeaderView>
#include <QLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScreen>
#include <QSignalSpy>
#include <QTabBar>
#include <QTableView>
#include <QTest>
#include <QTextBlock>
#include <QTextEdit>
#include <QToolButton>

using namespace onboarding;
using test::str;

namespace {

const test::TemporaryHome home;

} // namespace

class TestDialogs : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp); }
    void cleanup()
    {
        m_dialog.reset();
        m_note.reset();
    }

    void anImportShowsEveryRowOfAPart()
    {
        ImportPlan plan;
        for (int i = 0; i < 1000; ++i)
            plan.rows.append({.row = i + 2, .username = str("ada.%1").arg(i)});
        plan.rows.append({.row = 1002, .username = str("<b>bea</b>"), .token = "secret-token"});
        plan.added = 1001;
        open(plan);
        QCOMPARE(m_rows->model()->rowCount(), 1001);
        QCOMPARE(cell(1000, 1), str("<b>bea</b>"));
        for (int column = 0; column < m_rows->model()->columnCount(); ++column)
            QVERIFY(!cell(1000, column).contains(str("secret")));
        QVERIFY(text("importNotes").contains(str("plain text")));
    }

    void whoseFieldsChangeIsShownFirst()
    {
        ImportPlan plan;
        plan.rows = {{.row = 2, .username = str("ada"), .effect = ImportEffect::Changed},
                     {.row = 3, .username = str("bea"), .effect = ImportEffect::Unchanged}};
        plan.changes = {{.row = 2,
                         .username = str("ada"),
                         .fields = {{.column = ImportColumn::DisplayName, .from = str("Ada"), .to = {}}}}};
        plan.updated = plan.unchanged = 1;
        open(plan);
        QCOMPARE(shownParts(), (QStringList {str("Changed 1"), str("Unchanged 1"), str("Columns")}));
        QCOMPARE(cell(0, 2), str("Display name: “Ada” → empty"));
        QCOMPARE(m_dialog->findChild<QPushButton *>(str("importButton"))->text(), str("Import 1"));
    }

    void notesThatComeAlongAreCounted()
    {
        const QByteArray note = R"({"text":"Came","writtenAt":"2026-11-27T08:00:00Z"})";
        ImportPlan plan = read(R"([{"username":"ada","notes":[)" + note + R"(]},{"username":"bea","notes":[)"
                               + note + "," + R"({"text":"Called","writtenAt":"2026-11-28T08:00:00Z"}]}])");
        open(plan);
        const int last = m_rows->model()->columnCount() - 1;
        QCOMPARE(m_rows->model()->headerData(last, Qt::Horizontal).toString(), str("Notes"));
        QCOMPARE(cell(1, last), str("2"));
        const Customer bea {.id = QUuid::createUuid(), .username = str("bea")};
        compareWithRoster(plan, {{.customer = bea}}, QUuid());
        m_dialog->setPlan(plan);
        QVERIFY2(cell(0, 2).contains(str("2 note")) && cell(0, 2).contains(str("“Called”")),
                 qPrintable(cell(0, 2)));
    }

    /// As kycctl does, which the same file gave another list.
    void aCellThatIsNotRecognisedCostsTheCellWhereThatIsAccepted()
    {
        const ImportPlan plan = read("username,due\nada,soon\nbea,2026-12-01\n");
        open(plan);
        QSignalSpy confirmed(m_dialog.get(), &ImportDialog::confirmed);
        auto *take = m_dialog->findChild<QPushButton *>(str("importButton"));
        const auto *parts = m_dialog->findChild<QTabBar *>(str("importParts"));
        QCOMPARE(parts->tabText(parts->currentIndex()), str("Cells not recognised 1")); // to be seen first
        auto *accept = m_dialog->findChild<QCheckBox *>(str("importAccept"));
        QVERIFY(accept->isChecked() && !take->hasFocus());
        QCOMPARE(take->text(), str("Import 2"));
        accept->click();
        QCOMPARE(take->text(), str("Import 1"));
        QVERIFY(text("importSummary").contains(str("1 rejected")));
        accept->click();
        QCOMPARE(take->text(), str("Import 2"));
        QVERIFY(text("importSummary").contains(str("0 rejected")));
        take->click();
        QCOMPARE(confirmed.size(), 1);
        QCOMPARE(confirmed.constFirst().constFirst().value<ImportPlan>().rows.size(), 2);
    }

    void theOrderOfDatesIsAskedFor()
    {
        open(read("username;due\nada;01/12/2026\n"));
        QVERIFY(text("importNotes").contains(str("two ways")));
        QVERIFY(text("importNotes").contains(str("01/12/2026"))); // as it stands in the file
        const auto *parts = m_dialog->findChild<QTabBar *>(str("importParts"));
        QVERIFY(parts->currentIndex() != parts->count() - 1);
        QSignalSpy changed(m_dialog.get(), &ImportDialog::optionsChanged);
        choose("importDates", int(DateOrder::MonthDayYear));
        QCOMPARE(changed.size(), 1);
        const auto options = changed.constFirst().constFirst().value<ImportOptions>();
        QCOMPARE(options.dates, std::optional(DateOrder::MonthDayYear));
        QVERIFY(!options.separator && !options.encoding); // what was found is found again
        QVERIFY(!m_dialog->findChild<QPushButton *>(str("importButton"))->isEnabled()); // until it is read
        QCOMPARE(m_dialog->findChild<QComboBox *>(str("importSeparator"))->currentText(), str("Semicolon"));
        // Officer 2, finding 6: the columns came to the front in place of the dates that were just read.
        ImportPlan plan = readImport("username;due\nada;01/12/2026\n", options).value_or(ImportPlan {});
        compareWithRoster(plan, {}, QUuid());
        m_dialog->setPlan(plan);
        QCOMPARE(parts->tabText(parts->currentIndex()), str("New 1"));
    }

    /// Officer 2, finding 7: the file was written, and nothing said so.
    void whatBecameOfTheFileOfRejectedRowsIsSaid()
    {
        open(read("username\nada\n\n,x\n"));
        m_dialog->showSaved(str("Saved with the reasons: /tmp/list-rejected.csv"));
        QCOMPARE(text("importSaved"), str("Saved with the reasons: /tmp/list-rejected.csv"));
    }

    void datesOfTwoOrdersAreAskedFor()
    {
        open(read("username;due\nada;05.12.2026\nbea;12/13/2026\n"));
        QVERIFY(text("importNotes").contains(str("others the month")));
        QCOMPARE(m_dialog->findChild<QComboBox *>(str("importDates"))->currentData().toInt(), -1);
        QVERIFY(m_dialog->findChild<QComboBox *>(str("importDates"))->isVisible());
        open(read("username;due\nada;2026.13.12\n")); // no order would help
        QVERIFY(!text("importNotes").contains(str("order")));
    }

    void aFileWithoutUserNamesAsksForTheirColumn()
    {
        open(read("E-Mail,Name\nada@example.org,Ada\n"));
        QVERIFY(text("importProblem").contains(str("no “username” column")));
        QVERIFY(m_dialog->findChild<QWidget *>(str("importColumns"))->isVisible());
        QVERIFY(!m_dialog->findChild<QPushButton *>(str("importButton"))->isEnabled());
        QSignalSpy changed(m_dialog.get(), &ImportDialog::optionsChanged);
        choose("importSource-username", str("E-Mail"));
        const auto options = changed.constFirst().constFirst().value<ImportOptions>();
        const Result<ImportPlan> plan = readImport("E-Mail,Name\nada@example.org,Ada\n", options);
        QVERIFY(plan && !plan->problem);
        QCOMPARE(plan->rows.constFirst().username, str("ada@example.org"));
        QCOMPARE(plan->rows.constFirst().displayName, std::optional(str("Ada")));
        m_dialog->setPlan(*plan);
        QVERIFY(
            m_dialog->findChild<QWidget *>(str("importColumns"))->isVisible()); // where the choice was made
        QVERIFY(m_dialog->findChild<QPushButton *>(str("importButton"))->isEnabled());
    }

    void lettersThatAreAGuessAreToldAsOne()
    {
        open(read("username,name\nmueller,M\xFCller\n"));
        QVERIFY(text("importNotes").contains(str("Windows-1252")));
        QCOMPARE(m_dialog->findChild<QComboBox *>(str("importEncoding"))->currentText(), str("Windows-1252"));
        QCOMPARE(cell(0, 2), str("Müller"));
    }

    void skippedRowsAreShown()
    {
        open(read("Customers December 2026\nusername,displayName\nada,Ada\n,\n"));
        m_dialog->findChild<QTabBar *>(str("importParts"))->setCurrentIndex(int(ImportModel::Part::Warnings));
        QCOMPARE(m_rows->model()->rowCount(), 1);
        QCOMPARE(cell(0, 0), str("1"));
        QVERIFY2(cell(0, 2).contains(str("above the header")), qPrintable(cell(0, 2)));
    }

    /// Verified on 2026-11-29: five times Return, and nothing happened.
    void enterImportsAlsoAtTheTickBox()
    {
        open(read("username,due\nada,soon\nbea,2026-12-01\n"));
        QSignalSpy confirmed(m_dialog.get(), &ImportDialog::confirmed);
        auto *accept = m_dialog->findChild<QCheckBox *>(str("importAccept"));
        QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
        accept->setFocus();
        QTest::keyClick(accept, Qt::Key_Return);
        QTRY_COMPARE(confirmed.size(), 1);
    }

    /// Verified on 2026-11-29: "Import 2" was ready, and would have dropped every date.
    void noDateIsDroppedBecauseOfItsOrderUnasked()
    {
        open(read("username,due\nada,01/02/2027\nbea,03/02/2027\n"));
        const auto *accept = m_dialog->findChild<QCheckBox *>(str("importAccept"));
        const auto *take = m_dialog->findChild<QPushButton *>(str("importButton"));
        QVERIFY(accept->isVisible() && !accept->isChecked());
        QVERIFY(!take->isEnabled());
    }

    void selectedRowsAreCopiedWhole()
    {
        open(read("username,due\nada,soon\n,2026-12-01\n"));
        m_dialog->findChild<QCheckBox *>(str("importAccept"))->click();
        m_dialog->findChild<QTabBar *>(str("importParts"))->setCurrentIndex(int(ImportModel::Part::Rejected));
        m_rows->selectAll();
        QTest::keyClick(m_rows, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(),
                 str("2\tada\tDue date \u201Csoon\u201D not recognised. Use YYYY-MM-DD.\n3\t\tThe user name "
                     "is empty."));
    }

    void theModelOfAnImportIsSound()
    {
        ImportModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setPlan(read("username,due\nada,soon\n,\nbea,\nBea,\n"));
        for (const ImportModel::Part part : ImportModel::Parts) {
            model.setPart(part);
            QCOMPARE(model.rowCount(), int(model.count(part)));
        }
    }

    void enterInWhatIsReadClosesIt()
    {
        auto *dialog = new LinesDialog(*m_theme, Environment::localSandbox(), str("Title"), str("Words"),
                                       {{str("Heading"), str("Advice"), {str("a line")}}}, nullptr);
        dialog->open();
        QVERIFY(QTest::qWaitForWindowActive(dialog));
        const QSignalSpy closed(dialog, &QDialog::accepted);
        auto *text = dialog->findChild<QTextEdit *>(str("readingText"));
        text->setFocus();
        QTest::keyClick(text, Qt::Key_Return);
        QCOMPARE(closed.size(), 1);
    }

    /// Before it is shown, where no platform has moved it yet.
    void onlyADialogAtAnEdgeIsPlaced_data()
    {
        QTest::addColumn<QPoint>("middle"); // of its window, in hundredths of the screen
        QTest::addColumn<bool>("isPlaced");
        QTest::newRow("at the lower edge") << QPoint(50, 95) << true;
        QTest::newRow("at the upper edge") << QPoint(50, 5) << true;
        QTest::newRow("in a corner") << QPoint(95, 95) << true;
        QTest::newRow("in the middle") << QPoint(50, 50) << false;
    }

    void onlyADialogAtAnEdgeIsPlaced()
    {
        QFETCH(const QPoint, middle);
        QFETCH(const bool, isPlaced);
        const QRect room = qApp->primaryScreen()->availableGeometry();
        QWidget window;
        QRect where(0, 0, 60, 40);
        where.moveCenter(room.topLeft()
                         + QPoint(room.width() * middle.x() / 100, room.height() * middle.y() / 100));
        window.setGeometry(where);
        QDialog dialog(&window);
        dialog.resize(300, 200);
        fitToScreen(dialog);
        QCOMPARE(dialog.testAttribute(Qt::WA_Moved), isPlaced);
        if (!isPlaced)
            return; // in the middle of its window, where the platform shows it
        QVERIFY(room.contains(dialog.geometry()));
        QVERIFY(dialog.geometry().intersects(where));
    }

    /// Fresh reader 10, find 18: beside a window near the lower edge the buttons were below the screen.
    void aDialogIsOnTheScreenWhereverItsWindowStands()
    {
        const QRect room = qApp->primaryScreen()->availableGeometry();
        QWidget window;
        window.setGeometry(room.left(), room.bottom() - 200, 400, 190);
        window.show();
        auto *dialog
            = new LinesDialog(*m_theme, Environment::localSandbox(), str("Title"), str("Words"), {}, &window);
        dialog->resize(600, room.height() - 60);
        dialog->open();
        QTRY_VERIFY(dialog->isVisible());
        QVERIFY2(room.contains(dialog->geometry()), qPrintable(QString::number(dialog->geometry().bottom())));
    }

    /// A fresh officer: titles were cut, and columns stood there that the file does not have.
    void thePreviewHasTheColumnsOfTheFileUnderWholeTitles()
    {
        open(read("username,due,snoozedUntil\nada,2026-12-01,2026-12-02\n"));
        QStringList titles;
        for (int column = 0; column < m_rows->model()->columnCount(); ++column) {
            const QString title = m_rows->model()->headerData(column, Qt::Horizontal).toString();
            titles.append(title);
            const int needed = m_rows->horizontalHeader()->fontMetrics().horizontalAdvance(title);
            QVERIFY2(m_rows->columnWidth(column) >= needed, qPrintable(title));
        }
        QCOMPARE(titles, (QStringList {str("Row"), str("User name"), str("Due"), str("Snoozed until")}));
    }

    /// At 960x600 nine statuses have no room for all words: those that are chosen say what the list is.
    void aChosenChipKeepsItsWords()
    {
        StatusChips chips(*m_theme);
        QHash<QString, int> counts;
        for (const QString &key : statusKeys())
            counts.insert(key, 12);
        chips.setCounts(counts);
        const QString last = str("UNRECOGNISED");
        chips.setChosen({last});
        chips.resize(900, 44);
        chips.show();
        QStringList whole;
        for (const QString &key : statusKeys()) {
            const auto *chip = chips.findChild<QToolButton *>(str("chip_") + key.toLower());
            QVERIFY2(chip, qPrintable(key));
            if (chip->text().contains(QLatin1Char(' ')))
                whole.append(key);
            else
                QVERIFY(!chip->toolTip().isEmpty()); // its words are a tip
        }
        QVERIFY2(whole.size() < statusKeys().size(), "there is room for all");
        QVERIFY2(whole.contains(last), qPrintable(whole.join(QLatin1Char(' '))));
    }

    void groupsHaveHeadingsAndLinesSetIn()
    {
        LinesDialog dialog(*m_theme, Environment::localSandbox(), str("Failed"), str("Why"),
                           {{.heading = str("2 × Sign in again"),
                             .advice = str("The session is over."),
                             .lines = {str("ada"), str("<i>bea</i>")}}},
                           nullptr);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.show();
        const QTextDocument *document = dialog.findChild<QTextEdit *>(str("readingText"))->document();
        QCOMPARE(document->toPlainText(), str("2 × Sign in again\nThe session is over.\nada\n<i>bea</i>"));
        const QTextBlock heading = document->firstBlock();
        QVERIFY(heading.begin().fragment().charFormat().fontWeight() > QFont::Normal);
        QVERIFY(document->lastBlock().blockFormat().leftMargin() > heading.blockFormat().leftMargin());
    }

    void aNoteIsWrittenInTheFontOfEverythingElse()
    {
        openNote({.customer = str("Ada")});
        QCOMPARE(m_note->findChild<QPlainTextEdit *>(str("noteEdit"))->font().family(), str("Inter"));
    }

    void earlierNotesAreThereWhileOneIsWritten()
    {
        openNote({.customer = str("Ada"), .hasEarlier = true});
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const int before = m_note->sizeHint().height();
        m_note->showEarlier(QList<Note> {{.text = str("<b>called</b>\nno answer"), .writtenAt = now},
                                         {.text = QString(600, QLatin1Char('x')), .writtenAt = now},
                                         {.text = str("passport asked for"), .writtenAt = now.addDays(-1)}},
                            now);
        const auto earlier = m_note->findChildren<PlainLabel *>(str("earlierNote"));
        QCOMPARE(earlier.size(), 3);
        QCOMPARE(earlier.constFirst()->text(), str("<b>called</b>\nno answer"));
        QCOMPARE(earlier.constFirst()->textFormat(), Qt::PlainText);
        QTRY_VERIFY(earlier.at(1)->height()
                    > 4 * earlier.at(1)->fontMetrics().height()); // all of it is there
        QCOMPARE(m_note->sizeHint().height(), before); // nothing moves under the cursor
    }

    /// Day log, officer 21.
    /// Written by an earlier version, or by another program: who only reads it is not kept in the dialog.
    void aNoteThatIsTooLongAndUnchangedCanBeLeft()
    {
        openNote({.customer = str("Ada"), .edited = Note {.text = QString(Note::MaxText + 1, u'x')}});
        QSignalSpy accepted(m_note.get(), &NoteDialog::accepted);
        m_note->findChild<QPushButton *>(str("noteSaveButton"))->click();
        QCOMPARE(accepted.size(), 1);
    }

    void ctrlEnterSavesANote_data()
    {
        QTest::addColumn<int>("key");
        QTest::newRow("the Return key") << int(Qt::Key_Return);
        QTest::newRow("the Enter key of the number pad") << int(Qt::Key_Enter);
    }

    void ctrlEnterSavesANote()
    {
        QFETCH(int, key);
        openNote({.customer = str("Ada")});
        QSignalSpy written(m_note.get(), &NoteDialog::written);
        auto *edit = m_note->findChild<QPlainTextEdit *>(str("noteEdit"));
        QTest::keyClick(edit, Qt::Key(key), Qt::ControlModifier);
        QCOMPARE(written.size(), 0); // nothing was written yet
        QVERIFY(m_note->findChild<QWidget *>(str("noteProblem"))->isVisible());
        QTest::keyClicks(edit, str("called"));
        QTest::keyClick(edit, Qt::Key_Return);
        QTest::keyClicks(edit, str("no answer"));
        QTest::keyClick(edit, Qt::Key(key), Qt::ControlModifier);
        QTest::keyClick(edit, Qt::Key(key), Qt::ControlModifier); // once is enough
        QCOMPARE(written.size(), 1);
        QCOMPARE(written.constFirst().constFirst().toString(), str("called\nno answer"));
        QTest::keyClick(edit, Qt::Key_Escape); // it is being stored
        QVERIFY(m_note->isVisible());
        m_note->showProblem(str("The note was not stored. The disk is full."));
        QCOMPARE(edit->toPlainText(), str("called\nno answer"));
        QTest::keyClick(edit, Qt::Key(key), Qt::ControlModifier);
        QCOMPARE(written.size(), 2);
    }

    /// Day log, officer 21.
    void escAsksBeforeItDiscardsWhatWasTyped()
    {
        openNote({.customer = str("Ada"), .edited = Note {.text = str("called")}});
        auto *edit = m_note->findChild<QPlainTextEdit *>(str("noteEdit"));
        QTest::keyClicks(edit, str(", no answer"));
        QTest::keyClick(edit, Qt::Key_Escape);
        QVERIFY(m_note->isVisible());
        const auto *question = m_note->findChild<QWidget *>(str("discardTypedButton"));
        QVERIFY(question);
        QVERIFY(question->isVisible());
        QTest::keyClick(m_note.get(), Qt::Key_Escape); // nor does a second one
        QVERIFY(m_note->isVisible());
        QVERIFY(!question->isVisible());
        QCOMPARE(edit->toPlainText(), str("called, no answer"));
        m_note->close(); // the window's own button asks too
        QVERIFY(m_note->isVisible());
        QVERIFY(question->isVisible());
        m_note->findChild<QPushButton *>(str("discardTypedButton"))->click();
        QVERIFY(!m_note->isVisible());
        openNote({.customer = str("Ada"), .edited = Note {.text = str("called")}});
        QTest::keyClick(m_note.get(), Qt::Key_Escape); // nothing was typed
        QVERIFY(!m_note->isVisible());
    }

    /// Officer 3, finding 1: the warning of a removal was cut through its letters by the line below it.
    void whatIsSaidInADialogCutsNothing_data()
    {
        QTest::addColumn<QString>("problem");
        QTest::newRow("a short line") << str("Type 20,000 to go on.");
        QTest::newRow("several lines")
            << (str("Nothing was stored. ") + str("The disk is full. ").repeated(20)).trimmed();
    }

    void whatIsSaidInADialogCutsNothing()
    {
        QFETCH(QString, problem);
        PromptDialog dialog(
            *m_theme, Environment::localSandbox(),
            {.title = str("Remove 20,000 customers from this console?"),
             .explanation = str("Their notes, tags and all that was observed go with them. ").repeated(3),
             .label = str("Type 20,000 to confirm"),
             .button = str("Remove"),
             .problem = [problem](const QString &) { return problem; }},
            nullptr);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.open();
        test::bringToFront(dialog);
        dialog.findChild<QPushButton *>(str("promptButton"))->click();
        const auto labels = dialog.findChildren<PlainLabel *>();
        const auto isCut = [&](const PlainLabel *label) {
            return label->isVisible() && label->height() < label->heightForWidth(label->width());
        };
        QTRY_VERIFY(std::any_of(labels.begin(), labels.end(), [&](const PlainLabel *label) {
            return label->isVisible() && label->text() == problem;
        }));
        QTRY_VERIFY(std::none_of(labels.begin(), labels.end(), isCut));
    }

    /// Finding 38: rows stood apart in a dialog that was higher than its words.
    void aQuestionIsNoHigherThanItsWords()
    {
        ConfirmationDialog dialog(
            *m_theme, Environment::localSandbox(),
            {.windowTitle = str("IDs were sent before"),
             .title = str("Register these IDs for real@kunde.de all the same?"),
             .consequence = str("If they are of that person, the wrong person's documents go. ").repeated(4),
             .facts = {{str("Customer"), str("real@kunde.de (real@kunde.de)")}},
             .ask = str("Type the user name they were sent for before, ada.approve, to go on"),
             .isRight = [](const QString &) { return false; },
             .yes = str("Register all the same"),
             .isDangerous = true},
            nullptr);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.open();
        test::bringToFront(dialog);
        QTRY_COMPARE(dialog.height(), dialog.layout()->totalHeightForWidth(dialog.width()));
    }

    /// Finding 17: the dialog stayed high, its rows apart.
    void whoKeepsWritingHasTheDialogAsItWas()
    {
        openNote({.customer = str("Ada"), .edited = Note {.text = str("called")}});
        const int before = m_note->height();
        auto *edit = m_note->findChild<QPlainTextEdit *>(str("noteEdit"));
        QTest::keyClicks(edit, str(", no answer"));
        QTest::keyClick(edit, Qt::Key_Escape);
        QTRY_VERIFY(m_note->height() > before);
        m_note->findChild<QPushButton *>(str("keepWritingButton"))->click();
        QTRY_COMPARE(m_note->height(), before);
    }

    void aCountIsTypedAsItReads_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<bool>("isRight");
        QTest::newRow("without a mark") << str("20000") << true;
        QTest::newRow("as the heading writes it") << QLocale().toString(20'000) << true;
        QTest::newRow("with spaces around") << str(" 20000 ") << true;
        QTest::newRow("another one") << str("2000") << false;
        QTest::newRow("with something behind") << str("20000 customers") << false;
        QTest::newRow("nothing") << QString() << false;
    }

    void aCountIsTypedAsItReads()
    {
        QFETCH(QString, typed);
        QTEST(isCount(typed, 20'000), "isRight");
        QVERIFY(!isCount(QString(), 0));
    }

    /// Finding 9: a reason was cut while the room beside it stood empty.
    void theLastColumnHasAllTheRoom()
    {
        open(read("username,due\nada,32.13.2026\n"));
        m_dialog->findChild<QTabBar *>(str("importParts"))->setCurrentIndex(int(ImportModel::Part::Rejected));
        QTRY_COMPARE(m_rows->horizontalHeader()->length(), m_rows->viewport()->width());
        for (int column = 0; column < m_rows->model()->columnCount(); ++column) {
            const QString title = m_rows->model()->headerData(column, Qt::Horizontal).toString();
            QVERIFY2(m_rows->columnWidth(column)
                         >= m_rows->horizontalHeader()->fontMetrics().horizontalAdvance(title) + 16,
                     qPrintable(title));
        }
    }

    /// Finding 13.
    void enterGoesOnWithTheExport()
    {
        ExportDialog dialog(*m_theme, Environment::localSandbox(), 3, str("Silva"), nullptr);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        QSignalSpy confirmed(&dialog, &ExportDialog::confirmed);
        dialog.open();
        test::bringToFront(dialog);
        QTest::keyClick(dialog.focusWidget(), Qt::Key_Return);
        QCOMPARE(confirmed.size(), 1);
    }

private:
    void openNote(const NoteDialog::Subject &subject)
    {
        m_note = std::make_unique<NoteDialog>(*m_theme, Environment::localSandbox(), subject,
                                              QDateTime::currentDateTimeUtc(), nullptr);
        m_note->setAttribute(Qt::WA_DeleteOnClose, false);
        m_note->open();
        test::bringToFront(*m_note);
    }

    static ImportPlan read(const QByteArray &content)
    {
        ImportPlan plan = readImport(content).value_or(ImportPlan {});
        compareWithRoster(plan, {}, QUuid());
        return plan;
    }

    void open(const ImportPlan &plan)
    {
        m_dialog
            = std::make_unique<ImportDialog>(*m_theme, Environment::localSandbox(), str("list.csv"), nullptr);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        m_dialog->setPlan(plan);
        m_dialog->show();
        m_rows = m_dialog->findChild<QTableView *>(str("importRows"));
    }

    void choose(const char *combo, const QVariant &value)
    {
        auto *box = m_dialog->findChild<QComboBox *>(QString::fromLatin1(combo));
        QVERIFY(box && box->findData(value) >= 0);
        box->setCurrentIndex(box->findData(value));
    }

    [[nodiscard]] QString cell(int row, int column) const
    {
        return m_rows->model()->index(row, column).data().toString();
    }

    [[nodiscard]] QString text(const char *label) const
    {
        return m_dialog->findChild<PlainLabel *>(QString::fromLatin1(label))->text();
    }

    [[nodiscard]] QStringList shownParts() const
    {
        const auto *parts = m_dialog->findChild<QTabBar *>(str("importParts"));
        QStringList shown;
        for (int tab = 0; tab < parts->count(); ++tab) {
            if (parts->isTabVisible(tab))
                shown.append(parts->tabText(tab));
        }
        return shown;
    }

    std::unique_ptr<ImportDialog> m_dialog;
    std::unique_ptr<NoteDialog> m_note;
    QTableView *m_rows = nullptr;
    std::unique_ptr<Theme> m_theme;
};

QTEST_MAIN(TestDialogs)
#include "tst_dialogs.moc"
