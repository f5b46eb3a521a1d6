#pragma once
#include "core/api/apiclient.h"
#include "core/api/apicontract.h"
#include "core/base/result.h"

#include <QJsonObject>
#include <QString>
#include <QUrl>
#include <QUuid>

namespace onboarding {

class KnownSecrets;

enum class EnvironmentKind { Sandbox, Staging, Production };

/// Where to connect and as whom. Holds no secret: it can be shared as a file.
struct Environment
{
    QUuid id {}; ///< chosen once; names the secrets
    QString name {}; ///< unique, what users type after -e
    EnvironmentKind kind = EnvironmentKind::Staging;
    QUrl url {}; ///< base URL; empty for the sandbox of this computer until one runs
    QString tenant {};
    ApiContract contract = ApiContract::builtIn();
    RequestLimits limits {};
    QString extraCaFile {}; ///< PEM, absolute path; empty for none
    ProxyMode proxy = ProxyMode::None;
    bool hasApiKey = false; ///< marker: an API key was saved in the keychain. Not exported.
    bool hasClientSecret = false; ///< the same for the secret of the contract's client
    bool isBuiltIn = false; ///< the sandbox of this computer: cannot be removed
    QJsonObject unknown {}; ///< what a newer version stored with it: kept, not understood, not exported

    /// The sandbox of this computer. Its url, tenant and API key come from the running sandbox.
    [[nodiscard]] static Environment localSandbox();
    /// Known hosts, to start a new environment from.
    [[nodiscard]] static Environment stagingTemplate();
    [[nodiscard]] static Environment productionTemplate();

    [[nodiscard]] bool isLocalSandbox() const { return isBuiltIn; }
    /// The url with its percent-encoding, so that it can be read again.
    [[nodiscard]] QString address() const;
    /// The host, or that of the sign-in, is the provider's own production, in any spelling.
    [[nodiscard]] bool isProductionHost() const;
    /// Everything but the id and the markers. The error's `field` names what is wrong.
    [[nodiscard]] Result<void> validate() const;
    /// All that validate() has to say, the first one first.
    [[nodiscard]] QList<Error> problems() const;
    /// Of what somebody gives to be kept or shared, wherever it comes from: validate(), and that the
    /// production service has the kind of production, and that no secret and nobody's id stands in it.
    [[nodiscard]] Result<void> validateForUse() const;
    /// Whether none of \p secrets stands in its name, tenant or address, which are kept and shared in plain
    /// text.
    [[nodiscard]] Result<void> validateWithout(const KnownSecrets &secrets) const;
    [[nodiscard]] QJsonObject toJson() const; ///< for the store: with id and marker
    [[nodiscard]] QJsonObject toShareableJson() const; ///< for a colleague: without id and markers
    /// From the store. Members that are not known here are kept in `unknown`, so that the next write does not
    /// drop what a newer version put there.
    [[nodiscard]] static Result<Environment> fromJson(const QJsonObject &json);
    /// A new id; unknown fields and anything that looks like a secret are refused by name.
    [[nodiscard]] static Result<Environment> fromShareableJson(const QJsonObject &json);

    bool operator==(const Environment &) const = default;

private:
    [[nodiscard]] static bool isProduction(const QUrl &address);
};

[[nodiscard]] QString environmentKindName(EnvironmentKind kind); ///< "sandbox", "staging", "production"
/// The same to be read: in the language of the window, in English in kycctl.
[[nodiscard]] QString environmentKindText(EnvironmentKind kind);
[[nodiscard]] std::optional<EnvironmentKind> environmentKindFromName(QStringView name);

/// https anywhere; http only to loopback; no user info, query or fragment.
[[nodiscard]] Result<void> validateBaseUrl(const QUrl &url);
/// Whether what \p text shows as a path is what would be sent: QUrl spells "/%7Eme", "/%41", "/%2f" and
/// "/a/../b" otherwise. InvalidInput says how it would be sent. Nothing about a text that is no address.
[[nodiscard]] Result<void> validateTypedAddress(const QString &text);

} // namespace onboarding
