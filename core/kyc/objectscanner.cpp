#include "core/kyc/objectscanner.h"

#include "core/kyc/phoneid.h"
#include "core/kyc/recordjoint.h"
#include "core/kyc/runreader.h"
#include "core/kyc/sectionmark.h"
#include "core/kyc/webscanner.h"

#include <QHash>
#include <QSet>
#include <algorithm>
#include <utility>

namespace onboarding {

namespace {

bool isOneOf(QChar c, QStringView letters)
{
    return letters.contains(c);
}

bool isWordLetter(QChar c)
{
    return c.isLetterOrNumber() || c.isMark() || isOneOf(c, u"_.-$@%+/~");
}

bool isSeparator(QChar c)
{
    return isOneOf(c, u":=\uff1a\uff1d\u2192\u21d2");
}

/// "request 7c1e…": the id of something else.
bool isThingWithId(const QString &word)
{
    static const QSet<QString> things {
        QStringLiteral("session"),   QStringLiteral("request"),     QStringLiteral("trace"),
        QStringLiteral("span"),      QStringLiteral("transaction"), QStringLiteral("device"),
        QStringLiteral("scan"),      QStringLiteral("credential"),  QStringLiteral("correlation"),
        QStringLiteral("user"),      QStringLiteral("customer"),    QStringLiteral("tenant"),
        QStringLiteral("reference"), QStringLiteral("order"),       QStringLiteral("installation")};
    return things.contains(plainRunName(word));
}

/// "sorry, it should be …": what follows is said instead of something.
bool isCorrection(const QString &word)
{
    static const QSet<QString> words {
        QStringLiteral("now"),     QStringLiteral("sorry"),      QStringLiteral("correct"),
        QStringLiteral("instead"), QStringLiteral("correction"), QStringLiteral("should"),
        QStringLiteral("rather"),  QStringLiteral("actually"),   QStringLiteral("replaced"),
        QStringLiteral("new"),     QStringLiteral("newer"),      QStringLiteral("wrong"),
        QStringLiteral("old"),     QStringLiteral("oops"),       QStringLiteral("meant"),
        QStringLiteral("richtig"), QStringLiteral("sondern"),    QStringLiteral("neu"),
        QStringLiteral("changed"), QStringLiteral("current"),    QStringLiteral("latest"),
        QStringLiteral("was"),     QStringLiteral("were"),       QStringLiteral("formerly"),
        QStringLiteral("before"),  QStringLiteral("previously"), QStringLiteral("earlier")};
    return words.contains(plainRunName(word));
}

/// "workflowId changed from A to B": what stands between the name and the value that is no more.
bool leadsFromOld(const QString &word)
{
    static const QSet<QString> words {
        QStringLiteral("from"),      QStringLiteral("changed"),  QStringLiteral("moved"),
        QStringLiteral("updated"),   QStringLiteral("switched"), QStringLiteral("corrected"),
        QStringLiteral("went"),      QStringLiteral("has"),      QStringLiteral("been"),
        QStringLiteral("is"),        QStringLiteral("was"),      QStringLiteral("formerly"),
        QStringLiteral("previously")};
    return words.contains(plainRunName(word));
}

constexpr QStringView DoubleQuotes = u"\"\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb\uff02";
constexpr QStringView SingleQuotes = u"'\u2018\u2019\u201a\u201b\u2032`\u00b4";

QChar closingOf(QChar opening)
{
    return opening == u'{' ? u'}' : opening == u'[' ? u']' : u')';
}

/// What a string begins and ends with: \" inside a string, \\\" inside a string of that one.
struct Delimiter
{
    QChar quote;
    int backslashes = 0;
    [[nodiscard]] bool isThere() const { return !quote.isNull(); }
    [[nodiscard]] int size() const { return backslashes + 1; }
};

// One at a time is made: the order of its members is for readers.
// NOLINTNEXTLINE(clang-analyzer-optin.performance.Padding)
class Scanner
{
public:
    Scanner(RunReader &reader, int scope, const MappedText &text)
        : m_reader(reader)
        , m_text(text)
        , m_plain(text.text())
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
    };

