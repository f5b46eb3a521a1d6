#pragma once
#include "core/api/operation.h"
#include "core/base/result.h"

#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

namespace onboarding {

/// How well a fact about the wire is known.
enum class Evidence {
    Documented, ///< the provider's published guide
    Observed, ///< read from public client code
    Inferred, ///< reasoned from the above
    Chosen ///< set by the user of this console
};

/// Where a parameter travels in a request. In a path it takes the place of "{wireName}".
enum class Carrier { Header, Query, Form, JsonBody, Path };

/// How the client itself signs in at the token endpoint.
enum class ClientAuth { None, Basic };

enum class DataCentre { Us, Eu, Sg };

/// A value together with how well it is known.
template<typename T>
struct Fact
{
    T value {};
    Evidence evidence = Evidence::Inferred;

    bool operator==(const Fact &) const = default;
};

/// One parameter of an operation: its name on the wire and where it travels.
struct ParameterRule
{
    QString name {}; ///< the API's own name, such as "accountId"; also the key in OperationRule::parameters
    Carrier carrier = Carrier::Header;
    QString wireName {}; ///< what is written on the wire; usually the same
    Evidence evidence = Evidence::Inferred;

    bool operator==(const ParameterRule &) const = default;
};

/// Something that goes along unchanged with every request of an operation, such as a client_id.
struct ConstantRule
{
    QString name {}; ///< as it is written on the wire
    Carrier carrier = Carrier::Header;
    QString value {}; ///< no secret: a contract is shared as a file

    bool operator==(const ConstantRule &) const = default;
};

struct OperationRule
{
    Fact<QByteArray> method {}; ///< "GET", "POST", "PUT" or "PATCH"
    Fact<QString> path {}; ///< relative to the address, without a leading slash; may hold "{wireName}"
    QList<ParameterRule> parameters {};
    QList<ConstantRule> constants {}; ///< by name; none by default

    /// The rule of the parameter called \p name; the contract was validated, so it exists.
    [[nodiscard]] const ParameterRule &parameter(QStringView name) const;
    bool operator==(const OperationRule &) const = default;
};

/// What is known of the API, as data: paths, names, carriers, where replies keep their fields.
/// Stored with an environment, editable, each value with its evidence. Source: the provider's guide
/// and public client code, as labelled.
struct ApiContract
{
    QHash<Operation, OperationRule> operations {};
    Fact<QString> signInAddress {}; ///< of sign-in and refresh; empty: the address of the environment
    Fact<QString> tenantHeader {}; ///< "tenantName"
    Fact<QString> apiKeyHeader {}; ///< "api-key"
    Fact<QString> statusPointer {}; ///< JSON pointer (RFC 6901), "/status"
    Fact<QString> providerPointer {}; ///< "/kycProvider"
    Fact<QString> remainingAttemptsPointer {}; ///< "/remainingAttempts"
    Fact<QString> sdkTokenPointer {}; ///< "/token"
    Fact<QString> accessTokenPointer {}; ///< "/access_token"
    Fact<QString> refreshTokenPointer {}; ///< "/refresh_token"
    Fact<QString> expiresInPointer {}; ///< "/expires_in", seconds
    QHash<QString, QString> statusAliases {}; ///< normalised wire value → a known status; empty by default
    Fact<bool> sendDeviceHeaders {}; ///< DEVICE_OS, DEVICE_ID, TIMEZONE; off by default
    Fact<ClientAuth> clientAuth {}; ///< Basic takes clientId here and the client secret from the keychain
    QString clientId {};
    Fact<DataCentre> dataCentre {};

    /// What is known today.
    [[nodiscard]] static ApiContract builtIn();
    /// Checks the whole; what contractFromJson() and an editor call before a contract is used.
    [[nodiscard]] Result<void> validate() const;

    [[nodiscard]] const OperationRule &rule(Operation operation) const;
    bool operator==(const ApiContract &) const = default;
};

[[nodiscard]] QString evidenceName(Evidence evidence); ///< "documented", "observed", "inferred", "chosen"
[[nodiscard]] QString carrierName(Carrier carrier); ///< "header", "query", "form", "json", "path"
[[nodiscard]] QString dataCentreName(DataCentre dataCentre); ///< "US", "EU", "SG"

} // namespace onboarding
