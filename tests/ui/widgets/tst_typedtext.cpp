// Whatever was typed into a dialog goes only after a question: Esc, Cancel and the window's own button ask.
#include "core/transfer/importreading.h"
#include "tests/support/frontwindow.h"
#include "tests/support/openworkspace.h"
#include "tests/support/str.h"
#include "tests/support/temporaryhome.h"
#include "ui/addcustomer/addcustomerdialog.h"
#include "ui/environments/environmentform.h"
#include "ui/theme/theme.h"
#include "ui/widgets/confirmationdialog.h"
#include "ui/widgets/datefield.h"
#include "ui/widgets/plainlabel.h"
#include "ui/worklist/importdialog.h"
#include "ui/worklist/promptdialog.h"

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTableView>
#include <algorithm>
#include <functional>

using namespace onboarding;
using namespace onboarding::test;

namespace {

const TemporaryHome home;

using Way = std::function<void(QDialog &)>;

} // namespace

Q_DECLARE_METATYPE(Way)

class TestTypedText : public QObject, protected OpenWorkspace
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_theme = std::make_unique<Theme>(*qApp);
        QVERIFY(openList());
        openWorkspace(environmentAt(QUrl(str("http://127.0.0.1:9"))), m_secrets);
    }

    void cleanup() { m_dialog.reset(); }
    void cleanupTestCase() { closeWorkspace(); }

    void goesOnlyAfterAQuestion_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<Way>("leave");
        const Way esc = [](QDialog &dialog) {
            QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : &dialog,
                            Qt::Key_Escape);
        };
        const Way close = [](QDialog &dialog) { dialog.close(); };
        for (const char *kind : {"a line", "a date", "a customer to add", "columns of an import"}) {
            QTest::addRow("%s, by Esc", kind) << str(kind) << esc;
            QTest::addRow("%s, by the window's button", kind) << str(kind) << close;
        }
    }

    void goesOnlyAfterAQuestion()
    {
        QFETCH(QString, kind);
        QFETCH(Way, leave);
        open(kind);
        leave(*m_dialog); // nothing was typed: nothing is asked
        QVERIFY(!m_dialog->isVisible());

        open(kind);
        const std::function<QString()> typed = type(kind);
        const QString text = typed();
        leave(*m_dialog);
        QVERIFY(m_dialog->isVisible());
        QPushButton *discard = button("discardTypedButton");
        QVERIFY(discard && discard->isVisible());
        QCOMPARE(QApplication::focusWidget(), button("keepWritingButton"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape); // no is the answer of Esc
        QVERIFY(m_dialog->isVisible() && !discard->isVisible());
        QCOMPARE(typed(), text);
        leave(*m_dialog);
        button("keepWritingButton")->click();
        QVERIFY(m_dialog->isVisible() && !discard->isVisible());
        QSignalSpy rejected(m_dialog.get(), &QDialog::rejected);
        leave(*m_dialog);
        discard->click();
        QVERIFY(!m_dialog->isVisible());
        QCOMPARE(rejected.size(), 1);
    }

    /// A name that is copied to confirm is no work that could be lost.
    void aTypedConfirmationIsLeftAtOnce()
    {
        m_dialog = std::make_unique<ConfirmationDialog>(
            *m_theme, Environment::productionTemplate(),
            ConfirmationQuestion {.title = str("Send?"), .ask = str("Type Sokolova"), .yes = str("Send")},
            nullptr);
        show();
        QTest::keyClicks(m_dialog->findChild<QLineEdit *>(), str("Sok"));
        QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
        QVERIFY(!m_dialog->isVisible());
    }

    void aCellOfTheContractIsLeftAtTheSecondEsc()
    {
        EnvironmentForm form;
        form.setEnvironment(Environment::stagingTemplate());
        form.resize(900, 900);
        form.show();
        QVERIFY(QTest::qWaitForWindowActive(&form));
        auto *table = form.findChild<QTableView *>(str("contractTable"));
        const QModelIndex path = table->model()->index(1, 1);
        const QString before = path.data().toString();
        table->setFocus();
        table->setCurrentIndex(path);
        table->edit(path);
        auto *editor = table->viewport()->findChild<QLineEdit *>();
        QVERIFY(editor);
        QTest::keyClicks(editor, str("other/path"));
        QTest::keyClick(editor, Qt::Key_Escape);
        QVERIFY(editor->isVisible());
        QCOMPARE(editor->text(), str("other/path"));
        QTest::keyClick(editor, Qt::Key_Escape);
        QTRY_VERIFY(!table->viewport()->findChild<QLineEdit *>());
        QCOMPARE(path.data().toString(), before);
        table->edit(path);
        editor = table->viewport()->findChild<QLineEdit *>();
        QTest::keyClick(editor, Qt::Key_Escape); // nothing was typed
        QTRY_VERIFY(!table->viewport()->findChild<QLineEdit *>());
    }

    /// Officer 2, finding 13: 05.12.2026 became another day without a word.
    void aDateIsReadAsTypedOrRefused_data()
    {
        QTest::addColumn<QString>("locale");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("read"); // empty: refused
        const auto row = [](const char *name, const char *locale, const char *typed, const char *read) {
            QTest::newRow(name) << str(locale) << str(typed) << str(read);
        };
        row("ISO 8601", "en_US", "2026-12-05", "2026-12-05");
        row("as Germans write it", "de_DE", "05.12.2026", "2026-12-05");
        row("between dots the day is first in America too", "en_US", "05.12.2026", "2026-12-05");
        row("without zeros", "de_DE", "5.12.2026", "2026-12-05");
        row("with blanks, as Czechs write it", "cs_CZ", " 5. 12. 2026 ", "2026-12-05");
        row("the month is first in America", "en_US", "5/12/2026", "2026-05-12");
        row("the day is first in Britain", "en_GB", "5/12/2026", "2026-12-05");
        row("dashes, as the Dutch write it", "nl_NL", "05-12-2026", "2026-12-05");
        row("the year first, between slashes", "en_US", "2026/12/05", "2026-12-05");
        row("two ways to read it, and no locale", "C", "5/12/2026", "");
        row("no thirteenth month", "en_GB", "5/13/2026", "");
        row("no such day", "de_DE", "31.11.2026", "");
        row("without a year", "de_DE", "5.12.", "");
        row("a year of three digits", "de_DE", "5.12.202", "");
        row("a year that nobody means", "en_GB", "0000-11-29", "");
        row("two digits in turns", "en_GB", "2206-12-01", "");
        row("the century before", "en_GB", "1999-12-01", "");
        row("a letter too many", "en_GB", "2026-12-01x", "");
        row("with a time", "en_GB", "2026-12-05 10:00", "");
        row("a word", "en_GB", "tomorrow", "");
        row("nothing", "en_GB", "", "");
    }

    void aDateIsReadAsTypedOrRefused()
    {
        QFETCH(QString, locale);
        QFETCH(QString, typed);
        QFETCH(QString, read);
        const Environment here = Environment::localSandbox();
        auto *dialog = new PromptDialog(
            *m_theme, here,
            PromptDialog::Question {
                .text = str("2026-11-29"), .button = str("Set"), .isDate = true, .dateName = str("Due date")},
            nullptr);
        m_dialog.reset(dialog);
        show();
        QSignalSpy answered(dialog, &PromptDialog::answered);
        auto *field = dialog->findChild<DateField *>();
        field->setLocale(QLocale(locale));
        QTest::keyClick(field, Qt::Key_Backspace); // what stands there is selected
        QTest::keyClicks(field, typed);
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(dialog->isVisible(), read.isEmpty());
        QCOMPARE(answered.value(0).value(0).toString(), read);
        if (!read.isEmpty())
            return;
        QCOMPARE(answered.size(), 0);
        QCOMPARE(field->text(), typed);
        const QString said = typed.isEmpty() ? str("Enter a date. Use YYYY-MM-DD.")
            : !QRegularExpression(str("^\\d{4}-\\d\\d-\\d\\d$")).match(typed).hasMatch()
            ? str("Due date “%1” not recognised. Use YYYY-MM-DD.").arg(typed)
            : str("Due date “%1”: there is no such day between 2000 and 2199.").arg(typed);
        const auto labels = dialog->findChildren<PlainLabel *>();
        QVERIFY(std::any_of(labels.begin(), labels.end(), [&said](const PlainLabel *one) {
            return one->isVisible() && one->text() == said;
        }));
    }

    /// Day 5, finding 2: the first letter took all the tags there were.
    void oneMoreTagIsTypedBehindTheOthers()
    {
        auto *dialog = new PromptDialog(
            *m_theme, Environment::localSandbox(),
            {.text = str("Pessoa Física"), .button = str("Set"), .areNames = true}, nullptr);
        m_dialog.reset(dialog);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        m_dialog->show();
        test::bringToFront(*m_dialog);
        auto *edit = dialog->findChild<QLineEdit *>(str("promptEdit"));
        QTest::keyClicks(edit, str("Prio"));
        QCOMPARE(edit->text(), str("Pessoa Física, Prio"));
    }

    /// A full disk: what was typed is sent again, not typed again.
    void whatCouldNotBeStoredStaysTyped()
    {
        auto *dialog
            = new PromptDialog(*m_theme, Environment::localSandbox(),
                               {.text = str("PEP"), .button = str("Set"), .isStored = true}, nullptr);
        m_dialog.reset(dialog);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        m_dialog->show();
        test::bringToFront(*m_dialog);
        QSignalSpy answered(dialog, &PromptDialog::answered);
        auto *edit = dialog->findChild<QLineEdit *>(str("promptEdit"));
        QTest::keyClicks(edit, str("PEP, EDD"));
        QTest::keyClick(edit, Qt::Key_Return);
        QCOMPARE(answered.size(), 1);
        QTest::keyClick(edit, Qt::Key_Escape); // it may be stored: there is nothing to discard
        QVERIFY(dialog->isVisible());
        dialog->finish(failure(Error::Kind::Storage, str("The disk is full.")));
        QVERIFY(dialog->isVisible());
        QCOMPARE(edit->text(), str("PEP, EDD"));
        const auto labels = dialog->findChildren<PlainLabel *>();
        QVERIFY(std::any_of(labels.begin(), labels.end(), [](const PlainLabel *one) {
            return one->isVisible() && one->text() == str("Nothing was stored. The disk is full.");
        }));
        QTest::keyClick(edit, Qt::Key_Return);
        QCOMPARE(answered.size(), 2);
        dialog->finish({});
        QVERIFY(!dialog->isVisible());
    }

private:
    void open(const QString &kind)
    {
        const Environment here = Environment::localSandbox();
        if (kind == str("a line"))
            m_dialog = std::make_unique<PromptDialog>(
                *m_theme, here, PromptDialog::Question {.text = str("PEP"), .button = str("Set")}, nullptr);
        else if (kind == str("a date"))
            m_dialog = std::make_unique<PromptDialog>(
                *m_theme, here,
                PromptDialog::Question {.text = str("2026-12-01"), .button = str("Set"), .isDate = true},
                nullptr);
        else if (kind == str("a customer to add"))
            m_dialog = std::make_unique<AddCustomerDialog>(*m_theme, *m_workspace, nullptr);
        else
            m_dialog = std::make_unique<ImportDialog>(*m_theme, here, str("list.csv"), nullptr);
        if (auto *import = qobject_cast<ImportDialog *>(m_dialog.get()))
            import->setPlan(readImport("E-Mail,Name\nada@example.org,Ada\n").value_or(ImportPlan {}));
        show();
    }

    void show()
    {
        m_dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        m_dialog->show();
        QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
    }

    /// As a person would; answers with what stands there.
    [[nodiscard]] std::function<QString()> type(const QString &kind)
    {
        if (kind == str("a date")) {
            auto *date = m_dialog->findChild<DateField *>();
            QTest::keyClick(date, Qt::Key_Up);
            return [date] { return date->text(); };
        }
        if (kind == str("columns of an import")) {
            auto *combo = m_dialog->findChild<QComboBox *>(str("importSource-username"));
            combo->setCurrentIndex(1);
            return [combo] { return combo->currentText(); };
        }
        auto *line = m_dialog->findChild<QLineEdit *>(kind == str("a line") ? str("promptEdit")
                                                                            : str("usernameEdit"));
        if (!line)
            line = m_dialog->findChild<QLineEdit *>();
        line->setFocus();
        QTest::keyClicks(line, str("ada@example.org"));
        return [line] { return line->text(); };
    }

    [[nodiscard]] QPushButton *button(const char *name) const
    {
        return m_dialog->findChild<QPushButton *>(QString::fromLatin1(name));
    }

    MemorySecretStore m_secrets;
    std::unique_ptr<QDialog> m_dialog;
    std::unique_ptr<Theme> m_theme;
};

QTEST_MAIN(TestTypedText)
#include "tst_typedtext.moc"
