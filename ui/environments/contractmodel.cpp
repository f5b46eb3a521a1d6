#include "ui/environments/contractmodel.h"

#include <algorithm>

namespace onboarding {

namespace {

const QList<Carrier> Carriers {Carrier::Header, Carrier::Query, Carrier::Form, Carrier::JsonBody};

template<typename Enum>
Enum named(const QList<Enum> &all, QString (*nameOf)(Enum), const QString &name)
{
    const auto found = std::find_if(all.begin(), all.end(), [&](Enum one) { return nameOf(one) == name; });
    return found == all.end() ? all.constFirst() : *found;
}

QString yesNo(bool value)
{
    return value ? QStringLiteral("yes") : QStringLiteral("no");
}

} // namespace

ContractModel::ContractModel(QObject *parent)
    : QAbstractTableModel(parent)
    , m_contract(ApiContract::builtIn())
{
    for (const Operation operation : allOperations())
        addOperationRows(operation);
    addTextRow(QStringLiteral("tenantHeader"), &ApiContract::tenantHeader);
    addTextRow(QStringLiteral("apiKeyHeader"), &ApiContract::apiKeyHeader);
    addTextRow(QStringLiteral("statusPointer"), &ApiContract::statusPointer);
    addTextRow(QStringLiteral("providerPointer"), &ApiContract::providerPointer);
    addTextRow(QStringLiteral("remainingAttemptsPointer"), &ApiContract::remainingAttemptsPointer);
    addTextRow(QStringLiteral("sdkTokenPointer"), &ApiContract::sdkTokenPointer);
    addOptionRows();
}

void ContractModel::addOperationRows(Operation operation)
{
    const QString name = operationName(operation);
    m_rows.append(
        {name + QStringLiteral(".method"),
         {QStringLiteral("GET"), QStringLiteral("POST")},
         [operation](const ApiContract &c) { return QString::fromLatin1(c.rule(operation).method.value); },
         [operation](const ApiContract &c) { return c.rule(operation).method.evidence; },
         [operation](ApiContract &c, const QString &value) {
             c.operations[operation].method = {value.toLatin1(), Evidence::Chosen};
         }});
    m_rows.append({name + QStringLiteral(".path"),
                   {},
                   [operation](const ApiContract &c) { return c.rule(operation).path.value; },
                   [operation](const ApiContract &c) { return c.rule(operation).path.evidence; },
                   [operation](ApiContract &c, const QString &value) {
                       c.operations[operation].path = {value, Evidence::Chosen};
                   }});
    const auto count = ApiContract::builtIn().rule(operation).parameters.size();
    for (qsizetype i = 0; i < count; ++i) {
        const QString parameter = ApiContract::builtIn().rule(operation).parameters.at(i).name;
        QStringList carriers;
        for (const Carrier carrier : Carriers)
            carriers.append(carrierName(carrier));
        m_rows.append(
            {name + QLatin1Char('.') + parameter, carriers,
             [operation, i](const ApiContract &c) {
                 return carrierName(c.rule(operation).parameters.at(i).carrier);
             },
             [operation, i](const ApiContract &c) { return c.rule(operation).parameters.at(i).evidence; },
             [operation, i](ApiContract &c, const QString &value) {
                 ParameterRule &rule = c.operations[operation].parameters[i];
                 rule.carrier = named(Carriers, carrierName, value);
                 rule.evidence = Evidence::Chosen;
             }});
    }
}

void ContractModel::addTextRow(const QString &name, Fact<QString> ApiContract::*member)
{
    m_rows.append(
        {name,
         {},
         [member](const ApiContract &c) { return (c.*member).value; },
         [member](const ApiContract &c) { return (c.*member).evidence; },
         [member](ApiContract &c, const QString &value) { c.*member = {value, Evidence::Chosen}; }});
}

void ContractModel::addOptionRows()
{
    static const QList<DataCentre> centres {DataCentre::Us, DataCentre::Eu, DataCentre::Sg};
    m_rows.append({QStringLiteral("dataCentre"),
                   {QStringLiteral("US"), QStringLiteral("EU"), QStringLiteral("SG")},
                   [](const ApiContract &c) { return dataCentreName(c.dataCentre.value); },
                   [](const ApiContract &c) { return c.dataCentre.evidence; },
                   [](ApiContract &c, const QString &value) {
                       c.dataCentre = {named(centres, dataCentreName, value), Evidence::Chosen};
                   }});
    m_rows.append({QStringLiteral("sendDeviceHeaders"),
                   {QStringLiteral("no"), QStringLiteral("yes")},
                   [](const ApiContract &c) { return yesNo(c.sendDeviceHeaders.value); },
                   [](const ApiContract &c) { return c.sendDeviceHeaders.evidence; },
                   [](ApiContract &c, const QString &value) {
                       c.sendDeviceHeaders = {value == QStringLiteral("yes"), Evidence::Chosen};
                   }});
}

void ContractModel::setContract(const ApiContract &contract)
{
    m_contract = contract;
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int ContractModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ContractModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ContractModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = m_rows.at(index.row());
    if (role == ChoicesRole)
        return row.choices;
    if (role != Qt::DisplayRole && role != Qt::EditRole)
        return {};
    switch (index.column()) {
    case NameColumn: return row.name;
    case ValueColumn: return row.read(m_contract);
    default: return evidenceName(row.evidence(m_contract));
    }
}

QVariant ContractModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QStringList titles {tr("What"), tr("Value"), tr("How well known")};
    return titles.value(section);
}

Qt::ItemFlags ContractModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags plain = QAbstractTableModel::flags(index);
    return index.column() == ValueColumn ? plain | Qt::ItemIsEditable : plain;
}

bool ContractModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const bool isValue = checkIndex(index, CheckIndexOption::IndexIsValid) && index.column() == ValueColumn
        && role == Qt::EditRole;
    if (!isValue)
        return false;
    const QString text = value.toString().trimmed();
    if (text == m_rows.at(index.row()).read(m_contract))
        return true;
    m_rows.at(index.row()).write(m_contract, text);
    Q_EMIT dataChanged(index, index.siblingAtColumn(EvidenceColumn));
    Q_EMIT edited();
    return true;
}

} // namespace onboarding
