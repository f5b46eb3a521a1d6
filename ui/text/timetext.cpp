#include "ui/text/timetext.h"

#include "core/checking/watchinterval.h"
#include "core/roster/duerules.h"

#include <QCoreApplication>
#include <QLocale>

namespace onboarding {

namespace {

constexpr qint64 Minute = 60;
constexpr qint64 Hour = 60 * Minute;
constexpr qint64 Day = 24 * Hour;
constexpr qint64 Year = 365 * Day;

/// Where Qt Linguist finds the sentences of this file.
struct TimeWords
{
    Q_DECLARE_TR_FUNCTIONS(TimeText)
};

} // namespace

QString clockTime(const QDateTime &utc, const QDateTime &now)
{
    const QDateTime local = utc.toLocalTime();
    const QString time = local.toString(QStringLiteral("hh:mm"));
    const qint64 days = local.date().daysTo(now.toLocalTime().date());
    if (days == 0)
        return TimeWords::tr("today %1").arg(time);
    const QLocale locale;
    if (days > 0 && days < 7)
        return locale.dayName(local.date().dayOfWeek(), QLocale::ShortFormat) + QLatin1Char(' ') + time;
    return locale.toString(local.date(), QStringLiteral("d MMM")) + QLatin1Char(' ') + time;
}

bool isAhead(const QDateTime &utc, const QDateTime &now)
{
    return utc.secsTo(now) < -Minute;
}

QString sinceText(const QDateTime &utc, const QDateTime &now)
{
    if (isAhead(utc, now))
        return TimeWords::tr("in the future");
    const qint64 seconds = utc.secsTo(now);
    return seconds < Minute ? TimeWords::tr("just now") : roughDurationText(seconds);
}

QString agoText(const QDateTime &utc, const QDateTime &now)
{
    const QString since = sinceText(utc, now);
    return utc.secsTo(now) < Minute ? since : TimeWords::tr("%1 ago").arg(since);
}

QString roughDurationText(qint64 seconds)
{
    if (seconds < Minute)
        return TimeWords::tr("< 1 min");
    if (seconds < Hour)
        return TimeWords::tr("%1 min").arg(seconds / Minute);
    if (seconds < Day)
        return TimeWords::tr("%1 h").arg(seconds / Hour);
    return seconds < 2 * Year ? TimeWords::tr("%1 d").arg(seconds / Day)
                              : TimeWords::tr("%1 y").arg(seconds / Year);
}

QString durationText(qint64 seconds)
{
    constexpr qint64 ManyDays = 10;
    const QString larger = seconds < Minute ? TimeWords::tr("%1 min").arg(0) : roughDurationText(seconds);
    QString smaller;
    if (seconds >= Day && seconds < ManyDays * Day && seconds % Day >= Hour)
        smaller = TimeWords::tr("%1 h").arg(seconds % Day / Hour);
    else if (seconds >= Hour && seconds < Day && seconds % Hour >= Minute)
        smaller = TimeWords::tr("%1 min").arg(seconds % Hour / Minute);
    return smaller.isEmpty() ? larger : larger + QLatin1Char(' ') + smaller;
}

QString dayText(const QDateTime &time, const QDateTime &now)
{
    const QDate day = time.toUTC().date();
    return QLocale().toString(day,
                              day.year() == now.toUTC().date().year() ? QStringLiteral("d MMM")
                                                                      : QStringLiteral("d MMM yyyy"));
}

QString dueTimeText(const QDateTime &due)
{
    const QString text = dueToText(due);
    constexpr qsizetype DayLength = 10;
    return text.size() == DayLength ? TimeWords::tr("%1, end of the day (UTC)").arg(text)
                                    : due.toUTC().toString(QStringLiteral("yyyy-MM-dd hh:mm 'UTC'"));
}

QString untilText(const QDateTime &due, const QDateTime &now)
{
    const qint64 left = now.secsTo(due);
    if (left < 0)
        return roughDurationText(-left);
    const auto nearest = [left](qint64 unit) { return (left + unit / 2) / unit * unit; };
    if (left < Hour)
        return roughDurationText(left + Minute - 1);
    // Who sets three days is not told two.
    return roughDurationText(left < Day - Hour / 2 ? nearest(Hour) : nearest(Day));
}

QString countdownText(qint64 seconds)
{
    const qint64 left = std::max<qint64>(0, seconds);
    const auto two = [](qint64 value) { return QStringLiteral("%1").arg(value, 2, 10, QLatin1Char('0')); };
    if (left < Hour)
        return QStringLiteral("%1:%2").arg(left / Minute).arg(two(left % Minute));
    return QStringLiteral("%1:%2:%3").arg(left / Hour).arg(two(left % Hour / Minute), two(left % Minute));
}

QString reviewTimesText(const ReviewTimes &times)
{
    if (!times.isMeaningful())
        return TimeWords::tr("too few reviews seen to say how long they take");
    return TimeWords::tr("half end within %1 (%2)")
        .arg(durationText(times.median.count()),
             TimeWords::tr("%Ln reviews seen", nullptr, int(times.samples)));
}

} // namespace onboarding
