#include "core/storage/viewstable.h"

#include "core/storage/connection.h"
#include "core/storage/sqlvalues.h"

#include <QSqlQuery>

namespace onboarding {

using sql::text;

ViewsTable::ViewsTable(Connection &connection)
    : m_connection(connection)
{
}

Result<QList<QPair<QString, QByteArray>>> ViewsTable::of(const QUuid &environment)
{
    return m_connection.rows(
        QStringLiteral("SELECT name, content FROM views WHERE environment = ? ORDER BY rowid"),
        {text(environment)}, [](const QSqlQuery &row) {
            return QPair<QString, QByteArray>(row.value(0).toString(), row.value(1).toString().toUtf8());
        });
}

Result<void> ViewsTable::save(const QUuid &environment, const QString &name, const QByteArray &json)
{
    return m_connection.exec(
        QStringLiteral("INSERT INTO views (environment, name, content) VALUES (?, ?, ?) "
                       "ON CONFLICT (environment, name) DO UPDATE SET content = excluded.content"),
        {text(environment), name, QString::fromUtf8(json)});
}

Result<void> ViewsTable::remove(const QUuid &environment, const QString &name)
{
    return m_connection.exec(QStringLiteral("DELETE FROM views WHERE environment = ? AND name = ?"),
                             {text(environment), name});
}

} // namespace onboarding
