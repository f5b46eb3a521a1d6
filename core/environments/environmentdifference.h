#pragma once
#include "core/environments/environment.h"

#include <QList>
#include <QString>

namespace onboarding {

/// One thing that an environment is now and was not before. Kind, Address, Tenant and Contract decide where
/// and how a request goes; the others do not.
struct EnvironmentDifference
{
    enum class Of { Name, Kind, Address, Tenant, Contract, Connection, StoredSecrets };

    Of of = Of::Name;
    QString before {}; ///< to be read; empty for what has no short text: contract, connection, secrets
    QString now {};

    [[nodiscard]] bool isOfRequests() const;
    /// "its tenant is U now, and was T": what goes behind a colon, or begins a sentence.
    [[nodiscard]] QString clause() const;

    bool operator==(const EnvironmentDifference &) const = default;
};

/// All of them, what weighs most first; none when both are the same to a user.
[[nodiscard]] QList<EnvironmentDifference> environmentDifferences(const Environment &before,
                                                                  const Environment &now);
/// "stg was changed by another program: its tenant is U now, and was T."; empty when there are none.
[[nodiscard]] QString changedElsewhereText(const QString &name,
                                           const QList<EnvironmentDifference> &differences);

} // namespace onboarding
