#pragma once
#include <QHash>
#include <QString>

namespace onboarding {

/// Names, values and words of one line, from left to right.
class LineReader
{
public:
    explicit LineReader(const QString &line)
        : m_line(line)
    {
    }

    /// Whether nothing in it may be about another record.
    [[nodiscard]] bool isHarmless();
    /// The same for a line of its own: it has to be a name and its value.
    [[nodiscard]] bool isNameAndValue();
    [[nodiscard]] QHash<QString, QString> pairs();

private:
    struct Token
    {
        QString word;
        QChar separator; ///< null: no name
        qsizetype end = 0; ///< behind the separator
    };

    [[nodiscard]] Token wordAt(qsizetype at) const;
    [[nodiscard]] bool isMark() const;
    [[nodiscard]] QString takeValue();
    void skipArgument();
    void skipSpaces()
    {
        while (m_at < m_line.size() && m_line[m_at].isSpace())
            ++m_at;
    }

    const QString &m_line;
    qsizetype m_at = 0;
};

/// Whether nothing in \p text may be about another record.
[[nodiscard]] bool isHarmlessText(const QString &text);
/// "date=2026-11-28" in one and "date=2026-11-29" in the other, or times that are far apart.
[[nodiscard]] bool tellOtherTimes(const QString &one, const QString &other);
/// "user=anna" in one and "user=boris" in the other. A detail of a person is one of a record, even where its
/// value was dropped.
[[nodiscard]] bool sayDifferentThings(const QString &one, const QString &other);

} // namespace onboarding
