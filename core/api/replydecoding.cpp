#include "core/api/replydecoding.h"

#include "core/api/contentcoding.h"
#include "core/api/errorreading.h"
#include "core/api/fieldlist.h"
#include "core/api/mediatype.h"
#include "core/api/replytext.h"

namespace onboarding {

namespace {

/// In the order in which they were applied. Qt undoes "chunked".
QList<QByteArray> appliedCodings(const HeaderList &headers)
{
    QList<QByteArray> codings = fieldMembers(headerValue(headers, "Content-Encoding"));
    codings += fieldMembers(headerValue(headers, "Transfer-Encoding"));
    codings.removeIf([](const QByteArray &one) { return one.compare("chunked", Qt::CaseInsensitive) == 0; });
    return codings;
}

/// Qt joins fields of one name: by commas, and Set-Cookie, whose values may have commas, by line feeds
/// (RFC 9110, section 5.3). They are shown as they came.
HeaderList withEachCookie(const HeaderList &headers)
{
    HeaderList each;
    for (const auto &[name, value] : headers) {
        const bool isCookie = name.compare("Set-Cookie", Qt::CaseInsensitive) == 0;
        const QList<QByteArray> values = isCookie ? value.split('\n') : QList<QByteArray> {value};
        for (const QByteArray &one : values)
            each.append({name, one});
    }
    return each;
}

} // namespace

HttpReply decodedReply(int status, const HeaderList &headers, const QByteArray &received, qint64 maxSize)
{
    const MediaType type = MediaType::fromField(headerValue(headers, "Content-Type"));
    HttpReply reply {.status = status,
                     .contentType = type.field,
                     .mediaType = type.type,
                     .headers = withEachCookie(headers)};
    const Result<QByteArray> body = withoutCodings(received, appliedCodings(headers), maxSize);
    if (!body) {
        reply.unreadable = body.error().message;
        return reply;
    }
    if (!type.isText()) {
        reply.body = *body;
        return reply;
    }
    const ReplyText text = readReplyText(*body, type);
    reply.body = text.utf8;
    reply.remark = text.problem;
    return reply;
}

bool isBareWords(const QByteArray &body)
{
    constexpr qsizetype Longest = 200;
    const QByteArray words = body.trimmed();
    return !words.isEmpty() && words.size() <= Longest && !QByteArrayView("{}[]\"<").contains(words.front());
}

} // namespace onboarding
