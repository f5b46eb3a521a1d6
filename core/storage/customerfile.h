#pragma once
#include "core/base/continuation.h"
#include "core/storage/database.h"

#include <QObject>
#include <QThread>
#include <functional>
#include <memory>
#include <utility>

namespace onboarding {

class KnownSecrets;

/// What was stored of one customer in the course of time, newest first. (The history that people see is made
/// of it: CaseEvent.)
struct StoredTrail
{
    QList<Observation> observations {};
    QList<Exchange> exchanges {};
    QList<Note> notes {};
};

/// The customer store's file on a thread of its own: each question to Database, asked from the main thread.
/// They are answered in the order they were asked, none before the first read(); `done` is called later, on
/// the main thread, unless its `context` is gone by then. See Database for contracts and errors.
class CustomerFile : public QObject
{
    Q_OBJECT
public:
    template<typename T>
    using Done = std::function<void(Result<T>)>;
    using Views = QList<QPair<QString, QByteArray>>; ///< saved views as JSON, by name
    using Notes = QHash<QUuid, QList<Note>>; ///< by customer, each newest first
    using NewestNotes = QHash<QUuid, QString>; ///< by customer; an empty text: there is none

    explicit CustomerFile(const QString &file, QObject *parent = nullptr);
    /// That no view may hold that is saved.
    void setKnownSecrets(std::shared_ptr<const KnownSecrets> secrets) { m_secrets = std::move(secrets); }
    /// Waits for all that was asked.
    ~CustomerFile() override;

    void read(QObject *context, Done<RosterSnapshot> done);
    void purge(const QDateTime &now);
    void putAside(QObject *context, Done<QString> done);
    void wasChangedElsewhere(QObject *context, Done<bool> done);
    void checkIntegrity(QObject *context, Done<void> done);

    void save(const Customer &customer, QObject *context, Done<void> done);
    void edit(const CustomerEdits &edits, QObject *context, Done<void> done);
    /// Answers with what those whom \p notes are of have then.
    void import(const QList<Customer> &customers, const QList<SealedSecret> &secrets,
                const QList<Note> &notes, QObject *context, Done<NewestNotes> done);
    void remove(const QList<QUuid> &customers, const QDateTime &now, QObject *context, Done<void> done);
    void restore(const QList<QUuid> &customers, QObject *context, Done<QList<CustomerRecord>> done);

    void standing(const QUuid &customer, QObject *context, Done<Standing> done);
    void record(const Submission &submission, QObject *context, Done<void> done);
    void settle(const Submission &submission, QObject *context, Done<void> done);
    void withdraw(const QUuid &submission, QObject *context, Done<void> done);
    void earlierUse(const Customer &customer, const Submission &wanted, QObject *context,
                    Done<std::optional<PairUse>> done);
    void record(const QList<IssuedToken> &tokens, QObject *context, Done<void> done);
    void isLast(const Submission &submission, QObject *context, Done<bool> done);

    void record(const QList<ExchangeEntry> &entries, QObject *context, Done<void> done);
    /// At most \p observations and \p exchanges; all notes.
    void trail(const QUuid &customer, int observations, int exchanges, QObject *context,
               Done<StoredTrail> done);
    void exchanges(const QUuid &customer, int limit, QObject *context, Done<QList<Exchange>> done);
    void attachExchanges(const QList<quint64> &numbers, const QUuid &customer, QObject *context,
                         Done<void> done);
    void changes(const QUuid &environment, const QDateTime &since, QObject *context,
                 Done<QList<StatusChange>> done);
    void keepNextNumber(quint64 next);

    void notes(const QUuid &customer, QObject *context, Done<QList<Note>> done);
    void notesByCustomer(const QUuid &environment, QObject *context, Done<Notes> done);
    /// The three answer with the notes that the customer has then.
    void addNote(const Note &note, QObject *context, Done<QList<Note>> done);
    void editNote(const Note &before, const Note &after, QObject *context, Done<QList<Note>> done);
    void removeNote(const Note &note, QObject *context, Done<QList<Note>> done);
    void removeNotes(const QList<Note> &notes, QObject *context, Done<NewestNotes> done);

    void addToQueue(const QList<QUuid> &customers, QObject *context, Done<void> done);
    void dropFromQueue(const QList<QUuid> &customers, QObject *context, Done<void> done);
    void queue(const QUuid &environment, QObject *context, Done<QList<QUuid>> done);

    void views(const QUuid &environment, QObject *context, Done<Views> done);
    /// In the place of the view \p replaced, if that is not empty.
    void saveView(const QUuid &environment, const QString &name, const QByteArray &json,
                  const QString &replaced, QObject *context, Done<void> done);
    void removeView(const QUuid &environment, const QString &name, QObject *context, Done<void> done);

    void sealedSecret(const SecretKey &key, QObject *context, Done<std::optional<SealedSecret>> done);
    void saveSealed(const SealedSecret &secret, QObject *context, Done<void> done);
    void removeSealed(const SecretKey &key, QObject *context, Done<void> done);

private:
    template<typename T>
    using Work = std::function<Result<T>(Database &)>;

    template<typename T>
    void ask(Work<T> work, QObject *context, Done<T> done);
    void changeNotes(const QUuid &customer, const Work<void> &change, QObject *context,
                     Done<QList<Note>> done);

    std::shared_ptr<const KnownSecrets> m_secrets;
    QThread m_thread;
    Database *m_database; ///< lives on the thread
};

} // namespace onboarding
