#include "core/phonerun/tablescanner.h"

#include "core/phonerun/containernames.h"
#include "core/phonerun/denyingwords.h"
#include "core/phonerun/failurewords.h"
#include "core/phonerun/foreignsections.h"
#include "core/phonerun/membermeaning.h"
#include "core/phonerun/phoneid.h"
#include "core/phonerun/recordwords.h"
#include "core/phonerun/runreader.h"

#include <QRegularExpression>
#include <QSet>
#include <algorithm>

namespace onboarding {

namespace {

constexpr qsizetype MaxColumns = 200;

MappedText plainCell(MappedText cell)
{
    cell = cell.trimmed();
    while (cell.size() > 1 && QStringView(u"*`_\"'\u201c\u201d").contains(cell[0])
           && QStringView(u"*`_\"'\u201c\u201d").contains(cell[cell.size() - 1]))
        cell = cell.mid(1, cell.size() - 2).trimmed();
    return cell;
}

bool isRule(const MappedText &cell)
{
    return std::all_of(cell.text().begin(), cell.text().end(),
                       [](QChar c) { return QStringView(u"-:=+ \u2500\u2501\u253c\u2550").contains(c); });
}

RunPhrase headingOf(const MappedText &cell)
{
    constexpr qsizetype Longest = 60;
    QString text = plainCell(cell).text();
    if (text.isEmpty() || text.size() > Longest)
        return {};
    if (text.endsWith(u':'))
        text.chop(1);
    return runPhraseOf(text.split(u' ', Qt::SkipEmptyParts));
}

/// A name and nothing else.
bool isHeading(const MappedText &cell)
{
    const RunPhrase phrase = headingOf(cell);
    return phrase.isAll && phrase.name != RunName::Other && phrase.name != RunName::LogText;
}

bool isIdHeading(const MappedText &cell)
{
    const RunPhrase phrase = headingOf(cell);
    if (!phrase.isAll || phrase.parts.isEmpty())
        return false;
    if (phrase.parts.size() > 1 && phrase.parts.constLast() == QStringLiteral("id")) {
        const RunName around = runNameOf(phrase.parts[phrase.parts.size() - 2]);
        return around == RunName::Account || around == RunName::Workflow;
    }
    return isIdName(phrase.name);
}

bool looksLikeValue(const MappedText &cell)
{
    const QString text = plainCell(cell).text();
    const std::optional<QString> id = canonicalId(text);
    const bool isNumber
        = !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) { return c.isDigit(); });
    return (id && isUuid(*id)) || isNumber || text == QStringLiteral("true")
        || text == QStringLiteral("false") || (saysFailed(text) && !isHeading(cell));
}

bool holdsUuid(const MappedText &cell)
{
    const QStringList words = cell.text().split(u' ', Qt::SkipEmptyParts);
    return std::any_of(words.begin(), words.end(), [](const QString &word) { return looksLikeUuid(word); });
}

/// "is: 7c1e…", of a line of words with tabs between them.
bool isNoHeading(const MappedText &cell)
{
    const QString text = plainCell(cell).text();
    const auto separator = std::find_if(text.begin(), text.end(),
                                        [](QChar c) { return QStringView(u":=\uff1a").contains(c); });
    const bool isPair = separator != text.end() && separator + 1 != text.end();
    return isPair || looksLikeValue(cell) || holdsUuid(cell);
}

QStringList namesOfHeading(const MappedText &cell)
{
    const RunPhrase phrase = headingOf(cell);
    if (phrase.isAll)
        return phrase.parts;
    return {plainRunName(plainCell(cell).text())};
}

/// Of somebody, a device, a time, or the number of the row.
bool isQuietColumn(const QString &name)
{
    static const QSet<QString> counts {QStringLiteral("no"), QStringLiteral("nr"), QStringLiteral("row")};
    const bool isOfParts = name.startsWith(QStringLiteral("part")); // of the document
    return namesTheCustomer(name) || (isNeutralName(name) && !isOfParts) || counts.contains(name);
}

/// "28.11.2026", "4.9.1", "iPhone 15 Pro", "OK": what says nothing of a run, or that it went well.
bool isQuietWord(const QString &word)
{
    static const QRegularExpression number(QStringLiteral("^(?:v?\\d+(?:[.:+-]\\d+)*(?:[ap]m|Z|GB)?"
                                                          "|(?=.*\\d)[A-Z][A-Z0-9-]{1,19})$"));
    static const QSet<QString> devices = wordSet(
        "iphone ipad ipod samsung galaxy google pixel huawei xiaomi redmi poco oppo vivo realme "
        "oneplus nokia sony xperia motorola moto fairphone honor zenfone mate pro max plus mini ultra "
        "lite note fold flip air se fe android ios ipados");
    return number.match(word).hasMatch() || devices.contains(word.toLower()) || saysWell(word);
}

