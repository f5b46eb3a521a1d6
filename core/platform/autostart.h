#pragma once
#include "core/base/result.h"

#include <QString>

namespace onboarding {

/// The entry that makes the session of this user start the console: one desktop file in the autostart folder.
/// What somebody else wrote there, or changed by hand, is never written over.
class Autostart
{
public:
    enum class State {
        Off,
        On,
        Foreign ///< a file of this name is there that this console did not write as it stands
    };

    /// \p file see paths::autostartFile(); \p program what to start, an absolute path.
    Autostart(QString file, QString program);

    /// False on systems where this console keeps no such entry.
    [[nodiscard]] static bool isSupported();

    [[nodiscard]] State state() const;
    /// Writes or removes the entry. On State::Foreign an error that says so, and nothing is changed.
    [[nodiscard]] Result<void> setEnabled(bool enabled) const;
    [[nodiscard]] const QString &file() const { return m_file; }

private:
    [[nodiscard]] QByteArray entry() const;

    QString m_file;
    QString m_program;
};

} // namespace onboarding
