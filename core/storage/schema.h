#pragma once
#include <QList>
#include <QStringList>

namespace onboarding {

/// One entry a schema version: the statements that lead to it from the one before.
[[nodiscard]] const QList<QStringList> &schemaSteps();

} // namespace onboarding
