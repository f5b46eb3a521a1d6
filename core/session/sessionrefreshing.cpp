// Session: one refresh at a time, in this program and in all that share the stored sign-in.
#include "core/api/endpoints.h"
#include "core/base/coretext.h"
#include "core/base/plaintext.h"
#include "core/base/processlock.h"
#include "core/session/pastedtoken.h"
#include "core/session/session_p.h"

#include <utility>

namespace onboarding {

namespace {

constexpr std::chrono::milliseconds TurnPause {25};
constexpr int TurnTries = 2400; // a minute: as long as one refresh may take, and longer

/// A few files for all customers, so that none is left behind for each. Two who meet in one wait for each
/// other.
QString lockFileOf(const QString &folder, const QUuid &customer)
{
    constexpr uint Files = 64;
    return QStringLiteral("%1/refresh-%2.lock").arg(folder).arg(customer.data1 % Files);
}

} // namespace

void Session::refresh()
{
    apply(session::RefreshRequested {});
    const quint64 round = ++m_round;
    const bool isShared = !m_lockFolder.isEmpty() && m_tokens->info.isStored && m_secrets.isPersistent();
    if (!isShared)
        return sendRefresh(nullptr, round);
    awaitTurn(std::make_shared<ProcessLock>(lockFileOf(m_lockFolder, m_customer.id)), round, TurnTries);
}

bool Session::isRefreshing(quint64 round) const
{
    return round == m_round && std::holds_alternative<session::Refreshing>(m_state);
}

/// Where there can be no lock it goes on without.
void Session::awaitTurn(const Turn &turn, quint64 round, int triesLeft)
{
    if (!isRefreshing(round))
        return;
    if (turn->tryLock() || !turn->isHeldElsewhere())
        return readShared(turn, round);
    if (triesLeft > 0) {
        QTimer::singleShot(TurnPause, this,
                           [this, turn, round, triesLeft] { awaitTurn(turn, round, triesLeft - 1); });
        return;
    }
    apply(session::RefreshFailed {});
    resumeWaiting(
        Error {.kind = Error::Kind::Timeout,
               .message = CoreText::tr("Another program on this computer is renewing this sign-in and "
                                       "does not end. Close it, then try again.")});
}

/// In our turn: what another program stored since we read it takes the place of a refresh of our own.
void Session::readShared(const Turn &turn, quint64 round)
{
    m_secrets.read(secretKey(SecretKind::RefreshToken), this,
                   [this, turn, round](const Result<std::optional<QByteArray>> &read) {
                       if (!isRefreshing(round))
                           return;
                       const QByteArray stored = read ? read->value_or(QByteArray()) : QByteArray();
                       if (stored.isEmpty() || stored == m_tokens->refresh)
                           return sendRefresh(turn, round);
                       takeShared(stored, turn, round);
                   });
}

void Session::takeShared(const QByteArray &refresh, const Turn &turn, quint64 round)
{
    readStoredAccess([this, refresh, turn, round](const std::optional<StoredAccess> &stored) {
        if (!isRefreshing(round))
            return;
        const TokenOwner owner = TokenOwner::of(refresh);
        if (matchExpected(owner) == TokenMatch::Other)
            return dropOther(owner);
        m_tokens->refresh = refresh;
        const bool isOfUse = stored && stored->access != m_tokens->access;
        if (!isOfUse)
            return sendRefresh(turn, round);
        const TokenResponse reply = stored->reply(m_clock.now());
        if (matchExpected(reply.owner) == TokenMatch::Other)
            return dropOther(reply.owner);
        take(reply, Source::Service);
        apply(session::Authenticated {m_tokens->generation});
        resumeWaiting(std::nullopt, true);
    });
}

void Session::sendRefresh(const Turn &turn, quint64 round)
{
    m_client.send(RefreshTokenEndpoint {m_tokens->refresh}, {.customer = m_customer.id}, this,
                  [this, turn, round](const Result<TokenResponse> &reply) {
                      if (isRefreshing(round)) // else signed out or in again meanwhile
                          onRefreshed(reply, turn, round);
                  });
}

/// \p turn is given up when the last callback that holds it is: when what came is stored.
void Session::onRefreshed(const Result<TokenResponse> &reply, const Turn &turn, quint64 round)
{
    if (reply) {
        for (const TokenOwner &owner : {reply->owner, reply->refreshOwner}) {
            if (matchExpected(owner) == TokenMatch::Other)
                return refuseOther(owner);
        }
        if (const std::optional<TokenHolder> holder = otherHolder(*reply))
            return refuseHeld(*holder);
        if (!m_lookAgain)
            return keepRefreshed(*reply, turn);
        return m_lookAgain([this, came = *reply, turn, round](const std::optional<Error> &gone) {
            if (!isRefreshing(round))
                return;
            if (gone)
                return giveUpTokens(*gone);
            keepRefreshed(came, turn);
        });
    }
    if (reply.error().kind != Error::Kind::SignInAgain) {
        apply(session::RefreshFailed {});
        return resumeWaiting(reply.error());
    }
    forgetTokens();
    // Worth nothing any more; left where it is when the keychain refuses, it is asked for once more and
    // refused.
    for (const SecretKind kind : {SecretKind::RefreshToken, SecretKind::AccessToken})
        m_secrets.remove(secretKey(kind), this, [turn](const Result<void> &) { });
    apply(session::RefreshRefused {});
    if (!signInWithFallback())
        resumeWaiting(reply.error());
}

void Session::keepRefreshed(const TokenResponse &reply, const Turn &turn)
{
    markRefreshed(reply);
    take(reply, Source::Service);
    keepTokens([this, turn](bool isCurrent) {
        if (!isCurrent)
            return; // who waits for it was answered, or waits for what is read again
        apply(session::Authenticated {m_tokens->generation});
        resumeWaiting(std::nullopt, true);
    });
}

/// The service answered for another user than the one asked about.
void Session::refuseOther(const TokenOwner &owner)
{
    for (const SecretKind kind : {SecretKind::RefreshToken, SecretKind::AccessToken})
        m_secrets.remove(secretKey(kind), this, [](const Result<void> &) { });
    setOwner(m_learnt, {});
    dropOther(owner);
}

/// It names nobody, and somebody else has it.
void Session::refuseHeld(const TokenHolder &holder)
{
    for (const SecretKind kind : {SecretKind::RefreshToken, SecretKind::AccessToken})
        m_secrets.remove(secretKey(kind), this, [](const Result<void> &) { });
    setOwner(m_learnt, {});
    giveUpTokens({.kind = Error::Kind::NotPermitted,
                  .message = CoreText::tr("The service renewed the sign-in of %1 with %2. It is not used: "
                                          "sign in again.")
                                 .arg(plainExcerpt(m_customer.username, 320), heldToken(holder))});
}

/// As refuseOther(), when another program stored it, which may know more: that stays.
void Session::dropOther(const TokenOwner &owner)
{
    const QString other = m_otherCustomer ? m_otherCustomer(owner) : QString(); // who decided, then
    const QString named = other.isEmpty() ? owner.name() : plainExcerpt(other, 320);
    Error error = tokenOfAnother(owner, m_customer.username);
    error.message
        = CoreText::tr("The sign-in of %1 brought a token that names %2. It is not used: sign in again.")
              .arg(m_customer.username, named);
    error.field.clear(); // nobody gave it: there is nothing to confirm
    giveUpTokens(std::move(error));
}

void Session::giveUpTokens(Error error)
{
    forgetTokens();
    apply(session::RefreshRefused {});
    resumeWaiting(std::move(error));
}

TokenMatch Session::matchExpected(const TokenOwner &claimed) const
{
    const TokenMark &mark = m_tokens->info.mark;
    const bool isConfirmedOther = !mark.user.isEmpty() && mark.isVerified == false;
    if (claimed.saysNothing() || (claimed.isEmpty() && isConfirmedOther))
        return TokenMatch::Unknown;
    if (isConfirmedOther) // whom somebody said it is
        return claimed.isCalled(mark.user) ? TokenMatch::Same : TokenMatch::Other;
    if (m_otherCustomer && !m_otherCustomer(claimed).isEmpty())
        return TokenMatch::Other;
    return matchToken(claimed, m_learnt.orElse(m_tokens->owner), m_customer.username);
}

/// What it says of itself now; a token of the same sign-in that says nothing is as good as the one before.
void Session::markRefreshed(const TokenResponse &reply)
{
    TokenMark mark = m_tokens->info.mark;
    const TokenOwner owner = reply.owner.orElse(reply.refreshOwner);
    const bool isConfirmedOther = !mark.user.isEmpty() && mark.isVerified == false;
    if (isConfirmedOther)
        return;
    if (matchExpected(owner) == TokenMatch::Same)
        mark = {.user = owner.name(), .isVerified = true};
    else if (!mark.isVerified)
        mark.isVerified = false;
    setOwner(m_learnt, mark);
}

void Session::setOwner(const TokenOwner &learnt, const TokenMark &mark)
{
    const bool isOther = learnt != m_learnt || mark != m_tokens->info.mark;
    m_learnt = learnt;
    m_tokens->info.mark = mark;
    if (isOther)
        Q_EMIT ownerChanged();
}

void Session::noteOwner(const TokenOwner &learnt, const TokenMark &mark)
{
    m_learnt = learnt;
    m_tokens->info.mark = mark;
}

void Session::resumeWaiting(const std::optional<Error> &error, bool isRefreshed)
{
    std::vector<Waiting> waiting = std::exchange(m_waiting, {});
    QPointer<Session> const guard(this); // an answer may destroy the session
    for (Waiting &one : waiting) {
        if (!guard)
            return;
        if (!one.call || one.call->isOver())
            continue;
        one.isRefreshed = one.isRefreshed || isRefreshed;
        if (!error)
            proceed(std::move(one));
        else if (one.call->finish())
            one.onFailed(*error);
    }
}

} // namespace onboarding
