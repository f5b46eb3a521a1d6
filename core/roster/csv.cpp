#include "core/roster/csv.h"

#include <QStringDecoder>
#include <algorithm>

namespace onboarding::csv {

namespace {

constexpr QLatin1Char Quote('"');
constexpr QLatin1Char Guard('\'');

bool startsFormula(QStringView cell)
{
    static const QString starts = QStringLiteral("=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20");
    return !cell.isEmpty() && starts.contains(cell.front());
}

/// Behind any number of apostrophes, so that one more or less tells whether it is guarded.
bool hasFormula(QStringView part)
{
    while (part.startsWith(Guard))
        part = part.mid(1);
    return startsFormula(part);
}

QString guarded(const QString &part)
{
    return hasFormula(part) ? Guard + part : part;
}

QString unguarded(const QString &part)
{
    return part.startsWith(Guard) && hasFormula(part) ? part.mid(1) : part;
}

/// Where the list separator of a country is the semicolon, a program may begin a cell behind each.
QString eachPart(const QString &cell, QString (*change)(const QString &))
{
    constexpr QLatin1Char Semicolon(';');
    if (!cell.contains(Semicolon))
        return change(cell);
    QStringList parts = cell.split(Semicolon);
    for (QString &part : parts)
        part = change(part);
    return parts.join(Semicolon);
}

/// Reads records one character at a time.
class Reader
{
public:
    explicit Reader(const QString &text)
        : m_text(text)
    {
    }

    Result<QList<Record>> read()
    {
        while (m_at < m_text.size())
            step(m_text.at(m_at++));
        if (m_isQuoted)
            return failure(Error::Kind::InvalidInput,
                           QStringLiteral("The quote that begins in row %1 is never closed.").arg(m_row));
        if (!m_cell.isEmpty() || !m_cells.isEmpty())
            endRecord();
        return m_records;
    }

private:
    void step(QChar c)
    {
        if (m_isQuoted)
            return stepQuoted(c);
        if (c == Quote && m_cell.isEmpty() && !m_wasQuoted)
            m_isQuoted = m_wasQuoted = true;
        else if (c == QLatin1Char(','))
            endCell();
        else if (c == QLatin1Char('\n'))
            endRecord();
        else if (c != QLatin1Char('\r') || m_at >= m_text.size() || m_text.at(m_at) != QLatin1Char('\n'))
            m_cell.append(c);
    }

    void stepQuoted(QChar c)
    {
        if (c != Quote) {
            m_cell.append(c);
        } else if (m_at < m_text.size() && m_text.at(m_at) == Quote) {
            m_cell.append(c);
            ++m_at;
        } else {
            m_isQuoted = false;
        }
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
            m_records.append({.cells = m_cells, .row = m_row});
        m_cells.clear();
        ++m_row;
    }

    const QString &m_text;
    qsizetype m_at = 0;
    int m_row = 1;
    bool m_isQuoted = false;
    bool m_wasQuoted = false;
    QString m_cell;
    QStringList m_cells;
    QList<Record> m_records;
};

} // namespace

Result<QList<Record>> parse(const QByteArray &text)
{
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString decoded = decoder.decode(text);
    if (decoder.hasError() || decoded.contains(QChar::Null))
        return failure(Error::Kind::InvalidInput,
                       QStringLiteral("This is not a text file in UTF-8. Save it as CSV UTF-8."));
    return Reader(decoded).read();
}

QByteArray line(const QStringList &cells)
{
    QStringList written;
    for (const QString &one : cells) {
        QString cell = eachPart(one, guarded);
        const bool needsQuotes = std::any_of(cell.begin(), cell.end(), [](QChar c) {
            return c == Quote || c == QLatin1Char(',') || c == QLatin1Char('\n') || c == QLatin1Char('\r');
        });
        if (needsQuotes)
            cell = Quote + cell.replace(Quote, QStringLiteral("\"\"")) + Quote;
        written.append(cell);
    }
    return written.join(QLatin1Char(',')).toUtf8() + "\r\n";
}

QString withoutGuard(const QString &cell)
{
    return eachPart(cell, unguarded);
}

} // namespace onboarding::csv
