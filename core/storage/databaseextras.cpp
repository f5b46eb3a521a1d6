// Database: notes, the queue of checks, saved views and sealed secrets.
#include "core/base/logging.h"
#include "core/base/processlock.h"
#include "core/storage/database.h"
#include "core/storage/sqlvalues.h"

#include <QFileInfo>
#include <QSqlQuery>

namespace onboarding {

using sql::text;

namespace {

const QString NoteColumns
    = QStringLiteral("notes.id, notes.customer, notes.text, notes.written_at, notes.edited_at");
const QString NewestFirst = QStringLiteral("ORDER BY notes.written_at DESC, notes.rowid DESC");

/// \p row as NoteColumns names it.
Note noteOf(const QSqlQuery &row)
{
    return {.id = QUuid::fromString(row.value(0).toString()),
            .customer = QUuid::fromString(row.value(1).toString()),
            .text = row.value(2).toString(),
            .writtenAt = sql::time(row.value(3)),
            .editedAt = sql::time(row.value(4))};
}

} // namespace

Result<QList<Note>> Database::notes(const QUuid &customer)
{
    QSqlQuery query(m_database);
    const Result<void> done
        = exec(QStringLiteral("SELECT %1 FROM notes WHERE customer = ? %2").arg(NoteColumns, NewestFirst),
               {text(customer)}, query);
    if (!done)
        return tl::unexpected(done.error());
    QList<Note> found;
    while (query.next())
        found.append(noteOf(query));
    return ended(query).map([&] { return found; });
}

Result<QHash<QUuid, QList<Note>>> Database::notesByCustomer(const QUuid &environment)
{
    QSqlQuery query(m_database);
    const Result<void> done
        = exec(QStringLiteral("SELECT %1 FROM notes JOIN customers ON customers.id = notes.customer "
                              "WHERE customers.environment = ? %2")
                   .arg(NoteColumns, NewestFirst),
               {text(environment)}, query);
    if (!done)
        return tl::unexpected(done.error());
    QHash<QUuid, QList<Note>> found;
    while (query.next()) {
        const Note note = noteOf(query);
        found[note.customer].append(note);
    }
    return ended(query).map([&] { return found; });
}

namespace {
const QString ShowNewestNote = QStringLiteral(
    "UPDATE customers SET last_note = coalesce((SELECT text FROM notes WHERE customer = customers.id "
    "ORDER BY written_at DESC, rowid DESC LIMIT 1), '') WHERE id = ?");
}

Result<void> Database::save(const Note &note)
{
    return transaction([&] {
        Result<void> done = exec(
            QStringLiteral(
                "INSERT INTO notes (id, customer, text, written_at, edited_at) VALUES (?, ?, ?, ?, ?)"),
            {text(note.id), text(note.customer), note.text, sql::milliseconds(note.writtenAt),
             sql::milliseconds(note.editedAt)});
        if (done)
            done = exec(ShowNewestNote, {text(note.customer)});
        return done;
    });
}

Result<void> Database::editNote(const Note &before, const Note &after)
{
    return transaction([&]() -> Result<void> {
        QSqlQuery query(m_database);
        Result<void> done
            = exec(QStringLiteral("UPDATE notes SET text = ?, edited_at = ? WHERE id = ? AND text = ?"),
                   {after.text, sql::milliseconds(after.editedAt), text(before.id), before.text}, query);
        if (!done)
            return done;
        if (query.numRowsAffected() == 0)
            return failure(Error::Kind::NotPermitted,
                           QStringLiteral("The note was changed or removed meanwhile."));
        query.finish();
        return exec(ShowNewestNote, {text(before.customer)});
    });
}

Result<void> Database::removeNote(const QUuid &note)
{
    return transaction([&] {
        QSqlQuery query(m_database);
        Result<void> done
            = exec(QStringLiteral("SELECT customer FROM notes WHERE id = ?"), {text(note)}, query);
        if (!done || !query.next())
            return done;
        const QString customer = query.value(0).toString();
        query.finish();
        done = exec(QStringLiteral("DELETE FROM notes WHERE id = ?"), {text(note)});
        if (done)
            done = exec(ShowNewestNote, {customer});
        return done;
    });
}

Result<void> Database::addToQueue(const QList<QUuid> &customers)
{
    markAsRunning();
    return transaction([&] {
        Result<void> done;
        for (const QUuid &customer : customers) {
            if (done)
                done = exec(QStringLiteral("INSERT OR IGNORE INTO check_queue (customer, place, owner) "
                                           "SELECT id, (SELECT coalesce(max(place), 0) + 1 FROM "
                                           "check_queue), ? FROM customers WHERE id = ?"),
                            {m_owner, text(customer)});
        }
        return done;
    });
}

QString Database::ownerFile(const QString &owner) const
{
    return QFileInfo(m_file).absolutePath() + QStringLiteral("/checking-%1.lock").arg(owner);
}

/// While the lock is held, nobody takes over what this program has queued.
void Database::markAsRunning()
{
    if (m_running || m_isReadOnly)
        return;
    m_running = std::make_unique<ProcessLock>(ownerFile(m_owner));
    m_running->removeAtEnd();
    if (!m_running->tryLock())
        qCWarning(lcStorage,
                  "No lock could be made: a second program might check the same customers once more.");
}

Result<void> Database::takeOverQueues()
{
    QSqlQuery query(m_database);
    Result<void> done = exec(QStringLiteral("SELECT DISTINCT owner FROM check_queue"), {}, query);
    QStringList gone;
    while (done && query.next()) {
        const QString owner = query.value(0).toString();
        ProcessLock lock(ownerFile(owner));
        lock.removeAtEnd();
        if (owner != m_owner && (owner.isEmpty() || lock.tryLock()))
            gone.append(owner);
    }
    query.finish();
    for (const QString &owner : std::as_const(gone)) {
        if (done)
            done = exec(QStringLiteral("UPDATE check_queue SET owner = ? WHERE owner = ?"), {m_owner, owner});
    }
    return done;
}

Result<void> Database::keepNextNumber(quint64 next)
{
    return m_isReadOnly
        ? Result<void> {}
        : exec(QStringLiteral("UPDATE exchange_numbers SET next = ? WHERE next < ?"), {next, next});
}

Result<void> Database::dropFromQueue(const QList<QUuid> &customers)
{
    return transaction([&] {
        Result<void> done;
        for (const QUuid &customer : customers) {
            if (done)
                done = exec(QStringLiteral("DELETE FROM check_queue WHERE customer = ?"), {text(customer)});
        }
        return done;
    });
}

Result<QList<QUuid>> Database::queue(const QUuid &environment)
{
    QSqlQuery query(m_database);
    Result<void> done;
    if (!m_isReadOnly) {
        markAsRunning();
        done = transaction([this] { return takeOverQueues(); });
    }
    if (done)
        done = exec(QStringLiteral("SELECT customer FROM check_queue JOIN customers ON customers.id = "
                                   "customer WHERE environment = ? AND removed_at IS NULL AND owner = ? "
                                   "ORDER BY place"),
                    {text(environment), m_owner}, query);
    if (!done)
        return tl::unexpected(done.error());
    QList<QUuid> found;
    while (query.next())
        found.append(QUuid::fromString(query.value(0).toString()));
    return ended(query).map([&] { return found; });
}

Result<QList<QPair<QString, QByteArray>>> Database::views(const QUuid &environment)
{
    QSqlQuery query(m_database);
    const Result<void> done
        = exec(QStringLiteral("SELECT name, content FROM views WHERE environment = ? ORDER BY rowid"),
               {text(environment)}, query);
    if (!done)
        return tl::unexpected(done.error());
    QList<QPair<QString, QByteArray>> found;
    while (query.next())
        found.append({query.value(0).toString(), query.value(1).toString().toUtf8()});
    return ended(query).map([&] { return found; });
}

Result<void> Database::saveView(const QUuid &environment, const QString &name, const QByteArray &json)
{
    return exec(QStringLiteral("INSERT INTO views (environment, name, content) VALUES (?, ?, ?) "
                               "ON CONFLICT (environment, name) DO UPDATE SET content = excluded.content"),
                {text(environment), name, QString::fromUtf8(json)});
}

Result<void> Database::removeView(const QUuid &environment, const QString &name)
{
    return exec(QStringLiteral("DELETE FROM views WHERE environment = ? AND name = ?"),
                {text(environment), name});
}

Result<std::optional<SealedSecret>> Database::sealedSecret(const SecretKey &key)
{
    QSqlQuery query(m_database);
    const Result<void> done
        = exec(QStringLiteral("SELECT nonce, sealed FROM sealed_secrets WHERE customer = ? AND kind = ?"),
               {text(key.customer), int(key.kind)}, query);
    if (!done)
        return tl::unexpected(done.error());
    if (!query.next())
        return std::optional<SealedSecret> {};
    return std::optional(SealedSecret {
        .key = key, .nonce = query.value(0).toByteArray(), .sealed = query.value(1).toByteArray()});
}

Result<void> Database::keep(const SealedSecret &secret)
{
    return exec(QStringLiteral("INSERT INTO sealed_secrets (customer, kind, nonce, sealed) "
                               "VALUES (?, ?, ?, ?) ON CONFLICT (customer, kind) DO UPDATE SET "
                               "nonce = excluded.nonce, sealed = excluded.sealed"),
                {text(secret.key.customer), int(secret.key.kind), secret.nonce, secret.sealed});
}

Result<void> Database::saveSealed(const SealedSecret &secret)
{
    return keep(secret);
}

/// An older refresh token would be read instead of a newer access token.
Result<void> Database::dropOtherKinds(const SecretKey &key)
{
    return exec(QStringLiteral("DELETE FROM sealed_secrets WHERE customer = ? AND kind <> ?"),
                {text(key.customer), int(key.kind)});
}

Result<void> Database::removeSealed(const SecretKey &key)
{
    // What is deleted is overwritten in the file as well.
    Result<void> done = exec(QStringLiteral("PRAGMA secure_delete = ON"));
    if (done)
        done = exec(QStringLiteral("DELETE FROM sealed_secrets WHERE customer = ? AND kind = ?"),
                    {text(key.customer), int(key.kind)});
    return done;
}

} // namespace onboarding
