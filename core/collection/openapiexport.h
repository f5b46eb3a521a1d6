#pragma once
#include "core/collection/exportedapi.h"

#include <QJsonObject>

namespace onboarding {

/// An OpenAPI 3.0.3 document of the operations, with examples; "x-evidence" says how well each is known.
[[nodiscard]] QJsonObject toOpenApi(const ExportedApi &api);

} // namespace onboarding
