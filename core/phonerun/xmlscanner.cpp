#include "core/phonerun/xmlscanner.h"

#include "core/phonerun/foreignsections.h"
#include "core/phonerun/objectscanner.h"
#include "core/phonerun/phoneid.h"
#include "core/phonerun/runreader.h"
#include "core/phonerun/tablescanner.h"

#include <QHash>
#include <QSet>
#include <algorithm>

namespace onboarding {

namespace {

bool isTagLetter(QChar c)
{
    return c.isLetterOrNumber() || c == u'_' || c == u'-' || c == u'.' || c == u':';
}

/// Without the prefix of its namespace.
QString localName(const QString &name)
{
    return name.mid(name.lastIndexOf(u':') + 1);
}

struct Attribute
{
    QString name;
    MappedText value;
};

class XmlScanner
{
public:
    XmlScanner(RunReader &reader, int scope, const MappedText &text)
        : m_reader(reader)
        , m_text(text)
        , m_plain(text.text())
    {
        m_elements.append(Element {.scope = scope});
    }

    void run();

private:
    struct Element
    {
        QString tag {}; ///< lower case
        QStringList names {}; ///< what its value is called
        int scope = 0; ///< of what is inside, once it is opened
        int around = 0;
        qsizetype inside = 0;
        MappedText content {};
        bool isOpened = false; ///< it has elements or attributes: its names became a scope
        bool isPersonal = false; ///< and the outermost that is
        QString key {}; ///< the name that the next element gets
        bool hasKey = false; ///< a name came
        MappedText looseId {}; ///< an id that came before any name
    };

    void markup();
    void openTag(qsizetype at);
    void closeTag(const QString &tag, qsizetype start);
    void closeElement(qsizetype end);
    void leaf(const Element &element, const MappedText &value);
    void breakLine(qsizetype at);
    void ruleOff(const QString &tag, qsizetype at);
    void separateFrom(const Element &element, const MappedText &value, int idsBefore);
    void text(qsizetype start, qsizetype end);
    [[nodiscard]] QList<Attribute> attributes(qsizetype &at) const;
    void openParents();
    [[nodiscard]] QStringList namesOf(const QString &tag, const QList<Attribute> &attributes);
    void takeRows();

