#pragma once
#include <QByteArray>
#include <functional>

namespace onboarding {

class Runner;
struct Environment;

/// Calls \p then when the secrets are known that no environment may hold: those of kycctl's variables, from
/// the keychain the API keys and the client secrets, from the list the tokens that were given out. What
/// keychain or list cannot tell is not known. To be called before anything is read of what was given: no
/// refusal quotes one of them (see Runner::fail()).
void learnAllSecrets(Runner &runner, const std::function<void()> &then);

/// Calls \p then when none of them stands in the name, the tenant, the address or the contract of
/// \p environment, nor \p further or a password that is remembered there. Else the command ends with
/// InvalidInput, which has the place and never the value.
void compareWithSecrets(Runner &runner, const Environment &environment, const QByteArray &further,
                        const std::function<void()> &then);

/// The two, one after the other.
void withoutKnownSecrets(Runner &runner, const Environment &environment, const QByteArray &further,
                         const std::function<void()> &then);

/// Calls \p then when the secrets of \p environment are known as those that no text of the list may hold (see
/// KnownSecrets): those of the variables of kycctl, and of the keychain, when it is open, the API key, the
/// client secret and the passwords that are remembered. The list is open.
void learnSecrets(Runner &runner, const Environment &environment, const std::function<void()> &then);

} // namespace onboarding
