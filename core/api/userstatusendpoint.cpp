#include "core/api/userstatusendpoint.h"

#include "core/api/errorreading.h"
#include "core/api/redaction.h"
#include "core/api/replyage.h"
#include "core/api/replyowner.h"
#include "core/api/replyverdict.h"
#include "core/api/requestbuilder.h"
#include "core/api/strictjson.h"
#include "core/base/plaintext.h"

#include <QJsonObject>
#include <algorithm>
#include <cmath>

namespace onboarding {

namespace {

constexpr int MaxProviderLength = 200;

/// A status and the pointer of the object in which it stands; empty when it stands for itself.
struct FoundStatus
{
    QString text {}; ///< as it came
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
    for (const char *parent : {"", "/data", "/responseData", "/user", "/result", "/response", "/customer",
                               "/profile", "/account"}) {
        for (const char *name : {"/status", "/kycStatus", "/userStatus", "/kyc_status", "/user_status"})
            pointers.append(QString::fromLatin1(parent) + QString::fromLatin1(name));
    }
    return pointers;
}

std::optional<FoundStatus> findStatus(const ApiContract &contract, const QJsonValue &json)
{
    if (json.isString())
        return FoundStatus {.text = json.toString()};
    std::optional<FoundStatus> figure;
    for (const QString &pointer : statusPointers(contract)) {
        const QJsonValue value = atPointer(json, pointer);
        if (!value.isString())
            continue;
        const FoundStatus found {.text = value.toString(),
                                 .parent = pointer.left(pointer.lastIndexOf(QLatin1Char('/')))};
        if (!isFigure(withoutAsciiBlanks(found.text)))
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

/// Whether the \p other status at \p pointer is the account's own rather than that of the documents: active,
/// accepted, or not confirmed yet.
bool isOfAccount(const QString &pointer, KycStatus::Value other)
{
    static const QStringList places {QStringLiteral("/account/status"), QStringLiteral("/profile/status"),
                                     QStringLiteral("/user/status"), QStringLiteral("/customer/status")};
    return places.contains(pointer)
        && (other == KycStatus::Value::Accepted || other == KycStatus::Value::Pending);
}

/// Another status than \p found that is known, beside it or where services keep it. Who said in the contract
/// where it stands has said which counts, also when it is where the built-in one looks. An approval is
/// doubted sooner than another.
bool hasOtherStatus(const ApiContract &contract, const QJsonValue &json, const KycStatus &found)
{
    const Fact<QString> &own = contract.statusPointer;
    const bool isChosen
        = own.evidence == Evidence::Chosen || own.value != ApiContract::builtIn().statusPointer.value;
    const bool isOwn = atPointer(json, own.value).isString();
    if (!found.isRecognised() || (isChosen && isOwn))
        return false;
    const bool isApproval = KycStatus::isApproval(found.value);
    const QStringList pointers = statusPointers(contract);
    return std::any_of(pointers.begin(), pointers.end(), [&](const QString &pointer) {
        const KycStatus other
            = KycStatus::fromWire(atPointer(json, pointer).toString(), contract.statusAliases);
        const bool isOther = other.isRecognised() && other.value != found.value;
        return isOther && (!isOwn || isApproval || !isOfAccount(pointer, other.value));
    });
}

/// {"Status":"PENDING","status":"APPROVED_VERIFIED"}: for JSON these are two members.
bool hasTwin(const ApiContract &contract, const QJsonValue &json, const FoundStatus &found,
             const KycStatus &status)
{
    const QJsonObject around = atPointer(json, found.parent).toObject();
    const QStringList keys = around.keys();
    return std::any_of(keys.begin(), keys.end(), [&](const QString &key) {
        const KycStatus other = KycStatus::fromWire(around.value(key).toString(), contract.statusAliases);
        return key.compare(QLatin1String("status"), Qt::CaseInsensitive) == 0 && status.isRecognised()
            && other.isRecognised() && other.value != status.value;
    });
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

/// A member that came more than once with different values was left out (JsonReading::isReply).
void noteRepeated(const QByteArray &body, const QJsonValue &value, const QString &pointer,
                  const QString &what, QStringList &remarks)
{
    const QByteArray name = '"' + pointer.mid(pointer.lastIndexOf(QLatin1Char('/')) + 1).toUtf8() + '"';
    if (value.isUndefined() && body.count(name) > 1)
        remarks.append(
            QStringLiteral("%1 came more than once with different values and was left out.").arg(what));
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

} // namespace

Result<HttpRequest> UserStatusEndpoint::request(const ApiContract &contract) const
{
    return RequestBuilder(contract, Operation::UserStatus).build(Delivery::Repeatable);
}

Result<UserStatusEndpoint::Response> UserStatusEndpoint::read(const ApiContract &contract,
                                                              const HttpReply &reply) const
{
    const QString old = QStringLiteral("so it does not tell the status now");
    if (const QString why = whyNotNow(reply, old); !why.isEmpty())
        return failure(Error::Kind::BadReply, why);
    constexpr int Accepted = 202; // RFC 9110 section 15.3.3: not acted upon yet
    if (reply.status == Accepted)
        return failure(Error::Kind::BadReply,
                       QStringLiteral("The service answered that it took the request and has not carried it "
                                      "out (202), so that it does not tell the status. Ask again later."));
    const Result<FoundStatus> found = readStatus(contract, reply);
    if (!found)
        return tl::unexpected(found.error());
    if (withoutAsciiBlanks(found->text).isEmpty())
        return failure(Error::Kind::BadReply, QStringLiteral("The status in the reply is empty."));
    Response response {.status = KycStatus::fromWire(found->text, contract.statusAliases),
                       .exchange = reply.exchange};
    if (!reply.remark.isEmpty())
        response.remarks.append(reply.remark);
    if (!reply.json)
        return response;
    if (saysNoSuccess(*reply.json, found->parent))
        return failure(Error::Kind::BadReply,
                       QStringLiteral("The reply has a status and says of itself that it is no success, so "
                                      "that the status is not used."));
    const StatusVerdict verdict = statusVerdict(*reply.json, found->parent, response.status.value, isOfTests);
    if (!verdict.whyNot.isEmpty())
        return failure(Error::Kind::BadReply, verdict.whyNot);
    response.remarks += verdict.remarks;
    if (hasOtherStatus(contract, *reply.json, response.status)
        || hasTwin(contract, *reply.json, *found, response.status))
        return failure(Error::Kind::BadReply,
                       QStringLiteral("The reply has two statuses that contradict each other, so that "
                                      "neither is used. Tell the service owner."));
    response.owner = ownerInReply(*reply.json, found->parent);
    const QJsonValue provider = besideStatus(*reply.json, found->parent, contract.providerPointer.value);
    const QJsonValue attempts
        = besideStatus(*reply.json, found->parent, contract.remainingAttemptsPointer.value);
    readProvider(provider, response);
    readAttempts(attempts, response);
    noteRepeated(reply.body, provider, contract.providerPointer.value, QStringLiteral("The provider"),
                 response.remarks);
    noteRepeated(reply.body, attempts, contract.remainingAttemptsPointer.value,
                 QStringLiteral("The number of attempts left"), response.remarks);
    return response;
}

} // namespace onboarding
