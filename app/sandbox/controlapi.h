#pragma once
#include "app/sandbox/faults.h"
#include "app/sandbox/kycapi.h"

#include <QJsonArray>

namespace onboarding::sandbox {

/// What stands beside the API under test: users, phone, clock, faults and the journal. See kyc-sandbox(1).
class ControlApi
{
public:
    static constexpr qsizetype MaxJournal = 20'000;

    ControlApi(World &world, Tokens &tokens, Faults &faults);

    /// \p path below "/_sandbox".
    [[nodiscard]] Reply handle(const QByteArray &method, const QString &path, const QByteArray &body);
    void note(const Request &request, const Handled &handled);
    [[nodiscard]] int latencyMs() const { return m_latencyMs; }
    void setLatencyMs(int milliseconds) { m_latencyMs = milliseconds; }
    /// What `reset` goes back to, and the start: the sample users.
    void reset();

    /// Adds one user as the control API and a scenario describe it. What is wrong with \p json, or nothing.
    [[nodiscard]] std::optional<QString> addUser(const QJsonObject &json);

private:
    [[nodiscard]] Reply post(const QString &path, const QJsonObject &body);
    [[nodiscard]] Reply get(const QString &path);
    [[nodiscard]] Reply remove(const QString &path);
    [[nodiscard]] Reply phone(const QJsonObject &body);
    [[nodiscard]] Reply setStatus(const QString &path, const QJsonObject &body);

    World &m_world;
    Tokens &m_tokens;
    Faults &m_faults;
    QJsonArray m_journal;
    int m_latencyMs = 0;
};

} // namespace onboarding::sandbox
