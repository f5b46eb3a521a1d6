#include "app/sandbox/requesttarget.h"

#include <QStringDecoder>
#include <algorithm>

namespace onboarding::sandbox {

namespace {

/// What RFC 3986 keeps out of a URI: blanks, controls, letters beyond ASCII and a few marks. The square
/// brackets, which it keeps for hosts, are let through as every browser sends them in a query.
bool isTargetLetter(char letter)
{
    return letter > ' ' && letter < 0x7f && !QByteArrayView("\"<>\\^`{|}#").contains(letter);
}

/// Nothing for what is not UTF-8 or would be a control letter.
std::optional<QString> decodeSegment(const QByteArray &segment)
{
    QStringDecoder utf8(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = utf8(QByteArray::fromPercentEncoding(segment));
    const bool hasControl = std::any_of(
        text.cbegin(), text.cend(), [](QChar letter) { return letter.category() == QChar::Other_Control; });
    return utf8.hasError() || hasControl ? std::nullopt : std::optional(text);
}

std::optional<QString> readPath(const QByteArray &path, Request &request)
{
    const QList<QByteArray> raw = path.split('/');
    for (const QByteArray &segment : raw) {
        if (segment.isEmpty())
            continue; // "//kyc-ms/…" is what a base address with a slash at its end makes
        const std::optional<QString> text = decodeSegment(segment);
        if (!text)
            return QStringLiteral("The path is not UTF-8, or has control characters in it.");
        request.segments.append(*text);
        request.path += QLatin1Char('/') + QString(*text).replace(QLatin1Char('/'), QStringLiteral("%2F"));
    }
    if (request.path.isEmpty())
        request.path = QStringLiteral("/");
    return std::nullopt;
}

/// The length of "http://" or "https://" at the start; 0 when there is none.
qsizetype schemeLength(const QByteArray &target)
{
    const QByteArray start = target.left(8).toLower();
    if (start.startsWith("http://"))
        return 7;
    return start == "https://" ? 8 : 0;
}

} // namespace

std::optional<QString> readTarget(const QByteArray &target, Request &request)
{
    if (!std::all_of(target.cbegin(), target.cend(), isTargetLetter))
        return QStringLiteral("The request target has a character that a URI cannot have.");
    if (!hasWholeEscapes(target))
        return QStringLiteral("The request target has a % without two hexadecimal digits behind it.");
    if (request.method == "CONNECT") {
        request.authority = target;
        return isAuthority(target) ? std::nullopt
                                   : std::optional(QStringLiteral("CONNECT takes a host and a port."));
    }
    if (target == "*") {
        request.path = QStringLiteral("*");
        return request.method == "OPTIONS" ? std::nullopt
                                           : std::optional(QStringLiteral("Only OPTIONS is about *."));
    }
    QByteArray rest = target;
    if (const qsizetype scheme = schemeLength(target); scheme > 0) {
        const auto end = std::find_if(target.cbegin() + scheme, target.cend(),
                                      [](char letter) { return letter == '/' || letter == '?'; });
        const qsizetype length = end - target.cbegin();
        request.authority = target.mid(scheme, length - scheme);
        if (!isAuthority(request.authority))
            return QStringLiteral("The request target names no host.");
        rest = target.mid(length);
    } else if (!target.startsWith('/')) {
        return QStringLiteral("The request target begins with neither / nor http://.");
    }
    const qsizetype mark = rest.indexOf('?');
    if (mark >= 0)
        request.query = readFormFields(rest.mid(mark + 1));
    return readPath(mark < 0 ? rest : rest.left(mark), request);
}

bool isAuthority(const QByteArray &text)
{
    const qsizetype colon = text.lastIndexOf(':');
    const bool hasPort = colon >= 0 && text.indexOf(']', colon) < 0;
    const QByteArray host = hasPort ? text.left(colon) : text;
    const QByteArray port = hasPort ? text.mid(colon + 1) : QByteArray();
    const auto isDigit = [](char letter) { return letter >= '0' && letter <= '9'; };
    const bool isBracketed = host.startsWith('[') && host.endsWith(']');
    const auto isHostLetter = [isBracketed](char letter) {
        return isTargetLetter(letter) && !QByteArrayView(isBracketed ? "@/?" : "@/?[]:").contains(letter);
    };
    return !host.isEmpty() && std::all_of(host.cbegin(), host.cend(), isHostLetter) && hasWholeEscapes(host)
        && port.size() <= 5 && std::all_of(port.cbegin(), port.cend(), isDigit);
}

} // namespace onboarding::sandbox
