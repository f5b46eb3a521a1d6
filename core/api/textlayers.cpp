#include "core/api/textlayers.h"

#include "core/api/likelayers.h"

#include <QHash>
#include <QString>
#include <algorithm>
#include <array>
#include <cstring>
#include <optional>
#include <utility>

namespace onboarding {

namespace {

constexpr int MostSteps = 3;
constexpr qsizetype LeastWork = 4 * 1024;
constexpr qsizetype MostWorkPerByte = 16;

int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

/// The number that \p count hex digits at \p at make; -1 when they are not there.
int hexNumber(const QByteArray &bytes, qsizetype at, int count)
{
    if (at < 0 || at + count > bytes.size())
        return -1;
    int number = 0;
    for (int i = 0; i < count; ++i) {
        const int digit = hexDigit(bytes.at(at + i));
        if (digit < 0)
            return -1;
        number = number * 16 + digit;
    }
    return number;
}

/// One escape read: how long it is, and what it stands for.
struct Unescaped
{
    qsizetype length = 0;
    QByteArray bytes {};
};

QByteArray utf8Of(char32_t codePoint)
{
    const bool isCharacter = codePoint <= 0x10ffff && (codePoint < 0xd800 || codePoint > 0xdfff);
    return isCharacter ? QString::fromUcs4(&codePoint, 1).toUtf8() : QByteArray("?");
}

std::optional<Unescaped> percentEscape(const QByteArray &bytes, qsizetype at)
{
    if (bytes.at(at) == '+')
        return Unescaped {1, " "};
    const int number = bytes.at(at) == '%' ? hexNumber(bytes, at + 1, 2) : -1;
    if (number < 0)
        return std::nullopt;
    return Unescaped {3, QByteArray(1, static_cast<char>(number))};
}

/// One to six hex digits at \p at, the length of which is set.
std::optional<char32_t> codePointAt(const QByteArray &bytes, qsizetype at, qsizetype &length)
{
    constexpr qsizetype Longest = 6;
    length = 0;
    char32_t code = 0;
    while (length < Longest && at + length < bytes.size() && hexDigit(bytes.at(at + length)) >= 0)
        code = code * 16 + static_cast<char32_t>(hexDigit(bytes.at(at + length++)));
    return length > 0 ? std::optional(code) : std::nullopt;
}

/// \u{5a} of ECMAScript and Rust, \x{5a} of Perl.
std::optional<Unescaped> bracedEscape(const QByteArray &bytes, qsizetype at)
{
    qsizetype length = 0;
    const bool isOpen = bytes.mid(at + 2, 1) == "{";
    const std::optional<char32_t> code = isOpen ? codePointAt(bytes, at + 3, length) : std::nullopt;
    if (!code || bytes.mid(at + 3 + length, 1) != "}")
        return std::nullopt;
    return Unescaped {length + 4, utf8Of(*code)};
}

/// Quoted-printable (RFC 2045 section 6.7), and "U+005A" as Unicode writes it, each with the blank behind it.
std::optional<Unescaped> codeEscape(const QByteArray &bytes, qsizetype at)
{
    if (bytes.at(at) == '=') {
        if (bytes.mid(at + 1, 2) == "\r\n")
            return Unescaped {3, {}};
        const int number = hexNumber(bytes, at + 1, 2);
        return number < 0 ? std::nullopt
                          : std::optional(Unescaped {3, QByteArray(1, static_cast<char>(number))});
    }
    qsizetype length = 0;
    const bool isCode
        = (bytes.at(at) == 'U' || bytes.at(at) == 'u') && at + 1 < bytes.size() && bytes.at(at + 1) == '+';
    const std::optional<char32_t> code = isCode ? codePointAt(bytes, at + 2, length) : std::nullopt;
    if (!code || length < 4)
        return std::nullopt;
    const bool isBlankBehind = bytes.mid(at + 2 + length, 1) == " ";
    return Unescaped {2 + length + (isBlankBehind ? 1 : 0), utf8Of(*code)};
}

/// \uXXXX and a pair of them (RFC 8259 section 7).
std::optional<Unescaped> unicodeEscape(const QByteArray &bytes, qsizetype at)
{
    const int first = hexNumber(bytes, at + 2, 4);
    if (first < 0)
        return std::nullopt;
    const bool isHigh = first >= 0xd800 && first < 0xdc00;
    if (isHigh && bytes.mid(at + 6, 2) == "\\u") {
        const int second = hexNumber(bytes, at + 8, 4);
        if (second >= 0xdc00 && second < 0xe000)
            return Unescaped {
                12, utf8Of(static_cast<char32_t>(0x10000 + (first - 0xd800) * 0x400 + (second - 0xdc00)))};
    }
    return Unescaped {6, utf8Of(static_cast<char32_t>(first))};
}

/// Of JSON, and of the languages that print texts in its manner.
std::optional<Unescaped> backslashEscape(const QByteArray &bytes, qsizetype at)
{
    if (bytes.at(at) != '\\' || at + 1 >= bytes.size())
        return std::nullopt;
    const char c = bytes.at(at + 1);
    if (c == 'u' || c == 'x') {
        if (const std::optional<Unescaped> braced = bracedEscape(bytes, at))
            return braced;
    }
    if (c == 'u') {
        if (const std::optional<Unescaped> escape = unicodeEscape(bytes, at))
            return escape;
    }
    if (c == 'x') {
        const int number = hexNumber(bytes, at + 2, 2);
        if (number >= 0)
            return Unescaped {4, QByteArray(1, static_cast<char>(number))};
    }
    const auto isOctal
        = [&bytes](qsizetype i) { return i < bytes.size() && bytes.at(i) >= '0' && bytes.at(i) <= '7'; };
    if (isOctal(at + 1) && isOctal(at + 2) && isOctal(at + 3) && c <= '3')
        return Unescaped {4,
                          QByteArray(1,
                                     static_cast<char>((c - '0') * 64 + (bytes.at(at + 2) - '0') * 8
                                                       + (bytes.at(at + 3) - '0')))};
    switch (c) {
    case 'n': return Unescaped {2, "\n"};
    case 'r': return Unescaped {2, "\r"};
    case 't': return Unescaped {2, "\t"};
    case 'b': return Unescaped {2, "\b"};
    case 'f': return Unescaped {2, "\f"};
    default: return Unescaped {2, QByteArray(1, c)};
    }
}

/// Of HTML: those of the marks of ASCII. Those of other letters are as good as unknown: few escape them.
QByteArray namedCharacter(const QByteArray &name)
{
    static const QHash<QByteArray, QByteArray> named {
        {"amp", "&"},      {"lt", "<"},     {"gt", ">"},     {"quot", "\""},  {"apos", "'"},
        {"excl", "!"},     {"num", "#"},    {"dollar", "$"}, {"percnt", "%"}, {"lpar", "("},
        {"rpar", ")"},     {"ast", "*"},    {"midast", "*"}, {"plus", "+"},   {"comma", ","},
        {"hyphen", "-"},   {"dash", "-"},   {"ndash", "-"},  {"mdash", "-"},  {"minus", "-"},
        {"shy", ""},       {"period", "."}, {"sol", "/"},    {"colon", ":"},  {"semi", ";"},
        {"equals", "="},   {"quest", "?"},  {"commat", "@"}, {"lsqb", "["},   {"lbrack", "["},
        {"bsol", "\\"},    {"rsqb", "]"},   {"rbrack", "]"}, {"hat", "^"},    {"lowbar", "_"},
        {"underbar", "_"}, {"grave", "`"},  {"lcub", "{"},   {"lbrace", "{"}, {"verbar", "|"},
        {"vert", "|"},     {"rcub", "}"},   {"rbrace", "}"}, {"nbsp", " "},   {"tab", "\t"},
        {"newline", "\n"}, {"lsquo", "'"},  {"rsquo", "'"},  {"ldquo", "\""}, {"rdquo", "\""}};
    return named.value(name, QByteArray(1, '\0'));
}

/// "&#39;", "&#x27;", also without the semicolon, which HTML forgives; "&quot;".
std::optional<Unescaped> characterReference(const QByteArray &bytes, qsizetype at)
{
    constexpr qsizetype Longest = 12;
    if (bytes.at(at) != '&')
        return std::nullopt;
    const QByteArray next = bytes.mid(at + 1, Longest).toLower();
    if (!next.startsWith('#')) {
        const qsizetype semicolon = next.indexOf(';');
        const QByteArray meaning = semicolon > 0 ? namedCharacter(next.left(semicolon)) : QByteArray(1, '\0');
        return meaning == QByteArray(1, '\0') ? std::nullopt
                                              : std::optional(Unescaped {semicolon + 2, meaning});
    }
    const bool isHex = next.mid(1, 1) == "x";
    const qsizetype begin = isHex ? 2 : 1;
    qsizetype end = begin;
    while (end < next.size() && hexDigit(next.at(end)) >= 0 && (isHex || hexDigit(next.at(end)) < 10))
        ++end;
    bool isNumber = false;
    const uint codePoint = next.mid(begin, end - begin).toUInt(&isNumber, isHex ? 16 : 10);
    if (!isNumber)
        return std::nullopt;
    const bool isClosed = end < next.size() && next.at(end) == ';';
    return Unescaped {1 + end + (isClosed ? 1 : 0), utf8Of(codePoint)};
}

/// What is left of UTF-16 and UTF-32 of plain letters.
std::optional<Unescaped> nothing(const QByteArray &bytes, qsizetype at)
{
    if (bytes.at(at) != '\0')
        return std::nullopt;
    return Unescaped {1, {}};
}

using UndoEscape = std::optional<Unescaped> (*)(const QByteArray &, qsizetype);

class LayerBuilder
{
public:
    explicit LayerBuilder(const TextLayer &from)
        : m_from(from)
    {
    }