    /// The ids of running text, as far as they are known to be of one record.
    struct Record
    {
        int scope = 0;
        IdPlace last {}; ///< the id that was read last
        bool isTakenBack = false;
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

    [[nodiscard]] Delimiter delimiterAt(qsizetype at) const;
    [[nodiscard]] qsizetype endOfQuoted(qsizetype at, const Delimiter &delimiter);
    bool quoted();
    [[nodiscard]] qsizetype endOfWord(qsizetype at) const;
    [[nodiscard]] qsizetype endOfIndex(qsizetype at) const;
    [[nodiscard]] qsizetype endOfWrapped(qsizetype at, int depth);
    [[nodiscard]] qsizetype endOfRun(qsizetype at);
    [[nodiscard]] qsizetype skipSpaces(qsizetype at, bool isAcrossLines = false) const;
    void bare();
    bool webAddress(qsizetype start, qsizetype end);
    [[nodiscard]] bool isFollowedBySeparator(qsizetype end, bool isQuoted) const;
    [[nodiscard]] bool endsCleanly(qsizetype end) const;
    [[nodiscard]] bool isType(const Word &word) const;

    void take(const Word &word);
    void takeName(const Word &word);
    void takeUnnamed(const Word &word);
    void takeLabelled(const Word &word);
    void takeLoose(const Word &word, bool isCorrected);
    void rememberId(const QStringList &parts, int record);
    void findBrackets();
    [[nodiscard]] bool isInObject() const;
    void giveId(const QStringList &parts, const MappedText &content, const Word &word,
                RunReader::Value style);
    void giveText(const Word &word, const QStringList &names = {});
    [[nodiscard]] int recordOf(const IdPlace &place);
    void lookBehindObject(const Level &level, qsizetype at);
    [[nodiscard]] bool isPlaceholder(const Word &word) const;
    void giveValue(const Word &word);
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
    QHash<int, qsizetype> m_unclosed; ///< a delimiter and how far it is known not to be closed
    QStringList m_lastId; ///< the name of the id that was read last
    qsizetype m_lastIdLine = -1;
    int m_lastIdScope = -1;
    int m_lastRecord = 0;
    QHash<int, Record> m_records; ///< of each scope that is running text
    QSet<qsizetype> m_closed; ///< brackets that are closed somewhere
    bool m_hasLoose = false; ///< a UUID without a name came before
    qsizetype m_looseLine = -1;
    qsizetype m_runEnd = 0;
    bool m_isQuery = false;
};

void Scanner::run()
{
    findBrackets();
    while (m_at < m_plain.size())
        step();
    endLine();
    while (!m_levels.isEmpty()) {
        const Level level = m_levels.takeLast();
        if (level.isPersonal && !level.closing.isNull())
            m_reader.personalUntilTheEnd(m_text, level.inside, level.closing);
    }
}

void Scanner::findBrackets()
{
    QList<qsizetype> open;
    for (qsizetype at = 0; at < m_plain.size(); ++at) {
        const QChar c = m_plain[at];
        if (isOneOf(c, u"{[(")) {
            open.append(at);
        } else if (isOneOf(c, u"}])")) {
            while (!open.isEmpty() && closingOf(m_plain[open.constLast()]) != c)
                open.removeLast();
            if (!open.isEmpty())
                m_closed.insert(open.takeLast());
        }
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
    const bool isNamedAtOnce = isFollowedBySeparator(m_at + word, false); // takeName sees to it
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
    constexpr qsizetype Longest = 4;
    if (m_words.isEmpty() || m_hasMore || m_words.size() > Longest)
        return;
    const QStringList words = wordTexts();
    const RunPhrase phrase = phraseOf(words);
    const bool isKnown = phrase.isAll && phrase.name != RunName::Other && phrase.name != RunName::LogText;
    if (!isKnown && !isNameOfAnotherId(plainRunName(words.join(QString()))))
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
        const qsizetype end = endOfWrapped(m_at + 1, 0);
        if (end > 0) {
            const qsizetype next = skipSpaces(end);
            // PHP's string(36) "…" tells the length first.
            const bool isLength = next < m_plain.size() && m_plain[next] == u'"';
            m_at = isLength ? next : m_at + 1;
            m_type.clear();
            if (!isLength)
                enter({.closing = closingOf(c),
                       .scope = scope(),
                       .inside = m_at,
                       .isObject = !m_levels.isEmpty() && m_levels.constLast().isObject});
            return;
        }
    }
    const bool isAfterWord
        = !m_name.isSet && !m_words.isEmpty() && skipSpaces(m_words.constLast().end) == m_at;
    const QString type = m_name.isSet ? m_type : isAfterWord ? m_words.constLast().content.text() : QString();
    const bool wasPersonal = m_reader.scope(scope()).isPersonal;
    const int inner = m_reader.open(scope(), m_name.isVoid ? QStringList {} : m_name.parts, type);
    m_name = {};
    m_type.clear();
    m_words.clear();
    const bool isObject = m_closed.contains(m_at);
    ++m_at;
    enter({.closing = closingOf(c),
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
        m_reader.personal(m_text, level.inside, at);
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

/// The ids of an object are of one record. Those of running text only where the text shows it.
int Scanner::recordOf(const IdPlace &place)
{
    constexpr int Most = 400; // a text with more is not told apart by its words any more
    if (isInObject())
        return scope();
    const bool isFirst = !m_records.contains(scope());
    Record &record = m_records[scope()];
    if (isFirst)
        record.scope = scope();
    const bool isWithdrawn = m_reader.idCount() < Most && isTakenBack(m_plain, place);
    const bool isApart = !isFirst
        && (record.isTakenBack || isWithdrawn || m_reader.idCount() >= Most
            || !areOneRecord(m_plain, record.last, place));
    if (isApart)
        record.scope = m_reader.openRecord(scope());
    record.isTakenBack = isWithdrawn;
    return record.scope;
}

/// -H 'accountId: …': a text with an id in it stands in the text around it as an id does.
void Scanner::giveText(const Word &word, const QStringList &names)
{
    if (isInObject() || !namesId(word.content.text()))
        return m_reader.unnamed(scope(), word.content, RunReader::Value::Quoted);
    const IdPlace place {word.start, word.end};
    const int record = recordOf(place);
    const int before = m_reader.idCount();
    m_reader.value(record, names, word.content, RunReader::Value::Quoted);
    if (const auto known = m_records.find(scope()); known != m_records.end() && m_reader.idCount() > before)
        known->last = place;
}

void Scanner::giveId(const QStringList &parts, const MappedText &content, const Word &word,
                     RunReader::Value style)
{
    const IdPlace place {word.start, word.end};
    const int record = recordOf(place);
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
    if (const auto known = m_records.find(scope()); known != m_records.end() && m_reader.idCount() > before)
        known->last = place;
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
    if (end == start || at >= m_plain.size() || m_plain[at] != u']' || !isFollowedBySeparator(at + 1, false))
        return false;
    dropName();
    m_words.clear();
    m_words.append(
        {.content = m_text.mid(start, end - start), .start = m_at, .end = at + 1, .isQuoted = true});
    m_at = at + 1;
    return true;
}

qsizetype Scanner::skipSpaces(qsizetype at, bool isAcrossLines) const
{
    while (at < m_plain.size()
           && (m_plain[at] == u' ' || m_plain[at] == u'\t' || (isAcrossLines && m_plain[at] == u'\n')))
        ++at;
    return at;
}

Delimiter Scanner::delimiterAt(qsizetype at) const
{
    constexpr int Deepest = 64;
    int backslashes = 0;
    while (at < m_plain.size() && m_plain[at] == u'\\' && backslashes < Deepest) {
        ++backslashes;
        ++at;
    }
    if (at >= m_plain.size())
        return {};
    const QChar c = m_plain[at];
    if (backslashes > 0)
        return isOneOf(c, u"\"'") ? Delimiter {c, backslashes} : Delimiter {};
    // An apostrophe is inside a word.
    const bool isInWord = at > 0 && m_plain[at - 1].isLetterOrNumber();
    if (isOneOf(c, DoubleQuotes) || (isOneOf(c, SingleQuotes) && !isInWord))
        return {c, 0};
    return {};
}

/// The place of the closing delimiter; -1 when the line has none.
qsizetype Scanner::endOfQuoted(qsizetype at, const Delimiter &delimiter)
{
    const int key = delimiter.quote.unicode() * 128 + delimiter.backslashes;
    if (m_unclosed.value(key, -1) > at)
        return -1;
    const bool isStraight = isOneOf(delimiter.quote, u"\"'`");
    const QStringView kind = isOneOf(delimiter.quote, DoubleQuotes) ? DoubleQuotes : SingleQuotes;
    int backslashes = 0;
    for (; at < m_plain.size() && m_plain[at] != u'\n'; ++at) {
        const QChar c = m_plain[at];
        if (c == u'\\') {
            ++backslashes;
            continue;
        }
        const bool isQuote = isStraight ? c == delimiter.quote : isOneOf(c, kind);
        const bool isInWord = !isStraight && kind == SingleQuotes && at + 1 < m_plain.size()
            && m_plain[at + 1].isLetterOrNumber() && m_plain[at - 1].isLetterOrNumber();
        const bool isItsOwn = delimiter.backslashes > 0 ? backslashes == delimiter.backslashes
                                                        : !isStraight || backslashes % 2 == 0;
        if (isQuote && isItsOwn && !isInWord)
            return at - delimiter.backslashes;
        backslashes = 0;
    }
    m_unclosed.insert(key, at);
    return -1;
}

bool Scanner::quoted()
{
    const Delimiter delimiter = delimiterAt(m_at);
    if (!delimiter.isThere())
        return false;
    const qsizetype start = m_at + delimiter.size();
    const qsizetype end = endOfQuoted(start, delimiter);
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

/// credentials[0].id and account[id] are one word.
qsizetype Scanner::endOfIndex(qsizetype at) const
{
    constexpr qsizetype Longest = 64;
    const qsizetype start = at;
    while (at < m_plain.size() && at - start < Longest
           && (m_plain[at].isLetterOrNumber() || isOneOf(m_plain[at], u"_\"'")))
        ++at;
    const bool isClosed = at > start && at < m_plain.size() && m_plain[at] == u']';
    if (!isClosed || at + 1 >= m_plain.size())
        return -1;
    const QChar next = m_plain[at + 1];
    return next == u'.' || next == u'[' || isFollowedBySeparator(at + 1, false) ? at + 1 : -1;
}

qsizetype Scanner::endOfWord(qsizetype at) const
{
    const qsizetype start = at;
    while (at < m_plain.size()) {
        if (isWordLetter(m_plain[at])) {
            ++at;
            continue;
        }
        const qsizetype after = m_plain[at] == u'[' && at > start ? endOfIndex(at + 1) : -1;
        if (after < 0)
            break;
        at = after;
    }
    // The padding of base64.
    constexpr qsizetype ShortestCoded = 24;
    qsizetype padding = at;
    while (padding < m_plain.size() && padding - at < 2 && m_plain[padding] == u'=')
        ++padding;
    const bool isPadded = padding > at && at - start >= ShortestCoded
        && (padding >= m_plain.size() || m_plain[padding].isSpace() || isOneOf(m_plain[padding], u",;)]}"));
    if (isPadded)
        return padding;
    while (at > start + 1 && m_plain[at - 1] == u'.')
        --at; // the end of a sentence
    return at;
}

/// Behind the one value in "(value)"; -1 when there is more, or names.
qsizetype Scanner::endOfWrapped(qsizetype at, int depth)
{
    constexpr int Deepest = 4;
    at = skipSpaces(at);
    if (const Delimiter delimiter = delimiterAt(at); delimiter.isThere()) {
        const qsizetype end = endOfQuoted(at + delimiter.size(), delimiter);
        at = end < 0 ? end : end + delimiter.size();
    } else {
        const qsizetype end = endOfWord(at);
        const bool isNested = end > at && end < m_plain.size() && m_plain[end] == u'(' && depth < Deepest;
        at = end == at ? -1 : isNested ? endOfWrapped(end + 1, depth + 1) : end;
    }
    if (at < 0)
        return -1;
    at = skipSpaces(at);
    return at < m_plain.size() && m_plain[at] == u')' ? at + 1 : -1;
}

/// The end of what a web address or a query can be; looks at each letter once.
qsizetype Scanner::endOfRun(qsizetype at)
{
    if (at < m_runEnd)
        return m_runEnd;
    m_isQuery = false;
    while (at < m_plain.size() && !m_plain[at].isSpace() && !isOneOf(m_plain[at], u"<>\\")
           && !isOneOf(m_plain[at], DoubleQuotes) && !isOneOf(m_plain[at], SingleQuotes)) {
        m_isQuery = m_isQuery || m_plain[at] == u'&';
        ++at;
    }
    m_runEnd = at;
    return at;
}

void Scanner::bare()
{
    const qsizetype end = endOfWord(m_at);
    if (webAddress(m_at, end))
        return;
    // b'…', @"…": a mark of the string, not a word.
    const bool isMark = end == m_at + 1 && end < m_plain.size() && isOneOf(m_plain[end], u"\"'")
        && isOneOf(m_plain[m_at], u"@bBuUrRfFLN$");
    if (isMark) {
        m_at = end;
        // The quote is not an apostrophe here.
        const Delimiter delimiter {m_plain[end], 0};
        const qsizetype close = endOfQuoted(end + 1, delimiter);
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
    qsizetype last = endOfRun(start);
    if (!hasScheme && !isPath && !m_isQuery)
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
    if (isOurs)
        scanWebAddress(m_reader, name.isSet ? m_reader.open(scope(), name.parts) : scope(), address);
    if (m_reader.idCount() > before && !isInObject() && isTakenBack(m_plain, {start, m_at}))
        m_reader.uncertain();
    return true;
}

bool Scanner::isFollowedBySeparator(qsizetype end, bool isQuoted) const
{
    while (end < m_plain.size()
           && (m_plain[end] == u' ' || m_plain[end] == u'\t' || m_plain[end] == u'*'
               || (isQuoted && m_plain[end] == u'\n')))
        ++end;
    return end < m_plain.size() && isSeparator(m_plain[end]);
}

/// Whether nothing that is no part of an id clings to the word.
bool Scanner::endsCleanly(qsizetype end) const
{
    if (end >= m_plain.size())
        return true;
    const QChar c = m_plain[end];
    if (c == u'.')
        return end + 1 >= m_plain.size() || m_plain[end + 1].isSpace();
    return c.isSpace() || isOneOf(c, u",;&)]}><|*") || isOneOf(c, DoubleQuotes) || isOneOf(c, SingleQuotes);
}

/// "JumioError" of "error = JumioError(code = …)".
bool Scanner::isType(const Word &word) const
{
    if (word.isQuoted || word.end >= m_plain.size())
        return false;
    const QString &text = word.content.text();
    const qsizetype next = skipSpaces(word.end);
    const bool isBeforeBracket
        = isOneOf(m_plain[word.end], u"({[") || (next < m_plain.size() && m_plain[next] == u'{');
    // PHP prints "Array" and its bracket on the next line.
    const qsizetype below = skipSpaces(word.end, true);
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
    if (!isBrokenId && isFollowedBySeparator(word.end, word.isQuoted)) {
        if (isFirst && m_name.isSet && !m_name.isLabel)
            enterIndented();
        return takeName(word);
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

/// "error:" with indented names below it.
void Scanner::enterIndented()
{
    const bool isBelow = m_indent > m_name.indent || (m_hasDash && m_indent == m_name.indent);
    if (!isBelow || isInBrackets() || m_name.line == m_line || m_name.isVoid || m_levels.size() > 200)
        return;
    const int inner = m_reader.open(scope(), m_name.parts);
    m_levels.append({.closing = {}, .scope = inner, .inside = m_at, .indent = m_name.indent});
    m_name = {};
}

void Scanner::takeName(const Word &word)
{
    constexpr qsizetype MostWords = 6;
    dropName();
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
    if (word.isQuoted) {
        m_words.clear();
        m_hasMore = true;
        // Each text of a list may be about somebody else, unless it is a name and its id.
        const bool isOwn = isInBrackets() && m_levels.constLast().closing == u']'
            && around.name != RunName::AccountId && around.name != RunName::WorkflowId && !around.isPersonal
            && !isNameWithId(word.content.text());
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
        if (endsCleanly(word.end))
            giveId(phrase.parts, word.content, word, RunReader::Value::Bare);
        else
            m_reader.unusable(phrase.parts);
    } else if (!isAnother) {
        takeLoose(word, isCorrected);
    }
}

/// "workflowId was A, now B": a UUID of no name of its own, behind an id, is said of that id.
void Scanner::takeLoose(const Word &word, bool isCorrected)
{
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

void Scanner::giveValue(const Word &word)
{
    const Name name = std::exchange(m_name, {});
    m_type.clear();
    m_words.clear();
    m_hasMore = true;
    const bool isId = isIdHere(name);
    const bool isBelow = name.line != m_line;
    if (name.isVoid)
        return;
    // "accountId:", "workflowId:" and then two values: which is which is not said.
    if (isId && isBelow && m_hasSkippedId && !word.isQuoted)
        return m_reader.unnamed(scope(), word.content, RunReader::Value::Bare);
    const RunReader::Value style = word.isQuoted ? RunReader::Value::Quoted
        : isBelow                                ? RunReader::Value::NextLine
                                                 : RunReader::Value::Bare;
    const bool hasDigit = std::any_of(word.content.text().begin(), word.content.text().end(),
                                      [](QChar c) { return c.isDigit(); });
    if (isId && !word.isQuoted && hasDigit && (!endsCleanly(word.end) || isPlaceholder(word)))
        return m_reader.unusable(name.parts);
    if (isId && !isBelow)
        m_hasSkippedId = false;
    // "A", "accountId", "B", "workflowId", each on a line of its own.
    if (isId && name.isLabel && m_hasLoose)
        m_reader.doubt();
    // "Result: A accountId B …"
    if ((name.kind == RunName::Outcome || name.kind == RunName::LogText)
        && looksLikeUuid(word.content.text()))
        return takeLoose(word, false);
    if (isId)
        return giveId(name.parts, word.content, word, style);
    // "update: …": a name that explains no id.
    const bool isUnexplained = !isInObject() && looksLikeUuid(word.content.text())
        && (name.kind == RunName::Other || name.kind == RunName::Account || name.kind == RunName::Workflow)
        && name.parts.size() == 1 && name.parts.constFirst() != QStringLiteral("id")
        && !isThingWithId(name.parts.constFirst());
    if (isUnexplained)
        return m_reader.unnamed(scope(), word.content, style);
    const int before = m_reader.personalCount();
    MappedText content = word.content;
    if (name.kind == RunName::Outcome && !word.isQuoted) { // "user cancelled"
        const qsizetype start = skipSpaces(word.end);
        const qsizetype end = endOfWord(start);
        if (end > start && !isFollowedBySeparator(end, false))
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
