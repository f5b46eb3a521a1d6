#include "core/customers/database.h"

#include "core/environments/paths.h"

#include <QFile>
#include <QFileInfo>
#include <QSqlError>
#include <QSqlQuery>

namespace onboarding {

namespace {

// One entry a schema version: what leads to it from the one before.
const QList<QStringList> &migrations()
{
    static const QList<QStringList> steps {
        {QStringLiteral(
             "CREATE TABLE customers (id TEXT PRIMARY KEY, environment TEXT NOT NULL, "
             "username TEXT NOT NULL, display_name TEXT NOT NULL, has_refresh_token INTEGER NOT NULL, "
             "has_password INTEGER NOT NULL, added_at TEXT NOT NULL, UNIQUE (environment, username))"),
         QStringLiteral("CREATE TABLE submissions (id TEXT PRIMARY KEY, "
                        "customer TEXT NOT NULL REFERENCES customers (id) ON DELETE CASCADE, "
                        "account_id TEXT NOT NULL, workflow_id TEXT NOT NULL, sent_at TEXT NOT NULL, "
                        "outcome INTEGER NOT NULL)"),
         QStringLiteral(
             "CREATE TABLE observations (number INTEGER PRIMARY KEY, "
             "customer TEXT NOT NULL REFERENCES customers (id) ON DELETE CASCADE, raw TEXT NOT NULL, "
             "recognised TEXT NOT NULL, kyc_provider TEXT NOT NULL, remaining_attempts INTEGER, "
             "observed_at TEXT NOT NULL)"),
         QStringLiteral("CREATE INDEX observations_of_customer ON observations (customer, number)"),
         QStringLiteral("CREATE INDEX submissions_of_customer ON submissions (customer, sent_at)")}};
    static_assert(Database::SchemaVersion == 1);
    return steps;
}

QString text(const QUuid &id)
{
    return id.toString(QUuid::WithoutBraces);
}

QString text(const QDateTime &utc)
{
    return utc.toUTC().toString(Qt::ISODateWithMs);
}

QDateTime time(const QVariant &value)
{
    QDateTime const read = QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
    return read.toUTC();
}

Customer customerOf(const QSqlQuery &row)
{
    return {.id = QUuid::fromString(row.value(0).toString()),
            .environment = QUuid::fromString(row.value(1).toString()),
            .username = row.value(2).toString(),
            .displayName = row.value(3).toString(),
            .hasRefreshToken = row.value(4).toBool(),
            .hasPassword = row.value(5).toBool(),
            .addedAt = time(row.value(6))};
}

Submission submissionOf(const QSqlQuery &row)
{
    const int outcome = row.value(5).toInt();
    const bool isKnown = outcome >= 0 && outcome <= int(Submission::Outcome::Unknown);
    return {.id = QUuid::fromString(row.value(0).toString()),
            .customer = QUuid::fromString(row.value(1).toString()),
            .accountId = row.value(2).toString(),
            .workflowId = row.value(3).toString(),
            .sentAt = time(row.value(4)),
            .outcome = isKnown ? static_cast<Submission::Outcome>(outcome) : Submission::Outcome::Unknown};
}

Observation observationOf(const QSqlQuery &row)
{
    Observation observation {.status = KycStatus::fromWire(row.value(2).toString()),
                             .kycProvider = row.value(3).toString(),
                             .observedAt = time(row.value(5))};
    observation.status.raw = row.value(1).toString();
    if (!row.value(4).isNull())
        observation.remainingAttempts = row.value(4).toInt();
    return observation;
}

} // namespace

Database::Database(QString file)
    : m_file(std::move(file))
    , m_connection(QStringLiteral("customers-%1").arg(text(QUuid::createUuid())))
{
}

Database::~Database()
{
    if (!m_database.isValid())
        return;
    m_database.close();
    m_database = {};
    QSqlDatabase::removeDatabase(m_connection);
}

Result<RosterSnapshot> Database::read()
{
    if (!m_database.isOpen()) {
        if (Result<void> opened = open(); !opened) {
            m_database.close();
            return tl::unexpected(opened.error());
        }
    }
    RosterSnapshot snapshot;
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.exec(
            QStringLiteral("SELECT id, environment, username, display_name, has_refresh_token, has_password, "
                           "added_at FROM customers ORDER BY rowid")))
        return broken(QStringLiteral("its customers could not be read."));
    while (query.next())
        snapshot.customers.append(customerOf(query));
    if (!query.exec(
            QStringLiteral("SELECT id, customer, account_id, workflow_id, sent_at, outcome FROM submissions "
                           "ORDER BY sent_at DESC, rowid DESC")))
        return broken(QStringLiteral("its submissions could not be read."));
    while (query.next())
        snapshot.submissions.append(submissionOf(query));
    if (!query.exec(
            QStringLiteral("SELECT customer, raw, recognised, kyc_provider, remaining_attempts, observed_at "
                           "FROM observations WHERE number IN "
                           "(SELECT max(number) FROM observations GROUP BY customer)")))
        return broken(QStringLiteral("its observations could not be read."));
    while (query.next())
        snapshot.lastObservations.insert(QUuid::fromString(query.value(0).toString()), observationOf(query));
    return snapshot;
}

