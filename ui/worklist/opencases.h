#pragma once
#include <QHash>
#include <QObject>
#include <QPointer>
#include <QSet>
#include <QUuid>
#include <functional>

namespace onboarding {

class CustomerStore;
class OnboardingCase;
class Workspace;
class WorklistModel;

/// Tells the worklist what the open cases of one workspace are doing.
class OpenCases : public QObject
{
    Q_OBJECT
public:
    /// Both must outlive it.
    OpenCases(WorklistModel &model, CustomerStore &store, QObject *parent = nullptr);

    /// Null while none is open.
    void setWorkspace(Workspace *workspace);
    /// The case of \p customer, followed from now on; nullptr when there is none.
    [[nodiscard]] OnboardingCase *open(const QUuid &customer);
    /// How an environment is called; empty: it is not there any more.
    void setEnvironmentNames(std::function<QString(const QUuid &)> nameOf);
    /// One sentence for each submission that is still being sent or is not settled, of all environments that
    /// were open in this session.
    [[nodiscard]] QStringList unsettledTexts() const;
    /// Environments that were open in this session, whose submissions unsettledTexts() names.
    [[nodiscard]] const QSet<QUuid> &environments() const { return m_environments; }
    void addEnvironments(const QSet<QUuid> &environments) { m_environments += environments; }
    [[nodiscard]] bool isSending() const; ///< a registration is on its way
    /// Of this workspace, those of whom IDs were sent and nobody knows whether they arrived; by name.
    [[nodiscard]] QStringList unsettledNames() const;
    [[nodiscard]] const QSet<QUuid> &unsettled() const { return m_unsettled; } ///< of this workspace

Q_SIGNALS:
    void unsettledChanged(); ///< unsettledNames() may be others

private:
    void followUnsettled();
    [[nodiscard]] QList<std::pair<QString, QString>> unsettledElsewhere() const;
    void show(const QUuid &customer);

    WorklistModel &m_model;
    CustomerStore &m_store;
    QPointer<Workspace> m_workspace;
    QHash<QUuid, QPointer<OnboardingCase>> m_cases;
    QSet<QUuid> m_unsettled;
    QSet<QUuid> m_environments; ///< that were open in this session
    std::function<QString(const QUuid &)> m_nameOf;
    quint64 m_sentRevision = 0; ///< of the store, when they were looked up
};

} // namespace onboarding
