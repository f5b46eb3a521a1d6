#include "core/api/apicontract.h"

#include "core/api/headerrules.h"
#include "core/api/operationtargets.h"
#include "core/api/origin.h"
#include "core/base/coretext.h"
#include "core/kyc/kycstatus.h"
#include "core/kyc/runnames.h"

#include <QRegularExpression>
#include <QUrl>
#include <algorithm>
#include <utility>

namespace onboarding {

namespace {

/// A contract is written by hand; what is longer goes along with every request, or into every window.
constexpr qsizetype LongestText = 2048;
constexpr qsizetype LongestName = 200;
constexpr qsizetype MostConstants = 50;
constexpr qsizetype MostAliases = 200;

Fact<QByteArray> method(const char *value, Evidence evidence)
{
    return {QByteArray(value), evidence};
}

Fact<QString> told(const char *value, Evidence evidence)
{
    return {QString::fromLatin1(value), evidence};
}

QList<ParameterRule> parameters(Carrier carrier, Evidence evidence, std::initializer_list<const char *> names)
{
    QList<ParameterRule> rules;
    for (const char *name : names)
        rules.append({QString::fromLatin1(name), carrier, QString::fromLatin1(name), evidence});
    return rules;
}

Result<void> wrong(const QString &field, const QString &message)
{
    return invalidField(field, message);
}

QString reservedWords(const QString &header)
{
    return CoreText::tr("The header %1 is set by this console itself. Choose another name.").arg(header);
}

/// The header names that every request of \p contract carries.
QStringList commonHeaders(const ApiContract &contract)
{
    QStringList names {contract.tenantHeader.value, contract.apiKeyHeader.value};
    if (contract.sendDeviceHeaders.value)
        names += {QStringLiteral("DEVICE_OS"), QStringLiteral("DEVICE_ID"), QStringLiteral("TIMEZONE")};
    return names;
}

/// A parameter or a constant, as it travels.
struct Carried
{
    QString field; ///< for messages
    Carrier carrier;
    QString wireName;
};

QList<Carried> carriedBy(const QString &where, const OperationRule &rule)
{
    QList<Carried> all;
    for (const ParameterRule &parameter : rule.parameters)
        all.append(
            {where + QStringLiteral(".parameters.") + parameter.name, parameter.carrier, parameter.wireName});
    for (const ConstantRule &constant : rule.constants)
        all.append({where + QStringLiteral(".constants.") + constant.name, constant.carrier, constant.name});
    return all;
}

/// Whether \p first and \p second would be one name where they travel.
bool collide(const Carried &first, const Carried &second)
{
    if (first.carrier != second.carrier)
        return false;
    const auto caseMatters = first.carrier == Carrier::Header ? Qt::CaseInsensitive : Qt::CaseSensitive;
    return first.wireName.compare(second.wireName, caseMatters) == 0;
}

/// No name twice in one request: a server would take the first, the last or both joined.
Result<void> validateNames(const QString &where, const OperationRule &rule, const QStringList &common)
{
    const QList<Carried> all = carriedBy(where, rule);
    for (auto one = all.begin(); one != all.end(); ++one) {
        const bool isTwice
            = std::any_of(all.begin(), one, [&](const Carried &other) { return collide(other, *one); });
        if (isTwice
            || (one->carrier == Carrier::Header && common.contains(one->wireName, Qt::CaseInsensitive)))
            return wrong(one->field,
                         CoreText::tr("The name %1 is used twice in this request.").arg(one->wireName));
    }
    return {};
}

Result<void> validateLength(const QString &field, const QString &text, qsizetype longest = LongestText)
{
    if (text.size() <= longest)
        return {};
    return wrong(field, CoreText::tr("This is longer than %1 letters.").arg(longest));
}

Result<void> validateHeader(const QString &field, const QString &name)
{
    if (Result<void> checked = validateLength(field, name, LongestName); !checked)
        return checked;
    if (!isHeaderName(name.toUtf8()))
        return wrong(field, CoreText::tr("A header name has letters, digits and - only."));
    if (isReservedHeader(name.toUtf8()))
        return wrong(field, reservedWords(name));
    return {};
}

Result<void> validateCommonHeaders(const ApiContract &contract)
{
    const QString keyField = QStringLiteral("apiKeyHeader");
    if (Result<void> valid = validateHeader(QStringLiteral("tenantHeader"), contract.tenantHeader.value);
        !valid)
        return valid;
    if (Result<void> valid = validateHeader(keyField, contract.apiKeyHeader.value); !valid)
        return valid;
    QStringList seen;
    for (const QString &name : commonHeaders(contract)) {
        if (seen.contains(name, Qt::CaseInsensitive))
            return wrong(contract.apiKeyHeader.value.compare(name, Qt::CaseInsensitive) == 0
                             ? keyField
                             : QStringLiteral("tenantHeader"),
                         CoreText::tr("The header %1 is used twice.").arg(name));
        seen.append(name);
    }
    return {};
}

/// "{accountId}" in a path: what stands in the braces.
QStringList pathNames(const QString &path)
{
    static const QRegularExpression part(QStringLiteral(R"(\{([^{}/]*)\})"));
    QStringList names;
    for (auto found = part.globalMatch(path); found.hasNext();)
        names.append(found.next().captured(1));
    return names;
}

/// Whether \p path is one to every server: nothing that was encoded in it climbs, ends it or breaks a line.
bool staysAPath(const QString &path)
{
    const QString decoded = decodedPath(path);
    const bool isPlain = std::none_of(decoded.begin(), decoded.end(), [](QChar c) {
        return !c.isPrint() || c == u'\\' || c == u'?' || c == u'#';
    });
    const QStringList steps = decoded.split(u'/');
    return isPlain && !decoded.contains(QStringLiteral("..")) && !steps.contains(QStringLiteral("."));
}

Result<void> validatePath(const QString &where, const OperationRule &rule)
{
    QString path = rule.path.value;
    QStringList open = pathNames(path);
    for (const QString &name : open)
        path.replace(QLatin1Char('{') + name + QLatin1Char('}'), QStringLiteral("x"));
    const QUrl url(path, QUrl::StrictMode);
    if (path.isEmpty() || path.startsWith(QLatin1Char('/')) || !url.isValid() || !url.isRelative()
        || url.hasQuery() || url.hasFragment() || !staysAPath(path))
        return wrong(where,
                     CoreText::tr("The path must be relative to the address, without a leading "
                                  "slash, query or \"..\"."));
    QStringList filled;
    for (const ParameterRule &parameter : rule.parameters) {
        if (parameter.carrier == Carrier::Path)
            filled.append(parameter.wireName);
    }
    for (const ConstantRule &constant : rule.constants) {
        if (constant.carrier == Carrier::Path)
            filled.append(constant.name);
    }
    open.sort();
    filled.sort();
    if (open == filled)
        return {};
    for (const QString &name : std::as_const(filled)) {
        if (open.count(name) != 1)
            return wrong(where, CoreText::tr("The path must have {%1} exactly once.").arg(name));
    }
    return wrong(where,
                 CoreText::tr("Nothing fills a part in braces of this path: a parameter or a constant with "
                              "its name must travel in the path."));
}

/// A parameter or a constant: its name, and whether its carrier goes with the method.
Result<void> validateCarried(const QString &field, const OperationRule &rule, Carrier carrier,
                             const QString &wireName)
{
    if (wireName.isEmpty())
        return wrong(field, CoreText::tr("The name on the wire must not be empty."));
    if (carrier == Carrier::Header && !isHeaderName(wireName.toUtf8()))
        return wrong(field, CoreText::tr("This name cannot be a header: letters, digits and - only."));
    if (carrier == Carrier::Header && isReservedHeader(wireName.toUtf8()))
        return wrong(field, reservedWords(wireName));
    if (isMethodOverride(wireName.toUtf8()))
        return wrong(field,
                     CoreText::tr("%1 would make another method of the request. Choose the method itself.")
                         .arg(wireName));
    const bool needsBody = carrier == Carrier::Form || carrier == Carrier::JsonBody;
    if (needsBody && rule.method.value == "GET")
        return wrong(field, CoreText::tr("A GET request has no body: choose header or query, or POST."));
    const Carrier other = carrier == Carrier::Form ? Carrier::JsonBody : Carrier::Form;
    const bool isMixed = needsBody
        && (std::any_of(rule.parameters.begin(), rule.parameters.end(),
                        [other](const ParameterRule &one) { return one.carrier == other; })
            || std::any_of(rule.constants.begin(), rule.constants.end(),
                           [other](const ConstantRule &one) { return one.carrier == other; }));
    if (isMixed)
        return wrong(field, CoreText::tr("One request cannot have both a form and a JSON body."));
    return {};
}

bool isPrintable(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.isPrint() || c.isSurrogate(); });
}

