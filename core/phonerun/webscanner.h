#pragma once
#include "core/phonerun/mappedtext.h"

namespace onboarding {

class RunReader;

/// Reads a web address or a query: split at ? & # and = first, decoded after (RFC 3986 section 2.4). Knows
/// the portal's …/accounts/<uuid>/workflow-executions/<uuid>.
void scanWebAddress(RunReader &reader, int scope, const MappedText &text);

} // namespace onboarding
