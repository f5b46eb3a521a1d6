#include "core/transfer/importreading.h"

#include "core/api/strictjson.h"
#include "core/base/coretext.h"
#include "core/base/plaintext.h"
#include "core/kyc/credentialdetection.h"
#include "core/kyc/knownsecrets.h"
#include "core/kyc/usernames.h"
#include "core/roster/duerules.h"
#include "core/session/pastedtoken.h"
#include "core/transfer/csv.h"
#include "core/transfer/headerrow.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <algorithm>

namespace onboarding {

namespace {

constexpr int Shown = 60; ///< letters of a value, in a reason

tl::unexpected<Error> unreadable(const QString &why)
{
    return failure(Error::Kind::InvalidInput, why);
}

QStringList tidyTags(const QStringList &written)
{
    QStringList tags;
    const QStringList parts
        = written.join(QLatin1Char(';')).split(QLatin1Char(';')); // an export parts them with it
    for (const QString &part : parts) {
        const QString tag = part.simplified();
        if (!tag.isEmpty() && !tags.contains(tag))
            tags.append(tag);
    }
    return tags;
}

QString tooLongText(const QString &what, const QString &value)
{
    return CoreText::tr("%1 “%2” has more than %3 characters.")
        .arg(what, plainExcerpt(value, Shown))
        .arg(CustomerEdit::MaxText);
}

QString whyNoSnooze(const QString &shown, bool hasReading, bool isDate, const ImportFormat &format)
{
    if (hasReading && format.hasTwoSnoozeOrders)
        return CoreText::tr("Snoozed until “%1”: the list has dates with the day first and dates with the "
                            "month first. Choose the order of the dates.")
            .arg(shown);
    if (hasReading && !format.snoozeDates)
        return CoreText::tr("Snoozed until “%1” can be read in two ways. Choose the order of the dates.")
            .arg(shown);
    if (hasReading)
        return CoreText::tr("Snoozed until “%1” is no date in the order of the others.").arg(shown);
    if (isDate)
        return CoreText::tr("Snoozed until “%1”: there is no such day between 2000 and 2199.").arg(shown);
    return CoreText::tr("Snoozed until “%1” not recognised. Use YYYY-MM-DD.").arg(shown);
}

/// What is wrong with it, so that the advice leads somewhere.
QString whyNoDate(ImportColumn column, const QString &value, const ImportFormat &format)
{
    const QString shown = plainExcerpt(value, Shown);
    const bool hasReading = hasSomeOrder(value);
    if (column == ImportColumn::SnoozedUntil)
        return whyNoSnooze(shown, hasReading, looksLikeDate(value), format);
    if (hasReading && format.hasTwoDateOrders)
        return CoreText::tr("Due date “%1”: the list has dates with the day first and dates with the "
                            "month first. Choose the order of the dates.")
            .arg(shown);
    if (hasReading && !format.dates)
        return CoreText::tr("Due date “%1” can be read in two ways. Choose the order of the dates.")
            .arg(shown);
    if (hasReading)
        return CoreText::tr("Due date “%1” is no date in the order of the others.").arg(shown);
    if (looksLikeDate(value))
        return CoreText::tr("Due date “%1”: there is no such day between 2000 and 2199.").arg(shown);
    return CoreText::tr("Due date “%1” not recognised. Use YYYY-MM-DD.").arg(shown);
}

/// What Excel and LibreOffice write where a formula fails, in the languages of their users.
bool isSpreadsheetError(const QString &cell)
{
    static const QRegularExpression error(QStringLiteral(
        "^#(?:N/A|N/D|NV|¡?REF!|BEZUG!|VALUE!|WERT!|¡?VALOR!|VALEUR!|NAME\\?|¿NOMBRE\\?|NOME\\?|NOM\\?|¡?DIV/"
        "0!"
        "|NULL!|¡?NULO!|NUL!|¡?NUM!|NÚM!|ZAHL!|NOMBRE!|SPILL!|CALC!|FIELD!|GETTING_DATA)$|^Err:5[0-9]{2}$"));
    return (cell.startsWith(u'#') || cell.startsWith(QLatin1String("Err:"))) && error.match(cell).hasMatch();
}

/// For what is written out again.
QStringList withoutTokens(QStringList cells, const KnownSecrets *known)
{
    for (QString &cell : cells) {
        if (holdsCredentials(cell, known))
            cell.clear();
    }
    return cells;
}

/// One row of a file while it is read.
struct ReadRow
{
    ImportRow row {};
    std::optional<QString> problem {}; ///< why it cannot be taken
    bool isNameAlone = false; ///< the problem is one for another customer only
    QString raw {}; ///< see RejectedRow
    QList<LeftOutCell> leftOut {};
    QStringList cells {}; ///< as in the file; no token
    QStringList remarks {}; ///< warnings
};

/// Takes the values of a row, column by column.
class RowReader
{
public:
    RowReader(ReadRow &into, const ImportFormat &format, const KnownSecrets *known)
        : m_read(into)
        , m_format(format)
        , m_known(known)
    {
    }

