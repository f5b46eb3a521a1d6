#pragma once
#include "core/environments/settings.h"

#include <QWidget>
#include <memory>

namespace onboarding {

class Theme;

/// What can be set: theme, single-letter keys, the wire panel; and the list of all keys. Takes effect at
/// once.
class SettingsPage : public QWidget
{
    Q_OBJECT
public:
    SettingsPage(Theme &theme, Settings &settings, QWidget *parent = nullptr);
    ~SettingsPage() override;

Q_SIGNALS:
    void settingChanged(const char *key);

private:
    struct Private;
    std::unique_ptr<Private> m_private;
};

} // namespace onboarding
