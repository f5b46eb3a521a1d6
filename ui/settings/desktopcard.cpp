#include "ui/settings/desktopcard.h"

#include "core/platform/autostart.h"
#include "ui/widgets/plainlabel.h"

#include <QCheckBox>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace onboarding {

DesktopCard::DesktopCard(Settings &settings, const Autostart &autostart, QWidget *parent)
    : Card(tr("Desktop"), parent)
    , m_settings(settings)
    , m_autostart(autostart)
{
    addSwitch(tr("Notify me when a watched customer changes"), QStringLiteral("notificationsCheck"),
              settings::Notifications);
    m_tray = addSwitch(tr("Show an icon in the system tray"), QStringLiteral("trayIconCheck"),
                       settings::TrayIcon);
    m_keep = addSwitch(tr("Keep running in the tray when the window is closed: watching goes on"),
                       QStringLiteral("keepInTrayCheck"), settings::KeepInTray);
    m_trayReason = makeLabel({}, "secondary", true);
    m_trayReason->setObjectName(QStringLiteral("trayReason"));
    content().addWidget(m_trayReason);
    addAutostart();
    refresh();
}

QCheckBox *DesktopCard::addSwitch(const QString &text, const QString &objectName,
                                  const Setting<bool> &setting)
{
    auto *check = new QCheckBox(text);
    check->setObjectName(objectName);
    check->setChecked(m_settings.value(setting));
    connect(check, &QCheckBox::toggled, this, [this, &setting](bool on) {
        m_settings.setValue(setting, on);
        refresh();
        Q_EMIT settingChanged(setting.key);
    });
    content().addWidget(check, 0, Qt::AlignLeft);
    return check;
}

void DesktopCard::addAutostart()
{
    m_autostartReason = makeLabel({}, "secondary", true);
    m_autostartReason->setObjectName(QStringLiteral("autostartReason"));
    if (Autostart::isSupported()) {
        m_autostartCheck = new QCheckBox(tr("Start with the session, hidden when there is a tray icon"));
        m_autostartCheck->setObjectName(QStringLiteral("autostartCheck"));
        connect(m_autostartCheck, &QCheckBox::toggled, this, &DesktopCard::onAutostartToggled);
        content().addWidget(m_autostartCheck, 0, Qt::AlignLeft);
    } else {
        m_autostartReason->setPlainText(
            tr("To start with the session, add this program in the settings of the system."));
    }
    content().addWidget(m_autostartReason);
}

void DesktopCard::onAutostartToggled(bool on)
{
    const Result<void> done = m_autostart.setEnabled(on);
    showAutostart();
    if (done)
        return;
    m_autostartReason->setPlainText(done.error().message);
    m_autostartReason->show();
}

/// The entry is the setting: other programs change it, too.
void DesktopCard::showAutostart()
{
    if (!m_autostartCheck)
        return;
    const Autostart::State state = m_autostart.state();
    const QSignalBlocker blocker(m_autostartCheck);
    m_autostartCheck->setChecked(state == Autostart::State::On);
    m_autostartCheck->setEnabled(state != Autostart::State::Foreign);
    m_autostartReason->setVisible(state == Autostart::State::Foreign);
    m_autostartReason->setPlainText(
        tr("%1 was changed by somebody else and is left as it is. Remove it to choose here again.")
            .arg(m_autostart.entryName()));
}

void DesktopCard::setTrayAvailable(bool available)
{
    m_hasTray = available;
    m_trayReason->setPlainText(tr("This desktop has no system tray, so the console cannot be kept there."));
    m_trayReason->setVisible(!available);
    refresh();
}

void DesktopCard::refresh()
{
    m_tray->setEnabled(m_hasTray);
    m_keep->setEnabled(m_hasTray && m_tray->isChecked());
    const QString reason = tr("This desktop has no system tray.");
    m_tray->setToolTip(m_hasTray ? QString() : reason);
    m_keep->setToolTip(!m_hasTray                ? reason
                           : m_tray->isChecked() ? QString()
                                                 : tr("It needs the icon in the system tray."));
}

void DesktopCard::showEvent(QShowEvent *event)
{
    Card::showEvent(event);
    showAutostart();
}

} // namespace onboarding
