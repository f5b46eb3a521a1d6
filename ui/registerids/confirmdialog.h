#pragma once
#include "ui/widgets/bandeddialog.h"

namespace onboarding {

/// What a user is about to do to a real customer.
struct ConfirmFacts
{
    QString customer {};
    QString status {};
    QString accountId {};
    QString workflowId {};
    QString host {};
    QString phrase {}; ///< to be typed; empty: only asked
    bool isAgain = false;
    bool isLastTry = false; ///< the service left one attempt
};

/// Asks before a write. Enter never confirms, Cancel is the default.
class ConfirmDialog : public BandedDialog
{
    Q_OBJECT
public:
    ConfirmDialog(const Theme &theme, const Environment &environment, const ConfirmFacts &facts,
                  QWidget *parent);

Q_SIGNALS:
    void confirmed(const QString &phrase);
};

} // namespace onboarding
