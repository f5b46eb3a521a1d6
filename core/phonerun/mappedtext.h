#pragma once
#include <QByteArray>
#include <QList>
#include <QString>
#include <optional>

namespace onboarding {

/// A text, and where each of its letters stood in the text that it was decoded from: what is found in it can
/// be marked or taken out there. All places are UTF-16 units.
class MappedText
{
public:
    MappedText() = default;
    explicit MappedText(QString text, int offset = 0); ///< as it is, from \p offset on

    [[nodiscard]] const QString &text() const { return m_text; }
    [[nodiscard]] qsizetype size() const { return m_text.size(); }
    [[nodiscard]] bool isEmpty() const { return m_text.isEmpty(); }
    [[nodiscard]] QChar operator[](qsizetype at) const { return m_text[at]; }
    /// The place in the original of the letter at \p at; of the end for size().
    [[nodiscard]] int origin(qsizetype at) const;
    /// Where the letter before \p at ends in the original.
    [[nodiscard]] int originEnd(qsizetype at) const;
    [[nodiscard]] MappedText mid(qsizetype start, qsizetype length) const;
    [[nodiscard]] MappedText trimmed() const;
    /// The same letters, nothing moved: \p text has the same size.
    [[nodiscard]] MappedText withText(QString text) const;

    /// \p origin, \p end: what it was decoded from.
    void append(QChar letter, int origin, int end);
    void append(const MappedText &text);

private:
    QString m_text;
    struct Place
    {
        int start = 0;
        int end = 0;
    };
    QList<Place> m_places; ///< of each letter, when they do not simply run on from m_offset
    int m_offset = 0;
    bool m_isMoved = false;
};

/// Without marks of no width and NULs between letters; odd spaces become spaces, odd line ends line feeds.
[[nodiscard]] MappedText withPlainSpaces(const MappedText &text);
/// RFC 8259 section 7, and \x22 as JavaScript and web servers write it. An escape that is none stays.
[[nodiscard]] MappedText withoutJsonEscapes(const MappedText &text);
/// RFC 3986 section 2.1, once. \p isForm: + is a space.
[[nodiscard]] MappedText withoutPercent(const MappedText &text, bool isForm);
/// Numeric character references and those named ones that XML or a quoted JSON text needs, once.
[[nodiscard]] MappedText withoutEntities(const MappedText &text);
/// The readable text inside base64 or base64url, white space between its letters allowed; nothing when it is
/// none.
[[nodiscard]] std::optional<QString> textOfBase64(const QString &text);

/// What a file holds: UTF-8, or UTF-16 and UTF-32 by the mark at their start or by their zero bytes.
[[nodiscard]] QString textOfBytes(const QByteArray &bytes);

} // namespace onboarding
