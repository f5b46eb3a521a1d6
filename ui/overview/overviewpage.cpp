#include "ui/overview/overviewpage.h"

#include "core/kyc/nextstep.h"
#include "ui/overview/buckettext.h"
#include "ui/overview/chartpanel.h"
#include "ui/overview/figurerow.h"
#include "ui/overview/statusrow.h"
#include "ui/text/timetext.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/segmentedcontrol.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>
#include <algorithm>
#include <functional>

namespace onboarding {

namespace {

using Value = KycStatus::Value;

constexpr int HoursOfDay = 24;

QString nameOf(Value value)
{
    return KycStatus::name(value);
}

} // namespace

struct OverviewPage::Private
{
    const Theme &theme;
    CustomerStore &store;
    const Clock &clock;
    QUuid environment {};
    DueRules rules = DueRules::standard();
    QDate firstStart {};
    int days = 14;
    PlainLabel *subtitle = nullptr;
    QPushButton *checkStale = nullptr;
    Figure late {};
    Figure waiting {};
    Figure inReview {};
    Figure outcomes {};
    Figure stale {};
    QHash<QString, StatusRow *> statuses {}; ///< by status key
    ChartPanel *ages = nullptr;
    ChartPanel *perDay = nullptr;
    ChartPanel *durations = nullptr;
    QTimer *soon = nullptr;
    Overview shown {};
};

OverviewPage::OverviewPage(const Theme &theme, CustomerStore &store, const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_private(new Private {theme, store, clock})
{
    Private &p = *m_private;
    setObjectName(QStringLiteral("overviewPage"));
    auto *header = new QWidget;
    header->setObjectName(QStringLiteral("pageHeader"));
    header->setAttribute(Qt::WA_StyledBackground);
    header->setFixedHeight(48);
    p.subtitle = makeLabel({}, "secondary");
    p.subtitle->setElided(true);
    auto *range = new SegmentedControl;
    for (const int days : {7, 14, 30})
        range->addChoice(days, tr("%1 d").arg(days), QStringLiteral("range%1").arg(days));
    range->setCurrent(p.days);
    p.checkStale = makeButton(tr("Check stale"), QStringLiteral("checkStaleButton"), ButtonKind::Primary);
    auto *head = new QHBoxLayout(header);
    head->setContentsMargins(16, 0, 16, 0);
    head->setSpacing(12);
    head->addWidget(makeLabel(tr("Overview"), "title"));
    head->addWidget(p.subtitle, 1);
    head->addWidget(range);
    head->addWidget(p.checkStale);

    auto *figures = new FigureRow;
    p.late = figures->add(tr("Late"), QStringLiteral("figureLate"));
    p.waiting = figures->add(tr("Waiting for the customer"), QStringLiteral("figureWaiting"));
    p.inReview = figures->add(tr("In review"), QStringLiteral("figureInReview"));
    p.outcomes = figures->add(tr("Outcomes seen"), QStringLiteral("figureOutcomes"));
    p.stale = figures->add(tr("Not checked for a day"), QStringLiteral("figureStale"));
    auto *statusCard = new Card(tr("Customers by status"));
    statusCard->content().setSpacing(2);
    for (const QString &key : statusKeys()) {
        const bool isNever = key == statusKeys().constLast();
        auto *row = new StatusRow(theme, isNever ? std::nullopt : std::optional(KycStatus::fromWire(key)));
        row->setObjectName(QStringLiteral("statusRow_") + key.toLower());
        statusCard->content().addWidget(row);
        p.statuses.insert(key, row);
        connect(row, &QAbstractButton::clicked, this,
                [this, key] { Q_EMIT filterChosen({.statuses = {key}}, {}); });
    }
    statusCard->content().addStretch();
    p.ages = new ChartPanel(theme, tr("Age of open reviews, in days"));
    p.perDay = new ChartPanel(theme, tr("Review outcomes seen per day"));
    p.durations = new ChartPanel(theme, tr("How long reviews take"));
    p.ages->setObjectName(QStringLiteral("agesChart"));
    p.perDay->setObjectName(QStringLiteral("perDayChart"));
    p.durations->setObjectName(QStringLiteral("durationsChart"));
    auto *inner = new QWidget;
    auto *grid = new QGridLayout(inner);
    grid->setContentsMargins(16, 16, 16, 16);
    grid->setSpacing(12);
    grid->addWidget(figures, 0, 0, 1, 2);
    grid->addWidget(statusCard, 1, 0);
    grid->addWidget(p.ages, 1, 1);
    grid->addWidget(p.perDay, 2, 0);
    grid->addWidget(p.durations, 2, 1);
    grid->setColumnStretch(0, 3);
    grid->setColumnStretch(1, 2);
    grid->setRowStretch(1, 1);
    grid->setRowStretch(2, 1);
    auto *area = new QScrollArea;
    area->setWidget(inner);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(header);
    layout->addWidget(area, 1);

    p.soon = new QTimer(this);
    p.soon->setSingleShot(true);
    connect(p.soon, &QTimer::timeout, this, &OverviewPage::refresh);
    connect(range, &SegmentedControl::chosen, this, [this](int days) {
        m_private->days = days;
        refresh();
    });
    const auto opens = [this](const Figure &figure, const WorklistFilter &filter) {
        connect(figure.open, &QPushButton::clicked, this,
                [this, filter] { Q_EMIT filterChosen(filter, {}); });
    };
    opens(p.late, {.due = WorklistFilter::Due::Late, .withSnoozed = false});
    opens(p.waiting,
          {.statuses = {nameOf(Value::NotRegistered), nameOf(Value::Lv1), nameOf(Value::NeedResubmit)}});
    opens(p.inReview, {.statuses = {nameOf(Value::Pending)}});
    connect(p.outcomes.open, &QPushButton::clicked, this, [this] {
        QList<QUuid> customers;
        for (const DayOutcomes &day : std::as_const(m_private->shown.days))
            customers += day.approved + day.resubmit + day.rejected;
        choose(customers, tr("Outcome seen in the last %1 days").arg(m_private->days));
    });
    opens(p.stale, {.notCheckedForHours = HoursOfDay});
    connect(p.checkStale, &QPushButton::clicked, this, [this] {
        const WorklistFilter stale {.notCheckedForHours = HoursOfDay};
        QList<QUuid> customers;
        for (const CustomerRecord &record : records()) {
            if (stale.matches(record, m_private->rules, m_private->clock.now()))
                customers.append(record.customer.id);
        }
        Q_EMIT checkStaleRequested(customers);
    });
    connect(p.ages, &ChartPanel::clicked, this, &OverviewPage::openAge);
    connect(p.perDay, &ChartPanel::clicked, this, &OverviewPage::openDay);
    connect(p.durations, &ChartPanel::clicked, this, [this](int, int category) {
        const DurationBucket bucket = m_private->shown.durations.value(category);
        choose(bucket.customers, tr("Review took %1").arg(durationName(bucket)));
    });
    connect(&store, &CustomerStore::customerAdded, this, &OverviewPage::refreshSoon);
    connect(&store, &CustomerStore::customerChanged, this, &OverviewPage::refreshSoon);
    connect(&store, &CustomerStore::customerRemoved, this, &OverviewPage::refreshSoon);
    connect(&store, &CustomerStore::imported, this, &OverviewPage::refreshSoon);
    connect(&theme, &Theme::changed, this, &OverviewPage::refreshSoon);
}

OverviewPage::~OverviewPage() = default;

/// Nobody stands behind a bar of no height.
void OverviewPage::choose(const QList<QUuid> &customers, const QString &meaning)
{
    if (!customers.isEmpty())
        Q_EMIT filterChosen({.customers = {customers.begin(), customers.end()}}, meaning);
}

void OverviewPage::openAge(int series, int category)
{
    const AgeBucket bucket = m_private->shown.openReviews.value(category);
    const WorklistFilter filter {.statuses = {nameOf(Value::Pending)},
                                 .due = series == 1 ? WorklistFilter::Due::Late : WorklistFilter::Due::Any,
                                 .fromDays = bucket.fromDays,
                                 .toDays = bucket.toDays};
    Q_EMIT filterChosen(filter,
                        series == 1 ? tr("In status for %1 days, late").arg(ageName(bucket))
                                    : tr("In status for %1 days").arg(ageName(bucket)));
}

void OverviewPage::openDay(int series, int category)
{
    const DayOutcomes day = m_private->shown.days.value(category);
    const QString date = QLocale().toString(day.day, QStringLiteral("d MMM"));
    if (series == 0)
        choose(day.approved, tr("Seen approved on %1").arg(date));
    else if (series == 1)
        choose(day.resubmit, tr("Asked to resubmit, seen on %1").arg(date));
    else
        choose(day.rejected, tr("Seen rejected on %1").arg(date));
}

void OverviewPage::setEnvironment(const QUuid &environment)
{
    m_private->environment = environment;
    refreshSoon();
}

void OverviewPage::setRules(const DueRules &rules)
{
    m_private->rules = rules;
    refreshSoon();
}

void OverviewPage::setFirstStart(const QDate &day)
{
    m_private->firstStart = day;
    refreshSoon();
}

/// A customer of the list was added by a console that ran, in any environment.
QDate OverviewPage::runningSince() const
{
    QDate since = m_private->firstStart;
    for (const CustomerRecord &record : m_private->store.records()) {
        const QDate added = record.customer.addedAt.toLocalTime().date();
        if (added.isValid() && (!since.isValid() || added < since))
            since = added;
    }
    return since;
}

void OverviewPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
}

/// Many changes together, and only while somebody looks.
void OverviewPage::refreshSoon()
{
    constexpr std::chrono::milliseconds Together {300};
    if (isVisible() && !m_private->soon->isActive())
        m_private->soon->start(Together);
}

QList<CustomerRecord> OverviewPage::records() const
{
    QList<CustomerRecord> found;
    for (const CustomerRecord &record : m_private->store.records()) {
        if (record.customer.environment == m_private->environment)
            found.append(record);
    }
    return found;
}

void OverviewPage::refresh()
{
    if (m_private->environment.isNull() || !m_private->store.isLoaded())
        return show(overviewOf({}, {}, m_private->rules, m_private->days, m_private->clock.now()));
    constexpr int EnoughForMedian = 90;
    const QDateTime since = m_private->clock.now().addDays(-EnoughForMedian);
    const QUuid environment = m_private->environment;
    m_private->store.file().changes(
        environment, since, this, [this, environment](const Result<QList<StatusChange>> &changes) {
            if (environment != m_private->environment)
                return;
            show(overviewOf(records(), changes.value_or(QList<StatusChange>()), m_private->rules,
                            m_private->days, m_private->clock.now(), runningSince()));
        });
}

void OverviewPage::show(const Overview &overview)
{
    m_private->shown = overview;
    m_private->subtitle->setPlainText(tr("%1, %L2 checked in the last 24 h")
                                          .arg(tr("%Ln customers", nullptr, int(overview.customers)))
                                          .arg(overview.checkedLastDay));
    m_private->checkStale->setText(tr("Check %Ln stale", nullptr, overview.notCheckedForDay));
    setButtonState(*m_private->checkStale, overview.notCheckedForDay > 0, tr("All were checked lately."));
    showFigures(overview);
    showCharts(overview);
}

void OverviewPage::showFigures(const Overview &overview)
{
    const auto set = [](const Figure &figure, int number, const QString &remark) {
        figure.number->setPlainText(QLocale().toString(number));
        figure.remark->setPlainText(remark);
    };
    const auto count = [&](Value value) { return overview.byStatus.value(nameOf(value)); };
    set(m_private->late, overview.late, tr("by the deadlines in Settings, or set by hand"));
    set(m_private->waiting, overview.waitingForCustomer,
        tr("%Ln of them must resubmit", nullptr, count(Value::NeedResubmit)));
    set(m_private->inReview, count(Value::Pending), reviewTimesText(overview.reviews));
    qsizetype approved = 0, resubmit = 0, rejected = 0;
    for (const DayOutcomes &day : overview.days) {
        approved += day.approved.size();
        resubmit += day.resubmit.size();
        rejected += day.rejected.size();
    }
    set(m_private->outcomes, static_cast<int>(approved + resubmit + rejected),
        QStringList {tr("%Ln approved", nullptr, int(approved)), tr("%Ln rejected", nullptr, int(rejected)),
                     tr("%Ln resubmit", nullptr, int(resubmit))}
            .join(QStringLiteral(", ")));
    set(m_private->stale, overview.notCheckedForDay, tr("or never"));
}

void OverviewPage::showCharts(const Overview &overview)
{
    const int most = overview.byStatus.isEmpty()
        ? 0
        : *std::max_element(overview.byStatus.begin(), overview.byStatus.end());
    for (auto row = m_private->statuses.begin(); row != m_private->statuses.end(); ++row)
        row.value()->setCount(overview.byStatus.value(row.key()), overview.customers, most);

    showAges(overview.openReviews);
    showDays(overview.days);
    showDurations(overview);
}

void OverviewPage::showAges(const QList<AgeBucket> &buckets)
{
    const Theme &theme = m_private->theme;
    const QBrush hatch(theme.colour("dangerSolid"), Qt::BDiagPattern);
    BarSeries inTime {.name = tr("in time"), .brush = theme.colour("text3")};
    BarSeries late {.name = tr("late"), .brush = hatch, .pen = theme.colour("dangerSolid")};
    QStringList ages;
    for (const AgeBucket &bucket : buckets) {
        ages.append(ageName(bucket));
        inTime.values.append(bucket.inTime);
        late.values.append(bucket.late);
    }
    const bool isAny = std::any_of(buckets.begin(), buckets.end(),
                                   [](const AgeBucket &bucket) { return bucket.inTime + bucket.late > 0; });
    if (!isAny) {
        m_private->ages->setBars({}, {});
        return m_private->ages->setNote(
            tr("No customer is in review now, as far as this console has checked."));
    }
    m_private->ages->setBars(ages, {inTime, late});
    m_private->ages->setNote(tr("Since this console first saw the status; the review may be older."));
}

void OverviewPage::showDays(const QList<DayOutcomes> &outcomes)
{
    const Theme &theme = m_private->theme;
    BarSeries approved {.name = tr("approved"),
                        .brush = theme.status(KycStatus::fromWire(nameOf(Value::ApprovedVerified))).text};
    BarSeries resubmit {.name = tr("resubmit"),
                        .brush = QBrush(theme.colour("warnSolid"), Qt::BDiagPattern),
                        .pen = theme.colour("warnSolid")};
    BarSeries rejected {.name = tr("rejected"),
                        .brush = QBrush(theme.colour("dangerSolid"), Qt::DiagCrossPattern),
                        .pen = theme.colour("dangerSolid")};
    QStringList days;
    int notRunning = 0;
    bool isAny = false;
    for (const DayOutcomes &day : outcomes) {
        notRunning += day.isBeforeStart ? 1 : 0;
        isAny = isAny || !day.isEmpty();
        days.append(QString::number(day.day.day()));
        approved.values.append(static_cast<int>(day.approved.size()));
        resubmit.values.append(static_cast<int>(day.resubmit.size()));
        rejected.values.append(static_cast<int>(day.rejected.size()));
    }
    if (outcomes.isEmpty())
        return;
    const auto date = [](const QDate &day) { return QLocale().toString(day, QStringLiteral("d MMM")); };
    const QString first = date(outcomes.value(notRunning, outcomes.constLast()).day);
    if (!isAny) {
        m_private->perDay->setBars({}, {});
        return m_private->perDay->setNote(
            notRunning > 0
                ? tr("No review outcome was seen yet. This console has been running since %1; what "
                     "happened before is not known.")
                      .arg(first)
                : tr("No review outcome was seen from %1 to %2. Only a check shows one.")
                      .arg(first, date(outcomes.constLast().day)));
    }
    m_private->perDay->setBars(days, {approved, resubmit, rejected}, notRunning);
    const QString note = tr("%1 to %2, on the day on which this console saw the change. The service gives "
                            "no history that this console could read.")
                             .arg(first, date(outcomes.constLast().day));
    m_private->perDay->setNote(notRunning > 0 ? note + QLatin1Char(' ')
                                       + tr("Before %1 this console was not running.").arg(first)
                                              : note);
}

void OverviewPage::showDurations(const Overview &overview)
{
    BarSeries reviews {.name = tr("reviews"), .brush = m_private->theme.colour("text3")};
    QStringList names;
    for (const DurationBucket &bucket : overview.durations) {
        names.append(durationName(bucket));
        reviews.values.append(static_cast<int>(bucket.customers.size()));
    }
    m_private->durations->setBars(names, {reviews});
    const ReviewTimes &times = overview.reviews;
    if (!times.isMeaningful()) {
        m_private->durations->setNote(tr("%1 Only reviews whose start and end were both seen count.")
                                          .arg(tr("%Ln reviews seen so far.", nullptr, int(times.samples))));
        return;
    }
    m_private->durations->setNote(
        tr("Median %1, 95th percentile %2, of %L3 reviews whose start and end were both "
           "seen. Times are rounded up to the gap between two checks.")
            .arg(durationText(times.median.count()), durationText(times.most.count()))
            .arg(times.samples));
}

} // namespace onboarding
