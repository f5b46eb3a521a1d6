#include "ui/worklist/selectionbar.h"

#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
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
    , m_hiddenText(makeLabel({}, "body"))
    , m_showHidden(makeButton(tr("Show all matches"), QStringLiteral("showHiddenButton"), ButtonKind::Link))
    , m_all(makeButton({}, QStringLiteral("selectAllButton"), ButtonKind::Link))
{
    setObjectName(QStringLiteral("selectionBar"));
    setAttribute(Qt::WA_StyledBackground);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 4, 16, 4);
    layout->setSpacing(8);
    layout->addWidget(m_count);
    m_hiddenText->setObjectName(QStringLiteral("hiddenMatches"));
    m_hiddenText->setElided(true);
    layout->addWidget(m_hiddenText, 1);
    layout->addWidget(m_showHidden);
    connect(m_showHidden, &QPushButton::clicked, this, &SelectionBar::showHiddenRequested);
    const auto add = [&](const QString &text, const char *name, const char *icon, auto requested) {
        auto *button = makeButton(text, QLatin1String(name));
        showIcon(*button, theme, QLatin1String(icon));
        connect(button, &QPushButton::clicked, this, requested);
        m_actions.append(button);
        layout->addWidget(button);
    };
    add(tr("Check"), "checkSelectedButton", "refresh", &SelectionBar::checkRequested);
    add(tr("Assign"), "assignSelectedButton", "user", &SelectionBar::assignRequested);
    add(tr("Tag"), "tagSelectedButton", "tag", &SelectionBar::tagRequested);
    add(tr("Snooze"), "snoozeSelectedButton", "clock", &SelectionBar::snoozeRequested);
    add(tr("Export"), "exportSelectedButton", "download", &SelectionBar::exportRequested);
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
    setSelected(0, 0, 0);
}

void SelectionBar::setSelected(int selected, int shown, int staying)
{
    // It keeps its place when there is nothing to do for several: the rows stay where they are.
    const bool areMany = selected > 1;
    m_count->setPlainText(areMany ? tr("%L1 selected").arg(selected)
                              : staying > 0
                              ? tr("%L1 in this view, %L2 just left it").arg(shown - staying).arg(staying)
                              : tr("%Ln customers", nullptr, shown));
    m_all->setText(tr("Select all %L1").arg(shown));
    for (QWidget *action : std::as_const(m_actions))
        action->setVisible(areMany && (action != m_all || selected < shown));
    m_hasSeveral = areMany;
    showHidden();
}

void SelectionBar::setHiddenMatches(int hidden, const QString &filter)
{
    m_hasHidden = hidden > 0;
    m_hiddenText->setPlainText(m_hasHidden ? hiddenMatchesText(hidden, filter) : QString());
    showHidden();
}

void SelectionBar::showHidden()
{
    m_hiddenText->setVisible(m_hasHidden && !m_hasSeveral);
    m_showHidden->setVisible(m_hasHidden && !m_hasSeveral);
}

QString hiddenMatchesText(int hidden, const QString &filter)
{
    return filter.isEmpty()
        ? SelectionBar::tr("%Ln matches are hidden by the filters.", nullptr, hidden)
        : SelectionBar::tr("%Ln matches are hidden by the filter %1.", nullptr, hidden).arg(filter);
}

} // namespace onboarding
