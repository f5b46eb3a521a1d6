// WorklistPage: how its parts are made and connected.
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/searchfield.h"
#include "ui/worklist/worklistdelegate.h"
#include "ui/worklist/worklistpage_p.h"

#include <QFocusEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QShortcut>
#include <QSignalBlocker>
#include <QTableView>
#include <algorithm>

namespace onboarding {

namespace {

/// The focus alone selects nobody: the next key would do something for the first one.
class RowsView : public QTableView
{
protected:
    void focusInEvent(QFocusEvent *event) override
    {
        if (!selectionModel() || currentIndex().isValid())
            return QTableView::focusInEvent(event);
        const QSignalBlocker quiet(selectionModel()); // Qt makes the first row current
        QTableView::focusInEvent(event);
        selectionModel()->clearCurrentIndex();
    }

    /// Home and End are for the rows: there is nothing to go to within one.
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override
    {
        if ((action != MoveHome && action != MoveEnd) || !model() || model()->rowCount() == 0)
            return QTableView::moveCursor(action, modifiers);
        return model()->index(action == MoveHome ? 0 : model()->rowCount() - 1,
                              std::max(0, currentIndex().column()));
    }
};

/// Where the rows are going to be.
class SkeletonRows : public QWidget
{
public:
    explicit SkeletonRows(const Theme &theme)
        : m_theme(theme)
    {
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        constexpr int Row = 32;
        constexpr int Bar = 10;
        constexpr double Shares[] = {0.72, 0.55, 0.4, 0.35};
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.colour("line"));
        for (int row = 0; row < std::min(8, height() / Row); ++row) {
            int left = 0;
            for (int column = 0; column < 4; ++column) {
                const int width = ColumnFit::usualWidth(column);
                painter.drawRoundedRect(
                    QRectF(left, row * Row + (Row - Bar) / 2.0, width * Shares[(row + column) % 4], Bar), 4,
                    4);
                left += width;
            }
        }
    }

private:
    const Theme &m_theme;
};

/// Views, search and buttons. Where room is short the button that adds keeps its sign only.
class ViewRow : public QWidget
{
public:
    explicit ViewRow(QPushButton &add)
        : m_add(add)
    {
    }

protected:
    void resizeEvent(QResizeEvent *event) override
    {
        constexpr int Roomy = 1000;
        QWidget::resizeEvent(event);
        m_add.setText(width() < Roomy ? QString() : WorklistPage::tr("Add customer"));
    }

private:
    QPushButton &m_add;
};

} // namespace

void WorklistPage::makeHeader(const Theme &theme)
{
    m_private->header = new QWidget(this);
    auto *layout = new QVBoxLayout(m_private->header);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeViewRow(theme));
    layout->addWidget(makeChipRow(theme));
    layout->addWidget(makeRule());
}

