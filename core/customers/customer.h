#pragma once
#include "core/kyc/kycstatus.h"

#include <QDateTime>
#include <QString>
#include <QUuid>
#include <optional>

namespace onboarding {

/// One line of the roster. Holds no secret.
struct Customer
{
    QUuid id {}; ///< chosen once; names the secrets
    QUuid environment {};
    QString username {}; ///< unique in its environment
    QString displayName {}; ///< may be empty: then the user name is shown
    bool hasRefreshToken = false; ///< marker: a refresh token was saved in the keychain
    bool hasPassword = false; ///< marker: the user asked to remember the password (never in production)
    QDateTime addedAt {}; ///< UTC

    [[nodiscard]] QString label() const { return displayName.isEmpty() ? username : displayName; }
    bool operator==(const Customer &) const = default;
};

/// A status as this console saw it. The API answers only about now, so this is never more than that.
struct Observation
{
    KycStatus status {};
    QString kycProvider {};
    std::optional<int> remainingAttempts {}; ///< absent: not sent
    QDateTime observedAt {}; ///< UTC
    quint64 exchange = 0; ///< of this session; 0 when it is from an earlier one
    bool operator==(const Observation &) const = default;
};

/// A registerUser this console sent. Written before the request leaves, so that a crash cannot hide it.
struct Submission
{
    enum class Outcome { Sent, Registered, Refused, Unknown };

    QUuid id {};
    QUuid customer {};
    QString accountId {};
    QString workflowId {};
    QDateTime sentAt {}; ///< UTC
    Outcome outcome = Outcome::Sent; ///< Sent when read back means unknown: the program ended in between
    bool operator==(const Submission &) const = default;
};

} // namespace onboarding
