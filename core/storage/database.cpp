#include "core/storage/database.h"

#include "core/base/coretext.h"
#include "core/storage/sharedcounter.h"
#include "core/storage/sqlvalues.h"

#include <QDateTime>

namespace onboarding {

Database::Database(QString file)
    : m_connection(std::move(file))
    , m_customers(m_connection)
    , m_submissions(m_connection)
    , m_issued(m_connection)
    , m_observations(m_connection)
    , m_exchanges(m_connection)
    , m_notes(m_connection)
    , m_queue(m_connection)
    , m_views(m_connection)
    , m_sealed(m_connection)
{
}

Database::~Database() = default;

Result<RosterSnapshot> Database::read()
{
    if (Result<void> opened = m_connection.open(); !opened)
        return tl::unexpected(opened.error());
    (void)wasChangedElsewhere(); // what is there now is about to be read
    RosterSnapshot snapshot {.isReadOnly = m_connection.isReadOnly()};
    const auto take = [](auto &place, const auto &read) -> Result<void> {
        if (!read)
            return tl::unexpected(read.error());
        place = *read;
        return {};
    };
    Result<void> done = take(snapshot.records, m_customers.records());
    if (done)
        done = take(snapshot.submissions, m_submissions.all());
    if (done)
        done = take(snapshot.removed, m_customers.removed());
    if (done)
        done = take(snapshot.removedPairs, m_submissions.removedPairs());
    if (done)
        done = take(snapshot.issued, m_issued.all());
    if (done)
        done = readNumbers(snapshot);
    return done.map([&] { return std::move(snapshot); });
}

/// All programs take the numbers of their exchanges from one file beside this one.
Result<void> Database::readNumbers(RosterSnapshot &snapshot)
{
    const Result<quint64> next = m_exchanges.nextNumber();
    if (!next)
        return tl::unexpected(next.error());
    snapshot.nextNumber = *next;
    if (!m_numbers && !m_connection.isReadOnly()) {
        auto numbers
            = std::make_shared<SharedCounter>(m_connection.file() + QStringLiteral(".numbers"), *next);
        m_numbers = numbers->isOpen() ? numbers : nullptr;
    }
    snapshot.numbers = m_numbers;
    return {};
}

Result<QString> Database::putAside()
{
    return m_connection.putAside();
}

Result<bool> Database::wasChangedElsewhere()
{
    return m_connection.wasChangedElsewhere();
}

Result<void> Database::checkIntegrity()
{
    return m_connection.checkIntegrity();
}

/// A full, busy or read-only file keeps them for another time.
void Database::purge(const QDateTime &now)
{
    constexpr qint64 UndoTime = 600'000;
    const QVariantList longGone {now.toMSecsSinceEpoch() - UndoTime};
    const QString condition = QStringLiteral("removed_at < ?");
    const Result<bool> isNeeded = m_connection.hasRow(
        QStringLiteral("SELECT 1 FROM customers WHERE %1 LIMIT 1").arg(condition), longGone);
    if (m_connection.isReadOnly())
        return;
    if (m_issued.hasOld(now).value_or(false))
        (void)m_connection.transaction([&] { return m_issued.purge(now); });
    if (isNeeded.value_or(false))
        (void)m_connection.transaction([&] { return m_submissions.eraseCustomers(condition, longGone); });
}

/// Those who were removed and can still be brought back give up their names.
Result<void> Database::makeRoomFor(const QList<Customer> &customers)
{
    const Result<bool> isNeeded = m_connection.hasRow(
        QStringLiteral("SELECT 1 FROM customers WHERE removed_at IS NOT NULL LIMIT 1"), {});
    if (!isNeeded)
        return tl::unexpected(isNeeded.error());
    Result<void> done;
    for (qsizetype at = 0; *isNeeded && done && at < customers.size(); ++at) {
        const Customer &customer = customers.at(at);
        done = m_submissions.eraseCustomers(
            QStringLiteral("environment = ? AND username = ? AND removed_at IS NOT NULL AND id <> ?"),
            {sql::text(customer.environment), sql::text(customer.username), sql::text(customer.id)});
    }
    return done;
}

Result<void> Database::save(const Customer &customer)
{
    return m_connection.transaction([&] {
        const Result<void> done = makeRoomFor({customer});
        return done ? m_customers.save(customer) : done;
    });
}

Result<void> Database::edit(const CustomerEdits &edits)
{
    return m_connection.transaction([&]() -> Result<void> {
        for (const auto &[change, customers] : edits) {
            if (Result<void> done = m_customers.edit(customers, change); !done)
                return done;
        }
        return {};
    });
}

Result<void> Database::import(const QList<Customer> &customers, const QList<SealedSecret> &secrets,
                              const QList<Note> &notes)
{
    return m_connection.transaction([&] {
        Result<void> done = makeRoomFor(customers);
        for (qsizetype at = 0; done && at < customers.size(); ++at)
            done = m_customers.import(customers.at(at));
        for (qsizetype at = 0; done && at < secrets.size(); ++at)
            done = m_sealed.saveAlone(secrets.at(at));
        for (qsizetype at = 0; done && at < notes.size(); ++at)
            done = m_notes.addOnce(notes.at(at));
        return done;
    });
}

Result<void> Database::remove(const QList<QUuid> &customers, const QDateTime &now)
{
    return m_connection.transaction([&] {
        Result<void> done;
        for (qsizetype at = 0; done && at < customers.size(); ++at)
            done = m_customers.hide(customers.at(at), now);
        return done;
    });
}

Result<QList<CustomerRecord>> Database::restore(const QList<QUuid> &customers)
{
    QList<CustomerRecord> back;
    const Result<void> done = m_connection.transaction([&]() -> Result<void> {
        for (const QUuid &customer : customers) {
            const Result<bool> isThere = m_customers.unhide(customer);
            if (!isThere)
                return tl::unexpected(isThere.error());
            const Result<std::optional<CustomerRecord>> record
                = *isThere ? m_customers.record(customer) : std::optional<CustomerRecord> {};
            if (!record)
                return tl::unexpected(record.error());
            if (*record)
                back.append(**record);
        }
        return {};
    });
    if (!done)
        return tl::unexpected(done.error());
    if (!back.isEmpty())
        return back;
    return failure(Error::Kind::InvalidInput,
                   customers.size() == 1 ? CoreText::tr("The customer cannot be brought back any more.")
                                         : CoreText::tr("They cannot be brought back any more."));
}

Result<Standing> Database::standing(const QUuid &customer)
{
    return m_customers.standing(customer);
}

Result<void> Database::record(const Submission &submission)
{
    return m_connection.transaction([&] { return m_submissions.save(submission); });
}

Result<void> Database::settle(const Submission &submission)
{
    return m_connection.transaction([&] { return m_submissions.settle(submission); });
}

Result<void> Database::withdraw(const QUuid &submission)
{
    return m_connection.transaction([&] { return m_submissions.withdraw(submission); });
}

Result<void> Database::record(const QList<IssuedToken> &tokens)
{
    return m_connection.transaction([&] { return m_issued.keep(tokens); });
}

Result<std::optional<PairUse>> Database::earlierUse(const Customer &customer, const Submission &wanted)
{
    return m_submissions.earlierUse(customer, wanted);
}

Result<bool> Database::isLast(const Submission &submission)
{
    return m_submissions.isLast(submission);
}

Result<void> Database::record(const QList<ExchangeEntry> &entries)
{
    return m_connection.transaction([&]() -> Result<void> {
        for (const ExchangeEntry &one : entries) {
            if (Result<void> done = recordOne(one); !done)
                return done;
        }
        return {};
    });
}

Result<void> Database::recordOne(const ExchangeEntry &entry)
{
    if (entry.exchange) {
        if (Result<void> done = m_exchanges.add(*entry.exchange); !done)
            return done;
    }
    if (entry.failed)
        return m_customers.saveFailed(entry.customer, *entry.failed);
    return entry.observation ? recordObservation(entry.customer, *entry.observation) : Result<void> {};
}

Result<void> Database::recordObservation(const QUuid &customer, const Observation &observation)
{
    const Result<std::optional<CustomerRecord>> known = m_customers.record(customer);
    if (!known)
        return tl::unexpected(known.error());
    if (!*known)
        return {}; // removed meanwhile
    const CustomerRecord before = **known;
    CustomerRecord record = before;
    const bool isChange = record.observe(observation);
    Result<void> done = m_observations.add(customer, observation);
    if (done) // with the observation, so that a check is neither lost nor made twice
        done = m_queue.drop(customer);
    if (!done || record == before)
        return done;
    done = m_customers.saveLast(record);
    return done && isChange && before.last ? m_observations.addChange(before, observation) : done;
}

Result<QList<Observation>> Database::observations(const QUuid &customer, int limit)
{
    return m_observations.of(customer, limit);
}

Result<QList<Exchange>> Database::exchanges(const QUuid &customer, int limit)
{
    return m_exchanges.of(customer, limit);
}

Result<void> Database::attachExchange(quint64 number, const QUuid &customer)
{
    return m_exchanges.attach(number, customer);
}

Result<QList<StatusChange>> Database::changes(const QUuid &environment, const QDateTime &since)
{
    return m_observations.changes(environment, since);
}

Result<QList<Note>> Database::notes(const QUuid &customer)
{
    return m_notes.of(customer);
}

Result<QHash<QUuid, QList<Note>>> Database::notesByCustomer(const QUuid &environment)
{
    return m_notes.byCustomer(environment);
}

Result<void> Database::save(const Note &note)
{
    return m_connection.transaction([&] { return m_notes.add(note); });
}

Result<void> Database::editNote(const Note &before, const Note &after)
{
    return m_connection.transaction([&] { return m_notes.edit(before, after); });
}

Result<void> Database::removeNote(const QUuid &note)
{
    return m_connection.transaction([&] { return m_notes.remove(note); });
}

Result<void> Database::removeNotes(const QList<Note> &notes)
{
    return m_connection.transaction([&] {
        Result<void> done;
        for (qsizetype at = 0; done && at < notes.size(); ++at)
            done = m_notes.removeAsItIs(notes.at(at));
        return done;
    });
}

Result<void> Database::addToQueue(const QList<QUuid> &customers)
{
    return m_connection.transaction([&] { return m_queue.add(customers); });
}

Result<void> Database::dropFromQueue(const QList<QUuid> &customers)
{
    return m_connection.transaction([&] {
        Result<void> done;
        for (qsizetype at = 0; done && at < customers.size(); ++at)
            done = m_queue.drop(customers.at(at));
        return done;
    });
}

Result<QList<QUuid>> Database::queue(const QUuid &environment)
{
    if (!m_connection.isReadOnly()) {
        if (Result<void> done = m_connection.transaction([&] { return m_queue.takeOver(); }); !done)
            return tl::unexpected(done.error());
    }
    return m_queue.of(environment);
}

Result<void> Database::keepNextNumber(quint64 next)
{
    return m_connection.isReadOnly() ? Result<void> {} : m_exchanges.keepNextNumber(next);
}

Result<QList<QPair<QString, QByteArray>>> Database::views(const QUuid &environment)
{
    return m_views.of(environment);
}

Result<void> Database::saveView(const QUuid &environment, const QString &name, const QByteArray &json)
{
    return m_views.save(environment, name, json);
}

Result<void> Database::removeView(const QUuid &environment, const QString &name)
{
    return m_views.remove(environment, name);
}

Result<std::optional<SealedSecret>> Database::sealedSecret(const SecretKey &key)
{
    return m_sealed.find(key);
}

Result<void> Database::saveSealed(const SealedSecret &secret)
{
    return m_sealed.save(secret);
}

Result<void> Database::removeSealed(const SecretKey &key)
{
    return m_sealed.remove(key);
}

} // namespace onboarding
