#include "ui/worklist/worklistpage.h"

#include "core/base/plaintext.h"
#include "core/kyc/nextstep.h"
#include "ui/shell/actiontable.h"
#include "ui/text/tooltip.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/worklist/filtermenu.h"
#include "ui/worklist/rowstext.h"
#include "ui/worklist/viewcounts.h"
#include "ui/worklist/worklistparts.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLocale>
#include <QMenu>
#include <QMouseEvent>
#include <QScrollBar>
#include <QShortcut>
#include <QTimer>
#include <QVBoxLayout>
#include <algorithm>
#include <optional>
#include <utility>

namespace onboarding {

namespace {

/// For a tab: short, and no "&" of it underlines a letter.
QString tabText(const SavedView &view)
{
    constexpr int MostWidth = 120; // of a name that somebody gave; all of it is in the tool tip
    const QFontMetrics metrics(Theme::font(Theme::Text::Body));
    const QString name = plainExcerpt(view.name, 40);
    const QString shown = view.isBuiltIn ? name : metrics.elidedText(name, Qt::ElideRight, MostWidth);
    return QString(shown).replace(QLatin1Char('&'), QStringLiteral("&&"));
}

QString chipText(QString text)
{
    return text.replace(QLatin1Char('&'), QStringLiteral("&&")) + QStringLiteral("  ✕");
}

QString statusName(const QString &key)
{
    return statusLabel(key == statusKeys().constLast() ? std::nullopt
                                                       : std::optional(KycStatus::fromWire(key)));
}

/// At \p at, or as far left of it as it takes not to reach beyond the right edge of \p button.
void popUpWithin(const QWidget &button, QMenu &menu, const QPoint &at)
{
    const int right = button.mapToGlobal(QPoint(button.width(), 0)).x();
    menu.popup(QPoint(std::min(at.x(), right - menu.sizeHint().width()), at.y()));
}

/// As a menu shows the key of an action that is not its own shortcut.
QString withKey(const QString &text, WindowAction action)
{
    return text + QLatin1Char('\t') + keysOf(action).toString(QKeySequence::NativeText);
}

} // namespace

struct WorklistPage::Private
{
    Private(WorklistPage &page, const Theme &theme, Settings &chosen, const CustomerStore &store,
            const Clock &clock)
        : settings(chosen)
        , model(new WorklistModel(store, clock, &page))
        , viewCounts(new ViewCounts(store, *model, &page))
        , parts(page, *model, chosen, theme)
    {
        model->setRules(DueRules::of(chosen));
    }

    Settings &settings;
    WorklistModel *model;
    ViewCounts *viewCounts;
    WorklistParts parts;
    QString filterMeaning {};
    QAction *watch = nullptr;
    QAction *remove = nullptr;
    bool asksBeforeRemoval = false; ///< also when it is one
    QList<SavedView> savedViews {};
    /// Column and direction before a view brought an order of its own; back with a view that has none.
    std::optional<std::pair<int, Qt::SortOrder>> ownOrder {};
    QString chosenView {}; ///< the name of the tab that was chosen last
    QUuid lastSelected {}; ///< comes back when the filter lets it
    QUuid told {}; ///< by customerSelected()
    bool isChoosingView = false;
    bool isSelectedByHand = false; ///< by its box or a key, not by being opened
    bool isUnreadable = false; ///< the list

