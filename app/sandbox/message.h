#pragma once
#include <QByteArray>
#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QPair>
#include <QString>
#include <QUrlQuery>

namespace onboarding::sandbox {

/// One request as the service sees it.
struct Request
{
    QByteArray method {};
    QString path {};
    QUrlQuery query {};
    QHash<QByteArray, QByteArray> headers {}; ///< names in lower case
    QByteArray body {};
};

struct Reply
{
    int status = 200;
    QByteArray contentType = QByteArrayLiteral("application/json");
    QList<QPair<QByteArray, QByteArray>> headers {};
    QByteArray body {};
};

[[nodiscard]] Reply jsonReply(const QJsonObject &json, int status = 200);

} // namespace onboarding::sandbox
