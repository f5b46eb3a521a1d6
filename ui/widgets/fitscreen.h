#pragma once
#include <QRect>

class QWidget;

namespace onboarding {

/// \p wanted made to fit into \p room and moved into it.
[[nodiscard]] QRect fitted(const QRect &wanted, const QRect &room);

/// Before \p window is shown for the first time: it lies whole on its screen, whatever size was asked for or
/// remembered. Where the screen is smaller than its minimum size, the minimum gives way.
void fitToScreen(QWidget &window);

} // namespace onboarding
