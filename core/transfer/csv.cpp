#include "core/transfer/csv.h"

#include "core/base/coretext.h"

#include <QRegularExpression>
#include <algorithm>

namespace onboarding::csv {

namespace {

constexpr QLatin1Char Quote('"');
constexpr QLatin1Char Guard('\'');
constexpr QChar Separators[] = {QLatin1Char(','), QLatin1Char(';'), QLatin1Char('\t')};

/// Programs skip some of these before they look at a cell.
bool isSkipped(QChar c)
{
    return c == Guard || c == Quote || c == QChar::ByteOrderMark || c == QChar(0x200B)
        || (c.isSpace() && c != QLatin1Char('\t') && c != QLatin1Char('\r') && c != QLatin1Char('\n'));
}

/// Behind any number of apostrophes, so that one more or less tells whether it is guarded.
bool hasFormula(QStringView part)
{
    static const QString starts = QStringLiteral("=+-@\uFF1D\uFF0B\uFF0D\uFF20\u2212");
    const auto first = std::find_if_not(part.begin(), part.end(), isSkipped);
    return first != part.end() && starts.contains(*first);
}

bool isCellEnd(QChar c)
{
    return c == QLatin1Char('\n') || c == QLatin1Char('\r')
        || std::find(std::begin(Separators), std::end(Separators), c) != std::end(Separators);
}

/// A cell that begins with a tab or a line break: programs drop these and look at what follows.
bool beginsBlank(QStringView cell)
{
    const auto first = std::find_if(cell.begin(), cell.end(), [](QChar c) { return c != Guard; });
    return first != cell.end()
        && (*first == QLatin1Char('\t') || *first == QLatin1Char('\r') || *first == QLatin1Char('\n'));
}

QString guarded(QStringView part)
{
    return hasFormula(part) ? Guard + part.toString() : part.toString();
}

QString unguarded(QStringView part)
{
    return part.startsWith(Guard) && hasFormula(part) ? part.mid(1).toString() : part.toString();
}

/// Each part that a program might begin a cell with.
QString eachPart(const QString &cell, QString (*change)(QStringView))
{
    QString changed;
    qsizetype start = 0;
    for (qsizetype at = 0; at <= cell.size(); ++at) {
        if (at < cell.size() && !isCellEnd(cell.at(at)))
            continue;
        changed += change(QStringView(cell).mid(start, at - start));
        if (at < cell.size())
            changed += cell.at(at);
        start = at + 1;
    }
    return changed;
}

QString withoutNull(QString text)
{
    return text.contains(QChar::Null) ? text.replace(QChar::Null, QStringLiteral("\u27e8U+0000\u27e9"))
                                      : text;
}

/// Most cells are letters and digits.
bool isHarmless(const QString &cell)
{
    return std::all_of(cell.begin(), cell.end(), [](QChar c) {
        return c.isLetterOrNumber() || c == QLatin1Char('.') || c == QLatin1Char(':');
    });
}

/// Reads records one character at a time.
class Reader
{
public:
    Reader(QStringView text, QChar separator, QChar quote, int firstRow = 1)
        : m_text(text)
        , m_separator(separator)
        , m_quote(quote)
        , m_row(firstRow)
    {
    }

    Result<QList<Record>> read()
    {
        while (m_at < m_text.size())
            step(m_text.at(m_at++));
        m_end = m_at;
        if (m_isQuoted)
            return failure(Error::Kind::InvalidInput,
                           CoreText::tr("The quote that begins in row %1 is never closed.").arg(m_row));
        if (!m_cell.isEmpty() || !m_cells.isEmpty() || m_wasQuoted)
            endRecord();
        return m_records;
    }

    QList<Record> readRows(int last)
    {
        while (m_at < m_text.size() && m_row <= last)
            step(m_text.at(m_at++));
        if (m_row <= last && (!m_cells.isEmpty() || !m_cell.isEmpty()))
            endRecord();
        return m_records;
    }

