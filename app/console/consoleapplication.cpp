#include "app/console/consoleapplication.h"

#include "app/console/aboutfacts.h"
#include "app/console/consoleparts.h"

#include "app/console/singleinstance.h"
#include "app/console/standins.h"
#include "core/base/plaintext.h"
#include "core/checking/checkqueue.h"
#include "core/onboarding/lostcustomers.h"
#include "ui/customer/casereportflow.h"
#include "ui/customer/httplogdialog.h"
#include "ui/customer/httplogpanel.h"
#include "ui/customer/journey.h"
#include "ui/environments/environmentchange.h"
#include "ui/shell/typedtext.h"
#include "ui/text/environmentlabel.h"
#include "ui/widgets/doubleclickguard.h"
#include "ui/worklist/notescontroller.h"

#include <QApplication>
#include <QDialog>

namespace onboarding {

namespace {

Theme::Scheme schemeFromSetting(const QString &value)
{
    if (value == QStringLiteral("light"))
        return Theme::Scheme::Light;
    return value == QStringLiteral("dark") ? Theme::Scheme::Dark : Theme::Scheme::System;
}

bool isDialogOpen()
{
    const QList<QWidget *> all = QApplication::topLevelWidgets();
    return QApplication::activePopupWidget() || std::any_of(all.begin(), all.end(), [](const QWidget *one) {
               return one->isVisible() && qobject_cast<const QDialog *>(one);
           });
}

/// Where somebody was in the window, to be shown the same in the next one.
struct Place
{
    QByteArray geometry;
    bool isVisible;
    MainWindow::Page page;
    bool isCustomerOpen;
    CustomerView::Lens lens;
    WorklistFilter filter;
    bool isNobodyWanted;
    QString removedElsewhere;
    QUuid editedEnvironment;
    std::pair<QUrl, QString> sandbox; ///< address and tenant, where it was seen
};

/// What goes on in the next window.
struct Kept
{
    Toast::Content toast;
    WorklistController::HandOver worklist;
    CustomerController::Failure failure;
    QSet<QUuid> environments; ///< that were open
};

/// Which page is shown, of whom, and whether as a page of its own.
QList<QVariant> placeOf(const MainWindow &window)
{
    return {int(window.page()), window.selectedCustomer(), window.isCustomerOpen()};
}

} // namespace

ConsoleApplication::ConsoleApplication(QApplication &application, Options options)
    : m_frame(std::make_unique<ConsoleFrame>(application, options))
{
    m_frame->theme.setScheme(schemeFromSetting(m_frame->settings.value(settings::Theme)));
}

/// All that takes longer than a first paint may.
void ConsoleApplication::build()
{
    m_services = std::make_unique<ConsoleServices>(*m_frame);
    qApp->installEventFilter(new WheelGuard(this));
    qApp->installEventFilter(new EnterKey(this));
    qApp->installEventFilter(new DoubleClickGuard(this));
    makeWindowParts();
}

void ConsoleApplication::makeWindowParts()
{
    m_frame->window->build();
    m_parts = std::make_unique<ConsoleParts>(*m_frame, *m_services);
    m_parts->window.setPage(MainWindow::Page::Worklist, m_parts->customerView);
    m_parts->window.showPage(MainWindow::Page::Worklist);
    m_parts->window.setEnvironments({Environment::localSandbox()}, Environment::localSandbox());
    m_parts->customerView->setReady(false);
    connectWindow();
    connectCustomerView();
    connectCore();
    connectDesktop();
    followLanguage();
}

ConsoleApplication::~ConsoleApplication()
{
    if (!m_parts)
        return;
    // The views let go of the case before the workspace that owns it goes, and that while all that hears of
    // its last exchanges is there.
    m_parts->window.disconnect(this);
    m_parts->opener.close();
}

MainWindow &ConsoleApplication::window()
{
    return *m_frame->window;
}

void ConsoleApplication::start()
{
    connect(m_frame->window.get(), &MainWindow::firstPainted, this, &ConsoleApplication::onFirstPainted,
            Qt::QueuedConnection);
    // In the tray it may begin without a window; whether there is a tray is known later.
    const bool beginsHidden = m_frame->options.hidden && m_frame->settings.value(settings::TrayIcon);
    if (beginsHidden)
        return m_frame->window->beginHidden();
    m_frame->window->show();
    m_frame->lost->watch();
}

void ConsoleApplication::onFirstPainted()
{
    build();
    m_parts->presence.start(!m_frame->window->isVisible());
    makePages();
    loadEnvironments();
    sayDamagedSettings();
    m_parts->keychainWatch.probe();
    loadRoster();
}

void ConsoleApplication::sayDamagedSettings()
{
    if (m_parts->damagedSettings.isEmpty())
        return;
    tell(WindowBanner::Topic::Settings, [kept = m_parts->damagedSettings] {
        return WindowBanner::Notice {MessageCard::Tone::Warning, tr("Your settings could not be read."),
                                     tr("They are kept as %1; the default settings are in use.").arg(kept)};
    });
}

/// For as long as it is wrong, or until it is put away, also in the next window and in its language.
void ConsoleApplication::tell(WindowBanner::Topic topic, const std::function<WindowBanner::Notice()> &notice)
{
    m_services->wrong.insert_or_assign(topic, notice);
    m_parts->banner.set(topic, notice());
}

void ConsoleApplication::clearNotice(WindowBanner::Topic topic)
{
    m_services->wrong.erase(topic);
    m_parts->banner.clear(topic);
}

void ConsoleApplication::loadEnvironments()
{
    sayEnvironmentProblems(m_parts->environments.load(), m_parts->environments.problems());
}

void ConsoleApplication::sayEnvironmentProblems(const Result<void> &loaded, const QStringList &problems)
{
    if (!loaded)
        return tell(WindowBanner::Topic::Environments, [why = loaded.error().message] {
            return WindowBanner::Notice {
                MessageCard::Tone::Warning, tr("Your environments could not be read."),
                tr("%1 The file is left as it is; the sandbox of this computer still works.").arg(why)};
        });
    if (problems.isEmpty())
        return clearNotice(WindowBanner::Topic::Environments);
    tell(WindowBanner::Topic::Environments, [why = problems.join(QLatin1Char(' '))] {
        return WindowBanner::Notice {MessageCard::Tone::Warning, tr("Not all environments could be read."),
                                     tr("%1 It stays in the file as it is.").arg(why)};
    });
}

void ConsoleApplication::loadRoster()
{
    clearNotice(WindowBanner::Topic::Roster);
    m_parts->window.worklist().setUnreadable(false);
    m_parts->store.load(this, [this](const Result<void> &loaded) { onRosterLoaded(loaded); });
}

void ConsoleApplication::sayRosterIsUnreadable(const Error &error)
{
    m_parts->window.worklist().setUnreadable(true);
    tell(WindowBanner::Topic::Roster, [this, error] {
        WindowBanner::Notice notice {
            MessageCard::Tone::Danger, tr("The list of customers could not be read."),
            tr("%1 The file is left as it is. You cannot add customers until this is "
               "fixed.")
                .arg(error.message)};
        notice.actions.append(
            {tr("Try again"), QStringLiteral("retryRosterButton"), [this] { loadRoster(); }});
        if (error.kind == Error::Kind::Damaged)
            notice.actions.append({tr("Move it aside and start a new list"), QStringLiteral("putAsideButton"),
                                   [this] { putRosterAside(); }});
        return notice;
    });
}

void ConsoleApplication::putRosterAside()
{
    m_parts->store.putAside(this, [this](const Result<QString> &aside) {
        if (!aside)
            return m_parts->window.showToast(aside.error().message);
        m_parts->window.showToast(tr("The damaged list is kept as %1.").arg(*aside));
        loadRoster();
    });
}

void ConsoleApplication::onRosterLoaded(const Result<void> &loaded)
{
    if (!loaded)
        return sayRosterIsUnreadable(loaded.error());
    sayRosterIsReadOnly();
    sayWhoIsLost();
    // A large file was opened unchecked, so that the list is there at once.
    constexpr std::chrono::seconds Later {3};
    QTimer::singleShot(Later, this, &ConsoleApplication::checkRoster);
    m_parts->isRosterLoaded = true;
    if (m_parts->options.environment.isEmpty())
        openEnvironment(lastEnvironment());
    else
        openNamedEnvironment(m_parts->options.environment);
}

void ConsoleApplication::sayRosterIsReadOnly()
{
    if (!m_parts->store.isReadOnly())
        return;
    tell(WindowBanner::Topic::Roster, [] {
        return WindowBanner::Notice {
            MessageCard::Tone::Warning, tr("The list of customers can be read, but not written to."),
            tr("Nothing that you change or check is kept. Make %1 writable, then start "
               "the console again.")
                .arg(paths::customersFile())};
    });
}

void ConsoleApplication::sayWhoIsLost()
{
    const QString lost = lostCustomersText(m_parts->store.records(), m_parts->environments.environments());
    if (lost.isEmpty())
        return;
    tell(WindowBanner::Topic::Roster, [lost] {
        return WindowBanner::Notice {MessageCard::Tone::Warning, tr("Not every customer is shown"), lost};
    });
}

void ConsoleApplication::checkRoster()
{
    m_parts->store.file().checkIntegrity(this, [this](const Result<void> &good) {
        if (good)
            return;
        tell(WindowBanner::Topic::Roster, [why = good.error().message] {
            return WindowBanner::Notice {
                MessageCard::Tone::Danger, tr("The file of the customers is damaged."),
                tr("%1 Export what you see, then put a copy of the file back.").arg(why)};
        });
    });
}

void ConsoleApplication::connectWindow()
{
    MainWindow &window = m_parts->window;
    CustomerController const &controller = m_parts->controller;
    connect(&window, &MainWindow::environmentChosen, this, &ConsoleApplication::chooseEnvironment);
    connect(&window, &MainWindow::manageEnvironmentsRequested, this,
            [&window] { window.showPage(MainWindow::Page::Environments); });
    connect(&window, &MainWindow::customerSelected, this, &ConsoleApplication::onCustomerSelected);
    connect(&window, &MainWindow::addCustomerRequested, this, &ConsoleApplication::addCustomer);
    connect(&m_parts->worklist, &WorklistController::removeRequested, &m_parts->removals,
            &RemovalController::ask);
    connect(&m_parts->worklist, &WorklistController::checkFailed, &m_parts->controller,
            &CustomerController::noteFailedCheck);
    connect(&m_parts->worklist, &WorklistController::watchedChanged, &m_parts->notifier,
            &Notifications::tell);
    connect(&window, &MainWindow::checkRequested, &controller, &CustomerController::checkStatus);
    connect(&window, &MainWindow::sdkTokenRequested, m_parts->customerView, &CustomerView::onSdkTokenKey);
    connect(&window, &MainWindow::registerRequested, &controller, &CustomerController::openRegisterRequested);
    connect(&window, &MainWindow::advanceClockRequested, &controller,
            &CustomerController::advanceSandboxClock);
    connect(
        &controller, &CustomerController::sandboxClockAdvanced, &window, [&window](std::chrono::minutes by) {
            window.showToast(tr("The sandbox's clock was moved on by %L1 minutes.").arg(qint64(by.count())));
        });
    connect(&window, &MainWindow::cancelRequested, &controller, &CustomerController::cancel);
    connect(&window, &MainWindow::httpLogRequested, this, &ConsoleApplication::showHttpLog);
    connectHttpLog(window.httpLog());
    connectHttpLog(m_parts->customerView->httpLog());
    connect(&window, &MainWindow::unsettledRequested, this, [this, &window] {
        window.showFiltered({.customers = m_parts->cases.unsettled()}, tr("Outcome unknown"));
    });
    window.setSaveFirst([this] { return m_parts->environmentsPage->hasUnsavedChanges(); },
                        [this, &window] {
                            window.showPage(MainWindow::Page::Environments);
                            m_parts->environmentsPage->saveThen([&window] { window.quit(); });
                        });
    window.setCloseWarning([this] {
        QStringList texts = m_parts->cases.unsettledTexts();
        if (const auto *adding = m_parts->window.findChild<AddCustomerDialog *>())
            texts.append(adding->unfinishedText());
        texts.append(m_parts->worklist.unfinishedText());
        texts.append(m_parts->removals.unfinishedText());
        if (m_parts->environmentsPage->hasUnsavedChanges())
            texts.append(tr("What was changed on the page Environments is not saved."));
        texts.removeAll(QString());
        return texts.join(QLatin1Char('\n'));
    });
}

void ConsoleApplication::connectCore()
{
    const auto leaveWhoIsGone = [this] {
        const OnboardingCase *shown = m_parts->controller.onboardingCase();
        if (!shown || m_parts->store.record(shown->customer().id))
            return;
        m_parts->window.setCustomerOpen(false);
        onCustomerSelected({});
    };
    connect(&m_parts->store, &CustomerStore::removedElsewhere, this, &ConsoleApplication::onRemovedElsewhere);
    connect(&m_parts->store, &CustomerStore::customerRemoved, this, leaveWhoIsGone);
    connect(&m_parts->store, &CustomerStore::imported, this, leaveWhoIsGone);
    connect(&m_parts->store, &CustomerStore::customerChanged, this, [this](const QUuid &id) {
        const CustomerRecord *record = m_parts->store.record(id);
        if (record && record->last)
            m_parts->notifier.follow(record->customer, record->last->status);
    });
    // What kycctl writes while the window is in front; a look at one number of the file.
    m_parts->refreshTimer.setInterval(std::chrono::seconds(3));
    connect(&m_parts->refreshTimer, &QTimer::timeout, &m_parts->store, &CustomerStore::refresh);
    connect(&m_parts->refreshTimer, &QTimer::timeout, &m_parts->environments, &EnvironmentStore::refresh);
    m_parts->refreshTimer.start();
    connect(qApp, &QGuiApplication::applicationStateChanged, this, [this](Qt::ApplicationState state) {
        // What kycctl changed meanwhile.
        if (state != Qt::ApplicationActive)
            return;
        m_parts->store.refresh();
        m_parts->environments.refresh();
    });
    connect(&m_parts->store, &CustomerStore::failed, this, [this](const Error &error) {
        tell(WindowBanner::Topic::Storage, [why = error.message] {
            return WindowBanner::Notice {MessageCard::Tone::Danger, tr("What happened could not be stored."),
                                         tr("%1 This window shows it as long as it is open. Make room on the "
                                            "disk, or make the file writable, then check again.")
                                             .arg(why)};
        });
    });
    // What came before is still not stored; but it is no news any more that nothing can be.
    connect(&m_parts->store, &CustomerStore::storedAgain, this,
            [this] { clearNotice(WindowBanner::Topic::Storage); });
    connect(&m_parts->banner, &WindowBanner::dismissed, this,
            [this](WindowBanner::Topic topic) { m_services->wrong.erase(topic); });
    connect(&m_parts->cases, &OpenCases::unsettledChanged, this,
            [this] { m_parts->window.setUnsettled(m_parts->cases.unsettledNames()); });
    m_parts->cases.setEnvironmentNames([this](const QUuid &id) {
        const Environment *found = m_parts->environments.find(id);
        return found ? environmentLabel(*found) : QString();
    });
    connect(&m_parts->environments, &EnvironmentStore::changed, this,
            &ConsoleApplication::onEnvironmentsChanged);
    connect(&m_parts->environments, &EnvironmentStore::damagedFileKept, this, [this](const QString &name) {
        clearNotice(WindowBanner::Topic::Environments);
        m_parts->window.showToast(tr("The damaged file of environments is kept as %1.").arg(name));
    });
    connect(&m_parts->environments, &EnvironmentStore::removedElsewhere, this,
            &ConsoleApplication::onEnvironmentRemovedElsewhere);
    connect(&m_parts->opener, &WorkspaceOpener::closed, this, [this] { onWorkspaceClosed(); });
    connect(&m_parts->opener, &WorkspaceOpener::opened, this, &ConsoleApplication::onWorkspaceOpened);
    m_parts->opener.setMayReopen([this] { return whyNotSwitch().isEmpty(); });
    connect(&m_parts->refreshTimer, &QTimer::timeout, &m_parts->opener, &WorkspaceOpener::lookForSandbox);
    connect(&m_parts->opener, &WorkspaceOpener::sandboxMoved, this, [this](const QUrl &url) {
        m_parts->window.showToast(
            tr("The sandbox of this computer was started again. It is at %1 now.").arg(url.toString()));
    });
    connect(&m_parts->opener, &WorkspaceOpener::sandboxFailed, this, &ConsoleApplication::onSandboxFailed);
    connect(&m_parts->opener, &WorkspaceOpener::apiKeyChecked, this, &ConsoleApplication::onApiKeyChecked);
    connect(&m_parts->keychainWatch, &KeychainWatch::unlocked, this, [this] {
        m_parts->opener.loadApiKey();
        m_parts->controller.onSecretsUnlocked();
        if (OnboardingCase *opened = m_parts->controller.onboardingCase())
            opened->restore(this, [](const Result<void> &) { });
    });
    connect(&m_parts->userSession, &UserSession::left, m_parts->customerView, &CustomerView::conceal);
    m_parts->wakeTimer.setSingleShot(true);
    m_parts->wakeTimer.setInterval(std::chrono::seconds(10)); // until the network is back
    connect(&m_parts->wakeTimer, &QTimer::timeout, &m_parts->worklist, &WorklistController::wakeWatch);
    connect(&m_parts->userSession, &UserSession::awoke, this, [this] {
        m_parts->keychainWatch.probe();
        m_parts->wakeTimer.start();
    });
    m_parts->signedInTimer.setInterval(std::chrono::seconds(20));
    connect(&m_parts->signedInTimer, &QTimer::timeout, this, &ConsoleApplication::showSignedIn);
}

void ConsoleApplication::chooseEnvironment(const QUuid &environment)
{
    const QUuid id = environment; // what is given may be one of those that are read again
    if (const QString text = whyNotSwitch(); !text.isEmpty())
        return m_parts->window.showToast(text);
    m_parts->options.environment.clear();
    m_parts->isNobodyWanted = false;
    m_parts->removedElsewhere.clear(); // what is chosen by hand is meant
    m_parts->environments.refresh();
    const Environment *chosen = m_parts->environments.find(id); // as it stands in the file now
    if (!chosen)
        return m_parts->window.showToast(tr("This environment is not there any more."));
    m_parts->settings.setValue(settings::LastEnvironment, id.toString(QUuid::WithoutBraces));
    m_parts->window.setCustomerOpen(false); // nobody of the other one is on its page
    m_parts->window.showPage(MainWindow::Page::Worklist);
    if (!isOpen(*chosen))
        openEnvironment(*chosen);
    m_parts->window.focusList();
}

/// The window's own choice; before it made one, what kycctl uses.
Environment ConsoleApplication::lastEnvironment() const
{
    const QUuid last = QUuid::fromString(m_parts->settings.value(settings::LastEnvironment));
    const Environment *found = m_parts->environments.find(last);
    if (found)
        return *found;
    // One that was removed is no reason to open whatever kycctl uses: that may be production.
    return last.isNull() ? m_parts->environments.current() : Environment::localSandbox();
}

/// What another environment would cut off; empty when there is nothing.
QString ConsoleApplication::whyNotSwitch() const
{
    if (m_parts->removals.isRemoving())
        return tr("Customers are being signed out and removed. Wait for the end, or stop it, first.");
    if (m_parts->cases.isSending())
        return tr("IDs are being registered. Wait for the answer, or cancel it, first.");
    return {};
}

/// Whether it is open in just this way. The marker alone is no reason to drop sessions; nor is what the
/// running sandbox said of itself.
bool ConsoleApplication::isOpen(const Environment &stored) const
{
    const Environment &open = m_parts->opener.environment();
    Environment comparable = stored;
    comparable.hasApiKey = open.hasApiKey;
    comparable.hasClientSecret = open.hasClientSecret;
    return m_parts->opener.workspace() && open.id == stored.id
        && (open.isLocalSandbox() || comparable == open);
}

void ConsoleApplication::openEnvironment(const Environment &environment)
{
    clearNotice(WindowBanner::Topic::Sandbox);
    clearNotice(WindowBanner::Topic::ApiKey);
    m_parts->window.setEnvironments(m_parts->environments.environments(), environment);
    m_parts->environmentsPage->setInUse(environment.id);
    // Before that it would find no customers; onRosterLoaded() comes here again.
    if (m_parts->isRosterLoaded)
        m_parts->opener.open(environment);
}

/// The one that is open stays when there is none of that name.
void ConsoleApplication::openNamedEnvironment(const QString &name)
{
    m_parts->environments.refresh();
    const Environment *asked = m_parts->environments.find(name);
    if (!asked)
        m_parts->window.showToast(tr("There is no environment called %1.").arg(plainExcerpt(name, 80)));
    const bool isNothingOpen = m_parts->opener.environment().id.isNull();
    if (!asked && !isNothingOpen)
        return;
    // Who mistyped a name does not want whatever was used last: that may be production.
    const Environment wanted = asked ? *asked : Environment::localSandbox();
    if (!isNothingOpen && isOpen(wanted))
        return;
    if (const QString text = whyNotSwitch(); !text.isEmpty())
        return m_parts->window.showToast(text);
    openEnvironment(wanted);
}

void ConsoleApplication::onEnvironmentsChanged()
{
    const Environment &open = m_parts->opener.environment();
    const Environment *asked = m_parts->environments.find(m_parts->options.environment);
    if (!m_parts->isRosterLoaded)
        return openEnvironment(asked ? *asked : lastEnvironment());
    const Environment *stored = m_parts->environments.find(open.id);
    if (stored)
        m_parts->removedElsewhere.clear(); // it is there again
    Workspace *workspace = m_parts->opener.workspace();
    const bool isKeyNew = stored && workspace
        && ((stored->hasApiKey && !open.hasApiKey && !workspace->client().hasApiKey())
            || (stored->hasClientSecret && !open.hasClientSecret && !workspace->client().hasClientSecret()));
    const bool isSame = stored && !isKeyNew && (isOpen(*stored) || stored->isLocalSandbox());
    if (isSame || !whyNotSwitch().isEmpty())
        m_parts->window.setEnvironments(m_parts->environments.environments(), open);
    else if (stored && m_parts->opener.workspace())
        openChangedEnvironment(*stored);
    else if (stored || m_parts->removedElsewhere.isEmpty())
        openEnvironment(stored ? *stored : lastEnvironment());
    else
        leaveRemovedEnvironment();
    constexpr std::chrono::seconds UntilItIsOver {1};
    if (!isSame && !whyNotSwitch().isEmpty())
        QTimer::singleShot(UntilItIsOver, this, &ConsoleApplication::onEnvironmentsChanged);
}

/// What became of the last click on Register; empty when there was none in this session. The page that says
/// it closes.
QString ConsoleApplication::lastOutcome() const
{
    OnboardingCase *opened = m_parts->controller.onboardingCase();
    if (!opened)
        return {};
    const QString username = opened->customer().username;
    const CustomerController &controller = m_parts->controller;
    const SubmissionProgress last = opened->submission();
    using Stage = SubmissionProgress::Stage;
    if (controller.failedActivity() == CustomerController::Activity::Registering && controller.lastError()
        && last.stage != Stage::Refused)
        return tr("The IDs of %1 were not sent before that. %2")
            .arg(username, controller.lastError()->message);
    if (last.isFound)
        return {};
    switch (last.stage) {
    case Stage::Registered: return tr("The IDs of %1 were registered before that.").arg(username);
    case Stage::Refused: return tr("The IDs of %1 were refused before that.").arg(username);
    case Stage::OutcomeUnknown:
    case Stage::StillUnknown:
        return tr("The IDs of %1 were sent before that, and it is not known whether they arrived.")
            .arg(username);
    case Stage::Idle:
    case Stage::Sending: break;
    }
    return {};
}

/// What was open in the environment is closed with it. Changed on its own page that is no surprise.
void ConsoleApplication::openChangedEnvironment(const Environment &stored)
{
    const Environment before = m_parts->opener.environment();
    // What is given may be one of those that openEnvironment() reads again.
    const Environment changed = stored; // NOLINT(performance-unnecessary-copy-initialization)
    const bool isElsewhere = m_parts->window.page() != MainWindow::Page::Environments;
    const bool wasNoticed = m_parts->passing.isOpen();
    const bool wasAsking = QApplication::activeModalWidget() && !wasNoticed;
    const QString outcome = lastOutcome();
    openEnvironment(changed);
    if (!isElsewhere)
        return;
    if (!wasNoticed && !wasAsking && outcome.isEmpty())
        return m_parts->window.showToast(environmentChangeLine(before, changed));
    QStringList beside {outcome};
    if (wasAsking)
        beside.append(
            tr("The question that was open is closed and was not answered. What was typed is gone."));
    beside.removeAll(QString());
    m_parts->passing.tellChanged({.before = before, .beside = beside.join(QLatin1Char(' '))}, changed);
}

/// It is left by onEnvironmentsChanged(), as soon as nothing is under way there.
void ConsoleApplication::onEnvironmentRemovedElsewhere(const Environment &removed)
{
    if (removed.id == m_parts->opener.environment().id)
        m_parts->removedElsewhere = removed.name;
}

/// Whatever was about to be done there must not be done in the sandbox, which is opened instead.
void ConsoleApplication::leaveRemovedEnvironment()
{
    m_parts->isNobodyWanted = true;
    const QString removed = std::exchange(m_parts->removedElsewhere, {});
    openEnvironment(Environment::localSandbox());
    m_parts->passing.tell(
        Environment::localSandbox(), tr("%1 was removed by another program").arg(removed),
        tr("This environment is no longer on this computer. What was typed there is gone. The window shows "
           "the sandbox of this computer now, with nobody selected."),
        tr("Go to the sandbox"));
}

void ConsoleApplication::onWorkspaceClosed()
{
    m_parts->window.forgetUndo();
    m_parts->controller.setCase(nullptr, nullptr, nullptr);
    m_parts->placement.setLog(nullptr);
    m_parts->cases.setWorkspace(nullptr);
    m_parts->overviewPage->setEnvironment({});
    m_parts->worklist.setWorkspace(nullptr);
    m_parts->customerView->setReady(false);
    m_parts->window.setSignedInText({});
    m_parts->window.setRequestCount(0);
}

/// As a check and kycctl count them.
void ConsoleApplication::showRequestCount()
{
    Workspace *workspace = m_parts->opener.workspace();
    m_parts->window.setRequestCount(workspace ? workspace->exchanges().requests() : 0);
}

void ConsoleApplication::onWorkspaceOpened()
{
    Workspace &workspace = *m_parts->opener.workspace();
    workspace.setEnvironmentLook([this, id = workspace.environment().id] {
        return m_parts->environments.readNow(id); // cheap, and the next look of the timer may be too late
    });
    m_parts->window.setEnvironments(m_parts->environments.environments(), workspace.environment());
    m_parts->placement.setLog(&workspace.exchanges());
    connect(&workspace.exchanges(), &ExchangeLog::requestLeft, this, &ConsoleApplication::showRequestCount);
    showRequestCount();
    m_parts->cases.setWorkspace(&workspace);
    m_parts->overviewPage->setEnvironment(workspace.environment().id);
    m_parts->worklist.setWorkspace(&workspace);
    m_parts->customerView->setReady(true);
    if (workspace.environment().isLocalSandbox()) {
        m_parts->environmentsPage->setLocalSandbox(workspace.environment().url,
                                                   workspace.environment().tenant);
        addSamples();
    }
    selectFirstCustomer();
}

void ConsoleApplication::addSamples()
{
    const SandboxInfo &sandbox = m_parts->opener.sandbox();
    Workspace &workspace = *m_parts->opener.workspace();
    const QUuid here = workspace.environment().id;
    const bool areWanted
        = !m_parts->settings.value(settings::SamplesAdded) || m_parts->store.customers(here).isEmpty();
    m_parts->settings.setValue(settings::SamplesAdded, true);
    for (const SandboxInfo::Sample &sample : sandbox.samples) {
        if (areWanted && !m_parts->store.find(here, sample.username))
            workspace.addCustomer(sample.username, sample.displayName, this,
                                  [this](const Result<Customer> &) { selectFirstCustomer(); });
    }
}

void ConsoleApplication::selectFirstCustomer()
{
    Workspace *workspace = m_parts->opener.workspace();
    if (!workspace)
        return;
    if (m_parts->isNobodyWanted)
        return m_parts->window.selectNobody();
    if (const QUuid selected = m_parts->window.selectedCustomer(); !selected.isNull()) {
        // The row may have stayed while its environment was opened again.
        if (!m_parts->controller.onboardingCase())
            onCustomerSelected(selected);
        return;
    }
    const QList<Customer> customers = m_parts->store.customers(workspace->environment().id);
    if (customers.isEmpty())
        return;
    const QUuid last = QUuid::fromString(m_parts->settings.value(settings::LastCustomer));
    const bool isHere = std::any_of(customers.begin(), customers.end(),
                                    [&](const Customer &one) { return one.id == last; });
    m_parts->window.selectCustomer(isHere ? last : customers.constFirst().id);
}

void ConsoleApplication::onCustomerSelected(const QUuid &customer)
{
    OnboardingCase *opened = m_parts->cases.follow(customer);
    m_parts->controller.setCase(m_parts->opener.workspace(), opened, m_parts->opener.control());
    m_parts->placement.setCustomer(customer);
    m_parts->isNobodyWanted = m_parts->isNobodyWanted && customer.isNull();
    if (!customer.isNull())
        m_parts->settings.setValue(settings::LastCustomer, customer.toString(QUuid::WithoutBraces));
    showSignedIn();
}

/// The row below would be shown next: whatever was about to be done for the one who is gone would be done for
/// somebody else.
void ConsoleApplication::onRemovedElsewhere(const QSet<QUuid> &customers)
{
    const OnboardingCase *shown = m_parts->controller.onboardingCase();
    if (!shown || !customers.contains(shown->customer().id))
        return;
    // The list still has the row, whose record is gone: it is left once that is taken out.
    QMetaObject::invokeMethod(
        this,
        [this, name = shown->customer().label(), environment = shown->environment()] {
            m_parts->window.selectNobody();
            if (m_parts->window.page() != MainWindow::Page::Worklist)
                return m_parts->window.showToast(tr("%1 was removed by another program.").arg(name));
            m_parts->passing.tell(
                environment, tr("%1 was removed by another program").arg(name),
                tr("The customer is no longer in this list. What was typed on the page is gone."),
                tr("Back to the list"));
        },
        Qt::QueuedConnection);
}

void ConsoleApplication::onSandboxFailed(const Error &error)
{
    tell(WindowBanner::Topic::Sandbox, [this, why = error.message] {
        return WindowBanner::Notice {MessageCard::Tone::Warning,
                                     tr("The sandbox of this computer is not running."),
                                     why,
                                     {{tr("Try again"), QStringLiteral("retrySandboxButton"),
                                       [this] { openEnvironment(Environment::localSandbox()); }}}};
    });
}

void ConsoleApplication::onApiKeyChecked(const std::optional<Error> &error)
{
    if (!error)
        return clearNotice(WindowBanner::Topic::ApiKey);
    tell(WindowBanner::Topic::ApiKey, [this, error = *error] {
        const bool isMissing = error.kind == Error::Kind::ApiKeyRefused;
        return WindowBanner::Notice {
            MessageCard::Tone::Warning,
            isMissing ? tr("This environment has no API key yet.") : tr("The API key could not be read."),
            isMissing
                ? tr("Most requests need one and are not sent without it. Type it once under Environments.")
                : errorText(error, {}).sentence,
            {{tr("Open environment"), QStringLiteral("openEnvironmentButton"),
              [this] { editEnvironment(); }}}};
    });
}

void ConsoleApplication::editEnvironment()
{
    m_parts->environmentsPage->selectEnvironment(m_parts->opener.environment().id);
    m_parts->window.showPage(MainWindow::Page::Environments);
}

void ConsoleApplication::addCustomer()
{
    Workspace *workspace = m_parts->opener.workspace();
    if (!workspace) {
        m_parts->window.showToast(tr("No environment is open yet."));
        return;
    }
    auto *dialog = new AddCustomerDialog(m_parts->theme, *workspace, &m_parts->window);
    connect(&m_parts->opener, &WorkspaceOpener::closed, dialog, &AddCustomerDialog::leave);
    connect(dialog, &AddCustomerDialog::accountUnknown, this,
            [this](const QString &text) { m_parts->window.showToast(text); });
    connect(dialog, &AddCustomerDialog::openEnvironmentRequested, this, &ConsoleApplication::editEnvironment);
    connect(dialog, &AddCustomerDialog::customerAdded, this, [this](const QUuid &customer) {
        m_parts->window.showPage(MainWindow::Page::Worklist);
        m_parts->window.worklist().showFilter({});
        m_parts->window.selectCustomer(customer);
    });
    dialog->open();
}

/// The log stands in three places: as a lens of the customer, beside the customer, and in a dialog of its
/// own.
void ConsoleApplication::connectHttpLog(HttpLogPanel &log)
{
    MainWindow &window = m_parts->window;
    connect(&log, &HttpLogPanel::curlCopied, &window,
            [&window] { window.showToast(tr("Copied as cURL, with its secrets as variables.")); });
}

void ConsoleApplication::showHttpLog()
{
    Workspace *workspace = m_parts->opener.workspace();
    if (!workspace)
        return;
    MainWindow &window = m_parts->window;
    auto *dialog
        = new HttpLogDialog(m_parts->theme, workspace->environment(), workspace->exchanges(), &window);
    dialog->httpLog().setNames([&store = m_parts->store](const QUuid &id) {
        const CustomerRecord *record = store.record(id);
        return record ? record->customer.label() : QString();
    });
    connectHttpLog(dialog->httpLog());
    connect(&m_parts->opener, &WorkspaceOpener::closed, dialog, &QDialog::reject);
    dialog->open();
}

void ConsoleApplication::showSignedIn()
{
    OnboardingCase *opened = m_parts->controller.onboardingCase();
    const QString text = opened ? signedInText(*opened) : QString();
    m_parts->window.setSignedInText(text);
    if (text.isEmpty())
        m_parts->signedInTimer.stop();
    else if (!m_parts->signedInTimer.isActive())
        m_parts->signedInTimer.start();
}

/// What is not seen at first is made after the first paint.
void ConsoleApplication::makePages()
{
    m_parts->pages = std::make_unique<ConsolePages>(*m_parts);
    const ConsolePages *pages = m_parts->pages.get();
    connect(pages, &ConsolePages::environmentChosen, this, &ConsoleApplication::chooseEnvironment);
    connect(pages, &ConsolePages::apiKeyGiven, this, [this](const QUuid &environment) {
        if (m_parts->opener.environment().id == environment)
            clearNotice(WindowBanner::Topic::ApiKey);
    });
    connect(pages, &ConsolePages::languageChosen, this, &ConsoleApplication::useLanguage);
    connect(pages, &ConsolePages::aboutRequested, this, &ConsoleApplication::showAbout);
}

void ConsoleApplication::connectCustomerView()
{
    CustomerView *view = m_parts->customerView;
    connect(view, &CustomerView::addCustomerRequested, this, &ConsoleApplication::addCustomer);
    connect(view, &CustomerView::openEnvironmentRequested, this, &ConsoleApplication::editEnvironment);
    connect(view, &CustomerView::failedOutOfSight, this, [this, view](const QString &title) {
        m_parts->window.showToast(tr("The status was not checked: %1.").arg(title), tr("Case"), [this, view] {
            m_parts->window.showPage(MainWindow::Page::Worklist);
            view->showLens(CustomerView::Lens::Case);
        });
    });
    connect(view, &CustomerView::unlockKeychainRequested, &m_parts->keychainWatch, &KeychainWatch::unlock);
    connect(&m_parts->controller, &CustomerController::changed, this, &ConsoleApplication::showSignedIn);
    connect(&m_parts->controller, &CustomerController::addNoteRequested, &m_parts->worklist.notes(),
            &NotesController::ask);
    connect(&m_parts->controller, &CustomerController::editNoteRequested, &m_parts->worklist.notes(),
            &NotesController::edit);
    connect(&m_parts->controller, &CustomerController::followUpRequested, &m_parts->worklist,
            &WorklistController::askFollowUp);
    connect(&m_parts->controller, &CustomerController::caseReportRequested, this,
            [this] { (new CaseReportFlow(m_parts->window, m_parts->controller))->ask(); });
}

void ConsoleApplication::connectDesktop()
{
    connect(&m_parts->window, &MainWindow::closed, this, &ConsoleApplication::ended);
    connect(&m_parts->notifier, &Notifications::opened, this, &ConsoleApplication::openCustomer);
}

void ConsoleApplication::endAtOnce()
{
    if (!m_parts) { // in the moment before the first paint
        Q_EMIT ended();
        return;
    }
    m_parts->window.quitWithoutAsking();
}

void ConsoleApplication::onRequested(const StartRequest &request)
{
    if (!m_parts) { // in the moment before the first paint
        if (!request.hidden) {
            m_frame->window->show();
            showAgainIfLost(*m_frame->window);
        }
        if (!request.environment.isEmpty())
            m_frame->options.environment = request.environment;
        m_frame->options.noKeychain = m_frame->options.noKeychain || request.noKeychain;
        return;
    }
    if (!request.hidden)
        m_parts->presence.showWindow(request.activationToken);
    if (request.noKeychain && !m_parts->options.noKeychain)
        m_parts->window.showToast(
            tr("This console was started with the keychain. Quit it first to start one without."));
    if (request.environment.isEmpty())
        return;
    if (!m_parts->isRosterLoaded)
        m_parts->options.environment = request.environment;
    else if (QApplication::activeModalWidget()) // it may be about to send something
        m_parts->window.showToast(tr("Close the dialog first, then switch to another environment."));
    else
        openNamedEnvironment(request.environment);
}

void ConsoleApplication::openCustomer(const QUuid &customer, const QString &activationToken)
{
    MainWindow &window = m_parts->window;
    m_parts->presence.showWindow(activationToken);
    const Workspace *workspace = m_parts->opener.workspace();
    const std::optional<Customer> found = m_parts->store.find(customer);
    const bool isHere = workspace && found && found->environment == workspace->environment().id;
    if (!isHere || QApplication::activeModalWidget())
        return;
    window.showPage(MainWindow::Page::Worklist);
    window.worklist().showFilter({});
    window.selectCustomer(customer);
    window.setCustomerOpen(true);
}

void ConsoleApplication::showAbout()
{
    const Workspace *workspace = m_parts->opener.workspace();
    auto *dialog = new AboutDialog(
        aboutFacts(m_parts->keychainWatch.state(), standInsOfThisBuild()), m_parts->theme,
        workspace ? workspace->environment() : Environment::localSandbox(), &m_parts->window);
    dialog->open();
}

/// At once, or as soon as nothing would be lost by it.
void ConsoleApplication::useLanguage()
{
    LanguageSwitch &languageSwitch = m_parts->languageSwitch;
    if (languageFromKey(m_parts->settings.value(settings::Language)) == m_frame->translation.chosen())
        return languageSwitch.cancel();
    if (const QString why = languageSwitch.begin(); !why.isEmpty())
        m_parts->window.showToast(why);
}

void ConsoleApplication::followLanguage()
{
    m_parts->languageSwitch.follow([this] { return whyNotMakeAgain(); },
                                   [this] { return placeOf(m_parts->window); });
    connect(&m_parts->languageSwitch, &LanguageSwitch::due, this, &ConsoleApplication::makeAgain);
    // The toast goes; beside the choice it stays.
    connect(&m_parts->languageSwitch, &LanguageSwitch::waits, this,
            [this](const QString &why) { m_parts->settingsPage->showLanguageWaits(why); });
}

QString ConsoleApplication::whyNotMakeAgain() const
{
    const CheckQueue *queue = m_parts->worklist.queue();
    if (queue && queue->progress().state != CheckProgress::State::Idle)
        return tr("The language changes as soon as the checks are finished or cancelled.");
    if (!whyNotSwitch().isEmpty() || m_parts->controller.activity() != CustomerController::Activity::None)
        return tr("The language changes as soon as what is under way is finished.");
    if (isDialogOpen())
        return tr("The language changes as soon as the dialog is closed.");
    if (m_parts->worklist.hasOpenFile() || m_parts->window.findChild<CaseReportFlow *>())
        return tr("The language changes as soon as the file is read or written.");
    if (m_parts->environmentsPage->hasUnsavedChanges())
        return tr("The language changes as soon as the environment is saved or its changes are discarded.");
    const QWidget *typed = fieldWithTypedText(m_parts->window);
    if (!typed)
        return {};
    const QString name = typed->accessibleName();
    const OnboardingCase *shown = m_parts->controller.onboardingCase();
    if (shown && !name.isEmpty() && m_parts->customerView->isAncestorOf(typed))
        return tr("The language changes as soon as what you typed in “%1” for %2 is used or cleared.")
            .arg(name, plainExcerpt(shown->customer().label(), 60));
    return name.isEmpty()
        ? tr("The language changes as soon as what you typed is used or cleared.")
        : tr("The language changes as soon as what you typed in “%1” is used or cleared.").arg(name);
}

/// The views let go of the case first. What lasts tells the next window only.
void ConsoleApplication::leaveWindow()
{
    m_parts->window.disconnect(this);
    onWorkspaceClosed();
    if (Workspace *workspace = m_parts->opener.workspace())
        workspace->exchanges().disconnect(this);
    m_parts->store.disconnect(this);
    m_parts->environments.disconnect(this);
    m_parts->opener.disconnect(this);
    m_parts->controller.disconnect(this);
    qApp->disconnect(this);
    m_parts.reset();
}

void ConsoleApplication::makeAgain()
{
    const MainWindow &before = m_parts->window;
    const Place place {.geometry = before.saveGeometry(),
                       .isVisible = before.isVisible(),
                       .page = before.page(),
                       .isCustomerOpen = before.isCustomerOpen(),
                       .lens = m_parts->customerView->lens(),
                       .filter = m_parts->window.worklist().model().filter(),
                       .isNobodyWanted = m_parts->isNobodyWanted || before.selectedCustomer().isNull(),
                       .removedElsewhere = m_parts->removedElsewhere,
                       .editedEnvironment = m_parts->environmentsPage->selectedEnvironment(),
                       .sandbox = m_parts->environmentsPage->localSandbox()};
    Kept kept {.toast = m_parts->window.takeToast(),
               .worklist = m_parts->worklist.handOver(),
               .failure = m_parts->controller.failure(),
               .environments = m_parts->cases.environments()};
    const QString why = m_parts->languageSwitch.why();
    leaveWindow();
    m_frame->translation.use(languageFromKey(m_frame->settings.value(settings::Language)));
    m_frame->makeWindow();
    makeWindowParts();
    MainWindow &window = m_parts->window;
    window.restoreGeometry(place.geometry);
    m_parts->isNobodyWanted = place.isNobodyWanted;
    m_parts->removedElsewhere = place.removedElsewhere;
    m_parts->worklist.takeOver(std::move(kept.worklist));
    m_parts->cases.addEnvironments(kept.environments);
    makePages();
    if (!place.sandbox.first.isEmpty())
        m_parts->environmentsPage->setLocalSandbox(place.sandbox.first, place.sandbox.second);
    showAgain();
    m_parts->controller.showFailure(kept.failure);
    m_parts->environmentsPage->selectEnvironment(place.editedEnvironment);
    window.worklist().showFilter(place.filter);
    if (!place.isNobodyWanted)
        m_parts->customerView->showLens(place.lens);
    window.setCustomerOpen(place.isCustomerOpen && !place.isNobodyWanted);
    window.showPage(place.page);
    if (place.isVisible) {
        window.show();
        m_frame->lost->watch();
    }
    if (kept.toast.text == why) // it is over
        kept.toast.text.clear();
    if (kept.toast.offersUndo && !kept.toast.text.isEmpty()) // its words are of the language before
        kept.toast.text = tr("The last change can still be undone.");
    window.setToast(std::move(kept.toast));
    m_parts->presence.start(!place.isVisible);
    if (place.page == MainWindow::Page::Settings)
        m_parts->settingsPage->focusLanguage();
    Q_EMIT windowMade();
}

/// What the window before had been told, as far as it is still true.
void ConsoleApplication::showAgain()
{
    showRequestCount();
    const auto wrong = m_services->wrong; // what opens an environment takes some away
    for (const auto &[topic, notice] : wrong)
        m_parts->banner.set(topic, notice());
    if (wrong.contains(WindowBanner::Topic::Environments)) { // in words of the new language
        EnvironmentStore now(paths::environmentsFile());
        const Result<void> loaded = now.load();
        sayEnvironmentProblems(loaded, now.problems());
    }
    m_parts->keychainWatch.probe();
    if (!m_parts->isRosterLoaded)
        return loadRoster();
    // The one that is shown: the one used last may be another, and production.
    const Environment shown = m_parts->opener.environment();
    if (!m_parts->opener.workspace())
        return openEnvironment(shown.id.isNull() ? lastEnvironment() : shown);
    m_parts->environmentsPage->setInUse(m_parts->opener.environment().id);
    onWorkspaceOpened();
    if (!m_parts->opener.environment().isLocalSandbox())
        m_parts->opener.loadApiKey();
}

} // namespace onboarding
