#include "core/kyc/tokenowner.h"

#include "core/base/plaintext.h"
#include "core/kyc/jwt.h"

#include <QUuid>
#include <algorithm>
#include <iterator>

namespace onboarding {

namespace {

QString claim(const QJsonObject &claims, const char *name)
{
    return claims.value(QLatin1String(name)).toString().trimmed();
}

bool isSameText(const QString &one, const QString &other)
{
    const auto folded
        = [](const QString &text) { return text.normalized(QString::NormalizationForm_C).toCaseFolded(); };
    return folded(one.trimmed()) == folded(other.trimmed());
}

/// Also when one is written in capitals, in braces or without dashes.
bool isSameUuid(const QString &one, const QString &other)
{
    const auto bare = [](QString text) {
        return text.remove(QLatin1Char('-')).remove(QLatin1Char('{')).remove(QLatin1Char('}')).toLower();
    };
    return bare(one) == bare(other);
}

/// A subject is often a number that only the service knows. What looks like a mail address or a name is not.
bool isNameLike(const QString &subject)
{
    if (subject.contains(QLatin1Char('@')))
        return true;
    return !subject.isEmpty() && QUuid::fromString(subject).isNull()
        && std::all_of(subject.begin(), subject.end(), [](QChar c) {
               return c.isLetter() || c == QLatin1Char('.') || c == QLatin1Char('_') || c == QLatin1Char('-')
                   || c == QLatin1Char(' ');
           });
}

} // namespace

TokenOwner TokenOwner::of(const QByteArray &token)
{
    const std::optional<QJsonObject> claims = jwtClaims(token);
    if (!claims)
        return {};
    TokenOwner owner {.uuid = claim(*claims, "uuid"), .subject = claim(*claims, "sub")};
    for (const char *name : {"user_name", "username", "preferred_username"}) {
        if (owner.userName.isEmpty())
            owner.userName = claim(*claims, name);
    }
    return owner;
}

QString TokenOwner::name() const
{
    constexpr int Longest = 320; // as long as a user name may be
    const QString &shown = !userName.isEmpty()  ? userName
        : isNameLike(subject) || uuid.isEmpty() ? subject
                                                : uuid;
    return plainExcerpt(shown, Longest);
}

bool TokenOwner::isCalled(const QString &text) const
{
    if (text.trimmed().isEmpty())
        return false;
    return isSameText(userName, text) || isSameText(subject, text) || isSameText(name(), text)
        || (!uuid.isEmpty() && isSameUuid(uuid, text));
}

TokenOwner TokenOwner::orElse(const TokenOwner &other) const
{
    return {.userName = userName.isEmpty() ? other.userName : userName,
            .uuid = uuid.isEmpty() ? other.uuid : uuid,
            .subject = subject.isEmpty() ? other.subject : subject};
}

TokenMatch matchToken(const TokenOwner &claimed, const TokenOwner &learnt, const QString &username)
{
    bool isCompared = false;
    bool isOther = false;
    const auto compare = [&](const QString &one, const QString &other, auto isSame) {
        if (one.isEmpty() || other.isEmpty())
            return;
        isCompared = true;
        isOther = isOther || !isSame(one, other);
    };
    compare(claimed.userName, learnt.userName, isSameText);
    compare(claimed.uuid, learnt.uuid, isSameUuid);
    compare(claimed.subject, learnt.subject, isSameText);
    if (isCompared)
        return isOther ? TokenMatch::Other : TokenMatch::Same;
    if (!claimed.userName.isEmpty())
        return isSameText(claimed.userName, username) ? TokenMatch::Same : TokenMatch::Other;
    if (isSameText(claimed.subject, username))
        return TokenMatch::Same;
    return isNameLike(claimed.subject) ? TokenMatch::Other : TokenMatch::Unknown;
}

namespace {

/// What a name is made for.
enum class NameKind { Account, Phone, Shown };

QString digitsOf(const QString &text)
{
    QString digits;
    std::copy_if(text.begin(), text.end(), std::back_inserter(digits), [](QChar c) { return c.isDigit(); });
    return digits;
}

QString withoutZeros(const QString &digits)
{
    const auto *first = std::find_if(digits.cbegin(), digits.cend(), [](QChar c) { return c != u'0'; });
    return digits.mid(std::distance(digits.cbegin(), first));
}

/// The zero in "+49 (0)170 1234567" is dialled at home only.
QString phoneDigits(QString name)
{
    return digitsOf(name.remove(QStringLiteral("(0)")));
}

NameKind nameKindOf(const QString &name)
{
    constexpr qsizetype ShortestPhone = 6;
    const bool isPhone
        = digitsOf(name).size() >= ShortestPhone && std::all_of(name.begin(), name.end(), [](QChar c) {
              return c.isDigit() || c.isSpace() || QStringLiteral("+()-./").contains(c);
          });
    if (isPhone)
        return NameKind::Phone;
    const bool hasSpace = std::any_of(name.begin(), name.end(), [](QChar c) { return c.isSpace(); });
    return hasSpace ? NameKind::Shown : NameKind::Account;
}

bool isSameName(const QString &one, const QString &other)
{
    if (isSameText(one, other))
        return true;
    if (nameKindOf(one) == NameKind::Phone && nameKindOf(other) == NameKind::Phone) {
        constexpr qsizetype Enough = 7;
        const QString mine = withoutZeros(phoneDigits(one)); // the country takes the place of a zero
        const QString theirs = withoutZeros(phoneDigits(other));
        return std::min(mine.size(), theirs.size()) >= Enough
            && (mine.endsWith(theirs) || theirs.endsWith(mine));
    }
    const QChar at(QLatin1Char('@'));
    if (one.contains(at) == other.contains(at))
        return false;
    return isSameText(one.section(at, 0, 0), other.section(at, 0, 0));
}

} // namespace

NameMatch matchName(const QString &told, const QStringList &known)
{
    NameMatch match = NameMatch::OtherKind;
    const QString name = told.trimmed();
    for (const QString &one : known) {
        if (one.trimmed().isEmpty())
            continue;
        if (isSameName(name, one.trimmed()))
            return NameMatch::Same;
        // Who is known by a number is called by an account only after a sign-in has told it.
        if (nameKindOf(name) == nameKindOf(one.trimmed()) || nameKindOf(name) == NameKind::Account)
            match = NameMatch::Other;
    }
    return match;
}

namespace {

template<typename Compare>
bool isSameIfKnown(const QString &one, const QString &another, Compare compare)
{
    return !one.isEmpty() && !another.isEmpty() && compare(one, another);
}

} // namespace

bool isCalledAs(const TokenOwner &owner, const KnownAs &known)
{
    const QString &name = owner.userName.isEmpty() ? owner.subject : owner.userName;
    return isSameIfKnown(name, known.username, isSameText)
        || isSameIfKnown(owner.userName, known.learnt.userName, isSameText);
}

bool isAnotherCustomer(const TokenOwner &owner, const KnownAs &own, const KnownAs &other)
{
    if (isCalledAs(owner, own))
        return false;
    const bool isOtherUuid
        = !owner.uuid.isEmpty() && !other.learnt.uuid.isEmpty() && !isSameUuid(owner.uuid, other.learnt.uuid);
    return isCalledAs(owner, other) || isSameIfKnown(owner.uuid, other.learnt.uuid, isSameUuid)
        || (!isOtherUuid && isSameIfKnown(owner.subject, other.learnt.subject, isSameText));
}

bool isOtherUser(const TokenOwner &claimed, const TokenOwner &learnt)
{
    return !claimed.userName.isEmpty() && !learnt.userName.isEmpty()
        && !isSameText(claimed.userName, learnt.userName);
}

} // namespace onboarding
