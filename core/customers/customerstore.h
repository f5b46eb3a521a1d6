#pragma once
#include "core/customers/customer.h"
#include "core/result.h"

#include <QList>
#include <QObject>
#include <functional>
#include <memory>

namespace onboarding {

struct RosterSnapshot;

/// The roster and this console's submissions, in SQLite (folder 0700, file 0600, WAL, synchronous FULL),
/// shared by the window and kycctl. The database is used on a thread of its own; the roster that load()
/// brought is held in memory and changed at once, the file follows in order. Destroying the store waits for
/// what is queued.
class CustomerStore : public QObject
{
    Q_OBJECT
public:
    using Done = std::function<void(Result<void>)>;

    explicit CustomerStore(QString file, QObject *parent = nullptr);
    ~CustomerStore() override;

    /// Opens, makes or upgrades the file and reads the roster; again at any time, to show what the other
    /// program changed. Everything else needs it to have succeeded;
    /// a damaged or newer file is an error that names it, and it is left as it is.
    void load(QObject *context, Done done);
    [[nodiscard]] bool isLoaded() const;

    [[nodiscard]] QList<Customer> customers(const QUuid &environment) const; ///< in the order they were added
    [[nodiscard]] std::optional<Customer> find(const QUuid &id) const;
    [[nodiscard]] std::optional<Customer> find(const QUuid &environment, const QString &username) const;

    /// Adds or changes by id. AlreadyExists when another customer of the environment has the user name.
    void save(const Customer &customer, QObject *context, Done done);
    void remove(const QUuid &id, QObject *context, Done done);

    /// Answers only when it is on the disk.
    void record(const Submission &submission, QObject *context, Done done);
    /// Newest first; Outcome::Sent of an earlier run comes back as Unknown.
    [[nodiscard]] QList<Submission> submissions(const QUuid &customer) const;
    /// The last one, when its outcome is not known.
    [[nodiscard]] std::optional<Submission> unsettled(const QUuid &customer) const;
    [[nodiscard]] QStringList usedWorkflowIds(const QUuid &environment) const;

    void record(const QUuid &customer, const Observation &observation, QObject *context, Done done);
    [[nodiscard]] std::optional<Observation> lastObservation(const QUuid &customer) const;

Q_SIGNALS:
    void customerAdded(const QUuid &id);
    void customerChanged(const QUuid &id);
    void customerRemoved(const QUuid &id);

private:
    void takeOver(RosterSnapshot snapshot);
    void put(const Customer &customer);
    void drop(const QUuid &id);

    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace onboarding
