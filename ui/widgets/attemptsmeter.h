#pragma once
#include <QWidget>
#include <optional>

namespace onboarding {

class Theme;

/// Three dots for three attempts, and a word. What was not sent is said, never shown as none.
class AttemptsMeter : public QWidget
{
    Q_OBJECT
public:
    explicit AttemptsMeter(const Theme &theme, QWidget *parent = nullptr);
    void setRemaining(std::optional<int> remaining);
    [[nodiscard]] QString text() const;
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    std::optional<int> m_remaining;
};

} // namespace onboarding
