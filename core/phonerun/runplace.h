#pragma once
#include <QString>
#include <QStringList>

namespace onboarding {

/// What a pasted text says of the service that its run was made with.
enum class RunPlace {
    NotSaid,
    Production,
    Test, ///< staging, a sandbox, any that is no production
    Both
};

/// By a member, a parameter or a line that is called for it ("env":"prod", environment=staging), by an
/// address or a package that has it as a part ("https://prod.example/"), or by a title ("live:").
[[nodiscard]] RunPlace placeOfRun(const QString &text);

/// The tenants that members, headers and lines of \p text name.
[[nodiscard]] QStringList tenantsIn(const QString &text);
/// One plain sentence where \p tenants has others than \p own alone; empty otherwise.
[[nodiscard]] QString otherTenantText(const QStringList &tenants, const QString &own);

/// Whether a run of \p place is none of an environment that is one of production, or is not.
[[nodiscard]] bool isOtherPlace(RunPlace place, bool isProduction);

/// One plain sentence for when it is.
[[nodiscard]] QString otherPlaceText(RunPlace place);

} // namespace onboarding
