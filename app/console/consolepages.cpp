// ConsoleApplication: its pages and what they ask for.
#include "app/console/consoleapplication_p.h"
#include "ui/customer/casereportflow.h"

namespace onboarding {

void ConsoleApplication::connectPages()
{
    CustomerView *view = m_private->customerView;
    connect(view, &CustomerView::addCustomerRequested, this, &ConsoleApplication::addCustomer);
    connect(view, &CustomerView::openEnvironmentRequested, this, &ConsoleApplication::editEnvironment);
    connect(view, &CustomerView::unlockKeychainRequested, &m_private->secretWatch, &SecretWatch::unlock);
    connect(&m_private->controller, &CustomerController::changed, this, &ConsoleApplication::showSignedIn);
    connect(&m_private->controller, &CustomerController::addNoteRequested, &m_private->worklist,
            &WorklistController::askNote);
    connect(&m_private->controller, &CustomerController::editNoteRequested, &m_private->worklist,
            &WorklistController::editNote);
    connect(&m_private->controller, &CustomerController::followUpRequested, &m_private->worklist,
            &WorklistController::askFollowUp);
    connect(&m_private->controller, &CustomerController::caseReportRequested, this,
            [this] { (new CaseReportFlow(m_private->window, m_private->controller))->ask(); });
}

/// What is not seen at first is made after the first paint.
void ConsoleApplication::makePages()
{
    MainWindow &window = m_private->window;
    m_private->overviewPage = new OverviewPage(m_private->theme, m_private->store, m_private->clock);
    m_private->environmentsPage = new EnvironmentsPage(m_private->environmentsController, m_private->theme);
    m_private->settingsPage = new SettingsPage(m_private->theme, m_private->settings, m_private->autostart);
    keepFirstStart();
    connectSettings(); // the page may come into view as it is set
    window.setPage(MainWindow::Page::Overview, m_private->overviewPage);
    window.setPage(MainWindow::Page::Environments, m_private->environmentsPage);
    window.setPage(MainWindow::Page::Settings, m_private->settingsPage);
    connectEnvironments();
    connect(m_private->overviewPage, &OverviewPage::filterChosen, &window, &MainWindow::showFiltered);
    connect(m_private->overviewPage, &OverviewPage::checkStaleRequested, this,
            [this, &window](const QList<QUuid> &customers) {
                window.showPage(MainWindow::Page::Worklist);
                m_private->worklist.check(customers);
            });
    connect(m_private->settingsPage, &SettingsPage::settingChanged, this, [this, &window](const char *key) {
        if (qstrcmp(key, settings::DueRules.key) == 0)
            useDueRules();
        if (qstrcmp(key, settings::Language.key) == 0)
            useLanguage();
        if (qstrcmp(key, settings::OwnName.key) == 0)
            window.worklist().useOwnName();
        if (qstrcmp(key, settings::HttpLogShown.key) == 0)
            window.setHttpLogShown(m_private->settings.value(settings::HttpLogShown));
    });
    useDueRules();
}

void ConsoleApplication::connectEnvironments()
{
    EnvironmentsController *controller = &m_private->environmentsController;
    WorkspaceOpener *opener = &m_private->opener;
    connect(&m_private->secretWatch, &SecretWatch::stateChanged, controller,
            &EnvironmentsController::setSecretState);
    controller->setCustomersOf(
        [this](const QUuid &environment) { return m_private->store.customers(environment).size(); });
    controller->setTestMaker([this](const Environment &environment) {
        return m_private->opener.testOf(environment, m_private->environments.find(environment.id));
    });
    connect(controller, &EnvironmentsController::sessionApiKeyGiven, opener, &WorkspaceOpener::giveApiKey);
    connect(controller, &EnvironmentsController::apiKeyStored, opener, &WorkspaceOpener::useApiKey);
    connect(controller, &EnvironmentsController::clientSecretGiven, opener,
            &WorkspaceOpener::useClientSecret);
    const auto noticeApiKey = [this](const QUuid &environment) {
        if (m_private->opener.environment().id == environment)
            clearNotice(WindowBanner::Topic::ApiKey);
    };
    connect(controller, &EnvironmentsController::sessionApiKeyGiven, this, noticeApiKey);
    connect(controller, &EnvironmentsController::apiKeyStored, this, noticeApiKey);
    const EnvironmentsPage *page = m_private->environmentsPage;
    connect(page, &EnvironmentsPage::useRequested, this, &ConsoleApplication::chooseEnvironment);
    connect(page, &EnvironmentsPage::unlockKeychainRequested, &m_private->secretWatch, &SecretWatch::unlock);
}

/// Overview does not draw what was before it as figures.
void ConsoleApplication::keepFirstStart()
{
    QDate day = QDate::fromString(m_private->settings.value(settings::FirstStart), Qt::ISODate);
    if (!day.isValid()) {
        day = m_private->clock.now().toLocalTime().date();
        m_private->settings.setValue(settings::FirstStart, day.toString(Qt::ISODate));
    }
    m_private->overviewPage->setFirstStart(day);
}

void ConsoleApplication::connectSettings()
{
    const SettingsPage *page = m_private->settingsPage;
    DesktopPresence &presence = m_private->presence;
    connect(page, &SettingsPage::opened, &presence, &DesktopPresence::useSettings);
    connect(&presence, &DesktopPresence::trayFound, page, &SettingsPage::setTrayAvailable);
    connect(page, &SettingsPage::aboutRequested, this, &ConsoleApplication::showAbout);
    connect(page, &SettingsPage::settingChanged, &presence, [&presence](const char *key) {
        if (qstrcmp(key, settings::TrayIcon.key) == 0 || qstrcmp(key, settings::KeepInTray.key) == 0)
            presence.useSettings();
    });
}

void ConsoleApplication::useDueRules()
{
    const DueRules rules = DueRules::of(m_private->settings);
    m_private->window.worklist().model().setRules(rules);
    m_private->overviewPage->setRules(rules);
    m_private->controller.setDueRules(rules);
}

} // namespace onboarding
