#pragma once
#include "core/collection/contractproposal.h"

#include <QAbstractTableModel>
#include <QSet>

namespace onboarding {

/// The changes that a collection proposes, each with a check box: what is checked will be made.
class ContractChangesModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { NameColumn, FromColumn, ToColumn, ColumnCount };

    explicit ContractChangesModel(QObject *parent = nullptr);
    /// Checked are those that may be made without being asked for.
    void setChanges(const QList<ContractChange> &changes);
    [[nodiscard]] QList<ContractChange> checkedChanges() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

Q_SIGNALS:
    void checkedChanged();

private:
    QList<ContractChange> m_changes;
    QSet<qsizetype> m_left; ///< rows that are not checked
};

} // namespace onboarding
