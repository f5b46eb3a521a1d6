#include "ui/shell/desktopnotification.h"

#include <QIcon>
#include <QSystemTrayIcon>
#include <QTimer>
#include <utility>

namespace onboarding {

class DesktopNotification::Private
{
public:
    QSystemTrayIcon icon {QIcon(QStringLiteral(":/icons/onboarding-console.svg"))};
    QTimer lifetime; ///< an icon without a message is not wanted
    QUuid about;
};

DesktopNotification::DesktopNotification(QObject *parent)
    : QObject(parent)
    , m_private(std::make_unique<Private>())
{
    m_private->lifetime.setSingleShot(true);
    connect(&m_private->lifetime, &QTimer::timeout, &m_private->icon, &QSystemTrayIcon::hide);
    connect(&m_private->icon, &QSystemTrayIcon::messageClicked, this, [this] {
        m_private->lifetime.stop();
        m_private->icon.hide();
        Q_EMIT clicked(std::exchange(m_private->about, {}), {});
    });
}

DesktopNotification::~DesktopNotification() = default;

void DesktopNotification::show(const QString &title, const QString &text, const QUuid &about)
{
    if (!QSystemTrayIcon::isSystemTrayAvailable() || !QSystemTrayIcon::supportsMessages()) {
        Q_EMIT refused(text);
        return;
    }
    constexpr std::chrono::minutes Lifetime {1};
    // A click does not tell which message it was on: where an earlier one may still stand it is about many.
    m_private->about = m_private->icon.isVisible() && about != m_private->about ? QUuid() : about;
    m_private->icon.show();
    m_private->icon.showMessage(title, text, m_private->icon.icon(),
                                int(std::chrono::milliseconds(Lifetime).count()));
    m_private->lifetime.start(Lifetime);
}

} // namespace onboarding
