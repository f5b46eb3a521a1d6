#include "ui/widgets/evidencepill.h"

#include "ui/text/evidencetext.h"

namespace onboarding {

EvidencePill::EvidencePill(Evidence evidence, QWidget *parent)
    : QLabel(parent)
{
    setProperty("role", QStringLiteral("caption"));
    setStyleSheet(
        QStringLiteral("QLabel { border: 1px solid palette(mid); border-radius: 3px; padding: 0 4px; }"));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setEvidence(evidence);
}

void EvidencePill::setEvidence(Evidence evidence)
{
    setText(evidenceText(evidence));
    switch (evidence) {
    case Evidence::Documented: setToolTip(tr("From the provider's published guide.")); break;
    case Evidence::Observed: setToolTip(tr("Read from public client code that talks to this API.")); break;
    case Evidence::Inferred: setToolTip(tr("Reasoned from what is known; today's server may differ.")); break;
    case Evidence::Chosen: setToolTip(tr("Set here by you or a colleague.")); break;
    }
}

} // namespace onboarding
