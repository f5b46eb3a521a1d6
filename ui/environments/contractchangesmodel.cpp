#include "ui/environments/contractchangesmodel.h"

#include "core/base/plaintext.h"

#include <QJsonObject>

namespace onboarding {

namespace {

/// "/operations/userStatus/path/value" → "userStatus.path", as the contract's table calls it.
QString changeName(const ContractChange &change)
{
    QStringList steps = change.pointer.mid(1).split(QLatin1Char('/'));
    if (steps.constFirst() == QStringLiteral("operations"))
        steps.removeFirst();
    if (steps.constLast() == QStringLiteral("value"))
        steps.removeLast();
    steps.removeAll(QStringLiteral("parameters"));
    return plainExcerpt(steps.join(QLatin1Char('.')), 120);
}

QString textOf(const QJsonValue &value)
{
    if (value.isNull())
        return ContractChangesModel::tr("(nothing)");
    if (!value.isObject())
        return plainExcerpt(value.toVariant().toString());
    const QJsonObject constant = value.toObject();
    return ContractChangesModel::tr("%1 (%2)").arg(
        plainExcerpt(constant.value(QStringLiteral("value")).toString()),
        constant.value(QStringLiteral("carrier")).toString());
}

} // namespace

ContractChangesModel::ContractChangesModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void ContractChangesModel::setChanges(const QList<ContractChange> &changes)
{
    beginResetModel();
    m_changes = changes;
    m_left.clear();
    for (qsizetype i = 0; i < changes.size(); ++i) {
        if (changes.at(i).isLeftUnasked())
            m_left.insert(i);
    }
    endResetModel();
    Q_EMIT checkedChanged();
}

QList<ContractChange> ContractChangesModel::checkedChanges() const
{
    QList<ContractChange> checked;
    for (qsizetype i = 0; i < m_changes.size(); ++i) {
        if (!m_left.contains(i))
            checked.append(m_changes.at(i));
    }
    return checked;
}

int ContractChangesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_changes.size());
}

int ContractChangesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ContractChangesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const ContractChange &change = m_changes.at(index.row());
    if (role == Qt::CheckStateRole && index.column() == NameColumn)
        return m_left.contains(index.row()) ? Qt::Unchecked : Qt::Checked;
    if (role == Qt::ToolTipRole)
        return change.isOnRequest
            ? tr("%1\nIt would go along with every request for every customer: check it "
                 "only when it is nobody's own.")
                  .arg(change.pointer)
            : change.pointer;
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case NameColumn: return changeName(change);
    case FromColumn: return textOf(change.from);
    default: return textOf(change.to);
    }
}

QVariant ContractChangesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QStringList titles {tr("What"), tr("Now"), tr("In the file")};
    return titles.value(section);
}

Qt::ItemFlags ContractChangesModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags plain = QAbstractTableModel::flags(index);
    return index.column() == NameColumn ? plain | Qt::ItemIsUserCheckable : plain;
}

bool ContractChangesModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const bool isCheck = role == Qt::CheckStateRole && index.column() == NameColumn
        && checkIndex(index, CheckIndexOption::IndexIsValid);
    if (!isCheck)
        return false;
    if (value.toInt() == Qt::Checked)
        m_left.remove(index.row());
    else
        m_left.insert(index.row());
    Q_EMIT dataChanged(index, index, {Qt::CheckStateRole});
    Q_EMIT checkedChanged();
    return true;
}

} // namespace onboarding
