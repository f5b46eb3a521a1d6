#include "core/phonerun/ownname.h"

#include "core/kyc/evenspelling.h"
#include "core/phonerun/failurewords.h"
#include "core/phonerun/personwords.h"

#include <QRegularExpression>
#include <QSet>
#include <algorithm>

namespace onboarding {

namespace {

const QString &standIn()
{
    static const QString word = QStringLiteral("customer");
    return word;
}

const QRegularExpression &wordPattern()
{
    static const QRegularExpression word(
        QStringLiteral(
            "(?<![\\p{L}\\p{M}\\p{N}_.@+-])(\\p{Lu}[\\p{L}\\p{M}]*(?:[-'’]\\p{Lu}[\\p{L}\\p{M}]*)*)"
            "(['’]s)?(?![\\p{L}\\p{M}\\p{N}_@]|[.-]\\w)"),
        QRegularExpression::UseUnicodePropertiesOption);
    return word;
}

/// Of names to show: the words that are names and nothing else.
QSet<QString> wordsOf(const QStringList &names)
{
    QSet<QString> words;
    for (const QString &name : names) {
        if (name.contains(u'@'))
            continue;
        QRegularExpressionMatchIterator all = wordPattern().globalMatch(name);
        while (all.hasNext()) {
            const QString word = all.next().captured(1);
            if (isFirstOrLastName(word))
                words.insert(evenSpelling(word));
        }
    }
    return words;
}

/// "anna@x.org", "anna.otter", "4711"; the part before the @ where it cannot be a word.
QStringList accountsOf(const QStringList &names)
{
    static const QRegularExpression account(QStringLiteral("^[\\w+-]*[.\\d@][\\w.+@-]*$"),
                                            QRegularExpression::UseUnicodePropertiesOption);
    constexpr qsizetype Shortest = 3;
    QStringList accounts;
    for (const QString &name : names) {
        for (const QString &one : {name, name.section(u'@', 0, 0)}) {
            if (one.size() >= Shortest && account.match(one).hasMatch()
                && (one.contains(u'@') || !hasWordOfFailure(one)))
                accounts.append(one);
        }
    }
    return accounts;
}

/// Whether a name stands right beside that is none of \p words: "Anna Maier" is not Anna Otterbein.
bool isPartOfOtherName(const QString &text, qsizetype start, qsizetype end, const QSet<QString> &words)
{
    constexpr qsizetype Longest = 60;
    static const QRegularExpression before(QStringLiteral("([\\p{L}\\p{M}'’-]{2,40}),? $"),
                                           QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression behind(QStringLiteral("^,? ([\\p{L}\\p{M}'’-]{2,40})"),
                                           QRegularExpression::UseUnicodePropertiesOption);
    const QRegularExpressionMatch first
        = before.match(text.mid(std::max<qsizetype>(0, start - Longest), std::min(start, Longest)));
    const QRegularExpressionMatch second = behind.match(text.mid(end, Longest));
    const auto isOther = [&words](const QRegularExpressionMatch &match) {
        return match.hasMatch() && isFirstOrLastName(match.captured(1))
            && !words.contains(evenSpelling(match.captured(1)));
    };
    return isOther(first) || isOther(second);
}

QString withCustomerForAccounts(QString text, const QStringList &names)
{
    const QStringList accounts = accountsOf(names);
    for (const QString &account : accounts) {
        const QRegularExpression there(QStringLiteral("(?<![\\w.@+-])(?:mailto:)?%1(?![\\w@]|[.+-]\\w)")
                                           .arg(QRegularExpression::escape(account)),
                                       QRegularExpression::CaseInsensitiveOption
                                           | QRegularExpression::UseUnicodePropertiesOption);
        text.replace(there, standIn());
    }
    return text;
}

} // namespace

QString withCustomerForNames(const QString &text, const QStringList &names)
{
    const QString plain = withCustomerForAccounts(text, names);
    const QSet<QString> words = wordsOf(names);
    QString left;
    qsizetype at = 0;
    QRegularExpressionMatchIterator all = wordPattern().globalMatch(plain);
    while (!words.isEmpty() && all.hasNext()) {
        const QRegularExpressionMatch match = all.next();
        const QString word = match.captured(1);
        // "Annas" of the customer Anna, as some languages write it.
        const bool isOwn = words.contains(evenSpelling(word))
            || (word.endsWith(u's') && words.contains(evenSpelling(word.chopped(1))));
        if (!isOwn || isPartOfOtherName(plain, match.capturedStart(), match.capturedEnd(), words))
            continue;
        left += QStringView(plain).mid(at, match.capturedStart() - at);
        left += standIn();
        at = match.capturedEnd();
    }
    left += QStringView(plain).mid(at);
    // "Results for customer:" has no word behind it that tells how the run ended.
    static const QRegularExpression heading(
        QStringLiteral("\\b(?:results?|ergebnis(?:se)?|resultados?) (?:for|of|from|für|von|de|para) customer"
                       "(?=(?: customer)?:?[ \\t]*$)"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::MultilineOption);
    return left == text ? text : left.replace(heading, standIn());
}

bool isMadeOfNames(const QString &text, const QStringList &names)
{
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : words) {
        if (withCustomerForNames(word, names) != standIn())
            return false;
    }
    return !words.isEmpty();
}

} // namespace onboarding
