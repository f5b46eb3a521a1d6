#pragma once
#include "core/environments/environment.h"
#include "core/kyc/customer.h"

#include <QString>

namespace onboarding {

/// What somebody types before a write leaves for production: the customer's last name or user name, so that
/// the wrong person is noticed. Where nothing is asked it is empty.
class TypedPhrase
{
public:
    TypedPhrase() = default; ///< nothing is asked
    TypedPhrase(EnvironmentKind kind, const QString &username, const QString &displayName);
    /// \p hasLookalike: another customer's user name differs in capitals only. Then the user name is typed
    /// exactly, since nothing else tells the two apart.
    TypedPhrase(EnvironmentKind kind, const Customer &customer, bool hasLookalike);

    [[nodiscard]] bool isNeeded() const { return !m_username.isEmpty(); }
    /// The one to ask for: the last name when a name is known, else the user name.
    [[nodiscard]] QString phrase() const;
    [[nodiscard]] QString username() const { return m_username; } ///< empty where nothing is asked
    /// Case and space around it aside. Always where nothing is asked.
    [[nodiscard]] bool isGivenBy(const QString &typed) const;

    // What is said about it, in the window, by a case and in kycctl: here, and nowhere else.

    /// Above the field of a dialog: "Type the last name, Sokolova, or the user name, maya@example.org, to
    /// confirm". Empty where nothing is asked.
    [[nodiscard]] QString request() const;
    /// NotPermitted: it was not typed.
    [[nodiscard]] Error notTyped() const;
    /// NotPermitted, in kycctl: --confirm was not given with it in the environment called \p environment.
    /// \p end of the sentence: ". Nothing was sent."
    [[nodiscard]] Error notGiven(const QString &environment, const QString &end) const;

private:
    /// "the last name, Sokolova, or the user name, maya@example.org"
    [[nodiscard]] QString inWords() const;

    QString m_username;
    QStringList m_names; ///< the words of the display name
    bool m_isExact = false; ///< capitals count
};

class CustomerStore;

/// What is typed for \p customer of an environment of \p kind. Where the list has another one with that last
/// name there, only the user name tells the two apart.
[[nodiscard]] TypedPhrase typedPhraseFor(EnvironmentKind kind, const Customer &customer,
                                         const CustomerStore &store);

} // namespace onboarding
