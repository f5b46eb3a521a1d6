#include "core/api/replyage.h"

#include "core/base/plaintext.h"

#include <QRegularExpression>

namespace onboarding {

namespace {

/// What a header that may come more than once lists, each time or joined by commas (RFC 9110 section 5.3).
QByteArrayList fieldValues(const HttpReply &reply, const QByteArray &name)
{
    QByteArrayList all;
    for (const auto &[header, value] : reply.headers) {
        if (header.compare(name, Qt::CaseInsensitive) != 0)
            continue;
        for (const QByteArray &one : value.split(','))
            all.append(one.trimmed());
    }
    return all;
}

/// What the reply says of itself: older than \p fresh seconds, stale, or a part.
QString oldness(const HttpReply &reply, double fresh)
{
    QString said;
    for (const QByteArray &age : fieldValues(reply, "Age")) {
        bool isNumber = false;
        const double seconds = age.left(20).toDouble(&isNumber); // longer ones are too old by any count
        if (seconds > fresh || (!isNumber && fresh <= 0 && !age.isEmpty()))
            said = QStringLiteral("Age: %1").arg(plainExcerpt(age, 30));
    }
    for (const QByteArray &warning : fieldValues(reply, "Warning")) {
        // Stale, could not be asked for again, cut off, kept for long by its own judgement (RFC 7234).
        if (warning.startsWith("110") || warning.startsWith("111") || warning.startsWith("112")
            || warning.startsWith("113"))
            said = QStringLiteral("Warning: %1").arg(QString::fromLatin1(warning.left(3)));
    }
    return said;
}

/// RFC 9211 section 2.1 has the parameter "hit"; the rest say HIT, "Hit from cloudfront", "TCP_HIT". One that
/// was asked for again at its origin just now (revalidated, RefreshHit, Squid's TCP_REFRESH_UNMODIFIED) is
/// none that is old, and Squid's X-Cache-Lookup tells what was in its index, beside an answer that is new.
QString cacheHit(const HttpReply &reply)
{
    static const QRegularExpression hit(
        QStringLiteral("(?:^|[\\s;,_-])(?<!refresh[_-])(?:hit|stale|updating)(?:$|[\\s;,=-])"),
        QRegularExpression::CaseInsensitiveOption);
    // X-Cache, CF-Cache-Status, X-Kong-Cache-Status, X-Vercel-Cache and the like.
    static const QRegularExpression name(QStringLiteral("(?:^|-)cache(?:-status|-remote)?$"),
                                         QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression ofElse(
        QStringLiteral("auth|token|session|jwk|key|dns|polic|rate|ssl|tls|lookup|config|user"),
        QRegularExpression::CaseInsensitiveOption);
    // Varnish names two requests where the answer was kept, a CDN counts how often it was.
    static const QRegularExpression varnish(QStringLiteral("^\\d+ +\\d+$"));
    static const QRegularExpression counted(QStringLiteral("(?:^|[ ,])[1-9]"));
    static const QRegularExpression timing(QStringLiteral("(?:^|[,\\s])(?:cdn-)?cache;\\s*desc=\"?hit"),
                                           QRegularExpression::CaseInsensitiveOption);
    for (const auto &[header, value] : reply.headers) {
        const QString field = QString::fromLatin1(header);
        const QString lower = field.toLower();
        const QString told = QString::fromLatin1(value).trimmed();
        const bool isKeptCopy = (lower == QLatin1String("x-varnish") && varnish.match(told).hasMatch())
            || (lower == QLatin1String("x-cache-hits") && counted.match(told).hasMatch())
            || (lower == QLatin1String("server-timing") && timing.match(told).hasMatch())
            || (lower == QLatin1String("x-from-cache")
                && (told == QLatin1String("1") || told == QLatin1String("true")))
            || lower == QLatin1String("memento-datetime"); // RFC 7089
        if (isKeptCopy)
            return QStringLiteral("%1: %2").arg(plainExcerpt(header, 60), plainExcerpt(value, 60));
        if (name.match(field).hasMatch() && !ofElse.match(field).hasMatch()
            && hit.match(QString::fromLatin1(value)).hasMatch())
            return QStringLiteral("%1: %2").arg(plainExcerpt(header, 60), plainExcerpt(value, 60));
    }
    return {};
}

QString outOfCache(const QString &said, const QString &meaning)
{
    return QStringLiteral("The reply is an old one out of a cache (%1), %2. Ask who runs the service or the "
                          "proxy not to keep these replies.")
        .arg(said, meaning);
}

QString partOnly(const HttpReply &reply)
{
    return reply.status == 206
        ? QStringLiteral("The reply is a part of one only (206), which nobody asked for.")
        : QString();
}

} // namespace

QString whyNotNow(const HttpReply &reply, const QString &meaning)
{
    constexpr double Fresh = 60;
    if (const QString part = partOnly(reply); !part.isEmpty())
        return part;
    const QString old = oldness(reply, Fresh);
    const QString said = old.isEmpty() ? cacheHit(reply) : old;
    return said.isEmpty() ? QString() : outOfCache(said, meaning);
}

QString whyNotOfThisRequest(const HttpReply &reply, const QString &meaning)
{
    if (const QString part = partOnly(reply); !part.isEmpty())
        return part;
    const QString old = oldness(reply, 0);
    const QString said = old.isEmpty() ? cacheHit(reply) : old;
    return said.isEmpty() ? QString() : outOfCache(said, meaning);
}

} // namespace onboarding
