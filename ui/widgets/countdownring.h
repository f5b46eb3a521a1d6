#pragma once
#include <QDateTime>
#include <QWidget>

namespace onboarding {

class Theme;

/// How much of a time is left, as a ring around its figure.
class CountdownRing : public QWidget
{
    Q_OBJECT
public:
    explicit CountdownRing(const Theme &theme, QWidget *parent = nullptr);
    /// \p left of \p whole seconds; a negative \p left: unknown.
    void setTime(qint64 left, qint64 whole);
    [[nodiscard]] QSize sizeHint() const override { return {96, 96}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    qint64 m_left = -1;
    qint64 m_whole = 1;
};

} // namespace onboarding
