#include "ui/worklist/viewtabs.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolButton>
#include <QWheelEvent>
#include <algorithm>

namespace onboarding {

ViewTabs::ViewTabs(QWidget *parent)
    : QTabBar(parent)
{
    setObjectName(QStringLiteral("viewTabs"));
    setAccessibleName(tr("Views"));
    setDrawBase(false);
    setExpanding(false);
    setUsesScrollButtons(true);
    setElideMode(Qt::ElideNone);
    setFocusPolicy(Qt::StrongFocus); // F2 and Del are about the one that was clicked
}

void ViewTabs::contextMenuEvent(QContextMenuEvent *event)
{
    const bool isByKey = event->reason() == QContextMenuEvent::Keyboard;
    const int tab = isByKey ? currentIndex() : tabAt(event->pos());
    if (tab >= 0)
        Q_EMIT menuRequested(tab, isByKey ? mapToGlobal(tabRect(tab).bottomLeft()) : event->globalPos());
}

void ViewTabs::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_F2 && currentIndex() >= 0)
        Q_EMIT renameRequested(currentIndex());
    else if (event->key() == Qt::Key_Delete && currentIndex() >= 0)
        Q_EMIT removeRequested(currentIndex());
    else
        QTabBar::keyPressEvent(event);
}

/// A tab that does not fit whole is not shown in part.
void ViewTabs::paintEvent(QPaintEvent *event)
{
    QTabBar::paintEvent(event);
    int right = width();
    for (const QToolButton *button : findChildren<QToolButton *>()) {
        if (button->isVisible())
            right = std::min(right, button->x());
    }
    const QRect room(0, 0, right, height());
    QPainter painter(this);
    for (int tab = 0; tab < count(); ++tab) {
        const QRect whole = tabRect(tab);
        const bool isTorn = whole.intersects(room) && !room.contains(whole) && whole.width() <= room.width();
        if (isTorn)
            painter.fillRect(whole & room, parentWidget()->palette().color(parentWidget()->backgroundRole()));
    }
}

void ViewTabs::wheelEvent(QWheelEvent *event)
{
    const QPoint delta = event->angleDelta();
    const bool isBack = (delta.y() != 0 ? delta.y() : delta.x()) > 0;
    auto *button = findChild<QToolButton *>(isBack ? QStringLiteral("ScrollLeftButton")
                                                   : QStringLiteral("ScrollRightButton"));
    if (button && button->isVisible())
        button->click();
    event->accept();
}

} // namespace onboarding
