#include "core/phonerun/mappedtext.h"

#include <QHash>
#include <QRegularExpression>
#include <QStringDecoder>
#include <algorithm>
#include <utility>

namespace onboarding {

namespace {

int escapeDigit(QChar c)
{
    const char16_t unit = c.unicode();
    if (unit >= u'0' && unit <= u'9')
        return unit - u'0';
    if (unit >= u'a' && unit <= u'f')
        return unit - u'a' + 10;
    if (unit >= u'A' && unit <= u'F')
        return unit - u'A' + 10;
    return -1;
}

/// The number that \p digits hexadecimal digits from \p at on make; -1 when they are not there.
int escapeNumber(const QString &text, qsizetype at, int digits)
{
    if (at + digits > text.size())
        return -1;
    int number = 0;
    for (qsizetype i = at; i < at + digits; ++i) {
        const int digit = escapeDigit(text[i]);
        if (digit < 0)
            return -1;
        number = number * 16 + digit;
    }
    return number;
}

bool hasNoWidth(QChar c)
{
    const char16_t unit = c.unicode();
    return unit == 0xad || unit == 0x61c || unit == 0x180e || (unit >= 0x200b && unit <= 0x200f)
        || (unit >= 0x202a && unit <= 0x202e) || (unit >= 0x2060 && unit <= 0x2064)
        || (unit >= 0x2066 && unit <= 0x2069) || unit == 0xfeff || (unit >= 0xfe00 && unit <= 0xfe0f);
}

QChar plainSpace(QChar c)
{
    const char16_t unit = c.unicode();
    if (unit == 0x0b || unit == 0x0c || unit == 0x0d || unit == 0x85 || unit == 0x2028 || unit == 0x2029)
        return u'\n';
    if (unit == 0xa0 || unit == 0x1680 || (unit >= 0x2000 && unit <= 0x200a) || unit == 0x202f
        || unit == 0x205f || unit == 0x3000)
        return u' ';
    return c;
}

/// UTF-16 that was read byte by byte: every other letter is NUL.
bool hasNulBetweenLetters(const QString &text)
{
    if (text.size() < 8)
        return false;
    const qsizetype checked = std::min<qsizetype>(text.size(), 64);
    qsizetype nuls = 0;
    for (qsizetype i = 0; i < checked; ++i)
        nuls += text[i].isNull() ? 1 : 0;
    return nuls * 5 >= checked * 2;
}

struct Escape
{
    QChar letter;
    int length = 0; ///< 0: there is none
};

Escape jsonEscapeAt(const QString &text, qsizetype at)
{
    if (text[at] != u'\\' || at + 1 >= text.size())
        return {};
    const char16_t kind = text[at + 1].unicode();
    if (kind == u'u' || kind == u'x') {
        const int digits = kind == u'u' ? 4 : 2;
        const int code = escapeNumber(text, at + 2, digits);
        return code < 0 ? Escape {} : Escape {QChar(char16_t(code)), 2 + digits};
    }
    constexpr QStringView Kinds = u"\"\\/'bfnrt";
    constexpr QStringView Letters = u"\"\\/'\b\f\n\r\t";
    const qsizetype index = Kinds.indexOf(QChar(kind));
    return index < 0 ? Escape {} : Escape {Letters[index], 2};
}

int entityNumber(QStringView digits)
{
    const bool isHex = digits.startsWith(u'x') || digits.startsWith(u'X');
    bool isNumber = false;
    const uint code = (isHex ? digits.mid(1) : digits).toUInt(&isNumber, isHex ? 16 : 10);
    return isNumber && code > 0 && code < 0xd800 ? int(code) : -1;
}

Escape entityAt(const QString &text, qsizetype at)
{
    static const QHash<QString, char16_t> names {
        {QStringLiteral("quot"), u'"'},    {QStringLiteral("apos"), u'\''},
        {QStringLiteral("amp"), u'&'},     {QStringLiteral("lt"), u'<'},
        {QStringLiteral("gt"), u'>'},      {QStringLiteral("nbsp"), u' '},
        {QStringLiteral("colon"), u':'},   {QStringLiteral("equals"), u'='},
        {QStringLiteral("comma"), u','},   {QStringLiteral("lcub"), u'{'},
        {QStringLiteral("rcub"), u'}'},    {QStringLiteral("lbrace"), u'{'},
        {QStringLiteral("rbrace"), u'}'},  {QStringLiteral("lsqb"), u'['},
        {QStringLiteral("rsqb"), u']'},    {QStringLiteral("lbrack"), u'['},
        {QStringLiteral("rbrack"), u']'},  {QStringLiteral("Tab"), u'\t'},
        {QStringLiteral("dash"), u'-'},    {QStringLiteral("hyphen"), u'-'},
        {QStringLiteral("NewLine"), u'\n'}};
    constexpr qsizetype Longest = 10;
    if (text[at] != u'&')
        return {};
    const QStringView rest = QStringView(text).mid(at + 1, Longest);
    const qsizetype end = rest.indexOf(u';');
    if (end < 1)
        return {};
    const QStringView name = rest.left(end);
    const int code = name.startsWith(u'#') ? entityNumber(name.mid(1)) : names.value(name.toString(), 0);
    return code > 0 ? Escape {QChar(char16_t(code)), int(end) + 2} : Escape {};
}

template<typename Find>
MappedText unescaped(const MappedText &text, const Find &find)
{
    MappedText plain;
    for (qsizetype at = 0; at < text.size();) {
        const Escape escape = find(text.text(), at);
        const qsizetype end = at + std::max(1, escape.length);
        plain.append(escape.length > 0 ? escape.letter : text[at], text.origin(at), text.originEnd(end));
        at = end;
    }
    return plain;
}

bool isReadable(const QString &text)
{
    if (text.isEmpty() || text.contains(QChar::ReplacementCharacter))
        return false;
    return std::none_of(text.begin(), text.end(),
                        [](QChar c) { return c < u' ' && c != u'\n' && c != u'\r' && c != u'\t'; })
        && std::any_of(text.begin(), text.end(), [](QChar c) { return QStringView(u"{=:<|,").contains(c); });
}

/// A form feed ends a page: a rule stands for it.
MappedText withRulesForPages(const MappedText &text)
{
    if (!text.text().contains(u'\f'))
        return text;
    MappedText ruled;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const int start = text.origin(at);
        const int end = text.originEnd(at + 1);
        const QString shown = text[at] == u'\f' ? QStringLiteral("\n-----\n") : QString(text[at]);
        for (const QChar c : shown)
            ruled.append(c, start, end);
    }
    return ruled;
}

} // namespace

