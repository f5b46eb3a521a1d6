#pragma once
#include <QObject>
#include <QTimer>

class QWidget;

namespace onboarding {

/// Whether \p window was shown and has not come to the screen: a window manager that is just starting takes
/// the request to map it and drops it (seen with openbox). Then it is asked for once more.
bool showAgainIfLost(QWidget &window);

/// Looks after a window that was just shown, until it is on the screen: a few times, with growing pauses.
class LostWindow : public QObject
{
    Q_OBJECT
public:
    explicit LostWindow(QWidget &window, QObject *parent = nullptr);

    /// Call it when the window was shown.
    void watch();

private:
    void look();

    QWidget &m_window;
    QTimer m_timer;
    int m_looks = 0;
};

} // namespace onboarding
