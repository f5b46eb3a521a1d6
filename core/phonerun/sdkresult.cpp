#include "core/phonerun/sdkresult.h"

#include "core/phonerun/idnames.h"
#include "core/phonerun/mentions.h"
#include "core/phonerun/ownname.h"
#include "core/phonerun/pairwriting.h"
#include "core/phonerun/runreader.h"
#include "core/phonerun/sentencepair.h"
#include "core/phonerun/unreadids.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>
#include <algorithm>

namespace onboarding {

namespace {

/// Where Qt Linguist finds the sentences of this file.
struct ResultWords
{
    Q_DECLARE_TR_FUNCTIONS(SdkResult)
};

using Id = RunFindings::Id;
using Candidate = SdkResult::Candidate;

/// Both ids of one run, and which objects, rows or texts they stand in.
struct FoundRun
{
    Id account {};
    Id workflow {};
    QList<int> scopes {};
    QList<int> places {}; ///< in the text, of all its ids
};

QList<Id> distinct(const QList<Id> &ids, bool isAccount)
{
    QList<Id> different;
    for (const Id &id : ids) {
        const bool isKnown = std::any_of(different.begin(), different.end(),
                                         [&id](const Id &other) { return other.value == id.value; });
        if (id.isAccount == isAccount && !isKnown)
            different.append(id);
    }
    return different;
}

void addRun(QList<FoundRun> &runs, const FoundRun &run)
{
    for (FoundRun &known : runs) {
        if (known.account.value == run.account.value && known.workflow.value == run.workflow.value) {
            known.scopes += run.scopes;
            known.places += run.places;
            return;
        }
    }
    runs.append(run);
}

/// One object, row or line group after the other, each with both ids once. Nothing when they do not go
/// together so: then nobody can tell which belongs to which.
QList<FoundRun> runsInOrder(const QList<Id> &ids)
{
    QList<FoundRun> runs;
    FoundRun run;
    for (const Id &id : ids) {
        Id &place = id.isAccount ? run.account : run.workflow;
        if (!place.value.isEmpty() && place.value != id.value)
            return {};
        place = id;
        run.scopes.append(id.scope);
        run.places.append(id.span.start);
        if (!run.account.value.isEmpty() && !run.workflow.value.isEmpty()) {
            addRun(runs, run);
            run = {};
        }
    }
    return run.scopes.isEmpty() ? runs : QList<FoundRun>();
}

/// A result with a payload or an account inside is one run. What has any other name, or none, inside a run
/// may be another's.
bool isInside(const RunFindings &findings, int scope, int around)
{
    while (scope > around) {
        const RunFindings::Scope &own = findings.scopes[scope];
        const bool isPart = own.name == RunName::Account || own.name == RunName::Workflow
            || own.name == RunName::Outcome || own.name == RunName::LogText;
        if (!isPart)
            return false;
        scope = own.parent;
    }
    return scope == around;
}

bool areTogether(const RunFindings &findings, const Id &one, const Id &other)
{
    return isInside(findings, one.scope, other.scope) || isInside(findings, other.scope, one.scope);
}

/// Whether some account stands with some workflow.
bool hasPair(const RunFindings &findings)
{
    QHash<int, Id> accounts;
    QHash<int, Id> workflows;
    for (const Id &id : findings.ids)
        (id.isAccount ? accounts : workflows).insert(id.scope, id);
    return std::any_of(accounts.begin(), accounts.end(), [&](const Id &account) {
        return workflows.contains(account.scope)
            || std::any_of(workflows.begin(), workflows.end(),
                           [&](const Id &workflow) { return areTogether(findings, account, workflow); });
    });
}

/// Each object or row is a run of its own, though it has one half only.
QList<FoundRun> runsByScope(const QList<Id> &ids)
{
    QList<int> order;
    QHash<int, QList<Id>> homes;
    for (const Id &id : ids) {
        if (!homes.contains(id.scope))
            order.append(id.scope);
        homes[id.scope].append(id);
    }
    if (order.size() < 2)
        return {};
    QList<FoundRun> runs;
    for (const int scope : std::as_const(order)) {
        const QList<Id> home = homes.value(scope);
        QList<FoundRun> own = runsInOrder(home);
        if (own.isEmpty() && home.size() == 1)
            own.append(
                home[0].isAccount
                    ? FoundRun {.account = home[0], .scopes = {scope}, .places = {home[0].span.start}}
                    : FoundRun {.workflow = home[0], .scopes = {scope}, .places = {home[0].span.start}});
        if (own.isEmpty())
            return {};
        for (const FoundRun &run : own)
            addRun(runs, run);
    }
    return runs;
}

/// Every account with every workflow: which go together is not said.
QList<FoundRun> runsOfAll(const QList<Id> &accounts, const QList<Id> &workflows)
{
    constexpr qsizetype Most = 12;
    QList<FoundRun> runs;
    for (const Id &account : accounts) {
        for (const Id &workflow : workflows) {
            if (runs.size() < Most)
                runs.append({account,
                             workflow,
                             {account.scope, workflow.scope},
                             {account.span.start, workflow.span.start}});
        }
    }
    return runs;
}

/// From \p scope outwards to the text itself.
QList<int> scopesAround(const RunFindings &findings, int scope)
{
    QList<int> around;
    for (; scope >= 0; scope = findings.scopes[scope].parent)
        around.append(scope);
    return around;
}

/// The line, from 1, that holds the place \p at.
int lineOf(const QString &text, int at)
{
    return int(QStringView(text).left(at).count(u'\n')) + 1;
}

/// Where the lines of a text begin: a text may have thousands of runs and of words of failure.
class Lines
{
public:
    explicit Lines(const QString &text)
    {
        for (qsizetype at = text.indexOf(u'\n'); at >= 0; at = text.indexOf(u'\n', at + 1))
            m_ends.append(int(at));
    }
    [[nodiscard]] bool isSame(int one, int other) const { return before(one) == before(other); }

private:
    [[nodiscard]] qsizetype before(int at) const
    {
        return std::distance(m_ends.cbegin(), std::lower_bound(m_ends.cbegin(), m_ends.cend(), at));
    }