Result<void> Database::open()
{
    if (Result<void> prepared = prepareFile(); !prepared)
        return prepared;
    if (!m_database.isValid()) {
        m_database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_connection);
        m_database.setDatabaseName(m_file);
        m_database.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=5000"));
    }
    if (!m_database.open())
        return broken(QStringLiteral("it could not be opened."));
    QSqlQuery query(m_database);
    if (!query.exec(QStringLiteral("PRAGMA user_version")) || !query.next())
        return broken(QStringLiteral("it is damaged or no database."));
    if (query.value(0).toInt() > SchemaVersion)
        return broken(QStringLiteral("it was made by a newer version of this program."));
    query.finish();
    if (!query.exec(QStringLiteral("PRAGMA quick_check(1)")) || !query.next()
        || query.value(0).toString() != QStringLiteral("ok"))
        return broken(QStringLiteral("it is damaged."));
    query.finish();
    for (const char *pragma :
         {"PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL", "PRAGMA foreign_keys = ON"}) {
        if (!query.exec(QString::fromLatin1(pragma)))
            return broken(QStringLiteral("it cannot be written to."));
        query.finish();
    }
    return upgrade();
}

Result<void> Database::prepareFile()
{
    const QFileInfo info(m_file);
    if (!paths::makePrivateDir(info.absolutePath()))
        return broken(QStringLiteral("its folder could not be made."));
    if (info.exists())
        return info.isWritable() ? Result<void> {} : broken(QStringLiteral("it cannot be written to."));
    // Before the first write: SQLite would make it readable for everybody, and copies the mode to its -wal.
    QFile file(m_file);
    if (!file.open(QFile::WriteOnly | QFile::NewOnly)
        || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner))
        return broken(QStringLiteral("it could not be made."));
    return {};
}

Result<void> Database::upgrade()
{
    QSqlQuery query(m_database);
    // Two programs may start together: whoever comes second finds the work done.
    if (!query.exec(QStringLiteral("BEGIN IMMEDIATE")))
        return broken(QStringLiteral("it is in use or cannot be written to."));
    (void)(query.exec(QStringLiteral("PRAGMA user_version")) && query.next());
    const int version = query.value(0).toInt();
    query.finish();
    for (int step = version; step < SchemaVersion; ++step) {
        for (const QString &statement : migrations().at(step)) {
            if (!query.exec(statement)) {
                query.exec(QStringLiteral("ROLLBACK"));
                return broken(QStringLiteral("it could not be brought to this version."));
            }
        }
        query.exec(QStringLiteral("PRAGMA user_version = %1").arg(step + 1));
    }
    return query.exec(QStringLiteral("COMMIT")) ? Result<void> {}
                                                : broken(QStringLiteral("it cannot be written to."));
}

Result<void> Database::save(const Customer &customer)
{
    QSqlQuery query(m_database);
    query.prepare(QStringLiteral(
        "INSERT INTO customers (id, environment, username, display_name, has_refresh_token, has_password, "
        "added_at) "
        "VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET username = excluded.username, "
        "display_name = excluded.display_name, has_refresh_token = excluded.has_refresh_token, "
        "has_password = excluded.has_password"));
    for (const QVariant &value :
         {QVariant(text(customer.id)), QVariant(text(customer.environment)), QVariant(customer.username),
          QVariant(customer.displayName.isNull() ? QStringLiteral("") : customer.displayName),
          QVariant(int(customer.hasRefreshToken)), QVariant(int(customer.hasPassword)),
          QVariant(text(customer.addedAt))})
        query.addBindValue(value);
    return run(query);
}

Result<void> Database::remove(const QUuid &customer)
{
    QSqlQuery query(m_database);
    query.prepare(QStringLiteral("DELETE FROM customers WHERE id = ?"));
    query.addBindValue(text(customer));
    return run(query);
}

Result<void> Database::record(const Submission &submission)
{
    QSqlQuery query(m_database);
    query.prepare(QStringLiteral("INSERT INTO submissions (id, customer, account_id, workflow_id, sent_at, "
                                 "outcome) VALUES (?, ?, ?, ?, ?, ?) "
                                 "ON CONFLICT (id) DO UPDATE SET outcome = excluded.outcome"));
    for (const QVariant &value : {QVariant(text(submission.id)), QVariant(text(submission.customer)),
                                  QVariant(submission.accountId), QVariant(submission.workflowId),
                                  QVariant(text(submission.sentAt)), QVariant(int(submission.outcome))})
        query.addBindValue(value);
    return run(query);
}

Result<void> Database::record(const QUuid &customer, const Observation &observation)
{
    QSqlQuery query(m_database);
    query.prepare(QStringLiteral("INSERT INTO observations (customer, raw, recognised, kyc_provider, "
                                 "remaining_attempts, observed_at) VALUES (?, ?, ?, ?, ?, ?)"));
    query.addBindValue(text(customer));
    query.addBindValue(observation.status.raw.isNull() ? QStringLiteral("") : observation.status.raw);
    query.addBindValue(observation.status.name());
    query.addBindValue(observation.kycProvider.isNull() ? QStringLiteral("") : observation.kycProvider);
    query.addBindValue(observation.remainingAttempts ? QVariant(*observation.remainingAttempts) : QVariant());
    query.addBindValue(text(observation.observedAt));
    return run(query);
}

Result<void> Database::run(QSqlQuery &query)
{
    if (query.exec())
        return {};
    // SQLite's own code, not its text, which may quote values.
    const QString code = query.lastError().nativeErrorCode();
    constexpr auto UniqueViolation = "2067";
    if (code == QLatin1String(UniqueViolation))
        return failure(Error::Kind::AlreadyExists,
                       QStringLiteral("A customer with this user name is in the list already."));
    constexpr auto Full = "13";
    return broken(code == QLatin1String(Full)
                      ? QStringLiteral("the disk is full.")
                      : QStringLiteral("it could not be written to (SQLite %1).").arg(code));
}

tl::unexpected<Error> Database::broken(const QString &why) const
{
    return failure(Error::Kind::Storage, QStringLiteral("%1: %2").arg(m_file, why));
}

} // namespace onboarding
