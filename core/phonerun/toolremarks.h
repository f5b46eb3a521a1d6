#pragma once
#include <QString>

namespace onboarding {

/// \p text without what consoles, HTTP clients, build tools and frameworks print of themselves in a form that
/// is always the same, such as "--> END POST (113-byte body)" and "App.tsx:42": spaces in their place. No id
/// stands in it.
[[nodiscard]] QString withoutToolRemarks(QString text);
/// Without "application/json; charset=utf-8", in the same way: for who reads the words that are left.
[[nodiscard]] QString withoutMediaTypes(QString text);

} // namespace onboarding