    void take(ImportColumn column, const QString &value)
    {
        ImportRow &row = m_read.row;
        const bool isUsername = column == ImportColumn::Username; // testers have it for a password too
        if (isSpreadsheetError(value))
            return leaveOutError(column, value);
        if (isUsername ? looksLikeCredentials(value) || (m_known && m_known->isTokenIn(value))
                       : column != ImportColumn::Token && holdsCredentials(value, m_known))
            return leaveOutToken(column);
        switch (column) {
        case ImportColumn::Username: return takeUsername(value);
        case ImportColumn::DisplayName:
            return takeText(column, QStringLiteral("Name"), value, row.displayName);
        case ImportColumn::Assignee: return takeText(column, QStringLiteral("Assignee"), value, row.assignee);
        case ImportColumn::Tags:
            // As where tags are typed: who writes a comma means two tags.
            return takeTags(value.split(QLatin1Char(',')));
        case ImportColumn::Token: return takeToken(value.trimmed().toUtf8());
        case ImportColumn::Due: return takeDate(column, value, m_read.row.due);
        case ImportColumn::SnoozedUntil: return takeDate(column, value, m_read.row.snoozedUntil);
        case ImportColumn::Watched: return takeWatched(value);
        case ImportColumn::Notes: return; // of JSON only
        }
    }