    /// \p byte, which stands for those of the layer below from \p first to before \p last.
    void add(char byte, qsizetype first, qsizetype last)
    {
        m_layer.bytes += byte;
        m_layer.begin.push_back(m_from.begin[static_cast<std::size_t>(first)]);
        m_layer.end.push_back(m_from.end[static_cast<std::size_t>(last - 1)]);
    }
    /// Keeps apart what is not side by side in the text.
    void addGap(qsizetype at) { add('\0', at, at + 1); }
    [[nodiscard]] TextLayer take() { return std::move(m_layer); }

private:
    const TextLayer &m_from;
    TextLayer m_layer;
};

std::optional<TextLayer> escapesUndone(const TextLayer &from, UndoEscape escape)
{
    qsizetype first = 0; // most texts have none, and need no copy
    while (first < from.bytes.size() && !escape(from.bytes, first))
        ++first;
    if (first == from.bytes.size())
        return std::nullopt;
    LayerBuilder builder(from);
    qsizetype at = 0;
    while (at < first) {
        builder.add(from.bytes.at(at), at, at + 1);
        ++at;
    }
    while (at < from.bytes.size()) {
        const std::optional<Unescaped> read = escape(from.bytes, at);
        if (!read) {
            builder.add(from.bytes.at(at), at, at + 1);
            ++at;
            continue;
        }
        for (const char byte : read->bytes)
            builder.add(byte, at, at + read->length);
        at += read->length;
    }
    return builder.take();
}

int base64Digit(char c)
{
    if (c >= 'A' && c <= 'Z')
        return c - 'A';
    if (c >= 'a' && c <= 'z')
        return c - 'a' + 26;
    if (c >= '0' && c <= '9')
        return c - '0' + 52;
    if (c == '+' || c == '-')
        return 62;
    return c == '/' || c == '_' ? 63 : -1;
}

/// Where the letters of a run stand: line breaks within it do not count.
using Run = std::vector<qsizetype>;

/// Decoded bytes that may be escaped or coded again are text; what was no base64 gives noise.
bool isText(const QByteArray &bytes)
{
    const auto isNoise = [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        const bool isBlank = c == '\n' || c == '\r' || c == '\t' || c == '\0'; // \0: half of UTF-16
        return (byte < 0x20 && !isBlank) || byte >= 0x7f;
    };
    return std::count_if(bytes.begin(), bytes.end(), isNoise) * 8 <= bytes.size();
}

struct Coding
{
    int (*digit)(char);
    int bits; ///< of a letter
    std::size_t shortest; ///< run
    const char *between; ///< what may stand within a run
    bool isInBlocks = false; ///< only runs with blanks in them, and as many letters before each
};

/// "WnE3 aFQy Mg": words of prose are not of one length.
bool isInBlocks(const Run &run)
{
    constexpr std::size_t Shortest = 4;
    std::size_t block = 0; // its letters
    std::size_t begin = 0;
    for (std::size_t i = 1; i < run.size(); ++i) {
        if (run[i] == run[i - 1] + 1)
            continue;
        const std::size_t size = std::exchange(begin, i);
        const std::size_t letters = i - size;
        if (letters < Shortest || (block > 0 && letters != block))
            return false;
        block = letters;
    }
    return block > 0 && run.size() - begin <= block;
}

std::vector<Run> runsOf(const QByteArray &bytes, const Coding &coding)
{
    std::vector<Run> runs;
    Run run;
    const auto finish = [&] {
        if (run.size() >= coding.shortest && (!coding.isInBlocks || isInBlocks(run)))
            runs.push_back(run);
        run.clear();
    };
    for (qsizetype at = 0; at < bytes.size(); ++at) {
        const char c = bytes.at(at);
        if (coding.digit(c) >= 0)
            run.push_back(at);
        else if (c == '\0' || !std::strchr(coding.between, c))
            finish();
    }
    finish();
    return runs;
}

/// One run from its letter \p skipped on.
TextLayer decodedRun(const TextLayer &from, const Run &run, const Coding &coding, std::size_t skipped)
{
    LayerBuilder builder(from);
    unsigned int value = 0;
    int have = 0;
    std::size_t first = skipped; // the letter that the next byte begins in
    for (std::size_t i = skipped; i < run.size(); ++i) {
        value = (value << coding.bits) | static_cast<unsigned int>(coding.digit(from.bytes.at(run[i])));
        have += coding.bits;
        if (have < 8)
            continue;
        have -= 8;
        builder.add(static_cast<char>((value >> have) & 0xff), run[first], run[i] + 1);
        value &= (1u << have) - 1;
        first = have > 0 ? i : i + 1;
    }
    builder.addGap(run.back()); // what follows is not side by side with it
    return builder.take();
}

void append(TextLayer &layer, const TextLayer &more)
{
    layer.bytes += more.bytes;
    layer.begin.insert(layer.begin.end(), more.begin.begin(), more.begin.end());
    layer.end.insert(layer.end.end(), more.end.begin(), more.end.end());
}

class Layers
{
public:
    explicit Layers(const QByteArray &text)
        : m_left(std::max(LeastWork, MostWorkPerByte * text.size()))
    {
        TextLayer whole {.bytes = text};
        whole.begin.reserve(static_cast<std::size_t>(text.size()));
        whole.end.reserve(static_cast<std::size_t>(text.size()));
        for (qsizetype at = 0; at < text.size(); ++at) {
            whole.begin.push_back(static_cast<quint32>(at));
            whole.end.push_back(static_cast<quint32>(at + 1));
        }
        m_open.push_back({});
        m_all.push_back(std::move(whole));
    }

