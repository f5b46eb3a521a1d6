#include "ui/registerids/confirmdialog.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/plainlabel.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace onboarding {

namespace {

QString consequence(const ConfirmFacts &facts)
{
    QStringList sentences;
    if (facts.isLastTry)
        sentences.append(ConfirmDialog::tr("This is the last try: when it is not accepted, none is left and "
                                           "the customer has to go to support."));
    sentences.append(
        facts.isAgain ? ConfirmDialog::tr("It is not known whether the first one arrived. Sending again may "
                                          "register them twice.")
                      : ConfirmDialog::tr("This ties the verification to this customer. It cannot be undone "
                                          "from this console."));
    return sentences.join(QLatin1Char(' '));
}

QFrame *makeFacts(const ConfirmFacts &facts)
{
    auto *frame = new QFrame;
    frame->setProperty("card", QStringLiteral("code"));
    auto *grid = new QGridLayout(frame);
    grid->setContentsMargins(12, 10, 12, 10);
    grid->setHorizontalSpacing(16);
    int row = 0;
    const auto add = [&](const QString &name, const QString &value, const char *role) {
        grid->addWidget(makeLabel(name, "secondary"), row, 0);
        grid->addWidget(makeLabel(value, role, true), row++, 1);
    };
    add(ConfirmDialog::tr("Customer"), facts.customer, "body");
    add(ConfirmDialog::tr("Status now"), facts.status, "body");
    add(QStringLiteral("accountId"), facts.accountId, "mono");
    add(QStringLiteral("workflowId"), facts.workflowId, "mono");
    add(ConfirmDialog::tr("Host"), facts.host, "mono");
    grid->setColumnStretch(1, 1);
    return frame;
}

} // namespace

ConfirmDialog::ConfirmDialog(const Theme &theme, const Environment &environment, const ConfirmFacts &facts,
                             QWidget *parent)
    : BandedDialog(theme, environment, parent)
{
    setObjectName(QStringLiteral("confirmDialog"));
    setWindowTitle(tr("Confirm registration"));
    setMinimumWidth(480);
    content().addWidget(makeLabel(tr("Register these IDs for %1?").arg(facts.customer), "title", true));
    content().addWidget(makeLabel(consequence(facts), "secondary", true));
    content().addWidget(makeFacts(facts));
    auto *edit = new QLineEdit;
    edit->setObjectName(QStringLiteral("confirmEdit"));
    edit->setAccessibleName(tr("Type the tenant to confirm"));
    PlainLabel *ask = makeLabel(tr("Type the tenant, %1, to confirm").arg(facts.phrase), "secondary");
    content().addWidget(ask);
    content().addWidget(edit);
    ask->setVisible(!facts.phrase.isEmpty());
    edit->setVisible(!facts.phrase.isEmpty());

    auto *cancel = makeButton(tr("Cancel"), QStringLiteral("confirmCancelButton"));
    cancel->setDefault(true);
    const bool isProduction = environment.kind == EnvironmentKind::Production;
    auto *confirm = makeButton(isProduction          ? tr("Register in production")
                                   : facts.isLastTry ? tr("Register the last try")
                                                     : tr("Register"),
                               QStringLiteral("confirmButton"),
                               isProduction ? ButtonKind::Danger : ButtonKind::Primary);
    auto *row = new QHBoxLayout;
    row->addWidget(makeLabel(tr("Sent once, never repeated automatically."), "caption", true), 1);
    row->addWidget(cancel);
    row->addWidget(confirm);
    content().addLayout(row);
    const auto update = [edit, confirm, phrase = facts.phrase] {
        setButtonState(*confirm, edit->text() == phrase,
                       ConfirmDialog::tr("Type the tenant exactly as it is shown."));
    };
    update();
    connect(edit, &QLineEdit::textChanged, this, update);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(confirm, &QPushButton::clicked, this, [this, edit] {
        Q_EMIT confirmed(edit->text());
        accept();
    });
    if (facts.phrase.isEmpty())
        cancel->setFocus();
    else
        edit->setFocus();
}

} // namespace onboarding
