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
    int row = 0; ///< 1 for the first record of the file; a line "sep=" does not count
    /// A quote in it begins or ends where none can: where its cells are parted is a guess.
    bool hasStrayQuote = false;
};

struct Document
{
    QList<Record> records {};
    QChar separator = QLatin1Char(',');
};

/// RFC 4180 as spreadsheet programs write it: the separator is \p separator, else what a first line "sep=;"
/// says, else the one of comma, semicolon and tab that parts the first records best; lines end with CR LF, LF
/// or CR, also mixed; empty lines are skipped; line breaks within quotes come out as LF. An error when a
/// quote is never closed: then nothing of it can be trusted.
[[nodiscard]] Result<Document> parse(const QString &text, std::optional<QChar> separator = {});

/// One line with its CR LF, its cells parted by \p separator. Wherever a spreadsheet may begin a cell (at its
/// start, and behind a line break, a tab, a comma or a semicolon, since it may be opened with another
/// separator) with what it takes for a formula
/// (= + - @, also in their wide form, also behind spaces or quotes), an apostrophe is put in front.
[[nodiscard]] QByteArray line(const QStringList &cells, QChar separator = QLatin1Char(','));
/// Takes those apostrophes off again.
[[nodiscard]] QString withoutGuard(const QString &cell);

} // namespace onboarding::csv
