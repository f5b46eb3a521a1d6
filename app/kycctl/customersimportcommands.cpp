// customers import.
#include "app/kycctl/commands.h"
#include "app/kycctl/runner.h"
#include "app/kycctl/secretguard.h"
#include "app/kycctl/secretinput.h"
#include "core/base/plaintext.h"
#include "core/platform/paths.h"
#include "core/transfer/importreading.h"
#include "core/transfer/rostercomparison.h"
#include "core/transfer/rosterimport.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>

namespace onboarding::commands {

namespace {

Result<std::optional<DateOrder>> datesNamed(const QString &name)
{
    static const QHash<QString, DateOrder> orders {{QStringLiteral("dmy"), DateOrder::DayMonthYear},
                                                   {QStringLiteral("mdy"), DateOrder::MonthDayYear},
                                                   {QStringLiteral("ymd"), DateOrder::YearMonthDay}};
    if (name.isEmpty())
        return std::optional<DateOrder> {};
    const auto found = orders.constFind(name.toLower());
    if (found == orders.cend())
        return invalidField(QStringLiteral("dates"), QStringLiteral("--dates is dmy, mdy or ymd."));
    return std::optional(*found);
}

Result<importcolumns::Choice> columnsNamed(const QStringList &maps)
{
    importcolumns::Choice choice;
    for (const QString &one : maps) {
        const qsizetype equals = one.indexOf(QLatin1Char('='));
        const auto column = importcolumns::byName(one.left(equals));
        QStringList fields;
        for (const ImportColumn field : importcolumns::all())
            fields.append(importcolumns::name(field));
        if (equals < 0 || !column)
            return invalidField(QStringLiteral("map"),
                                QStringLiteral("--map is FIELD=COLUMN; FIELD is one of %1.")
                                    .arg(fields.join(QStringLiteral(", "))));
        choice.insert(*column, one.mid(equals + 1));
    }
    return choice;
}

Result<ImportOptions> importOptions(const Invocation &invocation)
{
    const QString encoding = invocation.value(QStringLiteral("encoding"));
    const auto separator = invocation.separator();
    const auto dates = datesNamed(invocation.value(QStringLiteral("dates")));
    const auto columns = columnsNamed(invocation.repeated.value(QStringLiteral("map")));
    if (!encoding.isEmpty() && !encodingOf(encoding))
        return invalidField(QStringLiteral("encoding"),
                            QStringLiteral("--encoding is utf-8, utf-16le, utf-16be or windows-1252."));
    if (!separator)
        return tl::unexpected(separator.error());
    if (!dates)
        return tl::unexpected(dates.error());
    if (!columns)
        return tl::unexpected(columns.error());
    return ImportOptions {
        .encoding = encodingOf(encoding), .separator = *separator, .dates = *dates, .columns = *columns};
}

/// With the option that helps.
Error withHint(Error error, const ImportOptions &options)
{
    if (error.field == QStringLiteral("encoding") && !options.encoding)
        error.message += QStringLiteral(" Here: --encoding windows-1252.");
    else if (!options.columns.contains(ImportColumn::Username)
             && error.message.contains(QStringLiteral("“username”")))
        error.message += QStringLiteral(" Here: --map username=COLUMN.");
    return error;
}

QString separatorShown(QChar separator)
{
    return separator == QLatin1Char('\t') ? QStringLiteral("tab")
        : separator == QLatin1Char(';')   ? QStringLiteral("semicolon")
        : separator == QLatin1Char(',')   ? QStringLiteral("comma")
                                          : QString(separator);
}

QJsonObject formatJson(const ImportFormat &format)
{
    QJsonObject columns;
    for (auto one = format.sources.begin(); one != format.sources.end(); ++one)
        columns.insert(importcolumns::name(one.key()), one.value());
    QJsonObject json {
        {QStringLiteral("kind"), format.isJson ? QStringLiteral("json") : QStringLiteral("csv")},
        {QStringLiteral("encoding"), encodingName(format.encoding)},
        {QStringLiteral("columns"), columns}};
    if (!format.isJson)
        json.insert(QStringLiteral("separator"), separatorShown(format.separator));
    if (format.hasOtherDates && format.dates) {
        const char *order = *format.dates == DateOrder::DayMonthYear ? "dmy"
            : *format.dates == DateOrder::MonthDayYear               ? "mdy"
                                                                     : "ymd";
        json.insert(QStringLiteral("dates"), QLatin1String(order));
    }
    return json;
}

QJsonObject fieldJson(const ImportChange::Field &field)
{
    QJsonObject json {{QStringLiteral("field"), importcolumns::name(field.column)},
                      {QStringLiteral("from"), field.from},
                      {QStringLiteral("to"), field.to}};
    if (field.notes > 0)
        json.insert(QStringLiteral("count"), field.notes);
    return json;
}

QJsonArray changesJson(const QList<ImportChange> &changes)
{
    QJsonArray all;
    for (const ImportChange &change : changes) {
        QJsonArray fields;
        for (const ImportChange::Field &field : change.fields)
            fields.append(fieldJson(field));
        all.append(QJsonObject {{QStringLiteral("row"), change.row},
                                {QStringLiteral("username"), change.username},
                                {QStringLiteral("fields"), fields}});
    }
    return all;
}

QJsonObject importJson(const ImportPlan &plan, const QString &environment)
{
    QJsonArray rejected;
    for (const RejectedRow &row : plan.rejected)
        rejected.append(
            QJsonObject {{QStringLiteral("row"), row.row}, {QStringLiteral("reason"), row.reason}});
    QJsonArray leftOut;
    for (const LeftOutCell &cell : plan.leftOut)
        leftOut.append(QJsonObject {{QStringLiteral("row"), cell.row},
                                    {QStringLiteral("username"), cell.username},
                                    {QStringLiteral("field"), importcolumns::name(cell.column)},
                                    {QStringLiteral("value"), cell.value},
                                    {QStringLiteral("reason"), cell.reason}});
    QJsonArray warnings;
    for (const ImportWarning &warning : plan.warnings)
        warnings.append(QJsonObject {{QStringLiteral("row"), warning.row},
                                     {QStringLiteral("username"), warning.username},
                                     {QStringLiteral("text"), warning.text}});
    return {{QStringLiteral("environment"), environment},
            {QStringLiteral("imported"), plan.added},
            {QStringLiteral("updated"), plan.updated},
            {QStringLiteral("unchanged"), plan.unchanged},
            {QStringLiteral("rejected"), rejected},
            {QStringLiteral("leftOut"), leftOut},
            {QStringLiteral("warnings"), warnings},
            {QStringLiteral("changes"), changesJson(plan.changes)},
            {QStringLiteral("format"), formatJson(plan.format)}};
}

QString rowLine(int row, const QString &username, const QString &text)
{
    return QStringLiteral("Row %1%2: %3")
        .arg(QString::number(row),
             username.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(plainExcerpt(username, 60)), text);
}

QString fieldWords(const ImportChange::Field &field)
{
    if (field.column == ImportColumn::Token)
        return QStringLiteral("a new token");
    if (field.column == ImportColumn::Notes)
        return field.notes == 1
            ? QStringLiteral("a note, “%1”").arg(plainExcerpt(field.to, 60))
            : QStringLiteral("%1 notes, the newest “%2”").arg(field.notes).arg(plainExcerpt(field.to, 60));
    if (field.column == ImportColumn::Watched)
        return field.to == QStringLiteral("true") ? QStringLiteral("now watched")
                                                  : QStringLiteral("no longer watched");
    return QStringLiteral("%1 “%2” → “%3”")
        .arg(importcolumns::name(field.column), plainExcerpt(field.from, 60), plainExcerpt(field.to, 60));
}

QString changeLine(const ImportChange &change)
{
    QStringList fields;
    for (const ImportChange::Field &field : change.fields)
        fields.append(fieldWords(field));
    return rowLine(change.row, change.username, fields.join(QStringLiteral(", ")));
}

QStringList importLines(const ImportPlan &plan, bool isRehearsal)
{
    QStringList lines {
        (isRehearsal
             ? QStringLiteral("Nothing was stored: %1 would be added, %2 updated, %3 unchanged, %4 rejected.")
             : QStringLiteral("%1 added, %2 updated, %3 unchanged, %4 rejected."))
            .arg(plan.added)
            .arg(plan.updated)
            .arg(plan.unchanged)
            .arg(plan.rejected.size())};
    for (const ImportChange &change : plan.changes)
        lines.append(changeLine(change));
    for (const RejectedRow &row : plan.rejected)
        lines.append(rowLine(row.row, row.username, row.reason));
    for (const LeftOutCell &cell : plan.leftOut)
        lines.append(rowLine(
            cell.row, cell.username,
            QStringLiteral("%1 Imported without %2.").arg(cell.reason, importcolumns::name(cell.column))));
    return lines;
}

QStringList importNotes(const ImportPlan &plan, const QString &file)
{
    QStringList notes;
    for (const ImportWarning &warning : plan.warnings)
        notes.append(QStringLiteral("Warning: ") + rowLine(warning.row, {}, warning.text));
    if (plan.lacksDateOrder())
        notes.append(
            QStringLiteral("It is not clear in which order the dates are written. Say it with --dates dmy, "
                           "mdy or ymd."));
    if (!plan.ignoredColumns.isEmpty())
        notes.append(QStringLiteral("Columns that are not imported: %1.")
                         .arg(plan.ignoredColumns.join(QStringLiteral(", "))));
    if (!plan.withToken().isEmpty() && file != QStringLiteral("-"))
        notes.append(
            QStringLiteral("The tokens are still in %1 in plain text. Delete the file when you no longer "
                           "need it.")
                .arg(file));
    return notes;
}

void finishImport(Runner &runner, const Environment &environment, const ImportPlan &plan,
                  const ImportDone &done = {})
{
    const Invocation &invocation = runner.invocation();
    runner.output().result(importJson(plan, environment.name),
                           importLines(plan, invocation.has(QStringLiteral("dry-run"))));
    runner.output().notes(importNotes(plan, invocation.operands.constFirst()));
    if (done.leftInKeychain)
        runner.output().note(QStringLiteral("Older sign-ins may still be in the keychain: %1")
                                 .arg(done.leftInKeychain->message));
    const bool isWhole = plan.rejected.isEmpty() && plan.leftOut.isEmpty() && !done.leftInKeychain;
    runner.finish(isWhole ? ExitCode::Done : ExitCode::SomeFailed);
}

/// Without a keychain there is nothing to seal a token with.
void rejectTokens(ImportPlan &plan)
{
    for (const ImportRow &row : std::as_const(plan.rows)) {
        if (!row.token.isEmpty())
            plan.rejected.append({.row = row.row,
                                  .username = row.username,
                                  .reason = QStringLiteral("Its token cannot be kept without a keychain."),
                                  .cells = {},
                                  .raw = {},
                                  .ifKnown = {}});
    }
    plan.rows.removeIf([](const ImportRow &row) { return !row.token.isEmpty(); });
    for (RejectedRow &row : plan.rejected) {
        if (row.ifKnown && !row.ifKnown->token.isEmpty())
            row.ifKnown.reset();
    }
}

/// Before anything is stored: who cannot have the file may put right what is wrong and begin again.
Result<void> saveRejected(const Invocation &invocation, const ImportPlan &plan)
{
    const QString file = invocation.value(QStringLiteral("rejected"));
    const QString list = QFileInfo(invocation.operands.constFirst()).canonicalFilePath();
    if (!file.isEmpty() && !list.isEmpty() && QFileInfo(file).canonicalFilePath() == list)
        return invalidField(
            QStringLiteral("rejected"),
            QStringLiteral("%1 is the list itself, which would be replaced by its rejected rows. "
                           "Give another name.")
                .arg(plainExcerpt(file)));
    return file.isEmpty() ? Result<void> {} : paths::writeExport(file, rejectedToCsv(plan));
}

} // namespace

namespace {

void importPlan(Runner &runner, const Environment &environment, ImportPlan &plan,
                const CustomerFile::Notes &notes)
{
    compareWithRoster(plan, runner.store().records(), environment.id, notes);
    if (runner.invocation().has(QStringLiteral("whole-rows")))
        plan = onlyWholeRows(plan);
    if (const Result<void> saved = saveRejected(runner.invocation(), plan); !saved)
        return runner.fail(saved.error());
    if (runner.invocation().has(QStringLiteral("dry-run")))
        return finishImport(runner, environment, plan);
    importRoster(plan, environment, runner.store(), runner.sealedSecrets(), runner.clock().now(), &runner,
                 [&runner, environment, plan](const Result<ImportDone> &kept) {
                     if (!kept)
                         return runner.fail(kept.error());
                     finishImport(runner, environment, plan, *kept);
                 });
}

/// Those that the list has are asked for only when the file has some.
void withNotes(Runner &runner, const Environment &environment, const ImportPlan &plan)
{
    if (!plan.hasNotes()) {
        ImportPlan compared = plan;
        return importPlan(runner, environment, compared, {});
    }
    runner.store().file().notesByCustomer(
        environment.id, &runner, [&runner, environment, plan](const Result<CustomerFile::Notes> &notes) {
            if (!notes)
                return runner.fail(notes.error());
            ImportPlan compared = plan;
            importPlan(runner, environment, compared, *notes);
        });
}

} // namespace

void customersImport(Runner &runner)
{
    const Result<ImportOptions> options = importOptions(runner.invocation());
    if (!options)
        return runner.fail(options.error());
    const Result<QByteArray> content = readInput(runner.invocation().operands.constFirst(), MaxRosterFile);
    if (!content)
        return runner.fail(withHint(content.error(), *options));
    runner.withStore([&runner, options = *options, content = *content](const Environment &environment) {
        learnSecrets(runner, environment, [&runner, options, content, environment] {
            ImportOptions with = options;
            with.secrets = runner.knownSecrets();
            Result<ImportPlan> plan = readRosterFile(content, with);
            if (!plan)
                return runner.fail(withHint(plan.error(), options));
            if (!runner.usesKeychain())
                rejectTokens(*plan);
            withNotes(runner, environment, *plan);
        });
    });
}

} // namespace onboarding::commands
