#include "core/phonerun/containernames.h"

#include <QRegularExpression>

namespace onboarding {

namespace {

/// {"example":{…}}, {"removed":[…]}: whose run that is nobody says.
bool isOfAnotherRun(const QString &plainName)
{
    static const QRegularExpression another(QStringLiteral(
        "^(?:is|has|was|the)?(?:old(?!est)|other|another|someoneelse|example|sample|template|archiv|tests?(?!"
        "ed)|"
        "mock|dummy|fake|demo|dryrun|simulat|duplicate|conflict|parent|child|sibling|related|linked|similar|"
        "histor|draft|backup|remov|delet|revoke|withdr|supersed|replaced|obsolet|discard|dropped|stale|"
        "outdated|inactive|blocked|invalid|incomplete|unfinished|pending|former|wrong|mismatch|skipped|"
        "cached|fallback|shadow|expected|baseline|fixture|blacklist|blocklist|denylist|watchlist)"));
    return another.match(plainName).hasMatch();
}

/// {"spouse":{…}}, {"mergedInto":{…}}: the run of another person, or one of several.
bool isOfAnotherPerson(const QString &plainName)
{
    static const QRegularExpression others(QStringLiteral(
        "^(?:spouse|partner|coapplicant|beneficiary|guarantor|director|recipient|impersonat\\w*|onbehalfof|"
        "delegate|agent|owner|candidate|approver|"
        "neighbou?r|victim|(?:user|person|customer|applicant|attempt|run)[02-9]|last(?:attempt|run|known)|"
        "wanted|"
        "defaults|(?:copy|clone|cloned|merged|transferred|moved)(?:of|from|into|to)|staging|qa)$"));
    return others.match(plainName).hasMatch();
}

/// State.InProgress(…), <KycStarted>, {"needsRetry":{…}}: the run has not ended.
bool isStateBeforeTheEnd(const QString &plainName)
{
    static const QRegularExpression states(QStringLiteral(
        "^(?:kyc|state|status|verification|scan|run|sdk|jumio|session|onboarding|needs|in|is|to)*"
        "(?:progress|paused?|open|closed|started|starting|initiated|loading|idle|capturing|waiting|"
        "postponed|halted|retry|retried|retake|rescan|nomatch|partial(?:run)?|ongoing|notusable|lowquality|"
        "deadletter|retryrequested|redo)$"));
    return states.match(plainName).hasMatch();
}

} // namespace

bool holdsFailures(const QString &plainName)
{
    static const QRegularExpression failed(QStringLiteral(
        "^(?:is|was|has)?(?:failed|failing|rejected|declined|cancell?ed|aborted|expired|denied)"));
    return failed.match(plainName).hasMatch();
}

bool holdsAnotherRun(const QString &plainName)
{
    return isOfAnotherRun(plainName) || isOfAnotherPerson(plainName) || isStateBeforeTheEnd(plainName);
}

bool mayWrapTheRun(const QString &plainName)
{
    constexpr qsizetype Longest = 60;
    static const QRegularExpression words(QStringLiteral(
        "^(?:on)?(?:"
        // what it is about
        "jumio|netverify|kyc|sdk|idv|identi(?:ty|fication)|verif(?:y|ication|ied)|onboarding|mobile|native|"
        "web|app|android|ios|iphone|ipad|flutter|react|cordova|capacitor|ionic|expo|phone|device|client|"
        "workflow|execution|accounts?|runs?|scans?|check|process|journey|flow|provider|vendor|"
        // what holds it
        "results?|outcome|ergebnis|resultat|resultado|risultato|responses?|resp|reply|answer|request|data|"
        "payload|body|content|values?|events?|messages?|msg|text|details?|output|return(?:ed)?|info|objects?|"
        "items?|entry|entries|list|array|dict|hash|maps?|records?|rows?|elements?|nodes?|docs?|documents?|"
        "root|json|xml|raw|decoded|parsed|multi|resources?|daten|werte|params?|parameters?|args?|arguments?|"
        "query|string|props|properties|attributes|"
        "fields?|form|state|status|store|context|ctx|extras?|bundle|intent|metadata|meta|variables|vars|"
        "envelope|soap|callbacks?|webhooks?|hook|notification|listener|handler|logs?|lines?|source|hits?|"
        "console|stdout|headers?|href|url|link|session|input|export|import|api|http|page|view|model|dto|"
        "entity|class|struct|type|namespace|env|self|this|global|window|ids?|pair|keys?|identifiers?|"
        "post|search|path|route|router|navigation|screen|initial|reducer|slice|redux|bridge|platform|auth|"
        "analytics|additional|transaction|application|case|order|ticket|loan|lead|signup|enrol?lment|step|"
        "snapshot|scenario|tokens?|included|relationships|onfido|mitek|"
        "references?|submission|registration|register|report|section|main|block|group|set|batch|total|"
        // whose and which it is
        "me|my|our|the|here|hier|siehe|see|voici|external|current|latest|new(?:est)?|final|full|single|own|"
        "users?|customers?|applicants?|"
        "persons?|people|subject|clients?|consumer|profile|"
        // that it ended
        "success(?:ful(?:ly)?)?|succeeded|done|complet(?:e|ed|ion)|finish(?:ed)?|end(?:ed)?|good|processed|"
        "approved|accepted|passed|"
        // of pages and tables
        "html|head|div|span|table|thead|tbody|code|ul|ol|article|strong|font|center|summary|plist|footer|nav|"
        "aside|label|small|tfoot|caption|blockquote|figure|button|title|cells?|worksheet|workbook|"
        "spreadsheet|"
        "office|tbl"
        ")*(?:v?\\d)?$"
        // one letter, and two of tables
        "|^(?:[a-z]|default|ok|em|li|tr|td|tc|th|dl|dt|dd|si|tt|pre|col|sub|sup|kbd|samp)\\d?$"
        // <AcmeResponse>: a house's own name before such a word
        "|^(?!last|prev|old|agent|owner|candidat|member|staff|super|admin|approv|review|operator|second|"
        "partner|spouse|"
        "co[a-z]?applic|benefic|guarant|alt|next|prior|first|parent|child|sibling|templat|exampl|default|"
        "expect|control|target|support|suspect)"
        "[a-z]+(?:results?|response|payload|reply|output|callback|webhook|kyc|jumio|sdk)$"));
    return plainName.size() <= Longest && words.match(plainName).hasMatch();
}

} // namespace onboarding
