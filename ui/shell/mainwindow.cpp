#include "ui/shell/mainwindow.h"

#include "ui/shell/customerpane.h"
#include "ui/shell/mainwindowparts.h"
#include "ui/theme/theme.h"
#include "ui/widgets/messagecard.h"
#include "ui/widgets/toast.h"

#include <QCloseEvent>
#include <QShortcut>
#include <QTimer>

namespace onboarding {

namespace {
constexpr int NarrowWidth = 1240; ///< below, the wire panel gives its place to the page
}

struct MainWindow::Private : MainWindowParts
{
    using MainWindowParts::MainWindowParts;

    std::function<QString()> closeWarning;
    bool isPainted = false;
    bool isCloseConfirmed = false;
    bool isWireWanted = true;
    QList<Environment> environments;
};

MainWindow::MainWindow(Theme &theme, Settings &settings, const Clock &clock, QWidget *parent)
    : QMainWindow(parent)
    , m_private(std::make_unique<Private>(*this, theme, settings, clock))
{
    setObjectName(QStringLiteral("mainWindow"));
    setWindowTitle(tr("Onboarding Console"));
    setWindowIcon(theme.icon(QStringLiteral("shield"), 32));
    setMinimumSize(960, 600);
    resize(1360, 860);
    restoreGeometry(settings.value(settings::Geometry));
    m_private->restoreSplitter();
    m_private->isWireWanted = settings.value(settings::WirePanelShown);
    connectParts();
    addShortcuts();
    showPage(Page::Customer);
}

MainWindow::~MainWindow() = default;

void MainWindow::connectParts()
{
    CustomerPane *pane = m_private->pane;
    connect(pane, &CustomerPane::customerSelected, this, &MainWindow::customerSelected);
    connect(pane, &CustomerPane::addRequested, this, &MainWindow::addCustomerRequested);
    connect(pane, &CustomerPane::removeRequested, this, &MainWindow::removeCustomerRequested);
    connect(m_private->rail, &QActionGroup::triggered, this,
            [this](QAction *action) { showPage(static_cast<Page>(action->data().toInt())); });
    connect(m_private->band, &EnvBand::switchRequested, this, &MainWindow::openEnvironmentMenu);
}

void MainWindow::addShortcuts()
{
    const auto add = [this](const QKeySequence &keys, auto run) {
        auto *shortcut = new QShortcut(keys, this);
        connect(shortcut, &QShortcut::activated, this, run);
    };
    // Single letters do not reach here from a text field: it takes them first.
    const auto addLetter = [this](const QKeySequence &keys, auto run) {
        auto *shortcut = new QShortcut(keys, this);
        connect(shortcut, &QShortcut::activated, this, [this, run] {
            if (m_private->settings.value(settings::SingleKeys))
                run();
        });
    };
    addLetter(Qt::Key_J, [this] { m_private->pane->move(1); });
    addLetter(Qt::Key_K, [this] { m_private->pane->move(-1); });
    addLetter(Qt::Key_Slash, [this] { m_private->pane->focusFilter(); });
    addLetter(Qt::Key_C, [this] { Q_EMIT checkRequested(); });
    addLetter(Qt::Key_R, [this] { Q_EMIT registerRequested(); });
    addLetter(Qt::Key_BracketRight, [this] { Q_EMIT advanceClockRequested(); });
    addLetter(Qt::Key_Question, [this] { m_private->showKeys(); });
    add(Qt::Key_F1, [this] { m_private->showKeys(); });
    add(Qt::Key_F5, [this] { Q_EMIT checkRequested(); });
    add(Qt::Key_Escape, [this] { Q_EMIT cancelRequested(); });
    add(Qt::CTRL | Qt::Key_N, [this] { Q_EMIT addCustomerRequested(); });
    add(Qt::CTRL | Qt::Key_T, [this] { Q_EMIT sdkTokenRequested(); });
    add(Qt::CTRL | Qt::Key_E, [this] { openEnvironmentMenu(); });
    add(Qt::CTRL | Qt::Key_W, [this] { setWireShown(!m_private->wire->isVisible()); });
    add(Qt::CTRL | Qt::Key_1, [this] { showPage(Page::Customer); });
    add(Qt::CTRL | Qt::Key_2, [this] { showPage(Page::Environments); });
    add(Qt::CTRL | Qt::Key_3, [this] { showPage(Page::Settings); });
    add(Qt::CTRL | Qt::Key_Comma, [this] { showPage(Page::Settings); });
    add(Qt::CTRL | Qt::Key_Q, [this] { close(); });
    add(Qt::Key_F6, [this] { m_private->focusPane(1); });
    add(Qt::SHIFT | Qt::Key_F6, [this] { m_private->focusPane(-1); });
}

void MainWindow::setPage(Page page, QWidget *widget)
{
    m_private->setPage(static_cast<int>(page), widget);
}

void MainWindow::showPage(Page page)
{
    m_private->pages->setCurrentIndex(static_cast<int>(page));
    m_private->pane->setVisible(page == Page::Customer);
    for (QAction *action : m_private->rail->actions())
        action->setChecked(action->data().toInt() == static_cast<int>(page));
    layoutPanes();
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
    setWindowTitle(tr("%1 — Onboarding Console").arg(current.name));
}

void MainWindow::setCustomers(const QList<CustomerRow> &rows, bool loaded)
{
    m_private->pane->setRows(rows, loaded);
}

void MainWindow::updateCustomer(const CustomerRow &row)
{
    m_private->pane->update(row);
}

void MainWindow::selectCustomer(const QUuid &customer)
{
    m_private->pane->select(customer);
}

QUuid MainWindow::selectedCustomer() const
{
    return m_private->pane->selected();
}

WirePanel &MainWindow::wire()
{
    return *m_private->wire;
}

void MainWindow::setWireShown(bool shown)
{
    m_private->isWireWanted = shown;
    m_private->settings.setValue(settings::WirePanelShown, shown);
    layoutPanes();
    if (shown && width() < NarrowWidth)
        m_private->wire->setVisible(page() == Page::Customer); // asked for: it may take the room
}

void MainWindow::layoutPanes()
{
    const bool hasRoom = width() >= NarrowWidth;
    m_private->wire->setVisible(m_private->isWireWanted && hasRoom && page() == Page::Customer);
    constexpr int WidePane = 252;
    constexpr int NarrowPane = 208;
    m_private->pane->setFixedWidth(hasRoom ? WidePane : NarrowPane);
}

MessageCard &MainWindow::banner()
{
    return *m_private->banner;
}

void MainWindow::setBannerShown(bool shown)
{
    m_private->bannerFrame->setVisible(shown);
}

void MainWindow::setSecretState(SecretStoreState state)
{
    m_private->status->setSecretState(state);
}

void MainWindow::setRequestCount(quint64 requests)
{
    m_private->status->setRequestCount(requests);
}

void MainWindow::setSignedInText(const QString &text)
{
    m_private->status->setSignedInText(text);
}

void MainWindow::showToast(const QString &text, const QString &actionText, std::function<void()> action)
{
    m_private->toast->showMessage(text, actionText, std::move(action));
}

void MainWindow::setCloseWarning(std::function<QString()> warning)
{
    m_private->closeWarning = std::move(warning);
}

void MainWindow::openEnvironmentMenu()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const Environment &one : m_private->environments) {
        QAction *action
            = menu->addAction(tr("%1  (%2)")
                                  .arg(QString(one.name).replace(QLatin1Char('&'), QStringLiteral("&&")),
                                       environmentKindName(one.kind)));
        action->setCheckable(true);
        action->setChecked(one.id == m_private->environment.id);
        connect(action, &QAction::triggered, this, [this, id = one.id] { Q_EMIT environmentChosen(id); });
    }
    menu->addSeparator();
    connect(menu->addAction(tr("Manage environments…")), &QAction::triggered, this,
            &MainWindow::manageEnvironmentsRequested);
    const EnvBand *band = m_private->band;
    menu->popup(band->mapToGlobal(QPoint(band->width() - menu->sizeHint().width() - 8, band->height())));
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    const QString warning = m_private->closeWarning ? m_private->closeWarning() : QString();
    if (!warning.isEmpty() && !m_private->isCloseConfirmed) {
        event->ignore();
        m_private->askBeforeClosing(warning, [this] {
            m_private->isCloseConfirmed = true;
            close();
        });
        return;
    }
    m_private->settings.setValue(settings::Geometry, saveGeometry());
    m_private->saveSplitter();
    QMainWindow::closeEvent(event);
}

void MainWindow::paintEvent(QPaintEvent *event)
{
    QMainWindow::paintEvent(event);
    if (std::exchange(m_private->isPainted, true))
        return;
    // After this paint has reached the screen.
    QTimer::singleShot(0, this, [this] { Q_EMIT firstPainted(); });
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    layoutPanes();
    m_private->toast->place();
}

} // namespace onboarding
