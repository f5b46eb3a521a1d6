#pragma once
#include <QString>
#include <QStringList>

namespace onboarding {

/// What in \p text may be the name of somebody, without a word that says so: what stands between the signs
/// that part values, words in a row, a word that is long or has "@" or ".", and the claims of tokens. Reads
/// the first 100,000 letters. To be compared with the list, never shown or kept.
[[nodiscard]] QStringList mentionsIn(const QString &text);

/// The mail addresses of people in \p text, wherever they stand, also encoded ("zoe%40x.org"): of who may
/// have run it, so neither those a mail was sent to, nor who asked for the ids below them, nor colleagues (a
/// mail within one firm, "Tester: …"), nor addresses of a service ("support@", "no-reply@").
[[nodiscard]] QStringList addressesIn(const QString &text);

/// Whom the tokens in \p text name by their user name, or by their mail address where they tell no other.
[[nodiscard]] QStringList bearersIn(const QString &text);

} // namespace onboarding
