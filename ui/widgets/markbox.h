#pragma once
#include <QRectF>
#include <Qt>

class QPainter;

namespace onboarding {

class Theme;

constexpr int MarkBoxSize = 14;

/// The box that marks a row, or all of them; partly checked has a bar.
void paintMarkBox(QPainter &painter, const Theme &theme, const QRectF &box, Qt::CheckState state);

} // namespace onboarding
