#include "core/session/session.h"

#include "core/api/endpoints.h"
#include "core/api/headerrules.h"
#include "core/api/strictjson.h"
#include "core/base/coretext.h"
#include "core/base/logging.h"
#include "core/base/overloaded.h"
#include "core/base/plaintext.h"
#include "core/kyc/jwt.h"
#include "core/session/pastedtoken.h"
#include "core/session/refreshmargin.h"
#include "core/session/session_p.h"

#include <QTimer>
#include <algorithm>

namespace onboarding {

namespace {

void wipe(QByteArray &secret)
{
    secret.fill('\0');
    secret.clear();
}

/// What keeps a pasted token from being used: it is somebody else's, and nobody said whose.
std::optional<Error> whyNotOf(const TokenResponse &token, const TokenVerdict &verdict,
                              const QString &tokenUser, const QString &username)
{
    if (tokenUser.isEmpty())
        return verdict.match == TokenMatch::Other ? std::optional(tokenOfAnother(verdict.owner, username))
                                                  : std::nullopt;
    for (const TokenOwner &owner : {token.owner, token.refreshOwner}) {
        if (!owner.isEmpty() && !owner.isCalled(tokenUser))
            return tokenOfAnother(owner, tokenUser);
    }
    return std::nullopt;
}

} // namespace

QString TokenMark::otherName(const QString &username) const
{
    const bool isNumber
        = std::all_of(user.begin(), user.end(), [](QChar c) { return c.isDigit() || c == u'-'; });
    const bool isName = isVerified.value_or(false) && !isNumber && QUuid::fromString(user).isNull();
    return isName && !TokenOwner {.userName = user}.isCalled(username) ? user : QString();
}

bool SignInStamp::covers(const SignInStamp &now) const
{
    const bool isVerified = now.mark.isVerified.value_or(false);
    if (now.number == number)
        return isVerified || now.mark == mark;
    const bool wasNobody = !mark.isVerified; // the customer's own password signs in with the request
    return isVerified && (wasNobody || now.mark == mark);
}

Error signInChanged(const QString &username)
{
    return {Error::Kind::NotPermitted, 0,
            CoreText::tr("The sign-in of %1 was changed since this was confirmed. Look whose token is in "
                         "use now, then register again.")
                .arg(username),
            QStringLiteral("signIn")};
}

CallHandle::CallHandle(QObject *call)
    : m_call(call)
{
}

void CallHandle::cancel()
{
    if (auto *call = qobject_cast<SessionCall *>(m_call.data()))
        call->cancel();
}

bool CallHandle::isActive() const
{
    const auto *call = qobject_cast<const SessionCall *>(m_call.data());
    return call && !call->isOver();
}

Session::Session(const Customer &customer, const Environment &environment, ApiClient &client,
                 SecretStore &secrets, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_customer(customer)
    , m_environment(environment)
    , m_client(client)
    , m_secrets(secrets)
    , m_clock(clock)
    , m_tokens(new Tokens)
    , m_learnt(customer.learnt)
{
    m_tokens->info.mark = {.user = customer.tokenUser, .isVerified = customer.isTokenVerified};
    m_tokens->mayBeStored = customer.hasRefreshToken;
    m_tokens->isPasswordStored = customer.hasPassword;
}

/// Calls that are withdrawn with it must find nothing that is half gone.
Session::~Session()
{
    m_waiting.clear();
    qDeleteAll(findChildren<SessionCall *>(QString(), Qt::FindDirectChildrenOnly));
}

void Session::DeleteTokens::operator()(Tokens *tokens) const
{
    delete tokens;
}

Session::ParkedTokens Session::park()
{
    if (!std::holds_alternative<session::SignedIn>(m_state) || m_tokens->access.isEmpty())
        return nullptr;
    return std::exchange(m_tokens, ParkedTokens(new Tokens));
}

void Session::unpark(ParkedTokens tokens)
{
    // Not one that has to be refreshed: the other program may have used the refresh token up meanwhile, and
    // the keychain has the one that followed.
    const bool isGood = tokens && tokens->usableUntil && m_clock.monotonic() < *tokens->usableUntil;
    if (!isGood || isSignedIn())
        return;
    tokens->info.mark = m_tokens->info.mark; // the list knows better
    m_tokens = std::move(tokens);
    apply(session::RestoreRequested {});
    apply(session::Authenticated {m_tokens->generation});
}

bool Session::isSignedIn() const
{
    return !m_tokens->access.isEmpty() || !m_tokens->refresh.isEmpty();
}

bool Session::isAwaitingTokens() const
{
    return std::holds_alternative<session::Refreshing>(m_state)
        || std::holds_alternative<session::SigningIn>(m_state);
}

SessionInfo Session::info() const
{
    return m_tokens->info;
}

SignInStamp Session::stamp() const
{
    return {.number = m_signIns, .mark = m_tokens->info.mark};
}

void Session::apply(const session::Event &event)
{
    if (std::holds_alternative<session::SignInRequested>(event)
        || std::holds_alternative<session::SignOutRequested>(event)
        || std::holds_alternative<session::RestoreRequested>(event))
        ++m_signIns;
    const session::State after = session::next(m_state, event);
    if (after == m_state)
        return;
    qCDebug(lcSession, "%s", qPrintable(session::stateName(after)));
    m_state = after;
    Q_EMIT stateChanged();
}

bool Session::isAccessTokenGood() const
{
    if (m_tokens->access.isEmpty() || !std::holds_alternative<session::SignedIn>(m_state))
        return false;
    // Nothing to go on with: then it is good to its very end, which the service will tell.
    return m_tokens->refresh.isEmpty() || !m_tokens->usableUntil
        || m_clock.monotonic() < *m_tokens->usableUntil;
}

std::optional<Error> Session::whyNotSignIn(bool remember) const
{
    if (remember && m_environment.kind == EnvironmentKind::Production)
        return Error {.kind = Error::Kind::NotPermitted,
                      .message = CoreText::tr("A password is not remembered for a production environment.")};
    if (std::holds_alternative<session::SigningOut>(m_state)) // what is stored now would be erased unseen
        return Error {.kind = Error::Kind::SignInAgain,
                      .message = CoreText::tr("The customer is being signed out. Try again in a moment.")};
    return std::nullopt;
}

CallHandle Session::signIn(const QByteArray &password, bool remember, QObject *context, Done done)
{
    auto *call = new SessionCall(this, context);
    if (const std::optional<Error> refused = whyNotSignIn(remember)) {
        QTimer::singleShot(0, call, [call, done, refused] {
            if (call->finish())
                done(tl::unexpected(*refused));
        });
        return CallHandle(call);
    }
    apply(session::SignInRequested {});
    const SignInEndpoint endpoint {m_customer.username, password};
    const auto answer = [call = QPointer(call), done](const Result<void> &result) {
        if (call && call->finish())
            done(result);
    };
    RequestHandle request = m_client.send(
        endpoint, {.customer = m_customer.id}, this,
        [this, number = m_signIns, password, remember, answer](const Result<TokenResponse> &reply) {
            if (!reply || !m_lookAgain)
                return onSignedIn(reply, password, remember, answer);
            m_lookAgain(
                [this, number, came = *reply, password, remember, answer](const std::optional<Error> &gone) {
                    if (number != m_signIns) // the next sign-in is under way
                        return answer(tl::unexpected(signInNeeded()));
                    onSignedIn(gone ? Result<TokenResponse>(tl::unexpected(*gone)) : came, password, remember,
                               answer);
                });
        });
    call->setCancel([this, request]() mutable {
        request.cancel();
        apply(session::SignInFailed {m_tokens->access.isEmpty() ? 0 : m_tokens->generation,
                                     !m_tokens->refresh.isEmpty()});
        resumeWaiting(std::nullopt); // with what was there before, or not at all
    });
    return CallHandle(call);
}

/// Who else has or had what \p reply brings; nobody where it names this customer.
std::optional<TokenHolder> Session::otherHolder(const TokenResponse &reply) const
{
    if (!m_holders.other || matchToken(reply.owner, m_learnt, m_customer.username) == TokenMatch::Same)
        return {};
    for (const QByteArray &token : {reply.accessToken, reply.refreshToken}) {
        const auto holder = token.isEmpty() ? std::nullopt : m_holders.other(token);
        if (holder)
            return holder;
    }
    return std::nullopt;
}

bool Session::isNameOf(const TokenHolder &holder, const QString &name) const
{
    return !name.trimmed().isEmpty() && ownerDigest(m_environment.id, name) == holder.owner;
}

/// A session that was mixed up on the way: what an earlier password taught, and who is a customer here,
/// counts more than what comes now.
std::optional<Error> Session::whyNotTake(const TokenResponse &reply) const
{
    if (isOtherUser(reply.owner, m_learnt))
        return Error {.kind = Error::Kind::NotPermitted,
                      .message
                      = CoreText::tr("The service answered with the sign-in of %1. Earlier sign-ins of this "
                                     "customer were of %2. It is not used.")
                            .arg(reply.owner.name(), m_learnt.name()),
                      .field = QStringLiteral("tokenUser")};
    for (const TokenOwner &owner : {reply.owner, reply.refreshOwner}) {
        const QString other = m_otherCustomer && !owner.saysNothing() ? m_otherCustomer(owner) : QString();
        if (!other.isEmpty())
            return Error {.kind = Error::Kind::NotPermitted,
                          .message
                          = CoreText::tr("The service answered the sign-in of %1 with a token of %2, who is "
                                         "another customer of this list. It is not used, and nothing of it "
                                         "is kept. Tell the service owner.")
                                .arg(plainExcerpt(m_customer.username, 320), plainExcerpt(other, 320))};
    }
    if (const std::optional<TokenHolder> holder = otherHolder(reply))
        return Error {.kind = Error::Kind::NotPermitted,
                      .message
                      = CoreText::tr("The service answered the sign-in of %1 with %2. It is not used, and "
                                     "nothing of it is kept. Tell the service owner.")
                            .arg(plainExcerpt(m_customer.username, 320), heldToken(*holder))};
    return std::nullopt;
}

void Session::onSignedIn(const Result<TokenResponse> &reply, const QByteArray &password, bool remember,
                         const Done &done)
{
    if (!std::holds_alternative<session::SigningIn>(m_state)) // signed out meanwhile: a late answer
        return done(tl::unexpected(signInNeeded()));
    if (!reply) {
        apply(session::SignInFailed {m_tokens->access.isEmpty() ? 0 : m_tokens->generation,
                                     !m_tokens->refresh.isEmpty()});
        resumeWaiting(reply.error());
        return done(tl::unexpected(reply.error()));
    }
    if (const std::optional<Error> other = whyNotTake(*reply)) {
        apply(session::SignInFailed {m_tokens->access.isEmpty() ? 0 : m_tokens->generation,
                                     !m_tokens->refresh.isEmpty()});
        resumeWaiting(other);
        return done(tl::unexpected(*other));
    }
    // Whose password it is: that is the customer. Where all that it says is another name, nothing says so.
    take(*reply, Source::Service);
    if (m_onPasswordTaken)
        m_onPasswordTaken(password);
    const TokenOwner told = reply->owner.orElse(reply->refreshOwner);
    const TokenOwner learnt = reply->owner.lasting();
    const bool isVerified = !isOnlyOtherwiseNamed(told, m_customer.username);
    setOwner(learnt.isEmpty() ? m_learnt : learnt,
             {.user = isVerified ? reply->owner.name() : told.name(), .isVerified = isVerified});
    if (remember) {
        m_tokens->isPasswordStored = true; // from now on it may be there, whatever the keychain answers
        if (m_secrets.isPersistent())
            Q_EMIT passwordStoredChanged(true);
        m_secrets.write(secretKey(SecretKind::Password), password, this,
                        [this, before = m_signOuts](const Result<void> &) {
                            if (m_signOuts != before && !isSignedIn())
                                eraseLate();
                        });
    }
    keepTokens([this, done](bool isCurrent) {
        if (!isCurrent)
            return done(tl::unexpected(signInNeeded())); // signed out meanwhile
        apply(session::Authenticated {m_tokens->generation});
        resumeWaiting(std::nullopt);
        done({});
    });
}

void Session::adopt(const QByteArray &pasted, const QString &tokenUser, QObject *context, Done done)
{
    const Result<TokenResponse> read = readPastedToken(pasted);
    if (!read)
        return later(context, done, tl::unexpected(read.error()));
    const TokenVerdict verdict = judgeToken(*read, m_learnt, m_customer.username);
    if (const std::optional<Error> other = whyNotOf(*read, verdict, tokenUser, m_customer.username))
        return later(context, done, tl::unexpected(*other));
    for (const TokenOwner &owner : {read->owner, read->refreshOwner}) {
        const bool mayBeOther = m_otherCustomer && tokenUser.isEmpty() && !owner.saysNothing();
        const QString other = mayBeOther ? m_otherCustomer(owner) : QString();
        if (!other.isEmpty())
            return later(context, done,
                         tl::unexpected(tokenOfAnother({.userName = other}, m_customer.username)));
    }
    const std::optional<TokenHolder> holder = otherHolder(*read);
    if (holder && !isNameOf(*holder, tokenUser))
        return later(context, done, tl::unexpected(tokenHeldByAnother(*holder, m_customer.username)));
    if (const std::optional<Error> refused = whyNotSignIn(false))
        return later(context, done, tl::unexpected(*refused));
    apply(session::SignInRequested {});
    wipe(m_tokens->refresh); // of another sign-in
    take(*read, Source::Elsewhere);
    setOwner(m_learnt, {.user = verdict.owner.name(), .isVerified = verdict.match == TokenMatch::Same});
    QPointer<QObject> const guard(context);
    keepTokens([this, guard, done](bool isCurrent) {
        if (!isCurrent)
            return guard ? later(guard, done, tl::unexpected(signInNeeded())) : void();
        apply(session::Authenticated {m_tokens->generation});
        resumeWaiting(std::nullopt);
        if (guard)
            later(guard, done, {});
    });
}

void Session::take(const TokenResponse &reply, Source source)
{
    m_tokens->access = reply.accessToken;
    if (!reply.refreshToken.isEmpty())
        m_tokens->refresh = reply.refreshToken;
    ++m_tokens->generation;
    const std::optional<AccessTokenClaims> read = accessTokenClaims(reply.accessToken);
    const AccessTokenClaims claims = read.value_or(AccessTokenClaims {});
    const bool isNew = source == Source::Service;
    const auto life = accessTokenLife(reply, claims, isNew, m_clock.now());
    m_tokens->usableUntil.reset();
    m_tokens->info.accessTokenExpiresAt = {};
    if (life) {
        m_tokens->usableUntil = m_clock.monotonic() + *life - refreshMargin(*life);
        m_tokens->info.accessTokenExpiresAt
            = isNew || !claims.expiresAt.isValid() ? m_clock.now().addSecs(life->count()) : claims.expiresAt;
    }
    m_tokens->owner = reply.owner.orElse(reply.refreshOwner);
    m_tokens->info.tenantName = claims.tenantName;
    m_tokens->info.needChangePassword = reply.needChangePassword;
}

CallHandle Session::run(QObject *context, Attempt attempt, std::function<void(const Error &)> onFailed,
                        const std::optional<SignInStamp> &as)
{
    auto *call = new SessionCall(this, context);
    proceed({.call = call, .attempt = std::move(attempt), .onFailed = std::move(onFailed), .as = as});
    return CallHandle(call);
}

/// Sends it when there is a good token, else waits for what brings one, else fails.
void Session::proceed(Waiting waiting)
{
    if (!waiting.call || waiting.call->isOver())
        return;
    const bool isSignedInNow = std::holds_alternative<session::SignedIn>(m_state);
    if (isAccessTokenGood() || (waiting.isRefreshed && isSignedInNow && !m_tokens->access.isEmpty()))
        return send(std::move(waiting));
    if (isSignedInNow)
        apply(session::AccessTokenRefused {m_tokens->generation});
    const bool canRefresh = std::holds_alternative<session::Expired>(m_state) && !m_tokens->refresh.isEmpty();
    m_waiting.push_back(std::move(waiting));
    if (isSigningIn() || std::holds_alternative<session::Refreshing>(m_state))
        return;
    if (canRefresh)
        return refresh();
    Error error = signInNeeded();
    if (std::holds_alternative<session::Expired>(m_state)) { // pasted or imported, with nothing to renew it
        forgetTokens(); // not what is stored: it may have been refused for another reason
        apply(session::RefreshRefused {});
        error.message
            = CoreText::tr("The access token is not accepted any more. Sign in again, or give a new one.");
        if (signInWithFallback())
            return;
    }
    if (const auto *locked = std::get_if<session::SecretsLocked>(&m_state))
        error = {.kind = locked->reason, .message = CoreText::tr("The stored sign-in cannot be read now.")};
    QTimer::singleShot(0, this, [this, error] { resumeWaiting(error); });
}

void Session::send(Waiting waiting)
{
    if (waiting.as && !waiting.as->covers(stamp())) {
        if (waiting.call->finish())
            waiting.onFailed(signInChanged(m_customer.username));
        return;
    }
    const quint64 generation = m_tokens->generation;
    const QPointer<SessionCall> call = waiting.call;
    const auto verdict = [this, waiting, generation](const std::optional<Error> &error) mutable {
        if (!waiting.call)
            return;
        const bool isTokenRefused = error && error->kind == Error::Kind::TokenExpired;
        if (isTokenRefused && !waiting.isSecondTry) {
            // Late for an older token: the newer one is at hand. Else everyone with this one waits together.
            apply(session::AccessTokenRefused {generation});
            const bool isNewerAtHand = std::holds_alternative<session::SignedIn>(m_state);
            waiting.isSecondTry = true;
            if (!waiting.isRefreshed || isNewerAtHand) // else it costs a second refresh, and a third
                return proceed(std::move(waiting));
        }
        const bool isHeard = waiting.call->finish();
        if (error && isHeard)
            waiting.onFailed(*error);
    };
    call->setRequest(waiting.attempt(m_tokens->access, call, verdict));
}

void Session::setFallbackPassword(const QByteArray &password)
{
    m_fallbackPassword = password;
}

/// Who waits goes on with what it brings.
bool Session::signInWithFallback()
{
    if (m_fallbackPassword.isEmpty())
        return false;
    (void)signIn(m_fallbackPassword, false, this, [](const Result<void> &) { });
    return true;
}

void Session::forgetTokens()
{
    wipe(m_tokens->access);
    wipe(m_tokens->refresh);
    m_tokens->usableUntil.reset();
    m_tokens->owner = {};
    m_tokens->info.accessTokenExpiresAt = {};
    m_tokens->info.tenantName.clear();
}

} // namespace onboarding
