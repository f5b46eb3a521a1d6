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
    /// With "Undo"; the change can be taken back by undo() until there is another one, or for some minutes.
    void showUndoable(const QString &text, std::function<void()> undo);
    void undo(); ///< the last change
    void forgetUndo();

private:
    PlainLabel *m_text;
    QPushButton *m_button;
    QTimer *m_timer;
    QTimer *m_forget;
    std::function<void()> m_action;
    std::function<void()> m_undo;
};

} // namespace onboarding
