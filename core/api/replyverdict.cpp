#include "core/api/replyverdict.h"

#include "core/api/pageverdict.h"
#include "core/api/replyage.h"
#include "core/api/strictjson.h"
#include "core/base/plaintext.h"

#include <QJsonArray>
#include <QJsonDocument>
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
    static const QSet<QString> words {QStringLiteral("false"), QStringLiteral("no"), QStringLiteral("n"),
                                      QStringLiteral("f"),     QStringLiteral("0"),  QStringLiteral("off"),
                                      QStringLiteral("ko"),    QStringLiteral("nok")};
    return (value.isBool() && !value.toBool()) || (value.isDouble() && value.toDouble() == 0)
        || words.contains(value.toString().trimmed().toLower());
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
                                      QStringLiteral("n"),
                                      QStringLiteral("no"),
                                      QStringLiteral("nenhum"),
                                      QStringLiteral("ninguno"),
                                      QStringLiteral("keine"),
                                      QStringLiteral("keiner"),
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

/// The HTTP status of an error, a word for one or its name in HTTP, or a code such as E001. REJECTED and its
/// like are statuses of a customer.
bool isErrorStatus(const QJsonValue &value)
{
    const QString text = value.toVariant().toString().trimmed();
    static const QRegularExpression number(QStringLiteral("^([45]\\d\\d)(?:\\.0*)?(?:$|[^\\d.])"));
    static const QRegularExpression word(
        QStringLiteral(
            R"re(^(?:errors?|err|down|fail|failed|failure|fault|faulted|ko|nok|nak|nack|not[ _-]?ok|unsuccessful)re"
            R"re(|declined|refused|denied|duplicated?|ignored|skipped|not[ _-]?registered|no[ _-]?op|dropped|discarded|dry[ _-]?run)re"
            R"re(|not[ _-]?successful|aborted|bad[ _-]?request|unauthori[sz]ed|forbidden|not[ _-]?found)re"
            R"re(|conflict|gone|unprocessable[ _-]?entity|too[ _-]?many[ _-]?requests)re"
            R"re(|internal[ _-]?server[ _-]?error|bad[ _-]?gateway|service[ _-]?unavailable)re"
            R"re(|gateway[ _-]?timeout|E[-_]?\d{1,6})$)re"),
        QRegularExpression::CaseInsensitiveOption);
    return number.match(text).hasMatch() || word.match(text).hasMatch();
}

