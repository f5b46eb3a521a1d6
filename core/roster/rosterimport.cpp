#include "core/roster/rosterimport.h"

#include "core/api/strictjson.h"
#include "core/customers/ageing.h"
#include "core/roster/csv.h"
#include "core/secrets/sealedsecretstore.h"
#include "core/session/pastedtoken.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <memory>
#include <utility>

namespace onboarding {

namespace {

enum class Column { Username, DisplayName, Tags, Assignee, Due, Token };

std::optional<Column> columnOf(const QString &name)
{
    static const QHash<QString, Column> columns {
        {QStringLiteral("username"), Column::Username}, {QStringLiteral("displayname"), Column::DisplayName},
        {QStringLiteral("tags"), Column::Tags},         {QStringLiteral("assignee"), Column::Assignee},
        {QStringLiteral("due"), Column::Due},           {QStringLiteral("token"), Column::Token}};
    QString key = name.trimmed().toLower();
    key.remove(QLatin1Char(' ')).remove(QLatin1Char('_')).remove(QLatin1Char('-'));
    const auto found = columns.constFind(key);
    return found == columns.cend() ? std::nullopt : std::optional(*found);
}

QStringList tidyTags(const QStringList &written)
{
    QStringList tags;
    const QStringList parts
        = written.join(QLatin1Char(';')).split(QLatin1Char(';')); // it parts them everywhere
    for (const QString &part : parts) {
        const QString tag = part.simplified();
        if (!tag.isEmpty() && !tags.contains(tag))
            tags.append(tag);
    }
    return tags;
}

/// What is wrong with it, or nothing.
std::optional<QString> rowProblem(const ImportRow &row)
{
    const auto isLong = [](const QString &text) { return text.size() > CustomerEdit::MaxText; };
    if (row.username.isEmpty())
        return QStringLiteral("username is empty");
    if (isLong(row.username))
        return QStringLiteral("username has more than %1 characters").arg(CustomerEdit::MaxText);
    const bool hasControl = std::any_of(row.username.begin(), row.username.end(),
                                        [](QChar c) { return c.category() == QChar::Other_Control; });
    if (hasControl)
        return QStringLiteral("username has a control character");
    if (isLong(row.displayName.value_or(QString())))
        return QStringLiteral("displayName has more than %1 characters").arg(CustomerEdit::MaxText);
    if (isLong(row.assignee.value_or(QString())))
        return QStringLiteral("assignee has more than %1 characters").arg(CustomerEdit::MaxText);
    if (isLong(row.tags.value_or(QStringList()).join(QLatin1Char(';'))))
        return QStringLiteral("tags have more than %1 characters").arg(CustomerEdit::MaxText);
    if (!row.token.isEmpty() && !readPastedToken(row.token))
        return QStringLiteral("token is neither an access token nor the JSON of a sign-in reply");
    return std::nullopt;
}

/// Takes the value of one column. What is wrong with it, or nothing.
std::optional<QString> take(ImportRow &row, Column column, const QString &value)
{
    switch (column) {
    case Column::Username: row.username = value.trimmed(); break;
    case Column::DisplayName: row.displayName = value.trimmed(); break;
    case Column::Tags: row.tags = tidyTags({value}); break;
    case Column::Assignee: row.assignee = value.trimmed(); break;
    case Column::Token: row.token = value.trimmed().toUtf8(); break;
    case Column::Due:
        row.due = dueFromText(value);
        if (!value.trimmed().isEmpty() && row.due->isNull())
            return QStringLiteral(
                "due is neither a date like 2026-12-01 nor an ISO 8601 time, of the years 2000 to 2199");
        break;
    }
    return std::nullopt;
}

/// Collects the rows of a file and keeps those apart that cannot be taken.
class Collector
{
public:
    void add(const ImportRow &row, std::optional<QString> problem)
    {
        if (!problem)
            problem = rowProblem(row);
        if (!problem && m_seen.contains(row.username))
            problem = QStringLiteral("the same username is in row %1").arg(m_seen.value(row.username));
        if (problem) {
            m_plan.rejected.append({.row = row.row, .username = row.username, .reason = *problem});
            return;
        }
        m_seen.insert(row.username, row.row);
        m_plan.rows.append(row);
    }
    void ignore(const QString &column)
    {
        if (!m_plan.ignoredColumns.contains(column))
            m_plan.ignoredColumns.append(column);
    }
    [[nodiscard]] const ImportPlan &plan() const { return m_plan; }

private:
    ImportPlan m_plan;
    QHash<QString, int> m_seen;
};

tl::unexpected<Error> unreadable(const QString &why)
{
    return failure(Error::Kind::InvalidInput, why);
}

Result<QList<std::optional<Column>>> readHeader(const csv::Record &header, Collector &collector)
{
    QList<std::optional<Column>> columns;
    for (const QString &name : header.cells) {
        const std::optional<Column> column = columnOf(name);
        if (column && columns.contains(column))
            return unreadable(QStringLiteral("The column %1 is there twice.").arg(name.trimmed().left(40)));
        if (!column)
            collector.ignore(name.trimmed().left(40));
        columns.append(column);
    }
    if (columns.contains(std::optional(Column::Username)))
        return columns;
    const bool isSemicolons
        = header.cells.size() == 1 && header.cells.constFirst().contains(QLatin1Char(';'));
    return unreadable(isSemicolons
                          ? QStringLiteral("The columns are separated by semicolons. Save it with commas.")
                          : QStringLiteral("The first line names no column username."));
}

Result<ImportPlan> readCsv(const QByteArray &content)
{
    const Result<QList<csv::Record>> records = csv::parse(content);
    if (!records)
        return tl::unexpected(records.error());
    if (records->isEmpty())
        return unreadable(QStringLiteral("The file is empty."));
    Collector collector;
    const auto columns = readHeader(records->constFirst(), collector);
    if (!columns)
        return tl::unexpected(columns.error());
    for (qsizetype i = 1; i < records->size(); ++i) {
        const csv::Record &record = records->at(i);
        ImportRow row {.row = record.row};
        std::optional<QString> problem;
        if (record.cells.size() != columns->size())
            problem = QStringLiteral("its number of cells is %1, that of the header is %2")
                          .arg(record.cells.size())
                          .arg(columns->size());
        for (qsizetype at = 0; !problem && at < columns->size(); ++at) {
            if (columns->at(at))
                problem = take(row, *columns->at(at), csv::withoutGuard(record.cells.at(at)));
        }
        collector.add(row, problem);
    }
    return collector.plan();
}

/// Tags may be a list in JSON.
std::optional<QString> takeJson(ImportRow &row, Column column, const QJsonValue &value)
{
    if (value.isNull())
        return std::nullopt;
    if (column == Column::Tags && value.isArray()) {
        row.tags = tidyTags(value.toVariant().toStringList());
        return std::nullopt;
    }
    // The JSON of a token reply may stand there as it is.
    if (column == Column::Token && value.isObject()) {
        row.token = QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact);
        return std::nullopt;
    }
    if (!value.isString())
        return QStringLiteral("a value is not a text");
    return take(row, column, value.toString());
}

Result<ImportPlan> readEntries(const QList<QJsonValue> &entries)
{
    Collector collector;
    int number = 0;
    for (const QJsonValue &entry : entries) {
        ImportRow row {.row = ++number};
        std::optional<QString> problem;
        if (!entry.isObject())
            problem = QStringLiteral("this is not a JSON object");
        const QJsonObject object = entry.toObject();
        for (auto member = object.begin(); !problem && member != object.end(); ++member) {
            const std::optional<Column> column = columnOf(member.key());
            if (column)
                problem = takeJson(row, *column, member.value());
            else
                collector.ignore(member.key().left(40));
        }
        collector.add(row, problem);
    }
    return collector.plan();
}

Result<ImportPlan> readJson(const QByteArray &content)
{
    QList<QJsonValue> entries;
    if (content.startsWith('[')) {
        const Result<QJsonValue> json = parseStrictJson(content);
        if (!json)
            return unreadable(QStringLiteral("The file looks like JSON but is not valid."));
        const QJsonArray array = json->toArray();
        for (const QJsonValue &entry : array)
            entries.append(entry);
        return readEntries(entries);
    }
    int number = 0;
    const QList<QByteArray> lines = content.split('\n');
    for (const QByteArray &line : lines) {
        ++number;
        if (line.trimmed().isEmpty())
            continue;
        const Result<QJsonValue> json = parseStrictJson(line);
        if (!json)
            return unreadable(QStringLiteral("Line %1 looks like JSON but is not valid.").arg(number));
        entries.append(*json);
    }
    return readEntries(entries);
}

Customer customerOf(const ImportRow &row, const std::optional<Customer> &known, const QUuid &environment,
                    const QDateTime &now)
{
    Customer customer = known.value_or(Customer {
        .id = QUuid::createUuid(), .environment = environment, .username = row.username, .addedAt = now});
    const CustomerEdit edit {
        .displayName = row.displayName, .tags = row.tags, .assignee = row.assignee, .due = row.due};
    edit.applyTo(customer);
    if (!row.token.isEmpty()) {
        customer.isSealed = true;
        customer.hasRefreshToken = true;
    }
    return customer;
}

TokenVerdict judge(const ImportRow &row, const std::optional<Customer> &known, const TokenResponse &token)
{
    return judgeToken(token, known ? known->learnt : TokenOwner {}, row.username);
}

/// Whose token is somebody else's is not signed in as them.
void rejectTokensOfOthers(ImportPlan &plan, const CustomerStore &store, const QUuid &environment)
{
    QList<ImportRow> kept;
    kept.reserve(plan.rows.size());
    for (const ImportRow &row : std::as_const(plan.rows)) {
        const Result<TokenResponse> token
            = row.token.isEmpty() ? TokenResponse {} : readPastedToken(row.token);
        const TokenVerdict verdict
            = token ? judge(row, store.find(environment, row.username), *token) : TokenVerdict {};
        if (verdict.match != TokenMatch::Other)
            kept.append(row);
        else
            plan.rejected.append({.row = row.row,
                                  .username = row.username,
                                  .reason = QStringLiteral("its token names %1").arg(verdict.owner.name())});
    }
    plan.rows = kept;
}

using Ids = QHash<QString, QUuid>; ///< by user name

Ids knownOf(const ImportPlan &plan, const CustomerStore &store, const QUuid &environment)
{
    Ids known;
    for (const ImportRow &row : plan.rows) {
        if (const std::optional<Customer> one = store.find(environment, row.username))
            known.insert(row.username, one->id);
    }
    return known;
}

/// What is going to be stored.
struct Prepared
{
    QList<Customer> customers {};
    SealedSecretStore::Secrets tokens {};
    QList<SecretKey> replaced {}; ///< in the keychain, where nobody will look for them any more

