#include "core/api/sensitivespans.h"

#include "core/api/jsonlexer.h"

#include <QRegularExpression>
#include <algorithm>
#include <cstring>

namespace onboarding::sensitive {

namespace {

using WrittenAs = HiddenSpan::Form;
using PieceType = JsonPiece::Type;

HiddenSpan spanOf(qsizetype begin, qsizetype length, WrittenAs form, const Sensitivity &what)
{
    return {.begin = begin, .length = length, .kind = what.kind, .form = form, .variable = what.variable};
}

bool isFormType(const QByteArray &contentType)
{
    return contentType.trimmed().toLower().startsWith("application/x-www-form-urlencoded");
}

QString nameOf(const QByteArray &bytes, const JsonPiece &piece)
{
    const QByteArray text = bytes.mid(piece.begin, piece.length);
    return QString::fromUtf8(piece.type == PieceType::String ? jsonStringValue(text) : text);
}

/// The last byte of the object or array that \p open begins; the end of the bytes when it is cut.
qsizetype endOfNested(JsonLexer &lexer, const JsonPiece &open)
{
    qsizetype depth = 1;
    qsizetype end = open.end();
    while (depth > 0) {
        const JsonPiece piece = lexer.next();
        end = piece.end();
        if (piece.type == PieceType::End)
            break;
        depth += piece.type == PieceType::Open ? 1 : piece.type == PieceType::Close ? -1 : 0;
    }
    return end;
}

HiddenSpan jsonValueSpan(JsonLexer &lexer, const JsonPiece &value, const Sensitivity &what)
{
    if (value.type == PieceType::String) {
        const qsizetype quotes = value.isTerminated ? 2 : 1;
        return spanOf(value.begin + 1, value.length - quotes, WrittenAs::JsonText, what);
    }
    if (value.type == PieceType::Open)
        return spanOf(value.begin, endOfNested(lexer, value) - value.begin, WrittenAs::JsonValue, what);
    return spanOf(value.begin, value.length, WrittenAs::JsonValue, what);
}

/// What looks like a token, whatever is said before it: a JWT, or one long run of the letters of base64 with
/// a digit among them. The words of a path and the names of classes are none.
HiddenSpans tokenShapes(const QString &text)
{
    static const QRegularExpression token(QStringLiteral(
        "\\bey[A-Za-z0-9][A-Za-z0-9_-]{5,}\\.[A-Za-z0-9_-]{4,}(?:\\.[A-Za-z0-9_-]*){0,3}|"
        "(?<![A-Za-z0-9_-])(?=[A-Za-z_-]{0,64}[0-9])[A-Za-z0-9_-]{40,}|"
        "(?<![A-Za-z0-9+/])(?=[A-Za-z+/]{0,64}[0-9])(?=[a-z0-9+/]{0,64}[A-Z])(?=[A-Z0-9+/]{0,64}[a-z])"
        "[A-Za-z0-9+/]{40,}={0,2}"));
    HiddenSpans spans;
    QRegularExpressionMatchIterator matches = token.globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        spans.append({.begin = match.capturedStart(), .length = match.capturedLength()});
    }
    return spans;
}

/// After "name:" in a sentence stands a word more often than a secret.
bool mayBeSecret(const QByteArray &word)
{
    constexpr qsizetype Shortest = 8;
    return word.size() >= Shortest
        && std::any_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// Where a text that a quote with \p depth backslashes began ends: before the next such quote. Each level of
/// quoting doubles the backslashes within it, so that those of escaped ones come in steps.
qsizetype closingQuote(const QByteArray &text, qsizetype from, char quote, qsizetype depth)
{
    for (qsizetype at = text.indexOf(quote, from); at >= 0; at = text.indexOf(quote, at + 1)) {
        qsizetype backslashes = 0;
        while (at - backslashes > from && text.at(at - backslashes - 1) == '\\')
            ++backslashes;
        if (backslashes % (2 * (depth + 1)) == depth)
            return at - depth;
    }
    return text.size();
}

/// The value that begins at \p at, after a name and \p separator.
std::optional<std::pair<qsizetype, qsizetype>> wordedValue(const QByteArray &text, qsizetype at,
                                                           char separator)
{
    qsizetype quote = at;
    while (quote < text.size() && text.at(quote) == '\\')
        ++quote;
    if (quote < text.size() && (text.at(quote) == '"' || text.at(quote) == '\'')) {
        return std::pair(quote + 1, closingQuote(text, quote + 1, text.at(quote), quote - at) - quote - 1);
    }
    qsizetype end = at;
    const QByteArray hidden = QByteArray("[") + HiddenMarker + ']'; // its bracket ends no value
    if (text.mid(at, hidden.size()) == hidden)
        end += hidden.size();
    const bool wasHidden = end > at;
    while (end < text.size() && !std::strchr(" \t\r\n,;&}])<>\"'", text.at(end)))
        ++end;
    const bool isHiddenAlready = wasHidden && end == at + hidden.size();
    if (isHiddenAlready || (separator == ':' && !mayBeSecret(text.mid(at, end - at))))
        return std::nullopt;
    return std::pair(at, end - at);
}

void addNamedWords(const QByteArray &text, const QString &latin, const SensitiveNames &names,
                   HiddenSpans &spans)
{
    static const QRegularExpression named(
        QStringLiteral("([A-Za-z][A-Za-z0-9_.-]{1,40})\\\\{0,8}[\"']?\\s{0,4}([:=])\\s{0,4}"));
    QRegularExpressionMatchIterator matches = named.globalMatch(latin);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        const QString name = match.captured(1);
        std::optional<Sensitivity> what = names.find(name);
        if (!what)
            what = names.find(name.section(QLatin1Char('.'), -1));
        if (!what)
            continue;
        if (const auto value = wordedValue(text, match.capturedEnd(), match.captured(2).at(0).toLatin1()))
            spans.append(spanOf(value->first, value->second, WrittenAs::Plain, *what));
    }
}

void addElements(const QString &latin, const SensitiveNames &names, HiddenSpans &spans)
{
    static const QRegularExpression element(QStringLiteral(
        "<(?:[A-Za-z0-9_-]{1,20}:)?([A-Za-z][A-Za-z0-9_.-]{1,40})(?:\\s[^<>]{0,200})?>([^<]+)"));
    QRegularExpressionMatchIterator matches = element.globalMatch(latin);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        if (const std::optional<Sensitivity> what = names.find(match.captured(1)))
            spans.append(spanOf(match.capturedStart(2), match.capturedLength(2), WrittenAs::Plain, *what));
    }
}

