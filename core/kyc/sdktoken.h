#pragma once
#include "core/kyc/idsbeside.h"
#include "core/kyc/tokenowner.h"

#include <QByteArray>
#include <QDateTime>
#include <QJsonObject>
#include <QString>
#include <optional>

namespace onboarding {

/// An SDK token and what it says about itself (Jumio's form). What could not be read is empty.
struct SdkToken
{
    /// What stands beside a token of its end.
    struct End
    {
        QDateTime at {}; ///< UTC; null when it is not named
        std::optional<qint64> seconds {}; ///< from when the reply was made
        bool isUnreadable = false; ///< it is named, and nobody can tell when it is
    };

    QByteArray value {}; ///< a secret
    QString kycProvider {};
    QDateTime issuedAt {}; ///< UTC, when this console got it
    QDateTime expiresAt {}; ///< UTC, from `exAt`, or named beside it; null when unknown
    bool isEndUnreadable = false; ///< an end is named, in it or beside it, that cannot be read
    QString suggestedAccountId {}; ///< `accId` [inferred]
    QString suggestedWorkflowId {}; ///< `wfeId` [inferred]
    QList<IdsBeside> otherIds {}; ///< under other names in it, and beside it in its reply
    TokenOwner owner {}; ///< whom it names
    QString unsureName {}; ///< what its reply says of whom it is about and that could not be compared
    QString tenantName {}; ///< beside it in the reply; warn when it differs from the environment's

    /// Never fails: an undecodable token is still a token.
    [[nodiscard]] static SdkToken decode(const QByteArray &value);
    /// \p reply: the object that has the token.
    [[nodiscard]] static End endIn(const QJsonObject &reply);
    /// The earliest counts.
    void takeEnd(const End &end, const QDateTime &now);
    [[nodiscard]] bool isExpired(const QDateTime &now) const;
    [[nodiscard]] QString endWarning() const; ///< of an end that cannot be read; else empty
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
