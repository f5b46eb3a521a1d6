#include "app/sandbox/kycapi.h"

#include "app/sandbox/keys.h"
#include "app/sandbox/refusals.h"

#include <QJsonDocument>
#include <QTimeZone>
#include <algorithm>

namespace onboarding::sandbox {

namespace {

struct Route
{
    const char *path;
    const char *method;
    const char *operation;
};

constexpr Route Routes[] = {{"/registration/user/selfregister", "POST", "selfRegister"},
                            {"/auth/oauth/token", "POST", "signIn"},
                            {"/kyc-ms/getUserInfo", "GET", "userStatus"},
                            {"/kyc-ms/getToken", "GET", "sdkToken"},
                            {"/kyc-ms/registerUser", "POST", "registerUser"}};

const Route *routeOf(const QString &path)
{
    const auto *found = std::find_if(std::begin(Routes), std::end(Routes),
                                     [&](const Route &route) { return path == QLatin1String(route.path); });
    return found == std::end(Routes) ? nullptr : found;
}

bool isRefresh(const Request &request)
{
    return readFormFields(request.body).value(QStringLiteral("grant_type"))
        == QStringLiteral("refresh_token");
}

/// The token of "Bearer token", whose scheme is the same in any case (RFC 9110, 11.1); empty without one.
QByteArray bearerToken(const Request &request)
{
    const QByteArray credentials = request.headers.value("authorization");
    const qsizetype blank = credentials.indexOf(' ');
    const bool isBearer = blank > 0 && credentials.left(blank).toLower() == "bearer";
    return isBearer ? credentials.mid(blank).trimmed() : QByteArray();
}

/// What RFC 6749 (3.2, 5.2) calls an invalid_request: it says nothing of whether a password is right.
std::optional<QString> formProblem(const FormFields &form, const QString &type)
{
    if (!form.isReadable)
        return QStringLiteral("The form has a % without two hexadecimal digits behind it, or is not UTF-8");
    if (const QString twice = form.nameGivenTwice(); !twice.isEmpty())
        return QStringLiteral("Parameter given twice: %1").arg(twice.left(40));
    if (type.isEmpty())
        return QStringLiteral("Missing grant type");
    QStringList needed;
    if (type == QStringLiteral("password"))
        needed = {QStringLiteral("username"), QStringLiteral("password")};
    else if (type == QStringLiteral("refresh_token"))
        needed = {QStringLiteral("refresh_token")};
    for (const QString &name : std::as_const(needed)) {
        if (form.value(name).isEmpty()) // without a value it counts as left out
            return QStringLiteral("Missing parameter: %1").arg(name);
    }
    return std::nullopt;
}

Reply badRequest(const QString &message)
{
    return refusals::context(400, QStringLiteral("BAD_REQUEST"), message);
}

/// The methods of \p route, as the field Allow lists them.
QByteArray methodsOf(const Route &route)
{
    return QByteArray(route.method) == "GET" ? QByteArrayLiteral("GET, HEAD, OPTIONS")
                                             : QByteArray(route.method) + ", OPTIONS";
}

/// The guide spells this field in two ways.
const QString TimeZoneNames[] = {QStringLiteral("timeZoneFormatted"), QStringLiteral("timezoneFormatted")};

} // namespace

KycApi::KycApi(World &world, Tokens &tokens, QString tenant, QByteArray apiKey)
    : m_world(world)
    , m_tokens(tokens)
    , m_tenant(std::move(tenant))
    , m_apiKey(std::move(apiKey))
{
}

QString KycApi::operationOf(const Request &request)
{
    const Route *route = routeOf(request.path);
    if (!route)
        return {};
    return QByteArray(route->operation) == "signIn" && isRefresh(request)
        ? QStringLiteral("refreshToken")
        : QString::fromLatin1(route->operation);
}

QString KycApi::usernameOf(const Request &request) const
{
    const QString operation = operationOf(request);
    if (operation == QStringLiteral("selfRegister"))
        return QJsonDocument::fromJson(request.body).object().value(QStringLiteral("username")).toString();
    if (operation == QStringLiteral("signIn"))
        return readFormFields(request.body).value(QStringLiteral("username"));
    if (operation == QStringLiteral("refreshToken"))
        return m_tokens
            .checkRefresh(readFormFields(request.body).value(QStringLiteral("refresh_token")).toLatin1())
            .username;
    return operation.isEmpty() ? QString() : m_tokens.checkAccess(bearerToken(request)).username;
}

std::optional<Reply> KycApi::refuseClient(const Request &request) const
{
    const QByteArray key = request.headers.value("api-key");
    if (key.isEmpty())
        return refusals::gateway(401, QStringLiteral("Authorization field missing"));
    if (!isSameKey(key, m_apiKey))
        return refusals::gateway(403, QStringLiteral("Access to this API has been disallowed"));
    if (request.headers.value("tenantname") != m_tenant.toUtf8())
        return refusals::plain(403, QStringLiteral("FORBIDDEN"), QStringLiteral("Tenant is not allowed"));
    return std::nullopt;
}

QByteArray KycApi::methodsAt(const QString &path)
{
    const Route *route = routeOf(path);
    return route ? methodsOf(*route) : QByteArray();
}

Handled KycApi::handle(const Request &request, bool apply)
{
    Handled handled {.operation = operationOf(request)};
    const Route *route = routeOf(request.path);
    if (!route) {
        handled.reply = refusals::spring(m_world.now(), 404, QStringLiteral("Not Found"), request.path,
                                         QStringLiteral("There is no such resource."));
        return handled;
    }
    const std::pair allow {QByteArrayLiteral("Allow"), methodsOf(*route)};
    if (request.method == "OPTIONS") {
        handled.reply = {.status = 204, .headers = {allow}};
        return handled;
    }
    if (const std::optional<Reply> refused = refuseClient(request)) {
        handled.reply = *refused;
        return handled;
    }
    const bool isHead = request.method == "HEAD" && QByteArray(route->method) == "GET";
    if (request.method != route->method && !isHead) {
        handled.reply = refusals::spring(
            m_world.now(), 405, QStringLiteral("Method Not Allowed"), request.path,
            QStringLiteral("Request method '%1' not supported").arg(QString::fromLatin1(request.method)));
        handled.reply.headers.append(allow);
        return handled;
    }
    dispatch(request, apply && !isHead, handled); // HEAD must change nothing
    return handled;
}

void KycApi::dispatch(const Request &request, bool apply, Handled &handled)
{
    if (handled.operation == QStringLiteral("selfRegister"))
        selfRegister(request, apply, handled);
    else if (handled.operation == QStringLiteral("signIn")
             || handled.operation == QStringLiteral("refreshToken"))
        handleToken(request, apply, handled);
    else
        withBearer(request, apply, handled);
}

std::optional<Reply> KycApi::refuseBody(const Request &request, const char *type) const
{
    const QByteArray coding = request.headers.value("content-encoding").toLower();
    if (request.mediaType() == type && (coding.isEmpty() || coding == "identity"))
        return std::nullopt;
    const QString problem = request.mediaType() == type
        ? QStringLiteral("Content coding '%1' not supported").arg(QString::fromLatin1(coding))
        : QStringLiteral("Content type '%1' not supported, send %2")
              .arg(QString::fromLatin1(request.mediaType()), QLatin1String(type));
    Reply reply = refusals::spring(m_world.now(), 415, QStringLiteral("Unsupported Media Type"), request.path,
                                   problem);
    if (request.mediaType() == type)
        reply.headers.append({QByteArrayLiteral("Accept-Encoding"), QByteArrayLiteral("identity")});
    else
        reply.headers.append({QByteArrayLiteral("Accept-Post"), QByteArray(type)});
    return reply;
}

std::optional<Reply> KycApi::refuseSignUp(const QJsonObject &body)
{
    for (const char *name :
         {"firstName", "lastName", "username", "password", "preferredLanguage", "contactType"}) {
        const QJsonValue value = body.value(QLatin1String(name));
        if (value.isUndefined() || value.toString(QStringLiteral("?")).isEmpty())
            return badRequest(QStringLiteral("%1 is required").arg(QLatin1String(name)));
        if (!value.isString())
            return badRequest(QStringLiteral("%1 must be a text").arg(QLatin1String(name)));
    }
    bool hasZone = false;
    for (const QString &name : TimeZoneNames) {
        if (!body.contains(name))
            continue;
        hasZone = true;
        const QJsonValue zone = body.value(name);
        if (zone.isString() && zone.toString().isEmpty())
            return badRequest(QStringLiteral("%1 is required").arg(name));
        if (!zone.isString())
            return badRequest(QStringLiteral("%1 must be a text").arg(name));
        if (!QTimeZone(zone.toString().toUtf8()).isValid())
            return badRequest(QStringLiteral("%1 is not a time zone").arg(name));
    }
    if (!hasZone)
        return badRequest(QStringLiteral("%1 is required").arg(TimeZoneNames[0]));
    const QString contact = body.value(QStringLiteral("contactType")).toString();
    if (contact != QStringLiteral("EMAIL") && contact != QStringLiteral("PHONE"))
        return badRequest(QStringLiteral("contactType must be EMAIL or PHONE"));
    if (const std::optional<QString> problem = nameProblem(body.value(QStringLiteral("username")).toString()))
        return badRequest(*problem);
    if (m_world.find(body.value(QStringLiteral("username")).toString()))
        return refusals::plain(409, QStringLiteral("CONFLICT"), QStringLiteral("Username is already taken"));
    return std::nullopt;
}

void KycApi::selfRegister(const Request &request, bool apply, Handled &handled)
{
    if (const std::optional<Reply> refused = refuseBody(request, "application/json")) {
        handled.reply = *refused;
        return;
    }
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(request.body, &error);
    if (!document.isObject()) {
        const QString problem = error.error == QJsonParseError::NoError
            ? QStringLiteral("it is not an object")
            : QStringLiteral("%1 at byte %2").arg(error.errorString()).arg(error.offset);
        handled.reply = badRequest(QStringLiteral("JSON parse error: %1").arg(problem));
        return;
    }
    const QJsonObject body = document.object();
    const auto text = [&body](const char *name) { return body.value(QLatin1String(name)).toString(); };
    handled.username = text("username");
    if (const std::optional<Reply> refused = refuseSignUp(body)) {
        handled.reply = *refused;
        return;
    }
    User user {.id = World::idOf(handled.username),
               .username = handled.username,
               .password = text("password").toUtf8(),
               .displayName = text("firstName") + QLatin1Char(' ') + text("lastName"),
               .fate = World::fateOf(handled.username)};
    const QJsonObject data {{QStringLiteral("id"), user.id},
                            {QStringLiteral("username"), user.username},
                            {QStringLiteral("status"), QStringLiteral("ACTIVE")}};
    if (apply) {
        m_world.add(std::move(user));
        handled.isApplied = true;
    }
    const QJsonObject context {{QStringLiteral("statusCode"), QStringLiteral("200")},
                               {QStringLiteral("statusMessage"), QStringLiteral("User registered")}};
    handled.reply
        = jsonReply({{QStringLiteral("contextResponse"), context}, {QStringLiteral("responseData"), data}});
}

void KycApi::handleToken(const Request &request, bool apply, Handled &handled)
{
    answerToken(request, apply, handled);
    handled.reply.headers.append(
        {QByteArrayLiteral("Pragma"), QByteArrayLiteral("no-cache")}); // RFC 6749, 5.1
}

void KycApi::answerToken(const Request &request, bool apply, Handled &handled)
{
    if (const std::optional<Reply> refused = refuseBody(request, "application/x-www-form-urlencoded")) {
        handled.reply = *refused;
        return;
    }
    if (request.headers.contains("authorization")) {
        handled.reply = refusals::client(request.headers.value("authorization"));
        return;
    }
    const FormFields form = readFormFields(request.body);
    const QString type = form.value(QStringLiteral("grant_type"));
    if (const std::optional<QString> problem = formProblem(form, type))
        handled.reply = refusals::oauth(400, QStringLiteral("invalid_request"), *problem);
    else if (type == QStringLiteral("password"))
        signIn(form, apply, handled);
    else if (type == QStringLiteral("refresh_token"))
        refresh(form, apply, handled);
    else
        handled.reply = refusals::oauth(400, QStringLiteral("unsupported_grant_type"),
                                        QStringLiteral("Unsupported grant type: %1").arg(type.left(40)));
}

void KycApi::signIn(const FormFields &form, bool apply, Handled &handled)
{
    handled.username = form.value(QStringLiteral("username"));
    User *user = m_world.find(handled.username);
    const bool isRight = user && user->password == form.value(QStringLiteral("password")).toUtf8();
    if (user && apply && !isRight && ++user->wrongPasswords >= World::MaxWrongPasswords)
        user->account = Account::Locked;
    if (user && user->account == Account::Locked) {
        handled.reply = refusals::vendor(401, 3001, QStringLiteral("User account is locked"));
    } else if (user && user->account == Account::Suspended) {
        handled.reply = refusals::vendor(401, 3003, QStringLiteral("User account is suspended"));
    } else if (!isRight) {
        handled.reply
            = refusals::oauth(400, QStringLiteral("invalid_grant"), QStringLiteral("Bad credentials"));
    } else {
        handled.isApplied = apply;
        handled.reply = grant(*user);
        if (apply) {
            user->wrongPasswords = 0;
            user->lastSignOn = m_world.now();
        }
    }
}

void KycApi::refresh(const FormFields &form, bool apply, Handled &handled)
{
    if (!apply) {
        handled.reply = refusals::spring(m_world.now(), 503, QStringLiteral("Service Unavailable"),
                                         QStringLiteral("/auth/oauth/token"));
        return;
    }
    const Tokens::Bearer bearer
        = m_tokens.takeRefresh(form.value(QStringLiteral("refresh_token")).toLatin1());
    handled.username = bearer.username;
    User *user = m_world.find(bearer.username);
    if (bearer.verdict == Tokens::Verdict::Expired) {
        handled.reply = refusals::oauth(401, QStringLiteral("invalid_grant"),
                                        QStringLiteral("Invalid refresh token (expired)"));
    } else if (bearer.verdict == Tokens::Verdict::Unknown || !user) {
        handled.reply
            = refusals::oauth(400, QStringLiteral("invalid_grant"), QStringLiteral("Invalid refresh token"));
    } else {
        handled.isApplied = true;
        handled.reply = grant(*user);
    }
}

Reply KycApi::grant(const User &user)
{
    const Tokens::Grant made = m_tokens.issue(user, m_tenant);
    const QDateTime lastSignOn = user.lastSignOn.isNull() ? m_world.now() : user.lastSignOn;
    return jsonReply({{QStringLiteral("access_token"), QString::fromLatin1(made.access)},
                      {QStringLiteral("refresh_token"), QString::fromLatin1(made.refresh)},
                      {QStringLiteral("token_type"), QStringLiteral("bearer")},
                      {QStringLiteral("expires_in"), qint64(Tokens::AccessLife.count() - 1)},
                      {QStringLiteral("scope"), QStringLiteral("read write")},
                      {QStringLiteral("jti"), QString::fromLatin1(made.jti)},
                      {QStringLiteral("uuid"), user.id},
                      {QStringLiteral("user_type"), QStringLiteral("CONSUMER")},
                      {QStringLiteral("tenant_name"), m_tenant},
                      {QStringLiteral("last_signon_timestamp"), lastSignOn.toMSecsSinceEpoch()}});
}

void KycApi::withBearer(const Request &request, bool apply, Handled &handled)
{
    const QByteArray token = bearerToken(request);
    if (token.isEmpty()) {
        handled.reply = refusals::oauth(401, QStringLiteral("unauthorized"),
                                        QStringLiteral("Full authentication is required"));
        return;
    }
    const Tokens::Bearer bearer = m_tokens.checkAccess(token);
    handled.username = bearer.username;
    User *user = m_world.find(bearer.username);
    if (bearer.verdict == Tokens::Verdict::Expired) {
        handled.reply = refusals::vendor(401, 0, QStringLiteral("Token has expired"));
    } else if (bearer.verdict == Tokens::Verdict::Unknown || !user) {
        handled.reply = refusals::oauth(401, QStringLiteral("invalid_token"),
                                        QStringLiteral("Cannot convert access token"));
    } else if (user->account == Account::PartlyRegistered) {
        handled.reply = refusals::plain(412, QStringLiteral("PRECONDITION_FAILED"),
                                        QStringLiteral("User is only partly registered"));
    } else if (handled.operation == QStringLiteral("userStatus")) {
        userStatus(*user, handled);
    } else if (handled.operation == QStringLiteral("sdkToken")) {
        sdkToken(*user, apply, handled);
    } else if (handled.operation == QStringLiteral("registerUser")) {
        registerUser(request, *user, apply, handled);
    } else {
        handled.reply = refusals::plain(501, QStringLiteral("NOT_IMPLEMENTED"),
                                        QStringLiteral("The sandbox cannot do this yet"));
    }
}

void KycApi::userStatus(const User &user, Handled &handled) const
{
    if (!user.hasKycRecord) {
        handled.reply = refusals::plain(404, QStringLiteral("NOT_FOUND"),
                                        QStringLiteral("User is not registered on kyc"));
        return;
    }
    QJsonObject json {{QStringLiteral("status"), user.status},
                      {QStringLiteral("kycProvider"), user.kycProvider}};
    if (user.status == QStringLiteral("NEED_RESUBMIT") || user.status == QStringLiteral("LV1")
        || user.status == QStringLiteral("PENDING"))
        json.insert(QStringLiteral("remainingAttempts"), user.remainingAttempts);
    handled.reply = jsonReply(json);
}

void KycApi::sdkToken(User &user, bool apply, Handled &handled)
{
    const bool isOpen = user.status == QStringLiteral("NOT_REGISTERED")
        || user.status == QStringLiteral("LV1") || user.status == QStringLiteral("NEED_RESUBMIT");
    if (!isOpen) {
        handled.reply
            = refusals::plain(417, QStringLiteral("EXPECTATION_FAILED"),
                              QStringLiteral("No verification can be started in status %1").arg(user.status));
        return;
    }
    user.hasKycRecord = true;
    const IdPair ids = apply ? m_world.startRun(user) : IdPair {m_world.newId(), m_world.newId()};
    handled.isApplied = apply;
    handled.reply = jsonReply({{QStringLiteral("token"), QString::fromLatin1(m_tokens.sdkToken(ids))},
                               {QStringLiteral("kycProvider"), user.kycProvider}});
    handled.reply.headers.append({QByteArrayLiteral("Pragma"), QByteArrayLiteral("no-cache")});
    if (apply)
        handled.reply.headers.append({QByteArrayLiteral("Set-Cookie"),
                                      QByteArray(Tokens::PhoneCookie) + '='
                                          + m_tokens.phonePass(user.username)
                                          + "; Path=/_sandbox; HttpOnly; SameSite=Strict"});
}

void KycApi::registerUser(const Request &request, User &user, bool apply, Handled &handled)
{
    const IdPair ids {QString::fromLatin1(request.headers.value("accountid")),
                      QString::fromLatin1(request.headers.value("workflowid"))};
    for (const auto &[name, value] :
         {std::pair("accountId", ids.accountId), std::pair("workflowId", ids.workflowId)}) {
        if (value.isEmpty()) {
            handled.reply = refusals::plain(
                400, QStringLiteral("BAD_REQUEST"),
                QStringLiteral("Required request header '%1' is not present").arg(QLatin1String(name)));
            return;
        }
    }
    switch (m_world.judge(user, ids)) {
    case World::Submission::AlreadySubmitted:
        handled.reply = refusals::plain(409, QStringLiteral("CONFLICT"),
                                        QStringLiteral("This workflow has been registered already"));
        return;
    case World::Submission::UnknownRun:
        handled.reply = refusals::newer(404, QStringLiteral("No finished workflow with these ids"));
        return;
    case World::Submission::WrongState:
        handled.reply
            = refusals::plain(409, QStringLiteral("CONFLICT"),
                              QStringLiteral("Documents cannot be registered in status %1").arg(user.status));
        return;
    case World::Submission::Accepted: break;
    }
    if (apply) {
        m_world.submit(user, ids);
        handled.isApplied = true;
    }
    handled.reply = jsonReply({{QStringLiteral("statusCode"), QStringLiteral("SUCCESS")}});
}

} // namespace onboarding::sandbox
