// ConsoleApplication: what the desktop asks of it.
#include "app/console/aboutfacts.h"
#include "app/console/consoleapplication_p.h"
#include "app/console/singleinstance.h"
#include "app/console/standins.h"

#include <QApplication>

namespace onboarding {

void ConsoleApplication::connectDesktop()
{
    connect(&m_private->window, &MainWindow::closed, this, &ConsoleApplication::ended);
    connect(&m_private->notifier, &Notifier::opened, this, &ConsoleApplication::openCustomer);
}

void ConsoleApplication::endAtOnce()
{
    if (!m_private) { // in the moment before the first paint
        Q_EMIT ended();
        return;
    }
    m_private->window.quitWithoutAsking();
}

void ConsoleApplication::onRequested(const StartRequest &request)
{
    if (!m_private) { // in the moment before the first paint
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
        m_private->presence.showWindow(request.activationToken);
    if (request.noKeychain && !m_private->options.noKeychain)
        m_private->window.showToast(
            tr("This console was started with the keychain. Quit it first to start one without."));
    if (request.environment.isEmpty())
        return;
    if (!m_private->isRosterLoaded)
        m_private->options.environment = request.environment;
    else if (QApplication::activeModalWidget()) // it may be about to send something
        m_private->window.showToast(tr("Close the dialog first, then switch to another environment."));
    else
        openNamedEnvironment(request.environment);
}

void ConsoleApplication::openCustomer(const QUuid &customer, const QString &activationToken)
{
    MainWindow &window = m_private->window;
    m_private->presence.showWindow(activationToken);
    const Workspace *workspace = m_private->opener.workspace();
    const std::optional<Customer> found = m_private->store.find(customer);
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
    const Workspace *workspace = m_private->opener.workspace();
    auto *dialog = new AboutDialog(
        aboutFacts(m_private->secretWatch.state(), standInsOfThisBuild()), m_private->theme,
        workspace ? workspace->environment() : Environment::localSandbox(), &m_private->window);
    dialog->open();
}

} // namespace onboarding
