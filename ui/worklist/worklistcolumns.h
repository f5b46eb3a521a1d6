#pragma once
#include "ui/worklist/worklistmodel.h"

#include <array>

namespace onboarding {

/// What is set for a column of the worklist. Widths in pixels.
struct WorklistColumn
{
    WorklistModel::Column column;
    const char *key; ///< in a saved view and in the settings; never changed once it was released
    int usualWidth;
    /// To which it gives way first, its texts cut with "…". 0: its values are short and never cut, since one
    /// that is cut says nothing, or something else ("due 2…"); only its title is.
    int shortWidth;
};

/// Every column, in the order of WorklistModel::Column. What it shows is in celltext.cpp and
/// worklistdelegate.cpp, how it is sorted in worklistmodel.cpp: the switches there name every column.
inline constexpr std::array<WorklistColumn, WorklistModel::ColumnCount> WorklistColumns {{
    {WorklistModel::Name, "name", 160, 130},
    {WorklistModel::Status, "status", 138, 0},
    {WorklistModel::Attempts, "attempts", 94, 0},
    {WorklistModel::InStatus, "inStatus", 100, 0},
    {WorklistModel::Due, "due", 90, 0},
    {WorklistModel::Checked, "checked", 110, 0},
    {WorklistModel::Assignee, "assignee", 84, 60},
    {WorklistModel::Tags, "tags", 70, 58},
    {WorklistModel::User, "user", 150, 100},
}};

/// The order at first: of no column, so as the customers were added. The header that was stored when the
/// window ended last (settings::WorklistHeader) goes before it.
inline constexpr int DefaultSortColumn = -1;
inline constexpr Qt::SortOrder DefaultSortOrder = Qt::AscendingOrder;

/// Where room is short they give way in this order, the least important first.
inline constexpr std::array<WorklistModel::Column, WorklistModel::ColumnCount> ShrinkingColumns {
    WorklistModel::InStatus, WorklistModel::Checked, WorklistModel::Attempts,
    WorklistModel::Due,      WorklistModel::Status,  WorklistModel::Assignee,
    WorklistModel::User,     WorklistModel::Name,    WorklistModel::Tags};

/// Those whose texts differ in length take the room that is left in this order, the most important first.
inline constexpr std::array GrowingColumns {WorklistModel::Name, WorklistModel::User, WorklistModel::Tags,
                                            WorklistModel::Assignee};

/// How often \p column is in \p columns.
constexpr int occurrences(const auto &columns, WorklistModel::Column column)
{
    int count = 0;
    for (const WorklistModel::Column one : columns)
        count += one == column ? 1 : 0;
    return count;
}

constexpr bool isEveryColumnSet()
{
    for (int i = 0; i < WorklistModel::ColumnCount; ++i) {
        const auto &[column, key, usual, least] = WorklistColumns.at(static_cast<std::size_t>(i));
        if (column != i || !key || usual <= 0 || least < 0 || occurrences(ShrinkingColumns, column) != 1
            || occurrences(GrowingColumns, column) != (least > 0 ? 1 : 0))
            return false;
    }
    return true;
}
static_assert(
    isEveryColumnSet(),
    "A column of the list has a row in WorklistColumns, at its place, with a key and a width; it is in "
    "ShrinkingColumns once, and in GrowingColumns when its texts may be cut (shortWidth).");

} // namespace onboarding
