#include "ui/shell/windowbanner.h"

#include "ui/shell/mainwindow.h"

#include <QPushButton>

namespace onboarding {

WindowBanner::WindowBanner(MainWindow &window, QObject *parent)
    : QObject(parent)
    , m_window(window)
{
}

void WindowBanner::set(Topic topic, const Notice &notice)
{
    m_notices.insert_or_assign(topic, notice);
    show();
}

void WindowBanner::clear(Topic topic)
{
    if (m_notices.erase(topic) > 0)
        show();
}

void WindowBanner::show()
{
    if (m_notices.empty()) {
        m_window.setBannerShown(false);
        return;
    }
    const Notice &notice = m_notices.begin()->second;
    MessageCard &banner = m_window.banner();
    banner.setMessage(notice.tone, notice.title, notice.sentence);
    banner.clearActions();
    QList<Action> actions = notice.actions;
    if (actions.isEmpty()) // so that it does not stand before the next one for ever
        actions.append(
            {tr("Dismiss"), QStringLiteral("closeNoticeButton"), [this, topic = m_notices.begin()->first] {
                 clear(topic);
                 Q_EMIT dismissed(topic);
             }});
    for (const Action &action : actions) {
        const QPushButton *button = banner.addAction(action.text, action.objectName);
        // Queued: the action may replace the very button that was clicked.
        connect(button, &QPushButton::clicked, this, action.run, Qt::QueuedConnection);
    }
    m_window.setBannerShown(true);
}

} // namespace onboarding
