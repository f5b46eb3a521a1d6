#pragma once
#include <QString>
#include <QStringList>

namespace onboarding {

/// Who is named in \p text where the name and its value are no member of one object: lists of names and
/// values (HAR, Postman), a value in an object or a list of its own, a passport's machine readable zone
/// (ICAO 9303), and Basic credentials (RFC 7617). Reads the first 100,000 letters.
[[nodiscard]] QStringList hiddenNamesIn(const QString &text);

} // namespace onboarding
