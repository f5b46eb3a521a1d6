#include "app/kycctl/commands.h"

#include "app/kycctl/runner.h"

#include <QHash>

namespace onboarding {

void runCommand(Runner &runner)
{
    static const QHash<QString, void (*)(Runner &)> table {
        {QStringLiteral("env list"), commands::environmentList},
        {QStringLiteral("env show"), commands::environmentShow},
        {QStringLiteral("env use"), commands::environmentUse},
        {QStringLiteral("env add"), commands::environmentAdd},
        {QStringLiteral("env set"), commands::environmentSet},
        {QStringLiteral("env remove"), commands::environmentRemove},
        {QStringLiteral("env set-key"), commands::environmentSetKey},
        {QStringLiteral("env set-client-secret"), commands::environmentSetClientSecret},
        {QStringLiteral("env test"), commands::environmentTest},
        {QStringLiteral("env export"), commands::environmentExport},
        {QStringLiteral("env import"), commands::environmentImport},
        {QStringLiteral("signup"), commands::signUp},
        {QStringLiteral("signin"), commands::signIn},
        {QStringLiteral("signout"), commands::signOut},
        {QStringLiteral("status"), commands::status},
        {QStringLiteral("sdk-token"), commands::sdkToken},
        {QStringLiteral("submit"), commands::submit},
        {QStringLiteral("parse-sdk-result"), commands::parseSdkResult},
        {QStringLiteral("customers list"), commands::customersList},
        {QStringLiteral("customers show"), commands::customersShow},
        {QStringLiteral("customers import"), commands::customersImport},
        {QStringLiteral("customers export"), commands::customersExport},
        {QStringLiteral("customers note"), commands::customersNote},
        {QStringLiteral("customers tag"), commands::customersTag},
        {QStringLiteral("customers assign"), commands::customersAssign},
        {QStringLiteral("customers snooze"), commands::customersSnooze},
        {QStringLiteral("customers remove"), commands::customersRemove},
        {QStringLiteral("collection import"), commands::collectionImport},
        {QStringLiteral("collection export"), commands::collectionExport},
        {QStringLiteral("check"), commands::checkMany},
        {QStringLiteral("watch"), commands::watch},
        {QStringLiteral("demo"), commands::demo},
        {QStringLiteral("complete"), commands::complete}};
    table.value(runner.invocation().command)(runner);
}

} // namespace onboarding
