#include "core/collection/openapidocument.h"

#include "core/api/strictjson.h"
#include "core/base/plaintext.h"

#include <QJsonArray>
#include <QSet>
#include <optional>

namespace onboarding {

namespace {

constexpr int MaxReferences = 16; ///< one that leads to the next
constexpr int MaxReplyDepth = 5;
constexpr qsizetype MaxOperations = 5000;
constexpr qsizetype MaxReplyFields = 500;

/// Escapes a step of a JSON pointer (RFC 6901, section 3).
QString pointerStep(QString name)
{
    return name.replace(QLatin1Char('~'), QStringLiteral("~0"))
        .replace(QLatin1Char('/'), QStringLiteral("~1"));
}

/// One walk through a document.
class OpenApiReader
{
public:
    explicit OpenApiReader(const QJsonObject &document)
        : m_document(document)
    {
    }

    Result<Collection> read()
    {
        m_collection.name = plainExcerpt(
            m_document.value(QStringLiteral("info")).toObject().value(QStringLiteral("title")).toString());
        m_collection.format = QStringLiteral("OpenAPI ")
            + plainExcerpt(m_document.value(QStringLiteral("openapi")).toString(), 10);
        const QJsonValue paths = m_document.value(QStringLiteral("paths"));
        if (!paths.isObject())
            return invalidField(QStringLiteral("/paths"),
                                QStringLiteral("The document has no paths (/paths)."));
        const QJsonObject all = paths.toObject();
        if (all.contains(QStringLiteral("$ref")))
            return invalidField(
                QStringLiteral("/paths"),
                QStringLiteral("At /paths: they stand in another file, which is not followed. "
                               "Bundle the document into one file, then import that."));
        for (auto path = all.begin(); path != all.end() && !m_problem; ++path)
            readPath(path.key(), path.value());
        if (m_problem)
            return tl::unexpected(*m_problem);
        return m_collection;
    }

private:
    void fail(const QString &place, const QString &message)
    {
        if (!m_problem)
            m_problem = Error {.kind = Error::Kind::InvalidInput,
                               .message = QStringLiteral("At %1: %2").arg(plainExcerpt(place), message),
                               .field = place};
    }

    /// What \p value refers to; itself when it is no reference.
    QJsonObject followed(const QJsonValue &value, const QString &place)
    {
        QJsonObject object = value.toObject();
        for (int step = 0; object.contains(QStringLiteral("$ref")); ++step) {
            const QString reference = object.value(QStringLiteral("$ref")).toString();
            if (!reference.startsWith(QLatin1Char('#'))) {
                remark(
                    QStringLiteral("References to other files are not followed. Bundle the document into one "
                                   "file, then import that."));
                return {};
            }
            const QJsonValue target = atPointer(m_document, reference.mid(1));
            if (!target.isObject() || step >= MaxReferences) {
                fail(
                    place,
                    target.isObject()
                        ? QStringLiteral("the reference leads round in a circle.")
                        : QStringLiteral("the reference %1 leads nowhere.").arg(plainExcerpt(reference, 80)));
                return {};
            }
            object = target.toObject();
        }
        return object;
    }

    void remark(const QString &sentence)
    {
        if (!m_collection.remarks.contains(sentence))
            m_collection.remarks.append(sentence);
    }

    void readPath(const QString &path, const QJsonValue &written)
    {
        static const QStringList methods {QStringLiteral("get"), QStringLiteral("post"),
                                          QStringLiteral("put"), QStringLiteral("patch"),
                                          QStringLiteral("delete")};
        const QString place = QStringLiteral("/paths/") + pointerStep(path);
        if (!path.startsWith(QLatin1Char('/')))
            return; // an extension ("x-…")
        if (!written.isObject())
            return fail(place, QStringLiteral("a path must be an object."));
        const QJsonObject item = followed(written, place);
        for (const QString &method : methods) {
            if (!item.contains(method) || m_problem)
                continue;
            if (!item.value(method).isObject())
                return fail(place + QLatin1Char('/') + method,
                            QStringLiteral("an operation must be an object."));
            if (m_collection.requests.size() >= MaxOperations)
                return fail(place, QStringLiteral("the document has more than 5,000 operations."));
            readOperation(path, method, item, place + QLatin1Char('/') + method);
        }
    }

