#include "ui/shell/customerlistmodel.h"

#include "core/api/plaintext.h"
#include "core/kyc/nextstep.h"
#include "ui/widgets/timetext.h"

#include <algorithm>

namespace onboarding {

namespace {

std::optional<KycStatus> statusOf(const CustomerRow &row)
{
    return row.observation ? std::optional(row.observation->status) : std::nullopt;
}

bool isSame(const CustomerRow &a, const CustomerRow &b)
{
    return a.customer == b.customer && a.observation == b.observation && a.isBusy == b.isBusy
        && a.isUnsettled == b.isUnsettled;
}

} // namespace

CustomerListModel::CustomerListModel(const Clock &clock, QObject *parent)
    : QAbstractListModel(parent)
    , m_clock(clock)
{
}

void CustomerListModel::setRows(const QList<CustomerRow> &rows)
{
    const auto has = [](const QList<CustomerRow> &list, const QUuid &id) {
        return std::any_of(list.begin(), list.end(),
                           [&](const CustomerRow &row) { return row.customer.id == id; });
    };
    for (int i = rowCount() - 1; i >= 0; --i) {
        if (has(rows, m_rows.at(i).customer.id))
            continue;
        beginRemoveRows({}, i, i);
        m_rows.removeAt(i);
        endRemoveRows();
    }
    for (const CustomerRow &row : rows) {
        if (has(m_rows, row.customer.id)) {
            update(row);
            continue;
        }
        beginInsertRows({}, rowCount(), rowCount());
        m_rows.append(row);
        endInsertRows();
    }
}

void CustomerListModel::update(const CustomerRow &row)
{
    const QModelIndex index = indexOf(row.customer.id);
    if (!index.isValid() || isSame(m_rows.at(index.row()), row))
        return;
    m_rows[index.row()] = row;
    Q_EMIT dataChanged(index, index);
}

QModelIndex CustomerListModel::indexOf(const QUuid &customer) const
{
    for (int i = 0; i < rowCount(); ++i) {
        if (m_rows.at(i).customer.id == customer)
            return index(i);
    }
    return {};
}

void CustomerListModel::refreshAges()
{
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {Qt::DisplayRole});
}

int CustomerListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QString CustomerListModel::observedText(const CustomerRow &row) const
{
    if (row.isBusy)
        return tr("asking…");
    if (row.isUnsettled)
        return tr("outcome unknown");
    return row.observation ? agoText(row.observation->observedAt, m_clock.now()) : QString();
}

QVariant CustomerListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const CustomerRow &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole: return plainExcerpt(row.customer.label());
    case Qt::ToolTipRole:
        return QString(plainExcerpt(row.customer.label()) + QLatin1Char('\n')
                       + plainExcerpt(row.customer.username))
            .toHtmlEscaped();
    case Qt::AccessibleTextRole:
        return QStringList {plainExcerpt(row.customer.label()), statusLabel(statusOf(row)), observedText(row)}
            .join(QStringLiteral(", "));
    case RowRole: return QVariant::fromValue(row);
    case SeenRole: return observedText(row);
    case SearchRole: return QString(row.customer.label() + QLatin1Char('\n') + row.customer.username);
    default: return {};
    }
}

} // namespace onboarding
