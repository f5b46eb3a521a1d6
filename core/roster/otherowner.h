#pragma once
#include "core/kyc/customer.h"

#include <QHash>
#include <QString>
#include <QStringList>
#include <optional>

namespace onboarding {

class CustomerStore;

/// Whom the text of a phone run names, as its reader tells it (see SdkResult).
struct NamedInRun
{
    QStringList users {};
    QStringList owners {};
    QStringList mentions {};
    QStringList logins {};
    QStringList said {};
    QHash<QString, int> distances {};
};

/// Somebody else than the customer, whom the text of a phone run names.
struct OtherOwner
{
    enum class Kind {
        Listed, ///< another customer of the list
        Stranger, ///< who is not in the list, and surely is not the customer
        Unknown ///< who signs or is spoken of; a first and a last name, an address or a number of a user, and
                ///< nothing of the customer that could be compared with it
    };
    Kind kind = Kind::Stranger;
    QString name {}; ///< as the text has it, or the user name of who is in the list; on one line, to be shown
    std::optional<Customer> customer {}; ///< of Listed
};

/// Whom \p named names instead of \p customer; nobody where the customer is named too. What is compared is
/// the user name, what a sign-in taught and the name to show, however they are spelt: part of a name, its
/// order, capitals and accents are no difference. Of a mail address each letter counts, where the customer is
/// known by one; else the part before the @ is a name.
[[nodiscard]] std::optional<OtherOwner> otherOwner(const CustomerStore &store, const Customer &customer,
                                                   const NamedInRun &named);
/// The same without the list.
[[nodiscard]] std::optional<OtherOwner> strangerIn(const Customer &customer, const NamedInRun &named);

} // namespace onboarding
