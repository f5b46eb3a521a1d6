#include "core/phonerun/unreadids.h"

#include "core/phonerun/idnames.h"
#include "core/phonerun/mappedtext.h"

#include <QRegularExpression>
#include <QStringList>
#include <algorithm>
#include <optional>

namespace onboarding {

namespace {

/// One group, the id.
QString uuidGroup()
{
    return QStringLiteral("([0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})(?![0-9a-f-])");
}

constexpr int MostLooked = 2000;

/// Whether \p isRead is false for an id that \p named finds.
template<typename IsRead>
bool findsUnread(const QString &text, const QRegularExpression &named, IsRead isRead)
{
    QRegularExpressionMatchIterator all = named.globalMatch(text);
    for (int i = 0; i < MostLooked && all.hasNext(); ++i) {
        const QRegularExpressionMatch match = all.next();
        for (int group = 1; group <= match.lastCapturedIndex(); ++group) {
            if (const QString id = match.captured(group).toLower(); !id.isEmpty() && !isRead(id))
                return true;
        }
    }
    return false;
}

/// An id as the text of a second reader writes it: behind its name, with no other id between.
bool hasUnseenId(const QString &text, const RunFindings &findings)
{
    static const QRegularExpression any(uuidGroup(), QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression name(
        idName().pattern()
            + QStringLiteral(
                R"re(|\b(?:account|workflow(?:_?execution)?)["']?\s{0,4}[:=]\s{0,4}\{\s{0,9}["']?id)re"
                R"re(|\b(?:accounts?|workflow-executions?)/$)re"),
        QRegularExpression::CaseInsensitiveOption);
    constexpr qsizetype Near = 220;
    qsizetype last = 0;
    int looked = 0;
    for (QRegularExpressionMatchIterator all = any.globalMatch(text); looked < MostLooked && all.hasNext();) {
        const QRegularExpressionMatch id = all.next();
        const qsizetype from = std::max(last, id.capturedStart() - Near);
        last = id.capturedEnd();
        if (findings.seenUuids.contains(id.captured(1).toLower()))
            continue;
        ++looked;
        // What a value hides behind escapes is its own: see decodedLine().
        QRegularExpressionMatch named;
        const QString before = text.mid(from, id.capturedStart() - from);
        const bool isNamed = before.lastIndexOf(name, -1, &named) >= 0;
        const QStringView between = QStringView(before).mid(isNamed ? named.capturedEnd() : 0);
        if (isNamed && !between.contains(u'\\') && !between.contains(u'%'))
            return true;
    }
    return false;
}

/// A line of \p text that hides all of itself, in escapes, percents, entities or base64. What a value hides
/// stays that value: a merchant's reference brings no ids of its own.
std::optional<QString> decodedLine(const QString &line)
{
    static const QRegularExpression percent(QStringLiteral("^(?:%(?:25)?(?:7B|5B|22))"),
                                            QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression entity(QStringLiteral("^(?:[{\\[]{1,2}\\s?)?&(?:quot|#34|#x22|lt);"));
    static const QRegularExpression escaped(QStringLiteral("^\"?[{\\[]{1,2}\\\\\""));
    static const QRegularExpression coded(QStringLiteral("^[A-Za-z0-9+/_-]{60,20000}={0,2}$"));
    if (percent.match(line).hasMatch()) {
        const QString once = withoutPercent(MappedText(line), false).text();
        return once.contains(u'%') ? withoutPercent(MappedText(once), false).text() : once;
    }
    if (entity.match(line).hasMatch())
        return withoutEntities(MappedText(line)).text();
    if (escaped.match(line).hasMatch())
        return QString(line).remove(u'\\');
    return coded.match(line).hasMatch() ? textOfBase64(line) : std::nullopt;
}

QStringList decodedLinesOf(const QString &text)
{
    constexpr qsizetype Most = 500;
    QStringList pieces;
    const QStringList lines = text.split(u'\n', Qt::SkipEmptyParts).mid(0, Most);
    for (const QString &line : lines) {
        if (const std::optional<QString> plain = decodedLine(line.trimmed()))
            pieces.append(*plain);
    }
    return pieces;
}

/// "isSuccess": false of what only a second look decodes.
bool saysFailedInPiece(const QString &piece)
{
    static const QRegularExpression failed(
        QStringLiteral(
            R"re(\b(?:is_?)?success(?:ful)?["'\\]{0,4}\s{0,4}[:=]\s{0,4}["'\\]{0,4}(?:false|no|0)\b)re"),
        QRegularExpression::CaseInsensitiveOption);
    return failed.match(piece).hasMatch();
}

/// Whether each id that \p named finds, by its name and its value, was read as that very id: the same pair
/// written twice is one.
bool areAllRead(const QString &text, const QRegularExpression &named, const RunFindings &findings)
{
    int looked = 0;
    for (QRegularExpressionMatchIterator all = named.globalMatch(text); all.hasNext();) {
        const QRegularExpressionMatch match = all.next();
        const bool isAccount = match.captured(1).contains(QStringLiteral("acc"), Qt::CaseInsensitive);
        const QString id = match.captured(2).toLower();
        const bool isRead
            = std::any_of(findings.ids.begin(), findings.ids.end(), [&](const RunFindings::Id &one) {
                  return one.isAccount == isAccount && one.value == id;
              });
        if (!isRead || ++looked > MostLooked)
            return false;
    }
    return looked > 0;
}

/// "accountId", two tabs and the id, and below it a table of pipes.
bool hasPipesBesideTabs(const QString &text, const RunFindings &findings)
{
    static const QRegularExpression tabs(idName().pattern()
                                             + QStringLiteral(R"re(["']?\t+["']?[0-9a-f]{8}-)re"),
                                         QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression pipes(QStringLiteral(R"re((?:^|\n)[ \t]{0,8}\|[^\n]{0,200}?)re")
                                              + idName().pattern() + QStringLiteral(R"re([^\n]{0,200}\|)re"),
                                          QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression row(QStringLiteral("(") + idName().pattern()
                                            + QStringLiteral(R"re()["'`* \t]*\|[ \t"'`*]*)re") + uuidGroup(),
                                        QRegularExpression::CaseInsensitiveOption);
    return tabs.match(text).hasMatch() && pipes.match(text).hasMatch() && !areAllRead(text, row, findings);
}

/// Markup that has an id or says how a run ended, and no lone "<" of a log, a chat or a page around it.
bool isMarkupOfRun(const QString &text)
{
    static const QRegularExpression id(QStringLiteral("<[^<>\\n]{0,200}?") + idName().pattern(),
                                       QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression end(
        QStringLiteral("<(?:\\w{1,40}:)?(?:is_?success|success|status|outcome|decision|result|error(?:code)?|"
                       "failed|failure)\\b[^<>\\n]{0,200}>\\s{0,20}[^<>{}\\s][^<>{}]{0,200}</"),
        QRegularExpression::CaseInsensitiveOption);
    return id.match(text).hasMatch() || end.match(text).hasMatch();
}

/// A table or markup was read, and an object with other ids stands on a line of its own beside it.
bool hasObjectBesideMarkup(const QString &text, const RunFindings &findings)
{
    using Notation = RunFindings::Notation;
    static const QString object = QStringLiteral(R"re((?:^|\n)[ \t]{0,8}\{[^{}\n]{0,200}?)re");
    static const QRegularExpression any(object + idName().pattern(),
                                        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression named(
        QStringLiteral("(") + idName().pattern()
            + QStringLiteral(R"re()["'\\]{0,4}\s{0,4}[:=]\s{0,4}["'\\]{0,4})re") + uuidGroup(),
        QRegularExpression::CaseInsensitiveOption);
    // The same pair and nothing else; what else an object says was not read.
    static const QRegularExpression pairAlone(
        QStringLiteral(R"re(\{\s*(?:["']?)re") + idName().pattern()
            + QStringLiteral(
                R"re(["']?\s{0,4}[:=]\s{0,4}["']?[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}["']?[\s,]*){1,2}\})re"),
        QRegularExpression::CaseInsensitiveOption);
    const bool areOfMarkup
        = std::all_of(findings.ids.begin(), findings.ids.end(), [](const RunFindings::Id &id) {
              return id.notation == Notation::Table || id.notation == Notation::Xml;
          });
    const bool isMarkup = areOfMarkup || (text.trimmed().startsWith(u'<') && isMarkupOfRun(text));
    if (!isMarkup || !any.match(text).hasMatch())
        return false;
    return any.match(QString(text).remove(pairAlone)).hasMatch() || !areAllRead(text, named, findings);
}

/// Forms whose value passes by as one of something else: "7c1e… = accountId", {"accountId":{"S":"7c1e…"}},
/// {"account":{"uuid":"7c1e…"}}, {"account":"7c1e…","workflow":"b8f2…"}, <dt>accountId</dt><dd>7c1e…</dd>.
bool hasIdInOddForm(const QString &text, const RunFindings &findings)
{
    static const QRegularExpression odd(
        uuidGroup()
            + QStringLiteral(
                R"re([ \t"'`]{0,4}(?:=>?|->|<-|\x{2192}|:[ \t]|\bis (?:the |my |your )?)[ \t"'`]{0,4})re")
            + idName().pattern()
            + QStringLiteral(
                R"re(|["']?(?:account|workflow)(?:_?execution)?(?:_?id)?["']?\s{0,4}[:=]\s{0,4}\{\s{0,9}["']?(?:\$?uuid|guid|value|s|string|\$oid)["']?\s{0,4}[:=]\s{0,4}["'])re")
            + uuidGroup()
            + QStringLiteral(
                R"re(|["']account["']\s{0,4}:\s{0,4}["'](?=[^{}]{0,200}["']workflow(?:_?execution)?["']\s{0,4}:\s{0,4}["'][0-9a-f]{8}-))re")
            + uuidGroup(),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression cell(
        idName().pattern()
            + QStringLiteral(
                R"re(\s{0,4}:?\s{0,4}</(?:dt|th|td)>\s{0,20}<(?:dd|td)(?:\s[^<>]{0,80})?>\s{0,9})re")
            + uuidGroup(),
        QRegularExpression::CaseInsensitiveOption);
    const auto isOf = [](const QList<RunFindings::Id> &ids, const QString &value) {
        return std::any_of(ids.begin(), ids.end(),
                           [&value](const RunFindings::Id &id) { return id.value == value; });
    };
    const auto isRead
        = [&](const QString &id) { return isOf(findings.ids, id) || isOf(findings.bareUuids, id); };
    return findsUnread(text, odd, isRead) || findsUnread(text, cell, isRead);
}

} // namespace

bool hasUnreadId(const QString &text, const RunFindings &findings)
{
    constexpr qsizetype MostSeen = 5000; // then not all are kept
    if (findings.seenUuids.size() >= MostSeen)
        return false;
    const QStringList pieces = decodedLinesOf(text);
    return hasUnseenId(text, findings) || hasIdInOddForm(text, findings)
        || hasObjectBesideMarkup(text, findings) || hasPipesBesideTabs(text, findings)
        || std::any_of(pieces.begin(), pieces.end(), [&](const QString &piece) {
               return hasUnseenId(piece, findings) || saysFailedInPiece(piece);
           });
}

QString withColonsForLeaders(const QString &text)
{
    static const QRegularExpression leader(
        idName().pattern()
            + QStringLiteral(
                R"re(["'`*]{0,2}[ \t]{0,80}((?:\.{2,80}|_{2,80}|[\x{2026}\x{b7}\x{22c5}]{1,80}|~|(?:\.[ \t]){2,40}\.?))[ \t]{0,80}(?=["'`*]{0,2}[0-9a-f]{8}-?[0-9a-f]{4}))re"),
        QRegularExpression::CaseInsensitiveOption);
    QString left = text;
    for (QRegularExpressionMatchIterator all = leader.globalMatch(text); all.hasNext();) {
        const QRegularExpressionMatch match = all.next();
        for (qsizetype at = match.capturedStart(1); at < match.capturedEnd(1); ++at)
            left[at] = u' ';
        left[match.capturedStart(1)] = u':';
    }
    return left;
}

} // namespace onboarding
