#include "app/sandbox/faults.h"

#include "app/sandbox/jsonfields.h"

#include <QJsonDocument>
#include <algorithm>

namespace onboarding::sandbox {

namespace {

struct ModeName
{
    const char *name;
    Fault::Mode mode;
    bool answers; ///< so that it can have headers and a body
    int lowest; ///< `status` may be from here; 0: there is none to choose
    int highest;
};

constexpr ModeName Modes[] = {{"pass", Fault::Mode::Pass, true, 0, 0},
                              {"status", Fault::Mode::Status, true, 200, 599},
                              {"reset-before-apply", Fault::Mode::ResetBeforeApply, false, 0, 0},
                              {"reset-after-apply", Fault::Mode::ResetAfterApply, false, 0, 0},
                              {"close-after-apply", Fault::Mode::CloseAfterApply, false, 0, 0},
                              {"stall", Fault::Mode::Stall, false, 0, 0},
                              {"drip", Fault::Mode::Drip, true, 0, 0},
                              {"cut-body", Fault::Mode::CutBody, true, 0, 0},
                              {"wrong-content-type", Fault::Mode::WrongContentType, true, 0, 0},
                              {"expired-token", Fault::Mode::ExpiredToken, true, 0, 0},
                              {"rate-limit", Fault::Mode::RateLimit, true, 400, 599},
                              {"html", Fault::Mode::Html, true, 200, 599},
                              {"redirect", Fault::Mode::Redirect, true, 300, 399}};

constexpr int MaxTimes = 1'000'000;
constexpr int MaxRetryAfter = 1'000'000'000; // more than 30 years: a client may be tried with nonsense
const QString AnyOperation = QStringLiteral("any");

const QStringList &operations()
{
    static const QStringList names {AnyOperation,
                                    QStringLiteral("selfRegister"),
                                    QStringLiteral("signIn"),
                                    QStringLiteral("refreshToken"),
                                    QStringLiteral("userStatus"),
                                    QStringLiteral("sdkToken"),
                                    QStringLiteral("registerUser")};
    return names;
}

QString modeNames()
{
    QStringList names;
    for (const ModeName &mode : Modes)
        names.append(QLatin1String(mode.name));
    return names.join(QStringLiteral(", "));
}

const ModeName *modeCalled(const QString &name)
{
    const auto *found = std::find_if(std::begin(Modes), std::end(Modes),
                                     [&](const ModeName &mode) { return name == QLatin1String(mode.name); });
    return found == std::end(Modes) ? nullptr : found;
}

const ModeName &nameOf(Fault::Mode mode)
{
    return *std::find_if(std::begin(Modes), std::end(Modes),
                         [mode](const ModeName &one) { return one.mode == mode; });
}

/// Fields that say where a message ends are the server's own: a client would wait, or read nonsense as a
/// reply.
bool isFraming(const QByteArray &name)
{
    static const QList<QByteArray> names {"content-length", "transfer-encoding", "connection",
                                          "content-type"};
    return names.contains(name.toLower());
}

void readHeader(const QString &name, const QJsonValue &value, JsonFields &fields, Fault &fault)
{
    const QByteArray latinName = name.toLatin1();
    const QByteArray bytes = value.toString().toUtf8();
    if (!isToken(latinName) || QString::fromLatin1(latinName) != name)
        fields.refuse(QStringLiteral("headers: “%1” is not the name of a header field").arg(name));
    else if (isFraming(latinName))
        fields.refuse(
            QStringLiteral("headers: %1 is set by the sandbox; for the type there is contentType").arg(name));
    else if (!value.isString() || !isFieldValue(bytes))
        fields.refuse(QStringLiteral("headers: %1 must be a text without line breaks or other control "
                                     "characters, or an array of them")
                          .arg(name));
    fault.headers.append({latinName, bytes});
}

/// {"Name": "value", "Set-Cookie": ["a=1", "b=2"]}
void readHeaders(JsonFields &fields, Fault &fault)
{
    const QJsonValue value = fields.any(QStringLiteral("headers"));
    if (!value.isUndefined() && !value.isObject())
        return fields.refuse(QStringLiteral("headers must be an object of names and texts"));
    const QJsonObject headers = value.toObject();
    for (auto header = headers.begin(); header != headers.end(); ++header) {
        if (!header->isArray()) {
            readHeader(header.key(), *header, fields, fault);
            continue;
        }
        const QJsonArray values = header->toArray();
        for (const QJsonValue &one : values)
            readHeader(header.key(), one, fields, fault);
    }
}

/// A text is sent as it is, broken JSON too; an object or an array as JSON.
void readOwnBody(JsonFields &fields, Fault &fault)
{
    const QJsonValue body = fields.any(QStringLiteral("body"));
    if (body.isString())
        fault.body = body.toString().toUtf8();
    else if (body.isObject())
        fault.body = QJsonDocument(body.toObject()).toJson(QJsonDocument::Compact);
    else if (body.isArray())
        fault.body = QJsonDocument(body.toArray()).toJson(QJsonDocument::Compact);
    else if (!body.isUndefined())
        fields.refuse(QStringLiteral("body must be a text, an object or an array"));
    const QString type = fields.text(QStringLiteral("contentType"));
    if (!isFieldValue(type.toUtf8()))
        fields.refuse(QStringLiteral("contentType must not have line breaks or other control characters"));
    fault.contentType = type.toUtf8();
}

void readStatus(const ModeName &mode, JsonFields &fields, Fault &fault)
{
    const QString name = QStringLiteral("status");
    const bool isGiven = fields.has(name);
    if (mode.lowest == 0 && isGiven)
        return fields.refuse(
            QStringLiteral("status has no meaning in mode %1").arg(QLatin1String(mode.name)));
    fault.status = static_cast<int>(fields.number(name, mode.lowest, mode.highest, 0));
    if (mode.mode == Fault::Mode::Status && !isGiven)
        fields.refuse(QStringLiteral("status must be a whole number from 200 to 599"));
}

void readPlace(const ModeName &mode, JsonFields &fields, Fault &fault)
{
    const bool isRedirect = mode.mode == Fault::Mode::Redirect;
    const bool isLimit = mode.mode == Fault::Mode::RateLimit;
    fault.location = fields.text(QStringLiteral("location"));
    const QByteArray location = fault.location.toUtf8();
    const bool isVisible = std::all_of(location.cbegin(), location.cend(),
                                       [](char letter) { return letter > ' ' && letter < 0x7f; });
    if (isRedirect && location.isEmpty())
        fields.refuse(QStringLiteral("location must say where a redirect goes"));
    else if (!isRedirect && !location.isEmpty())
        fields.refuse(QStringLiteral("location has a meaning in mode redirect only"));
    else if (!isVisible)
        fields.refuse(QStringLiteral(
            "location must be an address of visible ASCII characters: no blank, no line break"));
    if (!isLimit && fields.has(QStringLiteral("retryAfterSeconds")))
        return fields.refuse(QStringLiteral("retryAfterSeconds has a meaning in mode rate-limit only"));
    fault.retryAfterSeconds = static_cast<int>(
        fields.number(QStringLiteral("retryAfterSeconds"), 0, MaxRetryAfter, fault.retryAfterSeconds));
}

void readTimes(JsonFields &fields, Fault &fault)
{
    fault.times = static_cast<int>(fields.number(QStringLiteral("times"), -1, MaxTimes, 1));
    if (fault.times == 0)
        fields.refuse(QStringLiteral("times must be 1 or more, or -1 for always"));
}

/// The first thing that is wrong with \p json, or nothing and the fault in \p fault.
std::optional<QString> readFault(const QJsonObject &json, Fault &fault)
{
    JsonFields fields(json);
    fault.operation = fields.text(QStringLiteral("operation"));
    if (!operations().contains(fault.operation))
        fields.refuse(
            QStringLiteral("operation must be one of %1").arg(operations().join(QStringLiteral(", "))));
    fault.username = fields.text(QStringLiteral("username"));
    const ModeName *mode = modeCalled(fields.text(QStringLiteral("mode")));
    if (!mode) {
        fields.refuse(QStringLiteral("mode must be one of %1").arg(modeNames()));
        return fields.problem(QStringLiteral("a fault"));
    }
    fault.mode = mode->mode;
    readTimes(fields, fault);
    readStatus(*mode, fields, fault);
    readPlace(*mode, fields, fault);
    readHeaders(fields, fault);
    readOwnBody(fields, fault);
    const bool isOwn = !fault.headers.isEmpty() || fault.body || !fault.contentType.isEmpty();
    if (isOwn && !mode->answers)
        fields.refuse(QStringLiteral("mode %1 sends no answer, so it has no headers, body and contentType")
                          .arg(QLatin1String(mode->name)));
    if (fault.body && fault.status != 0 && !mayHaveBody(fault.status))
        fields.refuse(QStringLiteral("an answer %1 has no body").arg(fault.status));
    return fields.problem(QStringLiteral("a fault"));
}

QJsonObject describeFault(const Fault &fault)
{
    const ModeName &mode = nameOf(fault.mode);
    QJsonObject json {{QStringLiteral("id"), fault.id},
                      {QStringLiteral("operation"), fault.operation},
                      {QStringLiteral("mode"), QLatin1String(mode.name)},
                      {QStringLiteral("times"), fault.times}};
    if (!fault.username.isEmpty())
        json.insert(QStringLiteral("username"), fault.username);
    if (fault.status != 0)
        json.insert(QStringLiteral("status"), fault.status);
    if (fault.mode == Fault::Mode::RateLimit)
        json.insert(QStringLiteral("retryAfterSeconds"), fault.retryAfterSeconds);
    if (!fault.location.isEmpty())
        json.insert(QStringLiteral("location"), fault.location);
    if (!fault.contentType.isEmpty())
        json.insert(QStringLiteral("contentType"), QString::fromUtf8(fault.contentType));
    if (fault.body)
        json.insert(QStringLiteral("body"), QString::fromUtf8(*fault.body));
    QJsonObject headers;
    for (const auto &[name, value] : fault.headers) {
        QJsonArray values = headers.value(QString::fromLatin1(name)).toArray();
        values.append(QString::fromUtf8(value));
        headers.insert(QString::fromLatin1(name), values);
    }
    if (!headers.isEmpty())
        json.insert(QStringLiteral("headers"), headers);
    return json;
}

} // namespace

std::optional<QString> Faults::add(const QJsonObject &json, QJsonArray &ids)
{
    QList<QJsonValue> wanted {json};
    const bool isList = json.contains(QStringLiteral("faults"));
    if (isList) {
        JsonFields fields(json);
        const QJsonArray list = fields.array(QStringLiteral("faults"));
        wanted = QList<QJsonValue>(list.begin(), list.end());
        if (const auto problem = fields.problem(QStringLiteral("a list of faults")))
            return problem;
    }
    QList<Fault> read;
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        Fault fault;
        const std::optional<QString> problem = wanted.at(i).isObject()
            ? readFault(wanted.at(i).toObject(), fault)
            : QStringLiteral("a fault must be an object");
        if (problem)
            return isList ? QStringLiteral("faults[%1]: %2").arg(i).arg(*problem) : problem;
        read.append(fault);
    }
    for (Fault &fault : read) {
        fault.id = ++m_lastId;
        ids.append(fault.id);
        m_faults.append(fault);
    }
    return std::nullopt;
}

