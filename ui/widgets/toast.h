#pragma once
#include <QDeadlineTimer>
#include <QFrame>
#include <deque>
#include <functional>

class QPushButton;
class QTimer;

namespace onboarding {

class PlainLabel;

/// A short message at the bottom right of its room, gone after 6 s; with one way to take it back.
class Toast : public QFrame
{
    Q_OBJECT
public:
    /// What can be taken back, and how long.
    struct Change
    {
        std::function<void()> undo;
        QDeadlineTimer until;
    };

    explicit Toast(QWidget *parent);
    void showMessage(const QString &text, const QString &actionText, std::function<void()> action);
    /// Where it may lie, in the parent; asked for whenever it is placed.
    void setRoom(std::function<QRect()> room);
    void place();
    /// Says \p now instead, while it still says \p before.
    void replace(const QString &before, const QString &now);
    /// With "Undo"; undo() takes back the last change, then the one before, each for some minutes.
    void showUndoable(const QString &text, std::function<void()> undo);
    void undo();
    [[nodiscard]] bool offersUndo() const; ///< now, by its button
    void forgetUndo(); ///< all of them

    /// What is said and what can be taken back.
    struct Content
    {
        QString text {}; ///< empty: nothing is shown
        bool offersUndo = false;
        std::deque<Change> changes {};
    };
    [[nodiscard]] Content takeContent(); ///< it has nothing of it any more
    void setContent(Content content); ///< of the window before this one

private:
    void wrap(int width);

    PlainLabel *m_text;
    QPushButton *m_button;
    std::function<QRect()> m_room;
    QTimer *m_timer;
    QTimer *m_forget;
    std::function<void()> m_action;
    bool m_isUndo = false; ///< m_action
    std::deque<Change> m_changes; ///< oldest first
};

} // namespace onboarding
