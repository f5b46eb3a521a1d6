#pragma once
#include "core/onboarding/workspace.h"

#include <QElapsedTimer>
#include <QList>
#include <QObject>
#include <QSet>

namespace onboarding {

/// Takes many customers out of a workspace: signs them out, few at a time, and soon after removes together
/// those whose sign-in is surely gone. The others stay, so that it can be tried again.
class Removal : public QObject
{
    Q_OBJECT
public:
    /// Ends with \p workspace.
    Removal(Workspace &workspace, const QList<QUuid> &customers);

    /// More of them, before it is finished. Who is in it already, or not in the list of this environment, is
    /// left out and counts nowhere.
    void add(const QList<QUuid> &customers);
    void start();
    /// Those that were not begun stay; finished() follows.
    void stop();

    [[nodiscard]] int total() const { return m_total; }
    [[nodiscard]] int done() const; ///< signed out or kept
    [[nodiscard]] const QList<QUuid> &gone() const { return m_gone; }
    /// Whether one of them was signed in, or had a sign-in stored, when it was asked for.
    [[nodiscard]] bool hasSignedOut() const;
    [[nodiscard]] int kept() const { return m_kept; } ///< could not be removed
    [[nodiscard]] const Error &why() const { return m_why; } ///< one was kept

Q_SIGNALS:
    void progressed();
    /// Once, after start() has returned.
    void finished();

private:
    void proceed();
    void onSignedOut(const QUuid &customer, const Result<void> &out);
    [[nodiscard]] bool isTimeToRemove() const;
    [[nodiscard]] bool mustSignOutAgain(const QUuid &customer);
    void removeSignedOut();
    [[nodiscard]] Error notRemoved(const QList<QUuid> &customers, Error why) const;
    void keep(const QList<QUuid> &customers, const Error &error);

    Workspace &m_workspace;
    QList<QUuid> m_waiting; ///< the last is the next
    QSet<QUuid> m_known; ///< whose turn is not over
    QSet<QUuid> m_wereIn; ///< signed in when they were asked for
    QSet<QUuid> m_again; ///< who were signed in again on the way
    QList<QUuid> m_signedOut; ///< or without anything to sign out of
    QSet<QUuid> m_out; ///< whose stored sign-in was erased here
    QList<QUuid> m_gone;
    QElapsedTimer m_sinceRemoved; ///< since some were taken out of the list together
    int m_total = 0;
    int m_inFlight = 0;
    int m_kept = 0;
    Error m_why;
    int m_removing = 0; ///< being taken out of the store
    bool m_isFinished = false;
};

} // namespace onboarding
