#include "ui/worklist/worklistparts.h"

#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/searchfield.h"
#include "ui/worklist/worklistcolumns.h"
#include "ui/worklist/worklistdelegate.h"

#include <QFocusEvent>
#include <QHBoxLayout>
#include <QPainter>
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
        m_add.setText(width() < Roomy ? QString() : WorklistParts::tr("Add customer"));
    }

private:
    QPushButton &m_add;
};

QToolButton *makeDropChip(const char *name, const QString &tip)
{
    auto *chip = new QToolButton;
    chip->setObjectName(QLatin1String(name));
    chip->setProperty("chip", true);
    chip->setCheckable(true);
    chip->setChecked(true);
    chip->setToolTip(tip);
    chip->setFocusPolicy(Qt::TabFocus);
    chip->hide();
    return chip;
}

} // namespace

WorklistParts::WorklistParts(QWidget &page, WorklistModel &model, Settings &settings, const Theme &theme)
    : m_model(model)
    , m_settings(settings)
{
    checkRun = new CheckRunBar;
    makeTable(theme);
    makeHeader(page, theme);
    empty = makeEmpty(theme);
    checkRunFrame = new QVBoxLayout;
    checkRunFrame->addWidget(checkRun);
    selectionBar = new SelectionBar(theme);
    auto *layout = new QVBoxLayout(&page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(table, 1);
    layout->addWidget(empty, 1);
    layout->addLayout(checkRunFrame); // below: no row moves from under the pointer when it comes or goes
    layout->addWidget(selectionBar);
}

void WorklistParts::makeHeader(QWidget &page, const Theme &theme)
{
    header = new QWidget(&page);
    auto *layout = new QVBoxLayout(header);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeViewRow(page, theme));
    layout->addWidget(makeChipRow(theme));
    layout->addWidget(makeRule());
}

QWidget *WorklistParts::makeViewRow(QWidget &page, const Theme &theme)
{
    add = makeButton(QString(), QStringLiteral("addCustomerButton"));
    auto *row = new ViewRow(*add);
    row->setObjectName(QStringLiteral("pageHeader"));
    row->setAttribute(Qt::WA_StyledBackground);
    row->setFixedHeight(48);
    tabs = new ViewTabs;
    search = new SearchField(theme, tr("Search name, tag, note or ID"), tr("Search"));
    search->setObjectName(QStringLiteral("customerFilter"));
    search->setAccessibleName(tr("Search customers by name, user name, tag, assignee, note or ID"));
    search->setToolTip(tr("Search name, user name, tag, assignee, note or ID (/)"));
    search->setMaximumWidth(260);
    check = makeButton(tr("Check"), QStringLiteral("checkViewButton"));
    add->setAccessibleName(tr("Add customer"));
    add->setToolTip(tr("Add a customer (Ctrl+N)"));
    menu = new QToolButton;
    menu->setObjectName(QStringLiteral("worklistMenuButton"));
    menu->setText(QStringLiteral("⋯"));
    menu->setAccessibleName(tr("More: import, export, views"));
    menu->setToolTip(tr("Import, export, views"));
    menu->setFocusPolicy(Qt::TabFocus);
    for (QPushButton *button : {check, add})
        button->setIconSize(QSize(14 + IconGap, 14));
    const auto drawIcons = [this, &theme] {
        check->setIcon(theme.icon(QStringLiteral("refresh"), 14, IconGap));
        add->setIcon(theme.icon(QStringLiteral("plus"), 14, IconGap));
        columns->setIcon(theme.icon(QStringLiteral("columns"), 16));
    };
    columns = new QToolButton;
    QObject::connect(&theme, &Theme::changed, &page, drawIcons);
    drawIcons();
    check->ensurePolished();
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(10, 0, 16, 0);
    layout->setSpacing(8);
    layout->addWidget(tabs);
    layout->addSpacerItem(new QSpacerItem(0, 0, QSizePolicy::Expanding));
    layout->addWidget(search, 1);
    layout->addWidget(check);
    layout->addWidget(add);
    layout->addWidget(menu);
    return row;
}

