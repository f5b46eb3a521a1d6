#pragma once
#include "core/environments/environment.h"

#include <QWidget>

namespace onboarding {

class Theme;

/// The strip that says where one is: colour, word with icon, and pattern (plain, hatch, barrier tape).
/// On every window and dialog.
class EnvBand : public QWidget
{
    Q_OBJECT
public:
    static constexpr int WindowHeight = 28;
    static constexpr int DialogHeight = 24;

    EnvBand(const Theme &theme, int height, QWidget *parent = nullptr);
    void setEnvironment(const Environment &environment);
    /// Shows a chevron after the name and makes it clickable; windows only.
    void setSwitchable(bool switchable);

    [[nodiscard]] QSize sizeHint() const override;
    /// The name of the sign of \p kind; see Theme::pixmap().
    [[nodiscard]] static QString icon(EnvironmentKind kind);

Q_SIGNALS:
    void switchRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] QString addressFor(int room, int nameWidth) const;

    const Theme &m_theme;
    Environment m_environment;
    bool m_switchable = false;
};

} // namespace onboarding
