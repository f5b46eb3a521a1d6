// The states of a session, as a table.
#include "core/session/sessionstate.h"

#include <QTest>

using namespace onboarding;
using namespace onboarding::session;

Q_DECLARE_METATYPE(onboarding::session::State)
Q_DECLARE_METATYPE(onboarding::session::Event)

class TestSessionState : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void transitions_data();
    void transitions();
    void eventsThatAStateDoesNotExpectChangeNothing_data();
    void eventsThatAStateDoesNotExpectChangeNothing();
    void aKeychainReasonIsKept();
};

namespace {
void row(const char *name, const State &from, const Event &event, const State &to)
{
    QTest::newRow(name) << from << event << to;
}
} // namespace

void TestSessionState::transitions_data()
{
    QTest::addColumn<State>("from");
    QTest::addColumn<Event>("event");
    QTest::addColumn<State>("to");

    row("restoring starts from signed out", SignedOut {}, RestoreRequested {}, Restoring {});
    row("restoring may be tried again when the keychain was locked", SecretsLocked {}, RestoreRequested {},
        Restoring {});
    row("a found refresh token needs a refresh first", Restoring {}, SecretFound {}, Expired {});
    row("nothing stored is signed out", Restoring {}, SecretMissing {}, SignedOut {});
    row("a stored access token is signed in at once", Restoring {}, Authenticated {3}, SignedIn {3});
    row("a locked keychain is not signed out", Restoring {}, SecretsUnavailable {}, SecretsLocked {});
    row("signing in starts from signed out", SignedOut {}, SignInRequested {}, SigningIn {});
    row("signing in does not need the keychain", SecretsLocked {}, SignInRequested {}, SigningIn {});
    row("signing in overtakes restoring", Restoring {}, SignInRequested {}, SigningIn {});
    row("signing in again is allowed while signed in", SignedIn {3}, SignInRequested {}, SigningIn {});
    row("signing in again is allowed while refreshing", Refreshing {3}, SignInRequested {}, SigningIn {});
    row("an accepted password signs in", SigningIn {}, Authenticated {1}, SignedIn {1});
    row("a wrong password signs nobody in", SigningIn {}, SignInFailed {}, SignedOut {});
    row("a wrong password leaves the access token that was there", SigningIn {}, SignInFailed {4, true},
        SignedIn {4});
    row("a wrong password leaves the refresh token that was there", SigningIn {}, SignInFailed {0, true},
        Expired {});
    row("a refused access token has run out", SignedIn {2}, AccessTokenRefused {2}, Expired {});
    row("a refresh of a running token remembers its generation", SignedIn {2}, RefreshRequested {},
        Refreshing {2});
    row("a refresh without an access token has generation 0", Expired {}, RefreshRequested {},
        Refreshing {0});
    row("a refresh brings the next generation", Refreshing {2}, Authenticated {3}, SignedIn {3});
    row("a network failure never signs out", Refreshing {2}, RefreshFailed {}, Expired {});
    row("invalid_grant signs out", Refreshing {2}, RefreshRefused {}, SignedOut {});
    row("nothing to refresh with signs out", Expired {}, RefreshRefused {}, SignedOut {});
    row("signing out from signed in", SignedIn {2}, SignOutRequested {}, SigningOut {});
    row("signing out during a refresh", Refreshing {2}, SignOutRequested {}, SigningOut {});
    row("signing out while the keychain is locked", SecretsLocked {}, SignOutRequested {}, SigningOut {});
    row("signing out ends signed out", SigningOut {}, SignOutFinished {}, SignedOut {});
}

void TestSessionState::transitions()
{
    QFETCH(State, from);
    QFETCH(Event, event);
    QFETCH(State, to);
    const State got = next(from, event);
    QVERIFY2(got == to, qPrintable(stateName(got)));
}

void TestSessionState::eventsThatAStateDoesNotExpectChangeNothing_data()
{
    QTest::addColumn<State>("state");
    QTest::addColumn<Event>("event");

    const auto late = [](const char *name, const State &state, const Event &event) {
        QTest::newRow(name) << state << event;
    };
    late("a refresh that answers after sign-out", SignedOut {}, Authenticated {9});
    late("a refresh that answers while signing out", SigningOut {}, Authenticated {9});
    late("a 401 after sign-out", SignedOut {}, AccessTokenRefused {1});
    late("a 401 while signing out", SigningOut {}, AccessTokenRefused {1});
    late("a 401 of an older token", SignedIn {5}, AccessTokenRefused {4});
    late("a 401 of a token that is being refreshed", Refreshing {4}, AccessTokenRefused {4});
    late("a refresh that brings an older generation", Refreshing {4}, Authenticated {4});
    late("invalid_grant of an earlier refresh after signing in", SignedIn {5}, RefreshRefused {});
    late("a failed refresh after signing in", SignedIn {5}, RefreshFailed {});
    late("invalid_grant while signing in", SigningIn {}, RefreshRefused {});
    late("a failed refresh while signing in", SigningIn {}, RefreshFailed {});
    late("the keychain answers after signing in", SignedIn {1}, SecretFound {});
    late("the keychain answers while signing in", SigningIn {}, SecretFound {});
    late("the keychain is missing after signing in", SignedIn {1}, SecretMissing {});
    late("the keychain is locked after signing in", SignedIn {1}, SecretsUnavailable {});
    late("the keychain answers after sign-out", SignedOut {}, SecretFound {});
    late("restoring while signed in", SignedIn {1}, RestoreRequested {});
    late("restoring while refreshing", Refreshing {1}, RestoreRequested {});
    late("restoring twice", Restoring {}, RestoreRequested {});
    late("signing in while signing out", SigningOut {}, SignInRequested {});
    late("signing out twice", SigningOut {}, SignOutRequested {});
    late("a refresh while signed out", SignedOut {}, RefreshRequested {});
    late("a refresh while the keychain is locked", SecretsLocked {}, RefreshRequested {});
    late("a second refresh", Refreshing {2}, RefreshRequested {});
    late("a sign-in that failed after sign-out", SignedOut {}, SignInFailed {1, true});
    late("the end of a sign-out that signing in overtook", SignedIn {1}, SignOutFinished {});
}

void TestSessionState::eventsThatAStateDoesNotExpectChangeNothing()
{
    QFETCH(State, state);
    QFETCH(Event, event);
    const State got = next(state, event);
    QVERIFY2(got == state, qPrintable(stateName(got)));
}

void TestSessionState::aKeychainReasonIsKept()
{
    const State state = next(Restoring {}, SecretsUnavailable {Error::Kind::KeychainSlow});
    QVERIFY(state == State(SecretsLocked {Error::Kind::KeychainSlow}));
    QCOMPARE(stateName(state), QStringLiteral("SecretsLocked"));
}

QTEST_GUILESS_MAIN(TestSessionState)
#include "tst_sessionstate.moc"
