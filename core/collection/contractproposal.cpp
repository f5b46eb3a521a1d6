#include "core/collection/contractproposal.h"

#include "core/api/headerrules.h"
#include "core/api/strictjson.h"
#include "core/base/plaintext.h"
#include "core/collection/operationmatch.h"
#include "core/environments/colleaguevalue.h"

#include <QJsonObject>
#include <QRegularExpression>
#include <algorithm>
#include <map>
#include <utility>

namespace onboarding {

namespace {

const QString Evidences = QStringLiteral("evidence");

/// Header fields that say nothing of the API, or that this console sets itself.
bool isOwnHeader(const QString &name)
{
    static const QStringList own {QStringLiteral("accept"),
                                  QStringLiteral("acceptencoding"),
                                  QStringLiteral("acceptlanguage"),
                                  QStringLiteral("authorization"),
                                  QStringLiteral("cachecontrol"),
                                  QStringLiteral("connection"),
                                  QStringLiteral("contentlength"),
                                  QStringLiteral("contenttype"),
                                  QStringLiteral("cookie"),
                                  QStringLiteral("host"),
                                  QStringLiteral("origin"),
                                  QStringLiteral("postmantoken"),
                                  QStringLiteral("pragma"),
                                  QStringLiteral("referer"),
                                  QStringLiteral("transferencoding"),
                                  QStringLiteral("useragent"),
                                  QStringLiteral("te"),
                                  QStringLiteral("upgrade"),
                                  QStringLiteral("expect"),
                                  QStringLiteral("trailer"),
                                  QStringLiteral("proxyauthorization"),
                                  QStringLiteral("keepalive"),
                                  QStringLiteral("deviceos"),
                                  QStringLiteral("timezone")};
    return own.contains(foldedFieldName(name));
}

bool isApiKeyHeader(const QString &name)
{
    static const QStringList names {QStringLiteral("apikey"), QStringLiteral("xapikey"),
                                    QStringLiteral("key"), QStringLiteral("subscriptionkey"),
                                    QStringLiteral("ocpapimsubscriptionkey")};
    return names.contains(foldedFieldName(name));
}

bool isTenantHeader(const QString &name)
{
    static const QStringList names {QStringLiteral("tenantname"),  QStringLiteral("tenant"),
                                    QStringLiteral("tenantid"),    QStringLiteral("xtenant"),
                                    QStringLiteral("xtenantname"), QStringLiteral("xtenantid")};
    return names.contains(foldedFieldName(name));
}

/// The value that is there most often; the smallest of equals, so that the answer is always the same.
QString mostCommon(const QStringList &values)
{
    std::map<QString, int> counts;
    for (const QString &value : values)
        ++counts[value];
    const auto most = std::max_element(counts.begin(), counts.end(),
                                       [](const auto &a, const auto &b) { return a.second < b.second; });
    return most == counts.end() ? QString() : most->first;
}

/// Builds what the contract would be.
class Proposer
{
public:
    Proposer(const Collection &collection, ApiContract contract, const QUrl &base)
        : m_collection(collection)
        , m_contract(std::move(contract))
        , m_base(base)
    {
    }

    ContractProposal propose()
    {
        m_proposal.matches = bestRequests(m_collection);
        const QStringList addresses = addressesOf();
        m_address = mostCommon(addresses);
        m_wasOneEndpoint = isOneEndpoint();
        for (const Operation operation : allOperations()) {
            if (m_proposal.matches.contains(operation))
                takeOperation(operation, m_collection.requests.at(m_proposal.matches.value(operation)));
        }
        takeHeaders();
        takeSignInAddress();
        remarkOnRefresh();
        if (!m_address.isEmpty() && !hasVariable(m_address) && !isOfBase(m_address))
            m_proposal.address = m_address;
        return m_proposal;
    }

    [[nodiscard]] const ApiContract &contract() const { return m_contract; }

private:
    void remark(const QString &sentence)
    {
        if (!m_proposal.remarks.contains(sentence))
            m_proposal.remarks.append(sentence);
    }

