#pragma once
#include <QFrame>
#include <functional>

class QPushButton;
class QTimer;

namespace onboarding {

class PlainLabel;

/// A short message at the bottom left of its parent, gone after 6 s; with one way to take it back.
class Toast : public QFrame
{
    Q_OBJECT
public:
    explicit Toast(QWidget *parent);
    void showMessage(const QString &text, const QString &actionText, std::function<void()> action);
    void place();
    /// As if its button had been pressed, while it is there.
    void trigger();

private:
    PlainLabel *m_text;
    QPushButton *m_button;
    QTimer *m_timer;
    std::function<void()> m_action;
};

} // namespace onboarding
