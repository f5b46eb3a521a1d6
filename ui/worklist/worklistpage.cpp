#include "ui/worklist/worklistpage.h"

#include "core/api/plaintext.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/worklist/worklistdelegate.h"
#include "ui/worklist/worklistpage_p.h"

#include <QAction>
#include <QHeaderView>
#include <QLocale>
#include <QMenu>
#include <QMouseEvent>
#include <QVBoxLayout>
#include <algorithm>

namespace onboarding {

namespace {

/// For a tab: short, and no "&" of it underlines a letter.
QString tabText(const View &view)
{
    return plainExcerpt(view.name, 40).replace(QLatin1Char('&'), QStringLiteral("&&"));
}

/// At \p at, or as far left of it as it takes not to reach beyond the right edge of \p button.
void popUpWithin(const QWidget &button, QMenu &menu, const QPoint &at)
{
    const int right = button.mapToGlobal(QPoint(button.width(), 0)).x();
    menu.popup(QPoint(std::min(at.x(), right - menu.sizeHint().width()), at.y()));
}

} // namespace

WorklistPage::WorklistPage(const Theme &theme, Settings &settings, const CustomerStore &store,
                           const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_private(new Private {.settings = settings})
{
    Private &p = *m_private;
    setObjectName(QStringLiteral("worklistPage"));
    setAttribute(Qt::WA_StyledBackground);
    p.model = new WorklistModel(store, clock, this);
    p.model->setRules(DueRules::fromText(settings.value(settings::DueRules)));
    p.viewCounts = new ViewCounts(store, *p.model, this);
    p.bulk = new BulkBar;
    makeTable(theme);
    makeHeader(theme);
    p.empty = makeEmpty(theme);
    p.bulkFrame = new QVBoxLayout;
    p.bulkFrame->addWidget(p.bulk);
    placeBulkBar();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(p.bulkFrame);
    layout->addWidget(p.table, 1);
    layout->addWidget(p.empty, 1);
    layout->addWidget(makeSelectionBar(theme));

    connect(p.model, &WorklistModel::countsChanged, this, [this] {
        m_private->chips->setCounts(m_private->model->counts());
        showState();
    });
    connect(p.model, &QAbstractItemModel::rowsInserted, this, &WorklistPage::showState);
    connect(p.model, &QAbstractItemModel::modelReset, this, [this] {
        if (!m_private->model->indexOf(m_private->lastSelected).isValid())
            m_private->lastSelected = {}; // whoever comes back is news
        select(m_private->lastSelected);
        tellSelected();
    });
    connect(p.model, &QAbstractItemModel::rowsRemoved, this, [this] {
        showState();
        tellSelected();
    });
    connect(p.chips, &StatusChips::chosen, this, [this](const QSet<QString> &statuses) {
        WorklistFilter filter = m_private->model->filter();
        filter.statuses = statuses;
        setFilter(filter);
    });
    connect(p.head, &MarkHeader::markedChanged, this, &WorklistPage::showMarked);
    connect(p.viewCounts, &ViewCounts::changed, this, &WorklistPage::showCounts);
    connect(p.bulk, &BulkBar::pauseRequested, this, &WorklistPage::pauseRequested);
    connect(p.bulk, &BulkBar::resumeRequested, this, &WorklistPage::resumeRequested);
    connect(p.bulk, &BulkBar::cancelRequested, this, &WorklistPage::cancelRequested);
    connect(p.bulk, &BulkBar::retryRequested, this, &WorklistPage::retryRequested);
    connect(p.bulk, &BulkBar::failuresRequested, this, &WorklistPage::failuresRequested);
    connect(p.bulk, &BulkBar::dismissed, this, &WorklistPage::placeBulkBar);
    auto *ages = new QTimer(this);
    connect(ages, &QTimer::timeout, p.model, &WorklistModel::refreshAges);
    ages->start(std::chrono::seconds(30));
    addActions();
    showViews();
    showState();
}

WorklistPage::~WorklistPage()
{
    m_private->settings.setValue(settings::WorklistHeader, m_private->table->horizontalHeader()->saveState());
}

QWidget *WorklistPage::header() const
{
    return m_private->header;
}

WorklistModel &WorklistPage::model()
{
    return *m_private->model;
}

/// Single letters only while the table has the focus.
void WorklistPage::addActions()
{
    QTableView *table = m_private->table;
    const auto add = [this, table](const QString &text, const QKeySequence &keys, auto run) {
        auto *action = new QAction(text, table);
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        table->addAction(action);
        connect(action, &QAction::triggered, this, run);
    };
    add(tr("Open"), Qt::Key_Return, [this] { Q_EMIT openRequested(); });
    add(tr("Check now"), QKeySequence(), [this] { request(Intent::Check); });
    add(tr("Note…"), Qt::Key_N, [this] { request(Intent::Note); });
    add(tr("Assign…"), Qt::Key_A, [this] { request(Intent::Assign); });
    add(tr("Tags…"), Qt::Key_T, [this] { request(Intent::Tag); });
    add(tr("Snooze…"), Qt::Key_S, [this] { request(Intent::Snooze); });
    add(tr("Due date…"), Qt::Key_D, [this] { request(Intent::SetDue); });
    add(tr("Watch or stop watching"), Qt::Key_W, [this] { request(Intent::Watch); });
    add(tr("Remove from this console…"), QKeySequence::Delete, [this] { request(Intent::Remove); });
    table->setContextMenuPolicy(Qt::ActionsContextMenu);
}

void WorklistPage::request(Intent intent)
{
    if (const QList<QUuid> customers = selection(); !customers.isEmpty())
        Q_EMIT requested(intent, customers);
}

void WorklistPage::setFilter(const WorklistFilter &filter)
{
    Private &p = *m_private;
    p.model->setFilter(filter);
    // The tabs stand for the filter without what was typed.
    const QList<View> views = p.views();
    int tab = -1;
    for (int i = 0; i < views.size(); ++i) {
        WorklistFilter bare = filter;
        if (views.at(i).filter.search.isEmpty())
            bare.search.clear();
        if (views.at(i).filter.statuses.isEmpty())
            bare.statuses.clear();
        if (views.at(i).filter == bare && tab < 0)
            tab = i;
    }
    p.isChoosingView = true;
    p.tabs->setCurrentIndex(tab);
    p.isChoosingView = false;
    showMeaning();
    if (!p.table->currentIndex().isValid())
        select(p.lastSelected);
    showState();
    tellSelected(); // what is open beside the list is in the list
}

void WorklistPage::showFilter(const WorklistFilter &filter, const QString &meaning)
{
    m_private->filterMeaning = meaning;
    m_private->search->setText(filter.search);
    m_private->chips->setChosen(filter.statuses);
    setFilter(filter);
    if (selected().isNull())
        m_private->table->scrollToTop();
}

/// What is filtered away without a tab that says so.
void WorklistPage::showMeaning()
{
    Private &p = *m_private;
    const WorklistFilter &filter = p.model->filter();
    const WorklistFilter bare {.statuses = filter.statuses, .search = filter.search};
    const bool isHidden = p.tabs->currentIndex() < 0 && filter != bare;
    p.meaning->setVisible(isHidden);
    p.meaning->setText((p.filterMeaning.isEmpty() ? tr("Filtered") : p.filterMeaning)
                           .replace(QLatin1Char('&'), QStringLiteral("&&"))
                       + QStringLiteral("  ✕"));
}

void WorklistPage::chooseView(const QString &name)
{
    for (const View &view : m_private->views()) {
        if (view.name == name)
            return showView(view);
    }
}

void WorklistPage::chooseLate()
{
    for (const View &view : builtInViews()) {
        if (view.filter.due == WorklistFilter::Due::Late)
            return showView(view);
    }
}

void WorklistPage::showView(const View &view)
{
    showFilter(view.filter);
    if (const int column = WorklistModel::columnOf(view.sortedBy); column >= 0)
        m_private->table->sortByColumn(column, view.isDescending ? Qt::DescendingOrder : Qt::AscendingOrder);
}

void WorklistPage::setSavedViews(const QList<View> &views)
{
    m_private->savedViews = views;
    showViews();
}

void WorklistPage::showViews()
{
    Private &p = *m_private;
    p.isChoosingView = true;
    while (p.tabs->count() > 0)
        p.tabs->removeTab(0);
    for (const View &view : p.views())
        p.tabs->addTab(tabText(view));
    p.isChoosingView = false;
    setFilter(p.model->filter());
    p.viewCounts->setViews(p.views());
}

void WorklistPage::showCounts()
{
    Private &p = *m_private;
    const QList<View> views = p.views();
    const QList<int> &counts = p.viewCounts->counts();
    int late = 0;
    for (int i = 0; i < std::min(views.size(), counts.size()); ++i) {
        const QString text = tabText(views.at(i));
        p.tabs->setTabText(
            i, counts.at(i) > 0 ? tr("%1  %2").arg(text, QLocale().toString(counts.at(i))) : text);
        if (views.at(i).isBuiltIn && views.at(i).filter.due == WorklistFilter::Due::Late)
            late = counts.at(i);
    }
    Q_EMIT lateCounted(late);
}

void WorklistPage::setProgress(const CheckProgress &progress)
{
    m_private->bulk->setProgress(progress);
    placeBulkBar();
}

/// What is not shown takes no room.
void WorklistPage::placeBulkBar()
{
    const int above = m_private->bulk->isHidden() ? 0 : 8;
    m_private->bulkFrame->setContentsMargins(16, above, 16, above);
}

void WorklistPage::showState()
{
    Private &p = *m_private;
    const bool isOpen = !p.model->environment().isNull();
    const bool isEmpty = p.model->rowCount() == 0;
    p.table->setVisible(!isEmpty);
    p.empty->setVisible(isEmpty);
    p.skeleton->setVisible(!isOpen && !p.isUnreadable);
    setButtonState(*p.check, !isEmpty, tr("There is nobody to check."),
                   tr("Check the marked customers, or all of the view (Shift+F5)"));
    if (!isEmpty)
        return;
    if (p.isUnreadable) {
        p.emptyTitle->setPlainText(tr("The list could not be read"));
        p.emptyText->setPlainText(tr("The message above says what there is to do."));
    } else if (!isOpen) {
        p.emptyTitle->setPlainText(tr("Opening…"));
        p.emptyText->setPlainText(tr("Customers are read from this computer. Nothing is sent."));
    } else if (p.model->total() == 0) {
        p.emptyTitle->setPlainText(tr("No customers yet"));
        p.emptyText->setPlainText(
            tr("Add one by signing in, by self-registering or with a token; or import a list from CSV."));
    } else {
        p.emptyTitle->setPlainText(tr("No customer matches"));
        const QString search = plainExcerpt(p.model->filter().search.trimmed(), 40);
        p.emptyText->setPlainText(
            search.isEmpty()
                ? tr("%L1 are in the list; the filters leave none of them.").arg(p.model->total())
                : tr("Nobody shown here has “%2” in a name, a tag, the newest note or an ID. The whole "
                     "list has %L1.")
                      .arg(p.model->total())
                      .arg(search));
    }
    p.emptyButton->setVisible(isOpen);
    p.emptyButton->setText(p.model->total() == 0                     ? tr("Add customer…")
                               : !p.model->filter().search.isEmpty() ? tr("Clear search")
                                                                     : tr("Clear filters"));
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
    const int builtIn = static_cast<int>(builtInViews().size());
    const int current = m_private->tabs->currentIndex();
    if (current >= builtIn) {
        const QString name = m_private->savedViews.at(current - builtIn).name;
        connect(menu->addAction(tr("Remove this view")), &QAction::triggered, this,
                [this, name] { Q_EMIT removeViewRequested(name); });
    }
    popUpWithin(*m_private->menu, *menu, m_private->menu->mapToGlobal(QPoint(0, m_private->menu->height())));
}

void WorklistPage::openColumnMenu(const QPoint &at)
{
    QHeaderView *header = m_private->table->horizontalHeader();
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (int column = WorklistModel::Status; column < WorklistModel::ColumnCount; ++column) {
        QAction *action = menu->addAction(
            m_private->model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        action->setCheckable(true);
        action->setChecked(!header->isSectionHidden(column));
        connect(action, &QAction::toggled, this,
                [header, column](bool shown) { header->setSectionHidden(column, !shown); });
    }
    popUpWithin(*m_private->columns, *menu, at);
}

/// The check mark selects without taking the others' marks away.
bool WorklistPage::eventFilter(QObject *watched, QEvent *event)
{
    QTableView *table = m_private->table;
    if (!table || watched != table->viewport() || event->type() != QEvent::MouseButtonPress)
        return QWidget::eventFilter(watched, event);
    const auto *mouse = static_cast<QMouseEvent *>(event);
    const QModelIndex index = table->indexAt(mouse->pos());
    const bool isOnMark = index.column() == WorklistModel::Name
        && mouse->pos().x() < table->visualRect(index).left() + WorklistDelegate::CheckWidth;
    if (!isOnMark || mouse->button() != Qt::LeftButton || mouse->modifiers() != Qt::NoModifier)
        return QWidget::eventFilter(watched, event);
    table->selectionModel()->select(index, QItemSelectionModel::Toggle | QItemSelectionModel::Rows);
    table->selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
    table->setFocus(Qt::MouseFocusReason);
    return true;
}

void WorklistPage::onCurrentChanged()
{
    const QUuid now = selected();
    if (now.isNull())
        return;
    m_private->lastSelected = now;
    tellSelected();
}

void WorklistPage::tellSelected()
{
    const QUuid now = selected();
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
    m_private->table->setCurrentIndex(index);
    m_private->table->scrollTo(index);
}

QUuid WorklistPage::selected() const
{
    return m_private->model->idAt(m_private->table->currentIndex().row());
}

QList<QUuid> WorklistPage::selection() const
{
    QList<QUuid> customers;
    const QModelIndexList rows = m_private->table->selectionModel()->selectedRows();
    for (const QModelIndex &index : rows)
        customers.append(m_private->model->idAt(index.row()));
    if (customers.isEmpty() && !selected().isNull())
        customers.append(selected());
    return customers;
}

void WorklistPage::move(int by)
{
    const int count = m_private->model->rowCount();
    if (count == 0)
        return;
    const int row = std::clamp(m_private->table->currentIndex().row() + by, 0, count - 1);
    m_private->table->setCurrentIndex(m_private->model->index(row, 0));
}

void WorklistPage::moveToDue(int by)
{
    const int count = m_private->model->rowCount();
    for (int row = m_private->table->currentIndex().row() + by; row >= 0 && row < count; row += by) {
        const DueState state = m_private->model->dueState(*m_private->model->recordAt(row));
        if (state == DueState::Late || state == DueState::Soon) {
            m_private->table->setCurrentIndex(m_private->model->index(row, 0));
            return;
        }
    }
}

void WorklistPage::toggleStatus(int number)
{
    m_private->chips->toggle(number);
}

void WorklistPage::setUnreadable(bool unreadable)
{
    m_private->isUnreadable = unreadable;
    showState();
}

/// How many a check would be for, as soon as there are several.
void WorklistPage::showMarked()
{
    const int marked = m_private->head->markedCount();
    QItemSelectionModel *rows = m_private->table->selectionModel();
    if (marked > 0 && !rows->currentIndex().isValid()) // what is open is one of those that are marked
        rows->setCurrentIndex(rows->selection().constFirst().topLeft(), QItemSelectionModel::NoUpdate);
    m_private->check->setText(marked > 1 ? tr("Check %L1 marked").arg(marked) : tr("Check"));
    m_private->marked->setMarked(marked, m_private->model->rowCount());
}

void WorklistPage::clearSearch()
{
    if (m_private->search->text().isEmpty())
        return;
    m_private->search->clear();
    focusList();
}

void WorklistPage::focusFilter()
{
    m_private->search->setFocus(Qt::ShortcutFocusReason);
    m_private->search->selectAll();
}

void WorklistPage::focusList()
{
    m_private->table->setFocus(Qt::ShortcutFocusReason);
    if (!m_private->table->currentIndex().isValid())
        move(0);
}

} // namespace onboarding
