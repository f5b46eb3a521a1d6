#include "core/phonerun/objectscanner.h"

#include "core/phonerun/correctionwords.h"
#include "core/phonerun/denyingwords.h"
#include "core/phonerun/foreignsections.h"
#include "core/phonerun/idnames.h"
#include "core/phonerun/objectlexer.h"
#include "core/phonerun/phoneid.h"
#include "core/phonerun/runreader.h"
#include "core/phonerun/sectionmark.h"
#include "core/phonerun/textlines.h"
#include "core/phonerun/textrecords.h"
#include "core/phonerun/webscanner.h"

#include <QHash>
#include <QRegularExpression>
#include <algorithm>
#include <utility>

namespace onboarding {

namespace {

// One at a time is made: the order of its members is for readers.
// NOLINTNEXTLINE(clang-analyzer-optin.performance.Padding)
class Scanner
{
public:
    Scanner(RunReader &reader, int scope, const MappedText &text)
        : m_reader(reader)
        , m_text(text)
        , m_plain(text.text())
        , m_lexer(m_plain)
        , m_records(reader, m_plain)
        , m_around(scope)
        , m_root(scope)
        , m_idsBefore(reader.idCount())
    {
    }

    void run();

private:
    struct Word
    {
        MappedText content;
        qsizetype start = 0;
        qsizetype end = 0; ///< behind its quote
        bool isQuoted = false;
    };

    struct Level
    {
        QChar closing; ///< null: it ends with the indentation
        int scope = 0;
        qsizetype inside = 0;
        qsizetype indent = 0;
        bool isPersonal = false; ///< and the outermost that is
        bool isObject = false; ///< its bracket is closed somewhere
        int idsBefore = 0;
    };

    struct Name
    {
        QStringList parts {};
        RunName kind = RunName::Other;
        qsizetype line = 0;
        qsizetype indent = 0;
        bool isSet = false;
        bool isVoid = false; ///< it cannot be told whose value follows
        bool isLabel = false; ///< alone on its line, without a colon
        bool isKey = false; ///< one small word, as programs write names
    };

    [[nodiscard]] int scope() const { return m_levels.isEmpty() ? m_root : m_levels.constLast().scope; }
    [[nodiscard]] bool isInBrackets() const
    {
        return !m_levels.isEmpty() && !m_levels.constLast().closing.isNull();
    }

    void step();
    void beginLine();
    void beginSection();
    [[nodiscard]] bool beginsAnotherName() const;
    [[nodiscard]] bool isValueAlone() const;
    void endLine();
    void separator();
    void boundary(QChar c);
    void open(QChar c);
    void enter(const Level &level);
    void close(QChar c);
    void closeLevel(qsizetype at);
    bool nameInBrackets();

    bool quoted();
    void bare();
    bool webAddress(qsizetype start, qsizetype end);
    [[nodiscard]] bool isType(const Word &word) const;

    void take(const Word &word);
    [[nodiscard]] bool isLabelOf(const Word &word) const;
    [[nodiscard]] static bool saysOfFailure(const Name &name)
    {
        return name.kind == RunName::Error || name.kind == RunName::Failure || name.kind == RunName::Success;
    }
    [[nodiscard]] bool beginsIdName(const Word &word) const;
    void dropLabel();
    void takeName(const Word &word);
    void takeUnnamed(const Word &word);
    void takeLabelled(const Word &word);
    void takeLoose(const Word &word, bool isCorrected);
    [[nodiscard]] bool hasOtherNameBeside(const Word &word) const;
    void rememberId(const QStringList &parts, int record);
    [[nodiscard]] bool isInObject() const;
    void giveId(const QStringList &parts, const MappedText &content, const Word &word,
                RunReader::Value style);
    void giveText(const Word &word, const QStringList &names = {});
    void lookBehindObject(const Level &level, qsizetype at);
    [[nodiscard]] bool isPlaceholder(const Word &word) const;
    void giveValue(const Word &word);
    void nameObject();
    void dropName();
    void askAboutNoValue();
    void enterIndented();
    void takeLabelOfLine();
    [[nodiscard]] RunPhrase phraseOf(const QStringList &words) const;
    [[nodiscard]] QStringList wordTexts() const;
    [[nodiscard]] bool isIdHere(const Name &name) const;
    [[nodiscard]] bool endsWithIdName() const;

