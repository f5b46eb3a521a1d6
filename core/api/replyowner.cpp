#include "core/api/replyowner.h"

#include "core/api/strictjson.h"

#include <QJsonObject>

namespace onboarding {

TokenOwner ownerInReply(const QJsonValue &json, const QString &parent)
{
    TokenOwner owner;
    for (const QString &place : {parent, QString()}) {
        for (const char *inner : {"", "/user", "/customer", "/owner"})
            owner = owner.orElse(TokenOwner::in(atPointer(json, place + QLatin1String(inner)).toObject()));
    }
    return owner;
}

} // namespace onboarding