    std::vector<TextLayer> read()
    {
        // NOLINTNEXTLINE(modernize-loop-convert): m_open grows meanwhile
        for (std::size_t next = 0; next < m_open.size(); ++next) {
            if (m_open[next].depth >= MostSteps)
                continue;
            const TextLayer from = m_all[m_open[next].layer]; // m_all grows
            const int depth = m_open[next].depth + 1;
            for (const UndoEscape escape :
                 {percentEscape, backslashEscape, characterReference, nothing, codeEscape}) {
                if (hasRoomFor(from))
                    add(escapesUndone(from, escape), depth);
            }
            for (const Coding &coding :
                 {Coding {base64Digit, 6, 6, "\r\n"}, Coding {hexDigit, 4, 8, ": -\r\n"}})
                addDecoded(from, depth, coding);
            if (next == 0) // in blocks, as people copy it
                addDecoded(from, depth, Coding {base64Digit, 6, 8, " \t\r\n", true});
        }
        addLike();
        return std::move(m_all);
    }

private:
    struct Open
    {
        std::size_t layer = 0; ///< among m_all
        int depth = 0;
    };

    /// At every alignment. Of what this gives only the runs that are text are read further.
    void addDecoded(const TextLayer &from, int depth, const Coding &coding)
    {
        const std::vector<Run> runs = runsOf(from.bytes, coding);
        if (runs.empty())
            return;
        const std::size_t alignments = coding.bits == 6 ? 4 : 2;
        for (std::size_t skipped = 0; skipped < alignments && hasRoomFor(from); ++skipped) {
            TextLayer texts;
            TextLayer noise;
            for (const Run &run : runs) {
                const TextLayer decoded = decodedRun(from, run, coding, skipped);
                append(isText(decoded.bytes) ? texts : noise, decoded);
            }
            m_left -= noise.bytes.size();
            if (!noise.bytes.isEmpty())
                m_all.push_back(std::move(noise));
            if (!texts.bytes.isEmpty())
                add(std::move(texts), depth);
        }
    }

