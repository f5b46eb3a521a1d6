#pragma once
#include <QHash>
#include <QList>
#include <QObject>
#include <QTimer>
#include <functional>

namespace onboarding {

/// Keeps a service from filling the memory with a head of an answer that never ends. Qt 6.4 has no limit for
/// it and tells of nothing before the head is whole, so the sockets of this process are looked at: one that
/// receives more than a whole answer may have, without having sent anything meanwhile, is shut down, which
/// ends its request. Linux only; elsewhere the time limits remain.
class FloodGuard : public QObject
{
    Q_OBJECT
public:
    /// \p isNeeded says whether to go on looking.
    FloodGuard(qint64 mostBytes, std::function<bool()> isNeeded, QObject *parent = nullptr);

    /// Looks at the connections to \p ports from now on, until nobody needs it.
    void watch(const QList<quint16> &ports);
    /// How many connections were shut down so far.
    [[nodiscard]] int count() const { return m_count; }

private:
    struct Traffic
    {
        quint64 socket = 0; ///< the inode: a number of a file is used again
        quint64 sent = 0;
        quint64 receivedBefore = 0; ///< when something was sent last
    };

    void look();
    [[nodiscard]] bool isFlooded(int descriptor);

    qint64 m_mostBytes;
    std::function<bool()> m_isNeeded;
    QList<quint16> m_ports;
    QHash<int, Traffic> m_traffic;
    QTimer m_timer;
    int m_count = 0;
};

} // namespace onboarding
