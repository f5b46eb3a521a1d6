#pragma once
#include "core/checking/watcher.h"
#include "ui/shell/desktopnotification.h"

#include <QObject>

namespace onboarding {

class MainWindow;
class Settings;

/// Tells of watched customers whose status changed: by the desktop's notifications, where there are none by
/// the window's own toast. One for many.
class Notifications : public QObject
{
    Q_OBJECT
public:
    /// Both must outlive it.
    Notifications(MainWindow &window, const Settings &settings, QObject *parent = nullptr);
    void tell(const QList<WatchedChange> &changes);
    /// The status of \p customer is \p status now: a toast of an earlier one says so too.
    void follow(const Customer &customer, const KycStatus &status);

Q_SIGNALS:
    /// A notification was clicked. \p customer is null when it was about many; \p activationToken is for the
    /// window that comes to the front, empty when the desktop gave none.
    void opened(const QUuid &customer, const QString &activationToken);

private:
    MainWindow &m_window;
    const Settings &m_settings;
    DesktopNotification m_desktop;
    QUuid m_told; ///< whose status the toast says
    QString m_toldText; ///< in which words
};

/// Of one change "Ada Approve: Approved"; of many a count by status.
[[nodiscard]] QString changesText(const QList<WatchedChange> &changes);

} // namespace onboarding
