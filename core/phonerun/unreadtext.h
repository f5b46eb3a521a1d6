#pragma once
#include <QString>

namespace onboarding {

/// Whether \p text has words beside names, values, ids and the heads of log lines that are not among the few
/// that are known to say nothing about how a run ended. Somebody has to read them. Lines of a log are left to
/// hasWordOfFailure().
[[nodiscard]] bool hasUnreadWords(const QString &text);

/// What a member says that is none of the names of a run.
enum class MemberMeaning {
    Neutral, ///< of the device, the app, a time: nothing about the end
    Unknown, ///< nobody knows the name
    Doubtful ///< it speaks of an end, a test, a part, a time of validity, or denies something
};
[[nodiscard]] MemberMeaning memberMeaningOf(const QString &plainName, const QString &value);
/// "event": "scan_started", "type": "KYC_START", "name": "kyc_left_midway", "msg": "new session": what is
/// told comes before the end of a run.
[[nodiscard]] bool saysBegun(const QString &plainName, const QString &value);

} // namespace onboarding
