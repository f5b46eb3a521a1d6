#include "core/collection/contractproposal.h"

#include "core/api/contractjson.h"
#include "core/api/fieldnames.h"
#include "core/api/origin.h"
#include "core/api/strictjson.h"
#include "core/base/coretext.h"
#include "core/base/plaintext.h"
#include "core/collection/offeredfield.h"
#include "core/collection/operationmatch.h"
#include "core/environments/colleaguevalue.h"

#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>
#include <algorithm>
#include <map>
#include <utility>

namespace onboarding {

namespace {

const QString Evidences = QStringLiteral("evidence");

bool isApiKeyHeader(const QString &name)
{
    static const QStringList names {QStringLiteral("apikey"),
                                    QStringLiteral("xapikey"),
                                    QStringLiteral("key"),
                                    QStringLiteral("mykey"),
                                    QStringLiteral("gatewaykey"),
                                    QStringLiteral("subscriptionkey"),
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

const QString BasicScheme = QStringLiteral("basic ");

/// "Authorization: Basic …": how a client signs in, see takeClientAuth().
bool isBasicHeader(const CollectionField &field)
{
    return field.carrier == Carrier::Header && foldedFieldName(field.name) == QStringLiteral("authorization")
        && field.value.startsWith(BasicScheme, Qt::CaseInsensitive);
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
        remarkOnRivals();
        remarkOnOthers();
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

    /// Of the operations that do not sign in; of the sign-in where there are no others.
    [[nodiscard]] QStringList addressesOf() const
    {
        QStringList addresses;
        const CollectionRequest *signIn = requestOf(Operation::SignIn);
        if (m_proposal.matches.size() == 1 && signIn && !signIn->address.isEmpty())
            addresses.append(signIn->address);
        for (const Operation operation : allOperations()) {
            const CollectionRequest *request = requestOf(operation);
            if (request && operation != Operation::SignIn && operation != Operation::RefreshToken
                && !request->address.isEmpty())
                addresses.append(request->address);
        }
        return addresses;
    }

    [[nodiscard]] bool isOfBase(const QString &address) const { return isSameOrigin(QUrl(address), m_base); }

    /// Below which address the contract writes the path of \p request: that of the environment, or that of
    /// the sign-in.
    [[nodiscard]] QUrl baseOf(const CollectionRequest &request) const
    {
        const QUrl own(m_contract.signInAddress.value);
        const bool isSignIn = !own.isEmpty() && isSameOrigin(QUrl(request.address), own);
        return isSignIn ? own : m_base;
    }

    /// "/v9/status" of the same host, where the environment's address ends in "/base": it would be sent to
    /// "/base/v9/status", which neither of them names.
    [[nodiscard]] bool isBesideBase(const CollectionRequest &request) const
    {
        const QUrl base = baseOf(request);
        QString prefix = base.path(QUrl::FullyEncoded).mid(1);
        while (prefix.endsWith(QLatin1Char('/')))
            prefix.chop(1);
        return !prefix.isEmpty() && isSameOrigin(QUrl(request.address), base) && request.path != prefix
            && !request.path.startsWith(prefix + QLatin1Char('/'));
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
        if (isUnsayable(operation, request))
            return;
        const ApiContract before = m_contract;
        OperationRule &rule = m_contract.operations[operation];
        rule.method = {request.method, Evidence::Chosen};
        for (ParameterRule &parameter : rule.parameters)
            takeParameter(parameter, request);
        const bool isJoined = takeGrantType(rule, request);
        takePath(rule, request);
        takeConstants(operation, rule, request);
        takeReplyPointers(operation, request);
        takeClientAuth(operation, request);
        if (const Result<void> valid = m_contract.validate(); !valid) {
            remark(CoreText::tr("“%1” was not taken over: %2")
                       .arg(request.name, mixedBodyWords(rule, request).value_or(valid.error().message)));
            m_contract = before; // with where its reply keeps what: half of it would be another request
            m_proposal.leftOut.append(request.name);
            return;
        }
        if (isJoined)
            remark(
                CoreText::tr("“%1” signs in with JSON and without grant_type: this console sends grant_type "
                             "along in the JSON, which most services pass over.")
                    .arg(request.name));
        if (request.isMultipart)
            remark(CoreText::tr("“%1” sends its fields as form-data: this console sends them as a form "
                                "(urlencoded), which most services take alike.")
                       .arg(request.name));
    }

    /// Nothing of such a request is compared: half of it would be another request than the file's.
    [[nodiscard]] bool isUnsayable(Operation operation, const CollectionRequest &request)
    {
        QStringList places;
        for (const ParameterRule &parameter : m_contract.rule(operation).parameters) {
            if (const std::optional<QString> place = unsayablePlace(request, parameter.name))
                places.append(CoreText::tr("%1 stands %2").arg(parameter.name, *place));
        }
        if (places.isEmpty())
            return false;
        m_proposal.leftOut.append(request.name);
        remark(CoreText::tr("“%1” was left out: %2. A contract sends each value by itself and at the top of "
                            "a body, so nothing of this request was compared.")
                   .arg(request.name, places.join(QStringLiteral(", "))));
        return true;
    }

    /// Whether two requests for one operation would make another rule of it.
    [[nodiscard]] bool saysOtherwise(Operation operation, const CollectionRequest &taken,
                                     const CollectionRequest &other) const
    {
        if (taken.method != other.method || pathOf(taken) != pathOf(other))
            return true;
        const QList<ParameterRule> parameters = m_contract.rule(operation).parameters;
        return std::any_of(parameters.begin(), parameters.end(), [&](const ParameterRule &one) {
            const CollectionField *first = fieldFor(taken, one.name);
            const CollectionField *second = fieldFor(other, one.name);
            return first && second && (first->carrier != second->carrier || first->name != second->name);
        });
    }

    [[nodiscard]] QString requestWords(const CollectionRequest &request) const
    {
        return QStringLiteral("“%1” (%2 %3)")
            .arg(plainExcerpt(request.name, 40), QString::fromLatin1(request.method),
                 plainExcerpt(pathOf(request), 60));
    }

    /// A file may describe an operation twice, say of two versions: one of them is taken.
    void remarkOnRivals()
    {
        for (const Operation operation : allOperations()) {
            const CollectionRequest *taken = requestOf(operation);
            const auto other = std::find_if(m_collection.requests.cbegin(), m_collection.requests.cend(),
                                            [&](const CollectionRequest &one) {
                                                return taken && &one != taken && operationOf(one) == operation
                                                    && saysOtherwise(operation, *taken, one);
                                            });
            if (other != m_collection.requests.cend())
                remark(
                    CoreText::tr("The file describes %1 more than once, and not alike: %2 was taken, %3 was "
                                 "not. If the other one is right, write it into the contract.")
                        .arg(operationName(operation), requestWords(*taken), requestWords(*other)));
        }
    }

    /// Most often another API's; it may be ours under a name and a path that tell nothing.
    void remarkOnOthers()
    {
        QStringList others;
        for (const CollectionRequest &request : m_collection.requests) {
            const bool isOfSandbox
                = request.path.split(QLatin1Char('/')).contains(QStringLiteral("_sandbox"));
            if (!operationOf(request) && !isOfSandbox) // it is in our own exports
                others.append(QStringLiteral("“%1”").arg(plainExcerpt(request.name, 40)));
        }
        constexpr qsizetype Named = 3;
        if (others.size() == 1)
            remark(CoreText::tr("%1 is no operation that this console knows: nothing was read of it. If it "
                                "is one, write its path into the contract.")
                       .arg(others.constFirst()));
        else if (!others.isEmpty())
            remark(CoreText::tr("%1 are no operations that this console knows: nothing was read of them. If "
                                "one is, write its path into the contract.")
                       .arg(others.mid(0, Named).join(QStringLiteral(", "))
                            + (others.size() > Named ? CoreText::tr(" and %1 more").arg(others.size() - Named)
                                                     : QString())));
    }

    /// A request with JSON that leaves one of our fields out would need two bodies: which one that is.
    [[nodiscard]] static std::optional<QString> mixedBodyWords(const OperationRule &rule,
                                                               const CollectionRequest &request)
    {
        const auto has = [&](Carrier carrier) {
            return std::any_of(request.fields.begin(), request.fields.end(),
                               [&](const CollectionField &field) { return field.carrier == carrier; });
        };
        for (const ParameterRule &parameter : rule.parameters) {
            const bool isBody = parameter.carrier == Carrier::Form || parameter.carrier == Carrier::JsonBody;
            const bool isForm = parameter.carrier == Carrier::Form;
            if (!isBody || fieldFor(request, parameter.name) || has(parameter.carrier)
                || !has(isForm ? Carrier::JsonBody : Carrier::Form))
                continue;
            return (isForm ? CoreText::tr(
                                 "its body is JSON, while %1, which is not in the file, stays in a form. "
                                 "One request cannot have both. If the service takes %1 as JSON, say so "
                                 "in the contract first, then import again.")
                           : CoreText::tr(
                                 "its body is a form, while %1, which is not in the file, stays in JSON. "
                                 "One request cannot have both. If the service takes %1 in a form, say "
                                 "so in the contract first, then import again."))
                .arg(parameter.wireName);
        }
        return std::nullopt;
    }

    [[nodiscard]] bool isKeyField(const CollectionField &field) const
    {
        return field.carrier == Carrier::Header
            && (field.isApiKey || isApiKeyHeader(field.name) || isApiKeyHeader(field.variable)
                || field.name.compare(m_contract.apiKeyHeader.value, Qt::CaseInsensitive) == 0);
    }

    [[nodiscard]] bool isTenantField(const CollectionField &field) const
    {
        return field.carrier == Carrier::Header && !isKeyField(field)
            && (isTenantHeader(field.name) || isTenantHeader(field.variable)
                || field.name.compare(m_contract.tenantHeader.value, Qt::CaseInsensitive) == 0);
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

    /// A sign-in with JSON leaves out what only OAuth has (RFC 6749 section 4.3.2), and one request cannot
    /// have two bodies. \returns whether it goes along in the JSON now.
    static bool takeGrantType(OperationRule &rule, const CollectionRequest &request)
    {
        const auto grant
            = std::find_if(rule.parameters.begin(), rule.parameters.end(),
                           [](const ParameterRule &one) { return one.name == QStringLiteral("grant_type"); });
        const bool isInForm = grant != rule.parameters.end() && grant->carrier == Carrier::Form;
        const auto isJson = [](const CollectionField &one) { return one.carrier == Carrier::JsonBody; };
        if (!isInForm || fieldFor(request, grant->name)
            || std::none_of(request.fields.begin(), request.fields.end(), isJson))
            return false;
        grant->carrier = Carrier::JsonBody;
        grant->evidence = Evidence::Chosen;
        return true;
    }

    /// ":acc" with the value "{{accountId}}".
    static QString variableIn(const CollectionRequest &request, const QString &name)
    {
        for (const CollectionField &field : request.fields) {
            if (field.carrier == Carrier::Path && field.name == name)
                return field.variable;
        }
        return {};
    }

    /// A part of the path that the file fills: a word stands in the path itself, any other text becomes a
    /// constant. \returns false when nothing fills it, or what is somebody's own.
    static bool takePathConstant(OperationRule &rule, const CollectionRequest &request, const QString &name,
                                 QString &path)
    {
        static const QRegularExpression word(QStringLiteral("^[A-Za-z][A-Za-z0-9_-]*$"));
        const CollectionField *field = pathField(request, name);
        if (!field || field->isOpen || field->value.isEmpty())
            return false;
        if (isConstantOf(rule, *field))
            return true;
        if (fateOf(*field) != FieldFate::Offered && !isOfTheAsker(*field))
            return false;
        if (word.match(field->value).hasMatch())
            path.replace(QLatin1Char('{') + name + QLatin1Char('}'), field->value);
        else
            putConstant(rule, {name, Carrier::Path, field->value});
        return true;
    }

    /// Why the part {\p name} leaves the path as it was.
    void remarkOnPart(const CollectionRequest &request, const QString &name)
    {
        const CollectionField *field = pathField(request, name);
        const QString part = plainExcerpt(name, 40);
        if (!field || field->isOpen || field->value.isEmpty())
            return remark(CoreText::tr("The path of “%1” has a part this console cannot fill: {%2}. The file "
                                       "tells no value of it.")
                              .arg(request.name, part));
        remark(CoreText::tr("The path of “%1” was left out: what the file puts in for {%2} is somebody's own "
                            "or a secret, and would go along with every request for every customer.")
                   .arg(request.name, part));
    }

    static const CollectionField *pathField(const CollectionRequest &request, const QString &name)
    {
        const auto field
            = std::find_if(request.fields.begin(), request.fields.end(), [&](const CollectionField &one) {
                  return one.carrier == Carrier::Path && one.name == name;
              });
        return field == request.fields.end() ? nullptr : &*field;
    }

    /// "users/me": the one who asks, not somebody by name.
    static bool isOfTheAsker(const CollectionField &field)
    {
        static const QStringList words {QStringLiteral("me"), QStringLiteral("self"),
                                        QStringLiteral("current"), QStringLiteral("myself")};
        return words.contains(field.value);
    }

    /// Parts that vary are a parameter, have a value, or leave the path as it was.
    void takePath(OperationRule &rule, const CollectionRequest &request)
    {
        static const QRegularExpression part(QStringLiteral(R"(\{([^{}/]*)\})"));
        if (isBesideBase(request)) {
            const QUrl base = baseOf(request);
            remark(CoreText::tr(
                       "Its requests go to %1, but not below %2, where the address %3 points: their paths "
                       "were left out, and the address stays as it is. If the service is there, change the "
                       "address first, then import again.")
                       .arg(plainExcerpt(request.address, 80), plainExcerpt(base.path(), 80),
                            base == m_base ? CoreText::tr("of the environment")
                                           : CoreText::tr("of the sign-in")));
            return;
        }
        QString path = pathOf(request);
        for (auto found = part.globalMatch(path); found.hasNext();) {
            const QString name = found.next().captured(1);
            const bool isParameter
                = std::any_of(rule.parameters.begin(), rule.parameters.end(), [&](ParameterRule &parameter) {
                      CollectionRequest alone;
                      alone.fields.append({name, {}, Carrier::Path, true, variableIn(request, name)});
                      if (!fieldFor(alone, parameter.name))
                          return false;
                      parameter.carrier = Carrier::Path;
                      parameter.wireName = name;
                      parameter.evidence = Evidence::Chosen;
                      return true;
                  });
            if (isParameter)
                continue;
            if (takePathConstant(rule, request, name, path))
                continue;
            remarkOnPart(request, name);
            return;
        }
        if (hasDataInPath(path, rule.path.value)) {
            remark(CoreText::tr(
                       "The path of “%1” was left out: a part of it looks like somebody's own: an ID, a "
                       "number, a name, a mail address or a secret. Were it the same for everybody, "
                       "write the path into the contract.")
                       .arg(request.name));
            return;
        }
        if (path != rule.path.value)
            rule.path = {path, Evidence::Chosen};
    }

    /// Says why \p field does not become a constant.
    void remarkOn(const CollectionRequest &request, const CollectionField &field, FieldFate fate)
    {
        const QString who = QStringLiteral("“%1” of “%2”").arg(plainExcerpt(field.name, 40), request.name);
        switch (fate) {
        case FieldFate::Offered: return;
        case FieldFate::Secret:
            return remark(who + CoreText::tr(" looks like a secret, so it is not kept in a contract."));
        case FieldFate::Identity:
            return remark(who
                          + CoreText::tr(" was left out: it names a person or a run, and would go along "
                                         "with every request for every customer."));
        case FieldFate::Decision:
            return remark(who
                          + CoreText::tr(" was left out: it says how a check ends or is passed over, and "
                                         "would say so for every customer."));
        case FieldFate::MethodOverride:
            return remark(who + CoreText::tr(" was left out: it would make another method of the request."));
        case FieldFate::Reserved:
            return remark(who + CoreText::tr(" was left out: HTTP or this console sets this header."));
        case FieldFate::Unsendable:
            return remark(who + CoreText::tr(" was left out: no header can have this name or this value."));
        case FieldFate::Unknown:
            if (isDeviceHeader(field))
                return remark(
                    who
                    + CoreText::tr(" was left out: the file does not tell its value. If the service "
                                   "wants it, switch the device headers on in the contract "
                                   "(sendDeviceHeaders)."));
            return remark(who
                          + CoreText::tr(" (%1) was left out: the file does not tell its value, and neither "
                                         "its name nor its variable is one that this console knows.")
                                .arg(carrierName(field.carrier)));
        }
    }

    [[nodiscard]] static bool isParameterOf(const OperationRule &rule, const CollectionRequest &request,
                                            const CollectionField &field)
    {
        return std::any_of(rule.parameters.begin(), rule.parameters.end(), [&](const ParameterRule &one) {
            return fieldFor(request, one.name) == &field
                || (one.carrier == field.carrier && one.wireName == field.name);
        });
    }

    /// What the contract says already, in the same words.
    [[nodiscard]] static bool isConstantOf(const OperationRule &rule, const CollectionField &field)
    {
        return std::any_of(rule.constants.begin(), rule.constants.end(), [&](const ConstantRule &one) {
            return one.name == field.name && one.carrier == field.carrier && one.value == field.value
                && !field.isOpen;
        });
    }

    static void putConstant(OperationRule &rule, const ConstantRule &constant)
    {
        const auto before = std::find_if(rule.constants.begin(), rule.constants.end(),
                                         [&](const ConstantRule &one) { return one.name == constant.name; });
        if (before == rule.constants.end())
            rule.constants.append(constant);
        else
            *before = constant;
        std::sort(rule.constants.begin(), rule.constants.end(),
                  [](const ConstantRule &a, const ConstantRule &b) { return a.name < b.name; });
    }

    /// What is neither a parameter, nor set by this console, nor its owner's own, and has a value.
    void takeConstants(Operation operation, OperationRule &rule, const CollectionRequest &request)
    {
        for (const QString &name : request.leftOut)
            remark(CoreText::tr("“%1” of “%2” was left out.").arg(name, request.name));
        for (const CollectionField &field : request.fields) {
            const bool isKnown = field.carrier == Carrier::Path || isParameterOf(rule, request, field)
                || isKeyField(field) || isTenantField(field) || isConstantOf(rule, field)
                || (field.carrier == Carrier::Header && isHeaderOfATool(field))
                || (isDeviceHeader(field) && m_contract.sendDeviceHeaders.value)
                || (isTokenRequest(operation) && isBasicHeader(field))
                || foldedFieldName(field.name) == QStringLiteral("refreshtoken"); // described with sign-in
            if (isKnown)
                continue;
            const FieldFate fate = fateOf(field);
            remarkOn(request, field, fate);
            if (fate != FieldFate::Offered)
                continue;
            const bool isTwice = std::any_of(
                request.fields.constBegin(), request.fields.constEnd(), [&](const CollectionField &one) {
                    return &one != &field && one.name == field.name && one.carrier == field.carrier
                        && one.value != field.value;
                });
            if (isTwice)
                remark(CoreText::tr("“%1” of “%2” is there more than once: its last value counts.")
                           .arg(plainExcerpt(field.name, 40), request.name));
            putConstant(rule, {field.name, field.carrier, field.value});
        }
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

    /// "Authorization: Basic …" as it is written (RFC 7617): the client before the colon; empty where nobody
    /// can tell it. Absent: there is no such header.
    static std::optional<QString> clientOfHeader(const CollectionRequest &request)
    {
        for (const CollectionField &field : request.fields) {
            if (!isBasicHeader(field))
                continue;
            const auto decoded
                = QByteArray::fromBase64Encoding(field.value.mid(BasicScheme.size()).trimmed().toLatin1(),
                                                 QByteArray::AbortOnBase64DecodingErrors);
            return decoded ? QString::fromUtf8(decoded.decoded).section(u':', 0, 0) : QString();
        }
        return std::nullopt;
    }

    void takeClientAuth(Operation operation, const CollectionRequest &request)
    {
        const std::optional<QString> ofHeader = clientOfHeader(request);
        const bool isBasic = ofHeader || request.auth == CollectionAuth::Basic;
        if (operation != Operation::SignIn || !isBasic)
            return;
        const QString client = ofHeader.value_or(request.authUser);
        if (client.isEmpty() || hasVariable(client)) {
            remark(CoreText::tr("“%1” signs the client in with Basic; its client id is not in the file.")
                       .arg(request.name));
            return;
        }
        if (client.contains(QLatin1Char('@')) || isSecretByItsLooks(client)) {
            remark(CoreText::tr("The client of “%1” was left out: it looks like a person or a secret.")
                       .arg(request.name));
            return;
        }
        if (m_contract.clientAuth.value != ClientAuth::Basic || m_contract.clientId != client)
            remark(CoreText::tr("The secret of the client %1 is not taken from a file. Store it in the "
                                "environment, or with kycctl env set-client-secret.")
                       .arg(plainExcerpt(client, 40)));
        m_contract.clientAuth = {ClientAuth::Basic, Evidence::Chosen};
        m_contract.clientId = client;
    }

    void takeHeaders()
    {
        QStringList keys;
        QStringList tenants;
        QStringList values;
        for (auto match = m_proposal.matches.cbegin(); match != m_proposal.matches.cend(); ++match) {
            for (const CollectionField &field : m_collection.requests.at(match.value()).fields) {
                if (isKeyField(field))
                    keys.append(field.name);
                if (!isTenantField(field))
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
                    CoreText::tr("Sign-in goes to an address of its own, %1, which the file does not tell.")
                        .arg(plainExcerpt(request->address, 60)));
            return;
        }
        if (isOfBase(request->address)
            || isSameOrigin(QUrl(request->address), QUrl(m_contract.signInAddress.value)))
            return;
        const Fact<QString> before = m_contract.signInAddress;
        m_contract.signInAddress = {request->address, Evidence::Chosen};
        if (const Result<void> valid = m_contract.validate(); !valid) {
            m_contract.signInAddress = before;
            remark(
                CoreText::tr("The address of the sign-in was not taken over: %1").arg(valid.error().message));
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
        remark(CoreText::tr("The file has no request for a refresh: the path of refreshToken stays %1, while "
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

/// A constant, and a path that a new one fills.
void markWhatIsAskedFor(QList<ContractChange> &changes, const ApiContract &contract)
{
    QSet<QString> filled; ///< the operations whose path has a constant that is new
    for (ContractChange &change : changes) {
        const QStringList steps = change.pointer.split(QLatin1Char('/'));
        change.isOnRequest = steps.value(3) == QStringLiteral("constants");
        if (!change.isOnRequest)
            continue;
        for (const Operation operation : allOperations()) {
            const QString pointer = QStringLiteral("/operations/%1/").arg(operationName(operation));
            const auto &constants = contract.rule(operation).constants;
            const bool fillsPath
                = std::any_of(constants.begin(), constants.end(), [&](const ConstantRule &one) {
                      return one.carrier == Carrier::Path
                          && change.pointer.startsWith(
                              childPointer(pointer + QStringLiteral("constants"), one.name));
                  });
            if (fillsPath)
                filled.insert(pointer);
        }
    }
    for (ContractChange &change : changes) {
        if (std::any_of(filled.begin(), filled.end(), [&](const QString &operation) {
                return change.pointer == operation + QStringLiteral("path/value");
            }))
            change.isOnRequest = true;
    }
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
    markWhatIsAskedFor(proposal.changes, proposer.contract());
    return proposal;
}

QList<ContractChange> contractDifferences(const ApiContract &before, const ApiContract &after)
{
    QList<ContractChange> changes;
    compare({}, contractToJson(before), contractToJson(after), changes);
    std::sort(changes.begin(), changes.end(),
              [](const ContractChange &a, const ContractChange &b) { return a.pointer < b.pointer; });
    return changes;
}

bool ContractChange::isOfSignInAddress() const
{
    return pointer.startsWith(QStringLiteral("/signInAddress/"));
}

Result<ApiContract> withChanges(const ApiContract &contract, const QList<ContractChange> &changes)
{
    QJsonValue json = contractToJson(contract);
    for (const ContractChange &change : changes) {
        QStringList steps = change.pointer.mid(1).split(QLatin1Char('/'));
        for (QString &step : steps)
            step.replace(QStringLiteral("~1"), QStringLiteral("/"))
                .replace(QStringLiteral("~0"), QStringLiteral("~"));
        json = replaced(json, steps, change.to);
    }
    return contractFromJson(json.toObject());
}

} // namespace onboarding