/// A code in letters that says what is wrong: ACCOUNT_USED, INVALID_WORKFLOW, USER_NOT_FOUND.
bool isWordyErrorCode(const QJsonValue &value)
{
    static const QRegularExpression wrong(
        QStringLiteral(
            R"re((?:^|[\s_.-])(?:errors?|err|fail\w*|fault|invalid|denied|forbidden|unauthori[sz]ed|not|used)re"
            R"re(|duplicate\w*|exists?|already|expired|locked|blocked|unknown|missing|mismatch|conflict)re"
            R"re(|unavailable|timeout|refused)(?:$|[\s_.-]))re"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression none(
        QStringLiteral("^(?:no|without)[\\s_.-]?(?:err|error|errors|fault)$"),
        QRegularExpression::CaseInsensitiveOption);
    const QString text = value.toString().trimmed();
    return wrong.match(text).hasMatch() && !none.match(text).hasMatch();
}

/// What a service says of one thing of ours, up to a comma: "workflow is invalid". An end that goes with a
/// success ("User exists and was moved to review", "nothing missing") denies nothing.
bool clauseDenies(const QString &clause)
{
    static const QRegularExpression clear(
        QStringLiteral(
            R"re(\b(?:already|not (?:found|registered|valid|allowed|accepted|known|match\w*|permitted)re"
            R"re(|authori[sz]ed|exist\w*|supported|eligible|active)|(?:does|do|did|could|can) ?not|invalid)re"
            R"re(|locked|blocked|in use|mismatch|denied|failed|rejected|duplicate)\b)re"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression loose(QStringLiteral("\\b(?:expired|unknown|missing|exists?)\\b"),
                                          QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression good(
        QStringLiteral(R"re(^\s*(?:no|none|nothing|without)\b|(?<!not )(?<!be )\b(?:registered|accepted)re"
                       R"re(|stored|saved|moved|renewed|updated|created|received)\b)re"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression ofOthers(
        QStringLiteral("\\b(?:another|other|different|else|elsewhere)\\b"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression none(QStringLiteral("^\\s*(?:no|none|nothing|without)\\b"),
                                         QRegularExpression::CaseInsensitiveOption);
    if (clear.match(clause).hasMatch())
        return !none.match(clause).hasMatch();
    return loose.match(clause).hasMatch()
        && (!good.match(clause).hasMatch() || ofOthers.match(clause).hasMatch());
}

/// 3001 is a locked account, 401 and 1002 are refusals of other services of the vendor; 2000 is none.
bool isVendorRefusal(int code)
{
    constexpr int FirstRefusal = 3000;
    constexpr int FirstOfVendor = 1001;
    constexpr int FirstSuccess = 2000;
    return (code >= 400 && code < 600) || code >= FirstRefusal
        || (code >= FirstOfVendor && code < FirstSuccess);
}

/// What a service or a gateway says when it did not come to the matter: "Token has expired", "Try again
/// later".
bool isElseAnswer(const QString &start)
{
    static const QRegularExpression words(
        QStringLiteral(
            "\\b(?:token (?:has |is )?expired|invalid (?:refresh )?token|session (?:has expired|timed out)"
            "|request timed out|please (?:log|sign) in|log in again|sign in again|try again later"
            "|rate limit(?:ed)?|too many requests|temporarily unavailable|service unavailable"
            "|internal server error|null ?pointer\\w*|level too low|partly registered"
            "|tenant (?:is )?not allowed|(?:account|user|tenant) (?:is )?(?:locked|suspended|disabled)"
            "|(?:accountid|workflowid|username) is required|page not found|no healthy upstream"
            "|(?:user ?name|user|name|e-?mail|address|account) (?:is |has been )?(?:already )?taken"
            "|upstream connect error|upstream request timeout|stack ?trace|traceback|captcha"
            "|jwt is expired|bad gateway|access denied|no stub mappings?|nothing is configured"
            "|limit exceeded|an error has occurred|authori[sz]ation has been denied"
            "|credentials were not provided|unauthenticated|short-circuited|does not permit further calls"
            "|validation errors? occurred|(?:scheduled|under) maintenance)\\b|^(?:this )?fields? (?:are |is "
            ")?(?:missing|required)\\b"
            "|\\[[45]\\d\\d\\] during \\["),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression good(
        QStringLiteral("^\\W*(?:ok|okay|success\\w*|done|no|nothing|without)\\b"
                       "|\\b(?<!not )(?<!partly "
                       ")(?:registered|accepted|stored|saved|received|renewed|created|updated)\\b"),
        QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch found = words.match(start);
    if (!found.hasMatch())
        return false;
    // "Registered. Please log in to the app": what stands before it is what was done.
    return !good.match(start.left(found.capturedStart())).hasMatch();
}

/// "Not accepted", "Failed: …", "User not found", "Account already used by somebody else"
bool wordsDeny(const QString &body)
{
    static const QRegularExpression denial(
        QStringLiteral(
            R"re(^["']?(?:(?:not (?:accepted|registered|ok|taken|stored|processed|allowed|found|authori[sz]ed))re"
            R"re(|fail(?:ed|ures?)?|errors?|rejected|refused|denied|invalid|unknown|missing|unauthori[sz]ed)re"
            R"re(|forbidden|conflict(?! check)|bad request|access denied|permission denied)re"
            R"re(|duplicate(?! check)|cannot|could not|unable to|nok|ko)(?![\w-]))re"
            R"re(|(?:no|false)(?=[\s.!"']*$)|no (?:such|permission|access|authori[sz]ation|rights?|route|response could be)\b)re"
            R"re(|no (?:\w+ )?(?:user|account|workflow|customer|id|execution|session|token|record|entry|pair)re"
            R"re()s?(?:[\s.!"']*$|(?: \w+){0,4}? (?:found|exists?|known|registered|available|with)\b)))re"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression none(
        QStringLiteral(R"re(^["']?(?:(?:no|0|without) (?:errors?|failures?)\b)re"
                       R"re(|(?:errors?|failures?|failed|rejected|missing|invalid|unknown) ?[:=] ?)re"
                       R"re((?:0|no|none|null|nothing|\[\])["'.]*(?:$|[\s,;])))re"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression ofOurs(
        QStringLiteral(
            R"re(^["']?(?:the |this |that )?(?:\w+ ){0,2}(?:user|users|username|account|accounts|customer)re"
            R"re(|workflow|workflows|ids?|pair|token|session|e-?mail|execution|password|phone|contact|\w+id)\b([^.!?]{0,60}))re"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression comma(QStringLiteral("[,;]"));
    const QString start = body.left(200).trimmed();
    if (none.match(start).hasMatch())
        return false;
    if (denial.match(start).hasMatch() || isElseAnswer(start))
        return true;
    const QRegularExpressionMatch thing = ofOurs.match(start);
    const QStringList clauses = thing.captured().split(comma, Qt::SkipEmptyParts);
    return std::any_of(clauses.begin(), clauses.end(), clauseDenies);
}

bool isTrue(const QJsonValue &value)
{
    return !isNothing(value) && !isFalse(value);
}

/// "rejected": true, "failed": ["x"]. Words and counts that may be none say nothing.
bool isRefusal(const QString &name, const QJsonValue &value)
{
    static const QSet<QString> flags {QStringLiteral("failed"),  QStringLiteral("rejected"),
                                      QStringLiteral("denied"),  QStringLiteral("declined"),
                                      QStringLiteral("refused"), QStringLiteral("maintenance")};
    static const QSet<QString> yes {QStringLiteral("true"), QStringLiteral("yes"), QStringLiteral("y"),
                                    QStringLiteral("1")};
    return flags.contains(name)
        && (value.toBool() || value.toDouble() > 0 || !value.toArray().isEmpty()
            || yes.contains(value.toString().trimmed().toLower()));
}

/// "dryRun": true, "mock": true: nothing was done, or what is told was made up.
bool isPretended(const QString &name, const QJsonValue &value)
{
    static const QSet<QString> flags {
        QStringLiteral("dryrun"),      QStringLiteral("isdryrun"),    QStringLiteral("mock"),
        QStringLiteral("mocked"),      QStringLiteral("ismock"),      QStringLiteral("ismocked"),
        QStringLiteral("simulated"),   QStringLiteral("issimulated"), QStringLiteral("simulation"),
        QStringLiteral("stub"),        QStringLiteral("stubbed"),     QStringLiteral("dummy"),
        QStringLiteral("fake"),        QStringLiteral("fallback"),    QStringLiteral("isfallback"),
        QStringLiteral("placeholder"), QStringLiteral("skipped"),     QStringLiteral("ignored")};
    return flags.contains(name) && isTrue(value);
}

/// "stale": true, "cachedAt": "…"
bool isKept(const QString &name, const QJsonValue &value)
{
    static const QSet<QString> flags {QStringLiteral("stale"),     QStringLiteral("isstale"),
                                      QStringLiteral("cached"),    QStringLiteral("iscached"),
                                      QStringLiteral("fromcache"), QStringLiteral("cachehit"),
                                      QStringLiteral("cachedat"),  QStringLiteral("outdated")};
    return flags.contains(name) && isTrue(value);
}

/// 0 is good, and what HTTP calls a success.
bool isGoodCode(double number)
{
    return number == 0 || (number >= 200 && number < 300);
}

/// A number that programs end with.
bool isBadEnd(const QString &name, const QJsonValue &value)
{
    static const QSet<QString> ends {QStringLiteral("returncode"), QStringLiteral("rc"),
                                     QStringLiteral("errno"),      QStringLiteral("retcode"),
                                     QStringLiteral("exitcode"),   QStringLiteral("returnstatus"),
                                     QStringLiteral("sqlcode")};
    bool isNumber = false;
    const double number = value.toVariant().toString().trimmed().toDouble(&isNumber);
    return isNumber && !isGoodCode(number) && ends.contains(name);
}

/// Some services call 1 a success: what else they say decides.
bool isBadCode(const QString &name, const QJsonValue &value)
{
    static const QSet<QString> codes {QStringLiteral("code"), QStringLiteral("resultcode"),
                                      QStringLiteral("responsecode")};
    constexpr int FirstOfHttp = 100; // what is below, and not 0, is a code of its own
    bool isNumber = false;
    const double number = value.toVariant().toString().trimmed().toDouble(&isNumber);
    return isNumber && !isGoodCode(number) && number < FirstOfHttp && codes.contains(name);
}

/// Whether a warning says that something was not done, or not as it was meant. What is out of date in the
/// request, or not known beside it, is no such thing.
bool warns(const QJsonValue &value)
{
    static const QRegularExpression bad(
        QStringLiteral(
            R"re((?<![a-z])(?:not|no|unknown|ignored|skipped|invalid|fail\w*|errors?|missing|denied)re"
            R"re(|mismatch\w*|duplicate\w*|already|expired|discarded|dropped|rejected|refused)re"
            R"re(|cannot|unable|conflict\w*|exists?|locked|blocked)(?![a-z]))re"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression harmless(
        QStringLiteral(R"re(deprecat|sunset|out of date|newer version)re"
                       R"re(|(?:field|parameter|property|header|member|attribute)s?\b)re"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression ofOurs(
        QStringLiteral("workflow|account|\\bids?\\b|\\buser\\b|customer|execution"),
        QRegularExpression::CaseInsensitiveOption);
    if (value.isArray()) {
        const QJsonArray list = value.toArray();
        return std::any_of(list.begin(), list.end(), warns);
    }
    const QString text = value.isObject()
        ? QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact))
        : value.toVariant().toString();
    return bad.match(text).hasMatch() && (!harmless.match(text).hasMatch() || ofOurs.match(text).hasMatch());
}

/// "errorCode": "000000", "errorMsg": "Success.": a success in the words of an error.
bool isSuccessOfError(const QJsonValue &value)
{
    static const QRegularExpression good(
        QStringLiteral(
            "^(?:e?0+|200|-|n/?a|ok(?:ay)?|success\\w*|(?:operation )?completed? ?successfully)[.!]?$"),
        QRegularExpression::CaseInsensitiveOption);
    return good.match(value.toVariant().toString().trimmed()).hasMatch();
}

/// "username": ["This field is required."]: what frameworks say of each field.
bool isRefusalOfField(const QString &name, const QJsonValue &value)
{
    static const QRegularExpression ofElse(QStringLiteral("^(?:warn|note|remark|info|hint|tag)"));
    if (ofElse.match(name).hasMatch())
        return false;
    const QJsonArray list = value.toArray();
    return std::any_of(list.begin(), list.end(),
                       [](const QJsonValue &one) { return one.isString() && wordsDeny(one.toString()); });
}

bool memberDenies(const QString &name, const QJsonValue &value)
{
    static const QSet<QString> flags {
        QStringLiteral("success"),      QStringLiteral("issuccess"), QStringLiteral("successful"),
        QStringLiteral("issuccessful"), QStringLiteral("succeeded"), QStringLiteral("ok"),
        QStringLiteral("registered"),   QStringLiteral("accepted"),  QStringLiteral("isregistered"),
        QStringLiteral("isaccepted"),   QStringLiteral("isok"),      QStringLiteral("valid"),
        QStringLiteral("isvalid"),      QStringLiteral("affected"),  QStringLiteral("saved"),
        QStringLiteral("stored"),       QStringLiteral("persisted"), QStringLiteral("applied"),
        QStringLiteral("acknowledged"), QStringLiteral("executed"),  QStringLiteral("affectedrows"),
        QStringLiteral("rowsaffected"), QStringLiteral("allowed"),   QStringLiteral("taken")};
    static const QSet<QString> errors {QStringLiteral("error"),
                                       QStringLiteral("errors"),
                                       QStringLiteral("fault"),
                                       QStringLiteral("exception"),
                                       QStringLiteral("errorcode"),
                                       QStringLiteral("errcode"),
                                       QStringLiteral("errormessage"),
                                       QStringLiteral("iserror"),
                                       QStringLiteral("haserrors"),
                                       QStringLiteral("haserror"),
                                       QStringLiteral("faultcode"),
                                       QStringLiteral("faultstring"),
                                       QStringLiteral("validationerrors"),
                                       QStringLiteral("fielderrors"),
                                       QStringLiteral("errorlist"),
                                       QStringLiteral("stacktrace"),
                                       QStringLiteral("failures"),
                                       QStringLiteral("violations"),
                                       QStringLiteral("problems"),
                                       QStringLiteral("errordetails"),
                                       QStringLiteral("errortype"),
                                       QStringLiteral("err"),
                                       QStringLiteral("erro"),
                                       QStringLiteral("fehler")};
    static const QSet<QString> statuses {QStringLiteral("state"),
                                         QStringLiteral("status"),
                                         QStringLiteral("statuscode"),
                                         QStringLiteral("code"),
                                         QStringLiteral("httpstatus"),
                                         QStringLiteral("responsecode"),
                                         QStringLiteral("resultcode"),
                                         QStringLiteral("returncode"),
                                         QStringLiteral("result"),
                                         QStringLiteral("outcome"),
                                         QStringLiteral("responsestatus"),
                                         QStringLiteral("httpcode"),
                                         QStringLiteral("httpstatuscode"),
                                         QStringLiteral("resultstatus"),
                                         QStringLiteral("response"),
                                         QStringLiteral("returnstatus"),
                                         QStringLiteral("ack"),
                                         QStringLiteral("acknowledgement")};
    static const QSet<QString> messages {QStringLiteral("message"),
                                         QStringLiteral("msg"),
                                         QStringLiteral("detail"),
                                         QStringLiteral("details"),
                                         QStringLiteral("description"),
                                         QStringLiteral("statusmessage"),
                                         QStringLiteral("reason"),
                                         QStringLiteral("title"),
                                         QStringLiteral("responsemessage"),
                                         QStringLiteral("text"),
                                         QStringLiteral("additionalstatusmessage")};
    if (name == QStringLiteral("additionalstatuscode"))
        return isVendorRefusal(value.toVariant().toInt());
    return (flags.contains(name) && isFalse(value))
        || (errors.contains(name) && !isNothing(value) && !isSuccessOfError(value)) || isRefusal(name, value)
        || (statuses.contains(name) && isErrorStatus(value))
        || (name.endsWith(QLatin1String("code")) && isWordyErrorCode(value))
        || (messages.contains(name) && wordsDeny(value.toString())) || isPretended(name, value)
        || isKept(name, value) || isBadEnd(name, value)
        || (name.startsWith(QLatin1String("warning")) && warns(value));
}

/// Of "created" and "updated" one is enough: what was there already was not made.
bool nothingChanged(const QJsonObject &object)
{
    static const QSet<QString> changes {QStringLiteral("created"),  QStringLiteral("inserted"),
                                        QStringLiteral("updated"),  QStringLiteral("modified"),
                                        QStringLiteral("changed"),  QStringLiteral("upserted"),
                                        QStringLiteral("replaced"), QStringLiteral("unchanged")};
    int told = 0;
    for (auto member = object.begin(); member != object.end(); ++member) {
        if (!changes.contains(foldedMember(member.key())))
            continue;
        if (!isFalse(member.value()))
            return false;
        ++told;
    }
    return told > 0;
}

/// "success": true, "message": "Registered"
bool saysSuccess(const QJsonObject &object)
{
    static const QRegularExpression good(
        QStringLiteral("^(?:ok|okay|true|success\\w*|registered|accepted|stored|created|done)\\b"),
        QRegularExpression::CaseInsensitiveOption);
    static const QSet<QString> places {QStringLiteral("success"), QStringLiteral("issuccess"),
                                       QStringLiteral("ok"),      QStringLiteral("message"),
                                       QStringLiteral("msg"),     QStringLiteral("registered"),
                                       QStringLiteral("accepted")};
    for (auto member = object.begin(); member != object.end(); ++member) {
        if (places.contains(foldedMember(member.key()))
            && good.match(member.value().toVariant().toString().trimmed()).hasMatch())
            return true;
    }
    return false;
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
                                      QStringLiteral("body"),
                                      QStringLiteral("payload"),
                                      QStringLiteral("header")};
    constexpr int MaxDepth = 3;
    if (nothingChanged(object))
        return true;
    const bool isGood = saysSuccess(object);
    for (auto member = object.begin(); member != object.end(); ++member) {
        const QString name = foldedMember(member.key());
        const QJsonValue value = member.value();
        if (memberDenies(name, value)
            || (!isGood && (isBadCode(name, value) || isRefusalOfField(name, value))))
            return true;
        if (depth >= MaxDepth || !wraps.contains(name))
            continue;
        const QString text = value.toString().trimmed(); // a gateway hands on what a function said
        const QJsonValue inner = text.startsWith(QLatin1Char('{'))
            ? parseStrictJson(text.toUtf8(), {.isReply = true}).value_or(QJsonValue())
            : value;
        if (inner.isObject() && objectDenies(inner.toObject(), depth + 1))
            return true;
    }
    return false;
}

/// A list answers for each: one that was refused leaves the whole open.
bool jsonDenies(const QJsonValue &json)
{
    if (json.isObject())
        return objectDenies(json.toObject());
    const QJsonArray list = json.toArray();
    return (json.isBool() && !json.toBool()) || (json.isString() && wordsDeny(json.toString()))
        || std::any_of(list.begin(), list.end(),
                       [](const QJsonValue &one) { return one.isObject() && objectDenies(one.toObject()); });
}

bool isNoSuccess(const QJsonObject &object)
{
    static const QSet<QString> flags {QStringLiteral("success"),    QStringLiteral("issuccess"),
                                      QStringLiteral("successful"), QStringLiteral("issuccessful"),
                                      QStringLiteral("succeeded"),  QStringLiteral("ok"),
                                      QStringLiteral("isok")};
    for (auto member = object.begin(); member != object.end(); ++member) {
        if (flags.contains(foldedMember(member.key())) && isFalse(member.value()))
            return true;
    }
    return false;
}

bool tellsOfError(const QString &name)
{
    static const QSet<QString> errors {
        QStringLiteral("error"),      QStringLiteral("errors"),          QStringLiteral("fault"),
        QStringLiteral("exception"),  QStringLiteral("iserror"),         QStringLiteral("haserror"),
        QStringLiteral("haserrors"),  QStringLiteral("failures"),        QStringLiteral("faultstring"),
        QStringLiteral("stacktrace"), QStringLiteral("problems"),        QStringLiteral("validationerrors"),
        QStringLiteral("errorcode"),  QStringLiteral("errcode"),         QStringLiteral("errormessage"),
        QStringLiteral("errormsg"),   QStringLiteral("errordescription")};
    return errors.contains(name);
}

/// "code": 500, "httpStatus": "503"
bool isHttpErrorCode(const QString &name, const QJsonValue &value)
{
    static const QSet<QString> names {QStringLiteral("code"), QStringLiteral("httpstatus"),
                                      QStringLiteral("httpcode"), QStringLiteral("httpstatuscode"),
                                      QStringLiteral("statuscode")};
    const int code = value.toVariant().toString().trimmed().toInt();
    return names.contains(name) && code >= 400 && code < 600;
}

/// "message": "Backend unreachable, last known status", "reason": "rate limit".
bool tellsOfElse(const QString &name, const QJsonValue &value)
{
    static const QSet<QString> messages {QStringLiteral("message"), QStringLiteral("msg"),
                                         QStringLiteral("reason"), QStringLiteral("detail"),
                                         QStringLiteral("note")};
    static const QRegularExpression old(
        QStringLiteral("\\b(?:last known|cached|stale|unreachable|query is running"
                       "|request (?:was |has been |is )?(?:accepted for processing|queued|blocked))\\b"),
        QRegularExpression::CaseInsensitiveOption);
    return messages.contains(name)
        && (isElseAnswer(value.toString()) || old.match(value.toString()).hasMatch());
}

/// "expired": true, "final": false: what was approved or issued does not hold, or not yet.
bool holdsNot(const QString &name, const QJsonValue &value)
{
    static const QSet<QString> bad {
        QStringLiteral("expired"),     QStringLiteral("isexpired"),     QStringLiteral("revoked"),
        QStringLiteral("isrevoked"),   QStringLiteral("withdrawn"),     QStringLiteral("provisional"),
        QStringLiteral("preliminary"), QStringLiteral("isprovisional"), QStringLiteral("used"),
        QStringLiteral("isused"),      QStringLiteral("consumed")};
    static const QSet<QString> good {QStringLiteral("final"), QStringLiteral("isfinal"),
                                     QStringLiteral("confirmed"), QStringLiteral("isconfirmed")};
    const bool isYes = value.isBool() ? value.toBool() : value.toString().toLower() == QLatin1String("true");
    const bool isNo = value.isBool() ? !value.toBool() : value.toString().toLower() == QLatin1String("false");
    return (bad.contains(name) && isYes) || (good.contains(name) && isNo);
}

/// "approved": false, "decision": "REJECTED": the same reply says that it is no approval.
bool deniesApproval(const QString &name, const QJsonValue &value)
{
    static const QSet<QString> good {QStringLiteral("approved"), QStringLiteral("isapproved")};
    static const QSet<QString> bad {QStringLiteral("rejected"), QStringLiteral("isrejected"),
                                    QStringLiteral("denied"), QStringLiteral("declined")};
    static const QSet<QString> decisions {QStringLiteral("decision"), QStringLiteral("finaldecision"),
                                          QStringLiteral("verdict"), QStringLiteral("decisiontype")};
    static const QRegularExpression no(
        QStringLiteral("^(?:rejected?|declined?|denied|deny|refused?|failed|not[ _-]?approved|no)$"),
        QRegularExpression::CaseInsensitiveOption);
    const QString text = value.isBool() ? QVariant(value.toBool()).toString() : value.toString().trimmed();
    if (good.contains(name))
        return text.compare(QLatin1String("false"), Qt::CaseInsensitive) == 0;
    if (bad.contains(name))
        return text.compare(QLatin1String("true"), Qt::CaseInsensitive) == 0;
    const QString inner = value.toObject().value(QStringLiteral("type")).toString().trimmed();
    return decisions.contains(name) && (no.match(text).hasMatch() || no.match(inner).hasMatch());
}

/// A token is "used"; an approval is not.
bool isOfToken(const QString &name)
{
    return name.endsWith(QLatin1String("used")) || name == QLatin1String("consumed");
}

/// "source": "cache", "cache": "HIT", and what "meta" says of the reply.
bool isOutOfStore(const QString &name, const QJsonValue &value)
{
    static const QRegularExpression hit(QStringLiteral("^(?:cache[ds]?|hit|stale|snapshot)$"),
                                        QRegularExpression::CaseInsensitiveOption);
    return (name == QLatin1String("source") || name == QLatin1String("cache")
            || name == QLatin1String("cachestatus"))
        && hit.match(value.toString().trimmed()).hasMatch();
}

/// What a service lists when it asks for documents again or rejects, and no failure of its own machines.
bool isReason(const QString &name, const QJsonValue &value, KycStatus::Value status)
{
    static const QSet<QString> lists {QStringLiteral("errors"),
                                      QStringLiteral("haserrors"),
                                      QStringLiteral("failures"),
                                      QStringLiteral("problems"),
                                      QStringLiteral("validationerrors"),
                                      QStringLiteral("errorcode"),
                                      QStringLiteral("errormessage"),
                                      QStringLiteral("errordescription"),
                                      QStringLiteral("errormsg"),
                                      QStringLiteral("errcode"),
                                      QStringLiteral("errmsg")};
    static const QRegularExpression machine(
        QStringLiteral(
            R"re((?<![a-z])(?:(?:db|database|server|service|backend|redis|cache)[ _-](?:is[ _-])?)re"
            R"re((?:down|error|unavailable|unreachable|failure)|sql\w*|upstream|exception)re"
            R"re(|internal[ _-](?:server[ _-])?error|connection|socket|gateway|stack ?trace)re"
            R"re(|(?:read|connect|request)[ _-]time(?:d[ _-]?)?out|overloaded)(?![a-z]))re"),
        QRegularExpression::CaseInsensitiveOption);
    const bool saysNo = status == KycStatus::Value::NeedResubmit || status == KycStatus::Value::Rejected;
    if (!saysNo || !lists.contains(name) || isNothing(value))
        return false;
    const QByteArray text = QJsonDocument(QJsonArray {value}).toJson(QJsonDocument::Compact);
    return !machine.match(QString::fromUtf8(text)).hasMatch();
}

/// A list of the steps that were left out is no word for a status that was left out, and a service for tests
/// says what it is. What approves is doubted all the same.
bool isExpectedOf(const QString &name, const QJsonValue &value, KycStatus::Value status, bool isOfTests)
{
    static const QSet<QString> lists {QStringLiteral("skipped"), QStringLiteral("ignored")};
    if (KycStatus::isApproval(status) || isNothing(value) || !isPretended(name, value))
        return false;
    const bool isFlag = value.isBool() || value.toString().trimmed().toLower() == QLatin1String("true");
    if (lists.contains(name))
        return !isFlag;
    return isOfTests && !name.endsWith(QLatin1String("fallback"));
}

/// What something in between says in its own fields, though the status line is one of success.
bool headDenies(const HttpReply &reply)
{
    static const QSet<QByteArray> errors {"x-squid-error",   "x-amzn-errortype", "x-error", "x-error-code",
                                          "x-error-message", "cf-mitigated",     "refresh"};
    constexpr int Created = 201;
    return std::any_of(reply.headers.begin(), reply.headers.end(), [&reply](const auto &field) {
        const QByteArray name = field.first.toLower();
        const QByteArray value = field.second.trimmed();
        const bool isElsewhere = name == "location" && reply.status != Created && value.contains("://");
        return (errors.contains(name) && !value.isEmpty() && value != "0")
            || (name == "grpc-status" && value != "0")
            || (name == "www-authenticate" && value.toLower().contains("error=")) || isElsewhere;
    });
}

} // namespace

bool deniesSuccess(const HttpReply &reply)
{
    if (!whyNotOfThisRequest(reply, {}).isEmpty()
        || reply.status == 207) // 207: RFC 4918, one answer for each
        return true;
    if (headDenies(reply))
        return true;
    if (!reply.unreadable.isEmpty() || reply.body.isEmpty())
        return false;
    if (const Result<QJsonValue> json = parseStrictJson(reply.body, {.isReply = true}))
        return jsonDenies(*json);
    const QString body = QString::fromUtf8(reply.body);
    return body.trimmed().startsWith(QLatin1Char('<')) ? isPageOfAnother(body) : wordsDeny(body);
}

bool saysNoSuccess(const QJsonValue &json, const QString &parent)
{
    return isNoSuccess(json.toObject()) || isNoSuccess(atPointer(json, parent).toObject());
}

Error unclearOutcome(const HttpReply &reply, const QString &message)
{
    return {.kind = Error::Kind::OutcomeUnknown,
            .httpStatus = reply.status,
            .message = message,
            .exchange = reply.exchange,
            .isAnswered = true};
}

StatusVerdict statusVerdict(const QJsonValue &json, const QString &parent, KycStatus::Value status,
                            bool isOfTests)
{
    StatusVerdict verdict;
    const bool isApproval = KycStatus::isApproval(status);
    for (const QJsonValue &place :
         {json, atPointer(json, parent), json[QStringLiteral("meta")], json[QStringLiteral("metadata")]}) {
        const QJsonObject object = place.toObject();
        for (auto member = object.begin(); member != object.end(); ++member) {
            const QString name = foldedMember(member.key());
            const QString shown = plainExcerpt(member.key(), 40);
            if (isReason(name, member.value(), status)) {
                verdict.remarks.append(QStringLiteral("The service gives reasons beside the status (%1); the "
                                                      "HTTP log has them.")
                                           .arg(shown));
            } else if ((tellsOfError(name) && !isNothing(member.value()) && !isSuccessOfError(member.value()))
                       || isHttpErrorCode(name, member.value()) || tellsOfElse(name, member.value())) {
                verdict.whyNot
                    = QStringLiteral("The reply has a status and says beside it that something went "
                                     "wrong (%1), so the status is not used.")
                          .arg(shown);
            } else if (isExpectedOf(name, member.value(), status, isOfTests)) {
                verdict.remarks.append(
                    QStringLiteral("The reply says of itself: %1. It is used, as that of a service for tests "
                                   "or of a check that is not over.")
                        .arg(shown));
            } else if (isApproval
                       && (deniesApproval(name, member.value())
                           || (holdsNot(name, member.value()) && !isOfToken(name)))) {
                verdict.whyNot
                    = QStringLiteral("The reply approves, and says that the approval is not valid (%1), "
                                     "so the status is not used. Tell the service owner.")
                          .arg(shown);
            } else if (isKept(name, member.value()) || isPretended(name, member.value())
                       || isOutOfStore(name, member.value())) {
                verdict.whyNot
                    = QStringLiteral("The reply says that its status is an old one or a made-up one "
                                     "(%1), so it is not used.")
                          .arg(shown);
            }
        }
    }
    verdict.remarks.removeDuplicates();
    return verdict;
}

QString memberAgainstToken(const QJsonValue &json)
{
    const QJsonObject object = json.toObject();
    for (auto member = object.begin(); member != object.end(); ++member) {
        const QString name = foldedMember(member.key());
        const bool isError
            = tellsOfError(name) && !isNothing(member.value()) && !isSuccessOfError(member.value());
        if (isError || isHttpErrorCode(name, member.value()) || holdsNot(name, member.value())
            || isKept(name, member.value()) || isPretended(name, member.value()))
            return plainExcerpt(member.key(), 40);
    }
    return {};
}

bool saysItWasDone(const HttpReply &reply)
{
    static const QRegularExpression done(
        QStringLiteral("\\balready (?:been )?processed\\b|\\b(?<!not )(?:was|is|has been) registered, but\\b"
                       "|^\\W*registered\\W*$"),
        QRegularExpression::CaseInsensitiveOption);
    const QJsonObject object = reply.json ? reply.json->toObject() : QJsonObject();
    return object.value(QStringLiteral("success")).toBool()
        || object.value(QStringLiteral("registered")).toBool()
        || done.match(object.value(QStringLiteral("message")).toString()).hasMatch();
}

} // namespace onboarding
