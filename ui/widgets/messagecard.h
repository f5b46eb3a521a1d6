#pragma once
#include "ui/widgets/buttons.h"

#include <QFrame>

class QPushButton;

namespace onboarding {

class FlowLayout;
class PlainLabel;
class Theme;

/// What happened, what it means, one thing to do. Raises an accessibility alert when it appears or changes.
class MessageCard : public QFrame
{
    Q_OBJECT
public:
    enum class Tone { Info, Warning, Danger, Success };

    explicit MessageCard(const Theme &theme, QWidget *parent = nullptr);

    void setMessage(Tone tone, const QString &title, const QString &sentence);
    void clearActions();
    /// Primary is for the one thing to do next, when nothing else on the page is it.
    QPushButton *addAction(const QString &text, const QString &objectName,
                           ButtonKind kind = ButtonKind::Plain);

private:
    void restyle();

    const Theme &m_theme;
    Tone m_tone = Tone::Info;
    QWidget *m_icon;
    PlainLabel *m_title;
    PlainLabel *m_sentence;
    FlowLayout *m_actions;
};

} // namespace onboarding
