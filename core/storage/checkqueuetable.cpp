#include "core/storage/checkqueuetable.h"

#include "core/base/logging.h"
#include "core/base/processlock.h"
#include "core/storage/connection.h"
#include "core/storage/sqlvalues.h"

#include <QFileInfo>
#include <QSqlQuery>

namespace onboarding {

using sql::text;

CheckQueueTable::CheckQueueTable(Connection &connection)
    : m_connection(connection)
    , m_owner(QUuid::createUuid().toString(QUuid::WithoutBraces))
{
}

CheckQueueTable::~CheckQueueTable() = default;

Result<void> CheckQueueTable::add(const QList<QUuid> &customers)
{
    markAsRunning();
    for (const QUuid &customer : customers) {
        const Result<void> done
            = m_connection.exec(QStringLiteral("INSERT OR IGNORE INTO check_queue (customer, place, owner) "
                                               "SELECT id, (SELECT coalesce(max(place), 0) + 1 FROM "
                                               "check_queue), ? FROM customers WHERE id = ?"),
                                {m_owner, text(customer)});
        if (!done)
            return done;
    }
    return {};
}

Result<void> CheckQueueTable::drop(const QUuid &customer)
{
    return m_connection.exec(QStringLiteral("DELETE FROM check_queue WHERE customer = ?"), {text(customer)});
}

QString CheckQueueTable::lockFile(const QString &owner) const
{
    return QFileInfo(m_connection.file()).absolutePath() + QStringLiteral("/checking-%1.lock").arg(owner);
}

/// While the lock is held, nobody takes over what this program has queued.
void CheckQueueTable::markAsRunning()
{
    if (m_running || m_connection.isReadOnly())
        return;
    m_running = std::make_unique<ProcessLock>(lockFile(m_owner));
    m_running->removeAtEnd();
    if (!m_running->tryLock())
        qCWarning(lcStorage,
                  "No lock could be made: a second program might check the same customers once more.");
}

Result<void> CheckQueueTable::takeOver()
{
    markAsRunning();
    const Result<QStringList> owners
        = m_connection.rows(QStringLiteral("SELECT DISTINCT owner FROM check_queue"), {},
                            [](const QSqlQuery &row) { return row.value(0).toString(); });
    if (!owners)
        return tl::unexpected(owners.error());
    for (const QString &owner : *owners) {
        ProcessLock lock(lockFile(owner));
        lock.removeAtEnd();
        const bool isGone = owner != m_owner && (owner.isEmpty() || lock.tryLock());
        if (!isGone)
            continue;
        const Result<void> done = m_connection.exec(
            QStringLiteral("UPDATE check_queue SET owner = ? WHERE owner = ?"), {m_owner, owner});
        if (!done)
            return done;
    }
    return {};
}

Result<QList<QUuid>> CheckQueueTable::of(const QUuid &environment)
{
    return m_connection.rows(
        QStringLiteral("SELECT customer FROM check_queue JOIN customers ON customers.id = "
                       "customer WHERE environment = ? AND removed_at IS NULL AND owner = ? "
                       "ORDER BY place"),
        {text(environment), m_owner}, [](const QSqlQuery &row) { return sql::id(row.value(0)); });
}

} // namespace onboarding
