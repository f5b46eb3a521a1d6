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

} // namespace

HttpReply decodedReply(int status, const HeaderList &headers, const QByteArray &received, qint64 maxSize)
{
    const MediaType type = MediaType::fromField(headerValue(headers, "Content-Type"));
    HttpReply reply {.status = status, .contentType = type.field, .mediaType = type.type, .headers = headers};
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
