#include "ui/shell/mainwindow.h"

#include "ui/shell/actiontable.h"
#include "ui/shell/mainwindowparts.h"
#include "ui/shell/quitdialog.h"
#include "ui/shell/shortcutgate.h"
#include "ui/text/environmentlabel.h"
#include "ui/theme/theme.h"
#include "ui/widgets/envmark.h"
#include "ui/widgets/fitscreen.h"
#include "ui/widgets/maincontent.h"
#include "ui/widgets/messagecard.h"
#include "ui/widgets/underpointer.h"
#include "ui/worklist/worklistmodel.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCloseEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QPointer>
#include <QShortcut>
#include <QTimer>
#include <algorithm>

namespace onboarding {

namespace {
constexpr int NarrowWidth = 1240; ///< below, list and customer take turns, and the HTTP log gives its place

/// Home and End go to the first and the last entry: Qt's own only scrolls, and Return then only marks one.
class KeyMenu : public QMenu
{
public:
    using QMenu::QMenu;

protected:
    void keyPressEvent(QKeyEvent *event) override
    {
        if (event->key() == Qt::Key_Home)
            setActiveAction(actions().constFirst());
        else if (event->key() == Qt::Key_End)
            setActiveAction(actions().constLast());
        else
            QMenu::keyPressEvent(event);
    }
};

} // namespace

struct MainWindow::Private : MainWindowParts
{
    using MainWindowParts::MainWindowParts;

