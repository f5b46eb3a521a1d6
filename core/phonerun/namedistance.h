#pragma once
#include "core/phonerun/sdkresult.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

namespace onboarding {

/// How far each of \p names stands from the nearest of \p ids in \p text, in letters: whose name is nearest
/// is whose run it is. One behind all ids counts as further: it may lead to what follows. 0 of a name that
/// stands there in another form, as in a token.
[[nodiscard]] QHash<QString, int> distancesFromIds(const QString &text, const QStringList &names,
                                                   const QList<TextSpan> &ids);

} // namespace onboarding
