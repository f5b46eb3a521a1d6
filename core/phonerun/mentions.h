#pragma once
#include <QString>
#include <QStringList>

namespace onboarding {

/// What in \p text may be the name of somebody, without a word that says so: mail addresses, what stands
/// behind a colon or in quotes, parts of addresses and the claims of tokens. To be compared with the list,
/// never shown or kept.
[[nodiscard]] QStringList mentionsIn(const QString &text);

} // namespace onboarding
