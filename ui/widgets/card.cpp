#include "ui/widgets/card.h"

#include "ui/widgets/plainlabel.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace onboarding {

Card::Card(const QString &title, QWidget *parent)
    : QFrame(parent)
    , m_title(makeLabel(title, "section"))
    , m_header(new QHBoxLayout)
    , m_content(new QVBoxLayout)
{
    setProperty("card", QStringLiteral("true"));
    setAccessibleName(title);
    m_header->setContentsMargins(16, 8, 16, 8);
    m_header->setSpacing(8);
    constexpr int ButtonHeight = 24;
    // Cut rather than make the page wider, and else as wide as it is.
    m_title->setElided(true);
    m_title->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    m_title->setMinimumHeight(ButtonHeight); // as high without a button, so that neighbours are alike
    m_header->addWidget(m_title);
    m_header->addStretch();
    m_content->setContentsMargins(16, 12, 16, 16);
    m_content->setSpacing(10);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    layout->addLayout(m_header);
    layout->addWidget(makeRule());
    layout->addLayout(m_content);
}

void Card::setTitle(const QString &title)
{
    m_title->setPlainText(title);
    setAccessibleName(title);
}

QFrame *makeRule()
{
    auto *rule = new QFrame;
    rule->setObjectName(QStringLiteral("rule"));
    rule->setFixedHeight(1);
    return rule;
}

PlainLabel *makeLabel(const QString &text, const char *role, bool wraps)
{
    auto *label = new PlainLabel(text);
    label->setRole(role);
    label->setWordWrap(wraps);
    return label;
}

} // namespace onboarding