    /// In the order of their tabs.
    [[nodiscard]] QList<SavedView> views() const
    {
        QList<SavedView> all = builtInViews();
        all.insert(1, queueOf(settings.value(settings::OwnName)));
        return all + savedViews;
    }
    /// The view whose tab stands for \p filter; -1 when there is none.
    [[nodiscard]] int tabOf(const WorklistFilter &filter) const;
    /// In words what narrows the list beside the search; empty when nothing does.
    [[nodiscard]] QString filterText() const;
};

WorklistPage::WorklistPage(const Theme &theme, Settings &settings, const CustomerStore &store,
                           const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_private(std::make_unique<Private>(*this, theme, settings, store, clock))
{
    Private &p = *m_private;
    setObjectName(QStringLiteral("worklistPage"));
    setAttribute(Qt::WA_StyledBackground);
    keepRoomOnCheck();
    placeCheckRunBar();
    connectHeader();
    connectList();

    connect(p.model, &WorklistModel::countsChanged, this, [this] {
        keepRoomOnCheck();
        m_private->parts.chips->setCounts(m_private->model->counts());
        showSelectedCount();
        showState();
    });
    connect(p.model, &QAbstractItemModel::rowsInserted, this, &WorklistPage::showState);
    connect(p.model, &QAbstractItemModel::modelReset, this, [this] {
        if (!m_private->model->indexOf(m_private->lastSelected).isValid())
            m_private->lastSelected = QUuid(); // a customer who comes back is news
        select(m_private->lastSelected);
        tellSelected();
    });
    connect(p.model, &QAbstractItemModel::rowsRemoved, this, [this] {
        showState();
        tellSelected();
    });
    connect(p.parts.chips, &StatusChips::chosen, this, [this](const QSet<QString> &statuses) {
        WorklistFilter filter = m_private->model->filter();
        filter.statuses = statuses;
        setFilter(filter);
    });
    connect(p.parts.head, &SelectionHeader::selectedCountChanged, this, &WorklistPage::showSelectedCount);
    connect(p.viewCounts, &ViewCounts::changed, this, &WorklistPage::showCounts);
    connect(p.parts.checkRun, &CheckRunBar::pauseRequested, this, &WorklistPage::pauseRequested);
    connect(p.parts.checkRun, &CheckRunBar::resumeRequested, this, &WorklistPage::resumeRequested);
    connect(p.parts.checkRun, &CheckRunBar::cancelRequested, this, &WorklistPage::cancelRequested);
    connect(p.parts.checkRun, &CheckRunBar::retryRequested, this, &WorklistPage::retryRequested);
    connect(p.parts.checkRun, &CheckRunBar::failuresRequested, this, &WorklistPage::failuresRequested);
    connect(p.parts.checkRun, &CheckRunBar::dismissed, this, &WorklistPage::placeCheckRunBar);
    auto *ages = new QTimer(this);
    connect(ages, &QTimer::timeout, p.model, &WorklistModel::refreshAges);
    ages->start(std::chrono::seconds(10)); // as the page beside says it
    addActions();
    showViews();
    showState();
}

void WorklistPage::connectHeader()
{
    const Private &p = *m_private;
    connect(p.parts.tabs, &ViewTabs::menuRequested, this, &WorklistPage::openViewMenu);
    connect(p.parts.tabs, &ViewTabs::renameRequested, this, &WorklistPage::renameView);
    connect(p.parts.tabs, &ViewTabs::removeRequested, this, &WorklistPage::removeView);
    connect(p.parts.add, &QPushButton::clicked, this, &WorklistPage::addRequested);
    connect(p.parts.menu, &QToolButton::clicked, this, &WorklistPage::openMenu);
    connect(p.parts.check, &QPushButton::clicked, this, [this] {
        const qsizetype count = m_private->parts.table->selectionModel()->selectedRows().size();
        Q_EMIT intentRequested(Intent::Check, count > 1 ? selection() : m_private->model->visibleIds());
    });
    connect(p.parts.search, &QLineEdit::textChanged, this, [this](const QString &text) {
        WorklistFilter filter = m_private->model->filter();
        filter.search = text;
        setFilter(filter);
    });
    connect(p.parts.search, &QLineEdit::returnPressed, this, &WorklistPage::focusFirst);
    auto *down = new QShortcut(Qt::Key_Down, p.parts.search, nullptr, nullptr, Qt::WidgetShortcut);
    connect(down, &QShortcut::activated, this, &WorklistPage::focusFirst);
    // The tab that is current already, while something else than its view is shown.
    connect(p.parts.tabs, &QTabBar::tabBarClicked, this, [this](int index) {
        const Private &own = *m_private;
        if (index >= 0 && index == own.parts.tabs->currentIndex() && own.tabOf(own.model->filter()) < 0)
            showView(own.views().at(index));
    });
    connect(p.parts.tabs, &QTabBar::currentChanged, this, [this](int index) {
        const QList<SavedView> views = m_private->views();
        if (m_private->isChoosingView || index < 0 || index >= views.size())
            return;
        if (!views.at(index).needsOwnName)
            return showView(views.at(index));
        setFilter(m_private->model->filter()); // and its tab
        Q_EMIT ownNameRequested();
    });
    connectDropChip(p.parts.meaning, [this] { chooseAll(); });
    connectDropChip(p.parts.tagChip, [this] {
        WorklistFilter filter = m_private->model->filter();
        filter.tag.clear();
        setFilter(filter);
    });
    connectDropChip(p.parts.assigneeChip, [this] {
        WorklistFilter filter = m_private->model->filter();
        filter.assignee.reset();
        setFilter(filter);
    });
    connect(p.parts.filterButton, &QToolButton::clicked, this, &WorklistPage::openFilterMenu);
    connect(p.parts.columns, &QToolButton::clicked, this, [this] {
        openColumnMenu(m_private->parts.columns->mapToGlobal(QPoint(0, m_private->parts.columns->height())));
    });
}

void WorklistPage::connectDropChip(QToolButton *chip, const std::function<void()> &onDropped)
{
    connect(chip, &QToolButton::clicked, this, [chip, onDropped] {
        chip->setChecked(true);
        onDropped();
    });
}

void WorklistPage::connectList()
{
    const Private &p = *m_private;
    QTableView *table = p.parts.table;
    SelectionHeader *head = p.parts.head;
    table->viewport()->installEventFilter(this);
    connect(head, &QWidget::customContextMenuRequested, this,
            [this, head](const QPoint &at) { openColumnMenu(head->mapToGlobal(at)); });
    connect(table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &WorklistPage::onCurrentChanged);
    connect(table->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this, table] {
        m_private->isSelectedByHand = table->selectionModel()->selectedRows().size() > 1;
    });
    connect(table, &QAbstractItemView::entered, this,
            [this](const QModelIndex &index) { m_private->parts.delegate->setHoveredRow(index.row()); });
    connect(table, &QAbstractItemView::viewportEntered, this,
            [this] { m_private->parts.delegate->setHoveredRow(-1); });
    connect(table, &QAbstractItemView::doubleClicked, this, &WorklistPage::openRequested);
    const SelectionBar *bar = p.parts.selectionBar;
    connect(bar, &SelectionBar::checkRequested, this, [this] { request(Intent::Check); });
    connect(bar, &SelectionBar::assignRequested, this, [this] { request(Intent::Assign); });
    connect(bar, &SelectionBar::tagRequested, this, [this] { request(Intent::Tag); });
    connect(bar, &SelectionBar::snoozeRequested, this, [this] { request(Intent::Snooze); });
    connect(bar, &SelectionBar::exportRequested, this, [this] { Q_EMIT exportRequested(selection()); });
    connect(bar, &SelectionBar::showHiddenRequested, this, &WorklistPage::dropFilters);
    connect(bar, &SelectionBar::allRequested, this, [this] { m_private->parts.table->selectAll(); });
    connect(bar, &SelectionBar::clearRequested, this, [this] {
        m_private->parts.table->setCurrentIndex(m_private->parts.table->currentIndex()); // that one alone
        focusList();
    });
    connect(p.parts.emptyImport, &QPushButton::clicked, this, &WorklistPage::importRequested);
    connect(p.parts.emptyButton, &QPushButton::clicked, this, [this] {
        if (m_private->model->total() == 0)
            Q_EMIT addRequested();
        else if (m_private->model->hiddenMatches() > 0)
            dropFilters();
        else if (!m_private->parts.search->text().isEmpty())
            clearSearch();
        else
            chooseAll();
    });
}

WorklistPage::~WorklistPage()
{
    m_private->settings.setValue(settings::WorklistHeader,
                                 m_private->parts.table->horizontalHeader()->saveState());
}

QWidget *WorklistPage::header() const
{
    return m_private->parts.header;
}

const QWidget *WorklistPage::rows() const
{
    return m_private->parts.table->isVisible() ? m_private->parts.table->viewport() : m_private->parts.empty;
}

QRect WorklistPage::besideNames() const
{
    constexpr int Least = 240;
    const QRect whole = rows()->rect();
    if (rows() != m_private->parts.table->viewport())
        return whole;
    const QHeaderView &header = *m_private->parts.table->horizontalHeader();
    const int left = header.sectionViewportPosition(WorklistModel::Name);
    const int right = left + header.sectionSize(WorklistModel::Name);
    const QRect room
        = whole.width() - right >= left ? whole.adjusted(right, 0, 0, 0) : QRect(0, 0, left, whole.height());
    return room.width() < Least ? whole : room;
}

WorklistModel &WorklistPage::model()
{
    return *m_private->model;
}

/// The single letters are the window's: they work beside the list, too. The menu names them all the same.
void WorklistPage::addActions()
{
    using Do = WindowAction;
    QTableView *table = m_private->parts.table;
    const auto add = [this, table](const QString &text, auto run) {
        auto *action = new QAction(text, table);
        table->addAction(action);
        connect(action, &QAction::triggered, this, run);
        return action;
    };
    const auto addWithKey = [&](const QString &text, WindowAction key, auto run) {
        auto *action = add(text, run);
        action->setShortcut(keysOf(key));
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        return action;
    };
    addWithKey(tr("Open\tEnter"), Do::OpenCustomer, [this] { Q_EMIT openRequested(); });
    add(withKey(tr("Check now"), Do::Check), [this] { request(Intent::Check); });
    add(withKey(tr("Note…"), Do::Note), [this] { request(Intent::Note); });
    addWithKey(tr("Rename…"), Do::Rename, [this] { request(Intent::Rename); });
    add(withKey(tr("Assign…"), Do::Assign), [this] { request(Intent::Assign); });
    add(withKey(tr("Tags…"), Do::Tag), [this] { request(Intent::Tag); });
    add(withKey(tr("Snooze…"), Do::Snooze), [this] { request(Intent::Snooze); });
    add(withKey(tr("Due date…"), Do::SetDue), [this] { request(Intent::SetDue); });
    m_private->watch = add(withKey(tr("Watch"), Do::Watch), [this] { request(Intent::Watch); });
    addWithKey(tr("Copy as text"), Do::CopyCustomers, [this] { copySelection(); });
    m_private->remove
        = addWithKey(tr("Remove from this console"), Do::Remove, [this] { request(Intent::Remove); });
    table->setContextMenuPolicy(Qt::ActionsContextMenu);
    table->installEventFilter(this);
}

/// What the menu is about to offer: only one of two things can be done, and dots say that something is asked.
void WorklistPage::nameActions()
{
    const QList<QUuid> customers = selection();
    const CustomerStore &store = m_private->model->store();
    const bool areWatched
        = !customers.isEmpty() && std::all_of(customers.begin(), customers.end(), [&store](const QUuid &id) {
              const CustomerRecord *record = store.record(id);
              return record && record->customer.isWatched;
          });
    m_private->watch->setText(withKey(areWatched ? tr("Stop watching") : tr("Watch"), WindowAction::Watch));
    const bool isAsked = m_private->asksBeforeRemoval || customers.size() > 1;
    m_private->remove->setText(isAsked ? tr("Remove from this console…") : tr("Remove from this console"));
}

void WorklistPage::setAsksBeforeRemoval(bool asks)
{
    m_private->asksBeforeRemoval = asks;
}

void WorklistPage::request(Intent intent)
{
    // A name and a note are of one customer: the one who is shown beside the list.
    const bool isOfOne = intent == Intent::Rename || intent == Intent::Note;
    requestFor(intent,
               isOfOne && !currentCustomer().isNull() ? QList<QUuid> {currentCustomer()} : selection());
}

void WorklistPage::requestFor(Intent intent, const QList<QUuid> &customers)
{
    if (!customers.isEmpty())
        Q_EMIT intentRequested(intent, customers);
}

/// The chosen one for as long as it is a part of the filter, else the one that says most of it; what is asked
/// for beyond it, the chips and the search line show.
int WorklistPage::Private::tabOf(const WorklistFilter &filter) const
{
    const QList<SavedView> all = views();
    int tab = -1;
    int fewest = 0;
    for (int i = 0; i < all.size(); ++i) {
        const WorklistFilter &view = all.at(i).filter;
        WorklistFilter bare = filter;
        int beyond = 0;
        const auto drop = [&](auto WorklistFilter::*field) {
            if (view.*field == WorklistFilter {}.*field && bare.*field != view.*field) {
                bare.*field = view.*field;
                ++beyond;
            }
        };
        drop(&WorklistFilter::search);
        drop(&WorklistFilter::statuses);
        drop(&WorklistFilter::tag);
        drop(&WorklistFilter::assignee);
        if (view != bare || all.at(i).needsOwnName)
            continue;
        if (all.at(i).name == (chosenView.isEmpty() ? all.constFirst().name : chosenView))
            return i;
        if (tab < 0 || beyond < fewest) {
            tab = i;
            fewest = beyond;
        }
    }
    return tab;
}

QString WorklistPage::Private::filterText() const
{
    const WorklistFilter &filter = model->filter();
    const int tab = parts.tabs->currentIndex();
    QStringList words;
    if (tab > 0)
        words.append(plainExcerpt(views().at(tab).name, 40));
    else if (!parts.meaning->isHidden())
        words.append(filterMeaning.isEmpty() ? tr("Filtered") : filterMeaning);
    for (const QString &key : statusKeys()) {
        if (filter.statuses.contains(key))
            words.append(statusName(key));
    }
    if (!parts.tagChip->isHidden())
        words << tagFilterText(filter);
    if (!parts.assigneeChip->isHidden())
        words << assigneeFilterText(filter);
    words.removeAll(QString());
    return words.join(QStringLiteral(", "));
}

void WorklistPage::setFilter(const WorklistFilter &filter)
{
    Private &p = *m_private;
    const WorklistFilter before = p.model->filter();
    p.model->setFilter(filter);
    p.isChoosingView = true;
    p.parts.tabs->setCurrentIndex(p.tabOf(filter));
    p.isChoosingView = false;
    showFacts();
    showMeaning();
    if (!p.parts.table->currentIndex().isValid())
        select(p.lastSelected);
    if (before != filter)
        showFirstRows(filter.search.isEmpty() && !before.search.isEmpty());
    showState();
    tellSelected(); // what is open beside the list is in the list
}

/// What is found is looked through from its beginning. After the search the list is where the selected
/// customer stands in it.
void WorklistPage::showFirstRows(bool isSearchOver)
{
    QTableView &table = *m_private->parts.table;
    const bool isSearching = !m_private->model->filter().search.isEmpty();
    if (isSearchOver && table.currentIndex().isValid())
        return table.scrollTo(table.currentIndex(), QAbstractItemView::PositionAtCenter);
    table.verticalScrollBar()->setValue(0);
    // Who is open beside the list, and would get the next key, is in sight.
    if (!isSearching && table.currentIndex().isValid())
        table.scrollTo(table.currentIndex());
}

/// The tag and the assignee that are asked for beyond the view.
void WorklistPage::showFacts()
{
    Private &p = *m_private;
    const WorklistFilter &filter = p.model->filter();
    const int tab = p.tabOf(filter);
    // Of a view that was saved here, what it asks for is shown and can be left too.
    const SavedView chosen = tab >= 0 ? p.views().at(tab) : SavedView {};
    const WorklistFilter view
        = chosen.isBuiltIn || chosen.name == queueOf({}).name ? chosen.filter : WorklistFilter {};
    p.parts.tagChip->setText(chipText(tagFilterText(filter)));
    p.parts.tagChip->setVisible(!filter.tag.isEmpty() && filter.tag != view.tag);
    p.parts.assigneeChip->setText(chipText(assigneeFilterText(filter)));
    p.parts.assigneeChip->setVisible(filter.assignee && filter.assignee != view.assignee);
}

/// Leaves the search alone.
void WorklistPage::dropFilters()
{
    m_private->chosenView.clear();
    showFilter({.search = m_private->parts.search->text()});
    focusList();
}

void WorklistPage::showFilter(const WorklistFilter &filter, const QString &meaning)
{
    m_private->filterMeaning = meaning;
    m_private->parts.search->setText(filter.search);
    m_private->parts.chips->setChosen(filter.statuses);
    setFilter(filter);
    if (currentCustomer().isNull())
        m_private->parts.table->scrollToTop();
}

/// What is filtered away without a tab that says so.
void WorklistPage::showMeaning()
{
    Private &p = *m_private;
    const WorklistFilter &filter = p.model->filter();
    const WorklistFilter bare {
        .statuses = filter.statuses, .search = filter.search, .tag = filter.tag, .assignee = filter.assignee};
    // A tab bar always has a current tab: whether one says what is shown is asked of the filter.
    const bool isHidden = p.tabOf(filter) < 0 && filter != bare;
    p.parts.meaning->setVisible(isHidden);
    p.parts.meaning->setText(chipText(p.filterMeaning.isEmpty() ? tr("Filtered") : p.filterMeaning));
}

void WorklistPage::chooseView(const QString &name)
{
    for (const SavedView &view : m_private->views()) {
        if (view.name == name)
            return showView(view);
    }
}

void WorklistPage::chooseLate()
{
    for (const SavedView &view : builtInViews()) {
        if (view.filter.due == WorklistFilter::Due::Late)
            return showView(view);
    }
}

void WorklistPage::chooseAll()
{
    showView(builtInViews().constFirst());
}

void WorklistPage::chooseQueue()
{
    const SavedView queue = queueOf(m_private->settings.value(settings::OwnName));
    if (!queue.needsOwnName)
        showView(queue);
}

bool WorklistPage::setOwnName(const QString &name)
{
    if (!m_private->settings.setValue(settings::OwnName, name.simplified()))
        return false;
    useOwnName();
    return true;
}

QString WorklistPage::ownName() const
{
    return m_private->settings.value(settings::OwnName);
}

void WorklistPage::useOwnName()
{
    const int tab = m_private->parts.tabs->currentIndex();
    const bool isQueue = tab >= 0 && m_private->chosenView == queueOf({}).name;
    if (isQueue)
        chooseAll(); // the queue of another name is another list
    showViews();
}

void WorklistPage::showView(const SavedView &view)
{
    m_private->chosenView = view.name;
    showFilter(view.filter);
    Private &p = *m_private;
    if (const int column = WorklistModel::columnOf(view.sortedBy); column >= 0) {
        if (!p.ownOrder)
            p.ownOrder = {p.model->sortColumn(), p.model->sortOrder()};
        p.parts.table->sortByColumn(column, view.isDescending ? Qt::DescendingOrder : Qt::AscendingOrder);
    } else if (const auto own = std::exchange(p.ownOrder, std::nullopt)) {
        p.parts.table->sortByColumn(own->first, own->second);
    }
}

void WorklistPage::setSavedViews(const QList<SavedView> &views)
{
    const auto hasChosen = [this](const QList<SavedView> &all) {
        return std::any_of(all.begin(), all.end(),
                           [this](const SavedView &view) { return view.name == m_private->chosenView; });
    };
    const bool isChosenGone = hasChosen(m_private->savedViews) && !hasChosen(views);
    m_private->savedViews = views;
    showViews();
    if (isChosenGone) // what it asked for goes with it
        chooseAll();
}

void WorklistPage::showViews()
{
    Private &p = *m_private;
    p.isChoosingView = true;
    while (p.parts.tabs->count() > 0)
        p.parts.tabs->removeTab(0);
    for (const SavedView &view : p.views())
        p.parts.tabs->setTabToolTip(p.parts.tabs->addTab(tabText(view)),
                                    view.isBuiltIn ? QString() : plainToolTip(view.name));
    p.isChoosingView = false;
    setFilter(p.model->filter());
    p.viewCounts->setViews(p.views());
}

void WorklistPage::showCounts()
{
    Private &p = *m_private;
    const QList<SavedView> views = p.views();
    const QList<int> &counts = p.viewCounts->counts();
    int late = 0;
    for (int i = 0; i < std::min(views.size(), counts.size()); ++i) {
        const QString text = tabText(views.at(i));
        const bool isCounted = counts.at(i) > 0 && !views.at(i).needsOwnName;
        p.parts.tabs->setTabText(i,
                                 isCounted ? tr("%1  %2").arg(text, QLocale().toString(counts.at(i))) : text);
        if (views.at(i).isBuiltIn && views.at(i).filter.due == WorklistFilter::Due::Late)
            late = counts.at(i);
    }
    Q_EMIT lateCounted(late);
}

void WorklistPage::setProgress(const CheckProgress &progress)
{
    m_private->parts.checkRun->setProgress(progress);
    placeCheckRunBar();
}

bool WorklistPage::isProgressShown() const
{
    return !m_private->parts.checkRun->isHidden();
}

/// What is not shown takes no room.
void WorklistPage::placeCheckRunBar()
{
    const int above = m_private->parts.checkRun->isHidden() ? 0 : 8;
    m_private->parts.checkRunFrame->setContentsMargins(16, above, 16, above);
}

void WorklistPage::showState()
{
    Private &p = *m_private;
    const bool isOpen = !p.model->environment().isNull();
    const bool isEmpty = p.model->rowCount() == 0;
    const bool hadKeyboard = p.parts.table->hasFocus() || p.parts.emptyButton->hasFocus();
    p.parts.table->setVisible(!isEmpty);
    p.parts.empty->setVisible(isEmpty);
    p.parts.skeleton->setVisible(!isOpen && !p.isUnreadable);
    setButtonState(*p.parts.check, !isEmpty, tr("There is no customer to check."),
                   tr("Check the selected customers, or all of the view (Shift+F5)"));
    p.parts.selectionBar->setHiddenMatches(isEmpty ? 0 : p.model->hiddenMatches(), p.filterText());
    if (!isEmpty && hadKeyboard)
        p.parts.table->setFocus();
    if (!isEmpty)
        return;
    if (p.isUnreadable) {
        p.parts.emptyTitle->setPlainText(tr("The list could not be read"));
        p.parts.emptyText->setPlainText(tr("The message above says what there is to do."));
    } else if (!isOpen) {
        p.parts.emptyTitle->setPlainText(tr("Opening…"));
        p.parts.emptyText->setPlainText(tr("Customers are read from this computer. Nothing is sent."));
    } else if (p.model->total() == 0) {
        p.parts.emptyTitle->setPlainText(tr("No customers yet"));
        p.parts.emptyText->setPlainText(
            tr("Add one by signing in, by self-registering or with a token; or import a list."));
    } else {
        const QString search = plainExcerpt(p.model->filter().search.trimmed(), 40);
        const QString filter = p.filterText();
        const int hidden = p.model->hiddenMatches();
        p.parts.emptyTitle->setPlainText(search.isEmpty() ? tr("No customer in this view")
                                                          : tr("No match for “%1” in this view").arg(search));
        p.parts.emptyText->setPlainText(
            hidden > 0 ? hiddenMatchesText(hidden, filter)
                : search.isEmpty()
                ? tr("The list has %Ln customers.", nullptr, p.model->total()) + QLatin1Char(' ')
                    + (filter.isEmpty()                           ? QString()
                           : filter.endsWith(QStringLiteral("…")) ? tr("Shown now: %1").arg(filter)
                                                                  : tr("Shown now: %1.").arg(filter))
                : tr("The search looks at names, user names, tags, assignees, the newest note and IDs."));
    }
    p.parts.emptyButton->setVisible(isOpen);
    p.parts.emptyImport->setVisible(isOpen && !p.isUnreadable && p.model->total() == 0);
    p.parts.emptyButton->setText(p.model->total() == 0                     ? tr("Add customer…")
                                     : p.model->hiddenMatches() > 0        ? tr("Show all matches")
                                     : !p.model->filter().search.isEmpty() ? tr("Clear search")
                                                                           : tr("Show all customers"));
    if (hadKeyboard && isOpen)
        p.parts.emptyButton->setFocus(); // what was hidden gives the focus to any button else
}

void WorklistPage::openMenu()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *import = menu->addAction(tr("Import customers…"));
    import->setObjectName(QStringLiteral("importAction"));
    connect(import, &QAction::triggered, this, &WorklistPage::importRequested);
    connect(menu->addAction(tr("Export what is shown…")), &QAction::triggered, this,
            [this] { Q_EMIT exportRequested(m_private->model->visibleIds()); });
    menu->addSeparator();
    QAction *save = menu->addAction(tr("Save this view…"));
    save->setEnabled(m_private->model->filter().customers.isEmpty()); // a choice by name is no view
    connect(save, &QAction::triggered, this, [this] {
        const WorklistModel &model = *m_private->model;
        Q_EMIT saveViewRequested({.filter = model.filter(),
                                  .sortedBy = WorklistModel::columnKey(model.sortColumn()),
                                  .isDescending = model.sortOrder() == Qt::DescendingOrder});
    });
    addViewActions(*menu, m_private->parts.tabs->currentIndex());
    popUpWithin(*m_private->parts.menu, *menu,
                m_private->parts.menu->mapToGlobal(QPoint(0, m_private->parts.menu->height())));
}

