#pragma once
#include <QTabBar>

namespace onboarding {

/// The tabs of the views. F2, Del and the context menu act on the current one; where there is no room for all
/// of them the wheel moves them and changes none.
class ViewTabs : public QTabBar
{
    Q_OBJECT
public:
    explicit ViewTabs(QWidget *parent = nullptr);

Q_SIGNALS:
    void menuRequested(int tab, const QPoint &at); ///< \p at of the screen
    void renameRequested(int tab);
    void removeRequested(int tab);

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
};

} // namespace onboarding
