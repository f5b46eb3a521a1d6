#include "ui/worklist/opencases.h"

#include "core/onboarding/workspace.h"
#include "core/roster/customerstore.h"
#include "ui/worklist/worklistmodel.h"

#include <algorithm>

namespace onboarding {

OpenCases::OpenCases(WorklistModel &model, CustomerStore &store, QObject *parent)
    : QObject(parent)
    , m_model(model)
    , m_store(store)
{
    connect(&store, &CustomerStore::customerRemoved, this, [this](const QUuid &id) { m_cases.remove(id); });
    connect(&store, &CustomerStore::imported, this,
            [this] { m_cases.removeIf([this](const auto &one) { return !m_store.record(one.key()); }); });
}

void OpenCases::setWorkspace(Workspace *workspace)
{
    m_workspace = workspace;
    m_cases.clear();
    m_model.setEnvironment(workspace && m_store.isLoaded() ? workspace->environment().id : QUuid());
    const QList<QUuid> unsettled = m_store.unsettledCustomers();
    for (const QUuid &customer : unsettled)
        show(customer);
}

OnboardingCase *OpenCases::open(const QUuid &customer)
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

bool OpenCases::isSending() const
{
    return std::any_of(m_cases.begin(), m_cases.end(), [](const QPointer<OnboardingCase> &one) {
        return one && one->submission().stage == SubmissionProgress::Stage::Sending;
    });
}

QStringList OpenCases::unsettledTexts() const
{
    QStringList texts;
    for (const auto &one : m_cases) {
        if (!one)
            continue;
        const auto stage = one->submission().stage;
        if (stage == SubmissionProgress::Stage::Sending || one->submission().isUnsettled())
            texts.append(tr("It is not yet known whether the IDs of %1 were registered.")
                             .arg(one->customer().label()));
    }
    return texts;
}

void OpenCases::show(const QUuid &customer)
{
    const OnboardingCase *opened = m_cases.value(customer);
    m_model.setState(customer, opened && opened->isBusy(), m_store.unsettled(customer).has_value());
}

} // namespace onboarding
