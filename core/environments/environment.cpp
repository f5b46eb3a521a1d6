#include "core/environments/environment.h"

#include "core/api/contractjson.h"
#include "core/api/contractsecret.h"
#include "core/api/headerrules.h"
#include "core/api/operationtargets.h"
#include "core/api/origin.h"
#include "core/base/coretext.h"
#include "core/environments/colleaguevalue.h"
#include "core/environments/contractcontents.h"
#include "core/kyc/credentialdetection.h"
#include "core/kyc/knownsecrets.h"

#include <QFileInfo>
#include <algorithm>
#include <limits>
#include <utility>

namespace onboarding {

namespace {

/// As the path leaves: QNetworkAccessManager takes its steps back.
QUrl asSent(const QUrl &url)
{
    return url.path().isEmpty() ? url : QUrl::fromEncoded(url.toEncoded(QUrl::NormalizePathSegments));
}

const QUuid LocalSandboxId(0x5a2db0c5, 0x6f0e, 0x4c57, 0x9d, 0x5a, 0x1b, 0x0e, 0x7a, 0x11, 0x6e, 0x01);

QString proxyName(ProxyMode proxy)
{
    return proxy == ProxyMode::System ? QStringLiteral("system") : QStringLiteral("none");
}

QJsonObject limitsToJson(const RequestLimits &limits)
{
    return {{QStringLiteral("deadlineMs"), qint64(limits.deadline.count())},
            {QStringLiteral("inactivityMs"), qint64(limits.inactivity.count())},
            {QStringLiteral("maxReplyBytes"), limits.maxReplyBytes},
            {QStringLiteral("maxAttempts"), limits.maxAttempts}};
}

Result<void> validateLimits(const RequestLimits &limits)
{
    using namespace std::chrono_literals;
    if (limits.deadline < 1s || limits.deadline > 10min)
        return invalidField(QStringLiteral("limits.deadlineMs"),
                            CoreText::tr("The deadline is between 1 s and 10 min."));
    if (limits.inactivity < 1s || limits.inactivity > limits.deadline)
        return invalidField(QStringLiteral("limits.inactivityMs"),
                            CoreText::tr("The silence limit is between 1 s and the deadline."));
    if (limits.maxReplyBytes < 1024 || limits.maxReplyBytes > 64 * 1024 * 1024)
        return invalidField(QStringLiteral("limits.maxReplyBytes"),
                            CoreText::tr("The size limit is between 1 KiB and 64 MiB."));
    if (limits.maxAttempts < 1 || limits.maxAttempts > 10)
        return invalidField(QStringLiteral("limits.maxAttempts"),
                            CoreText::tr("Between 1 and 10 attempts can be made."));
    return {};
}

/// Reads known members; the first that is missing, wrong or unknown is the error.
class Members
{
public:
    explicit Members(const QJsonObject &object)
        : m_object(object)
    {
    }

    QString text(const QString &name, bool isNeeded)
    {
        const QJsonValue value = m_object.take(name);
        if (value.isUndefined() && !isNeeded)
            return {};
        if (!value.isString())
            fail(name, CoreText::tr("%1 must be a text.").arg(name));
        return value.toString();
    }

    QJsonObject object(const QString &name)
    {
        const QJsonValue value = m_object.take(name);
        if (!value.isUndefined() && !value.isObject())
            fail(name, CoreText::tr("%1 must be an object.").arg(name));
        return value.toObject();
    }

    qint64 number(const QString &name, qint64 fallback)
    {
        const QJsonValue value = m_object.take(name);
        constexpr qint64 Least = std::numeric_limits<qint64>::min(); // what is no whole number of 64 bits
        if (!value.isUndefined() && (!value.isDouble() || value.toInteger(Least) == Least))
            fail(name, CoreText::tr("%1 must be a whole number.").arg(name));
        return value.toInteger(fallback);
    }

    bool truth(const QString &name) { return m_object.take(name).toBool(); }
    [[nodiscard]] bool has(const QString &name) const { return m_object.contains(name); }
    [[nodiscard]] QJsonObject takeRest() { return std::exchange(m_object, {}); }

    void fail(const QString &name, const QString &message)
    {
        if (!m_error)
            m_error = Error {Error::Kind::InvalidInput, 0, message, name};
    }

