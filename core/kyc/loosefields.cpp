#include "core/kyc/loosefields.h"

#include <QStringList>
#include <algorithm>
#include <utility>

namespace onboarding {

namespace {

bool isNameLetter(QChar c)
{
    return c.isLetterOrNumber() || c == QLatin1Char('_') || c == QLatin1Char('.') || c == QLatin1Char('-');
}

bool isQuote(QChar c)
{
    return c == QLatin1Char('"') || c == QLatin1Char('\'') || c == QLatin1Char('`');
}

bool isOpening(QChar c)
{
    return c == QLatin1Char('{') || c == QLatin1Char('[') || c == QLatin1Char('(');
}

bool isClosing(QChar c)
{
    return c == QLatin1Char('}') || c == QLatin1Char(']') || c == QLatin1Char(')');
}

/// One pass over the text; remembers the last word until it turns out to be a name, a value or nothing.
class Scanner
{
public:
    explicit Scanner(const QString &text)
        : m_text(text)
    {
    }

    QList<LooseField> run()
    {
        while (m_at < m_text.size())
            step();
        return m_found;
    }

private:
    struct Word
    {
        QString text;
        int start = 0;
    };

    void step()
    {
        const QChar c = m_text[m_at];
        if (isQuote(c))
            return take(quoted());
        if (isNameLetter(c))
            return take(bare());
        if (isOpening(c))
            open();
        else if (isClosing(c))
            close();
        else if ((c == QLatin1Char(':') || c == QLatin1Char('=')) && !m_word.isEmpty())
            beginValue();
        else if (c == QLatin1Char('\n') || (!c.isSpace() && c != QLatin1Char('>')))
            forget();
        ++m_at;
    }

    /// `name: {` opens something with a name; any other bracket something without. Swift's `Optional(` stands
    /// around the value of the name before it.
    void open()
    {
        m_scope.append(m_hasName && !m_isOptional ? m_name : QString());
        m_hasName = m_hasName && m_isOptional;
        m_isOptional = false;
        m_word.clear();
    }

    void close()
    {
        if (!m_scope.isEmpty())
            m_scope.removeLast();
        forget();
    }

    void forget()
    {
        m_word.clear();
        m_hasName = false;
        m_isOptional = false;
    }

    void beginValue()
    {
        m_name = std::exchange(m_word, {});
        m_hasName = true;
    }

    void take(const Word &word)
    {
        if (!m_hasName) {
            m_word = word.text;
            return;
        }
        if (word.text == QStringLiteral("Optional") && m_at < m_text.size()
            && m_text[m_at] == QLatin1Char('(')) {
            m_isOptional = true;
            return;
        }
        forget();
        add(word);
    }

    void add(const Word &value)
    {
        QStringList path = m_scope;
        path.removeAll(QString());
        path.append(m_name);
        for (const QString &part : std::as_const(path)) {
            if (part.compare(QStringLiteral("credentials"), Qt::CaseInsensitive) == 0)
                return;
        }
        m_found.append({path.join(QLatin1Char('.')), value.text, value.start});
    }

    Word quoted()
    {
        const QChar quote = m_text[m_at];
        const int start = ++m_at;
        while (m_at < m_text.size() && m_text[m_at] != quote && m_text[m_at] != QLatin1Char('\n'))
            m_at += m_text[m_at] == QLatin1Char('\\') && m_at + 1 < m_text.size() ? 2 : 1;
        const int end = std::min(m_at, int(m_text.size()));
        m_at = end < m_text.size() && m_text[end] == quote ? end + 1 : end;
        return {m_text.mid(start, end - start), start};
    }

    Word bare()
    {
        const int start = m_at;
        while (m_at < m_text.size() && isNameLetter(m_text[m_at]))
            ++m_at;
        return {m_text.mid(start, m_at - start), start};
    }

    const QString &m_text;
    int m_at = 0;
    QStringList m_scope;
    QString m_word;
    QString m_name;
    bool m_hasName = false;
    bool m_isOptional = false;
    QList<LooseField> m_found;
};

} // namespace

QList<LooseField> looseFields(const QString &text)
{
    return Scanner(text).run();
}

} // namespace onboarding
