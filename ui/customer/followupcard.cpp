#include "ui/customer/followupcard.h"

#include "core/base/plaintext.h"
#include "core/kyc/nextstep.h"
#include "ui/text/timetext.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/plainlabel.h"

#include <QGridLayout>
#include <QPushButton>

namespace onboarding {

namespace {

using FollowUp = CustomerController::FollowUp;

QString followUpDueText(const CustomerRecord &record, const DueRules &rules, const QDateTime &now)
{
    const QDateTime due = rules.dueAt(record);
    if (due.isNull())
        return FollowUpCard::tr("None");
    const QString when
        = (due < now ? FollowUpCard::tr("late %1") : FollowUpCard::tr("in %1")).arg(untilText(due, now));
    const QString day = FollowUpCard::tr("%1 (%2)").arg(dueTimeText(due), when);
    if (DueRules::isKeptAfterDecision(record))
        return FollowUpCard::tr("%1. Set for this customer: it stays due after the decision.").arg(day);
    if (record.customer.due.isValid())
        return FollowUpCard::tr("%1. Set for this customer.").arg(day);
    const int days = rules.days(record.last->status.value);
    return FollowUpCard::tr("%1. Default deadline: %2 after “%3” was first seen.")
        .arg(day, FollowUpCard::tr("%Ln days", nullptr, int(days)), statusLabel(record.last->status));
}

} // namespace

FollowUpCard::FollowUpCard(QWidget *parent)
    : Card(tr("Follow-up"), parent)
{
    setObjectName(QStringLiteral("followUpCard"));
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(1, 1);
    const auto add = [this, grid](FollowUp what, const QString &name, const char *value, const char *button) {
        const int row = grid->rowCount();
        auto *label = makeLabel({}, "body", true);
        label->setObjectName(QLatin1String(value));
        auto *edit = makeButton(tr("Edit"), QLatin1String(button), ButtonKind::Link);
        edit->setAccessibleName(tr("Edit: %1").arg(name));
        auto *heading = makeLabel(name, "secondary");
        for (PlainLabel *text : {heading, label}) // on the line of the button's text
            text->setContentsMargins(0, 4, 0, 0);
        grid->addWidget(heading, row, 0, Qt::AlignTop);
        grid->addWidget(label, row, 1, Qt::AlignTop);
        grid->addWidget(edit, row, 2, Qt::AlignTop);
        connect(edit, &QPushButton::clicked, this, [this, what] { Q_EMIT editRequested(what); });
        m_values.insert(what, label);
    };
    add(FollowUp::Tags, tr("Tags"), "followUpTags", "editTagsButton");
    add(FollowUp::Assignee, tr("Assignee"), "followUpAssignee", "editAssigneeButton");
    add(FollowUp::Due, tr("Due"), "followUpDue", "editDueButton");
    add(FollowUp::Snooze, tr("Snoozed"), "followUpSnooze", "editSnoozeButton");
    content().addLayout(grid);
}

void FollowUpCard::setRecord(const CustomerRecord &record, const DueRules &rules, const QDateTime &now)
{
    const Customer &customer = record.customer;
    const auto orNone = [](const QString &text) { return text.isEmpty() ? tr("None") : text; };
    m_values[FollowUp::Tags]->setPlainText(orNone(customer.tags.join(QStringLiteral(", "))));
    m_values[FollowUp::Assignee]->setPlainText(orNone(customer.assignee));
    m_values[FollowUp::Due]->setPlainText(followUpDueText(record, rules, now));
    m_values[FollowUp::Snooze]->setPlainText(
        customer.snoozedUntil > now
            ? tr("Until %1. Hidden from Late until then.").arg(dueTimeText(customer.snoozedUntil))
            : tr("No"));
}

} // namespace onboarding
