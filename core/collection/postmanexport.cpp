#include "core/collection/postmanexport.h"

#include "core/collection/exportedrequest.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace onboarding {

namespace {

const QString Schema = QStringLiteral("https://schema.getpostman.com/json/collection/v2.1.0/collection.json");

/// The value of a JSON pointer in a reply, in a Postman script.
const QString PointerFunction = QStringLiteral(
    "const at = (value, pointer) => pointer.split('/').slice(1).reduce((inner, key) => inner == null "
    "? inner : inner[key.replace(/~1/g, '/').replace(/~0/g, '~')], value);");

QString braced(const QString &variable)
{
    return QStringLiteral("{{%1}}").arg(variable);
}

QString valueOf(const ExportedField &field)
{
    return field.variable.isEmpty() ? field.value : braced(field.variable);
}

/// As a text of JavaScript.
QString scriptText(const QString &text)
{
    const QByteArray array = QJsonDocument(QJsonArray {text}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(array.mid(1, array.size() - 2));
}

QJsonObject script(const QString &listen, const QStringList &lines)
{
    return {{QStringLiteral("listen"), listen},
            {QStringLiteral("script"),
             QJsonObject {{QStringLiteral("type"), QStringLiteral("text/javascript")},
                          {QStringLiteral("exec"), QJsonArray::fromStringList(lines)}}}};
}

/// As it stands in an address.
QString valueInAddress(const ExportedField &field)
{
    return field.variable.isEmpty() ? QString::fromLatin1(QUrl::toPercentEncoding(field.value))
                                    : braced(field.variable);
}

QJsonArray pairs(const QList<ExportedField> &fields)
{
    QJsonArray array;
    for (const ExportedField &field : fields) {
        const bool isInAddress = field.carrier == Carrier::Query;
        QJsonObject pair {
            {QStringLiteral("key"),
             isInAddress ? QString::fromLatin1(QUrl::toPercentEncoding(field.name)) : field.name},
            {QStringLiteral("value"), isInAddress ? valueInAddress(field) : valueOf(field)}};
        if (field.isOptional)
            pair.insert(QStringLiteral("disabled"), true);
        array.append(pair);
    }
    return array;
}

QJsonObject header(const QString &name, const QString &value)
{
    return {{QStringLiteral("key"), name}, {QStringLiteral("value"), value}};
}

QJsonObject urlOf(const ExportedRequest &request, const QString &base)
{
    QString path = request.path;
    QJsonArray variables;
    const QList<ExportedField> parts = request.carriedBy(Carrier::Path);
    for (const ExportedField &part : parts) {
        const QString place = QLatin1Char('{') + part.name + QLatin1Char('}');
        if (!path.split(QLatin1Char('/')).contains(place)) { // Postman knows whole steps only
            path.replace(place, valueInAddress(part));
            continue;
        }
        path.replace(place, QLatin1Char(':') + part.name);
        variables.append(QJsonObject {{QStringLiteral("key"), part.name},
                                      {QStringLiteral("value"), valueInAddress(part)}});
    }
    QJsonObject url {{QStringLiteral("raw"), base + QLatin1Char('/') + path},
                     {QStringLiteral("host"), QJsonArray {base}},
                     {QStringLiteral("path"), QJsonArray::fromStringList(path.split(QLatin1Char('/')))}};
    if (!variables.isEmpty())
        url.insert(QStringLiteral("variable"), variables);
    if (const QList<ExportedField> query = request.carriedBy(Carrier::Query); !query.isEmpty())
        url.insert(QStringLiteral("query"), pairs(query));
    return url;
}

QJsonObject bodyOf(const ExportedRequest &request)
{
    if (const QList<ExportedField> form = request.carriedBy(Carrier::Form); !form.isEmpty())
        return {{QStringLiteral("mode"), QStringLiteral("urlencoded")},
                {QStringLiteral("urlencoded"), pairs(form)}};
    const QList<ExportedField> members = request.carriedBy(Carrier::JsonBody);
    if (members.isEmpty())
        return {};
    QStringList lines;
    for (const ExportedField &member : members)
        lines.append(QStringLiteral("  %1: %2").arg(scriptText(member.name), scriptText(valueOf(member))));
    const QString text = QStringLiteral("{\n") + lines.join(QStringLiteral(",\n")) + QStringLiteral("\n}");
    return {{QStringLiteral("mode"), QStringLiteral("raw")},
            {QStringLiteral("raw"), text},
            {QStringLiteral("options"),
             QJsonObject {{QStringLiteral("raw"),
                           QJsonObject {{QStringLiteral("language"), QStringLiteral("json")}}}}}};
}

QJsonObject authOf(const ExportedRequest &request, const ApiContract &contract)
{
    const auto entry = [](const char *key, const QString &value) {
        return QJsonObject {{QStringLiteral("key"), QLatin1String(key)},
                            {QStringLiteral("value"), value},
                            {QStringLiteral("type"), QStringLiteral("string")}};
    };
    const QString type = QStringLiteral("type");
    if (request.needsBearer)
        return {
            {type, QStringLiteral("bearer")},
            {QStringLiteral("bearer"), QJsonArray {entry("token", braced(QStringLiteral("accessToken")))}}};
    if (request.usesClientAuth)
        return {{type, QStringLiteral("basic")},
                {QStringLiteral("basic"),
                 QJsonArray {entry("username", contract.clientId),
                             entry("password", braced(QStringLiteral("clientSecret")))}}};
    return {{type, QStringLiteral("noauth")}};
}

QString keep(const QString &variable, const QString &pointer)
{
    return QStringLiteral("if (typeof at(reply, %1) === 'string') pm.environment.set('%2', at(reply, %1));")
        .arg(scriptText(pointer), variable);
}

/// Postman puts variables in as they are. One with a quote in JSON, or a "&" in an address, is written for
/// its place in this request only: a local variable, which the next request takes away.
QStringList escapingScript(const ExportedRequest &request)
{
    QStringList inJson;
    QStringList inAddress;
    for (const ExportedField &field : request.fields) {
        const QString name = QLatin1Char('\'') + field.variable + QLatin1Char('\'');
        if (!field.variable.isEmpty() && field.carrier == Carrier::JsonBody)
            inJson.append(name);
        if (!field.variable.isEmpty() && (field.carrier == Carrier::Query || field.carrier == Carrier::Path))
            inAddress.append(name);
    }
    QStringList lines;
    const QString loop = QStringLiteral("for (const name of [%1]) writeFor(name, %2);");
    if (!inJson.isEmpty() || !inAddress.isEmpty())
        lines
            = {QStringLiteral("// A value is written as its place in this request wants it."),
               QStringLiteral("const writeFor = (name, write) => { const value = pm.variables.get(name); if "
                              "(value !== undefined && write(String(value)) !== String(value)) "
                              "pm.variables.set(name, write(String(value))); };")};
    if (!inJson.isEmpty())
        lines += loop.arg(inJson.join(QStringLiteral(", ")),
                          QStringLiteral("value => JSON.stringify(value).slice(1, -1)"));
    if (!inAddress.isEmpty())
        lines
            += loop.arg(inAddress.join(QStringLiteral(", ")),
                        QStringLiteral("value => encodeURIComponent(value).replace(/[!'()*]/g, sign => '%' + "
                                       "sign.charCodeAt(0).toString(16).toUpperCase())"));
    return lines;
}

/// Before every request: nothing is left of how the one before wrote its values.
QJsonObject freshVariables(const QList<ExportedRequest> &requests)
{
    QStringList names;
    for (const ExportedRequest &request : requests) {
        for (const ExportedField &field : request.fields) {
            const QString name = QLatin1Char('\'') + field.variable + QLatin1Char('\'');
            if (!field.variable.isEmpty() && !names.contains(name))
                names.append(name);
        }
    }
    return script(QStringLiteral("prerequest"),
                  {QStringLiteral("for (const name of [%1]) pm.variables.unset(name);")
                       .arg(names.join(QStringLiteral(", ")))});
}

/// What a run needs between the requests: a user name of its own, the tokens, ids that are really there.
QStringList beforeScript(Operation operation)
{
    if (operation == Operation::SelfRegister)
        return {
            QStringLiteral("// A run without a user name makes a customer of its own."),
            QStringLiteral("if (!pm.variables.get('username')) pm.environment.set('username', 'newman-' + "
                           "Date.now() + '@example.org');")};
    if (operation == Operation::RegisterUser)
        return {QStringLiteral(
                    "// The IDs come from a finished phone run; without them there is nothing to register."),
                QStringLiteral("if (!pm.variables.get('accountId') || !pm.variables.get('workflowId')) {"),
                QStringLiteral("    console.warn('Register user is left out: give accountId and workflowId "
                               "of a finished phone run as variables.');"),
                QStringLiteral("    pm.execution.skipRequest();"), QStringLiteral("}")};
    return {};
}

QStringList afterScript(Operation operation, const ExportedApi &api)
{
    const ApiContract &contract = api.contract;
    QStringList lines {QStringLiteral(
        "pm.test('the service accepted it', () => pm.expect(pm.response.code).to.be.within(200, 299));")};
    const bool isToken = isTokenRequest(operation);
    if (isToken || operation == Operation::UserStatus || operation == Operation::SdkToken)
        lines += {PointerFunction, QStringLiteral("const reply = pm.response.json();")};
    if (isToken)
        lines += {keep(QStringLiteral("accessToken"), contract.accessTokenPointer.value),
                  keep(QStringLiteral("refreshToken"), contract.refreshTokenPointer.value)};
    if (operation == Operation::UserStatus)
        lines += QStringLiteral(
                     "pm.test('there is a status', () => pm.expect(at(reply, %1)).to.be.a('string'));")
                     .arg(scriptText(contract.statusPointer.value));
    if (operation == Operation::SdkToken)
        lines += QStringLiteral(
                     "pm.test('there is an SDK token', () => pm.expect(at(reply, %1)).to.be.a('string'));")
                     .arg(scriptText(contract.sdkTokenPointer.value));
    if (operation == Operation::SdkToken && !api.isProduction)
        lines += {
            QStringLiteral("// kyc-sandbox gives a cookie by which a client may play the phone; nobody else "
                           "does."),
            QStringLiteral("const cookies = pm.response.headers.filter(one => "
                           "/^set-cookie$/i.test(one.key)).map(one => one.value);"),
            QStringLiteral("pm.environment.set('phoneOfSandbox', cookies.some(one => "
                           "one.startsWith('sandbox-phone=')) ? 'yes' : '');")};
    return lines;
}

/// What a person reads who wonders why a run has one request less.
QString describedAs(Operation operation, const ExportedApi &api)
{
    if (operation != Operation::RegisterUser)
        return {};
    const QString needs = QStringLiteral(
        "Needs accountId and workflowId of a finished phone run. Give them as variables: a run without them "
        "leaves this request out and says so in its console.");
    return api.isProduction
        ? needs
        : needs
            + QStringLiteral(
                " Against kyc-sandbox the request before this one plays the phone and sets both.");
}

QJsonObject itemOf(const ExportedRequest &request, const ExportedApi &api)
{
    const bool isSignIn = isTokenRequest(request.operation);
    const bool hasOwnAddress = isSignIn && !api.contract.signInAddress.value.isEmpty();
    QJsonArray headers {header(api.contract.tenantHeader.value, braced(QStringLiteral("tenantName"))),
                        header(api.contract.apiKeyHeader.value, braced(QStringLiteral("apiKey"))),
                        header(QStringLiteral("Accept"), QStringLiteral("application/json"))};
    const QJsonArray own = pairs(request.carriedBy(Carrier::Header));
    for (const QJsonValue &one : own)
        headers.append(one);
    const QJsonObject body = bodyOf(request);
    if (body.value(QStringLiteral("mode")).toString() == QStringLiteral("raw"))
        headers.append(header(QStringLiteral("Content-Type"), QStringLiteral("application/json")));
    QJsonObject written {
        {QStringLiteral("method"), QString::fromLatin1(request.method)},
        {QStringLiteral("header"), headers},
        {QStringLiteral("auth"), authOf(request, api.contract)},
        {QStringLiteral("url"),
         urlOf(request, braced(hasOwnAddress ? QStringLiteral("signInUrl") : QStringLiteral("baseUrl")))}};
    if (!body.isEmpty())
        written.insert(QStringLiteral("body"), body);
    if (const QString words = describedAs(request.operation, api); !words.isEmpty())
        written.insert(QStringLiteral("description"), words);
    QJsonArray events {script(QStringLiteral("test"), afterScript(request.operation, api))};
    if (const QStringList before = beforeScript(request.operation) + escapingScript(request);
        !before.isEmpty())
        events.append(script(QStringLiteral("prerequest"), before));
    return {{QStringLiteral("name"), request.title},
            {QStringLiteral("request"), written},
            {QStringLiteral("event"), events}};
}

/// The sandbox plays the phone: the cookie that came with the SDK token lets it, so that no key is needed.
/// Any other server is not asked.
QJsonObject phoneItem()
{
    const QString path = QStringLiteral("_sandbox/phone");
    const QString base = braced(QStringLiteral("baseUrl"));
    return {
        {QStringLiteral("name"), QStringLiteral("Simulate phone (sandbox only)")},
        {QStringLiteral("request"),
         QJsonObject {
             {QStringLiteral("method"), QStringLiteral("POST")},
             {QStringLiteral("description"),
              QStringLiteral(
                  "Plays the phone of the customer, at a kyc-sandbox. A run against any other server "
                  "leaves it out.")},
             {QStringLiteral("header"),
              QJsonArray {header(QStringLiteral("Content-Type"), QStringLiteral("application/json"))}},
             {QStringLiteral("auth"), QJsonObject {{QStringLiteral("type"), QStringLiteral("noauth")}}},
             {QStringLiteral("body"),
              QJsonObject {{QStringLiteral("mode"), QStringLiteral("raw")},
                           {QStringLiteral("raw"), QStringLiteral("{\"username\": \"{{username}}\"}")}}},
             {QStringLiteral("url"),
              QJsonObject {
                  {QStringLiteral("raw"), base + QLatin1Char('/') + path},
                  {QStringLiteral("host"), QJsonArray {base}},
                  {QStringLiteral("path"), QJsonArray::fromStringList(path.split(QLatin1Char('/')))}}}}},
        {QStringLiteral("event"),
         QJsonArray {script(QStringLiteral("prerequest"),
                            {QStringLiteral("if (!pm.variables.get('phoneOfSandbox')) "
                                            "pm.execution.skipRequest();"),
                             QStringLiteral("const name = JSON.stringify(String(pm.variables.get("
                                            "'username'))).slice(1, -1);"),
                             QStringLiteral("pm.variables.set('username', name);")}),
                     script(QStringLiteral("test"),
                            {QStringLiteral(
                                 "pm.test('the phone has finished', () => pm.response.to.have.status(200));"),
                             QStringLiteral("const result = pm.response.json().result;"),
                             QStringLiteral("pm.environment.set('accountId', result.accountId);"),
                             QStringLiteral("pm.environment.set('workflowId', result.workflowId);")})}}};
}

/// The secrets that somebody has to give. The tokens come with the answers.
QStringList givenSecrets(const ExportedApi &api)
{
    QStringList names {QStringLiteral("apiKey"), QStringLiteral("password")};
    if (api.contract.clientAuth.value == ClientAuth::Basic)
        names.append(QStringLiteral("clientSecret"));
    return names;
}

/// What a run of all requests cannot do without.
QString givenVariables(const ExportedApi &api)
{
    QStringList names = givenSecrets(api);
    if (!api.hasControlApi) // the sandbox has a phone of its own
        names += {QStringLiteral("accountId"), QStringLiteral("workflowId")};
    const QString last = names.takeLast();
    return names.join(QStringLiteral(", ")) + QStringLiteral(" and ") + last;
}

QString baseOf(const ExportedApi &api)
{
    QString base = api.url.toString(QUrl::FullyEncoded);
    while (base.endsWith(QLatin1Char('/')))
        base.chop(1);
    return base;
}

/// Every variable with what is known of it; an empty one is asked for.
QList<QPair<QString, QString>> variablesOf(const ExportedApi &api)
{
    QList<QPair<QString, QString>> variables {
        {QStringLiteral("baseUrl"), baseOf(api)},
        {QStringLiteral("tenantName"), api.tenant},
        {QStringLiteral("firstName"), QStringLiteral("Maya")},
        {QStringLiteral("lastName"), QStringLiteral("Lind")},
        {QStringLiteral("timeZoneFormatted"), QStringLiteral("Europe/Stockholm")},
        {QStringLiteral("preferredLanguage"), QStringLiteral("EN")},
        {QStringLiteral("contactType"), QStringLiteral("EMAIL")}};
    if (!api.contract.signInAddress.value.isEmpty())
        variables.append({QStringLiteral("signInUrl"), api.contract.signInAddress.value});
    return variables;
}

} // namespace

QJsonObject toPostmanCollection(const ExportedApi &api)
{
    QJsonArray items;
    const QList<ExportedRequest> requests = exportedRequests(api.contract);
    for (const ExportedRequest &request : requests) {
        if (request.operation == Operation::RegisterUser && !api.isProduction)
            items.append(phoneItem());
        items.append(itemOf(request, api));
    }
    QJsonArray variables;
    const auto known = variablesOf(api);
    for (const auto &[name, value] : known)
        variables.append(QJsonObject {{QStringLiteral("key"), name}, {QStringLiteral("value"), value}});
    return {{QStringLiteral("info"),
             QJsonObject {
                 {QStringLiteral("name"), QStringLiteral("KYC onboarding: ") + api.name},
                 {QStringLiteral("description"),
                  QStringLiteral("Exported by Onboarding Console. Give %1 as variables of an environment; no "
                                 "secret is in this file.")
                      .arg(givenVariables(api))},
                 {QStringLiteral("schema"), Schema}}},
            {QStringLiteral("item"), items},
            {QStringLiteral("event"), QJsonArray {freshVariables(requests)}},
            {QStringLiteral("variable"), variables}};
}

QJsonObject toPostmanEnvironment(const ExportedApi &api)
{
    QJsonArray values;
    const auto add = [&values](const QString &key, const QString &value, bool isSecret) {
        values.append(QJsonObject {
            {QStringLiteral("key"), key},
            {QStringLiteral("value"), value},
            {QStringLiteral("type"), isSecret ? QStringLiteral("secret") : QStringLiteral("default")},
            {QStringLiteral("enabled"), true}});
    };
    const auto known = variablesOf(api);
    for (const auto &[name, value] : known)
        add(name, value, false);
    const QStringList secrets
        = givenSecrets(api) + QStringList {QStringLiteral("accessToken"), QStringLiteral("refreshToken")};
    for (const QString &secret : secrets)
        add(secret, {}, true);
    for (const char *name : {"username", "accountId", "workflowId", "deviceId"})
        add(QLatin1String(name), {}, false);
    return {{QStringLiteral("name"), api.name},
            {QStringLiteral("values"), values},
            {QStringLiteral("_postman_variable_scope"), QStringLiteral("environment")}};
}

} // namespace onboarding
