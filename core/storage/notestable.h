#pragma once
#include "core/base/result.h"
#include "core/kyc/customer.h"

#include <QHash>
#include <QList>

namespace onboarding {

class Connection;

/// The table `notes`, and the newest one of each customer in the table `customers`. Each change is two
/// statements: the caller's transaction.
class NotesTable
{
public:
    explicit NotesTable(Connection &connection);

    [[nodiscard]] Result<QList<Note>> of(const QUuid &customer); ///< newest first
    /// Of all customers of an environment, each newest first.
    [[nodiscard]] Result<QHash<QUuid, QList<Note>>> byCustomer(const QUuid &environment);
    [[nodiscard]] Result<void> add(const Note &note);
    /// The same unless the customer has a note of that text and that second: an export tells no more of one.
    [[nodiscard]] Result<void> addOnce(const Note &note);
    /// Gives it the text and editedAt of \p after. NotPermitted when it does not say what \p before says any
    /// more, or is gone: nobody writes over what they have not read.
    [[nodiscard]] Result<void> edit(const Note &before, const Note &after);
    [[nodiscard]] Result<void> remove(const QUuid &note);
    /// Unless it says something else by now.
    [[nodiscard]] Result<void> removeAsItIs(const Note &note);

private:
    [[nodiscard]] Result<void> showNewest(const QString &customer);

    Connection &m_connection;
};

} // namespace onboarding
