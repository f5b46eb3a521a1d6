#include "app/console/notices.h"

#include "ui/shell/mainwindow.h"

#include <QAbstractButton>

namespace onboarding {

Notices::Notices(MainWindow &window, QObject *parent)
    : QObject(parent)
    , m_window(window)
{
}

void Notices::set(Topic topic, const Notice &notice)
{
    m_notices.insert_or_assign(topic, notice);
    show();
}

void Notices::clear(Topic topic)
{
    if (m_notices.erase(topic) > 0)
        show();
}

void Notices::show()
{
    if (m_notices.empty()) {
        m_window.setBannerShown(false);
        return;
    }
    const Notice &notice = m_notices.begin()->second;
    MessageCard &banner = m_window.banner();
    banner.setMessage(notice.tone, notice.title, notice.sentence);
    banner.clearActions();
    for (const Action &action : notice.actions) {
        QAbstractButton *button = banner.addAction(action.text, action.objectName);
        // Queued: the action may replace the very button that was clicked.
        connect(button, &QAbstractButton::clicked, this, action.run, Qt::QueuedConnection);
    }
    m_window.setBannerShown(true);
}

} // namespace onboarding
