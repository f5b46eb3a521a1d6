#include "core/api/retrypolicy.h"

#include "core/api/errorreading.h"

#include <QLocale>
#include <algorithm>

namespace onboarding {

namespace {

QDateTime httpDate(const QByteArray &text)
{
    QDateTime date = QLocale::c().toDateTime(QString::fromLatin1(text.trimmed()),
                                             QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"));
    date.setTimeSpec(Qt::UTC);
    return date;
}

} // namespace

RetryDecision decideRetry(const Error &failed, int attempt, const RequestLimits &limits,
                          std::chrono::milliseconds left, double random)
{
    const bool isPassing = failed.kind == Error::Kind::Offline || failed.kind == Error::Kind::ServiceFailing
        || failed.kind == Error::Kind::RateLimited;
    if (!isPassing || attempt >= limits.maxAttempts)
        return {};
    const auto base = limits.retryDelay * (1LL << (attempt - 1));
    // Between half and one and a half times, so that many consoles do not come back together.
    auto wait = std::chrono::milliseconds(static_cast<qint64>(double(base.count()) * (0.5 + random)));
    if (failed.retryAfter)
        wait = std::max<std::chrono::milliseconds>(*failed.retryAfter, wait);
    return {.again = wait < left, .wait = wait};
}

std::optional<std::chrono::seconds> readRetryAfter(const HeaderList &headers, const QDateTime &now)
{
    const QByteArray text = headerValue(headers, "Retry-After").trimmed();
    if (text.isEmpty())
        return std::nullopt;
    bool isNumber = false;
    const qlonglong count = text.toLongLong(&isNumber);
    if (isNumber)
        return count >= 0 ? std::optional(std::chrono::seconds(count)) : std::nullopt;
    const QDateTime until = httpDate(text);
    if (!until.isValid())
        return std::nullopt;
    const QDateTime from = httpDate(headerValue(headers, "Date"));
    return std::chrono::seconds(std::max<qint64>(0, (from.isValid() ? from : now).secsTo(until)));
}

} // namespace onboarding
