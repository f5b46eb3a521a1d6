#include "ui/worklist/worklistmodel.h"

#include "core/api/plaintext.h"
#include "core/kyc/nextstep.h"
#include "ui/widgets/timetext.h"

#include <algorithm>
#include <numeric>

namespace onboarding {

namespace {

std::optional<KycStatus> statusOf(const CustomerRecord &record)
{
    return record.last ? std::optional(record.last->status) : std::nullopt;
}

struct SortKey
{
    qint64 number = 0;
    QString text;
    bool operator<(const SortKey &other) const
    {
        return number != other.number ? number < other.number : text < other.text;
    }
};

constexpr qint64 Last = std::numeric_limits<qint64>::max(); ///< what is unknown comes at the end

qint64 milliseconds(const QDateTime &time)
{
    return time.isValid() ? time.toMSecsSinceEpoch() : Last;
}

SortKey sortKey(const CustomerRecord &record, int column, const DueRules &rules)
{
    const auto textOrLast = [](const QString &text) { return SortKey {text.isEmpty() ? 1 : 0, text}; };
    switch (column) {
    case WorklistModel::Name: return {0, folded(record.customer.label())};
    case WorklistModel::Status: return {statusKeys().indexOf(statusKey(record)), {}};
    case WorklistModel::Attempts:
        return {record.last && record.last->remainingAttempts ? *record.last->remainingAttempts : Last, {}};
    case WorklistModel::InStatus: return {milliseconds(record.inStatusSince), {}};
    case WorklistModel::Due: return {milliseconds(rules.dueAt(record)), {}};
    case WorklistModel::Checked: return {record.last ? milliseconds(record.last->observedAt) : Last, {}};
    case WorklistModel::Assignee: return textOrLast(folded(record.customer.assignee));
    case WorklistModel::Tags: return textOrLast(folded(record.customer.tags.join(QLatin1Char(' '))));
    default: return {};
    }
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
        m_counts = filteredAll().counts;
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
    const bool isNarrower = isLonger && before == filter && filter.statuses.isEmpty();
    show([this, isNarrower] { return isNarrower ? filtered(m_visible) : filteredAll(); });
}

WorklistModel::Entry WorklistModel::entryOf(const CustomerRecord &record) const
{
    return {.id = record.customer.id,
            .text = searchText(record),
            .status = static_cast<quint8>(statusKeys().indexOf(statusKey(record)))};
}

void WorklistModel::reload()
{
    beginResetModel();
    m_entries.clear();
    for (const CustomerRecord &record : m_store.records()) {
        if (!m_environment.isNull() && record.customer.environment == m_environment)
            m_entries.push_back(entryOf(record));
    }
    sortEntries();
    Filtered now = filteredAll();
    m_visible = std::move(now.rows);
    m_counts = now.counts;
    endResetModel();
    Q_EMIT countsChanged();
}

void WorklistModel::sortEntries()
{
    if (m_sortColumn >= 0) {
        std::vector<SortKey> keys;
        keys.reserve(m_entries.size());
        for (const Entry &entry : m_entries)
            keys.push_back(sortKey(*m_store.record(entry.id), m_sortColumn, m_rules));
        std::vector<quint32> order(m_entries.size());
        std::iota(order.begin(), order.end(), 0);
        const bool isDescending = m_sortOrder == Qt::DescendingOrder;
        std::sort(order.begin(), order.end(), [&](quint32 a, quint32 b) {
            const SortKey &first = keys[isDescending ? b : a];
            const SortKey &second = keys[isDescending ? a : b];
            return first < second || (!(second < first) && a < b);
        });
        std::vector<Entry> sorted;
        sorted.reserve(m_entries.size());
        for (const quint32 place : order)
            sorted.push_back(std::move(m_entries[place]));
        m_entries = std::move(sorted);
    }
    indexEntries();
}

void WorklistModel::indexEntries()
{
    m_places.clear();
    m_places.reserve(static_cast<qsizetype>(m_entries.size()));
    for (std::size_t i = 0; i < m_entries.size(); ++i)
        m_places.insert(m_entries[i].id, static_cast<quint32>(i));
}

/// Which of \p among the search and the view leave, whatever statuses are chosen; counts them by status and
/// keeps those of the chosen statuses.
template<typename Places>
WorklistModel::Filtered WorklistModel::filtered(const Places &among) const
{
    const QStringList words = searchWords(m_filter.search);
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
    for (const quint32 place : among) {
        const Entry &entry = m_entries[place];
        const bool isFound = std::all_of(words.begin(), words.end(),
                                         [&](const QString &word) { return entry.text.contains(word); });
        if (!isFound)
            continue;
        if (asksFacts && !facts.matchesFacts(*m_store.record(entry.id), m_rules, now))
            continue;
        ++byStatus[entry.status];
        if (isWanted[entry.status])
            result.rows.push_back(place);
    }
    for (std::size_t i = 0; i < byStatus.size(); ++i)
        result.counts.insert(statusKeys().at(static_cast<qsizetype>(i)), byStatus[i]);
    return result;
}

WorklistModel::Filtered WorklistModel::filteredAll() const
{
    std::vector<quint32> all(m_entries.size());
    std::iota(all.begin(), all.end(), 0);
    return filtered(all);
}

/// As a change of layout, so that what stays keeps its selection.
void WorklistModel::show(const std::function<Filtered()> &change)
{
    Q_EMIT layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    QList<QUuid> ids;
    for (const QModelIndex &index : before)
        ids.append(idAt(index.row()));
    Filtered now = change();
    m_visible = std::move(now.rows);
    m_counts = now.counts;
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
        return filteredAll();
    });
}

