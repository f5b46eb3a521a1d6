#include "core/api/likelayers.h"

#include <QList>
#include <QString>
#include <unordered_map>

namespace onboarding {

namespace {

struct Letter
{
    char32_t code = 0;
    qsizetype length = 1; ///< in bytes
    bool isWhole = true; ///< else a byte that is no UTF-8
};

/// One character of UTF-8 (RFC 3629) at \p at.
Letter letterAt(const QByteArray &bytes, qsizetype at)
{
    const auto byte = [&bytes](qsizetype i) { return static_cast<unsigned char>(bytes.at(i)); };
    const unsigned char first = byte(at);
    if (first < 0x80)
        return {.code = first};
    const qsizetype length = first >= 0xf0 && first < 0xf5 ? 4
        : first >= 0xe0 && first < 0xf0                    ? 3
        : first >= 0xc2 && first < 0xe0                    ? 2
                                                           : 0;
    if (length == 0 || at + length > bytes.size())
        return {.isWhole = false};
    char32_t code = first & (0xffU >> (length + 1));
    for (qsizetype i = 1; i < length; ++i) {
        if ((byte(at + i) & 0xc0) != 0x80)
            return {.isWhole = false};
        code = (code << 6) | (byte(at + i) & 0x3fU);
    }
    return {.code = code, .length = length};
}

/// \p code in one form for all that look alike to a reader.
QByteArray likenedLetter(char32_t code)
{
    switch (QChar::category(code)) {
    case QChar::Punctuation_Dash: return "-";
    case QChar::Separator_Space:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph: return " ";
    case QChar::Other_Format: return {};
    default: break;
    }
    constexpr char32_t Minus = 0x2212;
    if (code == Minus)
        return "-";
    const bool isSingleQuote = (code >= 0x2018 && code <= 0x201b) || code == 0x2032 || code == 0x2039
        || code == 0x203a || code == 0xb4;
    if (isSingleQuote)
        return "'";
    const bool isDoubleQuote
        = (code >= 0x201c && code <= 0x201f) || code == 0x2033 || code == 0xab || code == 0xbb;
    if (isDoubleQuote)
        return "\"";
    const QByteArray form = QString::fromUcs4(&code, 1).normalized(QString::NormalizationForm_KC).toUtf8();
    return form == "\xe2\x80\x90" ? QByteArray("-") : form; // what a dash that does not break comes to
}

QByteArray bareLetter(char32_t code)
{
    QByteArray bare;
    const QString apart
        = QString::fromUcs4(&code, 1).normalized(QString::NormalizationForm_KD).toCaseFolded();
    for (const char32_t one : apart.toUcs4()) {
        if (QChar::isLetterOrNumber(one))
            bare += QString::fromUcs4(&one, 1).toUtf8();
    }
    return bare;
}

/// Writes texts otherwise, a letter at a time. Letters beyond ASCII are looked up once.
class Rewriter
{
public:
    explicit Rewriter(bool isBare)
        : m_isBare(isBare)
    {
    }

    QByteArray written(const Letter &letter)
    {
        if (!letter.isWhole)
            return {};
        const char32_t code = letter.code;
        if (code < 0x80 && !m_isBare)
            return {1, static_cast<char>(code)};
        if (code < 0x80) {
            const bool isCapital = code >= 'A' && code <= 'Z';
            const bool isKept = isCapital || (code >= 'a' && code <= 'z') || (code >= '0' && code <= '9');
            return isKept ? QByteArray(1, static_cast<char>(isCapital ? code + ('a' - 'A') : code))
                          : QByteArray();
        }
        const auto known = m_known.find(code);
        if (known != m_known.end())
            return known->second;
        return m_known.emplace(code, m_isBare ? bareLetter(code) : likenedLetter(code)).first->second;
    }

