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

/// Follows the open cases of one workspace for the worklist, and knows which submissions are unsettled, also
/// in environments that were open before: the window names them as it closes.
class OpenCases : public QObject
{
    Q_OBJECT
public:
    /// Both must outlive it.
    OpenCases(WorklistModel &model, CustomerStore &store, QObject *parent = nullptr);

    /// Null while none is open.
    void setWorkspace(Workspace *workspace);
    /// The case of \p customer, followed from now on; nullptr when there is none.
    [[nodiscard]] OnboardingCase *follow(const QUuid &customer);
    /// How an environment is called; empty: it is not there any more.
    void setEnvironmentNames(std::function<QString(const QUuid &)> nameOf);
    /// One sentence for each submission that is still being sent or is not settled, of all environments that
    /// were open in this session.
    [[nodiscard]] QStringList unsettledTexts() const;
    /// Environments that were open in this session, whose submissions unsettledTexts() names.
    [[nodiscard]] const QSet<QUuid> &environments() const { return m_environments; }
    void addEnvironments(const QSet<QUuid> &environments) { m_environments += environments; }
    [[nodiscard]] bool isSending() const; ///< a registration is on its way
    /// Names of the customers of this workspace whose IDs were sent and may not have arrived, sorted.
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
    quint64 m_sentRevision = 0; ///< CustomerStore::sentRevision() at the last followUnsettled()
};

} // namespace onboarding