    void readOperation(const QString &path, const QString &method, const QJsonObject &item,
                       const QString &place)
    {
        const QJsonObject operation = item.value(method).toObject();
        CollectionRequest request {.method = method.toUpper().toLatin1()};
        request.name = plainExcerpt(withoutUserInfo(operation.value(QStringLiteral("summary")).toString()));
        request.id = plainExcerpt(operation.value(QStringLiteral("operationId")).toString());
        if (request.name.isEmpty())
            request.name = request.id;
        if (request.name.isEmpty())
            request.name = QString::fromLatin1(request.method) + QLatin1Char(' ') + plainExcerpt(path);
        takeUrl(request, serverOf(item, operation) + path);
        readParameters(request, item.value(QStringLiteral("parameters")).toArray(), place);
        readParameters(request, operation.value(QStringLiteral("parameters")).toArray(), place);
        readBody(request, operation.value(QStringLiteral("requestBody")), place);
        readSecurity(request, operation);
        readReplies(request, operation.value(QStringLiteral("responses")).toObject(), place);
        m_collection.requests.append(request);
    }

    /// The first server, with the defaults of its variables, without a slash at its end.
    [[nodiscard]] QString serverOf(const QJsonObject &item, const QJsonObject &operation) const
    {
        QJsonArray servers = operation.value(QStringLiteral("servers")).toArray();
        if (servers.isEmpty())
            servers = item.value(QStringLiteral("servers")).toArray();
        if (servers.isEmpty())
            servers = m_document.value(QStringLiteral("servers")).toArray();
        const QJsonObject server = servers.isEmpty() ? QJsonObject() : servers.at(0).toObject();
        QString url = server.value(QStringLiteral("url")).toString();
        const QJsonObject variables = server.value(QStringLiteral("variables")).toObject();
        for (auto variable = variables.begin(); variable != variables.end(); ++variable)
            url.replace(QLatin1Char('{') + variable.key() + QLatin1Char('}'),
                        variable.value().toObject().value(QStringLiteral("default")).toString());
        while (url.endsWith(QLatin1Char('/')))
            url.chop(1);
        return url;
    }

    /// A value that cannot be another one: const, an enum of one, or a default.
    static std::optional<QString> onlyValue(const QJsonObject &schema)
    {
        if (schema.contains(QStringLiteral("const")))
            return schema.value(QStringLiteral("const")).toVariant().toString();
        const QJsonArray values = schema.value(QStringLiteral("enum")).toArray();
        if (values.size() == 1)
            return values.at(0).toVariant().toString();
        if (schema.contains(QStringLiteral("default")))
            return schema.value(QStringLiteral("default")).toVariant().toString();
        return std::nullopt;
    }

    static void addDescribed(CollectionRequest &request, const QString &name, const QJsonObject &schema,
                             Carrier carrier)
    {
        const std::optional<QString> value = onlyValue(schema);
        addField(request, name, value.value_or(QString()), carrier);
        if (request.fields.isEmpty() || request.fields.constLast().name != name)
            return;
        request.fields.last().isOpen = request.fields.constLast().isOpen || !value;
        request.fields.last().variable = schema.value(QStringLiteral("x-variable")).toString();
    }

    /// What the document calls a header's component tells what the header is, where nothing else does: its
    /// name is said as a variable's would be.
    static void addHeader(CollectionRequest &request, const QString &name, const QJsonObject &schema,
                          const QString &reference)
    {
        const qsizetype before = request.fields.size();
        addDescribed(request, name, schema, Carrier::Header);
        static const QString components = QStringLiteral("#/components/parameters/");
        if (request.fields.size() > before && request.fields.constLast().variable.isEmpty()
            && reference.startsWith(components))
            request.fields.last().variable = reference.mid(components.size());
    }

    void readParameters(CollectionRequest &request, const QJsonArray &parameters, const QString &place)
    {
        for (qsizetype i = 0; i < parameters.size(); ++i) {
            const QString here = place + QStringLiteral("/parameters/%1").arg(i);
            const QJsonObject written = parameters.at(i).toObject();
            const QJsonObject parameter = followed(written, here);
            const QString in = parameter.value(QStringLiteral("in")).toString();
            const QString name = parameter.value(QStringLiteral("name")).toString();
            const QJsonObject schema = followed(parameter.value(QStringLiteral("schema")), here);
            if (in == QStringLiteral("header"))
                addHeader(request, name, schema, written.value(QStringLiteral("$ref")).toString());
            else if (in == QStringLiteral("query"))
                addDescribed(request, name, schema, Carrier::Query);
            else if (in == QStringLiteral("path"))
                addDescribed(request, name, schema, Carrier::Path);
        }
    }

