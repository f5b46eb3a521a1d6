#pragma once
#include "core/base/result.h"

#include <QByteArray>
#include <QList>
#include <QPair>
#include <QString>
#include <QUuid>

namespace onboarding {

class Connection;

/// The table `views`: saved views of the list, as JSON by name.
class ViewsTable
{
public:
    explicit ViewsTable(Connection &connection);

    [[nodiscard]] Result<QList<QPair<QString, QByteArray>>> of(const QUuid &environment); ///< oldest first
    [[nodiscard]] Result<void> save(const QUuid &environment, const QString &name, const QByteArray &json);
    [[nodiscard]] Result<void> remove(const QUuid &environment, const QString &name);

private:
    Connection &m_connection;
};

} // namespace onboarding
