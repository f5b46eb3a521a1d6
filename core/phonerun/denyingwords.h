#pragma once
#include "core/phonerun/idnames.h"

#include <QString>
#include <QStringView>

namespace onboarding {

/// Whether the words beside an id take it back ("wrong", "old", "not", "instead"): on its line, or on a short
/// line of words right above or below it.
[[nodiscard]] bool isTakenBack(QStringView text, const IdPlace &id);
/// Whether a few words without an id say so.
[[nodiscard]] bool isRemarkThatTakesBack(QStringView line);
/// Whether a query says which id it is not: accountId!="…", accountId <> '…', -@workflowId:….
[[nodiscard]] bool deniesAnId(const QString &text);
/// Words of that kind: plain, lower case.
[[nodiscard]] bool takesBack(const QString &word);

} // namespace onboarding
