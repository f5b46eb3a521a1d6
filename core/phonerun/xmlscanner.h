#pragma once
#include "core/phonerun/mappedtext.h"

namespace onboarding {

class RunReader;

/// Hands the elements, attributes, property list keys and table cells of XML or HTML to \p reader, however
/// broken it is. What only stands between tags ("<b>Account ID:</b> …") is read as words. Comments are no
/// content.
void scanXml(RunReader &reader, int scope, const MappedText &text);

} // namespace onboarding
