#include "core/kyc/tokenowner.h"

#include "core/base/plaintext.h"
#include "core/kyc/jwt.h"

#include <QHash>
#include <QJsonArray>
#include <QRegularExpression>
#include <QUuid>
#include <algorithm>
#include <iterator>

namespace onboarding {

namespace {

/// The text itself, or the only one of a list or an object around it.
QString onlyText(const QJsonValue &value)
{
    if (value.isArray() && value.toArray().size() == 1)
        return value.toArray().first().toString().trimmed();
    if (value.isObject() && value.toObject().size() == 1)
        return value.toObject().begin().value().toString().trimmed();
    return value.toString().trimmed();
}

/// The texts of an object by the names of their members in one spelling: "userName", "USER_NAME", "user-name"
/// and "https://example.com/claims/user_name" are one.
class MembersByName
{
public:
    explicit MembersByName(const QJsonObject &object)
    {
        for (auto member = object.begin(); member != object.end(); ++member) {
            QString name = member.key().toLower();
            name = name.mid(name.lastIndexOf(QLatin1Char('/')) + 1);
            name = name.mid(name.lastIndexOf(QLatin1Char(':')) + 1);
            name.remove(QLatin1Char('_')).remove(QLatin1Char('-'));
            const QString text = onlyText(member.value());
            if (!text.isEmpty() && !m_texts.contains(name))
                m_texts.insert(name, text);
        }
    }

