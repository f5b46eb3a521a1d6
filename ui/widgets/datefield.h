#pragma once
#include <QDate>
#include <QIcon>
#include <QLineEdit>

class QCalendarWidget;

namespace onboarding {

/// A date, typed as people write it: 2026-12-01, 01.12.2026, or 1/12/2026 in the order of the field's locale.
/// Or stepped with the arrow keys, or chosen from a calendar that the icon, F4 and Alt+Down open. What is
/// typed stays as it is: no date is made of what is none.
class DateField : public QLineEdit
{
    Q_OBJECT
public:
    /// \p icon opens the calendar.
    explicit DateField(QDate date, const QIcon &icon = {}, QWidget *parent = nullptr);

    /// Null when what stands there is no date, is one of two, or of a year that no due date has.
    [[nodiscard]] QDate date() const;
    void setDate(QDate date);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void choose(QDate date);
    void openCalendar();
    [[nodiscard]] QCalendarWidget *makeCalendar();

    QCalendarWidget *m_calendar = nullptr; ///< made when it is first opened
};

} // namespace onboarding