    /// Tags may be a list in JSON, and a token the reply of a sign-in as it is.
    void takeJson(ImportColumn column, const QJsonValue &value)
    {
        if (value.isString())
            return take(column, value.toString());
        if (value.isNull() && column != ImportColumn::Username)
            return;
        const QJsonArray list = value.toArray();
        const bool isListOfTexts = value.isArray()
            && std::all_of(list.begin(), list.end(), [](const auto &one) { return one.isString(); });
        if (column == ImportColumn::Tags && isListOfTexts) {
            const QStringList tags = value.toVariant().toStringList();
            const bool isSecret = std::any_of(tags.begin(), tags.end(), [this](const QString &tag) {
                return holdsCredentials(tag, m_known);
            });
            return isSecret ? leaveOutToken(column) : takeTags(tags);
        }
        if (column == ImportColumn::Watched && value.isBool()) {
            m_read.row.isWatched = value.toBool();
            return;
        }
        if (column == ImportColumn::Token && value.isObject())
            return takeToken(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
        const QString why = CoreText::tr("%1 is not a text.").arg(importcolumns::name(column));
        if (column == ImportColumn::Username)
            m_read.problem = why;
        else
            leaveOut(column, {}, why);
    }

    /// As an export writes them: [{"text", "writtenAt", "editedAt"?}].
    void takeNotes(const QJsonArray &list)
    {
        for (const QJsonValue &one : list) {
            const QJsonObject object = one.toObject();
            const Note note {.text = object.value(QStringLiteral("text")).toString(),
                             .writtenAt = timeOf(object.value(QStringLiteral("writtenAt"))),
                             .editedAt = timeOf(object.value(QStringLiteral("editedAt")))};
            if (holdsCredentials(note.text, m_known))
                leaveOutToken(ImportColumn::Notes);
            else if (note.text.trimmed().isEmpty() || note.text.size() > Note::MaxText)
                leaveOut(ImportColumn::Notes, note.text,
                         CoreText::tr("The note “%1” has no text, or more than %2 characters.")
                             .arg(plainExcerpt(note.text, Shown))
                             .arg(Note::MaxText));
            else if (!note.writtenAt.isValid())
                leaveOut(ImportColumn::Notes, note.text,
                         CoreText::tr("The note “%1” does not say when it was written (writtenAt, such as "
                                      "2026-11-29T10:00:00Z).")
                             .arg(plainExcerpt(note.text, Shown)));
            else
                addNote(note);
        }
    }

    /// The newest first; of one moment in the order of the file.
    void addNote(const Note &note)
    {
        QList<Note> &notes = m_read.row.notes;
        const auto place
            = std::upper_bound(notes.cbegin(), notes.cend(), note,
                               [](const Note &a, const Note &b) { return a.writtenAt > b.writtenAt; });
        notes.insert(place, note);
    }

    /// Of a column that is not imported: somebody should know what lies in the file.
    void look(const QString &column, const QString &cell)
    {
        if (holdsCredentials(cell, m_known))
            m_read.remarks.append(
                CoreText::tr("The cell of the column “%1” looks like a token or a password. It is not "
                             "taken.")
                    .arg(plainExcerpt(column, Shown)));
    }

private:
    static QDateTime timeOf(const QJsonValue &value)
    {
        return QDateTime::fromString(value.toString(), Qt::ISODate).toUTC();
    }

    /// Neither kept nor repeated.
    void leaveOutToken(ImportColumn column)
    {
        const QString why
            = CoreText::tr("%1 looks like a token or a password, which has no place there. Are the cells of "
                           "this row shifted?")
                  .arg(importcolumns::name(column));
        if (column == ImportColumn::Username)
            m_read.problem = why;
        else
            leaveOut(column, {}, why);
    }

    /// What stands there is lost, and not the value.
    void leaveOutError(ImportColumn column, const QString &value)
    {
        const QString why
            = CoreText::tr("%1 “%2” is an error of the spreadsheet, not a value. Correct it there.")
                  .arg(importcolumns::name(column), value);
        if (column == ImportColumn::Username)
            m_read.problem = why;
        else
            leaveOut(column, value, why);
    }

    void takeUsername(const QString &value)
    {
        const Result<QString> name = usernames::tidy(value);
        m_read.row.username = name ? *name : plainExcerpt(value, Shown);
        m_read.row.written = name && *name == value ? QString() : value;
        m_read.isNameAlone = !name;
        if (!name)
            m_read.problem = name.error().message;
    }

    void takeText(ImportColumn column, const QString &what, const QString &value,
                  std::optional<QString> &into)
    {
        if (value.size() > CustomerEdit::MaxText)
            return leaveOut(column, value, tooLongText(what, value));
        into = value;
    }

    void takeTags(const QStringList &written)
    {
        const QStringList tags = tidyTags(written);
        const QString all = tags.join(QLatin1Char(';'));
        if (all.size() > CustomerEdit::MaxText)
            return leaveOut(ImportColumn::Tags, all, tooLongText(QStringLiteral("Tags"), all));
        m_read.row.tags = tags;
    }

    void takeToken(const QByteArray &token)
    {
        if (!token.isEmpty() && !readPastedToken(token))
            return leaveOut(
                ImportColumn::Token, {},
                CoreText::tr("The token is neither an access token nor the JSON of a sign-in reply."));
        m_read.row.token = token;
    }

    void takeDate(ImportColumn column, const QString &value, std::optional<QDateTime> &into)
    {
        const bool isDue = column == ImportColumn::Due;
        const bool isUnclear
            = (isDue ? m_format.hasTwoDateOrders : m_format.hasTwoSnoozeOrders) && hangsOnOrder(value);
        const QDateTime read
            = isUnclear ? QDateTime() : dueFromList(value, isDue ? m_format.dates : m_format.snoozeDates);
        if (read.isNull() && !value.trimmed().isEmpty())
            return leaveOut(column, value, whyNoDate(column, value.trimmed(), m_format));
        // An empty cell of an older export ends no snooze that was made since.
        if (column == ImportColumn::Due || read.isValid() || !m_format.isOlderExport)
            into = read;
    }

    /// An empty cell says nothing. Spreadsheets write the words of their language for TRUE and FALSE.
    void takeWatched(const QString &value)
    {
        static const QStringList yes
            = QStringLiteral("true yes y 1 x on ja j oui o si s sim wahr vrai verdadero verdadeiro vero waar "
                             "sann sant sand t v")
                  .split(QLatin1Char(' '));
        static const QStringList no
            = QStringLiteral(
                  "false no n 0 off nein nej nei nee non nao falsch faux falso onwaar usann falskt "
                  "falsk f")
                  .split(QLatin1Char(' '));
        QString said = value.trimmed().toLower().normalized(QString::NormalizationForm_D);
        said.removeIf([](QChar c) { return c.isMark(); });
        const bool isYes = yes.contains(said);
        const bool isNo = no.contains(said);
        if (!isYes && !isNo && !said.isEmpty())
            return leaveOut(ImportColumn::Watched, value,
                            CoreText::tr("Watched “%1” not recognised. Use true or false.")
                                .arg(plainExcerpt(value.trimmed(), Shown)));
        if (!said.isEmpty())
            m_read.row.isWatched = isYes;
    }

    void leaveOut(ImportColumn column, const QString &value, const QString &reason)
    {
        m_read.leftOut.append({.row = m_read.row.row, .column = column, .value = value, .reason = reason});
    }

    ReadRow &m_read;
    const ImportFormat &m_format;
    const KnownSecrets *m_known;
};

/// Collects the rows of a file and keeps those apart that cannot be taken.
class Collector
{
public:
    explicit Collector(ImportPlan &plan)
        : m_plan(plan)
    {
    }

