#include "ui/widgets/datefield.h"

#include <QCalendarWidget>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QStyle>
#include <QStyleOptionComboBox>
#include <QTextCharFormat>
#include <QToolButton>

namespace onboarding {

DateField::DateField(QDate date, QWidget *parent)
    : QDateEdit(date, parent)
{
    // The years that a due date can have, see dueFromText().
    setDateRange(QDate(2000, 1, 1), QDate(2199, 12, 31));
    setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    setCalendarPopup(true);
    setToolTip(tr("Calendar: F4"));
    // Qt's own weekends are of a red that means danger here, and its arrows are green.
    for (const Qt::DayOfWeek day : {Qt::Saturday, Qt::Sunday})
        calendarWidget()->setWeekdayTextFormat(day, {});
    for (const auto &[name, sign] :
         {std::pair("qt_calendar_prevmonth", u"‹"), {"qt_calendar_nextmonth", u"›"}}) {
        if (auto *button = calendarWidget()->findChild<QToolButton *>(QLatin1String(name))) {
            button->setIcon({});
            button->setText(QStringView(sign).toString());
        }
    }
}

void DateField::keyPressEvent(QKeyEvent *event)
{
    const bool opens = event->key() == Qt::Key_F4
        || (event->key() == Qt::Key_Down && event->modifiers().testFlag(Qt::AltModifier));
    if (!opens)
        return QDateEdit::keyPressEvent(event);
    QStyleOptionComboBox option; // what Qt asks the style about, to know whether the arrow was hit
    option.initFrom(this);
    option.editable = true;
    option.subControls = QStyle::SC_All;
    const QPoint arrow
        = style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxArrow, this).center();
    QMouseEvent press(QEvent::MouseButtonPress, arrow, mapToGlobal(arrow), Qt::LeftButton, Qt::LeftButton,
                      Qt::NoModifier);
    mousePressEvent(&press);
}

} // namespace onboarding
