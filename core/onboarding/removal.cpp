#include "core/onboarding/removal.h"

#include "core/base/coretext.h"

#include <QTimer>
#include <algorithm>
#include <utility>

namespace onboarding {

namespace {
constexpr int MostInFlight = 4; ///< the keychain is slow
constexpr qsizetype Together = 5000; ///< each time the list is made again
constexpr qint64 SoonMs = 500; ///< how long somebody may be signed out and still in the list

Error isRegistering()
{
    return {.kind = Error::Kind::NotPermitted,
            .message = CoreText::tr("IDs are being registered. Wait for the answer, then remove.")};
}
} // namespace

Removal::Removal(Workspace &workspace, const QList<QUuid> &customers)
    : QObject(&workspace)
    , m_workspace(workspace)
{
    m_sinceRemoved.start();
    add(customers);
}

void Removal::add(const QList<QUuid> &customers)
{
    QList<QUuid> fresh;
    for (const QUuid &customer : customers) {
        const CustomerRecord *record = m_workspace.store().record(customer);
        if (!record || record->customer.environment != m_workspace.environment().id
            || m_known.contains(customer))
            continue;
        m_known.insert(customer);
        if (m_workspace.mayBeSignedIn(customer))
            m_wereIn.insert(customer);
        fresh.append(customer);
    }
    m_total += static_cast<int>(fresh.size());
    std::reverse(fresh.begin(), fresh.end());
    m_waiting = fresh + m_waiting;
}

void Removal::start()
{
    QTimer::singleShot(0, this, &Removal::proceed);
}

void Removal::stop()
{
    m_total -= static_cast<int>(m_waiting.size());
    m_waiting.clear();
    proceed();
}

int Removal::done() const
{
    return static_cast<int>(m_gone.size() + m_signedOut.size()) + m_kept + m_removing;
}

bool Removal::hasSignedOut() const
{
    return std::any_of(m_gone.begin(), m_gone.end(),
                       [this](const QUuid &one) { return m_wereIn.contains(one); });
}

void Removal::proceed()
{
    while (m_inFlight < MostInFlight && !m_waiting.isEmpty() && m_signedOut.size() < Together) {
        const QUuid customer = m_waiting.takeLast();
        if (m_workspace.isSubmitting(customer)) {
            keep({customer}, isRegistering());
            continue;
        }
        if (!m_workspace.mustSignOut(customer)) { // what is in memory alone goes with the case
            m_signedOut.append(customer);
            continue;
        }
        ++m_inFlight;
        m_workspace.signOut(customer, this,
                            [this, customer](const Result<void> &out) { onSignedOut(customer, out); });
    }
    if (isTimeToRemove())
        return removeSignedOut();
    const bool isOver = m_inFlight == 0 && m_waiting.isEmpty() && m_removing == 0;
    if (isOver && !std::exchange(m_isFinished, true))
        Q_EMIT finished();
}

void Removal::onSignedOut(const QUuid &customer, const Result<void> &out)
{
    --m_inFlight;
    if (out) {
        m_out.insert(customer);
        m_signedOut.append(customer);
    } else {
        keep({customer}, out.error());
    }
    Q_EMIT progressed();
    proceed();
}

bool Removal::isTimeToRemove() const
{
    if (m_removing > 0 || m_signedOut.isEmpty())
        return false;
    return (m_inFlight == 0 && m_waiting.isEmpty()) || m_signedOut.size() >= Together
        || m_sinceRemoved.hasExpired(SoonMs);
}

/// Signed in on the way, here or by another program; once, since a marker may stay for another reason.
bool Removal::mustSignOutAgain(const QUuid &customer)
{
    const bool isIn
        = m_out.contains(customer) ? m_workspace.mayBeSignedIn(customer) : m_workspace.mustSignOut(customer);
    if (!isIn || m_again.contains(customer))
        return false;
    m_again.insert(customer);
    return true;
}

void Removal::removeSignedOut()
{
    const QList<QUuid> signedOut = std::exchange(m_signedOut, {});
    QList<QUuid> leaving;
    for (const QUuid &customer : signedOut)
        (mustSignOutAgain(customer) ? m_waiting : leaving).append(customer);
    if (leaving.isEmpty())
        return proceed();
    m_removing = static_cast<int>(leaving.size());
    m_workspace.store().remove(leaving, this, [this, leaving](const Result<void> &removed) {
        m_removing = 0;
        m_sinceRemoved.restart();
        if (removed)
            m_gone += leaving;
        else
            keep(leaving, notRemoved(leaving, removed.error()));
        for (const QUuid &customer : leaving) {
            m_known.remove(customer);
            if (removed)
                m_workspace.forget(customer);
        }
        Q_EMIT progressed();
        proceed();
    });
}

/// That they are signed out all the same is part of what happened.
Error Removal::notRemoved(const QList<QUuid> &customers, Error why) const
{
    const bool isOut = std::any_of(customers.begin(), customers.end(),
                                   [this](const QUuid &one) { return m_out.contains(one); });
    if (isOut)
        why.message = CoreText::tr("%1 The sign-in is gone all the same.").arg(why.message);
    return why;
}

void Removal::keep(const QList<QUuid> &customers, const Error &error)
{
    m_kept += static_cast<int>(customers.size());
    m_why = error;
    for (const QUuid &customer : customers)
        m_known.remove(customer);
}

} // namespace onboarding
