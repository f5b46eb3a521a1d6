// ApiContract from and to JSON: the form in which an environment keeps it and colleagues exchange it.
#include "core/api/apicontract.h"

#include <QJsonArray>

#include <functional>

namespace onboarding {

namespace {

const QString ValueKey = QStringLiteral("value");
const QString EvidenceKey = QStringLiteral("evidence");

template<typename Enum>
std::optional<Enum> fromName(const QString &name, std::initializer_list<Enum> all, QString (*nameOf)(Enum))
{
    for (const Enum value : all) {
        if (nameOf(value) == name)
            return value;
    }
    return std::nullopt;
}

QString clientAuthName(ClientAuth clientAuth)
{
    return clientAuth == ClientAuth::Basic ? QStringLiteral("basic") : QStringLiteral("none");
}

template<typename T>
QJsonObject factToJson(const Fact<T> &fact, const QJsonValue &value)
{
    return {{ValueKey, value}, {EvidenceKey, evidenceName(fact.evidence)}};
}

/// Walks one object, keeps the first error, and knows which keys were asked for.
class Reader
{
public:
    Reader(QJsonObject object, QString where, std::optional<Error> &error)
        : m_object(std::move(object))
        , m_where(std::move(where))
        , m_error(error)
    {
    }

    [[nodiscard]] QString pathOf(const QString &key) const
    {
        return m_where.isEmpty() ? key : m_where + QLatin1Char('.') + key;
    }

    void fail(const QString &key, const QString &message)
    {
        if (!m_error)
            m_error = Error {Error::Kind::InvalidInput, 0, message, pathOf(key)};
    }

    QJsonValue take(const QString &key)
    {
        if (!m_object.contains(key))
            fail(key, QStringLiteral("This value is missing."));
        return m_object.take(key);
    }

    QString takeString(const QString &key)
    {
        const QJsonValue value = take(key);
        if (!value.isString())
            fail(key, QStringLiteral("This value must be a text."));
        return value.toString();
    }

    Reader takeObject(const QString &key)
    {
        const QJsonValue value = take(key);
        if (!value.isObject())
            fail(key, QStringLiteral("This value must be an object."));
        return {value.toObject(), pathOf(key), m_error};
    }

    Evidence takeEvidence()
    {
        const auto evidence = fromName(
            takeString(EvidenceKey),
            {Evidence::Documented, Evidence::Observed, Evidence::Inferred, Evidence::Chosen}, evidenceName);
        if (!evidence)
            fail(EvidenceKey, QStringLiteral("Evidence is documented, observed, inferred or chosen."));
        return evidence.value_or(Evidence::Inferred);
    }

    template<typename T>
    Fact<T> takeFact(const QString &key, const std::function<std::optional<T>(const QJsonValue &)> &read,
                     const QString &allowed)
    {
        Reader inner = takeObject(key);
        const std::optional<T> value = read(inner.take(ValueKey));
        if (!value)
            fail(key, allowed);
        Fact<T> fact {value.value_or(T {}), inner.takeEvidence()};
        inner.finish();
        return fact;
    }

    Fact<QString> takeText(const QString &key)
    {
        return takeFact<QString>(
            key,
            [](const QJsonValue &value) {
                return value.isString() ? std::optional(value.toString()) : std::nullopt;
            },
            QStringLiteral("This value must be a text."));
    }

    template<typename Enum>
    Fact<Enum> takeNamed(const QString &key, std::initializer_list<Enum> all, QString (*nameOf)(Enum),
                         const QString &allowed)
    {
        return takeFact<Enum>(
            key, [&](const QJsonValue &value) { return fromName(value.toString(), all, nameOf); }, allowed);
    }

    [[nodiscard]] QStringList keys() const { return m_object.keys(); }

