#include "ui/worklist/selectionbar.h"

#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/plainlabel.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace onboarding {

SelectionBar::SelectionBar(const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_count(makeLabel({}, "strong"))
    , m_all(makeButton({}, QStringLiteral("selectAllButton"), ButtonKind::Link))
{
    setObjectName(QStringLiteral("selectionBar"));
    setAttribute(Qt::WA_StyledBackground);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 4, 16, 4);
    layout->setSpacing(8);
    layout->addWidget(m_count);
    add(*layout, theme, tr("Check"), QStringLiteral("refresh"), &SelectionBar::checkRequested);
    add(*layout, theme, tr("Assign"), QStringLiteral("user"), &SelectionBar::assignRequested);
    add(*layout, theme, tr("Tag"), QStringLiteral("tag"), &SelectionBar::tagRequested);
    add(*layout, theme, tr("Snooze"), QStringLiteral("clock"), &SelectionBar::snoozeRequested);
    add(*layout, theme, tr("Export"), QStringLiteral("download"), &SelectionBar::exportRequested);
    layout->addStretch();
    layout->addWidget(m_all);
    auto *clear = makeButton(tr("Clear"), QStringLiteral("clearSelectionButton"), ButtonKind::Link);
    layout->addWidget(clear);
    connect(m_all, &QPushButton::clicked, this, &SelectionBar::allRequested);
    connect(clear, &QPushButton::clicked, this, &SelectionBar::clearRequested);
    hide();
}

void SelectionBar::add(QHBoxLayout &layout, const Theme &theme, const QString &text, const QString &icon,
                       void (SelectionBar::*requested)())
{
    constexpr int Size = 14;
    auto *button = makeButton(text, QStringLiteral("selection") + text);
    button->setIconSize(QSize(Size + IconGap, Size));
    const auto draw = [button, icon, &theme] { button->setIcon(theme.icon(icon, Size, IconGap)); };
    connect(&theme, &Theme::changed, this, draw);
    draw();
    connect(button, &QPushButton::clicked, this, requested);
    layout.addWidget(button);
}

void SelectionBar::setMarked(int marked, int shown)
{
    m_count->setPlainText(tr("%L1 selected").arg(marked));
    m_all->setText(tr("Select all %L1").arg(shown));
    m_all->setVisible(marked < shown);
    setVisible(marked > 1);
}

} // namespace onboarding
