#include "core/api/httpdate.h"

#include "core/base/utctime.h"

#include <QRegularExpression>
#include <QStringList>

namespace onboarding {

namespace {

/// Of a year of two digits the one that is not more than 50 years ahead.
int wholeYear(const QString &digits, const QDateTime &now)
{
    constexpr int Century = 100;
    constexpr int Ahead = 50;
    if (digits.size() > 2)
        return digits.toInt();
    const int thisYear = now.toUTC().date().year();
    int year = thisYear - thisYear % Century + digits.toInt();
    if (year > thisYear + Ahead)
        year -= Century;
    else if (year <= thisYear + Ahead - Century)
        year += Century;
    return year;
}

} // namespace

QDateTime readHttpDate(const QByteArray &text, const QDateTime &now)
{
    static const QString day
        = QStringLiteral("(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?");
    static const QString month = QStringLiteral("(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)");
    static const QString time = QStringLiteral("(\\d\\d):(\\d\\d):(\\d\\d)");
    // "Sun, 06 Nov 1994 08:49:37 GMT" and "Sunday, 06-Nov-94 08:49:37 GMT"
    static const QRegularExpression zoned(
        QStringLiteral("^%1, ?(?<d>\\d\\d?)[ -](?<m>%2)[ -](?<y>\\d{4}|\\d\\d) (?<t>%3) (?:GMT|UTC)$")
            .arg(day, month, time),
        QRegularExpression::CaseInsensitiveOption);
    // "Sun Nov  6 08:49:37 1994"
    static const QRegularExpression asctime(
        QStringLiteral("^%1 (?<m>%2) (?<d>[ \\d]?\\d) (?<t>%3) (?<y>\\d{4})$").arg(day, month, time),
        QRegularExpression::CaseInsensitiveOption);
    static const QStringList months
        = QStringLiteral("jan feb mar apr may jun jul aug sep oct nov dec").split(QLatin1Char(' '));
    const QString line = QString::fromLatin1(text.trimmed());
    QRegularExpressionMatch match = zoned.match(line);
    if (!match.hasMatch())
        match = asctime.match(line);
    if (!match.hasMatch())
        return {};
    const QDate date(wholeYear(match.captured(QStringLiteral("y")), now),
                     int(months.indexOf(match.captured(QStringLiteral("m")).toLower())) + 1,
                     match.captured(QStringLiteral("d")).trimmed().toInt());
    const QStringList clock = match.captured(QStringLiteral("t")).split(QLatin1Char(':'));
    const int second = clock.at(2).toInt(); // 60 is a leap second
    const QTime minute(clock.at(0).toInt(), clock.at(1).toInt());
    if (!date.isValid() || !minute.isValid() || second > 60)
        return {};
    return QDateTime(date, minute, Utc).addSecs(second);
}

} // namespace onboarding
