#include "ui/wire/exchangemodel.h"

#include <algorithm>

namespace onboarding {

ExchangeModel::ExchangeModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

void ExchangeModel::setLog(ExchangeLog *log)
{
    if (m_log)
        m_log->disconnect(this);
    m_log = log;
    if (log)
        connect(log, &ExchangeLog::earlierAdded, this, &ExchangeModel::reload);
    if (log)
        connect(log, &ExchangeLog::appended, this, [this](const Exchange &exchange) {
            if (!isWanted(exchange))
                return;
            beginInsertRows({}, rowCount(), rowCount());
            m_numbers.append(exchange.number);
            endInsertRows();
        });
    reload();
}

void ExchangeModel::setCustomer(const QUuid &customer)
{
    m_customer = customer;
    reload();
}

void ExchangeModel::reload()
{
    beginResetModel(); // another list altogether
    m_numbers.clear();
    QList<QPair<QDateTime, quint64>> byTime; // each program has numbers of its own
    if (m_log) {
        for (const auto &[number, exchange] : m_log->earlier()) {
            // About nobody: of another session it tells nothing.
            if (m_customer.isNull() || exchange.customer == m_customer)
                byTime.append({exchange.startedAt, number});
        }
        for (const Exchange &exchange : m_log->exchanges()) {
            if (isWanted(exchange))
                byTime.append({exchange.startedAt, exchange.number});
        }
    }
    std::sort(byTime.begin(), byTime.end());
    for (const auto &[time, number] : std::as_const(byTime))
        m_numbers.append(number);
    endResetModel();
}

bool ExchangeModel::isWanted(const Exchange &exchange) const
{
    return m_customer.isNull() || exchange.customer.isNull() || exchange.customer == m_customer;
}

const Exchange *ExchangeModel::exchange(const QModelIndex &index) const
{
    return index.isValid() && m_log ? m_log->find(m_numbers.at(index.row())) : nullptr;
}

QModelIndex ExchangeModel::indexOf(quint64 number) const
{
    const auto row = static_cast<int>(m_numbers.indexOf(number));
    return row >= 0 ? index(row) : QModelIndex();
}

int ExchangeModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_numbers.size());
}

QVariant ExchangeModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Exchange *one = exchange(index);
    if (role == NumberRole)
        return QVariant::fromValue(m_numbers.at(index.row()));
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    if (!one)
        return tr("dropped");
    return tr("%1 %2 %3, %4 ms")
        .arg(QString::fromLatin1(one->method), one->url.path(),
             one->status > 0 ? QString::number(one->status) : tr("no answer"))
        .arg(one->timing.total().count());
}

} // namespace onboarding
