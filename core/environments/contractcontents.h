#pragma once
#include "core/api/apicontract.h"

#include <QStringList>

namespace onboarding {

/// A contract is shared as a file and goes along with every request for every customer, so that neither a
/// secret nor what names somebody has a place in it: by its name or its looks, by the rule by which the
/// import of a collection leaves values out (see colleagueValueOf()). The error's `field` is the path of what
/// is wrong, its message begins with the JSON pointer (RFC 6901) and never quotes the value.
[[nodiscard]] Result<void> validateContents(const ApiContract &contract);

/// The JSON pointers of the constants of \p contract, which an export shows as they are.
[[nodiscard]] QStringList constantPointers(const ApiContract &contract);

} // namespace onboarding
