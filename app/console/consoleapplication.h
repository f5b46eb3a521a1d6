#pragma once
#include "core/base/result.h"
#include "core/environments/environment.h"
#include "ui/shell/windowbanner.h"

#include <QList>
#include <QObject>
#include <QString>
#include <QUuid>
#include <functional>
#include <memory>
#include <optional>

class QApplication;

namespace onboarding {

class HttpLogPanel;
class MainWindow;
struct ConsoleFrame;
struct ConsoleParts;
struct ConsoleServices;
struct StartRequest;

/// The composition root of the window: makes every part once, in order, and passes it on.
class ConsoleApplication : public QObject
{
    Q_OBJECT
public:
    struct Options
    {
        bool embeddedSandbox = true; ///< start one when none runs
        bool noKeychain = false; ///< secrets in memory only
        QString environment {}; ///< the one to open; empty: the one used last
        bool hidden = false; ///< stay in the tray, when there is an icon
    };

    ConsoleApplication(QApplication &application, Options options);
    ~ConsoleApplication() override;

    /// Shows the window; files, keychain and network only start after its first paint.
    void start();
    /// Puts everything away without asking, with ended().
    void endAtOnce();
    /// Another start found this one: the window comes to the front and does what was asked of the other.
    void onRequested(const StartRequest &request);
    [[nodiscard]] MainWindow &window();

Q_SIGNALS:
    void ended(); ///< the window was closed for good
    void windowMade(); ///< window() is another one, in another language

private:
    void build();
    void makeWindowParts();
    void sayDamagedSettings();
    void tell(WindowBanner::Topic topic, const std::function<WindowBanner::Notice()> &notice);
    void clearNotice(WindowBanner::Topic topic);
    void sayEnvironmentProblems(const Result<void> &loaded, const QStringList &problems);
    void sayRosterIsReadOnly();
    void sayWhoIsLost();
    void connectWindow();
    void connectCustomerView();
    void makePages();
    void connectCore();
    void connectDesktop();
    void useLanguage();
    void makeAgain();
    void leaveWindow();
    void followLanguage();
    void showAgain();
    [[nodiscard]] QString whyNotMakeAgain() const;

    void onFirstPainted();
    void checkRoster();
    void loadEnvironments();
    void loadRoster();
    void sayRosterIsUnreadable(const Error &error);
    void putRosterAside();
    void onRosterLoaded(const Result<void> &loaded);
    void chooseEnvironment(const QUuid &environment);
    void openEnvironment(const Environment &environment);
    void openNamedEnvironment(const QString &name);
    void openCustomer(const QUuid &customer, const QString &activationToken);
    void showAbout();
    void onEnvironmentsChanged();
    [[nodiscard]] QString lastOutcome() const;
    void openChangedEnvironment(const Environment &stored);
    void onEnvironmentRemovedElsewhere(const Environment &removed);
    void leaveRemovedEnvironment();
    void onWorkspaceClosed();
    void showRequestCount();
    void onWorkspaceOpened();
    void onSandboxFailed(const Error &error);
    void onApiKeyChecked(const std::optional<Error> &error);
    void addSamples();
    void selectFirstCustomer();
    void onCustomerSelected(const QUuid &customer);
    void onRemovedElsewhere(const QSet<QUuid> &customers);
    void editEnvironment();
    void addCustomer();
    [[nodiscard]] Environment lastEnvironment() const;
    [[nodiscard]] QString whyNotSwitch() const;
    [[nodiscard]] bool isOpen(const Environment &stored) const;
    void connectHttpLog(HttpLogPanel &log);
    void showHttpLog();
    void showSignedIn();

    std::unique_ptr<ConsoleFrame> m_frame;
    std::unique_ptr<ConsoleServices> m_services; ///< null until the first paint
    std::unique_ptr<ConsoleParts> m_parts; ///< null until the first paint
};

} // namespace onboarding