QWidget *WorklistParts::makeChipRow(const Theme &theme)
{
    auto *row = new QWidget;
    row->setObjectName(QStringLiteral("chipRow"));
    row->setAttribute(Qt::WA_StyledBackground);
    chips = new StatusChips(theme);
    meaning = makeDropChip("meaningChip", tr("Show all customers again"));
    tagChip = makeDropChip("tagFilterChip", tr("Drop this filter"));
    assigneeChip = makeDropChip("assigneeFilterChip", tr("Drop this filter"));
    filterButton = new QToolButton;
    filterButton->setObjectName(QStringLiteral("filterButton"));
    filterButton->setText(tr("Filter"));
    filterButton->setProperty("chip", true);
    filterButton->setAccessibleName(tr("Filter by tag or assignee"));
    filterButton->setToolTip(tr("Filter by tag or assignee"));
    filterButton->setFocusPolicy(Qt::TabFocus);
    columns->setObjectName(QStringLiteral("columnsButton"));
    columns->setAccessibleName(tr("Columns"));
    columns->setToolTip(tr("Choose the columns"));
    columns->setFocusPolicy(Qt::TabFocus);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 16, 0);
    layout->setSpacing(8);
    layout->addWidget(chips, 1);
    layout->addWidget(meaning);
    layout->addWidget(tagChip);
    layout->addWidget(assigneeChip);
    layout->addWidget(filterButton);
    layout->addWidget(columns);
    return row;
}

void WorklistParts::makeTable(const Theme &theme)
{
    table = new RowsView;
    table->setObjectName(QStringLiteral("customerList"));
    table->setAccessibleName(tr("Customers"));
    table->setModel(&m_model);
    delegate = new WorklistDelegate(theme, m_model, *table);
    table->setItemDelegate(delegate);
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
    head = new SelectionHeader(theme, *table);
    head->setHighlightSections(false);
    head->setSectionsMovable(true);
    head->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    head->setStretchLastSection(true);
    head->setSortIndicatorClearable(true);
    head->setContextMenuPolicy(Qt::CustomContextMenu);
    head->moveSection(head->visualIndex(WorklistModel::User), 1);
    head->setSortIndicator(DefaultSortColumn, DefaultSortOrder);
    head->restoreState(m_settings.value(settings::WorklistHeader));
    fit = new ColumnFit(*table, m_settings);
    table->setSortingEnabled(true);
}

QWidget *WorklistParts::makeEmpty(const Theme &theme)
{
    auto *page = new QWidget;
    page->setObjectName(QStringLiteral("worklistEmpty"));
    emptyTitle = makeLabel({}, "section");
    emptyTitle->setObjectName(QStringLiteral("worklistEmptyTitle"));
    emptyText = makeLabel({}, "secondary", true);
    emptyText->setObjectName(QStringLiteral("worklistEmptyText"));
    emptyTitle->setAlignment(Qt::AlignCenter);
    emptyText->setAlignment(Qt::AlignCenter);
    emptyButton = makeButton({}, QStringLiteral("worklistEmptyButton"), ButtonKind::Primary);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(32, 32, 32, 32);
    layout->setSpacing(8);
    skeleton = new SkeletonRows(theme);
    layout->addWidget(skeleton, 1);
    layout->addStretch();
    layout->addWidget(emptyTitle);
    layout->addWidget(emptyText);
    emptyImport = makeButton(tr("Import…"), QStringLiteral("worklistEmptyImportButton"));
    emptyImport->hide();
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch();
    buttons->addWidget(emptyButton);
    buttons->addWidget(emptyImport);
    buttons->addStretch();
    layout->addLayout(buttons);
    layout->addStretch(2);
    return page;
}

} // namespace onboarding
