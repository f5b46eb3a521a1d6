#include "core/api/replyowner.h"

#include "core/api/strictjson.h"

#include <QJsonArray>
#include <QJsonObject>

namespace onboarding {

namespace {

/// The text itself, or the only one of a list or an object around it.
QString onlyText(const QJsonValue &value)
{
    if (value.isArray() && value.toArray().size() == 1)
        return value.toArray().first().toString().trimmed();
    if (value.isObject() && value.toObject().size() == 1)
        return value.toObject().begin().value().toString().trimmed();
    return value.toString().trimmed();
}

/// Member \p name of \p object in any spelling: "userName", "USER_NAME", "user-name".
QString textNamed(const QJsonObject &object, QLatin1String name)
{
    for (auto member = object.begin(); member != object.end(); ++member) {
        QString key = member.key().toLower();
        key.remove(QLatin1Char('_')).remove(QLatin1Char('-'));
        if (key == name && !onlyText(member.value()).isEmpty())
            return onlyText(member.value());
    }
    return {};
}

} // namespace

TokenOwner ownerInReply(const QJsonValue &json, const QString &parent)
{
    TokenOwner owner;
    for (const QString &place : {parent, QString()}) {
        for (const char *inner : {"", "/user"}) {
            const QJsonObject object = atPointer(json, place + QLatin1String(inner)).toObject();
            for (const char *name : {"username", "preferredusername", "loginname"}) {
                if (owner.userName.isEmpty())
                    owner.userName = textNamed(object, QLatin1String(name));
            }
            if (owner.uuid.isEmpty())
                owner.uuid = textNamed(object, QLatin1String("uuid"));
        }
    }
    return owner;
}

} // namespace onboarding
