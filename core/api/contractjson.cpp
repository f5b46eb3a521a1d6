#include "core/api/contractjson.h"

#include "core/base/coretext.h"

#include <QJsonArray>

#include <functional>

namespace onboarding {

namespace {

const QString ValueKey = QStringLiteral("value");
const QString EvidenceKey = QStringLiteral("evidence");
const QString CarrierKey = QStringLiteral("carrier");

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

    [[nodiscard]] bool has(const QString &key) const { return m_object.contains(key); }

    QJsonValue take(const QString &key)
    {
        if (!m_object.contains(key))
            fail(key, CoreText::tr("This value is missing."));
        return m_object.take(key);
    }

    QString takeString(const QString &key)
    {
        const QJsonValue value = take(key);
        if (!value.isString())
            fail(key, CoreText::tr("This value must be a text."));
        return value.toString();
    }

    /// An empty one when there is none: everything in it is as built in.
    Reader takeObject(const QString &key)
    {
        const QJsonValue value = has(key) ? take(key) : QJsonValue(QJsonObject());
        if (!value.isObject())
            fail(key, CoreText::tr("This value must be an object."));
        return {value.toObject(), pathOf(key), m_error};
    }

    /// Chosen when it is not said: somebody wrote the value without telling where it comes from.
    Evidence takeEvidence()
    {
        if (!has(EvidenceKey))
            return Evidence::Chosen;
        const auto evidence = fromName(
            takeString(EvidenceKey),
            {Evidence::Documented, Evidence::Observed, Evidence::Inferred, Evidence::Chosen}, evidenceName);
        if (!evidence)
            fail(EvidenceKey, CoreText::tr("Evidence is documented, observed, inferred or chosen."));
        return evidence.value_or(Evidence::Inferred);
    }

    /// {"value": …, "evidence": …} or the bare value; \p known when there is neither.
    template<typename T>
    Fact<T> takeFact(const QString &key, const Fact<T> &known,
                     const std::function<std::optional<T>(const QJsonValue &)> &read, const QString &allowed)
    {
        if (!has(key))
            return known;
        const QJsonValue written = take(key);
        if (!written.isObject()) {
            const std::optional<T> bare = read(written);
            if (!bare)
                fail(key, allowed);
            return {bare.value_or(T {}), Evidence::Chosen};
        }
        Reader inner(written.toObject(), pathOf(key), m_error);
        const std::optional<T> value = read(inner.take(ValueKey));
        if (!value)
            fail(key, allowed);
        Fact<T> fact {value.value_or(T {}), inner.takeEvidence()};
        inner.finish();
        return fact;
    }

    Fact<QString> takeText(const QString &key, const Fact<QString> &known)
    {
        return takeFact<QString>(
            key, known,
            [](const QJsonValue &value) {
                return value.isString() ? std::optional(value.toString()) : std::nullopt;
            },
            CoreText::tr("This value must be a text."));
    }

    template<typename Enum>
    Fact<Enum> takeNamed(const QString &key, const Fact<Enum> &known, std::initializer_list<Enum> all,
                         QString (*nameOf)(Enum), const QString &allowed)
    {
        return takeFact<Enum>(
            key, known, [&](const QJsonValue &value) { return fromName(value.toString(), all, nameOf); },
            allowed);
    }

    [[nodiscard]] QStringList keys() const { return m_object.keys(); }

