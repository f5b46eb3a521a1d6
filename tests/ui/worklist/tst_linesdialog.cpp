// A dialog of lines to read.
#include "tests/support/frontwindow.h"
#include "tests/support/str.h"
#include "tests/support/temporaryhome.h"
#include "ui/theme/theme.h"
#include "ui/worklist/linesdialog.h"

#include <QApplication>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>
#include <QTextEdit>

using namespace onboarding;
using test::str;

namespace {

const test::TemporaryHome home;

} // namespace

class TestLinesDialog : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp); }

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

private:
    std::unique_ptr<Theme> m_theme;
};

QTEST_MAIN(TestLinesDialog)
#include "tst_linesdialog.moc"
