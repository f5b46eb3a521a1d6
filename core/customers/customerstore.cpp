#include "core/customers/customerstore.h"

#include "core/customers/database.h"

#include <QPointer>
#include <QThread>
#include <algorithm>

namespace onboarding {

struct CustomerStore::State
{
    QThread thread;
    Database *database = nullptr; ///< lives on the thread
    bool isLoaded = false;
    RosterSnapshot roster;

    [[nodiscard]] Customer *find(const QUuid &id)
    {
        const auto found = std::find_if(roster.customers.begin(), roster.customers.end(),
                                        [&](const Customer &one) { return one.id == id; });
        return found == roster.customers.end() ? nullptr : &*found;
    }

    /// Does \p work on the thread, then answers here, unless \p context is gone.
    template<typename T>
    void later(QObject *store, QObject *context, std::function<Result<T>(Database &)> work,
               std::function<void(Result<T>)> done)
    {
        QPointer<QObject> const guard(context);
        QMetaObject::invokeMethod(database,
                                  [this, store, guard, work = std::move(work), done = std::move(done)] {
                                      const Result<T> result = work(*database);
                                      QMetaObject::invokeMethod(store, [guard, result, done] {
                                          if (guard)
                                              done(result);
                                      });
                                  });
    }
};

CustomerStore::CustomerStore(QString file, QObject *parent)
    : QObject(parent)
    , m_state(std::make_unique<State>())
{
    m_state->thread.setObjectName(QStringLiteral("customers"));
    m_state->database = new Database(std::move(file));
    m_state->database->moveToThread(&m_state->thread);
    connect(&m_state->thread, &QThread::finished, m_state->database, &QObject::deleteLater);
}

CustomerStore::~CustomerStore()
{
    if (!m_state->thread.isRunning()) {
        delete m_state->database;
        return;
    }
    // Behind everything that was queued.
    QThread *thread = &m_state->thread;
    QMetaObject::invokeMethod(m_state->database, [thread] { thread->quit(); });
    thread->wait();
}

void CustomerStore::load(QObject *context, Done done)
{
    if (!m_state->thread.isRunning())
        m_state->thread.start();
    QPointer<QObject> const guard(context);
    m_state->later<RosterSnapshot>(
        this, this, [](Database &database) { return database.read(); },
        [this, guard, done = std::move(done)](const Result<RosterSnapshot> &read) {
            if (read)
                takeOver(*read);
            if (guard)
                done(read ? Result<void> {} : tl::unexpected(read.error()));
        });
}

void CustomerStore::takeOver(RosterSnapshot snapshot)
{
    // What was sent and not settled when it was written: by an earlier run, or by the other program.
    for (Submission &submission : snapshot.submissions) {
        const auto known
            = std::find_if(m_state->roster.submissions.begin(), m_state->roster.submissions.end(),
                           [&](const Submission &one) { return one.id == submission.id; });
        if (known != m_state->roster.submissions.end())
            submission.outcome = known->outcome;
        else if (submission.outcome == Submission::Outcome::Sent)
            submission.outcome = Submission::Outcome::Unknown;
    }
    const RosterSnapshot before = std::exchange(m_state->roster, std::move(snapshot));
    m_state->isLoaded = true;
    const auto has = [](const QList<Customer> &list, const Customer &wanted, bool exactly) {
        return std::any_of(list.begin(), list.end(), [&](const Customer &one) {
            return exactly ? one == wanted : one.id == wanted.id;
        });
    };
    const QList<Customer> now = m_state->roster.customers; // slots may change the roster
    for (const Customer &customer : now) {
        if (!has(before.customers, customer, false))
            Q_EMIT customerAdded(customer.id);
        else if (!has(before.customers, customer, true)
                 || before.lastObservations.value(customer.id)
                     != m_state->roster.lastObservations.value(customer.id))
            Q_EMIT customerChanged(customer.id);
    }
    for (const Customer &customer : before.customers) {
        if (!has(now, customer, false))
            Q_EMIT customerRemoved(customer.id);
    }
}

bool CustomerStore::isLoaded() const
{
    return m_state->isLoaded;
}

QList<Customer> CustomerStore::customers(const QUuid &environment) const
{
    QList<Customer> found;
    std::copy_if(m_state->roster.customers.begin(), m_state->roster.customers.end(),
                 std::back_inserter(found),
                 [&](const Customer &one) { return one.environment == environment; });
    return found;
}

std::optional<Customer> CustomerStore::find(const QUuid &id) const
{
    const Customer *found = m_state->find(id);
    return found ? std::optional(*found) : std::nullopt;
}

std::optional<Customer> CustomerStore::find(const QUuid &environment, const QString &username) const
{
    for (const Customer &one : m_state->roster.customers) {
        if (one.environment == environment && one.username == username)
            return one;
    }
    return std::nullopt;
}

void CustomerStore::save(const Customer &customer, QObject *context, Done done)
{
    const std::optional<Customer> sameName = find(customer.environment, customer.username);
    if (sameName && sameName->id != customer.id) {
        QMetaObject::invokeMethod(
            context,
            [done = std::move(done)] {
                done(failure(Error::Kind::AlreadyExists,
                             QStringLiteral("A customer with this user name is in the list already.")));
            },
            Qt::QueuedConnection);
        return;
    }
    const std::optional<Customer> before = find(customer.id);
    put(customer);
    QPointer<QObject> const guard(context);
    m_state->later<void>(
        this, this, [customer](Database &database) { return database.save(customer); },
        [this, before, id = customer.id, guard, done = std::move(done)](const Result<void> &saved) {
            if (!saved)
                before ? put(*before) : drop(id); // what could not be kept is not shown as kept
            if (guard)
                done(saved);
        });
}

void CustomerStore::remove(const QUuid &id, QObject *context, Done done)
{
    drop(id);
    m_state->later<void>(
        this, context, [id](Database &database) { return database.remove(id); }, std::move(done));
}

void CustomerStore::put(const Customer &customer)
{
    if (Customer *known = m_state->find(customer.id)) {
        *known = customer;
        Q_EMIT customerChanged(customer.id);
    } else {
        m_state->roster.customers.append(customer);
        Q_EMIT customerAdded(customer.id);
    }
}

void CustomerStore::drop(const QUuid &id)
{
    const auto removed
        = m_state->roster.customers.removeIf([&](const Customer &one) { return one.id == id; });
    m_state->roster.submissions.removeIf([&](const Submission &one) { return one.customer == id; });
    m_state->roster.lastObservations.remove(id);
    if (removed > 0)
        Q_EMIT customerRemoved(id);
}

void CustomerStore::record(const Submission &submission, QObject *context, Done done)
{
    QList<Submission> &all = m_state->roster.submissions;
    const auto known = std::find_if(all.begin(), all.end(),
                                    [&](const Submission &one) { return one.id == submission.id; });
    if (known != all.end())
        *known = submission;
    else
        all.prepend(submission);
    Q_EMIT customerChanged(submission.customer);
    m_state->later<void>(
        this, context, [submission](Database &database) { return database.record(submission); },
        std::move(done));
}

QList<Submission> CustomerStore::submissions(const QUuid &customer) const
{
    QList<Submission> found;
    std::copy_if(m_state->roster.submissions.begin(), m_state->roster.submissions.end(),
                 std::back_inserter(found), [&](const Submission &one) { return one.customer == customer; });
    return found;
}

std::optional<Submission> CustomerStore::unsettled(const QUuid &customer) const
{
    for (const Submission &one : m_state->roster.submissions) {
        if (one.customer != customer)
            continue;
        const bool isOpen
            = one.outcome == Submission::Outcome::Sent || one.outcome == Submission::Outcome::Unknown;
        return isOpen ? std::optional(one) : std::nullopt;
    }
    return std::nullopt;
}

QStringList CustomerStore::usedWorkflowIds(const QUuid &environment) const
{
    QStringList ids;
    for (const Submission &one : m_state->roster.submissions) {
        const Customer *customer = m_state->find(one.customer);
        if (customer && customer->environment == environment && one.outcome != Submission::Outcome::Refused)
            ids.append(one.workflowId);
    }
    return ids;
}

void CustomerStore::record(const QUuid &customer, const Observation &observation, QObject *context, Done done)
{
    m_state->roster.lastObservations.insert(customer, observation);
    Q_EMIT customerChanged(customer);
    m_state->later<void>(
        this, context,
        [customer, observation](Database &database) { return database.record(customer, observation); },
        std::move(done));
}

std::optional<Observation> CustomerStore::lastObservation(const QUuid &customer) const
{
    const auto found = m_state->roster.lastObservations.constFind(customer);
    return found == m_state->roster.lastObservations.cend() ? std::nullopt : std::optional(*found);
}

} // namespace onboarding
