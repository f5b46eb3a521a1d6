// Database: the rows of its tables, in and out.
#include "core/storage/database.h"
#include "core/storage/exchangejson.h"
#include "core/storage/sharedcounter.h"
#include "core/storage/sqlvalues.h"

#include <QHash>
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

std::optional<int> attemptsOf(const QVariant &value)
{
    return value.isNull() ? std::nullopt : std::optional(value.toInt());
}

std::optional<bool> flagOf(const QVariant &value)
{
    return value.isNull() ? std::nullopt : std::optional(value.toBool());
}

QVariant flag(const std::optional<bool> &value)
{
    return value ? QVariant(int(*value)) : QVariant();
}

QVariant attempts(const std::optional<int> &value)
{
    return value ? QVariant(*value) : QVariant();
}

KycStatus statusOf(const QVariant &recognised, const QVariant &raw)
{
    KycStatus status = KycStatus::fromWire(recognised.toString());
    status.raw = raw.toString();
    return status;
}

constexpr auto RecordColumns
    = "id, environment, username, display_name, has_refresh_token, has_password, is_sealed, added_at, tags, "
      "assignee, due, snoozed_until, is_watched, last_note, last_raw, last_recognised, last_provider, "
      "last_attempts, last_at, last_exchange, status_since, is_since_seen, learnt_user_name, learnt_uuid, "
      "learnt_subject, token_user, token_verified, rowid";

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
    CustomerRecord record {.customer = {.id = QUuid::fromString(row.value(0).toString()),
                                        .environment = QUuid::fromString(row.value(1).toString()),
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
        record.last = Observation {.status = statusOf(row.value(15), texts.one(row.value(14).toString())),
                                   .kycProvider = texts.one(row.value(16).toString()),
                                   .remainingAttempts = attemptsOf(row.value(17)),
                                   .observedAt = time(row.value(18)),
                                   .exchange = row.value(19).toULongLong()};
    return record;
}

Submission::Outcome outcomeOf(const QVariant &value)
{
    const int outcome = value.toInt();
    const bool isKnown = outcome >= 0 && outcome <= int(Submission::Outcome::Unknown);
    return isKnown ? static_cast<Submission::Outcome>(outcome) : Submission::Outcome::Unknown;
}

Submission submissionOf(const QSqlQuery &row)
{
    return {.id = QUuid::fromString(row.value(0).toString()),
            .customer = QUuid::fromString(row.value(1).toString()),
            .accountId = row.value(2).toString(),
            .workflowId = row.value(3).toString(),
            .sentAt = isoTime(row.value(4)),
            .outcome = outcomeOf(row.value(5))};
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

Result<void> Database::readRecords(RosterSnapshot &snapshot)
{
    constexpr qlonglong MostAtOnce = 1'000'000;
    QSqlQuery query(m_database);
    Result<void> done = exec(QStringLiteral("SELECT count(*) FROM customers"), {}, query);
    if (done && query.next())
        snapshot.records.reserve(std::clamp(query.value(0).toLongLong(), 0LL, MostAtOnce));
    query.finish();
    if (done)
        done = exec(QStringLiteral("SELECT %1 FROM customers WHERE removed_at IS NULL ORDER BY rowid")
                        .arg(QLatin1String(RecordColumns)),
                    {}, query);
    SharedTexts texts;
    while (done && query.next()) {
        snapshot.records.append(recordOf(query, texts));
        const Customer &read = snapshot.records.constLast().customer;
        if (read.id.isNull() || read.environment.isNull())
            return broken(QStringLiteral("it is damaged."), Error::Kind::Damaged);
    }
    if (done)
        done = ended(query);
    if (done)
        done = exec(
            QStringLiteral("SELECT id, customer, account_id, workflow_id, sent_at, outcome FROM submissions "
                           "ORDER BY rowid DESC"), // as they were sent, whatever the clock said
            {}, query);
    while (done && query.next())
        snapshot.submissions.append(submissionOf(query));
    if (done)
        done = ended(query);
    if (done)
        done = readRemoved(snapshot);
    return done ? readNumbers(snapshot) : done;
}

/// Whose IDs must not be taken for somebody else's.
Result<void> Database::readRemoved(RosterSnapshot &snapshot)
{
    QSqlQuery query(m_database);
    Result<void> done = exec(QStringLiteral("SELECT id, environment, username, display_name FROM customers "
                                            "WHERE removed_at IS NOT NULL"),
                             {}, query);
    while (done && query.next()) {
        const QUuid id = QUuid::fromString(query.value(0).toString());
        snapshot.removed.insert(id,
                                {.id = id,
                                 .environment = QUuid::fromString(query.value(1).toString()),
                                 .username = query.value(2).toString(),
                                 .displayName = query.value(3).toString()});
    }
    if (done)
        done = ended(query);
    if (!done)
        return done;
    const Result<QList<RemovedPair>> pairs = removedPairs();
    snapshot.removedPairs = pairs.value_or(QList<RemovedPair>());
    return pairs.map([](const auto &) { });
}

/// All programs take the numbers of their exchanges from one file beside this one.
Result<void> Database::readNumbers(RosterSnapshot &snapshot)
{
    QSqlQuery query(m_database);
    const Result<void> done
        = exec(QStringLiteral("SELECT max((SELECT coalesce(max(next), 1) FROM exchange_numbers), "
                              "(SELECT coalesce(max(number), 0) + 1 FROM exchanges))"),
               {}, query);
    if (!done)
        return done;
    constexpr qlonglong First = 1;
    snapshot.nextNumber = quint64(query.next() ? std::max(First, query.value(0).toLongLong()) : First);
    query.finish();
    if (!m_numbers && !m_isReadOnly) {
        auto numbers
            = std::make_shared<SharedCounter>(m_file + QStringLiteral(".numbers"), snapshot.nextNumber);
        m_numbers = numbers->isOpen() ? numbers : nullptr;
    }
    snapshot.numbers = m_numbers;
    return {};
}

Result<QList<RemovedPair>> Database::removedPairs()
{
    QSqlQuery query(m_database);
    const Result<void> done
        = exec(QStringLiteral("SELECT environment, account, workflow, sent_at, outcome FROM removed_pairs "
                              "ORDER BY sent_at DESC"),
               {}, query);
    if (!done)
        return tl::unexpected(done.error());
    QList<RemovedPair> found;
    while (query.next())
        found.append({.environment = QUuid::fromString(query.value(0).toString()),
                      .account = query.value(1).toByteArray(),
                      .workflow = query.value(2).toByteArray(),
                      .sentAt = time(query.value(3)),
                      .outcome = outcomeOf(query.value(4))});
    return ended(query).map([&] { return found; });
}

/// Of those that \p customers chooses and are about to go for good.
Result<void> Database::rememberPairs(const QString &customers, const QVariantList &values)
{
    QSqlQuery query(m_database);
    Result<void> done
        = exec(QStringLiteral("SELECT c.environment, s.account_id, s.workflow_id, s.sent_at, s.outcome FROM "
                              "submissions s JOIN customers c ON c.id = s.customer WHERE s.outcome <> %1 "
                              "AND c.id IN (SELECT id FROM customers WHERE %2)")
                   .arg(QString::number(int(Submission::Outcome::Refused)), customers),
               values, query);
    while (done && query.next()) {
        const QUuid environment = QUuid::fromString(query.value(0).toString());
        done = exec(QStringLiteral("INSERT OR REPLACE INTO removed_pairs (environment, account, workflow, "
                                   "sent_at, outcome) VALUES (?, ?, ?, ?, ?)"),
                    {text(environment), idDigest(environment, query.value(1).toString()),
                     idDigest(environment, query.value(2).toString()),
                     QVariant(isoTime(query.value(3)).toMSecsSinceEpoch()), int(outcomeOf(query.value(4)))});
    }
    return done ? ended(query) : done;
}

/// A full, busy or read-only file keeps them for another time.
void Database::purge()
{
    constexpr qint64 UndoTime = 600'000;
    const QVariantList longGone {QDateTime::currentMSecsSinceEpoch() - UndoTime};
    QSqlQuery query(m_database);
    const Result<void> asked
        = exec(QStringLiteral("SELECT 1 FROM customers WHERE removed_at < ? LIMIT 1"), longGone, query);
    const bool isNeeded = asked && query.next();
    query.finish();
    if (!isNeeded || m_isReadOnly)
        return;
    (void)transaction([&] {
        const QString chosen = QStringLiteral("removed_at < ?");
        Result<void> done = rememberPairs(chosen, longGone);
        return done ? exec(QStringLiteral("DELETE FROM customers WHERE ") + chosen, longGone) : done;
    });
}

/// Those who were removed and can still be brought back give up their names.
Result<void> Database::makeRoomFor(const QList<Customer> &customers)
{
    const Result<QSqlQuery *> removed
        = prepared(QStringLiteral("SELECT 1 FROM customers WHERE removed_at IS NOT NULL LIMIT 1"), {});
    if (!removed)
        return tl::unexpected(removed.error());
    const bool isNeeded = (*removed)->next();
    (*removed)->finish();
    Result<void> done;
    for (qsizetype at = 0; isNeeded && done && at < customers.size(); ++at) {
        const Customer &customer = customers.at(at);
        const QString chosen
            = QStringLiteral("environment = ? AND username = ? AND removed_at IS NOT NULL AND id <> ?");
        const QVariantList values {text(customer.environment), text(customer.username), text(customer.id)};
        done = rememberPairs(chosen, values);
        if (done)
            done = exec(QStringLiteral("DELETE FROM customers WHERE ") + chosen, values);
    }
    return done;
}

Result<void> Database::save(const Customer &customer)
{
    return transaction([&] {
        Result<void> done = makeRoomFor({customer});
        if (done)
            done = exec(
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
        return done;
    });
}

Result<void> Database::edit(const CustomerEdits &edits)
{
    return transaction([&]() -> Result<void> {
        for (const auto &[change, customers] : edits) {
            if (Result<void> done = editAll(customers, change); !done)
                return done;
        }
        return {};
    });
}

Result<void> Database::editAll(const QList<QUuid> &customers, const CustomerEdit &edit)
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
        if (Result<void> done = exec(statement, values + QVariantList {text(customer)}); !done)
            return done;
    }
    return {};
}

Result<void> Database::import(const QList<Customer> &customers, const QList<SealedSecret> &secrets)
{
    return transaction([&]() -> Result<void> {
        QSqlQuery query(m_database);
        if (!query.prepare(InsertCustomer
                           + QStringLiteral("display_name = excluded.display_name, tags = excluded.tags, "
                                            "assignee = excluded.assignee, due = excluded.due, "
                                            // Another program may have signed them in meanwhile.
                                            "has_refresh_token = max(has_refresh_token, "
                                            "excluded.has_refresh_token), "
                                            "is_sealed = max(is_sealed, excluded.is_sealed), "
                                            "token_user = CASE WHEN excluded.has_refresh_token THEN "
                                            "excluded.token_user ELSE token_user END, "
                                            "token_verified = CASE WHEN excluded.has_refresh_token THEN "
                                            "excluded.token_verified ELSE token_verified END, "
                                            "removed_at = NULL")))
            return failed(query);
        Result<void> done = makeRoomFor(customers);
        for (qsizetype at = 0; done && at < customers.size(); ++at) {
            const QVariantList values = valuesOf(customers.at(at));
            for (int column = 0; column < values.size(); ++column)
                query.bindValue(column, values.at(column));
            if (!query.exec())
                done = failed(query);
        }
        for (qsizetype at = 0; done && at < secrets.size(); ++at) {
            done = dropOtherKinds(secrets.at(at).key);
            if (done)
                done = keep(secrets.at(at));
        }
        return done;
    });
}

Result<void> Database::remove(const QList<QUuid> &customers, const QDateTime &now)
{
    return transaction([&] {
        Result<void> done;
        for (qsizetype at = 0; done && at < customers.size(); ++at)
            done = exec(QStringLiteral("UPDATE customers SET removed_at = ? WHERE id = ?"),
                        {milliseconds(now), text(customers.at(at))});
        return done;
    });
}

Result<QList<CustomerRecord>> Database::restore(const QList<QUuid> &customers)
{
    QList<CustomerRecord> back;
    const Result<void> done = transaction([&]() -> Result<void> {
        for (const QUuid &customer : customers) {
            const Result<QSqlQuery *> query = prepared(
                QStringLiteral("UPDATE customers SET removed_at = NULL WHERE id = ?"), {text(customer)});
            if (!query)
                return tl::unexpected(query.error());
            const bool isThere = (*query)->numRowsAffected() > 0;
            (*query)->finish();
            const Result<std::optional<CustomerRecord>> record
                = isThere ? readRecord(customer) : std::optional<CustomerRecord> {};
            if (!record)
                return tl::unexpected(record.error());
            if (*record)
                back.append(**record);
        }
        return {};
    });
    if (!done)
        return tl::unexpected(done.error());
    if (!back.isEmpty())
        return back;
    return failure(Error::Kind::InvalidInput,
                   customers.size() == 1 ? QStringLiteral("The customer cannot be brought back any more.")
                                         : QStringLiteral("They cannot be brought back any more."));
}

Result<void> Database::record(const Submission &submission)
{
    return transaction([&] {
        Result<void> done
            = submission.outcome == Submission::Outcome::Sent ? mayBeSent(submission) : Result<void> {};
        return done ? keep(submission) : done;
    });
}

/// At most once, whichever program sends: one whose end is not known must have been seen by who sends
/// another.
Result<void> Database::mayBeSent(const Submission &submission)
{
    QSqlQuery query(m_database);
    const Result<void> done
        = exec(QStringLiteral("SELECT id, outcome FROM submissions WHERE customer = ? AND id <> ? AND "
                              "outcome <> ? ORDER BY rowid DESC LIMIT 1"),
               {text(submission.customer), text(submission.id), int(Submission::Outcome::Refused)}, query);
    if (!done)
        return done;
    if (!query.next())
        return mayRepeat(submission);
    const bool isOpen = query.value(1).toInt() != int(Submission::Outcome::Registered);
    if (!isOpen || QUuid::fromString(query.value(0).toString()) == submission.after)
        return mayRepeat(submission);
    return failure(
        Error::Kind::NotPermitted,
        QStringLiteral("Another program on this computer has sent IDs for this customer, and it is "
                       "not known yet whether they arrived. Check the status first."));
}

Result<void> Database::mayRepeat(const Submission &submission)
{
    if (submission.isRepeatMeant)
        return {};
    const Result<Customer> about = whoIs(submission.customer);
    if (!about)
        return tl::unexpected(about.error());
    const Result<std::optional<PairUse>> use = earlierUse(*about, submission);
    if (!use)
        return tl::unexpected(use.error());
    return *use
        ? Result<void>(failure(Error::Kind::NotPermitted, (*use)->sentence((*use)->at.toString(Qt::ISODate))))
        : Result<void> {};
}

Result<std::optional<PairUse>> Database::earlierUse(const Customer &about, const Submission &wanted)
{
    const auto key = [](const char *column) {
        return QStringLiteral("lower(replace(replace(replace(trim(s.%1), '-', ''), '{', ''), '}', ''))")
            .arg(QLatin1String(column));
    };
    const QString statement
        = QStringLiteral("SELECT s.id, s.customer, s.account_id, s.workflow_id, s.sent_at, s.outcome, "
                         "c.username, c.display_name, c.removed_at, c.environment FROM submissions s "
                         "JOIN customers c ON c.id = s.customer "
                         "WHERE %1 IN (?, ?) OR %2 IN (?, ?) ORDER BY s.rowid DESC")
              .arg(key("workflow_id"), key("account_id"));
    const QVariantList ids {idKey(wanted.accountId), idKey(wanted.workflowId)};
    QSqlQuery query(m_database);
    const Result<void> done = exec(statement, ids + ids, query);
    if (!done)
        return tl::unexpected(done.error());
    QList<SentFor> earlier;
    while (query.next())
        earlier.append(
            {.submission = submissionOf(query),
             .username = query.value(6).toString(),
             .displayName = query.value(7).toString(),
             .isRemoved = !query.value(8).isNull(),
             .isElsewhere = QUuid::fromString(query.value(9).toString()) != about.environment,
             .isNamesake = !query.value(6).toString().compare(about.username, Qt::CaseInsensitive)});
    if (const std::optional<PairUse> use = onboarding::earlierUse(wanted, earlier))
        return use;
    return removedUse(about.environment, wanted);
}

/// Whose environment is null is not in the list.
Result<Customer> Database::whoIs(const QUuid &customer)
{
    QSqlQuery query(m_database);
    const Result<void> done = exec(QStringLiteral("SELECT environment, username FROM customers WHERE id = ?"),
                                   {text(customer)}, query);
    if (!done)
        return tl::unexpected(done.error());
    Customer about {.id = customer};
    if (query.next()) {
        about.environment = QUuid::fromString(query.value(0).toString());
        about.username = query.value(1).toString();
    }
    return about;
}

Result<std::optional<PairUse>> Database::removedUse(const QUuid &environment, const Submission &wanted)
{
    return removedPairs().map([&](const QList<RemovedPair> &removed) {
        return onboarding::removedUse(wanted, environment, removed);
    });
}

Result<bool> Database::isLast(const Submission &submission)
{
    QSqlQuery query(m_database);
    const Result<void> done
        = exec(QStringLiteral("SELECT 1 FROM submissions WHERE customer = ? AND outcome <> ? AND rowid > "
                              "(SELECT rowid FROM submissions WHERE id = ?) LIMIT 1"),
               {text(submission.customer), int(Submission::Outcome::Refused), text(submission.id)}, query);
    if (!done)
        return tl::unexpected(done.error());
    return !query.next();
}

Result<void> Database::keep(const Submission &submission)
{
    return exec(QStringLiteral("INSERT INTO submissions (id, customer, account_id, workflow_id, sent_at, "
                               "outcome) VALUES (?, ?, ?, ?, ?, ?) "
                               "ON CONFLICT (id) DO UPDATE SET outcome = excluded.outcome"),
                {text(submission.id), text(submission.customer), text(submission.accountId),
                 text(submission.workflowId), text(submission.sentAt), int(submission.outcome)});
}

Result<void> Database::record(const QList<EvidenceEntry> &evidence)
{
    return transaction([&]() -> Result<void> {
        for (const EvidenceEntry &one : evidence) {
            if (Result<void> done = recordOne(one); !done)
                return done;
        }
        return {};
    });
}

Result<void> Database::recordOne(const EvidenceEntry &entry)
{
    if (entry.exchange) {
        const Exchange &exchange = *entry.exchange;
        // Of a customer that is not in the list it is nobody's.
        Result<void> done
            = exec(QStringLiteral("INSERT INTO exchanges (number, customer, started_at, content) "
                                  "VALUES (?, (SELECT id FROM customers WHERE id = ?), ?, ?)"),
                   {exchange.number, text(exchange.customer), milliseconds(exchange.startedAt),
                    QString::fromUtf8(exchangeToJson(exchange))});
        if (!done)
            return done;
    }
    return entry.observation ? recordObservation(entry.customer, *entry.observation) : Result<void> {};
}

Result<std::optional<CustomerRecord>> Database::readRecord(const QUuid &customer)
{
    static const QString statement
        = QStringLiteral("SELECT %1 FROM customers WHERE id = ?").arg(QLatin1String(RecordColumns));
    const Result<QSqlQuery *> query = prepared(statement, {text(customer)});
    if (!query)
        return tl::unexpected(query.error());
    SharedTexts texts;
    std::optional<CustomerRecord> record;
    if ((*query)->next())
        record = recordOf(**query, texts);
    (*query)->finish();
    return record;
}

Result<void> Database::recordObservation(const QUuid &customer, const Observation &observation)
{
    const Result<std::optional<CustomerRecord>> known = readRecord(customer);
    if (!known)
        return tl::unexpected(known.error());
    if (!*known)
        return {}; // removed meanwhile
    const CustomerRecord before = **known;
    CustomerRecord record = before;
    const bool isChange = record.observe(observation);
    Result<void> done = insertObservation(customer, observation);
    if (done) // with the observation, so that a check is neither lost nor made twice
        done = exec(QStringLiteral("DELETE FROM check_queue WHERE customer = ?"), {text(customer)});
    if (!done || record == before)
        return done;
    done = exec(QStringLiteral("UPDATE customers SET last_raw = ?, last_recognised = ?, last_provider = ?, "
                               "last_attempts = ?, last_at = ?, last_exchange = ?, status_since = ?, "
                               "is_since_seen = ? WHERE id = ?"),
                {text(record.last->status.raw), record.last->status.name(), text(record.last->kycProvider),
                 attempts(record.last->remainingAttempts), milliseconds(record.last->observedAt),
                 record.last->exchange, milliseconds(record.inStatusSince), int(record.isSinceSeen),
                 text(customer)});
    if (!done || !isChange || !before.last)
        return done;
    return exec(QStringLiteral("INSERT INTO changes (customer, from_status, to_status, at, last_seen_at, "
                               "since, is_since_seen) VALUES (?, ?, ?, ?, ?, ?, ?)"),
                {text(customer), before.last->status.name(), observation.status.name(),
                 milliseconds(observation.observedAt), milliseconds(before.last->observedAt),
                 milliseconds(before.inStatusSince), int(before.isSinceSeen)});
}

Result<void> Database::insertObservation(const QUuid &customer, const Observation &observation)
{
    return exec(QStringLiteral("INSERT INTO observations (customer, raw, recognised, kyc_provider, "
                               "remaining_attempts, observed_at, exchange) VALUES (?, ?, ?, ?, ?, ?, ?)"),
                {text(customer), text(observation.status.raw), observation.status.name(),
                 text(observation.kycProvider), attempts(observation.remainingAttempts),
                 text(observation.observedAt), observation.exchange});
}

Result<QList<Observation>> Database::observations(const QUuid &customer, int limit)
{
    QSqlQuery query(m_database);
    const Result<void> done
        = exec(QStringLiteral("SELECT recognised, raw, kyc_provider, remaining_attempts, observed_at, "
                              "exchange FROM observations WHERE customer = ? ORDER BY number DESC LIMIT ?"),
               {text(customer), limit}, query);
    if (!done)
        return tl::unexpected(done.error());
    QList<Observation> found;
    while (query.next())
        found.append({.status = statusOf(query.value(0), query.value(1)),
                      .kycProvider = query.value(2).toString(),
                      .remainingAttempts = attemptsOf(query.value(3)),
                      .observedAt = isoTime(query.value(4)),
                      .exchange = query.value(5).toULongLong()});
    return ended(query).map([&] { return found; });
}

Result<QList<Exchange>> Database::exchanges(const QUuid &customer, int limit)
{
    QSqlQuery query(m_database);
    const Result<void> done
        = exec(QStringLiteral("SELECT content FROM exchanges WHERE customer = ? ORDER BY row DESC LIMIT ?"),
               {text(customer), limit}, query);
    if (!done)
        return tl::unexpected(done.error());
    QList<Exchange> found;
    while (query.next()) {
        if (std::optional<Exchange> exchange = exchangeFromJson(query.value(0).toString().toUtf8())) {
            exchange->customer = customer;
            found.append(*exchange);
        }
    }
    return ended(query).map([&] { return found; });
}

Result<void> Database::attachExchange(quint64 number, const QUuid &customer)
{
    return exec(QStringLiteral("UPDATE exchanges SET customer = ? WHERE number = ? AND customer IS NULL"),
                {text(customer), number});
}

Result<QList<StatusChange>> Database::changes(const QUuid &environment, const QDateTime &since)
{
    QSqlQuery query(m_database);
    const Result<void> done
        = exec(QStringLiteral("SELECT changes.customer, from_status, to_status, at, last_seen_at, since, "
                              "changes.is_since_seen FROM changes JOIN customers ON customers.id = "
                              "changes.customer WHERE at >= ? AND environment = ? ORDER BY at"),
               {milliseconds(since), text(environment)}, query);
    if (!done)
        return tl::unexpected(done.error());
    QList<StatusChange> found;
    while (query.next())
        found.append({.customer = QUuid::fromString(query.value(0).toString()),
                      .from = query.value(1).toString(),
                      .to = query.value(2).toString(),
                      .at = time(query.value(3)),
                      .lastSeenAt = time(query.value(4)),
                      .since = time(query.value(5)),
                      .isSinceSeen = query.value(6).toBool()});
    return ended(query).map([&] { return found; });
}

} // namespace onboarding
