#include "core/phonerun/linetitles.h"

#include "core/kyc/runnames.h"
#include "core/phonerun/containernames.h"
#include "core/phonerun/denyingwords.h"
#include "core/phonerun/failurewords.h"
#include "core/phonerun/idnames.h"
#include "core/phonerun/linehead.h"
#include "core/phonerun/membermeaning.h"
#include "core/phonerun/personkeys.h"
#include "core/phonerun/personwords.h"
#include "core/phonerun/recordwords.h"
#include "core/phonerun/unreadtext.h"

#include <QRegularExpression>
#include <QSet>
#include <QStringView>
#include <algorithm>

namespace onboarding {

namespace {

const QRegularExpression &uuidInLine()
{
    static const QRegularExpression uuid(
        QStringLiteral("(?<![0-9a-f])[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}(?![0-9a-f])"),
        QRegularExpression::CaseInsensitiveOption);
    return uuid;
}

/// The name of a value, or what a result stands in: it titles nothing.
bool isNameOfValue(const QString &title)
{
    // RFC 9110, as people leave them without a value.
    static const QSet<QString> fields
        = wordSet("accept acceptlanguage acceptencoding host origin referer cookie");
    const QString plain = plainRunName(title);
    return runNameOf(plain) != RunName::Other || mayWrapTheRun(plain) || isNeutralName(plain)
        || namesId(title) || isNameOfAnotherId(plain) || flagMeaningOf(plain) != FlagMeaning::None
        || tellsHowItEnded(plain) || namesTheCustomer(plain) || isKeyOfFirstName(plain)
        || isKeyOfLastName(plain) || fields.contains(plain);
}

/// "wife", "Mark", "customer B": whose, or what it is, no word that is known says.
bool hasUnknownWord(const QString &title)
{
    static const QRegularExpression someOther(
        QStringLiteral(
            "^(?:customer|client|user|person|applicant|kund(?:e|in)|cliente)[ _#-]{0,3}"
            "(?:[a-z]|[02-9]|\\d\\d+|two|three|second|other)$|^(?:the )?(?:second|other|another) "),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression word(QStringLiteral("[\\p{L}_$][\\p{L}\\p{M}\\p{N}_$.'’]*"),
                                         QRegularExpression::UseUnicodePropertiesOption);
    if (someOther.match(title).hasMatch())
        return true;
    if (isNameOfValue(title))
        return false;
    QRegularExpressionMatchIterator all = word.globalMatch(title);
    while (all.hasNext()) {
        if (!isKnownWord(all.next().captured()))
            return true;
    }
    return false;
}

} // namespace

bool isTitleOfDoubt(const QString &title)
{
    static const QSet<QString> plainly
        = wordSet("todo bad timeout crash started falsch quit lost stopped before next nextrun");
    const QString plain = plainRunName(title);
    const RunName name = runNameOf(plain);
    if (takesBack(title.toLower()) || plainly.contains(plain))
        return true;
    if (name == RunName::Failure || hasWordOfFailure(title))
        return name != RunName::Error && name != RunName::ErrorCode;
    if (flagMeaningOf(plain) == FlagMeaning::Bad)
        return true;
    if (isNameOfValue(title))
        return false;
    return saysNotEnded(title) || holdsAnotherRun(plain);
}

namespace {

/// "Ids of", "Results for Mr": words that lead to a name, and are none.
bool isWordBeforeName(const QString &word)
{
    static const QSet<QString> words
        = wordSet("mr mrs ms dr herr frau senor senora sr sra ids id result results run runs scan scans of "
                  "for von fur de di da para por pour van voor the these are here hier anbei herrn miss "
                  "resultado resultados "
                  "ergebnis ergebnisse los os die");
    return words.contains(word) || word == QStringLiteral("f\u00fcr");
}

/// "Maier" of "Ids of Frau Maier", "Z. Maier", "Zoe Maier": all that \p title is, or nothing.
QString nameOfTitle(const QString &title)
{
    static const QRegularExpression initial(QStringLiteral("^\\p{Lu}\\.?$"),
                                            QRegularExpression::UseUnicodePropertiesOption);
    constexpr qsizetype MostWords = 3;
    QStringList told = title.simplified().split(u' ');
    while (told.size() > 1 && isWordBeforeName(told.constFirst().toLower().remove(u'.')))
        told.removeFirst();
    const QString name = told.join(u' ');
    const bool hasInitial = told.size() == 2 && initial.match(told.constFirst()).hasMatch();
    const bool isFullName = told.size() > 1 && told.size() <= MostWords && isNameOfSomebody(name);
    return told.size() == 1 || hasInitial || isFullName ? name : QString();
}

/// A name alone is compared with the customer's: see namesAboveIds().
bool isUnreadTitle(const QString &title)
{
    return isTitleOfDoubt(title)
        || (hasUnknownWord(title) && !isFirstOrLastName(nameOfTitle(title).section(u' ', -1)));
}

/// \p sign: what stands behind it. "error=" is a member that a program printed without its value, "Error:"
/// is somebody's word.
bool isUnreadTitleOfIds(const QString &title, QStringView sign)
{
    const QString plain = plainRunName(title);
    const RunName name = runNameOf(plain);
    if (name == RunName::Error || name == RunName::ErrorCode || plain.startsWith(QStringLiteral("error")))
        return sign != u"=" || title[0].isUpper();
    constexpr qsizetype MostWords = 3;
    const bool isShort = sign == u":" && title.count(u' ') < MostWords;
    return isTitleOfDoubt(title) || (isShort && hasUnknownWord(title))
        || (!sign.isEmpty() && !isNeutralName(plain) && speaksOfAnEnd(plain));
}

/// "To be registered:", "Ids used:", "QA:": for what, or where.
bool isHarmlessTitle(const QString &title)
{
    static const QSet<QString> titles = wordSet(
        "registered toberegistered toregister idstoberegistered forregistration registration idsused "
        "valuesused valuestobeused required requiredfields requiredvalues requiredids issue issues "
        "issuedids manual review reviewed forreview qa uat staging stage");
    return titles.contains(plainRunName(title));
}

/// What stands before the first id, or its object.
bool hasUnreadTitleBefore(QStringView line, qsizetype firstId)
{
    static const QRegularExpression title(
        QStringLiteral(
            R"re(^[\s>]*(?:[-*+\x{2022}#]+\s+|\d{1,2}[.)]\s+)?["'(\[]*([\p{L}_][\p{L}\p{N}_.' -]{0,59}?)["')\]]*\s*)re"
            R"re((:+|=>?|->|)["')\]]*\s*(?:[A-Z]\w{0,40}(?=[({]))?["'`({\[\s]*$)re"),
        QRegularExpression::UseUnicodePropertiesOption);
    const QString before = withoutIdNameAtEnd(line.left(firstId));
    if (headOf(before).isLog)
        return false;
    const QRegularExpressionMatch match = title.match(before);
    return match.hasMatch() && !isHarmlessTitle(match.captured(1))
        && isUnreadTitleOfIds(match.captured(1), match.capturedView(2));
}

/// What stands behind the last id without a value.
bool hasUnreadTitleBehind(QStringView line, qsizetype lastEnd)
{
    static const QRegularExpression title(
        QStringLiteral(
            R"re((?:^|[^\p{L}\p{N}_.' -])[^\p{L}\p{N}]*(?:\d{1,2}[.)]\s*)?([\p{L}_][\p{L}\p{N}_.' -]{0,59}?)["')\]]*(\s?(?:=>?|:+|->))["')\]\s]*$)re"),
        QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression edges(QStringLiteral(R"(^[\s"'`)\]}>]+)"));
    constexpr qsizetype Longest = 400;
    const QString behind = line.mid(lastEnd, Longest).toString().remove(edges);
    const QRegularExpressionMatch match = title.match(behind);
    return match.hasMatch() && isUnreadTitleOfIds(match.captured(1), match.capturedView(2));
}

} // namespace