void WorklistModel::onAdded(const QUuid &id)
{
    const CustomerRecord *record = m_store.record(id);
    if (!record || record->customer.environment != m_environment || m_places.contains(id))
        return;
    const auto place = static_cast<quint32>(m_entries.size());
    m_entries.push_back(entryOf(*record));
    m_places.insert(id, place);
    const bool isWanted = m_filter.matches(*record, m_rules, m_clock.now());
    if (isWanted) {
        const int row = static_cast<int>(m_visible.size());
        beginInsertRows({}, row, row);
        m_visible.push_back(place);
        endInsertRows();
    }
    m_recount.start();
}

void WorklistModel::onChanged(const QUuid &id)
{
    const auto place = m_places.constFind(id);
    const CustomerRecord *record = m_store.record(id);
    if (place == m_places.cend() || !record)
        return;
    m_entries[*place] = entryOf(*record);
    const auto found = std::lower_bound(m_visible.begin(), m_visible.end(), *place);
    const bool wasVisible = found != m_visible.end() && *found == *place;
    const int row = static_cast<int>(found - m_visible.begin());
    // What no longer fits stays until the list is filtered anew; what fits now comes at once.
    if (wasVisible) {
        Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    } else if (m_filter.matches(*record, m_rules, m_clock.now())) {
        beginInsertRows({}, row, row);
        m_visible.insert(found, *place);
        endInsertRows();
    }
    m_recount.start();
}

void WorklistModel::onRemoved(const QUuid &id)
{
    const auto known = m_places.constFind(id);
    if (known == m_places.cend())
        return;
    const quint32 place = *known;
    const auto found = std::lower_bound(m_visible.begin(), m_visible.end(), place);
    const bool isVisible = found != m_visible.end() && *found == place;
    const int row = static_cast<int>(found - m_visible.begin());
    if (isVisible)
        beginRemoveRows({}, row, row);
    if (isVisible)
        m_visible.erase(found);
    m_entries.erase(m_entries.begin() + place);
    for (quint32 &one : m_visible) {
        if (one > place)
            --one;
    }
    indexEntries();
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
    const auto place = m_places.constFind(customer);
    if (place == m_places.cend())
        return {};
    const auto found = std::lower_bound(m_visible.begin(), m_visible.end(), *place);
    return found != m_visible.end() && *found == *place
        ? index(static_cast<int>(found - m_visible.begin()), 0)
        : QModelIndex();
}

