#include "core/api/curlcommand.h"

#include "core/api/exchange.h"

#include <algorithm>

namespace onboarding {

namespace {

using CurlForm = HiddenSpan::Form;

/// Where single quotes cannot be used: bytes that a terminal would obey, or that are no text.
bool needsEscapes(const QByteArray &bytes)
{
    const bool hasControl = std::any_of(bytes.begin(), bytes.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return (byte < 0x20 && c != '\n') || byte == 0x7f;
    });
    return hasControl || QString::fromUtf8(bytes).toUtf8() != bytes;
}

/// POSIX XCU 2.2.2: between single quotes every letter is itself. Else as bash, ksh and zsh read $'…'.
QString shellQuoted(const QByteArray &bytes)
{
    if (bytes.isEmpty())
        return {};
    if (!needsEscapes(bytes))
        return QLatin1Char('\'') + QString::fromUtf8(QByteArray(bytes).replace('\'', "'\\''"))
            + QLatin1Char('\'');
    QString quoted = QStringLiteral("$'");
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '\'' || c == '\\')
            quoted += QString(QLatin1Char('\\')) + QLatin1Char(c);
        else if (byte >= 0x20 && byte < 0x7f)
            quoted += QLatin1Char(c);
        else
            quoted += QStringLiteral("\\%1").arg(int(byte), 3, 8, QLatin1Char('0'));
    }
    return quoted + QLatin1Char('\'');
}

/// What a shell says when the variable is not set. No letter in it means anything to a shell.
QString wantedWords(const QByteArray &variable)
{
    QString words = QString::fromLatin1(variable).toLower();
    if (words.startsWith(QStringLiteral("kyc_")))
        words.remove(0, 4);
    words.replace(QLatin1Char('_'), QLatin1Char(' '));
    return QStringLiteral("set it to the %1 that was sent, it is not recorded").arg(words);
}

/// In the order of curl's own: it writes Host and Content-Length itself.
bool writesItself(const QByteArray &name, const QByteArray &value, const Exchange &exchange)
{
    if (name.compare("Content-Length", Qt::CaseInsensitive) == 0)
        return !exchange.requestBody.isEmpty();
    const QByteArray host = exchange.url.authority(QUrl::FullyEncoded).toLatin1();
    const int port = exchange.url.port();
    const int usual = exchange.url.scheme() == QStringLiteral("https") ? 443 : 80;
    return name.compare("Host", Qt::CaseInsensitive) == 0 && value == host && port != usual;
}

/// Helpers of the line, for the shells of POSIX.
const QString JsonHelper = QStringLiteral("json() { printf %s \"$1\" | sed 's/[\\\\\"]/\\\\&/g'; }");
const QString PercentHelper = QStringLiteral(
    "percent() { printf %s \"$1\" | od -An -v -tx1 | tr -d ' \\n' | awk -v d=0123456789ABCDEF "
    "'{ for (i = 1; i < length($0); i += 2) { h = toupper(substr($0, i, 2)); "
    "n = 16 * index(d, substr(h, 1, 1)) + index(d, substr(h, 2)) - 17; "
    "c = n < 128 ? sprintf(\"%c\", n) : \"\"; "
    "printf \"%s\", c ~ /^[A-Za-z0-9._~-]$/ ? c : \"%\" h } }'; }");

} // namespace

CurlCommand::CurlCommand(const Exchange &exchange)
{
    addUrl(exchange);
    addHeaders(exchange);
    addBody(exchange);
}

