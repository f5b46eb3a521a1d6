#include "core/session/refreshturn.h"

#include "core/base/coretext.h"
#include "core/base/processlock.h"

#include <QTimer>

namespace onboarding {

namespace {

constexpr std::chrono::milliseconds TurnPause {25};
constexpr int TurnTries = 2400; // a minute: as long as one refresh may take, and longer

/// A few files for all customers, so that none is left behind for each. Two who meet in one wait for each
/// other.
QString lockFileOf(const QString &folder, const QUuid &customer)
{
    constexpr uint Files = 64;
    return QStringLiteral("%1/refresh-%2.lock").arg(folder).arg(customer.data1 % Files);
}

void awaitTurn(const RefreshTurn &turn, int triesLeft, QObject *context,
               const std::function<bool()> &isWanted,
               const std::function<void(const Result<RefreshTurn> &)> &then)
{
    if (!isWanted())
        return;
    if (turn->tryLock() || !turn->isHeldElsewhere())
        return then(turn);
    if (triesLeft > 0) {
        QTimer::singleShot(TurnPause, context, [turn, triesLeft, context, isWanted, then] {
            awaitTurn(turn, triesLeft - 1, context, isWanted, then);
        });
        return;
    }
    then(failure(Error::Kind::Timeout,
                 CoreText::tr("Another program on this computer is renewing this sign-in and "
                              "does not end. Close it, then try again.")));
}

} // namespace

void awaitRefreshTurn(const QString &folder, const QUuid &customer, QObject *context,
                      const std::function<bool()> &isWanted,
                      const std::function<void(const Result<RefreshTurn> &)> &then)
{
    awaitTurn(std::make_shared<ProcessLock>(lockFileOf(folder, customer)), TurnTries, context, isWanted,
              then);
}

} // namespace onboarding
