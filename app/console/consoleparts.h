#pragma once
#include "app/console/consoleapplication.h"
#include "app/console/consolepages.h"
#include "app/console/customerplacement.h"
#include "app/console/languageswitch.h"
#include "app/console/passingnotice.h"
#include "app/console/removalcontroller.h"
#include "app/console/sandboxhost.h"
#include "app/console/workspaceopener.h"
#include "core/kyc/credentialdetection.h"
#include "core/onboarding/sealedsecretstore.h"
#include "core/platform/autostart.h"
#include "core/platform/paths.h"
#include "core/secrets/keychainsecretstore.h"
#include "core/secrets/memorysecretstore.h"
#include "ui/addcustomer/addcustomerdialog.h"
#include "ui/customer/customercontroller.h"
#include "ui/customer/customerview.h"
#include "ui/environments/environmentspage.h"
#include "ui/overview/overviewpage.h"
#include "ui/settings/settingspage.h"
#include "ui/shell/desktoppresence.h"
#include "ui/shell/keychainwatch.h"
#include "ui/shell/lostwindow.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/notifications.h"
#include "ui/shell/usersession.h"
#include "ui/shell/windowbanner.h"
#include "ui/text/errortext.h"
#include "ui/text/language.h"
#include "ui/text/timetext.h"
#include "ui/theme/theme.h"
#include "ui/widgets/enterkey.h"
#include "ui/widgets/wheelguard.h"
#include "ui/worklist/opencases.h"
#include "ui/worklist/worklistcontroller.h"
#include "ui/worklist/worklistmodel.h"
#include "ui/worklist/worklistpage.h"

#include <QCoreApplication>
#include <QTimer>

namespace onboarding {

/// What the first paint needs. In the order in which they are made, as below.
struct ConsoleFrame
{
    ConsoleFrame(QApplication &application, const ConsoleApplication::Options &chosen)
        : options(chosen)
        , damagedSettings(Settings::putAsideWhenDamaged(paths::settingsFile()))
        , settings(paths::settingsFile())
        , theme(application)
        , knownSecrets(std::make_shared<KnownSecrets>())
        , store(paths::customersFile(), knownSecrets, clock)
    {
        settings.setGuard(
            [secrets = knownSecrets](const QString &text) { return holdsCredentials(text, secrets.get()); });
        translation.use(languageFromKey(settings.value(settings::Language)));
        makeWindow();
    }

    void makeWindow()
    {
        window = std::make_unique<MainWindow>(theme, settings, store, clock);
        lost = std::make_unique<LostWindow>(*window);
    }

    void endWindow()
    {
        lost.reset();
        window.reset();
    }

    ConsoleApplication::Options options;
    SystemClock clock;
    QString damagedSettings; ///< where they are kept now; before the settings are opened
    Settings settings;
    Translation translation;
    Theme theme;
    std::shared_ptr<KnownSecrets> knownSecrets; ///< what no text of the list or an environment may hold
    CustomerStore store;
    std::unique_ptr<MainWindow> window;
    std::unique_ptr<LostWindow> lost;
};

/// What works without the window, and goes on while it is made again in another language.
struct ConsoleServices
{
    explicit ConsoleServices(ConsoleFrame &frame)
        : autostart(paths::autostartPlace(), QCoreApplication::applicationFilePath())
        , environments(paths::environmentsFile())
        , keychain(frame.options.noKeychain
                       ? std::unique_ptr<SecretStore>(std::make_unique<MemorySecretStore>())
                       : std::make_unique<KeychainSecretStore>())
        , secrets(*keychain, frame.store)
        , host(frame.options.embeddedSandbox)
        , opener(host, secrets, frame.store, frame.clock)
        , controller(frame.clock)
    {
        environments.setKnownSecrets(frame.knownSecrets);
    }

    Autostart autostart;
    EnvironmentStore environments;
    std::unique_ptr<SecretStore> keychain;
    SealedSecretStore secrets;
    SandboxHost host;
    WorkspaceOpener opener;
    CustomerController controller;
    bool isRosterLoaded = false; ///< an environment is open or being opened
    std::map<WindowBanner::Topic, std::function<WindowBanner::Notice()>>
        wrong; ///< what each window has to tell
};

/// The window and what works for it. In the order in which they are made; destroyed the other way round, so
/// that nobody outlives what it uses.
struct ConsoleParts
{
    ConsoleParts(ConsoleFrame &frame, ConsoleServices &services)
        : options(frame.options)
        , clock(frame.clock)
        , damagedSettings(frame.damagedSettings)
        , settings(frame.settings)
        , theme(frame.theme)
        , store(frame.store)
        , window(*frame.window)
        , autostart(services.autostart)
        , environments(services.environments)
        , secrets(services.secrets)
        , opener(services.opener)
        , controller(services.controller)
        , isRosterLoaded(services.isRosterLoaded)
        , environmentsController(environments, secrets)
        , end {frame}
        , banner(window)
        , notifier(window, settings)
        , keychainWatch(secrets, window, banner)
        , cases(window.worklist().model(), store)
        , worklist(window, store, secrets, theme, clock)
        , presence(window, settings, worklist)
        , customerView(new CustomerView(controller, theme))
        , placement(window, *customerView, controller)
        , passing(theme, window)
        , removals(window, theme, store, opener)
    {
    }

    // Of the frame.
    ConsoleApplication::Options &options;
    const SystemClock &clock;
    const QString &damagedSettings;
    Settings &settings;
    Theme &theme;
    CustomerStore &store;
    MainWindow &window;
    // Of the services.
    const Autostart &autostart;
    EnvironmentStore &environments;
    SealedSecretStore &secrets;
    WorkspaceOpener &opener;
    CustomerController &controller;
    bool &isRosterLoaded;

    EnvironmentsController environmentsController;
    /// Here ends the window: before what its pages use, after who uses the window.
    struct WindowEnd
    {
        ~WindowEnd() { frame.endWindow(); }
        ConsoleFrame &frame;
    } end;
    WindowBanner banner;
    Notifications notifier;
    KeychainWatch keychainWatch;
    UserSession userSession;
    OpenCases cases;
    WorklistController worklist;
    DesktopPresence presence;
    // Owned by the window.
    CustomerView *customerView;
    // Made by ConsolePages, after the first paint.
    OverviewPage *overviewPage = nullptr;
    EnvironmentsPage *environmentsPage = nullptr;
    SettingsPage *settingsPage = nullptr;
    CustomerPlacement placement;
    PassingNotice passing;
    RemovalController removals;
    LanguageSwitch languageSwitch;
    QTimer signedInTimer;
    QTimer refreshTimer;
    QTimer wakeTimer; ///< after the computer slept
    QString removedElsewhere; ///< the open environment, by its name, until it is left
    bool isNobodyWanted = false; ///< until somebody is selected by hand
    std::unique_ptr<ConsolePages> pages;
};

} // namespace onboarding
