#include "core/secrets/memorysecretstore.h"

#include <QObject>
#include <QTimer>

namespace onboarding {

MemorySecretStore::~MemorySecretStore()
{
    for (QByteArray &secret : m_secrets)
        secret.fill('\0');
}

void MemorySecretStore::read(const SecretKey &key, QObject *context, ReadDone done)
{
    const auto found = m_secrets.constFind(key.toString());
    std::optional<QByteArray> secret;
    if (found != m_secrets.cend())
        secret = *found;
    QTimer::singleShot(0, context, [secret = std::move(secret), done = std::move(done)] { done(secret); });
}

void MemorySecretStore::write(const SecretKey &key, const QByteArray &secret, QObject *context, Done done)
{
    QByteArray &place = m_secrets[key.toString()];
    place.fill('\0');
    place = secret;
    QTimer::singleShot(0, context, [done = std::move(done)] { done({}); });
}

void MemorySecretStore::remove(const SecretKey &key, QObject *context, Done done)
{
    const auto found = m_secrets.find(key.toString());
    if (found != m_secrets.end()) {
        found->fill('\0');
        m_secrets.remove(key.toString());
    }
    QTimer::singleShot(0, context, [done = std::move(done)] { done({}); });
}

void MemorySecretStore::probe(QObject *context, StateDone done)
{
    QTimer::singleShot(0, context, [done = std::move(done)] { done(SecretStoreState::MemoryOnly); });
}

void MemorySecretStore::unlock(QObject *context, StateDone done)
{
    probe(context, std::move(done));
}

} // namespace onboarding
