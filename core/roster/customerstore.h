#pragma once
#include "core/base/clock.h"
#include "core/base/continuation.h"
#include "core/base/result.h"
#include "core/kyc/customer.h"
#include "core/kyc/knownsecrets.h"
#include "core/storage/customerfile.h"

#include <QHash>
#include <QList>
#include <QObject>
#include <QSet>
#include <functional>
#include <memory>

namespace onboarding {

/// The roster, what was observed and this console's submissions, in SQLite (folder 0700, file 0600, WAL,
/// synchronous FULL), shared by the window and kycctl. The database is used on a thread of its own; the
/// roster that load() brought is held in memory and changed at once, the file follows in order. Destroying
/// the store waits for what is queued.
///
/// The one door to what is in memory: what others ask of it and what they write go through here, since an
/// answer must know what was written before it. Behind it are RosterContents (who is in the list) and
/// SubmissionLookup (what was sent for whom), which nobody else includes. What is not in memory is asked of
/// file().
class CustomerStore : public QObject
{
    Q_OBJECT
public:
    using Done = std::function<void(Result<void>)>;

    /// With secrets of its own, on the clock of this computer.
    explicit CustomerStore(const QString &file, QObject *parent = nullptr);
    /// \p secrets may not stand in any of its texts; who works with this list adds to them. \p clock must
    /// outlive it.
    CustomerStore(const QString &file, std::shared_ptr<KnownSecrets> secrets, const Clock &clock,
                  QObject *parent = nullptr);
    ~CustomerStore() override;

    [[nodiscard]] const std::shared_ptr<KnownSecrets> &knownSecrets() const;

    /// Opens, makes or upgrades the file and reads the roster; again at any time, to show what the other
    /// program changed. Everything else needs it to have succeeded;
    /// a damaged or newer file is an error that names it, and it is left as it is.
    void load(QObject *context, Done done);
    [[nodiscard]] bool isLoaded() const;
    /// Moves a file that load() could not read aside, with what SQLite keeps beside it; \p done gets its new
    /// name. load() then begins a new one.
    void putAside(QObject *context, const std::function<void(Result<QString>)> &done);
    [[nodiscard]] bool isReadOnly() const; ///< no change can be kept
    [[nodiscard]] QString folder() const; ///< of the file
    /// load() when another program has written since; does nothing before the first load().
    void refresh();
    void refreshThen(QObject *context, Done done); ///< \p done when what was written is known here
    /// failed(), for those who have changed something that nobody waits for.
    void tellFailed(const Error &error);

    /// Of every environment, in the order they were added. Valid until the next change.
    [[nodiscard]] const QList<CustomerRecord> &records() const;
    /// Nullptr when there is none. Valid until the next change.
    [[nodiscard]] const CustomerRecord *record(const QUuid &id) const;
    [[nodiscard]] QList<Customer> customers(const QUuid &environment) const; ///< in the order they were added
    [[nodiscard]] std::optional<Customer> find(const QUuid &id) const;
    [[nodiscard]] std::optional<Customer> find(const QUuid &environment, const QString &username) const;

    /// The user name of another customer of the environment of \p customer whom \p owner names, or
    /// only mentions; empty: none.
    [[nodiscard]] QString otherNamed(const Customer &customer, const TokenOwner &owner) const;

    /// Somebody of the list of \p customer's environment, other than \p customer, whose user name, learnt
    /// name or uuid, or name to show is among \p users, however it is spelt (see evenSpelling()) and also by
    /// the part before its @; also where \p customer is named there: a list names many. What both are called
    /// tells nothing.
    [[nodiscard]] std::optional<Customer> otherNamed(const Customer &customer,
                                                     const QStringList &users) const;
    /// The same for texts that only may be names; nobody when \p customer is among them, since a mail names
    /// who wrote it too.
    [[nodiscard]] std::optional<Customer> otherAmong(const Customer &customer,
                                                     const QStringList &mentions) const;

    /// Whether another customer of \p environment has a user name that differs from \p username in capitals
    /// only.
    [[nodiscard]] bool hasLookalike(const QUuid &environment, const QString &username) const;

    // Neither the names, tags and assignees nor the notes below take what looks like a token or Basic
    // credentials (see holdsCredentials()): they are kept in the open. InvalidInput; nothing is changed.

    /// Adds, or changes names and markers, by id. AlreadyExists when another customer of the environment has
    /// the user name.
    void save(const Customer &customer, QObject *context, Done done);
    void edit(const QList<QUuid> &customers, const CustomerEdit &edit, QObject *context, Done done);
    void edit(const CustomerEdits &edits, QObject *context, Done done);
    /// Adds or changes all, or none. \p secrets and \p notes are kept with them, of \p notes what the
    /// customer has not yet.
    void import(const QList<Customer> &customers, const QList<SealedSecret> &secrets,
                const QList<Note> &notes, QObject *context, Done done);
    /// All or none.
    void remove(const QList<QUuid> &customers, QObject *context, Done done);
    using RestoreDone = std::function<void(Result<QList<QUuid>>)>; ///< who is back; at least one
    /// Undoes remove() of this session, with everything that was observed, for those with whom it still can.
    void restore(const QList<QUuid> &customers, QObject *context, RestoreDone done);

    void save(const Note &note, QObject *context, Done done); ///< a new one
    /// See Database::editNote(). \p done gets NotPermitted when somebody else changed it since.
    void editNote(const Note &before, const Note &after, QObject *context, Done done);
    void removeNote(const Note &note, QObject *context, Done done);
    /// All but those that somebody changed since, which stay.
    void removeNotes(const QList<Note> &notes, QObject *context, Done done);

