#pragma once
#include <QByteArray>
#include <functional>

namespace onboarding {

class Runner;
struct Environment;

/// Calls \p then when no secret that is known stands in the name, the tenant or the address of \p
/// environment, and none of its own in its contract, as far as they are known here: those of the variables of
/// kycctl, \p further, and of the keychain the api-key, the client secret and the passwords that are
/// remembered. Else the command ends with InvalidInput, which has the place and never the value. Whatever
/// keychain or list of customers does not tell is not looked for.
void withoutKnownSecrets(Runner &runner, const Environment &environment, const QByteArray &further,
                         const std::function<void()> &then);

/// Calls \p then when the secrets of \p environment are known as those that no text of the list may hold (see
/// KnownSecrets): those of the variables of kycctl, and of the keychain, when it is open, the api-key, the
/// client secret and the passwords that are remembered. The list is open.
void learnSecrets(Runner &runner, const Environment &environment, const std::function<void()> &then);

} // namespace onboarding
