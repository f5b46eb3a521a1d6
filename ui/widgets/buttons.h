#pragma once
#include <QString>

class QPushButton;

namespace onboarding {

enum class ButtonKind { Plain, Primary, Danger, Link };

/// A button in the look of its kind. Ownership goes to the layout it is put into.
[[nodiscard]] QPushButton *makeButton(const QString &text, const QString &objectName,
                                      ButtonKind kind = ButtonKind::Plain);

/// Gives \p button another look.
void setButtonKind(QPushButton &button, ButtonKind kind);

/// Enables \p button, with \p tip as its tool tip, or disables it and says why there.
void setButtonState(QPushButton &button, bool enabled, const QString &whyNot = {}, const QString &tip = {});

} // namespace onboarding
