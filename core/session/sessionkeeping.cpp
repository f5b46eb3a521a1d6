// Session: what it gives to the keychain, gets from there and takes out again.
#include "core/session/session_p.h"

#include <memory>
#include <utility>

namespace onboarding {

SecretKey Session::secretKey(SecretKind kind) const
{
    return {m_environment.id, m_customer.id, kind};
}

void Session::noteStored(bool token, bool password)
{
    m_tokens->mayBeStored = m_tokens->mayBeStored || token;
    m_tokens->isPasswordStored = m_tokens->isPasswordStored || password;
}

void Session::restore(QObject *context, Done done)
{
    if (isSigningIn())
        return awaitSignIn(context, done);
    const bool isNeeded = std::holds_alternative<session::SignedOut>(m_state)
        || std::holds_alternative<session::SecretsLocked>(m_state);
    if (!isNeeded || isSignedIn() || (!m_tokens->mayBeStored && !m_tokens->isPasswordStored))
        return later(context, done, {});
    apply(session::RestoreRequested {});
    const QPointer<QObject> guard(context);
    const Done answer = [guard, done = std::move(done)](const Result<void> &result) {
        if (guard)
            done(result);
    };
    readStored(SecretKind::RefreshToken, answer, [this, answer](const QByteArray &refresh) {
        if (!refresh.isEmpty()) {
            m_tokens->refresh = refresh;
            m_tokens->info.isStored = true;
            return finishRestore(session::SecretFound {}, answer);
        }
        readStored(SecretKind::AccessToken, answer, [this, answer](const QByteArray &access) {
            if (!access.isEmpty()) {
                take({.accessToken = access});
                m_tokens->info.isStored = true;
                return finishRestore(session::Authenticated {m_tokens->generation}, answer);
            }
            readStored(SecretKind::Password, answer, [this, answer](const QByteArray &password) {
                finishRestore(session::SecretMissing {},
                              password.isEmpty() ? answer : Done([](const auto &) { }));
                if (!password.isEmpty())
                    signIn(password, false, this, answer);
            });
        });
    });
}

void Session::readAgain()
{
    const bool isOutdated = std::holds_alternative<session::SignedIn>(m_state)
        || std::holds_alternative<session::Expired>(m_state)
        || std::holds_alternative<session::Refreshing>(m_state);
    if (isOutdated) {
        apply(session::SignOutRequested {});
        forgetTokens();
        apply(session::SignOutFinished {});
    }
    m_tokens->mayBeStored = true;
    restore(this, [](const Result<void> &) { });
}

bool Session::isSigningIn() const
{
    return std::holds_alternative<session::Restoring>(m_state)
        || std::holds_alternative<session::SigningIn>(m_state);
}

/// Somebody else restores or signs in: that counts for whoever asks meanwhile.
void Session::awaitSignIn(const QPointer<QObject> &context, const Done &done)
{
    const auto look = [this, context, done] {
        if (!context)
            return;
        if (isSigningIn())
            return awaitSignIn(context, done);
        const auto *locked = std::get_if<session::SecretsLocked>(&m_state);
        done(locked ? failure(locked->reason, QStringLiteral("The stored sign-in cannot be read now."))
                    : Result<void> {});
    };
    // Later: what was restored may sign in next.
    connect(
        this, &Session::stateChanged, this, [this, look] { QTimer::singleShot(0, this, look); },
        Qt::SingleShotConnection);
}

/// Calls \p then with what is stored, empty when nothing is; ends the restoring when it cannot be read.
void Session::readStored(SecretKind kind, const Done &answer,
                         const std::function<void(const QByteArray &)> &then)
{
    m_secrets.read(secretKey(kind), this,
                   [this, answer, then](const Result<std::optional<QByteArray>> &read) {
                       if (!std::holds_alternative<session::Restoring>(m_state))
                           return answer({}); // signed in or out meanwhile
                       if (read)
                           return then(read->value_or(QByteArray()));
                       apply(session::SecretsUnavailable {read.error().kind});
                       resumeWaiting(read.error());
                       answer(tl::unexpected(read.error()));
                   });
}

void Session::finishRestore(const session::Event &event, const Done &answer)
{
    apply(event);
    resumeWaiting(std::nullopt);
    answer({});
}

/// The rotated token is safe, or known not to be, before anyone goes on. A pasted access token without a
/// refresh token is kept itself.
void Session::keepTokens(const std::function<void()> &then)
{
    const bool hasRefresh = !m_tokens->refresh.isEmpty();
    const SecretKind kind = hasRefresh ? SecretKind::RefreshToken : SecretKind::AccessToken;
    if (!std::exchange(m_tokens->mayBeStored, true) && m_secrets.isPersistent())
        Q_EMIT storedChanged(true); // before the write: a marker without a secret does no harm
    m_secrets.write(secretKey(kind), hasRefresh ? m_tokens->refresh : m_tokens->access, this,
                    [this, then](const Result<void> &stored) {
                        m_tokens->info.isStored = stored && m_secrets.isPersistent();
                        if (!isSignedIn())
                            eraseLate(); // signed out meanwhile
                        then();
                    });
}

void Session::signOut(QObject *context, Done done)
{
    apply(session::SignOutRequested {});
    forgetTokens();
    m_client.forgetConnections();
    resumeWaiting(signInNeeded());
    const QPointer<QObject> guard(context);
    eraseStored([this, guard, done](Result<void> result) {
        apply(session::SignOutFinished {});
        if (!result)
            result.error().message
                = QStringLiteral("Signed out here, but the stored sign-in may still be in the keychain: %1")
                      .arg(result.error().message);
        if (guard)
            done(result);
    });
}

/// Takes every secret of this customer out of the keychain, and the markers back once each is surely gone.
/// Answers later, with the first that was not.
void Session::eraseStored(const Done &done)
{
    if (!m_tokens->mayBeStored && !m_tokens->isPasswordStored)
        return later(this, done, {});
    eraseKinds({SecretKind::RefreshToken, SecretKind::AccessToken, SecretKind::Password},
               [this, done](const Result<void> &erased) {
                   if (!erased)
                       return done(erased);
                   m_tokens->info.isStored = false;
                   // What an earlier session put into the keychain is not gone from there because this one's
                   // memory was cleared.
                   if (std::exchange(m_tokens->mayBeStored, false) && m_secrets.isPersistent())
                       Q_EMIT storedChanged(false);
                   if (std::exchange(m_tokens->isPasswordStored, false) && m_secrets.isPersistent())
                       Q_EMIT passwordStoredChanged(false);
                   done({});
               });
}

/// What reached the keychain after it had been erased.
void Session::eraseLate()
{
    m_tokens->mayBeStored = true;
    eraseStored([](const Result<void> &) { });
}

/// All at once: what the store has begun it ends, also when this session is gone before the first is done.
void Session::eraseKinds(const QList<SecretKind> &kinds, const Done &done)
{
    if (kinds.isEmpty())
        return done({});
    const auto left = std::make_shared<qsizetype>(kinds.size());
    const auto worst = std::make_shared<Result<void>>();
    for (const SecretKind kind : kinds) {
        m_secrets.remove(secretKey(kind), this, [left, worst, done](const Result<void> &removed) {
            if (!removed)
                *worst = removed;
            if (--*left == 0)
                done(*worst);
        });
    }
}

} // namespace onboarding
