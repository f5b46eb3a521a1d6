#pragma once
#include <QDateTime>
#include <QString>

namespace onboarding {

struct ReviewTimes;

[[nodiscard]] QString clockTime(const QDateTime &utc,
                                const QDateTime &now); ///< "today 09:14", "Mon 16:38", "3 Mar 09:14"
/// By more than a minute, which two clocks may differ: a clock was wrong, then or now.
[[nodiscard]] bool isAhead(const QDateTime &utc, const QDateTime &now);
/// "just now", "2 min", "3 h", "in the future"
[[nodiscard]] QString sinceText(const QDateTime &utc, const QDateTime &now);
[[nodiscard]] QString agoText(const QDateTime &utc,
                              const QDateTime &now); ///< "just now", "2 min ago", "in the future"
[[nodiscard]] QString durationText(qint64 seconds); ///< "12 min", "4 h 52 min", "2 d 5 h", "19 d"
[[nodiscard]] QString roughDurationText(qint64 seconds); ///< its larger unit only: "5 h", "2 d", "3 y"
/// "3 Dec", of another year "3 Dec 2027". Such days are those of UTC everywhere.
[[nodiscard]] QString dayText(const QDateTime &time, const QDateTime &now);
/// "2026-12-01, end of the day (UTC)", or "2026-12-01 09:30 UTC" when that is another time of the day.
[[nodiscard]] QString dueTimeText(const QDateTime &due);
/// How long it is until \p due, in its larger unit, "2 d": a minute that has begun counts, so that three days
/// are three days when they begin. For what is past: since when.
[[nodiscard]] QString untilText(const QDateTime &due, const QDateTime &now);
[[nodiscard]] QString countdownText(qint64 seconds); ///< "27:04", "1:02:03"
/// "half end within 1 d 19 h (31 reviews seen)", or that too few were seen.
[[nodiscard]] QString reviewTimesText(const ReviewTimes &times);

} // namespace onboarding
