#pragma once
#include "core/base/result.h"
#include "core/collection/collection.h"
#include "core/collection/postmancollection.h"

#include <QJsonObject>

namespace onboarding {

/// A block of a .bru file (docs.usebruno.com, "Bru markup"): "headers { … }".
struct BrunoBlock
{
    QString name {}; ///< "meta", "get", "headers", "body:json", …
    QList<QPair<QString, QString>>
        entries {}; ///< of a dictionary; what begins with ~ is switched off, left out
    QString text {}; ///< of a text block such as body:json or script:pre-request
};

/// \returns InvalidInput with the line of what is wrong.
[[nodiscard]] Result<QList<BrunoBlock>> readBrunoBlocks(const QString &text);

/// One request file. \p parents: the blocks of collection.bru and folder.bru, outermost first, whose headers,
/// variables and authentication it inherits.
[[nodiscard]] Result<Collection> readBrunoFile(const QString &text, const QList<BrunoBlock> &parents,
                                               const CollectionVariables &given);

/// A collection folder, absolute or relative to the current one: bruno.json and a .bru file a request. Links
/// are not followed.
[[nodiscard]] Result<Collection> readBrunoFolder(const QString &path, const CollectionVariables &given);

/// A file of the folder environments: "vars { … }". What "vars:secret [ … ]" names has no value there.
[[nodiscard]] Result<PostmanEnvironment> readBrunoEnvironment(const QString &text, const QString &name);

/// Whether \p document is what Bruno exports as one JSON file.
[[nodiscard]] bool isBrunoExport(const QJsonObject &document);
[[nodiscard]] Result<Collection> readBrunoExport(const QJsonObject &document,
                                                 const CollectionVariables &given);

} // namespace onboarding
