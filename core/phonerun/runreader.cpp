#include "core/phonerun/runreader.h"

#include "core/phonerun/containernames.h"
#include "core/phonerun/denyingwords.h"
#include "core/phonerun/encodedwords.h"
#include "core/phonerun/failureprose.h"
#include "core/phonerun/failurewords.h"
#include "core/phonerun/foreignsections.h"
#include "core/phonerun/hiddennames.h"
#include "core/phonerun/idnames.h"
#include "core/phonerun/linetitles.h"
#include "core/phonerun/membermeaning.h"
#include "core/phonerun/mentions.h"
#include "core/phonerun/namedistance.h"
#include "core/phonerun/objectscanner.h"
#include "core/phonerun/openoutcome.h"
#include "core/phonerun/personaldata.h"
#include "core/phonerun/personalprose.h"
#include "core/phonerun/personkeys.h"
#include "core/phonerun/personwords.h"
#include "core/phonerun/phoneid.h"
#include "core/phonerun/recordwords.h"
#include "core/phonerun/saidnames.h"
#include "core/phonerun/sectionmark.h"
#include "core/phonerun/swiftdump.h"
#include "core/phonerun/tablescanner.h"
#include "core/phonerun/toolremarks.h"
#include "core/phonerun/toolwrapping.h"
#include "core/phonerun/unreadids.h"
#include "core/phonerun/unreadtext.h"
#include "core/phonerun/withdrawntext.h"
#include "core/phonerun/xmlscanner.h"

#include <QRegularExpression>
#include <QSet>
#include <algorithm>

namespace onboarding {

namespace {

constexpr int MaxDepth = 8; // texts inside texts
constexpr int MaxFound = 500; // of a kind; more than a few are not told apart anyway

bool containsAny(const QString &text, std::initializer_list<const char *> pieces)
{
    return std::any_of(pieces.begin(), pieces.end(), [&text](const char *piece) {
        return text.contains(QLatin1String(piece), Qt::CaseInsensitive);
    });
}

bool hasSpace(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.isSpace(); });
}

bool hasTags(const QString &text)
{
    return text.contains(QStringLiteral("</")) || text.contains(QStringLiteral("/>"));
}

// A layer is undone only where what it hides is the structure itself. What a value hides inside a text that
// is readable as it is stays that value: a merchant's reference must not bring ids of its own.

bool hidesQuotesAsEntities(const QString &text)
{
    return !text.contains(u'"') && !hasTags(text)
        && containsAny(text, {"&quot;", "&#", "&apos;", "&amp;", "&lt;", "&lcub;", "&lbrace;", "&equals;"});
}

bool hidesQuotesAsEscapes(const QString &text)
{
    return !text.contains(u'"') && containsAny(text, {"\\u0022", "\\x22", "\\u007b", "\\u0027", "\\x27"});
}

bool isPercentEncoded(const QString &text)
{
    return containsAny(text, {"%3d", "%22", "%7b", "%3a%2f", "%253d", "%2522", "%257b", "%253a", "%25253d"})
        && std::none_of(text.begin(), text.end(), [](QChar c) { return QStringView(u"=\"{<").contains(c); })
        && !hasSpace(text);
}

/// "data:application/json;base64," before base64.
MappedText withoutDataPrefix(const MappedText &text)
{
    static const QString mark = QStringLiteral(";base64,");
    constexpr qsizetype Longest = 100;
    const qsizetype at
        = text.text().startsWith(QStringLiteral("data:")) ? text.text().left(Longest).indexOf(mark) : -1;
    return at < 0 ? text : text.mid(at + mark.size(), text.size());
}

bool isNull(const QString &value)
{
    const QString plain = plainRunName(value);
    return plain.isEmpty() || plain == QStringLiteral("null") || plain == QStringLiteral("nil")
        || plain == QStringLiteral("undefined") || plain == QStringLiteral("none")
        || plain == QStringLiteral("<null>") || plain == QStringLiteral("(null)")
        || plain == QStringLiteral("optional.empty");
}

