#include "ui/worklist/filtermenu.h"

#include "core/base/plaintext.h"

#include <QCoreApplication>
#include <QMenu>
#include <QSet>
#include <algorithm>

namespace onboarding {

namespace {

constexpr int LongestFilterName = 40;

/// For a menu: short, and no "&" of it underlines a letter.
QString filterMenuText(const QString &text)
{
    return plainExcerpt(text, LongestFilterName).replace(QLatin1Char('&'), QStringLiteral("&&"));
}

/// Where Qt Linguist finds the sentences of this file.
struct FilterWords
{
    Q_DECLARE_TR_FUNCTIONS(FilterMenu)
};

QStringList sortedByName(const QSet<QString> &names)
{
    QStringList sorted(names.begin(), names.end());
    std::sort(sorted.begin(), sorted.end(),
              [](const QString &a, const QString &b) { return folded(a) < folded(b); });
    return sorted;
}

} // namespace

FilterChoices filterChoices(const QList<CustomerRecord> &records, const QUuid &environment)
{
    QSet<QString> tags;
    QSet<QString> assignees;
    for (const CustomerRecord &record : records) {
        if (record.customer.environment != environment)
            continue;
        for (const QString &tag : record.customer.tags)
            tags.insert(tag);
        if (!record.customer.assignee.isEmpty())
            assignees.insert(record.customer.assignee);
    }
    return {sortedByName(tags), sortedByName(assignees)};
}

QMenu *makeFilterMenu(const FilterChoices &choices, const WorklistFilter &filter,
                      const std::function<void(const WorklistFilter &)> &onChosen, QWidget *parent)
{
    auto *menu = new QMenu(parent);
    menu->setObjectName(QStringLiteral("filterMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [&](QMenu &to, const QString &text, bool isChosen, const WorklistFilter &chosen) {
        QAction *action = to.addAction(text);
        action->setCheckable(true);
        action->setChecked(isChosen);
        QObject::connect(action, &QAction::triggered, parent, [onChosen, chosen] { onChosen(chosen); });
    };
    const auto is = [](const QString &one, const QString &other) {
        return one.compare(other, Qt::CaseInsensitive) == 0;
    };
    QMenu *tags = menu->addMenu(FilterWords::tr("Tag"));
    tags->setEnabled(!choices.tags.isEmpty());
    for (const QString &tag : choices.tags) {
        const bool isChosen = is(filter.tag, tag);
        WorklistFilter chosen = filter;
        chosen.tag = isChosen ? QString() : tag;
        add(*tags, filterMenuText(tag), isChosen, chosen);
    }
    QMenu *assignees = menu->addMenu(FilterWords::tr("Assignee"));
    const auto addAssignee = [&](const QString &text, const QString &assignee) {
        const bool isChosen = filter.assignee && is(*filter.assignee, assignee);
        WorklistFilter chosen = filter;
        chosen.assignee = isChosen ? std::nullopt : std::optional(assignee);
        add(*assignees, text, isChosen, chosen);
    };
    addAssignee(FilterWords::tr("Unassigned"), QString());
    assignees->addSeparator();
    for (const QString &assignee : choices.assignees)
        addAssignee(filterMenuText(assignee), assignee);
    return menu;
}

QString assigneeFilterText(const WorklistFilter &filter)
{
    if (!filter.assignee)
        return {};
    return filter.assignee->isEmpty()
        ? FilterWords::tr("Unassigned")
        : FilterWords::tr("Assignee: %1").arg(plainExcerpt(*filter.assignee, LongestFilterName));
}

QString tagFilterText(const WorklistFilter &filter)
{
    return filter.tag.isEmpty() ? QString()
                                : FilterWords::tr("Tag: %1").arg(plainExcerpt(filter.tag, LongestFilterName));
}

} // namespace onboarding
