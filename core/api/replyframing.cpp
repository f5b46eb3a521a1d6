#include "core/api/replyframing.h"

#include "core/api/errorreading.h"
#include "core/api/fieldlist.h"
#include "core/base/plaintext.h"

#include <algorithm>

namespace onboarding {

namespace {

bool isDigits(const QByteArray &text)
{
    return !text.isEmpty()
        && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

} // namespace

Result<std::optional<qint64>> agreedLength(const HeaderList &headers)
{
    const QByteArray field = headerValue(headers, "Content-Length").trimmed();
    const bool isCounted = headerValue(headers, "Transfer-Encoding").isEmpty(); // else it says the length
    if (field.isEmpty() || !isCounted || isDigits(field))
        return std::optional<qint64> {};
    const QList<QByteArray> members = fieldMembers(field);
    bool isNumber = !members.isEmpty()
        && std::all_of(members.begin(), members.end(),
                       [&](const QByteArray &one) { return isDigits(one) && one == members.constFirst(); });
    const qint64 length = isNumber ? members.constFirst().toLongLong(&isNumber) : 0;
    if (!isNumber)
        return failure(
            Error::Kind::BadReply,
            QStringLiteral("The answer does not say one length (Content-Length: %1), so that its end "
                           "is not known.")
                .arg(plainExcerpt(field, 60)));
    return std::optional(length);
}

} // namespace onboarding
