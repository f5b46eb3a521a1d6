#include "core/kyc/recordjoint.h"

#include "core/kyc/personalnames.h"
#include "core/kyc/phoneid.h"
#include "core/kyc/runnames.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <QStringList>
#include <algorithm>

namespace onboarding {

namespace {

constexpr qsizetype LongestLine = 1000; ///< of a line with an id; a longer one shows nothing

QSet<QString> wordSet(const char *list)
{
    const QStringList words = QString::fromUtf8(list).split(u' ', Qt::SkipEmptyParts);
    return {words.begin(), words.end()};
}

/// Keys that tell whose record it is, or which: where one comes, another record may begin.
bool beginsRecord(const QString &plain)
{
    static const QSet<QString> names = wordSet(
        "name user username login customer client person applicant tester agent officer employee owner "
        "contact email mail emailaddress phone phonenumber mobile firstname lastname fullname surname "
        "familyname givenname from to cc bcc sender author by von an de subject betreff objet asunto sent "
        "gesendet kunde kundin benutzer nutzer utilisateur usuario member patient participant who wer for "
        "run "
        "attempt try case ticket record item entry row index number nr no request response step test round "
        "lauf versuch flow call userid customerid username customername runid attemptid");
    return names.contains(plain);
}

/// Keys that say something of the line, not of the record.
bool isOfLine(const QString &plain)
{
    static const QSet<QString> names
        = wordSet("msg message level lvl severity time ts timestamp date datetime line seq caller file text");
    return names.contains(plain);
}

bool isPlainKey(const QString &word, QChar separator)
{
    static const QSet<QString> known = wordSet(
        "date time timestamp ts level host server environment env version platform os model app sdk country "
        "language locale region datacenter duration accept connection authorization origin via vary etag age "
        "allow file build channel provider vendor source method path mode kind tenant score api key apikey "
        "contenttype contentlength useragent cachecontrol acceptencoding acceptlanguage keepalive "
        "transferencoding contentencoding tenantname pragma scope lang os brand manufacturer");
    const QString plain = plainRunName(word);
    if (plain.isEmpty() || beginsRecord(plain))
        return false;
    if (known.contains(plain) || isPersonalName(plain) || runNameOf(plain) != RunName::Other
        || word.startsWith(QStringLiteral("x-"), Qt::CaseInsensitive))
        return true;
    const bool isSmall = word[0].isLower();
    const bool hasInnerCapital = std::any_of(word.begin(), word.end(), [](QChar c) { return c.isUpper(); });
    const bool isIdentifier = isSmall && (hasInnerCapital || word.contains(u'_') || word.contains(u'.'));
    return isIdentifier || (isSmall && separator == u'=');
}

bool isHarmlessWord(const QString &word)
{
    static const QSet<QString> words = wordSet(
        "the your my this its a an and with is are was jumio sdk also plus then und die der das mit ist "
        "et le la y e ok uuid");
    const QString plain = word.toLower();
    return words.contains(plain)
        || (word.size() <= 3 && std::all_of(word.begin(), word.end(), [](QChar c) { return c.isDigit(); }));
}

bool isThing(const QString &plain)
{
    static const QSet<QString> things
        = wordSet("session request trace span transaction device scan credential "
                  "correlation tenant reference order installation");
    return things.contains(plain);
}

const QRegularExpression &idName()
{
    static const QRegularExpression name(
        QStringLiteral(
            R"((?:acc(?:ount)?|wfe|workflow(?:[\s_-]*execution)?)(?:[\s_-]*id|[.\[\]"']{1,3}id["']?\]?))"
            R"((?![A-Za-z0-9]))"),
        QRegularExpression::CaseInsensitiveOption);
    return name;
}

