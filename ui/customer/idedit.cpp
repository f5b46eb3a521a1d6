#include "ui/customer/idedit.h"

#include "core/phonerun/phoneid.h"
#include "ui/customer/copiedtext.h"

#include <QDropEvent>
#include <QGuiApplication>
#include <QMimeData>
#include <algorithm>
#include <iterator>
#include <utility>

namespace onboarding {

namespace {

/// How many letters of \p now stand between what it has in common with \p before at both ends.
qsizetype lettersPutIn(QStringView before, QStringView now)
{
    const auto start = std::mismatch(before.begin(), before.end(), now.begin(), now.end());
    const auto end
        = std::mismatch(std::make_reverse_iterator(before.end()), std::make_reverse_iterator(start.first),
                        std::make_reverse_iterator(now.end()), std::make_reverse_iterator(start.second));
    return end.second.base() - start.second;
}

} // namespace

IdEdit::IdEdit(QWidget *parent)
    : QLineEdit(parent)
{
    // Keys, menu and the middle button all paste, and none of them tells; what is there now is looked at.
    connect(this, &QLineEdit::textChanged, this, [this](const QString &text) {
        const bool isTyped = lettersPutIn(std::exchange(m_before, text), text) <= 1;
        if (isTyped || !canonicalId(text))
            return;
        lookAt(QClipboard::Clipboard);
        if (QGuiApplication::clipboard()->supportsSelection())
            lookAt(QClipboard::Selection);
    });
    connect(QGuiApplication::clipboard(), &QClipboard::changed, this,
            [this](QClipboard::Mode mode) { m_copied.remove(mode); });
}

/// Fetched from the program that has it, which may take its time: once, however often something is pasted.
void IdEdit::lookAt(QClipboard::Mode mode)
{
    const std::optional<QString> id = canonicalId(text());
    if (!id || m_unseen.contains(*id))
        return;
    if (!m_copied.contains(mode)) {
        const QMimeData *copied = QGuiApplication::clipboard()->mimeData(mode);
        m_copied.insert(mode, copied ? unseenIds(*copied) : QStringList());
    }
    if (m_copied.value(mode).contains(*id))
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
