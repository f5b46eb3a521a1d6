#include "core/storage/schema.h"

namespace onboarding {

namespace {

QStringList roster()
{
    return {QStringLiteral(
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
            QStringLiteral("CREATE INDEX submissions_of_customer ON submissions (customer, sent_at)")};
}

/// What people keep about a customer; the last observation beside the customer, so that a start need not
/// look at all of them; what proves an observation. New times are milliseconds since 1970, UTC.
QStringList worklist()
{
    QStringList steps;
    for (const char *column :
         {"is_sealed INTEGER NOT NULL DEFAULT 0", "tags TEXT NOT NULL DEFAULT ''",
          "assignee TEXT NOT NULL DEFAULT ''", "due INTEGER", "snoozed_until INTEGER",
          "is_watched INTEGER NOT NULL DEFAULT 0", "removed_at INTEGER", "last_note TEXT NOT NULL DEFAULT ''",
          "last_raw TEXT", "last_recognised TEXT", "last_provider TEXT", "last_attempts INTEGER",
          "last_at INTEGER", "last_exchange INTEGER", "status_since INTEGER",
          "is_since_seen INTEGER NOT NULL DEFAULT 0"})
        steps.append(QStringLiteral("ALTER TABLE customers ADD COLUMN %1").arg(QLatin1String(column)));
    steps.append(QStringLiteral("ALTER TABLE observations ADD COLUMN exchange INTEGER NOT NULL DEFAULT 0"));
    steps.append({QStringLiteral("CREATE TABLE exchanges (row INTEGER PRIMARY KEY, number INTEGER NOT NULL, "
                                 "customer TEXT REFERENCES customers (id) ON DELETE CASCADE, "
                                 "started_at INTEGER NOT NULL, content TEXT NOT NULL)"),
                  QStringLiteral("CREATE INDEX exchanges_of_customer ON exchanges (customer, row)"),
                  QStringLiteral("CREATE INDEX exchanges_by_number ON exchanges (number)"),
                  QStringLiteral("CREATE TABLE changes (row INTEGER PRIMARY KEY, "
                                 "customer TEXT NOT NULL REFERENCES customers (id) ON DELETE CASCADE, "
                                 "from_status TEXT NOT NULL, to_status TEXT NOT NULL, at INTEGER NOT NULL, "
                                 "last_seen_at INTEGER NOT NULL, since INTEGER NOT NULL, "
                                 "is_since_seen INTEGER NOT NULL)"),
                  QStringLiteral("CREATE INDEX changes_by_time ON changes (at)"),
                  QStringLiteral("CREATE INDEX changes_of_customer ON changes (customer)"),
                  QStringLiteral("CREATE TABLE notes (id TEXT PRIMARY KEY, "
                                 "customer TEXT NOT NULL REFERENCES customers (id) ON DELETE CASCADE, "
                                 "text TEXT NOT NULL, written_at INTEGER NOT NULL)"),
                  QStringLiteral("CREATE INDEX notes_of_customer ON notes (customer, written_at)"),
                  QStringLiteral("CREATE TABLE check_queue (customer TEXT PRIMARY KEY "
                                 "REFERENCES customers (id) ON DELETE CASCADE, place INTEGER NOT NULL)"),
                  QStringLiteral("CREATE INDEX check_queue_by_place ON check_queue (place)"),
                  QStringLiteral("CREATE TABLE views (environment TEXT NOT NULL, name TEXT NOT NULL, "
                                 "content TEXT NOT NULL, PRIMARY KEY (environment, name))"),
                  QStringLiteral("CREATE TABLE sealed_secrets ("
                                 "customer TEXT NOT NULL REFERENCES customers (id) ON DELETE CASCADE, "
                                 "kind INTEGER NOT NULL, nonce BLOB NOT NULL, sealed BLOB NOT NULL, "
                                 "PRIMARY KEY (customer, kind))")});
    // What version 1 observed: the last of each customer, since when, and every change.
    steps.append(
        {QStringLiteral("CREATE TEMP TABLE seen AS SELECT number, customer, raw, recognised, "
                        "kyc_provider, remaining_attempts, "
                        "CAST(round((julianday(observed_at) - 2440587.5) * 86400000) AS INTEGER) AS "
                        "at, lag(recognised || raw) OVER one AS before, lag(recognised) OVER one AS "
                        "from_status FROM observations "
                        "WINDOW one AS (PARTITION BY customer ORDER BY number)"),
         QStringLiteral("CREATE INDEX temp.seen_of_customer ON seen (customer, number)"),
         QStringLiteral("UPDATE customers SET last_raw = seen.raw, last_recognised = "
                        "seen.recognised, last_provider = seen.kyc_provider, last_attempts = "
                        "seen.remaining_attempts, last_at = seen.at, last_exchange = 0 FROM seen "
                        "WHERE seen.number = "
                        "(SELECT max(number) FROM seen WHERE customer = customers.id)"),
         QStringLiteral("UPDATE customers SET status_since = seen.at, is_since_seen = "
                        "seen.before IS NOT NULL FROM seen WHERE seen.number = (SELECT max(number) "
                        "FROM seen WHERE customer = customers.id AND before IS NOT recognised || raw)"),
         QStringLiteral("DROP TABLE seen")});
    return steps;
}

/// What two programs that run at the same time must not both take: a queued check, a number of an exchange.
QStringList sharing()
{
    return {
        QStringLiteral("ALTER TABLE check_queue ADD COLUMN owner TEXT NOT NULL DEFAULT ''"),
        QStringLiteral("CREATE TABLE exchange_numbers (next INTEGER NOT NULL)"),
        QStringLiteral("INSERT INTO exchange_numbers SELECT coalesce(max(number), 0) + 1 FROM exchanges")};
}

/// Who a token belongs to, which pairs were sent for whom, and notes that are corrected.
QStringList people()
{
    QStringList steps;
    // What a password sign-in taught: who the customer is to the service. Then what the token in use says of
    // itself: whom it names, and whether that is the customer (null: nobody looked yet).
    for (const char *column :
         {"learnt_user_name TEXT NOT NULL DEFAULT ''", "learnt_uuid TEXT NOT NULL DEFAULT ''",
          "learnt_subject TEXT NOT NULL DEFAULT ''", "token_user TEXT NOT NULL DEFAULT ''",
          "token_verified INTEGER"})
        steps.append(QStringLiteral("ALTER TABLE customers ADD COLUMN %1").arg(QLatin1String(column)));
    steps.append({QStringLiteral("CREATE INDEX submissions_of_pair ON submissions (account_id, workflow_id)"),
                  QStringLiteral("ALTER TABLE notes ADD COLUMN edited_at INTEGER")});
    return steps;
}

/// The IDs that were sent for customers who are gone, as digests: nobody else must get them, and nothing else
/// of those customers stays.
QStringList removal()
{
    return {QStringLiteral("CREATE TABLE removed_pairs (environment TEXT NOT NULL, account BLOB NOT NULL, "
                           "workflow BLOB NOT NULL, sent_at INTEGER NOT NULL, outcome INTEGER NOT NULL, "
                           "PRIMARY KEY (environment, workflow, account)) WITHOUT ROWID"),
            QStringLiteral("CREATE INDEX removed_pairs_of_account ON removed_pairs (environment, account)")};
}

/// Where IDs were sent to, and which tokens were handed out to whom, as digests: what belongs to one customer
/// must not be used for another one.
QStringList origins()
{
    return {QStringLiteral("ALTER TABLE submissions ADD COLUMN sent_to TEXT NOT NULL DEFAULT ''"),
            QStringLiteral("ALTER TABLE submissions ADD COLUMN sent_tenant TEXT NOT NULL DEFAULT ''"),
            QStringLiteral("ALTER TABLE submissions ADD COLUMN status_url TEXT NOT NULL DEFAULT ''"),
            QStringLiteral("CREATE TABLE issued_tokens (environment TEXT NOT NULL, owner BLOB NOT NULL, "
                           "kind INTEGER NOT NULL, token BLOB NOT NULL, account BLOB NOT NULL, "
                           "workflow BLOB NOT NULL, issued_at INTEGER NOT NULL, "
                           "PRIMARY KEY (environment, owner, kind, token)) WITHOUT ROWID")};
}

/// The last check of each customer that failed, when nothing was observed since.
QStringList failures()
{
    QStringList steps;
    for (const char *column :
         {"failed_at INTEGER", "failed_kind TEXT NOT NULL DEFAULT ''",
          "failed_http INTEGER NOT NULL DEFAULT 0", "failed_exchange INTEGER NOT NULL DEFAULT 0"})
        steps.append(QStringLiteral("ALTER TABLE customers ADD COLUMN %1").arg(QLatin1String(column)));
    return steps;
}

/// Which address, tenant and kind a status came from, and by a digest an SDK token: the environment may be
/// changed later.
QStringList places()
{
    QStringList steps;
    for (const char *column : {"from_address", "from_tenant", "from_kind"})
        steps.append(QStringLiteral("ALTER TABLE observations ADD COLUMN %1 TEXT NOT NULL DEFAULT ''")
                         .arg(QLatin1String(column)));
    for (const char *column : {"last_address", "last_tenant", "last_kind"})
        steps.append(QStringLiteral("ALTER TABLE customers ADD COLUMN %1 TEXT NOT NULL DEFAULT ''")
                         .arg(QLatin1String(column)));
    steps.append(QStringLiteral("ALTER TABLE issued_tokens ADD COLUMN place BLOB NOT NULL DEFAULT x''"));
    return steps;
}

} // namespace

const QList<QStringList> &schemaSteps()
{
    static_assert(SchemaVersion == 8);
    static const QList<QStringList> steps {roster(),  worklist(), sharing(),  people(),
                                           removal(), origins(),  failures(), places()};
    return steps;
}

} // namespace onboarding