/// Who sent it or tried it out.
bool isPersonColumn(const QString &name)
{
    static const QSet<QString> names = wordSet("tester from to cc von an");
    return names.contains(name);
}

/// "Anna" and not "Blurred", "Second", "Brother", "Passport": as far as a word tells.
bool isPartOfName(const QString &word)
{
    static const QSet<QString> others = wordSet(
        "bad blurry glare unclear stolen broken wrong false someone somebody anybody nobody none else other "
        "another second first third old new same never half preview rehearsal practice trash draft trial "
        "sample "
        "person brother sister wife husband father mother son daughter friend colleague child passport "
        "document licence license card selfie photo run scan attempt not no do don use only kaputt falsch "
        "ungultig unscharf alt neu nein kein nicht niemand jemand");
    // Mohammed and Alfred are names.
    static const QRegularExpression participle(
        QStringLiteral("[a-z]{2}(?<!m)(?<!fr)ed$|(?:able|ible|ning|ting|ding|sing)$"));
    const QString lower = word.toLower();
    return word[0].isUpper() && !others.contains(lower) && !participle.match(lower).hasMatch();
}

/// "jane.doe" under username, "Anna Lind" under Tester, "1" under No.: somebody's or something's name, which
/// says nothing of the run. What somebody wrote there is read, whatever the column is called.
bool isQuietCell(const QString &name, const QString &text)
{
    static const QRegularExpression plain(QStringLiteral("^[\\p{L}\\p{N}.@_+'-]{1,80}$"),
                                          QRegularExpression::UseUnicodePropertiesOption);
    constexpr qsizetype MostWords = 4;
    const bool isOfUser = namesTheCustomer(name);
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    if (!isQuietColumn(name) || words.size() > (isOfUser ? 1 : MostWords))
        return false;
    return std::all_of(words.begin(), words.end(), [&](const QString &word) {
        const QString lower = word.toLower();
        const bool isName = isOfUser || isQuietWord(word) || (isPersonColumn(name) && isPartOfName(word));
        return isName && plain.match(word).hasMatch() && !takesBack(lower) && !holdsAnotherRun(lower)
            && !holdsFailures(lower) && !saysNotEnded(word) && !speaksOfAnEnd(lower)
            && !hasWordOfFailure(word);
    });
}

void takeCell(RunReader &reader, int scope, const QStringList &names, const MappedText &cell)
{
    if (names.isEmpty() || names.constFirst().isEmpty())
        return;
    reader.dropPerson(names, plainCell(cell));
    if (isQuietCell(names.constLast(), plainCell(cell).text()))
        reader.noteQuiet(plainCell(cell));
    reader.value(scope, names, plainCell(cell), RunReader::Value::Quoted);
}

/// A comma inside a cell without quotes moves what is behind it: below the name of a session's or a request's
/// id stands none, and behind the columns of the run an id below a name that has none.
bool isShifted(const TableRow &header, const QList<QStringList> &names, const TableRow &row)
{
    static const QRegularExpression withoutId(QStringLiteral(
        "version|country|^app$|note|comment|language|status|time|date|name|mail|platform|model|^os$"));
    bool hasNoId = false;
    bool isBehindRun = false;
    for (qsizetype column = 0; column < row.size(); ++column) {
        const QString name = names[column].value(names[column].size() - 1);
        const QString text = plainCell(row[column]).text();
        if (isIdHeading(header[column])) {
            isBehindRun = hasNoId;
            continue;
        }
        const bool isIdLike = looksLikeUuid(text)
            || (text.size() > 3 && !text.contains(u' ')
                && std::any_of(text.begin(), text.end(), [](QChar c) { return c.isDigit(); }));
        hasNoId = hasNoId || (isNameOfAnotherId(name) && !saysNothing(text) && !isIdLike);
        if (isBehindRun && withoutId.match(name).hasMatch() && looksLikeUuid(text))
            return true;
    }
    return false;
}

