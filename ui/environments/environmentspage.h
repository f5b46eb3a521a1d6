#pragma once
#include "ui/environments/environmentscontroller.h"
#include "ui/widgets/messagecard.h"

#include <QWidget>
#include <functional>
#include <memory>

namespace onboarding {

class Theme;

/// The list of environments, the editor of the chosen one, its contract with evidence labels, and the state
/// of the keychain. Nothing is stored before Save; leaving unsaved changes asks.
class EnvironmentsPage : public QWidget
{
    Q_OBJECT
public:
    /// \p controller must outlive the page.
    EnvironmentsPage(EnvironmentsController &controller, const Theme &theme, QWidget *parent = nullptr);
    ~EnvironmentsPage() override;

    void selectEnvironment(const QUuid &environment);
    [[nodiscard]] QUuid selectedEnvironment() const; ///< null or unknown: one that is being made
    /// The one the window works with now: marked in the list, and not to be chosen again.
    void setInUse(const QUuid &environment);
    [[nodiscard]] bool hasUnsavedChanges() const;
    /// As by its button; \p then runs once it is saved, and not when it is refused or changed again before.
    void saveThen(std::function<void()> then);
    /// What the running sandbox of this computer says of itself; empty url: not running.
    void setLocalSandbox(const QUrl &url, const QString &tenant);
    [[nodiscard]] std::pair<QUrl, QString> localSandbox() const; ///< as it was set

Q_SIGNALS:
    void useRequested(const QUuid &environment);
    void unlockKeychainRequested();

private:
    [[nodiscard]] QWidget *makeList();
    [[nodiscard]] QWidget *makeEditor(const Theme &theme);
    [[nodiscard]] QWidget *makeFoot();
    void placeFindings();
    void fillList();
    void onRowChosen(int row);
    void edit(Environment environment, bool isNew);
    void refresh();
    void tell(MessageCard::Tone tone, const QString &title, const QString &sentence);
    void tellRefused(const EnvironmentsController::Refusal &refusal);
    void save();
    void onReviewed(const Environment &environment);
    void saveNow(const Environment &environment);
    void tellNotSaved(const Error &error);
    [[nodiscard]] bool mayExport(const Environment &environment);
    void askToChange(const Environment &stored, const Environment &changed);
    void revert();
    void remove();
    void onRemoved(const Environment &removed);
    void tellKept(SecretKind kind, const EnvironmentsController::Kept &kept);
    void importFile();
    void importFrom(const QString &path);
    void exportFile();
    void chooseCollection();
    void importCollection(const QString &path);
    void takeCollection(const ApiContract &contract, int changes, const QByteArray &apiKey);
    void tellTaken(const QString &ofKey);
    void exportCollection();
    void testConnection();

    struct Private;
    std::unique_ptr<Private> m_private;
};

} // namespace onboarding
