#include "core/storage/sealedsecretstable.h"

#include "core/storage/connection.h"
#include "core/storage/sqlvalues.h"

#include <QSqlQuery>

namespace onboarding {

using sql::text;

SealedSecretsTable::SealedSecretsTable(Connection &connection)
    : m_connection(connection)
{
}

Result<std::optional<SealedSecret>> SealedSecretsTable::find(const SecretKey &key)
{
    return m_connection.first(
        QStringLiteral("SELECT nonce, sealed FROM sealed_secrets WHERE customer = ? AND kind = ?"),
        {text(key.customer), int(key.kind)}, [&](const QSqlQuery &row) {
            return SealedSecret {
                .key = key, .nonce = row.value(0).toByteArray(), .sealed = row.value(1).toByteArray()};
        });
}

Result<void> SealedSecretsTable::save(const SealedSecret &secret)
{
    return m_connection.exec(QStringLiteral("INSERT INTO sealed_secrets (customer, kind, nonce, sealed) "
                                            "VALUES (?, ?, ?, ?) ON CONFLICT (customer, kind) DO UPDATE SET "
                                            "nonce = excluded.nonce, sealed = excluded.sealed"),
                             {text(secret.key.customer), int(secret.key.kind), secret.nonce, secret.sealed});
}

Result<void> SealedSecretsTable::saveAlone(const SealedSecret &secret)
{
    const Result<void> done
        = m_connection.exec(QStringLiteral("DELETE FROM sealed_secrets WHERE customer = ? AND kind <> ?"),
                            {text(secret.key.customer), int(secret.key.kind)});
    return done ? save(secret) : done;
}

Result<void> SealedSecretsTable::remove(const SecretKey &key)
{
    const Result<void> done = m_connection.exec(QStringLiteral("PRAGMA secure_delete = ON"));
    return done
        ? m_connection.exec(QStringLiteral("DELETE FROM sealed_secrets WHERE customer = ? AND kind = ?"),
                            {text(key.customer), int(key.kind)})
        : done;
}

} // namespace onboarding
