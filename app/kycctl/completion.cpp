#include "app/kycctl/completion.h"

#include "app/kycctl/commandspecs.h"
#include "core/roster/savedview.h"
#include "core/transfer/importcolumns.h"

#include <QHash>

namespace onboarding {

namespace {

using Source = Completion::Source;

/// What is known of a line before its last word.
struct Typed
{
    QString command; ///< "env", "env show"; empty: none yet
    QStringList operands;
    QString environment;
    QString openOption; ///< the last word is its value
    bool onlyOperands = false;
};

QString optionName(const QString &word)
{
    return word == QStringLiteral("-e") ? QStringLiteral("environment") : word.mid(2);
}

void takeWord(Typed &typed, const QString &word)
{
    const bool isGroup = !commandsOf(typed.command).isEmpty();
    if (typed.command.isEmpty())
        typed.command = word;
    else if (isGroup)
        typed.command += QLatin1Char(' ') + word;
    else
        typed.operands.append(word);
}

Typed read(const QStringList &words)
{
    Typed typed;
    for (const QString &word : words) {
        if (!typed.openOption.isEmpty()) {
            if (typed.openOption == QStringLiteral("environment"))
                typed.environment = word;
            typed.openOption.clear();
        } else if (typed.onlyOperands || !word.startsWith(QLatin1Char('-'))) {
            takeWord(typed, word);
        } else if (word == QStringLiteral("--")) {
            typed.onlyOperands = true;
        } else {
            const OptionSpec *option = optionCalled(optionName(word));
            if (option && option->value)
                typed.openOption = optionName(word);
        }
    }
    return typed;
}

QStringList optionsOf(const CommandSpec *spec)
{
    QStringList names;
    if (spec) {
        for (const OptionSpec &option : spec->options)
            names.append(QStringLiteral("--") + QLatin1String(option.name));
        for (const QString &shared : sharedOptions(*spec))
            names.append(QStringLiteral("--") + shared);
    }
    for (const OptionSpec &option : globalOptions())
        names.append(QStringLiteral("--") + QLatin1String(option.name));
    return names;
}

QStringList columnsToMap()
{
    QStringList words;
    for (const ImportColumn column : importcolumns::all())
        words.append(importcolumns::name(column) + QLatin1Char('='));
    return words;
}

Completion valueOf(const Typed &typed)
{
    const QString &option = typed.openOption;
    const auto one = [](const char *words) {
        return Completion {.words = QString::fromLatin1(words).split(QLatin1Char(' '))};
    };
    static const QHash<QString, Source> sources {
        {QStringLiteral("environment"), Source::Environments},
        {QStringLiteral("view"), Source::Views},
        {QStringLiteral("tag"), Source::Tags},
        {QStringLiteral("assignee"), Source::Assignees},
        {QStringLiteral("token-user"), Source::Customers},
        {QStringLiteral("registered-before-for"), Source::Customers}};
    if (const auto known = sources.constFind(option); known != sources.constEnd())
        return {.source = *known, .environment = typed.environment};
    if (option == QStringLiteral("status") || option == QStringLiteral("until"))
        return {.words = statusNames(option == QStringLiteral("status"))};
    if (option == QStringLiteral("kind"))
        return one("sandbox staging production");
    if (option == QStringLiteral("proxy"))
        return one("none system");
    if (option == QStringLiteral("format"))
        return one(typed.command.startsWith(QStringLiteral("collection")) ? "postman openapi curl"
                                                                          : "csv json");
    if (option == QStringLiteral("dates"))
        return one("dmy mdy ymd");
    if (option == QStringLiteral("separator"))
        return one("comma semicolon tab");
    if (option == QStringLiteral("encoding"))
        return one("utf-8 utf-16le utf-16be windows-1252");
    if (option == QStringLiteral("contact-type"))
        return one("EMAIL PHONE");
    if (option == QStringLiteral("map"))
        return {.words = columnsToMap()};
    const OptionSpec *spec = optionCalled(option);
    const bool isFile = spec && QString::fromLatin1(spec->value) == QStringLiteral("FILE");
    return {.source = isFile ? Source::Files : Source::Words};
}

/// What stands for the operand that comes next: "NAME key=value…" says so.
Completion operandOf(const CommandSpec &spec, const Typed &typed)
{
    const bool isFull = spec.maxOperands >= 0 && typed.operands.size() >= spec.maxOperands;
    const QStringList kinds = QString::fromUtf8(spec.operands).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (isFull || kinds.isEmpty())
        return {};
    QString kind = kinds.value(typed.operands.size(), kinds.constLast());
    kind.removeIf([](QChar c) { return QStringView(u"[]\u2026").contains(c); });
    const bool isEnvironment = typed.command.startsWith(QStringLiteral("env "));
    if (isEnvironment && kind == QStringLiteral("NAME") && typed.command != QStringLiteral("env add"))
        return {.source = Source::Environments};
    if (isEnvironment && kind.contains(QLatin1Char('=')))
        return {.words
                = {QStringLiteral("name="), QStringLiteral("url="), QStringLiteral("tenant="),
                   QStringLiteral("kind=sandbox"), QStringLiteral("kind=staging"),
                   QStringLiteral("kind=production"), QStringLiteral("ca="), QStringLiteral("proxy=none"),
                   QStringLiteral("proxy=system"), QStringLiteral("contract=")}};
    if (kind == QStringLiteral("USERNAME"))
        return {.source = Source::Customers, .environment = typed.environment};
    if (kind == QStringLiteral("TAG"))
        return {.source = Source::Tags, .environment = typed.environment};
    if (kind == QStringLiteral("WHO"))
        return {.source = Source::Assignees, .environment = typed.environment};
    return {.source = kind == QStringLiteral("FILE") ? Source::Files : Source::Words};
}

QStringList commandWords(const QString &group)
{
    if (!group.isEmpty())
        return commandsOf(group);
    QStringList names;
    for (const CommandSpec &spec : commandSpecs()) {
        const QString first = QString::fromLatin1(spec.name).section(QLatin1Char(' '), 0, 0);
        if (!spec.isHidden && !names.contains(first))
            names.append(first);
    }
    return names;
}

} // namespace

QStringList statusNames(bool withAll)
{
    QStringList names = statusKeys();
    if (!withAll)
        names.removeIf([](const QString &name) { return !KycStatus::fromWire(name).isRecognised(); });
    return names;
}

Completion completionOf(const QStringList &words)
{
    const Typed typed = read(words.mid(0, words.size() - 1));
    const QString last = words.isEmpty() ? QString() : words.constLast();
    if (!typed.openOption.isEmpty())
        return valueOf(typed);
    const CommandSpec *spec = specOf(typed.command);
    if (last.startsWith(QLatin1Char('-')) && !typed.onlyOperands)
        return {.words = optionsOf(spec)};
    if (spec)
        return operandOf(*spec, typed);
    const bool isOpen = typed.command.isEmpty() || !commandsOf(typed.command).isEmpty();
    return {.words = isOpen ? commandWords(typed.command) : QStringList()};
}

} // namespace onboarding
