#include "core/api/sensitivenames.h"

#include "core/api/apicontract.h"
#include "core/api/fieldnames.h"
#include "core/kyc/personalnames.h"

#include <QStringList>
#include <algorithm>
#include <array>

namespace onboarding {

namespace {

using NameKind = HiddenSpan::Kind;

QString foldedName(const QString &name)
{
    QString plain = name.toLower();
    for (const char separator : {'_', '-', '.', ' '})
        plain.remove(QLatin1Char(separator));
    return plain;
}

const QHash<QString, Sensitivity> &commonNames()
{
    static const QHash<QString, Sensitivity> names = [] {
        QHash<QString, Sensitivity> all;
        const auto add
            = [&all](NameKind kind, const char *variable, std::initializer_list<const char *> folded) {
                  for (const char *name : folded)
                      all.insert(QString::fromLatin1(name), {kind, QByteArray(variable)});
              };
        add(NameKind::Secret, "PASSWORD", {"password", "passwd", "pwd", "passphrase"});
        add(NameKind::Secret, "ACCESS_TOKEN", {"accesstoken", "authorization"});
        add(NameKind::Secret, "REFRESH_TOKEN", {"refreshtoken"});
        add(NameKind::Secret, "SDK_TOKEN", {"sdktoken"});
        add(NameKind::Secret, "ID_TOKEN", {"idtoken"});
        add(NameKind::Secret, "TOKEN", {"token"});
        add(NameKind::Secret, "API_KEY", {"apikey", "xapikey"});
        add(NameKind::Secret, "CLIENT_SECRET", {"clientsecret"});
        add(NameKind::Secret, "SECRET", {"secret"});
        add(NameKind::Secret, "PROXY_AUTHORIZATION", {"proxyauthorization"});
        add(NameKind::Secret, "COOKIE", {"cookie", "setcookie"});
        add(NameKind::Secret, "TOKEN_ID", {"jti"});
        add(NameKind::Secret, "PIN", {"pin", "otp"});
        add(NameKind::Personal, HiddenSpan::UsernameVariable,
            {"username", "login", "loginname", "xuser", "xusername", "remoteuser", "xremoteuser",
             "xforwardeduser", "xforwardedemail", "xauthrequestuser", "xauthrequestemail"});
        add(NameKind::Personal, "FIRST_NAME", {"firstname", "givenname"});
        add(NameKind::Personal, "LAST_NAME", {"lastname", "familyname", "surname"});
        add(NameKind::Personal, "FULL_NAME", {"fullname", "displayname"});
        add(NameKind::Personal, "MAIL_ADDRESS", {"email", "mail", "emailaddress"});
        add(NameKind::Personal, "PHONE_NUMBER", {"phone", "phonenumber", "mobile", "mobilenumber"});
        add(NameKind::Personal, "DATE_OF_BIRTH", {"dateofbirth", "birthdate", "dob"});
        add(NameKind::Personal, "POSTAL_ADDRESS", {"address", "postaladdress"});
        add(NameKind::Personal, "DEVICE_ID", {"deviceid"});
        add(NameKind::Personal, "CREDENTIALS", {"credentials"});
        add(NameKind::Personal, "DOCUMENTS",
            {"document", "documents", "identitydocument", "identitydocuments"});
        return all;
    }();
    return names;
}

/// "csrf_token", "newPassword": more names than anybody could list.
std::optional<Sensitivity> byItsEnd(const QString &folded)
{
    constexpr std::pair<const char *, const char *> Ends[]
        = {{"password", "PASSWORD"},   {"token", "TOKEN"},         {"secret", "SECRET"},
           {"apikey", "API_KEY"},      {"passphrase", "PASSWORD"}, {"authorization", "ACCESS_TOKEN"},
           {"accesskey", "API_KEY"},   {"secretkey", "SECRET"},    {"privatekey", "SECRET"},
           {"signingkey", "SECRET"},   {"jwt", "TOKEN"},           {"otp", "PIN"},
           {"passcode", "PIN"},        {"passwort", "PASSWORD"},   {"kennwort", "PASSWORD"},
           {"wachtwoord", "PASSWORD"}, {"contrasena", "PASSWORD"}, {"motdepasse", "PASSWORD"}};
    for (const auto &[end, variable] : Ends) {
        if (folded.endsWith(QLatin1String(end)))
            return Sensitivity {NameKind::Secret, QByteArray(variable)};
    }
    return std::nullopt;
}

/// Headers that are secrets by themselves, though members of such names need not be.
bool isHeaderOfSecret(const QString &folded)
{
    constexpr std::array Ends {"session",    "sessionid", "ticket",    "signature",
                               "credential", "nonce",     "assertion", "authenticationinfo"};
    return std::any_of(Ends.begin(), Ends.end(),
                       [&folded](const char *end) { return folded.endsWith(QLatin1String(end)); });
}

std::optional<Sensitivity> commonName(const QString &name)
{
    const QString folded = foldedName(name);
    if (const auto known = commonNames().constFind(folded); known != commonNames().constEnd())
        return *known;
    if (isPersonalName(folded))
        return Sensitivity {NameKind::Personal, QByteArrayLiteral("PERSONAL_DATA")};
    return byItsEnd(folded);
}

} // namespace

SensitiveNames::SensitiveNames(const ApiContract &contract)
{
    for (const OperationRule &rule : contract.operations) {
        for (const ParameterRule &parameter : rule.parameters) {
            if (const std::optional<Sensitivity> known = commonName(parameter.name))
                m_further.insert(foldedName(parameter.wireName), *known);
        }
    }
    m_further.insert(foldedName(contract.apiKeyHeader.value), {NameKind::Secret, "API_KEY"});
    const QString token = contract.sdkTokenPointer.value.section(QLatin1Char('/'), -1);
    if (!token.isEmpty())
        m_further.insert(foldedName(token), {NameKind::Secret, "SDK_TOKEN"});
}

std::optional<Sensitivity> SensitiveNames::find(const QString &name) const
{
    const auto own = m_further.constFind(foldedName(name));
    return own == m_further.constEnd() ? commonName(name) : std::optional(*own);
}

std::optional<Sensitivity> SensitiveNames::findHeader(const QString &name) const
{
    if (const std::optional<Sensitivity> known = find(name))
        return known;
    if (isHeaderOfSecret(foldedName(name)))
        return Sensitivity {.kind = NameKind::Found}; // no shell has a variable for it
    return std::nullopt;
}

bool isSecretFieldName(const QString &name)
{
    static const QStringList words {
        QStringLiteral("password"),   QStringLiteral("passwd"),   QStringLiteral("secret"),
        QStringLiteral("token"),      QStringLiteral("apikey"),   QStringLiteral("authorization"),
        QStringLiteral("credential"), QStringLiteral("jwt"),      QStringLiteral("bearer"),
        QStringLiteral("cookie"),     QStringLiteral("session"),  QStringLiteral("privatekey"),
        QStringLiteral("controlkey"), QStringLiteral("accesskey")};
    const QString folded = foldedFieldName(name);
    return std::any_of(words.begin(), words.end(),
                       [&](const QString &word) { return folded.contains(word); });
}

} // namespace onboarding