Result<void> validateConstants(const QString &where, const OperationRule &rule)
{
    for (const ConstantRule &constant : rule.constants) {
        const QString field = where + constant.name;
        if (Result<void> checked = validateCarried(field, rule, constant.carrier, constant.name); !checked)
            return checked;
        if (constant.carrier == Carrier::Header && !isHeaderValue(constant.value.toUtf8()))
            return wrong(field,
                         CoreText::tr("This value cannot be sent in a header: only plain letters, "
                                      "digits and signs without line breaks."));
        if (constant.carrier == Carrier::Path && constant.value.isEmpty())
            return wrong(field, CoreText::tr("A part of a path must not be empty."));
        if (!isPrintable(constant.name) || !isPrintable(constant.value))
            return wrong(field, CoreText::tr("A constant has no line break or control character."));
        const auto hasItsName = [&](const ConstantRule &one) { return one.name == constant.name; };
        if (std::count_if(rule.constants.begin(), rule.constants.end(), hasItsName) > 1)
            return wrong(field,
                         CoreText::tr("The name %1 is used twice in this request.").arg(constant.name));
    }
    return {};
}

/// Which of the two ids \p wireName stands for when that is not \p parameter; empty when it is, or neither.
QString standsForOtherId(const QString &parameter, const QString &wireName)
{
    const QStringList parts = runNameParts(wireName);
    QString last = parts.isEmpty() ? QString() : parts.constLast();
    RunName meant = runNameOf(last);
    if (!isIdName(meant) && last.startsWith(u'x'))
        meant = runNameOf(last.mid(1));
    const QString other = meant == RunName::AccountId || meant == RunName::Account
        ? QStringLiteral("accountId")
        : meant == RunName::WorkflowId || meant == RunName::Workflow ? QStringLiteral("workflowId")
                                                                     : QString();
    return other == parameter ? QString() : other;
}

