#include "core/collection/exportedrequest.h"

#include <algorithm>

namespace onboarding {

namespace {

QString titleOf(Operation operation)
{
    switch (operation) {
    case Operation::SelfRegister: return QStringLiteral("Self register");
    case Operation::SignIn: return QStringLiteral("Sign in");
    case Operation::RefreshToken: return QStringLiteral("Refresh token");
    case Operation::UserStatus: return QStringLiteral("User status");
    case Operation::SdkToken: return QStringLiteral("SDK token");
    case Operation::RegisterUser: return QStringLiteral("Register user");
    }
    return {};
}

/// Parameters that have one value in every request of an operation.
QString fixedValue(Operation operation, const QString &parameter)
{
    if (parameter == QStringLiteral("grant_type"))
        return operation == Operation::SignIn ? QStringLiteral("password") : QStringLiteral("refresh_token");
    return {};
}

QString variableOf(const QString &parameter)
{
    return parameter == QStringLiteral("refresh_token") ? QStringLiteral("refreshToken") : parameter;
}

} // namespace

QList<ExportedField> ExportedRequest::carriedBy(Carrier carrier) const
{
    QList<ExportedField> carried;
    std::copy_if(fields.begin(), fields.end(), std::back_inserter(carried),
                 [carrier](const ExportedField &field) { return field.carrier == carrier; });
    return carried;
}

QList<ExportedRequest> exportedRequests(const ApiContract &contract)
{
    QList<ExportedRequest> requests;
    for (const Operation operation : allOperations()) {
        const OperationRule &rule = contract.rule(operation);
        ExportedRequest request {.operation = operation,
                                 .title = titleOf(operation),
                                 .method = rule.method.value,
                                 .path = rule.path.value};
        request.needsBearer = needsBearer(operation);
        request.usesClientAuth = contract.clientAuth.value == ClientAuth::Basic && isTokenRequest(operation);
        for (const ParameterRule &parameter : rule.parameters) {
            const QString value = fixedValue(operation, parameter.name);
            request.fields.append({.name = parameter.wireName,
                                   .carrier = parameter.carrier,
                                   .value = value,
                                   .variable = value.isEmpty() ? variableOf(parameter.name) : QString(),
                                   .isOptional = parameter.name == QStringLiteral("deviceId")});
        }
        for (const ConstantRule &constant : rule.constants)
            request.fields.append(
                {.name = constant.name, .carrier = constant.carrier, .value = constant.value});
        requests.append(request);
    }
    return requests;
}

} // namespace onboarding
