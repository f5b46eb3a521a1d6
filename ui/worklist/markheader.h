#pragma once
#include <QHeaderView>

class QTableView;

namespace onboarding {

class Theme;

/// The head of the worklist, with a box in its first column that says whether all rows are marked, and marks
/// them.
class MarkHeader : public QHeaderView
{
    Q_OBJECT
public:
    /// Of a title, by the style sheet, with the arrow of the order; Qt forgets it as it shortens.
    static constexpr int Padding = 20;

    /// \p table has its model; it gets this header.
    MarkHeader(const Theme &theme, QTableView &table);

    /// Checked when every row is marked, partly when several are: one is marked at any time.
    [[nodiscard]] Qt::CheckState state() const;
    [[nodiscard]] int markedCount() const;
    /// Of the box, in the viewport; empty when the column is hidden.
    [[nodiscard]] QRect boxRect() const;

Q_SIGNALS:
    void markedChanged();

protected:
    void paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const override;
    void initStyleOptionForIndex(QStyleOptionHeader *option, int logicalIndex) const override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    void toggle();

    const Theme &m_theme;
    QTableView &m_table;
    bool m_isPressed = false; ///< in the box
};

} // namespace onboarding
