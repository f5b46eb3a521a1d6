#include "ui/environments/contractmodel.h"

#include "ui/text/evidencetext.h"

#include <QRegularExpression>
#include <algorithm>
#include <optional>
#include <utility>

namespace onboarding {

namespace {

const QList<Carrier> Carriers {Carrier::Header, Carrier::Query, Carrier::Form, Carrier::JsonBody,
                               Carrier::Path};

template<typename Enum>
Enum named(const QList<Enum> &all, QString (*nameOf)(Enum), const QString &name)
{
    const auto found = std::find_if(all.begin(), all.end(), [&](Enum one) { return nameOf(one) == name; });
    return found == all.end() ? all.constFirst() : *found;
}

/// "form client_id=web; header X-Channel=app": a semicolon or a percent sign of a value is percent-encoded.
QString constantsText(const QList<ConstantRule> &constants)
{
    QStringList parts;
    for (const ConstantRule &constant : constants) {
        QString value = constant.value;
        value.replace(QLatin1Char('%'), QStringLiteral("%25"))
            .replace(QLatin1Char(';'), QStringLiteral("%3B"));
        parts.append(QStringLiteral("%1 %2=%3").arg(carrierName(constant.carrier), constant.name, value));
    }
    return parts.join(QStringLiteral("; "));
}

/// Absent when a part is not written like that.
std::optional<QList<ConstantRule>> constantsFrom(const QString &text)
{
    QList<ConstantRule> constants;
    const QStringList parts = text.split(QLatin1Char(';'), Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        const QString written = part.trimmed();
        const QString carrier = written.section(QLatin1Char(' '), 0, 0);
        const QString pair = written.section(QLatin1Char(' '), 1).trimmed();
        const qsizetype equals = pair.indexOf(QLatin1Char('='));
        const bool isKnown = std::any_of(Carriers.begin(), Carriers.end(),
                                         [&](Carrier one) { return carrierName(one) == carrier; });
        if (written.isEmpty())
            continue;
        if (!isKnown || equals < 1)
            return std::nullopt;
        QString value = pair.mid(equals + 1);
        value.replace(QStringLiteral("%3B"), QStringLiteral(";"))
            .replace(QStringLiteral("%25"), QStringLiteral("%"));
        constants.append({pair.left(equals), named(Carriers, carrierName, carrier), value});
    }
    std::sort(constants.begin(), constants.end(),
              [](const ConstantRule &a, const ConstantRule &b) { return a.name < b.name; });
    return constants;
}

QString aliasesText(const QHash<QString, QString> &aliases)
{
    QStringList parts;
    for (auto alias = aliases.begin(); alias != aliases.end(); ++alias)
        parts.append(alias.key() + QLatin1Char('=') + alias.value());
    parts.sort();
    return parts.join(QStringLiteral("; "));
}

/// Absent when a part does not say which word stands for which.
std::optional<QHash<QString, QString>> aliasesFrom(const QString &text)
{
    QHash<QString, QString> aliases;
    const QStringList parts = text.split(QLatin1Char(';'), Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        const QString word = part.section(QLatin1Char('='), 0, 0).trimmed();
        const QString meaning = part.section(QLatin1Char('='), 1).trimmed();
        if (part.trimmed().isEmpty())
            continue;
        if (word.isEmpty() || meaning.isEmpty())
            return std::nullopt;
        aliases.insert(word, meaning);
    }
    return aliases;
}

/// For a row where any text is understood.
template<typename Set>
auto always(Set set)
{
    return [set](ApiContract &contract, const QString &value) {
        set(contract, value);
        return true;
    };
}

QString yesNo(bool value)
{
    return value ? QStringLiteral("yes") : QStringLiteral("no");
}

/// Of what has none of its own: nobody chose what is as it was built in.
template<typename T>
std::optional<Evidence> evidenceOf(const T &value, const T &builtIn)
{
    return value == builtIn ? std::nullopt : std::optional(Evidence::Chosen);
}

} // namespace

ContractModel::ContractModel(QObject *parent)
    : QAbstractTableModel(parent)
    , m_contract(ApiContract::builtIn())
{
    for (const Operation operation : allOperations())
        addOperationRows(operation);
    addTextRow(QStringLiteral("signInAddress"), &ApiContract::signInAddress);
    m_rows.last().hint = tr("Where sign-in and refresh go; empty: the address of the environment");
    addTextRow(QStringLiteral("tenantHeader"), &ApiContract::tenantHeader);
    addTextRow(QStringLiteral("apiKeyHeader"), &ApiContract::apiKeyHeader);
    addTextRow(QStringLiteral("statusPointer"), &ApiContract::statusPointer);
    addTextRow(QStringLiteral("providerPointer"), &ApiContract::providerPointer);
    addTextRow(QStringLiteral("remainingAttemptsPointer"), &ApiContract::remainingAttemptsPointer);
    addTextRow(QStringLiteral("sdkTokenPointer"), &ApiContract::sdkTokenPointer);
    addTextRow(QStringLiteral("accessTokenPointer"), &ApiContract::accessTokenPointer);
    addTextRow(QStringLiteral("refreshTokenPointer"), &ApiContract::refreshTokenPointer);
    addTextRow(QStringLiteral("expiresInPointer"), &ApiContract::expiresInPointer);
    addClientRows();
    addAliasesRow();
    addOptionRows();
}

void ContractModel::addOperationRows(Operation operation)
{
    const QString name = operationName(operation);
    m_rows.append(
        {name + QStringLiteral(".method"),
         {QStringLiteral("GET"), QStringLiteral("POST"), QStringLiteral("PUT"), QStringLiteral("PATCH")},
         [operation](const ApiContract &c) { return QString::fromLatin1(c.rule(operation).method.value); },
         [operation](const ApiContract &c) { return c.rule(operation).method.evidence; },
         always([operation](ApiContract &c, const QString &value) {
             c.operations[operation].method = {value.toLatin1(), Evidence::Chosen};
         })});
    m_rows.append({name + QStringLiteral(".path"),
                   {},
                   [operation](const ApiContract &c) { return c.rule(operation).path.value; },
                   [operation](const ApiContract &c) { return c.rule(operation).path.evidence; },
                   always([operation](ApiContract &c, const QString &value) {
                       c.operations[operation].path = {value, Evidence::Chosen};
                   })});
    const auto count = ApiContract::builtIn().rule(operation).parameters.size();
    for (int i = 0; i < static_cast<int>(count); ++i)
        addParameterRows(operation, i);
    addConstantsRow(operation);
}

/// Where it travels, and under which name.
void ContractModel::addParameterRows(Operation operation, int parameter)
{
    const QString name = operationName(operation) + QLatin1Char('.')
        + ApiContract::builtIn().rule(operation).parameters.at(parameter).name;
    QStringList carriers;
    for (const Carrier carrier : Carriers)
        carriers.append(carrierName(carrier));
    const auto ruleOf = [operation, parameter](const ApiContract &c) -> const ParameterRule & {
        return c.operations.constFind(operation)->parameters.at(parameter);
    };
    const auto evidence = [ruleOf](const ApiContract &c) { return ruleOf(c).evidence; };
    m_rows.append({name, carriers, [ruleOf](const ApiContract &c) { return carrierName(ruleOf(c).carrier); },
                   evidence, always([operation, parameter](ApiContract &c, const QString &value) {
                       ParameterRule &rule = c.operations[operation].parameters[parameter];
                       rule.carrier = named(Carriers, carrierName, value);
                       rule.evidence = Evidence::Chosen;
                   })});
    m_rows.append({name + QStringLiteral(".wireName"),
                   {},
                   [ruleOf](const ApiContract &c) { return ruleOf(c).wireName; },
                   evidence,
                   always([operation, parameter](ApiContract &c, const QString &value) {
                       ParameterRule &rule = c.operations[operation].parameters[parameter];
                       rule.wireName = value;
                       rule.evidence = Evidence::Chosen;
                   }),
                   tr("Its name on the wire")});
}

void ContractModel::addConstantsRow(Operation operation)
{
    m_rows.append({operationName(operation) + QStringLiteral(".constants"),
                   {},
                   [operation](const ApiContract &c) { return constantsText(c.rule(operation).constants); },
                   [operation](const ApiContract &c) {
                       return evidenceOf(c.rule(operation).constants,
                                         ApiContract::builtIn().rule(operation).constants);
                   },
                   [operation](ApiContract &c, const QString &value) {
                       const auto constants = constantsFrom(value);
                       if (constants)
                           c.operations[operation].constants = *constants;
                       return constants.has_value();
                   },
                   tr("What goes along unchanged, for example: form client_id=web; header X-Channel=app")});
}

void ContractModel::addClientRows()
{
    const auto nameOf = [](ClientAuth kind) {
        return kind == ClientAuth::Basic ? QStringLiteral("basic") : QStringLiteral("none");
    };
    m_rows.append({QStringLiteral("clientAuth"),
                   {QStringLiteral("none"), QStringLiteral("basic")},
                   [nameOf](const ApiContract &c) { return nameOf(c.clientAuth.value); },
                   [](const ApiContract &c) { return c.clientAuth.evidence; },
                   always([](ApiContract &c, const QString &value) {
                       const bool isBasic = value == QStringLiteral("basic");
                       c.clientAuth = {isBasic ? ClientAuth::Basic : ClientAuth::None, Evidence::Chosen};
                   })});
    m_rows.append({QStringLiteral("clientId"),
                   {},
                   [](const ApiContract &c) { return c.clientId; },
                   [](const ApiContract &c) { return c.clientAuth.evidence; },
                   always([](ApiContract &c, const QString &value) { c.clientId = value; })});
}

void ContractModel::addAliasesRow()
{
    m_rows.append({QStringLiteral("statusAliases"),
                   {},
                   [](const ApiContract &c) { return aliasesText(c.statusAliases); },
                   [](const ApiContract &c) {
                       return evidenceOf(c.statusAliases, ApiContract::builtIn().statusAliases);
                   },
                   [](ApiContract &c, const QString &value) {
                       const auto aliases = aliasesFrom(value);
                       if (aliases)
                           c.statusAliases = *aliases;
                       return aliases.has_value();
                   },
                   tr("Other words of a tenant, for example: IN_PROGRESS=LV1; DONE=APPROVED_VERIFIED")});
}

void ContractModel::addTextRow(const QString &name, Fact<QString> ApiContract::*member)
{
    m_rows.append(
        {name,
         {},
         [member](const ApiContract &c) { return (c.*member).value; },
         [member](const ApiContract &c) { return (c.*member).evidence; },
         always([member](ApiContract &c, const QString &value) { c.*member = {value, Evidence::Chosen}; })});
}

void ContractModel::addOptionRows()
{
    static const QList<DataCentre> centres {DataCentre::Us, DataCentre::Eu, DataCentre::Sg};
    m_rows.append({QStringLiteral("dataCentre"),
                   {QStringLiteral("US"), QStringLiteral("EU"), QStringLiteral("SG")},
                   [](const ApiContract &c) { return dataCentreName(c.dataCentre.value); },
                   [](const ApiContract &c) { return c.dataCentre.evidence; },
                   always([](ApiContract &c, const QString &value) {
                       c.dataCentre = {named(centres, dataCentreName, value), Evidence::Chosen};
                   })});
    m_rows.append({QStringLiteral("sendDeviceHeaders"),
                   {QStringLiteral("no"), QStringLiteral("yes")},
                   [](const ApiContract &c) { return yesNo(c.sendDeviceHeaders.value); },
                   [](const ApiContract &c) { return c.sendDeviceHeaders.evidence; },
                   always([](ApiContract &c, const QString &value) {
                       c.sendDeviceHeaders = {value == QStringLiteral("yes"), Evidence::Chosen};
                   })});
}

void ContractModel::setContract(const ApiContract &contract)
{
    m_contract = contract;
    for (Row &row : m_rows)
        row.refused.reset();
    m_fault = -1;
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

std::optional<Error> ContractModel::problem() const
{
    const auto found
        = std::find_if(m_rows.begin(), m_rows.end(), [](const Row &row) { return row.refused.has_value(); });
    if (found == m_rows.end())
        return std::nullopt;
    return Error {.kind = Error::Kind::InvalidInput,
                  .message = tr("“%1” is not understood. %2.").arg(*found->refused, found->hint),
                  .field = found->name};
}

QModelIndex ContractModel::problemIndex() const
{
    const auto found
        = std::find_if(m_rows.begin(), m_rows.end(), [](const Row &row) { return row.refused.has_value(); });
    return found == m_rows.end() ? QModelIndex()
                                 : index(static_cast<int>(found - m_rows.begin()), ValueColumn);
}

/// "operations.signIn.parameters.username" stands in the rows signIn.username and signIn.username.wireName,
/// each constant in the one row of all.
int ContractModel::rowOf(const QString &field) const
{
    static const QRegularExpression operations(QStringLiteral("^operations\\."));
    static const QRegularExpression inOneRow(QStringLiteral("(\\.constants|^statusAliases)\\..*$"),
                                             QRegularExpression::DotMatchesEverythingOption);
    QString name = field;
    name.remove(operations);
    name.replace(QStringLiteral(".parameters."), QStringLiteral("."));
    name.replace(inOneRow, QStringLiteral("\\1"));
    const auto find = [this](const QString &wanted) {
        const auto found
            = std::find_if(m_rows.begin(), m_rows.end(), [&](const Row &row) { return row.name == wanted; });
        return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
    };
    const int own = find(name + QStringLiteral(".wireName"));
    return own < 0 ? find(name) : own;
}

QModelIndex ContractModel::markFault(const QString &field)
{
    clearFault();
    m_fault = rowOf(field);
    if (m_fault < 0)
        return {};
    Q_EMIT dataChanged(index(m_fault, NameColumn), index(m_fault, EvidenceColumn));
    return index(m_fault, ValueColumn);
}

void ContractModel::clearFault()
{
    const int before = std::exchange(m_fault, -1);
    if (before >= 0)
        Q_EMIT dataChanged(index(before, NameColumn), index(before, EvidenceColumn));
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
    if (role == Qt::ToolTipRole && !row.hint.isEmpty())
        return row.hint;
    if (role != Qt::DisplayRole && role != Qt::EditRole)
        return {};
    switch (index.column()) {
    case NameColumn: return row.name;
    case ValueColumn: return row.refused.value_or(row.read(m_contract));
    default: {
        const std::optional<Evidence> evidence = row.evidence(m_contract);
        return row.refused           ? tr("not understood")
            : m_fault == index.row() ? tr("cannot be saved")
            : evidence               ? evidenceText(*evidence)
                                     : QString();
    }
    }
}

QVariant ContractModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QStringList titles {tr("What"), tr("Value"), tr("Evidence")};
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
    Row &row = m_rows[index.row()];
    if (text == row.refused.value_or(row.read(m_contract)))
        return true;
    row.refused = row.write(m_contract, text) ? std::nullopt : std::optional(text);
    clearFault(); // whether it is right now is looked at with the next save
    Q_EMIT dataChanged(index, index.siblingAtColumn(EvidenceColumn));
    Q_EMIT edited();
    return true;
}

} // namespace onboarding
