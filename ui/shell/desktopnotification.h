#pragma once
#include <QObject>
#include <QUuid>
#include <memory>

namespace onboarding {

/// A message outside the window, as this desktop shows it: by D-Bus, and where there is none (Windows, macOS)
/// at an icon in the tray.
class DesktopNotification : public QObject
{
    Q_OBJECT
public:
    explicit DesktopNotification(QObject *parent = nullptr);
    ~DesktopNotification() override;

    /// Both texts are plain. \p about comes back with the click; null for a message about many.
    void show(const QString &title, const QString &text, const QUuid &about);

Q_SIGNALS:
    /// The desktop shows no messages; \p text is as show() got it.
    void refused(const QString &text);
    /// \p activationToken is for the window that comes to the front, empty when the desktop gave none.
    void clicked(const QUuid &about, const QString &activationToken);

private:
    class Private;
    std::unique_ptr<Private> m_private;
};

} // namespace onboarding
