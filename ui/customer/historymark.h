#pragma once
#include <QWidget>

namespace onboarding {

class Theme;

constexpr int HistoryRowHeight = 24;

/// The mark of one row of the history and the line that leads from row to row.
class HistoryMark : public QWidget
{
    Q_OBJECT
public:
    enum class Look { Newest, Earlier, Gap };

    /// \p isLast: no line leads on from it.
    HistoryMark(const Theme &theme, Look look, bool isLast, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    const Look m_look;
    const bool m_isLast;
};

} // namespace onboarding
