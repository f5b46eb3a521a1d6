#pragma once
#include <QString>

namespace onboarding {

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
/// What devices, apps and logs tell beside a result. Plain names (plainRunName), here and below.
[[nodiscard]] bool isNeutralName(const QString &plainName);
/// Names that speak of an end, a test, a part of a run, or of when it is valid.
[[nodiscard]] bool speaksOfAnEnd(const QString &plainName);
/// "STARTED", "SPOOF", "2/3", whatever the name of the value is.
[[nodiscard]] bool saysNotEnded(const QString &value);

} // namespace onboarding
