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

const QLatin1String OldOnes("kind IN (?, ?) AND issued_at < ?");

QVariantList oldOnes(const QDateTime &now)
{
    constexpr int Days = 90; // longer than any token of the provider lasts
    return {int(IssuedToken::Kind::Sdk), int(IssuedToken::Kind::Own), milliseconds(now.addDays(-Days))};
}

IssuedToken issuedTokenOf(const QSqlQuery &row)
{
    const int kind = row.value(2).toInt();
    const bool isKnown = kind >= 0 && kind <= int(IssuedToken::Kind::Own);
    return {.environment = id(row.value(0)),
            .owner = row.value(1).toByteArray(),
            .kind = isKnown ? static_cast<IssuedToken::Kind>(kind) : IssuedToken::Kind::Sdk,
            .token = row.value(3).toByteArray(),
            .account = row.value(4).toByteArray(),
            .workflow = row.value(5).toByteArray(),
            .issuedAt = time(row.value(6)),
            .place = row.value(7).toByteArray()};
}

} // namespace

IssuedTokensTable::IssuedTokensTable(Connection &connection)
    : m_connection(connection)
{
}

Result<QList<IssuedToken>> IssuedTokensTable::all()
{
    return m_connection.rows(QStringLiteral("SELECT environment, owner, kind, token, account, workflow, "
                                            "issued_at, place FROM issued_tokens ORDER BY issued_at DESC"),
                             {}, issuedTokenOf);
}

Result<void> IssuedTokensTable::keep(const QList<IssuedToken> &tokens)
{
    Result<void> done;
    for (const IssuedToken &one : tokens) {
        if (done)
            done = makeRoom(one);
        if (done)
            done = m_connection.exec(
                QStringLiteral("INSERT OR REPLACE INTO issued_tokens (environment, owner, kind, token, "
                               "account, workflow, issued_at, place) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"),
                {text(one.environment), blob(one.owner), int(one.kind), blob(one.token), blob(one.account),
                 blob(one.workflow), milliseconds(one.issuedAt), blob(one.place)});
    }
    return done;
}

/// Takes out what \p token is remembered in the place of.
Result<void> IssuedTokensTable::makeRoom(const IssuedToken &token)
{
    if (token.kind == IssuedToken::Kind::Sdk)
        return purge(token.issuedAt);
    const QString ofOwner = QStringLiteral("DELETE FROM issued_tokens WHERE environment = ? AND owner = ? "
                                           "AND kind = ?");
    const QVariantList whose {text(token.environment), blob(token.owner), int(token.kind)};
    if (token.kind != IssuedToken::Kind::Own)
        return m_connection.exec(ofOwner, whose);
    return m_connection.exec(
        ofOwner
            + QStringLiteral(" AND token NOT IN (SELECT token FROM issued_tokens WHERE environment = ? AND "
                             "owner = ? AND kind = ? ORDER BY issued_at DESC LIMIT ?)"),
        whose + whose + QVariantList {IssuedToken::MostOwn - 1});
}

Result<bool> IssuedTokensTable::hasOld(const QDateTime &now)
{
    return m_connection.hasRow(QStringLiteral("SELECT 1 FROM issued_tokens WHERE %1 LIMIT 1").arg(OldOnes),
                               oldOnes(now));
}

Result<void> IssuedTokensTable::purge(const QDateTime &now)
{
    return m_connection.exec(QStringLiteral("DELETE FROM issued_tokens WHERE %1").arg(OldOnes), oldOnes(now));
}

} // namespace onboarding
