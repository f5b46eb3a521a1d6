#include "app/kycctl/invocation.h"

#include "app/kycctl/commandspecs.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace onboarding {

namespace {

/// Levenshtein; both are short.
int distance(const QString &a, const QString &b)
{
    std::vector<int> row(static_cast<std::size_t>(b.size()) + 1);
    for (std::size_t i = 0; i < row.size(); ++i)
        row[i] = static_cast<int>(i);
    for (qsizetype i = 0; i < a.size(); ++i) {
        int diagonal = std::exchange(row[0], static_cast<int>(i) + 1);
        for (std::size_t j = 1; j < row.size(); ++j) {
            const int substituted = diagonal + (a[i] == b[static_cast<qsizetype>(j) - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({row[j] + 1, row[j - 1] + 1, substituted});
        }
    }
    return row.back();
}

QString suggestion(const QString &word, const QStringList &known)
{
    const auto nearest
        = std::min_element(known.begin(), known.end(), [&](const QString &a, const QString &b) {
              return distance(word, a) < distance(word, b);
          });
    const bool isNear = nearest != known.end() && distance(word, *nearest) <= 2;
    return isNear ? QStringLiteral(" Did you mean %1?").arg(*nearest) : QString();
}

tl::unexpected<Error> usage(const QString &message)
{
    return failure(Error::Kind::InvalidInput, message);
}

QStringList optionNames()
{
    QStringList names;
    for (const OptionSpec &option : globalOptions())
        names.append(QStringLiteral("--") + QLatin1String(option.name));
    for (const CommandSpec &command : commandSpecs()) {
        for (const OptionSpec &option : command.options)
            names.append(QStringLiteral("--") + QLatin1String(option.name));
    }
    return names;
}

Result<void> takeOption(const QStringList &words, qsizetype &at, Invocation &invocation)
{
    QString word = words[at];
    if (word == QStringLiteral("-e"))
        word = QStringLiteral("--environment");
    if (word == QStringLiteral("-h"))
        word = QStringLiteral("--help");
    const qsizetype equals = word.indexOf(QLatin1Char('='));
    const QString name = word.mid(2, equals < 0 ? -1 : equals - 2);
    const OptionSpec *option = word.startsWith(QStringLiteral("--")) ? optionCalled(name) : nullptr;
    if (!option)
        return usage(
            QStringLiteral("Unknown option %1.%2").arg(words[at].left(60), suggestion(word, optionNames())));
    if (!option->value && equals >= 0)
        return usage(QStringLiteral("--%1 takes no value.").arg(name));
    QString value;
    if (option->value && equals >= 0) {
        value = word.mid(equals + 1);
    } else if (option->value) {
        if (at + 1 >= words.size())
            return usage(
                QStringLiteral("--%1 needs a value: %2.").arg(name, QString::fromUtf8(option->value)));
        value = words[++at];
    }
    static const QStringList many {QStringLiteral("tag"), QStringLiteral("assignee"), QStringLiteral("map"),
                                   QStringLiteral("confirm")};
    const bool isOther = invocation.options.contains(name) && invocation.options.value(name) != value;
    if (isOther && !many.contains(name)) // which one is meant nobody can tell
        return usage(QStringLiteral("--%1 is given twice, with two values.").arg(name));
    invocation.options.insert(name, value);
    invocation.repeated[name].append(value);
    return {};
}

/// One word, or two for "env …", "customers …" and "collection …".
Result<void> takeCommand(QStringList positional, Invocation &invocation)
{
    if (positional.isEmpty())
        return usage(QStringLiteral("A command is missing."));
    QString name = positional.takeFirst();
    const bool isGroup = name == QStringLiteral("env") || name == QStringLiteral("customers")
        || name == QStringLiteral("collection");
    if (isGroup && positional.isEmpty())
        return usage(
            QStringLiteral("%1 needs one of: %2.").arg(name, commandsOf(name).join(QStringLiteral(", "))));
    if (isGroup)
        name += QLatin1Char(' ') + positional.takeFirst();
    if (!specOf(name)) {
        QStringList names;
        for (const CommandSpec &spec : commandSpecs())
            names.append(QLatin1String(spec.name));
        return usage(QStringLiteral("There is no command %1.%2").arg(name.left(60), suggestion(name, names)));
    }
    invocation.command = name;
    invocation.operands = positional;
    return {};
}

bool takesOption(const CommandSpec &spec, const QString &option)
{
    return optionCalled(spec.options, option) || sharedOptions(spec).contains(option);
}

Result<void> checkAgainstSpec(const Invocation &invocation)
{
    const CommandSpec &spec = *specOf(invocation.command);
    for (auto option = invocation.options.begin(); option != invocation.options.end(); ++option) {
        if (!optionCalled(globalOptions(), option.key()) && !takesOption(spec, option.key()))
            return usage(QStringLiteral("%1 has no option --%2.").arg(invocation.command, option.key()));
    }
    const auto count = invocation.operands.size();
    if (count < spec.minOperands)
        return usage(
            QStringLiteral("%1 needs %2.").arg(invocation.command, QString::fromUtf8(spec.operands)));
    if (spec.maxOperands >= 0 && count > spec.maxOperands)
        return usage(QStringLiteral("Unexpected argument: %1. %2")
                         .arg(invocation.operands.at(spec.maxOperands).left(60),
                              spec.maxOperands == 0
                                  ? QStringLiteral("%1 takes none.").arg(invocation.command)
                                  : QStringLiteral("%1 takes only %2.")
                                        .arg(invocation.command, QString::fromUtf8(spec.operands))));
    return {};
}

QString optionLines(const std::vector<OptionSpec> &options)
{
    QString text;
    for (const OptionSpec &option : options) {
        QString left = QStringLiteral("--") + QLatin1String(option.name);
        if (option.value)
            left += QLatin1Char(' ') + QString::fromUtf8(option.value);
        text += QStringLiteral("  %1  %2\n").arg(left, -26).arg(QString::fromUtf8(option.help));
    }
    return text;
}

} // namespace

Result<int> Invocation::number(const char *option, int fallback, int least, int most) const
{
    const QString name = QLatin1String(option);
    if (!has(name))
        return fallback;
    bool isNumber = false;
    const int number = value(name).toInt(&isNumber);
    if (!isNumber || number < least || number > most)
        return invalidField(
            name, QStringLiteral("--%1 takes a whole number from %2 to %3.").arg(name).arg(least).arg(most));
    return number;
}

Result<std::optional<QChar>> Invocation::separator() const
{
    static const QHash<QString, QChar> names {{QStringLiteral("comma"), QLatin1Char(',')},
                                              {QStringLiteral("semicolon"), QLatin1Char(';')},
                                              {QStringLiteral("tab"), QLatin1Char('\t')}};
    const QString name = value(QStringLiteral("separator"));
    if (name.isEmpty())
        return std::optional<QChar> {};
    const auto found = names.constFind(name.toLower());
    if (found != names.cend())
        return std::optional(*found);
    for (const QChar known : names) {
        if (name == known)
            return std::optional(known);
    }
    return invalidField(QStringLiteral("separator"),
                        QStringLiteral("--separator is comma, semicolon or tab."));
}

Result<Invocation> readInvocation(const QStringList &words)
{
    Invocation invocation;
    QStringList positional;
    bool onlyOperands = false;
    for (qsizetype at = 0; at < words.size(); ++at) {
        const QString &word = words[at];
        if (!onlyOperands && word == QStringLiteral("--")) {
            onlyOperands = true;
        } else if (onlyOperands || !word.startsWith(QLatin1Char('-')) || word == QStringLiteral("-")) {
            positional.append(word);
        } else if (const Result<void> taken = takeOption(words, at, invocation); !taken) {
            return tl::unexpected(taken.error());
        }
    }
    invocation.wantsHelp = invocation.has(QStringLiteral("help"));
    invocation.wantsVersion = invocation.has(QStringLiteral("version"));
    const Result<void> command = takeCommand(positional, invocation);
    const bool asksAboutNone = invocation.wantsHelp || invocation.wantsVersion;
    const bool isGroupAlone = positional.size() == 1 && !commandsOf(positional.constFirst()).isEmpty();
    if (!command && !(asksAboutNone && (positional.isEmpty() || isGroupAlone)))
        return tl::unexpected(command.error());
    if (asksAboutNone)
        return invocation;
    if (const Result<void> checked = checkAgainstSpec(invocation); !checked)
        return tl::unexpected(checked.error());
    return invocation;
}

bool usesFiles(const QString &command)
{
    return command != QStringLiteral("parse-sdk-result") && command != QStringLiteral("demo");
}

QString helpText(const QString &command)
{
    if (const CommandSpec *spec = specOf(command)) {
        QString text = QStringLiteral("Usage: kycctl [global options] %1 %2 [options]\n\n%3\n")
                           .arg(command, QString::fromUtf8(spec->operands), QString::fromUtf8(spec->help));
        std::vector<OptionSpec> options = spec->options;
        for (const QString &name : sharedOptions(*spec))
            options.push_back(*optionCalled(name));
        if (!options.empty())
            text += QStringLiteral("\nOptions:\n") + optionLines(options);
        return text + QStringLiteral("\nGlobal options:\n") + optionLines(globalOptions());
    }
    QString text = QStringLiteral("Usage: kycctl [global options] COMMAND [options]\n\n"
                                  "KYC onboarding from a terminal.\n\nCommands:\n");
    for (const CommandSpec &spec : commandSpecs()) {
        if (!spec.isHidden)
            text += QStringLiteral("  %1  %2\n")
                        .arg(QLatin1String(spec.name) + QLatin1Char(' ') + QString::fromUtf8(spec.operands),
                             -26)
                        .arg(QString::fromUtf8(spec.help));
    }
    return text + QStringLiteral("\nGlobal options, before or after the command:\n")
        + optionLines(globalOptions())
        + QStringLiteral("\nkycctl COMMAND --help tells more; kycctl(1) tells all, and\n"
                         "onboarding-contract(5) how a contract is written.\n");
}

} // namespace onboarding
