#pragma once
#include "core/base/result.h"
#include "core/collection/collection.h"

#include <QJsonObject>

namespace onboarding {

/// Whether \p document is a Postman collection of any version.
[[nodiscard]] bool isPostmanCollection(const QJsonObject &document);

/// Reads a collection of format 2.0 or 2.1 (schema.getpostman.com/json/collection): folders, variables,
/// inherited authentication, urlencoded and raw JSON bodies, headers, what is disabled. \p given wins over
/// the collection's own variables. Scripts are counted and never run.
[[nodiscard]] Result<Collection> readPostmanCollection(const QJsonObject &document,
                                                       const CollectionVariables &given);

/// A value of a Postman environment.
struct PostmanValue
{
    QString key {};
    QString value {};
    bool isSecret = false; ///< by its type, or by its name

    bool operator==(const PostmanValue &) const = default;
};

struct PostmanEnvironment
{
    QString name {};
    QList<PostmanValue> values {}; ///< those that are switched on
};

/// Reads what Postman exports as an environment or as globals. InvalidInput when it is something else.
[[nodiscard]] Result<PostmanEnvironment> readPostmanEnvironment(const QJsonObject &document);

} // namespace onboarding
