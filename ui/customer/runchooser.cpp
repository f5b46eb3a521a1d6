#include "ui/customer/runchooser.h"

#include "ui/theme/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/plainlabel.h"

#include <QButtonGroup>
#include <QRadioButton>
#include <QVBoxLayout>

namespace onboarding {

RunChooser::RunChooser(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
    , m_question(makeLabel({}, "strong", true))
    , m_buttons(new QButtonGroup(this))
{
    setObjectName(QStringLiteral("runChooser"));
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(4);
    m_layout->addWidget(m_question);
    connect(m_buttons, &QButtonGroup::idClicked, this,
            [this](int index) { Q_EMIT chosen(m_candidates[index]); });
    hide();
}

void RunChooser::setCandidates(const QList<SdkResult::Candidate> &candidates, bool areBareIds)
{
    if (candidates.isEmpty() && m_candidates.isEmpty())
        return;
    m_candidates = candidates;
    m_areBareIds = areBareIds;
    const QList<QAbstractButton *> old = m_buttons->buttons();
    for (QAbstractButton *button : old) {
        m_buttons->removeButton(button);
        button->hide();
        button->deleteLater();
    }
    m_question->setPlainText(
        areBareIds ? tr("Which id is the accountId?")
                   : tr("The text has more than one run, or more than one value for an id. Which one?"));
    for (int index = 0; index < int(candidates.size()); ++index) {
        auto *button = new QRadioButton(textOf(candidates[index]));
        button->setObjectName(QStringLiteral("runChoice%1").arg(index));
        button->setFont(Theme::monospaced());
        m_buttons->addButton(button, index);
        m_layout->addWidget(button);
    }
    setVisible(!candidates.isEmpty());
}

void RunChooser::choose(const SdkResult::Candidate &candidate)
{
    if (QAbstractButton *button = m_buttons->button(int(m_candidates.indexOf(candidate))))
        button->setChecked(true);
}

QString RunChooser::textOf(const SdkResult::Candidate &candidate) const
{
    if (m_areBareIds)
        return candidate.accountId;
    // On lines of their own, the ids are whole where there is little room, and easy to compare.
    QString text = tr("Line %1\naccountId %2\nworkflowId %3")
                       .arg(QString::number(candidate.line),
                            candidate.accountId.isEmpty() ? tr("missing") : candidate.accountId,
                            candidate.workflowId.isEmpty() ? tr("missing") : candidate.workflowId);
    if (candidate.isError)
        text += QLatin1Char('\n')
            + (candidate.errorCode.isEmpty() ? tr("failed") : tr("failed, %1").arg(candidate.errorCode));
    return text;
}

} // namespace onboarding
