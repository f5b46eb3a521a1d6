#include "core/storage/exchangejson.h"

#include "core/api/oldmarkers.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

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
    return {{QStringLiteral("kind"), int(error.kind)},
            {QStringLiteral("name"), Error::kindName(error.kind)},
            {QStringLiteral("status"), error.httpStatus},
            {QStringLiteral("message"), error.message},
            {QStringLiteral("field"), error.field},
            {QStringLiteral("tls"), tlsProblemName(error.tls)},
            {QStringLiteral("answered"), error.isAnswered},
            {QStringLiteral("theirWords"), error.isServiceSpeaking}};
}

/// By name: the numbers of the kinds may change from version to version.
Error errorFromJson(const QJsonObject &json)
{
    return {.kind = Error::kindNamed(json.value(QStringLiteral("name")).toString()),
            .httpStatus = json.value(QStringLiteral("status")).toInt(),
            .message = json.value(QStringLiteral("message")).toString(),
            .field = json.value(QStringLiteral("field")).toString(),
            .tls = tlsProblemFromName(json.value(QStringLiteral("tls")).toString()),
            .isAnswered = json.value(QStringLiteral("answered")).toBool(),
            .isServiceSpeaking = json.value(QStringLiteral("theirWords")).toBool()};
}

/// A server may have sent anything: what is no text is kept in base64.
void insertBytes(QJsonObject &json, const QString &name, const QByteArray &bytes)
{
    const QString text = QString::fromUtf8(bytes);
    if (text.toUtf8() == bytes)
        json.insert(name, text);
    else
        json.insert(name + QStringLiteral("Base64"), QString::fromLatin1(bytes.toBase64()));
}

QByteArray bytesFrom(const QJsonObject &json, const QString &name)
{
    const QJsonValue coded = json.value(name + QStringLiteral("Base64"));
    return coded.isString() ? QByteArray::fromBase64(coded.toString().toLatin1())
                            : json.value(name).toString().toUtf8();
}

QJsonArray spansToJson(const HiddenSpans &spans)
{
    QJsonArray json;
    for (const HiddenSpan &span : spans)
        json.append(QJsonArray {qint64(span.begin), qint64(span.length), int(span.kind), int(span.form),
                                QString::fromLatin1(span.variable)});
    return json;
}

/// As redaction names them; a name of another form is none, whatever the file says.
QByteArray shellVariable(const QString &name)
{
    const bool isName = std::all_of(name.begin(), name.end(), [](QChar c) {
        return (c >= QLatin1Char('A') && c <= QLatin1Char('Z')) || c == QLatin1Char('_');
    });
    if (name == QStringLiteral("USERNAME")) // as it was called first
        return HiddenSpan::UsernameVariable;
    return isName ? name.toLatin1() : QByteArray();
}

/// Only what lies within \p size bytes, one behind the other: the file may be damaged.
HiddenSpans spansFromJson(const QJsonValue &json, qsizetype size)
{
    HiddenSpans spans;
    qsizetype behind = 0;
    const QJsonArray array = json.toArray();
    for (const QJsonValue &one : array) {
        const QJsonArray fields = one.toArray();
        const qsizetype begin = fields.at(0).toInteger(-1);
        const qsizetype length = fields.at(1).toInteger();
        const int kind = std::clamp(fields.at(2).toInt(), 0, int(HiddenSpan::Kind::Found));
        const int form = std::clamp(fields.at(3).toInt(), 0, int(HiddenSpan::Form::JsonValue));
        if (begin < behind || length <= 0 || begin > size || length > size - begin)
            continue;
        spans.append({.begin = begin,
                      .length = length,
                      .kind = static_cast<HiddenSpan::Kind>(kind),
                      .form = static_cast<HiddenSpan::Form>(form),
                      .variable = shellVariable(fields.at(4).toString())});
        behind = begin + length;
    }
    return spans;
}

QJsonArray headerSpansToJson(const QList<HiddenSpans> &headers)
{
    QJsonArray json;
    for (const HiddenSpans &spans : headers)
        json.append(spansToJson(spans));
    return json;
}

