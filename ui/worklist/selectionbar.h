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
    /// \p shown: as many are in the list, \p staying of them although the view leaves them no more.
    void setMarked(int marked, int shown, int staying);
    /// So many that the search finds are not shown, because of \p filter.
    void setHiddenMatches(int hidden, const QString &filter);

Q_SIGNALS:
    void checkRequested();
    void assignRequested();
    void tagRequested();
    void snoozeRequested();
    void exportRequested();
    void allRequested();
    void clearRequested();
    void hiddenRequested(); ///< to be shown too

private:
    void showHidden();

    PlainLabel *m_count;
    PlainLabel *m_hiddenText;
    QPushButton *m_showHidden;
    QPushButton *m_all;
    bool m_hasHidden = false;
    bool m_hasSeveral = false;
    QList<QWidget *> m_actions;
};

/// "17 matches are hidden by the filter In progress."
[[nodiscard]] QString hiddenMatchesText(int hidden, const QString &filter);

} // namespace onboarding
