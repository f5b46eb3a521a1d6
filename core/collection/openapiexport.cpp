#include "core/collection/openapiexport.h"

#include "core/api/fieldnames.h"
#include "core/collection/exportedrequest.h"

#include <QJsonArray>

namespace onboarding {

namespace {

const QString Type = QStringLiteral("type");
const QString Text = QStringLiteral("string");

QJsonObject textSchema(const QString &example = {})
{
    QJsonObject schema {{Type, Text}};
    if (!example.isEmpty())
        schema.insert(QStringLiteral("example"), example);
    return schema;
}

QString exampleOf(const QString &variable)
{
    static const QHash<QString, QString> examples {
        {QStringLiteral("firstName"), QStringLiteral("Maya")},
        {QStringLiteral("lastName"), QStringLiteral("Lind")},
        {QStringLiteral("username"), QStringLiteral("maya@example.org")},
        {QStringLiteral("timeZoneFormatted"), QStringLiteral("Europe/Stockholm")},
        {QStringLiteral("preferredLanguage"), QStringLiteral("EN")},
        {QStringLiteral("contactType"), QStringLiteral("EMAIL")},
        {QStringLiteral("accountId"), QStringLiteral("7c1e4b52-90d3-4f0a-8e6b-2f5d1a7c3b90")},
        {QStringLiteral("workflowId"), QStringLiteral("e03f6a18-5b7c-4d21-9a44-b8c0f2d7e615")}};
    return examples.value(variable);
}

QJsonObject schemaOf(const ExportedField &field)
{
    if (field.variable.isEmpty())
        return {{Type, Text}, {QStringLiteral("enum"), QJsonArray {field.value}}};
    QJsonObject schema = textSchema(exampleOf(field.variable));
    if (foldedFieldName(field.name) != foldedFieldName(field.variable)) // its name does not say what it is
        schema.insert(QStringLiteral("x-variable"), field.variable);
    return schema;
}

QJsonObject parameter(const QString &name, const QString &in, const QJsonObject &schema, bool isRequired)
{
    return {{QStringLiteral("name"), name},
            {QStringLiteral("in"), in},
            {QStringLiteral("required"), isRequired},
            {QStringLiteral("schema"), schema}};
}

/// An object that has \p leaf at \p pointer, with what is there already.
QJsonObject withLeaf(QJsonObject schema, const QStringList &steps, const QJsonObject &leaf)
{
    QString key = steps.constFirst();
    key.replace(QStringLiteral("~1"), QStringLiteral("/")).replace(QStringLiteral("~0"), QStringLiteral("~"));
    schema.insert(Type, QStringLiteral("object"));
    QJsonObject properties = schema.value(QStringLiteral("properties")).toObject();
    properties.insert(
        key, steps.size() == 1 ? leaf : withLeaf(properties.value(key).toObject(), steps.mid(1), leaf));
    schema.insert(QStringLiteral("properties"), properties);
    return schema;
}

struct ReplyField
{
    const Fact<QString> &pointer;
    QJsonObject schema;
};

QList<ReplyField> replyFields(Operation operation, const ApiContract &contract)
{
    const QString number = QStringLiteral("integer");
    switch (operation) {
    case Operation::SignIn:
    case Operation::RefreshToken:
        return {{contract.accessTokenPointer, textSchema(QStringLiteral("2YotnFZFEjr1zCsicMWpAA"))},
                {contract.refreshTokenPointer, textSchema(QStringLiteral("tGzv3JOkF0XG5Qx2TlKWIA"))},
                {contract.expiresInPointer, {{Type, number}, {QStringLiteral("example"), 3599}}}};
    case Operation::UserStatus:
        return {
            {contract.statusPointer,
             {{Type, Text},
              {QStringLiteral("example"), QStringLiteral("PENDING")},
              {QStringLiteral("enum"),
               QJsonArray {QStringLiteral("NOT_REGISTERED"), QStringLiteral("LV1"), QStringLiteral("PENDING"),
                           QStringLiteral("NEED_RESUBMIT"), QStringLiteral("REJECTED"),
                           QStringLiteral("APPROVED_VERIFIED"), QStringLiteral("ACCEPTED")}}}},
            {contract.providerPointer, textSchema(QStringLiteral("JUMIO"))},
            {contract.remainingAttemptsPointer, {{Type, number}, {QStringLiteral("example"), 3}}}};
    case Operation::SdkToken:
        return {{contract.sdkTokenPointer,
                 textSchema(QStringLiteral("eyJhbGciOiJIUzI1NiIsInppcCI6IkdaSVAifQ.e30.x"))},
                {contract.providerPointer, textSchema(QStringLiteral("JUMIO"))}};
    case Operation::SelfRegister:
    case Operation::RegisterUser: return {};
    }
    return {};
}

QJsonObject repliesOf(const ExportedRequest &request, const ApiContract &contract)
{
    QJsonObject schema {{Type, QStringLiteral("object")}};
    if (isTokenRequest(request.operation))
        schema = withLeaf(schema, {QStringLiteral("token_type")}, textSchema(QStringLiteral("bearer")));
    const QList<ReplyField> fields = replyFields(request.operation, contract);
    for (const ReplyField &field : fields)
        schema = withLeaf(schema, field.pointer.value.mid(1).split(QLatin1Char('/')), field.schema);
    const QJsonObject good {{QStringLiteral("description"), QStringLiteral("Done")},
                            {QStringLiteral("content"),
                             QJsonObject {{QStringLiteral("application/json"),
                                           QJsonObject {{QStringLiteral("schema"), schema}}}}}};
    return {{QStringLiteral("200"), good},
            {QStringLiteral("4XX"),
             QJsonObject {{QStringLiteral("$ref"), QStringLiteral("#/components/responses/Refused")}}}};
}

QJsonObject bodySchema(const QList<ExportedField> &fields)
{
    QJsonObject properties;
    QJsonArray required;
    for (const ExportedField &field : fields) {
        properties.insert(field.name, schemaOf(field));
        if (!field.isOptional)
            required.append(field.name);
    }
    return {{Type, QStringLiteral("object")},
            {QStringLiteral("properties"), properties},
            {QStringLiteral("required"), required}};
}

QJsonObject operationObject(const ExportedRequest &request, const ExportedApi &api)
{
    const OperationRule &rule = api.contract.rule(request.operation);
    QJsonArray parameters {
        QJsonObject {{QStringLiteral("$ref"), QStringLiteral("#/components/parameters/Tenant")}}};
    const std::pair<Carrier, QString> places[] = {{Carrier::Header, QStringLiteral("header")},
                                                  {Carrier::Query, QStringLiteral("query")},
                                                  {Carrier::Path, QStringLiteral("path")}};
    for (const auto &[carrier, in] : places) {
        const QList<ExportedField> fields = request.carriedBy(carrier);
        for (const ExportedField &field : fields)
            parameters.append(parameter(field.name, in, schemaOf(field), !field.isOptional));
    }
    QJsonObject security {{QStringLiteral("apiKey"), QJsonArray()}};
    if (request.needsBearer)
        security.insert(QStringLiteral("bearer"), QJsonArray());
    if (request.usesClientAuth)
        security.insert(QStringLiteral("client"), QJsonArray());
    QJsonObject operation {{QStringLiteral("operationId"), operationName(request.operation)},
                           {QStringLiteral("summary"), request.title},
                           {QStringLiteral("x-evidence"), evidenceName(rule.path.evidence)},
                           {QStringLiteral("parameters"), parameters},
                           {QStringLiteral("security"), QJsonArray {security}},
                           {QStringLiteral("responses"), repliesOf(request, api.contract)}};
    const QList<ExportedField> form = request.carriedBy(Carrier::Form);
    const QList<ExportedField> members = request.carriedBy(Carrier::JsonBody);
    if (form.isEmpty() && members.isEmpty())
        return operation;
    const QString media = form.isEmpty() ? QStringLiteral("application/json")
                                         : QStringLiteral("application/x-www-form-urlencoded");
    const QJsonObject schema {{QStringLiteral("schema"), bodySchema(form.isEmpty() ? members : form)}};
    operation.insert(QStringLiteral("requestBody"),
                     QJsonObject {{QStringLiteral("required"), true},
                                  {QStringLiteral("content"), QJsonObject {{media, schema}}}});
    return operation;
}

/// Two operations at one address: one of them, with either body. OpenAPI tells them apart in no other way.
QJsonObject joined(QJsonObject first, const QJsonObject &second)
{
    const auto contentOf = [](const QJsonObject &operation) {
        return operation.value(QStringLiteral("requestBody"))
            .toObject()
            .value(QStringLiteral("content"))
            .toObject();
    };
    QJsonObject content = contentOf(first);
    const QJsonObject other = contentOf(second);
    for (auto media = other.begin(); media != other.end(); ++media) {
        const QJsonValue theirs = media.value().toObject().value(QStringLiteral("schema"));
        const QJsonValue ours = content.value(media.key()).toObject().value(QStringLiteral("schema"));
        const QJsonValue both = ours.isObject()
            ? QJsonValue(QJsonObject {{QStringLiteral("oneOf"), QJsonArray {ours, theirs}}})
            : theirs;
        content.insert(media.key(), QJsonObject {{QStringLiteral("schema"), both}});
    }
    QJsonObject body = first.value(QStringLiteral("requestBody")).toObject();
    body.insert(QStringLiteral("content"), content);
    first.insert(QStringLiteral("requestBody"), body);
    first.insert(QStringLiteral("summary"),
                 QStringLiteral("%1, or %2")
                     .arg(first.value(QStringLiteral("summary")).toString(),
                          second.value(QStringLiteral("summary")).toString().toLower()));
    return first;
}

QJsonObject componentsOf(const ExportedApi &api)
{
    const QJsonObject refused {
        {QStringLiteral("description"), QStringLiteral("Refused; there are several shapes of error")},
        {QStringLiteral("content"),
         QJsonObject {
             {QStringLiteral("application/json"),
              QJsonObject {{QStringLiteral("schema"),
                            QJsonObject {{Type, QStringLiteral("object")},
                                         {QStringLiteral("properties"),
                                          QJsonObject {{QStringLiteral("message"), textSchema()},
                                                       {QStringLiteral("error"), textSchema()}}}}}}}}}};
    QJsonObject schemes {
        {QStringLiteral("apiKey"),
         QJsonObject {{Type, QStringLiteral("apiKey")},
                      {QStringLiteral("in"), QStringLiteral("header")},
                      {QStringLiteral("name"), api.contract.apiKeyHeader.value}}},
        {QStringLiteral("bearer"),
         QJsonObject {{Type, QStringLiteral("http")},
                      {QStringLiteral("scheme"), QStringLiteral("bearer")},
                      {QStringLiteral("description"),
                       QStringLiteral("The access token of the customer who is going through KYC")}}}};
    if (api.contract.clientAuth.value == ClientAuth::Basic)
        schemes.insert(QStringLiteral("client"),
                       QJsonObject {{Type, QStringLiteral("http")},
                                    {QStringLiteral("scheme"), QStringLiteral("basic")}});
    QJsonObject tenant = textSchema(api.tenant);
    if (foldedFieldName(api.contract.tenantHeader.value) != QStringLiteral("tenantname"))
        tenant.insert(QStringLiteral("x-variable"), QStringLiteral("tenantName"));
    return {
        {QStringLiteral("parameters"),
         QJsonObject {{QStringLiteral("Tenant"),
                       parameter(api.contract.tenantHeader.value, QStringLiteral("header"), tenant, true)}}},
        {QStringLiteral("responses"), QJsonObject {{QStringLiteral("Refused"), refused}}},
        {QStringLiteral("securitySchemes"), schemes}};
}

} // namespace

QJsonObject toOpenApi(const ExportedApi &api)
{
    QJsonObject paths;
    const QList<ExportedRequest> requests = exportedRequests(api.contract);
    for (const ExportedRequest &request : requests) {
        const QString path = QLatin1Char('/') + request.path;
        QJsonObject item = paths.value(path).toObject();
        const QString method = QString::fromLatin1(request.method).toLower();
        QJsonObject operation = operationObject(request, api);
        const bool isSignIn = isTokenRequest(request.operation);
        if (const QString own = api.contract.signInAddress.value; isSignIn && !own.isEmpty())
            operation.insert(QStringLiteral("servers"),
                             QJsonArray {QJsonObject {{QStringLiteral("url"), own}}});
        item.insert(method,
                    item.contains(method) ? joined(item.value(method).toObject(), operation) : operation);
        paths.insert(path, item);
    }
    QJsonArray servers;
    if (!api.url.isEmpty())
        servers.append(QJsonObject {{QStringLiteral("url"), api.url.toString(QUrl::FullyEncoded)}});
    QJsonObject document {
        {QStringLiteral("openapi"), QStringLiteral("3.0.3")},
        {QStringLiteral("info"),
         QJsonObject {{QStringLiteral("title"), QStringLiteral("KYC onboarding: ") + api.name},
                      {QStringLiteral("version"), QStringLiteral(ONBOARDING_VERSION)},
                      {QStringLiteral("description"),
                       QStringLiteral(
                           "The operations that Onboarding Console drives. x-evidence says how well each is "
                           "known: documented, observed, inferred or chosen by the user.")}}},
        {QStringLiteral("paths"), paths},
        {QStringLiteral("components"), componentsOf(api)}};
    if (!servers.isEmpty())
        document.insert(QStringLiteral("servers"), servers);
    return document;
}

} // namespace onboarding
