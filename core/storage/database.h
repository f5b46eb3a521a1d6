#pragma once
#include "core/storage/checkqueuetable.h"
#include "core/storage/connection.h"
#include "core/storage/customerstable.h"
#include "core/storage/exchangestable.h"
#include "core/storage/issuedtokenstable.h"
#include "core/storage/notestable.h"
#include "core/storage/observationstable.h"
#include "core/storage/sealedsecretstable.h"
#include "core/storage/submissionstable.h"
#include "core/storage/viewstable.h"

#include <QHash>
#include <QList>
#include <QObject>
#include <memory>

namespace onboarding {

class SharedCounter;

/// What the file holds, read at once.
struct RosterSnapshot
{
    QList<CustomerRecord> records {}; ///< in the order they were added
    QList<Submission> submissions {}; ///< newest first; as stored
    /// Of customers that are out of sight and can still be brought back.
    QHash<QUuid, Customer> removed {};
    QList<RemovedPair> removedPairs {}; ///< of those that are gone
    QList<IssuedToken> issued {}; ///< newest first
    std::shared_ptr<SharedCounter> numbers {}; ///< of exchanges; null when the file beside cannot be written
    quint64 nextNumber = 1; ///< where they go on without it
    bool isReadOnly = false; ///< the file cannot be written to: every change fails with Storage
};

/// What is kept of a request: the exchange, and the observation that it proved, or that there is none.
struct ExchangeEntry
{
    std::optional<Exchange> exchange {};
    QUuid customer {}; ///< of the observation
    std::optional<Observation> observation {};
    std::optional<FailedCheck> failed {}; ///< in its place
};

/// The SQLite file of the customer store. Lives on one thread and blocks it; every error is Storage or
/// Damaged and names the file, or says which rule the data breaks. Every call is one transaction: all of it
/// is kept or nothing.
class Database : public QObject
{
    Q_OBJECT
public:
    explicit Database(QString file);
    ~Database() override;

    /// Opens the file, makes it (0600 in a folder of 0700) or upgrades it (after a copy of the older file
    /// beside it), and reads the roster. Again at any time, to see what another process wrote. A damaged or
    /// newer file is refused and left as it is. One that cannot be written to, or lies on a read-only medium,
    /// is read as it is.
    [[nodiscard]] Result<RosterSnapshot> read();
    /// Closes the file and moves it aside with what SQLite keeps beside it. Its new name.
    [[nodiscard]] Result<QString> putAside();
    /// Whether another connection has written since the last call.
    [[nodiscard]] Result<bool> wasChangedElsewhere();
    /// SQLite's own quick check; long for a large file. An error when the file is damaged.
    [[nodiscard]] Result<void> checkIntegrity();

    /// Adds the customer, or changes its names and markers only.
    [[nodiscard]] Result<void> save(const Customer &customer);
    [[nodiscard]] Result<void> edit(const CustomerEdits &edits);
    /// Adds all, or changes all but the markers of those that are there (by id); keeps the sealed secrets,
    /// and the \p notes that are not there yet.
    [[nodiscard]] Result<void> import(const QList<Customer> &customers, const QList<SealedSecret> &secrets,
                                      const QList<Note> &notes);
    /// Out of sight; gone for good ten minutes later at the next purge(), so that it can be taken back.
    [[nodiscard]] Result<void> remove(const QList<QUuid> &customers, const QDateTime &now);
    /// Takes those out for good that were removed ten minutes ago; when it can.
    void purge(const QDateTime &now);
    /// Brings back those that are not gone for good, and whose name nobody else took meanwhile; InvalidInput
    /// when that is none.
    [[nodiscard]] Result<QList<CustomerRecord>> restore(const QList<QUuid> &customers);

    [[nodiscard]] Result<Standing> standing(const QUuid &customer); ///< whatever this program has read

