#include "core/roster/otherowner.h"

#include "core/base/plaintext.h"
#include "core/kyc/evenspelling.h"
#include "core/kyc/tokenowner.h"
#include "core/phonerun/personkeys.h"
#include "core/phonerun/phoneid.h"
#include "core/roster/customernames.h"
#include "core/roster/customerstore.h"

#include <QList>
#include <QRegularExpression>
#include <algorithm>
#include <utility>

namespace onboarding {

namespace {

enum class Fit {
    Own, ///< may be the customer's
    Other,
    Unknown ///< nothing of the customer can be compared with it
};

bool isLatin(const QString &text)
{
    return std::none_of(text.begin(), text.end(),
                        [](QChar c) { return c.isLetter() && c.script() != QChar::Script_Latin; });
}

bool isKnownByMail(const Customer &customer)
{
    return customer.username.contains(u'@') || customer.learnt.userName.contains(u'@');
}

/// "zoe", and not "qa", "4711", "buyer01", "test", "customer". \p shortest: evenSpelling() makes "zo" of it.
bool isLikeName(const QString &word, qsizetype shortest = 2)
{
    return word.size() >= shortest
        && std::all_of(word.begin(), word.end(), [](QChar c) { return c.isLetter(); })
        && !isWordOfThings(word) && !isWordOfRuns(word);
}

QStringList wordsOfName(const QString &name)
{
    return evenSpelling(name).split(u' ', Qt::SkipEmptyParts);
}

/// "Alex" of "Alexander", "otterbein" of "aotterbein", "A." of "Anna".
bool isSameWord(const QString &one, const QString &two)
{
    constexpr qsizetype ShortestStart = 3;
    constexpr qsizetype ShortestPart = 4;
    const QString &shorter = one.size() < two.size() ? one : two;
    const QString &longer = one.size() < two.size() ? two : one;
    const bool mayBegin = shorter.size() == 1 || shorter.size() >= ShortestStart;
    return shorter == longer || (mayBegin && longer.startsWith(shorter))
        || (shorter.size() >= ShortestPart && longer.contains(shorter));
}

bool areAllIn(const QStringList &words, const QStringList &others)
{
    return std::all_of(words.begin(), words.end(), [&others](const QString &word) {
        return std::any_of(others.begin(), others.end(),
                           [&word](const QString &other) { return isSameWord(word, other); });
    });
}

/// The words of \p name that may be names or their first letters.
QStringList nameWordsIn(const QString &name)
{
    QStringList words = wordsOfName(name);
    words.removeIf([](const QString &word) { return !isLikeName(word, 1); });
    return words;
}

/// What \p customer may be called, each in words: by a name to show of a first and a last name, or else by
/// what there is.
QList<QStringList> waysToCall(const Customer &customer)
{
    const auto hasTwo = [](const QStringList &words) {
        return std::count_if(words.begin(), words.end(), [](const QString &one) { return one.size() > 1; })
            > 1;
    };
    QList<QStringList> ways {nameWordsIn(customer.displayName),
                             nameWordsIn(customer.username.section(u'@', 0, 0)),
                             nameWordsIn(customer.learnt.userName.section(u'@', 0, 0))};
    ways.removeIf([](const QStringList &words) { return words.isEmpty(); });
    if (std::any_of(ways.begin(), ways.end(), hasTwo))
        ways.removeIf([&hasTwo](const QStringList &words) { return !hasTwo(words); });
    return ways;
}

/// Whether the name of \p told, in words, can be the one of \p customer: one of both has all of the other.
/// Families share a last name.
Fit fitOfName(const Customer &customer, const QStringList &told)
{
    const QList<QStringList> ways = waysToCall(customer);
    const bool isOwn = std::any_of(ways.begin(), ways.end(), [&told](const QStringList &own) {
        return areAllIn(told, own) || areAllIn(own, told);
    });
    if (isOwn)
        return Fit::Own;
    QStringList own;
    for (const QStringList &words : ways)
        own += words;
    own.removeDuplicates();
    constexpr qsizetype Shortest = 3; // two letters may be initials
    const auto names
        = std::count_if(own.begin(), own.end(), [](const QString &word) { return word.size() >= Shortest; });
    // Of "Otterbein" alone nobody knows whether the first name is Zoe.
    const bool canBeCompared = names > 0 && (names > 1 || told.size() > 1) && isLatin(customer.displayName)
        && std::all_of(told.begin(), told.end(), isLatin);
    return canBeCompared ? Fit::Other : Fit::Unknown;
}

bool holdsDigit(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.isDigit(); });
}

