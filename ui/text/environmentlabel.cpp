#include "ui/text/environmentlabel.h"

#include <QCoreApplication>

namespace onboarding {

namespace {

/// Where Qt Linguist finds the words of this file.
struct EnvironmentWords
{
    Q_DECLARE_TR_FUNCTIONS(EnvironmentLabel)
};

} // namespace

QString environmentLabel(const Environment &environment)
{
    return environment.isBuiltIn ? EnvironmentWords::tr("Sandbox (this computer)") : environment.name;
}

} // namespace onboarding
