#pragma once
#include <QByteArray>

namespace onboarding::sandbox {

/// 56 hex digits, as the API keys in samples of the real ones have, that nobody can guess.
[[nodiscard]] QByteArray randomKey();

/// Takes as long for a wrong key that begins well as for any other.
[[nodiscard]] bool isSameKey(const QByteArray &given, const QByteArray &right);

} // namespace onboarding::sandbox
