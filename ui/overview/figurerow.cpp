#include "ui/overview/figurerow.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/plainlabel.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

namespace onboarding {

namespace {
constexpr int CardMargin = 14;
constexpr int CardBorder = 1; ///< of the style sheet
} // namespace

FigureRow::FigureRow(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QHBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(12);
}

Figure FigureRow::add(const QString &title, const QString &objectName)
{
    Figure figure;
    figure.number = makeLabel({}, "kpi");
    figure.remark = makeLabel({}, "caption", true);
    figure.open = makeButton(tr("Show"), objectName, ButtonKind::Link);
    figure.open->setAccessibleName(tr("Show in the worklist: %1").arg(title));
    auto *name = makeLabel(title, "secondary", true);
    name->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_titles.append(name);
    auto *line = new QHBoxLayout;
    line->addWidget(figure.number, 1);
    line->addWidget(figure.open);
    auto *card = new QFrame;
    card->setProperty("card", QStringLiteral("true"));
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(CardMargin, 10, CardMargin, 10);
    layout->setSpacing(2);
    layout->addWidget(name);
    layout->addLayout(line);
    layout->addWidget(figure.remark);
    layout->addStretch();
    m_layout->addWidget(card, 1);
    return figure;
}

void FigureRow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    // Of the width that they are about to have: in a page that is not shown yet they have another one.
    const int cards = static_cast<int>(m_titles.size());
    const int room
        = (width() - (cards - 1) * m_layout->spacing()) / std::max(1, cards) - 2 * (CardMargin + CardBorder);
    int highest = 0;
    for (const PlainLabel *title : std::as_const(m_titles))
        highest = std::max(highest, title->heightForWidth(room));
    for (PlainLabel *title : std::as_const(m_titles))
        title->setMinimumHeight(highest);
}

} // namespace onboarding
