#pragma once
#include <QByteArray>
#include <QString>
#include <QStringList>

namespace onboarding {

/// Whom a token names, by claims that nobody verified. Texts as they came; a field is empty when it says
/// nothing.
struct TokenOwner
{
    QString userName {}; ///< user_name, else username or preferred_username
    QString uuid {};
    QString subject {}; ///< sub

    /// The claims of a JWT; empty for any other token.
    [[nodiscard]] static TokenOwner of(const QByteArray &token);

    [[nodiscard]] bool isEmpty() const { return userName.isEmpty() && uuid.isEmpty() && subject.isEmpty(); }
    /// What to call the owner: the user name, else whatever is there. On one line, control characters
    /// escaped.
    [[nodiscard]] QString name() const;
    /// Whether \p text is one of the fields, case aside.
    [[nodiscard]] bool isCalled(const QString &text) const;
    /// These fields, and those of \p other where these are empty.
    [[nodiscard]] TokenOwner orElse(const TokenOwner &other) const;

    bool operator==(const TokenOwner &) const = default;
};

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
