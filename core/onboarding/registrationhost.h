#pragma once
#include "core/api/endpoints.h"
#include "core/onboarding/caseevent.h"

#include <functional>

namespace onboarding {

/// What a RegistrationRun asks of the case around it: all else it finds in CaseData.
class RegistrationHost
{
public:
    using Kept = std::function<void(Result<Observation>)>; ///< called when it is on the disk, or is not

    RegistrationHost() = default;
    Q_DISABLE_COPY_MOVE(RegistrationHost)

    /// The service accepted the last IDs, and neither its status nor another try has followed them yet.
    [[nodiscard]] virtual bool isAwaitingReview() const = 0;
    /// Why an answer of \p owner, shown by \p exchange, is not about this customer.
    [[nodiscard]] virtual std::optional<Error> whyOfAnother(const TokenOwner &owner, quint64 exchange) const
        = 0;
    /// What in \p owner may be another customer and could not be compared, as a sentence; empty: nothing.
    [[nodiscard]] virtual QString unsureName(const TokenOwner &owner) const = 0;
    /// Takes the answer to a question for the status in, as every check does.
    [[nodiscard]] virtual Result<Observation> statusResult(const Result<UserStatusEndpoint::Response> &reply,
                                                           const Kept &kept)
        = 0;
    virtual void addEvent(CaseEvent::Kind kind, quint64 exchange, const QString &text) = 0;
    virtual void addFailure(const Error &error) = 0;
    virtual void begin() = 0; ///< something is under way; until as many end()
    virtual void end() = 0;

protected:
    ~RegistrationHost() = default;
};

} // namespace onboarding
