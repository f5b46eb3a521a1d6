#pragma once
#include "ui/shell/mainwindow.h"

#include <QHash>
#include <QObject>
#include <QPointer>

namespace onboarding {

class CustomerStore;
class OnboardingCase;
class Workspace;

/// Keeps the window's list of customers in step with the store and the open cases of one workspace.
class CustomerRoster : public QObject
{
    Q_OBJECT
public:
    /// Both must outlive it.
    CustomerRoster(MainWindow &window, CustomerStore &store, QObject *parent = nullptr);

    /// Null while none is open: the list is then shown as loading.
    void setWorkspace(Workspace *workspace);
    /// The case of \p customer, followed from now on; nullptr when there is none.
    [[nodiscard]] OnboardingCase *open(const QUuid &customer);
    /// One sentence for each submission of this workspace that is still being sent or settled.
    [[nodiscard]] QStringList unsettledTexts() const;

private:
    [[nodiscard]] CustomerRow rowOf(const Customer &customer) const;
    void showAll();
    void show(const QUuid &customer);

    MainWindow &m_window;
    CustomerStore &m_store;
    QPointer<Workspace> m_workspace;
    QHash<QUuid, QPointer<OnboardingCase>> m_cases;
};

} // namespace onboarding