    /// What was never asked for is a mistake that should not pass in silence.
    void finish()
    {
        if (!m_object.isEmpty())
            fail(m_object.constBegin().key(), CoreText::tr("This value is not known here."));
    }

private:
    QJsonObject m_object;
    QString m_where;
    std::optional<Error> &m_error;
};

QJsonObject constantsToJson(const QList<ConstantRule> &constants)
{
    QJsonObject json;
    for (const ConstantRule &constant : constants)
        json.insert(constant.name,
                    QJsonObject {{CarrierKey, carrierName(constant.carrier)}, {ValueKey, constant.value}});
    return json;
}

QJsonObject ruleToJson(const OperationRule &rule)
{
    QJsonObject parameters;
    for (const ParameterRule &parameter : rule.parameters)
        parameters.insert(parameter.name,
                          QJsonObject {{CarrierKey, carrierName(parameter.carrier)},
                                       {QStringLiteral("wireName"), parameter.wireName},
                                       {EvidenceKey, evidenceName(parameter.evidence)}});
    return {{QStringLiteral("method"), factToJson(rule.method, QString::fromLatin1(rule.method.value))},
            {QStringLiteral("path"), factToJson(rule.path, rule.path.value)},
            {QStringLiteral("parameters"), parameters},
            {QStringLiteral("constants"), constantsToJson(rule.constants)}};
}

Carrier readCarrier(Reader &reader)
{
    const auto carrier = fromName(
        reader.takeString(CarrierKey),
        {Carrier::Header, Carrier::Query, Carrier::Form, Carrier::JsonBody, Carrier::Path}, carrierName);
    if (!carrier)
        reader.fail(CarrierKey, CoreText::tr("A carrier is header, query, form, json or path."));
    return carrier.value_or(Carrier::Header);
}

ParameterRule readParameter(Reader &parameters, const ParameterRule &known)
{
    if (!parameters.has(known.name))
        return known;
    Reader reader = parameters.takeObject(known.name);
    ParameterRule rule = known;
    if (reader.has(CarrierKey))
        rule.carrier = readCarrier(reader);
    if (reader.has(QStringLiteral("wireName")))
        rule.wireName = reader.takeString(QStringLiteral("wireName"));
    rule.evidence = reader.takeEvidence();
    reader.finish();
    return rule;
}

/// In the order of their names, so that equal contracts compare equal.
QList<ConstantRule> readConstants(Reader constants)
{
    QList<ConstantRule> rules;
    const QStringList names = constants.keys();
    for (const QString &name : names) {
        Reader reader = constants.takeObject(name);
        const Carrier carrier = readCarrier(reader);
        rules.append({name, carrier, reader.takeString(ValueKey)});
        reader.finish();
    }
    return rules;
}

OperationRule readRule(Reader reader, const OperationRule &known)
{
    OperationRule rule;
    const Fact<QString> method = reader.takeText(
        QStringLiteral("method"), {QString::fromLatin1(known.method.value), known.method.evidence});
    rule.method = {method.value.toLatin1(), method.evidence};
    rule.path = reader.takeText(QStringLiteral("path"), known.path);
    Reader parameters = reader.takeObject(QStringLiteral("parameters"));
    // In the order that is known, so that equal contracts compare equal.
    for (const ParameterRule &parameter : known.parameters)
        rule.parameters.append(readParameter(parameters, parameter));
    parameters.finish();
    rule.constants = readConstants(reader.takeObject(QStringLiteral("constants")));
    reader.finish();
    return rule;
}

/// The facts that are a text: their keys in the JSON.
struct TextFact
{
    const char *key;
    Fact<QString> ApiContract::*member;
};
constexpr TextFact TextFacts[] = {{"signInAddress", &ApiContract::signInAddress},
                                  {"tenantHeader", &ApiContract::tenantHeader},
                                  {"apiKeyHeader", &ApiContract::apiKeyHeader},
                                  {"statusPointer", &ApiContract::statusPointer},
                                  {"providerPointer", &ApiContract::providerPointer},
                                  {"remainingAttemptsPointer", &ApiContract::remainingAttemptsPointer},
                                  {"sdkTokenPointer", &ApiContract::sdkTokenPointer},
                                  {"accessTokenPointer", &ApiContract::accessTokenPointer},
                                  {"refreshTokenPointer", &ApiContract::refreshTokenPointer},
                                  {"expiresInPointer", &ApiContract::expiresInPointer}};

} // namespace

QJsonObject contractToJson(const ApiContract &contract)
{
    QJsonObject rules;
    for (const Operation operation : allOperations())
        rules.insert(operationName(operation), ruleToJson(contract.rule(operation)));
    QJsonObject aliases;
    for (auto alias = contract.statusAliases.begin(); alias != contract.statusAliases.end(); ++alias)
        aliases.insert(alias.key(), alias.value());
    QJsonObject json {{QStringLiteral("operations"), rules},
                      {QStringLiteral("statusAliases"), aliases},
                      {QStringLiteral("sendDeviceHeaders"),
                       factToJson(contract.sendDeviceHeaders, contract.sendDeviceHeaders.value)},
                      {QStringLiteral("clientAuth"),
                       factToJson(contract.clientAuth, clientAuthName(contract.clientAuth.value))},
                      {QStringLiteral("clientId"), contract.clientId},
                      {QStringLiteral("dataCentre"),
                       factToJson(contract.dataCentre, dataCentreName(contract.dataCentre.value))}};
    for (const auto &[key, member] : TextFacts)
        json.insert(QString::fromLatin1(key), factToJson(contract.*member, (contract.*member).value));
    return json;
}

Result<ApiContract> contractFromJson(const QJsonObject &json)
{
    std::optional<Error> error;
    Reader reader(json, {}, error);
    const ApiContract known = ApiContract::builtIn();
    ApiContract contract;
    Reader rules = reader.takeObject(QStringLiteral("operations"));
    for (const Operation operation : allOperations())
        contract.operations.insert(
            operation, readRule(rules.takeObject(operationName(operation)), known.rule(operation)));
    rules.finish();
    for (const auto &[key, member] : TextFacts)
        contract.*member = reader.takeText(QString::fromLatin1(key), known.*member);
    Reader aliases = reader.takeObject(QStringLiteral("statusAliases"));
    for (const QString &alias : aliases.keys())
        contract.statusAliases.insert(alias, aliases.takeString(alias));
    contract.sendDeviceHeaders = reader.takeFact<bool>(
        QStringLiteral("sendDeviceHeaders"), known.sendDeviceHeaders,
        [](const QJsonValue &value) { return value.isBool() ? std::optional(value.toBool()) : std::nullopt; },
        CoreText::tr("This value must be true or false."));
    contract.clientAuth = reader.takeNamed(QStringLiteral("clientAuth"), known.clientAuth,
                                           {ClientAuth::None, ClientAuth::Basic}, clientAuthName,
                                           CoreText::tr("clientAuth is none or basic."));
    if (reader.has(QStringLiteral("clientId")))
        contract.clientId = reader.takeString(QStringLiteral("clientId"));
    contract.dataCentre = reader.takeNamed(QStringLiteral("dataCentre"), known.dataCentre,
                                           {DataCentre::Us, DataCentre::Eu, DataCentre::Sg}, dataCentreName,
                                           CoreText::tr("A data centre is US, EU or SG."));
    reader.finish();
    if (error)
        return tl::unexpected(*error);
    if (const Result<void> checked = contract.validate(); !checked)
        return tl::unexpected(checked.error());
    return contract;
}

} // namespace onboarding
