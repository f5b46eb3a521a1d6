#include "ui/worklist/opencases.h"

#include "core/onboarding/workspace.h"
#include "core/roster/customerstore.h"
#include "ui/text/counttext.h"
#include "ui/worklist/worklistmodel.h"

#include <algorithm>
#include <utility>

namespace onboarding {

OpenCases::OpenCases(WorklistModel &model, CustomerStore &store, QObject *parent)
    : QObject(parent)
    , m_model(model)
    , m_store(store)
{
    connect(&store, &CustomerStore::customerRemoved, this, [this](const QUuid &id) { m_cases.remove(id); });
    connect(&store, &CustomerStore::imported, this,
            [this] { m_cases.removeIf([this](const auto &one) { return !m_store.record(one.key()); }); });
    // Sent here, or by another program for somebody whose case is not open.
    const auto follow = [this] {
        if (m_store.sentRevision() != m_sentRevision)
            followUnsettled();
    };
    connect(&store, &CustomerStore::customerRemoved, this, follow);
    connect(&store, &CustomerStore::customerChanged, this, follow);
    connect(&store, &CustomerStore::imported, this, follow);
    connect(&store, &CustomerStore::readAgain, this, follow);
}

void OpenCases::setWorkspace(Workspace *workspace)
{
    m_workspace = workspace;
    if (workspace)
        m_environments.insert(workspace->environment().id);
    m_cases.clear();
    m_model.setEnvironment(workspace && m_store.isLoaded() ? workspace->environment().id : QUuid());
    followUnsettled();
}

void OpenCases::followUnsettled()
{
    m_sentRevision = m_store.sentRevision();
    const QSet<QUuid> before = std::exchange(m_unsettled, {});
    const QList<QUuid> unsettled = m_store.unsettledCustomers();
    for (const QUuid &customer : unsettled) {
        const CustomerRecord *record = m_store.record(customer);
        if (record && m_workspace && record->customer.environment == m_workspace->environment().id)
            m_unsettled.insert(customer);
    }
    const QSet<QUuid> touched = before + m_unsettled;
    for (const QUuid &customer : touched)
        show(customer);
    Q_EMIT unsettledChanged();
}

QStringList OpenCases::unsettledNames() const
{
    QStringList names;
    for (const QUuid &customer : m_unsettled) {
        const OnboardingCase *opened = m_cases.value(customer);
        const bool isOnItsWay = opened && opened->submission().stage == SubmissionProgress::Stage::Sending;
        if (const CustomerRecord *record = m_store.record(customer); record && !isOnItsWay)
            names.append(record->customer.label());
    }
    names.sort(Qt::CaseInsensitive);
    return names;
}

OnboardingCase *OpenCases::follow(const QUuid &customer)
{
    if (!m_workspace || customer.isNull())
        return nullptr;
    OnboardingCase *opened = m_workspace->caseOf(customer);
    if (opened && m_cases.value(customer) != opened) {
        m_cases.insert(customer, opened);
        connect(opened, &OnboardingCase::changed, this, [this, customer] { show(customer); });
        connect(opened, &OnboardingCase::busyChanged, this, [this, customer] { show(customer); });
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
    constexpr qsizetype Most = 5;
    QStringList here = unsettledNames();
    for (const auto &one : m_cases) {
        if (one && one->submission().stage == SubmissionProgress::Stage::Sending)
            here.append(one->customer().label());
    }
    const QString environmentName
        = m_workspace && m_nameOf ? m_nameOf(m_workspace->environment().id) : QString();
    const QList<std::pair<QString, QString>> elsewhere = unsettledElsewhere();
    QStringList all;
    for (const QString &name : std::as_const(here))
        all.append(elsewhere.isEmpty() || environmentName.isEmpty()
                       ? tr("It is not yet known whether the IDs of %1 were registered.").arg(name)
                       : tr("It is not yet known whether the IDs of %1 were registered in %2.")
                             .arg(name, environmentName));
    for (const auto &[name, environment] : elsewhere)
        all.append(
            tr("It is not yet known whether the IDs of %1 were registered in %2.").arg(name, environment));
    QStringList texts = all.mid(0, Most);
    if (const qsizetype more = all.size() - Most; more > 0)
        texts.append(tr("The same holds for %Ln more customers.", nullptr, int(more)));
    return texts;
}

/// Customer and environment, by name, of those that were open before.
QList<std::pair<QString, QString>> OpenCases::unsettledElsewhere() const
{
    QList<std::pair<QString, QString>> found;
    const QList<QUuid> unsettled = m_store.unsettledCustomers();
    for (const QUuid &customer : unsettled) {
        const CustomerRecord *record = m_store.record(customer);
        if (!record)
            continue;
        const QUuid environment = record->customer.environment;
        if (!m_environments.contains(environment)
            || (m_workspace && environment == m_workspace->environment().id))
            continue;
        if (const QString name = m_nameOf ? m_nameOf(environment) : QString(); !name.isEmpty())
            found.append({record->customer.label(), name});
    }
    std::sort(found.begin(), found.end());
    return found;
}

void OpenCases::setEnvironmentNames(std::function<QString(const QUuid &)> nameOf)
{
    m_nameOf = std::move(nameOf);
}

void OpenCases::show(const QUuid &customer)
{
    const OnboardingCase *opened = m_cases.value(customer);
    m_model.setState(customer, opened && opened->isBusy(), m_unsettled.contains(customer));
}

} // namespace onboarding
