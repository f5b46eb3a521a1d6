#include "ui/widgets/segmentedcontrol.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QToolButton>

namespace onboarding {

SegmentedControl::SegmentedControl(Look look, QWidget *parent)
    : QWidget(parent)
    , m_look(look)
    , m_group(new QButtonGroup(this))
    , m_layout(new QHBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(look == Look::Tabs ? 4 : 0);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(m_group, &QButtonGroup::idClicked, this, [this](int id) {
        moveFocus();
        Q_EMIT chosen(id);
    });
    // Tab comes to the choice that holds.
    connect(m_group, &QButtonGroup::buttonToggled, this, [](QAbstractButton *button, bool isChosen) {
        button->setFocusPolicy(isChosen ? Qt::StrongFocus : Qt::ClickFocus);
    });
}

void SegmentedControl::addChoice(int id, const QString &text, const QString &objectName)
{
    auto *button = new QToolButton;
    button->setText(text);
    button->setCheckable(true);
    button->setObjectName(objectName);
    button->setProperty(m_look == Look::Tabs ? "lens" : "segment", true);
    button->setFocusPolicy(Qt::ClickFocus);
    m_group->addButton(button, id);
    m_layout->addWidget(button);
    if (m_group->checkedId() < 0)
        button->setChecked(true);
}

void SegmentedControl::setCurrent(int id)
{
    if (QAbstractButton *button = m_group->button(id))
        button->setChecked(true);
    moveFocus();
}

/// A ring around one and the colour of another would make two look chosen.
void SegmentedControl::moveFocus()
{
    const QWidget *focused = window()->focusWidget();
    QAbstractButton *now = m_group->checkedButton();
    if (now && focused && focused != now && isAncestorOf(focused))
        now->setFocus();
}

int SegmentedControl::current() const
{
    return m_group->checkedId();
}

} // namespace onboarding
