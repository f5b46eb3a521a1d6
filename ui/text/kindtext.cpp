#include "ui/text/kindtext.h"

#include <QCoreApplication>

namespace onboarding {

namespace {

/// Where Qt Linguist finds the words of this file.
struct KindWords
{
    Q_DECLARE_TR_FUNCTIONS(KindText)
};

} // namespace

QString environmentLabel(const Environment &environment)
{
    return environment.isBuiltIn ? KindWords::tr("Sandbox (this computer)") : environment.name;
}

QString evidenceText(Evidence evidence)
{
    switch (evidence) {
    case Evidence::Documented: return KindWords::tr("documented");
    case Evidence::Observed: return KindWords::tr("observed");
    case Evidence::Inferred: return KindWords::tr("inferred");
    case Evidence::Chosen: return KindWords::tr("chosen");
    }
    return {};
}

} // namespace onboarding
