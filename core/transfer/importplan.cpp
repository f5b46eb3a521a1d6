#include "core/transfer/importplan.h"

#include "core/transfer/csv.h"

#include <QHash>
#include <QRegularExpression>
#include <algorithm>

namespace onboarding {

QSet<QString> ImportPlan::withToken() const
{
    QSet<QString> usernames;
    for (const ImportRow &row : rows) {
        if (!row.token.isEmpty())
            usernames.insert(row.username);
    }
    return usernames;
}

bool ImportPlan::lacksDateOrder() const
{
    return std::any_of(leftOut.begin(), leftOut.end(), [this](const LeftOutCell &cell) {
        const bool isUnread = (cell.column == ImportColumn::Due && !format.dates)
            || (cell.column == ImportColumn::SnoozedUntil && !format.snoozeDates);
        return isUnread && hasSomeOrder(cell.value);
    });
}

bool ImportPlan::hasNotes() const
{
    return std::any_of(rows.begin(), rows.end(), [](const ImportRow &row) { return !row.notes.isEmpty(); });
}

ImportPlan onlyWholeRows(ImportPlan plan)
{
    if (plan.leftOut.isEmpty())
        return plan;
    QHash<int, RejectedRow> parted;
    for (const LeftOutCell &cell : std::as_const(plan.leftOut)) {
        RejectedRow &row = parted[cell.row];
        row = {.row = cell.row,
               .username = cell.username,
               .reason = row.reason.isEmpty() ? cell.reason : row.reason + QLatin1Char(' ') + cell.reason,
               .cells = cell.cells};
    }
    const auto isParted = [&parted](const auto &one) { return parted.contains(one.row); };
    for (const ImportRow &row : std::as_const(plan.rows)) {
        if (!isParted(row))
            continue;
        int &count = row.effect == ImportEffect::Added ? plan.added
            : row.effect == ImportEffect::Changed      ? plan.updated
                                                       : plan.unchanged;
        --count;
    }
    plan.rows.removeIf(isParted);
    plan.changes.removeIf(isParted);
    plan.warnings.removeIf(isParted);
    plan.leftOut.clear();
    plan.rejected += parted.values();
    std::sort(plan.rejected.begin(), plan.rejected.end(),
              [](const RejectedRow &a, const RejectedRow &b) { return a.row < b.row; });
    return plan;
}

namespace {

/// The token, and what other lists have beside it: none of it is written again. The last one first.
QList<qsizetype> secretColumns(const ImportFormat &format)
{
    static const QRegularExpression secret(
        QStringLiteral("passw|^pass$|^pwd$|^pin$|secret|token|api[ _-]?key|kennwort|contrase|clave|senha"),
        QRegularExpression::CaseInsensitiveOption);
    const QString token = format.sources.value(ImportColumn::Token);
    QList<qsizetype> columns;
    for (qsizetype i = 0; i < format.columns.size(); ++i) {
        const QString &name = format.columns.at(i);
        if ((!token.isEmpty() && name == token) || secret.match(name.trimmed()).hasMatch())
            columns.prepend(i);
    }
    return columns;
}

} // namespace

QByteArray rejectedToCsv(const ImportPlan &plan)
{
    const ImportPlan whole = onlyWholeRows(plan);
    QStringList heading = plan.format.columns;
    const QList<qsizetype> secrets = secretColumns(plan.format);
    const qsizetype name = heading.indexOf(plan.format.sources.value(ImportColumn::Username));
    const QChar separator = plan.format.isJson ? QLatin1Char(',') : plan.format.separator;
    const auto line = [&secrets, separator](QStringList cells, const QStringList &why) {
        for (const qsizetype secret : secrets) {
            if (secret < cells.size())
                cells.removeAt(secret);
        }
        return csv::line(cells + why, separator);
    };
    QByteArray text = line(heading, {QStringLiteral("row"), QStringLiteral("reason")});
    for (const RejectedRow &row : whole.rejected) {
        const QStringList why {QString::number(row.row), row.reason};
        if (!row.raw.isEmpty()) {
            text += csv::rawLine(row.raw, std::max<qsizetype>(0, heading.size() - row.cells.size()), why,
                                 separator);
            continue;
        }
        QStringList cells;
        for (const QString &cell : row.cells)
            cells.append(plan.format.isJson ? cell : csv::withoutGuard(cell));
        while (cells.size() < heading.size())
            cells.append(QString());
        if (row.cells.isEmpty() && name >= 0) // rejected for what the list says, not for what is in the row
            cells[name] = row.username;
        while (cells.size() > heading.size() && cells.constLast().trimmed().isEmpty())
            cells.removeLast();
        text += line(cells, why);
    }
    return text;
}

} // namespace onboarding
