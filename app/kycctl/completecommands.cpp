// complete: what the shells' completion asks for.
#include "app/kycctl/commands.h"
#include "app/kycctl/completion.h"
#include "app/kycctl/runner.h"
#include "core/platform/paths.h"
#include "core/roster/savedview.h"

#include <QFileInfo>
#include <QJsonArray>
#include <utility>

namespace onboarding::commands {

namespace {

using Source = Completion::Source;

/// One a line, those that go on as what was typed does. A shell looks for files itself.
void offer(Runner &runner, QStringList words)
{
    const QString typed = runner.invocation().operands.constLast();
    words.removeIf([&typed](const QString &word) { return !word.startsWith(typed, Qt::CaseInsensitive); });
    words.removeDuplicates();
    runner.output().result(QJsonArray::fromStringList(words), words);
    runner.finish(ExitCode::Done);
}

QStringList environmentNames(Runner &runner)
{
    QStringList names {QStringLiteral("sandbox")};
    for (const Environment &one : runner.environments().environments()) {
        if (!one.isLocalSandbox())
            names.append(one.name);
    }
    return names;
}

QStringList ofCustomers(const QList<CustomerRecord> &records, const QUuid &environment, Source source)
{
    QStringList words;
    for (const CustomerRecord &record : records) {
        const Customer &one = record.customer;
        if (one.environment != environment)
            continue;
        switch (source) {
        case Source::Customers: words.append(one.username); break;
        case Source::Tags: words += one.tags; break;
        case Source::Assignees:
            if (!one.assignee.isEmpty())
                words.append(one.assignee);
            break;
        case Source::Words:
        case Source::Files:
        case Source::Environments:
        case Source::Views: break; // not of a customer
        }
    }
    words.sort(Qt::CaseInsensitive);
    words.removeDuplicates();
    return words;
}

void offerViews(Runner &runner, const Environment &environment)
{
    using Views = CustomerFile::Views;
    runner.store().file().views(environment.id, &runner, [&runner](const Result<Views> &saved) {
        QStringList names;
        QList<SavedView> views = builtInViews();
        views.append(queueOf({}));
        for (const SavedView &view : std::as_const(views))
            names.append(view.name);
        for (const auto &[name, json] : saved.value_or(Views()))
            names.append(name);
        offer(runner, names);
    });
}

} // namespace

void complete(Runner &runner)
{
    const Completion wanted = completionOf(runner.invocation().operands);
    if (wanted.source == Source::Words)
        return offer(runner, wanted.words);
    if (wanted.source == Source::Files) {
        runner.output().result(QJsonArray(), QStringLiteral(":files"));
        return runner.finish(ExitCode::Done);
    }
    if (wanted.source == Source::Environments)
        return offer(runner, environmentNames(runner));
    const Result<Environment> environment
        = wanted.environment.isEmpty() ? runner.environment() : runner.environment(wanted.environment);
    // Nothing is made or complained about while somebody types.
    if (!environment || !QFileInfo::exists(paths::customersFile()))
        return offer(runner, {});
    runner.store().load(&runner, [&runner, wanted, environment = *environment](const Result<void> &loaded) {
        if (!loaded)
            return offer(runner, {});
        if (wanted.source == Source::Views)
            return offerViews(runner, environment);
        offer(runner, ofCustomers(runner.store().records(), environment.id, wanted.source));
    });
}

} // namespace onboarding::commands
