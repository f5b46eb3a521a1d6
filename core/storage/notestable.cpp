#include "core/storage/notestable.h"

#include "core/base/coretext.h"
#include "core/storage/connection.h"
#include "core/storage/sqlvalues.h"

#include <QSqlQuery>

namespace onboarding {

using sql::milliseconds;
using sql::text;

namespace {

const QString NoteColumns
    = QStringLiteral("notes.id, notes.customer, notes.text, notes.written_at, notes.edited_at");
const QString NewestFirst = QStringLiteral("ORDER BY notes.written_at DESC, notes.rowid DESC");

/// \p row as NoteColumns names it.
Note noteOf(const QSqlQuery &row)
{
    return {.id = sql::id(row.value(0)),
            .customer = sql::id(row.value(1)),
            .text = row.value(2).toString(),
            .writtenAt = sql::time(row.value(3)),
            .editedAt = sql::time(row.value(4))};
}

} // namespace

NotesTable::NotesTable(Connection &connection)
    : m_connection(connection)
{
}

Result<QList<Note>> NotesTable::of(const QUuid &customer)
{
    return m_connection.rows(
        QStringLiteral("SELECT %1 FROM notes WHERE customer = ? %2").arg(NoteColumns, NewestFirst),
        {text(customer)}, noteOf);
}

Result<QHash<QUuid, QList<Note>>> NotesTable::byCustomer(const QUuid &environment)
{
    QHash<QUuid, QList<Note>> found;
    const Result<void> done = m_connection.each(
        QStringLiteral("SELECT %1 FROM notes JOIN customers ON customers.id = notes.customer "
                       "WHERE customers.environment = ? %2")
            .arg(NoteColumns, NewestFirst),
        {text(environment)}, [&](const QSqlQuery &row) {
            const Note note = noteOf(row);
            found[note.customer].append(note);
            return Result<void> {};
        });
    return done.map([&] { return std::move(found); });
}

Result<void> NotesTable::showNewest(const QString &customer)
{
    return m_connection.exec(
        QStringLiteral(
            "UPDATE customers SET last_note = coalesce((SELECT text FROM notes WHERE customer = customers.id "
            "ORDER BY written_at DESC, rowid DESC LIMIT 1), '') WHERE id = ?"),
        {customer});
}

Result<void> NotesTable::add(const Note &note)
{
    const Result<void> done = m_connection.exec(
        QStringLiteral(
            "INSERT INTO notes (id, customer, text, written_at, edited_at) VALUES (?, ?, ?, ?, ?)"),
        {text(note.id), text(note.customer), note.text, milliseconds(note.writtenAt),
         milliseconds(note.editedAt)});
    return done ? showNewest(text(note.customer)) : done;
}

Result<void> NotesTable::addOnce(const Note &note)
{
    const Result<void> done = m_connection.exec(
        QStringLiteral("INSERT INTO notes (id, customer, text, written_at, edited_at) SELECT ?, ?, ?, ?, ? "
                       "WHERE NOT EXISTS (SELECT 1 FROM notes WHERE customer = ? AND text = ? "
                       "AND written_at / 1000 = ? / 1000)"),
        {text(note.id), text(note.customer), note.text, milliseconds(note.writtenAt),
         milliseconds(note.editedAt), text(note.customer), note.text, milliseconds(note.writtenAt)});
    return done ? showNewest(text(note.customer)) : done;
}

Result<void> NotesTable::edit(const Note &before, const Note &after)
{
    const Result<int> changed = m_connection.change(
        QStringLiteral("UPDATE notes SET text = ?, edited_at = ? WHERE id = ? AND text = ?"),
        {after.text, milliseconds(after.editedAt), text(before.id), before.text});
    if (!changed)
        return tl::unexpected(changed.error());
    if (*changed == 0)
        return failure(Error::Kind::NotPermitted, CoreText::tr("The note was changed or removed meanwhile."));
    return showNewest(text(before.customer));
}

Result<void> NotesTable::remove(const QUuid &note)
{
    const auto customer
        = m_connection.first(QStringLiteral("SELECT customer FROM notes WHERE id = ?"), {text(note)},
                             [](const QSqlQuery &row) { return row.value(0).toString(); });
    if (!customer)
        return tl::unexpected(customer.error());
    if (!*customer)
        return {};
    const Result<void> done
        = m_connection.exec(QStringLiteral("DELETE FROM notes WHERE id = ?"), {text(note)});
    return done ? showNewest(**customer) : done;
}

Result<void> NotesTable::removeAsItIs(const Note &note)
{
    const Result<void> done = m_connection.exec(QStringLiteral("DELETE FROM notes WHERE id = ? AND text = ?"),
                                                {text(note.id), note.text});
    return done ? showNewest(text(note.customer)) : done;
}

} // namespace onboarding
