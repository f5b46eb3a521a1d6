#include "core/api/prettyjson.h"

#include "core/api/jsonlexer.h"

#include <QRegularExpression>
#include <vector>

namespace onboarding {

namespace {

constexpr std::size_t DeepestLevel = 256;

bool isJsonWord(const QByteArray &word)
{
    static const QRegularExpression number(
        QStringLiteral("\\A-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]+)?\\z"));
    return word == "true" || word == "false" || word == "null"
        || number.match(QString::fromLatin1(word)).hasMatch();
}

class PrettyPrinter
{
public:
    explicit PrettyPrinter(const RedactedText &json)
        : m_json(json)
        , m_lexer(json.bytes)
    {
    }

    std::optional<RedactedText> print()
    {
        for (JsonPiece piece = m_lexer.next(); piece.type != JsonPiece::Type::End; piece = m_lexer.next()) {
            if (!take(piece))
                return std::nullopt;
        }
        return m_levels.empty() && m_next == Expected::Nothing ? std::optional(m_pretty) : std::nullopt;
    }

private:
    enum class Expected { Value, NameOrEnd, Name, Colon, CommaOrEnd, ValueOrEnd, Nothing };

    bool take(const JsonPiece &piece)
    {
        switch (piece.type) {
        case JsonPiece::Type::Open: return open(piece);
        case JsonPiece::Type::Close: return close(piece);
        case JsonPiece::Type::Comma:
            if (m_next != Expected::CommaOrEnd)
                return false;
            m_next = isInObject() ? Expected::Name : Expected::Value;
            put(piece);
            breakLine();
            return true;
        case JsonPiece::Type::Colon:
            if (m_next != Expected::Colon)
                return false;
            m_next = Expected::Value;
            put(piece);
            m_pretty.bytes += ' ';
            return true;
        case JsonPiece::Type::String:
        case JsonPiece::Type::Word: return scalar(piece);
        case JsonPiece::Type::End: break;
        }
        return false;
    }

    bool open(const JsonPiece &piece)
    {
        if (!mayBeginValue() || m_levels.size() >= DeepestLevel)
            return false;
        beginElement();
        put(piece);
        m_levels.push_back(m_json.bytes.at(piece.begin));
        m_next = isInObject() ? Expected::NameOrEnd : Expected::ValueOrEnd;
        return true;
    }

    bool close(const JsonPiece &piece)
    {
        const bool isEmpty = m_next == Expected::NameOrEnd || m_next == Expected::ValueOrEnd;
        if (m_levels.empty() || (!isEmpty && m_next != Expected::CommaOrEnd)
            || isInObject() != (m_json.bytes.at(piece.begin) == '}'))
            return false;
        m_levels.pop_back();
        if (!isEmpty)
            breakLine();
        put(piece);
        endValue();
        return true;
    }

    bool scalar(const JsonPiece &piece)
    {
        const QByteArray text = m_json.bytes.mid(piece.begin, piece.length);
        const bool isString = piece.type == JsonPiece::Type::String;
        if (isString ? !piece.isTerminated || text.front() != '"' : !isJsonWord(text))
            return false;
        const bool isName = m_next == Expected::Name || m_next == Expected::NameOrEnd;
        if (isName ? !isString : !mayBeginValue())
            return false;
        beginElement();
        put(piece);
        if (isName)
            m_next = Expected::Colon;
        else
            endValue();
        return true;
    }

    [[nodiscard]] bool isInObject() const { return !m_levels.empty() && m_levels.back() == '{'; }
    [[nodiscard]] bool mayBeginValue() const
    {
        return m_next == Expected::Value || m_next == Expected::ValueOrEnd;
    }

    /// The first of its object or array gets a line of its own; the others got it with the comma.
    void beginElement()
    {
        if (m_next == Expected::NameOrEnd || m_next == Expected::ValueOrEnd)
            breakLine();
    }

    void endValue() { m_next = m_levels.empty() ? Expected::Nothing : Expected::CommaOrEnd; }

    void breakLine()
    {
        constexpr qsizetype Indent = 2;
        m_pretty.bytes += '\n' + QByteArray(Indent * static_cast<qsizetype>(m_levels.size()), ' ');
    }

    void put(const JsonPiece &piece)
    {
        for (; m_span < m_json.hidden.size() && m_json.hidden.at(m_span).end() <= piece.end(); ++m_span) {
            HiddenSpan span = m_json.hidden.at(m_span);
            span.begin += m_pretty.bytes.size() - piece.begin;
            m_pretty.hidden.append(span);
        }
        m_pretty.bytes += m_json.bytes.mid(piece.begin, piece.length);
    }

    const RedactedText &m_json;
    JsonLexer m_lexer;
    RedactedText m_pretty;
    std::vector<char> m_levels; ///< '{' or '['
    Expected m_next = Expected::Value;
    qsizetype m_span = 0; ///< the next one to be carried over
};

} // namespace

std::optional<RedactedText> prettyJson(const RedactedText &json)
{
    return PrettyPrinter(json).print();
}

} // namespace onboarding
