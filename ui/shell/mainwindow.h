#pragma once
#include "core/clock.h"
#include "core/customers/customer.h"
#include "core/environments/environment.h"
#include "core/environments/settings.h"
#include "core/secrets/secretstore.h"

#include <QList>
#include <QMainWindow>
#include <functional>
#include <memory>
#include <optional>

namespace onboarding {

class MessageCard;
class Theme;
class WirePanel;

/// What the list of customers shows of one.
struct CustomerRow
{
    Customer customer {};
    std::optional<Observation> observation {};
    bool isBusy = false; ///< a request about it is under way
    bool isUnsettled = false; ///< a submission whose outcome is not known
};

/// The shell: environment band, rail, list of customers, the pages, the wire panel, status bar, toast, and
/// everything the keyboard reaches from everywhere. Shows what it is given and says what was asked for;
/// knows no network, keychain or file but its own settings (size, position, splitters).
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    enum class Page { Customer, Environments, Settings };

    MainWindow(Theme &theme, Settings &settings, const Clock &clock, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Takes \p widget. The list of customers is shown beside Page::Customer only.
    void setPage(Page page, QWidget *widget);
    void showPage(Page page);
    [[nodiscard]] Page page() const;

    /// What the band and its menu show. \p current may be absent from \p all while it is being made.
    void setEnvironments(const QList<Environment> &all, const Environment &current);
    /// Whole list, in the order to show; the selection stays when it is still there. Precise changes, no
    /// reset for one row. `loaded` false: grey bars.
    void setCustomers(const QList<CustomerRow> &rows, bool loaded);
    void updateCustomer(const CustomerRow &row);
    void selectCustomer(const QUuid &customer);
    [[nodiscard]] QUuid selectedCustomer() const;

    [[nodiscard]] WirePanel &wire();
    void setWireShown(bool shown);

    /// The card above the pages, for what concerns the whole window (keychain, sandbox, roster). One at a
    /// time: the caller decides which matters most. Hidden until it is used.
    [[nodiscard]] MessageCard &banner();
    void setBannerShown(bool shown);

    void setSecretState(SecretStoreState state); ///< in the status bar
    void setRequestCount(quint64 requests); ///< of this session, in the status bar
    void setSignedInText(const QString &text); ///< "Signed in as … · 51 min left"
    /// For 6 s, at the bottom left; with \p actionText a button that calls \p action (undo).
    void showToast(const QString &text, const QString &actionText = {}, std::function<void()> action = {});
    /// Asked when the window closes: a non-empty text is shown with "Stay" and "Quit anyway".
    void setCloseWarning(std::function<QString()> warning);

Q_SIGNALS:
    /// Once, after the first paint reached the screen: only now may anything slow begin.
    void firstPainted();
    void environmentChosen(const QUuid &environment);
    void manageEnvironmentsRequested();
    void customerSelected(const QUuid &customer); ///< null when none
    void addCustomerRequested();
    void removeCustomerRequested(const QUuid &customer);
    // Shortcuts that belong to the chosen customer.
    void checkRequested();
    void sdkTokenRequested();
    void registerRequested();
    void advanceClockRequested();
    void cancelRequested(); ///< Esc with nothing else to close

protected:
    void closeEvent(QCloseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void connectParts();
    void addShortcuts();
    void openEnvironmentMenu();
    void layoutPanes();

    struct Private;
    std::unique_ptr<Private> m_private;
};

} // namespace onboarding
