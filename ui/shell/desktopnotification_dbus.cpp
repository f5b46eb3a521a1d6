#include "ui/shell/desktopnotification.h"

#include "ui/shell/notificationbus.h"

namespace onboarding {

class DesktopNotification::Private
{
public:
    NotificationBus bus;
};

DesktopNotification::DesktopNotification(QObject *parent)
    : QObject(parent)
    , m_private(std::make_unique<Private>())
{
    connect(&m_private->bus, &NotificationBus::refused, this, &DesktopNotification::refused);
    connect(&m_private->bus, &NotificationBus::clicked, this, &DesktopNotification::clicked);
}

DesktopNotification::~DesktopNotification() = default;

void DesktopNotification::show(const QString &title, const QString &text, const QUuid &about)
{
    m_private->bus.show(title, text, about);
}

} // namespace onboarding
