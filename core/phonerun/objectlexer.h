#pragma once
#include <QHash>
#include <QSet>
#include <QString>
#include <QStringView>

namespace onboarding {

inline constexpr QStringView DoubleQuotes = u"\"\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb\uff02";
inline constexpr QStringView SingleQuotes = u"'\u2018\u2019\u201a\u201b\u2032`\u00b4";

[[nodiscard]] bool isOneOf(QChar c, QStringView letters);
/// A letter of a name, a path or a number.
[[nodiscard]] bool isWordLetter(QChar c);
/// What stands between a name and its value.
[[nodiscard]] bool isSeparator(QChar c);
[[nodiscard]] QChar closingBracketOf(QChar opening);

/// What a string begins and ends with: \" inside a string, \\\" inside a string of that one.
struct QuoteMark
{
    QChar quote;
    int backslashes = 0;
    [[nodiscard]] bool isThere() const { return !quote.isNull(); }
    [[nodiscard]] int size() const { return backslashes + 1; }
};

/// Where the words, quoted texts and brackets of a text end. It keeps what it found, so that each letter is
/// looked at a few times at most; \p text must outlive it.
class ObjectLexer
{
public:
    explicit ObjectLexer(const QString &text);

    /// Whether the bracket that opens at \p at is closed somewhere.
    [[nodiscard]] bool isClosed(qsizetype at) const { return m_closed.contains(at); }
    [[nodiscard]] qsizetype skipSpaces(qsizetype at, bool isAcrossLines = false) const;
    [[nodiscard]] QuoteMark delimiterAt(qsizetype at) const;
    /// The place of the closing delimiter; -1 when the line has none.
    [[nodiscard]] qsizetype endOfQuoted(qsizetype at, const QuoteMark &delimiter);
    [[nodiscard]] qsizetype endOfWord(qsizetype at) const;
    /// Behind the one value in "(value)"; -1 when there is more, or names.
    [[nodiscard]] qsizetype endOfWrapped(qsizetype at, int depth);
    /// The end of what a web address or a query can be.
    [[nodiscard]] qsizetype endOfRun(qsizetype at);
    /// Whether what endOfRun() found last has an "&".
    [[nodiscard]] bool isQuery() const { return m_isQuery; }
    [[nodiscard]] bool isFollowedBySeparator(qsizetype end, bool isQuoted) const;
    /// Whether nothing that is no part of an id clings to the word.
    [[nodiscard]] bool endsCleanly(qsizetype end) const;

private:
    [[nodiscard]] qsizetype endOfIndex(qsizetype at) const;

    const QString &m_plain;
    QSet<qsizetype> m_closed;
    QHash<int, qsizetype> m_unclosed; ///< a delimiter and how far it is known not to be closed
    qsizetype m_runEnd = 0;
    bool m_isQuery = false;
};

} // namespace onboarding
