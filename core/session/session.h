#pragma once
#include "core/api/apiclient.h"
#include "core/api/tokenresponse.h"
#include "core/base/clock.h"
#include "core/environments/environment.h"
#include "core/kyc/customer.h"
#include "core/kyc/issuedtoken.h"
#include "core/secrets/secretstore.h"
#include "core/session/refreshturn.h"
#include "core/session/sessionstate.h"
#include "core/session/sessiontokens.h"
#include "core/session/storedsignin.h"
#include "core/session/tokencheck.h"

#include <QObject>
#include <QPointer>
#include <functional>
#include <memory>
#include <vector>

namespace onboarding {

/// Withdraws a call of a Session, whatever it is waiting for. Copyable.
class CallHandle
{
public:
    CallHandle() = default;
    explicit CallHandle(QObject *call);
    void cancel();
    [[nodiscard]] bool isActive() const;

private:
    QPointer<QObject> m_call;
};

/// One customer's sign-in. One refresh at a time: everyone refused with the same token generation waits for
/// it, the rotated refresh token is stored before anyone goes on. A refresh token that is refused signs out,
/// a network failure never (session::RefreshRefused). The access token is used until refreshMargin() before
/// its end, on the monotonic clock; a wrong wall clock does no harm. No call costs more than one refresh,
/// however short the tokens live.
///
/// A password sign-in teaches who the customer is to the service. A token that comes another way is compared
/// with that before it is used, and so is what a refresh brings; see TokenOwner.
class Session : public QObject
{
    Q_OBJECT
public:
    using Done = std::function<void(Result<void>)>;
    /// Tokens in memory without a session; wiped when they are let go.
    using ParkedTokens = std::unique_ptr<SessionTokens>;

    Session(const Customer &customer, const Environment &environment, ApiClient &client, SecretStore &secrets,
            const Clock &clock, QObject *parent = nullptr);
    ~Session() override;

    [[nodiscard]] const session::State &state() const { return m_state; }
    /// Whether \p text is the access or the refresh token in use.
    [[nodiscard]] bool isTokenInUse(const QByteArray &text) const;
    [[nodiscard]] bool isSignedIn() const; ///< an access token, or a refresh token to get one with
    /// It refreshes or signs in, until what that brings is stored. Destroyed now, it would lose the tokens
    /// that take the place of the stored ones.
    [[nodiscard]] bool isAwaitingTokens() const;
    [[nodiscard]] SessionInfo info() const;
    /// A refresh brings no other one.
    [[nodiscard]] SignInStamp stamp() const;

