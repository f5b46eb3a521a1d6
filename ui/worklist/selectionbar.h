#pragma once
#include <QFrame>
#include <QList>

class QPushButton;

namespace onboarding {

class PlainLabel;
class Theme;

/// What can be done with the marked customers, when there are several. Always of the same height, and below
/// the list: no row moves when one more is marked.
class SelectionBar : public QFrame
{
    Q_OBJECT
public:
    explicit SelectionBar(const Theme &theme, QWidget *parent = nullptr);
    /// \p shown: as many are in the list.
    void setMarked(int marked, int shown);

Q_SIGNALS:
    void checkRequested();
    void assignRequested();
    void tagRequested();
    void snoozeRequested();
    void exportRequested();
    void allRequested();
    void clearRequested();

private:
    PlainLabel *m_count;
    QPushButton *m_all;
    QList<QWidget *> m_actions;
};

} // namespace onboarding
