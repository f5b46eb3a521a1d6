#include "core/api/floodguard.h"

#include "core/base/logging.h"

#include <QDir>
#include <chrono>
#ifdef Q_OS_LINUX
#include <linux/tcp.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/stat.h>
#endif

namespace onboarding {

namespace {

#ifdef Q_OS_LINUX
/// The port of the other end; 0 when \p descriptor is no connection over IP.
quint16 peerPort(int descriptor)
{
    sockaddr_storage address {};
    socklen_t size = sizeof(address);
    if (getpeername(descriptor, reinterpret_cast<sockaddr *>(&address), &size) != 0)
        return 0;
    if (address.ss_family == AF_INET)
        return ntohs(reinterpret_cast<const sockaddr_in *>(&address)->sin_port);
    if (address.ss_family == AF_INET6)
        return ntohs(reinterpret_cast<const sockaddr_in6 *>(&address)->sin6_port);
    return 0;
}
#endif

} // namespace

FloodGuard::FloodGuard(qint64 mostBytes, std::function<bool()> isNeeded, QObject *parent)
    : QObject(parent)
    , m_mostBytes(mostBytes)
    , m_isNeeded(std::move(isNeeded))
{
    m_timer.setInterval(std::chrono::milliseconds {50});
    connect(&m_timer, &QTimer::timeout, this, &FloodGuard::look);
}

void FloodGuard::watch(const QList<quint16> &ports)
{
    m_ports = ports;
#ifdef Q_OS_LINUX
    if (!m_timer.isActive())
        m_timer.start();
#endif
}

void FloodGuard::look()
{
    if (!m_isNeeded()) {
        m_timer.stop();
        m_traffic.clear();
        return;
    }
#ifdef Q_OS_LINUX
    const QStringList descriptors
        = QDir(QStringLiteral("/proc/self/fd")).entryList(QDir::Files | QDir::System);
    for (const QString &name : descriptors) {
        const int descriptor = name.toInt();
        if (!m_ports.contains(peerPort(descriptor)) || !isFlooded(descriptor))
            continue;
        ++m_count;
        m_traffic.remove(descriptor);
        shutdown(descriptor, SHUT_RDWR);
        qCWarning(lcApi) << "a connection was shut down: the head of an answer had no end";
    }
#endif
}

bool FloodGuard::isFlooded(int descriptor)
{
#ifdef Q_OS_LINUX
    tcp_info info {};
    socklen_t size = sizeof(info);
    struct stat file {};
    if (getsockopt(descriptor, IPPROTO_TCP, TCP_INFO, &info, &size) != 0 || fstat(descriptor, &file) != 0)
        return false;
    const auto known = m_traffic.constFind(descriptor);
    const bool isNew = known == m_traffic.cend() || known->socket != file.st_ino;
    if (isNew || known->sent != info.tcpi_bytes_sent)
        m_traffic.insert(descriptor,
                         {.socket = file.st_ino,
                          .sent = info.tcpi_bytes_sent,
                          .receivedBefore = info.tcpi_bytes_received});
    return info.tcpi_bytes_received - m_traffic.value(descriptor).receivedBefore > quint64(m_mostBytes);
#else
    Q_UNUSED(descriptor)
    return false;
#endif
}

} // namespace onboarding
