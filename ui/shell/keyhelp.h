#pragma once
#include "ui/widgets/bandeddialog.h"

namespace onboarding {

/// Every key of the window, by actionTable().
class KeyHelpDialog : public BandedDialog
{
    Q_OBJECT
public:
    KeyHelpDialog(const Theme &theme, const Environment &environment, QWidget *parent);
};

} // namespace onboarding
