// Session: what it gives to the keychain, gets from there and takes out again.
#include "core/base/continuation.h"
#include "core/base/coretext.h"
#include "core/base/utctime.h"
#include "core/session/pastedtoken.h"
#include "core/session/refreshmargin.h"
#include "core/session/session_p.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
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
    const Done answer = Continuation<Result<void>>(context, std::move(done));
    readStored(SecretKind::RefreshToken, answer, [this, answer](const QByteArray &refresh) {
        if (!refresh.isEmpty())
            return restoreRefresh(refresh, answer);
        readStored(SecretKind::AccessToken, answer, [this, answer](const QByteArray &access) {
            if (!access.isEmpty())
                return restoreAccess(access, answer);
            readStored(SecretKind::Password, answer, [this, answer](const QByteArray &password) {
                finishRestore(session::SecretMissing {},
                              password.isEmpty() ? answer : Done([](const auto &) { }));
                if (!password.isEmpty())
                    signIn(password, false, this, answer);
            });
        });
    });
}

/// With the access token beside it as long as it lasts, so that not every start costs a refresh.
void Session::restoreRefresh(const QByteArray &refresh, const Done &answer)
{
    m_tokens->info.isStored = true;
    readStoredAccess([this, refresh, answer](const std::optional<StoredAccess> &stored) {
        if (!std::holds_alternative<session::Restoring>(m_state))
            return answer({}); // signed in or out meanwhile
        m_tokens->refresh = refresh;
        const TokenResponse reply = stored ? stored->reply(m_clock.now()) : TokenResponse {};
        const bool isOfUse = stored && lastsBeyondMargin(stored->until, m_clock.now())
            && matchExpected(reply.owner) != TokenMatch::Other;
        if (!isOfUse)
            return finishRestore(session::SecretFound {}, answer);
        take(reply, Source::Service);
        finishRestore(session::Authenticated {m_tokens->generation}, answer);
    });
}

/// Stored before anybody looked whose it is: it is looked at now.
void Session::restoreAccess(const QByteArray &access, const Done &answer)
{
    const std::optional<StoredAccess> stored = StoredAccess::fromJson(access);
    const QByteArray token = stored ? stored->access : access;
    if (!isBearerToken(token)) { // an earlier version took more letters
        finishRestore(session::SecretMissing {}, answer);
        return;
    }
    const TokenResponse reply {.accessToken = token, .owner = TokenOwner::of(token)};
    if (matchExpected(reply.owner) == TokenMatch::Other) {
        finishRestore(session::SecretMissing {}, [](const auto &) { });
        return answer(tl::unexpected(tokenOfAnother(reply.owner, m_customer.username)));
    }
    markRefreshed(reply);
    take(reply, Source::Elsewhere);
    m_tokens->info.isStored = true;
    finishRestore(session::Authenticated {m_tokens->generation}, answer);
}

QByteArray Session::StoredAccess::toJson() const
{
    return QJsonDocument(QJsonObject {{QStringLiteral("access_token"), QString::fromLatin1(access)},
                                      {QStringLiteral("expires_at"), until.toSecsSinceEpoch()}})
        .toJson(QJsonDocument::Compact);
}

std::optional<Session::StoredAccess> Session::StoredAccess::fromJson(const QByteArray &stored)
{
    const QJsonObject json = QJsonDocument::fromJson(stored).object();
    const QByteArray access = json.value(QStringLiteral("access_token")).toString().toLatin1();
    const qint64 until = json.value(QStringLiteral("expires_at")).toInteger();
    if (!isBearerToken(access))
        return std::nullopt;
    return StoredAccess {.access = access, .until = QDateTime::fromSecsSinceEpoch(until, Utc)};
}

TokenResponse Session::StoredAccess::reply(const QDateTime &now) const
{
    const std::chrono::seconds left {std::max<qint64>(0, now.secsTo(until))};
    return {.accessToken = access, .expiresIn = left, .owner = TokenOwner::of(access)};
}

