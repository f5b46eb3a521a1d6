#pragma once
#include "core/phonerun/runreader.h"

namespace onboarding {

/// The personal data in what a phone handed back (`credentials` and single details such as firstName),
/// whatever notation it is in: in the order of the text, not overlapping.
[[nodiscard]] QList<RunFindings::Personal> personalDataIn(const QString &text);
struct PersonalFindings
{
    QList<RunFindings::Personal> pieces {}; ///< as personalDataIn() has them
    QStringList users {}; ///< whom the text names as its customer
    QStringList owners {}; ///< of SdkResult
    QStringList logins {}; ///< likewise
    QStringList said {}; ///< likewise
    QHash<QString, int> distances {}; ///< likewise
    QStringList mentions {}; ///< what may be a name of somebody too, as mentionsIn() finds it
};
[[nodiscard]] PersonalFindings personalFindingsIn(const QString &text);
/// Puts every piece in order and lets none overlap another.
[[nodiscard]] QList<RunFindings::Personal> inOrder(QList<RunFindings::Personal> pieces);
[[nodiscard]] QString withoutPersonalData(const QString &text, const QList<RunFindings::Personal> &pieces);

} // namespace onboarding
