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
    const auto words = [](const char *text) { return KeyHelpDialog::tr(text); };
    return {{QStringLiteral("J, K"), words("next, previous customer")},
            {QStringLiteral("Home, End"), words("first, last customer (in the list)")},
            {QStringLiteral("Enter, Esc"), words("open the customer, back to the list")},
            {QStringLiteral("/"), words("search the customers")},
            {QStringLiteral("Enter, Down"), words("go to the first match (in the search)")},
            {QStringLiteral("L"), words("the late ones")},
            {QStringLiteral("[, ]"),
             words("previous, next one with a due date; for an open customer of the sandbox ] is its clock")},
            {QStringLiteral("Alt+0 … Alt+9"), words("all statuses, one status on or off")},
            {QStringLiteral("Ctrl+A"), words("select all (in the list)")},
            {QStringLiteral("Ctrl+C"), words("copy the selected customers as text (in the list)")},
            {QStringLiteral("F2"), words("rename the customer (in the list), or the view (on its tab)")},
            {QStringLiteral("N, A, T, S, D, W"),
             words("note, assign, tags, snooze, due date, watch: those that are selected")},
            {QStringLiteral("Ctrl+Z"), words("undo the last change of the list, for some minutes")},
            {QStringLiteral("Ctrl+Enter"), words("save a note")},
            {QStringLiteral("F4, Alt+Down"), words("calendar (in a date)")},
            {QStringLiteral("Ctrl+N"), words("add a customer")},
            {QStringLiteral("Del"), words("remove the customer (in the list), or the view (on its tab)")},
            {QStringLiteral("C, F5"), words("check now: all that are selected")},
            {QStringLiteral("Shift+F5"), words("check all in view")},
            {QStringLiteral("Ctrl+T"), words("SDK token")},
            {QStringLiteral("R"), words("register IDs")},
            {QStringLiteral("."), words("advance the sandbox clock by 15 minutes")},
            {QStringLiteral("Ctrl+1 … Ctrl+4"), words("worklist, overview, environments, settings")},
            {QStringLiteral("Ctrl+,"), words("settings")},
            {QStringLiteral("Ctrl+Q"), words("quit")},
            {QStringLiteral("Ctrl+E"), words("switch environment")},
            {QStringLiteral("F6, Shift+F6"), words("next, previous pane")},
            {QStringLiteral("Ctrl+W"), words("show or hide the HTTP log beside an open customer")},
            {QStringLiteral("?, F1"), words("all keys")}};
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
