#pragma once
#include "core/watching/watcher.h"

#include <QObject>

namespace onboarding {

class MainWindow;
class Settings;

/// Tells of watched customers whose status changed: by the desktop's notifications, where there are none by
/// the window's own toast. One for many.
class Notifier : public QObject
{
    Q_OBJECT
public:
    /// Both must outlive it.
    Notifier(MainWindow &window, const Settings &settings, QObject *parent = nullptr);
    void tell(const QList<WatchedChange> &changes);

private:
    void notify(const QString &title, const QString &text);

    MainWindow &m_window;
    const Settings &m_settings;
};

/// Of one change "Ada Approve: Approved"; of many a count by status.
[[nodiscard]] QString changesText(const QList<WatchedChange> &changes);

} // namespace onboarding
