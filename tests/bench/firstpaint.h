#pragma once
#include <QCoreApplication>
#include <QEvent>
#include <QFile>
#include <QTextStream>
#include <QTimer>
#include <QWidget>
#include <chrono>

namespace onboarding::bench {

/// Resident memory of this process in KiB, as Linux counts it.
inline qint64 residentKiB()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QList<QByteArray> lines = status.readAll().split('\n');
    for (const QByteArray &line : lines)
        if (line.startsWith("VmRSS:"))
            return line.mid(6).trimmed().split(' ').first().toLongLong();
    return 0;
}

/// Prints "painted <KiB>" once the window has painted for the first time, then "settled <KiB>" after \p
/// settle, and ends the program.
class FirstPaint : public QObject
{
public:
    FirstPaint(QWidget &window, std::chrono::milliseconds settle)
        : QObject(&window)
        , m_settle(settle)
    {
        window.installEventFilter(this);
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() != QEvent::Paint || m_seen)
            return QObject::eventFilter(watched, event);
        m_seen = true;
        // After this event the backing store is flushed; only then is there something to see.
        QTimer::singleShot(0, this, [this] {
            QTextStream(stdout) << "painted " << residentKiB() << Qt::endl;
            QTimer::singleShot(m_settle, this, [] {
                QTextStream(stdout) << "settled " << residentKiB() << Qt::endl;
                QCoreApplication::quit();
            });
        });
        return QObject::eventFilter(watched, event);
    }

private:
    const std::chrono::milliseconds m_settle;
    bool m_seen = false;
};

} // namespace onboarding::bench