/// Nothing for the built-in ones.
void WorklistPage::addViewActions(QMenu &menu, int tab)
{
    const QList<SavedView> views = m_private->views();
    if (tab < 0 || tab >= views.size() || views.at(tab).isBuiltIn)
        return;
    connect(menu.addAction(tr("Rename this view…")), &QAction::triggered, this,
            [this, tab] { renameView(tab); });
    connect(menu.addAction(tr("Remove this view")), &QAction::triggered, this,
            [this, tab] { removeView(tab); });
}

void WorklistPage::openViewMenu(int tab, const QPoint &at)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    addViewActions(*menu, tab);
    if (menu->isEmpty())
        menu->addAction(tr("This view is built in"))->setEnabled(false);
    menu->popup(at);
}

void WorklistPage::renameView(int tab)
{
    if (const SavedView view = m_private->views().value(tab); !view.name.isEmpty() && !view.isBuiltIn)
        Q_EMIT renameViewRequested(view.name);
}

void WorklistPage::removeView(int tab)
{
    if (const SavedView view = m_private->views().value(tab); !view.name.isEmpty() && !view.isBuiltIn)
        Q_EMIT removeViewRequested(view.name);
}

void WorklistPage::openFilterMenu()
{
    const WorklistModel &model = *m_private->model;
    QMenu *menu = makeFilterMenu(
        filterChoices(model.store().records(), model.environment()), model.filter(),
        [this](const WorklistFilter &filter) { setFilter(filter); }, this);
    popUpWithin(
        *m_private->parts.columns, *menu,
        m_private->parts.filterButton->mapToGlobal(QPoint(0, m_private->parts.filterButton->height())));
}

