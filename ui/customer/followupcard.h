#pragma once
#include "core/roster/duerules.h"
#include "ui/customer/customercontroller.h"
#include "ui/widgets/card.h"

#include <QMap>

namespace onboarding {

/// What people here keep about a customer beside the notes, in full: tags, assignee, due date with where it
/// comes from, and how long the customer is snoozed. Each can be edited.
class FollowUpCard : public Card
{
    Q_OBJECT
public:
    explicit FollowUpCard(QWidget *parent = nullptr);
    void setRecord(const CustomerRecord &record, const DueRules &rules, const QDateTime &now);

Q_SIGNALS:
    void editRequested(onboarding::CustomerController::FollowUp what);

private:
    QMap<CustomerController::FollowUp, PlainLabel *> m_values;
};

} // namespace onboarding