void CurlCommand::addUrl(const Exchange &exchange)
{
    const RedactedText target = exchange.recordedTarget();
    QString options;
    if (exchange.url.scheme() == QStringLiteral("https"))
        options += QStringLiteral("--http1.1 ");
    if (target.bytes.contains("/.")) // it would take them out
        options += QStringLiteral("--path-as-is ");
    const QByteArray letters = target.bytes + exchange.url.host().toLatin1();
    if (std::any_of(letters.begin(), letters.end(), [](char c) { return QByteArray("[]{}").contains(c); }))
        options += QStringLiteral("--globoff "); // it would take them for a pattern
    const QByteArray origin
        = exchange.url.scheme().toLatin1() + "://" + exchange.url.authority(QUrl::FullyEncoded).toLatin1();
    m_arguments.append(QStringLiteral("curl ") + options + QStringLiteral("-X ")
                       + QString::fromLatin1(exchange.method) + QLatin1Char(' ') + word(origin, target));
}

void CurlCommand::addHeaders(const Exchange &exchange)
{
    for (qsizetype i = 0; i < exchange.requestHeaders.size(); ++i) {
        const auto &[name, value] = exchange.requestHeaders.at(i);
        if (writesItself(name, value, exchange))
            continue;
        // A colon and nothing would take the header out.
        m_arguments.append(QStringLiteral("-H ")
                           + (value.isEmpty() ? shellQuoted(name + ';')
                                              : word(name + ": ", exchange.recordedRequestHeader(i))));
    }
}

void CurlCommand::addBody(const Exchange &exchange)
{
    const RedactedText body = exchange.recordedRequestBody();
    if (body.bytes.isEmpty())
        return;
    m_arguments.append(QStringLiteral("--data-raw ") + word({}, body));
}

QString CurlCommand::word(const QByteArray &prefix, const RedactedText &text)
{
    QString word;
    QByteArray plain = prefix;
    qsizetype at = 0;
    for (const HiddenSpan &span : text.hidden) {
        plain += text.bytes.mid(at, span.begin - at);
        word += shellQuoted(plain) + placeholder(span, span.form);
        plain.clear();
        at = span.end();
    }
    word += shellQuoted(plain + text.bytes.mid(at));
    return word.isEmpty() ? QStringLiteral("''") : word;
}

QString CurlCommand::placeholder(const HiddenSpan &span, CurlForm form)
{
    const QString name = variableOf(span);
    const QString wanted
        = QStringLiteral("${%1:?%2}")
              .arg(name,
                   span.kind == HiddenSpan::Kind::Found
                       ? QStringLiteral("set it to the value that was sent, it is not recorded")
                       : wantedWords(span.variable));
    // An unset one would be sent as nothing, and the service would refuse something else than was tried.
    if (form == CurlForm::Plain || form == CurlForm::JsonValue)
        return QLatin1Char('"') + wanted + QLatin1Char('"');
    // A command within the line cannot stop it: what must be set is looked at before.
    if (!m_wanted.contains(wanted))
        m_wanted.append(wanted);
    m_encodings.insert(form);
    return QStringLiteral("\"$(%1 \"$%2\")\"")
        .arg(form == CurlForm::JsonText ? QStringLiteral("json") : QStringLiteral("percent"), name);
}

QString CurlCommand::variableOf(const HiddenSpan &span)
{
    const QString name
        = span.variable.isEmpty() ? QStringLiteral("HIDDEN") : QString::fromLatin1(span.variable);
    const int count = ++m_uses[name]; // another value may stand there
    return count == 1 ? name : QStringLiteral("%1_%2").arg(name).arg(count);
}

QString CurlCommand::text() const
{
    QStringList before;
    if (m_encodings.contains(CurlForm::JsonText))
        before.append(JsonHelper);
    if (m_encodings.contains(CurlForm::Percent))
        before.append(PercentHelper);
    QString line;
    for (const QString &helper : std::as_const(before))
        line += helper + QLatin1Char('\n');
    if (!m_wanted.isEmpty()) {
        line += QStringLiteral(": ");
        for (const QString &wanted : m_wanted)
            line += QLatin1Char('"') + wanted + QStringLiteral("\" ");
        line += QStringLiteral("&& \\\n");
    }
    return line + m_arguments.join(QStringLiteral(" \\\n  "));
}

} // namespace onboarding