    /// Of what may be text; each costs about as much as the layer it is of.
    void addLike()
    {
        constexpr qsizetype MostPerByte = 10;
        const qsizetype whole = m_all.front().bytes.size();
        qsizetype left = std::max(LeastWork, MostPerByte * whole);
        std::vector<TextLayer> like;
        const auto take = [&](TextLayer layer) {
            left -= layer.bytes.size();
            like.push_back(std::move(layer));
        };
        take(backwardsLayer(m_all.front()));
        take(codesLayer(m_all.front()));
        for (const Open &open : m_open) {
            const TextLayer &from = m_all[open.layer];
            if (left < 3 * from.bytes.size())
                continue;
            const bool isAscii
                = std::none_of(from.bytes.begin(), from.bytes.end(), [](char c) { return (c & 0x80) != 0; });
            if (!isAscii)
                take(likenedLayer(from));
            take(bareLayer(from));
            take(backwardsLayer(like.back()));
        }
        for (TextLayer &layer : like)
            m_all.push_back(std::move(layer));
    }

    [[nodiscard]] bool hasRoomFor(const TextLayer &from) const { return from.bytes.size() <= m_left; }

    void add(std::optional<TextLayer> layer, int depth)
    {
        if (!layer)
            return;
        m_left -= layer->bytes.size();
        m_open.push_back({m_all.size(), depth});
        m_all.push_back(std::move(*layer));
    }

    qsizetype m_left;
    std::vector<TextLayer> m_all;
    std::vector<Open> m_open; ///< to be read further
};

} // namespace

std::vector<TextLayer> textLayers(const QByteArray &text)
{
    return Layers(text).read();
}

} // namespace onboarding
