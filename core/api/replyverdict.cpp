#include "core/api/replyverdict.h"

#include "core/api/strictjson.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>
#include <algorithm>

namespace onboarding {

namespace {

QString foldedMember(QString name)
{
    return name.remove(QLatin1Char('_')).remove(QLatin1Char('-')).toLower();
}

bool isFalse(const QJsonValue &value)
{
    return (value.isBool() && !value.toBool())
        || value.toString().compare(QStringLiteral("false"), Qt::CaseInsensitive) == 0;
}

/// null, false, 0, "", "none", [] and {} say that there is no error.
bool isNothing(const QJsonValue &value)
{
    static const QSet<QString> words {QString(),
                                      QStringLiteral("0"),
                                      QStringLiteral("00"),
                                      QStringLiteral("000"),
                                      QStringLiteral("0000"),
                                      QStringLiteral("none"),
                                      QStringLiteral("null"),
                                      QStringLiteral("no"),
                                      QStringLiteral("false"),
                                      QStringLiteral("ok"),
                                      QStringLiteral("success"),
                                      QStringLiteral("no error"),
                                      QStringLiteral("noerror"),
                                      QStringLiteral("no_error")};
    switch (value.type()) {
    case QJsonValue::Bool: return !value.toBool();
    case QJsonValue::Double: return value.toDouble() == 0;
    case QJsonValue::String: return words.contains(value.toString().trimmed().toLower());
    case QJsonValue::Array: return value.toArray().isEmpty();
    case QJsonValue::Object: return value.toObject().isEmpty();
    case QJsonValue::Null:
    case QJsonValue::Undefined: return true;
    }
    return true;
}

/// The HTTP status of an error, a word for one, or a code such as E001. REJECTED and its like are statuses of
/// a customer.
bool isErrorStatus(const QJsonValue &value)
{
    const QString text = value.toVariant().toString().trimmed();
    const int number = text.toInt();
    static const QRegularExpression word(
        QStringLiteral("^(?:error|errors|fail|failed|failure|fault|E\\d{1,6})$"),
        QRegularExpression::CaseInsensitiveOption);
    return (number >= 400 && number < 600) || word.match(text).hasMatch();
}

bool memberDenies(const QString &name, const QJsonValue &value)
{
    static const QSet<QString> flags {
        QStringLiteral("success"),      QStringLiteral("issuccess"), QStringLiteral("successful"),
        QStringLiteral("issuccessful"), QStringLiteral("succeeded"), QStringLiteral("ok"),
        QStringLiteral("registered"),   QStringLiteral("accepted"),  QStringLiteral("isregistered"),
        QStringLiteral("isaccepted"),   QStringLiteral("isok")};
    static const QSet<QString> errors {
        QStringLiteral("error"),        QStringLiteral("errors"),    QStringLiteral("fault"),
        QStringLiteral("exception"),    QStringLiteral("errorcode"), QStringLiteral("errcode"),
        QStringLiteral("errormessage"), QStringLiteral("iserror"),   QStringLiteral("haserrors"),
        QStringLiteral("haserror"),     QStringLiteral("faultcode"), QStringLiteral("faultstring")};
    static const QSet<QString> statuses {
        QStringLiteral("status"),     QStringLiteral("statuscode"),   QStringLiteral("code"),
        QStringLiteral("httpstatus"), QStringLiteral("responsecode"), QStringLiteral("resultcode"),
        QStringLiteral("returncode"), QStringLiteral("result"),       QStringLiteral("outcome")};
    constexpr int FirstRefusal = 3000; // of the vendor's: 3001 is a locked account
    if (name == QStringLiteral("additionalstatuscode"))
        return value.toVariant().toInt() >= FirstRefusal;
    return (flags.contains(name) && isFalse(value)) || (errors.contains(name) && !isNothing(value))
        || (statuses.contains(name) && isErrorStatus(value));
}

/// The object itself, and those that services wrap an answer in.
bool objectDenies(const QJsonObject &object, int depth = 0)
{
    static const QSet<QString> wraps {QStringLiteral("contextresponse"),
                                      QStringLiteral("responsedata"),
                                      QStringLiteral("data"),
                                      QStringLiteral("response"),
                                      QStringLiteral("result"),
                                      QStringLiteral("status"),
                                      QStringLiteral("meta"),
                                      QStringLiteral("header")};
    constexpr int MaxDepth = 3;
    for (auto member = object.begin(); member != object.end(); ++member) {
        const QString name = foldedMember(member.key());
        const QJsonValue value = member.value();
        if (memberDenies(name, value))
            return true;
        if (depth < MaxDepth && value.isObject() && wraps.contains(name)
            && objectDenies(value.toObject(), depth + 1))
            return true;
    }
    return false;
}

/// SOAP 1.1 section 4.4 and 1.2 section 5.4; a form that asks for a password; a page whose title says what is
/// wrong.
bool markupDenies(const QString &body)
{
    static const QRegularExpression denial(
        QStringLiteral(
            R"re(<(?:[\w-]+:)?Envelope\b[\s\S]*<(?:[\w-]+:)?Fault\b)re"
            R"re(|<input\b[^>]*\btype\s*=\s*["']?password\b)re"
            R"re(|<title>[^<]*\b(?:sign[ -]?in|log[ -]?in|log[ -]?on|error|forbidden|unauthori[sz]ed|)re"
            R"re(denied|unavailable|not found|bad gateway|maintenance|expired)\b)re"),
        QRegularExpression::CaseInsensitiveOption);
    return denial.match(body).hasMatch();
}

/// "Not accepted", "Failed: …"
bool wordsDeny(const QString &body)
{
    static const QRegularExpression denial(
        QStringLiteral(
            R"re(^["']?(?:not (?:accepted|registered|ok|taken|stored|processed|allowed)|fail(?:ed|ure)?)re"
            R"re(|error|rejected|refused|denied)(?![\w-]))re"),
        QRegularExpression::CaseInsensitiveOption);
    return denial.match(body.left(200).trimmed()).hasMatch();
}

} // namespace

bool deniesSuccess(const HttpReply &reply)
{
    if (!reply.unreadable.isEmpty() || reply.body.isEmpty())
        return false;
    const Result<QJsonValue> json = parseStrictJson(reply.body);
    if (json)
        return json->isObject() ? objectDenies(json->toObject())
                                : json->isString() && wordsDeny(json->toString());
    const QString body = QString::fromUtf8(reply.body);
    return body.trimmed().startsWith(QLatin1Char('<')) ? markupDenies(body) : wordsDeny(body);
}

} // namespace onboarding
