#pragma once
#include "core/base/clock.h"
#include "core/base/rowindex.h"
#include "core/roster/customerstore.h"
#include "core/roster/savedview.h"
#include "core/roster/searchindex.h"
#include "ui/worklist/celltext.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QTimer>
#include <functional>
#include <vector>

namespace onboarding {

/// The customers of one environment as the worklist shows them: filtered, searched and sorted here, in
/// vectors of its own, so that a keystroke among a hundred thousand stays within a frame. Follows the store.
/// A row that changes stays in its place until the list is sorted or filtered again: nothing jumps under the
/// hand.
class WorklistModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column : int { Name, Status, Attempts, InStatus, Due, Checked, Assignee, Tags, User, ColumnCount };
    enum Role { IdRole = Qt::UserRole + 1, BusyRole, UnsettledRole, ShortTitleRole };

    WorklistModel(const CustomerStore &store, const Clock &clock, QObject *parent = nullptr);

    /// Null: nothing is shown.
    void setEnvironment(const QUuid &environment);
    [[nodiscard]] const QUuid &environment() const { return m_environment; }
    void setRules(const DueRules &rules);
    [[nodiscard]] const DueRules &rules() const { return m_rules; }
    void setFilter(const WorklistFilter &filter);
    [[nodiscard]] const WorklistFilter &filter() const { return m_filter; }
    /// What the row says beside the roster: a request is under way, a submission is not settled.
    void setState(const QUuid &customer, bool isBusy, bool isUnsettled);

    [[nodiscard]] QModelIndex indexOf(const QUuid &customer) const; ///< invalid when it is filtered away
    [[nodiscard]] QUuid idAt(int row) const;
    [[nodiscard]] const CustomerRecord *recordAt(int row) const;
    [[nodiscard]] QList<QUuid> visibleIds() const;
    [[nodiscard]] int total() const { return static_cast<int>(m_order.size()); } ///< without any filter
    /// By status key: how many match the search and the view, whatever chips are chosen.
    [[nodiscard]] const QHash<QString, int> &counts() const { return m_counts; }
    /// Matches of the search that the view and the filters leave out; 0 without a search.
    [[nodiscard]] int hiddenMatches() const { return m_hidden; }
    /// Rows that no longer match the filter, and stay until it is applied again.
    [[nodiscard]] int staying() const { return m_staying; }
    /// Another customer of the list has the same name.
    [[nodiscard]] bool hasNamesake(const CustomerRecord &record) const;
    void refreshAges();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;
    [[nodiscard]] int sortColumn() const { return m_sortColumn; } ///< -1: in the order they were added
    [[nodiscard]] Qt::SortOrder sortOrder() const { return m_sortOrder; }
    /// What a saved view calls a column; empty for -1, and -1 for what is none.
    [[nodiscard]] static QString columnKey(int column);
    [[nodiscard]] static int columnOf(const QString &key);

    /// What the row of \p record says; used up at once.
    [[nodiscard]] CellText text(const CustomerRecord &record) const;
    [[nodiscard]] const Clock &clock() const { return m_clock; }
    [[nodiscard]] const CustomerStore &store() const { return m_store; }

Q_SIGNALS:
    void countsChanged();

private:
    // A customer keeps its slot; the order is of slots, a place is a number in the order, what is shown are
    // places.
    struct Entry
    {
        QUuid id;
        qint64 row = 0; ///< CustomerRecord::row, the order of those that are alike
        size_t name = 0; ///< hash of the name that is shown, folded
        quint8 status = 0; ///< place in statusKeys()
        bool isRemoved = false; ///< and in no place; the id stays, by which the slot was filed
    };

    void reload();
    void onAdded(const QUuid &id);
    void onChanged(const QUuid &id);
    void onRemoved(const QUuid &id);
    void sortEntries();
    void indexPlaces();
    struct Filtered
    {
        std::vector<quint32> rows; ///< places, ascending
        QHash<QString, int> counts;
        int hidden = 0; ///< found by the search, and not in rows
    };
    [[nodiscard]] Filtered filtered() const;
    [[nodiscard]] Filtered narrowed() const;
    template<typename IsFound>
    [[nodiscard]] Filtered filtered(const std::vector<quint32> *among, const IsFound &isFound) const;
    void show(const std::function<Filtered()> &change);
    void add(const CustomerRecord &record);
    [[nodiscard]] quint32 placeFor(const CustomerRecord &record) const;
    void takeOver(Filtered &&now);
    void countName(const CustomerRecord &record, quint32 slot);
    void uncountName(quint32 slot);
    [[nodiscard]] quint32 slotOf(const QUuid &customer) const; ///< RowIndex::None when it has none
    [[nodiscard]] QString textOf(const CustomerRecord &record) const;
    [[nodiscard]] bool matches(const CustomerRecord &record) const;
    [[nodiscard]] static quint8 statusOf(const CustomerRecord &record);
    [[nodiscard]] std::vector<quint32>::iterator rowOf(quint32 place);

    const CustomerStore &m_store;
    const Clock &m_clock;
    QUuid m_environment;
    DueRules m_rules = DueRules::standard();
    WorklistFilter m_filter;
    int m_sortColumn = -1; ///< in the order they were added
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    std::vector<Entry> m_entries; ///< by slot
    SearchIndex m_texts; ///< by slot
    RowIndex m_slots {[this](quint32 slot) { return qHash(m_entries[slot].id); }}; ///< by id
    std::vector<quint32> m_order; ///< slots, sorted
    std::vector<quint32> m_places; ///< by slot
    std::vector<quint32> m_visible; ///< places, ascending
    QHash<QString, int> m_counts;
    QHash<size_t, int> m_namesakes; ///< how many have a name, by Entry::name
    int m_hidden = 0;
    int m_staying = 0;
    bool m_isOutOfOrder = false; ///< the slots are not in the order in which customers were added
    QHash<QUuid, RowState> m_states;
    QTimer m_recount;
};

} // namespace onboarding
