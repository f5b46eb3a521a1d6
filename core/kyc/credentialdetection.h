#pragma once
#include <QString>

namespace onboarding {

class KnownSecrets;

/// Whether \p text is or holds what looks like a token: a JWT (RFC 7519) or its beginning, a value behind
/// "Bearer", or the reply of a sign-in. For texts where no token has a place, such as a name or a note.
/// "The bearer of these shares" and "eyvind.olsen@example.org" are none.
[[nodiscard]] bool looksLikeToken(const QString &text);

/// Whether \p text holds the user and password of RFC 7617: "Basic" and base64 of a text with a colon.
/// "Basic plan" is none.
[[nodiscard]] bool holdsBasicCredentials(const QString &text);

/// Either of the two, in base64 once more too.
[[nodiscard]] bool looksLikeCredentials(const QString &text);

/// The form of an API key of a well-known service (sk_live_…, AKIA…, ghp_…): no customer's token.
[[nodiscard]] bool holdsApiKey(const QString &text);

/// "password: hunter2", "pwd=hunter2" and the like. "Password: forgotten" and "password reset" are none.
[[nodiscard]] bool holdsPassword(const QString &text);

/// Either of them, a password, an API key, or one of the \p known secrets of this program, if there are any:
/// what no text that is kept in the open, such as a note or a tag, may hold.
[[nodiscard]] bool holdsCredentials(const QString &text, const KnownSecrets *known);

} // namespace onboarding
