#pragma once
#include "core/api/exchange.h"
#include "core/kyc/customer.h"

#include <QList>

namespace onboarding {

/// One thing this console did or saw for a customer; a line of the history.
struct CaseEvent
{
    enum class Kind {
        SelfRegistered,
        SelfRegisterUnclear, ///< sent by this console; its answer did not come, or did not say
        StatusObserved,
        SdkTokenReceived,
        IdsRegistered,
        IdsRefused,
        OutcomeUnknown,
        SignedIn,
        SignedOut,
        Failed
    };
    Kind kind = Kind::StatusObserved;
    QDateTime at {}; ///< UTC
    std::optional<Observation> observation {};
    int unchangedChecks = 0; ///< how many further checks saw the same, or failed for the same reason
    QDateTime lastSeenAt {}; ///< UTC: the last of them; null when there was none
    // Of its exchange, as it was sent and answered. Empty and 0 when none was sent, or it is not kept any
    // more.
    QByteArray method {};
    QString path {}; ///< with its percent-encoding, without the leading slash
    int httpStatus = 0;
    quint64 exchange = 0;
    QString text {}; ///< "IDs registered", an error's sentence
    QUuid submission {}; ///< of those about IDs that were sent
    bool isElsewhere = false; ///< the observation came from here before the environment was changed
    bool startsRun = false; ///< what came before is of an earlier try of the customer

    [[nodiscard]] bool isOfSubmission() const
    {
        return kind == Kind::IdsRegistered || kind == Kind::IdsRefused || kind == Kind::OutcomeUnknown;
    }
    /// The request line and the code of its exchange.
    void quote(const Exchange &exchange);
};

/// Of a line about IDs that were sent with \p outcome.
[[nodiscard]] CaseEvent::Kind kindOf(Submission::Outcome outcome);

/// \p event says once more what \p events ends with, or is appended. A status that asks for another try
/// starts one.
void addObservation(QList<CaseEvent> &events, const Observation &seen);

/// When the answer to \p exchange was there (UTC).
[[nodiscard]] QDateTime answeredAt(const Exchange &exchange);

/// Whether \p exchange brought an SDK token.
[[nodiscard]] bool bringsSdkToken(const Exchange &exchange);
/// The line of one that does; the same in the session that sent it and in those that read it again.
[[nodiscard]] CaseEvent sdkTokenEvent(const Exchange &exchange);

/// What earlier sessions did and saw, oldest first, a self-registration before all: all newest first, as they
/// were kept. Their order decides, not their times; those are compared only where nothing else tells.
[[nodiscard]] QList<CaseEvent> earlierEvents(const QList<Observation> &observations,
                                             const QList<Submission> &submissions,
                                             const QList<Exchange> &exchanges);

/// The POST of each of \p submissions among \p exchanges; 0 where it is not there. Attempts that were retried
/// do not count. All newest first.
[[nodiscard]] QList<quint64> exchangesOf(const QList<Submission> &submissions,
                                         const QList<Exchange> &exchanges);

} // namespace onboarding