std::optional<Fault> Faults::take(const QString &operation, const QString &username)
{
    if (operation.isEmpty())
        return std::nullopt;
    for (qsizetype i = 0; i < m_faults.size(); ++i) {
        Fault fault = m_faults.at(i);
        if (fault.operation != operation && fault.operation != AnyOperation)
            continue;
        if (!fault.username.isEmpty() && fault.username != username)
            continue;
        if (fault.times == 1)
            m_faults.removeAt(i);
        else if (fault.times > 1)
            --m_faults[i].times;
        return fault;
    }
    return std::nullopt;
}

QJsonArray Faults::toJson() const
{
    QJsonArray array;
    for (const Fault &fault : m_faults)
        array.append(describeFault(fault));
    return array;
}

std::optional<QJsonObject> Faults::find(const QString &id) const
{
    const auto found = std::find_if(m_faults.cbegin(), m_faults.cend(),
                                    [&id](const Fault &fault) { return QString::number(fault.id) == id; });
    return found == m_faults.cend() ? std::nullopt : std::optional(describeFault(*found));
}

bool Faults::remove(const QString &id)
{
    return m_faults.removeIf([&id](const Fault &fault) { return QString::number(fault.id) == id; }) > 0;
}

bool appliesUnder(Fault::Mode mode)
{
    switch (mode) {
    case Fault::Mode::Status:
    case Fault::Mode::ResetBeforeApply:
    case Fault::Mode::ExpiredToken:
    case Fault::Mode::RateLimit:
    case Fault::Mode::Html:
    case Fault::Mode::Redirect: return false;
    case Fault::Mode::Pass:
    case Fault::Mode::ResetAfterApply:
    case Fault::Mode::CloseAfterApply:
    case Fault::Mode::Stall:
    case Fault::Mode::Drip:
    case Fault::Mode::CutBody:
    case Fault::Mode::WrongContentType: return true;
    }
    return true;
}

} // namespace onboarding::sandbox
