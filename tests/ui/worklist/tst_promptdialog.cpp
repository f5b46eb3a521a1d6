// A dialog with one line to type.
#include "tests/support/frontwindow.h"
#include "tests/support/str.h"
#include "tests/support/temporaryhome.h"
#include "ui/theme/theme.h"
#include "ui/widgets/plainlabel.h"
#include "ui/worklist/promptdialog.h"

#include <QApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <algorithm>

using namespace onboarding;
using test::str;

namespace {

const test::TemporaryHome home;

} // namespace

class TestPromptDialog : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp); }

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

    /// Fresh reader 12, find 2: A, Enter gave all of them the assignee of the topmost one.
    void whereTheyDifferEnterChangesNothing_data()
    {
        QTest::addColumn<bool>("isDate");
        QTest::addColumn<QString>("field");
        QTest::newRow("names") << false << str("promptEdit");
        QTest::newRow("dates") << true << str("promptDate");
    }

    void whereTheyDifferEnterChangesNothing()
    {
        QFETCH(const bool, isDate);
        QFETCH(const QString, field);
        PromptDialog dialog(*m_theme, Environment::localSandbox(),
                            {.title = str("Assign 2 customers"),
                             .label = str("Assignee"),
                             .button = str("Assign"),
                             .clearButton = str("Unassign all"),
                             .isStored = true,
                             .isDate = isDate,
                             .areDifferent = true},
                            nullptr);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        QSignalSpy answered(&dialog, &PromptDialog::answered);
        dialog.open();
        test::bringToFront(dialog);
        auto *edit = dialog.findChild<QLineEdit *>(field);
        QCOMPARE(edit->text(), QString());
        QCOMPARE(edit->placeholderText(), str("different"));
        QTest::keyClick(edit, Qt::Key_Return);
        QTRY_VERIFY(!dialog.isVisible());
        QCOMPARE(answered.size(), 0);
        dialog.open();
        dialog.findChild<QPushButton *>(str("promptClearButton"))->click(); // who means it says so
        QCOMPARE(answered.value(0), QVariantList {QString()});
    }

private:
    std::unique_ptr<Theme> m_theme;
};

QTEST_MAIN(TestPromptDialog)
#include "tst_promptdialog.moc"