    /// Signs in once each time what was stored or pasted turns out to be worth nothing; for the sandbox's
    /// samples, whose password is no secret.
    void setFallbackPassword(const QByteArray &password);
    /// Who else of the list a token may name: the user name of another customer, empty for nobody else. A
    /// password sign-in that brings such a token is refused.
    void setOtherCustomer(TokenCheck::OtherCustomer other) { m_check.setOtherCustomer(std::move(other)); }
    /// Who else has a token, or had it. Such a token is not taken, unless it names this customer or somebody
    /// says that it is meant. And who remembers those that this one has; isVerified of info() says whether
    /// they surely are the customer's.
    struct Holders
    {
        TokenCheck::OtherHolder other {};
        std::function<void(const QByteArray &access, const QByteArray &refresh)> onTaken {};
    };
    void setHolders(const Holders &holders);
    /// Asked when new tokens came and before they are taken: what other programs did to the customer
    /// meanwhile. An error ends what brought them, and they are forgotten.
    using LookAgain = std::function<void(const std::function<void(const std::optional<Error> &)> &then)>;
    void setLookAgain(LookAgain look) { m_lookAgain = std::move(look); }
    /// Gets each password that the service has taken, also one that was stored.
    void setOnPasswordTaken(std::function<void(const QByteArray &)> then)
    {
        m_onPasswordTaken = std::move(then);
    }
    /// Another program has stored something for this customer; only adds to what is known.
    void noteStored(bool token, bool password);
    /// Of the same customer, as the list has it now: by another program or an import.
    void noteOwner(const TokenOwner &learnt, const TokenMark &mark);
    [[nodiscard]] const TokenOwner &learnt() const
    {
        return m_check.learnt();
    } ///< who a password sign-in said it is
    /// Every program that keeps its locks in \p folder shares one rotation of the refresh token: one
    /// refreshes, the others wait and take what it stored. Without it, or where nothing is stored, each is
    /// alone.
    void shareRefreshesIn(const QString &folder) { m_lockFolder = folder; }
    /// Reads what is stored, in this order, when a marker says that something is: the refresh token, with the
    /// access token beside it while that lasts, an access token that was pasted without one, the password the
    /// user asked to remember, which then signs in.
    void restore(QObject *context, Done done);
    enum class Elsewhere { SignedIn, SignedOut }; ///< what another program did
    /// What is stored is newer than what is in memory: lets that go, and reads again. Does nothing while it
    /// signs in or out, which is newer still. After a sign-out what is still on its way to the keychain is
    /// erased once it is there.
    void readAgain(Elsewhere what);
    /// Takes the tokens out, for another session of the same customer, so that it needs neither the keychain
    /// nor a refresh. Null unless it is signed in with an access token.
    [[nodiscard]] ParkedTokens park();
    [[nodiscard]] static bool areStored(const ParkedTokens &tokens); ///< in the keychain as well
    /// The other end of park(), before anything else was asked. Tokens that have run out are dropped.
    void unpark(ParkedTokens tokens);
    /// Password sign-in, once. \p remember keeps the password in the keychain; refused for production.
    /// An answer that is not of whom earlier ones were is not verified, or not used; \p tokenUser says whose
    /// it is then, and what was learnt before is replaced.
    CallHandle signIn(const QByteArray &password, bool remember, QObject *context, Done done,
                      const QString &tokenUser = {});
    /// Whether the sign-in in use came with a password, and with the customer's name and another id than was
    /// learnt: somebody may say that it is right.
    [[nodiscard]] bool mayAcceptOwner() const { return isSignedIn() && !m_tokens->offered.isEmpty(); }
    /// Somebody said so: it takes the place of what was learnt, and the sign-in is verified. As a \p
    /// tokenUser of signIn() does.
    void acceptOwner();
    /// Takes a pasted access token, or the JSON of a token reply with a refresh token. NotPermitted, in field
    /// tokenUser, when it names another user than the customer and \p tokenUser is not that one's name; see
    /// tokenOwner().
    void adopt(const QByteArray &pasted, const QString &tokenUser, QObject *context, Done done);
    /// Forgets tokens in memory at once; overwrites, deletes and verifies those in the keychain. An error
    /// says what may still be there.
    void signOut(QObject *context, Done done);

    /// Sends \p endpoint with a valid access token: refreshes before when it runs out, once again after a
    /// 401. Same promises as ApiClient::send(). With \p as it leaves in that sign-in only: when another one
    /// has taken its place by then, nothing leaves and the error is signInChanged().
    template<Endpoint E, typename Fn>
        requires std::invocable<Fn, Result<typename E::Response>>
    CallHandle call(const E &endpoint, QObject *context, Fn onDone,
                    const std::optional<SignInStamp> &as = std::nullopt)
    {
        using Reply = Result<typename E::Response>;
        const std::function<void(Reply)> done(std::move(onDone));
        return run(
            context,
            [this, endpoint, done](const QByteArray &bearer, QObject *about, Verdict verdict) {
                return m_client.send(endpoint, {.bearer = bearer, .customer = m_customer.id}, about,
                                     [done, verdict](Reply reply) {
                                         if (!reply)
                                             return verdict(reply.error());
                                         verdict(std::nullopt);
                                         done(std::move(reply));
                                     });
            },
            [done](const Error &error) { done(tl::unexpected(error)); }, as);
    }

Q_SIGNALS:
    void stateChanged();
    /// The marker hasRefreshToken of the customer should be \p stored.
    void storedChanged(bool stored);
    /// learnt() or the mark is another one; before what belongs to it is stored.
    void ownerChanged();
    void passwordStoredChanged(bool stored);

private:
    /// Told once: nothing when the attempt succeeded.
    using Verdict = std::function<void(const std::optional<Error> &)>;
    using Attempt = std::function<RequestHandle(const QByteArray &bearer, QObject *context, Verdict verdict)>;
    struct Waiting;

