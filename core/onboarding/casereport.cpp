#include "core/onboarding/casereport.h"

#include "core/base/plaintext.h"
#include "core/kyc/nextstep.h"

#include <algorithm>

#include <QCoreApplication>

namespace onboarding {

namespace {

/// Where Qt Linguist finds the words of the report.
struct ReportWords
{
    Q_DECLARE_TR_FUNCTIONS(CaseReport)
};

struct ReportTable
{
    QString title {};
    QStringList headings {}; ///< none: names and values
    QList<QStringList> rows {};
    QString whenEmpty {};
};

QString reportTime(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss 'UTC'"))
                          : ReportWords::tr("not known");
}

QString reportStatus(const Observation &seen)
{
    // As the window says it; then as the service does.
    const QString text = QStringLiteral("%1 (%2)").arg(statusLabel(seen.status), seen.status.name());
    if (seen.status.raw != seen.status.name())
        return ReportWords::tr("%1 (the service wrote “%2”)").arg(text, plainExcerpt(seen.status.raw));
    return text;
}

QString reportAttempts(const Observation &seen)
{
    return seen.remainingAttempts ? QString::number(*seen.remainingAttempts)
                                  : ReportWords::tr("not reported by the service");
}

QString exchangeName(quint64 exchange)
{
    return exchange > 0 ? QStringLiteral("#%1").arg(exchange) : ReportWords::tr("not kept");
}

/// Of what was stored by an earlier version nobody knows it.
QString reportPlace(const ServicePlace &place)
{
    return place.isKnown() ? place.text() : ReportWords::tr("not kept");
}

QString orNone(const QString &text)
{
    return text.isEmpty() ? ReportWords::tr("none") : text;
}

QString reportDue(const CaseReport &report)
{
    const QDateTime due = report.rules.dueAt(report.record);
    if (!due.isValid())
        return ReportWords::tr("none");
    return QStringLiteral("%1, %2").arg(reportTime(due),
                                        report.record.customer.due.isValid()
                                            ? ReportWords::tr("set by hand")
                                            : ReportWords::tr("the default deadline of the status"));
}

ReportTable aboutTable(const CaseReport &report)
{
    const Customer &customer = report.record.customer;
    return {.title = ReportWords::tr("Customer"),
            .rows = {{ReportWords::tr("User name"), customer.username},
                     {ReportWords::tr("Display name"), orNone(customer.displayName)},
                     {ReportWords::tr("Tags"), orNone(customer.tags.join(QStringLiteral(", ")))},
                     {ReportWords::tr("Assignee"), orNone(customer.assignee)},
                     {ReportWords::tr("Due"), reportDue(report)},
                     {ReportWords::tr("Snoozed until"),
                      customer.snoozedUntil.isValid() ? reportTime(customer.snoozedUntil)
                                                      : ReportWords::tr("not snoozed")},
                     {ReportWords::tr("Environment"), report.environment},
                     {ReportWords::tr("Service"), report.service},
                     {ReportWords::tr("Tenant"), report.tenant}}};
}

ReportTable statusTable(const CaseReport &report)
{
    ReportTable table {.title = ReportWords::tr("Status as last observed"),
                       .whenEmpty = ReportWords::tr("This console has never seen a status.")};
    const CustomerRecord &record = report.record;
    const bool isElsewhere = !record.last && record.seenElsewhere;
    const std::optional<Observation> &seen = isElsewhere ? record.seenElsewhere : record.last;
    if (!seen)
        return table;
    if (isElsewhere)
        table.rows
            = {{ReportWords::tr("Here"),
                ReportWords::tr("No status was seen since the environment was changed to the service and "
                                "tenant above. What follows was seen elsewhere.")}};
    table.rows += {
        {isElsewhere ? ReportWords::tr("Status elsewhere") : ReportWords::tr("Status"), reportStatus(*seen)},
        {ReportWords::tr("Observed"), reportTime(seen->observedAt)},
        {ReportWords::tr("In this status"),
         (report.record.isSinceSeen ? ReportWords::tr("since %1") : ReportWords::tr("at least since %1"))
             .arg(reportTime(report.record.inStatusSince))},
        {ReportWords::tr("Attempts left"), reportAttempts(*seen)},
        {ReportWords::tr("Provider"), orNone(seen->kycProvider)},
        {ReportWords::tr("Exchange"), exchangeName(seen->exchange)}};
    if (seen->from.isKnown() || report.place.isKnown())
        table.rows.append({ReportWords::tr("Observed at"), reportPlace(seen->from)});
    return table;
}

QString reportedEvent(const CaseEvent &event)
{
    const bool hasMore = !event.text.isEmpty();
    switch (event.kind) {
    case CaseEvent::Kind::SelfRegistered: return ReportWords::tr("Self-registered");
    case CaseEvent::Kind::SelfRegisterUnclear:
        return ReportWords::tr("Self-registration sent, no clear answer");
    case CaseEvent::Kind::StatusObserved:
        return event.observation ? ReportWords::tr("Status %1").arg(reportStatus(*event.observation))
                                 : ReportWords::tr("Status asked for");
    case CaseEvent::Kind::SdkTokenReceived: return ReportWords::tr("SDK token received");
    case CaseEvent::Kind::IdsRegistered: return ReportWords::tr("IDs registered");
    case CaseEvent::Kind::IdsRefused:
        return hasMore ? ReportWords::tr("IDs refused: %1").arg(event.text) : ReportWords::tr("IDs refused");
    case CaseEvent::Kind::OutcomeUnknown: return ReportWords::tr("IDs sent, outcome unknown");
    case CaseEvent::Kind::SignedIn: return ReportWords::tr("Signed in");
    case CaseEvent::Kind::SignedOut: return ReportWords::tr("Signed out");
    case CaseEvent::Kind::Failed:
        return hasMore ? ReportWords::tr("Failed: %1").arg(event.text) : ReportWords::tr("Failed");
    }
    return {};
}

QString eventRequest(const CaseEvent &event)
{
    if (event.path.isEmpty())
        return {};
    const QString request = QString::fromLatin1(event.method) + QStringLiteral(" /") + event.path;
    return event.httpStatus > 0 ? request + QStringLiteral(" %1").arg(event.httpStatus)
                                : ReportWords::tr("%1 no answer").arg(request);
}

/// The one that showed it first stands beside its time; of later checks also that of the last.
QString eventExchanges(const CaseEvent &event)
{
    const quint64 first = event.observation ? event.observation->exchange : 0;
    if (event.unchangedChecks > 0 && first > 0 && event.exchange > 0 && first != event.exchange)
        return ReportWords::tr("%1, the last %2").arg(exchangeName(first), exchangeName(event.exchange));
    return event.exchange > 0 ? exchangeName(event.exchange) : QString();
}

QStringList eventRow(const CaseEvent &event)
{
    QString what = reportedEvent(event);
    if (event.observation && event.observation->remainingAttempts)
        what = ReportWords::tr("%1, attempts left: %2")
                   .arg(what, QString::number(*event.observation->remainingAttempts));
    if (event.observation && event.isElsewhere)
        what = ReportWords::tr("%1, at %2").arg(what, event.observation->from.text());
    if (event.unchangedChecks == 1) // kycctl links no English singulars
        what = ReportWords::tr("%1, the same in a later check, %2").arg(what, reportTime(event.lastSeenAt));
    else if (event.unchangedChecks > 1)
        what = ReportWords::tr("%1, the same in %n later checks, the last %2", nullptr, event.unchangedChecks)
                   .arg(what, reportTime(event.lastSeenAt));
    return {reportTime(event.at), what, eventRequest(event), eventExchanges(event)};
}

ReportTable historyTable(const CaseReport &report)
{
    ReportTable table {.title = ReportWords::tr("History, oldest first"),
                       .headings = {ReportWords::tr("Time"), ReportWords::tr("What this console saw or did"),
                                    ReportWords::tr("Request"), ReportWords::tr("Exchange")},
                       .whenEmpty = report.notes.isEmpty()
                           ? ReportWords::tr("Nothing was seen or done yet.")
                           : ReportWords::tr("No request about this customer yet. The notes are below.")};
    for (const CaseEvent &event : report.events)
        table.rows.append(eventRow(event));
    return table;
}

QString outcomeName(Submission::Outcome outcome)
{
    switch (outcome) {
    case Submission::Outcome::Registered: return ReportWords::tr("registered");
    case Submission::Outcome::Refused: return ReportWords::tr("refused");
    case Submission::Outcome::Sent:
    case Submission::Outcome::Unknown: break;
    }
    return ReportWords::tr("not known");
}

ReportTable submissionTable(const CaseReport &report)
{
    ReportTable table {.title = ReportWords::tr("IDs that were sent, oldest first"),
                       .headings = {ReportWords::tr("Sent"), QStringLiteral("accountId"),
                                    QStringLiteral("workflowId"), ReportWords::tr("Outcome")},
                       .whenEmpty = ReportWords::tr("This console sent none.")};
    std::for_each(report.submissions.crbegin(), report.submissions.crend(), [&](const Submission &one) {
        const bool isElsewhere = one.to.isKnown() && report.sentTo.isKnown()
            && (one.to.url != report.sentTo.url || one.to.tenant != report.sentTo.tenant);
        const QString outcome = isElsewhere ? ReportWords::tr("%1, sent to %2 for tenant %3")
                                                  .arg(outcomeName(one.outcome), one.to.url, one.to.tenant)
                                            : outcomeName(one.outcome);
        table.rows.append({reportTime(one.sentAt), one.accountId, one.workflowId, outcome});
    });
    return table;
}

ReportTable noteTable(const CaseReport &report)
{
    ReportTable table {.title = ReportWords::tr("Notes, oldest first"),
                       .headings = {ReportWords::tr("Written"), ReportWords::tr("Note")},
                       .whenEmpty = ReportWords::tr("There are none.")};
    std::for_each(report.notes.crbegin(), report.notes.crend(), [&table](const auto &note) {
        const QString written = reportTime(note.writtenAt);
        table.rows.append({note.editedAt.isValid()
                               ? ReportWords::tr("%1, edited %2").arg(written, reportTime(note.editedAt))
                               : written,
                           note.text});
    });
    return table;
}

QList<ReportTable> reportTables(const CaseReport &report)
{
    return {aboutTable(report), statusTable(report), historyTable(report), submissionTable(report),
            noteTable(report)};
}

QString reportTitle(const CaseReport &report)
{
    return ReportWords::tr("Case report: %1").arg(plainExcerpt(report.record.customer.label()));
}

QString writtenBy(const CaseReport &report)
{
    return report.exporter.isEmpty()
        ? ReportWords::tr(
              "Written %1 with Onboarding Console. It does not say by whom: no name is set in the "
              "settings.")
              .arg(reportTime(report.time))
        : ReportWords::tr("Written %1 by %2 with Onboarding Console.")
              .arg(reportTime(report.time), report.exporter);
}

/// What it proves, and what it does not.
QString reportScope()
{
    return ReportWords::tr(
        "This is what one console observed, by the clock of its computer. The service gives no history: what "
        "happened between two checks, and what was done elsewhere, is not in it. Notes, tags, assignee and "
        "due date were written by people and are not known to the service. An exchange is a request with its "
        "answer, by its number in this console's HTTP log; older ones are not kept.");
}

/// Text of strangers: its lines stay lines, and none of them runs backwards.
QString harmless(const QString &text, const QString &lineBreak)
{
    QStringList lines;
    const QStringList parts = text.split(QLatin1Char('\n'));
    for (const QString &line : parts)
        lines.append(plainLine(line));
    return lines.join(lineBreak);
}

QString htmlCell(const QString &text, const char *tag)
{
    const QLatin1String name(tag);
    const QString shown = harmless(text, QStringLiteral("\n")).toHtmlEscaped();
    return QLatin1Char('<') + name + QLatin1Char('>') + shown + QStringLiteral("</") + name
        + QLatin1Char('>');
}

QString htmlTable(const ReportTable &table)
{
    QString html = htmlCell(table.title, "h2");
    if (table.rows.isEmpty())
        return html + htmlCell(table.whenEmpty, "p") + QLatin1Char('\n');
    html += QStringLiteral("\n<table>\n");
    if (!table.headings.isEmpty()) {
        html += QStringLiteral("<tr>");
        for (const QString &heading : table.headings)
            html += htmlCell(heading, "th");
        html += QStringLiteral("</tr>\n");
    }
    for (const QStringList &row : table.rows) {
        html += QStringLiteral("<tr>");
        for (qsizetype at = 0; at < row.size(); ++at)
            html += htmlCell(row.at(at), table.headings.isEmpty() && at == 0 ? "th" : "td");
        html += QStringLiteral("</tr>\n");
    }
    return html + QStringLiteral("</table>\n");
}

QString textLine(const QStringList &cells)
{
    QStringList shown;
    for (const QString &cell : cells) {
        if (!cell.isEmpty())
            shown.append(harmless(cell, QStringLiteral("\n      ")));
    }
    return QStringLiteral("  ") + shown.join(QStringLiteral("  ")) + QLatin1Char('\n');
}

} // namespace

QString caseReportToHtml(const CaseReport &report)
{
    QString html = QStringLiteral("<!DOCTYPE html>\n<html lang=\"%1\"><head><meta charset=\"utf-8\">"
                                  "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src "
                                  "'none'; style-src 'unsafe-inline'\">\n")
                       .arg(ReportWords::tr("en", "the language of the report, as BCP 47 names it"));
    html += htmlCell(reportTitle(report), "title");
    html += QStringLiteral("<style>body{font:14px sans-serif;margin:2em;max-width:60em}"
                           "table{border-collapse:collapse;width:100%}"
                           "th,td{border:1px solid #bbb;padding:4px 8px;text-align:left;vertical-align:top;"
                           "white-space:pre-wrap;overflow-wrap:anywhere}"
                           "th{background:#f2f2f2;font-weight:600}</style></head><body>\n");
    html += htmlCell(reportTitle(report), "h1") + htmlCell(writtenBy(report), "p")
        + htmlCell(reportScope(), "p") + QLatin1Char('\n');
    for (const ReportTable &table : reportTables(report))
        html += htmlTable(table);
    return html + QStringLiteral("</body></html>\n");
}

QString caseReportToText(const CaseReport &report)
{
    QString text = reportTitle(report) + QLatin1Char('\n') + writtenBy(report) + QStringLiteral("\n\n")
        + reportScope() + QLatin1Char('\n');
    for (const ReportTable &table : reportTables(report)) {
        text += QLatin1Char('\n') + table.title + QLatin1Char('\n');
        if (table.rows.isEmpty())
            text += textLine({table.whenEmpty});
        for (const QStringList &row : table.rows)
            text += textLine(
                table.headings.isEmpty() ? QStringList {row.value(0) + QLatin1Char(':'), row.value(1)} : row);
    }
    return text;
}

} // namespace onboarding
