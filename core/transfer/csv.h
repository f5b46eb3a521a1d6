#pragma once
#include "core/base/result.h"

#include <QByteArray>
#include <QList>
#include <QStringList>
#include <optional>

namespace onboarding::csv {

struct Record
{
    QStringList cells {};
    int row = 0; ///< 1 for the first record of the file; a line "sep=" does not count, others do
    /// A quote in it begins or ends where none can: where its cells are parted is a guess.
    bool hasStrayQuote = false;
    QString raw {}; ///< of one that has: as the file has it, without its line end
};

struct Document
{
    QList<Record> records {};
    QChar separator = QLatin1Char(',');
};

/// RFC 4180 as spreadsheet programs write it: the separator is \p separator, else what a first line "sep=;"
/// says, else the one of comma, semicolon and tab that parts the first records best; lines end with CR LF, LF
/// or CR, also mixed; empty lines are skipped, and a first line "#TYPE …", as Windows PowerShell writes one;
/// line breaks within quotes come out as LF. Cells are quoted with ", or with apostrophes when every cell of
/// the first line is. An error when a quote is never closed: then nothing of it can be trusted.
[[nodiscard]] Result<Document> parse(const QString &text, std::optional<QChar> separator = {});
/// The same of the records in the first \p lines of it, as far as they can be read.
[[nodiscard]] QList<Record> firstRecords(const QString &text, QChar separator, int lines);

/// \p cell with an apostrophe in front of what a spreadsheet takes for a formula (= + - @, also in their wide
/// form and as U+2212, also behind spaces or quotes), wherever one may begin a cell: at its start, and behind
/// a line break, a tab, a comma or a semicolon, since it may be opened with another separator. For files and
/// for what is copied.
[[nodiscard]] QString guardedCell(const QString &cell);
/// One line with its CR LF, its cells parted by \p separator, each a guardedCell().
/// U+0000, with which a file is no text to any program, is written as a mark.
[[nodiscard]] QByteArray line(const QStringList &cells, QChar separator = QLatin1Char(','));
/// Record::raw again, guarded like line(), with \p missing empty cells and \p more behind it.
[[nodiscard]] QByteArray rawLine(const QString &raw, qsizetype missing, const QStringList &more,
                                 QChar separator = QLatin1Char(','));
/// Takes the apostrophes of guardedCell() off again, and the formula ="text" that keeps Excel from making a
/// number of a text.
[[nodiscard]] QString withoutGuard(const QString &cell);

} // namespace onboarding::csv
