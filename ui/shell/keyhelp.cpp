#include "ui/shell/keyhelp.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/plainlabel.h"

#include <QGridLayout>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>
#include <algorithm>

namespace onboarding {

QList<KeyHelp> allKeys()
{
    return {
        {QStringLiteral("J, K"), KeyHelpDialog::tr("next, previous customer")},
        {KeyHelpDialog::tr("Home, End"), KeyHelpDialog::tr("first, last customer (in the list)")},
        {KeyHelpDialog::tr("Enter, Esc"), KeyHelpDialog::tr("open the customer, back to the list")},
        {QStringLiteral("/"), KeyHelpDialog::tr("search the customers")},
        {KeyHelpDialog::tr("Enter, Down"), KeyHelpDialog::tr("go to the first match (in the search)")},
        {QStringLiteral("L"), KeyHelpDialog::tr("the late ones")},
        {QStringLiteral("[, ]"),
         KeyHelpDialog::tr(
             "previous, next one with a due date; for an open customer of the sandbox ] is its clock")},
        {QStringLiteral("Alt+0 … Alt+9"), KeyHelpDialog::tr("all statuses, one status on or off")},
        {QStringLiteral("Ctrl+A"), KeyHelpDialog::tr("select all (in the list)")},
        {QStringLiteral("Ctrl+C"), KeyHelpDialog::tr("copy the selected customers as text (in the list)")},
        {QStringLiteral("F2"),
         KeyHelpDialog::tr("rename the customer (in the list), or the view (on its tab)")},
        {QStringLiteral("N, A, T, S, D, W"),
         KeyHelpDialog::tr("note, assign, tags, snooze, due date, watch: those that are selected")},
        {QStringLiteral("Ctrl+Z"), KeyHelpDialog::tr("undo the last change of the list, for some minutes")},
        {KeyHelpDialog::tr("Ctrl+Enter"), KeyHelpDialog::tr("save a note")},
        {KeyHelpDialog::tr("F4, Alt+Down"), KeyHelpDialog::tr("calendar (in a date)")},
        {QStringLiteral("Ctrl+N"), KeyHelpDialog::tr("add a customer")},
        {KeyHelpDialog::tr("Del"),
         KeyHelpDialog::tr("remove the customer (in the list), or the view (on its tab)")},
        {QStringLiteral("C, F5"), KeyHelpDialog::tr("check now: all that are selected")},
        {KeyHelpDialog::tr("Shift+F5"), KeyHelpDialog::tr("check all in view")},
        {QStringLiteral("Ctrl+T"), KeyHelpDialog::tr("SDK token")},
        {QStringLiteral("R"), KeyHelpDialog::tr("register IDs")},
        {QStringLiteral("."), KeyHelpDialog::tr("advance the sandbox clock by 15 minutes")},
        {QStringLiteral("Ctrl+1 … Ctrl+4"), KeyHelpDialog::tr("worklist, overview, environments, settings")},
        {QStringLiteral("Ctrl+,"), KeyHelpDialog::tr("settings")},
        {QStringLiteral("Ctrl+Q"), KeyHelpDialog::tr("quit")},
        {QStringLiteral("Ctrl+E"), KeyHelpDialog::tr("switch environment")},
        {KeyHelpDialog::tr("F6, Shift+F6"), KeyHelpDialog::tr("next, previous pane")},
        {QStringLiteral("Ctrl+W"), KeyHelpDialog::tr("show or hide the HTTP log beside an open customer")},
        {QStringLiteral("?, F1"), KeyHelpDialog::tr("all keys")}};
}

KeyHelpDialog::KeyHelpDialog(const Theme &theme, const Environment &environment, QWidget *parent)
    : BandedDialog(theme, environment, parent)
{
    setObjectName(QStringLiteral("keyHelpDialog"));
    setWindowTitle(tr("All keys"));
    content().addWidget(makeLabel(tr("All keys"), "title"));
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(24);
    grid->setVerticalSpacing(6);
    int row = 0;
    for (const KeyHelp &key : allKeys()) {
        grid->addWidget(makeLabel(key.keys, "mono"), row, 0);
        grid->addWidget(makeLabel(key.meaning, "body"), row++, 1);
    }
    auto *keys = new QWidget;
    keys->setLayout(grid);
    grid->setContentsMargins(0, 0, 12, 0);
    auto *area = new QScrollArea; // a screen may be lower than all of them
    area->setWidget(keys);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFrameShape(QFrame::NoFrame);
    area->setMinimumWidth(grid->sizeHint().width() + area->verticalScrollBar()->sizeHint().width() + 12);
    content().addWidget(area, 1);
    auto *close = makeButton(tr("Close"), QStringLiteral("closeButton"), ButtonKind::Primary);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    content().addWidget(close, 0, Qt::AlignRight);
    constexpr int Frame = 140; // band, title, button and what the desktop puts around
    const int lowest = screen()->availableGeometry().height() - Frame;
    area->setMinimumHeight(std::min(grid->sizeHint().height() + 8, lowest));
    close->setFocus();
}

} // namespace onboarding