    [[nodiscard]] const CollectionRequest *requestOf(Operation operation) const
    {
        const auto match = m_proposal.matches.constFind(operation);
        return match == m_proposal.matches.cend() ? nullptr : &m_collection.requests.at(*match);
    }

    /// Of the operations that do not sign in.
    [[nodiscard]] QStringList addressesOf() const
    {
        QStringList addresses;
        for (const Operation operation : allOperations()) {
            const CollectionRequest *request = requestOf(operation);
            if (request && operation != Operation::SignIn && operation != Operation::RefreshToken
                && !request->address.isEmpty())
                addresses.append(request->address);
        }
        return addresses;
    }

    static bool isSameHost(const QUrl &one, const QUrl &other)
    {
        return one.scheme() == other.scheme() && one.host() == other.host() && one.port() == other.port();
    }

    [[nodiscard]] bool isOfBase(const QString &address) const { return isSameHost(QUrl(address), m_base); }

    /// Below which address the contract writes the path of \p request: that of the environment, or that of
    /// the sign-in.
    [[nodiscard]] QUrl baseOf(const CollectionRequest &request) const
    {
        const QUrl own(m_contract.signInAddress.value);
        const bool isSignIn = !own.isEmpty() && isSameHost(QUrl(request.address), own);
        return isSignIn ? own : m_base;
    }

    /// The path below that address.
    [[nodiscard]] QString pathOf(const CollectionRequest &request) const
    {
        QString prefix = baseOf(request).path(QUrl::FullyEncoded).mid(1);
        if (!prefix.isEmpty() && !prefix.endsWith(QLatin1Char('/')))
            prefix += QLatin1Char('/');
        const bool isBelow = !prefix.isEmpty() && request.path.startsWith(prefix);
        QString path = isBelow ? request.path.mid(prefix.size()) : request.path;
        while (path.endsWith(QLatin1Char('/')))
            path.chop(1);
        return path;
    }

    void takeOperation(Operation operation, const CollectionRequest &request)
    {
        const OperationRule before = m_contract.rule(operation);
        OperationRule &rule = m_contract.operations[operation];
        rule.method = {request.method, Evidence::Chosen};
        for (ParameterRule &parameter : rule.parameters)
            takeParameter(parameter, request);
        takePath(rule, request);
        takeConstants(rule, request);
        takeReplyPointers(operation, request);
        takeClientAuth(operation, request);
        if (const Result<void> valid = m_contract.validate(); !valid) {
            remark(QStringLiteral("“%1” was not taken over: %2").arg(request.name, valid.error().message));
            rule = before;
        }
    }

    static void takeParameter(ParameterRule &parameter, const CollectionRequest &request)
    {
        const CollectionField *field = fieldFor(request, parameter.name);
        if (!field || (field->carrier == parameter.carrier && field->name == parameter.wireName))
            return;
        const bool isSameHeader = field->carrier == Carrier::Header && parameter.carrier == Carrier::Header
            && field->name.compare(parameter.wireName, Qt::CaseInsensitive) == 0;
        if (isSameHeader) // names of header fields have no case (RFC 9110, section 5.1)
            return;
        parameter.carrier = field->carrier;
        parameter.wireName = field->name;
        parameter.evidence = Evidence::Chosen;
    }

