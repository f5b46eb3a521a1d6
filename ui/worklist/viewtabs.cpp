#include "ui/worklist/viewtabs.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QToolButton>
#include <QWheelEvent>

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
