#pragma once
#include "core/secrets/secretstore.h"

#include <QMap>
#include <QObject>
#include <QString>
#include <chrono>
#include <functional>

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
/// Whether an entry with \p attributes is there and is closed to this program, though its keychain is open:
/// some keychains, KeePassXC among them, ask their user about each program. Shows no prompt; false when
/// nobody answers.
void isClosed(const QMap<QString, QString> &attributes, std::chrono::milliseconds limit, QObject *context,
              std::function<void(bool)> done);

} // namespace secretservice

} // namespace onboarding
