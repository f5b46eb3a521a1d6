#pragma once
#include <QLocale>
#include <QString>

namespace onboarding {

/// \p one when \p count is 1, else \p many with its %L1 replaced by the count in the user's own digits. The
/// console speaks English only, so that two forms are all there are.
[[nodiscard]] inline QString countText(qint64 count, const QString &one, const QString &many)
{
    return count == 1 ? one : many.arg(count);
}

/// Whether \p typed is \p count, with or without the marks between thousands.
[[nodiscard]] inline bool isCount(const QString &typed, qint64 count)
{
    bool isNumber = false;
    return QLocale().toLongLong(typed.trimmed(), &isNumber) == count && isNumber;
}

} // namespace onboarding
