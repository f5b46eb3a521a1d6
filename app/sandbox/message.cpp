#include "app/sandbox/message.h"

#include <QJsonDocument>
#include <QLocale>
#include <algorithm>

namespace onboarding::sandbox {

namespace {

struct Phrase
{
    int status;
    const char *text;
};

/// The registry of status codes of RFC 9110, 6585, 4918, 5842, 7538, 7725, 8297 and 8470.
constexpr Phrase Phrases[] = {{200, "OK"},
                              {201, "Created"},
                              {202, "Accepted"},
                              {203, "Non-Authoritative Information"},
                              {204, "No Content"},
                              {205, "Reset Content"},
                              {206, "Partial Content"},
                              {207, "Multi-Status"},
                              {208, "Already Reported"},
                              {226, "IM Used"},
                              {300, "Multiple Choices"},
                              {301, "Moved Permanently"},
                              {302, "Found"},
                              {303, "See Other"},
                              {304, "Not Modified"},
                              {305, "Use Proxy"},
                              {307, "Temporary Redirect"},
                              {308, "Permanent Redirect"},
                              {400, "Bad Request"},
                              {401, "Unauthorized"},
                              {402, "Payment Required"},
                              {403, "Forbidden"},
                              {404, "Not Found"},
                              {405, "Method Not Allowed"},
                              {406, "Not Acceptable"},
                              {407, "Proxy Authentication Required"},
                              {408, "Request Timeout"},
                              {409, "Conflict"},
                              {410, "Gone"},
                              {411, "Length Required"},
                              {412, "Precondition Failed"},
                              {413, "Content Too Large"},
                              {414, "URI Too Long"},
                              {415, "Unsupported Media Type"},
                              {416, "Range Not Satisfiable"},
                              {417, "Expectation Failed"},
                              {421, "Misdirected Request"},
                              {422, "Unprocessable Content"},
                              {423, "Locked"},
                              {424, "Failed Dependency"},
                              {425, "Too Early"},
                              {426, "Upgrade Required"},
                              {428, "Precondition Required"},
                              {429, "Too Many Requests"},
                              {431, "Request Header Fields Too Large"},
                              {451, "Unavailable For Legal Reasons"},
                              {500, "Internal Server Error"},
                              {501, "Not Implemented"},
                              {502, "Bad Gateway"},
                              {503, "Service Unavailable"},
                              {504, "Gateway Timeout"},
                              {505, "HTTP Version Not Supported"},
                              {506, "Variant Also Negotiates"},
                              {507, "Insufficient Storage"},
                              {508, "Loop Detected"},
                              {510, "Not Extended"},
                              {511, "Network Authentication Required"}};

bool isTokenLetter(char letter)
{
    return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z')
        || (letter >= '0' && letter <= '9') || QByteArrayView("!#$%&'*+-.^_`|~").contains(letter);
}

bool isFieldLetter(char letter)
{
    const auto byte = static_cast<unsigned char>(letter);
    return letter == '\t' || (byte >= 0x20 && byte != 0x7f);
}

QByteArray dateOf(const QDateTime &time)
{
    return QLocale::c().toString(time.toUTC(), QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'")).toLatin1();
}

bool hasHeader(const Reply &reply, const QByteArray &name)
{
    return std::any_of(reply.headers.cbegin(), reply.headers.cend(), [&name](const auto &header) {
        return header.first.compare(name, Qt::CaseInsensitive) == 0;
    });
}

} // namespace

QByteArray Request::mediaType() const
{
    return headers.value("content-type").split(';').constFirst().trimmed().toLower();
}

Reply jsonReply(const QJsonObject &json, int status)
{
    return {.status = status, .body = QJsonDocument(json).toJson(QJsonDocument::Compact)};
}

QByteArray reasonPhrase(int status)
{
    const auto *found = std::find_if(std::begin(Phrases), std::end(Phrases),
                                     [status](const Phrase &phrase) { return phrase.status == status; });
    return found == std::end(Phrases) ? QByteArray() : QByteArray(found->text);
}

bool mayHaveBody(int status)
{
    return status >= 200 && status != 204 && status != 205 && status != 304;
}

QByteArray headOf(const Reply &reply, const Request &request, bool closes, const QDateTime &now)
{
    QByteArray text
        = "HTTP/1.1 " + QByteArray::number(reply.status) + ' ' + reasonPhrase(reply.status) + "\r\n";
    // A fault may have its own. Nothing that comes from here is for a cache: it is about one user, now.
    for (const auto &[name, value] :
         {std::pair(QByteArrayLiteral("Date"), dateOf(now)),
          std::pair(QByteArrayLiteral("Server"), QByteArrayLiteral("kyc-sandbox")),
          std::pair(QByteArrayLiteral("Cache-Control"), QByteArrayLiteral("no-store"))}) {
        if (!hasHeader(reply, name))
            text += name + ": " + value + "\r\n";
    }
    if (mayHaveBody(reply.status)) {
        if (!reply.contentType.isEmpty())
            text += "Content-Type: " + reply.contentType + "\r\n";
        text += "Content-Length: " + QByteArray::number(reply.body.size()) + "\r\n";
    } else if (reply.status == 205) {
        text += "Content-Length: 0\r\n"; // 204 and 304 end with their head; 205 does not
    }
    for (const auto &[name, value] : reply.headers)
        text += name + ": " + value + "\r\n";
    if (closes)
        text += "Connection: close\r\n";
    else if (request.isHttp10)
        text += "Connection: keep-alive\r\n";
    return text + "\r\n";
}

bool isToken(QByteArrayView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), isTokenLetter);
}

bool isFieldValue(QByteArrayView text)
{
    return std::all_of(text.begin(), text.end(), isFieldLetter);
}

} // namespace onboarding::sandbox
