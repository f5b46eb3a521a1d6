#include "ui/shell/keyhelp.h"

#include "ui/shell/actiontable.h"
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

KeyHelpDialog::KeyHelpDialog(const Theme &theme, const Environment &environment, QWidget *parent)
    : BandedDialog(theme, environment, parent)
{
    setObjectName(QStringLiteral("keyHelpDialog"));
    setWindowTitle(tr("All keys"));
    content().addWidget(makeLabel(tr("All keys"), "title"));
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(24);
    grid->setVerticalSpacing(6);
    int line = 0;
    for (const ActionRow &row : actionTable()) {
        grid->addWidget(makeLabel(row.keys, "mono"), line, 0);
        grid->addWidget(makeLabel(row.meaning, "body"), line++, 1);
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
