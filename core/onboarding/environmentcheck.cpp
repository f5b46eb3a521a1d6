#include "core/onboarding/environmentcheck.h"

#include "core/base/coretext.h"
#include "core/environments/environmentdifference.h"

namespace onboarding {

namespace {

Error changed(const QString &what)
{
    return {Error::Kind::NotPermitted, 0,
            CoreText::tr("%1 Nothing was sent. Look whether this is right, then register again.").arg(what),
            QStringLiteral("environment")};
}

/// One spelling for all of the same.
QString baseAddress(const Environment &environment)
{
    QUrl url = environment.url;
    const int usual = url.scheme() == QStringLiteral("http") ? 80 : 443;
    if (url.port() == usual)
        url.setPort(-1);
    QString base = url.toString(QUrl::FullyEncoded);
    while (base.endsWith(QLatin1Char('/')))
        base.chop(1);
    return base;
}

QString fullAddress(const Environment &environment, Operation operation)
{
    QString path = environment.contract.rule(operation).path.value;
    while (path.startsWith(QLatin1Char('/')))
        path.remove(0, 1);
    return baseAddress(environment) + QLatin1Char('/') + path;
}

} // namespace

QString changeElsewhere(const Environment &opened, const Environment *now)
{
    if (!now)
        return CoreText::tr("%1 was removed by another program.").arg(opened.name);
    QList<EnvironmentDifference> differences = environmentDifferences(opened, *now);
    differences.removeIf([](const EnvironmentDifference &one) { return !one.isOfRequests(); });
    return changedElsewhereText(opened.name, differences);
}

std::optional<Error> whyNotSendTo(const Environment &opened, const EnvironmentLook &look)
{
    if (!look || opened.isLocalSandbox())
        return std::nullopt;
    const Result<std::optional<Environment>> now = look();
    if (!now)
        return changed(CoreText::tr("%1 cannot be looked up now: %2").arg(opened.name, now.error().message));
    const QString what = changeElsewhere(opened, now->has_value() ? &**now : nullptr);
    return what.isEmpty() ? std::nullopt : std::optional(changed(what));
}

SentTo sentTo(const Environment &environment)
{
    if (environment.isLocalSandbox())
        return {};
    return {.url = fullAddress(environment, Operation::RegisterUser),
            .tenant = environment.tenant,
            .statusUrl = fullAddress(environment, Operation::UserStatus)};
}

ServicePlace placeOf(const Environment &environment)
{
    if (environment.isLocalSandbox())
        return {};
    return {.address = baseAddress(environment),
            .tenant = environment.tenant,
            .kind = environmentKindName(environment.kind)};
}

} // namespace onboarding