    /// Parts that vary are a parameter, have a value, or leave the path as it was.
    void takePath(OperationRule &rule, const CollectionRequest &request)
    {
        static const QRegularExpression part(QStringLiteral(R"(\{([^{}/]*)\})"));
        QString path = pathOf(request);
        for (auto found = part.globalMatch(path); found.hasNext();) {
            const QString name = found.next().captured(1);
            const bool isParameter
                = std::any_of(rule.parameters.begin(), rule.parameters.end(), [&](ParameterRule &parameter) {
                      CollectionRequest alone;
                      alone.fields.append({name, {}, Carrier::Path, true});
                      if (!fieldFor(alone, parameter.name))
                          return false;
                      parameter.carrier = Carrier::Path;
                      parameter.wireName = name;
                      parameter.evidence = Evidence::Chosen;
                      return true;
                  });
            if (isParameter)
                continue;
            const CollectionField *field = fieldFor(request, name);
            const bool isFilled
                = field && field->carrier == Carrier::Path && !field->isOpen && !field->value.isEmpty();
            if (isFilled && isLeftOut(request, *field))
                return;
            if (isFilled) {
                path.replace(QLatin1Char('{') + name + QLatin1Char('}'),
                             QString::fromLatin1(QUrl::toPercentEncoding(field->value)));
                continue;
            }
            remark(QStringLiteral("The path of “%1” has a part this console cannot fill: {%2}.")
                       .arg(request.name, plainExcerpt(name, 40)));
            return;
        }
        const QStringList steps = pathOf(request).split(QLatin1Char('/'));
        if (std::any_of(steps.begin(), steps.end(), [](const QString &step) {
                return colleagueValueOf(QUrl::fromPercentEncoding(step.toUtf8())).has_value();
            })) {
            remark(
                QStringLiteral("The path of “%1” was left out: a part of it looks like an ID, a mail address "
                               "or a secret of the person who saved the file.")
                    .arg(request.name));
            return;
        }
        if (path != rule.path.value)
            rule.path = {path, Evidence::Chosen};
    }

    /// Says so when the value of \p field is its owner's own.
    bool isLeftOut(const CollectionRequest &request, const CollectionField &field)
    {
        const std::optional<ColleagueValue> own = colleagueValueOf(field.name, field.value);
        const QString name = plainExcerpt(field.name, 40);
        if (own == ColleagueValue::Secret)
            remark(QStringLiteral("“%1” of “%2” looks like a secret, so it is not kept in a contract.")
                       .arg(name, request.name));
        if (own == ColleagueValue::Identity)
            remark(
                QStringLiteral("“%1” of “%2” was left out: its value names a person or a run, and would go "
                               "along with every request for every customer.")
                    .arg(name, request.name));
        return own.has_value();
    }

    /// What is neither a parameter, nor set by this console, nor its owner's own, and has a value.
    void takeConstants(OperationRule &rule, const CollectionRequest &request)
    {
        for (const CollectionField &field : request.fields) {
            const bool isParameter
                = std::any_of(rule.parameters.begin(), rule.parameters.end(), [&](const ParameterRule &one) {
                      return fieldFor(request, one.name) == &field
                          || (one.carrier == field.carrier && one.wireName == field.name);
                  });
            const bool isHeader = field.carrier == Carrier::Header;
            if (isParameter || field.carrier == Carrier::Path
                || (isHeader
                    && (isOwnHeader(field.name) || isApiKeyHeader(field.name) || isTenantHeader(field.name))))
                continue;
            if (foldedFieldName(field.name) == QStringLiteral("refreshtoken"))
                continue; // sign-in and refresh described as one
            if ((!field.isOpen || isSecretFieldName(field.name)) && isLeftOut(request, field))
                continue;
            if (field.isOpen && isHeader)
                remark(
                    QStringLiteral("The header “%1” of “%2” was left out: the file does not tell its value, "
                                   "and neither its name nor its variable is one that this console knows.")
                        .arg(plainExcerpt(field.name, 40), request.name));
            if (field.isOpen
                || (isHeader && (!isHeaderName(field.name.toUtf8()) || !isHeaderValue(field.value.toUtf8()))))
                continue;
            const ConstantRule constant {field.name, field.carrier, field.value};
            const auto before
                = std::find_if(rule.constants.begin(), rule.constants.end(),
                               [&](const ConstantRule &one) { return one.name == constant.name; });
            if (before == rule.constants.end())
                rule.constants.append(constant);
            else
                *before = constant;
        }
        std::sort(rule.constants.begin(), rule.constants.end(),
                  [](const ConstantRule &a, const ConstantRule &b) { return a.name < b.name; });
    }

