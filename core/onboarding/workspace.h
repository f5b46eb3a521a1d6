#pragma once
#include "core/api/apiclient.h"
#include "core/environments/environment.h"
#include "core/onboarding/caselease.h"
#include "core/onboarding/onboardingcase.h"
#include "core/onboarding/readysignin.h"
#include "core/roster/customerstore.h"
#include "core/secrets/secretstore.h"

#include <QObject>
#include <QPointer>
#include <QSet>
#include <map>
#include <memory>

namespace onboarding {

/// One open environment: its client, its exchanges, its customers' cases. Closing it (destroying it)
/// withdraws every request and forgets every secret in memory.
class Workspace : public QObject
{
    Q_OBJECT
public:
    using Done = std::function<void(Result<void>)>;

    /// \p environment with a usable url. References must outlive it.
    Workspace(Environment environment, SecretStore &secrets, CustomerStore &store, const Clock &clock,
              ApiClient::NetworkFactory network, ApiClient::Random random, QObject *parent = nullptr);
    ~Workspace() override;

    [[nodiscard]] const Environment &environment() const;
    [[nodiscard]] ApiClient &client();
    [[nodiscard]] ExchangeLog &exchanges();
    [[nodiscard]] SecretStore &secrets();
    [[nodiscard]] CustomerStore &store();

    /// Reads the API key from the keychain (only when the marker says there is one). One that was given since
    /// the workspace was opened stays, whatever is stored.
    void loadApiKey(QObject *context, Done done);
    void setApiKey(const QByteArray &apiKey); ///< this session only
    void setClientSecret(const QByteArray &secret); ///< the same, of the contract's client
    /// Into the keychain, and in use at once.
    void storeApiKey(const QByteArray &apiKey, QObject *context, Done done);

    /// To be filled before any case is asked for.
    [[nodiscard]] ReadySignIn &readySignIn();

    /// See OnboardingCase::setEnvironmentLook(). Before any case is asked for.
    void setEnvironmentLook(EnvironmentLook look);
    /// Why nothing may be written to the service now: another program changed where this environment leads or
    /// what it is, or removed it.
    [[nodiscard]] std::optional<Error> whyNotWriteNow() const;
    /// What another program changed of the environment since it was opened; empty: nothing.
    [[nodiscard]] QString changedSince() const;

    /// Made at the first call; owned by the workspace; nullptr when the roster has no such customer.
    [[nodiscard]] OnboardingCase *caseOf(const QUuid &customer);
    /// As caseOf(), for a short use: a case that was not open before is closed again when the last lease of
    /// it ends, unless caseOf() was asked for it meanwhile.
    [[nodiscard]] CaseLease lease(const QUuid &customer);
    /// Self-registers and adds to the roster on success. The password is not kept.
    RequestHandle selfRegister(const SelfRegisterEndpoint &user, QObject *context,
                               std::function<void(Result<Customer>)> done);
    /// \p user's self-registration was withdrawn when it had left: it has no clear answer either.
    void noteWithdrawn(const SelfRegisterEndpoint &user);
    /// \p user was self-registered with the exchange \p sent: adds to the roster, with the name that was
    /// given, who is not there yet; the history begins with it. 0: it is not known.
    void keepSelfRegistered(const SelfRegisterEndpoint &user, quint64 sent, QObject *context,
                            const std::function<void(Result<Customer>)> &done);
    /// The one whose answer was recorded last; 0 when it was dropped.
    [[nodiscard]] quint64 lastSelfRegistration() const;
    /// Adds to the roster without asking the service. A self-registration of that name which had no clear
    /// answer in this session lends its display name, where none is given, and its exchange.
    void addCustomer(const QString &username, const QString &displayName, QObject *context,
                     std::function<void(Result<Customer>)> done);
    /// Tokens in memory and in the keychain; nothing to do for who is not in the roster. Answers also when
    /// the case is closed meanwhile.
    void signOut(const QUuid &customer, QObject *context, Done done);
    /// A token in memory or a marker of one in the keychain; what another program stored counts when it is
    /// known.
    [[nodiscard]] bool mayBeSignedIn(const QUuid &customer) const;
    /// Whether a sign-in is or may be stored, or is on its way: it would outlive its customer.
    [[nodiscard]] bool mustSignOut(const QUuid &customer) const;
    /// Closes the customer's case and drops the tokens that were kept for the next one.
    void forget(const QUuid &customer);
    /// IDs of the customer are on their way to the service, and the answer is not there yet.
    [[nodiscard]] bool isSubmitting(const QUuid &customer) const;
    /// Signs out, then takes the customer out of the roster. For many there is Removal.
    void removeCustomer(const QUuid &customer, QObject *context, Done done);
    /// New tokens were stored for these: what is in memory of them is let go.
    void readTokensAgain(const QSet<QString> &usernames);

private:
    friend class CaseLease;
    void giveBack(const QUuid &customer, const OnboardingCase &leased);
    void loadClientSecret(QObject *context, Done done);
    void loadOnlyApiKey(QObject *context, Done done);
    [[nodiscard]] OnboardingCase *open(const QUuid &customer);
    void close(const QUuid &customer);
    void closeUnused(const QUuid &customer);
    void loadHistory(OnboardingCase &opened);
    void keepSelfRegistration(quint64 number, const Customer &customer, const std::function<void()> &done);
    void loadExchanges(const QUuid &customer);

    struct Private;
    std::unique_ptr<Private> m_private;
    bool m_isEnding = false; ///< its cases go: nobody is to be answered any more
};

} // namespace onboarding
