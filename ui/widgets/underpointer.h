#pragma once
#include <QCursor>
#include <QWidget>

namespace onboarding {

/// Whether the pointer is over \p widget, whatever lies above it: what comes into its place now would get
/// the click that is meant for it.
[[nodiscard]] inline bool isUnderPointer(const QWidget &widget)
{
    return widget.isVisible() && widget.rect().contains(widget.mapFromGlobal(QCursor::pos()));
}

} // namespace onboarding
