#include "core/session/storedsignin.h"

#include "core/base/utctime.h"
#include "core/kyc/customer.h"
#include "core/session/pastedtoken.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTimer>
#include <algorithm>
#include <memory>
#include <utility>

namespace onboarding {

QByteArray StoredAccess::toJson() const
{
    return QJsonDocument(QJsonObject {{QStringLiteral("access_token"), QString::fromLatin1(access)},
                                      {QStringLiteral("expires_at"), until.toSecsSinceEpoch()}})
        .toJson(QJsonDocument::Compact);
}

std::optional<StoredAccess> StoredAccess::fromJson(const QByteArray &stored)
{
    const QJsonObject json = QJsonDocument::fromJson(stored).object();
    const QByteArray access = json.value(QStringLiteral("access_token")).toString().toLatin1();
    const qint64 until = json.value(QStringLiteral("expires_at")).toInteger();
    if (!isBearerToken(access))
        return std::nullopt;
    return StoredAccess {.access = access, .until = QDateTime::fromSecsSinceEpoch(until, Utc)};
}

TokenResponse StoredAccess::reply(const QDateTime &now) const
{
    const std::chrono::seconds left {std::max<qint64>(0, now.secsTo(until))};
    return {.accessToken = access, .expiresIn = left, .owner = TokenOwner::of(access)};
}

StoredSignIn::StoredSignIn(const Customer &customer, const QUuid &environment, SecretStore &secrets,
                           const Clock &clock)
    : m_customer(customer.id)
    , m_environment(environment)
    , m_secrets(secrets)
    , m_clock(clock)
    , m_mayHaveTokens(customer.hasRefreshToken)
    , m_mayHavePassword(customer.hasPassword)
{
}

SecretKey StoredSignIn::key(SecretKind kind) const
{
    return {m_environment, m_customer, kind};
}

void StoredSignIn::note(bool tokens, bool password)
{
    m_mayHaveTokens = m_mayHaveTokens || tokens;
    m_mayHavePassword = m_mayHavePassword || password;
}

void StoredSignIn::read(SecretKind kind, const std::function<void(const Result<QByteArray> &)> &then)
{
    m_secrets.read(key(kind), this, [then](const Result<std::optional<QByteArray>> &read) {
        then(read.map([](const std::optional<QByteArray> &secret) { return secret.value_or(QByteArray()); }));
    });
}

void StoredSignIn::readAccess(const std::function<void(const std::optional<StoredAccess> &)> &then)
{
    read(SecretKind::AccessToken, [this, then](const Result<QByteArray> &read) {
        const auto stored = StoredAccess::fromJson(read.value_or(QByteArray()));
        then(stored && stored->until > m_clock.now() ? stored : std::nullopt);
    });
}

void StoredSignIn::keep(const QByteArray &access, const QByteArray &refresh, const QDateTime &until,
                        const Kept &kept)
{
    const bool hasRefresh = !refresh.isEmpty();
    if (!std::exchange(m_mayHaveTokens, true) && isPersistent())
        Q_EMIT tokensMarked(true); // before the write: a marker without a secret does no harm
    const auto left = std::make_shared<int>(2);
    const auto end = [left, onEnded = kept.onEnded] {
        if (--*left == 0)
            onEnded();
    };
    const SecretKind kind = hasRefresh ? SecretKind::RefreshToken : SecretKind::AccessToken;
    m_secrets.write(key(kind), hasRefresh ? refresh : access, this,
                    [this, end, onStored = kept.onStored](const Result<void> &stored) {
                        onStored(stored && isPersistent());
                        end();
                    });
    const SecretKey other = key(hasRefresh ? SecretKind::AccessToken : SecretKind::RefreshToken);
    const auto ended = [end](const Result<void> &) { end(); };
    if (hasRefresh && until > m_clock.now() && isPersistent())
        m_secrets.write(other, StoredAccess {.access = access, .until = until}.toJson(), this, ended);
    else
        m_secrets.remove(other, this, ended);
}

void StoredSignIn::keepPassword(const QByteArray &password, const std::function<void()> &then)
{
    m_mayHavePassword = true; // from now on it may be there, whatever the keychain answers
    if (isPersistent())
        Q_EMIT passwordMarked(true);
    m_secrets.write(key(SecretKind::Password), password, this, [then](const Result<void> &) { then(); });
}

void StoredSignIn::dropTokens(const std::function<void()> &then)
{
    for (const SecretKind kind : {SecretKind::RefreshToken, SecretKind::AccessToken})
        m_secrets.remove(key(kind), this, [then](const Result<void> &) { then(); });
}

void StoredSignIn::erase(const Done &done)
{
    if (!m_mayHaveTokens && !m_mayHavePassword) {
        QTimer::singleShot(0, this, [done] { done({}); });
        return;
    }
    eraseKinds({SecretKind::RefreshToken, SecretKind::AccessToken, SecretKind::Password},
               [this, done](const Result<void> &erased) {
                   if (!erased)
                       return done(erased);
                   // What an earlier session put into the keychain is not gone from there because this one's
                   // memory was cleared.
                   if (std::exchange(m_mayHaveTokens, false) && isPersistent())
                       Q_EMIT tokensMarked(false);
                   if (std::exchange(m_mayHavePassword, false) && isPersistent())
                       Q_EMIT passwordMarked(false);
                   done({});
               });
}

void StoredSignIn::eraseLate()
{
    m_mayHaveTokens = true;
    erase([](const Result<void> &) { });
}

/// All at once: what the store has begun it ends, also when this session is gone before the first is done.
void StoredSignIn::eraseKinds(const QList<SecretKind> &kinds, const Done &done)
{
    if (kinds.isEmpty())
        return done({});
    const auto left = std::make_shared<qsizetype>(kinds.size());
    const auto worst = std::make_shared<Result<void>>();
    for (const SecretKind kind : kinds) {
        m_secrets.remove(key(kind), this, [left, worst, done](const Result<void> &removed) {
            if (!removed)
                *worst = removed;
            if (--*left == 0)
                done(*worst);
        });
    }
}

} // namespace onboarding
