// The mouse wheel scrolls the page and changes no field without the focus.
#include "tests/support/str.h"
#include "ui/widgets/wheelguard.h"

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QSpinBox>
#include <QTest>
#include <QVBoxLayout>
#include <QWheelEvent>

using namespace onboarding;
using test::str;

namespace {

/// One notch down, as the window system sends it.
void turnWheel(QWidget &widget)
{
    const QPointF at(widget.rect().center());
    QWheelEvent turned(at, widget.mapToGlobal(at), {}, QPoint(0, -120), Qt::NoButton, Qt::NoModifier,
                       Qt::NoScrollPhase, false);
    QSpontaneKeyEvent::setSpontaneous(&turned); // only then does Qt pass on what a widget leaves
    qApp->notify(&widget, &turned);
}

} // namespace

class TestWheelGuard : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theWheelChangesNothingWithoutTheFocus()
    {
        qApp->installEventFilter(new WheelGuard(this));
        QScrollArea area;
        auto *inner = new QWidget;
        auto *layout = new QVBoxLayout(inner);
        auto *first = new QLineEdit;
        auto *combo = new QComboBox;
        combo->addItems({str("production"), str("sandbox")});
        auto *editable = new QComboBox;
        editable->setEditable(true);
        editable->addItems({str("EN"), str("DE")});
        auto *days = new QSpinBox;
        days->setValue(3);
        auto *tall = new QWidget;
        tall->setMinimumHeight(2000);
        for (QWidget *one : {static_cast<QWidget *>(first), static_cast<QWidget *>(combo),
                             static_cast<QWidget *>(editable), static_cast<QWidget *>(days), tall})
            layout->addWidget(one);
        area.setWidget(inner);
        area.setWidgetResizable(true);
        area.resize(300, 300);
        area.show();
        area.activateWindow();
        first->setFocus();
        QTRY_VERIFY(first->hasFocus());
        for (QWidget *field : {static_cast<QWidget *>(combo), static_cast<QWidget *>(editable),
                               static_cast<QWidget *>(editable->lineEdit()), static_cast<QWidget *>(days)}) {
            area.verticalScrollBar()->setValue(0);
            turnWheel(*field);
            QVERIFY2(area.verticalScrollBar()->value() > 0, "the page is scrolled instead");
            QVERIFY2(field->focusPolicy() != Qt::WheelFocus || field == editable->lineEdit(),
                     "nor does it take the focus");
        }
        QCOMPARE(combo->currentIndex(), 0);
        QCOMPARE(editable->currentIndex(), 0);
        QCOMPARE(days->value(), 3);
        combo->setFocus();
        turnWheel(*combo);
        QCOMPARE(combo->currentIndex(), 1);
    }
};

QTEST_MAIN(TestWheelGuard)
#include "tst_wheelguard.moc"
