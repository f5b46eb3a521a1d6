#include "app/sandbox/controlapi.h"

#include "app/sandbox/samples.h"

#include <QJsonDocument>
#include <QUrl>

namespace onboarding::sandbox {

namespace {

Reply wrong(const QString &message, int status = 400)
{
    return jsonReply({{QStringLiteral("message"), message}}, status);
}

Reply done()
{
    return jsonReply({{QStringLiteral("ok"), true}});
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
    m_journal = {};
    m_latencyMs = 0;
    for (const User &user : sampleUsers())
        m_world.add(user);
}

void ControlApi::note(const Request &request, const Handled &handled)
{
    if (m_journal.size() >= MaxJournal)
        m_journal.removeFirst();
    m_journal.append(QJsonObject {{QStringLiteral("at"), m_world.now().toString(Qt::ISODateWithMs)},
                                  {QStringLiteral("operation"), handled.operation},
                                  {QStringLiteral("method"), QString::fromLatin1(request.method)},
                                  {QStringLiteral("path"), request.path},
                                  {QStringLiteral("status"), handled.reply.status},
                                  {QStringLiteral("username"), handled.username},
                                  {QStringLiteral("applied"), handled.isApplied}});
}

Reply ControlApi::handle(const QByteArray &method, const QString &path, const QByteArray &body)
{
    if (method == "GET")
        return get(path);
    if (method == "DELETE")
        return remove(path);
    if (method != "POST")
        return wrong(QStringLiteral("GET, POST or DELETE"), 405);
    const QJsonDocument json = QJsonDocument::fromJson(body.isEmpty() ? QByteArrayLiteral("{}") : body);
    return json.isObject() ? post(path, json.object())
                           : wrong(QStringLiteral("The body is not a JSON object."));
}

Reply ControlApi::get(const QString &path)
{
    if (path == QStringLiteral("/users")) {
        QJsonArray users;
        for (const User &user : m_world.users())
            users.append(describe(user));
        return jsonReply({{QStringLiteral("users"), users}});
    }
    if (path == QStringLiteral("/journal"))
        return jsonReply({{QStringLiteral("requests"), m_journal}});
    if (path == QStringLiteral("/faults"))
        return jsonReply({{QStringLiteral("faults"), m_faults.toJson()}});
    if (path == QStringLiteral("/clock"))
        return jsonReply({{QStringLiteral("now"), m_world.now().toString(Qt::ISODateWithMs)}});
    return wrong(QStringLiteral("There is no %1 here; see kyc-sandbox(1).").arg(path), 404);
}

Reply ControlApi::remove(const QString &path)
{
    if (path == QStringLiteral("/journal"))
        m_journal = {};
    else if (path == QStringLiteral("/faults"))
        m_faults.clear();
    else
        return wrong(QStringLiteral("Only journal and faults can be deleted."), 404);
    return done();
}

Reply ControlApi::post(const QString &path, const QJsonObject &body)
{
    if (path == QStringLiteral("/phone"))
        return phone(body);
    if (path.startsWith(QStringLiteral("/users/")) && path.endsWith(QStringLiteral("/status")))
        return setStatus(path, body);
    if (path == QStringLiteral("/users")) {
        const std::optional<QString> problem = addUser(body);
        return problem ? wrong(*problem) : done();
    }
    if (path == QStringLiteral("/faults")) {
        const std::optional<QString> problem = m_faults.add(body);
        return problem ? wrong(*problem) : done();
    }
    if (path == QStringLiteral("/clock")) {
        const qint64 seconds = body.value(QStringLiteral("advanceSeconds")).toInteger(-1);
        if (seconds < 0)
            return wrong(QStringLiteral("advanceSeconds must be 0 or more"));
        m_world.advance(std::chrono::seconds(seconds));
        return get(QStringLiteral("/clock"));
    }
    if (path == QStringLiteral("/latency")) {
        const int milliseconds = body.value(QStringLiteral("milliseconds")).toInt(-1);
        if (milliseconds < 0)
            return wrong(QStringLiteral("milliseconds must be 0 or more"));
        m_latencyMs = milliseconds;
        return done();
    }
    if (path == QStringLiteral("/tokens/expire")) {
        m_tokens.expireAccess();
        return done();
    }
    if (path == QStringLiteral("/reset")) {
        reset();
        return done();
    }
    return wrong(QStringLiteral("There is no %1 here; see kyc-sandbox(1).").arg(path), 404);
}

Reply ControlApi::phone(const QJsonObject &body)
{
    User *user = m_world.find(body.value(QStringLiteral("username")).toString());
    if (!user)
        return wrong(QStringLiteral("There is no such user."), 404);
    const std::optional<IdPair> ids = World::finishRun(*user);
    if (!ids)
        return wrong(QStringLiteral("The phone has no SDK token of this user yet."), 409);
    return jsonReply({{QStringLiteral("result"), sdkResult(*ids)}});
}

Reply ControlApi::setStatus(const QString &path, const QJsonObject &body)
{
    const QString name = path.mid(7, path.size() - 14); // between "/users/" and "/status"
    User *user = m_world.find(QUrl::fromPercentEncoding(name.toUtf8()));
    const QString status = body.value(QStringLiteral("status")).toString();
    if (!user)
        return wrong(QStringLiteral("There is no such user."), 404);
    if (status.isEmpty())
        return wrong(QStringLiteral("status must be a text"));
    m_world.setStatus(*user, status);
    return jsonReply(describe(*user));
}

std::optional<QString> ControlApi::addUser(const QJsonObject &json)
{
    User user {.username = json.value(QStringLiteral("username")).toString(),
               .password = json.value(QStringLiteral("password")).toString(samplePassword()).toUtf8(),
               .displayName = json.value(QStringLiteral("displayName")).toString(),
               .remainingAttempts = json.value(QStringLiteral("remainingAttempts")).toInt(3)};
    if (user.username.isEmpty())
        return QStringLiteral("username must be a text");
    user.fate = World::fateOf(user.username);
    const QString fate = json.value(QStringLiteral("fate")).toString();
    if (fate == QStringLiteral("approve"))
        user.fate = Fate::Approve;
    else if (fate == QStringLiteral("reject"))
        user.fate = Fate::Reject;
    else if (fate == QStringLiteral("resubmit"))
        user.fate = Fate::Resubmit;
    else if (!fate.isEmpty())
        return QStringLiteral("fate must be approve, reject or resubmit");
    const QString status = json.value(QStringLiteral("status")).toString(user.status);
    User *added = m_world.add(std::move(user));
    if (!added)
        return QStringLiteral("username is taken");
    added->status = status;
    return std::nullopt;
}

} // namespace onboarding::sandbox