    void add(ReadRow &read)
    {
        ImportRow &row = read.row;
        if (!read.problem && row.username.isEmpty())
            read.problem = CoreText::tr("The user name is empty.");
        if (!read.problem && m_seen.contains(row.username)) {
            read.problem = CoreText::tr("User name “%1” is in row %2 already.")
                               .arg(plainExcerpt(row.username, Shown))
                               .arg(m_seen.value(row.username));
            read.isNameAlone = true;
        }
        if (read.problem) {
            const bool isWhole = read.isNameAlone && read.leftOut.isEmpty();
            m_plan.rejected.append({.row = row.row,
                                    .username = row.username,
                                    .reason = *read.problem,
                                    .cells = read.cells,
                                    .raw = read.raw,
                                    .ifKnown = isWhole ? std::optional(row) : std::nullopt});
            return;
        }
        m_seen.insert(row.username, row.row);
        for (LeftOutCell &cell : read.leftOut) {
            cell.username = row.username;
            cell.cells = read.cells;
            m_plan.leftOut.append(cell);
        }
        for (const QString &remark : std::as_const(read.remarks))
            m_plan.warnings.append({.row = row.row, .username = row.username, .text = remark});
        warn(row);
        m_plan.rows.append(row);
    }

private:
    /// Names that a reader takes for the same.
    void warn(const ImportRow &row)
    {
        const auto add = [&](const QString &text) {
            m_plan.warnings.append({.row = row.row, .username = row.username, .text = text});
        };
        const QString name = row.displayName.value_or(QString()).trimmed();
        if (const auto lines = static_cast<int>(name.count(QLatin1Char('\n'))) + 1; lines > 1)
            add(CoreText::tr("The name has %Ln lines. An unclosed quote in the file may have pulled in the "
                             "following rows.",
                             nullptr, lines));
        int &first = m_alike[usernames::comparisonForm(row.username)];
        if (first != 0)
            add(CoreText::tr(
                    "User name “%1” differs from the one in row %2 only in its capitals or the width of "
                    "its letters.")
                    .arg(plainExcerpt(row.username, Shown))
                    .arg(first));
        else
            first = row.row;
        if (const QString doubt = usernames::doubt(row.username); !doubt.isEmpty())
            add(doubt);
    }

