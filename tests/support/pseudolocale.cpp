#include "tests/support/pseudolocale.h"

namespace onboarding::test {

namespace {

constexpr QChar Begin(0x27E6);
constexpr QChar End(0x27E7);

/// Words, so that the lines can break.
QString padding(qsizetype length)
{
    QString text;
    while (text.size() < length)
        text += QStringLiteral(" lorem");
    return text.left(length);
}

} // namespace

QString PseudoLocale::translate(const char *context, const char *source, const char * /*disambiguation*/,
                                int /*n*/) const
{
    if (qstrcmp(source, "QT_LAYOUT_DIRECTION") == 0)
        return m_direction == Direction::RightToLeft ? QStringLiteral("RTL") : QStringLiteral("LTR");
    const QString text = QString::fromUtf8(source);
    // The names of keys are read back by Qt, and a pattern of files is no sentence.
    if (qstrcmp(context, "QShortcut") == 0
        || (text.startsWith(QStringLiteral("Ctrl+")) && !text.contains(QLatin1Char(' '))))
        return {};
    // Behind the last tab stands a key.
    const QString words = text.section(QLatin1Char('\t'), 0, 0);
    constexpr qsizetype Tenths = 4;
    return Begin + words + padding(words.size() * Tenths / 10 + 1) + End + text.mid(words.size());
}

QString unmarked(const QString &text)
{
    QString outside;
    int depth = 0;
    for (const QChar c : text) {
        if (c == Begin)
            ++depth;
        else if (c == End)
            depth = qMax(0, depth - 1);
        else if (depth == 0)
            outside += c;
    }
    const bool hasLetters = std::any_of(outside.begin(), outside.end(), [](QChar c) { return c.isLetter(); });
    return hasLetters ? outside.simplified() : QString();
}

} // namespace onboarding::test