    /// The first \p most; the text may break off anywhere.
    QList<Record> readSome(qsizetype most)
    {
        while (m_at < m_text.size() && m_records.size() < most)
            step(m_text.at(m_at++));
        if (m_records.isEmpty())
            endRecord(); // one line, longer than the text
        return m_records;
    }

private:
    void step(QChar c)
    {
        if (m_isQuoted)
            return stepQuoted(c);
        if (c == m_quote && m_cell.isEmpty() && !m_wasQuoted)
            m_isQuoted = m_wasQuoted = true;
        else if (c == m_separator)
            endCell();
        else if (isLineEnd(c))
            endRecord();
        else
            append(c);
    }

    /// Behind a cell's closing quote, or before an opening one, there can be spaces at most.
    void append(QChar c)
    {
        const bool isStray
            = m_wasQuoted ? !c.isSpace() : c == m_quote && QStringView(m_cell).trimmed().isEmpty();
        m_hasStrayQuote = m_hasStrayQuote || isStray;
        m_cell.append(c);
    }

    void stepQuoted(QChar c)
    {
        if (c != m_quote) {
            m_cell.append(isLineEnd(c) ? QLatin1Char('\n') : c);
        } else if (m_at < m_text.size() && m_text.at(m_at) == m_quote) {
            m_cell.append(c);
            ++m_at;
        } else {
            m_isQuoted = false;
        }
    }

    /// Of CR LF both are taken.
    bool isLineEnd(QChar c)
    {
        m_end = m_at - 1;
        if (c == QLatin1Char('\r') && m_at < m_text.size() && m_text.at(m_at) == QLatin1Char('\n'))
            ++m_at;
        return c == QLatin1Char('\n') || c == QLatin1Char('\r');
    }

    void endCell()
    {
        m_cells.append(std::exchange(m_cell, {}));
        m_wasQuoted = false;
    }

    void endRecord()
    {
        const bool isEmptyLine = m_cells.isEmpty() && m_cell.isEmpty() && !m_wasQuoted;
        endCell();
        if (!isEmptyLine)
            m_records.append({.cells = m_cells, .row = m_row, .hasStrayQuote = m_hasStrayQuote});
        if (m_hasStrayQuote)
            m_records.last().raw = rawRecord();
        m_start = m_at;
        m_hasStrayQuote = false;
        m_cells.clear();
        ++m_row;
    }

    /// In the quotes that are written here.
    [[nodiscard]] QString rawRecord() const
    {
        QString raw = m_text.mid(m_start, m_end - m_start).toString();
        return raw.contains(Quote) ? raw : raw.replace(m_quote, Quote);
    }

