#pragma once
#include <QByteArray>
#include <QList>

namespace onboarding {

/// The members of a list-based field value (RFC 9110 section 5.6.1): repeated fields reach us joined by
/// commas. Commas inside quoted strings do not split; empty members are left out.
[[nodiscard]] QList<QByteArray> fieldMembers(const QByteArray &value);

/// \p text without the quotes and backslashes of a quoted-string, where it is one.
[[nodiscard]] QByteArray unquoted(const QByteArray &text);

/// \p value cut at each \p separator that is not inside a quoted string; trimmed, empty parts included.
[[nodiscard]] QList<QByteArray> splitOutsideQuotes(const QByteArray &value, char separator);

} // namespace onboarding
