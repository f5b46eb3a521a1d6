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

QStringList rowCells(const ImportRow &row)
{
    return {QString::number(row.row),
            plainExcerpt(row.username),
            plainExcerpt(row.displayName.value_or(QString())),
            plainExcerpt(row.tags.value_or(QStringList()).join(QStringLiteral("; "))),
            plainExcerpt(row.assignee.value_or(QString())),
            dueToText(row.due.value_or(QDateTime())),
            row.token.isEmpty() ? QString() : ImportModel::tr("hidden"),
            row.notes.isEmpty() ? QString() : QString::number(row.notes.size())};
}

QString fieldText(const ImportChange::Field &field)
{
    if (field.column == ImportColumn::Token)
        return ImportModel::tr("Token: replaced");
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
    case ImportColumn::Token: return tr("Token");
    case ImportColumn::Notes: return tr("Notes");
    }
    return {};
}

QStringList ImportModel::headings() const
{
    QStringList all {tr("Row"), tr("User name")};
    switch (m_part) {
    case Part::Added:
    case Part::Unchanged:
        for (const ImportColumn column : importcolumns::all().mid(1))
            all.append(columnText(column));
        if (m_plan.hasNotes())
            all.append(columnText(ImportColumn::Notes));
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
    case Part::Unchanged: return rowCells(m_plan.rows.at(m_rows.at(row)));
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
