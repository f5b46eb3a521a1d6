#include "core/storage/customerstable.h"

#include "core/base/coretext.h"
#include "core/storage/connection.h"
#include "core/storage/sqlvalues.h"

#include <QSet>
#include <QSqlQuery>
#include <algorithm>

namespace onboarding {

namespace {

using namespace sql;

constexpr QLatin1Char TagSeparator('\n');

QStringList tagsOf(const QVariant &value)
{
    return value.toString().split(TagSeparator, Qt::SkipEmptyParts);
}

std::optional<bool> flagOf(const QVariant &value)
{
    return value.isNull() ? std::nullopt : std::optional(value.toBool());
}

QVariant flag(const std::optional<bool> &value)
{
    return value ? QVariant(int(*value)) : QVariant();
}

constexpr auto RecordColumns
    = "id, environment, username, display_name, has_refresh_token, has_password, is_sealed, added_at, tags, "
      "assignee, due, snoozed_until, is_watched, last_note, last_raw, last_recognised, last_provider, "
      "last_attempts, last_at, last_exchange, status_since, is_since_seen, learnt_user_name, learnt_uuid, "
      "learnt_subject, token_user, token_verified, rowid, failed_at, failed_kind, failed_http, "
      "failed_exchange, last_address, last_tenant, last_kind";

/// Texts that many customers share are kept once.
class SharedTexts
{
public:
    [[nodiscard]] QString one(const QString &text)
    {
        return text.isEmpty() ? QString() : *m_texts.insert(text);
    }
    [[nodiscard]] QStringList tags(const QVariant &value)
    {
        const QString joined = value.toString();
        if (joined.isEmpty())
            return {};
        auto known = m_tags.find(joined);
        if (known == m_tags.end())
            known = m_tags.insert(joined, tagsOf(value));
        return *known;
    }

private:
    QSet<QString> m_texts;
    QHash<QString, QStringList> m_tags;
};

CustomerRecord recordOf(const QSqlQuery &row, SharedTexts &texts)
{
    CustomerRecord record {.customer = {.id = id(row.value(0)),
                                        .environment = id(row.value(1)),
                                        .username = row.value(2).toString(),
                                        .displayName = row.value(3).toString(),
                                        .hasRefreshToken = row.value(4).toBool(),
                                        .hasPassword = row.value(5).toBool(),
                                        .isSealed = row.value(6).toBool(),
                                        .isWatched = row.value(12).toBool(),
                                        .addedAt = isoTime(row.value(7)),
                                        .learnt = {.userName = row.value(22).toString(),
                                                   .uuid = row.value(23).toString(),
                                                   .subject = row.value(24).toString()},
                                        .tokenUser = row.value(25).toString(),
                                        .isTokenVerified = flagOf(row.value(26)),
                                        .tags = texts.tags(row.value(8)),
                                        .assignee = texts.one(row.value(9).toString()),
                                        .due = time(row.value(10)),
                                        .snoozedUntil = time(row.value(11))},
                           .inStatusSince = time(row.value(20)),
                           .isSinceSeen = row.value(21).toBool(),
                           .lastNote = row.value(13).toString(),
                           .row = row.value(27).toLongLong()};
    if (!row.value(18).isNull())
        record.last = Observation {.status = status(row.value(15), texts.one(row.value(14).toString())),
                                   .kycProvider = texts.one(row.value(16).toString()),
                                   .remainingAttempts = number(row.value(17)),
                                   .observedAt = time(row.value(18)),
                                   .exchange = row.value(19).toULongLong(),
                                   .from = {.address = texts.one(row.value(32).toString()),
                                            .tenant = texts.one(row.value(33).toString()),
                                            .kind = texts.one(row.value(34).toString())}};
    if (!row.value(28).isNull())
        record.failed = FailedCheck {.at = time(row.value(28)),
                                     .kind = Error::kindNamed(row.value(29).toString()),
                                     .httpStatus = row.value(30).toInt(),
                                     .exchange = row.value(31).toULongLong()};
    return record;
}

QVariantList valuesOf(const Customer &customer)
{
    return {text(customer.id),
            text(customer.environment),
            text(customer.username),
            text(customer.displayName),
            int(customer.hasRefreshToken),
            int(customer.hasPassword),
            int(customer.isSealed),
            text(customer.addedAt),
            text(customer.tags.join(TagSeparator)),
            text(customer.assignee),
            milliseconds(customer.due),
            milliseconds(customer.snoozedUntil),
            int(customer.isWatched),
            text(customer.learnt.userName),
            text(customer.learnt.uuid),
            text(customer.learnt.subject),
            text(customer.tokenUser),
            flag(customer.isTokenVerified)};
}

const QString InsertCustomer = QStringLiteral(
    "INSERT INTO customers (id, environment, username, display_name, has_refresh_token, has_password, "
    "is_sealed, added_at, tags, assignee, due, snoozed_until, is_watched, learnt_user_name, learnt_uuid, "
    "learnt_subject, token_user, token_verified) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET ");

} // namespace

CustomersTable::CustomersTable(Connection &connection)
    : m_connection(connection)
{
}

Result<QList<CustomerRecord>> CustomersTable::records()
{
    constexpr qlonglong MostAtOnce = 1'000'000;
    const auto count = m_connection.first(QStringLiteral("SELECT count(*) FROM customers"), {},
                                          [](const QSqlQuery &row) { return row.value(0).toLongLong(); });
    if (!count)
        return tl::unexpected(count.error());
    QList<CustomerRecord> found;
    found.reserve(std::clamp(count->value_or(0), 0LL, MostAtOnce));
    SharedTexts texts;
    const Result<void> done = m_connection.each(
        QStringLiteral("SELECT %1 FROM customers WHERE removed_at IS NULL ORDER BY rowid")
            .arg(QLatin1String(RecordColumns)),
        {}, [&](const QSqlQuery &row) -> Result<void> {
            found.append(recordOf(row, texts));
            const Customer &read = found.constLast().customer;
            if (read.id.isNull() || read.environment.isNull())
                return m_connection.broken(CoreText::tr("it is damaged."), Error::Kind::Damaged);
            return {};
        });
    return done.map([&] { return std::move(found); });
}

Result<QHash<QUuid, Customer>> CustomersTable::removed()
{
    QHash<QUuid, Customer> found;
    const Result<void> done
        = m_connection.each(QStringLiteral("SELECT id, environment, username, display_name FROM customers "
                                           "WHERE removed_at IS NOT NULL"),
                            {}, [&](const QSqlQuery &row) {
                                const QUuid customer = id(row.value(0));
                                found.insert(customer,
                                             {.id = customer,
                                              .environment = id(row.value(1)),
                                              .username = row.value(2).toString(),
                                              .displayName = row.value(3).toString()});
                                return Result<void> {};
                            });
    return done.map([&] { return std::move(found); });
}

Result<std::optional<CustomerRecord>> CustomersTable::record(const QUuid &customer)
{
    static const QString statement
        = QStringLiteral("SELECT %1 FROM customers WHERE id = ?").arg(QLatin1String(RecordColumns));
    SharedTexts texts;
    return m_connection.first(statement, {text(customer)},
                              [&](const QSqlQuery &row) { return recordOf(row, texts); });
}

Result<Standing> CustomersTable::standing(const QUuid &customer)
{
    return m_connection
        .first(
            QStringLiteral("SELECT removed_at, has_refresh_token + has_password FROM customers WHERE id = ?"),
            {text(customer)},
            [](const QSqlQuery &row) {
                if (!row.value(0).isNull())
                    return Standing::Removed;
                return row.value(1).toInt() > 0 ? Standing::SignedIn : Standing::SignedOut;
            })
        .map([](const std::optional<Standing> &found) { return found.value_or(Standing::NotListed); });
}

Result<void> CustomersTable::save(const Customer &customer)
{
    return m_connection.exec(
        InsertCustomer
            + QStringLiteral("username = excluded.username, "
                             "display_name = excluded.display_name, "
                             "has_refresh_token = excluded.has_refresh_token, "
                             "has_password = excluded.has_password, "
                             "is_sealed = excluded.is_sealed, "
                             "learnt_user_name = excluded.learnt_user_name, "
                             "learnt_uuid = excluded.learnt_uuid, "
                             "learnt_subject = excluded.learnt_subject, "
                             "token_user = excluded.token_user, "
                             "token_verified = excluded.token_verified, "
                             // Signed in: wanted, even if another program removed it meanwhile.
                             "removed_at = CASE WHEN excluded.has_refresh_token OR "
                             "excluded.has_password THEN NULL ELSE removed_at END"),
        valuesOf(customer));
}

Result<void> CustomersTable::import(const Customer &customer)
{
    return m_connection.exec(
        InsertCustomer
            + QStringLiteral("display_name = excluded.display_name, tags = excluded.tags, "
                             "assignee = excluded.assignee, due = excluded.due, "
                             "snoozed_until = excluded.snoozed_until, is_watched = excluded.is_watched, "
                             // Another program may have signed them in meanwhile.
                             "has_refresh_token = max(has_refresh_token, excluded.has_refresh_token), "
                             "is_sealed = max(is_sealed, excluded.is_sealed), "
                             "token_user = CASE WHEN excluded.has_refresh_token THEN "
                             "excluded.token_user ELSE token_user END, "
                             "token_verified = CASE WHEN excluded.has_refresh_token THEN "
                             "excluded.token_verified ELSE token_verified END, "
                             "removed_at = NULL"),
        valuesOf(customer));
}

Result<void> CustomersTable::edit(const QList<QUuid> &customers, const CustomerEdit &edit)
{
    QStringList columns;
    QVariantList values;
    const auto set = [&](const char *column, const QVariant &value) {
        columns.append(QLatin1String(column) + QStringLiteral(" = ?"));
        values.append(value);
    };
    if (edit.displayName)
        set("display_name", text(*edit.displayName));
    if (edit.tags)
        set("tags", text(edit.tags->join(TagSeparator)));
    if (edit.assignee)
        set("assignee", text(*edit.assignee));
    if (edit.due)
        set("due", milliseconds(*edit.due));
    if (edit.snoozedUntil)
        set("snoozed_until", milliseconds(*edit.snoozedUntil));
    if (edit.isWatched)
        set("is_watched", int(*edit.isWatched));
    if (columns.isEmpty())
        return {};
    const QString statement
        = QStringLiteral("UPDATE customers SET %1 WHERE id = ?").arg(columns.join(QStringLiteral(", ")));
    for (const QUuid &customer : customers) {
        if (Result<void> done = m_connection.exec(statement, values + QVariantList {text(customer)}); !done)
            return done;
    }
    return {};
}

Result<void> CustomersTable::saveFailed(const QUuid &customer, const FailedCheck &failed)
{
    return m_connection.exec(
        QStringLiteral("UPDATE customers SET failed_at = ?, failed_kind = ?, failed_http = ?, "
                       "failed_exchange = ? WHERE id = ?"),
        {milliseconds(failed.at), Error::kindName(failed.kind), failed.httpStatus, failed.exchange,
         text(customer)});
}

/// What was observed takes the place of a failure.
Result<void> CustomersTable::saveLast(const CustomerRecord &record)
{
    return m_connection.exec(
        QStringLiteral("UPDATE customers SET last_raw = ?, last_recognised = ?, last_provider = ?, "
                       "last_attempts = ?, last_at = ?, last_exchange = ?, status_since = ?, "
                       "is_since_seen = ?, last_address = ?, last_tenant = ?, last_kind = ?, "
                       "failed_at = NULL WHERE id = ?"),
        {text(record.last->status.raw), record.last->status.name(), text(record.last->kycProvider),
         number(record.last->remainingAttempts), milliseconds(record.last->observedAt), record.last->exchange,
         milliseconds(record.inStatusSince), int(record.isSinceSeen), text(record.last->from.address),
         text(record.last->from.tenant), text(record.last->from.kind), text(record.customer.id)});
}

Result<void> CustomersTable::hide(const QUuid &customer, const QDateTime &now)
{
    return m_connection.exec(QStringLiteral("UPDATE customers SET removed_at = ? WHERE id = ?"),
                             {milliseconds(now), text(customer)});
}

Result<bool> CustomersTable::unhide(const QUuid &customer)
{
    return m_connection
        .change(QStringLiteral("UPDATE customers SET removed_at = NULL WHERE id = ?"), {text(customer)})
        .map([](int rows) { return rows > 0; });
}

} // namespace onboarding