    std::function<QString()> closeWarning;
    bool isCloseConfirmed = false;
    bool isHiddenByClosing = false;
    bool isQuitting = false;
    bool isHttpLogWanted = true;
    bool isHttpLogBeside = true; ///< the page itself is not the log
    bool isCustomerOpen = false;
    QPointer<const QWidget> lastFocus; ///< in this window, not in a dialog
    QPointer<QWidget> taken; ///< had the focus when it was hidden or disabled
    QString takenText {}; ///< what it said then: with other words it does something else
    QPointer<QWidget> heldBy; ///< has had the focus since
    QList<Environment> environments;
};

MainWindow::MainWindow(Theme &theme, Settings &settings, const CustomerStore &store, const Clock &clock,
                       QWidget *parent)
    : QMainWindow(parent)
    , m_theme(theme)
    , m_settings(settings)
    , m_store(store)
    , m_clock(clock)
{
    setObjectName(QStringLiteral("mainWindow"));
    setWindowTitle(tr("Onboarding Console"));
    setMinimumSize(960, 600);
    resize(1360, 860);
    restoreGeometry(settings.value(settings::Geometry));
    fitToScreen(*this);
}

void MainWindow::build()
{
    m_private = std::make_unique<Private>(*this, m_theme, m_settings, m_store, m_clock);
    setWindowIcon(m_theme.icon(QStringLiteral("shield"), 32));
    m_private->isHttpLogWanted = m_settings.value(settings::HttpLogShown);
    connectParts();
    addShortcuts();
    showPage(Page::Worklist);
}

MainWindow::~MainWindow()
{
    disconnect(qApp, nullptr, this,
               nullptr); // the focus is still given back when this is no MainWindow any more
}

void MainWindow::connectParts()
{
    WorklistPage *worklist = m_private->worklist;
    connect(worklist, &WorklistPage::customerSelected, this, &MainWindow::customerSelected);
    connect(worklist, &WorklistPage::lateCounted, this, [this](int late) { m_private->showLate(late); });
    connect(worklist, &WorklistPage::addRequested, this, &MainWindow::addCustomerRequested);
    connect(worklist, &WorklistPage::openRequested, this, [this] { setCustomerOpen(true); });
    connect(m_private->rail, &QActionGroup::triggered, this, [this](QAction *action) {
        const auto chosen = static_cast<Page>(action->data().toInt());
        // The section's own button leads back to its list.
        if (chosen == Page::Worklist)
            setCustomerOpen(false);
        showPage(chosen);
    });
    connect(m_private->status, &StatusLine::keysRequested, this, [this] { m_private->showKeys(); });
    connect(m_private->status, &StatusLine::unsettledRequested, this, &MainWindow::unsettledRequested);
    connect(m_private->status, &StatusLine::httpLogRequested, this, &MainWindow::httpLogRequested);
    m_private->bannerFrame->installEventFilter(this);
    connect(m_private->band, &EnvBand::switchRequested, this, &MainWindow::openEnvironmentMenu);
    connect(qApp, &QApplication::focusChanged, this, &MainWindow::onFocusChanged);
}

/// Qt leaves the focus of what is hidden or disabled to the control that comes next, where Enter or Space
/// does something that nobody meant. It stays with the list or the page around it. Nor does the band get it
/// when the window comes to the front and nothing in it had the focus.
void MainWindow::onFocusChanged(QWidget *before, const QWidget *now)
{
    const bool wasHere = before && before->window() == this;
    if (wasHere)
        m_private->lastFocus = before;
    if (wasHere && before == m_private->heldBy && now && now->window() == this)
        forgetTaken(); // it has gone on, and may come back
    const bool isTaken = wasHere && isVisible() && (!before->isVisible() || !before->isEnabled());
    if (isTaken && (!now || now->window() == this))
        return focusNear(*before);
    if (now == m_private->band && !wasHere && m_private->lastFocus != m_private->band)
        m_private->focusPage();
}

void MainWindow::focusNear(QWidget &gone)
{
    Private &p = *m_private;
    forgetTaken();
    if (!focusAround(gone))
        p.focusPlainly();
    if (p.toast->isAncestorOf(&gone)) // its next button is of another message
        return;
    p.taken = &gone;
    const auto *button = qobject_cast<const QAbstractButton *>(&gone);
    p.takenText = button ? button->text() : QString();
    p.heldBy = focusWidget();
    gone.installEventFilter(this);
}

void MainWindow::forgetTaken()
{
    if (m_private->taken)
        m_private->taken->removeEventFilter(this);
    m_private->taken = nullptr;
    m_private->heldBy = nullptr;
}

/// To the control that was disabled for a while, once, unless the focus has gone on since.
void MainWindow::giveFocusBack()
{
    Private &p = *m_private;
    const auto *button = qobject_cast<const QAbstractButton *>(p.taken);
    const bool isSame = !button || button->text() == p.takenText;
    if (!p.taken->isVisible() || !p.taken->isEnabled())
        return;
    QWidget *taken = p.taken;
    const bool isStillHeld = isSame && p.heldBy && focusWidget() == p.heldBy;
    forgetTaken();
    if (isStillHeld)
        taken->setFocus(Qt::OtherFocusReason);
}

bool MainWindow::eventFilter(QObject *watched, QEvent *event)
{
    if (m_private && watched == m_private->bannerFrame && event->type() == QEvent::Leave
        && m_private->banner->isHidden())
        setBannerShown(false);
    const bool isBack = event->type() == QEvent::EnabledChange || event->type() == QEvent::Show;
    if (m_private && isBack && watched == m_private->taken)
        giveFocusBack();
    return QMainWindow::eventFilter(watched, event);
}

void MainWindow::focusList()
{
    if (QWidget *focused = focusWidget())
        focused->clearFocus();
    m_private->focusPage();
}

void MainWindow::addShortcuts()
{
    qApp->installEventFilter(new ShortcutGate(*this));
    for (const ActionRow &row : actionTable()) {
        for (const KeyBinding &binding : row.bindings) {
            if (binding.scope != KeyScope::Window && binding.scope != KeyScope::Letter)
                continue;
            // Single letters do not reach here from a text field: it takes them first.
            connect(new QShortcut(binding.keys, this), &QShortcut::activated, this, [this, binding] {
                if (binding.scope == KeyScope::Window || m_private->settings.value(settings::SingleKeys))
                    run(binding.action, binding.argument);
            });
        }
    }
}

void MainWindow::run(WindowAction action, int argument)
{
    using Intent = WorklistPage::Intent;
    switch (action) {
    case WindowAction::NextCustomer: return moveInList(1);
    case WindowAction::PreviousCustomer: return moveInList(-1);
    case WindowAction::Escape: return onEscape();
    case WindowAction::Search: return onSearchKey();
    case WindowAction::ShowLate: return showLate();
    case WindowAction::PreviousDue: return moveToDue(-1);
    case WindowAction::NextDue: return moveToDue(1);
    case WindowAction::ToggleStatus: return m_private->worklist->toggleStatus(argument);
    case WindowAction::Note: return onIntentKey(Intent::Note);
    case WindowAction::Assign: return onIntentKey(Intent::Assign);
    case WindowAction::Tag: return onIntentKey(Intent::Tag);
    case WindowAction::Snooze: return onIntentKey(Intent::Snooze);
    case WindowAction::SetDue: return onIntentKey(Intent::SetDue);
    case WindowAction::Watch: return onIntentKey(Intent::Watch);
    case WindowAction::Undo: return onUndoKey();
    case WindowAction::AddCustomer: return Q_EMIT addCustomerRequested();
    case WindowAction::Check: return onCheckKey();
    case WindowAction::CheckView: return Q_EMIT checkViewRequested();
    case WindowAction::SdkToken: return Q_EMIT sdkTokenRequested();
    case WindowAction::RegisterIds: return Q_EMIT registerRequested();
    case WindowAction::AdvanceClock: return Q_EMIT advanceClockRequested();
    case WindowAction::ShowPage: return showPage(static_cast<Page>(argument));
    case WindowAction::Quit: return quit();
    case WindowAction::SwitchEnvironment: return openEnvironmentMenu();
    case WindowAction::NextPane: return m_private->focusPane(1);
    case WindowAction::PreviousPane: return m_private->focusPane(-1);
    case WindowAction::ToggleHttpLog: return setHttpLogShown(!m_private->httpLog->isVisible());
    case WindowAction::ShowKeys: return m_private->showKeys();
    case WindowAction::OpenCustomer:
    case WindowAction::CopyCustomers:
    case WindowAction::Rename:
    case WindowAction::Remove:
    case WindowAction::OfWidget: return; // where the list or a widget has the focus
    }
}

void MainWindow::setPage(Page page, QWidget *widget)
{
    m_private->setPage(static_cast<int>(page), widget);
}

void MainWindow::showPage(Page page)
{
    const bool isChange = this->page() != page;
    m_private->pages->setCurrentIndex(static_cast<int>(page));
    for (QAction *action : m_private->rail->actions())
        action->setChecked(action->data().toInt() == static_cast<int>(page));
    layoutPanes();
    if (isChange && isVisible())
        m_private->focusPage();
}

MainWindow::Page MainWindow::page() const
{
    return static_cast<Page>(m_private->pages->currentIndex());
}

void MainWindow::setEnvironments(const QList<Environment> &all, const Environment &current)
{
    m_private->environments = all;
    m_private->environment = current;
    m_private->band->setEnvironment(current);
    m_private->status->setEnvironment(current);
    setWindowTitle(tr("%1 — Onboarding Console").arg(environmentLabel(current)));
}

WorklistPage &MainWindow::worklist()
{
    return *m_private->worklist;
}

void MainWindow::selectCustomer(const QUuid &customer)
{
    m_private->worklist->select(customer);
}

void MainWindow::selectNobody()
{
    if (page() == Page::Worklist)
        setCustomerOpen(false);
    if (std::exchange(m_private->isCustomerOpen, false)) // on another page the focus stays where it is
        Q_EMIT customerOpenChanged(false);
    m_private->worklist->selectNobody();
}

QUuid MainWindow::selectedCustomer() const
{
    return m_private ? m_private->worklist->currentCustomer() : QUuid();
}

void MainWindow::setCustomerOpen(bool open)
{
    if (open && selectedCustomer().isNull())
        return;
    const bool isChange = std::exchange(m_private->isCustomerOpen, open) != open;
    layoutPanes();
    if (open)
        m_private->focusPage();
    else
        m_private->worklist->focusList();
    if (isChange)
        Q_EMIT customerOpenChanged(open);
}

bool MainWindow::isCustomerOpen() const
{
    return m_private->isCustomerOpen;
}

/// Of the selected customers when several are, else of the current one.
void MainWindow::onCheckKey()
{
    const bool isMany = m_private->worklist->selection().size() > 1 && !m_private->isCustomerOpen;
    if (isMany && page() == Page::Worklist)
        m_private->worklist->request(WorklistPage::Intent::Check);
    else
        Q_EMIT checkRequested();
}

/// What is taken back is of the list: it goes only where that is seen, or while the toast still says it.
void MainWindow::onUndoKey()
{
    const bool isSeen = page() == Page::Worklist && !m_private->isCustomerOpen;
    if (isSeen || m_private->toast->offersUndo())
        m_private->toast->undo();
    else
        m_private->toast->showMessage(tr("Undo works in the worklist. Open it first."), tr("Worklist"),
                                      [this] {
                                          showPage(Page::Worklist);
                                          setCustomerOpen(false);
                                      });
}

/// The focus goes with it: the keys that come next are about who is chosen now.
void MainWindow::moveInList(int by)
{
    m_private->worklist->move(by);
    if (page() == Page::Worklist && !m_private->isCustomerOpen)
        m_private->worklist->focusList();
}

/// About the open customer, else those that are selected; wherever the focus is beside them.
void MainWindow::onIntentKey(WorklistPage::Intent intent)
{
    if (page() != Page::Worklist || selectedCustomer().isNull())
        return;
    if (m_private->isCustomerOpen)
        m_private->worklist->requestFor(intent, {selectedCustomer()});
    else
        m_private->worklist->request(intent);
}

void MainWindow::moveToDue(int by)
{
    if (page() != Page::Worklist || m_private->worklist->moveToDue(by))
        return;
    showToast(by > 0 ? tr("No customer below has a due date.") : tr("No customer above has a due date."));
}

void MainWindow::onSearchKey()
{
    showPage(Page::Worklist);
    setCustomerOpen(false);
    m_private->worklist->focusFilter();
}

void MainWindow::showLate()
{
    worklist().chooseLate();
    showFromFirst();
}

void MainWindow::showFiltered(const WorklistFilter &filter, const QString &meaning)
{
    worklist().showFilter(filter, meaning);
    showFromFirst();
}

void MainWindow::showFromFirst()
{
    WorklistPage &list = worklist();
    showPage(Page::Worklist);
    setCustomerOpen(false);
    list.move(-list.model().rowCount()); // wherever the list was scrolled to
    list.focusList();
}

/// First what is under way, then the customer that covers the list.
void MainWindow::onEscape()
{
    Q_EMIT cancelRequested();
    if (page() == Page::Worklist && m_private->isCustomerOpen)
        setCustomerOpen(false);
    else if (page() == Page::Worklist)
        m_private->worklist->clearSearch();
}

HttpLogPanel &MainWindow::httpLog()
{
    return *m_private->httpLog;
}

void MainWindow::setHttpLogShown(bool shown)
{
    m_private->isHttpLogWanted = shown;
    m_private->settings.setValue(settings::HttpLogShown, shown);
    layoutPanes();
    if (shown && width() < NarrowWidth)
        m_private->httpLog->setVisible(page() == Page::Worklist && m_private->isCustomerOpen);
}

void MainWindow::setLogShownBeside(bool shown)
{
    m_private->isHttpLogBeside = shown;
    layoutPanes();
}

void MainWindow::layoutPanes()
{
    const bool hasRoom = width() >= NarrowWidth;
    const bool isWorklist = page() == Page::Worklist;
    const bool isOpen = m_private->isCustomerOpen;
    m_private->httpLog->setVisible(m_private->isHttpLogWanted && m_private->isHttpLogBeside && hasRoom
                                   && isWorklist && isOpen);
    m_private->worklist->header()->setVisible(isWorklist && !isOpen);
    m_private->worklist->setVisible(isWorklist && !isOpen);
    m_private->middle->setVisible(!isWorklist || isOpen || hasRoom);
    constexpr int DetailWidth = 424;
    constexpr int LeastDetail = 404; // with less its buttons are cut
    constexpr int ListWidth = 860; // where room is short the names of the list come first
    constexpr int HttpLogWidth = 352;
    const int room = width() - MainWindowParts::RailWidth; // the splitter itself is not as wide yet
    const int detail = std::clamp(room - ListWidth, LeastDetail, DetailWidth);
    if (isWorklist && !isOpen && hasRoom)
        m_private->splitter->setSizes({room - detail, detail, 0});
    else if (!m_private->httpLog->isHidden()) // also before the window itself is shown
        m_private->splitter->setSizes({0, room - HttpLogWidth, HttpLogWidth});
    QTimer::singleShot(0, m_private->toast, &Toast::place); // in what is shown now
}

MessageCard &MainWindow::banner()
{
    return *m_private->banner;
}

void MainWindow::setBannerShown(bool shown)
{
    Private &p = *m_private;
    // A click that is meant for what goes must not reach the row that comes into its place.
    const bool isKept = !shown && isUnderPointer(*p.bannerFrame);
    p.bannerFrame->setMinimumHeight(isKept ? p.bannerFrame->height() : 0);
    p.banner->setVisible(!isKept);
    p.bannerFrame->setVisible(shown || isKept);
    QTimer::singleShot(0, m_private->toast, &Toast::place); // above it, when it has its place
}

void MainWindow::setSecretState(SecretStoreState state)
{
    m_private->status->setSecretState(state);
}

void MainWindow::setRequestCount(quint64 requests)
{
    m_private->status->setRequestCount(requests);
}

void MainWindow::setWatchText(const QString &text, const QString &explanation)
{
    m_private->status->setWatchText(text, explanation);
}

void MainWindow::setUnsettled(const QStringList &names)
{
    m_private->status->setUnsettled(names);
}

void MainWindow::setSignedInText(const QString &text)
{
    m_private->status->setSignedInText(text);
}

void MainWindow::showToast(const QString &text, const QString &actionText, std::function<void()> action)
{
    m_private->toast->showMessage(text, actionText, std::move(action));
}

void MainWindow::replaceToast(const QString &before, const QString &now)
{
    m_private->toast->replace(before, now);
}

void MainWindow::showUndoable(const QString &text, std::function<void()> undo)
{
    m_private->toast->showUndoable(text, std::move(undo));
    m_private->worklist->forgetSearchUndo();
}

void MainWindow::forgetUndo()
{
    m_private->toast->forgetUndo();
}

Toast::Content MainWindow::takeToast()
{
    return m_private->toast->takeContent();
}

void MainWindow::setToast(Toast::Content content)
{
    m_private->toast->setContent(std::move(content));
}

void MainWindow::setCloseWarning(std::function<QString()> warning)
{
    m_private->closeWarning = std::move(warning);
}

void MainWindow::setSaveFirst(std::function<bool()> can, std::function<void()> save)
{
    m_private->canSaveFirst = std::move(can);
    m_private->saveFirst = std::move(save);
}

void MainWindow::openEnvironmentMenu()
{
    auto *menu = new KeyMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const Environment &one : m_private->environments) {
        QAction *action
            = menu->addAction(tr("%1  (%2)")
                                  .arg(environmentLabel(one).replace(QLatin1Char('&'), QStringLiteral("&&")),
                                       environmentKindText(one.kind)));
        // Instead of a check mark, whose place is where the colour is.
        action->setIcon(environmentMark(m_theme, one.kind));
        action->setIconVisibleInMenu(true);
        if (one.id == m_private->environment.id) {
            QFont font = menu->font();
            font.setWeight(QFont::DemiBold);
            action->setFont(font);
            action->setText(tr("%1 · in use").arg(action->text()));
        }
        connect(action, &QAction::triggered, this, [this, id = one.id] { Q_EMIT environmentChosen(id); });
    }
    menu->addSeparator();
    connect(menu->addAction(tr("Manage environments…")), &QAction::triggered, this,
            &MainWindow::manageEnvironmentsRequested);
    const EnvBand *band = m_private->band;
    menu->popup(band->mapToGlobal(QPoint(band->width() - menu->sizeHint().width() - 8, band->height())));
}

