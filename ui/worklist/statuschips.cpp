#include "ui/worklist/statuschips.h"

#include "core/kyc/nextstep.h"
#include "core/roster/savedview.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QResizeEvent>
#include <QToolButton>
#include <algorithm>
#include <iterator>

namespace onboarding {

namespace {

std::optional<KycStatus> statusOf(const QString &key)
{
    return key == statusKeys().constLast() ? std::nullopt : std::optional(KycStatus::fromWire(key));
}

constexpr int Spacing = 6;
constexpr int Side = 16;

} // namespace

StatusChips::StatusChips(const Theme &theme, QWidget *parent)
    : QWidget(parent)
{
    auto *layout = new QHBoxLayout(this);
    layout->setSpacing(Spacing);
    layout->setContentsMargins(Side, 8, Side, 8);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_all = addChip(QStringLiteral("chipAll"));
    connect(m_all, &QToolButton::clicked, this, [this] {
        setChosen({});
        Q_EMIT chosen({});
    });
    for (const QString &key : statusKeys()) {
        QToolButton *chip = addChip(QStringLiteral("chip_") + key.toLower());
        chip->setProperty("marked", true); // beside an icon Qt leaves room for two spaces more
        m_chips.insert(key, chip);
        connect(chip, &QToolButton::clicked, this, [this] {
            QSet<QString> statuses;
            for (auto one = m_chips.begin(); one != m_chips.end(); ++one) {
                if (one.value()->isChecked())
                    statuses.insert(one.key());
            }
            setChosen(statuses);
            Q_EMIT chosen(statuses);
        });
    }
    layout->addStretch();
    connect(&theme, &Theme::changed, this, [this, &theme] { draw(theme); });
    draw(theme);
    setCounts({});
    setChosen({});
}

QToolButton *StatusChips::addChip(const QString &objectName)
{
    auto *chip = new QToolButton;
    chip->setObjectName(objectName);
    chip->setCheckable(true);
    chip->setProperty("chip", true);
    chip->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    chip->setIconSize(QSize(14 + IconGap, 14));
    chip->setFocusPolicy(Qt::TabFocus);
    layout()->addWidget(chip);
    return chip;
}

void StatusChips::draw(const Theme &theme)
{
    for (auto one = m_chips.begin(); one != m_chips.end(); ++one)
        one.value()->setIcon(
            QIcon(withGap(theme.statusMark(statusOf(one.key()), 14, devicePixelRatioF()), IconGap)));
}

void StatusChips::setCounts(const QHash<QString, int> &counts)
{
    int all = 0;
    for (auto one = m_chips.begin(); one != m_chips.end(); ++one) {
        const int count = counts.value(one.key());
        all += count;
        m_counts[one.key()] = count;
        const QString label = statusLabel(statusOf(one.key()));
        one.value()->setAccessibleName(tr("%1: %2").arg(label, tr("%Ln customers", nullptr, int(count))));
        // What is empty and not chosen is only noise.
        one.value()->setVisible(count > 0 || one.value()->isChecked());
    }
    m_all->setText(tr("All  %L1").arg(all));
    fitWords();
}

/// In one line: a second one, which comes with a new status, would move all rows. Where there is no room the
/// last ones keep mark and number only.
void StatusChips::fitWords()
{
    int needed = 2 * Side + m_all->sizeHint().width();
    QList<QString> shown;
    for (const QString &key : statusKeys()) {
        QToolButton *chip = m_chips.value(key);
        if (chip->isHidden())
            continue;
        shown.prepend(key);
        chip->setText(QStringLiteral("%1  %L2").arg(statusLabel(statusOf(key))).arg(m_counts.value(key)));
        chip->setToolTip({});
        needed += Spacing + chip->sizeHint().width();
    }
    // Of those that are chosen last: they say what the list is.
    QList<QString> inOrder;
    for (const bool isChosen : {false, true}) {
        std::copy_if(shown.cbegin(), shown.cend(), std::back_inserter(inOrder),
                     [&](const QString &key) { return m_chips.value(key)->isChecked() == isChosen; });
    }
    for (const QString &key : std::as_const(inOrder)) {
        if (needed <= width())
            return;
        QToolButton *chip = m_chips.value(key);
        needed -= chip->sizeHint().width();
        chip->setToolTip(chip->accessibleName());
        chip->setText(QLocale().toString(m_counts.value(key)));
        needed += chip->sizeHint().width();
    }
}

QSize StatusChips::minimumSizeHint() const
{
    return {m_all->sizeHint().width() + 2 * Side, QWidget::minimumSizeHint().height()};
}

void StatusChips::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitWords();
}

void StatusChips::setChosen(const QSet<QString> &statuses)
{
    for (auto one = m_chips.begin(); one != m_chips.end(); ++one)
        one.value()->setChecked(statuses.contains(one.key()));
    m_all->setChecked(statuses.isEmpty());
    fitWords();
}

void StatusChips::toggle(int number)
{
    QToolButton *chip = number == 0 ? m_all : m_chips.value(statusKeys().value(number - 1));
    if (chip)
        chip->click();
}

} // namespace onboarding