    RunReader &m_reader;
    const MappedText &m_text;
    const QString &m_plain;
    qsizetype m_at = 0;
    QList<Element> m_elements; ///< the first is the text itself
    QList<TableRow> m_rows;
    QHash<QString, int> m_openTags;
    MappedText m_words; ///< the text between tags
    bool m_hasForeignRows = false; ///< those of a table are of something with ids of its own
};

void XmlScanner::run()
{
    while (m_at < m_plain.size()) {
        const qsizetype tag = m_plain.indexOf(u'<', m_at);
        const qsizetype end = tag < 0 ? m_plain.size() : tag;
        text(m_at, end);
        m_at = end;
        if (m_at < m_plain.size())
            markup();
    }
    while (m_elements.size() > 1)
        closeElement(m_plain.size());
    takeRows();
    // Where elements name nothing, the text between them may.
    if (m_reader.hasIds() || m_hasForeignRows)
        return;
    const int scope = m_elements.constFirst().scope;
    m_words = m_reader.readForeignSections(scope, m_words);
    scanObjects(m_reader, scope, m_words);
}

void XmlScanner::text(qsizetype start, qsizetype end)
{
    if (start >= end)
        return;
    const MappedText part = withoutEntities(m_text.mid(start, end - start));
    Element &element = m_elements.last();
    // Words between the elements of no element: "Anna <accountId>…".
    const bool isApartFromBefore = (m_elements.size() == 1 || element.isOpened) && m_reader.hasIds()
        && !looksLikeUuid(part.trimmed().text())
        && std::any_of(part.text().begin(), part.text().end(), [](QChar c) { return c.isLetter(); });
    if (isApartFromBefore)
        element.scope = m_reader.openRecord(element.scope);
    const RunName name = element.names.isEmpty() ? RunName::Other : runNameOf(element.names.constLast());
    const bool isApart = m_reader.scope(element.scope).isForeign || name == RunName::Personal
        || name == RunName::Credentials || name == RunName::Foreign;
    element.content.append(part);
    if (!isApart)
        m_words.append(part);
}

void XmlScanner::markup()
{
    const auto skipTo = [this](const QString &end) {
        const qsizetype at = m_plain.indexOf(end, m_at);
        m_at = at < 0 ? m_plain.size() : at + end.size();
    };
    const QStringView rest = QStringView(m_plain).mid(m_at, 9);
    if (rest.startsWith(u"<!--"))
        return skipTo(QStringLiteral("-->"));
    if (rest == u"<![CDATA[") {
        const qsizetype start = m_at + rest.size();
        skipTo(QStringLiteral("]]>"));
        m_elements.last().content.append(m_text.mid(start, std::max<qsizetype>(0, m_at - 3 - start)));
        return;
    }
    if (rest.startsWith(u"<?") || rest.startsWith(u"<!"))
        return skipTo(QStringLiteral(">"));
    const bool isClosing = rest.startsWith(u"</");
    qsizetype at = m_at + (isClosing ? 2 : 1);
    const qsizetype start = at;
    while (at < m_plain.size() && isTagLetter(m_plain[at]))
        ++at;
    if (at == start) { // "<" of its own
        text(m_at, m_at + 1);
        ++m_at;
        return;
    }
    if (!isClosing)
        return openTag(start);
    const QString tag = localName(m_plain.mid(start, at - start)).toLower();
    const qsizetype tagStart = m_at;
    m_at = at;
    skipTo(QStringLiteral(">"));
    closeTag(tag, tagStart);
}

/// From behind the tag's name; \p at ends behind ">".
QList<Attribute> XmlScanner::attributes(qsizetype &at) const
{
    QList<Attribute> found;
    while (at < m_plain.size() && m_plain[at] != u'>' && m_plain[at] != u'<') {
        const qsizetype start = at;
        while (at < m_plain.size() && isTagLetter(m_plain[at]))
            ++at;
        if (at == start) {
            ++at;
            continue;
        }
        const QString name = localName(m_plain.mid(start, at - start));
        if (at + 1 >= m_plain.size() || m_plain[at] != u'='
            || (m_plain[at + 1] != u'"' && m_plain[at + 1] != u'\''))
            continue;
        const qsizetype end = m_plain.indexOf(m_plain[at + 1], at + 2);
        if (end < 0) {
            at = m_plain.size();
            break;
        }
        found.append({name, withoutEntities(m_text.mid(at + 2, end - at - 2))});
        at = end + 1;
    }
    if (at < m_plain.size() && m_plain[at] == u'>')
        ++at;
    return found;
}

/// What has something inside is no value: its names become a scope.
void XmlScanner::openParents()
{
    Element &element = m_elements.last();
    if (element.isOpened || m_elements.size() == 1)
        return;
    element.isOpened = true;
    const bool wasPersonal = m_reader.scope(element.around).isPersonal;
    element.scope = m_reader.open(element.around, element.names);
    m_reader.askWhoseIsIn(element.scope, element.names);
    element.isPersonal = !wasPersonal && m_reader.scope(element.scope).isPersonal;
}

/// A property list's key names the element behind it; <string name="accountId"> names itself.
QStringList XmlScanner::namesOf(const QString &tag, const QList<Attribute> &attributes)
{
    static const QSet<QString> carriers {QStringLiteral("name"), QStringLiteral("key"),
                                         QStringLiteral("field")};
    if (const QString key = std::exchange(m_elements.last().key, {}); !key.isEmpty())
        return runNameParts(key);
    for (const Attribute &attribute : attributes) {
        if (carriers.contains(attribute.name.toLower()))
            return runNameParts(attribute.value.text());
    }
    return runNameParts(tag);
}

void XmlScanner::openTag(qsizetype at)
{
    static const QSet<QString> empty {QStringLiteral("br"),   QStringLiteral("hr"),
                                      QStringLiteral("img"),  QStringLiteral("meta"),
                                      QStringLiteral("link"), QStringLiteral("input")};
    static const QSet<QString> inLine {
        QStringLiteral("b"),    QStringLiteral("i"),    QStringLiteral("strong"), QStringLiteral("em"),
        QStringLiteral("span"), QStringLiteral("code"), QStringLiteral("a"),      QStringLiteral("u"),
        QStringLiteral("font"), QStringLiteral("small")};
    constexpr qsizetype Deepest = 256;
    const qsizetype start = at;
    while (at < m_plain.size() && isTagLetter(m_plain[at]))
        ++at;
    const QString name = localName(m_plain.mid(start, at - start));
    const QString tag = name.toLower();
    const QList<Attribute> given = attributes(at);
    const bool isClosed
        = (at >= 2 && m_plain[at - 1] == u'>' && m_plain[at - 2] == u'/') || empty.contains(tag);
    openParents();
    if (!inLine.contains(tag))
        breakLine(m_at);
    ruleOff(tag, m_at);
    m_at = at;
    Element element {
        .tag = tag, .names = namesOf(name, given), .around = m_elements.last().scope, .inside = at};
    element.scope = element.around;
    if (isClosed && given.isEmpty()) {
        if (tag == QStringLiteral("true") || tag == QStringLiteral("false")) // of a property list
            leaf(element, m_text.mid(start, name.size()));
        return;
    }
    const bool hasOwnName = element.names != runNameParts(name);
    if (m_elements.size() < Deepest)
        m_elements.append(element);
    for (const Attribute &attribute : given) {
        const QString plain = plainRunName(attribute.name);
        if (hasOwnName && plain == QStringLiteral("value"))
            m_reader.value(element.around, element.names, attribute.value, RunReader::Value::Quoted);
        openParents();
        if (namesItsObject(plain) && isForeignName(attribute.value.text())) {
            m_reader.nameScope(m_elements.last().scope);
            continue; // or it would be dropped
        }
        m_reader.value(m_elements.last().scope, runNameParts(attribute.name), attribute.value,
                       RunReader::Value::Quoted);
    }
    ++m_openTags[tag];
    if (isClosed)
        closeTag(tag, at);
}

void XmlScanner::closeTag(const QString &tag, qsizetype start)
{
    if (m_openTags.value(tag) == 0)
        return;
    const bool isThere = std::any_of(m_elements.begin() + 1, m_elements.end(),
                                     [&tag](const Element &element) { return element.tag == tag; });
    while (isThere) {
        const bool isLast = m_elements.constLast().tag == tag;
        closeElement(start);
        if (isLast)
            break;
    }
}

void XmlScanner::closeElement(qsizetype end)
{
    static const QSet<QString> cells {QStringLiteral("td"), QStringLiteral("th")};
    const Element element = m_elements.takeLast();
    --m_openTags[element.tag];
    ruleOff(element.tag, end);
    if (element.isPersonal)
        return m_reader.personal(m_text, element.inside, end);
    if (cells.contains(element.tag)) {
        if (m_rows.isEmpty())
            m_rows.append(TableRow());
        m_rows.last().append(element.content.trimmed());
        breakLine(end);
        return;
    }
    if (element.tag == QStringLiteral("tr"))
        m_rows.append(TableRow());
    if (element.tag == QStringLiteral("table"))
        takeRows();
    static const QSet<QString> keys {QStringLiteral("key"), QStringLiteral("dt")};
    if (keys.contains(element.tag)) {
        // <dd> before <dt>: the names may stand behind their values.
        if (!m_elements.last().looseId.isEmpty()) {
            m_reader.doubt();
            m_reader.unnamed(m_elements.constFirst().scope, m_elements.last().looseId,
                             RunReader::Value::Quoted);
        }
        m_elements.last().key = element.content.text().trimmed();
        m_elements.last().hasKey = true;
        return;
    }
    const MappedText value = element.content.trimmed();
    if (looksLikeUuid(value.text()) && !m_elements.last().hasKey
        && (element.names.isEmpty() || element.names == runNameParts(element.tag)))
        m_elements.last().looseId = value;
    const int before = m_reader.idCount();
    if (!value.isEmpty())
        leaf(element, value);
    separateFrom(element, value, before);
}

/// "<b>Boris</b>" between two ids: each may be of somebody else.
void XmlScanner::separateFrom(const Element &element, const MappedText &value, int idsBefore)
{
    static const QSet<QString> inLine {QStringLiteral("b"),  QStringLiteral("i"),    QStringLiteral("strong"),
                                       QStringLiteral("em"), QStringLiteral("span"), QStringLiteral("u"),
                                       QStringLiteral("p"),  QStringLiteral("font"), QStringLiteral("small")};
    const bool hasLetters
        = std::any_of(value.text().begin(), value.text().end(), [](QChar c) { return c.isLetter(); });
    const bool isApart = hasLetters && inLine.contains(element.tag) && m_reader.hasIds()
        && m_reader.idCount() == idsBefore && !looksLikeUuid(value.text());
    if (isApart)
        m_elements.last().scope = m_reader.openRecord(m_elements.last().scope);
}

/// Tags that stand next to each other make one end of a line.
void XmlScanner::breakLine(qsizetype at)
{
    if (m_words.isEmpty() || m_words[m_words.size() - 1] != u'\n')
        m_words.append(u'\n', m_text.origin(at), m_text.origin(at));
}

/// What is quoted from another mail, or stands behind a rule, is of another record.
void XmlScanner::ruleOff(const QString &tag, qsizetype at)
{
    if (tag != QStringLiteral("blockquote") && tag != QStringLiteral("hr"))
        return;
    breakLine(at);
    for (const QChar c : QStringView(u"-----\n"))
        m_words.append(c, m_text.origin(at), m_text.origin(at));
}

void XmlScanner::leaf(const Element &element, const MappedText &value)
{
    m_reader.setNotation(RunFindings::Notation::Xml);
    if (element.isOpened)
        m_reader.unnamed(element.scope, value, RunReader::Value::Quoted);
    else {
        if (element.names.size() == 1 && namesItsObject(element.names.constFirst())
            && isForeignName(value.text()))
            return m_reader.nameScope(element.around);
        m_reader.dropPerson(element.names, value);
        m_reader.value(element.around, element.names, value, RunReader::Value::Quoted);
    }
}

void XmlScanner::takeRows()
{
    m_rows.removeIf([](const TableRow &row) { return row.isEmpty(); });
    const int before = m_reader.foreignObjectCount();
    scanRows(m_reader, m_elements.constFirst().scope, m_rows);
    m_hasForeignRows = m_hasForeignRows || m_reader.foreignObjectCount() > before;
    m_rows.clear();
}

} // namespace

void scanXml(RunReader &reader, int scope, const MappedText &text)
{
    XmlScanner(reader, scope, text).run();
}

} // namespace onboarding
