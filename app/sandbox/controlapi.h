#pragma once
#include "app/sandbox/faults.h"
#include "app/sandbox/journal.h"
#include "app/sandbox/tokens.h"
#include <functional>

namespace onboarding::sandbox {

class JsonFields;

/// What stands beside the API under test: users, phone, clock, faults and the journal. See kyc-sandbox(1).
class ControlApi
{
public:
    static constexpr int MaxLatencyMs = 600'000;

    ControlApi(World &world, Tokens &tokens, Faults &faults);

    /// \p request is for a path below "/_sandbox", and its sender may ask for it.
    [[nodiscard]] Reply handle(const Request &request);
    /// Whether \p request is the phone of somebody who fetched an SDK token with the same cookies, so that a
    /// client that keeps them needs no key for it.
    [[nodiscard]] bool isPhoneOfItsUser(const Request &request) const;
    [[nodiscard]] Journal &journal() { return m_journal; }
    [[nodiscard]] int latencyMs() const { return m_latencyMs; }
    void setLatencyMs(int milliseconds) { m_latencyMs = milliseconds; }
    /// What a reset does after all was cleared and the samples are there.
    void setStart(std::function<void()> start) { m_start = std::move(start); }
    /// What `reset` goes back to, and the start: the sample users.
    void reset();

    /// Adds one user as the control API and a scenario describe it. What is wrong with \p json, or nothing.
    [[nodiscard]] std::optional<QString> addUser(const QJsonObject &json);

private:
    struct Call
    {
        QString name; ///< what stands for * in the path
        const Request &request;
        QJsonObject body;
    };
    /// What a request may bring along; anything else is refused by its name.
    enum class Takes { Nothing, Members, Query };
    struct Route
    {
        const char *pattern;
        const char *method;
        Reply (ControlApi::*handle)(const Call &call);
        Takes takes = Takes::Nothing;
    };
    static const QList<Route> &routes();

    [[nodiscard]] Reply run(const Route &route, const QString &name, const Request &request);
    Reply listUsers(const Call &call);
    Reply createUser(const Call &call);
    Reply showUser(const Call &call);
    Reply removeUser(const Call &call);
    Reply setStatus(const Call &call);
    Reply phone(const Call &call);
    Reply showClock(const Call &call);
    Reply advanceClock(const Call &call);
    Reply showLatency(const Call &call);
    Reply chooseLatency(const Call &call);
    Reply expireTokens(const Call &call);
    Reply listFaults(const Call &call);
    Reply addFaults(const Call &call);
    Reply clearFaults(const Call &call);
    Reply showFault(const Call &call);
    Reply removeFault(const Call &call);
    Reply showJournal(const Call &call);
    Reply clearJournal(const Call &call);
    Reply resetAll(const Call &call);

    World &m_world;
    Tokens &m_tokens;
    Faults &m_faults;
    Journal m_journal;
    int m_latencyMs = 0;
    std::function<void()> m_start; ///< of a scenario
};

} // namespace onboarding::sandbox
