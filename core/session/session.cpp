#include "core/session/session.h"

#include "core/api/endpoints.h"
#include "core/api/headerrules.h"
#include "core/api/strictjson.h"
#include "core/base/continuation.h"
#include "core/base/coretext.h"
#include "core/base/logging.h"
#include "core/base/overloaded.h"
#include "core/base/plaintext.h"
#include "core/session/pastedtoken.h"
#include "core/session/refreshmargin.h"
#include "core/session/sessioncall.h"

#include <QTimer>
#include <algorithm>
#include <utility>

namespace onboarding {

/// A call that cannot be sent yet, or is on its way.
struct Session::Waiting
{
    QPointer<SessionCall> call;
    Attempt attempt;
    std::function<void(const Error &)> onFailed;
    std::optional<SignInStamp> as {}; ///< in which sign-in alone it may leave
    bool isSecondTry = false;
    bool isRefreshed
        = false; ///< there was a refresh for it: the token is used whatever its life, and no other follows
};

namespace {

Error signInNeeded()
{
    return {.kind = Error::Kind::SignInAgain, .message = QStringLiteral("The customer is not signed in.")};
}

void postAnswer(QObject *context, const Session::Done &done, const Result<void> &result)
{
    QTimer::singleShot(0, context, [done, result] { done(result); });
}

} // namespace

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
    , m_clock(clock)
    , m_stored(customer, environment.id, secrets, clock)
    , m_check(customer, environment.id)
    , m_tokens(std::make_unique<SessionTokens>())
{
    m_tokens->info.mark = {.user = customer.tokenUser, .isVerified = customer.isTokenVerified};
    connect(&m_stored, &StoredSignIn::tokensMarked, this, &Session::storedChanged);
    connect(&m_stored, &StoredSignIn::passwordMarked, this, &Session::passwordStoredChanged);
}

/// Calls that are withdrawn with it must find nothing that is half gone.
Session::~Session()
{
    m_waiting.clear();
    qDeleteAll(findChildren<SessionCall *>(QString(), Qt::FindDirectChildrenOnly));
}

Session::ParkedTokens Session::park()
{
    if (!std::holds_alternative<session::SignedIn>(m_state) || m_tokens->access.isEmpty())
        return nullptr;
    ParkedTokens parked = std::exchange(m_tokens, std::make_unique<SessionTokens>());
    parked->mayBeStored = m_stored.mayHaveTokens();
    parked->isPasswordStored = m_stored.mayHavePassword();
    return parked;
}

void Session::unpark(ParkedTokens tokens)
{
    // Not one that has to be refreshed: the other program may have used the refresh token up meanwhile, and
    // the keychain has the one that followed.
    const bool isGood = tokens && tokens->usableUntil && m_clock.monotonic() < *tokens->usableUntil;
    if (!isGood || isSignedIn())
        return;
    tokens->info.mark = m_tokens->info.mark; // the list knows better
    m_stored.note(tokens->mayBeStored, tokens->isPasswordStored);
    m_tokens = std::move(tokens);
    apply(session::RestoreRequested {});
    apply(session::Authenticated {m_tokens->generation});
}

bool Session::isTokenInUse(const QByteArray &text) const
{
    return !text.isEmpty() && (text == m_tokens->access || text == m_tokens->refresh);
}

bool Session::isSignedIn() const
{
    return !m_tokens->isEmpty();
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
    return std::holds_alternative<session::SignedIn>(m_state) && m_tokens->isAccessGood(m_clock);
}

std::optional<Error> Session::whyNotSignIn(bool remember) const
{
    if (m_client.isOwnSecret(m_customer.username.toUtf8()))
        return Error {.kind = Error::Kind::InvalidInput,
                      .message = CoreText::tr("This user name is the API key or the client secret of the "
                                              "environment. It was not sent. Give the customer's user name."),
                      .field = QStringLiteral("username")};
    if (remember && m_environment.kind == EnvironmentKind::Production)
        return Error {.kind = Error::Kind::NotPermitted,
                      .message = CoreText::tr("A password is not remembered for a production environment.")};
    if (std::holds_alternative<session::SigningOut>(m_state)) // what is stored now would be erased unseen
        return Error {.kind = Error::Kind::SignInAgain,
                      .message = CoreText::tr("The customer is being signed out. Try again in a moment.")};
    return std::nullopt;
}

CallHandle Session::signIn(const QByteArray &password, bool remember, QObject *context, Done done,
                           const QString &tokenUser)
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
    const GivenPassword given {.password = password, .remember = remember, .tokenUser = tokenUser};
    const auto answer = [call = QPointer(call), done](const Result<void> &result) {
        if (call && call->finish())
            done(result);
    };
    RequestHandle request = m_client.send(
        endpoint, {.customer = m_customer.id}, this,
        [this, number = m_signIns, given, answer](const Result<TokenResponse> &reply) {
            if (!reply || !m_lookAgain)
                return onSignedIn(reply, given, answer);
            m_lookAgain([this, number, came = *reply, given, answer](const std::optional<Error> &gone) {
                if (number != m_signIns) // the next sign-in is under way
                    return answer(tl::unexpected(signInNeeded()));
                onSignedIn(gone ? Result<TokenResponse>(tl::unexpected(*gone)) : came, given, answer);
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

void Session::onSignedIn(const Result<TokenResponse> &reply, const GivenPassword &given, const Done &done)
{
    if (!std::holds_alternative<session::SigningIn>(m_state)) // signed out meanwhile: a late answer
        return done(tl::unexpected(signInNeeded()));
    if (!reply) {
        apply(session::SignInFailed {m_tokens->access.isEmpty() ? 0 : m_tokens->generation,
                                     !m_tokens->refresh.isEmpty()});
        resumeWaiting(reply.error());
        return done(tl::unexpected(reply.error()));
    }
    if (const std::optional<Error> other = m_check.whyNotTake(*reply, given.tokenUser)) {
        apply(session::SignInFailed {m_tokens->access.isEmpty() ? 0 : m_tokens->generation,
                                     !m_tokens->refresh.isEmpty()});
        resumeWaiting(other);
        return done(tl::unexpected(*other));
    }
    // Whose password it is: that is the customer. Where all that it says is another name, nothing says so.
    m_tokens->take(*reply, SessionTokens::Source::Service, m_clock, m_client.serviceAhead());
    if (m_onPasswordTaken)
        m_onPasswordTaken(given.password);
    const TokenOwner told = reply->owner.orElse(reply->refreshOwner);
    const TokenOwner learnt = reply->owner.lasting();
    // A sandbox that was set up again gives other ids to everybody.
    const bool isOther = m_check.contradictsLearnt(*reply) && !reply->owner.isCalled(given.tokenUser)
        && m_environment.kind != EnvironmentKind::Sandbox;
    const TokenOwner namesake {.userName = m_check.learnt().userName};
    const bool isNamesake = matchToken(reply->owner, namesake, m_customer.username) == TokenMatch::Same;
    m_tokens->offered = isOther && isNamesake ? learnt : TokenOwner {};
    const bool isVerified = !isOther && !isOnlyOtherwiseNamed(told, m_customer.username);
    setOwner(learnt.isEmpty() || isOther ? m_check.learnt() : learnt,
             {.user = isVerified ? reply->owner.name() : told.name(), .isVerified = isVerified});
    if (given.remember) {
        m_stored.keepPassword(given.password, [this, before = m_signOuts] {
            if (m_signOuts != before && !isSignedIn())
                m_stored.eraseLate();
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

void Session::acceptOwner()
{
    if (!mayAcceptOwner())
        return;
    setOwner(std::exchange(m_tokens->offered, {}), {.user = m_tokens->info.mark.user, .isVerified = true});
    if (m_onTaken)
        m_onTaken(m_tokens->access, m_tokens->refresh);
}

void Session::adopt(const QByteArray &pasted, const QString &tokenUser, QObject *context, Done done)
{
    const Result<TokenResponse> read = readPastedToken(pasted);
    if (!read)
        return postAnswer(context, done, tl::unexpected(read.error()));
    if (m_client.isOwnSecret(read->accessToken))
        return postAnswer(
            context, done,
            invalidField(QStringLiteral("token"),
                         CoreText::tr("This is the API key of the environment, not a customer's "
                                      "token. Paste the access token of a sign-in.")));
    if (const std::optional<Error> other = m_check.whyNotAdopt(*read, tokenUser))
        return postAnswer(context, done, tl::unexpected(*other));
    if (const std::optional<Error> refused = whyNotSignIn(false))
        return postAnswer(context, done, tl::unexpected(*refused));
    apply(session::SignInRequested {});
    m_tokens->forget(); // of another sign-in
    m_tokens->take(*read, SessionTokens::Source::Elsewhere, m_clock);
    const TokenVerdict verdict = judgeToken(*read, m_check.learnt(), m_customer.username);
    TokenOwner owner = verdict.owner;
    const auto said = std::find_if(read->besides.begin(), read->besides.end(),
                                   [&tokenUser](const TokenOwner &one) { return one.isCalled(tokenUser); });
    if (!owner.isCalled(tokenUser) && !read->owner.isCalled(tokenUser) && said != read->besides.end())
        owner = *said; // of two names, the one that was typed
    else if (!owner.isCalled(tokenUser) && read->owner.isCalled(tokenUser))
        owner = read->owner;
    setOwner(m_check.learnt(), {.user = owner.name(), .isVerified = verdict.match == TokenMatch::Same});
    QPointer<QObject> const guard(context);
    keepTokens([this, guard, done](bool isCurrent) {
        if (!isCurrent)
            return guard ? postAnswer(guard, done, tl::unexpected(signInNeeded())) : void();
        apply(session::Authenticated {m_tokens->generation});
        resumeWaiting(std::nullopt);
        if (guard)
            postAnswer(guard, done, {});
    });
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
        m_tokens->forget(); // not what is stored: it may have been refused for another reason
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

void Session::setHolders(const Holders &holders)
{
    m_check.setOtherHolder(holders.other);
    m_onTaken = holders.onTaken;
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

/// In this program, and in all that share the stored sign-in.
void Session::refresh()
{
    apply(session::RefreshRequested {});
    const quint64 round = ++m_round;
    const bool isShared = !m_lockFolder.isEmpty() && m_tokens->info.isStored && m_stored.isPersistent();
    if (!isShared)
        return sendRefresh(nullptr, round);
    awaitRefreshTurn(
        m_lockFolder, m_customer.id, this, [this, round] { return isRefreshing(round); },
        [this, round](const Result<RefreshTurn> &turn) {
            if (turn)
                return readShared(*turn, round);
            apply(session::RefreshFailed {});
            resumeWaiting(turn.error());
        });
}

bool Session::isRefreshing(quint64 round) const
{
    return round == m_round && std::holds_alternative<session::Refreshing>(m_state);
}

/// In our turn: what another program stored since we read it takes the place of a refresh of our own.
void Session::readShared(const RefreshTurn &turn, quint64 round)
{
    m_stored.read(SecretKind::RefreshToken, [this, turn, round](const Result<QByteArray> &read) {
        if (!isRefreshing(round))
            return;
        const QByteArray stored = read.value_or(QByteArray());
        if (stored.isEmpty() || stored == m_tokens->refresh)
            return sendRefresh(turn, round);
        takeShared(stored, turn, round);
    });
}

void Session::takeShared(const QByteArray &refresh, const RefreshTurn &turn, quint64 round)
{
    m_stored.readAccess([this, refresh, turn, round](const std::optional<StoredAccess> &stored) {
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
        m_tokens->take(reply, SessionTokens::Source::Service, m_clock, m_client.serviceAhead());
        apply(session::Authenticated {m_tokens->generation});
        resumeWaiting(std::nullopt, true);
    });
}

void Session::sendRefresh(const RefreshTurn &turn, quint64 round)
{
    m_client.send(RefreshTokenEndpoint {m_tokens->refresh}, {.customer = m_customer.id}, this,
                  [this, turn, round](const Result<TokenResponse> &reply) {
                      if (isRefreshing(round)) // else signed out or in again meanwhile
                          onRefreshed(reply, turn, round);
                  });
}

/// \p turn is given up when the last callback that holds it is: when what came is stored.
void Session::onRefreshed(const Result<TokenResponse> &reply, const RefreshTurn &turn, quint64 round)
{
    if (reply) {
        for (const TokenOwner &owner : {reply->owner, reply->refreshOwner}) {
            if (matchExpected(owner) == TokenMatch::Other)
                return refuseOther(owner);
        }
        if (const std::optional<TokenHolder> holder = m_check.otherHolder(*reply))
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
    m_tokens->forget();
    m_stored.dropTokens([turn] { }); // what is left is asked for once more and refused
    apply(session::RefreshRefused {});
    if (!signInWithFallback())
        resumeWaiting(reply.error());
}

void Session::keepRefreshed(const TokenResponse &reply, const RefreshTurn &turn)
{
    markRefreshed(reply);
    m_tokens->take(reply, SessionTokens::Source::Service, m_clock, m_client.serviceAhead());
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
    m_stored.dropTokens();
    setOwner(m_check.learnt(), {});
    dropOther(owner);
}

/// It names nobody, and somebody else has it.
void Session::refuseHeld(const TokenHolder &holder)
{
    m_stored.dropTokens();
    setOwner(m_check.learnt(), {});
    giveUpTokens({.kind = Error::Kind::NotPermitted,
                  .message = CoreText::tr("The service renewed the sign-in of %1 with %2. It is not used: "
                                          "sign in again.")
                                 .arg(plainExcerpt(m_customer.username, 320), heldToken(holder))});
}

/// As refuseOther(), when another program stored it, which may know more: that stays.
void Session::dropOther(const TokenOwner &owner)
{
    Error error = tokenOfAnother(owner, m_customer.username);
    error.message
        = CoreText::tr("The sign-in of %1 brought a token that names %2. It is not used: sign in again.")
              .arg(m_customer.username, m_check.nameOf(owner));
    error.field.clear(); // nobody gave it: there is nothing to confirm
    giveUpTokens(std::move(error));
}

void Session::giveUpTokens(Error error)
{
    m_tokens->forget();
    apply(session::RefreshRefused {});
    resumeWaiting(std::move(error));
}

/// What it says of itself now; a token of the same sign-in that says nothing is as good as the one before.
void Session::markRefreshed(const TokenResponse &reply)
{
    TokenMark mark = m_tokens->info.mark;
    const TokenOwner owner = reply.owner.orElse(reply.refreshOwner);
    const bool isConfirmedOther = !mark.user.isEmpty() && mark.isVerified == false;
    if (isConfirmedOther) {
        if (owner.lasting() != m_tokens->offered) // of what was asked nothing is left
            m_tokens->offered = {};
        return;
    }
    if (matchExpected(owner) == TokenMatch::Same)
        mark = {.user = owner.name(), .isVerified = true};
    else if (!mark.isVerified)
        mark.isVerified = false;
    setOwner(m_check.learnt(), mark);
}

TokenMatch Session::matchExpected(const TokenOwner &claimed) const
{
    return m_check.match(claimed, m_tokens->info.mark, m_tokens->owner);
}

void Session::setOwner(const TokenOwner &learnt, const TokenMark &mark)
{
    const bool isOther = learnt != m_check.learnt() || mark != m_tokens->info.mark;
    m_check.setLearnt(learnt);
    m_tokens->info.mark = mark;
    if (isOther)
        Q_EMIT ownerChanged();
}

void Session::noteOwner(const TokenOwner &learnt, const TokenMark &mark)
{
    m_check.setLearnt(learnt);
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

void Session::noteStored(bool token, bool password)
{
    m_stored.note(token, password);
}

void Session::restore(QObject *context, Done done)
{
    if (isSigningIn())
        return awaitSignIn(context, done);
    const bool isNeeded = std::holds_alternative<session::SignedOut>(m_state)
        || std::holds_alternative<session::SecretsLocked>(m_state);
    if (!isNeeded || isSignedIn() || (!m_stored.mayHaveTokens() && !m_stored.mayHavePassword()))
        return postAnswer(context, done, {});
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
    m_stored.readAccess([this, refresh, answer](const std::optional<StoredAccess> &stored) {
        if (!std::holds_alternative<session::Restoring>(m_state))
            return answer({}); // signed in or out meanwhile
        m_tokens->refresh = refresh;
        const TokenResponse reply = stored ? stored->reply(m_clock.now()) : TokenResponse {};
        const bool isOfUse = stored && lastsBeyondMargin(stored->until, m_clock.now())
            && matchExpected(reply.owner) != TokenMatch::Other;
        if (!isOfUse)
            return finishRestore(session::SecretFound {}, answer);
        m_tokens->take(reply, SessionTokens::Source::Service, m_clock, m_client.serviceAhead());
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
    m_tokens->take(reply, SessionTokens::Source::Elsewhere, m_clock);
    m_tokens->info.isStored = true;
    finishRestore(session::Authenticated {m_tokens->generation}, answer);
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
        m_tokens->forget();
        apply(session::SignOutFinished {});
    }
    m_stored.note(true, false);
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
    m_stored.read(kind, [this, answer, then](const Result<QByteArray> &read) {
        if (!std::holds_alternative<session::Restoring>(m_state))
            return answer({}); // signed in or out meanwhile
        if (read)
            return then(*read);
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

/// The rotated token is safe, or known not to be, before anyone goes on.
void Session::keepTokens(const std::function<void(bool isCurrent)> &then)
{
    if (m_onTaken)
        m_onTaken(m_tokens->access, m_tokens->refresh);
    m_stored.keep(m_tokens->access, m_tokens->refresh, m_tokens->info.accessTokenExpiresAt,
                  {.onStored =
                       [this, endings = m_endings](bool isStored) {
                           if (m_endings == endings)
                               m_tokens->info.isStored = isStored;
                       },
                   .onEnded =
                       [this, then, endings = m_endings, signOuts = m_signOuts] {
                           if (m_signOuts != signOuts && !isSignedIn())
                               m_stored.eraseLate();
                           then(m_endings == endings);
                       }});
}

void Session::signOut(QObject *context, Done done)
{
    ++m_endings;
    ++m_signOuts;
    apply(session::SignOutRequested {});
    m_tokens->forget();
    setOwner(m_check.learnt(), {});
    resumeWaiting(signInNeeded());
    m_stored.erase(
        [this, answer = Continuation<Result<void>>(context, std::move(done))](Result<void> result) {
            if (result)
                m_tokens->info.isStored = false;
            apply(session::SignOutFinished {});
            if (!result)
                result.error().message
                    = CoreText::tr("Signed out here, but the stored sign-in may still be in the keychain: %1")
                          .arg(result.error().message);
            answer(result);
        });
}

} // namespace onboarding
