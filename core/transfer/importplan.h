#pragma once
#include "core/base/result.h"
#include "core/kyc/customer.h"
#include "core/transfer/dateorder.h"
#include "core/transfer/importcolumns.h"
#include "core/transfer/textencoding.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QSet>
#include <memory>
#include <optional>

namespace onboarding {

class KnownSecrets;

/// What the file does not say of itself, or says wrongly. What is absent is found from the file.
struct ImportOptions
{
    std::optional<TextEncoding> encoding {};
    std::optional<QChar> separator {};
    std::optional<DateOrder> dates {};
    importcolumns::Choice columns {};
    std::shared_ptr<const KnownSecrets> secrets {}; ///< that no cell may hold; none: only what looks like one
};

/// How a file was read.
struct ImportFormat
{
    bool isJson = false;
    TextEncoding encoding = TextEncoding::Utf8;
    bool isEncodingGuess = false; ///< see DecodedText
    int firstOtherLine = 0; ///< of a guess
    QChar separator = QLatin1Char(','); ///< of CSV
    QStringList columns {}; ///< of the file, in its order
    importcolumns::Choice sources {}; ///< what is read, and from which of them
    bool hasOtherDates = false; ///< than those of ISO 8601
    bool needsDateOrder = false; ///< some of them say nothing without one
    bool isOlderExport = false; ///< of this console, whose snoozedUntil was not read back then
    bool hasTwoDateOrders = false; ///< they prove both, and nobody has chosen one
    bool hasTwoSnoozeOrders = false; ///< likewise, of snoozedUntil
    std::optional<DateOrder> snoozeDates {}; ///< as dates, of snoozedUntil: proven by its own, else as those
    std::optional<DateOrder> dates {}; ///< absent: not known, so that unclear dates are left out
};

enum class ImportEffect { Added, Changed, Unchanged };

/// One customer of a file. What the file has no column for is absent and stays as it is.
struct ImportRow
{
    int row = 0; ///< in the file, the header is 1 unless rows stand above it; in JSON, the first entry is 1
    QString username {};
    QString written {}; ///< the user name as the file has it, where it differs
    std::optional<QString> displayName {};
    std::optional<QStringList> tags {};
    std::optional<QString> assignee {};
    std::optional<QDateTime> due {};
    std::optional<QDateTime> snoozedUntil {};
    std::optional<bool> isWatched {};
    QByteArray token {}; ///< as kycctl signin --token-stdin takes it; empty: none
    /// Of an export as JSON; without ids. After compareWithRoster() those that the customer has not yet.
    QList<Note> notes {};
    ImportEffect effect = ImportEffect::Added; ///< see compareWithRoster()

    [[nodiscard]] CustomerEdit edit() const
    {
        CustomerEdit made;
        auto &[name, labels, by, until, asleep, watch] = made; // another field stops the build here
        name = displayName;
        labels = tags;
        by = assignee;
        until = due;
        asleep = snoozedUntil;
        watch = isWatched;
        return made;
    }
};

/// Calls \p visit with the column, the field of \p row and the same field of Customer, for all that edit()
/// has.
template<typename Row, typename Visit>
void forEachEdited(Row &row, Visit visit)
{
    visit(ImportColumn::DisplayName, row.displayName, &Customer::displayName);
    visit(ImportColumn::Tags, row.tags, &Customer::tags);
    visit(ImportColumn::Assignee, row.assignee, &Customer::assignee);
    visit(ImportColumn::Due, row.due, &Customer::due);
    visit(ImportColumn::SnoozedUntil, row.snoozedUntil, &Customer::snoozedUntil);
    visit(ImportColumn::Watched, row.isWatched, &Customer::isWatched);
}

struct RejectedRow
{
    int row = 0;
    QString username {}; ///< as far as it was read
    QString reason {}; ///< never quotes a token
    /// As in the file, one for each of its columns, or more; no token. None where a token may be in any.
    QStringList cells {};
    QString raw {}; ///< the whole row, where it is a guess what its cells are
    /// Refused for its user name alone: taken when the roster has exactly that name, see compareWithRoster().
    std::optional<ImportRow> ifKnown {};
};

/// Something optional that cannot be read: the row is taken without it.
struct LeftOutCell
{
    int row = 0;
    QString username {};
    ImportColumn column = ImportColumn::Due;
    QString value {}; ///< as in the file; never a token
    QString reason {};
    QStringList cells {}; ///< of its row, as those of a rejected one
};

/// Taken as it is, but somebody should look.
struct ImportWarning
{
    int row = 0;
    QString username {};
    QString text {};
};

/// What would become of one customer who is in the list.
struct ImportChange
{
    struct Field
    {
        ImportColumn column = ImportColumn::DisplayName;
        QString from {}; ///< of a token and of notes empty, as \c to of a token; "true" or "false" of Watched
        QString to {};
        qsizetype notes = 0; ///< how many come along; \c to is the newest of them
    };

    int row = 0;
    QString username {};
    QList<Field> fields {};
};

/// A file as it was understood, before anything is stored.
struct ImportPlan
{
    ImportFormat format {};
    /// Why none of its rows can be taken as the options are, such as no column of user names. The rest of the
    /// format is filled, so that it can be asked about.
    std::optional<Error> problem {};
    QList<ImportRow> rows {};
    QList<RejectedRow> rejected {};
    QList<LeftOutCell> leftOut {};
    QList<ImportWarning> warnings {};
    QStringList ignoredColumns {};
    // Filled by compareWithRoster():
    int added = 0;
    int updated = 0;
    int unchanged = 0;
    QList<ImportChange> changes {}; ///< of those that are updated, in the order of their rows

    [[nodiscard]] QSet<QString> withToken() const; ///< user names
    /// Whether cells were left out that an order of the dates would explain.
    [[nodiscard]] bool lacksDateOrder() const;
    [[nodiscard]] bool hasNotes() const; ///< in any of its rows
};

/// The rows of \p plan without those that are not whole: each becomes a rejected one, with its reasons.
[[nodiscard]] ImportPlan onlyWholeRows(ImportPlan plan);

/// The rows that were not taken, or not whole, as CSV with the separator and the columns of their file
/// (tokens left out) and why.
[[nodiscard]] QByteArray rejectedToCsv(const ImportPlan &plan);

} // namespace onboarding
