#pragma once
#include "core/base/result.h"
#include "core/kyc/issuedtoken.h"

#include <QList>

namespace onboarding {

class Connection;

/// The table `issued_tokens`: which tokens the service gave out for whom, as digests. SDK tokens
/// for ninety days. Of the tokens of sign-ins only the last ones of each customer: those that surely are
/// theirs for ninety days too, whatever becomes of the customer.
class IssuedTokensTable
{
public:
    explicit IssuedTokensTable(Connection &connection);

    [[nodiscard]] Result<QList<IssuedToken>> all(); ///< newest first
    [[nodiscard]] Result<bool> hasOld(const QDateTime &now);
    /// Takes out those that are too old to be used.
    [[nodiscard]] Result<void> purge(const QDateTime &now);
    /// Each is several statements: the caller's transaction.
    [[nodiscard]] Result<void> keep(const QList<IssuedToken> &tokens);

private:
    [[nodiscard]] Result<void> makeRoom(const IssuedToken &token);

    Connection &m_connection;
};

} // namespace onboarding
