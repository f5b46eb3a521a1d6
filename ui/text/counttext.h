#pragma once
#include <QCoreApplication>
#include <QLocale>
#include <QString>

namespace onboarding {

/// \p one when \p count is 1, else \p many with its %L1 replaced by the count in the user's own digits. The
/// console speaks English only, so that two forms are all there are.
[[nodiscard]] inline QString countText(qint64 count, const QString &one, const QString &many)
{
    return count == 1 ? one : many.arg(count);
}

/// "37 %"; what is not nothing is not "0 %", and what is not all is not "100 %".
[[nodiscard]] inline QString shareText(qint64 part, qint64 all)
{
    constexpr int Hundred = 100;
    // Not each language has the blank.
    const QString percent = QCoreApplication::translate("CountText", "%1 %");
    const int share = all > 0 ? qRound(double(part) * Hundred / double(all)) : 0;
    if (part > 0 && share == 0)
        return percent.arg(QStringLiteral("<1"));
    return percent.arg(part < all && share == Hundred ? QStringLiteral(">99") : QString::number(share));
}

/// Whether \p typed is \p count, with or without the marks between thousands.
[[nodiscard]] inline bool isCount(const QString &typed, qint64 count)
{
    bool isNumber = false;
    return QLocale().toLongLong(typed.trimmed(), &isNumber) == count && isNumber;
}

} // namespace onboarding
