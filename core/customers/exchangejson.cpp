#include "core/customers/exchangejson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace onboarding {

namespace {

QJsonArray headersToJson(const HeaderList &headers)
{
    QJsonArray json;
    for (const auto &[name, value] : headers)
        json.append(QJsonArray {QString::fromLatin1(name), QString::fromLatin1(value)});
    return json;
}

HeaderList headersFromJson(const QJsonValue &json)
{
    HeaderList headers;
    const QJsonArray pairs = json.toArray();
    for (const QJsonValue &pair : pairs)
        headers.append(
            {pair.toArray().at(0).toString().toLatin1(), pair.toArray().at(1).toString().toLatin1()});
    return headers;
}

QJsonObject errorToJson(const Error &error)
{
    return {
        {QStringLiteral("kind"), int(error.kind)},    {QStringLiteral("name"), Error::kindName(error.kind)},
        {QStringLiteral("status"), error.httpStatus}, {QStringLiteral("message"), error.message},
        {QStringLiteral("field"), error.field},       {QStringLiteral("tls"), tlsProblemName(error.tls)}};
}

/// By name: the numbers of the kinds may change from version to version.
Error errorFromJson(const QJsonObject &json)
{
    Error error {.httpStatus = json.value(QStringLiteral("status")).toInt(),
                 .message = json.value(QStringLiteral("message")).toString(),
                 .field = json.value(QStringLiteral("field")).toString(),
                 .tls = tlsProblemFromName(json.value(QStringLiteral("tls")).toString())};
    const QString name = json.value(QStringLiteral("name")).toString();
    for (int kind = 0; kind <= int(Error::Kind::Cancelled); ++kind) {
        if (Error::kindName(static_cast<Error::Kind>(kind)) == name)
            error.kind = static_cast<Error::Kind>(kind);
    }
    return error;
}

/// Redacted bodies are text, but a server may have sent anything.
QString bodyText(const QByteArray &body)
{
    return QString::fromUtf8(body);
}

} // namespace

QByteArray exchangeToJson(const Exchange &exchange)
{
    const ExchangeTiming &timing = exchange.timing;
    QJsonObject json {{QStringLiteral("number"), qint64(exchange.number)},
                      {QStringLiteral("final"), qint64(exchange.finalNumber)},
                      {QStringLiteral("startedAt"), exchange.startedAt.toUTC().toString(Qt::ISODateWithMs)},
                      {QStringLiteral("operation"), int(exchange.operation)},
                      {QStringLiteral("method"), QString::fromLatin1(exchange.method)},
                      {QStringLiteral("url"), QString::fromLatin1(exchange.url.toEncoded())},
                      {QStringLiteral("requestHeaders"), headersToJson(exchange.requestHeaders)},
                      {QStringLiteral("requestBody"), bodyText(exchange.requestBody)},
                      {QStringLiteral("status"), exchange.status},
                      {QStringLiteral("responseHeaders"), headersToJson(exchange.responseHeaders)},
                      {QStringLiteral("responseBody"), bodyText(exchange.responseBody)},
                      {QStringLiteral("responseSize"), exchange.responseSize},
                      {QStringLiteral("timing"),
                       QJsonArray {qint64(timing.queued.count()), qint64(timing.connecting.count()),
                                   qint64(timing.waiting.count()), qint64(timing.receiving.count())}},
                      {QStringLiteral("mayHaveArrived"), exchange.mayHaveArrived}};
    if (exchange.error)
        json.insert(QStringLiteral("error"), errorToJson(*exchange.error));
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

std::optional<Exchange> exchangeFromJson(const QByteArray &text)
{
    const QJsonDocument document = QJsonDocument::fromJson(text);
    if (!document.isObject())
        return std::nullopt;
    const QJsonObject json = document.object();
    const QJsonArray timing = json.value(QStringLiteral("timing")).toArray();
    const auto part = [&](int at) { return std::chrono::milliseconds(timing.at(at).toInteger()); };
    const int operation = json.value(QStringLiteral("operation")).toInt();
    const bool isKnown = operation >= 0 && operation <= int(Operation::RegisterUser);
    Exchange exchange {
        .number = quint64(json.value(QStringLiteral("number")).toInteger()),
        .finalNumber = quint64(json.value(QStringLiteral("final")).toInteger()),
        .startedAt
        = QDateTime::fromString(json.value(QStringLiteral("startedAt")).toString(), Qt::ISODateWithMs),
        .operation = isKnown ? static_cast<Operation>(operation) : Operation::UserStatus,
        .method = json.value(QStringLiteral("method")).toString().toLatin1(),
        .url = QUrl::fromEncoded(json.value(QStringLiteral("url")).toString().toLatin1()),
        .requestHeaders = headersFromJson(json.value(QStringLiteral("requestHeaders"))),
        .requestBody = json.value(QStringLiteral("requestBody")).toString().toUtf8(),
        .status = json.value(QStringLiteral("status")).toInt(),
        .responseHeaders = headersFromJson(json.value(QStringLiteral("responseHeaders"))),
        .responseBody = json.value(QStringLiteral("responseBody")).toString().toUtf8(),
        .responseSize = json.value(QStringLiteral("responseSize")).toInteger(),
        .timing = {.queued = part(0), .connecting = part(1), .waiting = part(2), .receiving = part(3)},
        .mayHaveArrived = json.value(QStringLiteral("mayHaveArrived")).toBool()};
    if (json.contains(QStringLiteral("error")))
        exchange.error = errorFromJson(json.value(QStringLiteral("error")).toObject());
    return exchange;
}

} // namespace onboarding