/// "4712", "C-20391", "+49 170 1234567", a UUID.
bool isNumberOfUser(const QString &account)
{
    static const QRegularExpression number(
        QStringLiteral("^(?:\\p{L}{0,5}[_-]?\\d[\\w-]*|\\+?[\\d /()-]{7,}|[0-9a-fA-F-]{32,36})$"),
        QRegularExpression::UseUnicodePropertiesOption);
    return number.match(account).hasMatch();
}

/// Of an account, "zoe.maier" or the part before an @: what of it may be a name. A number is none: "4712".
Fit fitOfAccount(const Customer &customer, const QString &account)
{
    QStringList words = wordsOfName(account);
    words.removeIf([](const QString &word) { return !isLikeName(word); });
    if (!words.isEmpty() && !isNumberOfUser(account))
        return fitOfName(customer, words);
    return holdsDigit(account) ? Fit::Unknown : Fit::Own;
}

/// Whether \p name may be what \p masked hides a part of.
bool isBehindMask(const QString &name, const QString &masked)
{
    static const QRegularExpression stars(QStringLiteral("\\*+"));
    const QStringList parts = masked.toCaseFolded().split(stars);
    const QString folded = name.toCaseFolded();
    if (!folded.startsWith(parts.constFirst()) || !folded.endsWith(parts.constLast()))
        return false;
    qsizetype at = 0;
    for (const QString &part : parts) {
        const qsizetype found = folded.indexOf(part, at);
        if (found < 0)
            return false;
        at = found + part.size();
    }
    return true;
}

/// "z***@x.org": whether the letters that are left are the customer's.
Fit fitOfMasked(const Customer &customer, const QString &masked)
{
    bool canBeCompared = false;
    for (const QString &own : {customer.username, customer.learnt.userName}) {
        if (!own.isEmpty() && isBehindMask(own, masked))
            return Fit::Own;
        canBeCompared = canBeCompared || (!own.isEmpty() && own.contains(u'@') == masked.contains(u'@'));
    }
    return canBeCompared ? Fit::Other : Fit::Unknown;
}

bool isMasked(const QString &name)
{
    return name.contains(QStringLiteral("**"));
}

Fit fitOf(const Customer &customer, const QString &told)
{
    if (isMasked(told))
        return fitOfMasked(customer, told);
    static const QRegularExpression plain(QStringLiteral("^[\\p{L}\\p{M}'’.,-]+$"),
                                          QRegularExpression::UseUnicodePropertiesOption);
    if (told.contains(u'@'))
        return isKnownByMail(customer) ? Fit::Other : fitOfAccount(customer, told.section(u'@', 0, 0));
    if (told.contains(u' ') && !isNumberOfUser(told))
        return fitOfName(customer, wordsOfName(told));
    const bool isAccount = !plain.match(told).hasMatch() || told.contains(u'.');
    const QStringList own {customer.username, customer.learnt.userName};
    if (isAccount && !isKnownByMail(customer) && matchName(told, own) == NameMatch::Other)
        return Fit::Other;
    return fitOfAccount(customer, told);
}

QString shown(const QString &name)
{
    constexpr qsizetype Longest = 80;
    const QString line = name.simplified();
    return plainLine(line.size() > Longest ? line.left(Longest) + QChar(0x2026) : line);
}

/// A name of the text, and how far from the ids.
struct Told
{
    QString name {};
    int distance = 0;
    bool isOwn = false;
    bool isLogin = false;
    bool isSurely = false; ///< somebody's
};

/// Of a user name each letter counts, and of a telephone number each digit. One in capitals is the same, as
/// long as nobody else has it: see otherOwner().
Fit fitOfLogin(const Customer &customer, const QString &login)
{
    const TokenOwner &learnt = customer.learnt;
    const auto isSame = [&login](const QString &one) {
        return !one.isEmpty() && one.compare(login, Qt::CaseInsensitive) == 0;
    };
    if (isSame(learnt.uuid) || isSame(learnt.subject))
        return Fit::Own;
    if (isMasked(login))
        return fitOfMasked(customer, login);
    if (looksLikeUuid(login))
        return learnt.uuid.isEmpty() && learnt.subject.isEmpty() ? Fit::Unknown : Fit::Other;
    switch (matchName(login, {customer.username, learnt.userName})) {
    case NameMatch::Same: return Fit::Own;
    case NameMatch::Other: return Fit::Other;
    case NameMatch::OtherKind: return Fit::Unknown;
    }
    return Fit::Unknown;
}

