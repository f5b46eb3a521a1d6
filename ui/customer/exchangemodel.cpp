#include "ui/customer/exchangemodel.h"

#include "core/base/plaintext.h"

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
    if (log) {
        connect(log, &ExchangeLog::earlierAdded, this, &ExchangeModel::reload);
        connect(log, &ExchangeLog::assigned, this, &ExchangeModel::reload);
    }
    if (log)
        connect(log, &ExchangeLog::appended, this, [this](const Exchange &exchange) {
            if (!isWanted(exchange))
                return;
            const int row = rowOf(exchange);
            beginInsertRows({}, row, row);
            m_numbers.insert(row, exchange.number);
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
        // Of earlier sessions only those that are kept with a customer are here: they say nothing of all.
        for (const auto &[number, exchange] : m_log->earlier()) {
            if (!m_customer.isNull() && isWanted(exchange))
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

/// Behind all that began before it: of several at once the one that ends first need not have begun first.
int ExchangeModel::rowOf(const Exchange &exchange) const
{
    auto row = static_cast<int>(m_numbers.size());
    while (row > 0) {
        const Exchange *before = m_log->find(m_numbers.at(row - 1));
        const bool isOfThisSession = m_log->earlier().find(m_numbers.at(row - 1)) == m_log->earlier().end();
        if (!before || !isOfThisSession || before->number < exchange.number)
            break;
        --row;
    }
    return row;
}

/// What is about nobody, such as a sign-up that was refused, is no evidence for anybody.
bool ExchangeModel::isWanted(const Exchange &exchange) const
{
    return m_customer.isNull() || exchange.customer == m_customer;
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

QString ExchangeModel::otherHost(const QModelIndex &index) const
{
    const Exchange *about = exchange(index);
    for (int row = index.row() - 1; about && row >= 0; --row) {
        if (const Exchange *above = exchange(this->index(row))) // not one that was dropped
            return above->url.authority() == about->url.authority() ? QString() : about->url.authority();
    }
    return {};
}

QString ExchangeModel::customerName(const QModelIndex &index) const
{
    const Exchange *about = exchange(index);
    return about && m_nameOf && !about->customer.isNull() ? plainExcerpt(m_nameOf(about->customer))
                                                          : QString();
}

QVariant ExchangeModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Exchange *one = exchange(index);
    if (role == NumberRole)
        return QVariant::fromValue(m_numbers.at(index.row()));
    if (role == Qt::ToolTipRole && one)
        return one->url.authority() + one->url.path();
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    if (!one)
        return tr("dropped");
    const QString said = tr("%1 %2 %3, %4 ms")
                             .arg(QString::fromLatin1(one->method), otherHost(index) + one->url.path(),
                                  one->status > 0 ? QString::number(one->status) : tr("no answer"))
                             .arg(one->timing.total().count());
    const QString name = customerName(index);
    return name.isEmpty() ? said : tr("%1, %2").arg(said, name);
}

} // namespace onboarding
