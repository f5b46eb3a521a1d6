#include "ui/customer/idedit.h"

#include "core/phonerun/phoneid.h"
#include "ui/customer/copiedtext.h"

#include <QClipboard>
#include <QDropEvent>
#include <QGuiApplication>
#include <QMimeData>

namespace onboarding {

IdEdit::IdEdit(QWidget *parent)
    : QLineEdit(parent)
{
    // Keys, menu and the middle button all paste, and none of them tells; what is there now is looked at.
    connect(this, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (!canonicalId(text))
            return;
        const QClipboard *clipboard = QGuiApplication::clipboard();
        lookAt(clipboard->mimeData(QClipboard::Clipboard));
        if (clipboard->supportsSelection())
            lookAt(clipboard->mimeData(QClipboard::Selection));
    });
}

void IdEdit::lookAt(const QMimeData *copied)
{
    const std::optional<QString> id = canonicalId(text());
    if (copied && id && !m_unseen.contains(*id) && unseenIds(*copied).contains(*id))
        m_unseen.append(*id);
}

void IdEdit::dropEvent(QDropEvent *event)
{
    remember(unseenIds(*event->mimeData()));
    QLineEdit::dropEvent(event);
}

bool IdEdit::isUnseen() const
{
    const std::optional<QString> id = canonicalId(text());
    return id && m_unseen.contains(*id);
}

void IdEdit::remember(const QStringList &unseen)
{
    for (const QString &id : unseen) {
        if (!m_unseen.contains(id))
            m_unseen.append(id);
    }
}

} // namespace onboarding
