#include "core/api/userstatusendpoint.h"

#include "core/api/errorreading.h"
#include "core/api/redaction.h"
#include "core/api/requestbuilder.h"
#include "core/api/strictjson.h"
#include "core/base/plaintext.h"

#include <algorithm>
#include <cmath>

namespace onboarding {

namespace {

constexpr int MaxProviderLength = 200;

/// A status and the pointer of the object in which it stands; empty when it stands for itself.
struct FoundStatus
{
    QString text {};
    QString parent {};
};

/// An HTTP code or another figure beside the status is not the status, as a text neither.
bool isFigure(const QString &text)
{
    return std::all_of(text.begin(), text.end(),
                       [](QChar c) { return c >= QLatin1Char('0') && c <= QLatin1Char('9'); });
}

/// The contract's pointer, then the places where tenants have been seen to keep it. Never `statusCode`.
QStringList statusPointers(const ApiContract &contract)
{
    QStringList pointers {contract.statusPointer.value};
    for (const char *parent : {"", "/data", "/responseData", "/user", "/result"}) {
        for (const char *name : {"/status", "/kycStatus", "/userStatus"})
            pointers.append(QString::fromLatin1(parent) + QString::fromLatin1(name));
    }
    return pointers;
}

std::optional<FoundStatus> findStatus(const ApiContract &contract, const QJsonValue &json)
{
    if (json.isString())
        return FoundStatus {.text = withoutAsciiBlanks(json.toString())};
    std::optional<FoundStatus> figure;
    for (const QString &pointer : statusPointers(contract)) {
        const QJsonValue value = atPointer(json, pointer);
        if (!value.isString())
            continue;
        const FoundStatus found {.text = withoutAsciiBlanks(value.toString()),
                                 .parent = pointer.left(pointer.lastIndexOf(QLatin1Char('/')))};
        if (!isFigure(found.text))
            return found;
        if (!figure)
            figure = found;
    }
    return figure;
}

/// Plain text is as good as JSON. Words that are labelled as something else are a status only when they are
/// one that is known.
Result<QString> readWords(const ApiContract &contract, const HttpReply &reply)
{
    const QString words = withoutAsciiBlanks(QString::fromUtf8(reply.body));
    if (reply.mediaType == "text/plain" || KycStatus::fromWire(words, contract.statusAliases).isRecognised())
        return words;
    return failure(Error::Kind::BadReply,
                   words.isEmpty()
                       ? QStringLiteral("The status reply is empty.")
                       : QStringLiteral("The status reply should be JSON, but these words came: %1.")
                             .arg(plainExcerpt(redaction::text(words), 60)));
}

Result<FoundStatus> readStatus(const ApiContract &contract, const HttpReply &reply)
{
    if (!reply.json) {
        const Result<QString> words = readWords(contract, reply);
        if (!words)
            return tl::unexpected(words.error());
        return FoundStatus {.text = *words};
    }
    const std::optional<FoundStatus> found = findStatus(contract, *reply.json);
    if (!found)
        return failure(Error::Kind::BadReply,
                       QStringLiteral("The status reply has no status that is a text."));
    return *found;
}

/// What the contract's \p pointer leads to, else what stands beside the status under the same name.
QJsonValue besideStatus(const QJsonValue &json, const QString &parent, const QString &pointer)
{
    const QJsonValue told = atPointer(json, pointer);
    if (!told.isUndefined() && !told.isNull())
        return told;
    return atPointer(json, parent + pointer.mid(pointer.lastIndexOf(QLatin1Char('/'))));
}

QString quoted(const QJsonValue &value)
{
    if (value.isDouble() && std::isinf(value.toDouble()))
        return QStringLiteral("a number that is too large to be held");
    if (value.isDouble())
        return QString::number(value.toDouble(), 'g', 15);
    return value.isString()
        ? QStringLiteral("\"%1\"").arg(plainExcerpt(redaction::text(value.toString()), 30))
        : QStringLiteral("something else");
}

void readAttempts(const QJsonValue &value, UserStatusEndpoint::Response &response)
{
    constexpr double Most = 1000;
    if (value.isUndefined() || value.isNull())
        return;
    const QString text = withoutAsciiBlanks(value.toString());
    const bool isPlainText = !text.isEmpty() && isFigure(text);
    const double number = isPlainText ? text.toDouble() : value.toDouble(-1);
    if (number >= 0 && number <= Most && std::floor(number) == number)
        response.remainingAttempts = static_cast<int>(number);
    else
        response.remarks.append(
            QStringLiteral("The attempts left came as %1, which is no usable number, and were left out.")
                .arg(quoted(value)));
}

void readProvider(const QJsonValue &value, UserStatusEndpoint::Response &response)
{
    if (value.isString())
        response.kycProvider = plainExcerpt(value.toString(), MaxProviderLength);
    else if (!value.isUndefined() && !value.isNull())
        response.remarks.append(QStringLiteral("The provider came as %1, which is no name, and was left out.")
                                    .arg(quoted(value)));
}

/// Beside the status, else at the top.
TokenOwner readOwner(const QJsonValue &json, const QString &parent)
{
    TokenOwner owner;
    for (const QString &place : {parent, QString()}) {
        const auto take = [&](const char *name, QString &into) {
            if (into.isEmpty())
                into = atPointer(json, place + QLatin1Char('/') + QLatin1String(name)).toString().trimmed();
        };
        for (const char *name : {"username", "userName", "user_name"})
            take(name, owner.userName);
        take("uuid", owner.uuid);
    }
    return owner;
}

/// Why what it tells is not how it is now (RFC 9111 sections 5.1 and 5.5); empty when it may be.
QString whyNotNow(const HttpReply &reply)
{
    constexpr int Fresh = 60; // seconds
    if (reply.status == 206)
        return QStringLiteral("The reply is a part of one only (206), which nobody asked for.");
    bool isNumber = false;
    const QByteArray age = headerValue(reply.headers, "Age").trimmed();
    const double seconds = age.left(20).toDouble(&isNumber); // longer ones are too old by any count
    const bool isStale = headerValue(reply.headers, "Warning").trimmed().startsWith("110");
    if ((!isNumber || seconds <= Fresh) && !isStale)
        return {};
    const QString said
        = isStale ? QStringLiteral("Warning: 110") : QStringLiteral("Age: %1").arg(plainExcerpt(age, 30));
    return QStringLiteral("The reply is an old one out of a cache (%1), so it does not tell the status now. "
                          "Ask who runs the service or the proxy not to keep these replies.")
        .arg(said);
}

} // namespace

Result<HttpRequest> UserStatusEndpoint::request(const ApiContract &contract) const
{
    return RequestBuilder(contract, Operation::UserStatus).build(Delivery::Repeatable);
}

Result<UserStatusEndpoint::Response> UserStatusEndpoint::read(const ApiContract &contract,
                                                              const HttpReply &reply) const
{
    if (const QString why = whyNotNow(reply); !why.isEmpty())
        return failure(Error::Kind::BadReply, why);
    const Result<FoundStatus> found = readStatus(contract, reply);
    if (!found)
        return tl::unexpected(found.error());
    if (found->text.isEmpty())
        return failure(Error::Kind::BadReply, QStringLiteral("The status in the reply is empty."));
    Response response {.status = KycStatus::fromWire(found->text, contract.statusAliases),
                       .exchange = reply.exchange};
    if (!reply.remark.isEmpty())
        response.remarks.append(reply.remark);
    if (!reply.json)
        return response;
    response.owner = readOwner(*reply.json, found->parent);
    readProvider(besideStatus(*reply.json, found->parent, contract.providerPointer.value), response);
    readAttempts(besideStatus(*reply.json, found->parent, contract.remainingAttemptsPointer.value), response);
    return response;
}

} // namespace onboarding
