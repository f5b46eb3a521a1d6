#include "app/console/consoleapplication.h"

#include "app/console/consoleapplication_p.h"

#include "app/console/singleinstance.h"
#include "core/base/plaintext.h"
#include "ui/environments/environmentchange.h"
#include "ui/text/environmentlabel.h"
#include "ui/widgets/doubleclickguard.h"

#include <QApplication>

namespace onboarding {

namespace {

Theme::Scheme schemeFromSetting(const QString &value)
{
    if (value == QStringLiteral("light"))
        return Theme::Scheme::Light;
    return value == QStringLiteral("dark") ? Theme::Scheme::Dark : Theme::Scheme::System;
}

} // namespace

ConsoleApplication::ConsoleApplication(QApplication &application, Options options)
    : m_frame(std::make_unique<Frame>(application, options))
{
    m_frame->theme.setScheme(schemeFromSetting(m_frame->settings.value(settings::Theme)));
}

/// All that takes longer than a first paint may.
void ConsoleApplication::build()
{
    m_services = std::make_unique<Services>(*m_frame);
    qApp->installEventFilter(new WheelGuard(this));
    qApp->installEventFilter(new EnterKey(this));
    qApp->installEventFilter(new DoubleClickGuard(this));
    makeWindowParts();
}

void ConsoleApplication::makeWindowParts()
{
    m_frame->window->build();
    m_private = std::make_unique<Private>(*m_frame, *m_services);
    m_private->window.setPage(MainWindow::Page::Worklist, m_private->customerView);
    m_private->window.showPage(MainWindow::Page::Worklist);
    m_private->window.setEnvironments({Environment::localSandbox()}, Environment::localSandbox());
    m_private->customerView->setReady(false);
    connectWindow();
    connectPages();
    connectCore();
    connectDesktop();
    followLanguage();
}

ConsoleApplication::~ConsoleApplication()
{
    if (!m_private)
        return;
    // The views let go of the case before the workspace that owns it goes, and that while all that hears of
    // its last exchanges is there.
    m_private->window.disconnect(this);
    m_private->opener.close();
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
    m_private->presence.start(!m_frame->window->isVisible());
    makePages();
    loadEnvironments();
    sayDamagedSettings();
    m_private->secretWatch.probe();
    loadRoster();
}

void ConsoleApplication::sayDamagedSettings()
{
    if (m_private->damagedSettings.isEmpty())
        return;
    tell(WindowBanner::Topic::Settings, [kept = m_private->damagedSettings] {
        return WindowBanner::Notice {MessageCard::Tone::Warning, tr("Your settings could not be read."),
                                     tr("They are kept as %1; the default settings are in use.").arg(kept)};
    });
}

/// For as long as it is wrong, or until it is put away, also in the next window and in its language.
void ConsoleApplication::tell(WindowBanner::Topic topic, const std::function<WindowBanner::Notice()> &notice)
{
    m_services->wrong.insert_or_assign(topic, notice);
    m_private->banner.set(topic, notice());
}

void ConsoleApplication::clearNotice(WindowBanner::Topic topic)
{
    m_services->wrong.erase(topic);
    m_private->banner.clear(topic);
}

void ConsoleApplication::loadEnvironments()
{
    sayEnvironmentProblems(m_private->environments.load(), m_private->environments.problems());
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
    m_private->window.worklist().setUnreadable(false);
    m_private->store.load(this, [this](const Result<void> &loaded) { onRosterLoaded(loaded); });
}

void ConsoleApplication::sayRosterIsUnreadable(const Error &error)
{
    m_private->window.worklist().setUnreadable(true);
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
    m_private->store.putAside(this, [this](const Result<QString> &aside) {
        if (!aside)
            return m_private->window.showToast(aside.error().message);
        m_private->window.showToast(tr("The damaged list is kept as %1.").arg(*aside));
        loadRoster();
    });
}

void ConsoleApplication::onRosterLoaded(const Result<void> &loaded)
{
    if (!loaded)
        return sayRosterIsUnreadable(loaded.error());
    sayRosterIsReadOnly();
    // A large file was opened unchecked, so that the list is there at once.
    constexpr std::chrono::seconds Later {3};
    QTimer::singleShot(Later, this, &ConsoleApplication::checkRoster);
    m_private->isRosterLoaded = true;
    if (m_private->options.environment.isEmpty())
        openEnvironment(lastEnvironment());
    else
        openNamedEnvironment(m_private->options.environment);
}

void ConsoleApplication::sayRosterIsReadOnly()
{
    if (!m_private->store.isReadOnly())
        return;
    tell(WindowBanner::Topic::Roster, [] {
        return WindowBanner::Notice {
            MessageCard::Tone::Warning, tr("The list of customers can be read, but not written to."),
            tr("Nothing that you change or check is kept. Make %1 writable, then start "
               "the console again.")
                .arg(paths::customersFile())};
    });
}

void ConsoleApplication::checkRoster()
{
    m_private->store.file().checkIntegrity(this, [this](const Result<void> &good) {
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
    MainWindow &window = m_private->window;
    CustomerController const &controller = m_private->controller;
    connect(&window, &MainWindow::environmentChosen, this, &ConsoleApplication::chooseEnvironment);
    connect(&window, &MainWindow::manageEnvironmentsRequested, this,
            [&window] { window.showPage(MainWindow::Page::Environments); });
    connect(&window, &MainWindow::customerSelected, this, &ConsoleApplication::onCustomerSelected);
    connect(&window, &MainWindow::addCustomerRequested, this, &ConsoleApplication::addCustomer);
    connect(&m_private->worklist, &WorklistController::removeRequested, this,
            &ConsoleApplication::removeCustomers);
    connect(&m_private->worklist, &WorklistController::checkFailed, &m_private->controller,
            &CustomerController::noteFailedCheck);
    connect(&m_private->worklist, &WorklistController::watchedChanged, &m_private->notifier, &Notifier::tell);
    connect(&window, &MainWindow::checkRequested, &controller, &CustomerController::checkStatus);
    connect(&window, &MainWindow::sdkTokenRequested, m_private->customerView, &CustomerView::onSdkTokenKey);
    connect(&window, &MainWindow::registerRequested, &controller, &CustomerController::openRegisterRequested);
    connect(&window, &MainWindow::advanceClockRequested, &controller,
            &CustomerController::advanceSandboxClock);
    connect(
        &controller, &CustomerController::sandboxClockAdvanced, &window, [&window](std::chrono::minutes by) {
            window.showToast(tr("The sandbox's clock was moved on by %L1 minutes.").arg(qint64(by.count())));
        });
    connect(&window, &MainWindow::cancelRequested, &controller, &CustomerController::cancel);
    connect(&window, &MainWindow::unsettledRequested, this, [this, &window] {
        window.showFiltered({.customers = m_private->cases.unsettled()}, tr("Outcome unknown"));
    });
    window.setCloseWarning([this] {
        QStringList texts = m_private->cases.unsettledTexts();
        texts.append(m_private->worklist.unfinishedText());
        texts.append(unfinishedRemoval());
        texts.removeAll(QString());
        return texts.join(QLatin1Char('\n'));
    });
}

void ConsoleApplication::connectCore()
{
    const auto leaveWhoIsGone = [this] {
        const OnboardingCase *shown = m_private->controller.onboardingCase();
        if (!shown || m_private->store.record(shown->customer().id))
            return;
        m_private->window.setCustomerOpen(false);
        onCustomerSelected({});
    };
    connect(&m_private->store, &CustomerStore::removedElsewhere, this,
            &ConsoleApplication::onRemovedElsewhere);
    connect(&m_private->store, &CustomerStore::customerRemoved, this, leaveWhoIsGone);
    connect(&m_private->store, &CustomerStore::imported, this, leaveWhoIsGone);
    connect(&m_private->store, &CustomerStore::customerChanged, this, [this](const QUuid &id) {
        const CustomerRecord *record = m_private->store.record(id);
        if (record && record->last)
            m_private->notifier.follow(record->customer, record->last->status);
    });
    // What kycctl writes while the window is in front; a look at one number of the file.
    m_private->refreshTimer.setInterval(std::chrono::seconds(3));
    connect(&m_private->refreshTimer, &QTimer::timeout, &m_private->store, &CustomerStore::refresh);
    connect(&m_private->refreshTimer, &QTimer::timeout, &m_private->environments, &EnvironmentStore::refresh);
    m_private->refreshTimer.start();
    connect(qApp, &QGuiApplication::applicationStateChanged, this, [this](Qt::ApplicationState state) {
        // What kycctl changed meanwhile.
        if (state != Qt::ApplicationActive)
            return;
        m_private->store.refresh();
        m_private->environments.refresh();
    });
    connect(&m_private->store, &CustomerStore::failed, this, [this](const Error &error) {
        tell(WindowBanner::Topic::Storage, [why = error.message] {
            return WindowBanner::Notice {MessageCard::Tone::Danger, tr("What happened could not be stored."),
                                         tr("%1 This window shows it as long as it is open. Make room on the "
                                            "disk, or make the file writable, then check again.")
                                             .arg(why)};
        });
    });
    // What came before is still not stored; but it is no news any more that nothing can be.
    connect(&m_private->store, &CustomerStore::storedAgain, this,
            [this] { clearNotice(WindowBanner::Topic::Storage); });
    connect(&m_private->banner, &WindowBanner::dismissed, this,
            [this](WindowBanner::Topic topic) { m_services->wrong.erase(topic); });
    connect(&m_private->cases, &OpenCases::unsettledChanged, this,
            [this] { m_private->window.setUnsettled(m_private->cases.unsettledNames()); });
    m_private->cases.setEnvironmentNames([this](const QUuid &id) {
        const Environment *found = m_private->environments.find(id);
        return found ? environmentLabel(*found) : QString();
    });
    connect(&m_private->environments, &EnvironmentStore::changed, this,
            &ConsoleApplication::onEnvironmentsChanged);
    connect(&m_private->environments, &EnvironmentStore::damagedFileKept, this, [this](const QString &name) {
        clearNotice(WindowBanner::Topic::Environments);
        m_private->window.showToast(tr("The damaged file of environments is kept as %1.").arg(name));
    });
    connect(&m_private->environments, &EnvironmentStore::removedElsewhere, this,
            &ConsoleApplication::onEnvironmentRemovedElsewhere);
    connect(&m_private->opener, &WorkspaceOpener::closed, this, [this] { onWorkspaceClosed(); });
    connect(&m_private->opener, &WorkspaceOpener::opened, this, &ConsoleApplication::onWorkspaceOpened);
    m_private->opener.setMayReopen([this] { return whyNotSwitch().isEmpty(); });
    connect(&m_private->refreshTimer, &QTimer::timeout, &m_private->opener, &WorkspaceOpener::lookForSandbox);
    connect(&m_private->opener, &WorkspaceOpener::sandboxMoved, this, [this](const QUrl &url) {
        m_private->window.showToast(
            tr("The sandbox of this computer was started again. It is at %1 now.").arg(url.toString()));
    });
    connect(&m_private->opener, &WorkspaceOpener::sandboxFailed, this, &ConsoleApplication::onSandboxFailed);
    connect(&m_private->opener, &WorkspaceOpener::apiKeyChecked, this, &ConsoleApplication::onApiKeyChecked);
    connect(&m_private->secretWatch, &SecretWatch::unlocked, this, [this] {
        m_private->opener.loadApiKey();
        m_private->controller.onSecretsUnlocked();
        if (OnboardingCase *opened = m_private->controller.onboardingCase())
            opened->restore(this, [](const Result<void> &) { });
    });
    m_private->signedInTimer.setInterval(std::chrono::seconds(20));
    connect(&m_private->signedInTimer, &QTimer::timeout, this, &ConsoleApplication::showSignedIn);
}

void ConsoleApplication::chooseEnvironment(const QUuid &environment)
{
    const QUuid id = environment; // what is given may be one of those that are read again
    if (const QString text = whyNotSwitch(); !text.isEmpty())
        return m_private->window.showToast(text);
    m_private->options.environment.clear();
    m_private->isNobodyWanted = false;
    m_private->removedElsewhere.clear(); // what is chosen by hand is meant
    m_private->environments.refresh();
    const Environment *chosen = m_private->environments.find(id); // as it stands in the file now
    if (!chosen)
        return m_private->window.showToast(tr("This environment is not there any more."));
    m_private->settings.setValue(settings::LastEnvironment, id.toString(QUuid::WithoutBraces));
    m_private->window.setCustomerOpen(false); // nobody of the other one is on its page
    m_private->window.showPage(MainWindow::Page::Worklist);
    if (!isOpen(*chosen))
        openEnvironment(*chosen);
    m_private->window.focusList();
}

/// The window's own choice; before it made one, what kycctl uses.
Environment ConsoleApplication::lastEnvironment() const
{
    const QUuid last = QUuid::fromString(m_private->settings.value(settings::LastEnvironment));
    const Environment *found = m_private->environments.find(last);
    if (found)
        return *found;
    // One that was removed is no reason to open whatever kycctl uses: that may be production.
    return last.isNull() ? m_private->environments.current() : Environment::localSandbox();
}

/// What another environment would cut off; empty when there is nothing.
QString ConsoleApplication::whyNotSwitch() const
{
    if (m_private->removal)
        return tr("Customers are being signed out and removed. Wait for the end, or stop it, first.");
    if (m_private->cases.isSending())
        return tr("IDs are being registered. Wait for the answer, or cancel it, first.");
    return {};
}

/// Whether it is open in just this way. The marker alone is no reason to drop sessions; nor is what the
/// running sandbox said of itself.
bool ConsoleApplication::isOpen(const Environment &stored) const
{
    const Environment &open = m_private->opener.environment();
    Environment comparable = stored;
    comparable.hasApiKey = open.hasApiKey;
    comparable.hasClientSecret = open.hasClientSecret;
    return m_private->opener.workspace() && open.id == stored.id
        && (open.isLocalSandbox() || comparable == open);
}

void ConsoleApplication::openEnvironment(const Environment &environment)
{
    clearNotice(WindowBanner::Topic::Sandbox);
    clearNotice(WindowBanner::Topic::ApiKey);
    m_private->window.setEnvironments(m_private->environments.environments(), environment);
    m_private->environmentsPage->setInUse(environment.id);
    // Before that it would find no customers; onRosterLoaded() comes here again.
    if (m_private->isRosterLoaded)
        m_private->opener.open(environment);
}

/// The one that is open stays when there is none of that name.
void ConsoleApplication::openNamedEnvironment(const QString &name)
{
    m_private->environments.refresh();
    const Environment *asked = m_private->environments.find(name);
    if (!asked)
        m_private->window.showToast(tr("There is no environment called %1.").arg(plainExcerpt(name, 80)));
    const bool isNothingOpen = m_private->opener.environment().id.isNull();
    if (!asked && !isNothingOpen)
        return;
    // Who mistyped a name does not want whatever was used last: that may be production.
    const Environment wanted = asked ? *asked : Environment::localSandbox();
    if (!isNothingOpen && isOpen(wanted))
        return;
    if (const QString text = whyNotSwitch(); !text.isEmpty())
        return m_private->window.showToast(text);
    openEnvironment(wanted);
}

void ConsoleApplication::onEnvironmentsChanged()
{
    const Environment &open = m_private->opener.environment();
    const Environment *asked = m_private->environments.find(m_private->options.environment);
    if (!m_private->isRosterLoaded)
        return openEnvironment(asked ? *asked : lastEnvironment());
    const Environment *stored = m_private->environments.find(open.id);
    if (stored)
        m_private->removedElsewhere.clear(); // it is there again
    Workspace *workspace = m_private->opener.workspace();
    const bool isKeyNew = stored && workspace
        && ((stored->hasApiKey && !open.hasApiKey && !workspace->client().hasApiKey())
            || (stored->hasClientSecret && !open.hasClientSecret && !workspace->client().hasClientSecret()));
    const bool isSame = stored && !isKeyNew && (isOpen(*stored) || stored->isLocalSandbox());
    if (isSame || !whyNotSwitch().isEmpty())
        m_private->window.setEnvironments(m_private->environments.environments(), open);
    else if (stored && m_private->opener.workspace())
        openChangedEnvironment(*stored);
    else if (stored || m_private->removedElsewhere.isEmpty())
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
    OnboardingCase *opened = m_private->controller.onboardingCase();
    if (!opened)
        return {};
    const QString username = opened->customer().username;
    const CustomerController &controller = m_private->controller;
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
    const Environment before = m_private->opener.environment();
    // What is given may be one of those that openEnvironment() reads again.
    const Environment changed = stored; // NOLINT(performance-unnecessary-copy-initialization)
    const bool isElsewhere = m_private->window.page() != MainWindow::Page::Environments;
    const bool wasNoticed = m_private->passing.isOpen();
    const bool wasAsking = QApplication::activeModalWidget() && !wasNoticed;
    const QString outcome = lastOutcome();
    openEnvironment(changed);
    if (!isElsewhere)
        return;
    if (!wasNoticed && !wasAsking && outcome.isEmpty())
        return m_private->window.showToast(environmentChangeLine(before, changed));
    QStringList beside {outcome};
    if (wasAsking)
        beside.append(
            tr("The question that was open is closed and was not answered. What was typed is gone."));
    beside.removeAll(QString());
    m_private->passing.tellChanged({.before = before, .beside = beside.join(QLatin1Char(' '))}, changed);
}

/// It is left by onEnvironmentsChanged(), as soon as nothing is under way there.
void ConsoleApplication::onEnvironmentRemovedElsewhere(const Environment &removed)
{
    if (removed.id == m_private->opener.environment().id)
        m_private->removedElsewhere = removed.name;
}

/// Whatever was about to be done there must not be done in the sandbox, which is opened instead.
void ConsoleApplication::leaveRemovedEnvironment()
{
    m_private->isNobodyWanted = true;
    const QString removed = std::exchange(m_private->removedElsewhere, {});
    openEnvironment(Environment::localSandbox());
    m_private->passing.tell(
        Environment::localSandbox(), tr("%1 was removed by another program").arg(removed),
        tr("This environment is no longer on this computer. What was typed there is gone. The window shows "
           "the sandbox of this computer now, with nobody selected."),
        tr("Go to the sandbox"));
}

void ConsoleApplication::onWorkspaceClosed()
{
    m_private->window.forgetUndo();
    m_private->controller.setCase(nullptr, nullptr, nullptr);
    m_private->desk.setLog(nullptr);
    m_private->cases.setWorkspace(nullptr);
    m_private->overviewPage->setEnvironment({});
    m_private->worklist.setWorkspace(nullptr);
    m_private->customerView->setReady(false);
    m_private->window.setSignedInText({});
}

void ConsoleApplication::onWorkspaceOpened()
{
    Workspace &workspace = *m_private->opener.workspace();
    workspace.setEnvironmentLook([this, id = workspace.environment().id] {
        return m_private->environments.readNow(id); // cheap, and the next look of the timer may be too late
    });
    m_private->window.setEnvironments(m_private->environments.environments(), workspace.environment());
    m_private->desk.setLog(&workspace.exchanges());
    connect(&workspace.exchanges(), &ExchangeLog::appended, this, [this](const Exchange &exchange) {
        if (exchange.mayHaveLeft())
            m_private->window.setRequestCount(++m_private->requests);
    });
    m_private->cases.setWorkspace(&workspace);
    m_private->overviewPage->setEnvironment(workspace.environment().id);
    m_private->worklist.setWorkspace(&workspace);
    m_private->customerView->setReady(true);
    if (workspace.environment().isLocalSandbox()) {
        m_private->environmentsPage->setLocalSandbox(workspace.environment().url,
                                                     workspace.environment().tenant);
        addSamples();
    }
    selectFirstCustomer();
}

void ConsoleApplication::addSamples()
{
    const SandboxInfo &sandbox = m_private->opener.sandbox();
    Workspace &workspace = *m_private->opener.workspace();
    const QUuid here = workspace.environment().id;
    const bool areWanted
        = !m_private->settings.value(settings::SamplesAdded) || m_private->store.customers(here).isEmpty();
    m_private->settings.setValue(settings::SamplesAdded, true);
    for (const SandboxInfo::Sample &sample : sandbox.samples) {
        if (areWanted && !m_private->store.find(here, sample.username))
            workspace.addCustomer(sample.username, sample.displayName, this,
                                  [this](const Result<Customer> &) { selectFirstCustomer(); });
    }
}

void ConsoleApplication::selectFirstCustomer()
{
    Workspace *workspace = m_private->opener.workspace();
    if (!workspace)
        return;
    if (m_private->isNobodyWanted)
        return m_private->window.selectNobody();
    if (const QUuid selected = m_private->window.selectedCustomer(); !selected.isNull()) {
        // The row may have stayed while its environment was opened again.
        if (!m_private->controller.onboardingCase())
            onCustomerSelected(selected);
        return;
    }
    const QList<Customer> customers = m_private->store.customers(workspace->environment().id);
    if (customers.isEmpty())
        return;
    const QUuid last = QUuid::fromString(m_private->settings.value(settings::LastCustomer));
    const bool isHere = std::any_of(customers.begin(), customers.end(),
                                    [&](const Customer &one) { return one.id == last; });
    m_private->window.selectCustomer(isHere ? last : customers.constFirst().id);
}

void ConsoleApplication::onCustomerSelected(const QUuid &customer)
{
    OnboardingCase *opened = m_private->cases.follow(customer);
    m_private->controller.setCase(m_private->opener.workspace(), opened, m_private->opener.control());
    m_private->desk.setCustomer(customer);
    m_private->isNobodyWanted = m_private->isNobodyWanted && customer.isNull();
    if (!customer.isNull())
        m_private->settings.setValue(settings::LastCustomer, customer.toString(QUuid::WithoutBraces));
    showSignedIn();
}

/// The row below would be shown next: whatever was about to be done for the one who is gone would be done for
/// somebody else.
void ConsoleApplication::onRemovedElsewhere(const QSet<QUuid> &customers)
{
    const OnboardingCase *shown = m_private->controller.onboardingCase();
    if (!shown || !customers.contains(shown->customer().id))
        return;
    // The list still has the row, whose record is gone: it is left once that is taken out.
    QMetaObject::invokeMethod(
        this,
        [this, name = shown->customer().label(), environment = shown->environment()] {
            m_private->window.selectNobody();
            if (m_private->window.page() != MainWindow::Page::Worklist)
                return m_private->window.showToast(tr("%1 was removed by another program.").arg(name));
            m_private->passing.tell(
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
    m_private->environmentsPage->selectEnvironment(m_private->opener.environment().id);
    m_private->window.showPage(MainWindow::Page::Environments);
}

void ConsoleApplication::addCustomer()
{
    Workspace *workspace = m_private->opener.workspace();
    if (!workspace) {
        m_private->window.showToast(tr("No environment is open yet."));
        return;
    }
    auto *dialog = new AddCustomerDialog(m_private->theme, *workspace, &m_private->window);
    connect(&m_private->opener, &WorkspaceOpener::closed, dialog, &QDialog::reject);
    connect(dialog, &AddCustomerDialog::openEnvironmentRequested, this, &ConsoleApplication::editEnvironment);
    connect(dialog, &AddCustomerDialog::customerAdded, this, [this](const QUuid &customer) {
        m_private->window.showPage(MainWindow::Page::Worklist);
        m_private->window.worklist().showFilter({});
        m_private->window.selectCustomer(customer);
    });
    dialog->open();
}

void ConsoleApplication::showSignedIn()
{
    OnboardingCase *opened = m_private->controller.onboardingCase();
    QString text;
    if (opened && opened->session().isSignedIn()) {
        text = tr("Signed in as %1").arg(opened->customer().username);
        if (const TokenMark mark = opened->session().info().mark; !mark.isVerified.value_or(true))
            text = mark.user.isEmpty()
                ? tr("%1: signed in with a token that names nobody").arg(opened->customer().username)
                : tr("%1: signed in with a token of %2, not verified")
                      .arg(opened->customer().username, mark.user);
        const QDateTime expiry = opened->session().info().accessTokenExpiresAt;
        if (const qint64 left = expiry.isValid() ? m_private->clock.now().secsTo(expiry) : 0; left > 0)
            text = tr("%1 · %2 min left").arg(text, QString::number((left + 59) / 60));
    }
    m_private->window.setSignedInText(text);
    if (text.isEmpty())
        m_private->signedInTimer.stop();
    else if (!m_private->signedInTimer.isActive())
        m_private->signedInTimer.start();
}

} // namespace onboarding