/// "userName", "X-User", "login": who is asked about.
bool namesTheUser(const QString &wireName)
{
    static const QStringList names {QStringLiteral("user"),          QStringLiteral("username"),
                                    QStringLiteral("userid"),        QStringLiteral("login"),
                                    QStringLiteral("loginname"),     QStringLiteral("uid"),
                                    QStringLiteral("loginid"),       QStringLiteral("remoteuser"),
                                    QStringLiteral("forwardeduser"), QStringLiteral("authrequestuser"),
                                    QStringLiteral("impersonate"),   QStringLiteral("impersonateuser"),
                                    QStringLiteral("onbehalfof"),    QStringLiteral("actas"),
                                    QStringLiteral("runas"),         QStringLiteral("sudo"),
                                    QStringLiteral("customerid")};
    const QStringList parts = runNameParts(wireName);
    const QString last = parts.isEmpty() ? QString() : parts.constLast();
    return names.contains(last) || (last.startsWith(u'x') && names.contains(last.mid(1)));
}

/// The two ids of a phone run must not leave in each other's place, and nobody's may leave for everybody.
Result<void> validateIds(const QString &where, Operation operation, const OperationRule &rule)
{
    for (const ParameterRule &parameter : rule.parameters) {
        if (operation != Operation::RegisterUser)
            break;
        const QString other = standsForOtherId(parameter.name, parameter.wireName);
        if (!other.isEmpty())
            return wrong(where + QStringLiteral(".parameters.") + parameter.name,
                         CoreText::tr("%1 would leave under the name %2, which stands for the %3. Every "
                                      "submission would carry the two IDs the wrong way round.")
                             .arg(parameter.name, parameter.wireName, other));
    }
    for (const ConstantRule &constant : rule.constants) {
        const QString other = standsForOtherId({}, constant.name);
        if (!other.isEmpty())
            return wrong(where + QStringLiteral(".constants.") + constant.name,
                         CoreText::tr("%1 stands for the %2, which is another one for each customer: it "
                                      "cannot be a constant.")
                             .arg(constant.name, other));
        if (namesTheUser(constant.name))
            return wrong(where + QStringLiteral(".constants.") + constant.name,
                         CoreText::tr("%1 names the user, who is another one for each customer: it cannot be "
                                      "a constant.")
                             .arg(constant.name));
    }
    return {};
}