    /// The properties of a schema, those of "allOf" and of the first of "oneOf" included.
    void collectProperties(const QJsonValue &written, const QString &place, int depth,
                           QList<QPair<QString, QJsonValue>> &into)
    {
        if (depth > MaxReplyDepth)
            return;
        const QJsonObject schema = followed(written, place);
        const QJsonObject properties = schema.value(QStringLiteral("properties")).toObject();
        for (auto property = properties.begin(); property != properties.end(); ++property)
            into.append({property.key(), property.value()});
        const QJsonArray parts = schema.value(QStringLiteral("allOf")).toArray();
        for (const QJsonValue &part : parts)
            collectProperties(part, place, depth + 1, into);
        for (const char *choice : {"oneOf", "anyOf"}) {
            const QJsonArray choices = schema.value(QLatin1String(choice)).toArray();
            for (const QJsonValue &one : choices)
                collectProperties(one, place, depth + 1, into);
        }
    }

    static bool isOfType(const QJsonObject &schema, const QString &type)
    {
        const QJsonValue written = schema.value(QStringLiteral("type"));
        return written.toString() == type || written.toArray().contains(type);
    }

    /// What a property has below it.
    void readNested(CollectionRequest &request, const QJsonValue &written, const QString &place,
                    const QStringList &names, const QString &here, int depth)
    {
        const QJsonObject schema = followed(written, here);
        QList<QPair<QString, QJsonValue>> properties;
        collectProperties(schema, here, 0, properties);
        const bool isList
            = isOfType(schema, QStringLiteral("array")) || schema.contains(QStringLiteral("items"));
        const bool isNested
            = depth > 0 || isList || !properties.isEmpty() || isOfType(schema, QStringLiteral("object"));
        if (!isNested || depth > MaxReplyDepth || request.nested.size() > MaxReplyFields)
            return;
        if (isList)
            return readNested(request, schema.value(QStringLiteral("items")), place + QStringLiteral("/0"),
                              names, here, depth + 1);
        for (const auto &[name, inner] : std::as_const(properties))
            readNested(request, inner, place + QLatin1Char('/') + pointerStep(name),
                       names + QStringList {name}, here, depth + 1);
        if (properties.isEmpty())
            request.nested.append(
                {.place = place,
                 .names = names + QStringList {schema.value(QStringLiteral("x-variable")).toString()}});
    }

    void readBody(CollectionRequest &request, const QJsonValue &written, const QString &place)
    {
        const QString here = place + QStringLiteral("/requestBody");
        const QJsonObject content = followed(written, here).value(QStringLiteral("content")).toObject();
        for (auto type = content.begin(); type != content.end(); ++type) {
            const QString media = type.key().section(QLatin1Char(';'), 0, 0).trimmed().toLower();
            const bool isForm = media == QStringLiteral("application/x-www-form-urlencoded");
            const bool isJson
                = media == QStringLiteral("application/json") || media.endsWith(QStringLiteral("+json"));
            if (!isForm && !isJson) {
                remark(QStringLiteral("The body of “%1” (%2) was not read.")
                           .arg(request.name, plainExcerpt(media, 60)));
                continue;
            }
            QList<QPair<QString, QJsonValue>> properties;
            collectProperties(type.value().toObject().value(QStringLiteral("schema")), here, 0, properties);
            QSet<QString> known;
            for (const auto &[name, schema] : std::as_const(properties)) {
                if (known.contains(name))
                    continue;
                addDescribed(request, name, followed(schema, here),
                             isForm ? Carrier::Form : Carrier::JsonBody);
                readNested(request, schema, QLatin1Char('/') + pointerStep(name), {name}, here, 0);
                known.insert(name);
            }
            return; // one body is enough
        }
    }

