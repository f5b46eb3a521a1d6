#include "ui/widgets/busyline.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/plainlabel.h"

#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>

namespace onboarding {

BusyLine::BusyLine(QWidget *parent)
    : QWidget(parent)
    , m_text(makeLabel({}, "secondary"))
{
    auto *bar = new QProgressBar;
    bar->setRange(0, 0);
    bar->setTextVisible(false);
    bar->setFixedWidth(80);
    auto *cancel = makeButton(tr("Cancel"), QStringLiteral("cancelButton"));
    connect(cancel, &QPushButton::clicked, this, &BusyLine::cancelRequested);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addWidget(bar);
    layout->addWidget(m_text, 1);
    layout->addWidget(cancel);
    hide();
}

void BusyLine::setText(const QString &text)
{
    m_text->setPlainText(text);
    setAccessibleName(text);
    setVisible(!text.isEmpty());
}

} // namespace onboarding
