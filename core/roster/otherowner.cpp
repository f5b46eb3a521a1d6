#include "core/roster/otherowner.h"

#include "core/base/plaintext.h"
#include "core/kyc/evenspelling.h"
#include "core/kyc/tokenowner.h"
#include "core/roster/customernames.h"
#include "core/roster/customerstore.h"

#include <QRegularExpression>
#include <algorithm>

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

/// "Alex" of "Alexander", "otterbein" of "aotterbein".
bool isSameWord(const QString &one, const QString &two)
{
    constexpr qsizetype ShortestStart = 3;
    constexpr qsizetype ShortestPart = 4;
    const QString &shorter = one.size() < two.size() ? one : two;
    const QString &longer = one.size() < two.size() ? two : one;
    return shorter == longer || (shorter.size() >= ShortestStart && longer.startsWith(shorter))
        || (shorter.size() >= ShortestPart && longer.contains(shorter));
}

/// Whether the name of \p told, in words, can be the one of \p customer.
Fit fitOfName(const Customer &customer, const QStringList &told)
{
    QStringList own;
    for (const QString &name : {customer.displayName, customer.username.section(u'@', 0, 0),
                                customer.learnt.userName.section(u'@', 0, 0)})
        own += wordsOfName(name);
    own.removeDuplicates();
    const bool isOwn = std::any_of(told.begin(), told.end(), [&own](const QString &word) {
        return std::any_of(own.begin(), own.end(),
                           [&word](const QString &one) { return isSameWord(one, word); });
    });
    if (isOwn)
        return Fit::Own;
    constexpr qsizetype Shortest = 3; // two letters may be initials
    const auto names = std::count_if(own.begin(), own.end(),
                                     [](const QString &word) { return isLikeName(word, Shortest); });
    // Of "Otterbein" alone nobody knows whether the first name is Zoe.
    const bool canBeCompared = names > 0 && (names > 1 || told.size() > 1) && isLatin(customer.displayName)
        && std::all_of(told.begin(), told.end(), isLatin);
    return canBeCompared ? Fit::Other : Fit::Unknown;
}

bool hasDigit(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.isDigit(); });
}

/// "4712", "C-20391", "+49 170 1234567", a UUID.
bool isNumber(const QString &account)
{
    static const QRegularExpression number(
        QStringLiteral("^(?:\\p{L}{0,5}[_-]?\\d[\\w-]*|\\+?[\\d /()-]{7,}|[0-9a-fA-F-]{32,36})$"),
        QRegularExpression::UseUnicodePropertiesOption);
    return number.match(account).hasMatch();
}

/// Of an account, "zoe.maier" or the part before an @: what of it may be a name. A number is none, but the
/// letters before one may be: "anna1990".
Fit fitOfAccount(const Customer &customer, const QString &account)
{
    static const QRegularExpression digitsBehind(QStringLiteral("\\d[\\w-]*$"));
    QStringList words = wordsOfName(isNumber(account) ? QString(account).remove(digitsBehind) : account);
    words.removeIf([](const QString &word) { return !isLikeName(word); });
    const Fit fit = words.isEmpty() ? Fit::Unknown : fitOfName(customer, words);
    if (isNumber(account))
        return fit == Fit::Own ? Fit::Own : Fit::Unknown;
    return words.isEmpty() ? (hasDigit(account) ? Fit::Unknown : Fit::Own) : fit;
}

Fit fitOf(const Customer &customer, const QString &told)
{
    static const QRegularExpression plain(QStringLiteral("^[\\p{L}\\p{M}'’.,-]+$"),
                                          QRegularExpression::UseUnicodePropertiesOption);
    if (told.contains(u'@'))
        return isKnownByMail(customer) ? Fit::Other : fitOfAccount(customer, told.section(u'@', 0, 0));
    if (told.contains(u' ') && !isNumber(told))
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

bool isAddress(const QString &text)
{
    static const QRegularExpression address(QStringLiteral("^<?[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+>?$"),
                                            QRegularExpression::UseUnicodePropertiesOption);
    return address.match(text.trimmed()).hasMatch();
}

} // namespace

std::optional<OtherOwner> strangerIn(const Customer &customer, const NamedInRun &named)
{
    if (isCalledByOneOf(customer, named.users + named.owners))
        return std::nullopt;
    QStringList told = named.owners;
    std::copy_if(named.users.begin(), named.users.end(), std::back_inserter(told), isAddress);
    QString unknown;
    for (const QString &one : told) {
        const Fit fit = fitOf(customer, one);
        if (fit == Fit::Other)
            return OtherOwner {.kind = OtherOwner::Kind::Stranger, .name = shown(one)};
        // A word alone may be no name.
        const bool isSurely = one.contains(u' ') || one.contains(u'@') || hasDigit(one);
        if (fit == Fit::Unknown && unknown.isEmpty() && isSurely)
            unknown = one;
    }
    return unknown.isEmpty()
        ? std::nullopt
        : std::optional(OtherOwner {.kind = OtherOwner::Kind::Unknown, .name = shown(unknown)});
}

std::optional<OtherOwner> otherOwner(const CustomerStore &store, const Customer &customer,
                                     const NamedInRun &named)
{
    std::optional<Customer> listed = store.otherNamed(customer, named.users);
    if (!listed)
        listed = store.otherAmong(customer, named.mentions);
    if (listed)
        return OtherOwner {.kind = OtherOwner::Kind::Listed, .name = listed->username, .customer = listed};
    return strangerIn(customer, named);
}

} // namespace onboarding
