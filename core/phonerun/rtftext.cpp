#include "core/phonerun/rtftext.h"

#include <QList>
#include <algorithm>
#include <array>
#include <optional>

namespace onboarding {

namespace {

struct RtfState
{
    bool isStruck = false;
    bool isHidden = false;
    bool isDeleted = false;
    bool isTiny = false;
    bool isSkipped = false; ///< in a destination that holds no words
    int bytesForUnicode = 1; ///< \uc: what stands for older readers behind each \u

    [[nodiscard]] bool isShown() const { return !isStruck && !isHidden && !isDeleted && !isTiny; }
};

bool isWordlessDestination(const QByteArray &word)
{
    static constexpr std::array Destinations {"fonttbl",
                                              "colortbl",
                                              "stylesheet",
                                              "info",
                                              "pict",
                                              "object",
                                              "header",
                                              "footer",
                                              "fldinst",
                                              "listtable",
                                              "listoverridetable",
                                              "generator",
                                              "themedata",
                                              "datastore",
                                              "xmlnstbl"};
    return std::any_of(Destinations.begin(), Destinations.end(),
                       [&](const char *one) { return word == one; });
}

/// Reads word by word; every step goes on by one byte at least.
class RtfReader
{
public:
    explicit RtfReader(const QByteArray &rtf)
        : m_rtf(rtf)
    {
    }

    RtfText read()
    {
        while (m_at < m_rtf.size()) {
            const char letter = m_rtf.at(m_at++);
            if (letter == '{' && m_groups.size() < MostGroups)
                m_groups.append(m_state);
            else if (letter == '}' && !m_groups.isEmpty())
                m_state = m_groups.takeLast();
            else if (letter == '\\')
                readControl();
            else if (letter != '\r' && letter != '\n' && letter != '{' && letter != '}')
                addByte(letter);
        }
        return m_text;
    }

private:
    static constexpr qsizetype MostGroups = 10000;

    void add(QChar letter)
    {
        if (m_state.isSkipped)
            return;
        m_text.all += letter;
        if (m_state.isShown())
            m_text.shown += letter;
    }

    /// Unless it stands for a letter that was read as Unicode.
    void addByte(char letter)
    {
        if (m_skip > 0)
            --m_skip;
        else
            add(QLatin1Char(letter));
    }

    void readControl()
    {
        if (m_at >= m_rtf.size())
            return;
        const char letter = m_rtf.at(m_at);
        if (isAsciiLetter(letter))
            return readWord();
        ++m_at;
        if (letter == '\'') {
            const QByteArray hex = m_rtf.mid(m_at, 2);
            m_at += hex.size();
            bool isHex = false;
            const uint code = hex.toUInt(&isHex, 16);
            if (isHex)
                addByte(static_cast<char>(code));
        } else if (letter == '*') {
            m_state.isSkipped = true; // what readers that do not know it leave out
        } else if (letter == '~') {
            addByte(' ');
        } else if (letter == '_') {
            addByte('-');
        } else if (letter == '\r' || letter == '\n') {
            add(QLatin1Char('\n'));
        } else if (letter == '\\' || letter == '{' || letter == '}') {
            addByte(letter);
        }
    }

    void readWord()
    {
        const qsizetype start = m_at;
        while (m_at < m_rtf.size() && isAsciiLetter(m_rtf.at(m_at)))
            ++m_at;
        const QByteArray word = m_rtf.mid(start, m_at - start);
        const qsizetype digits = m_at;
        if (m_at < m_rtf.size() && m_rtf.at(m_at) == '-')
            ++m_at;
        while (m_at < m_rtf.size() && m_rtf.at(m_at) >= '0' && m_rtf.at(m_at) <= '9')
            ++m_at;
        bool hasNumber = false;
        const int number = m_rtf.mid(digits, m_at - digits).toInt(&hasNumber);
        if (m_at < m_rtf.size() && m_rtf.at(m_at) == ' ')
            ++m_at;
        obey(word, hasNumber ? std::optional(number) : std::nullopt);
    }

    void obey(const QByteArray &word, std::optional<int> number)
    {
        constexpr int Speck = 4; // half points
        const bool isOn = number.value_or(1) != 0;
        if (word == "strike" || word == "striked")
            m_state.isStruck = isOn;
        else if (word == "v" || word == "webhidden")
            m_state.isHidden = isOn;
        else if (word == "deleted")
            m_state.isDeleted = isOn;
        else if (word == "fs")
            m_state.isTiny = number && *number < Speck;
        else if (word == "plain")
            m_state.isStruck = m_state.isHidden = m_state.isDeleted = m_state.isTiny = false;
        else if (word == "par" || word == "line" || word == "row" || word == "sect" || word == "page")
            add(QLatin1Char('\n'));
        else if (word == "tab" || word == "cell")
            add(QLatin1Char('\t'));
        else if (word == "uc")
            m_state.bytesForUnicode = std::clamp(number.value_or(1), 0, 9);
        else if (word == "u")
            addUnicode(number.value_or(0));
        else if (word == "bin")
            m_at = std::min(m_rtf.size(), m_at + std::max(0, number.value_or(0)));
        else if (isWordlessDestination(word))
            m_state.isSkipped = true;
    }

    void addUnicode(int number)
    {
        add(QChar(static_cast<char16_t>(number))); // negative above 32767
        m_skip = m_state.bytesForUnicode;
    }

    static bool isAsciiLetter(char letter)
    {
        return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z');
    }

    const QByteArray &m_rtf;
    qsizetype m_at = 0;
    RtfState m_state {};
    QList<RtfState> m_groups;
    int m_skip = 0;
    RtfText m_text {};
};

} // namespace

RtfText readRtf(const QByteArray &rtf)
{
    if (!rtf.trimmed().startsWith("{\\rtf"))
        return {};
    return RtfReader(rtf).read();
}

} // namespace onboarding
