#pragma once
#include "core/checking/watchinterval.h"
#include "core/roster/duerules.h"
#include "core/roster/savedview.h"

#include <QDate>
#include <QHash>
#include <QList>

namespace onboarding {

/// Reviews that have been open for so long, in days.
struct AgeBucket
{
    int fromDays = 0;
    int toDays = 0; ///< 0: no end
    int inTime = 0;
    int late = 0;
};

/// What was seen to end a review on one day (local time).
struct DayOutcomes
{
    QDate day {};
    QList<QUuid> approved {};
    QList<QUuid> resubmit {};
    QList<QUuid> rejected {};
    bool isBeforeStart = false; ///< no console ran here yet, so that nothing could be seen

    [[nodiscard]] bool isEmpty() const
    {
        return approved.isEmpty() && resubmit.isEmpty() && rejected.isEmpty();
    }
};

/// Whose review took so long, as far as its beginning and end were both seen.
struct DurationBucket
{
    std::chrono::seconds from {0};
    std::chrono::seconds to {0}; ///< 0: no end
    QList<QUuid> customers {};
};

/// The whole list in figures: what this console saw, nothing else.
struct Overview
{
    int customers = 0;
    int checkedLastDay = 0;
    int notCheckedForDay = 0;
    int late = 0;
    int waitingForCustomer = 0; ///< not started, in progress, resubmit
    QHash<QString, int> byStatus {}; ///< by status key
    QList<AgeBucket> openReviews {};
    QList<DayOutcomes> days {}; ///< oldest first, without gaps
    ReviewTimes reviews {};
    QList<DurationBucket> durations {}; ///< from none upwards, without gaps; empty when none was seen
};

/// \p records of one environment; \p changes of at least the last \p days days. Before \p runningSince (local
/// time) no console ran here; invalid: not known.
[[nodiscard]] Overview overviewOf(const QList<CustomerRecord> &records, const QList<StatusChange> &changes,
                                  const DueRules &rules, int days, const QDateTime &now,
                                  const QDate &runningSince = {});

} // namespace onboarding
