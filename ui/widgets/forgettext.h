#pragma once
#include <QLineEdit>

namespace onboarding {

/// Empties \p field for good: Ctrl+Z brings nothing back. QLineEdit::clear() can be undone, and what was
/// typed for one customer would come back for the next.
inline void forgetText(QLineEdit &field)
{
    field.setText(QString());
}

} // namespace onboarding
