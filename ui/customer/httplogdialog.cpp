#include "ui/customer/httplogdialog.h"

#include "core/api/exchange.h"
#include "ui/customer/httplogpanel.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/plainlabel.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace onboarding {

HttpLogDialog::HttpLogDialog(const Theme &theme, const Environment &environment, ExchangeLog &log,
                             QWidget *parent)
    : BandedDialog(theme, environment, parent)
    , m_panel(new HttpLogPanel(theme))
{
    setObjectName(QStringLiteral("httpLogDialog"));
    setWindowTitle(tr("HTTP log"));
    resize(900, 640);
    content().addWidget(makeLabel(tr("HTTP log of this session"), "title"));
    content().addWidget(
        makeLabel(tr("Every request to this environment since the console was started, also those about "
                     "nobody in the list and tests of its connection. The number in the status line counts "
                     "them."),
                  "secondary", true));
    HttpLogPanel *panel = m_panel;
    panel->setLog(&log);
    panel->showAll();
    content().addWidget(panel, 1);
    auto *row = new QHBoxLayout;
    row->addStretch();
    auto *close = makeButton(tr("Close"), QStringLiteral("closeHttpLogButton"), ButtonKind::Primary);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    row->addWidget(close);
    content().addLayout(row);
    if (!log.exchanges().empty())
        panel->showExchange(log.exchanges().back().number);
}

} // namespace onboarding
