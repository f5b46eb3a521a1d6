#pragma once
// The parts of a WorklistPage, for its two source files.
#include "ui/widgets/plainlabel.h"
#include "ui/worklist/bulkbar.h"
#include "ui/worklist/markheader.h"
#include "ui/worklist/selectionbar.h"
#include "ui/worklist/statuschips.h"
#include "ui/worklist/viewcounts.h"
#include "ui/worklist/worklistmodel.h"
#include "ui/worklist/worklistpage.h"

#include <QLineEdit>
#include <QPushButton>
#include <QTabBar>
#include <QTableView>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

namespace onboarding {

struct WorklistPage::Private
{
    Settings &settings;
    QWidget *header = nullptr; ///< the window's
    WorklistModel *model = nullptr;
    ViewCounts *viewCounts = nullptr;
    QTabBar *tabs = nullptr;
    QLineEdit *search = nullptr;
    QPushButton *check = nullptr;
    QToolButton *menu = nullptr;
    QToolButton *columns = nullptr;
    StatusChips *chips = nullptr;
    QToolButton *meaning = nullptr; ///< of a filter that no tab stands for
    QString filterMeaning {};
    BulkBar *bulk = nullptr;
    SelectionBar *marked = nullptr;
    QVBoxLayout *bulkFrame = nullptr;
    QTableView *table = nullptr;
    MarkHeader *head = nullptr; ///< the table's
    QWidget *empty = nullptr;
    QWidget *skeleton = nullptr; ///< while the customers are read
    PlainLabel *emptyTitle = nullptr;
    PlainLabel *emptyText = nullptr;
    QPushButton *emptyButton = nullptr;
    QList<View> savedViews {};
    QUuid lastSelected {}; ///< comes back when the filter lets it
    QUuid told {}; ///< by customerSelected()
    bool isChoosingView = false;
    bool isUnreadable = false; ///< the list

    [[nodiscard]] QList<View> views() const { return builtInViews() + savedViews; }
};

} // namespace onboarding
