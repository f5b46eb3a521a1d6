// One of several choices: where the focus goes, and the keys.
#include "tests/support/frontwindow.h"
#include "tests/support/str.h"
#include "ui/widgets/segmentedcontrol.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QTest>
#include <QToolButton>

using namespace onboarding;

class TestSegmentedControl : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tabComesToTheSegmentThatIsChosen()
    {
        QWidget window;
        auto *layout = new QHBoxLayout(&window);
        auto *edit = new QLineEdit;
        auto *choice = new SegmentedControl;
        layout->addWidget(edit);
        layout->addWidget(choice);
        for (const int days : {7, 14, 30})
            choice->addChoice(days, QString::number(days), QStringLiteral("range%1").arg(days));
        choice->setCurrent(14);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        const auto focused = [] { return QApplication::focusWidget()->objectName(); };
        edit->setFocus();
        QTest::keyClick(edit, Qt::Key_Tab);
        QCOMPARE(focused(), QStringLiteral("range14"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
        QCOMPARE(focused(), QStringLiteral("range30"));
        QCOMPARE(choice->current(), 30);
        choice->setCurrent(7);
        QCOMPARE(focused(), QStringLiteral("range7"));
    }

    void theFocusGoesWithTheChoice()
    {
        SegmentedControl control;
        control.addChoice(1, test::str("One"), test::str("one"));
        control.addChoice(2, test::str("Two"), test::str("two"));
        control.show();
        test::bringToFront(control);
        control.findChild<QToolButton *>(test::str("one"))->setFocus();
        control.setCurrent(2);
        QCOMPARE(control.focusWidget()->objectName(), test::str("two"));
        control.findChild<QToolButton *>(test::str("one"))->click();
        QCOMPARE(control.focusWidget()->objectName(), test::str("one"));
        QTest::keyClick(control.findChild<QToolButton *>(test::str("one")), Qt::Key_Right);
        QCOMPARE(control.current(), 2);
        QCOMPARE(control.focusWidget()->objectName(), test::str("two"));
    }
};

QTEST_MAIN(TestSegmentedControl)
#include "tst_segmentedcontrol.moc"
