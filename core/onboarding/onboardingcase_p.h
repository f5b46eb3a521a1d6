#pragma once
// The data of an OnboardingCase, for its two source files.
#include "core/onboarding/onboardingcase.h"
#include "core/session/sessioncall.h"

#include <QSet>
#include <QTimer>

namespace onboarding {

struct OnboardingCase::Private
{
    Private(Customer who, const Environment &where, ApiClient &api, SecretStore &keys, CustomerStore &roster,
            const Clock &time)
        : customer(std::move(who))
        , environment(where)
        , client(api)
        , store(roster)
        , clock(time)
        , secrets(keys)
        , session(customer, environment, api, keys, time)
    {
        keptMark = markOf(customer);
        session.shareRefreshesIn(roster.folder());
    }

    [[nodiscard]] static TokenMark markOf(const Customer &one)
    {
        return {.user = one.tokenUser, .isVerified = one.isTokenVerified};
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
    /// What the list says of the stored token, as it was read or kept last. Ours that could not be kept is
    /// put back to it: that is no other program's doing.
    TokenMark keptMark;
    const Environment environment;
    ApiClient &client;
    CustomerStore &store;
    const Clock &clock;
    SecretStore &secrets;
    Session session;
    QList<CaseEvent> events;
    std::optional<Observation> observation;
    std::optional<SdkToken> sdkToken;
    bool isTokenUsed = false; ///< by what happened here since it was issued
    std::optional<PairUse> tokenUse; ///< by what was sent for anybody
    quint64 sentRevision = 0; ///< CustomerStore::sentRevision() when that was looked up
    bool isSeenWithToken = false; ///< the status, since the token was issued
    std::chrono::milliseconds wait {0}; ///< what the service asked for
    std::optional<std::chrono::milliseconds>
        waitEnd; ///< monotonic: a wall clock that is set must not change the wait
    std::optional<Error::Kind> refusal; ///< of the account itself, until a request succeeds
    int underWay = 0;
    bool hasHistory = false; ///< what earlier sessions did is in events

    QSet<quint64> sightings; ///< the exchanges that events tells observations of
    QSet<QUuid> submissions; ///< of this session
    bool isKeepingOwn = false; ///< an observation of its own is being given to the store
    bool wasListed = false; ///< at any time of this session

    registration::State registration;
    Submission atHand {}; ///< only its IDs
    std::optional<Error> notKept; ///< why the end of the registration is not on the disk
    std::optional<Error> statusNotKept; ///< of the status right before the IDs were sent
    std::optional<KycStatus> before; ///< of the customer, right before the IDs were sent
    EnvironmentLook environmentLook;
    std::optional<SignInStamp> confirmedSignIn; ///< of the order under way
    QPointer<SessionCall> submitCall;
    Done<SubmissionProgress> submitDone;
    QTimer settleTimer;
    QList<std::chrono::milliseconds> pauses {std::chrono::seconds {2}, std::chrono::seconds {4},
                                             std::chrono::seconds {8}, std::chrono::seconds {16},
                                             std::chrono::seconds {32}};
};

} // namespace onboarding
