#include "core/api/jsonlexer.h"

#include <QString>
#include <cstring>

namespace onboarding {

namespace {

bool isJsonSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/// What follows a backslash at \p at, in UTF-16; moves \p at behind it.
QString jsonEscape(const QByteArray &text, qsizetype &at)
{
    const char c = text.at(at++);
    constexpr char Letters[] = "bfnrt";
    constexpr char Meanings[] = "\b\f\n\r\t";
    if (const char *letter = std::strchr(Letters, c); letter && c != '\0')
        return QString(QLatin1Char(Meanings[letter - Letters]));
    bool isNumber = false;
    const ushort unit = c == 'u' ? text.mid(at, 4).toUShort(&isNumber, 16) : ushort {0};
    if (!isNumber)
        return QString(QLatin1Char(c));
    at += 4;
    return QString(QChar(unit));
}

} // namespace

JsonLexer::JsonLexer(const QByteArray &bytes, qsizetype at)
    : m_bytes(bytes)
    , m_at(at)
{
}

JsonPiece JsonLexer::next()
{
    using Type = JsonPiece::Type;
    while (m_at < m_bytes.size() && isJsonSpace(m_bytes.at(m_at)))
        ++m_at;
    JsonPiece piece {.type = Type::End, .begin = m_at};
    if (m_at < m_bytes.size()) {
        const char c = m_bytes.at(m_at);
        const bool mayBegin = m_last != Type::String && m_last != Type::Word;
        piece.length = 1;
        switch (c) {
        case '{':
        case '[': piece.type = Type::Open; break;
        case '}':
        case ']': piece.type = Type::Close; break;
        case ',': piece.type = Type::Comma; break;
        case ':': piece.type = Type::Colon; break;
        case '"': piece = readString(c); break;
        default: piece = c == '\'' && mayBegin ? readString(c) : readWord(); break;
        }
    }
    m_at = piece.end();
    m_last = piece.type;
    return piece;
}

JsonPiece JsonLexer::readString(char quote)
{
    JsonPiece piece {.type = JsonPiece::Type::String, .begin = m_at};
    for (qsizetype at = m_at + 1; at < m_bytes.size(); ++at) {
        const char c = m_bytes.at(at);
        if (c == '\\') {
            ++at;
        } else if (c == quote) {
            piece.length = at + 1 - m_at;
            return piece;
        }
    }
    piece.length = m_bytes.size() - m_at;
    piece.isTerminated = false;
    return piece;
}

JsonPiece JsonLexer::readWord()
{
    JsonPiece piece {.type = JsonPiece::Type::Word, .begin = m_at};
    qsizetype at = m_at;
    const auto isOver = [](char c) { return isJsonSpace(c) || (c != '\0' && std::strchr("{}[],:\"", c)); };
    while (at < m_bytes.size() && !isOver(m_bytes.at(at)))
        ++at;
    piece.length = at - m_at;
    return piece;
}

QByteArray jsonStringValue(const QByteArray &quoted)
{
    const bool isClosed = quoted.size() >= 2 && quoted.back() == quoted.front();
    const QByteArray text = quoted.mid(1, quoted.size() - (isClosed ? 2 : 1));
    if (!text.contains('\\'))
        return text;
    QString value;
    qsizetype plain = 0;
    for (qsizetype at = text.indexOf('\\'); at >= 0 && at + 1 < text.size(); at = text.indexOf('\\', plain)) {
        value += QString::fromUtf8(text.mid(plain, at - plain));
        plain = at + 1;
        value += jsonEscape(text, plain);
    }
    return (value + QString::fromUtf8(text.mid(plain))).toUtf8();
}

} // namespace onboarding
