#pragma once
#include "core/base/result.h"

#include <QHash>
#include <QStringList>
#include <optional>

namespace onboarding {

/// What was asked for on the command line.
struct Invocation
{
    QString command {}; ///< "env add"
    QStringList operands {};
    QHash<QString, QString> options {}; ///< long name → value; a switch has an empty value
    QHash<QString, QStringList> repeated {}; ///< every value of an option, in order
    bool wantsHelp = false;
    bool wantsVersion = false;

    [[nodiscard]] bool has(const QString &option) const { return options.contains(option); }
    [[nodiscard]] QString value(const QString &option, const QString &fallback = {}) const
    {
        return options.value(option, fallback);
    }
    /// The whole number given with --\p option, from \p least to \p most; \p fallback where it is not given.
    [[nodiscard]] Result<int> number(const char *option, int fallback, int least, int most) const;
    /// The character that --separator names: comma, semicolon or tab. Nothing where it is not given.
    [[nodiscard]] Result<std::optional<QChar>> separator() const;
};

/// Reads \p words (without the program's name). InvalidInput says what was not understood, with a suggestion.
[[nodiscard]] Result<Invocation> readInvocation(const QStringList &words);

/// Whether \p command reads or writes what is kept of this user (no FILE operand); the others need no place
/// for it.
[[nodiscard]] bool usesFiles(const QString &command);

/// The text of --help, of the whole program or of one command.
[[nodiscard]] QString helpText(const QString &command);

} // namespace onboarding
