#pragma once
#include "core/kyc/idsbeside.h"
#include "core/kyc/tokenowner.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

namespace onboarding {

/// An SDK token and what it says about itself (Jumio's form). What could not be read is empty.
struct SdkToken
{
    QByteArray value {}; ///< a secret
    QString kycProvider {};
    QDateTime issuedAt {}; ///< UTC, when this console got it
    QDateTime expiresAt {}; ///< UTC, from `exAt`; null when unknown
    QString suggestedAccountId {}; ///< `accId` [inferred]
    QString suggestedWorkflowId {}; ///< `wfeId` [inferred]
    QList<IdsBeside> otherIds {}; ///< under other names in it, and beside it in its reply
    TokenOwner owner {}; ///< whom it names
    QString unsureName {}; ///< what its reply says of whom it is about and that could not be compared
    QString tenantName {}; ///< beside it in the reply; warn when it differs from the environment's

    /// Never fails: an undecodable token is still a token.
    [[nodiscard]] static SdkToken decode(const QByteArray &value);
    [[nodiscard]] bool isExpired(const QDateTime &now) const;
};

/// Whether a token can still be handed to a phone.
enum class SdkTokenState {
    None,
    Live, ///< or without a word about its end
    Expired,
    Used ///< its IDs were sent, or the status has moved on since
};

/// "eyJh…c9Qw": enough to tell two tokens apart, not enough to use one; all dots when it is short.
[[nodiscard]] QString maskedSecret(const QByteArray &secret);

} // namespace onboarding
