#include "core/api/operation.h"

namespace onboarding {

QList<Operation> allOperations()
{
    return {Operation::SelfRegister, Operation::SignIn,   Operation::RefreshToken,
            Operation::UserStatus,   Operation::SdkToken, Operation::RegisterUser};
}

QString operationName(Operation operation)
{
    switch (operation) {
    case Operation::SelfRegister: return QStringLiteral("selfRegister");
    case Operation::SignIn: return QStringLiteral("signIn");
    case Operation::RefreshToken: return QStringLiteral("refreshToken");
    case Operation::UserStatus: return QStringLiteral("userStatus");
    case Operation::SdkToken: return QStringLiteral("sdkToken");
    case Operation::RegisterUser: return QStringLiteral("registerUser");
    }
    return {};
}

bool isTokenRequest(Operation operation)
{
    switch (operation) {
    case Operation::SignIn:
    case Operation::RefreshToken: return true;
    case Operation::SelfRegister:
    case Operation::UserStatus:
    case Operation::SdkToken:
    case Operation::RegisterUser: break;
    }
    return false;
}

bool needsBearer(Operation operation)
{
    switch (operation) {
    case Operation::UserStatus:
    case Operation::SdkToken:
    case Operation::RegisterUser: return true;
    case Operation::SelfRegister:
    case Operation::SignIn:
    case Operation::RefreshToken: break;
    }
    return false;
}

bool isBusinessWrite(Operation operation)
{
    switch (operation) {
    case Operation::SelfRegister:
    case Operation::RegisterUser: return true;
    case Operation::SignIn:
    case Operation::RefreshToken:
    case Operation::UserStatus:
    case Operation::SdkToken: break;
    }
    return false;
}

bool bringsTokens(Operation operation)
{
    switch (operation) {
    case Operation::SignIn:
    case Operation::RefreshToken:
    case Operation::SdkToken: return true;
    case Operation::SelfRegister:
    case Operation::UserStatus:
    case Operation::RegisterUser: break;
    }
    return false;
}

bool maySucceedPlainly(Operation operation)
{
    switch (operation) {
    case Operation::SelfRegister:
    case Operation::UserStatus:
    case Operation::RegisterUser: return true;
    case Operation::SignIn:
    case Operation::RefreshToken:
    case Operation::SdkToken: break;
    }
    return false;
}

} // namespace onboarding
