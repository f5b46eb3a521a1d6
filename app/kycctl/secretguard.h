#pragma once
#include <QByteArray>
#include <functional>

namespace onboarding {

class Runner;
struct Environment;

/// Calls \p then when no known secret stands in the name, the tenant or the address of \p environment, and
/// none of the environment's own in its contract. Known are those of kycctl's variables, \p further, and from
/// the keychain the API key, the client secret and the passwords that are remembered; what keychain or list
/// cannot tell is not compared. Else the command ends with InvalidInput, which has the place and never the
/// value.
void withoutKnownSecrets(Runner &runner, const Environment &environment, const QByteArray &further,
                         const std::function<void()> &then);

/// Calls \p then when the secrets of \p environment are known as those that no text of the list may hold (see
/// KnownSecrets): those of the variables of kycctl, and of the keychain, when it is open, the API key, the
/// client secret and the passwords that are remembered. The list is open.
void learnSecrets(Runner &runner, const Environment &environment, const std::function<void()> &then);

} // namespace onboarding
