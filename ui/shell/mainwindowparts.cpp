#include "ui/shell/mainwindowparts.h"

#include "ui/shell/keyhelp.h"
#include "ui/shell/mainwindow.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/maincontent.h"
#include "ui/widgets/messagecard.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/toast.h"
#include "ui/worklist/worklistpage.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace onboarding {

namespace {
constexpr int RailMargin = 3; ///< between the rail's edge and its buttons
constexpr int RailTop = 10;
constexpr int RailLine = 1; ///< at its right
} // namespace

MainWindowParts::MainWindowParts(QMainWindow &mainWindow, Theme &look, Settings &stored,
                                 const CustomerStore &store, const Clock &clock)
    : window(mainWindow)
    , theme(look)
    , settings(stored)
    , band(new EnvBand(look, EnvBand::WindowHeight))
    , rail(new QActionGroup(&mainWindow))
    , worklist(new WorklistPage(look, stored, store, clock))
    , middle(new QWidget)
    , pages(new QStackedWidget)
    , bannerFrame(new QWidget)
    , banner(new MessageCard(look))
    , httpLog(new HttpLogPanel(look))
    , splitter(new QSplitter(Qt::Horizontal))
    , status(new StatusLine(look))
{
    band->setSwitchable(true);
    banner->setObjectName(QStringLiteral("banner"));
    for (int page = 0; page < MainWindow::PageCount; ++page)
        pages->addWidget(new QWidget);
    auto *body = new QHBoxLayout;
    body->setContentsMargins(0, 0, 0, 0);
    body->setSpacing(0);
    body->addWidget(makeRail());
    httpLog->setMinimumWidth(300);
    splitter->setHandleWidth(1);
    splitter->setChildrenCollapsible(false);
    makeMiddle();
    splitter->addWidget(worklist);
    splitter->addWidget(middle);
    splitter->addWidget(httpLog);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 0);
    // Beside the list and what is open: whatever page is shown, it is said. Below them, so that no row and no
    // field moves from under the pointer when it comes or goes.
    auto *beside = new QVBoxLayout;
    beside->setSpacing(0);
    beside->addWidget(worklist->header());
    beside->addWidget(splitter, 1);
    beside->addWidget(bannerFrame);
    body->addLayout(beside, 1);

    auto *central = new QWidget;
    central->setObjectName(QStringLiteral("page"));
    auto *layout = new QVBoxLayout(central);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(band);
    layout->addLayout(body, 1);
    window.setCentralWidget(central);
    window.setStatusBar(status);
    toast = new Toast(&window);
    toast->setRoom([this] { return roomForToast(); });
    QObject::connect(worklist, &WorklistPage::rowsResized, toast, &Toast::place, Qt::QueuedConnection);
}

QWidget *MainWindowParts::makeRail()
{
    using Page = MainWindow::Page;
    auto *widget = new QWidget;
    widget->setObjectName(QStringLiteral("rail"));
    widget->setAttribute(Qt::WA_StyledBackground);
    widget->setFixedWidth(RailWidth);
    auto *layout = new QVBoxLayout(widget);
    layout->setContentsMargins(RailMargin, RailTop, RailMargin + RailLine, RailTop);
    layout->setSpacing(6);
    m_worklistButton = addRailButton(*layout, static_cast<int>(Page::Worklist), QStringLiteral("list"),
                                     MainWindow::tr("Worklist"), QStringLiteral("railWorklist"));
    addRailButton(*layout, static_cast<int>(Page::Overview), QStringLiteral("chart"),
                  MainWindow::tr("Overview"), QStringLiteral("railOverview"));
    addRailButton(*layout, static_cast<int>(Page::Environments), QStringLiteral("server"),
                  MainWindow::tr("Environments"), QStringLiteral("railEnvironments"));
    layout->addStretch();
    addRailButton(*layout, static_cast<int>(Page::Settings), QStringLiteral("gear"),
                  MainWindow::tr("Settings"), QStringLiteral("railSettings"));
    m_late = makeLateMark(*widget);
    return widget;
}

/// Over the button's corner, beside its icon.
QLabel *MainWindowParts::makeLateMark(QWidget &railWidget)
{
    constexpr int Height = 16;
    auto *mark = new QLabel(&railWidget);
    mark->setObjectName(QStringLiteral("railLate"));
    mark->setAttribute(Qt::WA_TransparentForMouseEvents);
    mark->setAlignment(Qt::AlignCenter);
    mark->setFixedHeight(Height);
    mark->hide();
    return mark;
}