MappedText::MappedText(QString text, int offset)
    : m_text(std::move(text))
    , m_offset(offset)
{
}

int MappedText::origin(qsizetype at) const
{
    if (!m_isMoved)
        return m_offset + int(at);
    return at < m_places.size() ? m_places[at].start : originEnd(m_places.size());
}

int MappedText::originEnd(qsizetype at) const
{
    if (!m_isMoved)
        return m_offset + int(at);
    return at > 0 ? m_places[at - 1].end : m_places.isEmpty() ? m_offset : m_places[0].start;
}

MappedText MappedText::mid(qsizetype start, qsizetype length) const
{
    MappedText part;
    part.m_text = m_text.mid(start, length);
    part.m_isMoved = m_isMoved;
    if (m_isMoved)
        part.m_places = m_places.mid(start, length);
    part.m_offset = origin(start);
    return part;
}

MappedText MappedText::trimmed() const
{
    qsizetype start = 0;
    qsizetype end = size();
    while (start < end && m_text[start].isSpace())
        ++start;
    while (end > start && m_text[end - 1].isSpace())
        --end;
    return start == 0 && end == size() ? *this : mid(start, end - start);
}

MappedText MappedText::withText(QString text) const
{
    Q_ASSERT(text.size() == m_text.size());
    MappedText same = *this;
    same.m_text = std::move(text);
    return same;
}

void MappedText::append(QChar letter, int origin, int end)
{
    m_isMoved = true;
    m_text.append(letter);
    m_places.append({origin, end});
}

void MappedText::append(const MappedText &text)
{
    for (qsizetype at = 0; at < text.size(); ++at)
        append(text[at], text.origin(at), text.originEnd(at + 1));
}

namespace {

void cover(QString &text, const QRegularExpression &what, QChar by)
{
    const QString before = text;
    for (QRegularExpressionMatchIterator all = what.globalMatch(before); all.hasNext();) {
        const QRegularExpressionMatch match = all.next();
        std::fill(text.begin() + match.capturedStart(), text.begin() + match.capturedEnd(), by);
    }
}

/// Colours of a terminal (ECMA-48, SGR) beside words, and not within one; where there is red, or what hides
/// or strikes out, all stay and ask.
void blankColours(QString &text)
{
    static const QString plain
        = QStringLiteral("\\x1b\\[(?:(?:0|1|22|3[2-79]|9[02-7])(?:;(?:0|1|22|3[2-79]|9[02-7])){0,2})?m");
    static const QRegularExpression other(QStringLiteral("\\x1b(?!%1)").arg(plain.mid(4)));
    static const QRegularExpression beside(QStringLiteral("(?<![\\w-])%1|%1(?![\\w-])").arg(plain));
    if (text.contains(QChar(0x1b)) && !other.match(text).hasMatch())
        cover(text, beside, QChar(0x200b));
}

} // namespace