bool isUnreadHeading(const QString &line)
{
    static const QRegularExpression heading(
        QStringLiteral(
            R"re(^[\s>}\])]*(?:[-*+\x{2022}#]+\s+|\d{1,2}[.)]\s+)?["'(]?([\p{L}_][\p{L}\p{N}@.+_' -]{1,59}?)["')]*\s*)re"
            R"re((?::+|=>?|->)["')]*\s*$)re"),
        QRegularExpression::UseUnicodePropertiesOption);
    const QRegularExpressionMatch match = heading.match(line);
    return match.hasMatch() && isUnreadTitle(match.captured(1));
}

bool hasUnreadTitle(const QString &line)
{
    QRegularExpressionMatchIterator ids = uuidInLine().globalMatch(line);
    if (!ids.hasNext())
        return false;
    const qsizetype first = ids.peekNext().capturedStart();
    qsizetype last = 0;
    while (ids.hasNext())
        last = ids.next().capturedEnd();
    return hasUnreadTitleBefore(line, first) || hasUnreadTitleBehind(line, last);
}

QStringList namesAboveIds(const QString &text)
{
    constexpr qsizetype Longest = 80;
    constexpr qsizetype MostLines = 2000;
    static const QRegularExpression address(
        QStringLiteral(R"(^[\s>*#_"'(\[<-]*([\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+)[\s>*_"')\]:;,.]*$)"));
    static const QRegularExpression words(
        QStringLiteral(
            R"(^[\s>*#_"'(\[-]*((?:[\p{L}'.-]+[ \t]){0,5}\p{Lu}[\p{L}'-]{2,39})[\s*_"')\]]*:?[\s*_]*$)"),
        QRegularExpression::UseUnicodePropertiesOption);
    QStringList names;
    const QStringList lines = text.split(u'\n');
    QString above;
    for (qsizetype i = 0; i < std::min(lines.size(), MostLines); ++i) {
        const QString &line = lines[i];
        if (line.trimmed().isEmpty())
            continue;
        const bool isFirstOfIds = uuidInLine().match(line).hasMatch() || namesId(line);
        const QString before = above;
        above = isFirstOfIds || line.size() > Longest ? QString() : line;
        if (!isFirstOfIds || before.isEmpty())
            continue;
        if (const QRegularExpressionMatch match = address.match(before); match.hasMatch())
            names.append(match.captured(1));
        const QRegularExpressionMatch match = words.match(before);
        if (!match.hasMatch())
            continue;
        if (const QString name = nameOfTitle(match.captured(1)); !name.isEmpty())
            names.append(name);
    }
    return names;
}

