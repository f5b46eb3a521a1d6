#pragma once
// The parts of a WorklistPage, for its two source files.
#include "ui/widgets/plainlabel.h"
#include "ui/worklist/checkrunbar.h"
#include "ui/worklist/columnfit.h"
#include "ui/worklist/selectionbar.h"
#include "ui/worklist/selectionheader.h"
#include "ui/worklist/statuschips.h"
#include "ui/worklist/viewcounts.h"
#include "ui/worklist/viewtabs.h"
#include "ui/worklist/worklistdelegate.h"
#include "ui/worklist/worklistmodel.h"
#include "ui/worklist/worklistpage.h"

#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>
#include <optional>
#include <utility>

namespace onboarding {

struct WorklistPage::Private
{
    Settings &settings;
    QWidget *header = nullptr; ///< the window's
    WorklistModel *model = nullptr;
    ViewCounts *viewCounts = nullptr;
    ViewTabs *tabs = nullptr;
    QLineEdit *search = nullptr;
    QPushButton *check = nullptr;
    QToolButton *menu = nullptr;
    QToolButton *columns = nullptr;
    StatusChips *chips = nullptr;
    QToolButton *filterButton = nullptr;
    QToolButton *tagChip = nullptr;
    QToolButton *assigneeChip = nullptr;
    QToolButton *meaning = nullptr; ///< of a filter that no tab stands for
    QString filterMeaning {};
    CheckRunBar *checkRun = nullptr;
    SelectionBar *selectionBar = nullptr;
    QVBoxLayout *checkRunFrame = nullptr;
    QTableView *table = nullptr;
    WorklistDelegate *delegate = nullptr; ///< the table's
    ColumnFit *fit = nullptr; ///< the table's
    SelectionHeader *head = nullptr; ///< the table's
    QAction *watch = nullptr;
    QAction *remove = nullptr;
    bool asksBeforeRemoval = false; ///< also when it is one
    QWidget *empty = nullptr;
    QWidget *skeleton = nullptr; ///< while the customers are read
    PlainLabel *emptyTitle = nullptr;
    PlainLabel *emptyText = nullptr;
    QPushButton *emptyButton = nullptr;
    QPushButton *emptyImport = nullptr;
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

} // namespace onboarding