    void takePointer(Fact<QString> ApiContract::*member, const CollectionRequest &request,
                     std::initializer_list<const char *> names)
    {
        for (const char *name : names) {
            for (auto reply = request.replyPointers.begin(); reply != request.replyPointers.end(); ++reply) {
                if (foldedFieldName(reply.key()) != QLatin1String(name))
                    continue;
                if ((m_contract.*member).value != reply.value())
                    m_contract.*member = {reply.value(), Evidence::Chosen};
                return;
            }
        }
    }

    void takeReplyPointers(Operation operation, const CollectionRequest &request)
    {
        if (operation == Operation::UserStatus) {
            takePointer(&ApiContract::statusPointer, request, {"status", "kycstatus", "userstatus"});
            takePointer(&ApiContract::providerPointer, request, {"kycprovider", "provider"});
            takePointer(&ApiContract::remainingAttemptsPointer, request,
                        {"remainingattempts", "attemptsleft"});
        } else if (operation == Operation::SdkToken) {
            takePointer(&ApiContract::sdkTokenPointer, request, {"token", "sdktoken"});
        } else if (operation == Operation::SignIn) {
            takePointer(&ApiContract::accessTokenPointer, request, {"accesstoken"});
            takePointer(&ApiContract::refreshTokenPointer, request, {"refreshtoken"});
            takePointer(&ApiContract::expiresInPointer, request, {"expiresin"});
        }
    }

    void takeClientAuth(Operation operation, const CollectionRequest &request)
    {
        if (operation != Operation::SignIn || request.auth != CollectionAuth::Basic)
            return;
        if (request.authUser.isEmpty() || hasVariable(request.authUser)) {
            remark(QStringLiteral("“%1” signs the client in with Basic; its client id is not in the file.")
                       .arg(request.name));
            return;
        }
        m_contract.clientAuth = {ClientAuth::Basic, Evidence::Chosen};
        m_contract.clientId = request.authUser;
    }

    void takeHeaders()
    {
        QStringList keys;
        QStringList tenants;
        QStringList values;
        for (auto match = m_proposal.matches.cbegin(); match != m_proposal.matches.cend(); ++match) {
            for (const CollectionField &field : m_collection.requests.at(match.value()).fields) {
                if (field.carrier != Carrier::Header)
                    continue;
                if (isApiKeyHeader(field.name))
                    keys.append(field.name);
                if (!isTenantHeader(field.name))
                    continue;
                tenants.append(field.name);
                if (!field.isOpen && !field.value.isEmpty())
                    values.append(field.value);
            }
        }
        takeHeader(m_contract.apiKeyHeader, mostCommon(keys));
        takeHeader(m_contract.tenantHeader, mostCommon(tenants));
        m_proposal.tenant = mostCommon(values);
    }

    static void takeHeader(Fact<QString> &fact, const QString &name)
    {
        if (!name.isEmpty() && name.compare(fact.value, Qt::CaseInsensitive) != 0)
            fact = {name, Evidence::Chosen};
    }

    /// Only when it is known and another one than where everything else goes.
    void takeSignInAddress()
    {
        const CollectionRequest *request = requestOf(Operation::SignIn);
        if (!request || request->address.isEmpty() || request->address == m_address)
            return;
        if (hasVariable(request->address) || m_address.isEmpty()) {
            if (!m_address.isEmpty())
                remark(
                    QStringLiteral("Sign-in goes to an address of its own, %1, which the file does not tell.")
                        .arg(plainExcerpt(request->address, 60)));
            return;
        }
        if (isOfBase(request->address)
            || isSameHost(QUrl(request->address), QUrl(m_contract.signInAddress.value)))
            return;
        const Fact<QString> before = m_contract.signInAddress;
        m_contract.signInAddress = {request->address, Evidence::Chosen};
        if (const Result<void> valid = m_contract.validate(); !valid) {
            m_contract.signInAddress = before;
            remark(QStringLiteral("The address of the sign-in was not taken over: %1")
                       .arg(valid.error().message));
        }
    }

