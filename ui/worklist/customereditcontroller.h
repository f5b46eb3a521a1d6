#pragma once
#include "ui/worklist/filtermenu.h"
#include "ui/worklist/worklistcontroller.h"

#include <algorithm>

namespace onboarding {

/// Asks for what people keep about customers (name, assignee, tags, snooze, due date), changes it, and takes
/// it back.
class CustomerEditController : public QObject
{
    Q_OBJECT
public:
    /// References must outlive it.
    CustomerEditController(WorklistController &worklist, MainWindow &window, CustomerStore &store,
                           const Theme &theme, const Clock &clock);

    void askName(const QUuid &customer);
    void askAssignee(const QList<QUuid> &customers);
    void askTags(const QList<QUuid> &customers);
    void askSnooze(const QList<QUuid> &customers);
    void askDue(const QList<QUuid> &customers);
    /// Edits each, and offers to take all of it back. \p undone: what is said to be undone, where \p said
    /// goes on beyond it.
    void edit(const QList<QUuid> &customers, const CustomerEdit &edit, const QString &said,
              const QPointer<PromptDialog> &dialog = {}, const QString &undone = {});

    struct Change
    {
        QUuid customer;
        CustomerEdit made;
        CustomerEdit back;
    };
    /// Those that were alike go back together. What somebody has changed since stays as it is now. \p isAll:
    /// nothing else is taken back with them.
    void undo(const QList<Change> &changes, const QString &said, bool isAll = true);

    /// Why \p text cannot be kept; empty when it can.
    [[nodiscard]] static QString tooLongText(const QString &text);

private:
    /// \p dialog asked for it: it goes when all is stored, else it keeps what was typed and says why.
    void edit(const CustomerEdits &edits, const QString &said, const QPointer<PromptDialog> &dialog,
              const QString &undone = {});
    [[nodiscard]] FilterChoices namesInUse() const;
    /// Whether \p customers have not all the same \p field.
    template<typename T>
    [[nodiscard]] bool differ(const QList<QUuid> &customers, T Customer::*field) const
    {
        const CustomerRecord *first = m_store.record(customers.constFirst());
        return std::any_of(customers.begin(), customers.end(), [&](const QUuid &id) {
            const CustomerRecord *record = m_store.record(id);
            return first && record && record->customer.*field != first->customer.*field;
        });
    }
    [[nodiscard]] QStringList tagsTakenBy(const QUuid &customer, const QStringList &tags) const;
    void changeTags(const QList<QUuid> &customers, const QStringList &changes,
                    const QPointer<PromptDialog> &dialog);

    WorklistController &m_worklist;
    MainWindow &m_window;
    CustomerStore &m_store;
    const Theme &m_theme;
    const Clock &m_clock;
};

} // namespace onboarding