QUuid WorklistModel::idAt(int row) const
{
    return row >= 0 && row < rowCount() ? m_entries[m_visible[static_cast<std::size_t>(row)]].id : QUuid();
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
        ids.append(m_entries[place].id);
    return ids;
}

void WorklistModel::refreshAges()
{
    if (!m_visible.empty())
        Q_EMIT dataChanged(index(0, InStatus), index(rowCount() - 1, Checked), {Qt::DisplayRole});
}

int WorklistModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_visible.size());
}

int WorklistModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString WorklistModel::inStatusText(const CustomerRecord &record) const
{
    if (!record.last)
        return {};
    const QString text = durationText(record.inStatusSince.secsTo(m_clock.now()));
    return record.isSinceSeen ? text : QStringLiteral("≥ ") + text;
}

QString WorklistModel::checkedText(const CustomerRecord &record) const
{
    const RowState state = m_states.value(record.customer.id);
    if (state.isBusy)
        return tr("asking…");
    if (state.isUnsettled)
        return tr("outcome unknown");
    return record.last ? agoText(record.last->observedAt, m_clock.now()) : tr("never");
}

DueState WorklistModel::dueState(const CustomerRecord &record) const
{
    return m_rules.state(record, m_clock.now());
}

QString WorklistModel::dueText(const CustomerRecord &record) const
{
    const QDateTime now = m_clock.now();
    if (record.customer.snoozedUntil > now)
        return tr("snoozed");
    const QDateTime due = m_rules.dueAt(record);
    if (due.isNull())
        return {};
    const qint64 left = now.secsTo(due);
    return left < 0 ? tr("late %1").arg(roughDurationText(-left)) : tr("due %1").arg(roughDurationText(left));
}

QString WorklistModel::accessibleText(const CustomerRecord &record) const
{
    QStringList parts {plainExcerpt(record.customer.label()), statusLabel(statusOf(record))};
    if (record.last && record.last->remainingAttempts)
        parts.append(tr("%1 attempts left").arg(*record.last->remainingAttempts));
    if (const QString due = dueText(record); !due.isEmpty())
        parts.append(due);
    parts.append(record.last ? tr("checked %1").arg(checkedText(record)) : checkedText(record));
    return parts.join(QStringLiteral(", "));
}

QString WorklistModel::display(const CustomerRecord &record, int column) const
{
    switch (column) {
    case Name: return plainExcerpt(record.customer.label());
    case Status: return statusLabel(statusOf(record));
    case Attempts:
        return record.last && record.last->remainingAttempts
            ? tr("%1 left").arg(*record.last->remainingAttempts)
            : record.last ? tr("not sent")
                          : QString();
    case InStatus: return inStatusText(record);
    case Due: return dueText(record);
    case Checked: return checkedText(record);
    case Assignee: return plainExcerpt(record.customer.assignee);
    case Tags: return plainExcerpt(record.customer.tags.join(QStringLiteral(", ")));
    default: return {};
    }
}

QVariant WorklistModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const CustomerRecord *record = recordAt(index.row());
    if (!record)
        return {};
    switch (role) {
    case Qt::DisplayRole: return display(*record, index.column());
    case Qt::AccessibleTextRole:
        return index.column() == Name ? accessibleText(*record) : display(*record, index.column());
    case Qt::ToolTipRole:
        return index.column() == Name ? QString(plainExcerpt(record->customer.label()) + QLatin1Char('\n')
                                                + plainExcerpt(record->customer.username))
                                            .toHtmlEscaped()
                                      : display(*record, index.column()).toHtmlEscaped();
    case IdRole: return record->customer.id;
    case BusyRole: return m_states.value(record->customer.id).isBusy;
    case UnsettledRole: return m_states.value(record->customer.id).isUnsettled;
    default: return {};
    }
}

QVariant WorklistModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name: return tr("Customer");
    case Status: return tr("Status");
    case Attempts: return tr("Attempts");
    case InStatus: return tr("In status for");
    case Due: return tr("Due");
    case Checked: return tr("Last checked");
    case Assignee: return tr("Assignee");
    case Tags: return tr("Tags");
    default: return {};
    }
}

} // namespace onboarding
