#pragma once
#include "core/transfer/importplan.h"

#include <QAbstractTableModel>

namespace onboarding {

/// The rows of a plan, one part at a time, however many they are.
class ImportModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum class Part { Changed, Added, Unchanged, Rejected, LeftOut, Warnings };
    static constexpr Part Parts[]
        = {Part::Changed, Part::Added, Part::Unchanged, Part::Rejected, Part::LeftOut, Part::Warnings};

    using QAbstractTableModel::QAbstractTableModel;

    void setPlan(const ImportPlan &plan);
    void setPart(Part part);
    [[nodiscard]] Part part() const { return m_part; }
    [[nodiscard]] qsizetype count(Part part) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

    /// "Display name", as the window calls it.
    [[nodiscard]] static QString columnText(ImportColumn column);

private:
    void collect();
    [[nodiscard]] QList<ImportColumn> columns() const;
    [[nodiscard]] QStringList headings() const;
    [[nodiscard]] QStringList cells(int row) const;

    ImportPlan m_plan;
    Part m_part = Part::Added;
    QList<qsizetype> m_rows; ///< of the plan, for the parts that show them
    QStringList m_headings;
};

} // namespace onboarding
