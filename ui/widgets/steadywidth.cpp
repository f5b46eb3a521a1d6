#include "ui/widgets/steadywidth.h"

#include <QEvent>
#include <QLayout>
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
        , m_area(area)
        , m_margin(area.widget()->layout()->contentsMargins().right())
    {
        area.verticalScrollBar()->installEventFilter(this);
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        // What Qt shows and hides is the frame around the bar.
        const bool shows = event->type() == QEvent::Show;
        if (watched == m_area.verticalScrollBar() && (shows || event->type() == QEvent::Hide))
            setMargin(shows ? std::max(0, m_margin - m_area.verticalScrollBar()->sizeHint().width())
                            : m_margin);
        return QObject::eventFilter(watched, event);
    }

private:
    void setMargin(int right)
    {
        QLayout *layout = m_area.widget() ? m_area.widget()->layout() : nullptr;
        if (!layout)
            return;
        QMargins margins = layout->contentsMargins();
        margins.setRight(right);
        layout->setContentsMargins(margins);
    }

    QScrollArea &m_area;
    const int m_margin; ///< without the bar
};

} // namespace

void keepWidth(QScrollArea &area)
{
    new SteadyWidth(area);
}

} // namespace onboarding