void WorklistPage::copySelection() const
{
    QGuiApplication::clipboard()->setText(selectedRowsText(*m_private->parts.table, WorklistModel::User));
}

void WorklistPage::openColumnMenu(const QPoint &at)
{
    QHeaderView *header = m_private->parts.table->horizontalHeader();
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (int column = WorklistModel::Status; column < WorklistModel::ColumnCount; ++column) {
        QAction *action = menu->addAction(
            m_private->model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        action->setCheckable(true);
        action->setChecked(!header->isSectionHidden(column));
        connect(action, &QAction::toggled, this,
                [this, column](bool shown) { m_private->parts.fit->setShown(column, shown); });
    }
    popUpWithin(*m_private->parts.columns, *menu, at);
}

/// The check mark selects without taking the others' marks away.
bool WorklistPage::eventFilter(QObject *watched, QEvent *event)
{
    QTableView *table = m_private->parts.table;
    if (watched == table && event->type() == QEvent::ContextMenu)
        nameActions();
    if (table && watched == table->viewport() && event->type() == QEvent::Leave)
        m_private->parts.delegate->setHoveredRow(-1);
    if (table && watched == table->viewport() && event->type() == QEvent::Resize)
        Q_EMIT rowsResized();
    if (!table || watched != table->viewport() || event->type() != QEvent::MouseButtonPress)
        return QWidget::eventFilter(watched, event);
    const auto *mouse = static_cast<QMouseEvent *>(event);
    const QModelIndex index = table->indexAt(mouse->pos());
    const bool isOnMark = index.column() == WorklistModel::Name
        && mouse->pos().x() < table->visualRect(index).left() + WorklistDelegate::CheckWidth;
    if (!isOnMark || mouse->button() != Qt::LeftButton || mouse->modifiers() != Qt::NoModifier)
        return QWidget::eventFilter(watched, event);
    // One row is chosen by being open; who ticks another one has not ticked that.
    const QItemSelectionModel *rows = table->selectionModel();
    const bool isFirst = !m_private->isSelectedByHand && rows->selectedRows().size() == 1
        && !rows->isRowSelected(index.row());
    const auto how = isFirst ? QItemSelectionModel::ClearAndSelect : QItemSelectionModel::Toggle;
    table->selectionModel()->select(index, how | QItemSelectionModel::Rows);
    m_private->isSelectedByHand = true;
    table->selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
    table->setFocus(Qt::MouseFocusReason);
    return true;
}

void WorklistPage::onCurrentChanged()
{
    const QUuid now = currentCustomer();
    if (now.isNull())
        return;
    m_private->lastSelected = now;
    tellSelected();
}

void WorklistPage::tellSelected()
{
    const QUuid now = currentCustomer();
    if (now != std::exchange(m_private->told, now))
        Q_EMIT customerSelected(now);
}

void WorklistPage::select(const QUuid &customer)
{
    if (customer.isNull())
        return;
    QModelIndex index = m_private->model->indexOf(customer);
    if (!index.isValid())
        return;
    m_private->parts.table->setCurrentIndex(index);
    m_private->parts.table->scrollTo(index);
    // The keys of the list work from the start. Not before a row is selected: the focus would select the
    // first.
    if (const QWidget *focused = window()->focusWidget(); !focused || !focused->isVisible())
        m_private->parts.table->setFocus(Qt::OtherFocusReason);
}

void WorklistPage::setSelection(const QList<QUuid> &customers)
{
    m_private->parts.table->selectionModel()->clearSelection(); // also when the filter hides the first
    select(customers.value(0));
    for (const QUuid &one : customers) {
        if (const QModelIndex index = m_private->model->indexOf(one); index.isValid())
            m_private->parts.table->selectionModel()->select(
                index, QItemSelectionModel::Select | QItemSelectionModel::Rows);
    }
}

void WorklistPage::selectNobody()
{
    m_private->lastSelected = QUuid();
    m_private->parts.table->selectionModel()->clear();
    tellSelected();
}

QUuid WorklistPage::currentCustomer() const
{
    return m_private->model->idAt(m_private->parts.table->currentIndex().row());
}

QList<QUuid> WorklistPage::selection() const
{
    QList<QUuid> customers;
    const QModelIndexList rows = m_private->parts.table->selectionModel()->selectedRows();
    for (const QModelIndex &index : rows)
        customers.append(m_private->model->idAt(index.row()));
    if (customers.isEmpty() && !currentCustomer().isNull())
        customers.append(currentCustomer());
    return customers;
}

void WorklistPage::move(int by)
{
    const int count = m_private->model->rowCount();
    if (count == 0)
        return;
    const int row = std::clamp(m_private->parts.table->currentIndex().row() + by, 0, count - 1);
    m_private->parts.table->setCurrentIndex(m_private->model->index(row, 0));
}

bool WorklistPage::moveToDue(int by)
{
    const int count = m_private->model->rowCount();
    for (int row = m_private->parts.table->currentIndex().row() + by; row >= 0 && row < count; row += by) {
        if (m_private->model->text(*m_private->model->recordAt(row)).dueState() == DueState::None)
            continue;
        m_private->parts.table->setCurrentIndex(m_private->model->index(row, 0));
        return true;
    }
    return false;
}

void WorklistPage::toggleStatus(int number)
{
    m_private->parts.chips->toggle(number);
}

void WorklistPage::setUnreadable(bool unreadable)
{
    m_private->isUnreadable = unreadable;
    showState();
}

/// For as many as there are: nothing beside the button moves when several are selected, and no digit is cut.
void WorklistPage::keepRoomOnCheck()
{
    constexpr int Usual = 888;
    QPushButton &check = *m_private->parts.check;
    QString number = QLocale().toString(std::max(Usual, m_private->model->total()));
    for (QChar &digit : number) {
        if (digit.isDigit())
            digit = QLatin1Char('8'); // as wide as any
    }
    const QString text = check.text();
    check.setText(tr("Check %1").arg(number));
    check.setMinimumWidth(check.sizeHint().width());
    check.setText(text);
}

/// How many a check would be for, as soon as there are several.
void WorklistPage::showSelectedCount()
{
    const int count = m_private->parts.head->selectedCount();
    QItemSelectionModel *rows = m_private->parts.table->selectionModel();
    if (count > 0 && !rows->currentIndex().isValid()) // what is open is one of those that are selected
        rows->setCurrentIndex(rows->selection().constFirst().topLeft(), QItemSelectionModel::NoUpdate);
    m_private->parts.check->setText(count > 1 ? tr("Check %L1").arg(count) : tr("Check"));
    m_private->parts.check->setAccessibleName(count > 1 ? tr("Check %L1 selected").arg(count) : QString());
    m_private->parts.selectionBar->setSelected(count, m_private->model->rowCount(),
                                               m_private->model->staying());
}

/// From the search: to the first match.
void WorklistPage::focusFirst()
{
    if (m_private->model->rowCount() == 0)
        return;
    if (!m_private->parts.search->text().isEmpty())
        m_private->parts.table->setCurrentIndex(m_private->model->index(0, 0));
    focusList();
}

void WorklistPage::clearSearch()
{
    if (m_private->parts.search->text().isEmpty() && !m_private->parts.search->hasFocus())
        return;
    m_private->parts.search->clear();
    focusList();
}

void WorklistPage::focusFilter()
{
    m_private->parts.search->setFocus(Qt::ShortcutFocusReason);
    m_private->parts.search->selectAll();
}

void WorklistPage::forgetSearchUndo()
{
    QLineEdit &search = *m_private->parts.search;
    const int at = search.cursorPosition();
    const bool isModified = search.isModified();
    search.setText(search.text()); // with it goes what was typed before
    search.setModified(isModified);
    search.setCursorPosition(at);
}

void WorklistPage::focusList()
{
    m_private->parts.table->setFocus(Qt::ShortcutFocusReason);
    if (!m_private->parts.table->currentIndex().isValid())
        move(0);
    else
        m_private->parts.table->scrollTo(m_private->parts.table->currentIndex());
}

} // namespace onboarding