bool scanBelowHeader(RunReader &reader, int scope, const QList<TableRow> &rows)
{
    const TableRow &header = rows.constFirst();
    QStringList unreadable;
    QList<QStringList> names; // of each column, found out once for all rows
    for (const MappedText &cell : header) {
        names.append(namesOfHeading(cell));
        if (isIdHeading(cell))
            unreadable = names.constLast();
        else if (isQuietColumn(names.constLast().value(names.constLast().size() - 1)))
            reader.noteQuiet(plainCell(cell));
    }
    for (qsizetype i = 1; i < rows.size(); ++i) {
        TableRow row = rows[i];
        // The last empty cells of a text go with the spaces at its end.
        const bool isCut = i + 1 == rows.size() && row.size() > 1 && row.size() < header.size()
            && std::none_of(header.begin() + row.size(), header.end(), isIdHeading);
        while (isCut && row.size() < header.size())
            row.append(MappedText());
        if (row.size() == 1 && header.size() > 1 && !holdsUuid(row.constFirst()))
            continue; // "(2 rows)"
        if (row.size() != header.size()) {
            reader.unusable(unreadable);
            continue;
        }
        if (isShifted(header, names, row))
            reader.uncertain();
        const int own = reader.open(scope, {});
        // A row that one of its cells calls "credentials" is theirs.
        if (std::any_of(row.begin(), row.end(),
                        [](const MappedText &cell) { return isForeignName(plainCell(cell).text()); }))
            reader.nameScope(own);
        for (qsizetype column = 0; column < row.size(); ++column) {
            if (!isForeignName(plainCell(row[column]).text())) // or it would be dropped
                takeCell(reader, own, names[column], row[column]);
            if (!isIdHeading(header[column]) && isRemarkThatTakesBack(row[column].text()))
                reader.uncertain();
        }
    }
    return true;
}

/// The only cell of \p row that has something; null when there are more.
const MappedText *onlyCellOf(const TableRow &row)
{
    const MappedText *only = nullptr;
    for (const MappedText &cell : row) {
        if (plainCell(cell).isEmpty())
            continue;
        if (only != nullptr)
            return nullptr;
        only = &cell;
    }
    return only;
}

bool isForeignTitle(const TableRow &row)
{
    const MappedText *cell = onlyCellOf(row);
    return cell != nullptr && isForeignName(plainCell(*cell).text());
}

/// An id's name whose value is missing is none.
bool isTitleRow(const TableRow &row)
{
    const MappedText *cell = onlyCellOf(row);
    return cell != nullptr && !isIdHeading(*cell);
}

/// Names beside values where one of the two ids stands empty: the other one may be of the next record.
bool isHalf(const QList<TableRow> &rows)
{
    QSet<QString> seen;
    bool isRepeated = false;
    bool isEmptyThere = false;
    bool isAccountThere = false;
    bool isWorkflowThere = false;
    for (const TableRow &row : rows) {
        if (isForeignTitle(row))
            return false;
        if (row.isEmpty() || !isIdHeading(row[0]))
            continue;
        const bool isFilled = row.size() > 1 && !plainCell(row[1]).isEmpty();
        const QString name = plainRunName(plainCell(row[0]).text());
        const bool isAccount = name.contains(QStringLiteral("acc"));
        isRepeated = isRepeated || seen.contains(name);
        seen.insert(name);
        isEmptyThere = isEmptyThere || !isFilled;
        isAccountThere = isAccountThere || (isFilled && isAccount);
        isWorkflowThere = isWorkflowThere || (isFilled && !isAccount);
    }
    return isEmptyThere && (isRepeated || isAccountThere != isWorkflowThere);
}

/// A name and its value in each row; more columns are more runs.
void scanNamesBeside(RunReader &reader, int scope, const QList<TableRow> &rows)
{
    QList<int> columns;
    bool isOfAnother = false;
    for (const TableRow &row : rows) {
        // A row that has one cell is the title of those below it.
        const bool isForeign = isForeignTitle(row);
        if (isForeign || (isOfAnother && isTitleRow(row))) {
            isOfAnother = isForeign;
            columns.clear();
            continue;
        }
        if (row.size() < 2 || plainCell(row[0]).isEmpty())
            continue;
        const QStringList names = namesOfHeading(row[0]);
        for (qsizetype column = 1; column < row.size(); ++column) {
            while (columns.size() < column) {
                columns.append(reader.open(scope, {}));
                if (isOfAnother)
                    reader.nameScope(columns.constLast());
                if (columns.size() < rows[0].size()
                    && isForeignName(plainCell(rows[0][columns.size()]).text()))
                    reader.nameScope(columns.constLast());
            }
            const bool isName = isForeignName(plainCell(row[column]).text());
            if (!isName && (column == 1 || looksLikeValue(row[column])))
                takeCell(reader, columns[column - 1], names, row[column]);
        }
    }
}

