#pragma once
#include "core/base/result.h"
#include "core/transfer/importplan.h"

namespace onboarding {

constexpr qint64 MaxRosterFile = 256 * 1024 * 1024; ///< bytes

/// CSV with a header line (see csv::parse() and importcolumns; only user names are needed; tags are separated
/// by "," or ";"; cells that are not there at the end of a row are columns that are not there), or a JSON
/// array of objects with these members, or JSON Lines, in any TextEncoding. An error when it cannot be read
/// as a whole; what other options would help with is ImportPlan::problem instead.
[[nodiscard]] Result<ImportPlan> readImport(const QByteArray &content, const ImportOptions &options = {});

/// The same for when there is nobody to ask: a problem is an error, and letters that are not Unicode too
/// unless \p options name their encoding.
[[nodiscard]] Result<ImportPlan> readRosterFile(const QByteArray &content, const ImportOptions &options = {});

} // namespace onboarding