/// The nearest first; at one distance those that are not the customer's.
QList<Told> namesByDistance(const Customer &customer, const NamedInRun &named)
{
    QList<Told> told;
    QStringList names = named.logins + named.owners + named.users;
    names.removeDuplicates();
    for (const QString &name : names) {
        const bool isLogin = named.logins.contains(name);
        const bool isOwn
            = isLogin ? fitOfLogin(customer, name) == Fit::Own : isCalledByOneOf(customer, {name});
        told.append({.name = name,
                     .distance = named.distances.value(name, isOwn ? -1 : 0),
                     .isOwn = isOwn,
                     .isLogin = isLogin,
                     .isSurely = isLogin || named.owners.contains(name) || isMailAddress(name)});
    }
    std::sort(told.begin(), told.end(), [](const Told &one, const Told &two) {
        return std::pair(one.distance, one.isOwn) < std::pair(two.distance, two.isOwn);
    });
    return told;
}

/// "Anna:" where two of the list are called Anna; "Bob@example.org" where another is written so, letter for
/// letter.
std::optional<Customer> otherCalledAlike(const CustomerStore &store, const Customer &customer,
                                         const QString &name)
{
    const QString plain = name.trimmed();
    if (plain == customer.username || plain == customer.learnt.userName)
        return std::nullopt;
    const bool isAccount = plain.contains(u'@') || isNumberOfUser(plain);
    const QStringList told = isAccount ? QStringList() : nameWordsIn(plain);
    const bool mayBeNames = std::any_of(told.begin(), told.end(), [](const QString &word) {
        constexpr qsizetype Shortest = 3;
        return word.size() >= Shortest;
    });
    const auto hasAll = [&told](const QStringList &own) {
        return !own.isEmpty() && std::all_of(told.begin(), told.end(), [&own](const QString &word) {
            return std::any_of(own.begin(), own.end(), [&word](const QString &one) {
                return one == word || (word.size() == 1 && one.startsWith(word));
            });
        });
    };
    const QList<CustomerRecord> &all = store.records();
    const auto isIt = [&](const CustomerRecord &record) {
        const Customer &one = record.customer;
        if (one.id == customer.id || one.environment != customer.environment)
            return false;
        return plain == one.username || plain == one.learnt.userName
            || (mayBeNames && hasAll(nameWordsIn(one.displayName)));
    };
    // Who is not called so at all is somebody else's affair: see CustomerStore::otherNamed().
    if (!isAccount && !hasAll(nameWordsIn(customer.displayName)) && !isCalledByOneOf(customer, {plain}))
        return std::nullopt;
    const auto found = std::find_if(all.begin(), all.end(), isIt);
    return found == all.end() ? std::nullopt : std::optional(found->customer);
}

} // namespace

std::optional<OtherOwner> strangerIn(const Customer &customer, const NamedInRun &named)
{
    QString unknown;
    const QList<Told> told = namesByDistance(customer, named);
    for (const Told &one : told) {
        if (one.isOwn)
            return std::nullopt;
        const Fit fit = one.isLogin ? fitOfLogin(customer, one.name)
            : one.isSurely          ? fitOf(customer, one.name)
                                    : Fit::Own;
        if (fit == Fit::Other)
            return OtherOwner {.kind = OtherOwner::Kind::Stranger, .name = shown(one.name)};
        if (fit == Fit::Unknown && unknown.isEmpty())
            unknown = one.name;
    }
    for (const QString &name : named.said) {
        if (unknown.isEmpty() && fitOf(customer, name) != Fit::Own)
            unknown = name;
    }
    return unknown.isEmpty()
        ? std::nullopt
        : std::optional(OtherOwner {.kind = OtherOwner::Kind::Unknown, .name = shown(unknown)});
}

std::optional<OtherOwner> otherOwner(const CustomerStore &store, const Customer &customer,
                                     const NamedInRun &named)
{
    std::optional<Customer> listed = store.otherNamed(customer, named.users);
    const QList<Told> told = namesByDistance(customer, named);
    for (const Told &one : told) {
        if (listed)
            break;
        if (one.isSurely && !one.isOwn)
            listed = store.otherNamed(customer, QStringList {one.name});
        if (!listed)
            listed = otherCalledAlike(store, customer, one.name);
        if (one.isOwn)
            break;
    }
    if (!listed)
        listed = store.otherAmong(customer, named.mentions);
    if (listed)
        return OtherOwner {.kind = OtherOwner::Kind::Listed, .name = listed->username, .customer = listed};
    return strangerIn(customer, named);
}

} // namespace onboarding
