#pragma once
#include <QJsonValue>
#include <QList>
#include <QString>

namespace onboarding {

/// The ids of a run as one object of a reply has them; either may be missing.
struct IdsBeside
{
    QString accountId {};
    QString workflowId {};
    bool operator==(const IdsBeside &) const = default;
};

/// The ids of runs that stand anywhere in \p value, under every name that a phone's result may have for them
/// (see runNameOf()): accountId, account.id, workflowExecutionId … Only UUIDs, which no two runs share by
/// chance.
[[nodiscard]] QList<IdsBeside> idsBeside(const QJsonValue &value);

} // namespace onboarding
