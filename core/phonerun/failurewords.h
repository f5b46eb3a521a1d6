#pragma once
#include <QList>
#include <QString>

namespace onboarding {

/// What a name that is true or false says of a run, in any spelling: "isKycVerified", "timedOut",
/// "cancelledByUser". Plain names (plainRunName).
enum class FlagMeaning { None, Good, GoodOfAPart, Bad };
[[nodiscard]] FlagMeaning flagMeaningOf(const QString &plainName);

/// A word or mark of failure anywhere in \p text, in one of a dozen languages, that nothing denies ("no
/// error", "errors: 0", "fehlerfrei") and that tells of no earlier run.
[[nodiscard]] bool hasWordOfFailure(const QString &text);
/// Without "no error", "Fehler: keine" and their like, and then in lower case; otherwise \p text as it is.
[[nodiscard]] QString withoutDeniedFailures(const QString &text);

/// Where \p text says plainly that a run failed, without a name and a value: the status of a web server
/// behind the address, the address of an error page, "isSuccess ; false" of a scan.
[[nodiscard]] QList<qsizetype> plainFailuresIn(const QString &text);

} // namespace onboarding