    /// What was never asked for is a mistake that should not pass in silence.
    void finish()
    {
        if (!m_object.isEmpty())
            fail(m_object.constBegin().key(), QStringLiteral("This value is not known here."));
    }

private:
    QJsonObject m_object;
    QString m_where;
    std::optional<Error> &m_error;
};

QJsonObject ruleToJson(const OperationRule &rule)
{
    QJsonObject parameters;
    for (const ParameterRule &parameter : rule.parameters)
        parameters.insert(parameter.name,
                          QJsonObject {{QStringLiteral("carrier"), carrierName(parameter.carrier)},
                                       {QStringLiteral("wireName"), parameter.wireName},
                                       {EvidenceKey, evidenceName(parameter.evidence)}});
    return {{QStringLiteral("method"), factToJson(rule.method, QString::fromLatin1(rule.method.value))},
            {QStringLiteral("path"), factToJson(rule.path, rule.path.value)},
            {QStringLiteral("parameters"), parameters}};
}

ParameterRule readParameter(Reader &parameters, const QString &name)
{
    Reader reader = parameters.takeObject(name);
    const auto carrier
        = fromName(reader.takeString(QStringLiteral("carrier")),
                   {Carrier::Header, Carrier::Query, Carrier::Form, Carrier::JsonBody}, carrierName);
    if (!carrier)
        reader.fail(QStringLiteral("carrier"), QStringLiteral("A carrier is header, query, form or json."));
    ParameterRule rule {name, carrier.value_or(Carrier::Header),
                        reader.takeString(QStringLiteral("wireName")), reader.takeEvidence()};
    reader.finish();
    return rule;
}

OperationRule readRule(Reader reader, const OperationRule &known)
{
    OperationRule rule;
    const Fact<QString> method = reader.takeText(QStringLiteral("method"));
    rule.method = {method.value.toLatin1(), method.evidence};
    rule.path = reader.takeText(QStringLiteral("path"));
    Reader parameters = reader.takeObject(QStringLiteral("parameters"));
    // In the order that is known, so that equal contracts compare equal.
    for (const ParameterRule &parameter : known.parameters)
        rule.parameters.append(readParameter(parameters, parameter.name));
    parameters.finish();
    reader.finish();
    return rule;
}

} // namespace

QJsonObject ApiContract::toJson() const
{
    QJsonObject rules;
    for (const Operation operation : allOperations())
        rules.insert(operationName(operation), ruleToJson(rule(operation)));
    QJsonObject aliases;
    for (auto alias = statusAliases.begin(); alias != statusAliases.end(); ++alias)
        aliases.insert(alias.key(), alias.value());
    return {{QStringLiteral("operations"), rules},
            {QStringLiteral("tenantHeader"), factToJson(tenantHeader, tenantHeader.value)},
            {QStringLiteral("apiKeyHeader"), factToJson(apiKeyHeader, apiKeyHeader.value)},
            {QStringLiteral("statusPointer"), factToJson(statusPointer, statusPointer.value)},
            {QStringLiteral("providerPointer"), factToJson(providerPointer, providerPointer.value)},
            {QStringLiteral("remainingAttemptsPointer"),
             factToJson(remainingAttemptsPointer, remainingAttemptsPointer.value)},
            {QStringLiteral("sdkTokenPointer"), factToJson(sdkTokenPointer, sdkTokenPointer.value)},
            {QStringLiteral("statusAliases"), aliases},
            {QStringLiteral("sendDeviceHeaders"), factToJson(sendDeviceHeaders, sendDeviceHeaders.value)},
            {QStringLiteral("clientAuth"), factToJson(clientAuth, clientAuthName(clientAuth.value))},
            {QStringLiteral("clientId"), clientId},
            {QStringLiteral("dataCentre"), factToJson(dataCentre, dataCentreName(dataCentre.value))}};
}

Result<ApiContract> ApiContract::fromJson(const QJsonObject &json)
{
    std::optional<Error> error;
    Reader reader(json, {}, error);
    const ApiContract known = builtIn();
    ApiContract contract;
    Reader rules = reader.takeObject(QStringLiteral("operations"));
    for (const Operation operation : allOperations())
        contract.operations.insert(
            operation, readRule(rules.takeObject(operationName(operation)), known.rule(operation)));
    rules.finish();
    contract.tenantHeader = reader.takeText(QStringLiteral("tenantHeader"));
    contract.apiKeyHeader = reader.takeText(QStringLiteral("apiKeyHeader"));
    contract.statusPointer = reader.takeText(QStringLiteral("statusPointer"));
    contract.providerPointer = reader.takeText(QStringLiteral("providerPointer"));
    contract.remainingAttemptsPointer = reader.takeText(QStringLiteral("remainingAttemptsPointer"));
    contract.sdkTokenPointer = reader.takeText(QStringLiteral("sdkTokenPointer"));
    Reader aliases = reader.takeObject(QStringLiteral("statusAliases"));
    for (const QString &alias : aliases.keys())
        contract.statusAliases.insert(alias, aliases.takeString(alias));
    contract.sendDeviceHeaders = reader.takeFact<bool>(
        QStringLiteral("sendDeviceHeaders"),
        [](const QJsonValue &value) { return value.isBool() ? std::optional(value.toBool()) : std::nullopt; },
        QStringLiteral("This value must be true or false."));
    contract.clientAuth
        = reader.takeNamed(QStringLiteral("clientAuth"), {ClientAuth::None, ClientAuth::Basic},
                           clientAuthName, QStringLiteral("clientAuth is none or basic."));
    contract.clientId = reader.takeString(QStringLiteral("clientId"));
    contract.dataCentre
        = reader.takeNamed(QStringLiteral("dataCentre"), {DataCentre::Us, DataCentre::Eu, DataCentre::Sg},
                           dataCentreName, QStringLiteral("A data centre is US, EU or SG."));
    reader.finish();
    if (error)
        return tl::unexpected(*error);
    if (const Result<void> checked = contract.validate(); !checked)
        return tl::unexpected(checked.error());
    return contract;
}

} // namespace onboarding
