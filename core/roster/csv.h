#pragma once
#include "core/result.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

namespace onboarding::csv {

struct Record
{
    QStringList cells {};
    int row = 0; ///< 1 for the first record of the file
};

/// RFC 4180 in UTF-8, with or without a byte order mark, lines ended by CR LF or LF; empty lines are skipped.
/// An error when it is no text, or a quote is never closed: then nothing of it can be trusted.
[[nodiscard]] Result<QList<Record>> parse(const QByteArray &text);

/// One line with its CR LF. A cell that a spreadsheet would take for a formula (it starts with = + - @, a tab
/// or CR) gets an apostrophe in front, which spreadsheets do not show.
[[nodiscard]] QByteArray line(const QStringList &cells);
/// Takes that apostrophe off again.
[[nodiscard]] QString withoutGuard(const QString &cell);

} // namespace onboarding::csv