Result<void> validateLengths(const QString &where, const OperationRule &rule)
{
    if (rule.constants.size() > MostConstants)
        return wrong(where + QStringLiteral(".constants"),
                     CoreText::tr("There are more than %1 constants.").arg(MostConstants));
    Result<void> valid = validateLength(where + QStringLiteral(".path"), rule.path.value);
    for (const ParameterRule &parameter : rule.parameters)
        valid = valid.and_then([&] {
            return validateLength(where + QStringLiteral(".parameters.") + parameter.name, parameter.wireName,
                                  LongestName);
        });
    for (const ConstantRule &constant : rule.constants) {
        const QString field = where + QStringLiteral(".constants");
        valid
            = valid.and_then([&] { return validateLength(field, constant.name, LongestName); }).and_then([&] {
                  return validateLength(field + u'.' + constant.name, constant.value);
              });
    }
    return valid;
}

Result<void> validateOperation(const QString &where, const OperationRule &rule)
{
    if (Result<void> checked = validateLengths(where, rule); !checked)
        return checked;
    static const QList<QByteArray> methods {"GET", "POST", "PUT", "PATCH"};
    if (!methods.contains(rule.method.value))
        return wrong(where + QStringLiteral(".method"),
                     CoreText::tr("The method must be GET, POST, PUT or PATCH."));
    if (Result<void> checked = validatePath(where + QStringLiteral(".path"), rule); !checked)
        return checked;
    for (const ParameterRule &parameter : rule.parameters) {
        const QString field = where + QStringLiteral(".parameters.") + parameter.name;
        if (Result<void> checked = validateCarried(field, rule, parameter.carrier, parameter.wireName);
            !checked)
            return checked;
        if (parameter.name == QStringLiteral("deviceId") && parameter.carrier == Carrier::Path)
            return wrong(field, CoreText::tr("deviceId is optional, so it cannot be part of a path."));
    }
    return validateConstants(where + QStringLiteral(".constants."), rule);
}

Result<void> validateSignInAddress(const QString &address)
{
    if (address.isEmpty())
        return {};
    if (Result<void> checked = validateLength(QStringLiteral("signInAddress"), address); !checked)
        return checked;
    const QUrl url(address, QUrl::StrictMode);
    const bool isPlain = url.scheme() == QStringLiteral("http") && isLoopback(url);
    if (!url.isValid() || url.host().isEmpty() || (url.scheme() != QStringLiteral("https") && !isPlain)
        || !url.userInfo().isEmpty() || url.hasQuery() || url.hasFragment())
        return wrong(QStringLiteral("signInAddress"),
                     CoreText::tr("Write an https address without user name, query or fragment, or leave it "
                                  "empty. Plain http is for this computer only."));
    return {};
}

