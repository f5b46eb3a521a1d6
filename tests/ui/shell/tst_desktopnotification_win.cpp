// A message outside the window where the desktop has no tray for it.
#include "ui/shell/desktopnotification.h"

#include <QSignalSpy>
#include <QSystemTrayIcon>
#include <QTest>

using namespace onboarding;

class TestDesktopNotification : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void saysThatNothingCanBeShown()
    {
        if (QSystemTrayIcon::isSystemTrayAvailable())
            QSKIP("this desktop has a tray");
        DesktopNotification notification;
        const QSignalSpy refused(&notification, &DesktopNotification::refused);
        notification.show(QStringLiteral("1 watched customer has another status"),
                          QStringLiteral("Pia Pending: Approved"), QUuid::createUuid());
        QCOMPARE(refused.size(), 1);
        QCOMPARE(refused.constFirst().constFirst().toString(), QStringLiteral("Pia Pending: Approved"));
    }
};

QTEST_MAIN(TestDesktopNotification)
#include "tst_desktopnotification_win.moc"
