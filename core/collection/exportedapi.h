#pragma once
#include "core/api/apicontract.h"

#include <QString>
#include <QUrl>

namespace onboarding {

/// What an export is made from: where requests go, and how they look. No secret.
struct ExportedApi
{
    QString name {}; ///< of the environment
    QUrl url {};
    QString tenant {};
    ApiContract contract {};
    bool hasControlApi = false; ///< the sandbox of this computer: the phone can be simulated
    bool isProduction = false; ///< nothing of a sandbox has a place there
};

} // namespace onboarding
