#pragma once
#include <QFrame>

class QAbstractButton;
class QHBoxLayout;

namespace onboarding {

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
    /// Without a main button: what it stands above has one. For the buttons that are added from then on.
    void setPlainActions(bool plain) { m_hasPlainActions = plain; }
    /// Replaces the buttons. The first is the primary one.
    void clearActions();
    QAbstractButton *addAction(const QString &text, const QString &objectName);

private:
    void restyle();

    const Theme &m_theme;
    Tone m_tone = Tone::Info;
    QWidget *m_icon;
    PlainLabel *m_title;
    PlainLabel *m_sentence;
    QHBoxLayout *m_actions;
    bool m_hasPlainActions = false;
};

} // namespace onboarding
