// ConsoleApplication: customers are taken out of the list, and brought back.
#include "app/console/consoleapplication_p.h"
#include "ui/worklist/promptdialog.h"

namespace onboarding {

/// What became of those that are removed together.
struct ConsoleApplication::Removal
{
    QList<QUuid> gone;
    QString name; ///< of one that is gone
    int waiting = 0;
    int kept = 0;
    QString why; ///< one was kept
};

/// One can be taken back at once; many at a single stroke are asked for.
void ConsoleApplication::removeCustomers(const QList<QUuid> &customers)
{
    const Workspace *workspace = m_private->opener.workspace();
    if (!workspace)
        return;
    if (customers.size() == 1)
        return removeNow(customers);
    const QString count = QString::number(customers.size());
    auto *dialog = new PromptDialog(
        m_private->theme, workspace->environment(),
        {.title = tr("Remove %1 customers from this console?").arg(count),
         .explanation
         = tr("Their notes, tags and all that was observed go with them, and they are signed out. The "
              "service keeps what it has. For a minute it can be taken back."),
         .label = tr("Type %1 to confirm").arg(count),
         .button = tr("Remove"),
         .problem =
             [count](const QString &text) {
                 return text.trimmed() == count ? QString() : tr("Type %1 to go on.").arg(count);
             }},
        &m_private->window);
    connect(dialog, &PromptDialog::answered, this, [this, customers] { removeNow(customers); });
    dialog->open();
}

void ConsoleApplication::removeNow(const QList<QUuid> &customers)
{
    Workspace *workspace = m_private->opener.workspace();
    if (!workspace)
        return;
    // Each answer counts it down; the last one tells.
    const auto run = std::make_shared<Removal>();
    for (const QUuid &id : customers) {
        const std::optional<Customer> customer = m_private->store.find(id);
        if (!customer)
            continue;
        if (m_private->window.selectedCustomer() == id)
            onCustomerSelected({});
        ++run->waiting;
        workspace->removeCustomer(id, this, [this, run, customer = *customer](const Result<void> &done) {
            if (done) {
                run->gone.append(customer.id);
                run->name = customer.label();
            } else {
                ++run->kept;
                run->why = done.error().message;
            }
            if (--run->waiting == 0)
                sayRemoved(*run);
        });
    }
}

void ConsoleApplication::sayRemoved(const Removal &run)
{
    QString text = run.gone.size() == 1
        ? tr("Removed %1 from this console and signed out.").arg(run.name)
        : tr("Removed %L1 customers from this console and signed them out.").arg(run.gone.size());
    if (run.kept > 0)
        text = run.gone.isEmpty() ? run.why
                                  : text + QLatin1Char(' ') + tr("%L1 kept: %2").arg(run.kept).arg(run.why);
    if (run.gone.isEmpty())
        return m_private->window.showToast(text);
    m_private->window.showToast(text, tr("Undo"), [this, gone = run.gone] {
        for (const QUuid &id : gone)
            m_private->store.restore(id, this, [this, id](const Result<void> &restored) {
                if (restored)
                    m_private->window.selectCustomer(id);
                else
                    m_private->window.showToast(restored.error().message);
            });
    });
}

} // namespace onboarding
