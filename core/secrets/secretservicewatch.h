#pragma once
#include <QObject>

namespace onboarding {

/// Hears when the desktop's Secret Service comes or goes, and when one of its collections is locked,
/// unlocked, made or removed. Starts no service. Silent on systems without one.
class SecretServiceWatch : public QObject
{
    Q_OBJECT
public:
    explicit SecretServiceWatch(QObject *parent = nullptr);

Q_SIGNALS:
    /// Ask again how it is: several times for one change, and for changes that mean nothing to us.
    void mayHaveChanged();
    /// Another process answers under its name now, or none.
    void ownerChanged();
};

} // namespace onboarding
