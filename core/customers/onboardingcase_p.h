#pragma once
// The data of an OnboardingCase, for its two source files.
#include "core/customers/onboardingcase.h"
#include "core/session/sessioncall.h"

#include <QTimer>

namespace onboarding {

struct OnboardingCase::Private
{
    Private(Customer who, const Environment &where, ApiClient &api, SecretStore &keys,
            CustomerStore &roster, const Clock &time)
        : customer(std::move(who))
        , environment(where)
        , store(roster)
        , clock(time)
        , secrets(keys)
        , session(customer, environment, api, keys, time)
    {
        session.shareRefreshesIn(roster.folder());
    }

    /// For what nobody waits for.
    [[nodiscard]] Done<void> tellWhenNotKept() const
    {
        return [&roster = store](const Result<void> &kept) {
            if (!kept)
                roster.tellFailed(kept.error());
        };
    }

    Customer customer;
    const Environment environment;
    CustomerStore &store;
    const Clock &clock;
    SecretStore &secrets;
    Session session;
    QList<CaseEvent> events;
    std::optional<Observation> observation;
    std::optional<SdkToken> sdkToken;
    QDateTime waitUntil;
    std::optional<Error::Kind> refusal; ///< of the account itself, until a request succeeds
    int underWay = 0;

    SubmissionProgress progress;
    Submission submission;
    std::optional<Observation> beforeSubmission;
    QPointer<SessionCall> submitCall;
    Done<SubmissionProgress> submitDone;
    QTimer settleTimer;
    QList<std::chrono::milliseconds> pauses {std::chrono::seconds {2}, std::chrono::seconds {4},
                                             std::chrono::seconds {8}, std::chrono::seconds {16},
                                             std::chrono::seconds {32}};
};

} // namespace onboarding
