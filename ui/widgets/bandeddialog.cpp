#include "ui/widgets/bandeddialog.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/envband.h"
#include "ui/widgets/fitscreen.h"
#include "ui/widgets/plainlabel.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

namespace onboarding {

BandedDialog::BandedDialog(const Theme &theme, const Environment &environment, QWidget *parent)
    : QDialog(parent)
    , m_theme(theme)
    , m_content(new QVBoxLayout)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    auto *band = new EnvBand(theme, EnvBand::DialogHeight, this);
    band->setEnvironment(environment);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(band);
    constexpr int Margin = 16;
    m_content->setContentsMargins(Margin, Margin, Margin, Margin);
    m_content->setSpacing(12);
    layout->addLayout(m_content);
}

void BandedDialog::showEvent(QShowEvent *event)
{
    if (m_wasShown)
        return QDialog::showEvent(event);
    fitToScreen(*this);
    QDialog::showEvent(event);
    m_wasShown = true;
    const auto fields = findChildren<QAbstractSpinBox *>();
    for (const QAbstractSpinBox *field : fields)
        m_shownAtFirst.insert(field, field->text());
}

/// Qt makes no window higher for a text in several lines that comes in: it would cut all texts instead.
bool BandedDialog::event(QEvent *event)
{
    const bool isHandled = QDialog::event(event);
    if (event->type() == QEvent::LayoutRequest && m_wasShown)
        growToAtLeast(layout()->hasHeightForWidth() ? layout()->totalMinimumHeightForWidth(width())
                                                    : layout()->totalMinimumSize().height());
    return isHandled;
}

bool BandedDialog::hasTyped() const
{
    if (m_isTouched)
        return true;
    const auto lines = findChildren<QLineEdit *>();
    const auto areas = findChildren<QPlainTextEdit *>();
    // Qt knows what was typed from what the program put there. The line of a number or date field is its own.
    return std::any_of(lines.begin(), lines.end(),
                       [](const QLineEdit *line) {
                           return line->isModified() && !line->isReadOnly() && !line->text().isEmpty()
                               && !qobject_cast<QAbstractSpinBox *>(line->parentWidget());
                       })
        || std::any_of(areas.begin(), areas.end(),
                       [](const QPlainTextEdit *area) {
                           return area->document()->isModified() && !area->isReadOnly()
                               && !area->document()->isEmpty();
                       })
        || std::any_of(m_shownAtFirst.keyValueBegin(), m_shownAtFirst.keyValueEnd(),
                       [](const auto &field) { return field.first->text() != field.second; });
}

void BandedDialog::reject()
{
    if (m_question && m_question->isVisible()) // Esc answers the question with no
        return keepTyped();
    if (!hasTyped())
        return QDialog::reject();
    askToDiscard();
}

void BandedDialog::askToDiscard()
{
    if (!m_question) {
        m_question = new QWidget;
        auto *row = new QHBoxLayout(m_question);
        row->setContentsMargins(16, 8, 16, 12);
        auto *keep = makeButton(tr("Keep writing"), QStringLiteral("keepWritingButton"));
        auto *discard = makeButton(tr("Discard"), QStringLiteral("discardTypedButton"), ButtonKind::Danger);
        for (QPushButton *button : {keep, discard}) // the default button stays the dialog's own
            button->setAutoDefault(false);
        row->addWidget(makeLabel(tr("Discard what you typed?"), "strong"), 1);
        row->addWidget(keep);
        row->addWidget(discard);
        connect(keep, &QPushButton::clicked, this, &BandedDialog::keepTyped);
        connect(discard, &QPushButton::clicked, this, [this] { QDialog::reject(); });
        layout()->addWidget(m_question);
    }
    m_before = focusWidget();
    m_heightBefore = height();
    m_question->show();
    growToFit();
    m_heightAsked = height();
    m_question->findChild<QPushButton *>(QStringLiteral("keepWritingButton"))->setFocus();
}

void BandedDialog::growToFit()
{
    layout()->activate();
    growToAtLeast(layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width())
                                                : layout()->totalSizeHint().height());
}

void BandedDialog::growToAtLeast(int wanted)
{
    const int most = std::min(wanted, screen()->availableGeometry().height());
    if (most > height())
        resize(width(), most);
}

void BandedDialog::keepTyped()
{
    if (!m_question || m_question->isHidden())
        return;
    m_question->hide();
    layout()->activate(); // what is left needs less now
    if (height() == m_heightAsked) // nobody has pulled its edge since
        resize(width(), m_heightBefore);
    if (m_before)
        m_before->setFocus();
}

} // namespace onboarding
