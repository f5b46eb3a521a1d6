#include "ui/worklist/selectionbar.h"

#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/counttext.h"
#include "ui/widgets/plainlabel.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <utility>

namespace onboarding {

namespace {

/// In the colours of the theme, also when it changes.
void showIcon(QPushButton &button, const Theme &theme, const QString &icon)
{
    constexpr int Size = 14;
    button.setIconSize(QSize(Size + IconGap, Size));
    const auto draw = [&button, icon, &theme] { button.setIcon(theme.icon(icon, Size, IconGap)); };
    QObject::connect(&theme, &Theme::changed, &button, draw);
    draw();
}

} // namespace

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
    const auto add = [&](const QString &text, const char *name, const char *icon, auto requested) {
        auto *button = makeButton(text, QLatin1String(name));
        showIcon(*button, theme, QLatin1String(icon));
        connect(button, &QPushButton::clicked, this, requested);
        m_actions.append(button);
        layout->addWidget(button);
    };
    add(tr("Check"), "checkMarkedButton", "refresh", &SelectionBar::checkRequested);
    add(tr("Assign"), "assignMarkedButton", "user", &SelectionBar::assignRequested);
    add(tr("Tag"), "tagMarkedButton", "tag", &SelectionBar::tagRequested);
    add(tr("Snooze"), "snoozeMarkedButton", "clock", &SelectionBar::snoozeRequested);
    add(tr("Export"), "exportMarkedButton", "download", &SelectionBar::exportRequested);
    layout->addStretch();
    layout->addWidget(m_all);
    auto *clear = makeButton(tr("Clear"), QStringLiteral("clearSelectionButton"), ButtonKind::Link);
    layout->addWidget(clear);
    connect(m_all, &QPushButton::clicked, this, &SelectionBar::allRequested);
    connect(clear, &QPushButton::clicked, this, &SelectionBar::clearRequested);
    m_actions.append(m_all);
    m_actions.append(clear);
    ensurePolished();
    setFixedHeight(sizeHint().height()); // with its buttons and without them
    setMarked(0, 0);
}

void SelectionBar::setMarked(int marked, int shown)
{
    // It keeps its place when there is nothing to do for several: the rows stay where they are.
    const bool areMany = marked > 1;
    m_count->setPlainText(areMany ? tr("%L1 selected").arg(marked)
                                  : countText(shown, tr("1 customer"), tr("%L1 customers")));
    m_all->setText(tr("Select all %L1").arg(shown));
    for (QWidget *action : std::as_const(m_actions))
        action->setVisible(areMany && (action != m_all || marked < shown));
}

} // namespace onboarding