    RunReader &m_reader;
    const MappedText &m_text;
    const QString &m_plain;
    ObjectLexer m_lexer;
    TextRecords m_records;
    int m_around = 0;
    int m_root = 0; ///< of the section, where the text has some
    int m_idsBefore = 0;
    bool m_isAfterBlank = true;
    qsizetype m_at = 0;
    qsizetype m_line = 0;
    qsizetype m_lineStart = 0;
    qsizetype m_indent = 0;
    bool m_isLineStart = true;
    bool m_hasDash = false; ///< the line is an entry of a list
    bool m_hasMore = false; ///< the line has more than words
    bool m_isFirstWord = false;
    QList<Level> m_levels;
    int m_overflow = 0;
    QList<Word> m_words; ///< since the last boundary
    Name m_name;
    QString m_type;
    bool m_isDangling = false; ///< "accountId, …": a name that got no value on this line
    qsizetype m_skippedLine = -1; ///< of an id's name that got no value
    bool m_hasSkippedId = false;
    int m_tail = -1; ///< the personal detail that goes on
    mutable QHash<QString, RunPhrase> m_phrases; ///< the same few words name what a long text has
    QStringList m_lastId; ///< the name of the id that was read last
    qsizetype m_lastIdLine = -1;
    int m_lastIdScope = -1;
    int m_lastRecord = 0;
    QString m_heading {}; ///< of the section
    bool m_hasLoose = false; ///< a UUID without a name came before
    qsizetype m_looseLine = -1;
};

void Scanner::run()
{
    while (m_at < m_plain.size())
        step();
    endLine();
    while (!m_levels.isEmpty()) {
        const Level level = m_levels.takeLast();
        if (level.isPersonal && !level.closing.isNull())
            m_reader.personalUntilTheEnd(m_text, level.inside, level.closing);
    }
}

void Scanner::step()
{
    const QChar c = m_plain[m_at];
    if (c == u'\n') {
        endLine();
        ++m_at;
        m_isAfterBlank = m_isLineStart;
        m_lineStart = m_at;
        m_isLineStart = true;
        return;
    }
    if (m_isLineStart && !c.isSpace())
        beginLine();
    if (m_at >= m_plain.size() || c.isSpace()) {
        ++m_at;
        return;
    }
    if (quoted())
        return;
    if (isWordLetter(c))
        return bare();
    if (isOneOf(c, u"{[("))
        return open(c);
    if (isOneOf(c, u"}])"))
        close(c);
    else if (isSeparator(c))
        return separator();
    else if (isOneOf(c, u",;|&\\?"))
        boundary(c);
    ++m_at;
}

void Scanner::beginLine()
{
    m_isLineStart = false;
    m_isFirstWord = true;
    m_indent = m_at - m_lineStart;
    const QChar c = m_plain[m_at];
    m_hasDash = isOneOf(c, u"-*\u2022") && (m_at + 1 >= m_plain.size() || m_plain[m_at + 1].isSpace());
    while (!m_levels.isEmpty() && m_levels.constLast().closing.isNull()) {
        const qsizetype indent = m_levels.constLast().indent;
        if (m_indent > indent || (m_hasDash && m_indent == indent))
            break;
        m_levels.removeLast();
    }
    if (m_levels.isEmpty())
        beginSection();
    if (m_name.isSet && isIdHere(m_name) && !isInObject() && !isValueAlone())
        dropName();
    if (m_hasDash)
        ++m_at;
    else if (m_name.isSet && isWordLetter(c) && beginsAnotherName())
        dropName();
}

/// Halves of a pair on both sides of a rule or a heading are no pair.
void Scanner::beginSection()
{
    const auto lineAt = [this](qsizetype start) {
        const qsizetype newline = m_plain.indexOf(u'\n', start);
        return QStringView(m_plain).mid(start, newline < 0 ? -1 : newline - start);
    };
    const QStringView line = lineAt(m_at);
    const QStringView next
        = m_at + line.size() < m_plain.size() ? lineAt(m_at + line.size() + 1) : QStringView();
    const SectionMark mark = sectionMarkOf(line.trimmed(), next.trimmed(), m_isAfterBlank);
    const bool isHeaded = m_root != m_around || m_reader.idCount() == m_idsBefore;
    if (mark == SectionMark::None || (mark == SectionMark::IfHeaded && !isHeaded))
        return;
    dropName();
    m_hasSkippedId = false;
    m_hasLoose = false;
    m_root = m_reader.open(m_around, {});
    m_reader.askAboutSection(m_root, runNameParts(line.toString()));
    m_heading = line.trimmed().toString();
    while (!m_heading.isEmpty() && !m_heading.front().isLetterOrNumber())
        m_heading.remove(0, 1);
    while (!m_heading.isEmpty() && !m_heading.back().isLetterOrNumber())
        m_heading.chop(1);
}

/// A line that names something itself is no value of a name above it.
bool Scanner::beginsAnotherName() const
{
    constexpr qsizetype LongestLabel = 40;
    const qsizetype newline = m_plain.indexOf(u'\n', m_at);
    const qsizetype end = newline < 0 ? m_plain.size() : newline;
    const QStringView line = QStringView(m_plain).mid(m_at, end - m_at).trimmed();
    qsizetype word = 0;
    while (word < line.size() && isWordLetter(line[word]))
        ++word;
    const bool isNamedAtOnce = m_lexer.isFollowedBySeparator(m_at + word, false); // takeName sees to it
    if (!isNamedAtOnce && std::any_of(line.begin(), line.end(), isSeparator))
        return true;
    if (line.size() > LongestLabel)
        return false;
    const QStringList words = line.toString().split(u' ', Qt::SkipEmptyParts);
    const RunPhrase phrase = phraseOf(words);
    return (phrase.isAll && isIdName(phrase.name))
        || (words.size() > 1 && isNameOfAnotherId(plainRunName(line)))
        || (phrase.isAll && words.size() > 1 && phrase.name != RunName::Other);
}

/// An id that its name is waiting for stands directly below it, with nothing else on its line. What comes
/// later or beside words is the id of something else, and this one has not come yet.
bool Scanner::isValueAlone() const
{
    static const QString marks
        = QStringLiteral("*_`'\"<>([{)]},;.\u201c\u201d\u201e\u2018\u2019\u00ab\u00bb");
    if (m_line != m_name.line + 1)
        return false;
    const qsizetype newline = m_plain.indexOf(u'\n', m_at);
    QStringView line = QStringView(m_plain).mid(m_at, newline < 0 ? -1 : newline - m_at).trimmed();
    const bool isQuotedMail = line.startsWith(u'>');
    while (!line.isEmpty() && marks.contains(line.front()))
        line = line.mid(1);
    while (!line.isEmpty() && marks.contains(line.back()))
        line.chop(1);
    const bool isIndented = m_indent > m_name.indent && m_plain[m_at] == u'{';
    return isIndented
        || (!isQuotedMail && !line.isEmpty()
            && std::none_of(line.begin(), line.end(), [](QChar c) { return c.isSpace(); }));
}

void Scanner::endLine()
{
    m_tail = -1;
    m_isDangling = false;
    if (!m_name.isSet)
        takeLabelOfLine();
    m_words.clear();
    m_hasMore = false;
    m_hasDash = false;
    ++m_line;
}

/// "Account ID" alone on its line names what is on the next.
void Scanner::takeLabelOfLine()
{
    constexpr qsizetype Longest = 6;
    if (m_words.isEmpty() || m_hasMore || m_words.size() > Longest)
        return;
    // "accountIds", "workflow_id_old", "account ID of the bank"
    static const QRegularExpression likeId(
        QStringLiteral("^(?=.*(?:acc(?:ount)?|workflow|wfe|execution)).*id"));
    constexpr qsizetype LongestKnown = 4;
    const QStringList words = wordTexts();
    const RunPhrase phrase = phraseOf(words);
    const QString whole = plainRunName(words.join(QString()));
    const bool isKnown = phrase.isAll && phrase.name != RunName::Other && phrase.name != RunName::LogText
        && words.size() <= LongestKnown;
    if (!isKnown && !isNameOfAnotherId(whole) && (isIdName(phrase.name) || !likeId.match(whole).hasMatch()))
        return;
    m_name = {.parts = phrase.parts,
              .kind = phrase.name,
              .line = m_line,
              .indent = m_indent,
              .isSet = true,
              .isVoid = !isKnown,
              .isLabel = true};
}

RunPhrase Scanner::phraseOf(const QStringList &words) const
{
    constexpr qsizetype Most = 1024; // of a text that repeats nothing no more are kept
    const QString key = words.join(u'\n');
    if (const auto known = m_phrases.constFind(key); known != m_phrases.constEnd())
        return *known;
    const RunPhrase phrase = runPhraseOf(words);
    if (m_phrases.size() < Most)
        m_phrases.insert(key, phrase);
    return phrase;
}

QStringList Scanner::wordTexts() const
{
    QStringList texts;
    for (const Word &word : m_words)
        texts.append(word.content.text());
    return texts;
}

bool Scanner::isIdHere(const Name &name) const
{
    if (isIdName(name.kind))
        return true;
    const RunName around = m_reader.scope(scope()).name;
    return name.isSet && name.parts.value(name.parts.size() - 1) == QStringLiteral("id")
        && (around == RunName::Account || around == RunName::Workflow);
}

/// A quick look, since most words are none.
bool Scanner::endsWithIdName() const
{
    return !m_words.isEmpty()
        && m_words.constLast().content.text().endsWith(QStringLiteral("id"), Qt::CaseInsensitive)
        && isIdName(phraseOf(wordTexts()).name);
}

void Scanner::separator()
{
    while (m_at < m_plain.size() && (isSeparator(m_plain[m_at]) || m_plain[m_at] == u'>'))
        ++m_at;
    if (m_words.isEmpty())
        return;
    const QStringList words
        = m_words.constLast().isQuoted ? QStringList {m_words.constLast().content.text()} : wordTexts();
    const RunPhrase phrase = phraseOf(words);
    m_name = {.parts = phrase.parts, .kind = phrase.name, .line = m_line, .indent = m_indent, .isSet = true};
    m_name.isKey = words.size() == 1 && !words.constFirst().isEmpty() && words.constFirst()[0].isLower();
    m_name.isVoid = phrase.namesSeveralIds
        || (isIdName(phrase.name) && (m_isDangling || (m_hasSkippedId && m_skippedLine == m_line)));
    m_type.clear();
    m_words.clear();
    m_hasMore = true;
}

void Scanner::boundary(QChar c)
{
    m_isDangling = m_isDangling || endsWithIdName();
    m_words.clear();
    askAboutNoValue();
    dropName();
    if (c != u',' || isInBrackets())
        m_tail = -1;
    m_hasMore = true;
}

/// "isSuccess":,
void Scanner::askAboutNoValue()
{
    if (m_name.isSet && isInObject()
        && (m_name.kind == RunName::Success || tellsHowItEnded(m_name.parts.value(m_name.parts.size() - 1)))
        && !m_reader.scope(scope()).isForeign)
        m_reader.outcomeUnclear();
}

void Scanner::dropName()
{
    if (m_name.isSet && isIdHere(m_name) && !m_name.isVoid) {
        m_hasSkippedId = true;
        m_skippedLine = m_name.line;
    }
    m_name = {};
    m_type.clear();
}

void Scanner::open(QChar c)
{
    if (c == u'[' && nameInBrackets())
        return;
    m_hasMore = true;
    m_tail = -1;
    // "workflowId: [7c1e…] done": a mark of the log line, not a list of one.
    const bool isMark = c == u'[' && m_name.isSet && isIdHere(m_name) && !isInObject()
        && (m_name.line != m_line || (m_at > 0 && m_plain[m_at - 1].isSpace()));
    if (isMark)
        dropName();
    if (c == u'{' && m_name.isSet && isIdHere(m_name) && QStringView(m_plain).mid(m_at + 1).startsWith(u'{'))
        m_reader.unusable(m_name.parts); // {{accountId}} of a template
    if (c == u'(' && m_name.isSet && !m_type.isEmpty()) {
        const qsizetype end = m_lexer.endOfWrapped(m_at + 1, 0);
        if (end > 0) {
            const qsizetype next = m_lexer.skipSpaces(end);
            // PHP's string(36) "…" tells the length first.
            const bool isLength = next < m_plain.size() && m_plain[next] == u'"';
            m_at = isLength ? next : m_at + 1;
            m_type.clear();
            if (!isLength)
                enter({.closing = closingBracketOf(c),
                       .scope = scope(),
                       .inside = m_at,
                       .isObject = !m_levels.isEmpty() && m_levels.constLast().isObject});
            return;
        }
    }
    const bool isAfterWord
        = !m_name.isSet && !m_words.isEmpty() && m_lexer.skipSpaces(m_words.constLast().end) == m_at;
    const QString type = m_name.isSet ? m_type : isAfterWord ? m_words.constLast().content.text() : QString();
    const bool wasPersonal = m_reader.scope(scope()).isPersonal;
    const int inner = m_reader.open(scope(), m_name.isVoid ? QStringList {} : m_name.parts, type);
    if (m_name.isSet && isInObject())
        m_reader.askWhoseIsIn(inner, m_name.parts);
    m_name = {};
    m_type.clear();
    m_words.clear();
    const bool isObject = m_lexer.isClosed(m_at);
    ++m_at;
    enter({.closing = closingBracketOf(c),
           .scope = inner,
           .inside = m_at,
           .isPersonal = !wasPersonal && m_reader.scope(inner).isPersonal,
           .isObject = isObject,
           .idsBefore = m_reader.idCount()});
}

void Scanner::enter(const Level &level)
{
    constexpr qsizetype Deepest = 256;
    if (m_levels.size() < Deepest)
        m_levels.append(level);
    else
        ++m_overflow;
}

void Scanner::close(QChar c)
{
    m_isDangling = m_isDangling || endsWithIdName();
    m_words.clear();
    askAboutNoValue();
    dropName();
    m_tail = -1;
    m_hasMore = true;
    if (m_overflow > 0) {
        --m_overflow;
        return;
    }
    const bool isOpen = std::any_of(m_levels.begin(), m_levels.end(),
                                    [c](const Level &level) { return level.closing == c; });
    while (isOpen) {
        const bool isLast = m_levels.constLast().closing == c;
        closeLevel(m_at);
        if (isLast)
            break;
    }
}

void Scanner::closeLevel(qsizetype at)
{
    const Level level = m_levels.takeLast();
    if (level.isPersonal && !level.closing.isNull())
        m_reader.personalLevel(m_text, level.inside, at, level.isObject);
    const RunName name = m_reader.scope(level.scope).name;
    const bool isEmpty = !level.closing.isNull()
        && QStringView(m_plain).mid(level.inside, at - level.inside).trimmed().isEmpty();
    if (isEmpty && (name == RunName::Success || name == RunName::Outcome)
        && !m_reader.scope(level.scope).isForeign)
        m_reader.outcomeUnclear();
    lookBehindObject(level, at);
}

/// "{…} wrong, sorry": the words around an object that brought ids are said of it.
void Scanner::lookBehindObject(const Level &level, qsizetype at)
{
    const bool isOutermost = level.isObject && !isInBrackets() && m_reader.idCount() > level.idsBefore;
    if (isOutermost && isTakenBack(m_plain, {level.inside - 1, at + 1}))
        m_reader.uncertain();
}

bool Scanner::isInObject() const
{
    return !m_levels.isEmpty() && m_levels.constLast().isObject;
}

/// -H 'accountId: …': a text with an id in it stands in the text around it as an id does.
void Scanner::giveText(const Word &word, const QStringList &names)
{
    if (isInObject() || !namesId(word.content.text()))
        return m_reader.unnamed(scope(), word.content, RunReader::Value::Quoted);
    const IdPlace place {word.start, word.end};
    // The ids of an object are of one record.
    const int record = isInObject() ? scope() : m_records.recordOf(scope(), place);
    const int before = m_reader.idCount();
    m_reader.value(record, names, word.content, RunReader::Value::Quoted);
    if (m_reader.idCount() > before)
        m_records.setLast(scope(), place);
}

void Scanner::giveId(const QStringList &parts, const MappedText &content, const Word &word,
                     RunReader::Value style)
{
    const IdPlace place {word.start, word.end};
    // The ids of an object are of one record.
    const int record = isInObject() ? scope() : m_records.recordOf(scope(), place);
    const int before = m_reader.idCount();
    rememberId(parts, record);
    const RunFindings::Notation notation = m_reader.notation();
    if (!isInObject())
        m_reader.setNotation(RunFindings::Notation::Words);
    m_reader.value(record, parts, content, style);
    m_reader.setNotation(notation);
    // "workflowId: error 7c1e…": what follows another word is not the value either.
    if (m_reader.idCount() == before && !leadsFromOld(content.text()) && !isCorrection(content.text()))
        m_lastId.clear();
    if (m_reader.idCount() > before) {
        m_records.setLast(scope(), place);
        m_reader.noteOwner(m_heading);
    }
}

/// "<id1>" says where an id belongs, "***1" and "…1" hide most of it.
bool Scanner::isPlaceholder(const Word &word) const
{
    if (word.isQuoted || looksLikeUuid(word.content.text()) || word.start < 1)
        return false;
    const QChar before = m_plain[word.start - 1];
    const bool isInAngles = before == u'<' && word.end < m_plain.size() && m_plain[word.end] == u'>';
    return isInAngles || isOneOf(before, u"*#\u2026\u2022\u00b7\u2588\u2592");
}

/// ["accountId"] => … and [accountId] = … are names, account[id]= one of two parts.
bool Scanner::nameInBrackets()
{
    constexpr qsizetype Longest = 64;
    qsizetype at = m_at + 1;
    const QChar quote = at < m_plain.size() && isOneOf(m_plain[at], u"\"'") ? m_plain[at] : QChar();
    if (!quote.isNull())
        ++at;
    const qsizetype start = at;
    while (at < m_plain.size() && at - start < Longest
           && (m_plain[at].isLetterOrNumber() || isOneOf(m_plain[at], u"_-.")))
        ++at;
    const qsizetype end = at;
    if (!quote.isNull()) {
        if (at >= m_plain.size() || m_plain[at] != quote)
            return false;
        ++at;
    }
    if (end == start || at >= m_plain.size() || m_plain[at] != u']'
        || !m_lexer.isFollowedBySeparator(at + 1, false))
        return false;
    dropName();
    m_words.clear();
    m_words.append(
        {.content = m_text.mid(start, end - start), .start = m_at, .end = at + 1, .isQuoted = true});
    m_at = at + 1;
    return true;
}

bool Scanner::quoted()
{
    const QuoteMark delimiter = m_lexer.delimiterAt(m_at);
    if (!delimiter.isThere())
        return false;
    const qsizetype start = m_at + delimiter.size();
    const qsizetype end = m_lexer.endOfQuoted(start, delimiter);
    if (end < 0) {
        m_at = start; // no more than a mark
        return true;
    }
    if (end == start && delimiter.quote == u'`') { // ``code``
        m_at = start + 1;
        return true;
    }
    MappedText content = m_text.mid(start, end - start);
    // A shell's '…' keeps the backslashes of the JSON inside it.
    if (delimiter.quote != u'\'' || !content.text().contains(u'"'))
        content = withoutJsonEscapes(content);
    const Word word {.content = content, .start = m_at, .end = end + delimiter.size(), .isQuoted = true};
    m_at = word.end;
    take(word);
    return true;
}

void Scanner::bare()
{
    const qsizetype end = m_lexer.endOfWord(m_at);
    if (webAddress(m_at, end))
        return;
    // b'…', @"…": a mark of the string, not a word.
    const bool isMark = end == m_at + 1 && end < m_plain.size() && isOneOf(m_plain[end], u"\"'")
        && isOneOf(m_plain[m_at], u"@bBuUrRfFLN$");
    if (isMark) {
        m_at = end;
        // The quote is not an apostrophe here.
        const QuoteMark delimiter {m_plain[end], 0};
        const qsizetype close = m_lexer.endOfQuoted(end + 1, delimiter);
        if (close < 0) {
            ++m_at;
            return;
        }
        m_at = close + 1;
        return take({.content = withoutJsonEscapes(m_text.mid(end + 1, close - end - 1)),
                     .start = end,
                     .end = close + 1,
                     .isQuoted = true});
    }
    const Word word {.content = m_text.mid(m_at, end - m_at), .start = m_at, .end = end};
    m_at = end;
    const bool isDash = std::all_of(word.content.text().begin(), word.content.text().end(),
                                    [](QChar c) { return c == u'-'; });
    if (!isDash)
        take(word);
}

/// https://…, a=1&b=2 and …/accounts/…/workflow-executions/…
bool Scanner::webAddress(qsizetype start, qsizetype end)
{
    const bool hasScheme = QStringView(m_plain).mid(end, 3) == u"://";
    const bool isPair = end < m_plain.size() && m_plain[end] == u'=';
    const bool isPath = QStringView(m_plain).mid(start, end - start).contains(u"/workflow-executions/");
    if (!hasScheme && !isPair && !isPath)
        return false;
    qsizetype last = m_lexer.endOfRun(start);
    if (!hasScheme && !isPath && !m_lexer.isQuery())
        return false;
    while (last > end && isOneOf(m_plain[last - 1], u".,;)]}"))
        --last;
    const MappedText address = m_text.mid(start, last - start);
    m_at = std::max(end, last);
    m_words.clear();
    m_hasMore = true;
    if (m_name.isSet
        && (isIdHere(m_name) || m_name.kind == RunName::Personal || m_name.kind == RunName::Error)) {
        giveValue({.content = address, .start = start, .end = m_at, .isQuoted = true});
        return true;
    }
    const Name name = std::exchange(m_name, {});
    const bool isOurs = !m_reader.scope(scope()).isForeign && name.kind != RunName::Foreign && !name.isVoid;
    const int before = m_reader.idCount();
    if (!isOurs)
        m_reader.noteSeenIn(address.text());
    else
        scanWebAddress(m_reader, name.isSet ? m_reader.open(scope(), name.parts) : scope(), address);
    if (m_reader.idCount() > before && !isInObject() && isTakenBack(m_plain, {start, m_at}))
        m_reader.uncertain();
    return true;
}

/// "JumioError" of "error = JumioError(code = …)".
bool Scanner::isType(const Word &word) const
{
    if (word.isQuoted || word.end >= m_plain.size())
        return false;
    const QString &text = word.content.text();
    const qsizetype next = m_lexer.skipSpaces(word.end);
    const bool isBeforeBracket
        = isOneOf(m_plain[word.end], u"({[") || (next < m_plain.size() && m_plain[next] == u'{');
    // PHP prints "Array" and its bracket on the next line.
    const qsizetype below = m_lexer.skipSpaces(word.end, true);
    const bool isArray = (text == QStringLiteral("Array") || text == QStringLiteral("Object"))
        && below < m_plain.size() && m_plain[below] == u'(';
    return (isBeforeBracket || isArray) && (text[0].isLetter() || text[0] == u'.') && !looksLikeUuid(text)
        && !saysYes(text) && !saysNothing(text);
}

void Scanner::take(const Word &word)
{
    // An id with a colon behind it is a broken value, not a name.
    const bool isBrokenId
        = m_name.isSet && !word.isQuoted && isIdHere(m_name) && looksLikeUuid(word.content.text());
    const bool isFirst = std::exchange(m_isFirstWord, false);
    if (!isBrokenId && m_lexer.isFollowedBySeparator(word.end, word.isQuoted)) {
        if (isFirst && m_name.isSet && !m_name.isLabel)
            enterIndented();
        return takeName(word);
    }
    if (m_name.isSet && isLabelOf(word)) {
        if (saysOfFailure(m_name)) // whatever stands behind it
            m_reader.value(scope(), m_name.parts, word.content, RunReader::Value::Bare);
        dropLabel();
    }
    if (m_name.isSet) {
        if (isType(word))
            m_type = word.content.text();
        else
            giveValue(word);
        return;
    }
    takeUnnamed(word);
}

/// "finished: account id: …": the name before an id's own name is a mark of the line.
bool Scanner::isLabelOf(const Word &word) const
{
    const bool mayBeLabel = m_name.kind == RunName::Other || m_name.kind == RunName::Outcome
        || m_name.kind == RunName::LogText || m_name.kind == RunName::Foreign || saysOfFailure(m_name)
        || isIdHere(m_name);
    return mayBeLabel && !word.isQuoted && !isInObject() && beginsIdName(word);
}

/// "account id: 7c1e…", "Workflow execution ID is …": a few words that are an id's name and nothing else.
bool Scanner::beginsIdName(const Word &word) const
{
    constexpr qsizetype MostWords = 3;
    if (!isOneOf(m_plain[word.start], u"aAwW"))
        return false;
    QStringList words {word.content.text()};
    qsizetype end = word.end;
    const RunPhrase alone = phraseOf(words);
    const qsizetype value = m_lexer.skipSpaces(end);
    if (alone.isAll && isIdName(alone.name)
        && looksLikeUuid(QStringView(m_plain).mid(value, m_lexer.endOfWord(value) - value)))
        return true;
    while (words.size() < MostWords) {
        const qsizetype start = m_lexer.skipSpaces(end);
        end = m_lexer.endOfWord(start);
        if (end == start)
            return false;
        words.append(m_plain.mid(start, end - start));
        const RunPhrase phrase = phraseOf(words);
        if (!phrase.isAll || !isIdName(phrase.name))
            continue;
        const qsizetype next = m_lexer.skipSpaces(end);
        const QString behind = m_plain.mid(next, m_lexer.endOfWord(next) - next).toLower();
        return m_lexer.isFollowedBySeparator(end, false) || looksLikeUuid(behind)
            || behind == QStringLiteral("is") || behind == QStringLiteral("was");
    }
    return false;
}

/// "previous: accountId: …": whose run it is has to be asked.
void Scanner::dropLabel()
{
    static const QStringList others {
        QStringLiteral("previous"),  QStringLiteral("prev"),       QStringLiteral("old"),
        QStringLiteral("former"),    QStringLiteral("last"),       QStringLiteral("earlier"),
        QStringLiteral("stale"),     QStringLiteral("superseded"), QStringLiteral("outdated"),
        QStringLiteral("obsolete"),  QStringLiteral("deleted"),    QStringLiteral("removed"),
        QStringLiteral("withdrawn"), QStringLiteral("ignore"),     QStringLiteral("wrong"),
        QStringLiteral("incorrect"), QStringLiteral("invalid"),    QStringLiteral("expected"),
        QStringLiteral("original"),  QStringLiteral("other"),      QStringLiteral("another"),
        QStringLiteral("parent"),    QStringLiteral("bank"),       QStringLiteral("merchant"),
        QStringLiteral("user"),      QStringLiteral("falsch"),     QStringLiteral("alt"),
        QStringLiteral("vorher"),    QStringLiteral("ancien"),     QStringLiteral("anterior")};
    const QString label = m_name.parts.value(m_name.parts.size() - 1);
    const auto begins = [&label](const QString &other) {
        return label.startsWith(other) && (label.size() - other.size() <= 3 || label.endsWith(u'n'));
    };
    if (m_name.line == m_line && std::any_of(others.begin(), others.end(), begins))
        m_reader.uncertain();
    dropName();
}

/// "error:" with indented names below it.
void Scanner::enterIndented()
{
    const bool isBelow = m_indent > m_name.indent || (m_hasDash && m_indent == m_name.indent);
    if (!isBelow || isInBrackets() || m_name.line == m_line || m_name.isVoid || m_levels.size() > 200)
        return;
    const int inner = m_reader.open(scope(), m_name.parts);
    if (m_name.isKey)
        m_reader.askWhoseIsIn(inner, m_name.parts);
    m_levels.append({.closing = {}, .scope = inner, .inside = m_at, .indent = m_name.indent});
    m_name = {};
}

void Scanner::takeName(const Word &word)
{
    constexpr qsizetype MostWords = 6;
    if (isInObject())
        dropName();
    else
        dropLabel();
    m_tail = -1;
    if (m_words.size() >= MostWords)
        m_words.removeFirst();
    m_words.append(word);
}

void Scanner::takeUnnamed(const Word &word)
{
    constexpr qsizetype MostWords = 6;
    constexpr qsizetype ShortestCoded = 24;
    const RunFindings::Scope &around = m_reader.scope(scope());
    if (m_tail >= 0)
        return m_reader.extendPersonal(m_tail, m_text, word.end);
    if (word.isQuoted && !m_words.isEmpty() && !isInBrackets() && looksLikeUuid(word.content.text()))
        return takeLabelled(word); // accountId `7c1e…` workflowId `b8f2…`
    if (word.isQuoted) {
        m_words.clear();
        m_hasMore = true;
        // Each text of a list may be about somebody else, unless it is a name and its id.
        const bool isOwn = isInBrackets() && m_levels.constLast().closing == u']'
            && around.name != RunName::AccountId && around.name != RunName::WorkflowId && !around.isPersonal
            && around.name != RunName::Outcome && around.name != RunName::Success
            && around.name != RunName::Failure && !isNameWithId(word.content.text());
        if (isOwn)
            return m_reader.unnamed(m_reader.openRecord(scope()), word.content, RunReader::Value::Quoted);
        return giveText(word);
    }
    // "accountId: {{id1}}"
    if (isInBrackets() && m_levels.constLast().closing == u'}' && isIdName(around.name)
        && !looksLikeUuid(word.content.text()))
        return m_reader.unusable(
            {around.name == RunName::AccountId ? QStringLiteral("accountid") : QStringLiteral("workflowid")});
    if (looksLikeUuid(word.content.text()))
        return takeLabelled(word);
    const bool mayMatter = around.isPersonal
        ? !isInBrackets()
        : around.isError || around.name != RunName::Other || word.content.size() >= ShortestCoded;
    if (mayMatter)
        m_reader.unnamed(scope(), word.content, RunReader::Value::Bare);
    if (m_words.size() >= MostWords)
        m_words.removeFirst();
    m_words.append(word);
}

/// "accountId 7c1e…", "Account ID is 7c1e…": the words before it name it; without any it is bare.
void Scanner::takeLabelled(const Word &word)
{
    QStringList words = wordTexts();
    const bool isCorrected = std::any_of(words.begin(), words.end(), isCorrection);
    while (!words.isEmpty() && leadsFromOld(words.constLast()))
        words.removeLast();
    m_words.clear();
    m_hasMore = true;
    const RunPhrase phrase = phraseOf(words);
    const bool isAnother = isNameOfAnotherId(phrase.parts.value(phrase.parts.size() - 1))
        || phrase.name == RunName::Foreign || phrase.namesSeveralIds
        || (!words.isEmpty() && isThingWithId(words.constLast()));
    if (isIdName(phrase.name) && !m_isDangling) {
        // "A accountId B workflowId": do the names stand before or behind their values?
        if (m_looseLine == m_line)
            m_reader.doubt();
        if (m_lexer.endsCleanly(word.end))
            giveId(phrase.parts, word.content, word, RunReader::Value::Bare);
        else
            m_reader.unusable(phrase.parts);
    } else if (!isAnother) {
        takeLoose(word, isCorrected);
    } else {
        m_reader.noteSeen(word.content.text());
    }
}

/// "(sessionId) 7c1e…", "7c1e… # request ID": a name of another id in brackets, or behind a mark.
bool Scanner::hasOtherNameBeside(const Word &word) const
{
    static const QRegularExpression before(QStringLiteral(R"([(\[{<]\s*([\w -]{2,40}?)\s*[)\]}>]\W{0,4}$)"));
    static const QRegularExpression behind(QStringLiteral(
        R"(^\W{0,3}(?:\s(?:#|//|--|<-+|=)\s*|\s?[(\[{<]\s*)([\w -]{2,40}?)\s*(?:[)\]}>]|[,;.]|$))"));
    const auto isOther = [](const QRegularExpressionMatch &match) {
        const QString name = plainRunName(match.captured(1));
        return match.hasMatch() && isNameOfAnotherId(name) && !isIdName(runNameOf(name));
    };
    constexpr qsizetype Looked = 60;
    return isOther(before.match(lineBefore(m_plain, word.start).right(Looked).toString()))
        || isOther(behind.match(lineBehind(m_plain, word.end).left(Looked).toString()));
}

/// "workflowId was A, now B": a UUID of no name of its own, behind an id, is said of that id.
void Scanner::takeLoose(const Word &word, bool isCorrected)
{
    if (hasOtherNameBeside(word))
        return m_reader.noteSeen(word.content.text());
    const bool isBeside = m_lastIdLine == m_line;
    // "workflowId: B (was A)" has it in brackets of its own.
    const bool isOfLastId = !m_lastId.isEmpty()
        && (m_lastIdScope == scope() ? isBeside || isCorrected : isBeside && isCorrected);
    if (isOfLastId)
        return m_reader.value(m_lastRecord, m_lastId, word.content, RunReader::Value::Bare);
    m_hasLoose = true;
    m_looseLine = m_line;
    m_reader.unnamed(scope(), word.content, RunReader::Value::Bare);
}

void Scanner::rememberId(const QStringList &parts, int record)
{
    m_lastRecord = record;
    m_lastId = parts;
    m_lastIdLine = m_line;
    m_lastIdScope = scope();
}

/// A value names the object around it, or the lines that nobody knows the end of.
void Scanner::nameObject()
{
    if (isInObject())
        m_reader.nameScope(scope());
    else
        m_reader.outcomeUnclear();
}

void Scanner::giveValue(const Word &word)
{
    const Name name = std::exchange(m_name, {});
    m_type.clear();
    m_words.clear();
    m_hasMore = true;
    const bool isId = isIdHere(name);
    const bool isBelow = name.line != m_line;
    if (name.isVoid)
        return m_reader.noteSeen(word.content.text());
    // "accountId:", "workflowId:" and then two values: which is which is not said.
    if (isId && isBelow && m_hasSkippedId && !word.isQuoted)
        return m_reader.unnamed(scope(), word.content, RunReader::Value::Bare);
    const RunReader::Value style = word.isQuoted ? RunReader::Value::Quoted
        : isBelow                                ? RunReader::Value::NextLine
                                                 : RunReader::Value::Bare;
    const bool hasDigit = std::any_of(word.content.text().begin(), word.content.text().end(),
                                      [](QChar c) { return c.isDigit(); });
    if (isId && !word.isQuoted && hasDigit && (!m_lexer.endsCleanly(word.end) || isPlaceholder(word)))
        return m_reader.unusable(name.parts);
    if (isId && !isBelow)
        m_hasSkippedId = false;
    // "workflowId:", a value, "request id" and nothing more: the names may stand below their values.
    if (isId && isBelow && !word.isQuoted && endsWithLoneName(QStringView(m_plain).mid(word.end)))
        m_reader.uncertain();
    // "A", "accountId", "B", "workflowId", each on a line of its own.
    if (isId && name.isLabel && m_hasLoose)
        m_reader.doubt();
    // "Result: A accountId B …"
    if ((name.kind == RunName::Outcome || name.kind == RunName::LogText)
        && looksLikeUuid(word.content.text()))
        return takeLoose(word, false);
    if (isId)
        return giveId(name.parts, word.content, word, style);
    // {"name": "credentials", "value": {…}}
    if (name.parts.size() == 1 && namesItsObject(name.parts.constFirst())
        && isForeignName(word.content.text()))
        return nameObject();
    // "update: …": a name that explains no id.
    const bool isUnexplained = !isInObject() && looksLikeUuid(word.content.text())
        && (name.kind == RunName::Other || name.kind == RunName::Account || name.kind == RunName::Workflow)
        && name.parts.size() == 1 && name.parts.constFirst() != QStringLiteral("id")
        && !isThingWithId(name.parts.constFirst());
    if (isUnexplained)
        return m_reader.unnamed(scope(), word.content, style);
    if (word.isQuoted && isInObject())
        m_reader.dropPerson(name.parts, word.content);
    const int before = m_reader.personalCount();
    MappedText content = word.content;
    if (name.kind == RunName::Outcome && !word.isQuoted) { // "user cancelled"
        const qsizetype start = m_lexer.skipSpaces(word.end);
        const qsizetype end = m_lexer.endOfWord(start);
        if (end > start && !m_lexer.isFollowedBySeparator(end, false))
            content = m_text.mid(word.start, end - word.start);
    }
    // Two texts of one object may be of two people.
    const bool isText = isInObject() && word.isQuoted && name.parts.size() == 1 && namesId(content.text())
        && content.text().contains(u' ') && !isOneOf(content.text()[0], u"{[<");
    if (!isInObject() && namesId(content.text()))
        giveText({.content = content, .start = word.start, .end = word.end, .isQuoted = true}, name.parts);
    else
        m_reader.value(isText ? m_reader.openText(scope()) : scope(), name.parts, content, style);
    const bool goesOn = name.kind == RunName::Personal && !word.isQuoted;
    m_tail = goesOn && m_reader.personalCount() > before ? before : -1;
}

} // namespace

void scanObjects(RunReader &reader, int scope, const MappedText &text)
{
    Scanner(reader, scope, text).run();
}

} // namespace onboarding
