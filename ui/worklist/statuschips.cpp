#include "ui/worklist/statuschips.h"

#include "core/kyc/nextstep.h"
#include "core/roster/savedview.h"
#include "ui/text/counttext.h"
#include "ui/theme/theme.h"
#include "ui/widgets/flowlayout.h"

#include <QToolButton>

namespace onboarding {

namespace {

std::optional<KycStatus> statusOf(const QString &key)
{
    return key == statusKeys().constLast() ? std::nullopt : std::optional(KycStatus::fromWire(key));
}

} // namespace

StatusChips::StatusChips(const Theme &theme, QWidget *parent)
    : QWidget(parent)
{
    auto *layout = new FlowLayout(6, this);
    layout->setContentsMargins(16, 8, 16, 8);
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
        const QString label = statusLabel(statusOf(one.key()));
        one.value()->setText(QStringLiteral("%1  %L2").arg(label).arg(count));
        one.value()->setAccessibleName(
            tr("%1: %2").arg(label, countText(count, tr("1 customer"), tr("%L1 customers"))));
        // What is empty and not chosen is only noise.
        one.value()->setVisible(count > 0 || one.value()->isChecked());
    }
    m_all->setText(tr("All  %L1").arg(all));
}

void StatusChips::setChosen(const QSet<QString> &statuses)
{
    for (auto one = m_chips.begin(); one != m_chips.end(); ++one)
        one.value()->setChecked(statuses.contains(one.key()));
    m_all->setChecked(statuses.isEmpty());
}

void StatusChips::toggle(int number)
{
    QToolButton *chip = number == 0 ? m_all : m_chips.value(statusKeys().value(number - 1));
    if (chip)
        chip->click();
}

} // namespace onboarding
