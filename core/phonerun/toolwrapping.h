#pragma once
#include "core/phonerun/mappedtext.h"

namespace onboarding {

/// \p text without what a few tools put around names and values, so that one reader is enough: the carets of
/// Chrome's "Copy as cURL (cmd)", "urn:uuid:" before an id, the =3D and the soft line breaks of quoted
/// printable (RFC 2045 section 6.7), the heads of "logcat -v long", the name and value pairs of HAR headers
/// (HAR 1.2), psql's "-[ RECORD 1 ]---" and mysql's "1 row in set".
[[nodiscard]] MappedText withoutToolWrapping(const MappedText &text);

} // namespace onboarding
