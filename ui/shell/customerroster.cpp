#include "ui/shell/customerroster.h"

#include "core/customers/customerstore.h"
#include "core/environments/workspace.h"

namespace onboarding {

CustomerRoster::CustomerRoster(MainWindow &window, CustomerStore &store, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_store(store)
{
    connect(&store, &CustomerStore::customerAdded, this, &CustomerRoster::showAll);
    connect(&store, &CustomerStore::customerRemoved, this, [this](const QUuid &id) {
        m_cases.remove(id);
        showAll();
    });
    connect(&store, &CustomerStore::customerChanged, this, &CustomerRoster::show);
}

void CustomerRoster::setWorkspace(Workspace *workspace)
{
    m_workspace = workspace;
    m_cases.clear();
    showAll();
}

OnboardingCase *CustomerRoster::open(const QUuid &customer)
{
    if (!m_workspace || customer.isNull())
        return nullptr;
    OnboardingCase *opened = m_workspace->caseOf(customer);
    if (opened && m_cases.value(customer) != opened) {
        m_cases.insert(customer, opened);
        connect(opened, &OnboardingCase::changed, this, [this, customer] { show(customer); });
    }
    return opened;
}

QStringList CustomerRoster::unsettledTexts() const
{
    QStringList texts;
    for (const auto &one : m_cases) {
        if (!one)
            continue;
        const auto stage = one->submission().stage;
        if (stage == SubmissionProgress::Stage::Sending || stage == SubmissionProgress::Stage::OutcomeUnknown)
            texts.append(tr("It is not yet known whether the IDs of %1 were registered.")
                             .arg(one->customer().label()));
    }
    return texts;
}

CustomerRow CustomerRoster::rowOf(const Customer &customer) const
{
    CustomerRow row {.customer = customer,
                     .observation = m_store.lastObservation(customer.id),
                     .isUnsettled = m_store.unsettled(customer.id).has_value()};
    if (const OnboardingCase *opened = m_cases.value(customer.id)) {
        row.observation = opened->lastObservation();
        row.isBusy = opened->isBusy();
    }
    return row;
}

void CustomerRoster::showAll()
{
    QList<CustomerRow> rows;
    const bool isReady = m_workspace && m_store.isLoaded();
    if (isReady) {
        const QList<Customer> customers = m_store.customers(m_workspace->environment().id);
        rows.reserve(customers.size());
        for (const Customer &customer : customers)
            rows.append(rowOf(customer));
    }
    m_window.setCustomers(rows, isReady);
}

void CustomerRoster::show(const QUuid &customer)
{
    const std::optional<Customer> found = m_store.find(customer);
    if (found && m_workspace && found->environment == m_workspace->environment().id)
        m_window.updateCustomer(rowOf(*found));
}

} // namespace onboarding
