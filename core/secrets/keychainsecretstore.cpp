#include "core/secrets/keychainsecretstore.h"

#include "core/base/continuation.h"
#include "core/base/coretext.h"
#include "core/secrets/secretservice.h"
#include "core/secrets/secretservicewatch.h"

#include <QLibrary>
#include <QPointer>
#include <QTimer>
#include <qt6keychain/keychain.h>

namespace onboarding {

namespace {

/// Text with a version, since a binary entry written over a text one reads back as the old text.
const QByteArray Prefix = QByteArrayLiteral("v1.");

constexpr auto Encoding = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

/// How long a user may take to answer the keychain's own question whether this program may have an entry.
constexpr std::chrono::milliseconds LimitOfAQuestion {std::chrono::minutes {1}};

/// Stands between a job of QtKeychain, which must never be deleted early, and its caller: child of the
/// context, answers once, and drops what comes after the limit.
class Waiter : public QObject
{
public:
    using Done = std::function<void(QKeychain::Job *)>; ///< null: no answer in time

    Waiter(QKeychain::Job *job, std::chrono::milliseconds limit, QObject *context, Done done)
        : QObject(context)
        , m_done(std::move(done))
    {
        connect(job, &QKeychain::Job::finished, this, &Waiter::finish);
        QTimer::singleShot(limit, this, [this] { finish(nullptr); });
    }

private:
    void finish(QKeychain::Job *job)
    {
        if (const Done done = std::exchange(m_done, nullptr)) {
            deleteLater();
            done(job);
        }
    }