/// Cells of one line, and of those below it while a quoted cell goes on. \p at ends behind the line.
TableRow csvRow(const MappedText &text, qsizetype &at, QChar comma)
{
    TableRow row;
    const QString &plain = text.text();
    while (at <= plain.size()) {
        while (at < plain.size() && plain[at] == u' ')
            ++at;
        const qsizetype start = at;
        const bool isQuoted = at < plain.size() && plain[at] == u'"';
        MappedText cell;
        qsizetype end = at;
        if (isQuoted) {
            for (++at; at < plain.size(); ++at) {
                if (plain[at] == u'"' && (at + 1 >= plain.size() || plain[at + 1] != u'"'))
                    break;
                if (plain[at] == u'"')
                    ++at;
                cell.append(plain[at], text.origin(at), text.originEnd(at + 1));
            }
            end = std::min(at + 1, plain.size());
        }
        const qsizetype closed = end;
        while (end < plain.size() && plain[end] != comma && plain[end] != u'\n')
            ++end;
        // What goes on behind its quote is no quoted cell.
        const bool isCell = isQuoted && QStringView(plain).mid(closed, end - closed).trimmed().isEmpty();
        row.append(isCell ? cell : text.mid(start, end - start));
        at = end + 1;
        if (end >= plain.size() || plain[end] == u'\n' || row.size() > MaxColumns)
            break;
    }
    return row;
}

/// Names down the first column, a run in each other one.
bool scanTransposed(RunReader &reader, int scope, const MappedText &text, QChar comma)
{
    constexpr qsizetype Fewest = 3;
    QList<TableRow> rows;
    for (qsizetype at = 0; at < text.size();)
        rows.append(csvRow(text, at, comma));
    rows.removeIf([](const TableRow &row) {
        return std::all_of(row.begin(), row.end(),
                           [](const MappedText &cell) { return cell.trimmed().isEmpty(); });
    });
    const auto longest
        = std::max_element(rows.begin(), rows.end(), [](const TableRow &one, const TableRow &other) {
              return one.size() < other.size();
          });
    if (longest == rows.end() || longest->size() < Fewest)
        return false;
    // Prose has commas, and a program leaves out the last empty cells of a line with tabs at most.
    const bool isEven = comma == u'\t' || std::all_of(rows.begin(), rows.end(), [&](const TableRow &row) {
                            return row.size() == longest->size();
                        });
    const auto named = std::count_if(rows.begin(), rows.end(), [](const TableRow &row) {
        return row.size() > 1 && isIdHeading(row.constFirst());
    });
    // "accountId", ":" and the id in cells of their own are words.
    const bool hasSeparators = std::any_of(rows.begin(), rows.end(), [](const TableRow &row) {
        return row.size() > 1
            && QStringList {QStringLiteral(":"), QStringLiteral("="), QStringLiteral("=>"),
                            QStringLiteral("->")}
                   .contains(row[1].text().trimmed());
    });
    if (!isEven || named < 2 || hasSeparators)
        return false;
    const RunFindings::Notation before = reader.notation();
    reader.setNotation(RunFindings::Notation::Table);
    scanNamesBeside(reader, scope, rows);
    reader.setNotation(before);
    return true;
}

bool scanCsv(RunReader &reader, int scope, const MappedText &text)
{
    const QString &plain = text.text();
    qsizetype start = 0;
    if (plain.startsWith(QStringLiteral("sep=")))
        start = plain.indexOf(u'\n') + 1;
    const qsizetype lineEnd = plain.indexOf(u'\n', start);
    if (lineEnd < 0 || QStringView(plain).mid(start, lineEnd - start).contains(u'|'))
        return false;
    for (const QChar comma : {u',', u';', u'\t'}) {
        if (!QStringView(plain).mid(start, lineEnd - start).contains(comma))
            continue;
        qsizetype at = start;
        const TableRow header = csvRow(text, at, comma);
        const bool isTable = header.size() > 1 && header.size() <= MaxColumns
            && std::any_of(header.begin(), header.end(), isIdHeading)
            && std::none_of(header.begin(), header.end(), isNoHeading);
        const bool isPair = header.size() == 2 && isHeading(header[0]);
        if (!isTable && !isPair)
            continue;
        QList<TableRow> rows {header};
        while (at < plain.size()) {
            const TableRow row = csvRow(text, at, comma);
            const bool isEmpty = std::all_of(row.begin(), row.end(),
                                             [](const MappedText &cell) { return cell.trimmed().isEmpty(); });
            if (!isEmpty)
                rows.append(row);
        }
        // Spaces at the end of a text are lost on the way, tabs among them; a comma is not.
        if (isTable && comma != u'\t' && rows.size() > 1 && rows.constLast().size() < header.size())
            reader.uncertain();
        const bool areAllPairs
            = std::all_of(rows.begin(), rows.end(), [](const TableRow &row) { return row.size() == 2; });
        if ((isTable || areAllPairs) && scanRows(reader, scope, rows))
            return true;
    }
    return false;
}

