// The dialog that writes a note: what is there while one writes, and what leaves it.
#include "core/kyc/customer.h"
#include "tests/support/frontwindow.h"
#include "tests/support/str.h"
#include "tests/support/temporaryhome.h"
#include "ui/customer/notedialog.h"
#include "ui/theme/theme.h"
#include "ui/widgets/plainlabel.h"

#include <QApplication>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace onboarding;
using test::str;

namespace {

const test::TemporaryHome home;

} // namespace

class TestNoteDialog : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp); }

    void cleanup() { m_note.reset(); }

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

private:
    void openNote(const NoteDialog::Subject &subject)
    {
        m_note = std::make_unique<NoteDialog>(*m_theme, Environment::localSandbox(), subject,
                                              QDateTime::currentDateTimeUtc(), nullptr);
        m_note->setAttribute(Qt::WA_DeleteOnClose, false);
        m_note->open();
        test::bringToFront(*m_note);
    }

    std::unique_ptr<NoteDialog> m_note;
    std::unique_ptr<Theme> m_theme;
};

QTEST_MAIN(TestNoteDialog)
#include "tst_notedialog.moc"
