#include "ui/shell/usersession.h"

#include <QDBusConnection>

namespace onboarding {

namespace {

struct ScreenSaver
{
    const char *path;
    const char *interface;
};

/// All say ActiveChanged(bool): the one of freedesktop.org is KDE's and Xfce's, the others have their own.
constexpr ScreenSaver ScreenSavers[] = {{"/org/freedesktop/ScreenSaver", "org.freedesktop.ScreenSaver"},
                                        {"/ScreenSaver", "org.freedesktop.ScreenSaver"},
                                        {"/org/gnome/ScreenSaver", "org.gnome.ScreenSaver"},
                                        {"/org/cinnamon/ScreenSaver", "org.cinnamon.ScreenSaver"},
                                        {"/org/mate/ScreenSaver", "org.mate.ScreenSaver"},
                                        {"/org/xfce/ScreenSaver", "org.xfce.ScreenSaver"}};

} // namespace

class UserSession::Private
{
};

/// Of logind: https://www.freedesktop.org/software/systemd/man/latest/org.freedesktop.login1.html
UserSession::UserSession(QObject *parent)
    : QObject(parent)
{
    // From any sender: naming one would ask the bus for its owner, and wait. A stranger who sends
    // them has a secret hidden and the keychain looked at, no more.
    QDBusConnection session = QDBusConnection::sessionBus();
    for (const ScreenSaver &one : ScreenSavers)
        session.connect({}, QString::fromLatin1(one.path), QString::fromLatin1(one.interface),
                        QStringLiteral("ActiveChanged"), this, SLOT(onScreenLocked(bool)));
    QDBusConnection::systemBus().connect({}, QStringLiteral("/org/freedesktop/login1"),
                                         QStringLiteral("org.freedesktop.login1.Manager"),
                                         QStringLiteral("PrepareForSleep"), this, SLOT(onSleep(bool)));
}

UserSession::~UserSession() = default;

} // namespace onboarding
