#include "core/api/mediatype.h"

#include "core/api/fieldlist.h"
#include "core/api/headerrules.h"

namespace onboarding {

namespace {

QByteArray charsetOf(const QList<QByteArray> &parts)
{
    for (const QByteArray &part : parts.mid(1)) {
        const qsizetype equals = part.indexOf('=');
        if (equals < 0 || part.left(equals).trimmed().compare("charset", Qt::CaseInsensitive) != 0)
            continue;
        QByteArray charset = unquoted(part.mid(equals + 1).trimmed()).trimmed().toLower();
        if (charset.size() > 2 && charset.startsWith('\'') && charset.endsWith('\''))
            charset = charset.mid(1, charset.size() - 2); // which some servers take for quotes
        return charset;
    }
    return {};
}

MediaType memberType(const QByteArray &member)
{
    const QList<QByteArray> parts = splitOutsideQuotes(member, ';');
    const QByteArray type = parts.constFirst().toLower();
    const qsizetype slash = type.indexOf('/');
    if (slash < 0 || !isHeaderName(type.left(slash)) || !isHeaderName(type.mid(slash + 1)) || type == "*/*")
        return {};
    return {.type = type, .charset = charsetOf(parts), .field = member};
}

} // namespace

bool MediaType::isJson() const
{
    return type == "application/json" || type.endsWith("+json");
}

bool MediaType::isText() const
{
    return type.isEmpty() || isJson() || type.startsWith("text/") || type.endsWith("/xml")
        || type.endsWith("+xml") || type == "application/x-www-form-urlencoded"
        || type == "application/javascript";
}

MediaType MediaType::fromField(const QByteArray &contentType)
{
    MediaType last {.field = contentType};
    const QList<QByteArray> members = fieldMembers(contentType);
    for (const QByteArray &member : members) {
        MediaType next = memberType(member);
        if (next.type.isEmpty())
            continue;
        if (next.charset.isEmpty() && next.type == last.type)
            next.charset = last.charset;
        last = next;
    }
    return last;
}

} // namespace onboarding
