#pragma once
#include "core/base/result.h"

#include <QList>
#include <QString>
#include <QUuid>
#include <memory>

namespace onboarding {

class Connection;
class ProcessLock;

/// The table `check_queue`: who is still to be checked, in order, and by which program. A program's part
/// is its own as long as it runs; what it leaves is taken over by the next that asks.
class CheckQueueTable
{
public:
    explicit CheckQueueTable(Connection &connection);
    ~CheckQueueTable();
    Q_DISABLE_COPY_MOVE(CheckQueueTable)

    [[nodiscard]] Result<void> add(const QList<QUuid> &customers); ///< behind what is there
    [[nodiscard]] Result<void> drop(const QUuid &customer); ///< whose program's it is does not matter
    /// Takes over what programs left that do not run any more.
    [[nodiscard]] Result<void> takeOver();
    [[nodiscard]] Result<QList<QUuid>> of(const QUuid &environment); ///< this program's, in order

private:
    [[nodiscard]] QString lockFile(const QString &owner) const;
    void markAsRunning();

    Connection &m_connection;
    const QString m_owner; ///< this program, as long as it holds the lock
    std::unique_ptr<ProcessLock> m_running;
};

} // namespace onboarding
