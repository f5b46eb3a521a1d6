#pragma once
#include "core/base/result.h"
#include "core/collection/collection.h"

#include <QJsonObject>

namespace onboarding {

/// Whether \p document says that it is an OpenAPI or Swagger document.
[[nodiscard]] bool isOpenApi(const QJsonObject &document);

/// Reads an OpenAPI 3.0 or 3.1 document: paths, parameters, request bodies, security schemes, the fields of
/// good replies. Only references inside the document ("#/components/…") are followed.
[[nodiscard]] Result<Collection> readOpenApi(const QJsonObject &document);

} // namespace onboarding