    /// NotPermitted for a new one while another program's is not settled (see Submission::after), or whose
    /// IDs were sent before (see earlierUse() and Submission::isRepeatMeant).
    [[nodiscard]] Result<void> record(const Submission &submission);
    /// What became of it; nothing when it was withdrawn.
    [[nodiscard]] Result<void> settle(const Submission &submission);
    [[nodiscard]] Result<void> withdraw(const QUuid &submission); ///< one that never left
    /// Those whom the IDs of \p wanted were sent for before. \p customer need not be in the list.
    [[nodiscard]] Result<std::optional<PairUse>> earlierUse(const Customer &customer,
                                                            const Submission &wanted);
    /// Whether no other IDs followed \p submission for the same customer, by whichever program.
    [[nodiscard]] Result<bool> isLast(const Submission &submission);
    [[nodiscard]] Result<void> record(const QList<IssuedToken> &tokens);
    [[nodiscard]] Result<void> record(const QList<ExchangeEntry> &entries);

    /// Newest first.
    [[nodiscard]] Result<QList<Observation>> observations(const QUuid &customer, int limit);
    [[nodiscard]] Result<QList<Exchange>> exchanges(const QUuid &customer, int limit);
    /// The exchange was about \p customer, who was not in the list yet when it was kept.
    [[nodiscard]] Result<void> attachExchange(quint64 number, const QUuid &customer);
    /// Of one environment, oldest first.
    [[nodiscard]] Result<QList<StatusChange>> changes(const QUuid &environment, const QDateTime &since);

    [[nodiscard]] Result<QList<Note>> notes(const QUuid &customer); ///< newest first
    /// Of all customers of an environment, each newest first.
    [[nodiscard]] Result<QHash<QUuid, QList<Note>>> notesByCustomer(const QUuid &environment);
    [[nodiscard]] Result<void> save(const Note &note); ///< a new one
    /// Gives it the text and editedAt of \p after. NotPermitted when it does not say what \p before says any
    /// more, or is gone: nobody writes over what they have not read.
    [[nodiscard]] Result<void> editNote(const Note &before, const Note &after);
    [[nodiscard]] Result<void> removeNote(const QUuid &note);
    /// All but those that say something else by now.
    [[nodiscard]] Result<void> removeNotes(const QList<Note> &notes);

    /// What is still to be checked by this program, in order; what a restart goes on with.
    [[nodiscard]] Result<void> addToQueue(const QList<QUuid> &customers); ///< behind what is there
    [[nodiscard]] Result<void> dropFromQueue(const QList<QUuid> &customers);
    /// Takes over what programs left that do not run any more; what another one is at stays with it.
    [[nodiscard]] Result<QList<QUuid>> queue(const QUuid &environment);

    /// Numbers of exchanges go on from \p next at least, should the file beside be lost.
    [[nodiscard]] Result<void> keepNextNumber(quint64 next);

    /// Saved views, as JSON by name.
    [[nodiscard]] Result<QList<QPair<QString, QByteArray>>> views(const QUuid &environment);
    [[nodiscard]] Result<void> saveView(const QUuid &environment, const QString &name,
                                        const QByteArray &json);
    [[nodiscard]] Result<void> removeView(const QUuid &environment, const QString &name);

    [[nodiscard]] Result<std::optional<SealedSecret>> sealedSecret(const SecretKey &key);
    [[nodiscard]] Result<void> saveSealed(const SealedSecret &secret);
    [[nodiscard]] Result<void> removeSealed(const SecretKey &key);

private:
    [[nodiscard]] Result<void> readNumbers(RosterSnapshot &snapshot);
    [[nodiscard]] Result<void> recordOne(const ExchangeEntry &entry);
    [[nodiscard]] Result<void> recordObservation(const QUuid &customer, const Observation &observation);
    [[nodiscard]] Result<void> makeRoomFor(const QList<Customer> &customers);

    Connection m_connection;
    CustomersTable m_customers;
    SubmissionsTable m_submissions;
    IssuedTokensTable m_issued;
    ObservationsTable m_observations;
    ExchangesTable m_exchanges;
    NotesTable m_notes;
    CheckQueueTable m_queue;
    ViewsTable m_views;
    SealedSecretsTable m_sealed;
    std::shared_ptr<SharedCounter> m_numbers;
};

} // namespace onboarding
