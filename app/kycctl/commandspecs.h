#pragma once
#include <QString>
#include <QStringList>
#include <vector>

namespace onboarding {

struct OptionSpec
{
    const char *name;
    const char *value; ///< nullptr: a switch
    const char *help;
};

struct CommandSpec
{
    const char *name;
    const char *operands;
    int minOperands;
    int maxOperands; ///< -1: any
    std::vector<OptionSpec> options;
    const char *help;
    bool isHidden = false; ///< for programs, not for people
};

[[nodiscard]] const std::vector<OptionSpec> &globalOptions();
/// Every command that there is: what is read, helped with and completed.
[[nodiscard]] const std::vector<CommandSpec> &commandSpecs();
[[nodiscard]] const CommandSpec *specOf(const QString &name); ///< nullptr when there is none
/// Names of the options of \p spec that are described once for several commands.
[[nodiscard]] QStringList sharedOptions(const CommandSpec &spec);
[[nodiscard]] const OptionSpec *optionCalled(const std::vector<OptionSpec> &options, const QString &name);
/// Any command's: which of them fits is checked when the command is known.
[[nodiscard]] const OptionSpec *optionCalled(const QString &name);
/// "list", "show", … of "customers"; empty when that is no group.
[[nodiscard]] QStringList commandsOf(const QString &group);

} // namespace onboarding
