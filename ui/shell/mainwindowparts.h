#pragma once
#include "core/base/clock.h"
#include "core/environments/environment.h"
#include "core/platform/settings.h"
#include "ui/customer/httplogpanel.h"
#include "ui/shell/statusline.h"
#include "ui/widgets/envband.h"

#include <QActionGroup>
#include <QMainWindow>
#include <QMenu>
#include <QSplitter>
#include <QStackedWidget>

class QLabel;
class QToolButton;
class QVBoxLayout;

namespace onboarding {

class CustomerStore;
class MessageCard;
class Theme;
class Toast;
class WorklistPage;

/// The widgets of the main window and how they are put together.
class MainWindowParts
{
public:
    MainWindowParts(QMainWindow &window, Theme &theme, Settings &settings, const CustomerStore &store,
                    const Clock &clock);

    static constexpr int RailWidth = 84;

    void setPage(int index, QWidget *widget);
    void focusPane(int by);
    /// The first control of \p part that a keyboard reaches, its main button before others. False: there is
    /// none.
    static bool focusInside(const QWidget &part);
    /// The list, or what takes its place when it is empty; on another page what is there. Not the band.
    void focusPage();
    /// The list or the page itself, where no key presses a button.
    void focusPlainly();
    [[nodiscard]] QRect roomForToast() const;
    void showKeys();
    void showLate(int customers); ///< beside the worklist's name; 0: nothing
    std::function<void()> saveFirst {}; ///< offered there while canSaveFirst(); quits when all is saved
    std::function<bool()> canSaveFirst {};

    QMainWindow &window;
    Theme &theme;
    Settings &settings;
    Environment environment = Environment::localSandbox();
    EnvBand *band;
    QActionGroup *rail;
    WorklistPage *worklist;
    QWidget *middle; ///< the pages, below the banner
    QStackedWidget *pages;
    QWidget *bannerFrame;
    MessageCard *banner;
    HttpLogPanel *httpLog;
    QSplitter *splitter;
    StatusLine *status;
    Toast *toast = nullptr;

private:
    QLabel *m_late = nullptr;
    QToolButton *m_worklistButton = nullptr;

    [[nodiscard]] QWidget *makeRail();
    [[nodiscard]] static QLabel *makeLateMark(QWidget &railWidget);
    void makeMiddle();
    QToolButton *addRailButton(QVBoxLayout &layout, int page, const QString &icon, const QString &text,
                               const QString &objectName);
};

} // namespace onboarding