    QList<int> m_ends;
};

/// Which of \p runs, all around the failure at \p at, it is about: those on its line. Where runs and words of
/// how they ended take turns, the one next to it. Otherwise all of them.
QList<qsizetype> runsBeside(int at, const Lines &lines, const QList<FoundRun> &runs,
                            const QList<qsizetype> &hit, const QList<int> &outcomes)
{
    if (at < 0 || hit.size() < 2)
        return hit;
    QList<qsizetype> near = hit;
    near.removeIf([&](qsizetype run) {
        return std::none_of(runs[run].places.begin(), runs[run].places.end(),
                            [&](int place) { return lines.isSame(place, at); });
    });
    if (near.size() == 1)
        return near;
    if (outcomes.size() != hit.size())
        return near.isEmpty() ? hit : near;
    QList<QPair<int, qsizetype>> turns; // -1: how one ended
    for (const qsizetype run : hit) {
        const auto [first, last] = std::minmax_element(runs[run].places.begin(), runs[run].places.end());
        if (first == runs[run].places.end())
            return hit;
        turns.append({*first, run});
        if (std::any_of(outcomes.begin(), outcomes.end(),
                        [begin = *first, end = *last](int one) { return one > begin && one < end; }))
            return near.isEmpty() ? hit : near;
    }
    for (const int one : outcomes)
        turns.append({one, -1});
    std::sort(turns.begin(), turns.end());
    for (qsizetype i = 0; i + 1 < turns.size(); i += 2) {
        const auto &[place, run] = turns[i];
        const auto &[nextPlace, nextRun] = turns[i + 1];
        if ((run < 0) == (nextRun < 0) || (run < 0) != (turns[0].second < 0))
            return near.isEmpty() ? hit : near;
        if (place == at || nextPlace == at)
            return {std::max(run, nextRun)};
    }
    return near.isEmpty() ? hit : near;
}

/// A failure counts for the runs in the innermost object around it that has any: for all of them when it
/// stands beside them and nothing tells which is meant.
QList<bool> failedRuns(const QString &pasted, const RunFindings &findings, const QList<FoundRun> &runs)
{
    const Lines lines(pasted);
    QHash<int, QList<qsizetype>> inside; // scope -> its runs
    for (qsizetype i = 0; i < runs.size(); ++i) {
        for (const int own : runs[i].scopes) {
            const QList<int> around = scopesAround(findings, own);
            for (const int scope : around) {
                QList<qsizetype> &known = inside[scope];
                if (!known.contains(i))
                    known.append(i);
            }
        }
    }
    const auto nearestTo = [&](int scope) {
        const QList<int> around = scopesAround(findings, scope);
        const auto found
            = std::find_if(around.begin(), around.end(), [&inside](int one) { return inside.contains(one); });
        return found == around.end() ? -1 : *found;
    };
    QHash<int, QList<int>> outcomes; // scope -> where it is said how a run ended
    const auto note = [&](int scope, int at) {
        QList<int> &known = outcomes[nearestTo(scope)];
        if (!known.contains(at))
            known.append(at);
    };
    for (const RunFindings::Failure &failure : findings.failures)
        note(failure.scope, failure.at);
    for (const RunFindings::Success &success : findings.successes)
        note(success.scope, success.at);
    QList<bool> failed(runs.size(), false);
    for (const RunFindings::Failure &failure : findings.failures) {
        const int nearest = nearestTo(failure.scope);
        const QList<qsizetype> hit
            = runsBeside(failure.at, lines, runs, inside.value(nearest), outcomes.value(nearest));
        for (const qsizetype run : hit)
            failed[run] = true;
    }
    return failed;
}

QString plainCode(const QString &code)
{
    constexpr qsizetype Longest = 40;
    const bool isPlain = code.size() <= Longest && std::all_of(code.begin(), code.end(), [](QChar c) {
                             return c.isLetterOrNumber() && c < QChar(0x80);
                         });
    return isPlain ? code : QString();
}

QString firstCode(const RunFindings &findings)
{
    for (const RunFindings::Failure &failure : findings.failures) {
        if (const QString code = plainCode(failure.code); !code.isEmpty())
            return code;
    }
    return {};
}

QString runShape(const RunFindings &findings)
{
    const auto has = [&findings](const char *name) { return findings.names.contains(QLatin1String(name)); };
    switch (findings.ids.constFirst().notation) {
    case RunFindings::Notation::PortalAddress: return ResultWords::tr("Portal address");
    case RunFindings::Notation::WebAddress: return ResultWords::tr("Web redirect address");
    case RunFindings::Notation::Table: return ResultWords::tr("Table");
    case RunFindings::Notation::Xml: return ResultWords::tr("XML");
    case RunFindings::Notation::Words: return ResultWords::tr("Text with names");
    case RunFindings::Notation::Objects: break;
    }
    if (has("eventtype"))
        return ResultWords::tr("Web message");
    if (has("issuccess"))
        return ResultWords::tr("Result of the native SDK");
    if (has("id") && !has("accountid"))
        return ResultWords::tr("Provider's JSON");
    if (has("accountid") && has("workflowid"))
        return ResultWords::tr("Result of the React Native, Flutter or Cordova SDK");
    return ResultWords::tr("Text with names");
}

int firstPlaceOf(const FoundRun &run)
{
    if (run.account.value.isEmpty() || run.workflow.value.isEmpty())
        return std::max(run.account.span.start, run.workflow.span.start);
    return std::min(run.account.span.start, run.workflow.span.start);
}

QList<Candidate> candidatesOf(const QString &pasted, const RunFindings &findings, const QList<FoundRun> &runs)
{
    const QList<bool> failed = failedRuns(pasted, findings, runs);
    QList<Candidate> candidates;
    for (qsizetype i = 0; i < runs.size(); ++i) {
        const FoundRun &run = runs[i];
        candidates.append({.accountId = run.account.value,
                           .workflowId = run.workflow.value,
                           .accountSpan = run.account.span,
                           .workflowSpan = run.workflow.span,
                           .line = lineOf(pasted, firstPlaceOf(run)),
                           .isError = failed[i],
                           .errorCode = failed[i] ? firstCode(findings) : QString()});
    }
    return candidates;
}

QList<FoundRun> severalRuns(const QList<Id> &ids)
{
    const QList<Id> accounts = distinct(ids, true);
    const QList<Id> workflows = distinct(ids, false);
    QList<FoundRun> runs = runsByScope(ids);
    if (runs.isEmpty())
        runs = runsInOrder(ids);
    if (runs.size() < 2)
        runs = runsOfAll(accounts.isEmpty() ? QList<Id> {Id {}} : accounts,
                         workflows.isEmpty() ? QList<Id> {Id {}} : workflows);
    return runs;
}

/// Each of the UUIDs may be each of the two ids.
QList<FoundRun> runsOfUuids(QList<Id> ids)
{
    constexpr qsizetype Most = 12;
    for (Id &id : ids)
        id.isAccount = true;
    ids = distinct(ids, true);
    QList<FoundRun> runs;
    for (const Id &account : std::as_const(ids)) {
        for (const Id &workflow : std::as_const(ids)) {
            if (account.value != workflow.value && runs.size() < Most)
                runs.append({account, workflow, {account.scope}, {account.span.start}});
        }
    }
    return runs;
}

/// A way to read the text that gives an id the name which the text gives it comes first, one that gives it
/// the other's comes last.
void orderByNames(QList<FoundRun> &runs, const QList<Id> &named)
{
    const auto fit = [&named](const FoundRun &run) {
        int points = 0;
        for (const Id &id : named) {
            const QString &own = id.isAccount ? run.account.value : run.workflow.value;
            const QString &other = id.isAccount ? run.workflow.value : run.account.value;
            points += (own == id.value ? 1 : 0) - (other == id.value ? 1 : 0);
        }
        return points;
    };
    // Two readings of one pair, each way round: those that fit alike stay as they are.
    for (qsizetype at = 1; at < runs.size(); ++at) {
        for (qsizetype to = at; to > 0 && fit(runs.at(to)) > fit(runs.at(to - 1)); --to)
            runs.swapItemsAt(to, to - 1);
    }
}

/// Two UUIDs that nothing names.
QList<FoundRun> bareRuns(const RunFindings &findings)
{
    const QList<FoundRun> runs = runsOfUuids(findings.bareUuids);
    return runs.size() == 2 ? runs : QList<FoundRun>();
}

/// UUIDs that nothing names may be what an id was corrected to.
QList<Id> unexplainedUuids(const RunFindings &findings)
{
    QList<Id> unexplained;
    for (const Id &bare : findings.bareUuids) {
        const auto isIt = [&bare](const Id &id) { return id.value == bare.value; };
        if (std::none_of(findings.ids.begin(), findings.ids.end(), isIt)
            && std::none_of(unexplained.begin(), unexplained.end(), isIt))
            unexplained.append(bare);
    }
    return unexplained;
}

/// The pair, and what else it can be; where nothing else is said, its halves.
QList<FoundRun> waysToReadPair(const RunFindings &findings)
{
    constexpr qsizetype Most = 12;
    const Id account = distinct(findings.ids, true).constFirst();
    const Id workflow = distinct(findings.ids, false).constFirst();
    const QList<Id> others = unexplainedUuids(findings);
    if (others.isEmpty())
        return {{.account = account, .scopes = {account.scope}},
                {.workflow = workflow, .scopes = {workflow.scope}}};
    QList<FoundRun> runs {{account, workflow, {account.scope, workflow.scope}}};
    for (const Id &other : others) {
        if (runs.size() + 2 > Most)
            break;
        runs.append({account, other, {account.scope}});
        runs.append({other, workflow, {workflow.scope}});
    }
    return runs;
}

void takeSingle(const QList<Id> &ids, SdkResult &result)
{
    for (const Id &id : ids) {
        QString &value = id.isAccount ? result.accountId : result.workflowId;
        if (!value.isEmpty())
            continue;
        value = id.value;
        (id.isAccount ? result.accountSpan : result.workflowSpan) = id.span;
    }
}

/// "account A finished workflow B": the words before the bare UUIDs say which is which.
bool takeSentence(const QString &pasted, const RunFindings &findings, SdkResult &result)
{
    constexpr qsizetype Longest = 2000; // a sentence, not a log
    const bool isPlain = !findings.isDoubtful && !findings.isUncertain && !findings.hasUnreadWords
        && !findings.isOutcomeUnclear && findings.failures.isEmpty();
    if (pasted.size() > Longest || !isPlain)
        return false;
    const std::optional<SentencePair> pair = pairInSentence(pasted);
    const auto at = [&findings](qsizetype place) {
        return std::find_if(findings.bareUuids.begin(), findings.bareUuids.end(),
                            [place](const Id &id) { return id.span.start == place; });
    };
    if (!pair || at(pair->account) == findings.bareUuids.end()
        || at(pair->workflow) == findings.bareUuids.end())
        return false;
    result.accountId = at(pair->account)->value;
    result.accountSpan = at(pair->account)->span;
    result.workflowId = at(pair->workflow)->value;
    result.workflowSpan = at(pair->workflow)->span;
    result.shape = ResultWords::tr("Text with names");
    return true;
}

void takeIds(const QString &pasted, const RunFindings &findings, SdkResult &result)
{
    using Warning = SdkResult::Warning;
    if (findings.ids.isEmpty()) {
        if (takeSentence(pasted, findings, result))
            return;
        result.candidates = candidatesOf(pasted, findings, bareRuns(findings));
        if (!result.candidates.isEmpty()) {
            result.shape = ResultWords::tr("Two bare ids");
            result.warnings.append(Warning::WhichIsWhich);
        }
        return;
    }
    result.shape = runShape(findings);
    if (QList<FoundRun> runs = runsOfUuids(findings.ids + findings.bareUuids);
        findings.isDoubtful && runs.size() > 1) {
        orderByNames(runs, findings.ids);
        result.candidates = candidatesOf(pasted, findings, runs);
        result.warnings.append(runs.size() == 2 ? Warning::WhichIsWhich : Warning::SeveralCandidates);
        return;
    }
    const qsizetype accounts = distinct(findings.ids, true).size();
    const qsizetype workflows = distinct(findings.ids, false).size();
    const bool isOne = accounts + workflows < 2 || (accounts == 1 && workflows == 1 && hasPair(findings));
    const bool isPair = isOne && accounts + workflows == 2;
    const bool isCertain = !findings.isUncertain && unexplainedUuids(findings).isEmpty()
        && !(isPair && isJoinedOfTwo(pasted, findings));
    if (isOne && (!isPair || isCertain))
        return takeSingle(findings.ids, result);
    result.candidates
        = candidatesOf(pasted, findings, isPair ? waysToReadPair(findings) : severalRuns(findings.ids));
    result.warnings.append(Warning::SeveralCandidates);
}

/// Something beside the ids is not understood, so it may say anything of them.
bool isUnreadPair(const RunFindings &findings, const SdkResult &result)
{
    const bool hasPair
        = (!result.accountId.isEmpty() && !result.workflowId.isEmpty()) || !result.candidates.isEmpty();
    return hasPair
        && (findings.hasUnreadWords || (findings.hasUnknownMember && findings.successes.isEmpty()));
}

/// The web client tells of each step of a run: 510 with the value "success" is the end of it. What answers
/// the request that creates a run has the token or the address to begin it with.
bool isBeginning(const QString &pasted, const RunFindings &findings)
{
    static const QRegularExpression step(QStringLiteral("event_?type\\W{1,10}(\\d{1,6})\\b"),
                                         QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression creation(
        QStringLiteral(
            R"re(\bauthorizationToken=)re"
            R"re(|\b(?:sdk|web|api)\b["'\\]*\s*[:=]\s*["'\\]*\{[^{}]{0,300}?\b(?:token|href|parts|successUrl)\b)re"
            R"re(|\b(?:sdk\.token|web\.href|api\.token|api\.parts)\b)re"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression processed(QStringLiteral("[\"']status[\"']\\s*:\\s*[\"']PROCESSED[\"']"));
    if (creation.match(pasted).hasMatch() && !processed.match(pasted).hasMatch())
        return true;
    if (!findings.names.contains(QStringLiteral("eventtype")))
        return false;
    bool isOfTheEnd = true;
    QRegularExpressionMatchIterator steps = step.globalMatch(pasted);
    for (bool isFirst = true; steps.hasNext(); isFirst = false) {
        const bool isEnd = steps.next().captured(1) == QStringLiteral("510");
        isOfTheEnd = isEnd || (isOfTheEnd && !isFirst);
    }
    static const QRegularExpression success(QStringLiteral("\\bvalue\\W{1,14}success\\b"),
                                            QRegularExpression::CaseInsensitiveOption);
    const bool isSuccess = !findings.successes.isEmpty() || success.match(pasted).hasMatch();
    return !isSuccess || !isOfTheEnd;
}

/// An SDK token beside the ids, made for others.
bool hasTokenOfAnotherRun(const QString &pasted, const RunFindings &findings)
{
    const QStringList made = idsOfTokensIn(pasted);
    return std::any_of(made.begin(), made.end(), [&findings](const QString &id) {
        return std::none_of(findings.ids.begin(), findings.ids.end(), [&id](const RunFindings::Id &one) {
            return one.value.compare(id, Qt::CaseInsensitive) == 0;
        });
    });
}

/// "isSuccess": false of a second notation, which no reader looked at.
bool deniesSuccessAnywhere(const QString &pasted)
{
    static const QRegularExpression denial(
        QStringLiteral(
            R"re(\b(?:is_?)?success(?:ful)?\\{0,3}["'>]?\s{0,4}[:=>]\s{0,4}\\{0,3}["']?(?:false|no|0)\b)re"
            R"re(|\bresult["'>]?\s{0,4}[:=>]\s{0,4}["']?no\b)re"),
        QRegularExpression::CaseInsensitiveOption);
    return denial.match(pasted).hasMatch();
}

/// Where the last id of \p result stands in the text.
qsizetype endOfIds(const SdkResult &result)
{
    qsizetype end = 0;
    const auto take = [&end](const TextSpan &span) {
        end = std::max(end, qsizetype(span.start) + qsizetype(span.length));
    };
    take(result.accountSpan);
    take(result.workflowSpan);
    for (const SdkResult::Candidate &one : result.candidates) {
        take(one.accountSpan);
        take(one.workflowSpan);
    }
    return end;
}

/// "Jumio.start()" below the ids: what was run then is another run, unless something says that it ended.
bool isBegunAgain(const QString &pasted, const SdkResult &result)
{
    static const QRegularExpression start(
        QStringLiteral(
            R"re(\b\w{0,40}(?:jumio|netverify|sdk|kyc|onboarding|verification|workflow)\w{0,40}(?:\(\))?)re"
            R"re([.:#>\s-]{1,4}(?:was[ _])?(?:re-?)?(?:start|launch|begin|began|begun)\w{0,20})re"
            R"re(|\b(?:re-?)?(?:start|launch)(?:ed|ing)[ _](?:the[ _]|a[ _]|new[ _]){0,2})re"
            R"re((?:jumio|netverify|sdk|kyc|onboarding|verification|workflow|run|scan)\b)re"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression end(
        QStringLiteral("success|finish|complet|\\bdone\\b|\\bended\\b|approved|passed|accepted"),
        QRegularExpression::CaseInsensitiveOption);
    const qsizetype from = endOfIds(result);
    if (from == 0)
        return false;
    QRegularExpressionMatch last;
    QRegularExpressionMatchIterator all = start.globalMatch(pasted, from);
    while (all.hasNext())
        last = all.next();
    return last.hasMatch() && !end.match(pasted, last.capturedEnd()).hasMatch();
}

} // namespace

Result<SdkResult> parseSdkResult(const QString &pasted)
{
    if (pasted.size() > MaxSdkResult)
        return invalidField(QStringLiteral("sdkResult"),
                            ResultWords::tr("This text is too long: more than 1 MiB."));
    RunFindings findings = RunReader::read(pasted);
    findings.isUncertain = findings.isUncertain || (!findings.ids.isEmpty() && hasUnreadId(pasted, findings));
    findings.isUncertain = findings.isUncertain || hasTokenOfAnotherRun(pasted, findings);
    SdkResult result {.isError = !findings.failures.isEmpty(),
                      .errorCode = firstCode(findings),
                      .users = findings.users,
                      .owners = findings.owners,
                      .logins = findings.logins,
                      .said = findings.said,
                      .distances = findings.distances};
    if (!findings.unusable.isEmpty() && !result.isError)
        return invalidField(
            findings.unusable,
            ResultWords::tr("The %1 in this text cannot be told or has characters that no id has.")
                .arg(findings.unusable));
    result.mentions = mentionsIn(pasted);
    result.place = placeOfRun(pasted);
    result.tenants = tenantsIn(pasted);
    if (findings.unusable.isEmpty())
        takeIds(pasted, findings, result);
    const bool hasNothing
        = result.accountId.isEmpty() && result.workflowId.isEmpty() && result.candidates.isEmpty();
    if (hasNothing && !result.isError)
        return invalidField(
            QStringLiteral("sdkResult"),
            ResultWords::tr(
                "Neither accountId nor workflowId was found. Looked for JSON, log lines, tables, XML, "
                "web addresses and two bare UUIDs."));
    if (hasNothing)
        result.shape = ResultWords::tr("Failed run without usable ids");
    if (result.isError)
        result.warnings.append(SdkResult::Warning::RunFailed);
    else if (findings.isOutcomeUnclear || isUnreadPair(findings, result) || isBeginning(pasted, findings)
             || isBegunAgain(pasted, result) || deniesSuccessAnywhere(pasted))
        result.warnings.append(SdkResult::Warning::OutcomeUnclear);
    result.warnings += idWarnings(result.accountId, result.workflowId, {}, {}, {});
    return result;
}

Result<SdkResult> parseSdkResult(const QString &pasted, const QStringList &names)
{
    using Warning = SdkResult::Warning;
    Result<SdkResult> result = parseSdkResult(pasted);
    if (!result || !result->warnings.contains(Warning::OutcomeUnclear))
        return result;
    const QString plain = withoutOwnNames(pasted, names);
    if (plain == pasted)
        return result;
    // Where the ids stand is told by the first reading: the second only says whether anything else is unread.
    const Result<SdkResult> again = parseSdkResult(plain);
    const bool isSame = again && again->accountId == result->accountId
        && again->workflowId == result->workflowId && again->candidates.size() == result->candidates.size();
    if (isSame && !again->isError && !again->warnings.contains(Warning::OutcomeUnclear))
        result->warnings.removeAll(Warning::OutcomeUnclear);
    return result;
}

QList<SdkResult::Warning> idWarnings(const QString &accountId, const QString &workflowId,
                                     const QString &tokenAccountId, const QString &tokenWorkflowId,
                                     const QStringList &usedWorkflowIds,
                                     const QStringList &unsettledWorkflowIds)
{
    using Warning = SdkResult::Warning;
    QList<Warning> warnings;
    if (!accountId.isEmpty() && !isUuid(accountId))
        warnings.append(Warning::AccountIdNotUuid);
    if (!workflowId.isEmpty() && !isUuid(workflowId))
        warnings.append(Warning::WorkflowIdNotUuid);
    const auto same = [](const QString &a, const QString &b) {
        return !a.isEmpty() && a.compare(b, Qt::CaseInsensitive) == 0;
    };
    if (same(accountId, workflowId))
        warnings.append(Warning::IdsAreEqual);
    else if (same(accountId, tokenWorkflowId) || same(workflowId, tokenAccountId))
        warnings.append(Warning::IdsLookSwapped);
    else if ((!tokenAccountId.isEmpty() && !accountId.isEmpty() && !same(accountId, tokenAccountId))
             || (!tokenWorkflowId.isEmpty() && !workflowId.isEmpty() && !same(workflowId, tokenWorkflowId)))
        warnings.append(Warning::IdsDifferFromToken);
    const auto holdsIt = [&workflowId](const QStringList &ids) {
        return !workflowId.isEmpty() && ids.contains(workflowId, Qt::CaseInsensitive);
    };
    if (holdsIt(unsettledWorkflowIds))
        warnings.append(Warning::SentBefore);
    else if (holdsIt(usedWorkflowIds))
        warnings.append(Warning::UsedBefore);
    return warnings;
}

QString warningText(SdkResult::Warning warning)
{
    switch (warning) {
    case SdkResult::Warning::AccountIdNotUuid:
        return ResultWords::tr("accountId is not a UUID, as the provider's ids are.");
    case SdkResult::Warning::WorkflowIdNotUuid:
        return ResultWords::tr("workflowId is not a UUID, as the provider's ids are.");
    case SdkResult::Warning::IdsAreEqual: return ResultWords::tr("accountId and workflowId are the same.");
    case SdkResult::Warning::IdsLookSwapped:
        return ResultWords::tr("The two ids look swapped: the last token has them the other way round.");
    case SdkResult::Warning::IdsDifferFromToken:
        return ResultWords::tr("These are not the ids inside the last token.");
    case SdkResult::Warning::RunFailed:
        return ResultWords::tr("The run on the phone failed. Do not register it.");
    case SdkResult::Warning::NamesAnotherCustomer:
        return ResultWords::tr("The result names another customer of the list.");
    case SdkResult::Warning::NamesSomebody:
        return ResultWords::tr("The result names somebody who cannot be compared with this customer.");
    case SdkResult::Warning::OutcomeUnclear:
        return ResultWords::tr(
            "The text does not say plainly whether the run ended well. Ask before you register "
            "it.");
    case SdkResult::Warning::UsedBefore:
        return ResultWords::tr("This console has registered this workflowId before.");
    case SdkResult::Warning::SentBefore:
        return ResultWords::tr("This workflowId was sent before; it is not known whether it arrived.");
    case SdkResult::Warning::WhichIsWhich:
        return ResultWords::tr("Two ids without names: choose which one is the accountId.");
    case SdkResult::Warning::SeveralCandidates:
        return ResultWords::tr("More than one run, or more than one value for an id: choose one.");
    }
    return {};
}

QString warningName(SdkResult::Warning warning)
{
    switch (warning) {
    case SdkResult::Warning::AccountIdNotUuid: return QStringLiteral("AccountIdNotUuid");
    case SdkResult::Warning::WorkflowIdNotUuid: return QStringLiteral("WorkflowIdNotUuid");
    case SdkResult::Warning::IdsAreEqual: return QStringLiteral("IdsAreEqual");
    case SdkResult::Warning::IdsLookSwapped: return QStringLiteral("IdsLookSwapped");
    case SdkResult::Warning::IdsDifferFromToken: return QStringLiteral("IdsDifferFromToken");
    case SdkResult::Warning::RunFailed: return QStringLiteral("RunFailed");
    case SdkResult::Warning::NamesAnotherCustomer: return QStringLiteral("NamesAnotherCustomer");
    case SdkResult::Warning::NamesSomebody: return QStringLiteral("NamesSomebody");
    case SdkResult::Warning::OutcomeUnclear: return QStringLiteral("OutcomeUnclear");
    case SdkResult::Warning::UsedBefore: return QStringLiteral("UsedBefore");
    case SdkResult::Warning::SentBefore: return QStringLiteral("SentBefore");
    case SdkResult::Warning::WhichIsWhich: return QStringLiteral("WhichIsWhich");
    case SdkResult::Warning::SeveralCandidates: return QStringLiteral("SeveralCandidates");
    }
    return {};
}

} // namespace onboarding