    void readSecurity(CollectionRequest &request, const QJsonObject &operation)
    {
        const QJsonObject schemes
            = atPointer(m_document, QStringLiteral("/components/securitySchemes")).toObject();
        const QJsonArray wanted = (operation.contains(QStringLiteral("security")) ? operation : m_document)
                                      .value(QStringLiteral("security"))
                                      .toArray();
        for (const QJsonValue &choice : wanted) {
            const QStringList names = choice.toObject().keys();
            for (const QString &name : names)
                readScheme(request,
                           followed(schemes.value(name), QStringLiteral("/components/securitySchemes")));
        }
    }

    void readScheme(CollectionRequest &request, const QJsonObject &scheme)
    {
        const QString type = scheme.value(QStringLiteral("type")).toString();
        const QString http = scheme.value(QStringLiteral("scheme")).toString().toLower();
        const QString name = scheme.value(QStringLiteral("name")).toString();
        const QString in = scheme.value(QStringLiteral("in")).toString();
        const bool isCookie = in == QStringLiteral("cookie");
        // "apiKey" in "Authorization" is how documents say a bearer token that knew no better (Swagger 2).
        const bool isBearer = in == QStringLiteral("header")
            && name.compare(QLatin1String("authorization"), Qt::CaseInsensitive) == 0;
        if (type == QStringLiteral("apiKey") && isCookie) {
            remark(QStringLiteral("The API key of the file is a cookie (%1). This console sends none, so the "
                                  "key stays where the contract has it.")
                       .arg(plainExcerpt(name, 40)));
        } else if (type == QStringLiteral("apiKey") && !isBearer) {
            addDescribed(request, name, {}, in == QStringLiteral("query") ? Carrier::Query : Carrier::Header);
            if (!request.fields.isEmpty())
                request.fields.last().isApiKey = true;
            if (request.auth == CollectionAuth::None)
                request.auth = CollectionAuth::ApiKey;
        } else if (type == QStringLiteral("http") && http == QStringLiteral("basic")) {
            request.auth = CollectionAuth::Basic;
        } else if (type == QStringLiteral("oauth2") || type == QStringLiteral("openIdConnect")
                   || http == QStringLiteral("bearer") || isBearer) {
            request.auth = CollectionAuth::Bearer;
        }
    }

    /// Where a good reply keeps its fields.
    void readReplies(CollectionRequest &request, const QJsonObject &replies, const QString &place)
    {
        for (auto reply = replies.begin(); reply != replies.end(); ++reply) {
            if (!reply.key().startsWith(QLatin1Char('2')) && reply.key() != QStringLiteral("default"))
                continue;
            const QString here = place + QStringLiteral("/responses/") + reply.key();
            const QJsonObject content
                = followed(reply.value(), here).value(QStringLiteral("content")).toObject();
            for (const QJsonValue &media : content)
                readReplyFields(request, media.toObject().value(QStringLiteral("schema")), QString(), here,
                                0);
            if (!request.replyPointers.isEmpty())
                return;
        }
    }

    void readReplyFields(CollectionRequest &request, const QJsonValue &schema, const QString &pointer,
                         const QString &place, int depth)
    {
        if (depth > MaxReplyDepth || request.replyPointers.size() > MaxReplyFields)
            return;
        QList<QPair<QString, QJsonValue>> properties;
        collectProperties(schema, place, 0, properties);
        for (const auto &[name, inner] : std::as_const(properties)) {
            const QString here = pointer + QLatin1Char('/') + pointerStep(name);
            if (!request.replyPointers.contains(name)) // the outermost of a name
                request.replyPointers.insert(name, here);
            readReplyFields(request, inner, here, place, depth + 1);
        }
    }

    const QJsonObject &m_document;
    Collection m_collection;
    std::optional<Error> m_problem;
};

} // namespace

bool isOpenApi(const QJsonObject &document)
{
    return document.contains(QStringLiteral("openapi")) || document.contains(QStringLiteral("swagger"));
}

Result<Collection> readOpenApi(const QJsonObject &document)
{
    if (document.contains(QStringLiteral("swagger")))
        return failure(
            Error::Kind::InvalidInput,
            QStringLiteral("This is a Swagger 2 document. Convert it to OpenAPI 3, then import it."));
    if (!document.value(QStringLiteral("openapi")).toVariant().toString().startsWith(QStringLiteral("3.")))
        return invalidField(
            QStringLiteral("/openapi"),
            QStringLiteral("This version of OpenAPI is not known. Versions 3.0 and 3.1 are read."));
    return OpenApiReader(document).read();
}

} // namespace onboarding