    [[nodiscard]] QString first(std::initializer_list<const char *> names) const
    {
        return each(names).value(0);
    }
    [[nodiscard]] QStringList each(std::initializer_list<const char *> names) const
    {
        QStringList texts;
        for (const char *name : names) {
            const QString text = m_texts.value(QLatin1String(name));
            if (!text.isEmpty())
                texts.append(text);
        }
        return texts;
    }

private:
    QHash<QString, QString> m_texts;
};

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

void addTexts(const QJsonValue &value, QStringList &texts, int depth)
{
    constexpr int Deepest = 12;
    constexpr qsizetype Most = 300;
    constexpr qsizetype LongestName = 320;
    constexpr qsizetype LongestText = 4000;
    static const QRegularExpression mail(
        QStringLiteral("[^\\s<>\"'(),;:/?&=\\[\\]]{1,64}@[\\w-]+(?:\\.[\\w-]+)+"));
    if (depth > Deepest || texts.size() >= Most)
        return;
    if (value.isString()) {
        const QString text = value.toString().trimmed();
        if (!text.isEmpty() && text.size() <= LongestName)
            texts.append(text);
        QRegularExpressionMatchIterator found = mail.globalMatch(text.left(LongestText));
        while (found.hasNext() && texts.size() < Most)
            texts.append(found.next().captured());
    }
    const QJsonArray array = value.toArray();
    std::for_each(array.begin(), array.end(),
                  [&](const QJsonValue &inner) { addTexts(inner, texts, depth + 1); });
    const QJsonObject object = value.toObject();
    for (auto member = object.begin(); member != object.end(); ++member)
        addTexts(member.value(), texts, depth + 1);
}

} // namespace

TokenOwner TokenOwner::of(const QByteArray &token)
{
    const std::optional<QJsonObject> claims = jwtClaims(token);
    return claims ? in(*claims) : TokenOwner {};
}

TokenOwner TokenOwner::in(const QJsonObject &members)
{
    const MembersByName all(members);
    return {.userName = all.first({"username", "preferredusername", "loginname", "login"}),
            .uuid = all.first({"uuid", "useruuid"}),
            .subject = all.first({"sub"}),
            .mail = all.first({"email", "mail", "emails", "emailaddress", "useremail", "usermail",
                               "customeremail", "customermail"}),
            .aliases
            = all.each({"upn", "userprincipalname", "uniquename", "user", "customer", "customername", "owner",
                        "subject", "principal", "accountname", "samaccountname", "customerinternalreference",
                        "phonenumber", "msisdn", "usr", "usuario", "account", "identity", "userinfo"}),
            .ids = all.each({"uid", "userid", "customerid"}),
            .mentions = textsIn(members)};
}

bool TokenOwner::isEmpty() const
{
    TokenOwner bare = *this;
    bare.mentions.clear();
    return bare == TokenOwner {};
}

QStringList TokenOwner::otherNames() const
{
    return (mail.isEmpty() ? QStringList() : QStringList {mail}) + aliases + ids;
}

QString TokenOwner::name() const
{
    constexpr int Longest = 320; // as long as a user name may be
    const QStringList inOrder {
        userName,    isNameLike(subject) ? subject : QString(), mail, aliases.value(0), uuid, subject,
        ids.value(0)};
    const auto shown
        = std::find_if(inOrder.begin(), inOrder.end(), [](const QString &one) { return !one.isEmpty(); });
    return shown == inOrder.end() ? QString() : plainExcerpt(*shown, Longest);
}

bool TokenOwner::isCalled(const QString &text) const
{
    if (text.trimmed().isEmpty())
        return false;
    const QStringList others = otherNames();
    return isSameText(userName, text) || isSameText(subject, text) || isSameText(name(), text)
        || (!uuid.isEmpty() && isSameUuid(uuid, text))
        || std::any_of(others.begin(), others.end(),
                       [&](const QString &one) { return isSameText(one, text); });
}

TokenOwner TokenOwner::orElse(const TokenOwner &other) const
{
    return {.userName = userName.isEmpty() ? other.userName : userName,
            .uuid = uuid.isEmpty() ? other.uuid : uuid,
            .subject = subject.isEmpty() ? other.subject : subject,
            .mail = mail.isEmpty() ? other.mail : mail,
            .aliases = aliases.isEmpty() ? other.aliases : aliases,
            .ids = ids.isEmpty() ? other.ids : ids,
            .mentions = mentions + other.mentions};
}

QStringList textsIn(const QJsonValue &json)
{
    QStringList texts;
    addTexts(json, texts, 0);
    return texts;
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
    if (!claimed.userName.isEmpty()) {
        // Two mail addresses are two people: one of the claims is not the customer's.
        const bool isOtherSubject = isOtherMail({claimed.subject}, {username});
        const bool isSame = isSameText(claimed.userName, username) && !isOtherSubject;
        return isSame ? TokenMatch::Same : TokenMatch::Other;
    }
    const QStringList others = claimed.otherNames();
    if (isSameText(claimed.subject, username)
        || std::any_of(others.begin(), others.end(),
                       [&](const QString &one) { return isSameText(one, username); }))
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

/// Whether a mail address, an alias or an id of \p owner is what \p known is known by.
bool hasOtherName(const TokenOwner &owner, const KnownAs &known)
{
    const QStringList names = owner.otherNames();
    return std::any_of(names.begin(), names.end(), [&known](const QString &name) {
        return isSameIfKnown(name, known.username, isSameText)
            || isSameIfKnown(name, known.learnt.userName, isSameText)
            || isSameIfKnown(name, known.learnt.uuid, isSameUuid)
            || isSameIfKnown(name, known.learnt.subject, isSameText);
    });
}

} // namespace

bool isCalledAs(const TokenOwner &owner, const KnownAs &known)
{
    const QString &name = owner.userName.isEmpty() ? owner.subject : owner.userName;
    return isSameIfKnown(name, known.username, isSameText)
        || isSameIfKnown(owner.userName, known.learnt.userName, isSameText)
        || (owner.userName.isEmpty() && hasOtherName(owner, known));
}

bool isAnotherCustomer(const TokenOwner &owner, const KnownAs &own, const KnownAs &other)
{
    if (isCalledAs(owner, own))
        return false;
    const bool isOtherUuid
        = !owner.uuid.isEmpty() && !other.learnt.uuid.isEmpty() && !isSameUuid(owner.uuid, other.learnt.uuid);
    return isCalledAs(owner, other) || hasOtherName(owner, other)
        || isSameIfKnown(owner.uuid, other.learnt.uuid, isSameUuid)
        || (!isOtherUuid && isSameIfKnown(owner.subject, other.learnt.subject, isSameText));
}

bool isOnlyOtherwiseNamed(const TokenOwner &owner, const QString &username)
{
    if (!owner.userName.isEmpty() || !owner.uuid.isEmpty() || isNameLike(owner.subject))
        return false;
    const QStringList names = owner.otherNames();
    const auto isOther = [&username](const QString &name) {
        const NameKind kind = nameKindOf(name);
        const bool isComparable = kind == nameKindOf(username)
            && name.contains(QLatin1Char('@')) == username.contains(QLatin1Char('@'))
            && (kind != NameKind::Account || isNameLike(name));
        return isComparable && !isSameName(name, username);
    };
    const auto isSame = [&username](const QString &name) { return isSameName(name, username); };
    return std::any_of(names.begin(), names.end(), isOther)
        && std::none_of(names.begin(), names.end(), isSame);
}

bool isOtherId(const TokenOwner &owner, const TokenOwner &learnt)
{
    enum class Form { Uuid, Number, Word };
    const auto formOf = [](const QString &id) {
        const bool isNumber = std::all_of(id.begin(), id.end(), [](QChar c) { return c.isDigit(); });
        return isNumber ? Form::Number : QUuid::fromString(id).isNull() ? Form::Word : Form::Uuid;
    };
    const auto isKnown = [&learnt](const QString &id) { return learnt.isCalled(id); };
    return !learnt.uuid.isEmpty() && std::none_of(owner.ids.begin(), owner.ids.end(), isKnown)
        && std::any_of(owner.ids.begin(), owner.ids.end(),
                       [&](const QString &id) { return formOf(id) == formOf(learnt.uuid); });
}

bool isOtherMail(const QStringList &names, const QStringList &known)
{
    const auto isMail = [](const QString &name) { return name.contains(QLatin1Char('@')); };
    return std::any_of(known.begin(), known.end(), isMail)
        && std::any_of(names.begin(), names.end(), [&](const QString &name) {
               return isMail(name) && std::none_of(known.begin(), known.end(), [&](const QString &one) {
                          return isSameName(name, one.trimmed());
                      });
           });
}

bool isOtherUser(const TokenOwner &claimed, const TokenOwner &learnt)
{
    return !claimed.userName.isEmpty() && !learnt.userName.isEmpty()
        && !isSameText(claimed.userName, learnt.userName);
}

} // namespace onboarding
