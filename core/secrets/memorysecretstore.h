#pragma once
#include "core/secrets/secretstore.h"

#include <QHash>

namespace onboarding {

/// For this session only: `--no-keychain`, and a desktop without a keychain after the user chose so.
/// Overwrites what it forgets.
class MemorySecretStore : public SecretStore
{
public:
    ~MemorySecretStore() override;
    void read(const SecretKey &key, QObject *context, ReadDone done) override;
    void write(const SecretKey &key, const QByteArray &secret, QObject *context, Done done) override;
    void remove(const SecretKey &key, QObject *context, Done done) override;
    void probe(QObject *context, StateDone done) override;
    void unlock(QObject *context, StateDone done) override;
    [[nodiscard]] bool isPersistent() const override { return false; }

private:
    QHash<QString, QByteArray> m_secrets;
};

} // namespace onboarding
