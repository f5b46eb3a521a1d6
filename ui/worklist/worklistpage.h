#pragma once
#include "core/base/clock.h"
#include "core/checking/checkqueue.h"
#include "core/platform/settings.h"
#include "core/roster/customerstore.h"
#include "core/roster/savedview.h"

#include <QWidget>
#include <functional>
#include <memory>

class QMenu;
class QToolButton;

namespace onboarding {

class Theme;
class WorklistModel;

/// The worklist: views, search, status chips, the table, and how a run of checks stands. Shows and says what
/// was asked for; changes nothing itself.
class WorklistPage : public QWidget
{
    Q_OBJECT
public:
    enum class Intent { Check, Note, Rename, Assign, Tag, Snooze, SetDue, Watch, Remove };

    /// References must outlive it.
    WorklistPage(const Theme &theme, Settings &settings, const CustomerStore &store, const Clock &clock,
                 QWidget *parent = nullptr);
    ~WorklistPage() override;

    [[nodiscard]] WorklistModel &model();
    /// Views, search, buttons and status chips. The window puts it above the list and what is open beside it.
    [[nodiscard]] QWidget *header() const;
    [[nodiscard]] const QWidget *rows() const; ///< what is below the titles of the columns
    /// The part of rows() where neither a box nor a name stands, in its coordinates; all of it when too
    /// narrow.
    [[nodiscard]] QRect besideNames() const;
    void setSavedViews(const QList<SavedView> &views);
    /// Whether a question follows when one customer is removed.
    void setAsksBeforeRemoval(bool asks);
    void setProgress(const CheckProgress &progress);
    [[nodiscard]] bool isProgressShown() const; ///< a run, or how the last one ended
    /// A filter that comes from somewhere else (a mark of the overview); when no tab stands for it, a chip
    /// says \p meaning.
    void showFilter(const WorklistFilter &filter, const QString &meaning = {});
    void chooseView(const QString &name);
    void chooseLate(); ///< the built-in view
    void chooseAll(); ///< the built-in view
    /// Keeps it in the settings; My queue follows. False when it may not be kept, see Settings.
    bool setOwnName(const QString &name);
    [[nodiscard]] QString ownName() const; ///< empty until it was said
    void useOwnName(); ///< that of the settings, after it was changed there
    void chooseQueue();

    void select(const QUuid &customer);
    void selectNobody(); ///< no row, and none is current
    [[nodiscard]] QUuid currentCustomer() const; ///< of the current row; null: none
    [[nodiscard]] QList<QUuid> selection() const; ///< of the selected rows; else the current one
    void
    setSelection(const QList<QUuid> &customers); ///< these alone; the first of them becomes the current row
    void move(int by); ///< the next (1) or the one before (-1)
    /// To the next customer below (1) or above (-1) who has a due date; false when there is none.
    [[nodiscard]] bool moveToDue(int by);
    void toggleStatus(int number); ///< 0 is all
    void focusFilter();
    void clearSearch();
    void setUnreadable(bool unreadable); ///< the list: there is nothing to wait for
    void focusList();
    /// What was typed into the search before is not what Ctrl+Z takes back from now on.
    void forgetSearchUndo();
    void request(Intent intent); ///< about selection(); a name or a note: about the current row
    void requestFor(Intent intent, const QList<QUuid> &customers); ///< nothing for none

Q_SIGNALS:
    void lateCounted(int late); ///< after the views were counted
    void rowsResized(); ///< what rows() has for them
    void customerSelected(const QUuid &customer); ///< null: the filter leaves out the one that was selected
    void openRequested(); ///< the current row, with the whole window
    void addRequested();
    void importRequested();
    void exportRequested(const QList<QUuid> &customers);
    void saveViewRequested(const onboarding::SavedView &view); ///< without a name
    void renameViewRequested(const QString &name);
    void removeViewRequested(const QString &name);
    void ownNameRequested(); ///< My queue was chosen, and nobody said whose
    void intentRequested(onboarding::WorklistPage::Intent intent, const QList<QUuid> &customers);
    void pauseRequested();
    void resumeRequested();
    void cancelRequested();
    void retryRequested();
    void failuresRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void connectHeader();
    void connectList();
    void connectDropChip(QToolButton *chip, const std::function<void()> &onDropped);
    void nameActions();
    void addActions();
    void setFilter(const WorklistFilter &filter);
    void showView(const SavedView &view);
    void showViews();
    void showCounts();
    void showMeaning();
    void placeCheckRunBar();
    void showState();
    void showSelectedCount();
    void keepRoomOnCheck();
    void openMenu();
    void openColumnMenu(const QPoint &at);
    void openFilterMenu();
    void openViewMenu(int tab, const QPoint &at);
    void addViewActions(QMenu &menu, int tab);
    void renameView(int tab);
    void removeView(int tab);
    void dropFilters();
    void focusFirst();
    void showFacts();
    void showFirstRows(bool isSearchOver);
    void copySelection() const;
    void onCurrentChanged();
    void tellSelected();

    struct Private;
    std::unique_ptr<Private> m_private;
};

} // namespace onboarding
