#pragma once
#include <QByteArray>

namespace onboarding {

/// \p json with spaces for its comments ("//" to the end of the line, "/*" to "*/") and for a comma before a
/// closing bracket, as editors of such files and Postman's bodies allow them. Lines and columns stay where
/// they are; a comment that is not closed stays too.
[[nodiscard]] QByteArray withoutComments(QByteArray json);

} // namespace onboarding