QStringList customersInLines(const QString &text)
{
    static const QRegularExpression line(
        QStringLiteral(
            "^[ \\t>*#_-]*(?:customer(?: name)?|full name|name|kunde|kundin|cliente|client)[*_ \\t]*"
            "[:=][*_ \\t]*(\\p{Lu}[^\\n:=;|{}<>\"]{2,60}?)[*_ \\t\\r]*$"),
        QRegularExpression::MultilineOption | QRegularExpression::CaseInsensitiveOption
            | QRegularExpression::UseUnicodePropertiesOption);
    QStringList names;
    for (QRegularExpressionMatchIterator all = line.globalMatch(text); all.hasNext();)
        names.append(all.next().captured(1));
    return names;
}

QStringList loginsAboveIds(const QString &text)
{
    static const QRegularExpression login(
        QStringLiteral(
            R"(^[ \t>*#_"'(\[-]*([a-z]{2,30}\.[a-z]{2,30}\d{0,4})["'*_)\]]*:[*_ \t]*\n(?=([^\n]{1,200})))"),
        QRegularExpression::MultilineOption);
    static const QRegularExpression file(
        QStringLiteral("\\.(?:jsx?|tsx?|json|txt|log|png|jpe?g|kt|swift|dart|java|cs|py|xml|html?|csv|md|pdf|"
                       "com|org|net|de|io|"
                       "app|dev|sdk|ios|android|id|result|run)$"));
    QStringList logins;
    for (QRegularExpressionMatchIterator all = login.globalMatch(text); all.hasNext();) {
        const QRegularExpressionMatch match = all.next();
        if (!file.match(match.captured(1)).hasMatch() && namesId(match.captured(2)))
            logins.append(match.captured(1));
    }
    static const QRegularExpression place(
        QStringLiteral(
            "/(?:users?|customers?|clients?|profiles?)/([a-z]{2,30}[._-][a-z]{2,30}\\d{0,4})(?=[/?#\\s])"),
        QRegularExpression::CaseInsensitiveOption);
    for (QRegularExpressionMatchIterator all = place.globalMatch(text); all.hasNext();)
        logins.append(all.next().captured(1));
    return logins;
}

} // namespace onboarding
