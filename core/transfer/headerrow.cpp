#include "core/transfer/headerrow.h"

#include "core/base/coretext.h"
#include "core/kyc/credentialdetection.h"

#include <algorithm>

namespace onboarding::headerrow {

namespace {

constexpr int LastTitle = 10; ///< a header that stands lower is not looked for

/// How many columns of it say something of a customer; 0 without one of user names.
qsizetype columnsUnderstood(const csv::Record &record, const importcolumns::Choice &choice)
{
    const Result<importcolumns::Assignment> assigned
        = importcolumns::assign(columnNames(record.cells, nullptr), choice);
    const bool hasNames = assigned && assigned->sources.contains(ImportColumn::Username);
    return hasNames ? assigned->sources.size() : 0;
}

/// A customer who is called "login" is no header.
bool isAllWords(const csv::Record &record)
{
    return std::none_of(record.cells.begin(), record.cells.end(), [](const QString &cell) {
        return std::any_of(cell.begin(), cell.end(),
                           [](QChar c) { return c.isDigit() || c == QLatin1Char('@'); });
    });
}

/// The one of the first rows that says most, or null.
const csv::Record *headerAmong(const QList<csv::Record> &records, const importcolumns::Choice &choice,
                               qsizetype &understood)
{
    const csv::Record *best = nullptr;
    for (const csv::Record &record : records) {
        if (record.row > LastTitle)
            break;
        const qsizetype count = columnsUnderstood(record, choice);
        if (count > understood && (count > 1 || isAllWords(record))) {
            understood = count;
            best = &record;
        }
    }
    return best;
}

/// A byte order mark stands in the middle of a file that was put together of two.
QString comparedCell(QString cell)
{
    return cell.remove(QChar::ByteOrderMark).simplified().toLower();
}

bool isRuleOfDashes(const csv::Record &record)
{
    constexpr qsizetype Shortest = 3;
    const QString all = record.cells.join(QString()).simplified().remove(QLatin1Char(' '));
    return all.size() >= Shortest
        && std::all_of(all.begin(), all.end(), [](QChar c) { return QStringView(u"-=_+|*~").contains(c); });
}

} // namespace

QStringList columnNames(const QStringList &cells, const KnownSecrets *known)
{
    QStringList names;
    for (const QString &one : cells) {
        const QString name = one.simplified();
        const bool hasName = !name.isEmpty() && !holdsCredentials(name, known);
        names.append(hasName ? name : CoreText::tr("Column %1").arg(names.size() + 1));
    }
    return names;
}

bool isBlank(const csv::Record &record)
{
    return !record.hasStrayQuote
        && std::all_of(record.cells.begin(), record.cells.end(),
                       [](const QString &cell) { return cell.trimmed().isEmpty(); });
}

Result<QList<int>> dropTitles(csv::Document &document, const QString &text, std::optional<QChar> separator,
                              const importcolumns::Choice &choice)
{
    if (document.records.isEmpty() || columnsUnderstood(document.records.constFirst(), choice) > 0)
        return QList<int> {};
    // A title has fewer separators than the list, so that it may have hidden which one parts the cells.
    QList<QChar> candidates {separator.value_or(document.separator)};
    if (!separator)
        candidates += {QLatin1Char(','), QLatin1Char(';'), QLatin1Char('\t')};
    qsizetype understood = 0;
    int row = 0;
    QChar used = document.separator;
    for (const QChar candidate : std::as_const(candidates)) {
        const QList<csv::Record> records = csv::firstRecords(text, candidate, LastTitle);
        if (const csv::Record *header = headerAmong(records, choice, understood)) {
            row = header->row;
            used = candidate;
        }
    }
    if (row == 0)
        return QList<int> {};
    if (used != document.separator) {
        Result<csv::Document> again = csv::parse(text, used);
        if (!again)
            return tl::unexpected(again.error());
        document = *again;
        document.records.removeIf(isBlank);
    }
    QList<int> titles;
    while (document.records.constFirst().row < row)
        titles.append(document.records.takeFirst().row);
    return titles;
}

QStringList comparedCells(const csv::Record &record)
{
    QStringList cells;
    for (const QString &cell : record.cells)
        cells.append(comparedCell(cell));
    while (!cells.isEmpty() && cells.constLast().isEmpty())
        cells.removeLast();
    return cells;
}

QString whySkipped(const csv::Record &record, const QStringList &header)
{
    if (isRuleOfDashes(record))
        return CoreText::tr("This row is a rule without letters, and was skipped.");
    // Most rows differ in their first cell already.
    return comparedCell(record.cells.value(0)) == header.value(0) && comparedCells(record) == header
        ? CoreText::tr("This row repeats the header, and was skipped.")
        : QString();
}

} // namespace onboarding::headerrow