    ImportPlan &m_plan;
    QHash<QString, int> m_seen; ///< rows by user name
    QHash<QString, int> m_alike; ///< the first of them
};

/// What it is of a user name, and the dates: the way every row is read.
bool settleColumns(ImportPlan &plan, const ImportOptions &options,
                   QList<std::optional<ImportColumn>> &columns)
{
    const Result<importcolumns::Assignment> assigned
        = importcolumns::assign(plan.format.columns, options.columns);
    if (!assigned) {
        plan.problem = assigned.error();
        return false;
    }
    columns = assigned->columns;
    plan.format.sources = assigned->sources;
    plan.ignoredColumns = assigned->ignored;
    plan.format.isOlderExport = plan.format.columns.contains(QStringLiteral("exportedAt"))
        && !plan.format.sources.contains(ImportColumn::Watched);
    if (plan.format.sources.contains(ImportColumn::Username))
        return true;
    QStringList names;
    for (const QString &one : plan.format.columns.first(std::min<qsizetype>(plan.format.columns.size(), 12)))
        names.append(plainExcerpt(one, 40));
    const QString all = names.join(QStringLiteral(", "));
    const bool isOneCell = plan.format.columns.size() == 1 && all.contains(QLatin1Char('|'));
    plan.problem = Error {
        .kind = Error::Kind::InvalidInput,
        .message = plan.format.isJson
            ? CoreText::tr(
                  "The entries have no “username”. They have: %1. Choose what the user names are in.")
                  .arg(all)
            : isOneCell
            ? CoreText::tr(
                  "The cells of the header row are not parted by commas, semicolons or tabs: %1. If it "
                  "is “|”, write sep=| into a line above it.")
                  .arg(all)
            : CoreText::tr("The header row has no “username” column. It has: %1. Choose "
                           "the column of the user names.")
                  .arg(all)};
    return false;
}

/// Two programs may have filled the two columns: each is read by what its own cells prove, and by the other
/// where they prove nothing.
void settleDates(ImportPlan &plan, const ImportOptions &options, const DateOrderFinder &due,
                 const DateOrderFinder &snooze)
{
    ImportFormat &format = plan.format;
    format.hasOtherDates = due.hasOther() || snooze.hasOther();
    format.needsDateOrder = due.needsOrder() || snooze.needsOrder();
    format.hasTwoDateOrders = due.isContradictory() && !options.dates;
    format.hasTwoSnoozeOrders = snooze.isContradictory() && !options.dates;
    const auto orderOf = [&](const DateOrderFinder &own, const DateOrderFinder &other) {
        if (options.dates)
            return options.dates;
        const bool isOwn = own.order() || own.isContradictory()
            || (own.hasDots() && other.order() == DateOrder::MonthDayYear); // between dots the day is first
        return isOwn ? own.order() : other.order();
    };
    format.dates = orderOf(due, snooze);
    format.snoozeDates = orderOf(snooze, due);
}

/// Empty cells at the end are no more than the line was long.
bool isLongerThan(const QStringList &cells, qsizetype width)
{
    return std::any_of(cells.begin() + std::min(width, cells.size()), cells.end(),
                       [](const QString &cell) { return !cell.trimmed().isEmpty(); });
}

void readRecords(ImportPlan &plan, const QList<csv::Record> &records,
                 const QList<std::optional<ImportColumn>> &columns, const KnownSecrets *known)
{
    Collector collector(plan);
    plan.rows.reserve(records.size());
    const qsizetype secret = columns.indexOf(std::optional(ImportColumn::Token));
    const QStringList header = headerrow::comparedCells(records.constFirst());
    for (qsizetype i = 1; i < records.size(); ++i) {
        const csv::Record &record = records.at(i);
        if (const QString why = headerrow::whySkipped(record, header); !why.isEmpty()) {
            plan.warnings.append({.row = record.row, .text = why});
            continue;
        }
        ReadRow read {.row = {.row = record.row}, .cells = withoutTokens(record.cells, known)};
        if (secret >= 0 && secret < read.cells.size())
            read.cells[secret].clear();
        RowReader reader(read, plan.format, known);
        // A cell that a spreadsheet left out at the end says nothing of what is kept.
        for (qsizetype at = 0; at < std::min(columns.size(), record.cells.size()); ++at) {
            if (columns.at(at))
                reader.take(*columns.at(at), csv::withoutGuard(record.cells.at(at)).trimmed());
            else
                reader.look(plan.format.columns.at(at), record.cells.at(at));
        }
        const bool isShifted = record.hasStrayQuote || isLongerThan(record.cells, columns.size());
        if (isShifted) {
            read.isNameAlone = false;
            if (secret >= 0 || holdsCredentials(record.raw, known)) // it may be anywhere
                read.cells.clear();
            else
                read.raw = record.raw;
        }
        if (record.hasStrayQuote)
            read.problem
                = CoreText::tr("A quote in this row does not stand around a whole cell, so its cells "
                               "may be shifted. Close it, or write it twice within quotes.");
        else if (!read.problem && isLongerThan(record.cells, columns.size()))
            read.problem
                = CoreText::tr("The row has %1 cells, the header %2. Put quotes around a cell with a "
                               "separator in it.")
                      .arg(record.cells.size())
                      .arg(columns.size());
        else if (record.cells.size() < columns.size())
            read.remarks.append(CoreText::tr("The row has %1 of %2 cells: what is missing stays as it is.")
                                    .arg(record.cells.size())
                                    .arg(columns.size()));
        collector.add(read);
    }
}

Result<void> readCsv(ImportPlan &plan, const QString &text, const ImportOptions &options)
{
    Result<csv::Document> document = csv::parse(text, options.separator);
    if (!document)
        return tl::unexpected(document.error());
    document->records.removeIf(headerrow::isBlank);
    const Result<QList<int>> titles
        = headerrow::dropTitles(*document, text, options.separator, options.columns);
    if (!titles)
        return tl::unexpected(titles.error());
    if (document->records.isEmpty())
        return unreadable(CoreText::tr("The file is empty."));
    const csv::Record &header = document->records.constFirst();
    for (const int title : *titles)
        plan.warnings.append(
            {.row = title,
             .text = CoreText::tr("This row stands above the header, which is row %1, and was skipped.")
                         .arg(header.row)});
    plan.format.separator = document->separator;
    plan.format.columns = headerrow::columnNames(header.cells, options.secrets.get());
    QList<std::optional<ImportColumn>> columns;
    if (!settleColumns(plan, options, columns))
        return {};
    DateOrderFinder due;
    DateOrderFinder snooze;
    for (const ImportColumn column : {ImportColumn::Due, ImportColumn::SnoozedUntil}) {
        const qsizetype at = columns.indexOf(std::optional(column));
        for (qsizetype i = 1; at >= 0 && i < document->records.size(); ++i)
            (column == ImportColumn::Due ? due : snooze).look(document->records.at(i).cells.value(at));
    }
    settleDates(plan, options, due, snooze);
    readRecords(plan, document->records, columns, options.secrets.get());
    return {};
}

/// Of an entry of an export.
const QString NotesMember = QStringLiteral("notes");

/// What a cell of the same column would say, to be written out with the reason of a rejected row.
QString cellText(const QJsonValue &value)
{
    if (value.isArray()) {
        QStringList texts;
        const QJsonArray array = value.toArray();
        for (const QJsonValue &one : array)
            texts.append(one.isObject() ? cellText(one) : one.toVariant().toString());
        return texts.join(QLatin1Char(';'));
    }
    return value.isObject()
        ? QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact))
        : value.toVariant().toString();
}

void readEntries(ImportPlan &plan, const QList<QJsonValue> &entries,
                 const QHash<QString, ImportColumn> &columns, const KnownSecrets *known)
{
    Collector collector(plan);
    int number = 0;
    for (const QJsonValue &entry : entries) {
        ReadRow read {.row = {.row = ++number}};
        RowReader reader(read, plan.format, known);
        const QJsonObject object = entry.toObject();
        for (const QString &name : std::as_const(plan.format.columns)) {
            const auto column = columns.constFind(name);
            const bool isToken = column != columns.cend() && *column == ImportColumn::Token;
            const QJsonValue value = object.value(name);
            read.cells.append(isToken || value.isUndefined() ? QString() : cellText(value));
            if (column != columns.cend() && !value.isUndefined())
                reader.takeJson(*column, value);
            else if (name == NotesMember && value.isArray())
                reader.takeNotes(value.toArray());
            else
                reader.look(name, read.cells.constLast());
        }
        read.cells = withoutTokens(read.cells, known);
        if (!entry.isObject())
            read.problem = entry.isUndefined() ? CoreText::tr("This line looks like JSON but is not valid.")
                                               : CoreText::tr("This is not a JSON object.");
        collector.add(read);
    }
}

/// {"customers": [{…}, {…}]}, with what else an interface puts beside the list.
QList<QJsonValue> entriesOf(const QJsonValue &whole)
{
    const QJsonObject object = whole.toObject();
    QList<QJsonValue> entries;
    for (const QJsonValue &member : object) {
        const QJsonArray list = member.toArray();
        const bool isListOfObjects = !list.isEmpty()
            && std::all_of(list.begin(), list.end(), [](const auto &one) { return one.isObject(); });
        if (!isListOfObjects)
            continue;
        if (!entries.isEmpty()) // which of them is not for us to say
            return {whole};
        for (const QJsonValue &one : list)
            entries.append(one);
    }
    const QStringList keys = object.keys();
    const bool isCustomer = std::any_of(keys.begin(), keys.end(), [](const QString &key) {
        return importcolumns::byHeading(key) == ImportColumn::Username;
    });
    return entries.isEmpty() || isCustomer ? QList<QJsonValue> {whole} : entries;
}

/// A line that is no JSON is an entry that is undefined.
Result<QList<QJsonValue>> jsonEntries(const QByteArray &content)
{
    QList<QJsonValue> entries;
    if (content.startsWith('[')) {
        const Result<QJsonValue> json = parseStrictJson(content, {.allowsControls = true});
        if (!json)
            return unreadable(
                CoreText::tr("The file looks like JSON but is not valid. %1").arg(json.error().message));
        const QJsonArray array = json->toArray();
        for (const QJsonValue &entry : array)
            entries.append(entry);
        return entries;
    }
    // One object over several lines is one customer, or holds the list of them.
    if (const Result<QJsonValue> whole = parseStrictJson(content, {.allowsControls = true}); whole)
        return entriesOf(*whole);
    int broken = 0; ///< the first such line
    int number = 0;
    QByteArray text = content;
    const QList<QByteArray> lines = text.replace("\r\n", "\n").replace('\r', '\n').split('\n');
    for (const QByteArray &line : lines) {
        ++number;
        if (line.trimmed().isEmpty())
            continue;
        const Result<QJsonValue> json = parseStrictJson(line, {.allowsControls = true});
        if (!json && broken == 0)
            broken = number;
        entries.append(json.value_or(QJsonValue(QJsonValue::Undefined)));
    }
    // Of an object over several lines no line is an object.
    if (broken > 0
        && std::none_of(entries.begin(), entries.end(), [](const auto &one) { return one.isObject(); }))
        return unreadable(CoreText::tr("Line %1 looks like JSON but is not valid.").arg(broken));
    return entries;
}

/// Entries of several sources spell a member in their own way ("username", "user name"): where no entry has
/// two spellings of one they are one column, under the first of them. \p chosen are names that somebody
/// chose.
void joinSpellings(QList<QJsonValue> &entries, const QStringList &chosen)
{
    QHash<ImportColumn, QStringList> spellings;
    const auto columnOf = [&chosen](const QString &key) {
        return chosen.contains(key) ? std::nullopt : importcolumns::byName(key);
    };
    QSet<QString> known;
    QSet<ImportColumn> twice; // in one entry
    for (const QJsonValue &entry : std::as_const(entries)) {
        QSet<ImportColumn> here;
        const QStringList keys = entry.toObject().keys();
        for (const QString &key : keys) {
            const std::optional<ImportColumn> column = columnOf(key);
            if (!column)
                continue;
            if (here.contains(*column))
                twice.insert(*column);
            here.insert(*column);
            if (!known.contains(key)) {
                known.insert(key);
                spellings[*column].append(key);
            }
        }
    }
    spellings.removeIf([&twice](const std::pair<const ImportColumn &, QStringList &> &one) {
        return one.second.size() < 2 || twice.contains(one.first);
    });
    if (spellings.isEmpty())
        return;
    for (QJsonValue &entry : entries) {
        QJsonObject object = entry.toObject();
        for (const QStringList &names : std::as_const(spellings)) {
            for (const QString &other : names.mid(1)) {
                if (object.contains(other))
                    object.insert(names.constFirst(), object.take(other));
            }
        }
        if (entry.isObject())
            entry = object;
    }
}

Result<void> readJson(ImportPlan &plan, const QByteArray &content, const ImportOptions &options)
{
    Result<QList<QJsonValue>> entries = jsonEntries(content);
    if (!entries)
        return tl::unexpected(entries.error());
    plan.format.isJson = true;
    joinSpellings(*entries, options.columns.values());
    QSet<QString> known;
    for (const QJsonValue &entry : *entries) {
        const QStringList keys = entry.toObject().keys();
        for (const QString &key : keys) {
            if (!known.contains(key)) {
                known.insert(key);
                if (!holdsCredentials(key, options.secrets.get()))
                    plan.format.columns.append(key);
            }
        }
    }
    if (entries->isEmpty())
        return {};
    QList<std::optional<ImportColumn>> columns;
    if (!settleColumns(plan, options, columns))
        return {};
    QHash<QString, ImportColumn> byName;
    for (qsizetype at = 0; at < columns.size(); ++at) {
        if (columns.at(at))
            byName.insert(plan.format.columns.at(at), *columns.at(at));
    }
    DateOrderFinder due;
    DateOrderFinder snooze;
    for (const ImportColumn column : {ImportColumn::Due, ImportColumn::SnoozedUntil}) {
        const QString name = plan.format.sources.value(column);
        for (auto entry = entries->cbegin(); !name.isEmpty() && entry != entries->cend(); ++entry)
            (column == ImportColumn::Due ? due : snooze).look(entry->toObject().value(name).toString());
    }
    settleDates(plan, options, due, snooze);
    const bool hasNotes = std::any_of(entries->begin(), entries->end(), [](const QJsonValue &entry) {
        return entry.toObject().value(NotesMember).isArray();
    });
    if (hasNotes && !byName.contains(NotesMember))
        plan.ignoredColumns.removeOne(NotesMember);
    readEntries(plan, *entries, byName, options.secrets.get());
    return {};
}

} // namespace

