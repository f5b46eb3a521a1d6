#pragma once
#include "ui/widgets/bandeddialog.h"

namespace onboarding {

/// A key and what it does.
struct KeyHelp
{
    QString keys {};
    QString meaning {};
};

/// Every key of the window, for the dialog of all keys and for the settings page.
[[nodiscard]] QList<KeyHelp> allKeys();

/// Shows them.
class KeyHelpDialog : public BandedDialog
{
    Q_OBJECT
public:
    KeyHelpDialog(const Theme &theme, const Environment &environment, QWidget *parent);
};

} // namespace onboarding
