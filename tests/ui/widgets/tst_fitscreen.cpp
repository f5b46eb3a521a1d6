// A dialog is on the screen wherever its window stands.
#include "tests/support/str.h"
#include "tests/support/temporaryhome.h"
#include "ui/theme/theme.h"
#include "ui/widgets/fitscreen.h"
#include "ui/worklist/linesdialog.h"

#include <QApplication>
#include <QDialog>
#include <QScreen>
#include <QTest>

using namespace onboarding;
using test::str;

namespace {

const test::TemporaryHome home;

} // namespace

class TestFitScreen : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp); }

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

private:
    std::unique_ptr<Theme> m_theme;
};

QTEST_MAIN(TestFitScreen)
#include "tst_fitscreen.moc"
