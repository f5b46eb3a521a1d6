#pragma once
#include "core/api/endpoints.h"
#include "core/kyc/nextstep.h"
#include "core/kyc/sdktoken.h"
#include "core/onboarding/caseevent.h"
#include "core/onboarding/environmentcheck.h"
#include "core/onboarding/typedphrase.h"
#include "core/roster/customerstore.h"
#include "core/session/session.h"

#include <QSet>
#include <functional>

namespace onboarding {

/// What is known and done in one OnboardingCase, which its RegistrationRun works on too.
struct CaseData
{
    CaseData(Customer who, const Environment &where, ApiClient &api, SecretStore &keys, CustomerStore &roster,
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
    [[nodiscard]] std::function<void(Result<void>)> tellWhenNotKept() const
    {
        return [&roster = store](const Result<void> &kept) {
            if (!kept)
                roster.tellFailed(kept.error());
        };
    }

    // What is asked of it, by the case and by its registration.
    /// The POST of \p submission as far as it is known; 0: it is not.
    [[nodiscard]] quint64 exchangeOf(const Submission &submission) const;
    /// 0: none of this session.
    [[nodiscard]] quint64 lastExchange(Operation operation) const;
    [[nodiscard]] QDateTime waitUntil() const; ///< see OnboardingCase
    [[nodiscard]] std::optional<Error> mustWait() const;
    /// Another program changed where the environment points to. \p consequence has "%1" for what was changed.
    [[nodiscard]] std::optional<Error> whyElsewhere(const QString &consequence) const;
    [[nodiscard]] std::optional<Error> whyOfServiceBefore() const;
    [[nodiscard]] UserStatusEndpoint statusEndpoint() const;
    [[nodiscard]] TypedPhrase confirmation() const; ///< see OnboardingCase
    /// Whether \p seen came from this environment before its address, tenant or kind was changed.
    [[nodiscard]] bool isOfElsewhere(const Observation &seen) const;
    void markElsewhere(); ///< the events
    void setObservation(const std::optional<Observation> &seen); ///< the last one
    void keepExchanges(QObject *context,
                       const std::function<void(Result<void>)> &done); ///< see OnboardingCase

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
    std::optional<Observation> observation; ///< the last one; nothing when it came from elsewhere
    std::optional<Observation> seenElsewhere; ///< the last one, when it came from elsewhere
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
    bool isKeepingOwn = false; ///< an observation of its own is being given to the store
    bool wasListed = false; ///< at any time of this session

    EnvironmentLook environmentLook;
};

} // namespace onboarding
