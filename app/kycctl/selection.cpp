#include "app/kycctl/selection.h"

#include "app/kycctl/runner.h"
#include "core/platform/paths.h"
#include "core/platform/settings.h"
#include "core/roster/savedview.h"

#include <QJsonDocument>
#include <algorithm>

namespace onboarding {

namespace {

using Chosen = std::function<void(const QList<CustomerRecord> &)>;

void chooseByName(Runner &runner, const Environment &environment, const Chosen &then)
{
    QList<CustomerRecord> chosen;
    for (const QString &username : runner.invocation().operands) {
        const Result<Customer> found = runner.customer(environment, username);
        if (!found)
            return runner.fail(found.error());
        const CustomerRecord &record = *runner.store().record(found->id);
        if (!chosen.contains(record)) // named twice
            chosen.append(record);
    }
    then(chosen);
}

/// Every tag that was asked for, and one of the assignees; "-" is nobody.
bool hasWhatIsWanted(const Invocation &invocation, const CustomerRecord &record, const DueRules &rules,
                     const QDateTime &now)
{
    const QStringList tags = invocation.repeated.value(QStringLiteral("tag"));
    const QStringList assignees = invocation.repeated.value(QStringLiteral("assignee"));
    const auto isOf = [&](const QString &name) {
        const QString assignee = name == QStringLiteral("-") ? QString() : name.simplified();
        return WorklistFilter {.assignee = assignee}.matchesFacts(record, rules, now);
    };
    return std::all_of(tags.begin(), tags.end(),
                       [&](const QString &tag) {
                           return WorklistFilter {.tag = tag.simplified()}.matchesFacts(record, rules, now);
                       })
        && (assignees.isEmpty() || std::any_of(assignees.begin(), assignees.end(), isOf));
}

void chooseByFilter(Runner &runner, const Environment &environment, const WorklistFilter &filter,
                    const Chosen &then)
{
    const DueRules rules = dueRules();
    const QDateTime now = runner.clock().now();
    QList<CustomerRecord> chosen;
    const QList<QUuid> unsettled = runner.store().unsettledCustomers();
    const bool isOfUnsettled = runner.invocation().has(QStringLiteral("unsettled"));
    const QList<CustomerRecord> &all = runner.store().records();
    std::copy_if(all.begin(), all.end(), std::back_inserter(chosen), [&](const CustomerRecord &record) {
        return record.customer.environment == environment.id
            && filter.matches(record, rules, now, runner.store().registeredIds(record.customer.id))
            && (!isOfUnsettled || unsettled.contains(record.customer.id))
            && hasWhatIsWanted(runner.invocation(), record, rules, now);
    });
    then(chosen);
}

void chooseByView(Runner &runner, const Environment &environment, WorklistFilter narrowed, const Chosen &then)
{
    const QString name = runner.invocation().value(QStringLiteral("view"));
    using Views = CustomerFile::Views;
    runner.store().file().views(
        environment.id, &runner, [&runner, environment, name, narrowed, then](const Result<Views> &saved) {
            if (!saved)
                return runner.fail(saved.error());
            const QString ownName = Settings(paths::settingsFile()).value(settings::OwnName);
            QList<SavedView> views = builtInViews() << queueOf(ownName);
            for (const auto &[title, json] : *saved) {
                if (const auto view = SavedView::fromJson(title, QJsonDocument::fromJson(json).object()))
                    views.append(*view);
            }
            const auto found = std::find_if(views.begin(), views.end(), [&](const SavedView &view) {
                return view.name.compare(name, Qt::CaseInsensitive) == 0;
            });
            if (found == views.end())
                return runner.fail({Error::Kind::InvalidInput, 0,
                                    QStringLiteral("There is no view %1.").arg(name.left(60))});
            if (found->needsOwnName)
                return runner.fail(
                    {Error::Kind::InvalidInput, 0,
                     QStringLiteral("My queue needs your name: set it in the window's Settings.")});
            WorklistFilter filter = found->filter;
            if (!narrowed.statuses.isEmpty())
                filter.statuses = narrowed.statuses;
            if (!narrowed.search.isEmpty())
                filter.search = narrowed.search;
            chooseByFilter(runner, environment, filter, then);
        });
}

} // namespace

DueRules dueRules()
{
    return DueRules::of(Settings(paths::settingsFile()));
}

void withSelection(Runner &runner, const Environment &environment, bool needsChoice, const Chosen &then)
{
    const Invocation &invocation = runner.invocation();
    const auto has = [&](const char *option) { return invocation.has(QLatin1String(option)); };
    const bool hasFilter
        = has("view") || has("status") || has("search") || has("tag") || has("assignee") || has("all");
    if (needsChoice && !hasFilter && invocation.operands.isEmpty())
        return runner.fail(
            {Error::Kind::InvalidInput, 0,
             QStringLiteral("Say which customers: USERNAME…, --view, --status, --tag, --assignee "
                            "or --all.")});
    if (!invocation.operands.isEmpty() && hasFilter)
        return runner.fail({Error::Kind::InvalidInput, 0,
                            QStringLiteral("Either USERNAME… or --view, --status, --tag, --assignee and "
                                           "--all, not both.")});
    if (!invocation.operands.isEmpty())
        return chooseByName(runner, environment, then);
    withFiltered(runner, environment, then);
}

void withFiltered(Runner &runner, const Environment &environment, const Chosen &then)
{
    const Invocation &invocation = runner.invocation();
    const auto has = [&](const char *option) { return invocation.has(QLatin1String(option)); };
    for (const QString &tag : invocation.repeated.value(QStringLiteral("tag"))) {
        if (tag.simplified().isEmpty())
            return runner.fail({Error::Kind::InvalidInput, 0, QStringLiteral("--tag needs a tag.")});
    }
    WorklistFilter filter {.search = invocation.value(QStringLiteral("search"))};
    if (has("status")) {
        const QString status = normalisedStatus(invocation.value(QStringLiteral("status")));
        if (!statusKeys().contains(status))
            return runner.fail(
                {Error::Kind::InvalidInput, 0,
                 QStringLiteral("--status is one of %1.").arg(statusKeys().join(QStringLiteral(", ")))});
        filter.statuses = {status};
    }
    if (has("view"))
        return chooseByView(runner, environment, filter, then);
    chooseByFilter(runner, environment, filter, then);
}

} // namespace onboarding