const QRegularExpression &idNameAtEnd()
{
    static const QRegularExpression name(
        idName().pattern()
            + QStringLiteral(R"([\s*_`"'\]):=>\x{ff1a}\x{2192}-]*(?:\b(?:is|was)\b[\s:]*)?)"
                             R"((?:string\(\d+\)\s*|[\w.]{1,30}\(\s*|[@bBuU](?=["'])|["'`({\[<*_])*$)"),
        QRegularExpression::CaseInsensitiveOption);
    return name;
}

QString withoutIdNameAtEnd(QStringView text)
{
    constexpr qsizetype Longest = 200; // of a name and what stands between it and its value
    const qsizetype start = std::max<qsizetype>(0, text.size() - Longest);
    return text.left(start).toString() + text.mid(start).toString().remove(idNameAtEnd());
}

bool endsInContinuation(QStringView line)
{
    while (!line.isEmpty() && (line.back() == u' ' || line.back() == u'\t'))
        line.chop(1);
    if (line.endsWith(u'\\'))
        return true;
    return line.size() > 1 && (line.endsWith(u'^') || line.endsWith(u'`')) && line[line.size() - 2].isSpace();
}

/// Lines that a shell reads as one are one.
QStringList statementsIn(QStringView text)
{
    QStringList statements {QString()};
    const QList<QStringView> lines = text.split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const bool goesOn = i + 1 < lines.size() && endsInContinuation(lines[i]);
        QStringView line = lines[i];
        if (goesOn) {
            while (!line.isEmpty() && !QStringView(u"\\^`").contains(line.back()))
                line.chop(1);
            line.chop(1);
        }
        statements.last() += line;
        if (goesOn)
            statements.last() += u' ';
        else if (i + 1 < lines.size())
            statements.append(QString());
    }
    return statements;
}

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

bool isTokenLetter(QChar c)
{
    return c.isLetterOrNumber() || QStringView(u"_.-$@%/#~").contains(c);
}

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

/// "The account ID is: …"
bool isVerb(const QString &key)
{
    return key == QStringLiteral("is") || key == QStringLiteral("was") || key == QStringLiteral("id");
}

/// "user=anna" in one and "user=boris" in the other. A detail of a person is one of a record, even where its
/// value was dropped.
bool sayDifferentThings(const QString &one, const QString &other)
{
    const QHash<QString, QString> first = LineReader(one).pairs();
    const QHash<QString, QString> second = LineReader(other).pairs();
    return std::any_of(second.keyBegin(), second.keyEnd(), [&](const QString &key) {
        if (!first.contains(key) || isOfLine(key) || isIdName(runNameOf(key)) || isVerb(key))
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

/// What stands before an id on its line.
struct Head
{
    qsizetype quotes = 0; ///< of a mail
    qsizetype indent = 0;
    QString bullet {}; ///< "-", "1" for any number; empty for none
    QString stamp {}; ///< the day
    int second = -1; ///< of the day
    bool isToTheSecond = false;
    bool isLog = false; ///< it names a process, a tag or a level
    QString rest {};
};

QString takeBullet(QString &text)
{
    static const QRegularExpression mark(
        QStringLiteral(R"(^([-*+\x{2022}\x{2013}\x{25cf}\x{25e6}]|\(?\d{1,3}[.)]|\(?[a-z][.)])\s+)"));
    const QRegularExpressionMatch found = mark.match(text);
    if (!found.hasMatch())
        return {};
    text.remove(0, found.capturedLength());
    const QString bullet = found.captured(1);
    return bullet.size() > 1 ? QStringLiteral("1") : bullet;
}

void takeStamp(QString &text, Head &head)
{
    static const QRegularExpression stamp(
        QStringLiteral(
            R"re((?<![\w:])(?:(\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}(?:[-/.]\d{2,4})?\.?)re"
            R"re(|(?:jan|feb|m[a\x{e4}]r|apr|ma[yi]|jun|jul|aug|sep|o[ck]t|nov|de[cz])[a-z]*\.?\s+\d{1,2}(?:,?\s+\d{4})?)re"
            R"re(|\d{1,2}\.?\s+(?:jan|feb|m[a\x{e4}]r|apr|ma[yi]|jun|jul|aug|sep|o[ck]t|nov|de[cz])[a-z]*\.?(?:\s+\d{4})?)re"
            R"re()[,T\s]*)?(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*([ap]\.?m\.?\b)?(?:Z\b|[+-]\d{2}:?\d{2}\b)?(?![\w:]))re"),
        QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch found = stamp.match(text);
    if (!found.hasMatch())
        return;
    constexpr int Minute = 60;
    constexpr int HalfDay = 12;
    const bool isAfternoon = found.captured(5).startsWith(u'p', Qt::CaseInsensitive);
    const int hour = found.captured(2).toInt() % (found.captured(5).isEmpty() ? 2 * HalfDay : HalfDay);
    head.stamp = found.captured(1);
    head.isToTheSecond = !found.captured(4).isEmpty();
    head.second = (((hour + (isAfternoon ? HalfDay : 0)) * Minute) + found.captured(3).toInt()) * Minute
        + found.captured(4).toInt();
    text.replace(found.capturedStart(), found.capturedLength(), QStringLiteral(" "));
}

QString withoutLevels(QString text)
{
    static const QRegularExpression level(
        QStringLiteral(
            R"(\b(?:verbose|debug|info|warn(?:ing)?|error|notice|trace|fatal)\b|(?:^|\s)[VDIWEF](?=\s|/))"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression place(
        QStringLiteral(R"((\.(?:kt|java|swift|dart|js|jsx|ts|tsx|m|mm|cpp|cs|py|go|rb|php)):\d+(?::\d+)?)"));
    return text.replace(place, QStringLiteral("\\1")).replace(level, QStringLiteral(" "));
}

Head headOf(QStringView before)
{
    static const QRegularExpression process(QStringLiteral(
        R"(\(\s*\d+\s*\)|\[\d+(?::\d+)?\]|\s\d{2,7}[\s-]+\d{2,7}\s|^[VDIWEF]/|\b(?:DEBUG|INFO|WARN|WARNING|ERROR|TRACE|NOTICE|VERBOSE)\b)"));
    Head head;
    qsizetype at = 0;
    for (; at < before.size() && (before[at] == u'>' || before[at].isSpace()); ++at) {
        head.quotes += before[at] == u'>' ? 1 : 0;
        head.indent = before[at] == u'>' ? 0 : head.indent + 1;
    }
    QString text = withoutIdNameAtEnd(before.mid(at));
    head.bullet = takeBullet(text);
    head.isLog = process.match(text).hasMatch();
    takeStamp(text, head);
    text = withoutLevels(text).simplified();
    static const QRegularExpression edges(QStringLiteral(R"(^(?:[\s*_`"'\[{(,]|\]\s)+|[\s*_`"'\[{(,:=]+$)"));
    head.rest = text.remove(edges);
    return head;
}

/// Marks that make a comment of a line are part of what stands before it.
bool hasOnlyHarmlessWords(const QString &rest)
{
    const QStringList words = rest.split(u' ', Qt::SkipEmptyParts);
    return std::all_of(words.begin(), words.end(), isHarmlessWord);
}

bool areFarApart(const Head &one, const Head &other)
{
    constexpr int Far = 10; // seconds: a run takes longer
    if (one.stamp != other.stamp && !one.stamp.isEmpty() && !other.stamp.isEmpty())
        return true;
    if (!one.isToTheSecond || !other.isToTheSecond)
        return one.second / 60 != other.second / 60;
    return std::abs(one.second - other.second) > Far;
}

/// Each command, request and prompt is about a record of its own.
bool isCommand(const QString &rest)
{
    static const QRegularExpression command(QStringLiteral(
        R"(://|^[?&]|^(?:curl|wget|https?|xh|kycctl|adb|fetch|invoke-\w+|sudo)\b)"
        R"(|^(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)\s|^(?:\$|PS[^>]*>|[\w.~-]+@[^$#]*[$#])\s)"));
    return command.match(rest).hasMatch();
}

bool matches(const Head &one, const Head &other)
{
    if (isCommand(other.rest))
        return false;
    if (one.quotes != other.quotes)
        return false;
    if (other.second >= 0 && (one.second < 0 || areFarApart(one, other)))
        return false;
    if (!other.bullet.isEmpty() && (one.bullet != other.bullet || one.indent != other.indent))
        return false;
    if (other.bullet.isEmpty() && !one.bullet.isEmpty() && other.indent <= one.indent)
        return false;
    if (other.rest.isEmpty())
        return other.second < 0 || one.rest.isEmpty();
    return one.rest == other.rest || hasOnlyHarmlessWords(other.rest);
}

qsizetype indentOf(QStringView line)
{
    qsizetype indent = 0;
    while (indent < line.size() && line[indent].isSpace())
        ++indent;
    return indent;
}

/// A line between two of one process that says that something begins.
bool tellsOfBeginning(const QString &line)
{
    static const QRegularExpression words(
        QStringLiteral(
            R"(\b(?:start\w*|restart\w*|begin\w*|began|new|run|attempt|retry\w*|next|launch\w*|init\w*|user\w*|customer\w*|session|login|logged|signed|request|response|onCreate|-->|<--)\b|-->|<--)"),
        QRegularExpression::CaseInsensitiveOption);
    return words.match(line).hasMatch();
}

/// The lines between two ids.
class Between
{
public:
    Between(const Head &one, QStringList lines)
        : m_one(one)
        , m_lines(std::move(lines))
    {
    }

    [[nodiscard]] bool isHarmless();

private:
    [[nodiscard]] bool isHarmlessLine(const QString &line);
    [[nodiscard]] bool isOfLog(const QString &line) const;

    const Head &m_one;
    QStringList m_lines;
    bool m_isBelowLabel = false;
    qsizetype m_block = -1; ///< the indentation of the name whose indented lines follow
};

bool Between::isHarmless()
{
    return std::all_of(m_lines.begin(), m_lines.end(),
                       [this](const QString &line) { return isHarmlessLine(line); });
}

/// Of another process, or of this one and about the same.
bool Between::isOfLog(const QString &line) const
{
    const Head head = headOf(line);
    if (!m_one.isLog || m_one.second < 0 || head.second < 0 || m_one.rest.isEmpty())
        return false;
    return !head.rest.startsWith(m_one.rest) || !tellsOfBeginning(head.rest.mid(m_one.rest.size()));
}

bool Between::isHarmlessLine(const QString &line)
{
    const QString plain = line.trimmed();
    if (plain.isEmpty())
        return true;
    const qsizetype indent = indentOf(line);
    if (m_block >= 0 && indent > m_block)
        return true;
    m_block = -1;
    const bool wasBelowLabel = std::exchange(m_isBelowLabel, false);
    QString label = plain;
    static const QRegularExpression marks(QStringLiteral(R"(^[#>*_`\s]+|[*_`:\s]+$)"));
    label.remove(marks);
    const bool isIdName
        = idName()
              .match(label, 0, QRegularExpression::NormalMatch, QRegularExpression::AnchorAtOffsetMatchOption)
              .capturedLength()
        == label.size();
    if ((isIdName && !label.isEmpty())
        || (isNameOfAnotherId(plainRunName(label)) && !label.contains(u':')
            && !beginsRecord(plainRunName(label)))) {
        m_isBelowLabel = true;
        return true;
    }
    if (wasBelowLabel && looksLikeUuid(plain))
        return true;
    if (std::all_of(plain.begin(), plain.end(),
                    [](QChar c) { return QStringView(u"{}()[],;\"' ").contains(c); }))
        return true;
    if (isOfLog(line))
        return true;
    // The rest of a line that has the same in front, an item of the same list.
    Head head = headOf(line);
    const bool isAlike = head.quotes == m_one.quotes && head.bullet == m_one.bullet
        && (head.second < 0 || !areFarApart(m_one, head));
    if (!isAlike)
        return false;
    QString text = line.mid(indent);
    static const QRegularExpression quoteMarks(QStringLiteral(R"(^[>\s]+)"));
    static const QRegularExpression colons(QStringLiteral(R"(^[\s:]+)"));
    text.remove(quoteMarks);
    (void)takeBullet(text);
    const qsizetype rest = m_one.rest.isEmpty() ? -1 : text.indexOf(m_one.rest);
    QString before = text.left(std::max<qsizetype>(0, rest));
    takeStamp(before, head);
    // "D" and the "/" of logcat's tag.
    if (rest >= 0
        && withoutLevels(before + QLatin1Char(' ') + m_one.rest.left(1))
               .remove(m_one.rest.left(1))
               .trimmed()
               .isEmpty())
        text = text.mid(rest + m_one.rest.size()).remove(colons);
    if (!LineReader(text).isNameAndValue())
        return false;
    if (plain.endsWith(u':') && m_one.bullet.isEmpty())
        m_block = indent;
    return true;
}

/// Bullets of one line each.
bool isListOfLines(const Head &one, const QStringList &between, QStringView below)
{
    const auto isInside = [&one](QStringView line) {
        const QStringView plain = line.trimmed();
        return !plain.isEmpty() && indentOf(line) > one.indent;
    };
    return !isInside(below)
        && std::none_of(between.begin(), between.end(), [&](const QString &line) { return isInside(line); });
}

/// Another column of a table that only spaces draw.
bool areInOtherColumns(QStringView one, QStringView other)
{
    constexpr qsizetype Wide = 16;
    const auto gap = [](QStringView head) {
        qsizetype length = 0;
        qsizetype tabs = 0;
        while (length < head.size() && head[head.size() - 1 - length].isSpace()) {
            tabs += head[head.size() - 1 - length] == u'\t' ? 1 : 0;
            ++length;
        }
        const bool isName = length < head.size() && head[head.size() - 1 - length].isLetter();
        return std::pair(isName ? length : 0, isName ? tabs : 0);
    };
    const auto [first, firstTabs] = gap(one);
    const auto [second, secondTabs] = gap(other);
    const bool haveTabs = firstTabs > 0 && secondTabs > 0;
    return (haveTabs && firstTabs != secondTabs)
        || (first > 0 && second > 0 && std::abs(first - second) >= Wide);
}

QStringView lineBefore(QStringView text, qsizetype at)
{
    const qsizetype from = std::max<qsizetype>(0, at - LongestLine);
    const qsizetype newline = text.mid(from, at - from).lastIndexOf(u'\n');
    return text.mid(from + newline + 1, at - from - newline - 1);
}

QStringView lineBehind(QStringView text, qsizetype at)
{
    const QStringView rest = text.mid(at, LongestLine);
    const qsizetype newline = rest.indexOf(u'\n');
    return newline < 0 ? rest : rest.left(newline);
}

/// Up to the next id on it.
QString tailOf(QStringView text, qsizetype at)
{
    const QString line = lineBehind(text, at).toString();
    const QRegularExpressionMatch next = idName().match(line);
    return next.hasMatch() ? line.left(next.capturedStart()) : line;
}

/// 'workflowId=… of Visual Basic, "workflowId=… of Vim: a comment, not a string.
bool beginsWithLoneQuote(const QString &line)
{
    const QString plain = line.trimmed();
    return !plain.isEmpty() && QStringView(u"\"'").contains(plain[0]) && plain.count(plain[0]) == 1;
}

QStringView above(QStringView text, qsizetype at)
{
    constexpr qsizetype Most = 1000;
    const qsizetype from = std::max<qsizetype>(0, at - Most);
    return text.mid(from, at - from);
}

QStringList plainWords(const QString &text)
{
    QStringList words;
    QString word;
    for (const QChar c : text + u' ') {
        if (c.isLetterOrNumber() || c == u'\'')
            word += c.toLower();
        else if (!word.isEmpty())
            words.append(std::exchange(word, {}));
    }
    return words;
}

/// Words that take back in any sentence; "no", "not" and "was" need the id on their line.
bool takesBackAlone(const QString &word)
{
    static const QSet<QString> words = wordSet(
        "wrong incorrect old older outdated obsolete stale superseded deprecated deleted removed withdrawn "
        "ignore "
        "forget mistake typo oops sorry scratch instead mistyped misread invalid replaced former earlier "
        "falsch falsche falscher falsches falschen alt alte alter altes alten veraltet ung\u00fcltig "
        "stattdessen "
        "statt korrektur vergiss ignorieren faux fausse ancien ancienne erron\u00e9 erron\u00e9e incorrecte "
        "viejo vieja "
        "antiguo antigua incorrecto incorrecta equivocado equivocada err\u00f3neo vecchio vecchia sbagliato "
        "sbagliata errato errata oud oude verkeerd verkeerde fout forkert fel b\u0142\u0119dny");
    return words.contains(word);
}

bool haveWordsThatTakeBack(const QString &text)
{
    static const QSet<QString> things
        = wordSet("error errors problem problems issue issues failure failures warning warnings id");
    const QStringList words = plainWords(text);
    for (qsizetype i = 0; i < words.size(); ++i) {
        if (takesBack(words[i]) && !(words[i] == QStringLiteral("no") && things.contains(words.value(i + 1))))
            return true;
    }
    return false;
}

/// A short line of words without names, ids or values.
bool isRemark(QStringView line)
{
    constexpr qsizetype Longest = 80;
    constexpr qsizetype MostWords = 8;
    const QStringView plain = line.trimmed();
    return !plain.isEmpty() && plain.size() <= Longest && plainWords(plain.toString()).size() <= MostWords
        && !idName().match(plain.toString()).hasMatch();
}

} // namespace

bool isRemarkThatTakesBack(QStringView line)
{
    static const QSet<QString> first = wordSet("no not nope nein nicht non niet sorry");
    if (!isRemark(line))
        return false;
    const QStringList words = plainWords(line.toString());
    const bool isDenial
        = first.contains(words.value(0)) && haveWordsThatTakeBack(line.toString()) && !line.contains(u'=');
    return isDenial || std::any_of(words.begin(), words.end(), takesBackAlone);
}

namespace {

/// Without the values of names: isSuccess=NO says nothing about an id.
QString withoutValues(const QString &line)
{
    static const QRegularExpression pair(QStringLiteral(R"([\w.-]+["']?\s*[:=]\s*["']?[\w.-]*)"));
    return QString(line).replace(pair, QStringLiteral(" "));
}

} // namespace

bool areOneRecord(QStringView text, const IdPlace &first, const IdPlace &second)
{
    if (second.start < first.end)
        return true;
    const QStringList lines = statementsIn(text.mid(first.end, second.start - first.end));
    const QStringView firstLine = lineBefore(text, first.start);
    if (lines.size() == 1) {
        const QString between = withoutIdNameAtEnd(lines.constFirst());
        return isHarmlessText(between) && !sayDifferentThings(firstLine.toString(), between);
    }
    const QStringView secondLine = lineBefore(text, second.start);
    if (firstLine.size() >= LongestLine - 1 || secondLine.size() >= LongestLine - 1)
        return false;
    const QString firstTail = tailOf(text, first.end);
    const QString secondTail = tailOf(text, second.end);
    const QStringList between = lines.mid(1, lines.size() - 2);
    const Head one = headOf(firstLine);
    const bool isOneStatement = lines.constLast().size() > secondLine.size();
    const Head other = headOf(isOneStatement ? QStringView(lines.constLast()) : secondLine);
    const qsizetype behind = second.end + lineBehind(text, second.end).size() + 1;
    const QStringView below = behind < text.size() ? lineBehind(text, behind) : QStringView();
    const bool isComment
        = beginsWithLoneQuote(secondLine.toString() + lineBehind(text, second.start).toString())
        != beginsWithLoneQuote(firstLine.toString() + lineBehind(text, first.start).toString());
    if (isComment || !matches(one, other) || areInOtherColumns(firstLine, secondLine))
        return false;
    if (!other.bullet.isEmpty() && !isListOfLines(one, between, below))
        return false;
    if (!isHarmlessText(firstTail) || !isHarmlessText(secondTail) || !Between(one, between).isHarmless())
        return false;
    return !sayDifferentThings(above(text, first.end).toString() + firstTail,
                               between.join(u'\n') + u'\n' + secondLine.toString() + u' ' + secondTail);
}

bool namesId(const QString &text)
{
    return idName().match(text).hasMatch();
}

bool isNameWithId(const QString &text)
{
    const QString plain = text.trimmed();
    const QRegularExpressionMatch name = idName().match(plain);
    const qsizetype separator = name.capturedEnd();
    return name.hasMatch() && name.capturedStart() == 0 && separator < plain.size()
        && QStringView(u":= ").contains(plain[separator])
        && looksLikeUuid(QStringView(plain).mid(separator + 1).trimmed());
}

bool takesBack(const QString &word)
{
    static const QSet<QString> weak
        = wordSet("not no nope was were isn't wasn't aren't nein nicht non pas niet no nie");
    return weak.contains(word) || takesBackAlone(word);
}

bool isTakenBack(QStringView text, const IdPlace &id)
{
    QString head = lineBefore(text, id.start).toString();
    head = withoutIdNameAtEnd(head);
    if (const qsizetype name = head.lastIndexOf(idName()); name >= 0)
        head = head.mid(name + idName().match(head, name).capturedLength());
    const QString tail = tailOf(text, id.end);
    // A sentence in front is about something else.
    head = head.mid(head.lastIndexOf(QStringLiteral(". ")) + 1);
    if (haveWordsThatTakeBack(withoutValues(head)) || haveWordsThatTakeBack(withoutValues(tail)))
        return true;
    const qsizetype lineEnd = id.end + lineBehind(text, id.end).size() + 1;
    const qsizetype lineStart = id.start - lineBefore(text, id.start).size() - 1;
    const QStringView below = lineEnd < text.size() ? lineBehind(text, lineEnd) : QStringView();
    const QStringView before = lineStart > 0 ? lineBefore(text, lineStart) : QStringView();
    return isRemarkThatTakesBack(below) || isRemarkThatTakesBack(before);
}

} // namespace onboarding