    /// Answers only when it is on the disk.
    void record(const Submission &submission, QObject *context, Done done);
    /// Keeps what became of one that was recorded. One that another program withdrew meanwhile is none, and
    /// does not come back.
    void settle(const Submission &submission, QObject *context, Done done);
    /// Takes out one that was recorded and never left: it is none. Where that cannot be kept it stays, as one
    /// that is not settled.
    void withdraw(const Submission &submission, QObject *context, Done done);
    /// Those whom the IDs of \p wanted were sent for before, as far as this program knows; what was written
    /// since by another one is found when \p wanted is recorded.
    [[nodiscard]] std::optional<PairUse> earlierUse(const Submission &wanted) const;
    /// The same for \p customer, who need not be in the list.
    [[nodiscard]] std::optional<PairUse> earlierUse(const Customer &customer, const Submission &wanted) const;
    /// Those whom the IDs \p inside an SDK token were sent for before; it is for \p customer, who need not be
    /// in the list. Looks at all that was sent.
    [[nodiscard]] std::optional<PairUse> tokenUse(const Customer &customer, const Submission &inside) const;
    /// Remembers that the service gave \p tokens out, in memory at once; \p done when it is on the disk.
    void record(const QList<IssuedToken> &tokens, QObject *context, Done done);
    /// Whether \p token, or an id of it, was given out to somebody else than \p customer before: who, and
    /// when.
    [[nodiscard]] std::optional<PairUse> issuedToOther(const Customer &customer,
                                                       const IssuedToken &token) const;
    /// Another customer of the environment of \p customer who is signed in with \p token, or surely was.
    [[nodiscard]] std::optional<TokenHolder> otherHolder(const Customer &customer,
                                                         const QByteArray &token) const;
    /// Whether the service gave \p text out as a token in \p environment, to anybody, as far as is
    /// remembered.
    [[nodiscard]] bool isToken(const QUuid &environment, const QByteArray &text) const;
    /// Another one whenever one of the above may answer otherwise.
    [[nodiscard]] quint64 sentRevision() const;
    /// Newest first; Outcome::Sent of an earlier run comes back as Unknown.
    [[nodiscard]] QList<Submission> submissions(const QUuid &customer) const;
    /// The last one that was not refused, when its outcome is not known.
    [[nodiscard]] std::optional<Submission> unsettled(const QUuid &customer) const;
    /// Those whose last submission is not settled.
    [[nodiscard]] QList<QUuid> unsettledCustomers() const;
    /// The same, with when it was sent (UTC).
    [[nodiscard]] QHash<QUuid, QDateTime> unsettledSince() const;
    /// Account and workflow ids that were sent for the customer, whatever came of it; for the search.
    [[nodiscard]] QStringList registeredIds(const QUuid &customer) const;
    /// All that were sent and not refused.
    [[nodiscard]] QStringList usedWorkflowIds(const QUuid &environment) const;
    /// Those of them that were sent without an outcome, each time.
    [[nodiscard]] QStringList unsettledWorkflowIds(const QUuid &environment) const;

    /// An observation or an exchange is not on the disk yet.
    [[nodiscard]] bool isWriting() const;
    /// Many that come together are written together; \p done answers when it is on the disk.
    void record(const ExchangeEntry &entry, QObject *context, Done done);
    void record(const QUuid &customer, const Observation &observation, QObject *context, Done done);
    [[nodiscard]] std::optional<Observation> lastObservation(const QUuid &customer) const;
    /// Where \p environment leads now. A status that was seen elsewhere is CustomerRecord::seenElsewhere from
    /// then on.
    void setPlace(const QUuid &environment, const ServicePlace &place);
    /// Another one at each call, that no other program on this file gives. After the first load().
    [[nodiscard]] quint64 takeExchangeNumber();

    /// What is kept beside the list and is not in memory: notes, history, views, the queue, sealed secrets.
    [[nodiscard]] CustomerFile &file();

Q_SIGNALS:
    void customerAdded(const QUuid &id);
    void customerChanged(const QUuid &id);
    void customerRemoved(const QUuid &id);
    /// Another program has removed them; customerRemoved() or imported() follows.
    void removedElsewhere(const QSet<QUuid> &customers);
    void imported(); ///< instead of the above, for many at once
    void readAgain(); ///< after the above: another program has written, not only what they tell of
    /// Something that has happened could not be kept. It is still shown.
    void failed(const onboarding::Error &error);
    /// Evidence was kept, the first after failed().
    void storedAgain();

private:
    [[nodiscard]] std::optional<Customer> exactlyCalled(const Customer &customer,
                                                        const QSet<QString> &names) const;
    [[nodiscard]] std::optional<Customer> otherCalled(const Customer &customer, const QStringList &names,
                                                      bool areToldAsNames) const;
    [[nodiscard]] std::optional<Customer> calledInPart(const Customer &customer, QSet<QString> told) const;
    [[nodiscard]] QString otherWithName(const Customer &customer, const TokenOwner &owner) const;
    [[nodiscard]] QString otherWithUuid(const Customer &customer, const TokenOwner &owner) const;
    [[nodiscard]] QString otherMentioned(const Customer &customer, const QStringList &mentions) const;
    void read(int tries, const Continuation<Result<void>> &answer);
    void takeOver(RosterSnapshot snapshot);
    void put(const CustomerRecord &record);
    void put(const Customer &customer);
    void putBack(const QList<CustomerRecord> &records);
    void takeImported(const QList<Customer> &customers, const QHash<QUuid, Customer> &before,
                      const CustomerFile::NewestNotes &newest);
    void takeNewest(const CustomerFile::NewestNotes &newest);
    [[nodiscard]] QList<CustomerRecord> drop(const QList<QUuid> &customers);
    void flush();
    [[nodiscard]] CustomerFile::Done<QList<Note>> takeNotes(const QUuid &customer, QObject *context,
                                                            Done done);

    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace onboarding
