#include "core/collection/operationmatch.h"

#include "core/base/plaintext.h"

#include <QSet>
#include <algorithm>

namespace onboarding {

namespace {

constexpr int EnoughPoints = 50; ///< points from which a request counts as an operation

/// Other spellings of the parameters, folded.
const QHash<QString, QStringList> &knownSpellings()
{
    static const QHash<QString, QStringList> known {
        {QStringLiteral("accountId"),
         {QStringLiteral("accountid"), QStringLiteral("xaccountid"), QStringLiteral("accid"),
          QStringLiteral("account")}},
        {QStringLiteral("workflowId"),
         {QStringLiteral("workflowid"), QStringLiteral("workflowexecutionid"), QStringLiteral("xworkflowid"),
          QStringLiteral("wfeid"), QStringLiteral("workflow"), QStringLiteral("workflowexecution")}},
        {QStringLiteral("username"),
         {QStringLiteral("username"), QStringLiteral("login"), QStringLiteral("user"),
          QStringLiteral("email"), QStringLiteral("userid")}},
        {QStringLiteral("password"),
         {QStringLiteral("password"), QStringLiteral("pass"), QStringLiteral("pwd")}},
        {QStringLiteral("firstName"), {QStringLiteral("firstname"), QStringLiteral("givenname")}},
        {QStringLiteral("lastName"),
         {QStringLiteral("lastname"), QStringLiteral("familyname"), QStringLiteral("surname")}},
        {QStringLiteral("timeZoneFormatted"),
         {QStringLiteral("timezoneformatted"), QStringLiteral("timezone"), QStringLiteral("tz")}},
        {QStringLiteral("preferredLanguage"),
         {QStringLiteral("preferredlanguage"), QStringLiteral("language"), QStringLiteral("locale"),
          QStringLiteral("lang")}},
        {QStringLiteral("deviceId"), {QStringLiteral("deviceid"), QStringLiteral("xdeviceid")}}};
    return known;
}

QStringList spellings(const QString &parameter)
{
    return knownSpellings().value(parameter, {foldedFieldName(parameter)});
}

/// "X-Account: {{accountId}}": where its name says nothing, the variable of that very name tells what it is.
bool isVariableOf(const CollectionField &field, const QString &parameter)
{
    const QHash<QString, QStringList> &known = knownSpellings();
    return !field.variable.isEmpty() && foldedFieldName(field.variable) == foldedFieldName(parameter)
        && std::none_of(known.begin(), known.end(), [name = foldedFieldName(field.name)](const auto &names) {
               return names.contains(name);
           });
}

/// "TIMEZONE: Europe/Paris" is of the device that sends it, not of the person who signs up.
bool isOfTheDevice(const CollectionField &field, const QString &parameter)
{
    return parameter == QStringLiteral("timeZoneFormatted") && field.carrier == Carrier::Header
        && foldedFieldName(field.name) == QStringLiteral("timezone")
        && foldedFieldName(field.variable) != foldedFieldName(parameter);
}

bool has(const CollectionRequest &request, const char *parameter)
{
    return fieldFor(request, QLatin1String(parameter)) != nullptr;
}

/// The steps of the path that do not vary, folded.
QStringList steps(const CollectionRequest &request)
{
    QStringList folded;
    const QStringList parts = request.path.split(QLatin1Char('/'), Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        if (!part.startsWith(QLatin1Char('{')))
            folded.append(foldedFieldName(part));
    }
    return folded;
}

/// 60 when the path ends as one of \p ends, 30 when a step of it is one of them.
int pathPoints(const CollectionRequest &request, std::initializer_list<const char *> ends)
{
    const QStringList path = steps(request);
    int points = 0;
    for (const char *end : ends) {
        if (!path.isEmpty() && path.constLast() == QLatin1String(end))
            return 60;
        if (path.contains(QLatin1String(end)))
            points = 30;
    }
    return points;
}

/// 20 when the name, without its folder, says one of \p words.
int namePoints(const CollectionRequest &request, std::initializer_list<const char *> words)
{
    const QString name = foldedFieldName(request.name.section(QStringLiteral(" / "), -1));
    return std::any_of(words.begin(), words.end(),
                       [&](const char *word) { return name.contains(QLatin1String(word)); })
        ? 20
        : 0;
}

/// 60 when it has the name or the id that our own exports give this operation: its path may be any.
int titlePoints(const CollectionRequest &request, const char *title)
{
    const QString name = foldedFieldName(request.name.section(QStringLiteral(" / "), -1));
    return name == QLatin1String(title) || foldedFieldName(request.id) == QLatin1String(title) ? 60 : 0;
}

/// A logout hands a refresh token in as a refresh does (OpenID Connect RP-Initiated Logout; RFC 7009 revokes
/// one, RFC 7662 asks about one), and is none of the operations.
bool endsASession(const CollectionRequest &request)
{
    static const QSet<QString> ends {
        QStringLiteral("logout"),      QStringLiteral("logoff"),       QStringLiteral("signout"),
        QStringLiteral("signoff"),     QStringLiteral("endsession"),   QStringLiteral("revoke"),
        QStringLiteral("revocation"),  QStringLiteral("introspect"),   QStringLiteral("introspection"),
        QStringLiteral("revoketoken"), QStringLiteral("logoutsession")};
    const QStringList path = steps(request);
    return std::any_of(path.begin(), path.end(), [](const QString &step) { return ends.contains(step); });
}

/// Who is signed in, as OpenID Connect Core 5.3 tells it: claims about a person, and no status.
bool isOpenIdUserInfo(const CollectionRequest &request)
{
    static const QSet<QString> rooms {QStringLiteral("openidconnect"), QStringLiteral("oauth2"),
                                      QStringLiteral("oauth"),         QStringLiteral("oidc"),
                                      QStringLiteral("connect"),       QStringLiteral("openid")};
    const QStringList path = steps(request);
    return !path.isEmpty() && path.constLast() == QStringLiteral("userinfo")
        && std::any_of(path.begin(), path.end(), [](const QString &step) { return rooms.contains(step); });
}

QString grantType(const CollectionRequest &request)
{
    const CollectionField *field = fieldFor(request, QStringLiteral("grant_type"));
    return field && !field->isOpen ? field->value : QString();
}

int tokenEndpointPoints(const CollectionRequest &request)
{
    return std::max(pathPoints(request, {"token", "oauthtoken", "accesstoken"}),
                    pathPoints(request, {"login", "signin", "authenticate", "refresh"}));
}

int signInPoints(const CollectionRequest &request)
{
    const QString grant = grantType(request);
    if (!grant.isEmpty() && grant != QStringLiteral("password"))
        return 0;
    if (!has(request, "password") || !has(request, "username") || has(request, "firstName")
        || request.method == "GET") // RFC 6749, section 3.2
        return 0;
    return 40 + tokenEndpointPoints(request) + (grant.isEmpty() ? 0 : 60)
        + namePoints(request, {"signin", "login", "token", "oauth"}) + titlePoints(request, "signin");
}

int refreshPoints(const CollectionRequest &request)
{
    const QString grant = grantType(request);
    if (grant == QStringLiteral("refresh_token"))
        return 200;
    if (!grant.isEmpty() || !has(request, "refresh_token") || has(request, "password"))
        return 0;
    return 60 + tokenEndpointPoints(request) + namePoints(request, {"refresh"});
}

int selfRegisterPoints(const CollectionRequest &request)
{
    if (!has(request, "password") || !grantType(request).isEmpty() || request.method == "GET")
        return 0;
    const int fields = (has(request, "firstName") ? 25 : 0) + (has(request, "lastName") ? 25 : 0)
        + (has(request, "contactType") ? 20 : 0);
    const int path = pathPoints(
        request, {"selfregister", "selfregistration", "signup", "register", "registration", "users", "user"});
    const int title = titlePoints(request, "selfregister");
    return path + fields + title == 0
        ? 0
        : fields + path + title + namePoints(request, {"register", "signup", "create"});
}

int registerUserPoints(const CollectionRequest &request)
{
    const bool hasBoth = has(request, "accountId") && has(request, "workflowId");
    const int path = pathPoints(request, {"registeruser", "registerids", "registerworkflow"});
    const int title = titlePoints(request, "registeruser");
    if (request.method == "GET" || has(request, "password") || (!hasBoth && std::max(path, title) < 60))
        return 0;
    return path + title + (hasBoth ? 60 : 0) + namePoints(request, {"register", "submit"});
}

int sdkTokenPoints(const CollectionRequest &request)
{
    const bool isOther = has(request, "password") || has(request, "refresh_token")
        || has(request, "grant_type") || has(request, "workflowId");
    if (isOther)
        return 0;
    return pathPoints(request, {"gettoken", "sdktoken", "getsdktoken", "kyctoken"})
        + namePoints(request, {"sdktoken", "sdk", "kyctoken"}) + titlePoints(request, "sdktoken")
        + (pathPoints(request, {"token"}) == 60
                   && pathPoints(request, {"kyc", "kycms", "sdk", "verification"}) > 0
               ? 50
               : 0);
}

int statusPoints(const CollectionRequest &request)
{
    const bool isOther = has(request, "password") || has(request, "grant_type") || request.method == "PUT"
        || isOpenIdUserInfo(request) || request.method == "PATCH"
        || (has(request, "accountId") && has(request, "workflowId"));
    if (isOther)
        return 0;
    return pathPoints(request,
                      {"getuserinfo", "userinfo", "userstatus", "kycstatus", "getstatus", "getuserstatus",
                       "getkycstatus", "verificationstatus"})
        + namePoints(request, {"status", "userinfo"}) + titlePoints(request, "userstatus")
        + (pathPoints(request, {"status"}) == 60
                   && pathPoints(request, {"kyc", "kycms", "user", "users", "verification", "me", "identity"})
                       > 0
               ? 50
               : 0);
}

int points(const CollectionRequest &request, Operation operation)
{
    static const QList<QByteArray> methods {"GET", "POST", "PUT", "PATCH"};
    if (!methods.contains(request.method) || request.path.startsWith(QStringLiteral("_sandbox"))
        || endsASession(request))
        return 0;
    switch (operation) {
    case Operation::SelfRegister: return selfRegisterPoints(request);
    case Operation::SignIn: return signInPoints(request);
    case Operation::RefreshToken: return refreshPoints(request);
    case Operation::UserStatus: return statusPoints(request);
    case Operation::SdkToken: return sdkTokenPoints(request);
    case Operation::RegisterUser: return registerUserPoints(request);
    }
    return 0;
}

/// What no contract can say is taken only when nothing else is there.
bool isSayable(const CollectionRequest &request)
{
    const QStringList parameters = knownSpellings().keys();
    return std::none_of(parameters.begin(), parameters.end(), [&](const QString &parameter) {
        return unsayablePlace(request, parameter).has_value();
    });
}

bool isBetter(const CollectionRequest &one, const CollectionRequest &other, Operation operation)
{
    const bool oneSayable = isSayable(one);
    return oneSayable == isSayable(other) ? points(one, operation) > points(other, operation) : oneSayable;
}

} // namespace

const CollectionField *fieldFor(const CollectionRequest &request, const QString &parameter)
{
    const QStringList wanted = spellings(parameter);
    const CollectionField *best = nullptr;
    qsizetype bestRank = wanted.size();
    for (const CollectionField &field : request.fields) {
        const qsizetype rank = wanted.indexOf(foldedFieldName(field.name));
        if (rank >= 0 && rank < bestRank && !isOfTheDevice(field, parameter)) {
            best = &field;
            bestRank = rank;
        }
    }
    if (best)
        return best;
    const auto named
        = std::find_if(request.fields.begin(), request.fields.end(),
                       [&](const CollectionField &field) { return isVariableOf(field, parameter); });
    return named == request.fields.end() ? nullptr : &*named;
}

std::optional<QString> unsayablePlace(const CollectionRequest &request, const QString &parameter)
{
    const QStringList wanted = spellings(parameter);
    for (const NestedValue &value : request.nested) {
        if (std::any_of(value.names.begin(), value.names.end(),
                        [&](const QString &name) { return wanted.contains(foldedFieldName(name)); }))
            return QStringLiteral("at %1 of its body").arg(plainExcerpt(value.place, 80));
    }
    const QString other = parameter == QStringLiteral("accountId") ? QStringLiteral("workflowId")
        : parameter == QStringLiteral("workflowId")                ? QStringLiteral("accountId")
                                                                   : QString();
    const CollectionField *field = other.isEmpty() ? nullptr : fieldFor(request, parameter);
    if (field && spellings(other).contains(foldedFieldName(field->variable)))
        return QStringLiteral("in “%1” (%2), which the file fills with {{%3}}")
            .arg(plainExcerpt(field->name, 40), carrierName(field->carrier),
                 plainExcerpt(field->variable, 40));
    if (field && field->isWithinText)
        return QStringLiteral("within other text in “%1” (%2)")
            .arg(plainExcerpt(field->name, 40), carrierName(field->carrier));
    return std::nullopt;
}

std::optional<Operation> operationOf(const CollectionRequest &request)
{
    std::optional<Operation> found;
    int most = EnoughPoints - 1;
    for (const Operation operation : allOperations()) {
        const int now = points(request, operation);
        if (now > most)
            found = operation;
        else if (now == most && found)
            found.reset(); // it could be either
        most = std::max(most, now);
    }
    return found;
}

QHash<Operation, qsizetype> bestRequests(const Collection &collection)
{
    QHash<Operation, qsizetype> best;
    for (qsizetype i = 0; i < collection.requests.size(); ++i) {
        const CollectionRequest &request = collection.requests.at(i);
        const std::optional<Operation> operation = operationOf(request);
        if (!operation)
            continue;
        const auto before = best.constFind(*operation);
        if (before == best.cend() || isBetter(request, collection.requests.at(*before), *operation))
            best.insert(*operation, i);
    }
    return best;
}

} // namespace onboarding
