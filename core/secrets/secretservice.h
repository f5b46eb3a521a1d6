#pragma once
#include "core/secrets/secretstore.h"

#include <QObject>
#include <chrono>

namespace onboarding {

/// What QtKeychain does not tell: whether the default collection of the desktop's Secret Service is locked,
/// and how to ask for unlocking it. Asks over D-Bus, waits for nothing; on other systems the keychain is
/// taken to be available, and its own answers decide. Source: the Secret Service API of freedesktop.org.
namespace secretservice {

enum class Start { No, Service }; ///< whether the bus may start the service to be asked
void state(std::chrono::milliseconds limit, QObject *context, SecretStore::StateDone done,
           Start start = Start::Service);
/// Shows the desktop's own prompt where it needs one; answers with the state after it, however long the user
/// takes. Answers with the state as it is when nothing can be asked.
void unlock(std::chrono::milliseconds limit, QObject *context, SecretStore::StateDone done);

} // namespace secretservice

} // namespace onboarding