    TextLayer layer(const TextLayer &from)
    {
        TextLayer to {.isLoose = m_isBare};
        qsizetype at = 0;
        while (at < from.bytes.size()) {
            const Letter letter = letterAt(from.bytes, at);
            const auto first = static_cast<std::size_t>(at);
            const auto last = static_cast<std::size_t>(at + letter.length - 1);
            const bool isGap = from.bytes.at(at) == '\0';
            const QByteArray bytes = isGap ? QByteArray(1, '\0') : written(letter);
            for (const char byte : bytes) {
                to.bytes += byte;
                to.begin.push_back(from.begin[first]);
                to.end.push_back(from.end[last]);
            }
            at += letter.length;
        }
        return to;
    }

    QByteArray text(const QByteArray &utf8)
    {
        QByteArray to;
        for (qsizetype at = 0; at < utf8.size();) {
            const Letter letter = letterAt(utf8, at);
            to += written(letter);
            at += letter.length;
        }
        return to;
    }

private:
    const bool m_isBare;
    std::unordered_map<char32_t, QByteArray> m_known;
};

bool isLetterOrDigitByte(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

/// The character that \p word, "72" or "0x48", is the number of; 0 when it is none.
char32_t characterOf(const QByteArray &word)
{
    constexpr qsizetype Longest = 8;
    constexpr uint FirstShown = 0x20;
    constexpr uint Last = 0x10ffff;
    if (word.size() < 2 || word.size() > Longest)
        return 0;
    bool isNumber = false;
    const uint code = word.startsWith("0x") || word.startsWith("0X") ? word.mid(2).toUInt(&isNumber, 16)
                                                                     : word.toUInt(&isNumber, 10);
    const bool isSurrogate = code >= 0xd800 && code < 0xe000;
    return isNumber && code >= FirstShown && code <= Last && !isSurrogate ? code : 0;
}

} // namespace

QByteArray likened(const QByteArray &utf8)
{
    return Rewriter(false).text(utf8);
}

QByteArray bareLetters(const QByteArray &utf8)
{
    return Rewriter(true).text(utf8);
}

TextLayer likenedLayer(const TextLayer &from)
{
    return Rewriter(false).layer(from);
}

TextLayer bareLayer(const TextLayer &from)
{
    return Rewriter(true).layer(from);
}

TextLayer backwardsLayer(const TextLayer &from)
{
    // Letter by letter, so that those of several bytes stay whole.
    TextLayer to {.isLoose = from.isLoose, .isBackwards = true};
    qsizetype end = from.bytes.size();
    while (end > 0) {
        qsizetype begin = end - 1;
        while (begin > 0 && end - begin < 4 && (from.bytes.at(begin) & 0xc0) == 0x80)
            --begin;
        for (qsizetype at = begin; at < end; ++at) {
            to.bytes += from.bytes.at(at);
            to.begin.push_back(from.begin[static_cast<std::size_t>(at)]);
            to.end.push_back(from.end[static_cast<std::size_t>(at)]);
        }
        end = begin;
    }
    return to;
}

TextLayer codesLayer(const TextLayer &from)
{
    constexpr qsizetype Apart = 6; // bytes between two numbers of one list, at the most
    TextLayer to;
    qsizetype behindLast = -1;
    const auto add = [&](const QByteArray &bytes, qsizetype begin, qsizetype end) {
        for (const char byte : bytes) {
            to.bytes += byte;
            to.begin.push_back(from.begin[static_cast<std::size_t>(begin)]);
            to.end.push_back(from.end[static_cast<std::size_t>(end - 1)]);
        }
    };
    qsizetype at = 0;
    while (at < from.bytes.size()) {
        const qsizetype begin = at;
        while (at < from.bytes.size() && isLetterOrDigitByte(from.bytes.at(at)))
            ++at;
        if (at == begin) {
            ++at;
            continue;
        }
        const char32_t code = characterOf(from.bytes.mid(begin, at - begin));
        if (behindLast >= 0 && (code == 0 || begin - behindLast > Apart)) {
            add(QByteArray(1, '\0'), behindLast - 1, behindLast);
            behindLast = -1;
        }
        if (code == 0)
            continue;
        add(QString::fromUcs4(&code, 1).toUtf8(), begin, at);
        behindLast = at;
    }
    return to;
}

} // namespace onboarding
