#include "core/onboarding/lastlook.h"

namespace onboarding {

namespace {

Error changed(const QString &what)
{
    return {Error::Kind::NotPermitted, 0,
            QStringLiteral("%1 Nothing was sent. Look whether this is right, then register again.").arg(what),
            QStringLiteral("environment")};
}

/// The address of \p operation, one spelling for all of the same.
QString fullAddress(const Environment &environment, Operation operation)
{
    QUrl url = environment.url;
    const int usual = url.scheme() == QStringLiteral("http") ? 80 : 443;
    if (url.port() == usual)
        url.setPort(-1);
    QString base = url.toString(QUrl::FullyEncoded);
    while (base.endsWith(QLatin1Char('/')))
        base.chop(1);
    QString path = environment.contract.rule(operation).path.value;
    while (path.startsWith(QLatin1Char('/')))
        path.remove(0, 1);
    return base + QLatin1Char('/') + path;
}

} // namespace

std::optional<Error> whyNotSendTo(const Environment &opened, const EnvironmentLook &look)
{
    if (!look || opened.isLocalSandbox())
        return std::nullopt;
    const Result<std::optional<Environment>> read = look();
    if (!read)
        return changed(
            QStringLiteral("%1 cannot be looked up now: %2").arg(opened.name, read.error().message));
    if (!*read)
        return changed(QStringLiteral("%1 was removed by another program.").arg(opened.name));
    const Environment &now = **read;
    if (now.kind != opened.kind)
        return changed(
            QStringLiteral("%1 was changed by another program: its kind is %2 now, and was %3.")
                .arg(opened.name, environmentKindName(now.kind), environmentKindName(opened.kind)));
    if (now.url != opened.url)
        return changed(QStringLiteral("%1 was changed by another program: it is at %2 now, and was at %3.")
                           .arg(opened.name, now.address(), opened.address()));
    if (now.tenant != opened.tenant)
        return changed(QStringLiteral("%1 was changed by another program: its tenant is %2 now, and was %3.")
                           .arg(opened.name, now.tenant, opened.tenant));
    if (now.contract != opened.contract)
        return changed(QStringLiteral("%1 was changed by another program: its contract is another one now.")
                           .arg(opened.name));
    return std::nullopt;
}

SentTo sentTo(const Environment &environment)
{
    if (environment.isLocalSandbox())
        return {};
    return {.url = fullAddress(environment, Operation::RegisterUser),
            .tenant = environment.tenant,
            .statusUrl = fullAddress(environment, Operation::UserStatus)};
}

} // namespace onboarding