QWidget *WorklistPage::makeViewRow(const Theme &theme)
{
    Private &p = *m_private;
    auto *add = makeButton(QString(), QStringLiteral("addCustomerButton"));
    auto *row = new ViewRow(*add);
    row->setObjectName(QStringLiteral("pageHeader"));
    row->setAttribute(Qt::WA_StyledBackground);
    row->setFixedHeight(48);
    p.tabs = new ViewTabs;
    connect(p.tabs, &ViewTabs::menuRequested, this, &WorklistPage::openViewMenu);
    connect(p.tabs, &ViewTabs::renameRequested, this, &WorklistPage::renameView);
    connect(p.tabs, &ViewTabs::removeRequested, this, &WorklistPage::removeView);
    p.search = new SearchField(theme, tr("Search name, tag, note or ID"), tr("Search"));
    p.search->setObjectName(QStringLiteral("customerFilter"));
    p.search->setAccessibleName(tr("Search customers by name, user name, tag, assignee, note or ID"));
    p.search->setToolTip(tr("Search name, user name, tag, assignee, note or ID (/)"));
    p.search->setMaximumWidth(260);
    p.check = makeButton(tr("Check"), QStringLiteral("checkViewButton"));
    add->setAccessibleName(tr("Add customer"));
    add->setToolTip(tr("Add a customer (Ctrl+N)"));
    p.menu = new QToolButton;
    p.menu->setObjectName(QStringLiteral("worklistMenuButton"));
    p.menu->setText(QStringLiteral("⋯"));
    p.menu->setAccessibleName(tr("More: import, export, views"));
    p.menu->setToolTip(tr("Import, export, views"));
    p.menu->setFocusPolicy(Qt::TabFocus);
    for (QPushButton *button : {p.check, add})
        button->setIconSize(QSize(14 + IconGap, 14));
    const auto drawIcons = [this, add, &theme] {
        m_private->check->setIcon(theme.icon(QStringLiteral("refresh"), 14, IconGap));
        add->setIcon(theme.icon(QStringLiteral("plus"), 14, IconGap));
        m_private->columns->setIcon(theme.icon(QStringLiteral("columns"), 16));
    };
    p.columns = new QToolButton;
    connect(&theme, &Theme::changed, this, drawIcons);
    drawIcons();
    p.check->ensurePolished();
    keepRoomOnCheck();
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(10, 0, 16, 0);
    layout->setSpacing(8);
    layout->addWidget(p.tabs);
    layout->addSpacerItem(new QSpacerItem(0, 0, QSizePolicy::Expanding));
    layout->addWidget(p.search, 1);
    layout->addWidget(p.check);
    layout->addWidget(add);
    layout->addWidget(p.menu);
    connect(add, &QPushButton::clicked, this, &WorklistPage::addRequested);
    connect(p.menu, &QToolButton::clicked, this, &WorklistPage::openMenu);
    connect(p.check, &QPushButton::clicked, this, [this] {
        const qsizetype count = m_private->table->selectionModel()->selectedRows().size();
        Q_EMIT intentRequested(Intent::Check, count > 1 ? selection() : m_private->model->visibleIds());
    });
    connect(p.search, &QLineEdit::textChanged, this, [this](const QString &text) {
        WorklistFilter filter = m_private->model->filter();
        filter.search = text;
        setFilter(filter);
    });
    connect(p.search, &QLineEdit::returnPressed, this, &WorklistPage::focusFirst);
    auto *down = new QShortcut(Qt::Key_Down, p.search, nullptr, nullptr, Qt::WidgetShortcut);
    connect(down, &QShortcut::activated, this, &WorklistPage::focusFirst);
    // The tab that is current already, while something else than its view is shown.
    connect(p.tabs, &QTabBar::tabBarClicked, this, [this](int index) {
        const Private &own = *m_private;
        if (index >= 0 && index == own.tabs->currentIndex() && own.tabOf(own.model->filter()) < 0)
            showView(own.views().at(index));
    });
    connect(p.tabs, &QTabBar::currentChanged, this, [this](int index) {
        const QList<SavedView> views = m_private->views();
        if (m_private->isChoosingView || index < 0 || index >= views.size())
            return;
        if (!views.at(index).needsOwnName)
            return showView(views.at(index));
        setFilter(m_private->model->filter()); // and its tab
        Q_EMIT ownNameRequested();
    });
    return row;
}

QWidget *WorklistPage::makeChipRow(const Theme &theme)
{
    Private &p = *m_private;
    auto *row = new QWidget;
    row->setObjectName(QStringLiteral("chipRow"));
    row->setAttribute(Qt::WA_StyledBackground);
    p.chips = new StatusChips(theme);
    const auto makeDropChip = [this](const char *name, const QString &tip, auto onDropped) {
        auto *chip = new QToolButton;
        chip->setObjectName(QLatin1String(name));
        chip->setProperty("chip", true);
        chip->setCheckable(true);
        chip->setChecked(true);
        chip->setToolTip(tip);
        chip->setFocusPolicy(Qt::TabFocus);
        chip->hide();
        connect(chip, &QToolButton::clicked, this, [chip, onDropped] {
            chip->setChecked(true);
            onDropped();
        });
        return chip;
    };
    p.meaning = makeDropChip("meaningChip", tr("Show all customers again"), [this] { chooseAll(); });
    p.tagChip = makeDropChip("tagFilterChip", tr("Drop this filter"), [this] {
        WorklistFilter filter = m_private->model->filter();
        filter.tag.clear();
        setFilter(filter);
    });
    p.assigneeChip = makeDropChip("assigneeFilterChip", tr("Drop this filter"), [this] {
        WorklistFilter filter = m_private->model->filter();
        filter.assignee.reset();
        setFilter(filter);
    });
    p.filterButton = new QToolButton;
    p.filterButton->setObjectName(QStringLiteral("filterButton"));
    p.filterButton->setText(tr("Filter"));
    p.filterButton->setProperty("chip", true);
    p.filterButton->setAccessibleName(tr("Filter by tag or assignee"));
    p.filterButton->setToolTip(tr("Filter by tag or assignee"));
    p.filterButton->setFocusPolicy(Qt::TabFocus);
    connect(p.filterButton, &QToolButton::clicked, this, &WorklistPage::openFilterMenu);
    p.columns->setObjectName(QStringLiteral("columnsButton"));
    p.columns->setAccessibleName(tr("Columns"));
    p.columns->setToolTip(tr("Choose the columns"));
    p.columns->setFocusPolicy(Qt::TabFocus);
    connect(p.columns, &QToolButton::clicked, this, [this] {
        openColumnMenu(m_private->columns->mapToGlobal(QPoint(0, m_private->columns->height())));
    });
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 16, 0);
    layout->setSpacing(8);
    layout->addWidget(p.chips, 1);
    layout->addWidget(p.meaning);
    layout->addWidget(p.tagChip);
    layout->addWidget(p.assigneeChip);
    layout->addWidget(p.filterButton);
    layout->addWidget(p.columns);
    return row;
}

