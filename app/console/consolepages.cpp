#include "app/console/consolepages.h"

#include "app/console/consoleparts.h"

namespace onboarding {

ConsolePages::ConsolePages(ConsoleParts &parts)
    : m_parts(parts)
{
    MainWindow &window = m_parts.window;
    m_parts.overviewPage = new OverviewPage(m_parts.theme, m_parts.store, m_parts.clock);
    m_parts.environmentsPage = new EnvironmentsPage(m_parts.environmentsController, m_parts.theme);
    m_parts.settingsPage = new SettingsPage(m_parts.theme, m_parts.settings, m_parts.autostart);
    keepFirstStart();
    connectSettings(); // the page may come into view as it is set
    window.setPage(MainWindow::Page::Overview, m_parts.overviewPage);
    window.setPage(MainWindow::Page::Environments, m_parts.environmentsPage);
    window.setPage(MainWindow::Page::Settings, m_parts.settingsPage);
    connectEnvironments();
    connect(m_parts.overviewPage, &OverviewPage::filterChosen, &window, &MainWindow::showFiltered);
    connect(m_parts.overviewPage, &OverviewPage::checkStaleRequested, this,
            [this](const QList<QUuid> &customers) {
                m_parts.window.showPage(MainWindow::Page::Worklist);
                m_parts.worklist.check(customers);
            });
    connect(m_parts.settingsPage, &SettingsPage::settingChanged, this, [this](const char *key) {
        if (qstrcmp(key, settings::DueRules.key) == 0)
            useDueRules();
        if (qstrcmp(key, settings::Language.key) == 0)
            Q_EMIT languageChosen();
        if (qstrcmp(key, settings::OwnName.key) == 0)
            m_parts.window.worklist().useOwnName();
        if (qstrcmp(key, settings::HttpLogShown.key) == 0)
            m_parts.window.setHttpLogShown(m_parts.settings.value(settings::HttpLogShown));
    });
    useDueRules();
}

void ConsolePages::connectEnvironments()
{
    EnvironmentsController *controller = &m_parts.environmentsController;
    WorkspaceOpener *opener = &m_parts.opener;
    connect(&m_parts.keychainWatch, &KeychainWatch::stateChanged, controller,
            &EnvironmentsController::setSecretState);
    controller->setCustomersOf(
        [this](const QUuid &environment) { return m_parts.store.customers(environment).size(); });
    controller->setTestMaker([this](const Environment &environment) {
        return m_parts.opener.testOf(environment, m_parts.environments.find(environment.id));
    });
    connect(controller, &EnvironmentsController::sessionApiKeyGiven, opener, &WorkspaceOpener::giveApiKey);
    connect(controller, &EnvironmentsController::apiKeyStored, opener, &WorkspaceOpener::useApiKey);
    connect(controller, &EnvironmentsController::clientSecretGiven, opener,
            &WorkspaceOpener::useClientSecret);
    connect(controller, &EnvironmentsController::sessionApiKeyGiven, this, &ConsolePages::apiKeyGiven);
    connect(controller, &EnvironmentsController::apiKeyStored, this, &ConsolePages::apiKeyGiven);
    const EnvironmentsPage *page = m_parts.environmentsPage;
    connect(page, &EnvironmentsPage::useRequested, this, &ConsolePages::environmentChosen);
    connect(page, &EnvironmentsPage::unlockKeychainRequested, &m_parts.keychainWatch, &KeychainWatch::unlock);
}

/// Overview does not draw what was before it as figures.
void ConsolePages::keepFirstStart()
{
    QDate day = QDate::fromString(m_parts.settings.value(settings::FirstStart), Qt::ISODate);
    if (!day.isValid()) {
        day = m_parts.clock.now().toLocalTime().date();
        m_parts.settings.setValue(settings::FirstStart, day.toString(Qt::ISODate));
    }
    m_parts.overviewPage->setFirstStart(day);
}

void ConsolePages::connectSettings()
{
    const SettingsPage *page = m_parts.settingsPage;
    DesktopPresence &presence = m_parts.presence;
    connect(page, &SettingsPage::opened, &presence, &DesktopPresence::useSettings);
    connect(&presence, &DesktopPresence::trayFound, page, &SettingsPage::setTrayAvailable);
    connect(page, &SettingsPage::aboutRequested, this, &ConsolePages::aboutRequested);
    connect(page, &SettingsPage::settingChanged, &presence, [&presence](const char *key) {
        if (qstrcmp(key, settings::TrayIcon.key) == 0 || qstrcmp(key, settings::KeepInTray.key) == 0)
            presence.useSettings();
    });
}

void ConsolePages::useDueRules()
{
    const DueRules rules = DueRules::of(m_parts.settings);
    m_parts.window.worklist().model().setRules(rules);
    m_parts.overviewPage->setRules(rules);
    m_parts.controller.setDueRules(rules);
}

} // namespace onboarding
