#pragma once
#include "app/sandbox/kycapi.h"

#include <QJsonArray>
#include <deque>
#include <optional>

namespace onboarding::sandbox {

/// The last requests of the KYC API and what became of them.
class Journal
{
public:
    static constexpr std::size_t MaxEntries = 20'000;
    static constexpr qsizetype MaxText = 512; ///< of a path and a name: a stranger may send long ones

    void note(const QDateTime &at, const Request &request, const Handled &handled);
    /// Those that fit \p filter, the oldest first: operation, username, method, status, applied, after (a
    /// number) and limit (the last so many). What is wrong with the filter goes to \p problem.
    [[nodiscard]] QJsonArray find(const FormFields &filter, std::optional<QString> &problem) const;
    void clear() { m_entries.clear(); }

private:
    std::deque<QJsonObject> m_entries;
    qint64 m_last = 0; ///< counts on after clear()
};

} // namespace onboarding::sandbox
