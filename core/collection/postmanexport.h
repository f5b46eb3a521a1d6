#pragma once
#include "core/collection/exportedapi.h"

#include <QJsonObject>

namespace onboarding {

/// A Postman collection of format 2.1 with the operations in the order of a first run. Secrets and customers
/// are variables (apiKey, password, username, …); scripts keep the tokens from one request to the next, so
/// that Newman runs it as it is.
[[nodiscard]] QJsonObject toPostmanCollection(const ExportedApi &api);

/// The Postman environment beside it: its variables, the secret ones without a value.
[[nodiscard]] QJsonObject toPostmanEnvironment(const ExportedApi &api);

} // namespace onboarding