Result<ImportPlan> readImport(const QByteArray &content, const ImportOptions &options)
{
    if (content.size() > MaxRosterFile)
        return unreadable(CoreText::tr("The file is larger than 256 MiB."));
    const Result<DecodedText> decoded = decodeText(content, options.encoding);
    if (!decoded)
        return tl::unexpected(decoded.error());
    ImportPlan plan;
    plan.format.encoding = decoded->encoding;
    plan.format.isEncodingGuess = decoded->isGuess;
    plan.format.firstOtherLine = decoded->firstOtherLine;
    QString text = decoded->text;
    constexpr QChar EndOfFile(0x1A); // of DOS
    while (text.endsWith(EndOfFile))
        text.chop(1);
    const QString start = text.left(64).trimmed();
    const bool isJson = start.startsWith(QLatin1Char('[')) || start.startsWith(QLatin1Char('{'));
    const Result<void> read
        = isJson ? readJson(plan, text.trimmed().toUtf8(), options) : readCsv(plan, text, options);
    if (!read)
        return tl::unexpected(read.error());
    return plan;
}

Result<ImportPlan> readRosterFile(const QByteArray &content, const ImportOptions &options)
{
    Result<ImportPlan> plan = readImport(content, options);
    if (plan && plan->format.isEncodingGuess)
        return invalidField(
            QStringLiteral("encoding"),
            CoreText::tr("Line %1 is not UTF-8. If an older spreadsheet wrote the file, it is "
                         "Windows-1252: choose that encoding, or save the list as CSV UTF-8.")
                .arg(plan->format.firstOtherLine));
    if (plan && plan->problem)
        return tl::unexpected(*plan->problem);
    return plan;
}

} // namespace onboarding
