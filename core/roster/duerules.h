#pragma once
#include "core/kyc/customer.h"

#include <QMap>

namespace onboarding {

class Settings;

enum class DueState { None, Later, Soon, Late };

/// How long a customer may stay in a status before somebody should look. In days, counted from the first
/// observation of the status; a status without a rule is never late by itself.
class DueRules
{
public:
    static constexpr int MaxDays = 366;
    static constexpr int SoonHours = 24; ///< "due soon" begins this long before

    /// The default of the setting.
    [[nodiscard]] static DueRules standard();
    /// Those that are set in the window.
    [[nodiscard]] static DueRules of(const Settings &settings);
    /// "PENDING=3,NEED_RESUBMIT=7"; what cannot be read is left out.
    [[nodiscard]] static DueRules fromText(const QString &text);
    [[nodiscard]] QString toText() const;

    [[nodiscard]] int days(KycStatus::Value status) const { return m_days.value(status); } ///< 0: no rule
    void setDays(KycStatus::Value status, int days); ///< 0 takes the rule away

    /// UTC: the day set by hand, else by rule; null when neither is. A decided customer is due no more unless
    /// by hand.
    [[nodiscard]] QDateTime dueAt(const CustomerRecord &record) const;
    /// By hand, and the customer is decided: what is to be done by then is not the decision.
    [[nodiscard]] static bool isKeptAfterDecision(const CustomerRecord &record);
    [[nodiscard]] DueState state(const CustomerRecord &record, const QDateTime &now) const;

    bool operator==(const DueRules &) const = default;

private:
    QMap<KycStatus::Value, int> m_days;
};

/// "2026-12-01" (its end) or an ISO 8601 time, both UTC unless the text says otherwise: a file means the same
/// on every computer. Null when it is neither, or of a year that nobody means (before 2000, after 2199).
[[nodiscard]] QDateTime dueFromText(const QString &text);
/// The same text again; empty for null.
[[nodiscard]] QString dueToText(const QDateTime &due);

} // namespace onboarding
