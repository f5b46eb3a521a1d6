#include "core/api/retryafter.h"

#include "core/api/errorreading.h"
#include "core/api/fieldlist.h"
#include "core/api/httpdate.h"

#include <QRegularExpression>
#include <algorithm>

namespace onboarding {

namespace {

using std::chrono::seconds;

std::optional<seconds> delaySeconds(const QByteArray &text)
{
    // A part of a second is not allowed, and sent all the same.
    static const QRegularExpression form(QStringLiteral("^0*([0-9]+)(\\.[0-9]+)?$"));
    const auto match = form.match(QString::fromLatin1(text));
    if (!match.hasMatch())
        return std::nullopt;
    constexpr int MostDigits = 10;
    const QString digits = match.captured(1);
    if (digits.size() > MostDigits)
        return LongestRetryAfter;
    static const QRegularExpression notZero(QStringLiteral("[1-9]"));
    const bool isMore = match.captured(2).contains(notZero);
    return std::min(LongestRetryAfter, seconds(digits.toLongLong() + (isMore ? 1 : 0)));
}

std::optional<seconds> untilDate(const QByteArray &text, const QDateTime &from)
{
    const QDateTime until = readHttpDate(text, from);
    if (!until.isValid())
        return std::nullopt;
    // Never shorter than asked: the part of a second that is begun counts.
    const std::chrono::milliseconds left(from.msecsTo(until));
    return std::clamp(std::chrono::ceil<seconds>(left), seconds {0}, LongestRetryAfter);
}

/// What stands before the comma of a date: "Wed", "Wednesday".
bool isDayName(const QByteArray &text)
{
    static const QRegularExpression form(QStringLiteral("^(mon|tue|wed|thu|fri|sat|sun)[a-z]*$"),
                                         QRegularExpression::CaseInsensitiveOption);
    return form.match(QString::fromLatin1(text)).hasMatch();
}

/// Two of the three forms of a date have a comma of their own.
QList<QByteArray> membersWithDates(const QByteArray &field)
{
    QList<QByteArray> members;
    for (const QByteArray &part : fieldMembers(field)) {
        if (!members.isEmpty() && isDayName(members.constLast()))
            members.last() += ", " + part;
        else
            members.append(part);
    }
    return members;
}

QDateTime sentAt(const HeaderList &headers, const QDateTime &now)
{
    for (const QByteArray &one : membersWithDates(headerValue(headers, "Date"))) {
        if (const QDateTime date = readHttpDate(one, now); date.isValid())
            return date;
    }
    return now;
}

} // namespace

std::optional<seconds> readRetryAfter(const HeaderList &headers, const QDateTime &now)
{
    const QDateTime from = sentAt(headers, now);
    std::optional<seconds> longest;
    for (const QByteArray &one : membersWithDates(headerValue(headers, "Retry-After"))) {
        const std::optional<seconds> count = delaySeconds(one);
        const std::optional<seconds> wait = count ? count : untilDate(one, from);
        if (wait && (!longest || *wait > *longest))
            longest = wait;
    }
    return longest;
}

} // namespace onboarding
