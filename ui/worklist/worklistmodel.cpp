#include "ui/worklist/worklistmodel.h"

#include "ui/text/tooltip.h"
#include "ui/worklist/worklistcolumns.h"

#include <algorithm>
#include <numeric>

namespace onboarding {

namespace {

struct SortKey
{
    qint64 number = 0;
    QString text;

    [[nodiscard]] bool isUnknown() const;
    /// In the order that was chosen, but what is unknown comes at the end of either.
    [[nodiscard]] bool isBefore(const SortKey &other, bool isDescending) const
    {
        if (isUnknown() || other.isUnknown())
            return !isUnknown() && other.isUnknown();
        const SortKey &first = isDescending ? other : *this;
        const SortKey &second = isDescending ? *this : other;
        return first.number != second.number ? first.number < second.number : first.text < second.text;
    }
};

constexpr qint64 Last = std::numeric_limits<qint64>::max(); ///< unknown

bool SortKey::isUnknown() const
{
    return number == Last;
}

qint64 milliseconds(const QDateTime &time)
{
    return time.isValid() ? time.toMSecsSinceEpoch() : Last;
}

/// Numbers by their value: each run of digits, behind how many they are.
QString naturalKey(const QString &text)
{
    QString key;
    for (qsizetype i = 0; i < text.size();) {
        const auto isDigit = [&](qsizetype at) {
            return at < text.size() && text.at(at) >= QLatin1Char('0') && text.at(at) <= QLatin1Char('9');
        };
        if (!isDigit(i)) {
            key += text.at(i++);
            continue;
        }
        while (text.at(i) == QLatin1Char('0') && isDigit(i + 1))
            ++i;
        const qsizetype start = i;
        while (isDigit(i))
            ++i;
        constexpr qsizetype MostInOne = 9; // more digits: that letter once for each nine of them
        const qsizetype digits = i - start;
        key += QString(digits / MostInOne, QLatin1Char('9'))
            + QChar(static_cast<char16_t>(u'0' + digits % MostInOne)) + text.mid(start, digits);
    }
    return key;
}

SortKey sortKey(const CustomerRecord &record, int column, const DueRules &rules)
{
    const auto textOrLast = [](const QString &text) { return SortKey {text.isEmpty() ? Last : 0, text}; };
    switch (static_cast<WorklistModel::Column>(column)) {
    case WorklistModel::Name: return {0, naturalKey(folded(record.customer.label()))};
    case WorklistModel::Status: return {statusKeys().indexOf(statusKey(record)), {}};
    case WorklistModel::Attempts:
        return {record.last && record.last->remainingAttempts ? *record.last->remainingAttempts : Last, {}};
    case WorklistModel::InStatus: return {record.last ? milliseconds(record.inStatusSince) : Last, {}};
    case WorklistModel::Due: return {milliseconds(rules.dueAt(record)), {}};
    case WorklistModel::Checked: return {record.last ? milliseconds(record.last->observedAt) : Last, {}};
    case WorklistModel::Assignee: return textOrLast(naturalKey(folded(record.customer.assignee)));
    case WorklistModel::Tags:
        return textOrLast(naturalKey(folded(record.customer.tags.join(QLatin1Char(' ')))));
    case WorklistModel::User: return {0, naturalKey(folded(record.customer.username))};
    case WorklistModel::ColumnCount: break;
    }
    return {milliseconds(record.customer.addedAt), {}};
}

} // namespace

WorklistModel::WorklistModel(const CustomerStore &store, const Clock &clock, QObject *parent)
    : QAbstractTableModel(parent)
    , m_store(store)
    , m_clock(clock)
{
    connect(&store, &CustomerStore::customerAdded, this, &WorklistModel::onAdded);
    connect(&store, &CustomerStore::customerChanged, this, &WorklistModel::onChanged);
    connect(&store, &CustomerStore::customerRemoved, this, &WorklistModel::onRemoved);
    connect(&store, &CustomerStore::imported, this, &WorklistModel::reload);
    constexpr std::chrono::milliseconds Together {60};
    m_recount.setSingleShot(true);
    m_recount.setInterval(Together);
    connect(&m_recount, &QTimer::timeout, this, [this] {
        const Filtered now = filtered();
        m_counts = now.counts;
        m_hidden = now.hidden;
        m_staying = static_cast<int>(m_visible.size()) - static_cast<int>(now.rows.size());
        Q_EMIT countsChanged();
    });
}

void WorklistModel::setEnvironment(const QUuid &environment)
{
    m_environment = environment;
    m_states.clear();
    reload();
}

void WorklistModel::setRules(const DueRules &rules)
{
    if (rules == m_rules)
        return;
    m_rules = rules;
    reload();
}

void WorklistModel::setFilter(const WorklistFilter &filter)
{
    if (filter == m_filter)
        return;
    WorklistFilter before = std::exchange(m_filter, filter);
    const bool isLonger = filter.search.startsWith(before.search) && !before.search.isEmpty();
    before.search = filter.search;
    // One letter more leaves no more rows than there are.
    const bool isNarrower
        = isLonger && before == filter && filter == WorklistFilter {.search = filter.search};
    show([this, isNarrower] { return isNarrower ? narrowed() : filtered(); });
}

quint8 WorklistModel::statusOf(const CustomerRecord &record)
{
    return static_cast<quint8>(statusKeys().indexOf(statusKey(record)));
}

QString WorklistModel::textOf(const CustomerRecord &record) const
{
    return searchText(record, m_store.registeredIds(record.customer.id));
}

bool WorklistModel::matches(const CustomerRecord &record) const
{
    return m_filter.matchesFacts(record, m_rules, m_clock.now())
        && m_texts.contains(slotOf(record.customer.id), searchWords(m_filter.search));
}

quint32 WorklistModel::slotOf(const QUuid &customer) const
{
    return m_slots.find(qHash(customer), [&](quint32 slot) {
        return m_entries[slot].id == customer && !m_entries[slot].isRemoved;
    });
}

void WorklistModel::add(const CustomerRecord &record)
{
    const quint32 slot = m_texts.add(textOf(record));
    m_entries.push_back({.id = record.customer.id, .row = record.row, .status = statusOf(record)});
    countName(record, slot);
    m_slots.insert(slot);
    m_places.push_back(static_cast<quint32>(m_order.size()));
    m_order.push_back(slot);
}

void WorklistModel::countName(const CustomerRecord &record, quint32 slot)
{
    const size_t name = qHash(folded(record.customer.label()));
    m_entries[slot].name = name;
    ++m_namesakes[name];
}

void WorklistModel::uncountName(quint32 slot)
{
    const auto found = m_namesakes.find(m_entries[slot].name);
    if (found != m_namesakes.end() && --*found == 0)
        m_namesakes.remove(m_entries[slot].name);
}

bool WorklistModel::hasNamesake(const CustomerRecord &record) const
{
    const quint32 slot = slotOf(record.customer.id);
    return slot != RowIndex::None && m_namesakes.value(m_entries[slot].name) > 1;
}

void WorklistModel::takeOver(Filtered &&now)
{
    m_visible = std::move(now.rows);
    m_counts = std::move(now.counts);
    m_hidden = now.hidden;
    m_staying = 0;
}

void WorklistModel::reload()
{
    beginResetModel();
    m_entries.clear();
    m_namesakes.clear();
    m_isOutOfOrder = false;
    m_texts.clear();
    m_slots.clear();
    m_order.clear();
    m_places.clear();
    const QList<CustomerRecord> &all = m_store.records();
    const auto isShown = [this](const CustomerRecord &record) {
        return !m_environment.isNull() && record.customer.environment == m_environment;
    };
    const auto shown = static_cast<std::size_t>(std::count_if(all.begin(), all.end(), isShown));
    m_entries.reserve(shown);
    m_texts.reserve(shown);
    m_slots.reserve(shown);
    m_order.reserve(shown);
    m_places.reserve(shown);
    m_namesakes.reserve(static_cast<qsizetype>(shown));
    qint64 before = 0;
    for (const CustomerRecord &record : all) {
        if (!isShown(record))
            continue;
        add(record);
        const qint64 added = milliseconds(record.customer.addedAt);
        m_isOutOfOrder = m_isOutOfOrder || added < before;
        before = added;
    }
    sortEntries();
    takeOver(filtered());
    endResetModel();
    Q_EMIT countsChanged();
}

void WorklistModel::sortEntries()
{
    if (m_sortColumn < 0 && !m_isOutOfOrder) {
        std::sort(m_order.begin(), m_order.end()); // as they were added
        return indexPlaces();
    }
    std::vector<SortKey> keys(m_entries.size());
    for (const quint32 slot : m_order)
        keys[slot] = sortKey(*m_store.record(m_entries[slot].id), m_sortColumn, m_rules);
    const bool isDescending = m_sortOrder == Qt::DescendingOrder;
    std::sort(m_order.begin(), m_order.end(), [&](quint32 a, quint32 b) {
        return keys[a].isBefore(keys[b], isDescending)
            || (!keys[b].isBefore(keys[a], isDescending)
                && std::pair(m_entries[a].row, a) < std::pair(m_entries[b].row, b));
    });
    indexPlaces();
}

/// Where \p record belongs among the others, as they were sorted.
quint32 WorklistModel::placeFor(const CustomerRecord &record) const
{
    const bool isDescending = m_sortColumn >= 0 && m_sortOrder == Qt::DescendingOrder;
    const auto behind = std::upper_bound(
        m_order.begin(), m_order.end(), sortKey(record, m_sortColumn, m_rules),
        [&](const SortKey &key, quint32 slot) {
            const SortKey other = sortKey(*m_store.record(m_entries[slot].id), m_sortColumn, m_rules);
            return key.isBefore(other, isDescending)
                || (!other.isBefore(key, isDescending) && record.row < m_entries[slot].row);
        });
    return static_cast<quint32>(behind - m_order.begin());
}

void WorklistModel::indexPlaces()
{
    for (std::size_t place = 0; place < m_order.size(); ++place)
        m_places[m_order[place]] = static_cast<quint32>(place);
}

/// Which of \p among (all places when nullptr) the search and the view leave, whatever statuses are chosen;
/// counts them by status and keeps those of the chosen statuses.
template<typename IsFound>
WorklistModel::Filtered WorklistModel::filtered(const std::vector<quint32> *among,
                                                const IsFound &isFound) const
{
    const QDateTime now = m_clock.now();
    const WorklistFilter asked {.statuses = m_filter.statuses, .search = m_filter.search};
    const bool asksFacts = asked != m_filter;
    WorklistFilter facts = m_filter;
    facts.statuses.clear();
    std::vector<bool> isWanted;
    for (const QString &key : statusKeys())
        isWanted.push_back(m_filter.statuses.isEmpty() || m_filter.statuses.contains(key));
    std::vector<int> byStatus(isWanted.size(), 0);
    Filtered result;
    const std::size_t count = among ? among->size() : m_order.size();
    for (std::size_t i = 0; i < count; ++i) {
        const quint32 place = among ? (*among)[i] : static_cast<quint32>(i);
        const quint32 slot = m_order[place];
        if (!isFound(slot))
            continue;
        ++result.hidden;
        const Entry &entry = m_entries[slot];
        if (asksFacts && !facts.matchesFacts(*m_store.record(entry.id), m_rules, now))
            continue;
        ++byStatus[entry.status];
        if (isWanted[entry.status])
            result.rows.push_back(place);
    }
    result.hidden = m_filter.search.isEmpty() ? 0 : result.hidden - static_cast<int>(result.rows.size());
    for (std::size_t i = 0; i < byStatus.size(); ++i)
        result.counts.insert(statusKeys().at(static_cast<qsizetype>(i)), byStatus[i]);
    return result;
}

WorklistModel::Filtered WorklistModel::filtered() const
{
    const QStringList words = searchWords(m_filter.search);
    if (words.isEmpty())
        return filtered(nullptr, [](quint32) { return true; });
    const std::vector<bool> found = m_texts.find(words);
    return filtered(nullptr, [&found](quint32 slot) { return found[slot]; });
}

/// Looks at what is shown alone, one by one when that is quicker than all in one go.
WorklistModel::Filtered WorklistModel::narrowed() const
{
    constexpr std::size_t FewOf = 8;
    if (m_visible.size() > m_order.size() / FewOf)
        return filtered();
    const QStringList words = searchWords(m_filter.search);
    return filtered(&m_visible, [&](quint32 slot) { return m_texts.contains(slot, words); });
}

/// As a change of layout, so that what stays keeps its selection.
void WorklistModel::show(const std::function<Filtered()> &change)
{
    Q_EMIT layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    QList<QUuid> ids;
    for (const QModelIndex &index : before)
        ids.append(idAt(index.row()));
    takeOver(change());
    QModelIndexList after;
    for (qsizetype i = 0; i < before.size(); ++i) {
        const QModelIndex there = indexOf(ids.at(i));
        after.append(there.isValid() ? there.siblingAtColumn(before.at(i).column()) : QModelIndex());
    }
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged();
    Q_EMIT countsChanged();
}

void WorklistModel::sort(int column, Qt::SortOrder order)
{
    m_sortColumn = column;
    m_sortOrder = order;
    show([this] {
        sortEntries();
        return filtered();
    });
}

QString WorklistModel::columnKey(int column)
{
    return column < 0 || column >= ColumnCount
        ? QString()
        : QLatin1String(WorklistColumns.at(static_cast<std::size_t>(column)).key);
}

int WorklistModel::columnOf(const QString &key)
{
    const auto *found
        = std::find_if(WorklistColumns.begin(), WorklistColumns.end(),
                       [&key](const WorklistColumn &one) { return key == QLatin1String(one.key); });
    return found == WorklistColumns.end() ? -1 : found->column;
}

/// The row of \p place, or where it would be.
std::vector<quint32>::iterator WorklistModel::rowOf(quint32 place)
{
    return std::lower_bound(m_visible.begin(), m_visible.end(), place);
}

void WorklistModel::onAdded(const QUuid &id)
{
    const CustomerRecord *record = m_store.record(id);
    if (!record || record->customer.environment != m_environment || slotOf(id) != RowIndex::None)
        return;
    const quint32 place = placeFor(*record);
    if (place < m_order.size())
        m_isOutOfOrder = true;
    add(*record);
    std::rotate(m_order.begin() + place, m_order.end() - 1, m_order.end());
    indexPlaces();
    const auto behind = rowOf(place);
    std::for_each(behind, m_visible.end(), [](quint32 &one) { ++one; });
    if (matches(*record)) {
        const int row = static_cast<int>(behind - m_visible.begin());
        beginInsertRows({}, row, row);
        m_visible.insert(behind, place);
        endInsertRows();
    }
    m_recount.start();
}

void WorklistModel::onChanged(const QUuid &id)
{
    const quint32 slot = slotOf(id);
    const CustomerRecord *record = m_store.record(id);
    if (slot == RowIndex::None || !record)
        return;
    m_entries[slot].status = statusOf(*record);
    m_texts.set(slot, textOf(*record));
    uncountName(slot);
    countName(*record, slot);
    const quint32 place = m_places[slot];
    const auto found = rowOf(place);
    const bool wasVisible = found != m_visible.end() && *found == place;
    const int row = static_cast<int>(found - m_visible.begin());
    // What no longer fits stays until the list is filtered again; what fits now comes at once.
    if (wasVisible) {
        Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    } else if (matches(*record)) {
        beginInsertRows({}, row, row);
        m_visible.insert(found, place);
        endInsertRows();
    }
    m_recount.start();
}

void WorklistModel::onRemoved(const QUuid &id)
{
    const quint32 slot = slotOf(id);
    if (slot == RowIndex::None)
        return;
    const quint32 place = m_places[slot];
    const auto found = rowOf(place);
    const bool isVisible = found != m_visible.end() && *found == place;
    const int row = static_cast<int>(found - m_visible.begin());
    if (isVisible) {
        beginRemoveRows({}, row, row);
        m_visible.erase(found);
    }
    for (quint32 &one : m_visible) {
        if (one > place)
            --one;
    }
    m_order.erase(m_order.begin() + place);
    m_entries[slot].isRemoved = true;
    uncountName(slot);
    m_texts.set(slot, {});
    indexPlaces();
    if (isVisible)
        endRemoveRows();
    m_recount.start();
}

void WorklistModel::setState(const QUuid &customer, bool isBusy, bool isUnsettled)
{
    RowState &state = m_states[customer];
    if (state.isBusy == isBusy && state.isUnsettled == isUnsettled)
        return;
    state = {isBusy, isUnsettled};
    if (const QModelIndex changed = indexOf(customer); changed.isValid())
        Q_EMIT dataChanged(changed, changed.siblingAtColumn(ColumnCount - 1));
}

QModelIndex WorklistModel::indexOf(const QUuid &customer) const
{
    const quint32 slot = slotOf(customer);
    if (slot == RowIndex::None)
        return {};
    const quint32 place = m_places[slot];
    const auto found = std::lower_bound(m_visible.begin(), m_visible.end(), place);
    return found != m_visible.end() && *found == place ? index(static_cast<int>(found - m_visible.begin()), 0)
                                                       : QModelIndex();
}

QUuid WorklistModel::idAt(int row) const
{
    return row >= 0 && row < rowCount() ? m_entries[m_order[m_visible[static_cast<std::size_t>(row)]]].id
                                        : QUuid();
}

const CustomerRecord *WorklistModel::recordAt(int row) const
{
    return m_store.record(idAt(row));
}

QList<QUuid> WorklistModel::visibleIds() const
{
    QList<QUuid> ids;
    ids.reserve(static_cast<qsizetype>(m_visible.size()));
    for (const quint32 place : m_visible)
        ids.append(m_entries[m_order[place]].id);
    return ids;
}

void WorklistModel::refreshAges()
{
    if (!m_visible.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1), {Qt::DisplayRole});
}

int WorklistModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_visible.size());
}

int WorklistModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

CellText WorklistModel::text(const CustomerRecord &record) const
{
    return {record, m_states.value(record.customer.id), m_rules, m_clock.now()};
}

QVariant WorklistModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const CustomerRecord *record = recordAt(index.row());
    if (!record)
        return {};
    const RowState state = m_states.value(record->customer.id);
    switch (role) {
    case Qt::DisplayRole: return text(*record).cell(index.column());
    case Qt::AccessibleTextRole:
        return index.column() == Name ? text(*record).accessible(hasNamesake(*record))
                                      : text(*record).cell(index.column());
    case Qt::ToolTipRole: return plainToolTip(text(*record).hint(index.column()));
    case IdRole: return record->customer.id;
    case BusyRole: return state.isBusy;
    case UnsettledRole: return state.isUnsettled;
    default: return {};
    }
}

QVariant WorklistModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    switch (role) {
    case ShortTitleRole: return CellText::shortHeading(section);
    case Qt::DisplayRole:
    case Qt::ToolTipRole: return CellText::heading(section);
    default: return {};
    }
}

} // namespace onboarding
