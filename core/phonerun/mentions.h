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

/// Whether \p before, a line up to a name or an address, says that it is nobody's who ran it: "To: ",
/// "Tester: ", "created by: ".
[[nodiscard]] bool leadsToColleague(const QString &before);

/// Whom tokens name.
struct BearersOfTokens
{
    QStringList logins {}; ///< user names; the subject, where a token tells neither one nor an address
    QStringList others {}; ///< mail addresses and names of people
};
[[nodiscard]] BearersOfTokens bearersIn(const QString &text);

/// The ids of runs that the SDK tokens in \p text are made for, in small letters.
[[nodiscard]] QStringList idsOfTokensIn(const QString &text);

/// The users of the Basic credentials in \p text (RFC 7617).
[[nodiscard]] QStringList basicUsersIn(const QString &text);

} // namespace onboarding