QToolButton *MainWindowParts::addRailButton(QVBoxLayout &layout, int page, const QString &icon,
                                            const QString &text, const QString &objectName)
{
    auto *action = new QAction(text, rail);
    action->setCheckable(true);
    action->setData(page);
    auto *button = new QToolButton;
    button->setDefaultAction(action);
    button->setObjectName(objectName);
    button->setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
    button->setIconSize(QSize(20, 20));
    button->setFocusPolicy(Qt::TabFocus);
    button->setAccessibleName(text);
    button->setToolTip(MainWindow::tr("%1 (Ctrl+%2)").arg(text).arg(page + 1));
    const auto draw = [this, action, icon] { action->setIcon(theme.icon(icon, 20)); };
    QObject::connect(&theme, &Theme::changed, action, draw);
    draw();
    layout.addWidget(button);
    return button;
}

void MainWindowParts::showLate(int customers)
{
    constexpr int Most = 99;
    m_late->setText(customers > Most ? QStringLiteral("%1+").arg(Most) : QString::number(customers));
    m_late->adjustSize();
    m_late->move(RailWidth - RailLine - RailMargin - m_late->width(), RailTop);
    m_late->setVisible(customers > 0);
    m_worklistButton->setAccessibleName(customers > 0 ? MainWindow::tr("Worklist, %L1 late").arg(customers)
                                                      : MainWindow::tr("Worklist"));
    m_worklistButton->setToolTip(customers > 0
                                     ? MainWindow::tr("Worklist (Ctrl+1), %L1 late (L)").arg(customers)
                                     : MainWindow::tr("Worklist (Ctrl+1)"));
}

void MainWindowParts::makeMiddle()
{
    auto *frame = new QVBoxLayout(bannerFrame);
    frame->setContentsMargins(16, 12, 16, 12);
    frame->addWidget(banner);
    bannerFrame->hide();
    constexpr int LeastWidth = 360;
    middle->setMinimumWidth(LeastWidth);
    middle->setObjectName(QStringLiteral("page"));
    middle->setAttribute(Qt::WA_StyledBackground);
    auto *layout = new QVBoxLayout(middle);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(pages, 1);
}

void MainWindowParts::setPage(int index, QWidget *widget)
{
    QWidget *before = pages->widget(index);
    pages->insertWidget(index, widget);
    pages->removeWidget(before);
    delete before;
}

void MainWindowParts::focusPane(int by)
{
    QList<QWidget *> panes {worklist, pages->currentWidget(), httpLog};
    panes.removeIf([](const QWidget *one) { return !one->isVisible(); });
    const QWidget *focused = QApplication::focusWidget();
    qsizetype now = -1;
    for (qsizetype i = 0; i < panes.size(); ++i) {
        if (focused && panes[i]->isAncestorOf(focused))
            now = i;
    }
    const QWidget *next = panes.at((now + by + panes.size()) % panes.size());
    if (next == worklist)
        return worklist->focusList();
    (void)focusInside(*next);
}

bool MainWindowParts::focusInside(const QWidget &part)
{
    QWidget *chosen = nullptr;
    for (QWidget *candidate = part.nextInFocusChain(); candidate != &part;
         candidate = candidate->nextInFocusChain()) {
        const bool fits = part.isAncestorOf(candidate) && candidate->isVisible() && candidate->isEnabled()
            && (candidate->focusPolicy() & Qt::TabFocus) != 0;
        const QString kind = candidate->property("kind").toString();
        if (!fits || (chosen && kind != QStringLiteral("primary")))
            continue;
        chosen = candidate;
        if (kind == QStringLiteral("primary"))
            break;
    }
    if (chosen)
        chosen->setFocus(Qt::ShortcutFocusReason);
    return chosen != nullptr;
}

void MainWindowParts::focusPage()
{
    if (!worklist->isVisible()) {
        if (!focusMainContent(*pages->currentWidget()))
            (void)focusInside(*pages);
        return;
    }
    if (band->hasFocus())
        band->clearFocus();
    const QWidget *button = worklist->findChild<QPushButton *>(QStringLiteral("worklistEmptyButton"));
    const bool isEmpty = button && button->isVisible();
    if (!isEmpty || !focusInside(*worklist))
        worklist->focusList(); // which waits until there are rows
}

void MainWindowParts::focusPlainly()
{
    if (worklist->isVisible())
        return focusPage();
    if (!focusScrolled(*pages->currentWidget()))
        focusPage();
}

/// Over rows or a page only: not over a name, buttons below the rows, a scroll bar or the status bar.
QRect MainWindowParts::roomForToast() const
{
    if (!worklist->isVisible()) {
        QRect room(middle->mapTo(&window, QPoint()), middle->size());
        // What a page says at its lower edge has buttons.
        const auto *foot = pages->currentWidget()->findChild<QWidget *>(QStringLiteral("pageFoot"));
        if (foot && foot->isVisible())
            room.setBottom(foot->mapTo(&window, QPoint()).y() - 1);
        return room;
    }
    return worklist->besideNames().translated(worklist->rows()->mapTo(&window, QPoint()));
}

void MainWindowParts::showKeys()
{
    auto *dialog = new KeyHelpDialog(theme, environment, &window);
    dialog->open();
}

} // namespace onboarding