TableRow pipeRow(const MappedText &line, QChar pipe)
{
    TableRow row;
    for (qsizetype start = 0; start <= line.size() && row.size() < MaxColumns;) {
        const qsizetype at = line.text().indexOf(pipe, start);
        const qsizetype end = at < 0 ? line.size() : at;
        row.append(line.mid(start, end - start).trimmed());
        start = end + 1;
    }
    if (!row.isEmpty() && row.constFirst().isEmpty())
        row.removeFirst();
    if (!row.isEmpty() && row.constLast().isEmpty())
        row.removeLast();
    return row;
}

/// Lines that follow each other and have pipes.
struct Block
{
    QList<TableRow> rows;
    qsizetype start = 0;
    qsizetype end = 0;
};

QList<Block> pipeBlocks(const MappedText &text)
{
    QList<Block> blocks;
    bool isGoingOn = false;
    for (qsizetype start = 0; start < text.size();) {
        const qsizetype at = text.text().indexOf(u'\n', start);
        const qsizetype end = at < 0 ? text.size() : at;
        const QStringView line = QStringView(text.text()).mid(start, end - start);
        const QChar pipe = line.contains(u'\u2502') ? u'\u2502' : line.contains(u'\u2503') ? u'\u2503' : u'|';
        const bool isRow = line.contains(pipe);
        const bool isRuler = !line.trimmed().isEmpty() && isRule(text.mid(start, end - start));
        if (isRow && !isGoingOn)
            blocks.append({.rows = {}, .start = start});
        isGoingOn = isRow || (isGoingOn && isRuler);
        if (isRow) {
            const TableRow row = pipeRow(text.mid(start, end - start), pipe);
            if (!std::all_of(row.begin(), row.end(), isRule))
                blocks.last().rows.append(row);
        }
        if (isGoingOn)
            blocks.last().end = end;
        start = end + 1;
    }
    return blocks;
}

} // namespace

bool scanRows(RunReader &reader, int scope, const QList<TableRow> &rows)
{
    if (rows.isEmpty())
        return false;
    const RunFindings::Notation before = reader.notation();
    reader.setNotation(RunFindings::Notation::Table);
    const TableRow &first = rows.constFirst();
    const bool hasHeader = rows.size() > 1 && std::any_of(first.begin(), first.end(), isIdHeading)
        && std::none_of(first.begin(), first.end(), isNoHeading);
    bool isTable = hasHeader && scanBelowHeader(reader, scope, rows);
    const bool hasNames = !hasHeader && std::any_of(rows.begin(), rows.end(), [](const TableRow &row) {
        return row.size() >= 2 && isHeading(row[0]);
    });
    if (hasNames) {
        if (isHalf(rows))
            reader.uncertain();
        scanNamesBeside(reader, scope, rows);
        isTable = true;
    }
    reader.setNotation(before);
    return isTable;
}

std::optional<MappedText> scanTables(RunReader &reader, int scope, const MappedText &text)
{
    if (scanCsv(reader, scope, text))
        return MappedText();
    for (const QChar comma : {u'\t', u';', u','}) {
        if (text.text().contains(comma) && scanTransposed(reader, scope, text, comma))
            return MappedText();
    }
    if (!text.text().contains(u'|') && !text.text().contains(u'\u2502') && !text.text().contains(u'\u2503'))
        return std::nullopt;
    QString rest = text.text();
    bool hasTable = false;
    const QList<Block> blocks = pipeBlocks(text);
    for (const Block &block : blocks) {
        if (!scanRows(reader, scope, block.rows))
            continue;
        hasTable = true;
        std::fill(rest.begin() + block.start, rest.begin() + block.end, u' ');
    }
    return hasTable ? std::optional(text.withText(rest)) : std::nullopt;
}

} // namespace onboarding