    /// Runs \p attempt with a token; the verdict TokenExpired makes it run once more after a refresh.
    CallHandle run(QObject *context, Attempt attempt, std::function<void(const Error &)> onFailed,
                   const std::optional<SignInStamp> &as);
    void apply(const session::Event &event);
    void proceed(Waiting waiting);
    void send(Waiting waiting);
    [[nodiscard]] bool signInWithFallback();
    void refresh();
    [[nodiscard]] bool isRefreshing(quint64 round) const;
    void readShared(const RefreshTurn &turn, quint64 round);
    void takeShared(const QByteArray &refresh, const RefreshTurn &turn, quint64 round);
    void sendRefresh(const RefreshTurn &turn, quint64 round);
    void onRefreshed(const Result<TokenResponse> &reply, const RefreshTurn &turn, quint64 round);
    void keepRefreshed(const TokenResponse &reply, const RefreshTurn &turn);
    void refuseOther(const TokenOwner &owner);
    void refuseHeld(const TokenHolder &holder);
    void dropOther(const TokenOwner &owner);
    void giveUpTokens(Error error);
    void resumeWaiting(const std::optional<Error> &error, bool isRefreshed = false);
    void setOwner(const TokenOwner &learnt, const TokenMark &mark);
    [[nodiscard]] TokenMatch matchExpected(const TokenOwner &claimed) const;
    void markRefreshed(const TokenResponse &reply);
    /// isCurrent: nobody signed out or read again meanwhile.
    void keepTokens(const std::function<void(bool isCurrent)> &then);
    void restoreRefresh(const QByteArray &refresh, const Done &answer);
    void restoreAccess(const QByteArray &access, const Done &answer);
    void readStored(SecretKind kind, const Done &answer, const std::function<void(const QByteArray &)> &then);
    void finishRestore(const session::Event &event, const Done &answer);
    /// What somebody gave to sign in with.
    struct GivenPassword
    {
        QByteArray password;
        bool remember = false;
        QString tokenUser; ///< see signIn()
    };
    void onSignedIn(const Result<TokenResponse> &reply, const GivenPassword &given, const Done &done);
    [[nodiscard]] bool isAccessTokenGood() const;
    [[nodiscard]] bool isSigningIn() const;
    [[nodiscard]] std::optional<Error> whyNotSignIn(bool remember) const;
    void awaitSignIn(const QPointer<QObject> &context, const Done &done);

    const Customer m_customer;
    const Environment m_environment;
    ApiClient &m_client;
    const Clock &m_clock;
    StoredSignIn m_stored;
    TokenCheck m_check;
    session::State m_state;
    std::unique_ptr<SessionTokens> m_tokens; ///< never null
    QByteArray m_fallbackPassword;
    std::function<void(const QByteArray &access, const QByteArray &refresh)> m_onTaken;
    std::function<void(const QByteArray &)> m_onPasswordTaken;
    LookAgain m_lookAgain;
    QString m_lockFolder; ///< empty: refreshes are not shared
    quint64 m_signIns = 0; ///< see SignInStamp
    quint64 m_endings = 0; ///< how often the tokens in memory were let go
    quint64 m_signOuts = 0; ///< how often for good, so that nothing of them may stay in the keychain
    quint64 m_round = 0; ///< counts refreshes, so that one that was given up does not go on
    std::vector<Waiting> m_waiting; ///< for the end of a refresh, a sign-in or the keychain
};

} // namespace onboarding
