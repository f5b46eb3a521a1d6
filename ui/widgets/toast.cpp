#include "ui/widgets/toast.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/plainlabel.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QPushButton>
#include <QStyle>
#include <QTimer>
#include <algorithm>

namespace onboarding {

namespace {
constexpr std::chrono::minutes Kept {9}; ///< a removed customer is gone for good a minute later
}

Toast::Toast(QWidget *parent)
    : QFrame(parent)
    , m_text(new PlainLabel)
    , m_button(makeButton({}, QStringLiteral("toastButton")))
    , m_timer(new QTimer(this))
    , m_forget(new QTimer(this))
{
    setObjectName(QStringLiteral("toast"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 6, 12, 6);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_button);
    m_timer->setSingleShot(true);
    m_timer->setInterval(std::chrono::seconds(6));
    connect(m_timer, &QTimer::timeout, this, &QWidget::hide);
    m_forget->setSingleShot(true);
    m_forget->setInterval(Kept);
    connect(m_forget, &QTimer::timeout, this, &Toast::forgetUndo);
    connect(m_button, &QPushButton::clicked, this, [this] {
        hide();
        if (const auto action = std::exchange(m_action, nullptr))
            action();
    });
    hide();
}

void Toast::showMessage(const QString &text, const QString &actionText, std::function<void()> action)
{
    m_button->setText(actionText);
    m_button->setVisible(!actionText.isEmpty());
    m_action = std::move(action);
    m_isUndo = false;
    setAccessibleName(text);
    place();
    show();
    raise();
    m_timer->start();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void Toast::showUndoable(const QString &text, std::function<void()> undo)
{
    constexpr std::size_t Most = 50;
    m_changes.push_back({std::move(undo), QDeadlineTimer(Kept)});
    if (m_changes.size() > Most)
        m_changes.pop_front();
    m_forget->start();
    showMessage(text, tr("Undo"), [this] { this->undo(); });
    m_isUndo = true;
}

bool Toast::offersUndo() const
{
    return isVisible() && m_isUndo;
}

void Toast::undo()
{
    while (!m_changes.empty() && m_changes.front().until.hasExpired())
        m_changes.pop_front();
    if (m_changes.empty())
        return showMessage(tr("Nothing to undo."), {}, nullptr);
    hide();
    const Change last = std::move(m_changes.back());
    m_changes.pop_back();
    last.undo();
}

void Toast::forgetUndo()
{
    if (offersUndo())
        hide(); // it offers what is not there any more
    m_changes.clear();
}

Toast::Content Toast::takeContent()
{
    Content content {.text = isVisible() ? accessibleName() : QString(),
                     .offersUndo = offersUndo(),
                     .changes = std::exchange(m_changes, {})};
    hide();
    return content;
}

void Toast::setContent(Content content)
{
    m_changes = std::move(content.changes);
    m_forget->start();
    if (content.text.isEmpty())
        return;
    showMessage(content.text, content.offersUndo ? tr("Undo") : QString(), [this] { undo(); });
    m_isUndo = content.offersUndo;
}

void Toast::setRoom(std::function<QRect()> room)
{
    m_room = std::move(room);
}

void Toast::replace(const QString &before, const QString &now)
{
    if (!isVisible() || accessibleName() != before)
        return;
    setAccessibleName(now);
    place();
}

void Toast::place()
{
    constexpr int Edge = 16;
    constexpr int Widest = 560; // longer lines are hard to read
    const QRect room = (m_room ? m_room() : parentWidget()->rect()).adjusted(Edge, Edge, -Edge, -Edge);
    const int most = std::min(Widest, room.width());
    for (QWidget *part : {static_cast<QWidget *>(m_text), static_cast<QWidget *>(m_button)})
        part->ensurePolished(); // its font is measured
    m_text->setWordWrap(false);
    m_text->setPlainText(accessibleName());
    layout()->invalidate();
    int wide = layout()->totalSizeHint().width();
    if (wide > most) {
        wrap(most - (wide - m_text->sizeHint().width()));
        layout()->invalidate();
        wide = most;
    }
    const QSize size(wide,
                     layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(wide)
                                                   : layout()->totalSizeHint().height());
    setGeometry(QStyle::alignedRect(layoutDirection(), Qt::AlignRight | Qt::AlignBottom, size, room));
}

/// Over several lines. A word without a place to break it, a path for example, keeps both its ends.
void Toast::wrap(int width)
{
    QStringList words = accessibleName().split(QLatin1Char(' '));
    for (QString &word : words)
        word = m_text->fontMetrics().elidedText(word, Qt::ElideMiddle, width);
    m_text->setPlainText(words.join(QLatin1Char(' ')));
    m_text->setWordWrap(true);
}

} // namespace onboarding
