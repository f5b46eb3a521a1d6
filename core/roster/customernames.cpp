#include "core/roster/customernames.h"

#include "core/kyc/evenspelling.h"

#include <QRegularExpression>
#include <QStringList>
#include <algorithm>

namespace onboarding {

bool isAnySpelling(const Customer &customer, bool isToldAsName,
                   const std::function<bool(const QString &)> &isIt)
{
    const auto is = [&isIt](const QString &text) { return !text.isEmpty() && isIt(text); };
    for (const QString *name : {&customer.username, &customer.learnt.userName, &customer.displayName}) {
        const qsizetype at = name->indexOf(u'@');
        const bool isPlain = is(name->trimmed().toCaseFolded());
        const bool isLocal = isToldAsName && at > 0 && is(name->left(at).trimmed().toCaseFolded());
        if (isPlain || isLocal)
            return true;
        const QString even = name->isEmpty() ? QString() : evenSpelling(*name);
        const bool isSurely
            = isToldAsName || at > 0 || (name == &customer.displayName && even.contains(u' '));
        if (isSurely && is(even))
            return true;
    }
    return is(customer.learnt.uuid.trimmed().toCaseFolded());
}

QSet<QString> exactNamesOf(const Customer &customer, bool isToldAsName)
{
    QSet<QString> names {customer.learnt.uuid.trimmed().toCaseFolded(),
                         customer.learnt.subject.trimmed().toCaseFolded()};
    for (const QString *name : {&customer.username, &customer.learnt.userName, &customer.displayName}) {
        names.insert(name->trimmed().toCaseFolded());
        if (const qsizetype at = name->indexOf(u'@'); isToldAsName && at > 0)
            names.insert(name->left(at).trimmed().toCaseFolded());
    }
    names.remove(QString());
    return names;
}

QSet<QString> spellingsOf(const Customer &customer, bool isToldAsName)
{
    QSet<QString> spellings;
    (void)isAnySpelling(customer, isToldAsName, [&spellings](const QString &one) {
        spellings.insert(one);
        return false;
    });
    return spellings;
}

QStringList namesOf(const Customer &customer)
{
    QStringList names {customer.username, customer.learnt.userName, customer.displayName};
    names.removeAll(QString());
    return names;
}

bool isWordOfThings(const QString &even)
{
    static const QSet<QString> words {
        QStringLiteral("android"), QStringLiteral("ios"),     QStringLiteral("iphone"),
        QStringLiteral("ipad"),    QStringLiteral("pixel"),   QStringLiteral("samsung"),
        QStringLiteral("web"),     QStringLiteral("app"),     QStringLiteral("mobile"),
        QStringLiteral("phone"),   QStringLiteral("qa"),      QStringLiteral("test"),
        QStringLiteral("tests"),   QStringLiteral("tester"),  QStringLiteral("demo"),
        QStringLiteral("staging"), QStringLiteral("sandbox"), QStringLiteral("prod"),
        QStringLiteral("dev"),     QStringLiteral("uat"),     QStringLiteral("admin"),
        QStringLiteral("support"), QStringLiteral("kyc"),     QStringLiteral("jumio")};
    return words.contains(even);
}

QSet<QString> nameWordsOf(const Customer &customer)
{
    constexpr qsizetype Shortest = 3;
    QSet<QString> words;
    for (const QString *name : {&customer.username, &customer.learnt.userName, &customer.displayName}) {
        const QStringList parts = evenSpelling(name->section(u'@', 0, 0)).split(u' ');
        for (const QString &part : parts) {
            const bool hasLetter
                = std::any_of(part.begin(), part.end(), [](QChar c) { return c.isLetter(); });
            if (part.size() >= Shortest && hasLetter && !isWordOfThings(part))
                words.insert(part);
        }
    }
    return words;
}

bool isWordOfRuns(const QString &even)
{
    static const QRegularExpression words(QStringLiteral(
        "^(?:results?|ids?|runs?|scans?|final|first|last|latest|new|old|done|finished|completed?|good|bad|"
        "verif(?:ied|y|ication)|accepted|approved?|passed|rejected?|reject|denied|declined|failed|pending|"
        "expired|blocked|locked|valid|invalid|success|error|retry|limit|unknown|registered|review|manual|"
        "passport|documents?|licen[cs]e|driver|driving|card|identity|selfie|visa|permit|residence|"
        "customers?|clients?|users?|applicants?|persons?|names?|owner|holder|agent|officer|operator|manager|"
        "member|employee|team|tenant|bank|check|account|workflow|execution|session|sample|example|"
        "production|real|live|release|beta|alpha|service|system|server|device|kunde|kundin|ergebnis)$"));
    return words.match(even).hasMatch();
}

QSet<QString> personNamesOf(const Customer &customer)
{
    constexpr qsizetype Shortest = 3;
    const QStringList words = customer.displayName.simplified().split(u' ');
    QSet<QString> names;
    if (words.size() < 2 || customer.displayName.contains(u'@'))
        return names;
    for (const QString &word : {words.constFirst(), words.constLast()}) {
        const QString even = evenSpelling(word);
        const bool hasLetter = std::any_of(even.begin(), even.end(), [](QChar c) { return c.isLetter(); });
        if (even.size() >= Shortest && hasLetter && !isWordOfThings(even) && !isWordOfRuns(even))
            names.insert(even);
    }
    return names;
}

QString withoutTag(QString address)
{
    static const QRegularExpression tag(QStringLiteral("\\+[^@]*(?=@)"));
    return address.remove(tag);
}

bool isCalledByOneOf(const Customer &customer, const QStringList &users)
{
    const QSet<QString> exact = exactNamesOf(customer, true);
    const QSet<QString> own = spellingsOf(customer, true);
    return std::any_of(users.begin(), users.end(), [&](const QString &user) {
        const QString plain = user.trimmed().toCaseFolded();
        if (exact.contains(plain)) // a tag makes another user: "qa+2@"
            return true;
        return !user.contains(u'@') && own.contains(evenSpelling(user));
    });
}

} // namespace onboarding
