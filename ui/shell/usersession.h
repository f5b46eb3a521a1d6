#pragma once
#include <QObject>
#include <memory>

namespace onboarding {

/// The session of the user at this computer, as the desktop or Windows tells of it. Where neither does
/// (macOS) it says nothing.
class UserSession : public QObject
{
    Q_OBJECT
public:
    explicit UserSession(QObject *parent = nullptr);
    ~UserSession() override;

Q_SIGNALS:
    /// The screen is locked or the computer goes to sleep; on Windows also when another user's turn has come.
    void left();
    /// The computer slept, and timers of the program with it.
    void awoke();

private:
    class Private;
    std::unique_ptr<Private> m_private;

private Q_SLOTS:
    // Called by QtDBus, by name.
    void onScreenLocked(bool isLocked);
    void onSleep(bool isBeginning);
};

} // namespace onboarding
