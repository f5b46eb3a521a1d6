#include "ui/overview/chartpanel.h"

#include "ui/theme/theme.h"
#include "ui/widgets/plainlabel.h"

#include <QBarCategoryAxis>
#include <QBarSet>
#include <QChart>
#include <QChartView>
#include <QLegend>
#include <QPainter>
#include <QStackedBarSeries>
#include <QVBoxLayout>
#include <QValueAxis>
#include <algorithm>

namespace onboarding {

namespace {

int highest(const QList<BarSeries> &series, qsizetype categories)
{
    int most = 0;
    for (qsizetype at = 0; at < categories; ++at) {
        int sum = 0;
        for (const BarSeries &one : series)
            sum += one.values.value(at);
        most = std::max(most, sum);
    }
    return most;
}

QString inWords(const QStringList &categories, const QList<BarSeries> &series)
{
    QStringList parts;
    for (qsizetype at = 0; at < categories.size(); ++at) {
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
    , m_view(new QChartView(m_chart))
    , m_note(makeLabel({}, "caption", true))
{
    constexpr int LeastHeight = 190;
    m_view->setRenderHint(QPainter::Antialiasing);
    m_view->setMinimumHeight(LeastHeight);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setFocusPolicy(Qt::NoFocus);
    m_view->setAccessibleName(title);
    m_chart->setMargins(QMargins(0, 0, 0, 0));
    m_chart->setBackgroundRoundness(0);
    m_chart->legend()->setAlignment(Qt::AlignTop);
    content().addWidget(m_view, 1);
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

void ChartPanel::setNote(const QString &text)
{
    m_note->setPlainText(text);
    m_note->setVisible(!text.isEmpty());
}

void ChartPanel::setBars(const QStringList &categories, const QList<BarSeries> &series)
{
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
    names->setGridLineVisible(false);
    auto *values = new QValueAxis;
    constexpr int Ticks = 4;
    const int most = std::max(Ticks, highest(series, categories.size()));
    const int whole = (most + Ticks - 1) / Ticks * Ticks;
    values->setRange(0, whole);
    values->setTickCount(Ticks + 1);
    values->setLabelFormat(QStringLiteral("%d"));
    m_chart->addAxis(names, Qt::AlignBottom);
    m_chart->addAxis(values, Qt::AlignLeft);
    bars->attachAxis(names);
    bars->attachAxis(values);
    m_view->setAccessibleDescription(inWords(categories, series));
    style();
}

} // namespace onboarding
