#pragma once
#include <QHeaderView>

class QTableView;

namespace onboarding {

class Theme;

/// The head of the worklist, with a box in its first column that says whether all rows are selected, and
/// selects them.
class SelectionHeader : public QHeaderView
{
    Q_OBJECT
public:
    /// Width that the style sheet and the sort arrow add to a title; Qt leaves it out when it elides.
    static constexpr int Padding = 20;

    /// \p table has its model; it gets this header.
    SelectionHeader(const Theme &theme, QTableView &table);

    /// Checked when every row is selected, partly when several are: one is selected at any time.
    [[nodiscard]] Qt::CheckState state() const;
    [[nodiscard]] int selectedCount() const;
    /// Of the box, in the viewport; empty when the column is hidden.
    [[nodiscard]] QRect boxRect() const;
    /// The title whole, else the shorter one, else cut at the width of the section.
    void initStyleOptionForIndex(QStyleOptionHeader *option, int logicalIndex) const override;

Q_SIGNALS:
    void selectedCountChanged();

protected:
    void paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const override;
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
