#include "ui/worklist/importmodel.h"

#include "core/base/plaintext.h"
#include "core/roster/duerules.h"

namespace onboarding {

namespace {

std::optional<ImportEffect> effectOf(ImportModel::Part part)
{
    switch (part) {
    case ImportModel::Part::Added: return ImportEffect::Added;
    case ImportModel::Part::Unchanged: return ImportEffect::Unchanged;
    case ImportModel::Part::Changed:
    case ImportModel::Part::Rejected:
    case ImportModel::Part::LeftOut:
    case ImportModel::Part::Warnings: break;
    }
    return std::nullopt;
}

QString rowCell(const ImportRow &row, ImportColumn column)
{
    switch (column) {
    case ImportColumn::Username: return plainExcerpt(row.username);
    case ImportColumn::DisplayName: return plainExcerpt(row.displayName.value_or(QString()));
    case ImportColumn::Tags: return plainExcerpt(row.tags.value_or(QStringList()).join(QStringLiteral("; ")));
    case ImportColumn::Assignee: return plainExcerpt(row.assignee.value_or(QString()));
    case ImportColumn::Due: return dueToText(row.due.value_or(QDateTime()));
    case ImportColumn::SnoozedUntil: return dueToText(row.snoozedUntil.value_or(QDateTime()));
    case ImportColumn::Watched: return row.isWatched.value_or(false) ? ImportModel::tr("yes") : QString();
    case ImportColumn::Token: return row.token.isEmpty() ? QString() : ImportModel::tr("hidden");
    case ImportColumn::Notes: return row.notes.isEmpty() ? QString() : QString::number(row.notes.size());
    }
    return {};
}

QString fieldText(const ImportChange::Field &field)
{
    if (field.column == ImportColumn::Token)
        return ImportModel::tr("Token: replaced");
    if (field.column == ImportColumn::Watched)
        return field.to == QStringLiteral("true") ? ImportModel::tr("Now watched")
                                                  : ImportModel::tr("No longer watched");
    if (field.column == ImportColumn::Notes)
        return ImportModel::tr("%n note(s) more, the newest: “%1”", nullptr, static_cast<int>(field.notes))
            .arg(plainExcerpt(field.to, 80));
    const auto quoted = [](const QString &value) {
        return value.isEmpty() ? ImportModel::tr("empty")
                               : QStringLiteral("“%1”").arg(plainExcerpt(value, 80));
    };
    return ImportModel::tr("%1: %2 → %3")
        .arg(ImportModel::columnText(field.column), quoted(field.from), quoted(field.to));
}

QStringList changeCells(const ImportChange &change)
{
    QStringList fields;
    for (const ImportChange::Field &field : change.fields)
        fields.append(fieldText(field));
    return {QString::number(change.row), plainExcerpt(change.username), fields.join(QLatin1Char('\n'))};
}

} // namespace

void ImportModel::setPlan(const ImportPlan &plan)
{
    beginResetModel();
    m_plan = plan;
    collect();
    endResetModel();
}

void ImportModel::setPart(Part part)
{
    beginResetModel();
    m_part = part;
    collect();
    endResetModel();
}

void ImportModel::collect()
{
    m_headings = headings();
    m_rows.clear();
    const std::optional<ImportEffect> effect = effectOf(m_part);
    for (qsizetype i = 0; effect && i < m_plan.rows.size(); ++i) {
        if (m_plan.rows.at(i).effect == *effect)
            m_rows.append(i);
    }
}

qsizetype ImportModel::count(Part part) const
{
    switch (part) {
    case Part::Changed: return m_plan.updated;
    case Part::Added: return m_plan.added;
    case Part::Unchanged: return m_plan.unchanged;
    case Part::Rejected: return m_plan.rejected.size();
    case Part::LeftOut: return m_plan.leftOut.size();
    case Part::Warnings: return m_plan.warnings.size();
    }
    return 0;
}

int ImportModel::rowCount(const QModelIndex &parent) const
{
    if (parent.isValid())
        return 0;
    const qsizetype rows = m_part == Part::Changed ? m_plan.changes.size()
        : effectOf(m_part)                         ? m_rows.size()
                                                   : count(m_part);
    return static_cast<int>(rows);
}

int ImportModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_headings.size());
}

QString ImportModel::columnText(ImportColumn column)
{
    switch (column) {
    case ImportColumn::Username: return tr("User name");
    case ImportColumn::DisplayName: return tr("Display name");
    case ImportColumn::Tags: return tr("Tags");
    case ImportColumn::Assignee: return tr("Assignee");
    case ImportColumn::Due: return tr("Due");
    case ImportColumn::SnoozedUntil: return tr("Snoozed until");
    case ImportColumn::Watched: return tr("Watched");
    case ImportColumn::Token: return tr("Token");
    case ImportColumn::Notes: return tr("Notes");
    }
    return {};
}

/// Those that the file has, beside the user name.
QList<ImportColumn> ImportModel::columns() const
{
    QList<ImportColumn> columns;
    for (const ImportColumn column : importcolumns::all().mid(1)) {
        if (!m_plan.format.sources.value(column).isEmpty())
            columns.append(column);
    }
    if (m_plan.hasNotes())
        columns.append(ImportColumn::Notes);
    return columns;
}

QStringList ImportModel::headings() const
{
    QStringList all {tr("Row"), tr("User name")};
    switch (m_part) {
    case Part::Added:
    case Part::Unchanged:
        for (const ImportColumn column : columns())
            all.append(columnText(column));
        break;
    case Part::Changed: all.append(tr("What changes")); break;
    case Part::Rejected: all.append(tr("Reason")); break;
    case Part::LeftOut: all.append({tr("Column"), tr("Reason")}); break;
    case Part::Warnings: all.append(tr("Warning")); break;
    }
    return all;
}

QStringList ImportModel::cells(int row) const
{
    const auto named = [](int number, const QString &username) {
        return QStringList {QString::number(number), plainExcerpt(username, 80)};
    };
    switch (m_part) {
    case Part::Added:
    case Part::Unchanged: {
        const ImportRow &one = m_plan.rows.at(m_rows.at(row));
        QStringList all {QString::number(one.row), rowCell(one, ImportColumn::Username)};
        for (const ImportColumn column : columns())
            all.append(rowCell(one, column));
        return all;
    }
    case Part::Changed: return changeCells(m_plan.changes.at(row));
    case Part::Rejected: {
        const RejectedRow &one = m_plan.rejected.at(row);
        return named(one.row, one.username) << one.reason;
    }
    case Part::LeftOut: {
        const LeftOutCell &one = m_plan.leftOut.at(row);
        return named(one.row, one.username) << columnText(one.column) << one.reason;
    }
    case Part::Warnings: {
        const ImportWarning &one = m_plan.warnings.at(row);
        return named(one.row, one.username) << one.text;
    }
    }
    return {};
}

QVariant ImportModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    return cells(index.row()).value(index.column());
}

QVariant ImportModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return m_headings.value(section);
}

} // namespace onboarding
