#pragma once
#include "core/onboarding/typedphrase.h"
#include "core/session/session.h"
#include "ui/widgets/confirmationdialog.h"

namespace onboarding {

/// What a user is about to do to a real customer.
struct ConfirmFacts
{
    QString customer {};
    QString username {};
    QString status {}; ///< as it was checked last, and when
    QString accountId {};
    QString workflowId {};
    QString host {};
    TypedPhrase confirmation {}; ///< to be typed
    TokenMark token {}; ///< of the sign-in it is sent with
    QString againstStatus {}; ///< why there is nothing to submit; empty: there is
    bool isAgain = false;
    bool isLastTry = false; ///< the service left one attempt
};

/// Asks before IDs are registered.
class RegisterConfirmation : public ConfirmationDialog
{
    Q_OBJECT
public:
    RegisterConfirmation(const Theme &theme, const Environment &environment, const ConfirmFacts &facts,
                         QWidget *parent);
};

} // namespace onboarding
