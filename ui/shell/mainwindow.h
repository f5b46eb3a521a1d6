#pragma once
#include "core/base/clock.h"
#include "core/environments/environment.h"
#include "core/platform/settings.h"
#include "core/secrets/secretstore.h"
#include "ui/widgets/toast.h"
#include "ui/worklist/worklistpage.h"

#include <QList>
#include <QMainWindow>
#include <functional>
#include <memory>
#include <optional>

namespace onboarding {

class CustomerStore;
class MessageCard;
class Theme;
class HttpLogPanel;
struct WorklistFilter;
enum class WindowAction;

/// The shell: environment band, rail, worklist, the pages, the HTTP log, status bar, toast, and
/// everything the keyboard reaches from everywhere. Shows what it is given and says what was asked for;
/// knows no network, keychain or file but its own settings (size, position, splitters).
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    enum class Page { Worklist, Overview, Environments, Settings };
    static constexpr int PageCount = 1 + static_cast<int>(Page::Settings); ///< it is the last one

    /// A bare frame in the colours of the theme, so that there is something to see at once: its parts are
    /// made by build(). References must outlive it.
    MainWindow(Theme &theme, Settings &settings, const CustomerStore &store, const Clock &clock,
               QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Makes the parts, once, before anything else is called; best after firstPainted().
    void build();

    /// Takes \p widget. On Page::Worklist it is about the chosen customer and shares the window with the
    /// list.
    void setPage(Page page, QWidget *widget);
    void showPage(Page page);
    [[nodiscard]] Page page() const;

    /// What the band and its menu show. \p current may be absent from \p all while it is being made.
    void setEnvironments(const QList<Environment> &all, const Environment &current);
    [[nodiscard]] WorklistPage &worklist();
    /// The customer with the whole window, or beside the list. A narrow window shows either of them.
    void setCustomerOpen(bool open);
    [[nodiscard]] bool isCustomerOpen() const;
    /// The worklist with only those of \p filter, from its first on. \p meaning: what they are, in words.
    void showFiltered(const WorklistFilter &filter, const QString &meaning);
    /// Gives the keyboard to the list, also when it is still to be filled.
    void focusList();
    void selectCustomer(const QUuid &customer);
    /// Back in the list, where no row is the current one.
    void selectNobody();
    [[nodiscard]] QUuid selectedCustomer() const; ///< null when none, and before build()

    [[nodiscard]] HttpLogPanel &httpLog();
    /// Whether the panel may stand beside the page of a customer: not beside the log itself.
    void setLogShownBeside(bool shown);
    void setHttpLogShown(bool shown);

    /// The card above the pages, for what concerns the whole window (keychain, sandbox, roster). One at a
    /// time: the caller decides which matters most. Hidden until it is used.
    [[nodiscard]] MessageCard &banner();
    void setBannerShown(bool shown);

    void setSecretState(SecretStoreState state); ///< in the status bar
    void setRequestCount(quint64 requests); ///< in the status bar: as many as the log behind it has
    /// "Watching 12 · next check in 0:42", and what that follows; empty: nothing is watched.
    void setWatchText(const QString &text, const QString &explanation);
    void setUnsettled(const QStringList &names); ///< whose outcome is not known; in the status bar
    void setSignedInText(const QString &text); ///< "Signed in as … · 51 min left"
    /// For 6 s, at the bottom right; with \p actionText a button that calls \p action.
    void showToast(const QString &text, const QString &actionText = {}, std::function<void()> action = {});
    void replaceToast(const QString &before, const QString &now); ///< while it says \p before
    /// The same with "Undo"; Ctrl+Z takes the last change back, then the one before, for some minutes, until
    /// forgetUndo().
    void showUndoable(const QString &text, std::function<void()> undo);
    void forgetUndo();
    /// The short message, and what Ctrl+Z can take back, for another window.
    [[nodiscard]] Toast::Content takeToast();
    void setToast(Toast::Content content);
    /// Asked when the window closes: a non-empty text is shown with "Stay" and "Quit anyway".
    void setCloseWarning(std::function<QString()> warning);
    /// What can be saved before it is quit: offered while \p can says so; \p save quits once it is saved.
    void setSaveFirst(std::function<bool()> can, std::function<void()> save);
    /// Closing the window then hides it; quit() closes it all the same.
    void setHiddenByClosing(bool hidden);
    /// Closes the window for good, after asking when there is something to ask. closed() follows.
    void quit();
    void quitWithoutAsking(); ///< for when nobody is there to answer
    /// For a start without a window: what waits for the first paint begins without it.
    void beginHidden();

Q_SIGNALS:
    /// Once, after the first paint reached the screen: only now may anything slow begin.
    void firstPainted();
    void closed(); ///< not when it was only hidden
    void environmentChosen(const QUuid &environment);
    void manageEnvironmentsRequested();
    void customerSelected(const QUuid &customer); ///< null when none
    void addCustomerRequested();
    void customerOpenChanged(bool open);
    // Asked for by a key or in the status line.
    void httpLogRequested(); ///< of all customers
    void unsettledRequested(); ///< those of whom it is not known whether their IDs were registered
    void checkRequested();
    void checkViewRequested(); ///< of all that the worklist shows
    void sdkTokenRequested();
    void registerRequested();
    void advanceClockRequested();
    void cancelRequested(); ///< Esc with nothing else to close

protected:
    bool event(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void connectParts();
    void addShortcuts();
    void run(WindowAction action, int argument);
    void openEnvironmentMenu();
    void layoutPanes();
    void onCheckKey();
    void moveToDue(int by);
    void moveInList(int by);
    void onIntentKey(WorklistPage::Intent intent);
    void onSearchKey();
    void onUndoKey();
    void forgetTaken();
    void onEscape();
    void onFocusChanged(QWidget *before, const QWidget *now);
    void showFromFirst();
    void focusNear(QWidget &gone);
    void giveFocusBack();
    void showLate();

    void paintFrame();

    Theme &m_theme;
    Settings &m_settings;
    const CustomerStore &m_store;
    const Clock &m_clock;
    bool m_isPainted = false;
    struct Private;
    std::unique_ptr<Private> m_private; ///< null until build()
};

} // namespace onboarding
