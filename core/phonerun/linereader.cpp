#include "core/phonerun/linereader.h"

#include "core/kyc/personalnames.h"
#include "core/kyc/runnames.h"
#include "core/phonerun/idnames.h"
#include "core/phonerun/recordwords.h"

#include <QRegularExpression>
#include <QStringList>
#include <algorithm>

namespace onboarding {

namespace {

bool isTokenLetter(QChar c)
{
    return c.isLetterOrNumber() || QStringView(u"_.-$@%/#~").contains(c);
}

/// "The account ID is: …"
bool isVerb(const QString &key)
{
    return key == QStringLiteral("is") || key == QStringLiteral("was") || key == QStringLiteral("id");
}

/// Two times of a log's fields that are of two days, or of two runs: seconds or milliseconds since 1970.
bool areOtherTimes(const QString &one, const QString &other)
{
    static const QRegularExpression day(
        QStringLiteral(R"(^\d{4}[-/.]\d{2}[-/.]\d{2}|^\d{2}[-/.]\d{2}[-/.]\d{4})"));
    const QRegularExpressionMatch firstDay = day.match(one);
    const QRegularExpressionMatch secondDay = day.match(other);
    if (firstDay.hasMatch() && secondDay.hasMatch())
        return firstDay.captured() != secondDay.captured();
    constexpr qsizetype Seconds = 10; // digits, from 2001 on
    constexpr qsizetype Milliseconds = 13;
    constexpr qint64 Far = 10'000;
    const auto stamp = [](const QString &text) -> qint64 {
        bool isNumber = false;
        const qint64 number = text.toLongLong(&isNumber);
        return !isNumber                  ? -1
            : text.size() == Seconds      ? number * 1000
            : text.size() == Milliseconds ? number
                                          : -1;
    };
    const qint64 first = stamp(one);
    const qint64 second = stamp(other);
    return first >= 0 && second >= 0 && std::abs(first - second) > Far;
}

bool isOfTime(const QString &plain)
{
    static const QSet<QString> names = wordSet("time ts timestamp date datetime");
    return names.contains(plain);
}

} // namespace

LineReader::Token LineReader::wordAt(qsizetype at) const
{
    qsizetype end = at;
    while (end < m_line.size() && isTokenLetter(m_line[end]))
        ++end;
    Token token {.word = m_line.mid(at, end - at), .separator = {}, .end = end};
    qsizetype next = end;
    while (next < m_line.size() && (m_line[next] == u' ' || QStringView(u"\"'*`]").contains(m_line[next])))
        ++next;
    const bool isSeparator = next < m_line.size() && QStringView(u":=\uff1a").contains(m_line[next])
        && QStringView(m_line).mid(next, 3) != u"://";
    if (isSeparator && !token.word.isEmpty() && token.word[0].isLetter()) {
        token.separator = m_line[next];
        while (next < m_line.size() && QStringView(u":=>\uff1a").contains(m_line[next]))
            ++next;
        token.end = next;
    }
    return token;
}

/// "--", "%", "//", "!" alone: what comes behind may be a comment.
bool LineReader::isMark() const
{
    const QStringView rest = QStringView(m_line).mid(m_at);
    return rest.startsWith(u"-- ") || rest.startsWith(u"% ") || rest.startsWith(u"//")
        || rest.startsWith(u'!') || rest.startsWith(u"# ") || rest.startsWith(u"->")
        || rest.startsWith(u"::");
}

void LineReader::skipArgument()
{
    skipSpaces();
    if (m_at < m_line.size() && QStringView(u"\"'").contains(m_line[m_at])) {
        const qsizetype close = m_line.indexOf(m_line[m_at], m_at + 1);
        m_at = close < 0 ? m_line.size() : close + 1;
        return;
    }
    while (m_at < m_line.size() && !m_line[m_at].isSpace())
        ++m_at;
}

/// Up to the end of its quotes, or of its word.
QString LineReader::takeValue()
{
    while (m_at < m_line.size() && (m_line[m_at] == u' ' || m_line[m_at] == u'\t'))
        ++m_at;
    if (m_at < m_line.size() && QStringView(u"\"'").contains(m_line[m_at])) {
        const qsizetype start = m_at + 1;
        const qsizetype close = m_line.indexOf(m_line[m_at], start);
        m_at = close < 0 ? m_line.size() : close + 1;
        return m_line.mid(start, (close < 0 ? m_line.size() : close) - start);
    }
    const qsizetype start = m_at;
    while (m_at < m_line.size() && !m_line[m_at].isSpace() && !QStringView(u",;&|)}]").contains(m_line[m_at]))
        ++m_at;
    return m_line.mid(start, m_at - start);
}

bool LineReader::isHarmless()
{
    QString before;
    while (m_at < m_line.size()) {
        if (isMark())
            return false;
        const bool isOption = m_line[m_at] == u'-' && m_at + 2 < m_line.size()
            && (m_line[m_at + 2].isSpace() || m_line[m_at + 1] == u'-')
            && (m_line[m_at + 1].isLetter() || m_line[m_at + 1] == u'-');
        if (isOption) {
            skipArgument();
            skipArgument();
            continue;
        }
        if (!isTokenLetter(m_line[m_at])) {
            ++m_at;
            continue;
        }
        const Token token = wordAt(m_at);
        if (QStringView(m_line).mid(token.end, 3) == u"://") {
            skipArgument();
            continue;
        }
        if (!token.separator.isNull()) {
            m_at = token.end;
            if (!idName().match(token.word).hasMatch() && !isPlainKey(token.word, token.separator)
                && !isPersonalName(plainRunName(token.word)))
                return false;
            skipSpaces();
            if (!wordAt(m_at).separator.isNull())
                return false; // "Boris: workflowId: …"
            (void)takeValue();
            continue;
        }
        const bool isWord
            = std::any_of(token.word.begin(), token.word.end(), [](QChar c) { return c.isLetterOrNumber(); });
        const bool isThingsId = isThing(before)
            && std::any_of(token.word.begin(), token.word.end(), [](QChar c) { return c.isDigit(); });
        const QString plain = plainRunName(token.word);
        if (isWord && !isHarmlessWord(token.word) && !isThing(plain) && plain != QStringLiteral("id")
            && !isThingsId)
            return false;
        if (isWord && plain != QStringLiteral("id"))
            before = plain;
        m_at = token.end;
    }
    return true;
}

bool LineReader::isNameAndValue()
{
    constexpr qsizetype MostWords = 4;
    while (m_at < m_line.size() && QStringView(u" \t\"'*`[{(,").contains(m_line[m_at]))
        ++m_at;
    QStringList words;
    Token token = wordAt(m_at);
    while (token.separator.isNull()) {
        if (token.word.isEmpty() || words.size() >= MostWords)
            return false;
        words.append(token.word);
        m_at = token.end;
        skipSpaces();
        token = wordAt(m_at);
    }
    words.append(token.word);
    m_at = token.end;
    const RunPhrase phrase = runPhraseOf(words);
    const QString plain = plainRunName(words.join(QString()));
    const bool isKnown = words.size() > 1
        ? (phrase.isAll && phrase.name != RunName::Other) || isNameOfAnotherId(plain)
        : isPlainKey(token.word, token.separator);
    if (!isKnown || beginsRecord(plain))
        return false;
    skipSpaces();
    const bool isLabel = m_at < m_line.size() && !wordAt(m_at).separator.isNull();
    return !isLabel;
}

QHash<QString, QString> LineReader::pairs()
{
    QHash<QString, QString> found;
    while (m_at < m_line.size()) {
        // The T of 2026-11-28T10:12 is no name.
        const bool isNumber = m_line[m_at].isDigit();
        if (!m_line[m_at].isLetter()) {
            ++m_at;
            while (isNumber && m_at < m_line.size() && isTokenLetter(m_line[m_at]))
                ++m_at;
            continue;
        }
        const Token token = wordAt(m_at);
        m_at = std::max(token.end, m_at + 1);
        if (token.separator.isNull())
            continue;
        skipSpaces();
        if (wordAt(m_at).separator.isNull())
            found.insert(plainRunName(token.word), takeValue());
    }
    return found;
}

bool isHarmlessText(const QString &text)
{
    return LineReader(text).isHarmless();
}

bool tellOtherTimes(const QString &one, const QString &other)
{
    const QHash<QString, QString> first = LineReader(one).pairs();
    const QHash<QString, QString> second = LineReader(other).pairs();
    return std::any_of(second.keyBegin(), second.keyEnd(), [&](const QString &key) {
        return isOfTime(key) && first.contains(key) && areOtherTimes(first.value(key), second.value(key));
    });
}

bool sayDifferentThings(const QString &one, const QString &other)
{
    const QHash<QString, QString> first = LineReader(one).pairs();
    const QHash<QString, QString> second = LineReader(other).pairs();
    return std::any_of(second.keyBegin(), second.keyEnd(), [&](const QString &key) {
        if (first.contains(key) && isOfTime(key))
            return areOtherTimes(first.value(key), second.value(key));
        if (!first.contains(key) || isOfLine(key) || isIdName(runNameOf(key)) || isVerb(key))
            return false;
        // "Anna: accountId 7c1e…" of a chat: who wrote, and no name of what follows.
        if (isIdName(runNameOf(plainRunName(first.value(key))))
            && isIdName(runNameOf(plainRunName(second.value(key)))))
            return false;
        // "main.dart:12", the place in the source.
        const QString line = second.value(key);
        const bool isPlace = key.contains(u'.') && !line.isEmpty()
            && std::all_of(line.cbegin(), line.cend(), [](QChar c) { return c.isDigit(); });
        if (isPlace)
            return false;
        return isPersonalName(key) || beginsRecord(key) || first.value(key) != second.value(key);
    });
}

} // namespace onboarding
