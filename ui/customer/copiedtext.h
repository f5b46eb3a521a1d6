#pragma once
#include <QString>
#include <QStringList>

class QMimeData;

namespace onboarding {

/// What was copied in another program, as text. A mail or a document also brings its formatting, which the
/// plain text beside it does not show: what was struck out there reads like any other word.
struct CopiedText
{
    QString text {}; ///< the plain one; of the formatting alone where there is none
    /// Without the struck-out and invisible text other IDs, or none, would be read.
    bool differsAsShown = false;
};

/// What \p copied brings with it says that it was cut from a text that differs as shown.
/// What a text was copied with from which personal data had been dropped.
inline constexpr auto ShortenedFormat = "application/x-onboarding-shortened";
inline constexpr auto DiffersFormat = "application/x-onboarding-differs-as-shown";

/// Reads the formatting as HTML and as RTF. Loads nothing that it refers to. Formatting of more than 1 MiB
/// counts as different.
[[nodiscard]] CopiedText readCopied(const QMimeData &copied);

/// The ids in \p copied that were struck out or invisible where they were copied, in canonical form.
[[nodiscard]] QStringList unseenIds(const QMimeData &copied);

} // namespace onboarding
