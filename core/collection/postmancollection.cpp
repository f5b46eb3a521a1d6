#include "core/collection/postmancollection.h"

#include "core/api/sensitivenames.h"
#include "core/base/plaintext.h"

#include <QJsonArray>
#include <algorithm>

namespace onboarding {

namespace {

constexpr int MaxFolders = 24; ///< one in another
constexpr qsizetype MaxRequests = 5000;

/// Texts of JSON values as Postman writes them: numbers and booleans are texts to it.
QString textOf(const QJsonValue &value)
{
    return value.toVariant().toString();
}

bool isSwitchedOff(const QJsonObject &entry)
{
    return entry.value(QStringLiteral("disabled")).toBool();
}

/// Our own export switches off what a request can do without; where it would stand is part of the contract.
bool isOptionalOfOurs(const QJsonObject &entry)
{
    return entry.value(QStringLiteral("value")).toString() == QStringLiteral("{{deviceId}}");
}

/// A variable has its name as "key", in older files as "id".
QString variableKey(const QJsonObject &variable)
{
    const QString key = textOf(variable.value(QStringLiteral("key")));
    return key.isEmpty() ? textOf(variable.value(QStringLiteral("id"))) : key;
}

/// Host and path may be one text or a list of steps.
QString joinedSteps(const QJsonValue &value, QChar separator)
{
    if (!value.isArray())
        return textOf(value);
    QStringList steps;
    const QJsonArray array = value.toArray();
    for (const QJsonValue &step : array)
        steps.append(step.isObject() ? textOf(step.toObject().value(QStringLiteral("value"))) : textOf(step));
    return steps.join(separator);
}

/// A URL object without its "raw" text.
QString composedUrl(const QJsonObject &url)
{
    QString text = joinedSteps(url.value(QStringLiteral("host")), QLatin1Char('.'));
    const QString protocol = textOf(url.value(QStringLiteral("protocol")));
    if (!protocol.isEmpty())
        text.prepend(protocol + QStringLiteral("://"));
    if (const QString port = textOf(url.value(QStringLiteral("port"))); !port.isEmpty())
        text += QLatin1Char(':') + port;
    const QString path = joinedSteps(url.value(QStringLiteral("path")), QLatin1Char('/'));
    return path.isEmpty()
        ? text
        : text + (path.startsWith(QLatin1Char('/')) ? QString() : QStringLiteral("/")) + path;
}

/// Postman keeps an empty one for each request that was looked at.
bool isScript(const QJsonValue &script)
{
    const QJsonValue lines = script.toObject().value(QStringLiteral("exec"));
    if (lines.isString() || script.isString())
        return !(lines.isString() ? lines : script).toString().trimmed().isEmpty();
    const QJsonArray list = lines.toArray();
    return script.toObject().contains(QStringLiteral("src"))
        || std::any_of(list.begin(), list.end(),
                       [](const QJsonValue &line) { return !line.toString().trimmed().isEmpty(); });
}

/// {"type": "bearer", "bearer": …}: a list of key and value in 2.1, an object in 2.0.
QString authValue(const QJsonObject &auth, const QString &type, const QString &key)
{
    const QJsonValue values = auth.value(type);
    if (values.isObject())
        return textOf(values.toObject().value(key));
    const QJsonArray list = values.toArray();
    for (const QJsonValue &entry : list) {
        if (entry.toObject().value(QStringLiteral("key")).toString() == key)
            return textOf(entry.toObject().value(QStringLiteral("value")));
    }
    return {};
}

/// One walk through a collection.
class PostmanReader
{
public:
    explicit PostmanReader(const CollectionVariables &given)
        : m_given(given)
    {
    }

    Result<Collection> read(const QJsonObject &document)
    {
        const QJsonObject info = document.value(QStringLiteral("info")).toObject();
        const QString schema = info.value(QStringLiteral("schema")).toString();
        m_collection.name = plainExcerpt(textOf(info.value(QStringLiteral("name"))));
        m_collection.format = schema.contains(QStringLiteral("v2.0")) ? QStringLiteral("Postman 2.0")
                                                                      : QStringLiteral("Postman 2.1");
        if (!document.value(QStringLiteral("item")).isArray())
            return invalidField(QStringLiteral("/item"),
                                QStringLiteral("The collection has no list of requests (/item)."));
        const Scope scope {takeVariables({}, document), document.value(QStringLiteral("auth")), {}};
        countScripts(document);
        readItems(document.value(QStringLiteral("item")).toArray(), scope, QStringLiteral("/item"), 0);
        if (m_problem)
            return tl::unexpected(*m_problem);
        return m_collection;
    }

private:
    /// What a folder hands down to its requests.
    struct Scope
    {
        CollectionVariables variables {};
        QJsonValue auth {};
        QString folder {};
    };