void MainWindow::setHiddenByClosing(bool hidden)
{
    m_private->isHiddenByClosing = hidden;
}

void MainWindow::quit()
{
    m_private->isQuitting = true;
    if (!isVisible() && !m_private->isCloseConfirmed && m_private->closeWarning
        && !m_private->closeWarning().isEmpty())
        show(); // what it asks has to be seen
    close();
    m_private->isQuitting = false;
}

void MainWindow::quitWithoutAsking()
{
    m_private->isCloseConfirmed = true;
    quit();
}

void MainWindow::beginHidden()
{
    if (!std::exchange(m_isPainted, true))
        QTimer::singleShot(0, this, [this] { Q_EMIT firstPainted(); });
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (m_private && m_private->isHiddenByClosing && !m_private->isQuitting) {
        m_settings.setValue(settings::Geometry, saveGeometry());
        event->ignore();
        hide();
        return;
    }
    const QString warning = m_private && m_private->closeWarning ? m_private->closeWarning() : QString();
    if (!warning.isEmpty() && !m_private->isCloseConfirmed) {
        event->ignore();
        auto *question
            = new QuitDialog(m_private->theme, m_private->environment, m_private->closeWarning, this);
        connect(question, &QDialog::accepted, this, &MainWindow::quitWithoutAsking);
        if (m_private->canSaveFirst && m_private->canSaveFirst())
            question->offerSave(m_private->saveFirst);
        question->open();
        return;
    }
    m_settings.setValue(settings::Geometry, saveGeometry());
    QMainWindow::closeEvent(event);
    Q_EMIT closed();
}

