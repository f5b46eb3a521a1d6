#include "core/phonerun/unreadtext.h"

#include "core/kyc/runnames.h"
#include "core/phonerun/containernames.h"
#include "core/phonerun/denyingwords.h"
#include "core/phonerun/failurewords.h"
#include "core/phonerun/idnames.h"
#include "core/phonerun/linehead.h"
#include "core/phonerun/linetitles.h"
#include "core/phonerun/membermeaning.h"
#include "core/phonerun/phoneid.h"
#include "core/phonerun/recordwords.h"

#include <QRegularExpression>
#include <QSet>
#include <QStringList>
#include <algorithm>

namespace onboarding {

namespace {

using Option = QRegularExpression::PatternOption;

/// Words of greetings, articles, tools and of what was done: lower case, without accents.
bool isNeutralWord(const QString &word)
{
    static const QSet<QString> words = wordSet(
        // English
        "the your our my his her their this that these those its it i we you he she they a an and or with is "
        "are was were be been has have had of in on at to from by as into via per both all here there hello "
        "hi hey dear sir madam mr mrs ms regards kind best warm sincerely cheers thanks thank many sent get "
        "got went through everything worked works well fine great good see above below attached "
        "now just so then also yet nothing please find register submit enter "
        "copy copied paste pasted forwarded forward message mail call about shown took take taken born name "
        "named called value field first last no1 nr number details data info information page screen "
        "screenshot phone iphone ipad android ios pixel samsung galaxy tablet app sdk web browser jumio kyc "
        "onboarding identity verification selfie document passport id ids uuid account workflow execution "
        "result results run runs session device user customer client provider portal log logs output console "
        "printed prints print object array string json xml row rows column table key keys today yesterday "
        "morning afternoon evening night am pm utc gmt cet cest ms sec secs second seconds min mins minute "
        "minutes hour hours day days monday tuesday wednesday thursday friday saturday sunday mon tue wed "
        "thu "
        "fri sat sun january february march april may june july august september october november december "
        "jan feb mar apr jun jul aug sep sept oct nov dec wrote writes said says finished ended ready "
        "returned received belongs gives give given handed came post put http https curl export const let "
        "var "
        "val final static public private new return kycctl lldb po some tab self main info debug verbose "
        "notice trace optional bool int boolean none nil null redirect address url link server host header "
        "headers request response body callback event payload token reference timestamp date time "
        // German
        "der die das dem den des ein eine einen einem einer und oder mit ist sind war von vom zu zum zur im "
        "in am an auf aus bei fur fuer hallo guten tag morgen abend sehr geehrte geehrter geehrten frau herr "
        "herrn damen herren liebe lieber viele freundliche freundlichen grusse gruesse gruss gruß gruße "
        "grußen mfg danke "
        "vielen "
        "dank anbei hier ihre ihr ihren dein deine mein meine lauf ergebnis kunde kundin konto daten geboren "
        "lautet lauten wurde gesendet meinem schrieb hat bitte registrieren eintragen uhr "
        // French, Spanish, Portuguese, Italian, Dutch
        "le la les un une du des et ou avec est sont de d l votre vos mon ma mes bonjour madame monsieur "
        "voici merci cordialement resultat ne nee el los las y con es son su sus tu hola gracias saludos "
        "resultado o os e com seu sua ola obrigado il lo gli con di ciao grazie saluti de het een en met "
        "aqui estan esta verificacion seguem segue verificacao da do dos das adjunto anexo buenos buenas "
        "dias "
        "tardes bom boa dia tarde noite te paso cuenta conta environment describe script "
        "hallo dank groeten van cordova capacitor ionic flutter react native reactnative expo xcode "
        "swift "
        "kotlin dart java javascript objective errores sin nice colleague colleagues team verifizierung "
        "identitatsprufung prufung default note notes comment comments remark description "
        "reference references number nonce xxx fetch await axios invoke webrequest restmethod tel fax mob "
        "mobile kunden id's ids");
    return words.contains(word);
}

QString foldedWord(const QString &text)
{
    QString plain = text.normalized(QString::NormalizationForm_KD);
    plain.removeIf([](QChar c) { return c.category() == QChar::Mark_NonSpacing; });
    return plain.toLower();
}

/// A word of a program: workflowExecutionId, com.jumio.sdk, x1, UUID-like.
bool isProgramWord(const QString &word)
{
    static const QRegularExpression inner(QStringLiteral("[a-z0-9][A-Z]|[0-9_$.]"));
    static const QRegularExpression failing(
        QStringLiteral(
            "error|exception|fail|cancel|abort|crash|reject|denied|expired|timed?out|back|clos|destroy|"
            "dismiss|"
            "exit|quit|left|stop|lost|test|mock|fake|pending|progress|wait|retry|withdr|revo|void|unread|"
            "illegib|"
            "blur|glare|spoof|fraud|(?:^|_)(?:no|not|low|bad|poor|too|un)_"),
        Option::CaseInsensitiveOption);
    return inner.match(word).hasMatch() && !failing.match(word).hasMatch();
}

} // namespace

bool isKnownWord(const QString &word)
{
    if (word.size() < 2 || isProgramWord(word))
        return true;
    const QString plain = foldedWord(word);
    const QString name = plainRunName(word);
    return isNeutralWord(plain) || isHarmlessWord(plain) || isThing(name) || saysWell(word)
        || (runNameOf(name) != RunName::Other && runNameOf(name) != RunName::Foreign && !saysFailed(word))
        || (name.endsWith(QStringLiteral("id")) && isThing(name.chopped(2)));
}

namespace {

/// One line without what has names, values or places of its own.
QString proseOf(QString line)
{
    static const QRegularExpression addresses(QStringLiteral(
        R"(\w[\w+.-]*://\S+|//\w\S*|\S*/workflow-executions/\S*|[\w.+-]+@[\w-]+\.[\w.-]+|\S+&\S*=\S*)"));
    static const QRegularExpression tags(QStringLiteral(R"(</?[A-Za-z!?][^<>]{0,300}>)"));
    static const QRegularExpression later(
        QStringLiteral(R"(\b(?:will )?(?:expires?|times? out|timeout)(?: in|:|=)? \d+(?: ?\w+)?)"),
        Option::CaseInsensitiveOption);
    // What browsers say of themselves goes on through marks that end other values.
    static const QRegularExpression browser(
        QStringLiteral(R"(\b(?:user-agent|sec-(?:ch|fetch)[\w-]*)["']?\s*[:=].*$)"),
        Option::CaseInsensitiveOption);
    static const QRegularExpression options(QStringLiteral(R"((?<=\s|^)--?[A-Za-z][\w-]*)"));
    static const QRegularExpression types(QStringLiteral(R"(\b[A-Z][\w.]*(?=[({\[<]|\s*\{))"));
    static const QRegularExpression entities(QStringLiteral("&#?\\w{1,10};"));
    static const QRegularExpression uuids(QStringLiteral("[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}"),
                                          Option::CaseInsensitiveOption);
    line.replace(uuids, QStringLiteral("0"))
        .remove(browser)
        .remove(entities)
        .remove(addresses)
        .replace(tags, QStringLiteral(" "))
        .remove(later)
        .remove(options)
        .remove(types);
    return line;
}

/// Whatever somebody wrote of it.
bool isRemarkName(const QString &plainName)
{
    static const QSet<QString> names
        = wordSet("note notes comment comments remark remarks description title hint");
    return names.contains(plainName);
}

/// ": word", "=> 'word'"
bool isSingleWord(const QString &value)
{
    static const QRegularExpression single(QStringLiteral(R"(^[^\p{L}\p{N}]*[^\s"']*["']?\s*$)"),
                                           Option::UseUnicodePropertiesOption);
    return single.match(value).hasMatch();
}

/// ": none", "=> nil"
bool isEmptyValue(const QString &value)
{
    static const QRegularExpression marks(QStringLiteral(R"re(^[\s:=>"']+|[\s"',;.]+$)re"));
    return saysNothing(QString(value).remove(marks));
}

/// "name: value": what is known to say nothing goes with its value, other values stay to be read. Values have
/// names within them; \p depth ends it where nobody writes so any more.
QString withoutNames(const QString &line, int depth = 4)
{
    static const QRegularExpression pair(
        QStringLiteral(R"re(([\p{L}$_][\p{L}\p{N}_$.\[\]-]*)["'\]*`\s]*(?::|=>?)(?!//))re"
                       R"re(\s*(?:"[^"]*"|'[^']*'|[^,;&|)}\]]*))re"),
        Option::UseUnicodePropertiesOption);
    QString left;
    qsizetype at = 0;
    for (QRegularExpressionMatchIterator pairs = pair.globalMatch(line); pairs.hasNext();) {
        const QRegularExpressionMatch match = pairs.next();
        const QString word = match.captured(1);
        const QString plain = plainRunName(runNameParts(word).value(runNameParts(word).size() - 1));
        const RunName name = runNameOf(plain);
        const QString value = match.captured().mid(word.size());
        const bool isOne = isSingleWord(value);
        const bool isQuiet = isNeutralName(plain)
            || (name == RunName::Foreign && !isRemarkName(plain) && (isOne || !isNameOfAnotherId(plain)))
            || name == RunName::Personal || (isOne && (isIdName(name) || isNameOfAnotherId(plain)));
        left += QStringView(line).mid(at, match.capturedStart() - at);
        at = match.capturedEnd();
        // A member's single word is judged with its name.
        const bool isMember = isOne && (name == RunName::Other || isEmptyValue(value));
        if (!isQuiet && !isMember)
            left += u' ' + (depth > 0 ? withoutNames(value, depth - 1) : value);
    }
    left += QStringView(line).mid(at);
    return left;
}

/// "Anna Lind, 10:12" above what a chat's copy holds.
bool hasTimeOfDay(const QString &line)
{
    static const QRegularExpression time(QStringLiteral(R"(\b\d{1,2}:\d\d\b)"));
    return time.match(line).hasMatch();
}

/// "Anna", "Anna Lind": who signs or speaks. What is said in its place of a result is no name.
bool areNames(const QStringList &words)
{
    constexpr qsizetype Most = 3;
    static const QSet<QString> orders = wordSet(
        "do don not no never stop void use used wait retry again "
        "repeat duplicate draft sample example demo test "
        "training trial template mixed new hold keep cancel recall "
        "revoke withdraw delete nicht kein keine noch "
        "warten widerruf storno storniert ungultig entwurf muster "
        "beispiel doppelt zweitversuch neu loschen kaputt defekt unscharf broken blurry unclear damaged "
        "unusable bad non "
        "pas annule espera nulo anulado borrador");
    static const QSet<QString> departments = wordSet("QA IT HR PM KYC CTO CEO AML");
    return words.size() <= Most && std::all_of(words.begin(), words.end(), [](const QString &word) {
               return word[0].isUpper()
                   && (departments.contains(word)
                       || std::all_of(word.begin() + 1, word.end(), [](QChar c) { return c.isLower(); }))
                   && !orders.contains(foldedWord(word)) && !takesBack(word.toLower());
           });
}

/// "status=", "Result:" at the end: how it ended should stand there. With a colon it may be a heading.
bool hasOutcomeWithoutValue(const QString &text)
{
    static const QRegularExpression open(
        QStringLiteral(R"re(([\p{L}][\p{L}_-]*)["']?[^\S\n]*(?:=[^\S\n]*(?=\n|\s*$)|:\s*$))re"),
        Option::UseUnicodePropertiesOption);
    for (QRegularExpressionMatchIterator found = open.globalMatch(text); found.hasNext();) {
        if (tellsHowItEnded(plainRunName(found.next().captured(1))))
            return true;
    }
    return false;
}

/// "<11>1 2026-…": a line of syslog with the severity of an error (RFC 5424 section 6.2.1).
bool hasSyslogError(const QString &text)
{
    static const QRegularExpression priority(QStringLiteral(R"(^<(\d{1,3})>(?=1 \d|[A-Z][a-z]{2} [ \d]\d))"),
                                             Option::MultilineOption);
    constexpr int Severities = 8;
    constexpr int Error = 3;
    for (QRegularExpressionMatchIterator found = priority.globalMatch(text); found.hasNext();) {
        if (found.next().captured(1).toInt() % Severities <= Error)
            return true;
    }
    return false;
}

/// What asks about the ids, or speaks of others; a page on the way to the end of a run; a test that was not
/// run.
bool hasMarkOfDoubt(const QString &text)
{
    static const QRegularExpression others(
        QStringLiteral(
            R"re(\b(?:see|use|take|instead|versus|vs\.?)\s+[0-9a-f]{8}-[0-9a-f]{4}-|^\s*edit(?:ed)?\s*:\s*$)re"
            R"re(|\bphoto of (?:a|the|his|her|my) (?:screen|monitor|phone|display|photo)\b|\bnew link\b)re"
            R"re(|\b(?:first|second|third|other|earlier|previous) (?:run|attempt|try|scan)\b)re"
            R"re(|\bpage \d+ of (?!1\b)\d+\b|^\s*recall(?:ed)?\b)re"
            R"re(|\bnothing (?!else\b|more\b|new\b|special\b|to (?:add|do|report)\b|(?:is|was|looks?|seems?) )re"
            R"re((?:wrong|missing|broken)\b)[\w ]{0,40}(?:work|went|go(?:es|ne)?\b|sent|submit|register|happen|arriv|c[ao]me|done|)re"
            R"re(upload|sav|finish|process|is\b|was\b))re"
            R"re(|\b(?:his|hers?|mine|theirs|the other(?: one)?) (?:is|are|comes?|follows?) (?:below|above|next|attached|here)\b)re"
            R"re(|(?<!of the )(?<!of this )(?<!from the )\bnew (?:kyc |sdk )?(?:session|run|scan)\b|\bgot (?:an? |the )?(?:new )?sdk[ _-]?token\b)re"
            R"re(|\bassert(?:_?not|_?ne)\w*\s*\(|\bnot\.to(?:Be|Equal)|\b(?:const|let|var)\s*\{[^{}]{0,300}?=[^{}]{0,300}\}\s*=)re"
            R"re(|\b0x[0-9a-f]+\s+(?:Fault|Error)\s+0x)re"
            R"re(|^subject:.*\b(?:broken|blurr\w*|unusable|unreadable|problem)\b)re"),
        Option::CaseInsensitiveOption | Option::MultilineOption);
    // NO_MATCH, LOW_QUALITY on the line of an id.
    static const QRegularExpression poor(
        QStringLiteral(R"re(^(?=[^\n]*(?i:account|workflow)\w{0,40}?(?i:id)).*\b(?:NO|NOT|LOW|BAD|POOR)_)re"
                       R"re((?!ERRORS?\b|PROXY\b|CACHE\b|REQUIRED\b)[A-Z_]+\b)re"),
        Option::MultilineOption);
    if (others.match(text).hasMatch() || poor.match(text).hasMatch() || hasSyslogError(text))
        return true;
    static const QRegularExpression marks(
        QStringLiteral(
            R"re((?:^|\s)\?+\s*$|<(?:skipped|inconclusive|notrun|pending|blocked)\b)re"
            R"re(|/(?!call[-_.]?back)(?:[\w.-]*[-_.])?(?:retry|again|resume|restart|start|begin|invite|wait|waiting|pending|processing)re"
            R"re(|progress|test|demo|preview|unknown|incomplete|interrupted|abandoned|exit|stopped|blocked|closed|back|unsupported)re"
            R"re(|oops|sorry|later|quit|leave|left))re"
            R"re((?:\.\w{2,5})?/?[?#][^\s"']{0,500}?(?:account|workflow))re"
            R"re(|://\S{0,500}?/(?:retry|again|resume|restart|closed|unsupported|oops|interrupted|abandoned)re"
            R"re(|incomplete|stopped|blocked)(?:\.\w{2,5})?/?(?=[\s"'?#]|$))re"),
        Option::CaseInsensitiveOption | Option::MultilineOption);
    return marks.match(text).hasMatch();
}

bool isUnreadLine(const QString &line, bool mayBeNames)
{
    static const QRegularExpression word(QStringLiteral(R"([\p{L}_$][\p{L}\p{M}\p{N}_$.'’]*)"),
                                         Option::UseUnicodePropertiesOption);
    // Who wrote a mail, to whom and when.
    static const QRegularExpression mailHead(
        QString::fromUtf8(
            R"(^[>\s]*(?:from|to|cc|sent|date|von|an|gesendet|datum|de|à|envoyé|para|enviado|da|aan)\s*:\s)"),
        Option::CaseInsensitiveOption);
    if (mailHead.match(line).hasMatch() && !namesId(line))
        return false;
    const QString prose = withoutDeniedFailures(withoutNames(proseOf(line)));
    QStringList words;
    for (QRegularExpressionMatchIterator found = word.globalMatch(prose); found.hasNext();) {
        QString one = found.next().captured();
        while (!one.isEmpty() && QStringView(u".'’_").contains(one.back()))
            one.chop(1);
        if (!one.isEmpty() && !looksLikeUuid(one) && !isKnownWord(one))
            words.append(one);
    }
    return !words.isEmpty() && !(mayBeNames && areNames(words));
}

/// "0x80004005", "[A10000]", "-1001", "code 1", "n/a", a sign that is no word: what may say that it went
/// wrong.
bool isCodeOrSign(QString line)
{
    static const QRegularExpression tags(QStringLiteral(R"(</?[A-Za-z!?][^<>]{0,300}>)"));
    line.replace(tags, QStringLiteral(" "));
    static const QRegularExpression code(
        QStringLiteral(
            R"re(^\W*(?:0x[0-9a-f]{2,16}|[a-z]{0,3}-?\d{1,6}|n|null|nil|none|n/a|err(?:or)?)\W*$)re"
            R"re(|\bcode\W{0,3}(?!0\b|200\b|201\b)-?\d+|\bERR!|^\W*(?:status|outcome)\s*[:=]\s*$)re"),
        Option::CaseInsensitiveOption);
    static const QRegularExpression lacking(
        QStringLiteral(
            R"re(^\W*(\w[\w ]{0,30}?)\s*[:=]\s*(?:missing|absent|no|none|x|0|false|bad|wrong|blurr\w*)\W*$)re"),
        Option::CaseInsensitiveOption);
    static const QRegularExpression bullet(QStringLiteral(R"(^\s*(?:\d{1,2}[.)]?|20[014])\s*$)"));
    if (code.match(line).hasMatch() && !bullet.match(line).hasMatch())
        return true;
    if (const QRegularExpressionMatch match = lacking.match(line);
        match.hasMatch() && !speaksOfAnEnd(plainRunName(match.captured(1))))
        return true;
    // Who thumbs up or thanks says well; other pictures say anything.
    static const QSet<char32_t> kind {
        U'\u2705',     U'\u2714',     U'\u2713',     U'\u2611',     U'\U0001F44D', U'\U0001F389',
        U'\U0001F642', U'\U0001F60A', U'\U0001F600', U'\U0001F44C', U'\U0001F64F', U'\U0001F64C',
        U'\U0001F44B', U'\U0001F4F1', U'\u00A9',     U'\u00AE',     U'\u2122',     U'\u00B0'};
    const QList<uint> letters = line.toUcs4();
    return std::any_of(letters.begin(), letters.end(), [](uint letter) {
        const bool isSign = QChar::category(letter) == QChar::Symbol_Other || letter == U'\u00D7';
        const bool isFrame = letter >= 0x2500 && letter <= 0x25FF; // of tables
        return isSign && !isFrame && !kind.contains(letter);
    });
}

/// What is to be read of a line: of a log's line what comes from its id on, and nothing of one without.
QString readPartOf(const QString &line)
{
    static const QRegularExpression tag(QStringLiteral(
        R"(^[>\s]*(?:[VDIWEF]/|[\w.-]+\[\d+|[VDIWEF]\s+[\w/.-]+\s*(?:\(\s*\d+\))?:|[\w./ -]+\(\s*\d+\)\s*:))"));
    static const QRegularExpression command(
        QStringLiteral(R"(^\s*(?:[$>#]\s+)?(?:curl|wget|xh|kycctl|adb|sudo)\s)"));
    if (line.trimmed().isEmpty() || command.match(line).hasMatch())
        return {};
    // As "log show" of macOS prints it.
    static const QRegularExpression osLog(QStringLiteral(
        R"(^\d{4}-\d\d-\d\d [\d:.+-]+\s+0x[0-9a-f]+\s+(?:Default|Info|Debug|Activity|Notice)\s+0x)"));
    const LineHead head = osLog.match(line).hasMatch() ? LineHead {.second = 0, .isLog = true} : headOf(line);
    if (!head.isLog || (head.second < 0 && !tag.match(line).hasMatch()))
        return line;
    const QRegularExpressionMatch id = idName().match(line);
    return id.hasMatch() ? line.mid(id.capturedStart()) : QString();
}

} // namespace

bool leadsToSigner(const QString &line)
{
    static const QRegularExpression signOff(
        QStringLiteral(
            R"((?:regards|cheers|thanks|thank you|sincerely|gr(?:ü|ue|u)(?:ß|ss)e?n?|danke|mfg|lg|vg|merci|)"
            R"(cordialement|saludos|obrigad[oa]|abra[cç]os?|cumprimentos|atentamente|grazie|saluti|groeten|^--|^best|^br|^rgds)"
            R"(|^att|^abs)\s*[,.!]?\s*$)"),
        Option::CaseInsensitiveOption);
    return signOff.match(line).hasMatch();
}

bool hasUnreadWords(const QString &text)
{
    constexpr qsizetype MostLines = 2000;
    constexpr qsizetype Longest = 2000;
    constexpr qsizetype MostLetters = 200'000;
    static const QRegularExpression httpError(
        QStringLiteral(R"(\b(?:status|http|code|error)[^\S\n]+[45]\d\d\b)"), Option::CaseInsensitiveOption);
    if (httpError.match(text).hasMatch() || hasOutcomeWithoutValue(text) || hasMarkOfDoubt(text))
        return true;
    // "50 %", "2/5", "404"
    static const QRegularExpression part(QStringLiteral(
        R"((?<![\w.%])(?!100\b)\d{1,3}(?:[.,]\d+)? ?%(?![0-9A-Fa-f]{2})|^\s*(?:[45]\d\d|\d+ ?/ ?\d+)\s*$)"));
    static const QRegularExpression section(QStringLiteral(R"(^\s*\[[\w .-]+\]\s*$)"));
    const QStringList lines = text.split(u'\n');
    qsizetype looked = 0;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QString read = readPartOf(lines[i]);
        looked += std::min(read.size(), Longest);
        const bool isTooMuch = read.size() > Longest || i >= MostLines || looked > MostLetters;
        if (isTooMuch && std::any_of(read.begin(), read.end(), [](QChar c) { return c.isLetter(); }))
            return true; // not looked at is not understood
        const QString line = read.left(Longest);
        const bool isHeading = i + 1 < lines.size() && !lines[i + 1].trimmed().isEmpty();
        if (isHeading && section.match(line).hasMatch())
            continue;
        const bool mayBeName = hasTimeOfDay(line) || (i > 0 && leadsToSigner(lines[i - 1]))
            || (i > 1 && leadsToSigner(lines[i - 2])); // what somebody does for a living
        if (part.match(line).hasMatch() || isCodeOrSign(line) || isUnreadHeading(line)
            || hasUnreadTitle(lines[i]) || isUnreadLine(line, mayBeName))
            return true;
    }
    return false;
}

} // namespace onboarding
