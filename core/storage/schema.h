#pragma once
#include <QList>
#include <QStringList>

namespace onboarding {

/// What a file of this program says in `PRAGMA user_version`.
inline constexpr int SchemaVersion = 8;

/// One entry a schema version: the statements that lead to it from the one before.
[[nodiscard]] const QList<QStringList> &schemaSteps();

} // namespace onboarding