MappedText withPlainSpaces(const MappedText &original)
{
    const MappedText text = withRulesForPages(original);
    const bool dropsNul = hasNulBetweenLetters(text.text());
    const auto isDropped = [dropsNul](QChar c) { return hasNoWidth(c) || (dropsNul && c.isNull()); };
    QString plain = text.text();
    // CR LF is one line end; its CR goes as if it had no width.
    for (qsizetype at = 0; at + 1 < plain.size(); ++at) {
        if (plain[at] == u'\r' && plain[at + 1] == u'\n')
            plain[at] = QChar(0x200b);
    }
    blankColours(plain);
    static const QRegularExpression mailTo(QStringLiteral("\\bmailto:(?=[\\w.+%-]+(?:@|%40))"),
                                           QRegularExpression::CaseInsensitiveOption);
    cover(plain, mailTo, u' ');
    std::transform(plain.begin(), plain.end(), plain.begin(), plainSpace);
    const MappedText spaced = text.withText(plain);
    if (std::none_of(plain.begin(), plain.end(), isDropped))
        return spaced;
    MappedText visible;
    for (qsizetype at = 0; at < spaced.size(); ++at) {
        if (!isDropped(spaced[at]))
            visible.append(spaced[at], spaced.origin(at), spaced.originEnd(at + 1));
    }
    return visible;
}

MappedText withoutJsonEscapes(const MappedText &text)
{
    return text.text().contains(u'\\') ? unescaped(text, jsonEscapeAt) : text;
}

MappedText withoutEntities(const MappedText &text)
{
    return text.text().contains(u'&') ? unescaped(text, entityAt) : text;
}

MappedText withoutPercent(const MappedText &text, bool isForm)
{
    const QString &coded = text.text();
    if (!coded.contains(u'%') && !(isForm && coded.contains(u'+')))
        return text;
    const auto byteAt = [&coded](qsizetype at) {
        return at < coded.size() && coded[at] == u'%' ? escapeNumber(coded, at + 1, 2) : -1;
    };
    MappedText plain;
    for (qsizetype at = 0; at < coded.size();) {
        int byte = byteAt(at);
        if (byte < 0x80) {
            const bool isSpace = isForm && coded[at] == u'+';
            const qsizetype end = at + (byte >= 0 ? 3 : 1);
            plain.append(byte >= 0     ? QChar(char16_t(byte))
                             : isSpace ? u' '
                                       : coded[at],
                         text.origin(at), text.originEnd(end));
            at = end;
            continue;
        }
        // The bytes of letters beyond ASCII belong together.
        const int origin = text.origin(at);
        QByteArray bytes;
        for (; byte >= 0x80; byte = byteAt(at)) {
            bytes.append(char(byte));
            at += 3;
        }
        const QString letters = QString::fromUtf8(bytes);
        for (const QChar letter : letters)
            plain.append(letter, origin, text.originEnd(at));
    }
    return plain;
}

std::optional<QString> textOfBase64(const QString &text)
{
    constexpr qsizetype Shortest = 16;
    QByteArray coded;
    coded.reserve(text.size());
    for (const QChar c : text) {
        if (c == u' ' || c == u'\n' || c == u'\t')
            continue;
        if (c == u'-' || c == u'_')
            coded.append(c == u'-' ? '+' : '/');
        else if ((c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || c == u'+'
                 || c == u'/' || c == u'=')
            coded.append(char(c.unicode()));
        else
            return std::nullopt;
    }
    if (coded.size() < Shortest)
        return std::nullopt;
    const auto result = QByteArray::fromBase64Encoding(
        coded, QByteArray::Base64Encoding | QByteArray::AbortOnBase64DecodingErrors);
    if (!result)
        return std::nullopt;
    const QString plain = textOfBytes(*result);
    return isReadable(plain) ? std::optional(plain) : std::nullopt;
}

QString textOfBytes(const QByteArray &bytes)
{
    std::optional<QStringConverter::Encoding> encoding = QStringConverter::encodingForData(bytes);
    // Without a mark at its start UTF-16 shows by its zero bytes.
    constexpr qsizetype Checked = 256;
    const QByteArray start = bytes.left(Checked);
    qsizetype zeros[2] = {0, 0};
    for (qsizetype i = 0; i < start.size(); ++i)
        zeros[i % 2] += start[i] == '\0' ? 1 : 0;
    if (!encoding && zeros[1] * 3 > start.size() && zeros[0] * 20 < start.size())
        encoding = QStringConverter::Utf16LE;
    if (!encoding && zeros[0] * 3 > start.size() && zeros[1] * 20 < start.size())
        encoding = QStringConverter::Utf16BE;
    return QStringDecoder(encoding.value_or(QStringConverter::Utf8)).decode(bytes);
}

} // namespace onboarding
