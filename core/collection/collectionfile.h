#pragma once
#include "core/base/result.h"
#include "core/collection/collection.h"
#include "core/collection/postmancollection.h"

namespace onboarding {

/// Reads \p text as whatever it is: a Postman collection (2.0, 2.1), Bruno's JSON export or .bru file, an
/// OpenAPI document (3.0, 3.1; JSON or YAML).
/// \returns InvalidInput: one message with the place of what is wrong; it never quotes a value of the file.
[[nodiscard]] Result<Collection> readCollection(const QByteArray &text,
                                                const CollectionVariables &given = {});

/// The same of a file, or of a folder with a Bruno collection in it.
[[nodiscard]] Result<Collection> readCollectionFile(const QString &path,
                                                    const CollectionVariables &given = {});

/// A Postman environment from a file, or one of Bruno.
[[nodiscard]] Result<PostmanEnvironment> readPostmanEnvironmentFile(const QString &path);

} // namespace onboarding
