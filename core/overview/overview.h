#pragma once
#include "core/customers/ageing.h"
#include "core/customers/view.h"
#include "core/watching/watchinterval.h"

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
    int approved = 0;
    int resubmit = 0;
    int rejected = 0;
    [[nodiscard]] int total() const { return approved + resubmit + rejected; }
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
};

/// \p records of one environment; \p changes of at least the last \p days days.
[[nodiscard]] Overview overviewOf(const QList<CustomerRecord> &records, const QList<StatusChange> &changes,
                                  const DueRules &rules, int days, const QDateTime &now);

} // namespace onboarding
