#include "core/collection/collectionfile.h"

#include "core/base/coretext.h"
#include "core/base/plaintext.h"
#include "core/collection/brunocollection.h"
#include "core/collection/collectiondocument.h"
#include "core/collection/openapidocument.h"

#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

namespace onboarding {

namespace {

constexpr qint64 MaxFile = 32LL * 1024 * 1024;

bool looksLikeBru(const QByteArray &text)
{
    static const QRegularExpression head(
        QStringLiteral(R"(^\s*(meta|get|post|put|patch|delete|http|headers|auth|vars)(:[\w-]+)?\s*\{\s*$)"),
        QRegularExpression::MultilineOption);
    return head.match(QString::fromUtf8(text.left(2000))).hasMatch() && !text.trimmed().startsWith('{');
}

Result<QByteArray> readSmallFile(const QString &path)
{
    const QFileInfo info(path);
    QFile file(path);
    if (!info.isFile() || !file.open(QIODevice::ReadOnly))
        return failure(Error::Kind::InvalidInput,
                       CoreText::tr("%1 cannot be read.").arg(plainExcerpt(info.fileName())));
    if (file.size() > MaxFile)
        return failure(Error::Kind::InvalidInput, CoreText::tr("The file is larger than 32 MiB."));
    return file.read(MaxFile + 1);
}

} // namespace

Result<Collection> readCollection(const QByteArray &text, const CollectionVariables &given)
{
    if (looksLikeBru(text))
        return readBrunoFile(QString::fromUtf8(text), {}, given);
    const Result<QJsonValue> document = readDocument(text);
    if (!document)
        return tl::unexpected(document.error());
    const QJsonObject object = document->toObject();
    if (isOpenApi(object))
        return readOpenApi(object);
    // Postman's own API wraps a collection once more.
    if (const QJsonObject inner = object.value(QStringLiteral("collection")).toObject();
        isPostmanCollection(inner))
        return readPostmanCollection(inner, given);
    if (isPostmanCollection(object))
        return readPostmanCollection(object, given);
    if (isBrunoExport(object))
        return readBrunoExport(object, given);
    if (object.contains(QStringLiteral("values")))
        return failure(Error::Kind::InvalidInput,
                       CoreText::tr("This is a Postman environment. Give it beside a collection."));
    return failure(
        Error::Kind::InvalidInput,
        CoreText::tr("This is neither a Postman collection (2.0 or 2.1), a Bruno collection nor an "
                     "OpenAPI 3 document."));
}

Result<Collection> readCollectionFile(const QString &path, const CollectionVariables &given)
{
    if (QFileInfo(path).isDir())
        return readBrunoFolder(path, given);
    if (QFileInfo(path).fileName() == QStringLiteral("bruno.json"))
        return readBrunoFolder(QFileInfo(path).absolutePath(), given); // it stands for its folder
    const Result<QByteArray> text = readSmallFile(path);
    if (!text)
        return tl::unexpected(text.error());
    return readCollection(*text, given);
}

Result<PostmanEnvironment> readPostmanEnvironmentFile(const QString &path)
{
    const Result<QByteArray> text = readSmallFile(path);
    if (!text)
        return tl::unexpected(text.error());
    if (looksLikeBru(*text))
        return readBrunoEnvironment(QString::fromUtf8(*text), QFileInfo(path).completeBaseName());
    const Result<QJsonValue> document = readDocument(*text);
    if (!document)
        return tl::unexpected(document.error());
    return readPostmanEnvironment(document->toObject());
}

} // namespace onboarding