    void add(const ImportRow &row, const std::optional<Customer> &known, Customer customer)
    {
        const Result<TokenResponse> token
            = row.token.isEmpty() ? TokenResponse {} : readPastedToken(row.token);
        if (!row.token.isEmpty() && token) {
            const TokenVerdict verdict = judge(row, known, *token);
            customer.tokenUser = verdict.owner.name();
            customer.isTokenVerified = verdict.match == TokenMatch::Same;
        }
        customers.append(customer);
        if (row.token.isEmpty() || !token)
            return;
        const QUuid &environment = customer.environment;
        if (known && known->hasRefreshToken && !known->isSealed)
            replaced += {{environment, customer.id, SecretKind::RefreshToken},
                         {environment, customer.id, SecretKind::AccessToken}};
        const bool canRefresh = !token->refreshToken.isEmpty();
        tokens.append(
            {{environment, customer.id, canRefresh ? SecretKind::RefreshToken : SecretKind::AccessToken},
             canRefresh ? token->refreshToken : token->accessToken});
    }
};

/// \p before: who was there when the import was asked for.
Prepared prepare(const ImportPlan &plan, const Ids &before, const QUuid &environment,
                 const CustomerStore &store, const QDateTime &now)
{
    Prepared prepared;
    prepared.customers.reserve(plan.rows.size());
    for (const ImportRow &row : plan.rows) {
        const QUuid id = before.value(row.username);
        const std::optional<Customer> known
            = id.isNull() ? store.find(environment, row.username) : store.find(id);
        if (!known && !id.isNull())
            continue; // removed meanwhile
        prepared.add(row, known, customerOf(row, known, environment, now));
    }
    return prepared;
}

} // namespace

