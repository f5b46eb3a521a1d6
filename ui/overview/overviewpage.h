#pragma once
#include "core/base/clock.h"
#include "core/overview/overview.h"
#include "core/roster/customerstore.h"

#include <QWidget>
#include <memory>

namespace onboarding {

class Theme;

/// The list in figures: counts, statuses, ages, outcomes. Each mark opens the worklist filtered.
class OverviewPage : public QWidget
{
    Q_OBJECT
public:
    /// References must outlive it.
    OverviewPage(const Theme &theme, CustomerStore &store, const Clock &clock, QWidget *parent = nullptr);
    ~OverviewPage() override;

    /// Null: none is open.
    void setEnvironment(const QUuid &environment);
    void setRules(const DueRules &rules);
    /// The day of the first start of this console, as far as it is known.
    void setFirstStart(const QDate &day);

Q_SIGNALS:
    /// \p meaning says in words what the mark stands for.
    void filterChosen(const onboarding::WorklistFilter &filter, const QString &meaning);
    void checkStaleRequested(const QList<QUuid> &customers);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void refreshSoon();
    void refresh();
    void show(const Overview &overview);
    void showFigures(const Overview &overview);
    void showCharts(const Overview &overview);
    void showAges(const QList<AgeBucket> &buckets);
    void showDays(const QList<DayOutcomes> &outcomes);
    void showDurations(const Overview &overview);
    void choose(const QList<QUuid> &customers, const QString &meaning);
    void openAge(int series, int category);
    void openDay(int series, int category);
    [[nodiscard]] QList<CustomerRecord> records() const;
    [[nodiscard]] QDate runningSince() const;

    struct Private;
    std::unique_ptr<Private> m_private;
};

} // namespace onboarding
