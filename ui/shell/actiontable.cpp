#include "ui/shell/actiontable.h"

#include "ui/shell/mainwindow.h"

#include <QCoreApplication>

namespace onboarding {

namespace {

using Do = WindowAction;

struct ActionTable
{
    Q_DECLARE_TR_FUNCTIONS(ActionTable)
};

KeyBinding inWindow(const QKeySequence &keys, WindowAction action, int argument = 0)
{
    return {.keys = keys, .action = action, .scope = KeyScope::Window, .argument = argument};
}

KeyBinding byLetter(Qt::Key key, WindowAction action)
{
    return {.keys = key, .action = action, .scope = KeyScope::Letter};
}

KeyBinding inList(const QKeySequence &keys, WindowAction action)
{
    return {.keys = keys, .action = action, .scope = KeyScope::List};
}

KeyBinding ofWidget(const QKeySequence &keys)
{
    return {.keys = keys};
}

/// \p modifier with each number from \p first to \p last; the argument counts from 0.
QList<KeyBinding> byNumber(Qt::Modifier modifier, int first, int last, WindowAction action)
{
    QList<KeyBinding> bindings;
    for (int number = first; number <= last; ++number)
        bindings.append(
            inWindow(modifier | static_cast<Qt::Key>(Qt::Key_0 + number), action, number - first));
    return bindings;
}

QList<ActionRow> findingRows()
{
    return {
        {QStringLiteral("J, K"),
         ActionTable::tr("next, previous customer"),
         {byLetter(Qt::Key_J, Do::NextCustomer), byLetter(Qt::Key_K, Do::PreviousCustomer)}},
        {ActionTable::tr("Home, End"),
         ActionTable::tr("first, last customer (in the list)"),
         {ofWidget(Qt::Key_Home), ofWidget(Qt::Key_End)}},
        {ActionTable::tr("Enter, Esc"),
         ActionTable::tr("open the customer, back to the list"),
         {inList(Qt::Key_Return, Do::OpenCustomer), inWindow(Qt::Key_Escape, Do::Escape)}},
        {QStringLiteral("/"), ActionTable::tr("search the customers"), {byLetter(Qt::Key_Slash, Do::Search)}},
        {ActionTable::tr("Enter, Down"),
         ActionTable::tr("go to the first match (in the search)"),
         {ofWidget(Qt::Key_Return), ofWidget(Qt::Key_Down)}},
        {QStringLiteral("L"), ActionTable::tr("the late ones"), {byLetter(Qt::Key_L, Do::ShowLate)}},
        {QStringLiteral("[, ]"),
         ActionTable::tr("previous, next one with a due date"),
         {byLetter(Qt::Key_BracketLeft, Do::PreviousDue), byLetter(Qt::Key_BracketRight, Do::NextDue)}},
        {QStringLiteral("Alt+0 … Alt+9"), ActionTable::tr("all statuses, one status on or off"),
         byNumber(Qt::ALT, 0, 9, Do::ToggleStatus)}};
}

QList<ActionRow> listRows()
{
    return {
        {QStringLiteral("Ctrl+A"),
         ActionTable::tr("select all (in the list)"),
         {ofWidget(Qt::CTRL | Qt::Key_A)}},
        {QStringLiteral("Ctrl+C"),
         ActionTable::tr("copy the selected customers as text (in the list)"),
         {inList(QKeySequence::Copy, Do::CopyCustomers)}},
        {QStringLiteral("F2"),
         ActionTable::tr("rename the customer (in the list), or the view (on its tab)"),
         {inList(Qt::Key_F2, Do::Rename)}},
        {QStringLiteral("N, A, T, S, D, W"),
         ActionTable::tr("note: the one who is shown; assign, tags, snooze, due date, watch: those that are "
                         "selected"),
         {byLetter(Qt::Key_N, Do::Note), byLetter(Qt::Key_A, Do::Assign), byLetter(Qt::Key_T, Do::Tag),
          byLetter(Qt::Key_S, Do::Snooze), byLetter(Qt::Key_D, Do::SetDue), byLetter(Qt::Key_W, Do::Watch)}},
        {QStringLiteral("Ctrl+Z"),
         ActionTable::tr("undo the last change of the list, for some minutes"),
         {inWindow(Qt::CTRL | Qt::Key_Z, Do::Undo)}},
        {ActionTable::tr("Ctrl+Enter"),
         ActionTable::tr("save a note"),
         {ofWidget(Qt::CTRL | Qt::Key_Return)}},
        {ActionTable::tr("F4, Alt+Down"),
         ActionTable::tr("calendar (in a date)"),
         {ofWidget(Qt::Key_F4), ofWidget(Qt::ALT | Qt::Key_Down)}},
        {QStringLiteral("Ctrl+N"),
         ActionTable::tr("add a customer"),
         {inWindow(Qt::CTRL | Qt::Key_N, Do::AddCustomer)}},
        {ActionTable::tr("Del"),
         ActionTable::tr("remove the customer (in the list), or the view (on its tab)"),
         {inList(QKeySequence::Delete, Do::Remove)}}};
}

QList<ActionRow> serviceRows()
{
    return {{QStringLiteral("C, F5"),
             ActionTable::tr("check now: all that are selected"),
             {byLetter(Qt::Key_C, Do::Check), inWindow(Qt::Key_F5, Do::Check)}},
            {ActionTable::tr("Shift+F5"),
             ActionTable::tr("check all in view"),
             {inWindow(Qt::SHIFT | Qt::Key_F5, Do::CheckView)}},
            {QStringLiteral("Ctrl+T"),
             ActionTable::tr("SDK token"),
             {inWindow(Qt::CTRL | Qt::Key_T, Do::SdkToken)}},
            {QStringLiteral("R"), ActionTable::tr("register IDs"), {byLetter(Qt::Key_R, Do::RegisterIds)}},
            {QStringLiteral("."),
             ActionTable::tr("advance the sandbox clock by 15 minutes"),
             {byLetter(Qt::Key_Period, Do::AdvanceClock)}}};
}

QList<ActionRow> windowRows()
{
    constexpr int Settings = static_cast<int>(MainWindow::Page::Settings);
    return {{QStringLiteral("Ctrl+1 … Ctrl+4"), ActionTable::tr("worklist, overview, environments, settings"),
             byNumber(Qt::CTRL, 1, MainWindow::PageCount, Do::ShowPage)},
            {QStringLiteral("Ctrl+,"),
             ActionTable::tr("settings"),
             {inWindow(Qt::CTRL | Qt::Key_Comma, Do::ShowPage, Settings)}},
            {QStringLiteral("Ctrl+Q"), ActionTable::tr("quit"), {inWindow(Qt::CTRL | Qt::Key_Q, Do::Quit)}},
            {QStringLiteral("Ctrl+E"),
             ActionTable::tr("switch environment"),
             {inWindow(Qt::CTRL | Qt::Key_E, Do::SwitchEnvironment)}},
            {ActionTable::tr("F6, Shift+F6"),
             ActionTable::tr("next, previous pane"),
             {inWindow(Qt::Key_F6, Do::NextPane), inWindow(Qt::SHIFT | Qt::Key_F6, Do::PreviousPane)}},
            {QStringLiteral("Ctrl+W"),
             ActionTable::tr("show or hide the HTTP log beside an open customer"),
             {inWindow(Qt::CTRL | Qt::Key_W, Do::ToggleHttpLog)}},
            {QStringLiteral("?, F1"),
             ActionTable::tr("all keys"),
             {byLetter(Qt::Key_Question, Do::ShowKeys), inWindow(Qt::Key_F1, Do::ShowKeys)}}};
}

} // namespace

QList<ActionRow> actionTable()
{
    return findingRows() + listRows() + serviceRows() + windowRows();
}

QKeySequence keysOf(WindowAction action)
{
    for (const ActionRow &row : actionTable()) {
        for (const KeyBinding &binding : row.bindings) {
            if (binding.action == action)
                return binding.keys;
        }
    }
    return {};
}

} // namespace onboarding
