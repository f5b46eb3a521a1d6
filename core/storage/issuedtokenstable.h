#pragma once
#include "core/base/result.h"
#include "core/kyc/issuedtoken.h"

#include <QList>

namespace onboarding {

class Connection;

/// The table `issued_tokens`: which tokens the service gave out for whom, as digests. Of the tokens of a
/// sign-in only the last ones of each customer; SDK tokens for ninety days.
class IssuedTokensTable
{
public:
    explicit IssuedTokensTable(Connection &connection);

    [[nodiscard]] Result<QList<IssuedToken>> all(); ///< newest first
    /// Each is several statements: the caller's transaction.
    [[nodiscard]] Result<void> keep(const QList<IssuedToken> &tokens);

private:
    Connection &m_connection;
};

} // namespace onboarding
