#pragma once
#include "core/api/apicontract.h"

#include <QJsonObject>
#include <QString>
#include <QUrl>

namespace onboarding {

/// What an export is made from: where requests go, and how they look. No secret.
struct ExportedApi
{
    QString name {}; ///< of the environment
    QUrl url {};
    QString tenant {};
    ApiContract contract {};
    bool hasControlApi = false; ///< the sandbox of this computer: the phone can be simulated
    bool isProduction = false; ///< nothing of a sandbox has a place there
};

/// A Postman collection of format 2.1 with the operations in the order of a first run. Secrets and customers
/// are variables (apiKey, password, username, …); scripts keep the tokens from one request to the next, so
/// that Newman runs it as it is.
[[nodiscard]] QJsonObject toPostmanCollection(const ExportedApi &api);

/// The Postman environment beside it: its variables, the secret ones without a value.
[[nodiscard]] QJsonObject toPostmanEnvironment(const ExportedApi &api);

/// An OpenAPI 3.0.3 document of the operations, with examples; "x-evidence" says how well each is known.
[[nodiscard]] QJsonObject toOpenApi(const ExportedApi &api);

/// A shell script with one function an operation. Secrets are shell variables and reach curl by its standard
/// input, so that no list of processes shows them.
[[nodiscard]] QString toCurlScript(const ExportedApi &api);

} // namespace onboarding
