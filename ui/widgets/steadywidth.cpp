#include "ui/widgets/steadywidth.h"

#include <QEvent>
#include <QLayout>
#include <QPointer>
#include <QScrollArea>
#include <QScrollBar>
#include <algorithm>

namespace onboarding {

namespace {

class SteadyWidth : public QObject
{
public:
    explicit SteadyWidth(QScrollArea &area)
        : QObject(&area)
        , m_bar(area.verticalScrollBar())
        , m_layout(area.widget()->layout())
        , m_margin(m_layout->contentsMargins().right())
    {
        m_bar->installEventFilter(this);
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        // What Qt shows and hides is the frame around the bar. It hides it also while the area goes.
        const bool shows = event->type() == QEvent::Show;
        if (watched == m_bar && (shows || event->type() == QEvent::Hide))
            setMargin(shows ? std::max(0, m_margin - m_bar->sizeHint().width()) : m_margin);
        return QObject::eventFilter(watched, event);
    }

private:
    void setMargin(int right)
    {
        if (!m_layout)
            return;
        QMargins margins = m_layout->contentsMargins();
        margins.setRight(right);
        m_layout->setContentsMargins(margins);
    }

    QScrollBar *const m_bar; ///< lives as long as events come
    const QPointer<QLayout> m_layout;
    const int m_margin; ///< without the bar
};

} // namespace

void keepWidth(QScrollArea &area)
{
    new SteadyWidth(area);
}

} // namespace onboarding
