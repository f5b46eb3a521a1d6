#pragma once
#include <QByteArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QString>
#include <QStringList>

namespace onboarding {

/// Whom a token names, by claims that nobody verified. Texts as they came; a field is empty when it says
/// nothing.
struct TokenOwner
{
    QString userName {}; ///< user_name, else username, preferred_username or login
    QString uuid {};
    QString subject {}; ///< sub
    QString mail {}; ///< who signs in by another name may have any
    QStringList aliases {}; ///< what else may be a name: upn, unique_name, customer, owner and the like
    QStringList ids {}; ///< uid, user_id and the like
    /// Every other text there: to be compared with the user names of the list, whatever it stands under.
    QStringList mentions {};

    /// The claims of a JWT; empty for any other token.
    [[nodiscard]] static TokenOwner of(const QByteArray &token);
    /// By \p members, which are claims or part of a reply: names in any spelling, with a name space or
    /// without.
    [[nodiscard]] static TokenOwner in(const QJsonObject &members);

    /// Whether nothing in it says who it is. It may have mentions.
    [[nodiscard]] bool isEmpty() const;
    [[nodiscard]] bool saysNothing() const { return isEmpty() && mentions.isEmpty(); }
    /// The fields that one user has and nobody else, and that stay: what a sign-in teaches.
    [[nodiscard]] TokenOwner lasting() const
    {
        return {.userName = userName, .uuid = uuid, .subject = subject};
    }
    [[nodiscard]] QStringList otherNames() const; ///< mail, aliases and ids, those that are there
    /// What to call the owner: the user name, else whatever is there. On one line, control characters
    /// escaped.
    [[nodiscard]] QString name() const;
    /// Whether \p text is one of the fields, case aside.
    [[nodiscard]] bool isCalled(const QString &text) const;
    /// These fields, and those of \p other where these are empty.
    [[nodiscard]] TokenOwner orElse(const TokenOwner &other) const;

    bool operator==(const TokenOwner &) const = default;
};

/// The texts of \p json at any depth, and the mail addresses in longer ones: a few hundred at most.
[[nodiscard]] QStringList textsIn(const QJsonValue &json);

/// Whether a token is of the customer it was given for.
enum class TokenMatch {
    Same,
    Unknown, ///< its claims say nothing that could be compared
    Other
};

/// Compares with what a password sign-in taught, which \p learnt holds; what that leaves open, with the user
/// name. Case aside: user names are.
[[nodiscard]] TokenMatch matchToken(const TokenOwner &claimed, const TokenOwner &learnt,
                                    const QString &username);

/// Whether \p owner, who tells neither user name, uuid nor a subject that is one, has a mail address or
/// another name that cannot be that of \p username: both are mail addresses, or both are phone numbers, or
/// names.
[[nodiscard]] bool isOnlyOtherwiseNamed(const TokenOwner &owner, const QString &username);

/// Whether an id of \p owner has the form of the uuid that was learnt, and is another one.
[[nodiscard]] bool isOtherId(const TokenOwner &owner, const TokenOwner &learnt);
/// Whether one of \p names is a mail address, and none of \p known, one of which is one too.
[[nodiscard]] bool isOtherMail(const QStringList &names, const QStringList &known);

/// Whether \p mail is the address of a desk and not of a person: RFC 2142, and what is written besides.
[[nodiscard]] bool isMailOfAService(const QString &mail);

/// Whether a name that came back is one of those somebody is known by.
enum class NameMatch {
    Same,
    OtherKind, ///< a phone number or a name to show, where they are known by an account: cannot be compared
    Other
};

/// Case aside; a mail address and its part before the @ are one, and phone numbers with their country or
/// without. Empty ones of \p known say nothing.
[[nodiscard]] NameMatch matchName(const QString &told, const QStringList &known);

/// By what a customer of the list is known.
struct KnownAs
{
    QString username {};
    TokenOwner learnt {}; ///< at a password sign-in
};

/// Whether \p owner has one of the names of \p known.
[[nodiscard]] bool isCalledAs(const TokenOwner &owner, const KnownAs &known);
/// Whether \p owner, who came for \p own, is surely \p other. Two rows may be one user, as in two spellings
/// of a name: who is called as \p own is nobody else.
[[nodiscard]] bool isAnotherCustomer(const TokenOwner &owner, const KnownAs &own, const KnownAs &other);

/// Whether both tell a user name, and not the same one. A service that was set up again gives other uuids and
/// subjects to the same users.
[[nodiscard]] bool isOtherUser(const TokenOwner &claimed, const TokenOwner &learnt);

} // namespace onboarding
