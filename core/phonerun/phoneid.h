#pragma once
#include <QString>
#include <optional>

namespace onboarding {

[[nodiscard]] bool isUuid(QStringView text); ///< as RFC 9562 writes it, in any case
/// 32 hexadecimal digits, with the dashes of a UUID or without any.
[[nodiscard]] bool looksLikeUuid(QStringView text);
/// A UUID that was cut, wrapped, shortened or has something clinging to it: none, but nothing else either.
[[nodiscard]] bool isDamagedUuid(const QString &text);

/// An accountId or workflowId as it is sent: a UUID in lower case with dashes, whatever its form was (upper
/// case, braces, no dashes, "urn:uuid:"); another id as it is.
/// \returns nothing when \p text has anything but the letters of an id (ASCII letters, digits, - . _ ~) or is
/// empty or longer than 200: such a value never becomes a header field.
[[nodiscard]] std::optional<QString> canonicalId(const QString &text);

/// In canonical form: a UUID that manuals and people give as an example. Nobody's, as far as one can tell.
[[nodiscard]] bool isOfManuals(const QString &id);
/// A date, an address of a computer or a placeholder such as "your-account-id".
[[nodiscard]] bool isOtherThanId(const QString &text);

} // namespace onboarding
