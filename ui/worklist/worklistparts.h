#pragma once
#include "core/platform/settings.h"
#include "ui/widgets/plainlabel.h"
#include "ui/worklist/checkrunbar.h"
#include "ui/worklist/columnfit.h"
#include "ui/worklist/selectionbar.h"
#include "ui/worklist/selectionheader.h"
#include "ui/worklist/statuschips.h"
#include "ui/worklist/viewtabs.h"
#include "ui/worklist/worklistdelegate.h"
#include "ui/worklist/worklistmodel.h"

#include <QCoreApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

namespace onboarding {

/// The widgets of the worklist and how they are put together. WorklistPage connects them.
class WorklistParts
{
    Q_DECLARE_TR_FUNCTIONS(WorklistParts)
public:
    /// They become children of \p page; references must outlive it.
    WorklistParts(QWidget &page, WorklistModel &model, Settings &settings, const Theme &theme);

    QWidget *header = nullptr; ///< the window's
    ViewTabs *tabs = nullptr;
    QLineEdit *search = nullptr;
    QPushButton *check = nullptr;
    QPushButton *add = nullptr;
    QToolButton *menu = nullptr;
    QToolButton *columns = nullptr;
    StatusChips *chips = nullptr;
    QToolButton *filterButton = nullptr;
    QToolButton *tagChip = nullptr;
    QToolButton *assigneeChip = nullptr;
    QToolButton *meaning = nullptr; ///< of a filter that no tab stands for
    CheckRunBar *checkRun = nullptr;
    SelectionBar *selectionBar = nullptr;
    QVBoxLayout *checkRunFrame = nullptr;
    QTableView *table = nullptr;
    WorklistDelegate *delegate = nullptr; ///< the table's
    ColumnFit *fit = nullptr; ///< the table's
    SelectionHeader *head = nullptr; ///< the table's
    QWidget *empty = nullptr;
    QWidget *skeleton = nullptr; ///< while the customers are read
    PlainLabel *emptyTitle = nullptr;
    PlainLabel *emptyText = nullptr;
    QPushButton *emptyButton = nullptr;
    QPushButton *emptyImport = nullptr;

private:
    void makeHeader(QWidget &page, const Theme &theme);
    [[nodiscard]] QWidget *makeViewRow(QWidget &page, const Theme &theme);
    [[nodiscard]] QWidget *makeChipRow(const Theme &theme);
    [[nodiscard]] QWidget *makeEmpty(const Theme &theme);
    void makeTable(const Theme &theme);

    WorklistModel &m_model;
    Settings &m_settings;
};

} // namespace onboarding
