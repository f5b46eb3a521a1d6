#pragma once
#include "core/platform/settings.h"
#include "ui/widgets/card.h"

class QCheckBox;

namespace onboarding {

class Autostart;

/// How the console behaves on the desktop: notifications, tray icon, start with the session. What this
/// desktop cannot do is said, and cannot be chosen.
class DesktopCard : public Card
{
    Q_OBJECT
public:
    /// References must outlive it.
    DesktopCard(Settings &settings, const Autostart &autostart, QWidget *parent = nullptr);

    /// Not known at first.
    void setTrayAvailable(bool available);

Q_SIGNALS:
    void settingChanged(const char *key);

protected:
    void showEvent(QShowEvent *event) override;

private:
    QCheckBox *addSwitch(const QString &text, const QString &objectName, const Setting<bool> &setting);
    void addAutostart();
    void onAutostartToggled(bool on);
    void showAutostart();
    void refresh();

    Settings &m_settings;
    const Autostart &m_autostart;
    QCheckBox *m_tray;
    QCheckBox *m_keep;
    QCheckBox *m_autostartCheck = nullptr;
    PlainLabel *m_trayReason;
    PlainLabel *m_autostartReason;
    bool m_hasTray = false;
};

} // namespace onboarding
