#pragma once
#include <QByteArray>
#include <QString>

/// The secrets that this program has had to do with: api-keys, secrets of clients, passwords. So that none of
/// them comes into a text that is kept in the open; see holdsCredentials(). Any thread may ask.
namespace onboarding::knownsecrets {

/// Remembers \p secret until the program ends, by a hash of its own of each run: never the secret. One of
/// less than six bytes is no use: it may stand in any text.
void add(const QByteArray &secret);

/// Whether one of them stands in \p text: as a word, or anywhere when it has twelve bytes or more.
[[nodiscard]] bool isIn(const QString &text);

} // namespace onboarding::knownsecrets
