// The dialogs of the worklist: what they show, and in which form.
#include "tests/support/temporaryhome.h"
#include "ui/theme/theme.h"
#include "ui/worklist/importdialog.h"
#include "ui/worklist/promptdialog.h"
#include "ui/worklist/readingdialog.h"

#include <QApplication>
#include <QPlainTextEdit>
#include <QTableWidget>
#include <QTest>
#include <QTextBlock>

using namespace onboarding;

namespace {

const test::TemporaryHome home;

QString str(const char *text)
{
    return QString::fromUtf8(text);
}

} // namespace

class TestDialogs : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp); }

    void anImportIsShownInColumns()
    {
        ImportPlan plan;
        plan.rows.append({.row = 2, .username = str("ada"), .tags = QStringList {str("PEP"), str("vip")}});
        plan.rows.append({.row = 3, .username = str("<b>bea</b>"), .token = "secret-token"});
        plan.rejected.append({.row = 4, .reason = str("There is no user name.")});
        ImportDialog dialog(*m_theme, Environment::localSandbox(), str("list.csv"), plan, nullptr);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.show();
        const auto *taken = dialog.findChild<QTableWidget *>(str("importPreview"));
        QCOMPARE(shown(*taken), (QStringList {str("User name"), str("Tags"), str("Token")}));
        QCOMPARE(taken->item(1, 0)->text(), str("<b>bea</b>"));
        for (int column = 0; column < taken->columnCount(); ++column)
            QVERIFY(!taken->item(1, column)->text().contains(str("secret")));
        const auto *rejected = dialog.findChild<QTableWidget *>(str("importRejected"));
        QCOMPARE(shown(*rejected), (QStringList {str("Row"), str("Why not")}));
        QCOMPARE(rejected->item(0, 0)->text(), str("4"));
    }

    void groupsHaveHeadingsAndLinesSetIn()
    {
        ReadingDialog dialog(*m_theme, Environment::localSandbox(), str("Failed"), str("Why"),
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
        PromptDialog dialog(*m_theme, Environment::localSandbox(),
                            {.label = str("Note"), .button = str("Add"), .isLong = true}, nullptr);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.show();
        QCOMPARE(dialog.findChild<QPlainTextEdit *>(str("promptEdit"))->font().family(), str("Inter"));
    }

private:
    /// The headings of the columns that are not left out.
    static QStringList shown(const QTableWidget &table)
    {
        QStringList headings;
        for (int column = 0; column < table.columnCount(); ++column) {
            if (!table.isColumnHidden(column))
                headings.append(table.horizontalHeaderItem(column)->text());
        }
        return headings;
    }

    std::unique_ptr<Theme> m_theme;
};

QTEST_MAIN(TestDialogs)
#include "tst_dialogs.moc"
