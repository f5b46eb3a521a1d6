#pragma once
#include <QObject>
#include <QPointer>
#include <QSet>
#include <QWidget>

namespace onboarding {

/// Keeps what is under the pointer there while the page around it changes: what grows above a button or field
/// is made up for by scrolling, and what gets lower above the pointer keeps its room until that leaves the
/// page. Where nothing can be pressed the page keeps its top.
class SteadyPage : public QObject
{
    Q_OBJECT
public:
    /// \p page lies in a QScrollArea, if not now, then when it is shown.
    explicit SteadyPage(QWidget &page);

    /// \p part is somewhere in the page and has the width of it, or of another part.
    void add(QWidget &part);
    /// A card that comes and goes: it keeps its room, and never moves the page. While it comes it lies over
    /// what is there, for a moment, and nobody has pointed at it yet.
    void addFleeting(QWidget &part);
    /// Gives back the room that was kept: another content begins. Nothing is held in it before the pointer
    /// has moved, or it would not begin at its top.
    void release();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] bool isHeld() const;
    void keepRoom(QWidget &part) const;
    void follow(const QWidget &part, const QPoint &before);
    void scroll();
    void giveBack();
    /// In \p widget's coordinates; with what is still to be scrolled.
    [[nodiscard]] QPoint pointerIn(const QWidget &widget) const;

    QWidget &m_page;
    QList<QPointer<QWidget>> m_parts;
    QSet<const QWidget *> m_fleeting;
    QPoint m_rest; ///< where the pointer was when the content began
    int m_pending = 0; ///< still to be scrolled
    int m_tries = 0;
};

} // namespace onboarding
