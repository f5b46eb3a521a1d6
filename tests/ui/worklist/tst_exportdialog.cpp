// What is asked before an export.
#include "tests/support/frontwindow.h"
#include "tests/support/str.h"
#include "tests/support/temporaryhome.h"
#include "ui/theme/theme.h"
#include "ui/worklist/exportdialog.h"

#include <QApplication>
#include <QComboBox>
#include <QSignalSpy>
#include <QTest>

using namespace onboarding;
using test::str;

namespace {

const test::TemporaryHome home;

} // namespace

class TestExportDialog : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp); }

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

    void theSeparatorIsTheOneThatWasChosen()
    {
        ExportDialog dialog(*m_theme, Environment::localSandbox(), 3, str("Silva"), nullptr);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        QSignalSpy confirmed(&dialog, &ExportDialog::confirmed);
        dialog.open();
        test::bringToFront(dialog);
        dialog.findChild<QComboBox *>(str("exportSeparator"))->setCurrentText(str("Semicolon between cells"));
        QTest::keyClick(dialog.focusWidget(), Qt::Key_Return);
        QCOMPARE(confirmed.size(), 1);
        QCOMPARE(confirmed.constFirst().constFirst().value<ExportDialog::Choice>().separator, QChar(u';'));
    }

private:
    std::unique_ptr<Theme> m_theme;
};

QTEST_MAIN(TestExportDialog)
#include "tst_exportdialog.moc"
