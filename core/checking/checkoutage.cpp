// CheckQueue: a service that cannot be reached.
#include "core/checking/checkqueue.h"

#include <algorithm>

namespace onboarding {

/// Its end is not known yet: see m_held.
void CheckQueue::hold(const QUuid &customer, const Error &error)
{
    constexpr qsizetype NoLongerChance = 3;
    if (m_progress.unreachable) {
        putBack(customer);
        return waitForService(error);
    }
    m_inFlight.remove(customer);
    m_workspace.giveBack(customer);
    m_held.append({customer, error});
    if (m_held.size() >= NoLongerChance && !m_waiting.empty()) {
        QList<QUuid> again;
        for (const auto &[held, why] : std::as_const(m_held))
            again.append(held);
        m_held.clear();
        m_waiting.insert(m_waiting.begin(), again.begin(), again.end());
        waitForService(error);
    }
    QMetaObject::invokeMethod(this, &CheckQueue::launch, Qt::QueuedConnection);
}

void CheckQueue::failHeld()
{
    const auto held = std::exchange(m_held, {});
    if (held.isEmpty())
        return;
    for (const auto &[customer, error] : held)
        count(customer, error);
    Q_EMIT progressChanged();
}

void CheckQueue::onServiceThere()
{
    m_progress.unreachable.reset();
    m_pause = {};
    failHeld();
}

/// One asks from time to time; nobody has to press anything when the network is back.
void CheckQueue::waitForService(const Error &error)
{
    m_progress.unreachable = error;
    if (m_progress.state == State::Paused)
        return;
    constexpr std::chrono::seconds Longest {std::chrono::minutes {5}};
    if (m_progress.state == State::Waiting && m_timer.isActive())
        return; // by another one that was under way
    m_pause = std::clamp(m_pause * 2, std::min(m_limits.shortestPause, Longest), Longest);
    waitFor(m_pause);
}

} // namespace onboarding
