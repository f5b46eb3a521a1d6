#include "ui/text/evidencetext.h"

#include <QCoreApplication>

namespace onboarding {

namespace {

/// Where Qt Linguist finds the words of this file.
struct EvidenceWords
{
    Q_DECLARE_TR_FUNCTIONS(EvidenceText)
};

} // namespace

QString evidenceText(Evidence evidence)
{
    switch (evidence) {
    case Evidence::Documented: return EvidenceWords::tr("documented");
    case Evidence::Observed: return EvidenceWords::tr("observed");
    case Evidence::Inferred: return EvidenceWords::tr("inferred");
    case Evidence::Chosen: return EvidenceWords::tr("chosen");
    }
    return {};
}

} // namespace onboarding
