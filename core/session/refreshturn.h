#pragma once
#include "core/base/result.h"

#include <QObject>
#include <QUuid>
#include <functional>
#include <memory>

namespace onboarding {

class ProcessLock;

/// One refresh at a time among all programs of this computer that share a stored sign-in: as long as a copy
/// of it lives, the others wait. Null where there can be no lock, and where none is needed.
using RefreshTurn = std::shared_ptr<ProcessLock>;

/// Calls \p then with the turn for \p customer: at once when it is free, else as soon as it is; Timeout when
/// another program does not end. The locks are in \p folder. Gives up as soon as \p isWanted is false.
void awaitRefreshTurn(const QString &folder, const QUuid &customer, QObject *context,
                      const std::function<bool()> &isWanted,
                      const std::function<void(const Result<RefreshTurn> &)> &then);

} // namespace onboarding