QSet<QString> ImportPlan::withToken() const
{
    QSet<QString> usernames;
    for (const ImportRow &row : rows) {
        if (!row.token.isEmpty())
            usernames.insert(row.username);
    }
    return usernames;
}

Result<ImportPlan> readRosterFile(const QByteArray &content)
{
    if (content.size() > MaxRosterFile)
        return unreadable(QStringLiteral("The file is larger than 256 MiB."));
    const QByteArray start = content.left(64).trimmed();
    if (start.startsWith('[') || start.startsWith('{'))
        return readJson(content.trimmed());
    return readCsv(content);
}

void compareWithRoster(ImportPlan &plan, const CustomerStore &store, const QUuid &environment)
{
    rejectTokensOfOthers(plan, store, environment);
    plan.updated
        = static_cast<int>(std::count_if(plan.rows.begin(), plan.rows.end(), [&](const ImportRow &row) {
              return store.find(environment, row.username).has_value();
          }));
    plan.added = static_cast<int>(plan.rows.size()) - plan.updated;
}

void importRoster(const ImportPlan &plan, const Environment &environment, CustomerStore &store,
                  SealedSecretStore &secrets, const QDateTime &now, QObject *context,
                  const std::function<void(Result<ImportDone>)> &done)
{
    const auto prepared = std::make_shared<Prepared>();
    const auto prepareNow
        = [prepared, plan, before = knownOf(plan, store, environment.id), id = environment.id, &store, now] {
              *prepared = prepare(plan, before, id, store, now);
              return prepared->tokens;
          };
    // First stored, then dropped: wherever it ends, every customer has a token.
    const auto keep = [prepared, &store, &secrets, context, done](const QList<SealedSecret> &sealed) {
        store.import(prepared->customers, sealed, context,
                     [prepared, &secrets, context, done](const Result<void> &kept) {
                         if (!kept)
                             return done(tl::unexpected(kept.error()));
                         secrets.dropFromKeychain(
                             prepared->replaced, context, [done](const Result<void> &dropped) {
                                 done(dropped ? ImportDone {} : ImportDone {dropped.error()});
                             });
                     });
    };
    if (plan.withToken().isEmpty()) {
        prepareNow();
        return keep({});
    }
    secrets.sealThen(environment.id, prepareNow, context,
                     [keep, done](const Result<QList<SealedSecret>> &sealed) {
                         sealed ? keep(*sealed) : done(tl::unexpected(sealed.error()));
                     });
}

} // namespace onboarding