Result<void> validatePointer(const QString &field, const QString &pointer)
{
    if (Result<void> checked = validateLength(field, pointer); !checked)
        return checked;
    if (!pointer.startsWith(QLatin1Char('/')))
        return wrong(field, CoreText::tr("A JSON pointer starts with a slash, for example \"/status\"."));
    for (qsizetype i = 0; i < pointer.size(); ++i) {
        if (pointer[i] == QLatin1Char('~')
            && (i + 1 >= pointer.size()
                || (pointer[i + 1] != QLatin1Char('0') && pointer[i + 1] != QLatin1Char('1'))))
            return wrong(field, CoreText::tr("In a JSON pointer ~ must be followed by 0 or 1."));
    }
    return {};
}

Result<void> validateAliases(const QHash<QString, QString> &aliases)
{
    const QString all = QStringLiteral("statusAliases");
    if (aliases.size() > MostAliases)
        return wrong(all, CoreText::tr("There are more than %1 aliases.").arg(MostAliases));
    for (auto alias = aliases.begin(); alias != aliases.end(); ++alias) {
        if (Result<void> checked = validateLength(all, alias.key(), LongestName); !checked)
            return checked;
        const QString field = QStringLiteral("statusAliases.") + alias.key();
        if (alias.key().isEmpty() || alias.key() != normalisedStatus(alias.key()))
            return wrong(field, CoreText::tr("Write the alias in capitals with underscores."));
        if (KycStatus::fromWire(alias.key()).isRecognised())
            return wrong(field, CoreText::tr("A known status cannot be renamed."));
        if (!KycStatus::fromWire(alias.value()).isRecognised())
            return wrong(field, CoreText::tr("An alias must stand for a known status."));
    }
    return {};
}

/// What an operation must be able to carry.
QStringList neededParameters(Operation operation)
{
    const ApiContract known = ApiContract::builtIn();
    QStringList names;
    for (const ParameterRule &parameter : known.rule(operation).parameters)
        names.append(parameter.name);
    return names;
}

} // namespace

const ParameterRule &OperationRule::parameter(QStringView name) const
{
    const auto found = std::find_if(parameters.begin(), parameters.end(),
                                    [name](const ParameterRule &rule) { return rule.name == name; });
    Q_ASSERT(found != parameters.end());
    return *found;
}

ApiContract ApiContract::builtIn()
{
    using enum Evidence;
    ApiContract contract;
    contract.operations.insert(Operation::SelfRegister,
                               {method("POST", Documented),
                                told("registration/user/selfregister", Documented),
                                parameters(Carrier::JsonBody, Documented,
                                           {"firstName", "lastName", "username", "password",
                                            "timeZoneFormatted", "preferredLanguage", "contactType"})});
    contract.operations.insert(Operation::SignIn,
                               {method("POST", Documented), told("auth/oauth/token", Documented),
                                parameters(Carrier::Form, Observed, {"grant_type", "username", "password"})});
    contract.operations.insert(Operation::RefreshToken,
                               {method("POST", Observed), told("auth/oauth/token", Documented),
                                parameters(Carrier::Form, Observed, {"grant_type", "refresh_token"})});
    contract.operations.insert(Operation::UserStatus,
                               {method("GET", Observed), told("kyc-ms/getUserInfo", Documented), {}});
    contract.operations.insert(Operation::SdkToken,
                               {method("GET", Observed), told("kyc-ms/getToken", Documented),
                                parameters(Carrier::Header, Observed, {"deviceId"})});
    contract.operations.insert(Operation::RegisterUser,
                               {method("POST", Observed), told("kyc-ms/registerUser", Documented),
                                parameters(Carrier::Header, Observed, {"accountId", "workflowId"})});
    contract.tenantHeader = told("tenantName", Documented);
    contract.apiKeyHeader = told("api-key", Documented);
    contract.statusPointer = told("/status", Observed);
    contract.providerPointer = told("/kycProvider", Observed);
    contract.remainingAttemptsPointer = told("/remainingAttempts", Observed);
    contract.sdkTokenPointer = told("/token", Observed);
    contract.signInAddress = told("", Observed);
    contract.accessTokenPointer = told("/access_token", Observed); // RFC 6749 section 5.1
    contract.refreshTokenPointer = told("/refresh_token", Observed);
    contract.expiresInPointer = told("/expires_in", Observed);
    contract.sendDeviceHeaders = {false, Observed};
    contract.clientAuth = {ClientAuth::None, Observed};
    contract.dataCentre = {DataCentre::Us, Observed};
    return contract;
}

