#pragma once
#include <QString>
#include <optional>

namespace onboarding {

/// Why a value that somebody saved with a request is his own and none of the contract's: sent along with
/// every later request it would name his run, his user or his sign-in for another customer.
enum class ColleagueValue {
    Secret, ///< a password, a token, a key, by its name or its looks
    Identity ///< whose request it was, or which run: an id, a user name, a session, a detail of a person
};

/// Nothing when \p value under \p name may go along with every request, such as a client_id or a channel.
[[nodiscard]] std::optional<ColleagueValue> colleagueValueOf(const QString &name, const QString &value);
/// By the value alone: a UUID or a mail address is somebody's, a long run of mixed letters is a secret.
[[nodiscard]] std::optional<ColleagueValue> colleagueValueOf(const QString &value);

/// A token (RFC 7519), credentials with their scheme (RFC 9110 section 11.4) or a named secret is in \p
/// value.
[[nodiscard]] bool isSecretByItsLooks(const QString &value);

} // namespace onboarding
