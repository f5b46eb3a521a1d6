#pragma once
#include "core/phonerun/runreader.h"

namespace onboarding {

class KnownSecrets;

/// The secrets in what a phone handed back (an SDK token, the tokens of a sign-in, passwords, keys): what is
/// named so or looks so, in whatever notation. What the text says of its run, and its ids, are none.
/// Whom a token names is to be asked before: see personalFindingsIn().
/// \p known: those of the program, which are found by their value too, in a text of usual length; may be
/// null.
[[nodiscard]] QList<RunFindings::Personal> pastedSecretsIn(const QString &text,
                                                           const KnownSecrets *known = nullptr);

/// \p names without those that \p secrets of \p text have in them, or are a part of.
[[nodiscard]] QStringList withoutSecretNames(const QStringList &names, const QString &text,
                                             const QList<RunFindings::Personal> &secrets);

} // namespace onboarding
