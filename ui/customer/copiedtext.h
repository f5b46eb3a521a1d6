#pragma once
#include <QString>

class QMimeData;

namespace onboarding {

/// What was copied in another program, as text. A mail or a document also brings its formatting, which the
/// plain text beside it does not show: what was struck out there reads like any other word.
struct CopiedText
{
    QString text {}; ///< the plain one; of the formatting alone where there is none
    /// The IDs are others when what is struck out or invisible is left out, or are not in what was shown.
    bool differsAsShown = false;
};

/// Loads nothing that the formatting refers to. Formatting of more than 1 MiB counts as different.
[[nodiscard]] CopiedText readCopied(const QMimeData &copied);

} // namespace onboarding
