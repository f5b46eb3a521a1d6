#pragma once
#include "core/customers/customer.h"
#include "core/result.h"

#include <QHash>
#include <QList>
#include <QObject>
#include <QSqlDatabase>

class QSqlQuery;

namespace onboarding {

/// What the file holds, read at once.
struct RosterSnapshot
{
    QList<Customer> customers {}; ///< in the order they were added
    QList<Submission> submissions {}; ///< newest first; as stored
    QHash<QUuid, Observation> lastObservations {}; ///< by customer
};

/// The SQLite file of the customer store. Lives on one thread and blocks it; every error is Storage and names
/// the file.
class Database : public QObject
{
    Q_OBJECT
public:
    static constexpr int SchemaVersion = 1;

    explicit Database(QString file);
    ~Database() override;

    /// Opens the file, makes it (0600 in a folder of 0700) or upgrades it, and reads everything. Again at any
    /// time, to see what another process wrote. A damaged or newer file is refused and left as it is.
    [[nodiscard]] Result<RosterSnapshot> read();

    [[nodiscard]] Result<void> save(const Customer &customer);
    [[nodiscard]] Result<void> remove(const QUuid &customer);
    [[nodiscard]] Result<void> record(const Submission &submission);
    [[nodiscard]] Result<void> record(const QUuid &customer, const Observation &observation);

private:
    [[nodiscard]] Result<void> open();
    [[nodiscard]] Result<void> prepareFile();
    [[nodiscard]] Result<void> upgrade();
    [[nodiscard]] Result<void> run(QSqlQuery &query);
    [[nodiscard]] tl::unexpected<Error> broken(const QString &why) const;

    const QString m_file;
    const QString m_connection;
    QSqlDatabase m_database;
};

} // namespace onboarding