    /// Values given from outside are stronger than those of the collection, whatever its folders say.
    CollectionVariables takeVariables(CollectionVariables variables, const QJsonObject &parent) const
    {
        const QJsonArray list = parent.value(QStringLiteral("variable")).toArray();
        for (const QJsonValue &entry : list) {
            const QJsonObject object = entry.toObject();
            const QString key = variableKey(object);
            const QJsonValue value = object.value(QStringLiteral("value"));
            // Without a value it stays open: an empty text would turn {{baseUrl}}/x into a path.
            if (!isSwitchedOff(object) && !textOf(value).isEmpty())
                variables.set(key, textOf(value));
        }
        variables.add(m_given);
        return variables;
    }

    [[nodiscard]] static QString resolved(const Scope &scope, const QString &text)
    {
        return scope.variables.resolved(text);
    }

    void fail(const QString &place, const QString &message)
    {
        if (!m_problem)
            m_problem = Error {.kind = Error::Kind::InvalidInput,
                               .message = QStringLiteral("At %1: %2").arg(place, message),
                               .field = place};
    }

    void countScripts(const QJsonObject &item)
    {
        const QJsonArray events = item.value(QStringLiteral("event")).toArray();
        m_collection.scripts += int(std::count_if(events.begin(), events.end(), [](const QJsonValue &event) {
            return isScript(event.toObject().value(QStringLiteral("script")));
        }));
    }

    void readItems(const QJsonArray &items, const Scope &scope, const QString &place, int depth)
    {
        if (depth > MaxFolders)
            return fail(place, QStringLiteral("folders are nested more than 24 levels deep."));
        for (qsizetype i = 0; i < items.size() && !m_problem; ++i) {
            const QString here = place + QLatin1Char('/') + QString::number(i);
            if (!items.at(i).isObject())
                return fail(here, QStringLiteral("a request or a folder must be an object."));
            readItem(items.at(i).toObject(), scope, here, depth);
        }
    }

    void readItem(const QJsonObject &item, const Scope &outer, const QString &place, int depth)
    {
        countScripts(item);
        const QString name = plainExcerpt(withoutUserInfo(textOf(item.value(QStringLiteral("name")))));
        Scope scope {takeVariables(outer.variables, item), outer.auth, outer.folder};
        if (item.contains(QStringLiteral("item"))) {
            if (!item.value(QStringLiteral("item")).isArray())
                return fail(place + QStringLiteral("/item"), QStringLiteral("a folder must hold a list."));
            if (item.contains(QStringLiteral("auth")) && !item.value(QStringLiteral("auth")).isNull())
                scope.auth = item.value(QStringLiteral("auth"));
            scope.folder += name + QStringLiteral(" / ");
            return readItems(item.value(QStringLiteral("item")).toArray(), scope,
                             place + QStringLiteral("/item"), depth + 1);
        }
        const QJsonValue request = item.value(QStringLiteral("request"));
        if (!request.isObject() && !request.isString())
            return fail(place, QStringLiteral("there is neither a request nor a list of requests."));
        if (m_collection.requests.size() >= MaxRequests)
            return fail(place, QStringLiteral("the collection has more than 5,000 requests."));
        readRequest(scope.folder + (name.isEmpty() ? QStringLiteral("(no name)") : name), request, scope);
    }

    void readRequest(const QString &name, const QJsonValue &written, const Scope &scope)
    {
        CollectionRequest request {.name = name, .method = "GET"};
        const QJsonObject object = written.toObject();
        if (const QString method = textOf(object.value(QStringLiteral("method"))); !method.isEmpty())
            request.method = resolved(scope, method).toUpper().toLatin1();
        readUrl(request, written.isString() ? written : object.value(QStringLiteral("url")), scope);
        readHeaders(request, object.value(QStringLiteral("header")), scope);
        readBody(request, object.value(QStringLiteral("body")).toObject(), scope);
        const QJsonValue own = object.value(QStringLiteral("auth"));
        readAuth(request, (own.isObject() ? own : scope.auth).toObject(), scope);
        m_collection.requests.append(request);
    }

