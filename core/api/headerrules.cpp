#include "core/api/headerrules.h"

#include <QList>
#include <algorithm>

namespace onboarding {

bool isHeaderName(const QByteArray &name)
{
    static const QByteArray extra = QByteArrayLiteral("!#$%&'*+-.^_`|~");
    return !name.isEmpty() && std::all_of(name.begin(), name.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
            || extra.contains(c);
    });
}

bool isHeaderValue(const QByteArray &value)
{
    return value.trimmed() == value
        && std::all_of(value.begin(), value.end(), [](char c) { return c >= 0x20 && c < 0x7f; });
}

bool isReservedHeader(const QByteArray &name)
{
    static const QList<QByteArray> reserved {
        // Framing, routing and connection (RFC 9110 section 7, RFC 9112 sections 6 and 9).
        "host", "content-length", "transfer-encoding", "te", "trailer", "connection", "keep-alive",
        "proxy-connection", "upgrade", "expect", "max-forwards", "via", "http2-settings",
        // Credentials and state.
        "authorization", "proxy-authorization", "proxy-authenticate", "www-authenticate", "cookie", "cookie2",
        "set-cookie",
        // What says how the body and the answer are written.
        "accept", "accept-charset", "accept-encoding", "accept-language", "content-type", "content-encoding",
        "content-language", "content-location", "content-range", "content-md5", "range", "if-range",
        "user-agent", "date", "age",
        // Conditions, which would turn an answer into 304 or 412.
        "if-match", "if-none-match", "if-modified-since", "if-unmodified-since", "cache-control", "pragma",
        // What makes another request of one: for another host, by another sender.
        "forwarded", "x-host", "x-real-ip"};
    static const QList<QByteArray> families {"x-forwarded-", "x-original-", "x-rewrite-"};
    // CGI makes one name of "Content_Length" and "Content-Length" (RFC 3875 section 4.1.18).
    const QByteArray plain = name.toLower().replace('_', '-');
    return reserved.contains(plain) || isMethodOverride(name)
        || std::any_of(families.begin(), families.end(),
                       [&plain](const QByteArray &family) { return plain.startsWith(family); });
}

bool isMethodOverride(const QByteArray &name)
{
    static const QList<QByteArray> overrides {"httpmethod",     "xhttpmethod",        "xmethod",
                                              "methodoverride", "httpmethodoverride", "xhttpmethodoverride",
                                              "xmethodoverride"};
    QByteArray plain = name.toLower();
    plain.removeIf([](char c) { return c < 'a' || c > 'z'; });
    return plain == "method" ? name.startsWith('_') : overrides.contains(plain);
}

} // namespace onboarding
