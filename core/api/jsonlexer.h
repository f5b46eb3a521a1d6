#pragma once
#include <QByteArray>

namespace onboarding {

/// A piece of JSON as it stands in the bytes.
struct JsonPiece
{
    enum class Type {
        Open, ///< { or [
        Close, ///< } or ]
        Comma,
        Colon,
        String, ///< with its quotes
        Word, ///< a number, true, false, null, or what ought not to be there
        End
    };

    Type type = Type::End;
    qsizetype begin = 0;
    qsizetype length = 0;
    bool isTerminated = true; ///< false: a string that the bytes end in

    [[nodiscard]] qsizetype end() const { return begin + length; }
};

/// Takes bytes apart into the pieces of JSON without changing or refusing any: what is broken gives broken
/// pieces, in finite time and without recursion. \p bytes must outlive it.
class JsonLexer
{
public:
    explicit JsonLexer(const QByteArray &bytes, qsizetype at = 0);

    [[nodiscard]] JsonPiece next();

private:
    [[nodiscard]] JsonPiece readString(char quote);
    [[nodiscard]] JsonPiece readWord();

    const QByteArray &m_bytes;
    qsizetype m_at;
    JsonPiece::Type m_last = JsonPiece::Type::Open; ///< tells a quotation mark from an apostrophe
};

/// What stands between the quotes of a JSON string, with its escapes undone; in UTF-8.
[[nodiscard]] QByteArray jsonStringValue(const QByteArray &quoted);

} // namespace onboarding
