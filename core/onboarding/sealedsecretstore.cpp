#include "core/onboarding/sealedsecretstore.h"

#include "core/base/continuation.h"
#include "core/base/coretext.h"
#include "core/base/processlock.h"
#include "core/onboarding/sealing.h"

#include <QPointer>
#include <QTimer>
#include <openssl/rand.h>

namespace onboarding {

namespace {

SecretKey rosterKey(const QUuid &environment)
{
    return {environment, {}, SecretKind::RosterKey};
}

Error damaged()
{
    return {.kind = Error::Kind::KeychainDenied,
            .message = CoreText::tr("A sealed sign-in could not be opened: the key in the keychain is "
                                    "another one, or the file was changed.")};
}

Result<QList<SealedSecret>> sealedWith(const Result<QByteArray> &key,
                                       const SealedSecretStore::Secrets &secrets)
{
    if (!key)
        return tl::unexpected(key.error());
    QList<SealedSecret> sealed;
    sealed.reserve(secrets.size());
    for (const auto &[name, secret] : secrets) {
        const std::optional<SealedSecret> one = sealing::seal(name, secret, *key);
        if (!one)
            return failure(Error::Kind::KeychainUnavailable, CoreText::tr("The tokens could not be sealed."));
        sealed.append(*one);
    }
    return sealed;
}

} // namespace

SealedSecretStore::SealedSecretStore(SecretStore &keychain, CustomerStore &roster)
    : m_keychain(keychain)
    , m_roster(roster)
{
}

SealedSecretStore::~SealedSecretStore()
{
    for (QByteArray &key : m_keys)
        key.fill('\0');
}

bool SealedSecretStore::isSealed(const SecretKey &key) const
{
    const CustomerRecord *record = key.customer.isNull() ? nullptr : m_roster.record(key.customer);
    const bool isToken = key.kind == SecretKind::RefreshToken || key.kind == SecretKind::AccessToken;
    return isToken && record && record->customer.isSealed;
}

void SealedSecretStore::withKey(const QUuid &environment, bool make, QObject *context, const KeyDone &done)
{
    if (m_keys.contains(environment)) {
        QTimer::singleShot(0, context, [done, key = m_keys.value(environment)] { done(key); });
        return;
    }
    m_keychain.read(
        rosterKey(environment), context,
        [this, environment, make, context, done](const Result<std::optional<QByteArray>> &read) {
            if (!read)
                return done(tl::unexpected(read.error()));
            if (*read) {
                m_keys.insert(environment, **read);
                return done(**read);
            }
            if (!make)
                return done(failure(Error::Kind::KeychainLocked,
                                    CoreText::tr("The key of this list is not in the keychain: its sign-ins "
                                                 "cannot be opened. Import the tokens again.")));
            m_making[environment].append(Continuation<Result<QByteArray>>(context, done));
            if (m_making[environment].size() == 1)
                makeKey(environment);
        });
}

/// The key of a list is made once, whatever other program makes it at the same time: what one has sealed the
/// other could not open with a key of its own. The turn is given up when the last callback that holds it is.
void SealedSecretStore::makeKey(const QUuid &environment)
{
    if (m_unsettled.contains(environment))
        return makeKeyInTurn(environment, m_unsettled.value(environment));
    constexpr int Tries = 100;
    const QString file = QStringLiteral("%1/roster-key-%2.lock")
                             .arg(m_roster.folder(), environment.toString(QUuid::WithoutBraces));
    waitForTurn(environment, std::make_shared<ProcessLock>(file), Tries);
}

void SealedSecretStore::waitForTurn(const QUuid &environment, const Turn &turn, int triesLeft)
{
    if (turn->tryLock() || !turn->isHeldElsewhere()) // where there are no locks it goes on without
        return makeKeyInTurn(environment, turn);
    constexpr std::chrono::milliseconds Pause {50};
    if (triesLeft == 0)
        return answer(environment,
                      failure(Error::Kind::KeychainSlow,
                              CoreText::tr("Another program is making the key of this list, and does not "
                                           "end. Close it, then try again.")));
    QTimer::singleShot(Pause, &m_own, [this, environment, turn, triesLeft] {
        waitForTurn(environment, turn, triesLeft - 1);
    });
}

void SealedSecretStore::makeKeyInTurn(const QUuid &environment, const Turn &turn)
{
    m_keychain.read(rosterKey(environment), &m_own,
                    [this, environment, turn](const Result<std::optional<QByteArray>> &made) {
                        if (!made)
                            return answer(environment, tl::unexpected(made.error()));
                        if (*made)
                            return answer(environment, **made);
                        writeNewKey(environment, turn);
                    });
}

void SealedSecretStore::writeNewKey(const QUuid &environment, const Turn &turn)
{
    QByteArray key(sealing::KeySize, '\0');
    if (RAND_bytes(reinterpret_cast<unsigned char *>(key.data()), sealing::KeySize) != 1)
        return answer(environment,
                      failure(Error::Kind::KeychainUnavailable,
                              CoreText::tr("The system gave no random numbers for a key.")));
    m_keychain.write(rosterKey(environment), key, &m_own,
                     [this, environment, key, turn](const Result<void> &written) {
                         if (written)
                             return answer(environment, key);
                         if (written.error().kind == Error::Kind::KeychainSlow)
                             m_unsettled.insert(environment, turn);
                         answer(environment, tl::unexpected(written.error()));
                     });
}

/// All in this program who wait for the key.
void SealedSecretStore::answer(const QUuid &environment, const Result<QByteArray> &key)
{
    if (key) {
        m_keys.insert(environment, *key);
        m_unsettled.remove(environment);
    }
    const QList<KeyDone> waiting = m_making.take(environment);
    for (const KeyDone &done : waiting)
        done(key);
}

void SealedSecretStore::seal(const QUuid &environment, const Secrets &secrets, QObject *context,
                             const SealDone &done)
{
    withSealer(environment, context, [secrets, done](const Result<Sealer> &sealer) {
        done(sealer ? (*sealer)(secrets) : tl::unexpected(sealer.error()));
    });
}

void SealedSecretStore::withSealer(const QUuid &environment, QObject *context, const SealerDone &done)
{
    withKey(environment, true, context, [done](const Result<QByteArray> &key) {
        if (!key)
            return done(tl::unexpected(key.error()));
        done(Sealer([key = *key](const Secrets &secrets) { return sealedWith(key, secrets); }));
    });
}

void SealedSecretStore::dropFromKeychain(QList<SecretKey> keys, QObject *context, const Done &done)
{
    if (keys.isEmpty())
        return done({});
    const SecretKey next = keys.takeLast();
    m_keychain.remove(next, context, [this, keys, context, done](const Result<void> &removed) {
        removed ? dropFromKeychain(keys, context, done) : done(removed);
    });
}

void SealedSecretStore::read(const SecretKey &key, QObject *context, ReadDone done)
{
    if (!isSealed(key))
        return m_keychain.read(key, context, std::move(done));
    m_roster.file().sealedSecret(
        key, context,
        [this, key, context, done = std::move(done)](const Result<std::optional<SealedSecret>> &found) {
            if (!found)
                return done(tl::unexpected(found.error()));
            if (!*found)
                return done(std::optional<QByteArray> {});
            withKey(key.environment, false, context,
                    [sealed = **found, done](const Result<QByteArray> &opener) {
                        if (!opener)
                            return done(tl::unexpected(opener.error()));
                        const std::optional<QByteArray> secret = sealing::open(sealed, *opener);
                        secret ? done(secret) : done(tl::unexpected(damaged()));
                    });
        });
}

void SealedSecretStore::write(const SecretKey &key, const QByteArray &secret, QObject *context, Done done)
{
    if (!isSealed(key))
        return m_keychain.write(key, secret, context, std::move(done));
    const Done answer = Continuation<Result<void>>(context, std::move(done));
    // At once when it can be: then it is in the store's queue, whatever is asked next.
    if (const auto known = m_keys.constFind(key.environment); known != m_keys.cend())
        return keep(key, secret, *known, answer);
    const quint64 turn = ++m_turn;
    m_waitingWrites.insert(key.toString(), turn);
    withKey(key.environment, true, &m_own,
            [this, key, secret, turn, answer](const Result<QByteArray> &opener) {
                const bool isLast = m_waitingWrites.value(key.toString()) == turn;
                isLast ? keep(key, secret, opener, answer) : answer({}); // something followed it already
            });
}

/// Ends also when its caller is gone: it may be the only token that is worth something.
void SealedSecretStore::keep(const SecretKey &key, const QByteArray &secret, const Result<QByteArray> &opener,
                             const Done &done)
{
    m_waitingWrites.remove(key.toString());
    const Result<QList<SealedSecret>> sealed = sealedWith(opener, {{key, secret}});
    if (!sealed) {
        QTimer::singleShot(0, &m_own, [done, error = sealed.error()] { done(tl::unexpected(error)); });
        return;
    }
    m_roster.file().saveSealed(sealed->constFirst(), &m_own, done);
}

void SealedSecretStore::remove(const SecretKey &key, QObject *context, Done done)
{
    if (!isSealed(key))
        return m_keychain.remove(key, context, std::move(done));
    m_waitingWrites.remove(key.toString());
    m_roster.file().removeSealed(key, context, std::move(done));
}

void SealedSecretStore::probe(QObject *context, StateDone done)
{
    m_keychain.probe(context, std::move(done));
}

void SealedSecretStore::unlock(QObject *context, StateDone done)
{
    m_keychain.unlock(context, std::move(done));
}

void SealedSecretStore::look(QObject *context, StateDone done)
{
    m_keychain.look(context, std::move(done));
}

void SealedSecretStore::follow(QObject *context, const std::function<void()> &changed)
{
    m_keychain.follow(context, changed);
}

bool SealedSecretStore::isPersistent() const
{
    return m_keychain.isPersistent();
}

} // namespace onboarding
