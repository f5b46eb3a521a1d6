// ConsoleApplication: another language. The window is made again, since its texts are in thousands of places;
// what works without it goes on.
#include "app/console/consoleapplication_p.h"
#include "core/checking/checkqueue.h"
#include "ui/customer/casereportflow.h"
#include "ui/shell/typedtext.h"

#include <QApplication>
#include <QDialog>

namespace onboarding {

namespace {

constexpr std::chrono::milliseconds UntilNextLook {500};

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

/// At once, or as soon as nothing would be lost by it.
void ConsoleApplication::useLanguage()
{
    if (languageFromKey(m_private->settings.value(settings::Language)) == m_frame->translation.chosen()) {
        m_private->settingsPage->showLanguageWaits({});
        return m_private->languageTimer.stop();
    }
    m_private->languageWhy = whyNotMakeAgain();
    m_private->settingsPage->showLanguageWaits(m_private->languageWhy); // the toast goes
    if (!m_private->languageWhy.isEmpty())
        m_private->window.showToast(m_private->languageWhy);
    m_private->languagePlace = placeOf(m_private->window);
    m_private->languageTimer.start(0); // the page that asked for it is still at work
}

void ConsoleApplication::followLanguage()
{
    connect(&m_private->languageTimer, &QTimer::timeout, this, [this] {
        // A user who goes on to another customer arrives there first.
        const QList<QVariant> before = std::exchange(m_private->languagePlace, placeOf(m_private->window));
        const QString why = whyNotMakeAgain();
        m_private->settingsPage->showLanguageWaits(why);
        if (!why.isEmpty() || before != m_private->languagePlace)
            return m_private->languageTimer.start(UntilNextLook);
        m_private->languageTimer.stop();
        makeAgain();
    });
}

QString ConsoleApplication::whyNotMakeAgain() const
{
    const CheckQueue *queue = m_private->worklist.queue();
    if (queue && queue->progress().state != CheckProgress::State::Idle)
        return tr("The language changes as soon as the checks are finished or cancelled.");
    if (!whyNotSwitch().isEmpty() || m_private->controller.activity() != CustomerController::Activity::None)
        return tr("The language changes as soon as what is under way is finished.");
    if (isDialogOpen())
        return tr("The language changes as soon as the dialog is closed.");
    if (m_private->worklist.hasOpenFile() || m_private->window.findChild<CaseReportFlow *>())
        return tr("The language changes as soon as the file is read or written.");
    if (m_private->environmentsPage->hasUnsavedChanges())
        return tr("The language changes as soon as the environment is saved or its changes are discarded.");
    const QWidget *typed = fieldWithTypedText(m_private->window);
    if (!typed)
        return {};
    const QString name = typed->accessibleName();
    return name.isEmpty()
        ? tr("The language changes as soon as what you typed is used or cleared.")
        : tr("The language changes as soon as what you typed in “%1” is used or cleared.").arg(name);
}

/// The views let go of the case first. What lasts tells the next window only.
void ConsoleApplication::leaveWindow()
{
    m_private->window.disconnect(this);
    onWorkspaceClosed();
    if (Workspace *workspace = m_private->opener.workspace())
        workspace->exchanges().disconnect(this);
    m_private->store.disconnect(this);
    m_private->environments.disconnect(this);
    m_private->opener.disconnect(this);
    m_private->controller.disconnect(this);
    qApp->disconnect(this);
    m_private.reset();
}

void ConsoleApplication::makeAgain()
{
    const MainWindow &before = m_private->window;
    const Place place {.geometry = before.saveGeometry(),
                       .isVisible = before.isVisible(),
                       .page = before.page(),
                       .isCustomerOpen = before.isCustomerOpen(),
                       .lens = m_private->customerView->lens(),
                       .filter = m_private->window.worklist().model().filter(),
                       .isNobodyWanted = m_private->isNobodyWanted || before.selectedCustomer().isNull(),
                       .removedElsewhere = m_private->removedElsewhere,
                       .editedEnvironment = m_private->environmentsPage->selectedEnvironment(),
                       .sandbox = m_private->environmentsPage->localSandbox()};
    Kept kept {.toast = m_private->window.takeToast(),
               .worklist = m_private->worklist.handOver(),
               .failure = m_private->controller.failure(),
               .environments = m_private->cases.environments()};
    const QString why = m_private->languageWhy;
    leaveWindow();
    m_frame->translation.use(languageFromKey(m_frame->settings.value(settings::Language)));
    m_frame->makeWindow();
    makeWindowParts();
    MainWindow &window = m_private->window;
    window.restoreGeometry(place.geometry);
    m_private->isNobodyWanted = place.isNobodyWanted;
    m_private->removedElsewhere = place.removedElsewhere;
    m_private->worklist.takeOver(std::move(kept.worklist));
    m_private->cases.addEnvironments(kept.environments);
    makePages();
    if (!place.sandbox.first.isEmpty())
        m_private->environmentsPage->setLocalSandbox(place.sandbox.first, place.sandbox.second);
    showAgain();
    m_private->controller.showFailure(kept.failure);
    m_private->environmentsPage->selectEnvironment(place.editedEnvironment);
    window.worklist().showFilter(place.filter);
    if (!place.isNobodyWanted)
        m_private->customerView->showLens(place.lens);
    window.setCustomerOpen(place.isCustomerOpen && !place.isNobodyWanted);
    window.showPage(place.page);
    if (place.isVisible) {
        window.show();
        m_frame->lost->watch();
    }
    if (kept.toast.text == why) // it is over
        kept.toast.text.clear();
    window.setToast(std::move(kept.toast));
    m_private->presence.start(!place.isVisible);
    if (place.page == MainWindow::Page::Settings)
        m_private->settingsPage->focusLanguage();
    Q_EMIT windowMade();
}

/// What the window before had been told, as far as it is still true.
void ConsoleApplication::showAgain()
{
    m_private->window.setRequestCount(m_private->requests);
    const auto wrong = m_services->wrong; // what opens an environment takes some away
    for (const auto &[topic, notice] : wrong)
        m_private->banner.set(topic, notice());
    if (wrong.contains(WindowBanner::Topic::Environments)) { // in words of the new language
        EnvironmentStore now(paths::environmentsFile());
        const Result<void> loaded = now.load();
        sayEnvironmentProblems(loaded, now.problems());
    }
    m_private->secretWatch.probe();
    if (!m_private->isRosterLoaded)
        return loadRoster();
    // The one that is shown: the one used last may be another, and production.
    const Environment shown = m_private->opener.environment();
    if (!m_private->opener.workspace())
        return openEnvironment(shown.id.isNull() ? lastEnvironment() : shown);
    m_private->environmentsPage->setInUse(m_private->opener.environment().id);
    onWorkspaceOpened();
    if (!m_private->opener.environment().isLocalSandbox())
        m_private->opener.loadApiKey();
}

} // namespace onboarding
