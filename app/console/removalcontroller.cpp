#include "app/console/removalcontroller.h"

#include "app/console/workspaceopener.h"
#include "core/base/plaintext.h"
#include "core/onboarding/removal.h"
#include "core/onboarding/typedphrase.h"
#include "core/roster/customerstore.h"
#include "ui/shell/mainwindow.h"
#include "ui/text/counttext.h"
#include "ui/text/environmentlabel.h"
#include "ui/widgets/confirmationdialog.h"
#include "ui/worklist/promptdialog.h"
#include "ui/worklist/worklistpage.h"

#include <QPointer>
#include <QTimer>

namespace onboarding {

RemovalController::RemovalController(MainWindow &window, const Theme &theme, CustomerStore &store,
                                     WorkspaceOpener &opener)
    : m_window(window)
    , m_theme(theme)
    , m_store(store)
    , m_opener(opener)
{
}

bool RemovalController::isRemoving() const
{
    return !m_removal.isNull();
}

/// One of a test system can be taken back at once; many at a single stroke are asked for, and anybody of
/// production.
void RemovalController::ask(const QList<QUuid> &customers)
{
    const Workspace *workspace = m_opener.workspace();
    if (!workspace)
        return;
    const bool isOne = customers.size() == 1;
    if (isOne && workspace->environment().kind == EnvironmentKind::Production)
        return askAboutOne(customers.constFirst());
    if (isOne)
        return remove(customers);
    const qsizetype count = customers.size();
    auto *dialog = new PromptDialog(
        m_theme, workspace->environment(),
        {.title = tr("Remove %L1 customers from this console?").arg(count),
         .explanation
         = tr("Their notes, tags and all that was observed go with them, and they are signed out. The "
              "service keeps what it has. Ctrl+Z takes it back for some minutes."),
         .label = tr("Type %L1 to confirm").arg(count),
         .button = tr("Remove"),
         .problem =
             [count](const QString &text) {
                 return isCount(text, count) ? QString() : tr("Type %L1 to go on.").arg(count);
             }},
        &m_window);
    connect(dialog, &PromptDialog::answered, this, [this, customers] { remove(customers); });
    connect(&m_opener, &WorkspaceOpener::closed, dialog, &QDialog::reject);
    dialog->open();
}

void RemovalController::askAboutOne(const QUuid &customer)
{
    const std::optional<Customer> who = m_store.find(customer);
    if (!who)
        return;
    const Environment &environment = m_opener.workspace()->environment();
    const TypedPhrase confirmation = typedPhraseFor(environment.kind, *who, m_store); // as kycctl asks
    auto *dialog = new ConfirmationDialog(
        m_theme, environment,
        {.windowTitle = tr("Remove a customer"),
         .title = tr("Remove %1 from this console?").arg(who->label()),
         .consequence
         = tr("The notes, the tags and all that was observed go too, and the customer is signed out. "
              "The service keeps what it has. Ctrl+Z takes it back for some minutes, but not the "
              "sign-in."),
         .facts = {{tr("Customer"), who->label()},
                   {tr("User name"), who->username, true},
                   {tr("Environment"), environmentLabel(environment)}},
         .ask = confirmation.request(),
         .isRight = [confirmation](const QString &typed) { return confirmation.isGivenBy(typed); },
         .yes = tr("Remove from this console"),
         .isDangerous = true},
        &m_window);
    connect(dialog, &ConfirmationDialog::confirmed, this, [this, customer] { remove({customer}); });
    connect(&m_opener, &WorkspaceOpener::closed, dialog, &QDialog::reject);
    dialog->open();
}

/// One removal at a time: a customer that is in it already is not begun again.
void RemovalController::remove(const QList<QUuid> &customers)
{
    Workspace *workspace = m_opener.workspace();
    if (!workspace)
        return;
    if (m_removal)
        return m_removal->add(customers);
    const std::optional<Customer> first = m_store.find(customers.value(0));
    const QString name = first ? first->label() : QString();
    auto *removal = new Removal(*workspace, customers);
    m_removal = removal;
    auto *slow = new QTimer(removal);
    connect(slow, &QTimer::timeout, this, [this, removal, slow] {
        constexpr std::chrono::seconds LessThanAToast {5};
        slow->setInterval(LessThanAToast);
        sayRemoving(*removal);
    });
    connect(removal, &Removal::finished, this, [this, removal, name, customers] {
        m_removal = nullptr;
        sayRemoved(*removal, name);
        chooseKept(*removal, customers);
        removal->deleteLater();
    });
    slow->start(std::chrono::seconds(1));
    removal->start();
}

/// What was chosen to be removed and is still there stays chosen: the next key is meant for it.
void RemovalController::chooseKept(const Removal &removal, const QList<QUuid> &asked)
{
    MainWindow &window = m_window;
    QList<QUuid> kept = asked;
    kept.removeIf([&removal](const QUuid &one) { return removal.gone().contains(one); });
    if (!kept.isEmpty() && window.page() == MainWindow::Page::Worklist && !window.isCustomerOpen())
        window.worklist().setSelection(kept);
}

QString RemovalController::unfinishedText() const
{
    if (!m_removal)
        return {};
    return tr("%Ln customers are still to be removed; they will stay in the list.", nullptr,
              m_removal->total() - m_removal->done());
}

void RemovalController::sayRemoving(Removal &removal)
{
    m_window.showToast(tr("Signing out: %L1 of %L2.").arg(removal.done()).arg(removal.total()), tr("Stop"),
                       [guard = QPointer(&removal)] {
                           if (guard)
                               guard->stop();
                       });
}

void RemovalController::sayRemoved(const Removal &removal, const QString &name)
{
    const QList<QUuid> &gone = removal.gone(); // the undo keeps a copy
    const bool isOne = gone.size() == 1 && removal.total() == 1;
    const bool wereIn = removal.hasSignedOut(); // of whom never was, nothing is said
    QString text = isOne
        ? (wereIn ? tr("Removed %1 from this console and signed out.") : tr("Removed %1 from this console."))
              .arg(name)
        : wereIn
        ? tr("Removed %Ln customers from this console and signed them out.", nullptr, int(gone.size()))
        : tr("Removed %Ln customers from this console.", nullptr, int(gone.size()));
    if (removal.kept() > 0)
        text = gone.isEmpty()
            ? removal.total() == 1 ? tr("%1 was not removed. %2").arg(name, removal.why().message)
                                   : tr("Nobody was removed. %1").arg(removal.why().message)
            : text + QLatin1Char(' ') + tr("%L1 kept: %2").arg(removal.kept()).arg(removal.why().message);
    if (gone.isEmpty())
        return m_window.showToast(removal.kept() > 0 ? text : tr("Nobody was removed."));
    m_window.showUndoable(text, [this, gone, wereIn] {
        m_store.restore(gone, this, [this, gone, wereIn](const Result<QList<QUuid>> &restored) {
            if (!restored)
                return m_window.showToast(restored.error().message);
            sayBack(*restored, gone.size(), wereIn);
        });
    });
}

/// Who came back is shown in the list; a user who reads another page stays there.
void RemovalController::sayBack(const QList<QUuid> &restored, qsizetype wanted, bool wereIn)
{
    MainWindow &window = m_window;
    if (window.page() == MainWindow::Page::Worklist && !window.isCustomerOpen())
        window.selectCustomer(restored.constFirst());
    const std::optional<Customer> first = m_store.find(restored.constFirst());
    const bool isOne = restored.size() == 1 && first;
    QString said = isOne
        ? (wereIn ? tr("%1 is back, signed out.") : tr("%1 is back.")).arg(plainExcerpt(first->label(), 60))
        : wereIn ? tr("%Ln customers are back, signed out.", nullptr, int(restored.size()))
                 : tr("%Ln customers are back.", nullptr, int(restored.size()));
    if (const qsizetype lost = wanted - restored.size(); lost > 0)
        said += QLatin1Char(' ') + tr("%L1 cannot be brought back any more.").arg(lost);
    window.showToast(said);
}

} // namespace onboarding