bool looksLikeJson(const QByteArray &body)
{
    const QByteArray text = body.left(64).trimmed();
    return !text.isEmpty() && std::strchr("{[\"", text.front());
}

/// The texts and numbers within an object or an array, without its names.
QList<QByteArray> valuesWithin(const QByteArray &json)
{
    QList<QByteArray> values;
    JsonLexer lexer(json);
    std::optional<QByteArray> last;
    for (JsonPiece piece = lexer.next(); piece.type != PieceType::End; piece = lexer.next()) {
        const bool isName = piece.type == PieceType::Colon;
        if (last && !isName)
            values.append(*last);
        last.reset();
        if (piece.type == PieceType::String || piece.type == PieceType::Word)
            last = nameOf(json, piece).toUtf8();
    }
    if (last)
        values.append(*last);
    return values;
}

/// What \p span hides, as its owner knows it.
QList<QByteArray> hiddenValuesOf(const QByteArray &body, const HiddenSpan &span)
{
    const QByteArray value = body.mid(span.begin, span.length);
    switch (span.form) {
    case WrittenAs::Percent: return {QByteArray::fromPercentEncoding(value)};
    case WrittenAs::JsonText: return {jsonStringValue('"' + value + '"')};
    case WrittenAs::Plain: return {value};
    case WrittenAs::JsonValue: break;
    }
    const bool isNested = value.startsWith('{') || value.startsWith('[');
    if (!isNested)
        return {value};
    return span.kind == HiddenSpan::Kind::Personal ? valuesWithin(value) : QList<QByteArray> {};
}

/// A picture or another file within a text: "data:image/jpeg;base64,…".
HiddenSpans dataAddresses(const QString &text)
{
    static const QRegularExpression address(
        QStringLiteral("data:[a-z]{1,20}/[A-Za-z0-9.+-]{1,60}(?:;[a-z0-9=-]{1,40}){0,3},[^\\s\"'<>\\\\]+"),
        QRegularExpression::CaseInsensitiveOption);
    HiddenSpans spans;
    for (auto found = address.globalMatch(text); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        spans.append({.begin = match.capturedStart(),
                      .length = match.capturedLength(),
                      .kind = HiddenSpan::Kind::Personal,
                      .variable = "PERSONAL_DATA"});
    }
    return spans;
}

/// Letters of more than one kind, or signs: "Regen_2047", not "required" or "Authentication".
bool isNoPlainWord(const QString &word)
{
    static const QRegularExpression mixed(
        QStringLiteral("[0-9]|=$|[a-z]\\S*[A-Z]|[^\\p{L}\\p{N}.,;:!?'\"()/_-]"),
        QRegularExpression::UseUnicodePropertiesOption);
    return mixed.match(word).hasMatch();
}

