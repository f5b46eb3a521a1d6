#include "core/storage/submissionstable.h"

#include "core/base/coretext.h"
#include "core/storage/connection.h"
#include "core/storage/issuedtokenstable.h"
#include "core/storage/sqlvalues.h"

#include <QSet>
#include <QSqlQuery>

namespace onboarding {

namespace {

using namespace sql;

Submission::Outcome outcomeOf(const QVariant &value)
{
    const int outcome = value.toInt();
    const bool isKnown = outcome >= 0 && outcome <= int(Submission::Outcome::Unknown);
    return isKnown ? static_cast<Submission::Outcome>(outcome) : Submission::Outcome::Unknown;
}

Submission submissionOf(const QSqlQuery &row)
{
    return {.id = id(row.value(0)),
            .customer = id(row.value(1)),
            .accountId = row.value(2).toString(),
            .workflowId = row.value(3).toString(),
            .sentAt = isoTime(row.value(4)),
            .outcome = outcomeOf(row.value(5))};
}

Submission withPlace(const QSqlQuery &row)
{
    Submission submission = submissionOf(row);
    submission.to = {.url = row.value(6).toString(),
                     .tenant = row.value(7).toString(),
                     .statusUrl = row.value(8).toString()};
    return submission;
}

/// \p column as idKey() writes an ID.
QString keyOf(const char *column)
{
    return QStringLiteral("lower(replace(replace(replace(trim(s.%1), '-', ''), '{', ''), '}', ''))")
        .arg(QLatin1String(column));
}

} // namespace

SubmissionsTable::SubmissionsTable(Connection &connection)
    : m_connection(connection)
{
}

Result<QList<Submission>> SubmissionsTable::all()
{
    return m_connection.rows(
        QStringLiteral("SELECT id, customer, account_id, workflow_id, sent_at, outcome, sent_to, "
                       "sent_tenant, status_url FROM submissions ORDER BY rowid DESC"),
        {}, withPlace);
}

Result<QList<RemovedPair>> SubmissionsTable::removedPairs()
{
    return m_connection.rows(
        QStringLiteral("SELECT environment, account, workflow, sent_at, outcome FROM removed_pairs "
                       "ORDER BY sent_at DESC"),
        {}, [](const QSqlQuery &row) {
            return RemovedPair {.environment = id(row.value(0)),
                                .account = row.value(1).toByteArray(),
                                .workflow = row.value(2).toByteArray(),
                                .sentAt = time(row.value(3)),
                                .outcome = outcomeOf(row.value(4))};
        });
}

Result<void> SubmissionsTable::save(const Submission &submission)
{
    if (submission.outcome == Submission::Outcome::Sent) {
        Result<void> possible = mayBeSentNow(submission);
        if (possible)
            possible = mayBeSent(submission);
        if (!possible)
            return possible;
    }
    return m_connection.exec(
        QStringLiteral("INSERT INTO submissions (id, customer, account_id, workflow_id, sent_at, "
                       "outcome, sent_to, sent_tenant, status_url) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) "
                       "ON CONFLICT (id) DO UPDATE SET outcome = excluded.outcome"),
        {text(submission.id), text(submission.customer), text(submission.accountId),
         text(submission.workflowId), text(submission.sentAt), int(submission.outcome),
         text(submission.to.url), text(submission.to.tenant), text(submission.to.statusUrl)});
}

Result<void> SubmissionsTable::withdraw(const QUuid &submission)
{
    // Whatever another program made of it meanwhile: who withdraws it knows that it never left.
    return m_connection.exec(QStringLiteral("DELETE FROM submissions WHERE id = ?"), {text(submission)});
}

Result<void> SubmissionsTable::settle(const Submission &submission)
{
    return m_connection.exec(QStringLiteral("UPDATE submissions SET outcome = ? WHERE id = ?"),
                             {int(submission.outcome), text(submission.id)});
}

/// Another program may have removed the customer, signed them out, or in with another token, a moment ago.
Result<void> SubmissionsTable::mayBeSentNow(const Submission &submission)
{
    struct Listed
    {
        QString username {};
        bool isRemoved = false;
        bool isSignedIn = false;
        SignInInUse signIn {};
    };
    const auto found = m_connection.first(
        QStringLiteral("SELECT username, removed_at, has_refresh_token + has_password, token_user, "
                       "token_verified FROM customers WHERE id = ?"),
        {text(submission.customer)}, [](const QSqlQuery &row) {
            const QVariant verified = row.value(4);
            return Listed {.username = row.value(0).toString(),
                           .isRemoved = !row.value(1).isNull(),
                           .isSignedIn = row.value(2).toInt() > 0,
                           .signIn = {.tokenUser = row.value(3).toString(),
                                      .isTokenVerified
                                      = verified.isNull() ? std::nullopt : std::optional(verified.toBool())}};
        });
    if (!found)
        return tl::unexpected(found.error());
    const std::optional<Listed> &listed = *found;
    const auto refuse = [&](const QString &sentence) {
        return Result<void>(
            tl::unexpected(Error {Error::Kind::NotPermitted, 0, sentence, QStringLiteral("signIn")}));
    };
    if (!listed || listed->isRemoved)
        return refuse(CoreText::tr("%1 was removed from the list by another program. Nothing was sent. Add "
                                   "the customer again if the IDs are to be registered.")
                          .arg(listed ? listed->username : CoreText::tr("The customer")));
    if (!submission.signIn || !submission.signIn->isStored)
        return {};
    if (!listed->isSignedIn)
        return refuse(CoreText::tr("%1 was signed out by another program. Nothing was sent. Sign in, then "
                                   "register again.")
                          .arg(listed->username));
    const SignInInUse &used = *submission.signIn;
    const bool isKnown = used.isTokenVerified && listed->signIn.isTokenVerified;
    const bool isSame = used.tokenUser == listed->signIn.tokenUser
        && used.isTokenVerified == listed->signIn.isTokenVerified;
    const bool areVerified = isKnown && *used.isTokenVerified && *listed->signIn.isTokenVerified;
    return !isKnown || isSame || areVerified
        ? Result<void> {}
        : refuse(CoreText::tr("Another program signed %1 in with another token. Nothing was sent. Look "
                              "whose token is in use now, then register again.")
                     .arg(listed->username));
}

/// At most once, whichever program sends: one whose end is not known must have been seen by who sends
/// another.
Result<void> SubmissionsTable::mayBeSent(const Submission &submission)
{
    const auto last = m_connection.first(
        QStringLiteral("SELECT id, outcome FROM submissions WHERE customer = ? AND id <> ? AND "
                       "outcome <> ? ORDER BY rowid DESC LIMIT 1"),
        {text(submission.customer), text(submission.id), int(Submission::Outcome::Refused)},
        [](const QSqlQuery &row) {
            return Submission {.id = id(row.value(0)), .outcome = outcomeOf(row.value(1))};
        });
    if (!last)
        return tl::unexpected(last.error());
    const bool isOpen = *last && (*last)->outcome != Submission::Outcome::Registered;
    if (!isOpen || (*last)->id == submission.after)
        return mayRepeat(submission);
    return failure(Error::Kind::NotPermitted,
                   CoreText::tr("Another program on this computer has sent IDs for this customer, and it is "
                                "not known yet whether they arrived. Check the status first."));
}

Result<void> SubmissionsTable::mayRepeat(const Submission &submission)
{
    if (submission.isRepeatMeant)
        return {};
    const Result<Customer> customer = whoIs(submission.customer);
    if (!customer)
        return tl::unexpected(customer.error());
    const Result<std::optional<PairUse>> use = earlierUse(*customer, submission);
    if (!use)
        return tl::unexpected(use.error());
    return *use ? Result<void>(tl::unexpected((*use)->error())) : Result<void> {};
}

/// By the SDK tokens that were fetched, by whichever program.
Result<std::optional<PairUse>> SubmissionsTable::issuedUse(const Customer &customer, const Submission &wanted)
{
    const Result<QList<IssuedToken>> issued = IssuedTokensTable(m_connection).all();
    if (!issued)
        return tl::unexpected(issued.error());
    const Result<QList<QByteArray>> sent = m_connection.rows(
        QStringLiteral("SELECT workflow_id FROM submissions WHERE customer = ?"), {text(customer.id)},
        [&](const QSqlQuery &row) { return idDigest(customer.environment, row.value(0).toString()); });
    if (!sent)
        return tl::unexpected(sent.error());
    const std::optional<IssuedClash> clash
        = issuedClash(customer, wanted, *issued, QSet<QByteArray>(sent->begin(), sent->end()));
    if (!clash)
        return std::nullopt;
    const Result<QList<Customer>> there = m_connection.rows(
        QStringLiteral("SELECT id, username, display_name FROM customers WHERE environment = ? AND "
                       "removed_at IS NULL"),
        {text(clash->token.environment)}, [&](const QSqlQuery &row) {
            return Customer {.id = id(row.value(0)),
                             .environment = clash->token.environment,
                             .username = row.value(1).toString(),
                             .displayName = row.value(2).toString()};
        });
    return there.map([&](const QList<Customer> &customers) {
        return std::optional(issuedPairUse(customer, *clash, customers));
    });
}

Result<std::optional<PairUse>> SubmissionsTable::earlierUse(const Customer &customer,
                                                            const Submission &wanted)
{
    const QString statement
        = QStringLiteral("SELECT s.id, s.customer, s.account_id, s.workflow_id, s.sent_at, s.outcome, "
                         "c.username, c.display_name, c.removed_at, c.environment FROM submissions s "
                         "JOIN customers c ON c.id = s.customer "
                         "WHERE %1 IN (?, ?) OR %2 IN (?, ?) ORDER BY s.rowid DESC")
              .arg(keyOf("workflow_id"), keyOf("account_id"));
    const QVariantList ids {idKey(wanted.accountId), idKey(wanted.workflowId)};
    const Result<QList<SentFor>> earlier = m_connection.rows(statement, ids + ids, [&](const QSqlQuery &row) {
        const QString username = row.value(6).toString();
        return SentFor {.submission = submissionOf(row),
                        .username = username,
                        .displayName = row.value(7).toString(),
                        .isRemoved = !row.value(8).isNull(),
                        .isElsewhere = id(row.value(9)) != customer.environment,
                        .isNamesake = !username.compare(customer.username, Qt::CaseInsensitive)};
    });
    if (!earlier)
        return tl::unexpected(earlier.error());
    if (const std::optional<PairUse> use = onboarding::earlierUse(wanted, *earlier))
        return use;
    const Result<QList<RemovedPair>> removed = removedPairs();
    if (!removed)
        return tl::unexpected(removed.error());
    if (const std::optional<PairUse> use = removedUse(wanted, customer.environment, *removed))
        return use;
    return issuedUse(customer, wanted);
}

/// Whose environment is null is not in the list.
Result<Customer> SubmissionsTable::whoIs(const QUuid &customer)
{
    const auto read = [&](const QSqlQuery &row) {
        return Customer {
            .id = customer, .environment = id(row.value(0)), .username = row.value(1).toString()};
    };
    return m_connection
        .first(QStringLiteral("SELECT environment, username FROM customers WHERE id = ?"), {text(customer)},
               read)
        .map([&](const std::optional<Customer> &found) { return found.value_or(Customer {.id = customer}); });
}

Result<bool> SubmissionsTable::isLast(const Submission &submission)
{
    return m_connection.hasRow(
        QStringLiteral("SELECT 1 FROM submissions own WHERE own.id = ? AND NOT EXISTS ("
                       "SELECT 1 FROM submissions s WHERE s.customer = own.customer AND "
                       "s.outcome <> ? AND s.rowid > own.rowid AND NOT (%1 = ? AND %2 = ?))")
            .arg(keyOf("account_id"), keyOf("workflow_id")),
        {text(submission.id), int(Submission::Outcome::Refused), idKey(submission.accountId),
         idKey(submission.workflowId)});
}

Result<void> SubmissionsTable::eraseCustomers(const QString &condition, const QVariantList &values)
{
    const Result<void> done = rememberPairs(condition, values);
    return done ? m_connection.exec(QStringLiteral("DELETE FROM customers WHERE ") + condition, values)
                : done;
}

Result<void> SubmissionsTable::rememberPairs(const QString &condition, const QVariantList &values)
{
    return m_connection.each(
        QStringLiteral("SELECT c.environment, s.account_id, s.workflow_id, s.sent_at, s.outcome FROM "
                       "submissions s JOIN customers c ON c.id = s.customer WHERE s.outcome <> %1 "
                       "AND c.id IN (SELECT id FROM customers WHERE %2)")
            .arg(QString::number(int(Submission::Outcome::Refused)), condition),
        values, [this](const QSqlQuery &row) {
            const QUuid environment = id(row.value(0));
            return m_connection.exec(
                QStringLiteral("INSERT OR REPLACE INTO removed_pairs (environment, account, workflow, "
                               "sent_at, outcome) VALUES (?, ?, ?, ?, ?)"),
                {text(environment), idDigest(environment, row.value(1).toString()),
                 idDigest(environment, row.value(2).toString()),
                 QVariant(isoTime(row.value(3)).toMSecsSinceEpoch()), int(outcomeOf(row.value(4)))});
        });
}

} // namespace onboarding
