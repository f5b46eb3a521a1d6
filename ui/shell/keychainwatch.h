#pragma once
#include "core/secrets/secretstore.h"

#include <QObject>
#include <QTimer>

namespace onboarding {

class MainWindow;
class WindowBanner;

/// Asks the keychain how it is and says so: status bar, banner, every listener of stateChanged(). Looks again
/// when the desktop says that something changed, and every two seconds for what no desktop says; a keychain
/// that is not ready never keeps the window from working.
class KeychainWatch : public QObject
{
    Q_OBJECT
public:
    KeychainWatch(SecretStore &secrets, MainWindow &window, WindowBanner &banner, QObject *parent = nullptr);

    void probe();
    void unlock();
    [[nodiscard]] SecretStoreState state() const { return m_state; }

Q_SIGNALS:
    void stateChanged(onboarding::SecretStoreState state);
    /// It can be read now, and could not before.
    void unlocked();

private:
    void look();
    void onState(SecretStoreState state);
    void showNotice();

    SecretStore &m_secrets;
    MainWindow &m_window;
    WindowBanner &m_banner;
    SecretStoreState m_state = SecretStoreState::Unknown;
    QTimer m_timer;
    bool m_isLooking = false;
};

} // namespace onboarding