    void readUrl(CollectionRequest &request, const QJsonValue &written, const Scope &scope) const
    {
        if (!written.isObject())
            return takeUrl(request, scope.variables.resolvedAddress(textOf(written)));
        const QJsonObject url = written.toObject();
        QHash<QString, QString> pathValues;
        const QJsonArray variables = url.value(QStringLiteral("variable")).toArray();
        for (const QJsonValue &entry : variables) {
            const QJsonObject variable = entry.toObject();
            if (!isSwitchedOff(variable))
                pathValues.insert(
                    variableKey(variable),
                    scope.variables.resolvedAddress(textOf(variable.value(QStringLiteral("value")))));
        }
        const QJsonValue query = url.value(QStringLiteral("query"));
        QString text = textOf(url.value(QStringLiteral("raw")));
        if (text.isEmpty())
            text = composedUrl(url);
        if (query.isArray()) // it knows what is switched off, the raw text does not
            text = text.section(QLatin1Char('?'), 0, 0);
        takeUrl(request, scope.variables.resolvedAddress(text), pathValues);
        readList(request, query.toArray(), Carrier::Query, scope);
    }

    void readList(CollectionRequest &request, const QJsonArray &list, Carrier carrier,
                  const Scope &scope) const
    {
        for (const QJsonValue &entry : list) {
            const QJsonObject object = entry.toObject();
            if (isSwitchedOff(object) && !isOptionalOfOurs(object))
                continue;
            QString key = textOf(object.value(QStringLiteral("key")));
            QString value = textOf(object.value(QStringLiteral("value")));
            if (carrier == Carrier::Query) { // it stands there as it stands in the address
                key = QUrl::fromPercentEncoding(key.toUtf8());
                value = QUrl::fromPercentEncoding(value.toUtf8());
            }
            addField(request, key, value, carrier, scope.variables);
        }
    }

    /// A list of key and value; in older exports one text with a line each.
    void readHeaders(CollectionRequest &request, const QJsonValue &written, const Scope &scope) const
    {
        if (!written.isString())
            return readList(request, written.toArray(), Carrier::Header, scope);
        const QStringList lines = written.toString().split(QLatin1Char('\n'), Qt::SkipEmptyParts);
        for (const QString &line : lines) {
            if (!line.startsWith(QStringLiteral("//")))
                addField(request, line.section(QLatin1Char(':'), 0, 0).trimmed(),
                         line.section(QLatin1Char(':'), 1).trimmed(), Carrier::Header, scope.variables);
        }
    }

    void readBody(CollectionRequest &request, const QJsonObject &body, const Scope &scope)
    {
        const QString mode = body.value(QStringLiteral("mode")).toString();
        if (mode.isEmpty() || isSwitchedOff(body))
            return;
        if (mode == QStringLiteral("raw")) {
            const QString text = textOf(body.value(QStringLiteral("raw")));
            if (!text.trimmed().isEmpty() && !takeJsonBody(request, text, scope.variables))
                m_collection.remarks.append(
                    QStringLiteral("The body of “%1” is not a JSON object; its fields were not read.")
                        .arg(request.name));
        } else if (mode == QStringLiteral("urlencoded")) {
            const QJsonValue fields = body.value(mode);
            if (fields.isString())
                readFormText(request, resolved(scope, fields.toString()));
            else
                readList(request, fields.toArray(), Carrier::Form, scope);
        } else if (mode == QStringLiteral("formdata")) {
            const qsizetype before = request.fields.size();
            readList(request, textsOf(request, body.value(mode).toArray()), Carrier::Form, scope);
            request.isMultipart = request.fields.size() > before;
        } else if (isFilled(body.value(mode))) {
            request.leftOut.append(QStringLiteral("the body (%1)").arg(plainExcerpt(mode, 20)));
        }
    }

    /// What a form-data sends as text; a file is left out, by its name.
    static QJsonArray textsOf(CollectionRequest &request, const QJsonArray &fields)
    {
        QJsonArray texts;
        for (const QJsonValue &field : fields) {
            const QJsonObject object = field.toObject();
            if (object.value(QStringLiteral("type")).toString() != QStringLiteral("file"))
                texts.append(field);
            else if (!isSwitchedOff(object))
                request.leftOut.append(plainExcerpt(textOf(object.value(QStringLiteral("key"))), 40));
        }
        return texts;
    }

    static bool isFilled(const QJsonValue &body)
    {
        const QJsonObject object = body.toObject();
        return std::any_of(object.begin(), object.end(), [](const QJsonValue &member) {
            return !member.isNull() && !textOf(member).trimmed().isEmpty();
        });
    }

    static void readFormText(CollectionRequest &request, const QString &text)
    {
        CollectionRequest parsed;
        takeUrl(parsed, QLatin1Char('?') + text);
        for (const CollectionField &field : std::as_const(parsed.fields))
            addField(request, field.name, field.value, Carrier::Form);
    }