QList<HiddenSpans> headerSpansFromJson(const QJsonValue &json, const HeaderList &headers)
{
    QList<HiddenSpans> all;
    const QJsonArray array = json.toArray();
    for (qsizetype i = 0; i < headers.size(); ++i)
        all.append(spansFromJson(array.at(i), headers.at(i).second.size()));
    return all;
}

QJsonObject marksToJson(const ExchangeMarks &marks)
{
    return {{QStringLiteral("target"), spansToJson(marks.target)},
            {QStringLiteral("requestHeaders"), headerSpansToJson(marks.requestHeaders)},
            {QStringLiteral("requestBody"), spansToJson(marks.requestBody)},
            {QStringLiteral("responseHeaders"), headerSpansToJson(marks.responseHeaders)},
            {QStringLiteral("responseBody"), spansToJson(marks.responseBody)}};
}

ExchangeMarks marksFromJson(const QJsonObject &json, const Exchange &exchange)
{
    const auto value = [&json](const char *name) { return json.value(QLatin1String(name)); };
    return {.target = spansFromJson(value("target"), exchange.target.size()),
            .requestHeaders = headerSpansFromJson(value("requestHeaders"), exchange.requestHeaders),
            .requestBody = spansFromJson(value("requestBody"), exchange.requestBody.size()),
            .responseHeaders = headerSpansFromJson(value("responseHeaders"), exchange.responseHeaders),
            .responseBody = spansFromJson(value("responseBody"), exchange.responseBody.size())};
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
                      {QStringLiteral("status"), exchange.status},
                      {QStringLiteral("responseHeaders"), headersToJson(exchange.responseHeaders)},
                      {QStringLiteral("responseSize"), exchange.responseSize},
                      {QStringLiteral("timing"),
                       QJsonArray {qint64(timing.queued.count()), qint64(timing.connecting.count()),
                                   qint64(timing.waiting.count()), qint64(timing.receiving.count())}},
                      {QStringLiteral("mayHaveArrived"), exchange.mayHaveArrived},
                      {QStringLiteral("target"), QString::fromLatin1(exchange.target)},
                      {QStringLiteral("reason"), QString::fromLatin1(exchange.reason)},
                      {QStringLiteral("isResponseCut"), exchange.isResponseCut},
                      {QStringLiteral("hidden"), marksToJson(exchange.hidden)}};
    if (exchange.isAwaited)
        json.insert(QStringLiteral("awaited"), true);
    if (exchange.timesSent > 1)
        json.insert(QStringLiteral("timesSent"), exchange.timesSent);
    insertBytes(json, QStringLiteral("requestBody"), exchange.requestBody);
    insertBytes(json, QStringLiteral("responseBody"), exchange.responseBody);
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
        .requestBody = bytesFrom(json, QStringLiteral("requestBody")),
        .status = json.value(QStringLiteral("status")).toInt(),
        .responseHeaders = headersFromJson(json.value(QStringLiteral("responseHeaders"))),
        .responseBody = bytesFrom(json, QStringLiteral("responseBody")),
        .responseSize = json.value(QStringLiteral("responseSize")).toInteger(),
        .timing = {.queued = part(0), .connecting = part(1), .waiting = part(2), .receiving = part(3)},
        .mayHaveArrived = json.value(QStringLiteral("mayHaveArrived")).toBool(),
        .isAwaited = json.value(QStringLiteral("awaited")).toBool(),
        .timesSent = std::max(1, json.value(QStringLiteral("timesSent")).toInt(1)),
        .target = json.value(QStringLiteral("target")).toString().toLatin1(),
        .reason = json.value(QStringLiteral("reason")).toString().toLatin1(),
        .isResponseCut = json.value(QStringLiteral("isResponseCut")).toBool()};
    if (json.contains(QStringLiteral("hidden")))
        exchange.hidden = marksFromJson(json.value(QStringLiteral("hidden")).toObject(), exchange);
    else
        readOldMarkers(exchange);
    if (json.contains(QStringLiteral("error")))
        exchange.error = errorFromJson(json.value(QStringLiteral("error")).toObject());
    return exchange;
}

} // namespace onboarding
