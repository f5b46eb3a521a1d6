#include "app/sandbox/kycapi.h"

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

/// application/x-www-form-urlencoded, where + is a blank.
QUrlQuery formOf(const Request &request)
{
    return QUrlQuery(QString::fromLatin1(request.body).replace(QLatin1Char('+'), QStringLiteral("%20")));
}

QString field(const QUrlQuery &form, const QString &name)
{
    return form.queryItemValue(name, QUrl::FullyDecoded);
}

bool hasType(const Request &request, const char *type)
{
    return request.headers.value("content-type").split(';').constFirst().trimmed() == type;
}

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
    const bool isRefresh
        = QByteArray(route->operation) == "signIn" && request.body.contains("grant_type=refresh_token");
    return isRefresh ? QStringLiteral("refreshToken") : QString::fromLatin1(route->operation);
}

std::optional<Reply> KycApi::refuseClient(const Request &request) const
{
    const QByteArray key = request.headers.value("api-key");
    if (key.isEmpty())
        return refusals::gateway(401, QStringLiteral("Authorization field missing"));
    if (key != m_apiKey)
        return refusals::gateway(403, QStringLiteral("Access to this API has been disallowed"));
    if (request.headers.value("tenantname") != m_tenant.toUtf8())
        return refusals::plain(403, QStringLiteral("FORBIDDEN"), QStringLiteral("Tenant is not allowed"));
    return std::nullopt;
}

Handled KycApi::handle(const Request &request, bool apply)
{
    Handled handled {.operation = operationOf(request)};
    const Route *route = routeOf(request.path);
    if (!route) {
        handled.reply = refusals::spring(404, QStringLiteral("Not Found"), request.path);
        return handled;
    }
    if (const std::optional<Reply> refused = refuseClient(request)) {
        handled.reply = *refused;
        return handled;
    }
    if (request.method != route->method) {
        handled.reply = refusals::spring(405, QStringLiteral("Method Not Allowed"), request.path);
        return handled;
    }
    if (handled.operation == QStringLiteral("selfRegister"))
        selfRegister(request, apply, handled);
    else if (handled.operation == QStringLiteral("signIn")
             || handled.operation == QStringLiteral("refreshToken"))
        handleToken(request, apply, handled);
    else
        withBearer(request, apply, handled);
    return handled;
}

void KycApi::selfRegister(const Request &request, bool apply, Handled &handled)
{
    if (!hasType(request, "application/json")) {
        handled.reply = refusals::spring(415, QStringLiteral("Unsupported Media Type"), request.path);
        return;
    }
    const QJsonObject body = QJsonDocument::fromJson(request.body).object();
    for (const char *name : {"firstName", "lastName", "username", "password", "timeZoneFormatted",
                             "preferredLanguage", "contactType"}) {
        if (body.value(QLatin1String(name)).toString().isEmpty()) {
            handled.reply = refusals::context(400, QStringLiteral("BAD_REQUEST"),
                                              QStringLiteral("%1 is required").arg(QLatin1String(name)));
            return;
        }
    }
    const auto text = [&body](const char *name) { return body.value(QLatin1String(name)).toString(); };
    handled.username = text("username");
    if (!QTimeZone(text("timeZoneFormatted").toLatin1()).isValid()) {
        handled.reply = refusals::context(400, QStringLiteral("BAD_REQUEST"),
                                          QStringLiteral("timeZoneFormatted is not a time zone"));
        return;
    }
    if (text("contactType") != QStringLiteral("EMAIL") && text("contactType") != QStringLiteral("PHONE")) {
        handled.reply = refusals::context(400, QStringLiteral("BAD_REQUEST"),
                                          QStringLiteral("contactType must be EMAIL or PHONE"));
        return;
    }
    if (m_world.find(handled.username)) {
        handled.reply
            = refusals::plain(409, QStringLiteral("CONFLICT"), QStringLiteral("Username is already taken"));
        return;
    }
    User user {.id = m_world.newId(),
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
    if (!hasType(request, "application/x-www-form-urlencoded")) {
        handled.reply = refusals::spring(415, QStringLiteral("Unsupported Media Type"), request.path);
        return;
    }
    if (request.headers.contains("authorization")) {
        handled.reply = refusals::oauth(401, QStringLiteral("invalid_client"),
                                        QStringLiteral("Bad client credentials"));
        return;
    }
    const QUrlQuery form = formOf(request);
    const QString type = field(form, QStringLiteral("grant_type"));
    if (type == QStringLiteral("password"))
        signIn(form, apply, handled);
    else if (type == QStringLiteral("refresh_token"))
        refresh(form, apply, handled);
    else if (type.isEmpty())
        handled.reply
            = refusals::oauth(400, QStringLiteral("invalid_request"), QStringLiteral("Missing grant type"));
    else
        handled.reply = refusals::oauth(400, QStringLiteral("unsupported_grant_type"),
                                        QStringLiteral("Unsupported grant type: %1").arg(type.left(40)));
}

void KycApi::signIn(const QUrlQuery &form, bool apply, Handled &handled)
{
    handled.username = field(form, QStringLiteral("username"));
    User *user = m_world.find(handled.username);
    const bool isRight = user && user->password == field(form, QStringLiteral("password")).toUtf8();
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
        user->wrongPasswords = 0;
        handled.isApplied = apply;
        handled.reply = grant(*user);
    }
}

void KycApi::refresh(const QUrlQuery &form, bool apply, Handled &handled)
{
    if (!apply) {
        handled.reply = refusals::spring(503, QStringLiteral("Service Unavailable"),
                                         QStringLiteral("/auth/oauth/token"));
        return;
    }
    const Tokens::Bearer bearer
        = m_tokens.takeRefresh(field(form, QStringLiteral("refresh_token")).toLatin1());
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

Reply KycApi::grant(User &user)
{
    const Tokens::Grant made = m_tokens.issue(user, m_tenant);
    return jsonReply({{QStringLiteral("access_token"), QString::fromLatin1(made.access)},
                      {QStringLiteral("refresh_token"), QString::fromLatin1(made.refresh)},
                      {QStringLiteral("token_type"), QStringLiteral("bearer")},
                      {QStringLiteral("expires_in"), qint64(Tokens::AccessLife.count() - 1)},
                      {QStringLiteral("scope"), QStringLiteral("read write")},
                      {QStringLiteral("jti"), QString::fromLatin1(made.jti)},
                      {QStringLiteral("uuid"), user.id},
                      {QStringLiteral("user_type"), QStringLiteral("CONSUMER")},
                      {QStringLiteral("tenant_name"), m_tenant}});
}

void KycApi::withBearer(const Request &request, bool apply, Handled &handled)
{
    const QByteArray authorization = request.headers.value("authorization");
    if (!authorization.startsWith("Bearer ")) {
        handled.reply = refusals::oauth(401, QStringLiteral("unauthorized"),
                                        QStringLiteral("Full authentication is required"));
        return;
    }
    const Tokens::Bearer bearer = m_tokens.checkAccess(authorization.mid(7));
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
    } else {
        registerUser(request, *user, apply, handled);
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
    User probe = user; // what would happen
    switch (m_world.submit(probe, ids)) {
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
        user = probe;
        handled.isApplied = true;
    }
    handled.reply = jsonReply({{QStringLiteral("statusCode"), QStringLiteral("SUCCESS")}});
}

} // namespace onboarding::sandbox
