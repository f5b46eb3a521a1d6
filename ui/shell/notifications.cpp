#include "ui/shell/notifications.h"

#include "core/base/plaintext.h"
#include "core/kyc/nextstep.h"
#include "core/platform/settings.h"
#include "ui/shell/mainwindow.h"

#include <utility>

namespace onboarding {

namespace {

/// The words of the desktop's notification and of the toast, which is put right when the status moves on.
QString changeText(const QString &label, const KycStatus &status)
{
    return Notifications::tr("%1: %2").arg(plainExcerpt(label, 60), statusLabel(status));
}

} // namespace

QString changesText(const QList<WatchedChange> &changes)
{
    if (changes.size() == 1)
        return changeText(changes.constFirst().label, changes.constFirst().now.status);
    QMap<QString, int> counts;
    for (const WatchedChange &change : changes)
        ++counts[statusLabel(change.now.status)];
    QStringList parts;
    for (auto one = counts.begin(); one != counts.end(); ++one)
        parts.append(Notifications::tr("%1 %L2").arg(one.key()).arg(one.value()));
    return parts.join(QStringLiteral(", "));
}

Notifications::Notifications(MainWindow &window, const Settings &settings, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_settings(settings)
{
    connect(&m_desktop, &DesktopNotification::clicked, this, &Notifications::opened);
    connect(&m_desktop, &DesktopNotification::refused, this,
            [this](const QString &text) { m_window.showToast(text); });
}

void Notifications::tell(const QList<WatchedChange> &changes)
{
    const QString text = changesText(changes);
    const QString title = tr("%Ln watched customers have another status", nullptr, int(changes.size()));
    m_told = changes.size() == 1 ? changes.constFirst().customer : QUuid();
    m_toldText = text;
    if (m_settings.value(settings::Notifications))
        m_desktop.show(title, text, m_told);
    else
        m_window.showToast(text);
}

void Notifications::follow(const Customer &customer, const KycStatus &status)
{
    if (customer.id != m_told)
        return;
    const QString now = changeText(customer.label(), status);
    m_window.replaceToast(std::exchange(m_toldText, now), now);
}

} // namespace onboarding