/// Nothing when there is none that still lasts, or it cannot be read: it saves a refresh and is no more than
/// that.
void Session::readStoredAccess(const std::function<void(const std::optional<StoredAccess> &)> &then)
{
    m_secrets.read(secretKey(SecretKind::AccessToken), this,
                   [this, then](const Result<std::optional<QByteArray>> &read) {
                       const auto stored
                           = StoredAccess::fromJson(read ? read->value_or(QByteArray()) : QByteArray());
                       then(stored && stored->until > m_clock.now() ? stored : std::nullopt);
                   });
}

void Session::readAgain(Elsewhere what)
{
    const bool isOutdated = std::holds_alternative<session::SignedIn>(m_state)
        || std::holds_alternative<session::Expired>(m_state)
        || std::holds_alternative<session::Refreshing>(m_state);
    if (isOutdated) {
        ++m_endings;
        if (what == Elsewhere::SignedOut)
            ++m_signOuts;
        apply(session::SignOutRequested {});
        forgetTokens();
        apply(session::SignOutFinished {});
    }
    m_tokens->mayBeStored = true;
    restore(this, [](const Result<void> &) { });
}

bool Session::areStored(const ParkedTokens &tokens)
{
    return tokens && tokens->info.isStored;
}

bool Session::isSigningIn() const
{
    return std::holds_alternative<session::Restoring>(m_state)
        || std::holds_alternative<session::SigningIn>(m_state);
}

/// Somebody else restores or signs in: that counts for every caller meanwhile.
void Session::awaitSignIn(const QPointer<QObject> &context, const Done &done)
{
    const auto look = [this, context, done] {
        if (!context)
            return;
        if (isSigningIn())
            return awaitSignIn(context, done);
        const auto *locked = std::get_if<session::SecretsLocked>(&m_state);
        done(locked ? failure(locked->reason, CoreText::tr("The stored sign-in cannot be read now."))
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
/// refresh token is kept itself; of an older sign-in nothing is left beside it.
void Session::keepTokens(const std::function<void(bool isCurrent)> &then)
{
    const bool hasRefresh = !m_tokens->refresh.isEmpty();
    if (m_holders.onTaken)
        m_holders.onTaken(m_tokens->access, m_tokens->refresh);
    if (!std::exchange(m_tokens->mayBeStored, true) && m_secrets.isPersistent())
        Q_EMIT storedChanged(true); // before the write: a marker without a secret does no harm
    const auto left = std::make_shared<int>(2);
    const auto end = [this, left, then, endings = m_endings, signOuts = m_signOuts] {
        if (--*left > 0)
            return;
        if (m_signOuts != signOuts && !isSignedIn())
            eraseLate();
        then(m_endings == endings);
    };
    const SecretKind kind = hasRefresh ? SecretKind::RefreshToken : SecretKind::AccessToken;
    m_secrets.write(secretKey(kind), hasRefresh ? m_tokens->refresh : m_tokens->access, this,
                    [this, end, endings = m_endings](const Result<void> &stored) {
                        if (m_endings == endings)
                            m_tokens->info.isStored = stored && m_secrets.isPersistent();
                        end();
                    });
    const QDateTime &until = m_tokens->info.accessTokenExpiresAt;
    const SecretKey other = secretKey(hasRefresh ? SecretKind::AccessToken : SecretKind::RefreshToken);
    const auto ended = [end](const Result<void> &) { end(); };
    if (hasRefresh && m_tokens->usableUntil && until > m_clock.now() && m_secrets.isPersistent())
        m_secrets.write(other, StoredAccess {.access = m_tokens->access, .until = until}.toJson(), this,
                        ended);
    else
        m_secrets.remove(other, this, ended);
}

void Session::signOut(QObject *context, Done done)
{
    ++m_endings;
    ++m_signOuts;
    apply(session::SignOutRequested {});
    forgetTokens();
    setOwner(m_learnt, {});
    m_client.forgetConnections();
    resumeWaiting(signInNeeded());
    eraseStored([this, answer = Continuation<Result<void>>(context, std::move(done))](Result<void> result) {
        apply(session::SignOutFinished {});
        if (!result)
            result.error().message
                = CoreText::tr("Signed out here, but the stored sign-in may still be in the keychain: %1")
                      .arg(result.error().message);
        answer(result);
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