    /// A token address that stands in the authentication alone is in no request.
    void remarkOnTokens(const QJsonObject &auth, const Scope &scope)
    {
        const QString address
            = resolved(scope, authValue(auth, QStringLiteral("oauth2"), QStringLiteral("accessTokenUrl")));
        const QString sentence
            = QStringLiteral(
                  "Postman itself signs in (OAuth 2.0) at %1: that is no request of the file, and was not "
                  "compared.")
                  .arg(plainExcerpt(withoutUserInfo(address).section(QLatin1Char('?'), 0, 0), 80));
        if (!address.isEmpty() && !m_collection.remarks.contains(sentence))
            m_collection.remarks.append(sentence);
    }

    void readAuth(CollectionRequest &request, const QJsonObject &auth, const Scope &scope)
    {
        const QString type = auth.value(QStringLiteral("type")).toString();
        if (type.isEmpty() || type == QStringLiteral("noauth"))
            return;
        request.auth = CollectionAuth::Other;
        if (type == QStringLiteral("bearer") || type == QStringLiteral("oauth2")) {
            request.auth = CollectionAuth::Bearer;
            remarkOnTokens(auth, scope);
        } else if (type == QStringLiteral("basic")) {
            request.auth = CollectionAuth::Basic;
            request.authUser = resolved(scope, authValue(auth, type, QStringLiteral("username")));
        } else if (type == QStringLiteral("apikey")) {
            request.auth = CollectionAuth::ApiKey;
            const bool isQuery = authValue(auth, type, QStringLiteral("in")) == QStringLiteral("query");
            const qsizetype before = request.fields.size();
            addField(request, authValue(auth, type, QStringLiteral("key")),
                     authValue(auth, type, QStringLiteral("value")),
                     isQuery ? Carrier::Query : Carrier::Header, scope.variables);
            if (request.fields.size() > before)
                request.fields.last().isApiKey = true;
        }
    }

    const CollectionVariables &m_given;
    Collection m_collection;
    std::optional<Error> m_problem;
};

} // namespace

bool isPostmanCollection(const QJsonObject &document)
{
    const QJsonObject info = document.value(QStringLiteral("info")).toObject();
    return info.value(QStringLiteral("schema")).toString().contains(QStringLiteral("getpostman.com"))
        || info.contains(QStringLiteral("_postman_id"))
        || (document.contains(QStringLiteral("item")) && document.contains(QStringLiteral("info")))
        || (document.contains(QStringLiteral("requests")) && document.contains(QStringLiteral("order")));
}

Result<Collection> readPostmanCollection(const QJsonObject &document, const CollectionVariables &given)
{
    const QString schema
        = document.value(QStringLiteral("info")).toObject().value(QStringLiteral("schema")).toString();
    if (document.contains(QStringLiteral("requests")) || schema.contains(QStringLiteral("/v1")))
        return failure(
            Error::Kind::InvalidInput,
            QStringLiteral("This is a Postman collection of format 1. Open it in Postman and export it "
                           "as Collection v2.1."));
    if (!schema.isEmpty() && !schema.contains(QStringLiteral("v2.")))
        return failure(
            Error::Kind::InvalidInput,
            QStringLiteral("This version of a Postman collection is not known. Export it as Collection "
                           "v2.1."));
    return PostmanReader(given).read(document);
}

Result<PostmanEnvironment> readPostmanEnvironment(const QJsonObject &document)
{
    if (!document.value(QStringLiteral("values")).isArray())
        return failure(
            Error::Kind::InvalidInput,
            QStringLiteral("This is not a Postman environment: it has no list of values (/values)."));
    PostmanEnvironment environment {plainExcerpt(textOf(document.value(QStringLiteral("name")))), {}};
    const QJsonArray values = document.value(QStringLiteral("values")).toArray();
    for (qsizetype i = 0; i < values.size(); ++i) {
        if (!values.at(i).isObject())
            return invalidField(QStringLiteral("/values/%1").arg(i),
                                QStringLiteral("At /values/%1: a value must be an object.").arg(i));
        const QJsonObject value = values.at(i).toObject();
        if (!value.value(QStringLiteral("enabled")).toBool(true) || isSwitchedOff(value))
            continue;
        const QString key = textOf(value.value(QStringLiteral("key")));
        environment.values.append({key, textOf(value.value(QStringLiteral("value"))),
                                   value.value(QStringLiteral("type")).toString() == QStringLiteral("secret")
                                       || isSecretFieldName(key)});
    }
    return environment;
}

} // namespace onboarding