/// "Password: 8-20 characters", "OTP is 6-digit", "Invalid token JwtValidationException", "La clave
/// 'accountId'": what to type, what went wrong, a field that is a key in these languages.
bool isWordOfRule(const QRegularExpressionMatch &match, const QString &behind)
{
    static const QRegularExpression range(QStringLiteral("^\\d{1,3}[-\\x{2013}]\\d{1,3}$"));
    static const QRegularExpression unit(
        QString::fromUtf8(
            R"(^\s?(?:characters?|chars|digits?|letters?|symbols?|zeichen|ziffern|stellen|caracteres|)"
            R"(caractères|dígitos|letras|caratteri|cifre|tekens)\b)"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression length(
        QStringLiteral("^\\d{1,3}-(?:digits?|characters?|letters?|stellig\\w{0,2})$"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression failure(
        QStringLiteral("^(?:[A-Za-z.]+(?:Exception|Error)|AADSTS\\d{4,8})[.:]?$"));
    static const QRegularExpression keyOfField(
        QString::fromUtf8(R"(^(?:schlüssel|clave|chave|clé|chiave)\s+['"“„«]?[a-z]+[A-Z][A-Za-z]*$)"),
        QRegularExpression::CaseInsensitiveOption);
    const QString word = match.captured(1);
    return (range.match(word).hasMatch() && unit.match(behind).hasMatch()) || length.match(word).hasMatch()
        || failure.match(word).hasMatch() || keyOfField.match(match.captured()).hasMatch();
}

/// Where \p at of \p text stands in its UTF-8.
qsizetype byteAt(const QString &text, qsizetype at)
{
    return QStringView(text).left(at).toUtf8().size();
}

/// What a sentence gives away: "your temporary password is …", "Passwort: …", "amqp://user:…@host", what
/// stands behind the scheme of a credential (RFC 9110 section 11.4), and a private key (RFC 7468).
void addSaidSecrets(const QByteArray &bytes, HiddenSpans &spans)
{
    static const QRegularExpression said(
        QString::fromUtf8(
            R"((?<!\p{L})(?:pass(?:word|code|phrase|wort)|kennwort|schlüssel|contraseñ?n?a|clave|senha|chave|mot de passe|clé|)"
            R"(parola(?: d'ordine)?|chiave|wachtwoord|hasło|пароль|ключ|şifre|parola|密码|密碼|パスワード|비밀번호|lösenord|)"
            R"(heslo|jelszó|κωδικός|كلمة المرور|salasana|adgangskode|passord|secret|)"
            R"((?:one[- ]time|otp|einmal|verification|security|temporary) ?-?(?:code|pin|passwor[dt])|\bpin\b|\botp\b))"
            R"((?: (?:for|für|of) \S{1,80})?)"
            R"((?:\s*[:=：]\s*|\s+(?:is|was|lautet|ist|est|es|é|è|:)?\s*(?:now |set to |changed to )?)["'“„«]?([^\s"'”“»<>,;\\}\]]{3,}))"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression userInfo(
        QStringLiteral("\\b[a-z][a-z0-9+.-]{1,20}://[^\\s/:@\"']{0,100}:([^\\s/@\"']{1,200})@"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression scheme(
        QStringLiteral("\\b(?:basic|bearer|negotiate|ntlm|apikey|token)\\s+"
                       "(?![a-z_-]{2,40}=(?:[a-z0-9]|\"[^\\s\",;)\\]}]))" // a parameter
                       "([A-Za-z0-9+/._~-]{8,}+={0,2}+)"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression nonce(QStringLiteral("\\b(?:next)?nonce\\s*=\\s*\"?([^\\s\",]{6,})"),
                                          QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression key(
        QStringLiteral("-----BEGIN [A-Z0-9 ]*PRIVATE KEY-----(.*?)(?:-----END|$)"),
        QRegularExpression::DotMatchesEverythingOption);
    constexpr qsizetype Longest = 64 * 1024; // a sentence, not a file
    constexpr qsizetype LongestUnit = 20;
    const QString text = QString::fromUtf8(bytes.left(Longest));
    if (text.toUtf8() != bytes.left(Longest))
        return; // places would not be those of the bytes
    const auto take = [&](const QRegularExpression &expression, bool hasToBeNoWord) {
        for (QRegularExpressionMatchIterator all = expression.globalMatch(text); all.hasNext();) {
            const QRegularExpressionMatch match = all.next();
            if (match.capturedLength(1) == 0 || (hasToBeNoWord && !isNoPlainWord(match.captured(1)))
                || match.captured(1).contains(QLatin1String(HiddenMarker))
                || (hasToBeNoWord && isWordOfRule(match, text.mid(match.capturedEnd(1), LongestUnit))))
                continue;
            const qsizetype begin = byteAt(text, match.capturedStart(1));
            spans.append({.begin = begin, .length = byteAt(text, match.capturedEnd(1)) - begin});
        }
    };
    take(said, true);
    take(userInfo, false);
    take(scheme, true);
    take(nonce, false);
    take(key, false);
}

} // namespace

HiddenSpans inForm(const QByteArray &form, const SensitiveNames &names)
{
    HiddenSpans spans;
    qsizetype at = 0;
    for (const QByteArray &pair : form.split('&')) {
        const qsizetype equals = pair.indexOf('=');
        if (equals >= 0) {
            QByteArray name = pair.left(equals);
            name.replace('+', ' ');
            const auto what = names.find(QString::fromUtf8(QByteArray::fromPercentEncoding(name)));
            if (what)
                spans.append(spanOf(at + equals + 1, pair.size() - equals - 1, WrittenAs::Percent, *what));
        }
        at += pair.size() + 1;
    }
    return spans;
}

HiddenSpans inJson(const QByteArray &json, const SensitiveNames &names)
{
    HiddenSpans spans;
    JsonLexer lexer(json);
    std::optional<Sensitivity> named; // what stands before the colon
    bool isValue = false;
    for (JsonPiece piece = lexer.next(); piece.type != PieceType::End; piece = lexer.next()) {
        const bool isScalar = piece.type == PieceType::String || piece.type == PieceType::Word;
        if (isValue && named && (isScalar || piece.type == PieceType::Open)) {
            if (piece.type != PieceType::Word || json.mid(piece.begin, piece.length) != "null")
                spans.append(jsonValueSpan(lexer, piece, *named));
            named.reset();
        } else if (isScalar) {
            named = names.find(nameOf(json, piece));
        } else if (piece.type != PieceType::Colon) {
            named.reset();
        }
        isValue = piece.type == PieceType::Colon;
    }
    return spans;
}

HiddenSpans inText(const QByteArray &text, const SensitiveNames &names)
{
    const QString latin = QString::fromLatin1(text); // a byte a letter
    HiddenSpans spans = tokenShapes(latin) + dataAddresses(latin);
    addNamedWords(text, latin, names, spans);
    addElements(latin, names, spans);
    addSaidSecrets(text, spans);
    return spans;
}

HiddenSpans inBody(const QByteArray &body, const QByteArray &contentType, const SensitiveNames &names)
{
    HiddenSpans spans;
    if (isFormType(contentType))
        spans += inForm(body, names) + tokenShapes(QString::fromLatin1(body));
    else if (looksLikeJson(body) || contentType.toLower().contains("json"))
        spans += inJson(body, names) + inText(body, names);
    else
        spans += inText(body, names);
    return mergedSpans(spans);
}

QList<QByteArray> secretsOf(const QByteArray &body, const QByteArray &contentType,
                            const SensitiveNames &names)
{
    QList<QByteArray> secrets;
    const HiddenSpans spans = inBody(body, contentType, names);
    for (const HiddenSpan &span : spans) {
        if (span.kind == HiddenSpan::Kind::Secret)
            secrets += hiddenValuesOf(body, span);
    }
    return secrets;
}

QList<QByteArray> personalValuesOf(const QByteArray &body, const QByteArray &contentType,
                                   const SensitiveNames &names)
{
    constexpr qsizetype Shortest = 4;
    QList<QByteArray> found;
    const auto add = [&](const QString &text) {
        const bool isKept = text.size() >= Shortest && !found.contains(text.toUtf8());
        if (isKept)
            found.append(text.toUtf8());
    };
    static const QRegularExpression gap(QStringLiteral("[\\s,;<]+"));
    const HiddenSpans spans = inBody(body, contentType, names);
    for (const HiddenSpan &span : spans) {
        if (span.kind != HiddenSpan::Kind::Personal)
            continue;
        const QList<QByteArray> values = hiddenValuesOf(body, span);
        for (const QByteArray &value : values) {
            const QString text = QString::fromUtf8(value).trimmed();
            add(text);
            const QStringList words = text.split(gap, Qt::SkipEmptyParts);
            for (const QString &word : words)
                add(word);
        }
    }
    return found;
}

} // namespace onboarding::sensitive
