#include "app/sandbox/controlapi.h"

#include "app/sandbox/doublednames.h"
#include "app/sandbox/jsonfields.h"
#include "app/sandbox/samples.h"

#include <QJsonDocument>

namespace onboarding::sandbox {

namespace {

constexpr int MaxAttempts = 1000;
constexpr qint64 MaxAdvance = 10LL * 365 * 24 * 3600; // ten years at once

Reply wrong(const QString &message, int status = 400)
{
    return jsonReply({{QStringLiteral("message"), message}}, status);
}

Reply done()
{
    return jsonReply({{QStringLiteral("ok"), true}});
}

Reply noSuchUser()
{
    return wrong(QStringLiteral("There is no such user."), 404);
}

QJsonObject describe(const User &user)
{
    QJsonObject json {{QStringLiteral("username"), user.username},
                      {QStringLiteral("displayName"), user.displayName},
                      {QStringLiteral("about"), user.about},
                      {QStringLiteral("status"), user.status},
                      {QStringLiteral("id"), user.id},
                      {QStringLiteral("remainingAttempts"), user.remainingAttempts}};
    if (!user.decisionAt.isNull())
        json.insert(QStringLiteral("decisionAt"), user.decisionAt.toString(Qt::ISODate));
    return json;
}

/// What the SDK hands back, with the personal data that a console must drop.
QJsonObject sdkResult(const IdPair &ids)
{
    const QJsonObject credential {{QStringLiteral("category"), QStringLiteral("ID")},
                                  {QStringLiteral("country"), QStringLiteral("NOR")},
                                  {QStringLiteral("lastName"), QStringLiteral("Sample")}};
    return {{QStringLiteral("accountId"), ids.accountId},
            {QStringLiteral("workflowId"), ids.workflowId},
            {QStringLiteral("credentials"), QJsonArray {credential}}};
}

/// Whether \p segments are \p pattern, and what stands for its "*".
bool fitsPattern(const QByteArray &pattern, const QStringList &segments, QString &name)
{
    const QList<QByteArray> parts = pattern.split('/');
    if (parts.size() != segments.size())
        return false;
    for (qsizetype i = 0; i < parts.size(); ++i) {
        if (parts.at(i) == "*")
            name = segments.at(i);
        else if (QLatin1String(parts.at(i)) != segments.at(i))
            return false;
    }
    return true;
}

/// The value of the cookie \p name, or an empty one.
QByteArray cookieOf(const Request &request, QByteArrayView name)
{
    const QList<QByteArray> cookies = request.headers.value("cookie").split(';');
    for (const QByteArray &cookie : cookies) {
        const QByteArray trimmed = cookie.trimmed();
        const qsizetype mark = trimmed.indexOf('=');
        if (mark > 0 && trimmed.left(mark) == name)
            return trimmed.mid(mark + 1);
    }
    return {};
}

/// The body of a control request as an object; what is wrong with it goes to \p refusal.
QJsonObject readControlBody(const Request &request, std::optional<Reply> &refusal)
{
    if (request.body.isEmpty())
        return {};
    if (request.mediaType() != "application/json") {
        refusal = wrong(QStringLiteral("A body needs Content-Type: application/json."), 415);
        return {};
    }
    QJsonParseError error;
    const QJsonDocument json = QJsonDocument::fromJson(request.body, &error);
    // Qt takes no single value, such as null, for JSON (RFC 8259 does).
    const bool isJson = error.error == QJsonParseError::NoError
        || QJsonDocument::fromJson('[' + request.body + ']').array().size() == 1;
    if (!isJson)
        refusal = wrong(QStringLiteral("The body is not JSON: %1 at byte %2.")
                            .arg(error.errorString())
                            .arg(error.offset));
    else if (!json.isObject())
        refusal = wrong(QStringLiteral("The body is not a JSON object."));
    else if (const std::optional<QString> twice = doubledName(request.body))
        refusal = wrong(QStringLiteral("%1 is there twice").arg(*twice));
    return json.object();
}

std::optional<Fate> fateCalled(const QString &name)
{
    if (name == QStringLiteral("approve"))
        return Fate::Approve;
    if (name == QStringLiteral("reject"))
        return Fate::Reject;
    return name == QStringLiteral("resubmit") ? std::optional(Fate::Resubmit) : std::nullopt;
}

} // namespace

ControlApi::ControlApi(World &world, Tokens &tokens, Faults &faults)
    : m_world(world)
    , m_tokens(tokens)
    , m_faults(faults)
{
    reset();
}

void ControlApi::reset()
{
    m_world.clear();
    m_tokens.clear();
    m_faults.clear();
    m_journal.clear();
    m_latencyMs = 0;
    for (const User &user : sampleUsers())
        m_world.add(user);
    if (m_start)
        m_start();
}

const QList<ControlApi::Route> &ControlApi::routes()
{
    static const QList<Route> all {{"users", "GET", &ControlApi::listUsers},
                                   {"users", "POST", &ControlApi::createUser, Takes::Members},
                                   {"users/*", "GET", &ControlApi::showUser},
                                   {"users/*", "DELETE", &ControlApi::removeUser},
                                   {"users/*/status", "POST", &ControlApi::setStatus, Takes::Members},
                                   {"phone", "POST", &ControlApi::phone, Takes::Members},
                                   {"clock", "GET", &ControlApi::showClock},
                                   {"clock", "POST", &ControlApi::advanceClock, Takes::Members},
                                   {"latency", "GET", &ControlApi::showLatency},
                                   {"latency", "POST", &ControlApi::chooseLatency, Takes::Members},
                                   {"tokens/expire", "POST", &ControlApi::expireTokens, Takes::Members},
                                   {"faults", "GET", &ControlApi::listFaults},
                                   {"faults", "POST", &ControlApi::addFaults, Takes::Members},
                                   {"faults", "DELETE", &ControlApi::clearFaults},
                                   {"faults/*", "GET", &ControlApi::showFault},
                                   {"faults/*", "DELETE", &ControlApi::removeFault},
                                   {"journal", "GET", &ControlApi::showJournal, Takes::Query},
                                   {"journal", "DELETE", &ControlApi::clearJournal},
                                   {"reset", "POST", &ControlApi::resetAll}};
    return all;
}

Reply ControlApi::handle(const Request &request)
{
    QByteArrayList allowed;
    for (const Route &route : routes()) {
        QString name;
        if (!fitsPattern(route.pattern, request.segments.mid(1), name))
            continue;
        const bool isHead = request.method == "HEAD" && qstrcmp(route.method, "GET") == 0;
        if (isHead || request.method == route.method)
            return run(route, name, request);
        allowed.append(route.method);
        if (qstrcmp(route.method, "GET") == 0)
            allowed.append("HEAD");
    }
    if (allowed.isEmpty())
        return wrong(QStringLiteral("There is no %1 here; see kyc-sandbox(1).").arg(request.path), 404);
    allowed.append("OPTIONS");
    const QByteArray list = allowed.join(", ");
    Reply reply = wrong(QStringLiteral("%1 takes %2.").arg(request.path, QString::fromLatin1(list)), 405);
    if (request.method == "OPTIONS")
        reply = {.status = 204};
    reply.headers.append({QByteArrayLiteral("Allow"), list});
    return reply;
}

Reply ControlApi::run(const Route &route, const QString &name, const Request &request)
{
    // What is passed over in silence would do to everybody what was meant for one user.
    const bool mayAsk = route.takes == Takes::Query;
    if (!request.query.isReadable)
        return wrong(QStringLiteral("The query is not UTF-8."));
    if (!mayAsk && !request.query.items.isEmpty())
        return wrong(QStringLiteral("%1 is not known; %2 has no query parameters")
                         .arg(request.query.items.constFirst().first, request.path));
    std::optional<Reply> refusal;
    const Call call {.name = name, .request = request, .body = readControlBody(request, refusal)};
    if (refusal)
        return *refusal;
    if (route.takes != Takes::Members) {
        const QString what = QStringLiteral("%1 %2").arg(QString::fromLatin1(route.method), request.path);
        if (const auto problem = JsonFields(call.body).problem(what))
            return wrong(*problem);
    }
    return (this->*route.handle)(call);
}

Reply ControlApi::listUsers(const Call &)
{
    QJsonArray users;
    for (const User &user : m_world.users())
        users.append(describe(user));
    return jsonReply({{QStringLiteral("users"), users}});
}

Reply ControlApi::createUser(const Call &call)
{
    const std::optional<QString> problem = addUser(call.body);
    return problem ? wrong(*problem) : done();
}

Reply ControlApi::showUser(const Call &call)
{
    const User *user = m_world.find(call.name);
    return user ? jsonReply(describe(*user)) : noSuchUser();
}

Reply ControlApi::removeUser(const Call &call)
{
    if (!m_world.remove(call.name))
        return noSuchUser();
    m_tokens.forget(call.name);
    return done();
}

Reply ControlApi::setStatus(const Call &call)
{
    JsonFields fields(call.body);
    const QString status = fields.line(QStringLiteral("status"));
    if (status.isEmpty())
        fields.refuse(QStringLiteral("status must be a text that is not empty"));
    if (const auto problem = fields.problem(QStringLiteral("a status")))
        return wrong(*problem);
    User *user = m_world.find(call.name);
    if (!user)
        return noSuchUser();
    m_world.setStatus(*user, status);
    return jsonReply(describe(*user));
}

bool ControlApi::isPhoneOfItsUser(const Request &request) const
{
    if (request.method != "POST" || request.path != QStringLiteral("/_sandbox/phone"))
        return false;
    const QString owner = m_tokens.phoneOf(cookieOf(request, Tokens::PhoneCookie));
    std::optional<Reply> refusal;
    return !owner.isEmpty()
        && readControlBody(request, refusal).value(QStringLiteral("username")).toString() == owner;
}

Reply ControlApi::phone(const Call &call)
{
    JsonFields fields(call.body);
    const QString username = fields.text(QStringLiteral("username"));
    if (username.isEmpty())
        fields.refuse(QStringLiteral("username must be a text that is not empty"));
    if (const auto problem = fields.problem(QStringLiteral("a phone")))
        return wrong(*problem);
    User *user = m_world.find(username);
    if (!user)
        return noSuchUser();
    switch (m_world.finishRun(*user)) {
    case World::Phone::NoToken:
        return wrong(QStringLiteral("The phone has no SDK token of this user yet."), 409);
    case World::Phone::TokenExpired:
        return wrong(
            QStringLiteral("The SDK token of this user expired at %1. Fetch another one for the phone.")
                .arg(user->issuedUntil.toString(Qt::ISODate)),
            409);
    case World::Phone::Finished: break;
    }
    return jsonReply({{QStringLiteral("result"), sdkResult(*user->finished)}});
}

Reply ControlApi::showClock(const Call &)
{
    return jsonReply({{QStringLiteral("now"), m_world.now().toString(Qt::ISODateWithMs)}});
}

Reply ControlApi::advanceClock(const Call &call)
{
    JsonFields fields(call.body);
    const QString name = QStringLiteral("advanceSeconds");
    if (!fields.has(name))
        fields.refuse(QStringLiteral("advanceSeconds is missing"));
    const std::chrono::seconds by(fields.number(name, 0, MaxAdvance, 0));
    if (m_world.ahead() + by > World::MaxAhead)
        fields.refuse(QStringLiteral("advanceSeconds would put the clock more than 100 years ahead"));
    if (const auto problem = fields.problem(QStringLiteral("the clock")))
        return wrong(*problem);
    m_world.advance(by);
    return showClock(call);
}

Reply ControlApi::showLatency(const Call &)
{
    return jsonReply({{QStringLiteral("milliseconds"), m_latencyMs}});
}

Reply ControlApi::chooseLatency(const Call &call)
{
    JsonFields fields(call.body);
    const QString name = QStringLiteral("milliseconds");
    if (!fields.has(name))
        fields.refuse(QStringLiteral("milliseconds is missing"));
    const auto milliseconds = static_cast<int>(fields.number(name, 0, MaxLatencyMs, 0));
    if (const auto problem = fields.problem(QStringLiteral("the latency")))
        return wrong(*problem);
    m_latencyMs = milliseconds;
    return done();
}

Reply ControlApi::expireTokens(const Call &call)
{
    JsonFields fields(call.body);
    const QString username = fields.text(QStringLiteral("username"));
    if (const auto problem = fields.problem(QStringLiteral("this")))
        return wrong(*problem);
    if (!username.isEmpty() && !m_world.find(username))
        return noSuchUser();
    if (username.isEmpty())
        m_tokens.expireAccess();
    else
        m_tokens.expireAccessOf(username);
    return done();
}

Reply ControlApi::listFaults(const Call &)
{
    return jsonReply({{QStringLiteral("faults"), m_faults.toJson()}});
}

Reply ControlApi::addFaults(const Call &call)
{
    QJsonArray ids;
    if (const std::optional<QString> problem = m_faults.add(call.body, ids))
        return wrong(*problem);
    return jsonReply({{QStringLiteral("ok"), true}, {QStringLiteral("ids"), ids}});
}

Reply ControlApi::clearFaults(const Call &)
{
    m_faults.clear();
    return done();
}

Reply ControlApi::showFault(const Call &call)
{
    const std::optional<QJsonObject> fault = m_faults.find(call.name);
    return fault ? jsonReply(*fault)
                 : wrong(QStringLiteral("There is no such fault; it may be used up."), 404);
}

Reply ControlApi::removeFault(const Call &call)
{
    return m_faults.remove(call.name)
        ? done()
        : wrong(QStringLiteral("There is no such fault; it may be used up."), 404);
}

Reply ControlApi::showJournal(const Call &call)
{
    std::optional<QString> problem;
    const QJsonArray found = m_journal.find(call.request.query, problem);
    return problem ? wrong(*problem) : jsonReply({{QStringLiteral("requests"), found}});
}

Reply ControlApi::clearJournal(const Call &)
{
    m_journal.clear();
    return done();
}

Reply ControlApi::resetAll(const Call &)
{
    reset();
    return done();
}

std::optional<QString> ControlApi::addUser(const QJsonObject &json)
{
    JsonFields fields(json);
    User user {.username = fields.text(QStringLiteral("username")),
               .password = fields.text(QStringLiteral("password"), samplePassword()).toUtf8(),
               .displayName = fields.lineOrEmpty(QStringLiteral("displayName")),
               .status = fields.line(QStringLiteral("status"), QStringLiteral("NOT_REGISTERED"))};
    user.remainingAttempts
        = static_cast<int>(fields.number(QStringLiteral("remainingAttempts"), 0, MaxAttempts, 3));
    const QString fate = fields.text(QStringLiteral("fate"));
    user.fate = fateCalled(fate).value_or(World::fateOf(user.username));
    if (user.username.isEmpty())
        fields.refuse(QStringLiteral("username must be a text that is not empty"));
    if (const std::optional<QString> problem = nameProblem(user.username))
        fields.refuse(*problem);
    if (!fate.isEmpty() && !fateCalled(fate))
        fields.refuse(QStringLiteral("fate must be approve, reject or resubmit"));
    if (const std::optional<QString> problem = fields.problem(QStringLiteral("a user")))
        return problem;
    return m_world.add(std::move(user)) ? std::nullopt : std::optional(QStringLiteral("username is taken"));
}

} // namespace onboarding::sandbox
