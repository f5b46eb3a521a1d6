#include "ui/widgets/buttons.h"

#include <QPushButton>

namespace onboarding {

QPushButton *makeButton(const QString &text, const QString &objectName, ButtonKind kind)
{
    auto *button = new QPushButton(text);
    button->setObjectName(objectName);
    button->setAutoDefault(false);
    switch (kind) {
    case ButtonKind::Plain: break;
    case ButtonKind::Primary: button->setProperty("kind", QStringLiteral("primary")); break;
    case ButtonKind::Danger: button->setProperty("kind", QStringLiteral("danger")); break;
    case ButtonKind::Link: button->setProperty("kind", QStringLiteral("link")); break;
    }
    return button;
}

void setButtonState(QPushButton &button, bool enabled, const QString &whyNot, const QString &tip)
{
    button.setEnabled(enabled);
    button.setToolTip((enabled ? tip : whyNot).toHtmlEscaped());
}

} // namespace onboarding