QWidget *WorklistPage::makeSelectionBar(const Theme &theme)
{
    auto *bar = new SelectionBar(theme);
    m_private->selectionBar = bar;
    connect(bar, &SelectionBar::checkRequested, this, [this] { request(Intent::Check); });
    connect(bar, &SelectionBar::assignRequested, this, [this] { request(Intent::Assign); });
    connect(bar, &SelectionBar::tagRequested, this, [this] { request(Intent::Tag); });
    connect(bar, &SelectionBar::snoozeRequested, this, [this] { request(Intent::Snooze); });
    connect(bar, &SelectionBar::exportRequested, this, [this] { Q_EMIT exportRequested(selection()); });
    connect(bar, &SelectionBar::showHiddenRequested, this, &WorklistPage::dropFilters);
    connect(bar, &SelectionBar::allRequested, this, [this] { m_private->table->selectAll(); });
    connect(bar, &SelectionBar::clearRequested, this, [this] {
        m_private->table->setCurrentIndex(m_private->table->currentIndex()); // that one alone
        focusList();
    });
    return bar;
}

void WorklistPage::makeTable(const Theme &theme)
{
    auto *table = new RowsView;
    m_private->table = table;
    table->setObjectName(QStringLiteral("customerList"));
    table->setAccessibleName(tr("Customers"));
    table->setModel(m_private->model);
    m_private->delegate = new WorklistDelegate(theme, *m_private->model, *table);
    table->setItemDelegate(m_private->delegate);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    table->setShowGrid(false);
    table->setMouseTracking(true);
    table->setTabKeyNavigation(false);
    table->setWordWrap(false);
    table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->verticalHeader()->hide();
    const int rowHeight = std::max(32, QFontMetrics(Theme::font(Theme::Text::Body)).height() + 12);
    table->verticalHeader()->setDefaultSectionSize(rowHeight);
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    auto *header = new SelectionHeader(theme, *table);
    m_private->head = header;
    header->setHighlightSections(false);
    header->setSectionsMovable(true);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setStretchLastSection(true);
    header->setSortIndicatorClearable(true);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    header->moveSection(header->visualIndex(WorklistModel::User), 1);
    header->setSortIndicator(-1, Qt::AscendingOrder);
    header->restoreState(m_private->settings.value(settings::WorklistHeader));
    m_private->fit = new ColumnFit(*table, m_private->settings);
    table->setSortingEnabled(true);
    table->viewport()->installEventFilter(this);
    connect(header, &QWidget::customContextMenuRequested, this,
            [this, header](const QPoint &at) { openColumnMenu(header->mapToGlobal(at)); });
    connect(table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &WorklistPage::onCurrentChanged);
    connect(table->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this, table] {
        m_private->isSelectedByHand = table->selectionModel()->selectedRows().size() > 1;
    });
    connect(table, &QAbstractItemView::entered, this,
            [this](const QModelIndex &index) { m_private->delegate->setHoveredRow(index.row()); });
    connect(table, &QAbstractItemView::viewportEntered, this,
            [this] { m_private->delegate->setHoveredRow(-1); });
    connect(table, &QAbstractItemView::doubleClicked, this, &WorklistPage::openRequested);
}

QWidget *WorklistPage::makeEmpty(const Theme &theme)
{
    Private &p = *m_private;
    auto *page = new QWidget;
    page->setObjectName(QStringLiteral("worklistEmpty"));
    p.emptyTitle = makeLabel({}, "section");
    p.emptyTitle->setObjectName(QStringLiteral("worklistEmptyTitle"));
    p.emptyText = makeLabel({}, "secondary", true);
    p.emptyText->setObjectName(QStringLiteral("worklistEmptyText"));
    p.emptyTitle->setAlignment(Qt::AlignCenter);
    p.emptyText->setAlignment(Qt::AlignCenter);
    p.emptyButton = makeButton({}, QStringLiteral("worklistEmptyButton"), ButtonKind::Primary);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(32, 32, 32, 32);
    layout->setSpacing(8);
    p.skeleton = new SkeletonRows(theme);
    layout->addWidget(p.skeleton, 1);
    layout->addStretch();
    layout->addWidget(p.emptyTitle);
    layout->addWidget(p.emptyText);
    p.emptyImport = makeButton(tr("Import…"), QStringLiteral("worklistEmptyImportButton"));
    p.emptyImport->hide();
    connect(p.emptyImport, &QPushButton::clicked, this, &WorklistPage::importRequested);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch();
    buttons->addWidget(p.emptyButton);
    buttons->addWidget(p.emptyImport);
    buttons->addStretch();
    layout->addLayout(buttons);
    layout->addStretch(2);
    connect(p.emptyButton, &QPushButton::clicked, this, [this] {
        if (m_private->model->total() == 0)
            Q_EMIT addRequested();
        else if (m_private->model->hiddenMatches() > 0)
            dropFilters();
        else if (!m_private->search->text().isEmpty())
            clearSearch();
        else
            chooseAll();
    });
    return page;
}

} // namespace onboarding
