#pragma once
#include "core/api/apicontract.h"

#include <QLabel>

namespace onboarding {

/// "documented", "observed", "inferred" or "chosen", in a thin frame beside what it is about.
class EvidencePill : public QLabel
{
    Q_OBJECT
public:
    explicit EvidencePill(Evidence evidence, QWidget *parent = nullptr);
    void setEvidence(Evidence evidence);
};

} // namespace onboarding