    const QStringView m_text;
    const QChar m_separator;
    const QChar m_quote;
    qsizetype m_at = 0;
    qsizetype m_start = 0; ///< of the record
    qsizetype m_end = 0; ///< of the line that was looked at last
    int m_row;
    bool m_isQuoted = false;
    bool m_wasQuoted = false;
    bool m_hasStrayQuote = false;
    QString m_cell;
    QStringList m_cells;
    QList<Record> m_records;
};

/// Of a header that it parts, the one that parts most of the records alike; of those the one with most cells.
QChar separatorOf(QStringView text, QChar quote)
{
    constexpr qsizetype Enough = 64 * 1024;
    constexpr qsizetype Records = 50;
    QChar best = Separators[0];
    std::pair<double, qsizetype> bestFit {0, 0};
    for (const QChar candidate : Separators) {
        const QList<Record> records
            = Reader(text.first(std::min(text.size(), Enough)), candidate, quote).readSome(Records);
        if (records.isEmpty())
            continue;
        const qsizetype width = records.constFirst().cells.size();
        const auto fitting = std::count_if(records.begin(), records.end(), [width](const Record &one) {
            return one.cells.size() > 1 && one.cells.size() <= width;
        });
        const std::pair<double, qsizetype> fit {double(fitting) / double(records.size()), width};
        if (width > 1 && fit > bestFit) {
            bestFit = fit;
            best = candidate;
        }
    }
    return best;
}

/// What a program says of a list before its first row.
struct Opening
{
    QStringView rest; ///< of the text
    int row = 1; ///< of what comes first there
    std::optional<QChar> separator {};
    QChar quote = Quote;
};

Opening openingOf(const QString &text)
{
    // Excel writes it, and takes it for no row: it names the separator of the rest.
    static const QRegularExpression sepLine(
        QStringLiteral("\\A\"?sep=([^\"\\w\\r\\n])\"?\\1*(?:\\r\\n|\\r|\\n|\\z)"),
        QRegularExpression::CaseInsensitiveOption);
    // Export-Csv of Windows PowerShell, which says of what kind the objects were.
    static const QRegularExpression typeLine(QStringLiteral("\\A\"?#TYPE [^\\r\\n]*(?:\\r\\n|\\r|\\n|\\z)"));
    Opening opening {.rest = text};
    if (const QRegularExpressionMatch match = sepLine.match(text); match.hasMatch()) {
        opening.rest = opening.rest.mid(match.capturedLength());
        opening.separator = match.captured(1).at(0);
    } else if (const QRegularExpressionMatch type = typeLine.match(text); type.hasMatch()) {
        opening.rest = opening.rest.mid(type.capturedLength());
        opening.row = 2; // a spreadsheet shows it as its first row
    }
    // The other text delimiter of LibreOffice. One line alone is no list.
    static const QRegularExpression apostrophes(QStringLiteral(
        "\\A'[^'\\r\\n]*'(?:([^'\\w\\r\\n])'[^'\\r\\n]*'(?:\\1'[^'\\r\\n]*')*)?[ \\t]*[\\r\\n]\\s*\\S"));
    // Of a text: match() of a view is deprecated in Qt 6.8, and its successor came after 6.4.
    if (apostrophes.match(opening.rest.toString()).hasMatch())
        opening.quote = Guard;
    return opening;
}

} // namespace

QList<Record> firstRecords(const QString &text, QChar separator, int lines)
{
    const Opening opening = openingOf(text);
    return Reader(opening.rest, separator, opening.quote, opening.row).readRows(lines);
}

Result<Document> parse(const QString &text, std::optional<QChar> separator)
{
    const Opening opening = openingOf(text);
    if (!separator)
        separator = opening.separator;
    Document document {.separator = separator.value_or(separatorOf(opening.rest, opening.quote))};
    const Result<QList<Record>> records
        = Reader(opening.rest, document.separator, opening.quote, opening.row).read();
    if (!records)
        return tl::unexpected(records.error());
    document.records = *records;
    return document;
}

QString guardedCell(const QString &cell)
{
    const QString parts = eachPart(cell, guarded);
    return beginsBlank(cell) ? Guard + parts : parts;
}

QByteArray line(const QStringList &cells, QChar separator)
{
    QStringList written;
    for (const QString &one : cells) {
        if (isHarmless(one)) {
            written.append(one);
            continue;
        }
        QString cell = guardedCell(withoutNull(one));
        const bool needsQuotes = std::any_of(cell.begin(), cell.end(), [separator](QChar c) {
            return c == Quote || c == separator || c == QLatin1Char(',') || c == QLatin1Char('\n')
                || c == QLatin1Char('\r');
        });
        if (needsQuotes)
            cell = Quote + cell.replace(Quote, QStringLiteral("\"\"")) + Quote;
        written.append(cell);
    }
    return written.join(separator).toUtf8() + "\r\n";
}

QByteArray rawLine(const QString &raw, qsizetype missing, const QStringList &more, QChar separator)
{
    const QString row = eachPart(raw, guarded) + QString(missing, separator) + separator;
    return row.toUtf8() + line(more, separator);
}

QString withoutGuard(const QString &cell)
{
    static const QRegularExpression textFormula(QStringLiteral(R"re(\A\s*="((?:[^"]|"")*)"\s*\z)re"));
    if (const auto text = textFormula.match(cell); text.hasMatch())
        return text.captured(1).replace(QStringLiteral("\"\""), QString(Quote));
    if (!cell.contains(Guard))
        return cell;
    const bool isGuardedBlank = cell.startsWith(Guard) && beginsBlank(cell);
    return eachPart(isGuardedBlank ? cell.mid(1) : cell, unguarded);
}

} // namespace onboarding::csv
