#include "core/transfer/dateorder.h"

#include "core/roster/duerules.h"

#include <QRegularExpression>
#include <algorithm>

namespace onboarding {

namespace {

struct WrittenDate
{
    int parts[3] = {0, 0, 0};
    qsizetype firstDigits = 0;
    qsizetype lastDigits = 0;
    bool isYearFirst = false; ///< it has four digits there
    bool hasDots = false;
    QString time {};
};

std::optional<WrittenDate> writtenDate(const QString &text)
{
    static const QRegularExpression form(
        QStringLiteral("\\A(\\d{1,4})\\s?([./-])\\s?(\\d{1,2})\\s?\\2\\s?(\\d{1,4})\\.?(?:[T "
                       "]+(\\d{1,2}:\\d{2}(?::\\d{2})?))?\\z"));
    const QRegularExpressionMatch match = form.match(text.trimmed());
    if (!match.hasMatch())
        return std::nullopt;
    const QString first = match.captured(1);
    const QString last = match.captured(4);
    const bool isYearFirst = first.size() == 4 && last.size() <= 2;
    const bool isYearLast = first.size() <= 2 && (last.size() == 2 || last.size() == 4);
    if (!isYearFirst && !isYearLast)
        return std::nullopt;
    return WrittenDate {.parts = {first.toInt(), match.captured(3).toInt(), last.toInt()},
                        .firstDigits = first.size(),
                        .lastDigits = last.size(),
                        .isYearFirst = isYearFirst,
                        .hasDots = match.captured(2) == QStringLiteral("."),
                        .time = match.captured(5)};
}

/// Of two digits it is one of this century; 0026 is no such year.
int fourDigitYear(int year, qsizetype digits)
{
    constexpr int Century = 2000;
    return digits == 2 ? Century + year : year;
}

QDate dateOf(const WrittenDate &date, DateOrder order)
{
    const auto &[a, b, c] = date.parts;
    switch (order) {
    case DateOrder::DayMonthYear: return {fourDigitYear(c, date.lastDigits), b, a};
    case DateOrder::MonthDayYear: return {fourDigitYear(c, date.lastDigits), a, b};
    case DateOrder::YearMonthDay: return {fourDigitYear(a, date.firstDigits), b, c};
    }
    return {};
}

/// Most dates of most lists: told without reading them, which takes long for many.
bool isWrittenAsIso(const QString &text)
{
    constexpr qsizetype AfterYear = 4;
    constexpr qsizetype AfterMonth = 7;
    return text.size() > AfterMonth && text.at(AfterYear) == QLatin1Char('-')
        && text.at(AfterMonth) == QLatin1Char('-');
}

bool isSameEitherWay(const WrittenDate &date)
{
    return date.parts[0] == date.parts[1];
}

bool isDayAndMonth(int day, int month)
{
    return day >= 1 && day <= 31 && month >= 1 && month <= 12;
}

/// What needs no choice. Between dots the day comes first in every country's locale data (CLDR).
std::optional<DateOrder> ownOrder(const WrittenDate &date)
{
    if (date.isYearFirst)
        return DateOrder::YearMonthDay;
    return date.hasDots || isSameEitherWay(date) ? std::optional(DateOrder::DayMonthYear) : std::nullopt;
}

} // namespace

QDateTime dueFromList(const QString &text, std::optional<DateOrder> order)
{
    if (const QDateTime iso = dueFromText(text); iso.isValid())
        return iso;
    const std::optional<WrittenDate> date = writtenDate(text);
    if (!date)
        return {};
    // A chosen order counts for dots too, but a year of four digits can only be where it is.
    const std::optional<DateOrder> used
        = date->isYearFirst ? DateOrder::YearMonthDay : (order ? order : ownOrder(*date));
    if (!used)
        return {};
    const QString day = dateOf(*date, *used).toString(Qt::ISODate);
    const QTime time = QTime::fromString(
        date->time.size() > 5 ? date->time : date->time + QStringLiteral(":00"), QStringLiteral("H:mm:ss"));
    if (!date->time.isEmpty() && !time.isValid())
        return {};
    const bool isDay = date->time.isEmpty() || time == QTime(0, 0);
    return dueFromText(isDay ? day : day + QLatin1Char('T') + time.toString(Qt::ISODate));
}

bool looksLikeDate(const QString &text)
{
    return writtenDate(text).has_value();
}

bool hangsOnOrder(const QString &text)
{
    const std::optional<WrittenDate> date = writtenDate(text);
    return date && !date->isYearFirst && !isSameEitherWay(*date);
}

bool hasSomeOrder(const QString &text)
{
    constexpr DateOrder All[] = {DateOrder::DayMonthYear, DateOrder::MonthDayYear, DateOrder::YearMonthDay};
    return std::any_of(std::begin(All), std::end(All),
                       [&text](DateOrder order) { return dueFromList(text, order).isValid(); });
}

void DateOrderFinder::look(const QString &text)
{
    if (isWrittenAsIso(text.trimmed()))
        return;
    const std::optional<WrittenDate> date = writtenDate(text);
    if (!date)
        return;
    m_hasOther = true;
    if (date->isYearFirst || isSameEitherWay(*date))
        return;
    // Also of a day that is not there: 31.11.2026 has its month in the middle.
    const bool isDayFirst = isDayAndMonth(date->parts[0], date->parts[1]);
    const bool isMonthFirst = isDayAndMonth(date->parts[1], date->parts[0]);
    if (!isDayFirst && !isMonthFirst)
        return;
    m_needsOrder = m_needsOrder || !date->hasDots;
    m_provesDayFirst = m_provesDayFirst || !isMonthFirst;
    m_provesMonthFirst = m_provesMonthFirst || !isDayFirst;
    m_hasDots = m_hasDots || (date->hasDots && isDayFirst && isMonthFirst);
}

bool DateOrderFinder::isContradictory() const
{
    return m_provesMonthFirst && (m_provesDayFirst || m_hasDots);
}

std::optional<DateOrder> DateOrderFinder::order() const
{
    if (isContradictory() || (!m_provesDayFirst && !m_provesMonthFirst))
        return std::nullopt;
    return m_provesDayFirst ? DateOrder::DayMonthYear : DateOrder::MonthDayYear;
}

} // namespace onboarding
