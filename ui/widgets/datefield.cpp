#include "ui/widgets/datefield.h"

#include "core/transfer/dateorder.h"

#include <QAction>
#include <QCalendarWidget>
#include <QFrame>
#include <QKeyEvent>
#include <QScreen>
#include <QTextCharFormat>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>
#include <optional>

namespace onboarding {

namespace {

// The years that a due date can have, see dueFromText().
const QDate FirstDate(2000, 1, 1);
const QDate LastDate(2199, 12, 31);

/// None in the C locale, which is nobody's language.
std::optional<DateOrder> orderIn(const QLocale &locale)
{
    if (locale.language() == QLocale::C)
        return std::nullopt;
    const QString format = locale.dateFormat(QLocale::ShortFormat);
    const qsizetype day = format.indexOf(QLatin1Char('d'));
    const qsizetype month = format.indexOf(QLatin1Char('M'));
    const qsizetype year = format.indexOf(QLatin1Char('y'));
    if (year < day && year < month)
        return DateOrder::YearMonthDay;
    return day < month ? DateOrder::DayMonthYear : DateOrder::MonthDayYear;
}

} // namespace

DateField::DateField(QDate date, const QIcon &icon, QWidget *parent)
    : QLineEdit(parent)
{
    setDate(date);
    setPlaceholderText(tr("YYYY-MM-DD"));
    setToolTip(tr("Calendar: F4"));
    if (icon.isNull())
        return;
    QAction *calendar = addAction(icon, TrailingPosition);
    calendar->setText(tr("Calendar"));
    calendar->setToolTip(tr("Calendar: F4"));
    connect(calendar, &QAction::triggered, this, &DateField::openCalendar);
}

QDate DateField::date() const
{
    // What needs no order is read first: 05.12.2026 is the fifth for everybody.
    QDateTime read = dueFromList(text(), std::nullopt);
    if (read.isNull())
        read = dueFromList(text(), orderIn(locale()));
    const QTime EndOfDay(23, 59, 59);
    return read.time() == EndOfDay ? read.date() : QDate(); // a time of day is of another field
}

void DateField::setDate(QDate date)
{
    setText(date.toString(Qt::ISODate));
}

/// By hand, which a dialog that asks before it closes must know.
void DateField::choose(QDate date)
{
    setDate(std::clamp(date, FirstDate, LastDate));
    setModified(true);
}

void DateField::keyPressEvent(QKeyEvent *event)
{
    const bool isAlt = event->modifiers().testFlag(Qt::AltModifier);
    const QDate shown = date();
    const bool steps = !isReadOnly() && !isAlt && shown.isValid();
    switch (event->key()) {
    case Qt::Key_F4: return openCalendar();
    case Qt::Key_Up: return steps ? choose(shown.addDays(1)) : QLineEdit::keyPressEvent(event);
    case Qt::Key_Down:
        if (isAlt)
            return openCalendar();
        return steps ? choose(shown.addDays(-1)) : QLineEdit::keyPressEvent(event);
    case Qt::Key_PageUp: return steps ? choose(shown.addMonths(1)) : QLineEdit::keyPressEvent(event);
    case Qt::Key_PageDown: return steps ? choose(shown.addMonths(-1)) : QLineEdit::keyPressEvent(event);
    default: QLineEdit::keyPressEvent(event);
    }
}

QCalendarWidget *DateField::makeCalendar()
{
    auto *popup = new QFrame(this, Qt::Popup);
    popup->setFrameStyle(int(QFrame::Box) | int(QFrame::Plain));
    auto *layout = new QVBoxLayout(popup);
    layout->setContentsMargins(1, 1, 1, 1);
    auto *calendar = new QCalendarWidget;
    layout->addWidget(calendar);
    calendar->setDateRange(FirstDate, LastDate);
    // Qt's own weekends are of a red that means danger here, and its arrows are green.
    for (const Qt::DayOfWeek day : {Qt::Saturday, Qt::Sunday})
        calendar->setWeekdayTextFormat(day, {});
    for (const auto &[name, sign] :
         {std::pair("qt_calendar_prevmonth", u"‹"), {"qt_calendar_nextmonth", u"›"}}) {
        if (auto *button = calendar->findChild<QToolButton *>(QLatin1String(name))) {
            button->setIcon({});
            button->setText(QStringView(sign).toString());
        }
    }
    const auto take = [this, popup](QDate date) {
        popup->close();
        choose(date);
    };
    connect(calendar, &QCalendarWidget::clicked, popup, take);
    connect(calendar, &QCalendarWidget::activated, popup, take);
    return calendar;
}

void DateField::openCalendar()
{
    if (isReadOnly())
        return;
    if (!m_calendar)
        m_calendar = makeCalendar();
    const QDate shown = date();
    QTextCharFormat today;
    today.setFontWeight(QFont::Bold);
    today.setFontUnderline(true);
    m_calendar->setDateTextFormat(QDate(), {}); // the program may run for days
    // The day of this computer, as everything else that QCalendarWidget shows.
    m_calendar->setDateTextFormat(QDate::currentDate(), today);
    m_calendar->setSelectedDate(shown.isValid() ? shown : QDate::currentDate());
    QWidget *popup = m_calendar->window();
    popup->adjustSize();
    const QRect room = screen()->availableGeometry();
    QPoint place = mapToGlobal(rect().bottomLeft());
    if (place.y() + popup->height() > room.bottom())
        place.setY(mapToGlobal(QPoint()).y() - popup->height());
    place.setX(std::clamp(place.x(), room.left(), std::max(room.left(), room.right() - popup->width())));
    popup->move(place);
    popup->show();
    m_calendar->setFocus();
}

} // namespace onboarding
