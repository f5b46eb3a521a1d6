#pragma once
#include <QList>
#include <QString>

namespace onboarding {

/// What the API is asked to do. What is true of one of them stands here as a switch, so that the compiler
/// names each place where a further one must be decided.
enum class Operation { SelfRegister, SignIn, RefreshToken, UserStatus, SdkToken, RegisterUser };

[[nodiscard]] QList<Operation> allOperations();
/// "userStatus" and so on: the key of an operation in a contract's JSON and in messages.
[[nodiscard]] QString operationName(Operation operation);
/// Asked of the token endpoint, by the client and not by a customer who is signed in.
[[nodiscard]] bool isTokenRequest(Operation operation);
/// Carries the access token of a customer who is signed in.
[[nodiscard]] bool needsBearer(Operation operation);
/// Changes something at the service, and cannot be looked at by sending it again.
[[nodiscard]] bool isBusinessWrite(Operation operation);
/// Is asked for a secret: its reply is one.
[[nodiscard]] bool bringsTokens(Operation operation);
/// Its success may be said in plain words, or without any.
[[nodiscard]] bool maySucceedPlainly(Operation operation);

} // namespace onboarding
