#pragma once
#include <QFrame>
#include <QList>

class QPushButton;

namespace onboarding {

class PlainLabel;
class Theme;

/// What can be done with the selected customers, when there are several. Always of the same height, and below
/// the list: no row moves when one more is selected.
class SelectionBar : public QFrame
{
    Q_OBJECT
public:
    explicit SelectionBar(const Theme &theme, QWidget *parent = nullptr);
    /// \p shown rows are in the list; \p staying of these no longer match the view.
    void setSelected(int selected, int shown, int staying);
    /// \p hidden matches of the search are left out by \p filter.
    void setHiddenMatches(int hidden, const QString &filter);

Q_SIGNALS:
    void checkRequested();
    void assignRequested();
    void tagRequested();
    void snoozeRequested();
    void exportRequested();
    void allRequested();
    void clearRequested();
    void showHiddenRequested();

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