/// Not every window manager keeps a window in the background while its dialog is open: keys go to the dialog.
bool MainWindow::event(QEvent *event)
{
    QWidget *dialog = QApplication::activeModalWidget();
    if (event->type() == QEvent::WindowActivate && dialog && dialog != this)
        dialog->activateWindow();
    return QMainWindow::event(event);
}

void MainWindow::paintEvent(QPaintEvent *event)
{
    QMainWindow::paintEvent(event);
    if (!m_private)
        paintFrame();
    if (std::exchange(m_isPainted, true))
        return;
    // After this paint has reached the screen.
    QTimer::singleShot(0, this, [this] { Q_EMIT firstPainted(); });
}

/// Where band, rail, header and status bar are about to be. No words: fonts take longer than all of this.
void MainWindow::paintFrame()
{
    constexpr int Band = 28;
    constexpr int Rail = MainWindowParts::RailWidth;
    constexpr int Header = 48;
    constexpr int Status = 26;
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.colour("base"));
    painter.fillRect(0, 0, width(), Band, m_theme.colour("rail"));
    painter.fillRect(0, 0, Rail, height(), m_theme.colour("rail"));
    painter.fillRect(0, height() - Status, width(), Status, m_theme.colour("rail"));
    painter.fillRect(Rail, Band + Header - 1, width() - Rail, 1, m_theme.colour("line"));
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    if (!m_private)
        return;
    layoutPanes();
    m_private->toast->place();
}

} // namespace onboarding
