#pragma once
#include <QKeySequence>
#include <QList>
#include <QString>

namespace onboarding {

/// What can be asked for by a key. What it does is in MainWindow::run(), and for KeyScope::List in the list.
enum class WindowAction {
    NextCustomer,
    PreviousCustomer,
    OpenCustomer,
    Escape,
    Search,
    ShowLate,
    PreviousDue,
    NextDue,
    ToggleStatus, ///< argument: which of statusKeys(), from 1; 0 is all
    CopyCustomers,
    Rename,
    Note,
    Assign,
    Tag,
    Snooze,
    SetDue,
    Watch,
    Undo,
    AddCustomer,
    Remove,
    Check,
    CheckView,
    SdkToken,
    RegisterIds,
    AdvanceClock,
    ShowPage, ///< argument: a MainWindow::Page
    Quit,
    SwitchEnvironment,
    NextPane,
    PreviousPane,
    ToggleHttpLog,
    ShowKeys,
    OfWidget ///< what a field, a view or a dialog does by itself
};

/// Where a key works.
enum class KeyScope {
    Window, ///< everywhere in it
    Letter, ///< the same, unless the user has turned such keys off or types into a field
    List, ///< while the list of customers has the focus; its menu has the action too
    Widget ///< where the widget that does it has the focus
};

struct KeyBinding
{
    QKeySequence keys {};
    WindowAction action = WindowAction::OfWidget;
    KeyScope scope = KeyScope::Widget;
    int argument = 0;
};

/// A line of the list of keys: what it says, and what works because of it.
struct ActionRow
{
    QString keys {}; ///< the bindings in words, in their order: "J, K", or "Alt+0 … Alt+9"
    QString meaning {};
    QList<KeyBinding> bindings {};
};

/// Every key of the window in the order of the list of keys. Shortcuts are made from it, menus name their
/// keys by it, and the list of keys and Settings show it.
[[nodiscard]] QList<ActionRow> actionTable();

/// The first key of \p action; empty when it has none.
[[nodiscard]] QKeySequence keysOf(WindowAction action);

} // namespace onboarding
