#include "core/api/replyowner.h"

#include "core/api/strictjson.h"
#include "core/base/plaintext.h"

#include <QJsonObject>

namespace onboarding {

TokenOwner ownerInReply(const QJsonValue &json, const QString &parent)
{
    TokenOwner owner;
    for (const QString &place : {parent, QString(), QStringLiteral("/data"), QStringLiteral("/result"),
                                 QStringLiteral("/responseData"), QStringLiteral("/response")}) {
        for (const char *inner : {"", "/user", "/customer", "/owner", "/profile", "/account"})
            owner = owner.orElse(TokenOwner::in(atPointer(json, place + QLatin1String(inner)).toObject()));
    }
    owner.mentions = textsIn(json);
    return owner;
}

QString tenantInReply(const QJsonValue &json)
{
    for (const char *name : {"tenant_name", "tenantName"}) {
        if (const QString tenant = json.toObject().value(QLatin1String(name)).toString(); !tenant.isEmpty())
            return plainExcerpt(tenant);
    }
    return {};
}

bool isOtherTenant(const QString &told, const QString &tenant)
{
    const QString name = told.trimmed();
    const bool isShown = name.contains(QLatin1Char(' ')) && !tenant.trimmed().contains(QLatin1Char(' '));
    return !name.isEmpty() && !isShown && name.compare(tenant.trimmed(), Qt::CaseInsensitive) != 0;
}

} // namespace onboarding
