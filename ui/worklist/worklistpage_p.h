#pragma once
// The parts of a WorklistPage, for its two source files.
#include "ui/widgets/plainlabel.h"
#include "ui/worklist/bulkbar.h"
#include "ui/worklist/statuschips.h"
#include "ui/worklist/worklistmodel.h"
#include "ui/worklist/worklistpage.h"

#include <QLineEdit>
#include <QPushButton>
#include <QTabBar>
#include <QTableView>
#include <QTimer>
#include <QToolButton>

namespace onboarding {

struct WorklistPage::Private
{
    Settings &settings;
    WorklistModel *model = nullptr;
    QTabBar *tabs = nullptr;
    QLineEdit *search = nullptr;
    QPushButton *check = nullptr;
    QToolButton *menu = nullptr;
    StatusChips *chips = nullptr;
    BulkBar *bulk = nullptr;
    QTableView *table = nullptr;
    QWidget *empty = nullptr;
    PlainLabel *emptyTitle = nullptr;
    PlainLabel *emptyText = nullptr;
    QPushButton *emptyButton = nullptr;
    QList<View> savedViews {};
    QUuid lastSelected {};
    bool isChoosingView = false;

    [[nodiscard]] QList<View> views() const { return builtInViews() + savedViews; }
};

} // namespace onboarding
