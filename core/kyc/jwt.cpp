#include "core/kyc/jwt.h"

#include "core/base/jsonnumbers.h"
#include "core/base/utctime.h"

#include <QJsonDocument>
#include <QList>
#include <zlib.h>

namespace onboarding {

namespace {

constexpr int MaxClaims = 16 * 1024;

std::optional<QByteArray> decoded(const QByteArray &part)
{
    const auto result
        = QByteArray::fromBase64Encoding(part,
                                         QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals
                                             | QByteArray::AbortOnBase64DecodingErrors);
    return result.decodingStatus == QByteArray::Base64DecodingStatus::Ok ? std::optional(result.decoded)
                                                                         : std::nullopt;
}

/// gzip (RFC 1952); nothing when it is broken or larger than the cap.
std::optional<QByteArray> inflated(QByteArray packed)
{
    constexpr int GzipOnly = 16 + MAX_WBITS;
    z_stream stream {};
    if (inflateInit2(&stream, GzipOnly) != Z_OK)
        return std::nullopt;
    QByteArray plain(MaxClaims, '\0');
    stream.next_in = reinterpret_cast<Bytef *>(packed.data());
    stream.avail_in = static_cast<uInt>(packed.size());
    stream.next_out = reinterpret_cast<Bytef *>(plain.data());
    stream.avail_out = MaxClaims;
    const int end = inflate(&stream, Z_FINISH);
    const auto size = static_cast<qsizetype>(stream.total_out);
    inflateEnd(&stream);
    if (end != Z_STREAM_END)
        return std::nullopt;
    plain.truncate(size);
    return plain;
}

std::optional<QJsonObject> object(const QByteArray &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(withoutUnheldNumbers(json));
    return document.isObject() ? std::optional(document.object()) : std::nullopt;
}

QDateTime epochSeconds(const QJsonValue &value)
{
    constexpr double Latest = 253402300799.0; // the end of the year 9999
    const double seconds = value.toDouble(-1);
    return seconds > 0 && seconds < Latest ? QDateTime::fromSecsSinceEpoch(static_cast<qint64>(seconds), Utc)
                                           : QDateTime();
}

} // namespace

std::optional<QJsonObject> jwtClaims(const QByteArray &token)
{
    const QList<QByteArray> parts = token.trimmed().split('.');
    if (parts.size() != 3 || parts[0].isEmpty() || parts[1].isEmpty())
        return std::nullopt;
    const std::optional<QByteArray> headerText = decoded(parts[0]);
    const std::optional<QJsonObject> header = headerText ? object(*headerText) : std::nullopt;
    std::optional<QByteArray> payload = decoded(parts[1]);
    if (!header || !payload)
        return std::nullopt;
    const QString zip = header->value(QStringLiteral("zip")).toString();
    if (zip.compare(QStringLiteral("GZIP"), Qt::CaseInsensitive) == 0)
        payload = inflated(std::move(*payload));
    if (!payload || payload->size() > MaxClaims)
        return std::nullopt;
    return object(*payload);
}

std::optional<AccessTokenClaims> accessTokenClaims(const QByteArray &token)
{
    const std::optional<QJsonObject> claims = jwtClaims(token);
    if (!claims)
        return std::nullopt;
    return AccessTokenClaims {.tenantName = claims->value(QStringLiteral("tenant_name")).toString(),
                              .userName = claims->value(QStringLiteral("user_name")).toString(),
                              .expiresAt = epochSeconds(claims->value(QStringLiteral("exp"))),
                              .issuedAt = epochSeconds(claims->value(QStringLiteral("iat")))};
}

} // namespace onboarding
