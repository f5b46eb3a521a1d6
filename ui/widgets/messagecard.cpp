#include "ui/widgets/messagecard.h"

#include "ui/theme/theme.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/plainlabel.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

namespace onboarding {

namespace {

struct Look
{
    const char *card;
    const char *icon;
    const char *colour;
};

Look lookOf(MessageCard::Tone tone)
{
    switch (tone) {
    case MessageCard::Tone::Info: return {"info", "info", "infoText"};
    case MessageCard::Tone::Warning: return {"warning", "warn", "warnText"};
    case MessageCard::Tone::Danger: return {"danger", "warn", "dangerText"};
    case MessageCard::Tone::Success: return {"success", "check", "okText"};
    }
    return {"info", "info", "infoText"};
}

} // namespace

MessageCard::MessageCard(const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_icon(new QLabel)
    , m_title(new PlainLabel)
    , m_sentence(new PlainLabel)
    , m_actions(new FlowLayout(8))
{
    m_title->setRole("strong");
    m_title->setWordWrap(true);
    m_sentence->setWordWrap(true);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(4);
    texts->addWidget(m_title);
    texts->addWidget(m_sentence);
    texts->addLayout(m_actions); // in several lines where there is no room: no card is wider than its page
    texts->addStretch(); // a card that is higher for a while has its lines together
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 10, 12, 10);
    layout->setSpacing(10);
    layout->addWidget(m_icon, 0, Qt::AlignTop);
    layout->addLayout(texts, 1);
    connect(&theme, &Theme::changed, this, &MessageCard::restyle);
    restyle();
}

void MessageCard::setMessage(Tone tone, const QString &title, const QString &sentence)
{
    // A countdown in the sentence is no news: it would be spoken every second.
    const bool isNews = title != accessibleName() || !isVisible();
    m_tone = tone;
    m_title->setPlainText(title);
    m_sentence->setPlainText(sentence);
    m_sentence->setVisible(!sentence.isEmpty());
    setAccessibleName(title);
    setAccessibleDescription(sentence);
    restyle();
    if (!isNews)
        return;
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void MessageCard::clearActions()
{
    while (QLayoutItem *item = m_actions->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
}

QPushButton *MessageCard::addAction(const QString &text, const QString &objectName, ButtonKind kind)
{
    QPushButton *button = makeButton(text, objectName, kind);
    m_actions->addWidget(button);
    return button;
}

void MessageCard::restyle()
{
    const Look look = lookOf(m_tone);
    setProperty("card", QLatin1String(look.card));
    style()->unpolish(this);
    style()->polish(this);
    static_cast<QLabel *>(m_icon)->setPixmap(
        m_theme.pixmap(QLatin1String(look.icon), m_theme.colour(look.colour), 16, devicePixelRatioF()));
}

} // namespace onboarding
