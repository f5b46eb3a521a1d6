#pragma once
#include <QByteArray>
#include <QString>
#include <QVariant>
#include <functional>
#include <memory>
#include <utility>

class QSettings;

namespace onboarding {

/// One typed table of what can be set; nothing else is ever read from or written to the settings file.
template<typename T>
struct Setting
{
    const char *key;
    T fallback;
    const char *since; ///< the version that brought it
};

namespace settings {
inline const Setting<QString> Theme {"window/theme", QStringLiteral("system"),
                                     "0.1"}; ///< system, light, dark
/// system, en, es or pt_BR: of the window; kycctl speaks English
inline const Setting<QString> Language {"window/language", QStringLiteral("system"), "0.4"};
inline const Setting<QByteArray> Geometry {"window/geometry", {}, "0.1"};
/// Where the last file was chosen: dialogs for files begin there.
inline const Setting<QString> LastFolder {"window/lastFolder", {}, "0.4"};
inline const Setting<bool> HttpLogShown {"window/wirePanelShown", true, "0.1"};
/// The day (ISO 8601, local time) on which the window was first started here; empty: before it was kept.
inline const Setting<QString> FirstStart {"window/firstStart", {}, "0.4"};
inline const Setting<bool> SingleKeys {"keyboard/singleKeys", true, "0.1"};
inline const Setting<QString> LastCustomer {"window/lastCustomer", {}, "0.1"};
/// The environment that the window worked with last, by id; kycctl has its own, which "env use" sets.
inline const Setting<QString> LastEnvironment {"window/lastEnvironment", {}, "0.3"};
inline const Setting<QByteArray> WorklistHeader {"worklist/header", {}, "0.1"};
/// What was set by hand: widths and which columns are shown, see ColumnFit.
inline const Setting<QString> WorklistColumns {"worklist/columns", {}, "0.4"};
/// Of the one who works here; My queue are the customers assigned to it.
inline const Setting<QString> OwnName {"worklist/ownName", {}, "0.4"};
/// Days by status, see DueRules::fromText().
inline const Setting<QString> DueRules {"worklist/dueRules",
                                        QStringLiteral("PENDING=3,NEED_RESUBMIT=7,LV1=14"), "0.1"};
/// The sandbox's sample customers were put into the list once; those removed since stay away.
inline const Setting<bool> SamplesAdded {"sandbox/samplesAdded", false, "0.2"};
inline const Setting<bool> Notifications {"watch/notifications", true, "0.1"};
/// Off: an icon that was not asked for is noise, and many desktops have no place for it.
inline const Setting<bool> TrayIcon {"desktop/trayIcon", false, "0.2"};
/// Closing the window hides it, as long as there is an icon to bring it back.
inline const Setting<bool> KeepInTray {"desktop/keepInTray", false, "0.2"};
} // namespace settings

/// A wrong type or value in the file reads as the fallback.
class Settings
{
public:
    explicit Settings(const QString &file);
    /// Moves \p file aside when it is there and cannot be understood, so that what is set next does not write
    /// over it. Its new name; empty when there was nothing to move, or it could not be.
    static QString putAsideWhenDamaged(const QString &file);
    ~Settings();
    Q_DISABLE_COPY_MOVE(Settings)

    template<typename T>
    [[nodiscard]] T value(const Setting<T> &setting) const
    {
        const QVariant stored = read(setting.key);
        return stored.isValid() && stored.canConvert<T>() ? stored.value<T>() : setting.fallback;
    }
    /// False when \p value is a text that may not be kept, see setGuard(): then nothing is changed.
    template<typename T>
    bool setValue(const Setting<T> &setting, const T &value)
    {
        return write(setting.key, QVariant::fromValue(value));
    }
    /// \p isSecret says of a text that it has no place in a file that is kept in the open.
    void setGuard(std::function<bool(const QString &)> isSecret) { m_isSecret = std::move(isSecret); }

private:
    [[nodiscard]] QVariant read(const char *key) const;
    bool write(const char *key, const QVariant &value);

    std::unique_ptr<QSettings> m_file;
    std::function<bool(const QString &)> m_isSecret;
};

} // namespace onboarding
