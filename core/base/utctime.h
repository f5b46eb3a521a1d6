#pragma once

#include <QtCore/QDateTime>
#include <QtCore/QTimeZone>

namespace onboarding {

/// What QDateTime's constructors and its from… functions take for "in UTC". Qt 6.5 deprecated Qt::UTC in that
/// place for a constant of QTimeZone that 6.4 does not have yet. Not QTimeZone::utc(), which both have:
/// on 6.4 a time made with it counts as one of a time zone and is written with "+00:00" where others have
/// "Z".
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
inline constexpr auto Utc = QTimeZone::UTC;
#else
inline constexpr auto Utc = Qt::UTC;
#endif

} // namespace onboarding
