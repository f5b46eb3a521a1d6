#pragma once
#include "core/environments/workspace.h"

#include <QList>
#include <QObject>

namespace onboarding {

/// Takes many customers out of a workspace: signs them out, few at a time, then removes together those whose
/// sign-in is surely gone. The others stay, so that it can be tried again.
class Removal : public QObject
{
    Q_OBJECT
public:
    /// Ends with \p workspace. Who is not in the list counts as neither gone nor kept.
    Removal(Workspace &workspace, const QList<QUuid> &customers);

    void start();
    /// Those that were not begun stay; finished() follows.
    void stop();

    [[nodiscard]] int total() const { return m_total; }
    [[nodiscard]] int done() const; ///< signed out or kept
    [[nodiscard]] const QList<QUuid> &gone() const { return m_gone; }
    [[nodiscard]] int kept() const { return m_kept; } ///< could not be removed
    [[nodiscard]] const Error &why() const { return m_why; } ///< one was kept

Q_SIGNALS:
    void progressed();
    /// Once, after start() has returned.
    void finished();

private:
    void proceed();
    void onSignedOut(const QUuid &customer, const Result<void> &out);
    void removeSignedOut();
    void keep(qsizetype count, const Error &error);

    Workspace &m_workspace;
    QList<QUuid> m_waiting; ///< the last is the next
    QList<QUuid> m_signedOut;
    QList<QUuid> m_gone;
    const int m_total;
    int m_inFlight = 0;
    int m_kept = 0;
    Error m_why;
    int m_removing = 0; ///< being taken out of the store
    bool m_isFinished = false;
};

} // namespace onboarding