bool hasDigit(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

/// The UUID inside quotes, brackets or marks of emphasis; otherwise the text itself.
MappedText unwrapped(const MappedText &text)
{
    static const QString opening = QStringLiteral("*_`'\"<([\u201c\u2018\u00ab");
    static const QString closing = QStringLiteral("*_`'\">)]\u201d\u2019\u00bb");
    MappedText inside = text;
    while (inside.size() > 2 && opening.contains(inside[0])
           && closing.indexOf(inside[inside.size() - 1]) == opening.indexOf(inside[0]))
        inside = inside.mid(1, inside.size() - 2).trimmed();
    return looksLikeUuid(inside.text()) ? inside : text;
}

/// "failed", "wrong customer", "do not use" of a comment.
bool saysNoInPassing(const QString &comment)
{
    static const QRegularExpression order(QStringLiteral("\\b(?:do(?:es)? ?n[o']t|nicht|pas)\\b"),
                                          QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression sign(QStringLiteral("[\\s:=>-]+$")); // "failed:" denies nothing
    return hasWordOfFailure(QString(comment).remove(sign)) || isRemarkThatTakesBack(comment)
        || isUnreadHeading(comment) || order.match(comment).hasMatch();
}

/// A text behind these names is an address; an object is what comes next, and it may be somebody else's.
bool leadsElsewhere(const QString &plainName)
{
    static const QSet<QString> names {QStringLiteral("next"), QStringLiteral("continue"),
                                      QStringLiteral("target"), QStringLiteral("link")};
    return names.contains(plainName);
}

/// Puts a mark that says nothing in the place of each piece.
void coverPieces(QList<RunFindings::Personal> pieces, const MappedText &text, QString &left)
{
    std::sort(pieces.begin(), pieces.end(),
              [](const auto &a, const auto &b) { return a.span.start < b.span.start; });
    qsizetype next = 0;
    for (qsizetype i = 0; i < left.size() && next < pieces.size(); ++i) {
        const int origin = text.origin(i);
        while (next < pieces.size() && pieces[next].span.start + pieces[next].span.length <= origin)
            ++next;
        if (next < pieces.size() && origin >= pieces[next].span.start)
            left[i] = u'-';
    }
}

/// Nothing but names and values can look so.
bool isStructured(const QString &text)
{
    if (QStringView(u"{[<").contains(text[0]) || text.startsWith(QStringLiteral("\"{"))
        || text.startsWith(QStringLiteral("\\\"")))
        return true;
    if (hidesQuotesAsEntities(text) || hidesQuotesAsEscapes(text))
        return true;
    if (hasSpace(text))
        return false;
    return text.contains(QStringLiteral("://")) || (text.contains(u'=') && text.contains(u'&'))
        || isPercentEncoded(text);
}

/// "passed": false, "decision": "REJECTED" of a credential: a part of the run did not go well.
bool saysPartFailed(const RunFindings::Scope &around, const QString &plainName, const QString &value)
{
    static const QSet<QString> good = wordSet("passed success issuccess successful succeeded verified "
                                              "isverified valid isvalid ok isok approved accepted "
                                              "matched match live genuine captured completed");
    static const QRegularExpression outcome(
        QStringLiteral("(?:status|decision|result|outcome|verdict|label|message|reason|detail|details)$"));
    static const QRegularExpression error(QStringLiteral("^(?:error|failure|reject)"));
    if (around.isError && !saysNothing(value))
        return true;
    return (good.contains(plainName) && (saysNo(value) || saysFailed(value)))
        || (outcome.match(plainName).hasMatch()
            && (saysFailed(value) || saysNo(value) || hasWordOfFailure(value)))
        || (error.match(plainName).hasMatch() && !saysNothing(value) && !saysNo(value));
}

/// "failed", "NOT_UPLOADED", "pending" of a selfie or a document.
bool saysPartIsOpen(const QString &value)
{
    static const QRegularExpression open(
        QStringLiteral(
            "^(?:not?[_ -]\\w[\\w -]*|skipped|pending|open|offen|ausstehend|pendiente|pendente|mismatch|"
            "missing|required|requested|retry)$"),
        QRegularExpression::CaseInsensitiveOption);
    return saysFailed(value) || saysNotEnded(value) || hasWordOfFailure(value)
        || open.match(value).hasMatch();
}

/// Who works there has a name, and so has a firm.
bool isOfStaffOrFirm(const QString &plainName)
{
    static const QRegularExpression words(QStringLiteral(
        "agent|officer|tester|reviewer|approver|operator|assignee|support|staff|admin|author(?!i)|"
        "creator|sender|reporter|contact|owner|tenant|company|merchant|organi[sz]ation|employer|"
        "bank|vendor|provider|issuer|emergency|spouse|partner"));
    return words.match(plainName).hasMatch();
}

/// "selfie: missing", "images: 0": a part of the run was not done.
bool isPictureMissing(const QString &plainName, const QString &value)
{
    static const QRegularExpression pictures(
        QStringLiteral("selfie|face|image|photo|picture|document|front|back|scan"));
    static const QRegularExpression lacking(
        QStringLiteral("^(?:missing|absent|no|none|not .*|x|0|false|bad|blurr\\w*|null|nil)$"),
        QRegularExpression::CaseInsensitiveOption);
    return pictures.match(plainName).hasMatch() && lacking.match(value).hasMatch();
}

/// What another reading says of people and of the end.
void takeNames(const RunFindings &from, RunFindings &to)
{
    to.users += from.users;
    to.owners += from.owners;
    to.logins += from.logins;
    to.said += from.said;
    to.isOutcomeUnclear = to.isOutcomeUnclear || from.isOutcomeUnclear || !from.failures.isEmpty();
}

} // namespace

RunFindings RunReader::read(const QString &text)
{
    RunReader reader;
    reader.readLayers(0, MappedText(text));
    reader.dropIdsOfOthers();
    reader.askAboutOtherNames();
    reader.noteNamesAlone();
    const SaidNames said = saidNamesIn(text);
    for (const QString &one : said.others)
        reader.noteSaid(one);
    const BearersOfTokens bearers = bearersIn(text);
    for (const QString &login : bearers.logins)
        reader.noteLogin(login);
    const QStringList named = bearers.others + hiddenNamesIn(text) + said.introduced;
    for (const QString &one : named) {
        reader.noteOwner(one);
        reader.noteSurely(one);
    }
    const QStringList addresses = addressesIn(text);
    for (const QString &address : addresses)
        reader.noteSurely(address);
    RunFindings &found = reader.m_findings;
    if (const QString decoded = withoutEncodedWords(text); decoded != text)
        takeNames(read(decoded), found);
    QList<TextSpan> ids;
    for (const RunFindings::Id &id : found.ids.isEmpty() ? found.bareUuids : found.ids)
        ids.append(id.span);
    found.distances = distancesFromIds(text, found.users + found.owners + found.logins + found.said, ids);
    return found;
}

void RunReader::noteOtherUuid(const QString &value)
{
    const std::optional<QString> id = canonicalId(value);
    if (id && isUuid(*id) && m_findings.otherUuids.size() < MaxFound)
        m_findings.otherUuids.insert(*id);
}

void RunReader::noteSeen(const QString &value)
{
    constexpr qsizetype Most = 5000;
    constexpr qsizetype Longest = 60; // of a UUID in quotes and brackets
    if (value.size() > Longest || m_findings.seenUuids.size() >= Most)
        return;
    const std::optional<QString> id = canonicalId(unwrapped(MappedText(value).trimmed()).text());
    if (id && isUuid(*id))
        m_findings.seenUuids.insert(*id);
}

void RunReader::noteSeenIn(const QString &text)
{
    static const QRegularExpression uuid(QStringLiteral("[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}"),
                                         QRegularExpression::CaseInsensitiveOption);
    for (QRegularExpressionMatchIterator all = uuid.globalMatch(text); all.hasNext();)
        noteSeen(all.next().captured());
}

/// "workflowId:" above an id that the text calls a session's is still without its value.
void RunReader::dropIdsOfOthers()
{
    m_findings.ids.removeIf(
        [this](const RunFindings::Id &id) { return id.isBelow && m_findings.otherUuids.contains(id.value); });
    if (m_foreignObjects == 0)
        return;
    // A scope is opened after the one around it.
    for (qsizetype i = 1; i < m_findings.scopes.size(); ++i)
        m_findings.scopes[i].isForeign
            = m_findings.scopes[i].isForeign || m_findings.scopes[m_findings.scopes[i].parent].isForeign;
    const auto isForeign
        = [this](const RunFindings::Id &id) { return m_findings.scopes[id.scope].isForeign; };
    m_findings.ids.removeIf(isForeign);
    m_findings.bareUuids.removeIf(isForeign);
}

void RunReader::readInner(int scope, const MappedText &text)
{
    if (m_depth >= MaxDepth)
        return;
    ++m_depth;
    const RunFindings::Notation before = m_notation;
    readLayers(scope, text);
    m_notation = before;
    --m_depth;
}

void RunReader::readLayers(int scope, MappedText text)
{
    constexpr int MaxLayers = 4;
    text = withPlainSpaces(text).trimmed();
    for (int layer = 0; layer < MaxLayers; ++layer) {
        if (hidesQuotesAsEntities(text.text()))
            text = withoutEntities(text);
        else if (hidesQuotesAsEscapes(text.text()))
            text = withoutJsonEscapes(text);
        else if (isPercentEncoded(text.text()))
            text = withoutPercent(text, false);
        else
            break;
    }
    if (text.isEmpty() || readBase64(scope, withoutDataPrefix(text)))
        return;
    // psql's expanded output: the two ids may stand in two records.
    if (text.text().count(QStringLiteral("-[ RECORD "), Qt::CaseInsensitive) > 1)
        uncertain();
    text = withoutToolWrapping(text);
    text = text.withText(withColonsForLeaders(withoutBlockLabels(text.text())));
    text = readForeignSections(scope, text);
    const QList<WithdrawnPiece> withdrawn = withdrawnIn(text.text());
    if (withdrawn.isEmpty())
        return readNotation(scope, withoutWithdrawn(text, {}));
    // Personal data is dropped there too.
    const int apart = open(scope, {QStringLiteral("comment")});
    for (const WithdrawnPiece &piece : withdrawn) {
        // A comment is not read for ids; that it says "failed" or "do not use" counts.
        const QString inside = text.text().mid(piece.inside, piece.insideEnd - piece.inside);
        if (!m_findings.scopes[scope].isForeign && !namesId(inside) && saysNoInPassing(inside))
            outcomeUnclear();
        readInner(apart, text.mid(piece.inside, piece.insideEnd - piece.inside));
    }
    readNotation(scope, withoutWithdrawn(text, withdrawn));
}

/// What stands under "[credentials]" is read as theirs.
MappedText RunReader::readForeignSections(int scope, const MappedText &text)
{
    if (m_findings.scopes[scope].isForeign)
        return text;
    const ForeignSections found = foreignSectionsIn(text.text());
    if (found.isUnclear)
        outcomeUnclear();
    QString left = text.text();
    int count = 0;
    for (const ForeignSection &section : found.sections) {
        const QStringView inside = QStringView(text.text()).mid(section.start, section.end - section.start);
        // What ends badly there may be a part of the run.
        if (hasWordOfFailure(inside.toString()))
            outcomeUnclear();
        const qsizetype before = m_findings.personal.size();
        if (++count <= MaxFound)
            readInner(open(scope, {section.name}), text.mid(section.start, section.end - section.start));
        // A row or a line that got empty would no longer be one.
        for (qsizetype i = before; i < m_findings.personal.size(); ++i) {
            if (m_findings.personal[i].instead.isEmpty())
                m_findings.personal[i].instead = QStringLiteral("0");
        }
        std::replace_if(
            left.begin() + section.head, left.begin() + section.behind, [](QChar c) { return c != u'\n'; },
            u' ');
    }
    return text.withText(left);
}

void RunReader::nameScope(int scope)
{
    if (m_findings.scopes[scope].parent < 0)
        return outcomeUnclear();
    m_findings.scopes[scope].isForeign = true;
    m_findings.scopes[scope].isPersonal = true;
    ++m_foreignObjects;
}

void RunReader::readNotation(int scope, const MappedText &text)
{
    MappedText rest = text;
    const ProseFindings prose = failuresInProse(text.text());
    for (const qsizetype at : prose.failures) {
        m_valueAt = text.origin(at);
        fail(scope, {});
    }
    m_findings.isOutcomeUnclear = m_findings.isOutcomeUnclear || prose.isUnclear;
    const QList<qsizetype> plain
        = m_findings.scopes[scope].isForeign ? QList<qsizetype>() : plainFailuresIn(text.text());
    for (const qsizetype at : plain) {
        m_valueAt = text.origin(at);
        fail(scope, {});
    }
    static const QRegularExpression owner(
        // Who sent the ids is not whose they are.
        QStringLiteral("\\b(?:ids? (?!from\\b)|(?:results?|runs?|scans?|selfie|ergebnis|resultado|resultat) )"
                       "(?:of|for|from|von|fur|de|di|van) ([\\w.+-]+@[\\w.-]*\\w)"),
        QRegularExpression::CaseInsensitiveOption);
    if (const QRegularExpressionMatch match = owner.match(text.text()); match.hasMatch())
        noteOwner(match.captured(1));
    const QStringList above = m_findings.scopes[scope].isForeign ? QStringList() : namesAboveIds(text.text());
    for (const QString &name : above) {
        noteOwner(name);
        if (isFirstOrLastName(name.section(u' ', -1)))
            noteSurely(name);
    }
    if (!m_findings.scopes[scope].isForeign) {
        const QStringList logins = loginsAboveIds(text.text());
        for (const QString &login : logins)
            noteSurely(login);
        const QStringList customers = customersInLines(text.text());
        for (const QString &customer : customers) {
            if (customer.contains(u' ') && isNameOfSomebody(customer))
                noteSurely(customer);
        }
    }
    if (hasNamesBelowValues(text.text()))
        doubt();
    if (replacesIds(text.text()) || deniesAnId(text.text()) || isOneIdMarked(text.text()))
        uncertain();
    if (hasConflictMarks(text.text())) {
        uncertain();
        rest = text.withText(withoutConflictMarks(text.text()));
    }
    rest = rest.withText(withBracesForAngles(rest.text()));
    if (isSwiftDump(rest.text()))
        rest = rest.withText(withJoinedOptionals(rest.text()));
    if (const std::optional<MappedText> left = scanTables(*this, scope, rest))
        rest = *left;
    const qsizetype tag = rest.text().indexOf(u'<');
    const QStringView before = QStringView(rest.text()).left(tag);
    const bool isXml = tag >= 0 && hasTags(rest.text())
        && std::none_of(before.begin(), before.end(),
                        [](QChar c) { return QStringView(u"{[\"'").contains(c); });
    if (isXml)
        scanXml(*this, scope, rest);
    else
        scanObjects(*this, scope, rest);
    if (!m_findings.scopes[scope].isForeign)
        lookForFailure(text);
}

/// Whatever the words stand in, a run that may have failed is not taken for good. Personal data and what is
/// said of a document are not read for it.
void RunReader::lookForFailure(const MappedText &text)
{
    if (!m_findings.failures.isEmpty() || m_findings.isOutcomeUnclear)
        return;
    QString left = withoutMediaTypes(text.text());
    coverPieces(m_findings.personal, text, left);
    m_findings.isOutcomeUnclear = hasWordOfFailure(left) || leavesOutcomeOpen(left);
    if (m_findings.isOutcomeUnclear || m_findings.hasUnreadWords)
        return;
    QList<RunFindings::Personal> said = personalProseIn(left);
    said.removeIf([](const RunFindings::Personal &one) { return one.isGuess; });
    for (RunFindings::Personal &one : said) {
        const int start = text.origin(one.span.start);
        one.span = {start, text.originEnd(one.span.start + one.span.length) - start};
    }
    coverPieces(said, text, left);
    coverPieces(m_quiet, text, left);
    m_findings.hasUnreadWords = hasUnreadWords(left);
}

/// A text in base64 has places of its own: what is found in it lies in all of it.
bool RunReader::readBase64(int scope, const MappedText &text)
{
    if (m_depth >= MaxDepth || text.isEmpty())
        return false;
    const std::optional<QString> plain = textOfBase64(text.text());
    if (!plain)
        return false;
    RunReader inner;
    inner.m_depth = m_depth + 1;
    // What is around the text counts for what is in it.
    inner.m_findings.scopes[0] = m_findings.scopes[scope];
    inner.readLayers(0, MappedText(*plain));
    const RunFindings &found = inner.m_findings;
    const int start = text.origin(0);
    const TextSpan span {start, text.originEnd(text.size()) - start};
    const int first = int(m_findings.scopes.size()) - 1;
    const auto outer = [&](int own) { return own <= 0 ? scope : first + own; };
    for (qsizetype i = 1; i < found.scopes.size(); ++i) {
        m_findings.scopes.append(found.scopes[i]);
        m_findings.scopes.last().parent = outer(found.scopes[i].parent);
    }
    const auto takeIds = [&](const QList<RunFindings::Id> &from, QList<RunFindings::Id> &to) {
        for (RunFindings::Id id : from) {
            id.scope = outer(id.scope);
            id.span = span;
            to.append(id);
        }
    };
    takeIds(found.ids, m_findings.ids);
    takeIds(found.bareUuids, m_findings.bareUuids);
    for (const RunFindings::Failure &failure : found.failures)
        m_findings.failures.append({outer(failure.scope), failure.code, start});
    for (const RunFindings::Success &success : found.successes)
        m_findings.successes.append({outer(success.scope), start});
    if (!found.personal.isEmpty())
        m_findings.personal.append({.span = span,
                                    .instead = QString::fromLatin1(
                                        withoutPersonalData(*plain, found.personal).toUtf8().toBase64())});
    m_findings.names += found.names;
    m_findings.seenUuids += found.seenUuids;
    m_findings.users += found.users;
    m_findings.owners += found.owners;
    m_findings.logins += found.logins;
    if (m_findings.unusable.isEmpty())
        m_findings.unusable = found.unusable;
    m_findings.isDoubtful = m_findings.isDoubtful || found.isDoubtful;
    m_findings.isUncertain = m_findings.isUncertain || found.isUncertain;
    m_findings.isOutcomeUnclear = m_findings.isOutcomeUnclear || found.isOutcomeUnclear;
    m_foreignObjects += inner.m_foreignObjects;
    m_findings.hasUnknownMember = m_findings.hasUnknownMember || found.hasUnknownMember;
    m_findings.hasUnreadWords = m_findings.hasUnreadWords || found.hasUnreadWords;
    return true;
}

int RunReader::open(int scope, const QStringList &names, const QString &type)
{
    const QString typeName
        = type.isEmpty() ? QString() : runNameParts(type).value(runNameParts(type).size() - 1);
    const RunName kindOfType = type.isEmpty() ? RunName::Other : runNameOf(typeName);
    for (qsizetype i = 0; i < std::max<qsizetype>(1, names.size()); ++i) {
        RunName name = i < names.size() ? runNameOf(names[i]) : RunName::Other;
        const auto is = [&](RunName kind) { return name == kind || kindOfType == kind; };
        const RunFindings::Scope &around = m_findings.scopes[scope];
        const bool isPersonal = around.isPersonal || is(RunName::Credentials) || is(RunName::Personal);
        // The object inside a text, or inside a list, is what the name stands for.
        const bool passesOn = around.name == RunName::Account || around.name == RunName::Workflow
            || around.name == RunName::Outcome || around.name == RunName::LogText;
        if (names.isEmpty() && passesOn)
            name = around.name;
        if (i < names.size() && leadsElsewhere(names[i]))
            name = RunName::Other;
        m_findings.scopes.append(
            {.parent = scope,
             .name = name,
             .plainName = i < names.size() ? names[i] : QString(),
             .isNamed = around.isNamed || !names.isEmpty(),
             .isForeign = around.isForeign || isPersonal || is(RunName::Foreign),
             .isPersonal = isPersonal,
             .isError = around.isError || is(RunName::Error) || is(RunName::Failure) || is(RunName::ErrorCode)
                 || (i < names.size() && holdsFailures(names[i])),
             .isOfAnother = around.isOfAnother || holdsAnotherRun(typeName)
                 || (i < names.size() && holdsAnotherRun(names[i])),
             .isOfStaff = around.isOfStaff || (i < names.size() && isOfStaffOrFirm(names[i])),
             .isOfAnEnd = i < names.size() && !names[i].isEmpty()
                 && memberMeaningOf(names[i], QStringLiteral("x")) == MemberMeaning::Doubtful});
        scope = int(m_findings.scopes.size()) - 1;
    }
    return scope;
}

void RunReader::askWhoseIsIn(int scope, const QStringList &names)
{
    const bool isUnknown = std::any_of(names.begin(), names.end(), [](const QString &name) {
        return leadsElsewhere(name) || (runNameOf(name) == RunName::Other && !mayWrapTheRun(name));
    });
    m_findings.scopes[scope].isOfAnother = m_findings.scopes[scope].isOfAnother || isUnknown;
}

void RunReader::askAboutSection(int scope, const QStringList &names)
{
    const bool isAnother = std::any_of(names.begin(), names.end(), [](const QString &name) {
        return holdsAnotherRun(name) || holdsFailures(name);
    });
    m_findings.scopes[scope].isOfAnother = m_findings.scopes[scope].isOfAnother || isAnother;
}

int RunReader::openRecord(int scope)
{
    RunFindings::Scope record = m_findings.scopes[scope];
    record.parent = scope;
    record.name = RunName::Other;
    m_findings.scopes.append(record);
    return int(m_findings.scopes.size()) - 1;
}

int RunReader::openText(int scope)
{
    const int inner = openRecord(scope);
    m_findings.scopes[inner].name = RunName::LogText;
    return inner;
}

/// run.accountId and run.workflowId stand in the same run.
int RunReader::openPath(int scope, const QStringList &names)
{
    for (const QString &name : names) {
        const std::pair path {scope, name};
        if (!m_paths.contains(path)) {
            const int inner = open(scope, {name});
            m_paths.insert(path, inner);
            askWhoseIsIn(inner, {name});
        }
        scope = m_paths.value(path);
    }
    return scope;
}

void RunReader::value(int scope, const QStringList &names, const MappedText &value, Value style)
{
    if (names.isEmpty())
        return unnamed(scope, value, style);
    noteSeen(value.text());
    m_valueAt = value.isEmpty() ? -1 : value.origin(0);
    if (names.size() > 1)
        scope = openPath(scope, names.mid(0, names.size() - 1));
    const QString &last = names.constLast();
    const RunFindings::Scope around = m_findings.scopes[scope];
    const bool isId = last == QStringLiteral("id");
    const RunName name = isId && around.name == RunName::Account ? RunName::AccountId
        : isId && around.name == RunName::Workflow               ? RunName::WorkflowId
                                                                 : runNameOf(last);
    if (m_findings.names.size() < MaxFound && !m_findings.names.contains(last))
        m_findings.names.append(last);
    notePersonName(scope, last, value.text().trimmed());
    if (!around.isForeign) {
        noteUser(scope, last, value.text().trimmed());
        noteRunBeside(scope, last, value.text().trimmed());
    }
    if (!around.isForeign && saysBegun(last, value.text().trimmed()))
        m_findings.isOutcomeUnclear = true;
    if (!around.isForeign && name != RunName::Credentials && tellsOfFailure(last, value.text().trimmed()))
        fail(scope, {});
    if (!around.isForeign && name == RunName::Personal && isPictureMissing(last, value.text().trimmed())) {
        m_findings.isOutcomeUnclear = true;
        return;
    }
    if (around.isPersonal && saysPartFailed(around, last, value.text().trimmed())) {
        m_findings.isOutcomeUnclear = true;
        m_hasPartFailed = true;
    }
    // "selfie": "failed": what is dropped is read before.
    if (!around.isForeign && name == RunName::Personal && saysPartIsOpen(value.text().trimmed()))
        m_findings.isOutcomeUnclear = true;
    if (around.isPersonal || name == RunName::Personal || name == RunName::Credentials) {
        const qsizetype before = m_findings.personal.size();
        personal(value, 0, value.size());
        // Without any value the name would stand above what follows.
        if (!around.isPersonal && name == RunName::Credentials && m_findings.personal.size() > before)
            m_findings.personal.last().instead = QStringLiteral("none");
        return;
    }
    if (!around.isForeign && (name == RunName::Other || name == RunName::Foreign))
        takeFlag(scope, last, value.text().trimmed());
    if (!around.isForeign && name == RunName::Other)
        takeMember(last, value.text().trimmed());
    if (!around.isForeign && name == RunName::Foreign && saysYes(value.text().trimmed())
        && memberMeaningOf(last, value.text().trimmed()) == MemberMeaning::Doubtful)
        m_findings.isOutcomeUnclear = true; // "previous": true
    if (around.isForeign || name == RunName::Foreign)
        return noteOtherUuid(value.text());
    const QString text = value.text().trimmed();
    if (around.isError && !saysNothing(text))
        fail(scope, last == QStringLiteral("code") ? text : QString());
    if (isIdName(name))
        return takeId(isId ? around.parent : scope, name, value, style);
    const bool isPartOfOutcome = (around.name == RunName::Outcome || around.name == RunName::LogText)
        && (name == RunName::LogText || last == QStringLiteral("code") || last == QStringLiteral("name"));
    if (isPartOfOutcome && saysFailed(text) && !hasSpace(text))
        fail(scope, {});
    if (!text.isEmpty() && isStructured(text))
        return readStructured(open(scope, {last}), name, value, style);
    if (saysHttpError(last, text))
        fail(scope, {});
    takeOutcome(scope, name, text);
    askAboutOutcome(last, text);
    readStructured(scope, name, value, style);
}

void RunReader::unnamed(int scope, const MappedText &value, Value style)
{
    noteSeen(value.text());
    const RunFindings::Scope around = m_findings.scopes[scope];
    const QString text = value.text().trimmed();
    m_valueAt = value.isEmpty() ? -1 : value.origin(0);
    if (!around.plainName.isEmpty()) {
        notePersonName(around.parent, around.plainName, text);
        if (!m_findings.scopes[around.parent].isForeign)
            noteUser(around.parent, around.plainName, text);
    }
    if (around.isPersonal)
        return personal(value, 0, value.size());
    if (around.isForeign || text.isEmpty())
        return;
    if (around.isError && !saysNothing(text))
        fail(scope, {});
    if (isIdName(around.name))
        return takeId(around.parent, around.name, value, style);
    takeOutcome(scope, around.name, text);
    const std::optional<QString> id = canonicalId(text);
    if (id && isUuid(*id)) {
        if (!around.isNamed && m_findings.bareUuids.size() < MaxFound)
            m_findings.bareUuids.append(
                {.value = *id,
                 .span = {value.origin(0), value.originEnd(value.size()) - value.origin(0)},
                 .scope = scope,
                 .notation = RunFindings::Notation::Words});
        return;
    }
    // "remaining": ["FACE"]
    if (around.isOfAnEnd && !isNull(text))
        m_findings.isOutcomeUnclear = true;
    // "flags": ["DO_NOT_SUBMIT"]: a list that nobody knows.
    if (around.isNamed && around.name == RunName::Other && style == Value::Quoted
        && m_notation != RunFindings::Notation::Xml)
        m_findings.hasUnknownMember = true;
    readStructured(scope, RunName::LogText, value, style);
}

/// Text inside the text: always when it can be nothing else, and as words where a log or a program put it.
void RunReader::readStructured(int scope, RunName name, const MappedText &value, Value style)
{
    constexpr qsizetype Shortest = 8;
    const MappedText text = value.trimmed();
    if (text.size() < Shortest)
        return;
    const bool isLog = style == Value::Quoted && (name == RunName::LogText || name == RunName::Outcome)
        && (text.text().contains(u':') || text.text().contains(u'='));
    if (isStructured(text.text()) || isLog)
        return readInner(scope, text);
    readBase64(scope, withoutDataPrefix(text));
}

void RunReader::takeId(int scope, RunName name, const MappedText &value, Value style)
{
    const MappedText text = unwrapped(value.trimmed());
    if (isNull(text.text()) || saysNothing(text.text()))
        return;
    const std::optional<QString> id = canonicalId(text.text());
    const bool isAccount = name == RunName::AccountId;
    if (id && (isDamagedUuid(*id) || (style == Value::Quoted && isOtherThanId(*id)))) {
        m_findings.unusable = isAccount ? QStringLiteral("accountId") : QStringLiteral("workflowId");
        return;
    }
    const bool isProse
        = style == Value::NextLine ? !id || !isUuid(*id) : style == Value::Bare && id && !hasDigit(*id);
    if (isProse || (id && runNameOf(plainRunName(*id)) != RunName::Other))
        return; // a word, or the next name
    if (!id || isOtherThanId(*id)) {
        m_findings.unusable = isAccount ? QStringLiteral("accountId") : QStringLiteral("workflowId");
        return;
    }
    const int start = text.origin(0);
    if (!hasRoomFor(*id, isAccount))
        return;
    if (m_findings.scopes[std::max(0, scope)].isOfAnother || isOfManuals(*id))
        outcomeUnclear();
    m_findings.ids.append({.value = *id,
                           .span = {start, text.originEnd(text.size()) - start},
                           .scope = std::max(0, scope),
                           .isAccount = isAccount,
                           .isBelow = style == Value::NextLine,
                           .notation = m_notation});
}

/// "workflow_id" beside "workflow_run_id": where a run has an id of its own, the first is the one of what was
/// run, and the same for everybody.
void RunReader::noteRunBeside(int scope, const QString &plainName, const QString &value)
{
    static const QSet<QString> ofRuns = wordSet("workflowrunid workflowruntimeid workflowinstanceid");
    static const QSet<QString> mayBeOfRuns = wordSet("runid executionid instanceid processinstanceid");
    // "newAccountId" beside "accountId": which of the two is meant?
    static const QRegularExpression other(QStringLiteral(
        "^(?:new|correct(?:ed)?|right|actual|current|latest|final|updated|real|valid|kyc|jumio)"
        "(?:account|workflow(?:execution)?)id$"));
    if (looksLikeUuid(value) && other.match(plainName).hasMatch())
        m_otherNames.insert(value.toLower());
    if (plainName == QStringLiteral("workflowid"))
        m_workflows.insert(scope);
    else if ((ofRuns.contains(plainName) && !saysNothing(value))
             || (mayBeOfRuns.contains(plainName) && looksLikeUuid(value)))
        m_runs.insert(scope);
    else
        return;
    if (m_workflows.contains(scope) && m_runs.contains(scope))
        uncertain();
}

void RunReader::askAboutOtherNames()
{
    const bool isAnother
        = std::any_of(m_otherNames.begin(), m_otherNames.end(), [this](const QString &value) {
              const QList<RunFindings::Id> &ids = m_findings.ids;
              return std::none_of(ids.begin(), ids.end(),
                                  [&value](const RunFindings::Id &id) { return id.value == value; });
          });
    if (isAnother && !m_findings.ids.isEmpty())
        uncertain();
}

/// When there are more than are kept anyway only news counts: another run behind a long log.
bool RunReader::hasRoomFor(const QString &id, bool isAccount) const
{
    return m_findings.ids.size() < MaxFound
        || (m_findings.ids.size() < 2 * MaxFound
            && std::none_of(
                m_findings.ids.begin(), m_findings.ids.end(),
                [&](const RunFindings::Id &one) { return one.isAccount == isAccount && one.value == id; }));
}

void RunReader::takeOutcome(int scope, RunName name, const QString &value)
{
    switch (name) {
    case RunName::Success:
        if (!saysYes(value)) // PHP prints false as nothing
            return fail(scope, {});
        return succeed(scope);
    case RunName::Failure:
    case RunName::Error:
        if (!saysNothing(value))
            fail(scope, {});
        return;
    case RunName::ErrorCode:
        if (!saysNothing(value))
            fail(scope, value);
        return;
    case RunName::Outcome:
        if (saysFailed(value) || saysNo(value))
            return fail(scope, isErrorCode(value) ? value : QString());
        if (saysWell(value))
            succeed(scope);
        return;
    case RunName::Other:
    case RunName::AccountId:
    case RunName::WorkflowId:
    case RunName::Account:
    case RunName::Workflow:
    case RunName::Credentials:
    case RunName::Personal:
    case RunName::Foreign:
    case RunName::LogText: return;
    }
}

/// "isVerified": false, "timedOut": true
void RunReader::takeFlag(int scope, const QString &plainName, const QString &value)
{
    const FlagMeaning meaning = flagMeaningOf(plainName);
    if (meaning == FlagMeaning::Bad && saysYes(value))
        return fail(scope, {});
    static const QSet<QString> negative {QStringLiteral("false"), QStringLiteral("no"), QStringLiteral("0"),
                                         QStringLiteral("off"),   QStringLiteral("n"),  QStringLiteral("f"),
                                         QStringLiteral("nein"),  QStringLiteral("non")};
    const bool isNegative = negative.contains(value.toLower());
    if (meaning == FlagMeaning::Good && isNegative)
        return fail(scope, {});
    const bool isGood = meaning == FlagMeaning::Good || meaning == FlagMeaning::GoodOfAPart;
    if (isGood && (isNegative || isNull(value)))
        m_findings.isOutcomeUnclear = true;
}

/// "supersededBy": "…", "progress": 0.4: what nobody knows is asked about, unless success is said plainly.
void RunReader::takeMember(const QString &plainName, const QString &value)
{
    const MemberMeaning meaning = memberMeaningOf(plainName, value);
    m_findings.isOutcomeUnclear = m_findings.isOutcomeUnclear || meaning == MemberMeaning::Doubtful;
    m_findings.hasUnknownMember = m_findings.hasUnknownMember || meaning == MemberMeaning::Unknown;
}

/// What is said of a failure behind names that say other things too: the class of an error, a sentence.
bool RunReader::tellsOfFailure(const QString &plainName, const QString &value) const
{
    static const QSet<QString> kinds {QStringLiteral("name"),      QStringLiteral("type"),
                                      QStringLiteral("class"),     QStringLiteral("kind"),
                                      QStringLiteral("classname"), QStringLiteral("typename")};
    static const QRegularExpression className(QStringLiteral("^[A-Za-z]*(?:Error|Exception|Failure)$"));
    if (kinds.contains(plainName))
        return className.match(value).hasMatch();
    static const QRegularExpression ends(
        QStringLiteral("(?:status|result|outcome|decision|answer|verdict)$"));
    if (runNameOf(plainName) == RunName::Other && ends.match(plainName).hasMatch())
        return saysFailed(value) || value.compare(QStringLiteral("red"), Qt::CaseInsensitive) == 0;
    static const QSet<QString> sentences {QStringLiteral("message"),       QStringLiteral("msg"),
                                          QStringLiteral("reason"),        QStringLiteral("description"),
                                          QStringLiteral("detail"),        QStringLiteral("details"),
                                          QStringLiteral("statusmessage"), QStringLiteral("statusreason")};
    static const QRegularExpression aboutTheRun(
        QStringLiteral("\\b(?:verif\\w*|scan|run|user|kyc|identi\\w*|session|onboarding|acquisition)\\b"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression structure(QStringLiteral("[{}<>=:\"]"));
    constexpr qsizetype Longest = 160;
    return sentences.contains(plainName) && value.size() <= Longest && !structure.match(value).hasMatch()
        && (!hasSpace(value) || aboutTheRun.match(value).hasMatch()) && !saysWell(value)
        && hasWordOfFailure(value);
}

/// "status": "SOMETHING", "result": "": neither good nor failed, so it is not taken for good.
void RunReader::askAboutOutcome(const QString &plainName, const QString &value)
{
    // 9102 and 7002 are words in another provider's tongue.
    constexpr int FirstCode = 300;
    if (plainName == QStringLiteral("code") && value.toInt() >= FirstCode)
        m_findings.hasUnknownMember = true;
    // "finishedAt": null
    static const QSet<QString> none = wordSet("null nil none undefined - \"\"");
    if (isTimeOfEnd(plainName) && (value.isEmpty() || none.contains(value.toLower())))
        m_findings.isOutcomeUnclear = true;
    if (m_findings.isOutcomeUnclear || !tellsHowItEnded(plainName) || saysFailed(value) || saysNo(value)
        || saysWell(value))
        return;
    // An id, a text in base64, or names and values of their own stand behind the name of a result too.
    const RunName firstName = runNameOf(plainRunName(value.section(u' ', 0, 0)));
    // "<JumioResult: 0x600003b0c2a0; …>": where an object lies; a code of 8 digits may be one of Windows'
    // errors.
    static const QRegularExpression address(QStringLiteral("^0x[0-9a-fA-F]{9,16}$"));
    const bool isElse = looksLikeUuid(value) || address.match(value).hasMatch()
        || QStringView(value).contains(u'=') || value.contains(u':') || isIdName(firstName)
        || firstName == RunName::Account || firstName == RunName::Workflow || firstName == RunName::LogText
        || textOfBase64(value).has_value();
    m_findings.isOutcomeUnclear = !isElse;
}

void RunReader::noteUser(int scope, const QString &plainName, const QString &value)
{
    const bool isOfStaff = m_findings.scopes[scope].isOfStaff;
    if (!isOfStaff && tellsExactLogin(plainName, value))
        noteLogin(value);
    else if (tellsLogin(plainName, value) || (!isOfStaff && tellsCustomer(plainName, value)))
        noteSurely(value);
    if (namesTheCustomer(plainName) || isKeyOfPerson(plainName, value))
        noteOwner(value);
    if (!isOfStaff && !isOfStaffOrFirm(plainName) && mayBeSaid(plainName, value))
        noteSaid(value);
}

/// Under whatever name somebody stands, it is told.
void RunReader::noteSaid(const QString &name)
{
    constexpr qsizetype Most = 20;
    if (m_findings.said.size() < Most && !m_findings.said.contains(name) && !m_findings.owners.contains(name))
        m_findings.said.append(name);
}

void RunReader::noteOwner(const QString &name)
{
    constexpr qsizetype Most = 20;
    constexpr qsizetype Longest = 320;
    if (!name.isEmpty() && name.size() <= Longest && m_findings.users.size() < Most
        && !m_findings.users.contains(name))
        m_findings.users.append(name);
}

/// "firstName": "Bob", "lastName": "Otterbein": one name in two members, of a document too.
void RunReader::notePersonName(int scope, const QString &plainName, const QString &value)
{
    const bool isFirst = isKeyOfFirstName(plainName);
    if ((!isFirst && !isKeyOfLastName(plainName)) || value.isEmpty())
        return;
    auto &[given, family] = m_personNames[scope];
    (isFirst ? given : family) = value;
    if (given.isEmpty() || family.isEmpty())
        return;
    noteOwner(given + u' ' + family);
    if (!m_findings.scopes[scope].isOfStaff)
        noteSurely(given + u' ' + family);
}

/// "firstName": "Zoe" without a last name.
void RunReader::noteNamesAlone()
{
    for (auto names = m_personNames.cbegin(); names != m_personNames.cend(); ++names) {
        const auto &[given, family] = names.value();
        const QString &alone = given.isEmpty() ? family : given;
        if ((!given.isEmpty() && !family.isEmpty()) || !isFirstOrLastName(alone)
            || m_findings.scopes[names.key()].isOfStaff)
            continue;
        noteOwner(alone);
        noteSurely(alone);
    }
}

void RunReader::noteLogin(const QString &login)
{
    constexpr qsizetype Most = 20;
    noteOwner(login);
    if (m_findings.logins.size() < Most && !m_findings.logins.contains(login))
        m_findings.logins.append(login);
}

void RunReader::noteSurely(const QString &name)
{
    constexpr qsizetype Most = 20;
    constexpr qsizetype Longest = 320;
    if (!name.isEmpty() && name.size() <= Longest && m_findings.owners.size() < Most
        && !m_findings.owners.contains(name))
        m_findings.owners.append(name);
}

void RunReader::succeed(int scope)
{
    if (m_findings.successes.size() < MaxFound)
        m_findings.successes.append({scope, m_valueAt});
}

void RunReader::fail(int scope, const QString &code)
{
    if (m_findings.failures.size() < MaxFound)
        m_findings.failures.append({scope, code, m_valueAt});
}

void RunReader::dropPerson(const QStringList &names, const MappedText &value)
{
    if (names.size() != 1 || !tellsOfPerson(names.constFirst(), value.text().trimmed()))
        return;
    personal(value, 0, value.size());
    m_findings.personal.last().instead = QStringLiteral("xxx"); // a value that nobody knows stays one
}

void RunReader::unusable(const QStringList &names)
{
    if (m_findings.unusable.isEmpty() && !names.isEmpty())
        m_findings.unusable = runNameOf(names.constLast()) == RunName::AccountId
            ? QStringLiteral("accountId")
            : QStringLiteral("workflowId");
}

void RunReader::personalLevel(const MappedText &text, qsizetype start, qsizetype end, bool isObject)
{
    const qsizetype before = m_findings.personal.size();
    personal(text, start, end);
    if (std::exchange(m_hasPartFailed, false) && m_findings.personal.size() > before)
        m_findings.personal.last().instead
            = isObject ? QStringLiteral("\"passed\":false") : QStringLiteral("{\"passed\":false}");
}

void RunReader::personal(const MappedText &text, qsizetype start, qsizetype end)
{
    while (start < end && text[start].isSpace())
        ++start;
    while (end > start && text[end - 1].isSpace())
        --end;
    if (start < end)
        m_findings.personal.append({.span = {text.origin(start), text.originEnd(end) - text.origin(start)}});
}

void RunReader::noteQuiet(const MappedText &value)
{
    if (!value.isEmpty() && m_quiet.size() < MaxFound)
        m_quiet.append({.span = {value.origin(0), value.originEnd(value.size()) - value.origin(0)}});
}

void RunReader::personalUntilTheEnd(const MappedText &text, qsizetype start, QChar closing)
{
    const qsizetype before = m_findings.personal.size();
    personal(text, start, text.size());
    if (m_findings.personal.size() > before) {
        m_findings.personal.last().isClosed = false;
        m_findings.personal.last().instead = closing;
    }
}

void RunReader::extendPersonal(int index, const MappedText &text, qsizetype end)
{
    TextSpan &span = m_findings.personal[index].span;
    span.length = std::max(span.length, text.originEnd(end) - span.start);
}

} // namespace onboarding
