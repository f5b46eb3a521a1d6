#pragma once
#include <QString>
#include <QStringList>

namespace onboarding {

/// \p text with the word "customer" where it has one of \p names, which are those of the customer whose run
/// is looked for: a user name as it stands, capitals aside, and each first or last name of a name to show,
/// however it is spelt. What may say something of a run ("Failed User") stays.
[[nodiscard]] QString withCustomerForNames(const QString &text, const QStringList &names);
/// Whether each word of \p text is of \p names, as above.
[[nodiscard]] bool isMadeOfNames(const QString &text, const QStringList &names);

} // namespace onboarding
