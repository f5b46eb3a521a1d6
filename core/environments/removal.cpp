#include "core/environments/removal.h"

#include <QTimer>
#include <algorithm>
#include <utility>

namespace onboarding {

namespace {
constexpr int MostInFlight = 4; ///< the keychain is slow
constexpr qsizetype Together = 5000; ///< each time the list is made anew
} // namespace

Removal::Removal(Workspace &workspace, const QList<QUuid> &customers)
    : QObject(&workspace)
    , m_workspace(workspace)
    , m_waiting(customers.crbegin(), customers.crend())
    , m_total(static_cast<int>(customers.size()))
{
}

void Removal::start()
{
    QTimer::singleShot(0, this, &Removal::proceed);
}

void Removal::stop()
{
    m_waiting.clear();
    proceed();
}

int Removal::done() const
{
    return static_cast<int>(m_gone.size() + m_signedOut.size()) + m_kept + m_removing;
}

void Removal::proceed()
{
    while (m_inFlight < MostInFlight && !m_waiting.isEmpty()) {
        const QUuid customer = m_waiting.takeLast();
        ++m_inFlight;
        m_workspace.signOut(customer, this,
                            [this, customer](const Result<void> &out) { onSignedOut(customer, out); });
    }
    const bool areAllOut = m_inFlight == 0 && m_waiting.isEmpty();
    if (m_removing == 0 && !m_signedOut.isEmpty() && (areAllOut || m_signedOut.size() >= Together))
        return removeSignedOut();
    if (areAllOut && m_removing == 0 && !std::exchange(m_isFinished, true))
        Q_EMIT finished();
}

void Removal::onSignedOut(const QUuid &customer, const Result<void> &out)
{
    --m_inFlight;
    if (out)
        m_signedOut.append(customer);
    else
        keep(1, out.error());
    Q_EMIT progressed();
    proceed();
}

void Removal::removeSignedOut()
{
    const QList<QUuid> batch = std::exchange(m_signedOut, {});
    m_removing = static_cast<int>(batch.size());
    for (const QUuid &customer : batch)
        m_workspace.forget(customer);
    m_workspace.store().remove(batch, this, [this, batch](const Result<void> &removed) {
        m_removing = 0;
        if (removed)
            m_gone += batch;
        else
            keep(batch.size(), removed.error());
        Q_EMIT progressed();
        proceed();
    });
}

void Removal::keep(qsizetype count, const Error &error)
{
    m_kept += static_cast<int>(count);
    m_why = error;
}

} // namespace onboarding
