#pragma once
#include "core/base/result.h"

#include <QString>

namespace onboarding {

/// The entry that makes the session of this user start the console: a desktop file in the autostart folder,
/// on Windows a value of the registry's key "Run". What somebody else wrote there, or changed by hand, is
/// never written over.
class Autostart
{
public:
    enum class State {
        Off,
        On,
        Foreign ///< an entry of this name is there that this console did not write as it stands
    };

    /// \p place see paths::autostartPlace(); \p program what to start, an absolute path.
    Autostart(QString place, QString program);

    /// False on systems where this console keeps no such entry.
    [[nodiscard]] static bool isSupported();

    [[nodiscard]] State state() const;
    /// Writes or removes the entry; what the session switched off starts again. On State::Foreign an error
    /// that says so, and nothing is changed.
    [[nodiscard]] Result<void> setEnabled(bool enabled) const;
    /// Where the user finds the entry, for messages.
    [[nodiscard]] QString entryName() const;

private:
    [[nodiscard]] Error foreign() const;

    QString m_place;
    QString m_program;
};

} // namespace onboarding
