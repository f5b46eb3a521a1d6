#include "ui/widgets/confirmationdialog.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/plainlabel.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QShowEvent>
#include <QVBoxLayout>

namespace onboarding {

ConfirmationDialog::ConfirmationDialog(const Theme &theme, const Environment &environment,
                                       const ConfirmationQuestion &question, QWidget *parent)
    : BandedDialog(theme, environment, parent)
    , m_isRight(question.isRight)
{
    setObjectName(QStringLiteral("confirmDialog"));
    setWindowTitle(question.windowTitle);
    setMinimumWidth(480);
    content().addWidget(makeLabel(question.title, "title", true));
    if (!question.consequence.isEmpty())
        content().addWidget(makeLabel(question.consequence, "secondary", true));
    if (!question.facts.isEmpty())
        addFacts(question.facts);
    if (!question.ask.isEmpty())
        addTyping(question.ask);
    addButtons(question);
    refresh();
    if (m_edit)
        m_edit->setFocus();
    else
        m_cancel->setFocus();
}

void ConfirmationDialog::addFacts(const QList<ConfirmationQuestion::Fact> &facts)
{
    auto *frame = new QFrame;
    frame->setProperty("card", QStringLiteral("code"));
    auto *grid = new QGridLayout(frame);
    grid->setContentsMargins(12, 10, 12, 10);
    grid->setHorizontalSpacing(16);
    for (int row = 0; row < facts.size(); ++row) {
        const ConfirmationQuestion::Fact &fact = facts.at(row);
        grid->addWidget(makeLabel(fact.name, "secondary"), row, 0, Qt::AlignTop);
        grid->addWidget(makeLabel(fact.value, fact.isCode ? "mono" : "body", true), row, 1);
    }
    grid->setColumnStretch(1, 1);
    content().addWidget(frame);
}

void ConfirmationDialog::addTyping(const QString &ask)
{
    m_edit = new QLineEdit;
    m_edit->setObjectName(QStringLiteral("confirmEdit"));
    m_edit->setAccessibleName(ask);
    m_problem = makeLabel(tr("Nothing was sent: this is not what is asked for."), "danger", true);
    m_problem->setObjectName(QStringLiteral("confirmProblem"));
    // Its room is kept, so that nothing moves when it is said.
    QSizePolicy policy = m_problem->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    m_problem->setSizePolicy(policy);
    m_problem->hide();
    content().addWidget(makeLabel(ask, "secondary", true));
    content().addWidget(m_edit);
    content().addWidget(m_problem);
    connect(m_edit, &QLineEdit::textChanged, this, &ConfirmationDialog::refresh);
}

void ConfirmationDialog::addButtons(const ConfirmationQuestion &question)
{
    m_cancel = makeButton(tr("Cancel"), QStringLiteral("confirmCancelButton"));
    m_confirm = makeButton(question.yes, QStringLiteral("confirmButton"),
                           question.isDangerous ? ButtonKind::Danger : ButtonKind::Primary);
    for (QPushButton *button : {m_cancel, m_confirm})
        button->setAutoDefault(false); // what Enter does is decided in keyPressEvent()
    auto *row = new QHBoxLayout;
    row->addWidget(makeLabel(question.note, "caption", true), 1);
    row->addWidget(m_cancel);
    row->addWidget(m_confirm);
    content().addLayout(row);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_confirm, &QPushButton::clicked, this, &ConfirmationDialog::confirm);
}

bool ConfirmationDialog::isRight() const
{
    return !m_edit || (m_isRight && m_isRight(m_edit->text()));
}

void ConfirmationDialog::refresh()
{
    setButtonState(*m_confirm, isRight(), tr("Type what is asked for first."));
    if (m_problem)
        m_problem->hide();
}

void ConfirmationDialog::confirm()
{
    if (!isRight() || !isVisible())
        return;
    const QString typed = m_edit ? m_edit->text() : QString();
    accept();
    Q_EMIT confirmed(typed);
}

/// No higher than its words: Qt reckons with narrower lines than they have, and sets the rows apart.
void ConfirmationDialog::showEvent(QShowEvent *event)
{
    BandedDialog::showEvent(event);
    if (!event->spontaneous() && layout()->hasHeightForWidth())
        resize(width(), layout()->totalHeightForWidth(width()));
}

void ConfirmationDialog::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter)
        return BandedDialog::keyPressEvent(event);
    event->accept();
    if (auto *button = qobject_cast<QPushButton *>(focusWidget()); button && button->isEnabled())
        return button->click();
    if (!m_edit)
        return;
    if (isRight())
        return confirm();
    m_problem->show();
    m_edit->selectAll();
}

} // namespace onboarding