    Done m_done;
};

void run(QKeychain::Job *job, const SecretKey &key, std::chrono::milliseconds limit, QObject *context,
         Waiter::Done done)
{
    job->setInsecureFallback(false); // keychain or nothing: never a file
    job->setKey(key.toString());
    new Waiter(job, limit, context, std::move(done));
    job->start(); // deletes itself after its signal
}

Error errorOf(const QKeychain::Job *job)
{
    if (!job)
        return {.kind = Error::Kind::KeychainSlow,
                .message = CoreText::tr("The keychain did not answer in time.")};
    switch (job->error()) {
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
        return {.kind = Error::Kind::KeychainDenied,
                .message = CoreText::tr("The keychain refused this program.")};
    default:
        return {.kind = Error::Kind::KeychainUnavailable,
                .message = CoreText::tr("The keychain could not be used.")};
    }
}

Error notAllowed()
{
    return {.kind = Error::Kind::KeychainDenied,
            .message
            = CoreText::tr("The keychain did not let this program read the entry. Allow it in the window in "
                           "which the keychain asks, or in its settings.")};
}

std::optional<Error> errorOf(SecretStoreState state)
{
    switch (state) {
    case SecretStoreState::Available:
    case SecretStoreState::Unknown:
    case SecretStoreState::MemoryOnly: return std::nullopt;
    case SecretStoreState::Locked:
        return Error {.kind = Error::Kind::KeychainLocked,
                      .message = CoreText::tr("The keychain is locked.")};
    case SecretStoreState::Absent:
        return Error {.kind = Error::Kind::KeychainUnavailable,
                      .message = CoreText::tr("No keychain service runs in this session.")};
    case SecretStoreState::NoCollection:
        return Error {.kind = Error::Kind::KeychainUnavailable,
                      .message = CoreText::tr("The keychain has no default collection to store it in.")};
    case SecretStoreState::Slow: return errorOf(static_cast<const QKeychain::Job *>(nullptr));
    case SecretStoreState::Denied:
        return Error {.kind = Error::Kind::KeychainDenied,
                      .message = CoreText::tr("The keychain refused this program.")};
    }
    return std::nullopt;
}

/// libsecret, which QtKeychain loads, keeps the session that it opened with a service, and goes on with it
/// when another one has taken its place: every call then fails until the program ends.
void forgetService()
{
    using Disconnect = void (*)();
    const auto disconnect = reinterpret_cast<Disconnect>(
        QLibrary::resolve(QStringLiteral("secret-1"), 0, "secret_service_disconnect"));
    if (disconnect)
        disconnect();
}

} // namespace

KeychainSecretStore::KeychainSecretStore(QString service, std::chrono::milliseconds limit)
    : m_service(std::move(service))
    , m_limit(limit)
{
}

void KeychainSecretStore::whenUsable(const SecretKey &key, QObject *context,
                                     const std::function<void(Error)> &failed,
                                     const std::function<void(std::chrono::milliseconds, bool)> &job)
{
    secretservice::state(m_limit, context, [this, key, context, failed, job](SecretStoreState state) {
        if (const std::optional<Error> error = errorOf(state))
            return failed(*error);
        // As QtKeychain names them.
        const QMap<QString, QString> attributes {{QStringLiteral("user"), key.toString()},
                                                 {QStringLiteral("server"), m_service}};
        secretservice::isClosed(attributes, m_limit, context, [this, job](bool isClosed) {
            job(isClosed ? std::max(m_limit, LimitOfAQuestion) : m_limit, isClosed);
        });
    });
}

Result<KeychainSecretStore::Entry> KeychainSecretStore::entryOf(const QKeychain::ReadPasswordJob *job)
{
    if (!job || (job->error() != QKeychain::NoError && job->error() != QKeychain::EntryNotFound))
        return tl::unexpected(errorOf(job));
    if (job->error() == QKeychain::EntryNotFound)
        return Entry {};
    const QByteArray text = job->textData().toUtf8();
    const auto decoded = QByteArray::fromBase64Encoding(text.mid(Prefix.size()),
                                                        Encoding | QByteArray::AbortOnBase64DecodingErrors);
    if (!text.startsWith(Prefix) || !decoded)
        return Entry {.exists = true, .secret = std::nullopt};
    return Entry {.exists = true, .secret = decoded.decoded};
}

void KeychainSecretStore::readNow(const SecretKey &key, QObject *context,
                                  const std::function<void(Result<Entry>)> &done)
{
    const auto read = [this, key, context, done](std::chrono::milliseconds limit, bool isClosed) {
        run(new QKeychain::ReadPasswordJob(m_service), key, limit, context,
            [done, isClosed](QKeychain::Job *job) {
                const Result<Entry> entry = entryOf(qobject_cast<QKeychain::ReadPasswordJob *>(job));
                // It is there: "not found" is what a refused question reads as.
                if (isClosed && entry && !entry->exists)
                    return done(tl::unexpected(notAllowed()));
                done(entry);
            });
    };
    whenUsable(key, context, [done](const Error &error) { done(tl::unexpected(error)); }, read);
}

SecretServiceWatch &KeychainSecretStore::watch()
{
    if (!m_watch) {
        m_watch = std::make_unique<SecretServiceWatch>();
        QObject::connect(m_watch.get(), &SecretServiceWatch::ownerChanged, &m_own, forgetService);
    }
    return *m_watch;
}

void KeychainSecretStore::inTurn(const SecretKey &key, const Step &step)
{
    (void)watch();
    const QString name = key.toString();
    QList<Step> &turns = m_turns[name];
    turns.append(step);
    if (turns.size() == 1)
        runFirst(name);
}

void KeychainSecretStore::runFirst(const QString &name)
{
    const Step step = m_turns.value(name).constFirst();
    step([this, name] {
        QList<Step> &turns = m_turns[name];
        turns.removeFirst();
        if (turns.isEmpty())
            m_turns.remove(name);
        else
            runFirst(name);
    });
}

/// Tells \p done unless \p context is gone, then gives up the turn, unless that answer has ended the store.
template<typename T>
std::function<void(Result<T>)> KeychainSecretStore::thenNext(QObject *context,
                                                             std::function<void(Result<T>)> done,
                                                             const std::function<void()> &next)
{
    return [own = QPointer(&m_own), answer = Continuation<Result<T>>(context, std::move(done)),
            next](const Result<T> &result) {
        answer(result);
        if (own)
            next();
    };
}

void KeychainSecretStore::read(const SecretKey &key, QObject *context, ReadDone done)
{
    inTurn(key, [this, key, guard = QPointer(context), done = std::move(done)](const auto &next) {
        const auto answer = thenNext<std::optional<QByteArray>>(guard, done, next);
        readNow(key, &m_own, [answer](const Result<Entry> &entry) {
            if (!entry)
                return answer(tl::unexpected(entry.error()));
            if (entry->exists && !entry->secret)
                return answer(
                    failure(Error::Kind::KeychainUnavailable,
                            CoreText::tr("The keychain holds something this program did not write.")));
            answer(entry->secret);
        });
    });
}

void KeychainSecretStore::write(const SecretKey &key, const QByteArray &secret, QObject *context, Done done)
{
    inTurn(key, [this, key, secret, guard = QPointer(context), done = std::move(done)](const auto &next) {
        writeNow(key, secret, &m_own, thenNext<void>(guard, done, next));
    });
}

void KeychainSecretStore::remove(const SecretKey &key, QObject *context, Done done)
{
    inTurn(key, [this, key, guard = QPointer(context), done = std::move(done)](const auto &next) {
        removeNow(key, thenNext<void>(guard, done, next));
    });
}

void KeychainSecretStore::writeNow(const SecretKey &key, const QByteArray &secret, QObject *context,
                                   const Done &done)
{
    const auto write = [this, key, secret, context, done](std::chrono::milliseconds limit, bool) {
        auto *job = new QKeychain::WritePasswordJob(m_service);
        job->setTextData(QString::fromLatin1(Prefix + secret.toBase64(Encoding)));
        run(job, key, limit, context, [done](QKeychain::Job *finished) {
            if (finished && finished->error() == QKeychain::NoError)
                return done({});
            done(tl::unexpected(errorOf(finished)));
        });
    };
    whenUsable(key, context, [done](const Error &error) { done(tl::unexpected(error)); }, write);
}

void KeychainSecretStore::removeNow(const SecretKey &key, const Done &done)
{
    const auto verify = [this, key, done] {
        readNow(key, &m_own, [done](const Result<Entry> &left) {
            if (left && !left->exists)
                return done({});
            done(failure(
                left ? Error::Kind::KeychainDenied : left.error().kind,
                CoreText::tr("The keychain did not confirm the deletion: the secret may still be there.")));
        });
    };
    const auto erase = [this, key, verify] {
        run(new QKeychain::DeletePasswordJob(m_service), key, m_limit, &m_own,
            [verify](QKeychain::Job *) { verify(); });
    };
    readNow(key, &m_own, [this, key, done, erase](const Result<Entry> &found) {
        if (!found)
            return done(tl::unexpected(found.error()));
        if (!found->exists)
            return done({});
        if (!found->secret) // whatever it is, it lies where only this program's secrets belong
            return erase();
        // Overwritten first: a keyring file may keep a deleted entry's bytes.
        writeNow(key, QByteArray(found->secret->size(), '0'), &m_own,
                 [erase](const Result<void> &) { erase(); });
    });
}

void KeychainSecretStore::probe(QObject *context, StateDone done)
{
    secretservice::state(m_limit, context, std::move(done));
}

void KeychainSecretStore::look(QObject *context, StateDone done)
{
    secretservice::state(m_limit, context, std::move(done), secretservice::Start::No);
}

void KeychainSecretStore::follow(QObject *context, const std::function<void()> &changed)
{
    QObject::connect(&watch(), &SecretServiceWatch::mayHaveChanged, context, changed);
}

void KeychainSecretStore::unlock(QObject *context, StateDone done)
{
    secretservice::unlock(m_limit, context, std::move(done));
}

} // namespace onboarding
