#include "app/sandbox/requestparser.h"

#include "app/sandbox/requesttarget.h"

#include <algorithm>

namespace onboarding::sandbox {

namespace {

constexpr int MaxEmptyLines = 4; ///< before a request line; RFC 9112, 2.2 asks for one at least
constexpr qsizetype MaxChunkLine = 1024;
constexpr qsizetype MaxMethod = 64;
constexpr char TlsHandshake = 0x16; // its first byte

bool isDecimal(const QByteArray &text)
{
    return !text.isEmpty() && std::all_of(text.cbegin(), text.cend(), [](char letter) {
        return letter >= '0' && letter <= '9';
    });
}

/// Known before the line has ended: a body that no length tells of, or TLS, may never end one.
bool beginsLikeMethod(const QByteArray &bytes)
{
    const auto *const end = std::find_if(bytes.cbegin(), bytes.cend(), [](char letter) {
        return letter == ' ' || letter == '\r' || letter == '\n';
    });
    const auto length = static_cast<qsizetype>(end - bytes.cbegin());
    return length <= MaxMethod && (length > 0 ? isToken(bytes.left(length)) : !bytes.startsWith(' '));
}

/// The members of a list such as "close, TE", in lower case; empty ones are kept.
QList<QByteArray> membersOf(const QByteArray &value)
{
    QList<QByteArray> members = value.toLower().split(',');
    for (QByteArray &member : members)
        member = member.trimmed();
    return members;
}

} // namespace

RequestParser::RequestParser(const Limits &limits)
    : m_limits(limits)
{
}

void RequestParser::restart()
{
    m_state = State::Line;
    m_request = {};
    m_problem = {};
    m_counts.clear();
    m_emptyLines = 0;
    m_fieldCount = 0;
    m_headSize = 0;
    m_missing = 0;
    m_isChunked = false;
    m_chunk = Chunk::Size;
}

void RequestParser::feed(QByteArray &bytes)
{
    if (m_state == State::Line)
        readRequestLine(bytes);
    if (m_state == State::Fields)
        return readFields(bytes);
    if (m_state == State::Body)
        readBody(bytes);
}

void RequestParser::fail(int status, const QString &message)
{
    m_state = State::Failed;
    m_problem = {status, message};
}

/// The next line without its end; nothing when it is not whole yet, or wrong.
std::optional<QByteArray> RequestParser::takeLine(QByteArray &bytes, qsizetype limit, const Problem &beyond)
{
    const qsizetype end = bytes.indexOf('\n');
    if ((end < 0 ? bytes.size() : end) > limit) {
        fail(beyond.status, beyond.message);
        return std::nullopt;
    }
    if (end < 0)
        return std::nullopt;
    if (end == 0 || bytes.indexOf('\r') != end - 1) {
        fail(400, QStringLiteral("Lines end with CR LF, and neither stands alone."));
        return std::nullopt;
    }
    const QByteArray line = bytes.left(end - 1);
    bytes.remove(0, end + 1);
    return line;
}

void RequestParser::readRequestLine(QByteArray &bytes)
{
    const Problem tooLong {414,
                           QStringLiteral("The request line is longer than %1 bytes.").arg(m_limits.line)};
    std::optional<QByteArray> line = QByteArray();
    while (line && line->isEmpty()) {
        if (!beginsLikeMethod(bytes))
            return fail(400,
                        bytes.startsWith(TlsHandshake) ? QStringLiteral("This port speaks http, not https.")
                                                       : QStringLiteral("A request begins with a method."));
        line = takeLine(bytes, m_limits.line, tooLong);
        if (line && line->isEmpty() && ++m_emptyLines > MaxEmptyLines)
            return fail(400, QStringLiteral("A request begins with a method."));
    }
    if (!line)
        return;
    const QList<QByteArray> parts = line->split(' ');
    if (parts.size() != 3 || !isToken(parts.at(0)) || parts.at(1).isEmpty())
        return fail(400,
                    QStringLiteral("A request line is a method, a target and HTTP/1.1, one blank between."));
    const QByteArray &version = parts.at(2);
    const bool isVersion = version.size() == 8 && version.startsWith("HTTP/") && isDecimal(version.mid(5, 1))
        && version.at(6) == '.' && isDecimal(version.mid(7, 1));
    if (!isVersion)
        return fail(400, QStringLiteral("A request line ends with HTTP/1.1."));
    if (version.at(5) != '1')
        return fail(505, QStringLiteral("Only HTTP/1.1 and HTTP/1.0 are spoken here."));
    m_request.method = parts.at(0);
    m_request.isHttp10 = version.at(7) == '0';
    if (const std::optional<QString> problem = readTarget(parts.at(1), m_request))
        return fail(400, *problem);
    m_state = State::Fields;
}

void RequestParser::readFields(QByteArray &bytes)
{
    while (m_state == State::Fields) {
        const std::optional<QByteArray> line = takeLine(bytes, m_limits.head - m_headSize, headTooLong());
        if (!line)
            return;
        m_headSize += line->size() + 2;
        if (line->isEmpty())
            return finishHead();
        addField(*line);
    }
}

RequestParser::Problem RequestParser::headTooLong() const
{
    return {431, QStringLiteral("The header fields are longer than %1 bytes.").arg(m_limits.head)};
}

void RequestParser::addField(const QByteArray &line)
{
    if (++m_fieldCount > m_limits.fields)
        return fail(431, QStringLiteral("There are more than %1 header fields.").arg(m_limits.fields));
    if (line.startsWith(' ') || line.startsWith('\t'))
        return fail(400, QStringLiteral("A header field that goes on in the next line is obsolete."));
    const qsizetype colon = line.indexOf(':');
    const QByteArray name = line.left(std::max<qsizetype>(colon, 0)).toLower();
    if (!isToken(name))
        return fail(400,
                    QStringLiteral("A header field is a name, a colon without a blank before it, a value."));
    const QByteArray raw = line.mid(colon + 1);
    if (!isFieldValue(raw))
        return fail(400,
                    QStringLiteral("The header field %1 has a control character in it.")
                        .arg(QString::fromLatin1(name)));
    ++m_counts[name];
    const QByteArray value = raw.trimmed();
    if (m_request.headers.contains(name))
        m_request.headers[name] += (name == "cookie" ? "; " : ", ") + value;
    else
        m_request.headers.insert(name, value);
}

void RequestParser::finishHead()
{
    if (!checkHost() || !checkSingleFields() || !readFraming())
        return;
    readConnectionFields();
    if (m_state == State::Failed)
        return;
    m_state = m_isChunked || m_missing > 0 ? State::Body : State::Complete;
}

bool RequestParser::checkHost()
{
    const int count = m_counts.value("host");
    const QByteArray host = m_request.headers.value("host");
    if (count > 1)
        fail(400, QStringLiteral("There is more than one Host."));
    else if (count == 0 && !m_request.isHttp10)
        fail(400, QStringLiteral("Host is missing."));
    else if (count == 1 && !isAuthority(host))
        fail(400, QStringLiteral("Host is not a name with or without a port."));
    else if (m_request.authority.isEmpty())
        m_request.authority = host; // a target that names one goes before (RFC 9112, 3.2.2)
    return m_state != State::Failed;
}

/// Joined by a comma they would be one value that nobody sent, and which of two counts is anybody's guess.
bool RequestParser::checkSingleFields()
{
    for (const char *name : {"Authorization", "api-key", "tenantName", "accountId", "workflowId",
                             "Sandbox-Key", "Content-Type"}) {
        if (m_counts.value(QByteArray(name).toLower()) > 1) {
            fail(400, QStringLiteral("There is more than one %1.").arg(QLatin1String(name)));
            return false;
        }
    }
    return true;
}

void RequestParser::readConnectionFields()
{
    const QList<QByteArray> connection = membersOf(m_request.headers.value("connection"));
    m_request.keepsAlive
        = !connection.contains("close") && (!m_request.isHttp10 || connection.contains("keep-alive"));
    if (m_counts.value("expect") == 0 || m_request.isHttp10)
        return;
    m_request.expectsContinue = m_request.headers.value("expect").toLower() == "100-continue";
    if (!m_request.expectsContinue)
        fail(417, QStringLiteral("Only 100-continue can be expected."));
}

/// How long the body is (RFC 9112, 6.3).
bool RequestParser::readFraming()
{
    const bool hasLength = m_counts.contains("content-length");
    if (!m_counts.contains("transfer-encoding")) {
        if (m_counts.value("content-length") > 1)
            fail(400, QStringLiteral("There is more than one Content-Length."));
        return m_state != State::Failed
            && (!hasLength || readContentLength(m_request.headers.value("content-length")));
    }
    const QList<QByteArray> codings = membersOf(m_request.headers.value("transfer-encoding"));
    if (hasLength)
        fail(400, QStringLiteral("Content-Length and Transfer-Encoding exclude each other."));
    else if (m_request.isHttp10)
        fail(400, QStringLiteral("HTTP/1.0 knows no Transfer-Encoding."));
    else if (codings.constLast() != "chunked" || codings.count("chunked") > 1)
        fail(400, QStringLiteral("Transfer-Encoding ends with chunked, once."));
    else if (codings.size() > 1)
        fail(501, QStringLiteral("The only transfer coding spoken here is chunked."));
    m_isChunked = true;
    return m_state != State::Failed;
}

bool RequestParser::readContentLength(const QByteArray &text)
{
    bool isSmall = false;
    m_missing = text.toLongLong(&isSmall); // what does not fit is beyond any limit
    if (!isDecimal(text))
        fail(400, QStringLiteral("Content-Length is not a whole number."));
    else if (!isSmall || m_missing > m_limits.body)
        fail(413, QStringLiteral("A body may have %1 bytes.").arg(m_limits.body));
    return m_state != State::Failed;
}

void RequestParser::readBody(QByteArray &bytes)
{
    if (m_isChunked)
        return readChunks(bytes);
    const qsizetype taken = std::min(m_missing, bytes.size());
    m_request.body += bytes.left(taken);
    bytes.remove(0, taken);
    m_missing -= taken;
    if (m_missing == 0)
        m_state = State::Complete;
}

void RequestParser::readChunks(QByteArray &bytes)
{
    while (m_state == State::Body) {
        if (m_chunk == Chunk::Data) {
            const qsizetype taken = std::min(m_missing, bytes.size());
            m_request.body += bytes.left(taken);
            bytes.remove(0, taken);
            m_missing -= taken;
            if (m_missing > 0)
                return;
            m_chunk = Chunk::End;
        }
        if (m_chunk == Chunk::End) {
            if (!QByteArrayView("\r\n").startsWith(bytes.left(2)))
                return fail(400, QStringLiteral("A chunk is longer than it says."));
            if (bytes.size() < 2)
                return;
            bytes.remove(0, 2);
            m_chunk = Chunk::Size;
        }
        const bool isTrailer = m_chunk == Chunk::Trailer;
        const std::optional<QByteArray> line = isTrailer
            ? takeLine(bytes, m_limits.head - m_headSize, headTooLong())
            : takeLine(bytes, MaxChunkLine, {400, QStringLiteral("The size of a chunk is too long.")});
        if (!line)
            return;
        if (!isTrailer)
            readChunkSize(*line);
        else if (line->isEmpty())
            m_state = State::Complete;
        else
            addTrailer(*line);
    }
}

/// Checked and dropped: nothing here has a use for one.
void RequestParser::addTrailer(const QByteArray &line)
{
    const QHash<QByteArray, QByteArray> headers = m_request.headers;
    m_headSize += line.size() + 2;
    addField(line);
    m_request.headers = headers;
}

void RequestParser::readChunkSize(const QByteArray &line)
{
    constexpr int Hexadecimal = 16;
    const qsizetype mark = line.indexOf(';');
    const QByteArray digits = mark < 0 ? line : line.left(mark);
    const bool isHexadecimal = !digits.isEmpty()
        && std::all_of(digits.cbegin(), digits.cend(),
                       [](char letter) { return QByteArrayView("0123456789abcdefABCDEF").contains(letter); });
    if (!isHexadecimal || !isFieldValue(line))
        return fail(400, QStringLiteral("A chunk begins with its size, a hexadecimal number."));
    bool isSmall = false;
    m_missing = digits.toLongLong(&isSmall, Hexadecimal);
    if (!isSmall || m_missing > m_limits.body - m_request.body.size())
        return fail(413, QStringLiteral("A body may have %1 bytes.").arg(m_limits.body));
    m_chunk = m_missing > 0 ? Chunk::Data : Chunk::Trailer;
}

} // namespace onboarding::sandbox
