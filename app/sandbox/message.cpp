#include "app/sandbox/message.h"

#include <QJsonDocument>

namespace onboarding::sandbox {

Reply jsonReply(const QJsonObject &json, int status)
{
    return {.status = status, .body = QJsonDocument(json).toJson(QJsonDocument::Compact)};
}

} // namespace onboarding::sandbox
