#pragma once
#include "core/kyc/customer.h"

#include <QSet>
#include <QString>
#include <QStringList>
#include <functional>

namespace onboarding {

/// Whether \p isIt holds of a way to write what \p customer is called. \p isToldAsName: a text says that it
/// names somebody, so that the part before the @ is a name too; otherwise words that happen to stand together
/// are none.
[[nodiscard]] bool isAnySpelling(const Customer &customer, bool isToldAsName,
                                 const std::function<bool(const QString &)> &isIt);
[[nodiscard]] QSet<QString> spellingsOf(const Customer &customer, bool isToldAsName);
/// The names as they stand, capitals aside; of a mail address also the part before the @, where a text tells
/// it as a name.
[[nodiscard]] QSet<QString> exactNamesOf(const Customer &customer, bool isToldAsName);
/// The first and the last names of \p customer, and what may be one: the words of the name to show and of
/// the part before the @.
[[nodiscard]] QSet<QString> nameWordsOf(const Customer &customer);
/// The first and the last name to show of \p customer, where it has both.
[[nodiscard]] QSet<QString> personNamesOf(const Customer &customer);
/// Of an address each letter counts: "a.berg@" and "b.berg@" are two people.
[[nodiscard]] bool isCalledByOneOf(const Customer &customer, const QStringList &users);

/// What a text may call \p customer: user name, the one at a sign-in, name to show.
[[nodiscard]] QStringList namesOf(const Customer &customer);

/// "## Android", "Test:": what stands above ids, and the local part of the address of many a test account.
[[nodiscard]] bool isWordOfThings(const QString &even);
/// "Result:", "Passport:", "Verified:", "Customer:" above ids: what a run, a document or a role is called.
[[nodiscard]] bool isWordOfRuns(const QString &even);
/// "qa@example.org" of "qa+1@example.org".
[[nodiscard]] QString withoutTag(QString address);

} // namespace onboarding