Result<void> ApiContract::validate() const
{
    for (const Operation operation : allOperations()) {
        const QString where = QStringLiteral("operations.") + operationName(operation);
        if (!operations.contains(operation))
            return wrong(where, CoreText::tr("This operation is missing."));
        for (const QString &name : neededParameters(operation)) {
            const QList<ParameterRule> &rules = operations[operation].parameters;
            if (std::count_if(rules.begin(), rules.end(), [&](const auto &rule) { return rule.name == name; })
                != 1)
                return wrong(where + QStringLiteral(".parameters.") + name,
                             CoreText::tr("This parameter must be there exactly once."));
        }
        if (Result<void> checked = validateOperation(where, operations[operation]); !checked)
            return checked;
        if (Result<void> checked = validateIds(where, operation, operations[operation]); !checked)
            return checked;
        if (Result<void> checked = validateNames(where, operations[operation], commonHeaders(*this));
            !checked)
            return checked;
    }
    if (Result<void> checked = validateCommonHeaders(*this); !checked)
        return checked;
    const std::pair<QString, const Fact<QString> *> pointers[]
        = {{QStringLiteral("statusPointer"), &statusPointer},
           {QStringLiteral("providerPointer"), &providerPointer},
           {QStringLiteral("remainingAttemptsPointer"), &remainingAttemptsPointer},
           {QStringLiteral("sdkTokenPointer"), &sdkTokenPointer},
           {QStringLiteral("accessTokenPointer"), &accessTokenPointer},
           {QStringLiteral("refreshTokenPointer"), &refreshTokenPointer},
           {QStringLiteral("expiresInPointer"), &expiresInPointer}};
    for (const auto &[field, pointer] : pointers) {
        if (Result<void> checked = validatePointer(field, pointer->value); !checked)
            return checked;
    }
    if (Result<void> checked = validateSignInAddress(signInAddress.value); !checked)
        return checked;
    // The address is another one for each environment, which looks once more with its own.
    if (Result<void> checked = validateTargets(*this, QUrl(QStringLiteral("https://environment.invalid")));
        !checked)
        return checked;
    if (Result<void> checked = validateLength(QStringLiteral("clientId"), clientId); !checked)
        return checked;
    if (clientAuth.value == ClientAuth::Basic && clientId.isEmpty())
        return wrong(QStringLiteral("clientId"),
                     CoreText::tr("Basic client authentication needs a clientId."));
    if (!isHeaderValue(clientId.toUtf8()) || clientId.contains(QLatin1Char(':')))
        return wrong(QStringLiteral("clientId"),
                     CoreText::tr("A clientId has no colon and only plain letters."));
    return validateAliases(statusAliases);
}

const OperationRule &ApiContract::rule(Operation operation) const
{
    const auto found = operations.constFind(operation);
    Q_ASSERT(found != operations.cend());
    return *found;
}

QString evidenceName(Evidence evidence)
{
    switch (evidence) {
    case Evidence::Documented: return QStringLiteral("documented");
    case Evidence::Observed: return QStringLiteral("observed");
    case Evidence::Inferred: return QStringLiteral("inferred");
    case Evidence::Chosen: return QStringLiteral("chosen");
    }
    return {};
}

QString carrierName(Carrier carrier)
{
    switch (carrier) {
    case Carrier::Header: return QStringLiteral("header");
    case Carrier::Query: return QStringLiteral("query");
    case Carrier::Form: return QStringLiteral("form");
    case Carrier::JsonBody: return QStringLiteral("json");
    case Carrier::Path: return QStringLiteral("path");
    }
    return {};
}

QString dataCentreName(DataCentre dataCentre)
{
    switch (dataCentre) {
    case DataCentre::Us: return QStringLiteral("US");
    case DataCentre::Eu: return QStringLiteral("EU");
    case DataCentre::Sg: return QStringLiteral("SG");
    }
    return {};
}

} // namespace onboarding
