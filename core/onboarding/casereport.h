#pragma once
#include "core/onboarding/caseevent.h"
#include "core/roster/duerules.h"

namespace onboarding {

/// What is filed of one customer: who it is about, what this console saw and did, what people noted, who
/// wrote it down and when. Holds no secret.
struct CaseReport
{
    CustomerRecord record {};
    QList<CaseEvent> events {}; ///< oldest first
    QList<Submission> submissions {}; ///< newest first
    QList<Note> notes {}; ///< newest first
    QString environment {}; ///< its name
    QString service {}; ///< its address
    QString tenant {};
    ServicePlace place {}; ///< of the environment as it is now
    SentTo sentTo {}; ///< where it sends IDs now
    QString exporter {}; ///< the name that is set in Settings; empty: the report says that nobody is named
    QDateTime time {}; ///< UTC: when it is written
    DueRules rules {}; ///< for a due date that nobody set by hand
};

/// One page of HTML that needs nothing from elsewhere; what the service and people wrote is text in it.
[[nodiscard]] QString caseReportToHtml(const CaseReport &report);
/// The same as plain text: a name that reaches over lines stays on its own.
[[nodiscard]] QString caseReportToText(const CaseReport &report);

} // namespace onboarding
