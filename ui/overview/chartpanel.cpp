#include "ui/overview/chartpanel.h"

#include "ui/overview/barview.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/plainlabel.h"

#include <QBarCategoryAxis>
#include <QBarSet>
#include <QChart>
#include <QGraphicsLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLegend>
#include <QLocale>
#include <QPushButton>
#include <QStackedBarSeries>
#include <QStackedWidget>
#include <QTableWidget>
#include <QVBoxLayout>
#include <QValueAxis>
#include <algorithm>

namespace onboarding {

namespace {

QList<int> totals(const QList<BarSeries> &series, qsizetype categories)
{
    QList<int> sums;
    for (qsizetype at = 0; at < categories; ++at) {
        int sum = 0;
        for (const BarSeries &one : series)
            sum += one.values.value(at);
        sums.append(sum);
    }
    return sums;
}

QString inWords(const QStringList &categories, const QList<BarSeries> &series, int notRunning)
{
    QStringList parts;
    for (int at = 0; at < notRunning; ++at)
        parts.append(ChartPanel::tr("%1: not running").arg(categories.at(at)));
    for (qsizetype at = notRunning; at < categories.size(); ++at) {
        QStringList figures;
        for (const BarSeries &one : series)
            figures.append(QStringLiteral("%1 %2").arg(one.name).arg(one.values.value(at)));
        parts.append(categories.at(at) + QStringLiteral(": ") + figures.join(QStringLiteral(", ")));
    }
    return parts.join(QStringLiteral("; "));
}

} // namespace

ChartPanel::ChartPanel(const Theme &theme, const QString &title, QWidget *parent)
    : Card(title, parent)
    , m_theme(theme)
    , m_chart(new QChart)
    , m_view(new BarView(m_chart, theme))
    , m_table(new QTableWidget)
    , m_either(new QStackedWidget)
    , m_toggle(makeButton({}, QStringLiteral("tableButton"), ButtonKind::Link))
    , m_note(makeLabel({}, "caption", true))
{
    constexpr int LeastHeight = 190;
    m_view->setRenderHint(QPainter::Antialiasing);
    m_view->setMinimumHeight(LeastHeight);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setFocusPolicy(Qt::NoFocus);
    m_view->setAccessibleName(title);
    m_view->setObjectName(QStringLiteral("chartView"));
    m_note->setObjectName(QStringLiteral("chartNote"));
    m_table->setAccessibleName(title);
    m_table->setObjectName(QStringLiteral("figuresTable"));
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignRight | Qt::AlignVCenter); // as the figures
    m_table->verticalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_either->addWidget(m_view);
    m_either->addWidget(m_table);
    header().addWidget(m_toggle);
    connect(m_toggle, &QPushButton::clicked, this,
            [this] { showTable(m_either->currentWidget() != m_table); });
    connect(m_table, &QTableWidget::cellActivated, this,
            [this](int category, int series) { Q_EMIT clicked(series, category); });
    showTable(false);
    m_chart->setMargins(QMargins(0, 0, 0, 0));
    m_chart->layout()->setContentsMargins(0, 0, 0, 0);
    m_chart->setBackgroundRoundness(0);
    m_chart->legend()->setAlignment(Qt::AlignTop);
    content().addWidget(m_either, 1);
    content().addWidget(m_note);
    m_note->hide();
    connect(&theme, &Theme::changed, this, &ChartPanel::style);
    style();
}

void ChartPanel::style()
{
    m_chart->setBackgroundBrush(m_theme.colour("base"));
    m_chart->legend()->setLabelColor(m_theme.colour("text2"));
    m_chart->legend()->setFont(Theme::font(Theme::Text::Small));
    const QList<QAbstractAxis *> axes = m_chart->axes();
    for (QAbstractAxis *axis : axes) {
        axis->setLabelsColor(m_theme.colour("text2"));
        axis->setLabelsFont(Theme::font(Theme::Text::Small));
        axis->setGridLineColor(m_theme.colour("line"));
        axis->setLinePenColor(m_theme.colour("lineStrong"));
    }
    m_view->setBackgroundBrush(m_theme.colour("base"));
}

