#include "core/collection/brunocollection.h"

#include "core/api/sensitivenames.h"
#include "core/api/strictjson.h"
#include "core/base/coretext.h"
#include "core/base/plaintext.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QRegularExpression>
#include <algorithm>
#include <optional>

namespace onboarding {

namespace {

constexpr qsizetype MaxFiles = 5000;
constexpr qint64 MaxFileBytes = 2 * 1024 * 1024;
constexpr int MaxItems = 24; ///< folders in one another

const QStringList &verbs()
{
    static const QStringList names {
        QStringLiteral("get"),    QStringLiteral("post"), QStringLiteral("put"),     QStringLiteral("patch"),
        QStringLiteral("delete"), QStringLiteral("head"), QStringLiteral("options"), QStringLiteral("http")};
    return names;
}

bool isTextBlock(const QString &name)
{
    if (name.startsWith(QStringLiteral("body")))
        return name != QStringLiteral("body:form-urlencoded")
            && name != QStringLiteral("body:multipart-form");
    return name.startsWith(QStringLiteral("script")) || name == QStringLiteral("tests")
        || name == QStringLiteral("docs") || name.startsWith(QStringLiteral("example"));
}

tl::unexpected<Error> atLine(qsizetype line, const QString &message)
{
    return failure(Error::Kind::InvalidInput, CoreText::tr("Line %1: %2").arg(line + 1).arg(message));
}

/// "name: value", "~name: value" (off) or a bare "name".
void takeEntry(BrunoBlock &block, const QString &line)
{
    QString entry = line.trimmed();
    if (entry.isEmpty() || entry.startsWith(QLatin1Char('~')) || entry.startsWith(QLatin1Char('@')))
        return;
    QString name;
    if (entry.startsWith(QLatin1Char('"'))) {
        const qsizetype close = entry.indexOf(QLatin1Char('"'), 1);
        name = entry.mid(1, close - 1);
        entry.remove(0, close + 1);
    } else {
        name = entry.section(QLatin1Char(':'), 0, 0).trimmed();
    }
    block.entries.append({name, entry.section(QLatin1Char(':'), 1).trimmed()});
}

/// The lines of the block that begins at \p line, up to its closing brace; \p line is left on that.
Result<BrunoBlock> takeBlock(const QStringList &lines, qsizetype &line)
{
    static const QRegularExpression head(QStringLiteral(R"(^([A-Za-z][\w:-]*)\s*(\{|\[)\s*$)"));
    const auto found = head.match(lines[line]);
    if (!found.hasMatch())
        return atLine(line, CoreText::tr("a block such as “headers {” is expected."));
    BrunoBlock block {.name = found.captured(1)};
    const QString close
        = found.captured(2) == QStringLiteral("{") ? QStringLiteral("}") : QStringLiteral("]");
    const qsizetype begin = line;
    QStringList text;
    bool isLong = false; // between ''' and '''
    for (++line; line < lines.size(); ++line) {
        if (!isLong && lines[line].startsWith(close)) {
            block.text = text.join(QLatin1Char('\n'));
            return block;
        }
        if (lines[line].count(QStringLiteral("'''")) % 2 == 1)
            isLong = !isLong && !isTextBlock(block.name);
        if (isTextBlock(block.name))
            text.append(lines[line]);
        else if (!isLong)
            takeEntry(block, lines[line]);
    }
    return atLine(begin, CoreText::tr("the block “%1” is not closed.").arg(plainExcerpt(block.name, 40)));
}

const BrunoBlock *blockNamed(const QList<BrunoBlock> &blocks, const QString &name)
{
    for (const BrunoBlock &block : blocks) {
        if (block.name == name)
            return &block;
    }
    return nullptr;
}

/// Of the last block of that name, which is the innermost.
QString entryOf(const QList<BrunoBlock> &blocks, const QString &blockName, const QString &key)
{
    const auto block = std::find_if(blocks.crbegin(), blocks.crend(),
                                    [&blockName](const BrunoBlock &one) { return one.name == blockName; });
    if (block == blocks.crend())
        return {};
    const auto entry = std::find_if(block->entries.begin(), block->entries.end(),
                                    [&key](const auto &one) { return one.first == key; });
    return entry == block->entries.end() ? QString() : entry->second;
}

/// The way to sign in that the innermost of \p parents says, where that does not say "as around me".
QString inheritedAuth(const QList<BrunoBlock> &parents)
{
    const auto modeOf = [](const BrunoBlock &block) {
        return entryOf({block}, QStringLiteral("auth"), QStringLiteral("mode"));
    };
    const auto says = std::find_if(parents.crbegin(), parents.crend(), [&modeOf](const BrunoBlock &block) {
        const QString mode = modeOf(block);
        return !mode.isEmpty() && mode != QStringLiteral("inherit");
    });
    return says == parents.crend() ? QString() : modeOf(*says);
}

void takeBlockFields(CollectionRequest &request, const QList<BrunoBlock> &blocks, const QString &blockName,
                     Carrier carrier, const CollectionVariables &variables)
{
    for (const BrunoBlock &block : blocks) {
        if (block.name != blockName)
            continue;
        for (const auto &[name, value] : block.entries)
            addField(request, name, value, carrier, variables);
    }
}

void takeBrunoAuth(CollectionRequest &request, const QList<BrunoBlock> &blocks, const QString &mode,
                   const CollectionVariables &variables)
{
    if (mode.isEmpty() || mode == QStringLiteral("none"))
        return;
    request.auth = CollectionAuth::Other;
    if (mode == QStringLiteral("bearer") || mode == QStringLiteral("oauth2")) {
        request.auth = CollectionAuth::Bearer;
    } else if (mode == QStringLiteral("basic")) {
        request.auth = CollectionAuth::Basic;
        request.authUser
            = variables.resolved(entryOf(blocks, QStringLiteral("auth:basic"), QStringLiteral("username")));
    } else if (mode == QStringLiteral("apikey")) {
        request.auth = CollectionAuth::ApiKey;
        const QString block = QStringLiteral("auth:apikey");
        const bool isQuery
            = entryOf(blocks, block, QStringLiteral("placement")).startsWith(QStringLiteral("query"));
        const qsizetype before = request.fields.size();
        addField(request, entryOf(blocks, block, QStringLiteral("key")),
                 entryOf(blocks, block, QStringLiteral("value")), isQuery ? Carrier::Query : Carrier::Header,
                 variables);
        if (request.fields.size() > before)
            request.fields.last().isApiKey = true;
    }
}

/// "accessTokenUrl" of the JSON export is "access_token_url" in a .bru file.
QString underscored(const QString &name)
{
    static const QRegularExpression capital(QStringLiteral("([A-Z])"));
    return QString(name).replace(capital, QStringLiteral("_\\1")).toLower();
}

/// Bruno signs in by itself (docs.usebruno.com, OAuth 2.0): with a password that is a request like any other,
/// each other way is only told.
void takeBrunoSignIn(Collection &collection, const QList<BrunoBlock> &blocks,
                     const CollectionVariables &variables)
{
    const auto entry
        = [&](const char *key) { return entryOf(blocks, QStringLiteral("auth:oauth2"), QLatin1String(key)); };
    const QString address = variables.resolvedAddress(entry("access_token_url"));
    const QString grant = entry("grant_type");
    if (address.isEmpty() && entry("authorization_url").isEmpty())
        return;
    if (grant != QStringLiteral("password")) {
        const QString where = address.isEmpty() ? entry("authorization_url") : address;
        const QString sentence
            = CoreText::tr("Bruno itself signs in (OAuth 2.0, %1) at %2: that is no request of the file, and "
                           "was not compared.")
                  .arg(plainExcerpt(grant.isEmpty() ? QStringLiteral("?") : grant, 30),
                       plainExcerpt(withoutUserInfo(where).section(QLatin1Char('?'), 0, 0), 80));
        if (!collection.remarks.contains(sentence))
            collection.remarks.append(sentence);
        return;
    }
    CollectionRequest signIn {.name = QStringLiteral("OAuth 2.0"), .method = "POST"};
    takeUrl(signIn, address);
    for (const char *name : {"grant_type", "username", "password", "scope"}) {
        if (!entry(name).isEmpty())
            addField(signIn, QLatin1String(name), entry(name), Carrier::Form, variables);
    }
    if (entry("credentials_placement") == QStringLiteral("basic_auth_header")) {
        signIn.auth = CollectionAuth::Basic;
        signIn.authUser = variables.resolved(entry("client_id"));
    } else {
        for (const char *name : {"client_id", "client_secret"}) {
            if (!entry(name).isEmpty())
                addField(signIn, QLatin1String(name), entry(name), Carrier::Form, variables);
        }
    }
    if (!collection.requests.contains(signIn))
        collection.requests.append(signIn);
}

/// Variables of the request and of what is around it; those given are stronger.
CollectionVariables brunoVariables(const QList<BrunoBlock> &blocks, const CollectionVariables &given)
{
    CollectionVariables variables;
    for (const BrunoBlock &block : blocks) {
        if (block.name != QStringLiteral("vars") && block.name != QStringLiteral("vars:pre-request"))
            continue;
        for (const auto &[name, value] : block.entries) {
            if (!value.isEmpty())
                variables.set(name, value);
        }
    }
    variables.add(given);
    return variables;
}

void takeBrunoBody(Collection &collection, CollectionRequest &request, const QList<BrunoBlock> &own,
                   const QString &mode, const CollectionVariables &variables)
{
    if (mode == QStringLiteral("json")) {
        const BrunoBlock *block = blockNamed(own, QStringLiteral("body:json"));
        if (!block)
            block = blockNamed(own, QStringLiteral("body"));
        if (block && !takeJsonBody(request, block->text, variables))
            collection.remarks.append(
                CoreText::tr("The body of “%1” is not a JSON object; its fields were not read.")
                    .arg(request.name));
    } else if (mode == QStringLiteral("form-urlencoded") || mode == QStringLiteral("formUrlEncoded")) {
        takeBlockFields(request, own, QStringLiteral("body:form-urlencoded"), Carrier::Form, variables);
    } else if (!mode.isEmpty() && mode != QStringLiteral("none")) {
        collection.remarks.append(
            CoreText::tr("The body of “%1” (%2) was not read.").arg(request.name, plainExcerpt(mode, 20)));
    }
}

Result<QList<BrunoBlock>> readBlocksOf(const QString &file)
{
    QFile source(file);
    if (QFileInfo(file).size() > MaxFileBytes || !source.open(QIODevice::ReadOnly))
        return failure(Error::Kind::InvalidInput,
                       CoreText::tr("%1 cannot be read.").arg(plainExcerpt(QFileInfo(file).fileName())));
    Result<QList<BrunoBlock>> blocks = readBrunoBlocks(QString::fromUtf8(source.readAll()));
    if (!blocks)
        blocks.error().message.prepend(plainExcerpt(QFileInfo(file).fileName()) + QStringLiteral(", "));
    return blocks;
}

/// One item of the JSON export, as blocks of a .bru file would say it.
void takeList(QList<BrunoBlock> &blocks, const QString &name, const QJsonValue &list,
              const QString &type = {})
{
    BrunoBlock block {.name = name};
    const QJsonArray entries = list.toArray();
    for (const QJsonValue &value : entries) {
        const QJsonObject entry = value.toObject();
        const bool isWanted = type.isEmpty() || entry.value(QStringLiteral("type")).toString() == type;
        if (isWanted && entry.value(QStringLiteral("enabled")).toBool(true))
            block.entries.append({entry.value(QStringLiteral("name")).toString(),
                                  entry.value(QStringLiteral("value")).toVariant().toString()});
    }
    blocks.append(block);
}

void takeAuthObject(QList<BrunoBlock> &blocks, const QJsonObject &auth)
{
    const QString mode = QStringLiteral("mode");
    blocks.append({.name = QStringLiteral("auth"), .entries = {{mode, auth.value(mode).toString()}}});
    for (const char *type : {"basic", "apikey", "oauth2"}) {
        BrunoBlock block {.name = QStringLiteral("auth:") + QLatin1String(type)};
        const QJsonObject values = auth.value(QLatin1String(type)).toObject();
        for (auto value = values.begin(); value != values.end(); ++value)
            block.entries.append({underscored(value.key()), value.value().toString()});
        if (!block.entries.isEmpty()) // an empty one would hide what stands around it
            blocks.append(block);
    }
}

QList<BrunoBlock> blocksOf(const QJsonObject &item)
{
    const QJsonObject request = item.value(QStringLiteral("request")).toObject();
    const QJsonObject body = request.value(QStringLiteral("body")).toObject();
    const QJsonObject auth = request.value(QStringLiteral("auth")).toObject();
    QList<BrunoBlock> blocks {
        {.name = QStringLiteral("meta"),
         .entries = {{QStringLiteral("name"), item.value(QStringLiteral("name")).toString()}}},
        {.name = request.value(QStringLiteral("method")).toString().toLower(),
         .entries = {{QStringLiteral("url"), request.value(QStringLiteral("url")).toString()},
                     {QStringLiteral("body"), body.value(QStringLiteral("mode")).toString()},
                     {QStringLiteral("auth"), auth.value(QStringLiteral("mode")).toString()}}},
        {.name = QStringLiteral("body:json"), .text = body.value(QStringLiteral("json")).toString()}};
    takeList(blocks, QStringLiteral("headers"), request.value(QStringLiteral("headers")));
    takeList(blocks, QStringLiteral("params:query"), request.value(QStringLiteral("params")),
             QStringLiteral("query"));
    takeList(blocks, QStringLiteral("params:path"), request.value(QStringLiteral("params")),
             QStringLiteral("path"));
    takeList(blocks, QStringLiteral("body:form-urlencoded"), body.value(QStringLiteral("formUrlEncoded")));
    takeList(blocks, QStringLiteral("vars:pre-request"),
             request.value(QStringLiteral("vars")).toObject().value(QStringLiteral("req")));
    takeAuthObject(blocks, auth);
    const QJsonObject scripts = request.value(QStringLiteral("script")).toObject();
    if (std::any_of(scripts.begin(), scripts.end(),
                    [](const QJsonValue &one) { return !one.toString().trimmed().isEmpty(); }))
        blocks.append({.name = QStringLiteral("script:pre-request")});
    return blocks;
}

CollectionRequest requestOf(Collection &collection, const QList<BrunoBlock> &own,
                            const QList<BrunoBlock> &parents, const CollectionVariables &given)
{
    const QList<BrunoBlock> all = parents + own;
    const CollectionVariables variables = brunoVariables(all, given);
    CollectionRequest request {
        .name = plainExcerpt(withoutUserInfo(entryOf(own, QStringLiteral("meta"), QStringLiteral("name"))))};
    for (const BrunoBlock &block : own) {
        if (block.name.startsWith(QStringLiteral("script")) || block.name == QStringLiteral("tests"))
            ++collection.scripts;
        if (!verbs().contains(block.name))
            continue;
        request.method = block.name.toUpper().toLatin1();
        QHash<QString, QString> pathValues;
        if (const BrunoBlock *parameters = blockNamed(own, QStringLiteral("params:path"))) {
            for (const auto &[name, value] : parameters->entries)
                pathValues.insert(name, variables.resolved(value));
        }
        QString url = variables.resolvedAddress(entryOf(own, block.name, QStringLiteral("url")));
        if (blockNamed(own, QStringLiteral("params:query"))) // it knows what is switched off
            url = url.section(QLatin1Char('?'), 0, 0);
        takeUrl(request, url, pathValues);
        takeBrunoBody(collection, request, own, entryOf(own, block.name, QStringLiteral("body")), variables);
        QString auth = entryOf(own, block.name, QStringLiteral("auth"));
        if (auth == QStringLiteral("inherit"))
            auth = inheritedAuth(parents);
        takeBrunoAuth(request, all, auth, variables);
        if (auth == QStringLiteral("oauth2"))
            takeBrunoSignIn(collection, all, variables);
    }
    takeBlockFields(request, own, QStringLiteral("params:query"), Carrier::Query, variables);
    takeBlockFields(request, all, QStringLiteral("headers"), Carrier::Header, variables);
    return request;
}

/// Walks the items of a JSON export.
std::optional<Error> takeItems(Collection &collection, const QJsonArray &items, const QString &place,
                               const QString &folder, const QList<BrunoBlock> &parents,
                               const CollectionVariables &given, int depth)
{
    if (depth > MaxItems)
        return Error {.kind = Error::Kind::InvalidInput,
                      .message = CoreText::tr("At %1: folders are nested too deep.").arg(place)};
    for (qsizetype i = 0; i < items.size(); ++i) {
        const QJsonObject item = items.at(i).toObject();
        const QString here = place + QLatin1Char('/') + QString::number(i);
        const QString name = plainExcerpt(item.value(QStringLiteral("name")).toString());
        if (item.value(QStringLiteral("type")).toString() == QStringLiteral("folder")) {
            const QList<BrunoBlock> inner = parents + blocksOf(item.value(QStringLiteral("root")).toObject());
            if (auto problem = takeItems(collection, item.value(QStringLiteral("items")).toArray(), here,
                                         folder + name + QStringLiteral(" / "), inner, given, depth + 1))
                return problem;
        } else if (item.value(QStringLiteral("request")).isObject()) {
            CollectionRequest request = requestOf(collection, blocksOf(item), parents, given);
            request.name.prepend(folder);
            collection.requests.append(request);
        } else {
            return Error {.kind = Error::Kind::InvalidInput,
                          .message
                          = CoreText::tr("At %1: there is neither a request nor a folder.").arg(here)};
        }
    }
    return std::nullopt;
}

} // namespace

Result<QList<BrunoBlock>> readBrunoBlocks(const QString &text)
{
    QString plain = text;
    plain.remove(QLatin1Char('\r'));
    const QStringList lines = plain.split(QLatin1Char('\n'));
    QList<BrunoBlock> blocks;
    for (qsizetype line = 0; line < lines.size(); ++line) {
        if (lines[line].trimmed().isEmpty())
            continue;
        const Result<BrunoBlock> block = takeBlock(lines, line);
        if (!block)
            return tl::unexpected(block.error());
        blocks.append(*block);
    }
    return blocks;
}

Result<Collection> readBrunoFile(const QString &text, const QList<BrunoBlock> &parents,
                                 const CollectionVariables &given)
{
    const Result<QList<BrunoBlock>> own = readBrunoBlocks(text);
    if (!own)
        return tl::unexpected(own.error());
    Collection collection {.format = QStringLiteral("Bruno")};
    const CollectionRequest request = requestOf(collection, *own, parents, given);
    if (request.method.isEmpty())
        return failure(Error::Kind::InvalidInput, CoreText::tr("The file has no request, such as “get {”."));
    collection.name = request.name;
    collection.requests.append(request);
    return collection;
}

Result<PostmanEnvironment> readBrunoEnvironment(const QString &text, const QString &name)
{
    const Result<QList<BrunoBlock>> blocks = readBrunoBlocks(text);
    if (!blocks)
        return tl::unexpected(blocks.error());
    const BrunoBlock *vars = blockNamed(*blocks, QStringLiteral("vars"));
    if (!vars)
        return failure(Error::Kind::InvalidInput,
                       CoreText::tr("This is not a Bruno environment: it has no block “vars {”."));
    PostmanEnvironment environment {.name = plainExcerpt(name)};
    for (const auto &[key, value] : vars->entries)
        environment.values.append({key, value, isSecretFieldName(key)});
    return environment;
}

namespace {

/// What its environments say is put in only where somebody chose one: they differ in the address.
QString environmentsRemark(const QDir &root)
{
    constexpr int Named = 5;
    QStringList names;
    const QDir folder(root.filePath(QStringLiteral("environments")));
    for (const QString &file : folder.entryList({QStringLiteral("*.bru")}, QDir::Files, QDir::Name))
        names.append(plainExcerpt(QStringLiteral("environments/") + file, 60));
    if (names.isEmpty())
        return {};
    const QString listed = names.mid(0, Named).join(QStringLiteral(", "))
        + (names.size() > Named ? CoreText::tr(" and %1 more").arg(names.size() - Named) : QString());
    return CoreText::tr("It has environments of its own (%1), and none of their values was put in. Give one "
                        "as the file of the environment to have its variables known.")
        .arg(listed);
}

} // namespace

Result<Collection> readBrunoFolder(const QString &path, const CollectionVariables &given)
{
    const QDir root(QFileInfo(path).absoluteFilePath()); // of a relative path no file is relative to it
    QFile about(root.filePath(QStringLiteral("bruno.json")));
    if (!about.open(QIODevice::ReadOnly))
        return failure(Error::Kind::InvalidInput,
                       CoreText::tr("The folder is not a Bruno collection: it has no bruno.json."));
    const Result<QJsonValue> named = parseStrictJson(about.read(MaxFileBytes));
    Collection collection {
        .name = named ? plainExcerpt(named->toObject().value(QStringLiteral("name")).toString()) : QString(),
        .format = QStringLiteral("Bruno")};
    if (const QString remark = environmentsRemark(root); !remark.isEmpty() && given.isEmpty())
        collection.remarks.append(remark);
    QStringList files;
    QDirIterator walk(root.path(), {QStringLiteral("*.bru")}, QDir::Files | QDir::NoSymLinks,
                      QDirIterator::Subdirectories);
    while (walk.hasNext()) {
        const QString relative = root.relativeFilePath(walk.next());
        const bool isRequest = !relative.startsWith(QStringLiteral("environments/"))
            && !relative.contains(QStringLiteral("node_modules/"))
            && !relative.endsWith(QStringLiteral("collection.bru"))
            && !relative.endsWith(QStringLiteral("folder.bru"));
        if (isRequest)
            files.append(relative);
        if (files.size() > MaxFiles)
            return failure(Error::Kind::InvalidInput,
                           CoreText::tr("The folder has more than 5,000 requests."));
    }
    files.sort();
    for (const QString &file : std::as_const(files)) {
        QList<BrunoBlock> parents;
        QStringList around {QStringLiteral("collection.bru")};
        for (qsizetype slash = file.indexOf(QLatin1Char('/')); slash > 0;
             slash = file.indexOf(QLatin1Char('/'), slash + 1))
            around.append(file.left(slash) + QStringLiteral("/folder.bru"));
        for (const QString &parent : std::as_const(around)) {
            if (!QFileInfo::exists(root.filePath(parent)))
                continue;
            const Result<QList<BrunoBlock>> blocks = readBlocksOf(root.filePath(parent));
            if (!blocks)
                return tl::unexpected(blocks.error());
            parents += *blocks;
        }
        const Result<QList<BrunoBlock>> own = readBlocksOf(root.filePath(file));
        if (!own)
            return tl::unexpected(own.error());
        CollectionRequest request = requestOf(collection, *own, parents, given);
        if (request.method.isEmpty())
            continue; // a GraphQL or gRPC request
        if (request.name.isEmpty())
            request.name = plainExcerpt(file);
        collection.requests.append(request);
    }
    return collection;
}

bool isBrunoExport(const QJsonObject &document)
{
    return document.contains(QStringLiteral("items"))
        && (document.contains(QStringLiteral("brunoConfig")) || document.contains(QStringLiteral("version")))
        && !document.contains(QStringLiteral("info"));
}

Result<Collection> readBrunoExport(const QJsonObject &document, const CollectionVariables &given)
{
    Collection collection {.name = plainExcerpt(document.value(QStringLiteral("name")).toString()),
                           .format = QStringLiteral("Bruno")};
    if (!document.value(QStringLiteral("items")).isArray())
        return invalidField(QStringLiteral("/items"),
                            CoreText::tr("The collection has no list of requests (/items)."));
    const QList<BrunoBlock> root = blocksOf(document.value(QStringLiteral("root")).toObject());
    if (const auto problem = takeItems(collection, document.value(QStringLiteral("items")).toArray(),
                                       QStringLiteral("/items"), {}, root, given, 0))
        return tl::unexpected(*problem);
    return collection;
}

} // namespace onboarding
