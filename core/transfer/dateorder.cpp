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

/// What there is one reading of, whatever the list has else.
struct PlainDate
{
    QDate day {}; ///< invalid: there is no such day
    QString time {};
};

/// English, Spanish, Portuguese, German, French, Italian, Dutch and Scandinavian; no two of them call
/// different months by one name. Without accents.
const QStringList &monthNames()
{
    static const QStringList names {
        QStringLiteral("january enero janeiro januar janner janvier gennaio januari"),
        QStringLiteral("february febrero fevereiro februar fevrier febbraio februari"),
        QStringLiteral("march marzo marco marz mrz mars maart mrt marts maerz"),
        QStringLiteral("april abril avril aprile"),
        QStringLiteral("may mayo maio mai maggio mei maj"),
        QStringLiteral("june junio junho juni juin giugno"),
        QStringLiteral("july julio julho juli juillet luglio"),
        QStringLiteral("august agosto aout augustus augusti"),
        QStringLiteral("september sept septiembre setiembre setembro septembre settembre"),
        QStringLiteral("october octubre outubro oktober octobre ottobre"),
        QStringLiteral("november noviembre novembro novembre"),
        QStringLiteral("december diciembre dezembro dezember decembre dicembre desember")};
    return names;
}

/// The month that is called so, or cut short so, with three letters or more; 0 where that is no month, or
/// two.
int monthOf(const QString &written)
{
    QString name;
    const QString parts = written.toLower().normalized(QString::NormalizationForm_D);
    for (const QChar c : parts) {
        if (c.isLetter())
            name.append(c);
    }
    constexpr qsizetype Shortest = 3;
    int found = 0;
    for (int month = 1; name.size() >= Shortest && month <= monthNames().size(); ++month) {
        const QStringList names = monthNames().at(month - 1).split(QLatin1Char(' '));
        if (names.contains(name))
            return month;
        if (std::any_of(names.begin(), names.end(),
                        [&name](const QString &one) { return one.startsWith(name); })) {
            if (found != 0)
                return 0;
            found = month;
        }
    }
    return found;
}

/// 1 Dec 2026, 1. Dezember 2026, 1 de diciembre de 2026, 01-Dec-26, Tue, 1 Dec 2026, December 1st, 2026,
/// 2026-Dec-01 and 20261201.
std::optional<PlainDate> plainDate(const QString &text)
{
    static const QString weekday = QStringLiteral("\\A(?:\\p{L}{2,}\\.?,\\s*)?");
    static const QString time = QStringLiteral("(?:[T ,]+(?<time>\\d{1,2}:\\d{2}(?::\\d{2})?))?\\z");
    static const QString month = QStringLiteral("(?<month>\\p{L}[\\p{L}\\p{M}]{2,})\\.?");
    static const QRegularExpression forms[] = {
        QRegularExpression(
            weekday
            + QStringLiteral("(?<day>\\d{1,2})(?:\\.|st|nd|rd|th|er|\u00BA)?(?:\\s+|[-/]|(?<=\\.))"
                             "(?:de\\s+|of\\s+)?")
            + month + QStringLiteral("(?:,?\\s+|[-/]|(?<=\\.))(?:del?\\s+)?(?<year>\\d{4}|\\d{2})") + time),
        QRegularExpression(weekday + month
                           + QStringLiteral("\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<year>\\d{4})")
                           + time),
        QRegularExpression(QStringLiteral("\\A(?<year>\\d{4})[-/ ]") + month
                           + QStringLiteral("[-/ ](?<day>\\d{1,2})") + time),
        QRegularExpression(QStringLiteral("\\A(?<year>\\d{4})(?<month>\\d{2})(?<day>\\d{2})") + time)};
    constexpr qsizetype Longest = 60;
    const QString trimmed = text.trimmed();
    if (trimmed.size() > Longest)
        return std::nullopt;
    for (const QRegularExpression &form : forms) {
        const QRegularExpressionMatch match = form.match(trimmed);
        if (!match.hasMatch())
            continue;
        const QString name = match.captured(QStringLiteral("month"));
        const int number = name.at(0).isDigit() ? name.toInt() : monthOf(name);
        if (number == 0)
            return std::nullopt;
        const QString year = match.captured(QStringLiteral("year"));
        constexpr int Century = 2000;
        constexpr int FirstYear = 2020;
        // 26-Dec-01 may have its year first: no day is due in 2001.
        const bool mayBeYearFirst = year.size() == 2 && year.toInt() + Century < FirstYear
            && match.captured(QStringLiteral("day")).size() == 2;
        if (mayBeYearFirst)
            return PlainDate {};
        return PlainDate {.day = QDate(year.toInt() + (year.size() == 2 ? Century : 0), number,
                                       match.captured(QStringLiteral("day")).toInt()),
                          .time = match.captured(QStringLiteral("time"))};
    }
    return std::nullopt;
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

/// A time that is none makes it no date.
QDateTime dueOf(const QDate &date, const QString &written)
{
    const QTime time = QTime::fromString(written.size() > 5 ? written : written + QStringLiteral(":00"),
                                         QStringLiteral("H:mm:ss"));
    if (!written.isEmpty() && !time.isValid())
        return {};
    const QString day = date.toString(Qt::ISODate);
    const bool isDay = written.isEmpty() || time == QTime(0, 0);
    return dueFromText(isDay ? day : day + QLatin1Char('T') + time.toString(Qt::ISODate));
}

} // namespace

QDateTime dueFromList(const QString &text, std::optional<DateOrder> order)
{
    if (const QDateTime iso = dueFromText(text); iso.isValid())
        return iso;
    if (const std::optional<PlainDate> plain = plainDate(text))
        return dueOf(plain->day, plain->time);
    const std::optional<WrittenDate> date = writtenDate(text);
    if (!date)
        return {};
    // A chosen order counts for dots too, but a year of four digits can only be where it is.
    const std::optional<DateOrder> used
        = date->isYearFirst ? DateOrder::YearMonthDay : (order ? order : ownOrder(*date));
    if (!used)
        return {};
    return dueOf(dateOf(*date, *used), date->time);
}

bool looksLikeDate(const QString &text)
{
    return writtenDate(text).has_value() || plainDate(text).has_value();
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
