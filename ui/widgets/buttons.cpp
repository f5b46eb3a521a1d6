#include "ui/widgets/buttons.h"
#include "ui/text/tooltip.h"

#include <QPushButton>
#include <QStyle>

namespace onboarding {

namespace {

QString kindName(ButtonKind kind)
{
    switch (kind) {
    case ButtonKind::Plain: return {};
    case ButtonKind::Primary: return QStringLiteral("primary");
    case ButtonKind::Danger: return QStringLiteral("danger");
    case ButtonKind::Link: return QStringLiteral("link");
    }
    return {};
}

} // namespace

QPushButton *makeButton(const QString &text, const QString &objectName, ButtonKind kind)
{
    auto *button = new QPushButton(text);
    button->setObjectName(objectName);
    button->setAutoDefault(false);
    button->setProperty("kind", kindName(kind));
    return button;
}

void setButtonKind(QPushButton &button, ButtonKind kind)
{
    const QString name = kindName(kind);
    if (button.property("kind").toString() == name)
        return;
    button.setProperty("kind", name);
    button.style()->unpolish(&button);
    button.style()->polish(&button);
}

void setButtonState(QPushButton &button, bool enabled, const QString &whyNot, const QString &tip)
{
    button.setEnabled(enabled);
    button.setToolTip(plainToolTip(enabled ? tip : whyNot));
}

} // namespace onboarding
