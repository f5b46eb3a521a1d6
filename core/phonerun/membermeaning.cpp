#include "core/phonerun/membermeaning.h"

#include "core/kyc/runnames.h"
#include "core/phonerun/containernames.h"
#include "core/phonerun/failurewords.h"
#include "core/phonerun/idnames.h"
#include "core/phonerun/phoneid.h"
#include "core/phonerun/recordwords.h"

#include <QRegularExpression>
#include <QSet>
#include <algorithm>

namespace onboarding {

namespace {

using Option = QRegularExpression::PatternOption;

/// "mode": "DEMO", "usage": "do not use", "path": "/kyc/restart", "method": "DELETE", "severity": 3: names
/// that say nothing of a run, with a value that does.
bool saysItInPassing(const QString &plainName, const QString &value)
{
    constexpr qsizetype Longest = 200;
    static const QSet<QString> names
        = wordSet("usage title mode category tag source path version subject label kind method op action");
    static const QRegularExpression doubt(
        QStringLiteral("\\bdo(?:es)? ?n[o']t\\b|(?<![a-z])(?:demo|dry[_ -]?run|unfinished|hold|restart|"
                       "re-?try|again|samples?|drafts?|broken|unusable|old|obsolete|duplicate|fixtures?|mock|"
                       "fake|stub|void|kaputt)(?![a-z])"),
        Option::CaseInsensitiveOption);
    static const QSet<QString> taking = wordSet("delete remove purge d");
    if (plainName == QStringLiteral("severity")) { // RFC 5424: 3 is an error
        bool isNumber = false;
        const int level = value.toInt(&isNumber);
        return isNumber && level >= 0 && level <= 3;
    }
    if (plainName == QStringLiteral("method") || plainName == QStringLiteral("op"))
        return taking.contains(value.toLower());
    return names.contains(plainName) && value.size() <= Longest && doubt.match(value).hasMatch();
}

/// "mergedInto": "carol@example.org": somebody, and not as who sent, wrote or is the customer.
bool namesSomebodyElse(const QString &plainName, const QString &value)
{
    static const QRegularExpression address(QStringLiteral("^<?[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+>?$"));
    static const QRegularExpression ordinary(
        QStringLiteral("mail|user|login|^(?:from|to|cc|bcc|sender|author|reporter|creator|contact|support|"
                       "assignee|agent|operator|officer|tester|reviewer|approver|applicant|person|client|"
                       "clerk|editor)|^(?:created|updated|sent|reported|requested|uploaded|written|edited|"
                       "handled|processed|changed|modified|forwarded)by$"));
    return address.match(value).hasMatch() && !namesTheCustomer(plainName)
        && !ordinary.match(plainName).hasMatch();
}

bool isNegative(const QString &value)
{
    static const QSet<QString> words
        = wordSet("false no 0 off n f nein non none null nil undefined [] {} () \"\"");
    return value.isEmpty() || words.contains(value.toLower()) || saysNothing(value);
}

/// "EventResult: {": the name before it is a log's.
bool leadsToResult(const QString &value)
{
    const RunName name = runNameOf(plainRunName(value.section(u':', 0, 0)));
    return isIdName(name) || name == RunName::Account || name == RunName::Workflow || name == RunName::Outcome
        || name == RunName::LogText;
}

} // namespace

bool isNeutralName(const QString &plainName)
{
    static const QSet<QString> names = wordSet(
        "platform platformversion os osname osversion version versions versionname versioncode sdk "
        "sdkversion sdkname sdktype appversion app appname appid application bundle package packagename "
        "build buildnumber buildtype release device devicename devicemodel devicetype deviceos "
        "devicemanufacturer model brand manufacturer product hardware emulator locale language lang country "
        "countrycode issuingcountry region datacenter dc timezone tz timestamp ts time date datetime day "
        "createdat updatedat startedat finishedat completedat endedat receivedat sentat callbacksentat "
        "capturedat submittedat scannedat processedat timestampms created started updated start end "
        "starttime endtime startdate enddate duration durationms durationseconds elapsed elapsedms took "
        "latency timeout timeoutseconds timeoutms sessiontimeout channel environment env tenant "
        "tenantname definition definitionkey definitionname workflowdefinitionkey workflowname workflowtype "
        "category mode method source origin vendor provider merchant company product service "
        "module component class classname typename tag logger thread process pid tid seq sequence line file "
        "function level lvl severity host hostname ip ipaddress port path protocol scheme accept connection "
        "contenttype contentlength acceptencoding acceptlanguage cachecontrol cached cache useragent "
        "browser browserversion screenwidth screenheight width height orientation network "
        "networktype carrier rel href self links link web sdkurl api apiversion schema schemaversion "
        "documenttype doctype idtype idsubtype part parts title "
        "scope authorization apikey count total size length index position page value values field fields "
        "name tab div span td th tr li ul ol dl dt dd pre code br metainfo meta metadata attributes "
        "properties items list array map dict map some "
        "retrievalurl id usage httpversion headerssize bodysize starteddatetime statustext mimetype "
        "serveripaddress resourcetype initiator creator pageref transfersize priority isbase64encoded "
        "server via resource httpmethod vary etag transferencoding contentencoding keepalive xpoweredby "
        "charset tester datum fecha "
        "from to cc bcc sent replyto von an gesendet");
    static const QRegularExpression ends(
        QStringLiteral("^sec(?:fetch|ch)[a-z]*$|(?:ur[li]s?|href|links?|callbacks?|handlers?|listeners?|"
                       "versions?|locale)$"));
    return names.contains(plainName) || ends.match(plainName).hasMatch();
}

bool speaksOfAnEnd(const QString &plainName)
{
    static const QRegularExpression stems(QStringLiteral(
        "withdr|revo[ck]|supersed|obsolet|delet|remov|replac|discard|dropp|crash|fault|exit|"
        "abort|cancel|fail|reject|declin|expir|valid(?:un)?t(?:ill?|o)|void|fake|mock|dummy|"
        "(?:^|is|for|only)test|dry_?run|simulat|demo|sandbox|retr(?:y|ie)|again|required|"
        "needs|error|exception|invalid|fraud|spoof|tamper|incomplete|partial|pending|progress|"
        "percent|block|disabl|archiv|stale|outdat|quit|dismiss|refus|den(?:y|ied)|interrupt|"
        "suspend|suspect|warn|problem|trouble|mismatch|unknown|missing|stopp|lost|timedout|"
        "undo|revert|annul|null(?:ed|ified)|roll(?:ed)?back|onhold|retake|skip|used$|consumed|"
        "quarantin|^flag|dispute|paus|backpress|duplic|belongs|foruser|foranother|issue(?!d|r|s?date|ing)|"
        "stub|synthetic|^(?:is)?sample|^old|previous|^label$|recall|donot|dont|^nosubmit|ignore|^redo|rescan|"
        "recaptur|repeat|resubmit|^(?:on|is)?hold$|^frozen|^freeze|^(?:is)?locked|^manual|purge|already|"
        "registered|assignedto|claimedby|usedat|usedby|^review$|^reset$|^(?:is)?shadow|anonymi|invalidated|"
        "reserved|onbehalf|transfer|nextaction|^remaining(?:steps)?$|^todo|"
        "^http$"));
    return stems.match(plainName).hasMatch();
}

bool saysNotEnded(const QString &value)
{
    static const QRegularExpression whole(
        QStringLiteral(
            "^(?:no[_ -]?match|spoof(?:ed)?|re(?:take|scan|start|try)|in[_ -]?progress|started|initiated|"
            "paused|waiting\\w*|loading|idle|ongoing|unfinished|created|initiali[sz]ed|draft|queued|do[_ "
            "-]?not[_ "
            "-]\\w+|please do not .*|dry[_ "
            "-]?run|"
            "on[_ -]?hold)$"),
        Option::CaseInsensitiveOption);
    static const QRegularExpression part(QStringLiteral("^(\\d{1,2}) ?(?:/|of) ?(\\d{1,2})$"),
                                         Option::CaseInsensitiveOption);
    const QRegularExpressionMatch step = part.match(value);
    return whole.match(value).hasMatch()
        || (step.hasMatch() && step.captured(1).toInt() < step.captured(2).toInt());
}

MemberMeaning memberMeaningOf(const QString &plainName, const QString &value)
{
    const bool isNamedWell = isNeutralName(plainName);
    // "12" of a time; what takeFlag() reads; the label of an id or of another name.
    const bool isNoMember = plainName.size() < 2 || !plainName[0].isLetter() || looksLikeUuid(plainName)
        || flagMeaningOf(plainName) != FlagMeaning::None || namesId(value) || leadsToResult(value);
    static const QRegularExpression ofOthers(
        QStringLiteral("mail|phone|mobile|address|terms|newsletter|marketing|bypass|nickname|"
                       "^(?:jumio|flutter|reactnative|cordova|capacitor|ionic)"));
    static const QRegularExpression ofSteps(
        QStringLiteral("step|stage|phase|progress|state|action|liveness"));
    // Of HAR 1.2: how long each part of an exchange took.
    static const QSet<QString> timings = wordSet("blocked dns ssl connect send wait receive");
    bool isNumber = false;
    (void)value.toDouble(&isNumber);
    if (isNumber && timings.contains(plainName))
        return MemberMeaning::Neutral;
    // Of a browser's HAR: {"type": "script"} of what asked. Of Jumio: {"label": "PASSED"}.
    static const QSet<QString> initiators = wordSet("script parser preload preflight other xhr fetch");
    if ((plainName == QStringLiteral("type") && initiators.contains(value))
        || (plainName == QStringLiteral("label") && saysWell(value)))
        return MemberMeaning::Neutral;
    const bool isOfSteps = ofSteps.match(plainName).hasMatch();
    if (saysItInPassing(plainName, value) || namesSomebodyElse(plainName, value))
        return MemberMeaning::Doubtful;
    if (!isNoMember && isOfSteps && saysNotEnded(value))
        return MemberMeaning::Doubtful;
    if (isNoMember || isNamedWell || namesTheCustomer(plainName) || ofOthers.match(plainName).hasMatch())
        return MemberMeaning::Neutral;
    if (saysNotEnded(value))
        return MemberMeaning::Doubtful;
    if (speaksOfAnEnd(plainName))
        return isNegative(value) ? MemberMeaning::Neutral : MemberMeaning::Doubtful;
    static const QRegularExpression good(QStringLiteral(
        "match|liv(?:e|ing)|valid|current|genuine|real|active|similar|same|correct|true|consent|"
        "final|latest|newest|submitted|uploaded|complete|accepted|captured|^done"));
    static const QRegularExpression denied(QStringLiteral("^(?:no|not|non|un|in)[_ -]"),
                                           Option::CaseInsensitiveOption);
    if (good.match(plainName).hasMatch()
        && (isNegative(value) || saysFailed(value) || denied.match(value).hasMatch()))
        return MemberMeaning::Doubtful;
    // "queryStringParameters": null
    const bool isEmptyContainer = saysNothing(value) && mayWrapTheRun(plainName);
    return value.isEmpty() || isEmptyContainer ? MemberMeaning::Neutral : MemberMeaning::Unknown;
}

bool saysBegun(const QString &plainName, const QString &value)
{
    constexpr qsizetype Longest = 60;
    static const QSet<QString> names
        = wordSet("event eventname eventtype type subtype name action topic kind trigger state msg message");
    static const QSet<QString> begun
        = wordSet("start started starting starts begin began begun beginning open opened opening init "
                  "initiated initialized initialised initialize launch launched launching create created "
                  "creating loaded resumed resume paused left leave midway abandoned entered presented "
                  "displayed invited requested new view viewed shown appeared screen tapped clicked");
    static const QSet<QString> ended
        = wordSet("end ended finish finished finishing complete completed completion success successful "
                  "succeeded done result results ok passed approved processed");
    if (!names.contains(plainName) || value.size() > Longest)
        return false;
    static const QRegularExpression inner(QStringLiteral("([a-z0-9])([A-Z])"));
    static const QRegularExpression gap(QStringLiteral("[^A-Za-z]+"));
    const QStringList words
        = QString(value).replace(inner, QStringLiteral("\\1 \\2")).toLower().split(gap, Qt::SkipEmptyParts);
    const auto hasOneOf = [&words](const QSet<QString> &set) {
        return std::any_of(words.begin(), words.end(),
                           [&set](const QString &word) { return set.contains(word); });
    };
    return hasOneOf(begun) && !hasOneOf(ended);
}

} // namespace onboarding
