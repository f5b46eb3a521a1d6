#include "core/collection/collectiondocument.h"

#include "core/api/strictjson.h"
#include "core/base/coretext.h"
#include "core/collection/relaxedjson.h"

#include <QJsonArray>
#include <QJsonObject>
#include <algorithm>
#include <yaml-cpp/yaml.h>

namespace onboarding {

namespace {

constexpr qsizetype MaxBytes = 32 * 1024 * 1024;
constexpr int MaxDepth = 64;
constexpr int MaxValues = 500'000;
constexpr qsizetype FlowHead = 64 * 1024; ///< within it a YAML document in flow style says what it is

tl::unexpected<Error> unreadableDocument(const QString &message)
{
    return failure(Error::Kind::InvalidInput, message);
}

/// A text of one YAML scalar, with the types of the core schema (YAML 1.2.2, section 10.3.2).
QJsonValue scalar(const YAML::Node &node)
{
    const QString text = QString::fromStdString(node.Scalar());
    if (node.Tag() == "!") // it was quoted
        return text;
    if (text.isEmpty() || text == QStringLiteral("~") || text == QStringLiteral("null"))
        return QJsonValue(QJsonValue::Null);
    if (text == QStringLiteral("true") || text == QStringLiteral("false"))
        return text == QStringLiteral("true");
    bool isNumber = false;
    if (const qlonglong whole = text.toLongLong(&isNumber); isNumber)
        return whole;
    const bool looksLikeNumber
        = text.front().isDigit() || text.front() == QLatin1Char('-') || text.front() == QLatin1Char('.');
    if (const double number = text.toDouble(&isNumber); isNumber && looksLikeNumber)
        return number;
    return text;
}

/// Walks the nodes of a document; the first thing that is wrong ends it.
class YamlReader
{
public:
    Result<QJsonValue> read(const YAML::Node &node) { return value(node, 0); }

private:
    static tl::unexpected<Error> wrong(const YAML::Node &node, const QString &what)
    {
        const YAML::Mark mark = node.Mark();
        return unreadableDocument(
            CoreText::tr("Line %1, column %2: %3").arg(mark.line + 1).arg(mark.column + 1).arg(what));
    }

    Result<QJsonValue> value(const YAML::Node &node, int depth)
    {
        if (depth > MaxDepth)
            return wrong(node, CoreText::tr("it is nested more than 64 levels deep."));
        if (++m_count > MaxValues)
            return wrong(node, CoreText::tr("the document has more than 500,000 values."));
        if (node.IsMap())
            return map(node, depth);
        if (node.IsSequence())
            return sequence(node, depth);
        return node.IsScalar() ? scalar(node) : QJsonValue(QJsonValue::Null);
    }

    Result<QJsonValue> sequence(const YAML::Node &node, int depth)
    {
        QJsonArray array;
        for (const YAML::Node &element : node) {
            const Result<QJsonValue> read = value(element, depth + 1);
            if (!read)
                return read;
            array.append(*read);
        }
        return array;
    }

    Result<QJsonValue> map(const YAML::Node &node, int depth)
    {
        QJsonObject object;
        for (const auto &member : node) {
            if (!member.first.IsScalar())
                return wrong(member.first, CoreText::tr("a key must be a text."));
            const QString key = QString::fromStdString(member.first.Scalar());
            if (object.contains(key))
                return wrong(member.first, CoreText::tr("the same key is there twice."));
            const Result<QJsonValue> read = value(member.second, depth + 1);
            if (!read)
                return read;
            object.insert(key, *read);
        }
        return object;
    }

    int m_count = 0;
};

Result<QJsonValue> readYaml(const QByteArray &text)
{
    try {
        const std::vector<YAML::Node> documents = YAML::LoadAll(text.toStdString());
        if (documents.size() != 1)
            return unreadableDocument(
                CoreText::tr("The file has %1 documents; one is expected.").arg(documents.size()));
        return YamlReader().read(documents.front());
    } catch (const YAML::Exception &exception) {
        if (exception.mark.is_null())
            return unreadableDocument(CoreText::tr("This is neither JSON nor YAML."));
        return unreadableDocument(CoreText::tr("This is not valid YAML: it breaks at line %1, column %2.")
                                      .arg(exception.mark.line + 1)
                                      .arg(exception.mark.column + 1));
    }
}

} // namespace

Result<QJsonValue> readDocument(const QByteArray &text)
{
    if (text.size() > MaxBytes)
        return unreadableDocument(CoreText::tr("The file is larger than 32 MiB."));
    QByteArray plain = text;
    if (plain.startsWith("\xEF\xBB\xBF"))
        plain.remove(0, 3);
    if (plain.trimmed().isEmpty())
        return unreadableDocument(CoreText::tr("The file is empty."));
    if (plain.contains('\0'))
        return unreadableDocument(CoreText::tr("The file is not a text in UTF-8."));
    const QByteArray bare = withoutComments(plain);
    const QByteArray start = bare.left(FlowHead).trimmed();
    if (start.startsWith('{') || start.startsWith('[')) {
        Result<QJsonValue> json
            = parseStrictJson(plain, {.maxDepth = MaxDepth, .allowsControls = true, .namesKeys = true});
        if (!json && bare != plain)
            json = parseStrictJson(bare, {.maxDepth = MaxDepth, .allowsControls = true, .namesKeys = true});
        if (json)
            return json;
        // YAML in flow style begins so too; what is neither was most likely meant as JSON.
        const bool mayBeYaml = start.startsWith('{') && plain.left(FlowHead).contains("openapi:");
        const Result<QJsonValue> yaml
            = mayBeYaml ? readYaml(plain) : Result<QJsonValue>(tl::unexpected(json.error()));
        return yaml ? yaml : unreadableDocument(json.error().message);
    }
    return readYaml(plain);
}

} // namespace onboarding