    std::optional<Error> finish()
    {
        if (!m_error && !m_object.isEmpty()) {
            const QString name = m_object.constBegin().key();
            static const QStringList secrets {QStringLiteral("key"), QStringLiteral("secret"),
                                              QStringLiteral("token"), QStringLiteral("password")};
            const bool looksSecret = std::any_of(secrets.begin(), secrets.end(), [&](const QString &word) {
                return name.contains(word, Qt::CaseInsensitive);
            });
            fail(name,
                 looksSecret
                     ? CoreText::tr("%1 looks like a secret: secrets do not belong in a file.").arg(name)
                     : CoreText::tr("%1 is not known here.").arg(name));
        }
        return m_error;
    }

private:
    QJsonObject m_object;
    std::optional<Error> m_error;
};

RequestLimits limitsFromJson(const QJsonObject &json, Members &parent)
{
    Members members(json);
    RequestLimits limits;
    limits.deadline
        = std::chrono::milliseconds(members.number(QStringLiteral("deadlineMs"), limits.deadline.count()));
    limits.inactivity = std::chrono::milliseconds(
        members.number(QStringLiteral("inactivityMs"), limits.inactivity.count()));
    limits.maxReplyBytes = members.number(QStringLiteral("maxReplyBytes"), limits.maxReplyBytes);
    limits.maxAttempts = static_cast<int>(
        std::clamp<qint64>(members.number(QStringLiteral("maxAttempts"), limits.maxAttempts), 0,
                           std::numeric_limits<int>::max()));
    if (const std::optional<Error> error = members.finish())
        parent.fail(QStringLiteral("limits.") + error->field, error->message);
    return limits;
}

Environment shareable(Members &members)
{
    Environment environment;
    environment.name = members.text(QStringLiteral("name"), true);
    const QString kind = members.text(QStringLiteral("kind"), true);
    if (const auto known = environmentKindFromName(kind))
        environment.kind = *known;
    else
        members.fail(QStringLiteral("kind"), CoreText::tr("kind is sandbox, staging or production."));
    // What is shown is what is sent.
    environment.url = asSent(QUrl(members.text(QStringLiteral("url"), true), QUrl::StrictMode));
    environment.tenant = members.text(QStringLiteral("tenant"), true);
    environment.extraCaFile = members.text(QStringLiteral("extraCaFile"), false);
    const QString proxy = members.text(QStringLiteral("proxy"), false);
    if (!proxy.isEmpty() && proxy != QStringLiteral("none") && proxy != QStringLiteral("system"))
        members.fail(QStringLiteral("proxy"), CoreText::tr("proxy is none or system."));
    environment.proxy = proxy == QStringLiteral("system") ? ProxyMode::System : ProxyMode::None;
    environment.limits = limitsFromJson(members.object(QStringLiteral("limits")), members);
    if (members.has(QStringLiteral("contract"))) {
        const Result<ApiContract> contract = contractFromJson(members.object(QStringLiteral("contract")));
        if (contract)
            environment.contract = *contract;
        else
            members.fail(QStringLiteral("contract.") + contract.error().field, contract.error().message);
    }
    return environment;
}

Result<Environment> finished(Members &members, const Environment &environment)
{
    if (const std::optional<Error> error = members.finish())
        return tl::unexpected(*error);
    if (const Result<void> valid = environment.validate(); !valid)
        return tl::unexpected(valid.error());
    return environment;
}

} // namespace

Environment Environment::localSandbox()
{
    Environment environment;
    environment.id = LocalSandboxId;
    environment.name = QStringLiteral("Sandbox (this computer)");
    environment.kind = EnvironmentKind::Sandbox;
    environment.isBuiltIn = true;
    return environment;
}

Environment Environment::stagingTemplate()
{
    Environment environment;
    environment.id = QUuid::createUuid();
    environment.name = QStringLiteral("Staging");
    environment.kind = EnvironmentKind::Staging;
    environment.url = QUrl(QStringLiteral("https://api.cloudpayments-staging.com"));
    return environment;
}

Environment Environment::productionTemplate()
{
    Environment environment;
    environment.id = QUuid::createUuid();
    environment.name = QStringLiteral("Production");
    environment.kind = EnvironmentKind::Production;
    environment.url = QUrl(QStringLiteral("https://api.cloudpayments.com"));
    return environment;
}

bool Environment::isProduction(const QUrl &address)
{
    QString host = address.host(); // QUrl lowers its letters
    if (host.endsWith(QLatin1Char('.')))
        host.chop(1); // the root that every name ends in
    return host == productionTemplate().url.host();
}

bool Environment::isProductionHost() const
{
    return isProduction(url) || isProduction(QUrl(contract.signInAddress.value, QUrl::StrictMode));
}

/// Production asks before each write; under another kind it would not.
Result<void> Environment::validateForUse() const
{
    if (Result<void> valid = validate(); !valid)
        return valid;
    if (kind != EnvironmentKind::Production && isProductionHost())
        return tl::unexpected(
            Error {.kind = Error::Kind::NotPermitted,
                   .message = (isProduction(url)
                                   ? CoreText::tr("%1 is the production service. Choose the kind production.")
                                   : CoreText::tr("The sign-in goes to %1, which is the production service. "
                                                  "Choose the kind production."))
                                  .arg(productionTemplate().url.host()),
                   .field = QStringLiteral("kind")});
    const std::pair<const char *, QString> texts[] = {{"name", name}, {"tenant", tenant}};
    for (const auto &[field, text] : texts) {
        if (looksLikeToken(text) || holdsBasicCredentials(text)) // a plan may be called Basic
            return invalidField(QString::fromLatin1(field),
                                CoreText::tr("This is or holds a secret. Secrets belong in the keychain."));
    }
    Result<void> valid = validateContents(contract);
    if (!valid)
        valid.error().field.prepend(QStringLiteral("contract."));
    return valid;
}

Result<void> Environment::validateWithout(const KnownSecrets &secrets) const
{
    const std::pair<const char *, QString> fields[]
        = {{"name", name},
           {"tenant", tenant},
           {"url", url.host() + u' ' + url.path(QUrl::FullyDecoded) + u' ' + url.query(QUrl::FullyDecoded)}};
    for (const auto &[field, text] : fields) {
        if (secrets.isIn(text))
            return invalidField(
                QString::fromLatin1(field),
                CoreText::tr("The %1 of the environment has an API key, a client secret, a password or a "
                             "token in it. An environment is shared as a file and kept in plain text: "
                             "secrets belong in the keychain.")
                    .arg(QLatin1String(field)));
    }
    return checkContractWithout(contractToJson(contract), secrets);
}

QList<Error> Environment::problems() const
{
    constexpr int MaxName = 80;
    QList<Error> found;
    const auto add = [&found](const Result<void> &checked) {
        if (!checked)
            found.append(checked.error());
        return checked.has_value();
    };
    if (name.trimmed().isEmpty() || name.trimmed() != name || name.size() > MaxName)
        add(invalidField(QStringLiteral("name"),
                         CoreText::tr("A name has 1 to 80 letters and no blank at its ends.")));
    else if (std::any_of(name.begin(), name.end(), [](QChar c) { return !c.isPrint(); }))
        add(invalidField(QStringLiteral("name"), CoreText::tr("A name has no control characters.")));
    const bool hasAddress = isLocalSandbox() || add(validateBaseUrl(url));
    if (!isLocalSandbox() && (tenant.isEmpty() || !isHeaderValue(tenant.toUtf8())))
        add(invalidField(QStringLiteral("tenant"),
                         CoreText::tr("The tenant must not be empty; it has plain letters, digits and "
                                      "signs only.")));
    if (!extraCaFile.isEmpty() && !QFileInfo(extraCaFile).isAbsolute())
        add(invalidField(QStringLiteral("extraCaFile"),
                         CoreText::tr("The file of certificates needs its whole path.")));
    add(validateLimits(limits));
    Result<void> valid = contract.validate();
    if (valid && hasAddress && !url.isEmpty())
        valid = validateTargets(contract, url);
    if (!valid)
        valid.error().field.prepend(QStringLiteral("contract."));
    add(valid);
    return found;
}

Result<void> Environment::validate() const
{
    const QList<Error> found = problems();
    if (found.isEmpty())
        return {};
    return tl::unexpected(found.constFirst());
}

QString Environment::address() const
{
    return QString::fromLatin1(url.toEncoded());
}

QJsonObject Environment::toShareableJson() const
{
    QJsonObject json {{QStringLiteral("name"), name},
                      {QStringLiteral("kind"), environmentKindName(kind)},
                      {QStringLiteral("url"), address()},
                      {QStringLiteral("tenant"), tenant},
                      {QStringLiteral("proxy"), proxyName(proxy)},
                      {QStringLiteral("limits"), limitsToJson(limits)},
                      {QStringLiteral("contract"), contractToJson(contract)}};
    if (!extraCaFile.isEmpty())
        json.insert(QStringLiteral("extraCaFile"), extraCaFile);
    return json;
}

QJsonObject Environment::toJson() const
{
    QJsonObject json = unknown;
    const QJsonObject known = toShareableJson();
    for (auto member = known.begin(); member != known.end(); ++member)
        json.insert(member.key(), member.value());
    json.insert(QStringLiteral("id"), id.toString(QUuid::WithoutBraces));
    json.insert(QStringLiteral("hasApiKey"), hasApiKey);
    if (hasClientSecret)
        json.insert(QStringLiteral("hasClientSecret"), true);
    return json;
}

Result<Environment> Environment::fromJson(const QJsonObject &json)
{
    Members members(json);
    Environment environment = shareable(members);
    environment.id = QUuid::fromString(members.text(QStringLiteral("id"), true));
    environment.hasApiKey = members.truth(QStringLiteral("hasApiKey"));
    environment.hasClientSecret = members.truth(QStringLiteral("hasClientSecret"));
    if (environment.id.isNull())
        members.fail(QStringLiteral("id"), CoreText::tr("id must be a UUID."));
    environment.unknown = members.takeRest();
    return finished(members, environment);
}

Result<Environment> Environment::fromShareableJson(const QJsonObject &json)
{
    Members members(json);
    Environment environment = shareable(members);
    environment.id = QUuid::createUuid();
    return finished(members, environment);
}

QString environmentKindName(EnvironmentKind kind)
{
    switch (kind) {
    case EnvironmentKind::Sandbox: return QStringLiteral("sandbox");
    case EnvironmentKind::Staging: return QStringLiteral("staging");
    case EnvironmentKind::Production: return QStringLiteral("production");
    }
    return {};
}

QString environmentKindText(EnvironmentKind kind)
{
    switch (kind) {
    case EnvironmentKind::Sandbox: return CoreText::tr("sandbox");
    case EnvironmentKind::Staging: return CoreText::tr("staging");
    case EnvironmentKind::Production: return CoreText::tr("production");
    }
    return {};
}

std::optional<EnvironmentKind> environmentKindFromName(QStringView name)
{
    for (const EnvironmentKind kind :
         {EnvironmentKind::Sandbox, EnvironmentKind::Staging, EnvironmentKind::Production}) {
        if (environmentKindName(kind) == name)
            return kind;
    }
    return std::nullopt;
}

Result<void> validateTypedAddress(const QString &text)
{
    const QString trimmed = text.trimmed();
    const QUrl url(trimmed, QUrl::StrictMode);
    const qsizetype scheme = trimmed.indexOf(QStringLiteral("://"));
    const qsizetype slash = scheme < 0 ? -1 : trimmed.indexOf(QLatin1Char('/'), scheme + 3);
    if (!url.isValid() || slash < 0 || url.hasQuery() || url.hasFragment())
        return {};
    // A letter beyond ASCII is encoded in one way only, and shown as it was typed.
    QByteArray typed;
    const QByteArray utf8 = trimmed.mid(slash).toUtf8();
    for (const char letter : utf8)
        typed += static_cast<unsigned char>(letter) < 0x80 ? QByteArray(1, letter)
                                                           : QByteArray(1, letter).toPercentEncoding();
    const QUrl sent = asSent(url);
    if (typed == sent.path(QUrl::FullyEncoded).toLatin1())
        return {};
    return invalidField(
        QStringLiteral("url"),
        // Not how: a secret that is in it by mistake would be told.
        CoreText::tr(
            "This path would be sent in another spelling. Write letters, digits and - . _ ~ as they are, "
            "the digits behind % in capitals (%2F), and no steps such as .. or names that begin with a "
            "dot."));
}

Result<void> validateBaseUrl(const QUrl &url)
{
    const QString field = QStringLiteral("url");
    if (!url.isValid() || url.host().isEmpty())
        return invalidField(field,
                            CoreText::tr("This is not a web address such as https://api.example.com."));
    if (!url.userInfo().isEmpty() || url.hasQuery() || url.hasFragment())
        return invalidField(field,
                            CoreText::tr("The address has no user name, password, query or fragment."));
    if (url.scheme() == QStringLiteral("https"))
        return {};
    if (url.scheme() != QStringLiteral("http"))
        return invalidField(field, CoreText::tr("The address starts with https://."));
    if (!isLoopback(url))
        return invalidField(field, CoreText::tr("Plain http is allowed to this computer only. Use https."));
    return {};
}

} // namespace onboarding
