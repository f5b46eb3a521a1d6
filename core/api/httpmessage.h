#pragma once
#include "core/api/apicontract.h"

#include <QByteArray>
#include <QJsonValue>
#include <QList>
#include <QPair>
#include <QString>
#include <QUrlQuery>
#include <optional>

namespace onboarding {

using HeaderList = QList<QPair<QByteArray, QByteArray>>;

/// What may happen to a request that did not get a clear answer.
enum class Delivery {
    Repeatable, ///< a read: may be retried
    AtMostOnce ///< a write: never sent twice, by us or by Qt
};

/// What an endpoint asks for, before the client adds host, tenant, API key and bearer.
struct HttpRequest
{
    Operation operation = Operation::UserStatus;
    QByteArray method {};
    QString path {}; ///< relative to the base URL, without query
    HeaderList headers {};
    QUrlQuery query {};
    QByteArray contentType {}; ///< empty when there is no body
    QByteArray body {};
    Delivery delivery = Delivery::Repeatable;
    bool needsBearer = true;
    bool needsApiKey = true; ///< false: goes out without one when there is none
    bool usesClientAuth = false; ///< a token endpoint
};

/// What came back, when it was a complete HTTP answer within the limits.
struct HttpReply
{
    int status = 0;
    QByteArray contentType {}; ///< of several the one that counts, as it came
    QByteArray mediaType {}; ///< "application/json"; empty when none was sent
    HeaderList headers {};
    QByteArray body {}; ///< codings undone; where it is text, as UTF-8
    QString unreadable {}; ///< why the body could not be had: a coding. Empty when it could
    QString remark {}; ///< what is doubtful about the letters of the body
    std::optional<QJsonValue> json {}; ///< strictly parsed; absent when the body is not JSON
    quint64 exchange = 0; ///< number of the exchange in the ExchangeLog
};

} // namespace onboarding
