#include "core/environments/contractcontents.h"

#include "core/api/operationtargets.h"
#include "core/api/strictjson.h"
#include "core/base/coretext.h"
#include "core/environments/colleaguevalue.h"

namespace onboarding {

namespace {

Result<void> refused(const QString &field, const QString &pointer, ColleagueValue what)
{
    return invalidField(
        field,
        what == ColleagueValue::Secret
            ? CoreText::tr(
                  "%1 is or holds a secret, which has no place in a contract: it is shared as a file "
                  "and kept in plain text. Secrets belong in the keychain.")
                  .arg(pointer)
            : CoreText::tr("%1 names a person or a run, and would go along with every request for every "
                           "customer. Take it out of the contract.")
                  .arg(pointer));
}

/// Looks at the texts of one contract; the first that has no place there is the error.
class Inspection
{
public:
    /// \p what of the text at \p field, such as "operations.signIn.path".
    void look(const QStringList &steps, std::optional<ColleagueValue> what)
    {
        if (!what || !m_result)
            return;
        QString pointer;
        for (const QString &step : steps)
            pointer = childPointer(pointer, step);
        m_result = refused(steps.join(QLatin1Char('.')), pointer, *what);
    }

    /// Of an organisation or a program a path, an address or a name may have an id.
    void lookForSecret(const QStringList &steps, const QString &text)
    {
        look(steps, isSecretByItsLooks(text) ? std::optional(ColleagueValue::Secret) : std::nullopt);
    }

    void lookAtOperation(Operation operation, const OperationRule &rule)
    {
        const QStringList where {QStringLiteral("operations"), operationName(operation)};
        const bool isTokenEndpoint = isTokenRequest(operation);
        const QStringList steps = decodedPath(rule.path.value).split(u'/');
        for (const QString &step : steps) {
            const std::optional<ColleagueValue> what = colleagueValueOf(step);
            // The place of a sign-in often has the id of the organisation in it.
            if (what == ColleagueValue::Secret || !isTokenEndpoint)
                look(where + QStringList {QStringLiteral("path")}, what);
        }
        for (const ParameterRule &parameter : rule.parameters)
            look(where
                     + QStringList {QStringLiteral("parameters"), parameter.name, QStringLiteral("wireName")},
                 colleagueValueOf(parameter.wireName));
        for (const ConstantRule &constant : rule.constants) {
            const QStringList constants = where + QStringList {QStringLiteral("constants")};
            look(constants, colleagueValueOf(constant.name)); // whose name is not shown
            look(constants + QStringList {constant.name}, colleagueValueOf(constant.name, constant.value));
        }
    }

    [[nodiscard]] Result<void> result() const { return m_result; }

private:
    Result<void> m_result {};
};

} // namespace

Result<void> validateContents(const ApiContract &contract)
{
    Inspection inspection;
    for (const Operation operation : allOperations())
        inspection.lookAtOperation(operation, contract.rule(operation));
    inspection.lookForSecret({QStringLiteral("signInAddress")}, decodedPath(contract.signInAddress.value));
    inspection.look({QStringLiteral("tenantHeader")}, colleagueValueOf(contract.tenantHeader.value));
    inspection.look({QStringLiteral("apiKeyHeader")}, colleagueValueOf(contract.apiKeyHeader.value));
    inspection.lookForSecret({QStringLiteral("clientId")}, contract.clientId);
    const std::pair<const char *, const Fact<QString> *> pointers[]
        = {{"statusPointer", &contract.statusPointer},
           {"providerPointer", &contract.providerPointer},
           {"remainingAttemptsPointer", &contract.remainingAttemptsPointer},
           {"sdkTokenPointer", &contract.sdkTokenPointer},
           {"accessTokenPointer", &contract.accessTokenPointer},
           {"refreshTokenPointer", &contract.refreshTokenPointer},
           {"expiresInPointer", &contract.expiresInPointer}};
    for (const auto &[field, pointer] : pointers)
        inspection.lookForSecret({QString::fromLatin1(field)}, pointer->value);
    for (auto alias = contract.statusAliases.begin(); alias != contract.statusAliases.end(); ++alias)
        inspection.lookForSecret({QStringLiteral("statusAliases")}, alias.key());
    return inspection.result();
}

QStringList constantPointers(const ApiContract &contract)
{
    QStringList pointers;
    for (const Operation operation : allOperations()) {
        for (const ConstantRule &constant : contract.rule(operation).constants)
            pointers.append(childPointer(
                QStringLiteral("/operations/%1/constants").arg(operationName(operation)), constant.name));
    }
    return pointers;
}

} // namespace onboarding
