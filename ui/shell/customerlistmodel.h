#pragma once
#include "ui/shell/mainwindow.h"

#include <QAbstractListModel>

namespace onboarding {

/// The customers of the open environment, as the list on the left shows them.
class CustomerListModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role { RowRole = Qt::UserRole + 1, SearchRole, SeenRole };

    explicit CustomerListModel(const Clock &clock, QObject *parent = nullptr);

    /// Row by row: what stays keeps its index and selection.
    void setRows(const QList<CustomerRow> &rows);
    void update(const CustomerRow &row);
    [[nodiscard]] QModelIndex indexOf(const QUuid &customer) const;
    /// Ages have moved on.
    void refreshAges();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QString observedText(const CustomerRow &row) const;

private:
    const Clock &m_clock;
    QList<CustomerRow> m_rows;
};

} // namespace onboarding

Q_DECLARE_METATYPE(onboarding::CustomerRow)
