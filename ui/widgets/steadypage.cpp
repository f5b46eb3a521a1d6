#include "ui/widgets/steadypage.h"

#include "ui/widgets/underpointer.h"

#include <QMoveEvent>
#include <QScrollArea>
#include <QScrollBar>
#include <utility>

namespace onboarding {

namespace {

QScrollArea *areaOf(const QWidget &page)
{
    QWidget *parent = page.parentWidget();
    while (parent && !qobject_cast<QScrollArea *>(parent))
        parent = parent->parentWidget();
    return qobject_cast<QScrollArea *>(parent);
}

/// Something that a press does something to is at \p place of \p part.
bool isPressable(const QWidget &part, const QPoint &place)
{
    const QWidget *child = part.childAt(place);
    while (child && child != &part && (child->focusPolicy() & Qt::TabFocus) == 0)
        child = child->parentWidget();
    return child && child != &part && child->isEnabled();
}

} // namespace

SteadyPage::SteadyPage(QWidget &page)
    : QObject(&page)
    , m_page(page)
    , m_rest(QCursor::pos())
{
    page.installEventFilter(this);
}

void SteadyPage::add(QWidget &part)
{
    m_parts.append(&part);
    part.installEventFilter(this);
}

void SteadyPage::addFleeting(QWidget &part)
{
    m_fleeting.insert(&part);
    add(part);
}

void SteadyPage::release()
{
    m_rest = QCursor::pos();
    m_pending = 0;
    giveBack();
}

void SteadyPage::giveBack()
{
    for (const QPointer<QWidget> &part : std::as_const(m_parts)) {
        if (part)
            part->setMinimumHeight(0);
    }
}

bool SteadyPage::eventFilter(QObject *watched, QEvent *event)
{
    auto *widget = static_cast<QWidget *>(watched);
    if (widget == &m_page) {
        if (event->type() == QEvent::Leave || event->type() == QEvent::Hide)
            giveBack();
    } else if (event->type() == QEvent::LayoutRequest) {
        keepRoom(*widget);
    } else if (event->type() == QEvent::Move) {
        follow(*widget, static_cast<QMoveEvent *>(event)->oldPos());
    }
    return QObject::eventFilter(watched, event);
}

QPoint SteadyPage::pointerIn(const QWidget &widget) const
{
    return widget.mapFromGlobal(QCursor::pos()) + QPoint(0, m_pending);
}

/// The pointer is over the page, and came or moved there since the content began.
bool SteadyPage::isHeld() const
{
    const QScrollArea *area = areaOf(m_page);
    return area && isUnderPointer(*area->viewport()) && QCursor::pos() != m_rest;
}

/// Its layout has other wishes, and its own height is still the one from before.
void SteadyPage::keepRoom(QWidget &part) const
{
    if (isHeld() && part.isVisible() && pointerIn(part).y() >= part.height())
        part.setMinimumHeight(part.height());
}

void SteadyPage::follow(const QWidget &part, const QPoint &before)
{
    const int by = part.y() - before.y();
    if (by == 0 || m_fleeting.contains(&part) || !isHeld())
        return;
    const QPoint pointer = pointerIn(*part.parentWidget());
    if (!QRect(before, part.size()).contains(pointer) || !isPressable(part, pointer - before))
        return;
    if (std::exchange(m_pending, m_pending + by) == 0) {
        m_tries = 0;
        QMetaObject::invokeMethod(this, &SteadyPage::scroll, Qt::QueuedConnection);
    }
}

/// Later: the page is not as high yet as its parts want it, and cannot be scrolled that far.
void SteadyPage::scroll()
{
    constexpr int Most = 8; // rounds of the layout; then there is nothing to scroll
    QScrollArea *area = areaOf(m_page);
    if (!area || m_pending == 0)
        return;
    QScrollBar &bar = *area->verticalScrollBar();
    const int before = bar.value();
    bar.setValue(before + m_pending);
    m_pending -= bar.value() - before;
    if (m_pending != 0 && ++m_tries < Most)
        QMetaObject::invokeMethod(this, &SteadyPage::scroll, Qt::QueuedConnection);
    else
        m_pending = 0;
}

} // namespace onboarding
