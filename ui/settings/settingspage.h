#pragma once
#include "core/platform/settings.h"

#include <QWidget>
#include <memory>

namespace onboarding {

class Autostart;
class Theme;

/// What can be set: theme, keys, the HTTP log, due dates, the desktop; and the list of all keys. Takes
/// effect at once.
class SettingsPage : public QWidget
{
    Q_OBJECT
public:
    /// References must outlive it.
    SettingsPage(Theme &theme, Settings &settings, const Autostart &autostart, QWidget *parent = nullptr);
    ~SettingsPage() override;

    void setTrayAvailable(bool available);
    void focusLanguage(); ///< the choice that holds
    void
    showLanguageWaits(const QString &why); ///< another one was chosen and does not hold yet; empty: it does

Q_SIGNALS:
    void settingChanged(const char *key);
    void opened(); ///< it came into view
    void aboutRequested();

protected:
    void showEvent(QShowEvent *event) override;

private:
    struct Private;
    std::unique_ptr<Private> m_private;
};

} // namespace onboarding
