#pragma once
#include "core/base/continuation.h"
#include "core/environments/environmentstore.h"
#include "core/onboarding/connectiontest.h"
#include "core/secrets/secretstore.h"

#include <QObject>
#include <functional>
#include <memory>

namespace onboarding {

struct ExportedApi;

/// Does what the page of environments asks for: saves and removes one, keeps its secrets, makes a test of its
/// connection, reads and writes its files. Its answers are facts; the page has the words for them.
class EnvironmentsController : public QObject
{
    Q_OBJECT
public:
    /// What was typed, before anything of it is stored.
    struct Edit
    {
        Environment before {}; ///< as it was when it came into the form
        Environment after {};
        bool isNew = false;
        QByteArray apiKey {}; ///< in its field, and perhaps not stored yet; so is the other one
        QByteArray clientSecret {};
    };

    /// Why something was not done.
    struct Refusal
    {
        enum class Reason {
            ChangedElsewhere, ///< by another program, since it came into the form
            SecretInField, ///< Error says in which, and why that is no place for it
            SecretInContract, ///< Error::field is the JSON pointer to it
            HasCustomers, ///< nobody would find them again, nor their sign-ins
            NotWritable, ///< the file: nothing was removed
            SecretStays, ///< in the keychain, and so the environment does
            OnlySecretsRemoved ///< the environment is still there
        };
        Reason reason = Reason::ChangedElsewhere;
        Error error {};
    };

    /// What became of a secret.
    struct Kept
    {
        enum class Where {
            Keychain,
            Unmarked, ///< in the keychain, but the environment could not be saved with that
            Session, ///< used until this program ends, and stored nowhere
            Nowhere ///< it is no value of a header, and could not be sent
        };
        Where where = Where::Keychain;
        std::optional<Error> problem {}; ///< of the keychain or the file, when that was asked
    };

    enum class ContractFormat { Postman, OpenApi, Curl };

    using CountCustomers = std::function<qsizetype(const QUuid &)>;
    /// Makes a test with the key of this session or, when the address is the stored one, with the stored key;
    /// an error says why there is nothing to test.
    using MakeTest = std::function<Result<std::unique_ptr<ConnectionTest>>(const Environment &)>;
    template<typename... Answer>
    using Done = std::function<void(Answer...)>;

    /// Both must outlive it.
    EnvironmentsController(EnvironmentStore &store, SecretStore &secrets, QObject *parent = nullptr);

    [[nodiscard]] const EnvironmentStore &store() const { return m_store; }

    /// Says how many customers the list has of an environment.
    void setCustomersOf(CountCustomers customersOf);
    [[nodiscard]] qsizetype customersOf(const QUuid &environment) const;
    void setTestMaker(MakeTest makeTest);
    void setSecretState(SecretStoreState state);
    [[nodiscard]] SecretStoreState secretState() const { return m_secretState; }
    /// A secret that is given now is stored; else it is for this session only.
    [[nodiscard]] bool storesSecrets() const { return m_secretState == SecretStoreState::Available; }

    /// Whether \p edit may be saved; \p done is called once, at once where the keychain is not asked, and not
    /// at all when \p context is gone: with the environment to save(), its markers as they are stored now.
    void review(const Edit &edit, QObject *context, Done<const tl::expected<Environment, Refusal> &> done);
    /// Why \p edit could not be saved, as far as that is known without writing. A file of certificates that
    /// \p edit names for the first time is read.
    [[nodiscard]] Result<void> mayBeSaved(const Edit &edit) const;
    /// What review() let pass. A file of certificates that \p edit names for the first time is read.
    [[nodiscard]] Result<void> save(const Edit &edit);

    /// With its secrets, which go first. \p done as in review().
    void remove(const Environment &environment, QObject *context,
                Done<const tl::expected<void, Refusal> &> done);
    /// One that was removed, without the secrets that it had.
    [[nodiscard]] Result<void> restore(Environment removed);

    /// Stores the api-key or the client's secret of \p environment, or has it used for this session where the
    /// keychain cannot keep it. White space around it is left out. \p done as in review().
    void keepSecret(const QUuid &environment, SecretKind kind, const QString &typed, QObject *context,
                    Done<const Kept &> done);

    /// Of what \p environment says, with \p typedKey where it is one.
    [[nodiscard]] Result<std::unique_ptr<ConnectionTest>> makeTest(const Environment &environment,
                                                                   const QString &typedKey) const;

    /// What a colleague wrote; not stored yet.
    [[nodiscard]] static Result<Environment> readFile(const QString &path);
    [[nodiscard]] static Result<void> writeFile(const QString &path, const Environment &environment);
    [[nodiscard]] static Result<void> writePostmanEnvironment(const QString &path, const ExportedApi &api);
    [[nodiscard]] static Result<void> writeContract(const QString &path, const ExportedApi &api,
                                                    ContractFormat format);

Q_SIGNALS:
    void secretStateChanged();
    /// A key that the keychain could not store: for this session only.
    void sessionApiKeyGiven(const QUuid &environment, const QByteArray &apiKey);
    /// A key was stored in the keychain (the environment's marker is already set).
    void apiKeyStored(const QUuid &environment, const QByteArray &apiKey);
    /// The secret of the contract's client was stored, or is for this session only.
    void clientSecretGiven(const QUuid &environment, const QByteArray &secret);

private:
    using Reviewed = Continuation<const tl::expected<Environment, Refusal> &>;
    using Removed = Continuation<const tl::expected<void, Refusal> &>;

    void compareStored(const Environment &environment, QList<SecretKind> kinds, const Reviewed &done);
    void removeSecrets(const Environment &environment, QList<SecretKind> kinds, const Removed &done);
    void announce(const QUuid &environment, SecretKind kind, const QByteArray &secret, bool isStored);

    EnvironmentStore &m_store;
    SecretStore &m_secrets;
    CountCustomers m_customersOf;
    MakeTest m_makeTest;
    SecretStoreState m_secretState = SecretStoreState::Unknown;
};

} // namespace onboarding