    [[nodiscard]] bool isOneEndpoint() const
    {
        return m_contract.rule(Operation::SignIn).path.value
            == m_contract.rule(Operation::RefreshToken).path.value;
    }

    /// A file without a refresh says nothing of it, and most services have one place for both.
    void remarkOnRefresh()
    {
        if (!m_wasOneEndpoint || isOneEndpoint() || m_proposal.matches.contains(Operation::RefreshToken))
            return;
        remark(
            QStringLiteral("The file has no request for a refresh: the path of refreshToken stays %1, while "
                           "sign-in goes to %2. Change it too if both are one place.")
                .arg(plainExcerpt(m_contract.rule(Operation::RefreshToken).path.value, 80),
                     plainExcerpt(m_contract.rule(Operation::SignIn).path.value, 80)));
    }

    const Collection &m_collection;
    ApiContract m_contract;
    const QUrl m_base;
    bool m_wasOneEndpoint = false; ///< sign-in and refresh, before anything was taken over
    QString m_address;
    ContractProposal m_proposal;
};

/// What \p after says otherwise; how well it is known aside.
void compare(const QString &pointer, const QJsonValue &before, const QJsonValue &after,
             QList<ContractChange> &changes)
{
    if (before.isObject() && after.isObject()) {
        const QJsonObject was = before.toObject();
        const QJsonObject is = after.toObject();
        for (auto member = is.begin(); member != is.end(); ++member) {
            if (member.key() != Evidences)
                compare(childPointer(pointer, member.key()), was.value(member.key()), member.value(),
                        changes);
        }
        for (auto member = was.begin(); member != was.end(); ++member) {
            if (!is.contains(member.key()))
                changes.append({childPointer(pointer, member.key()), member.value(), QJsonValue::Null});
        }
        return;
    }
    if (before != after)
        changes.append({pointer, before.isUndefined() ? QJsonValue(QJsonValue::Null) : before, after});
}

/// \p value with \p to at the end of \p steps; what is changed counts as chosen.
QJsonValue replaced(const QJsonValue &value, QStringList steps, const QJsonValue &to)
{
    if (steps.isEmpty())
        return to;
    QJsonObject object = value.toObject();
    const QString key = steps.takeFirst();
    object.insert(key, replaced(object.value(key), steps, to));
    if (steps.isEmpty() && object.contains(Evidences))
        object.insert(Evidences, evidenceName(Evidence::Chosen));
    return object;
}

} // namespace

ContractProposal proposeChanges(const Collection &collection, const ApiContract &contract, const QUrl &base)
{
    Proposer proposer(collection, contract, base);
    ContractProposal proposal = proposer.propose();
    proposal.changes = contractDifferences(contract, proposer.contract());
    return proposal;
}

QList<ContractChange> contractDifferences(const ApiContract &before, const ApiContract &after)
{
    QList<ContractChange> changes;
    compare({}, before.toJson(), after.toJson(), changes);
    std::sort(changes.begin(), changes.end(),
              [](const ContractChange &a, const ContractChange &b) { return a.pointer < b.pointer; });
    return changes;
}

Result<ApiContract> withChanges(const ApiContract &contract, const QList<ContractChange> &changes)
{
    QJsonValue json = contract.toJson();
    for (const ContractChange &change : changes) {
        QStringList steps = change.pointer.mid(1).split(QLatin1Char('/'));
        for (QString &step : steps)
            step.replace(QStringLiteral("~1"), QStringLiteral("/"))
                .replace(QStringLiteral("~0"), QStringLiteral("~"));
        json = replaced(json, steps, change.to);
    }
    return ApiContract::fromJson(json.toObject());
}

} // namespace onboarding
