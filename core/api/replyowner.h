#pragma once
#include "core/kyc/tokenowner.h"

#include <QJsonValue>
#include <QString>

namespace onboarding {

/// Whom the reply \p json says it is about: at the JSON pointer \p parent, else at the top; and in an object
/// there, or in what services wrap an answer in, that is the user, the customer, the owner, their profile or
/// account. Its mentions are all texts of the reply.
[[nodiscard]] TokenOwner ownerInReply(const QJsonValue &json, const QString &parent);

/// The tenant that \p json says it is of, at its top; empty when it does not say. On one line.
[[nodiscard]] QString tenantInReply(const QJsonValue &json);

/// Whether \p told, which a token or a reply says, is another tenant than \p tenant. Case aside; what has
/// spaces is a name to show, which no tenant in a header is.
[[nodiscard]] bool isOtherTenant(const QString &told, const QString &tenant);

} // namespace onboarding