void ChartPanel::showTable(bool shown)
{
    m_either->setCurrentWidget(shown ? static_cast<QWidget *>(m_table) : m_view);
    m_toggle->setText(shown ? tr("Show as chart") : tr("Show as table"));
    m_toggle->setToolTip(shown ? QString() : tr("The same figures, for the keyboard too"));
}

void ChartPanel::fillTable(const QStringList &categories, const QList<BarSeries> &series, int notRunning)
{
    m_table->setRowCount(static_cast<int>(categories.size()));
    m_table->setColumnCount(static_cast<int>(series.size()));
    m_table->setVerticalHeaderLabels(categories);
    for (int column = 0; column < series.size(); ++column) {
        m_table->setHorizontalHeaderItem(column, new QTableWidgetItem(series.at(column).name));
        for (int row = 0; row < categories.size(); ++row) {
            auto *cell = new QTableWidgetItem(row < notRunning
                                                  ? tr("not running")
                                                  : QLocale().toString(series.at(column).values.value(row)));
            cell->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            m_table->setItem(row, column, cell);
        }
    }
}

void ChartPanel::setNote(const QString &text)
{
    m_note->setPlainText(text);
    m_note->setVisible(!text.isEmpty());
}

void ChartPanel::setBars(const QStringList &categories, const QList<BarSeries> &series, int notRunning)
{
    // Every change of the list comes here: what is the same is not built again.
    if (m_isFilled && categories == m_categories && series == m_series && notRunning == m_notRunning)
        return;
    m_notRunning = notRunning;
    m_isFilled = true;
    m_categories = categories;
    m_series = series;
    m_either->setVisible(!categories.isEmpty()); // else the note says why
    m_toggle->setVisible(!categories.isEmpty());
    m_view->setTotals(nullptr, {}, 0);
    m_chart->removeAllSeries();
    const QList<QAbstractAxis *> old = m_chart->axes();
    for (QAbstractAxis *axis : old) {
        m_chart->removeAxis(axis);
        delete axis;
    }
    auto *bars = new QStackedBarSeries;
    constexpr double BarWidth = 0.62;
    bars->setBarWidth(BarWidth);
    for (qsizetype i = 0; i < series.size(); ++i) {
        auto *set = new QBarSet(series.at(i).name);
        for (const int value : series.at(i).values)
            set->append(value);
        set->setBrush(series.at(i).brush);
        set->setPen(series.at(i).pen);
        connect(set, &QBarSet::clicked, this,
                [this, i](int category) { Q_EMIT clicked(static_cast<int>(i), category); });
        bars->append(set);
    }
    m_chart->addSeries(bars);
    m_chart->legend()->setVisible(series.size() > 1);
    auto *names = new QBarCategoryAxis;
    names->append(categories);
    constexpr qsizetype FewBars = 5; // "11–30" is wider than its bar, and so few have room beside each other
    names->setTruncateLabels(categories.size() > FewBars);
    names->setGridLineVisible(false);
    auto *values = new QValueAxis;
    constexpr int Ticks = 4;
    const QList<int> sums = totals(series, categories.size());
    const int most = sums.isEmpty() ? 0 : *std::max_element(sums.begin(), sums.end());
    const int whole = most / Ticks * Ticks + Ticks; // above the highest, for its figure
    values->setRange(0, whole);
    values->setTickCount(Ticks + 1);
    values->setLabelFormat(QStringLiteral("%d"));
    m_chart->addAxis(names, Qt::AlignBottom);
    m_chart->addAxis(values, Qt::AlignLeft);
    bars->attachAxis(names);
    bars->attachAxis(values);
    m_view->setTotals(bars, sums, notRunning);
    fillTable(categories, series, notRunning);
    m_view->setAccessibleDescription(inWords(categories, series, notRunning));
    style();
}

} // namespace onboarding
