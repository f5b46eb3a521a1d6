#include "app/console/passingnotice.h"

#include "core/base/plaintext.h"
#include "ui/environments/environmentchange.h"

namespace onboarding {

PassingNotice::PassingNotice(const Theme &theme, QWidget &window)
    : m_theme(theme)
    , m_window(window)
{
}

bool PassingNotice::isOpen() const
{
    return m_dialog && m_dialog->isVisible();
}

void PassingNotice::tell(const Environment &environment, const QString &title, const QString &text,
                         const QString &button)
{
    QStringList paragraphs {text};
    if (isOpen())
        paragraphs << m_told << m_changed.beside;
    paragraphs.removeAll(QString());
    paragraphs.removeDuplicates();
    m_changed = {};
    m_told = paragraphs.join(QLatin1Char('\n'));
    show(environment, title, m_told, button);
}

void PassingNotice::tellChanged(const Changed &changed, const Environment &now)
{
    const bool isSameAgain = isOpen() && m_changed.before.id == now.id;
    QStringList beside;
    if (isOpen())
        beside << m_told << m_changed.beside;
    beside << changed.beside;
    beside.removeAll(QString());
    beside.removeDuplicates();
    m_changed = {.before = isSameAgain ? m_changed.before : changed.before,
                 .beside = beside.join(QLatin1Char('\n'))};
    m_told.clear();
    QString text = environmentChangeText(m_changed.before, now);
    if (!m_changed.beside.isEmpty())
        text += QLatin1Char('\n') + m_changed.beside;
    show(now, tr("%1 was changed by another program").arg(plainExcerpt(now.name, 60)), text, tr("Continue"));
}

void PassingNotice::show(const Environment &environment, const QString &title, const QString &text,
                         const QString &button)
{
    if (m_dialog)
        m_dialog->close();
    m_dialog = new NoticeDialog(m_theme, environment, title, text, button, &m_window);
    m_dialog->open();
}

} // namespace onboarding
