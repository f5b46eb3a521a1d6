#include "core/storage/issuedtokenstable.h"

#include "core/storage/connection.h"
#include "core/storage/sqlvalues.h"

#include <QSqlQuery>

namespace onboarding {

namespace {

using namespace sql;

QByteArray blob(const QByteArray &value)
{
    return value.isNull() ? QByteArray("") : value;
}

IssuedToken issuedTokenOf(const QSqlQuery &row)
{
    const int kind = row.value(2).toInt();
    const bool isKnown = kind >= 0 && kind <= int(IssuedToken::Kind::Refresh);
    return {.environment = id(row.value(0)),
            .owner = row.value(1).toByteArray(),
            .kind = isKnown ? static_cast<IssuedToken::Kind>(kind) : IssuedToken::Kind::Sdk,
            .token = row.value(3).toByteArray(),
            .account = row.value(4).toByteArray(),
            .workflow = row.value(5).toByteArray(),
            .issuedAt = time(row.value(6))};
}

} // namespace

IssuedTokensTable::IssuedTokensTable(Connection &connection)
    : m_connection(connection)
{
}

Result<QList<IssuedToken>> IssuedTokensTable::all()
{
    return m_connection.rows(QStringLiteral("SELECT environment, owner, kind, token, account, workflow, "
                                            "issued_at FROM issued_tokens ORDER BY issued_at DESC"),
                             {}, issuedTokenOf);
}

Result<void> IssuedTokensTable::keep(const QList<IssuedToken> &tokens)
{
    constexpr int Days = 90; // longer than any token of the provider lasts
    Result<void> done;
    for (const IssuedToken &one : tokens) {
        if (done && one.kind == IssuedToken::Kind::Sdk)
            done = m_connection.exec(
                QStringLiteral("DELETE FROM issued_tokens WHERE kind = ? AND issued_at < ?"),
                {int(one.kind), milliseconds(one.issuedAt.addDays(-Days))});
        else if (done)
            done = m_connection.exec(
                QStringLiteral("DELETE FROM issued_tokens WHERE environment = ? AND owner = ? AND kind = ?"),
                {text(one.environment), blob(one.owner), int(one.kind)});
        if (done)
            done = m_connection.exec(
                QStringLiteral("INSERT OR REPLACE INTO issued_tokens (environment, owner, kind, token, "
                               "account, workflow, issued_at) VALUES (?, ?, ?, ?, ?, ?, ?)"),
                {text(one.environment), blob(one.owner), int(one.kind), blob(one.token), blob(one.account),
                 blob(one.workflow), milliseconds(one.issuedAt)});
    }
    return done;
}

} // namespace onboarding
