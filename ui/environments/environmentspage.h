#pragma once
#include "core/environments/environmentstore.h"
#include "core/secrets/secretstore.h"
#include "ui/widgets/messagecard.h"

#include <QWidget>
#include <functional>
#include <memory>

namespace onboarding {

class ConnectionTest;
class Theme;

/// The list of environments, the editor of the chosen one, its contract with evidence labels, and the state
/// of the keychain. Nothing is stored before Save; leaving unsaved changes asks.
class EnvironmentsPage : public QWidget
{
    Q_OBJECT
public:
    /// \p store and \p secrets must outlive the page.
    EnvironmentsPage(EnvironmentStore &store, SecretStore &secrets, const Theme &theme,
                     QWidget *parent = nullptr);
    ~EnvironmentsPage() override;

    void selectEnvironment(const QUuid &environment);
    [[nodiscard]] QUuid selectedEnvironment() const; ///< null or unknown: one that is being made
    /// The one the window works with now: marked in the list, and not to be chosen again.
    void setInUse(const QUuid &environment);
    [[nodiscard]] bool hasUnsavedChanges() const;
    void setSecretState(SecretStoreState state);
    /// Says how many customers the list has of an environment. One that has some is not removed.
    void setCustomersOf(std::function<qsizetype(const QUuid &)> customersOf);
    /// What makes a test of the connection of an environment: with the key of this session or, when the
    /// address is the stored one, with the stored key; an error says why there is nothing to test.
    using MakeTest = std::function<Result<std::unique_ptr<ConnectionTest>>(const Environment &)>;
    void setTestMaker(MakeTest makeTest);
    /// What the running sandbox of this computer says of itself; empty url: not running.
    void setLocalSandbox(const QUrl &url, const QString &tenant);
    [[nodiscard]] std::pair<QUrl, QString> localSandbox() const; ///< as it was set

Q_SIGNALS:
    void useRequested(const QUuid &environment);
    void unlockKeychainRequested();
    /// A key was typed while the keychain cannot store it: for this session only.
    void sessionApiKeyGiven(const QUuid &environment, const QByteArray &apiKey);
    /// A key was stored in the keychain (the environment's marker is already set).
    void apiKeyStored(const QUuid &environment, const QByteArray &apiKey);
    /// The secret of the contract's client was stored, or is for this session only.
    void clientSecretGiven(const QUuid &environment, const QByteArray &secret);

private:
    [[nodiscard]] QWidget *makeList();
    [[nodiscard]] QWidget *makeEditor(const Theme &theme);
    [[nodiscard]] QWidget *makeFoot();
    [[nodiscard]] QWidget *makeKeyCard();
    void placeFindings();
    void fillList();
    void onRowChosen(int row);
    void edit(Environment environment, bool isNew);
    void refresh();
    void useForSession(const QUuid &id, const QByteArray &key, const QString &why);
    void tell(MessageCard::Tone tone, const QString &title, const QString &sentence);
    void save();
    void saveNow(const Environment &environment);
    void saveChecked(const Environment &environment);
    void compareSecrets(const Environment &environment, QList<SecretKind> kinds);
    [[nodiscard]] bool mayHold(const Environment &environment, const QByteArray &secret);
    [[nodiscard]] bool mayExport(const Environment &environment);
    void askToChange(const Environment &stored, const Environment &changed);
    [[nodiscard]] Result<void> checkCaFile(const Environment &environment) const;
    [[nodiscard]] qsizetype customersOf(const QUuid &environment) const;
    void revert();
    void remove();
    void removeSecrets(const Environment &removed, QList<SecretKind> kinds,
                       const std::function<void()> &then);
    void saveKey();
    void saveClientSecret();
    void refreshClientSecret();
    void importFile();
    void importFrom(const QString &path);
    void exportFile();
    void chooseCollection();
    void importCollection(const QString &path);
    void exportCollection();
    void testConnection();

    struct Private;
    std::unique_ptr<Private> m_private;
};

} // namespace onboarding
