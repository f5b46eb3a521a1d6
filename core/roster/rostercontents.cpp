#include "core/roster/rostercontents.h"

#include <algorithm>
#include <utility>

namespace onboarding {

void RosterContents::index()
{
    m_places.clear();
    m_names.clear();
    m_places.reserve(static_cast<std::size_t>(roster.records.size()));
    m_names.reserve(static_cast<std::size_t>(roster.records.size()));
    for (qsizetype i = 0; i < roster.records.size(); ++i) {
        m_places.insert(static_cast<quint32>(i));
        m_names.insert(static_cast<quint32>(i));
    }
    (void)lookFromPlaces();
}

/// Only what changes is written: the list may be shared with the one that was read.
bool RosterContents::lookFromPlaces()
{
    bool hasMoved = false;
    for (qsizetype i = 0; !m_environments.isEmpty() && i < roster.records.size(); ++i) {
        const CustomerRecord &one = roster.records.at(i);
        const auto here = m_environments.constFind(one.customer.environment);
        if (here == m_environments.constEnd() || !one.movesFrom(*here))
            continue;
        hasMoved = roster.records[i].lookFrom(*here) || hasMoved;
    }
    return hasMoved;
}

bool RosterContents::lookFromPlace(CustomerRecord &record) const
{
    const auto here = m_environments.constFind(record.customer.environment);
    return here != m_environments.constEnd() && record.lookFrom(*here);
}

bool RosterContents::setPlace(const QUuid &environment, const ServicePlace &place)
{
    m_environments.insert(environment, place);
    return lookFromPlaces();
}

void RosterContents::indexLast()
{
    const auto last = static_cast<quint32>(roster.records.size() - 1);
    m_places.insert(last);
    m_names.insert(last);
}

qsizetype RosterContents::placeOfRow(qint64 row) const
{
    const auto &records = roster.records;
    return std::upper_bound(records.begin(), records.end(), row,
                            [](qint64 wanted, const CustomerRecord &one) { return wanted < one.row; })
        - records.begin();
}

qint64 RosterContents::nextRow()
{
    if (!roster.records.isEmpty())
        noteRow(roster.records.constLast().row);
    return ++m_lastRow;
}

void RosterContents::noteRow(qint64 row)
{
    m_lastRow = std::max(m_lastRow, row);
}

const CustomerRecord *RosterContents::record(const QUuid &id) const
{
    const quint32 place = placeOf(id);
    return place == RowIndex::None ? nullptr : &roster.records.at(place);
}

CustomerRecord *RosterContents::record(const QUuid &id)
{
    const quint32 place = placeOf(id);
    return place == RowIndex::None ? nullptr : &roster.records[place];
}

const Customer *RosterContents::find(const QUuid &environment, const QString &username) const
{
    const quint32 place = m_names.find(qHashMulti(size_t {0}, environment, username), [&](quint32 candidate) {
        const Customer &customer = customerAt(candidate);
        return customer.environment == environment && customer.username == username;
    });
    return place == RowIndex::None ? nullptr : &customerAt(place);
}

QList<Customer> RosterContents::customers(const QUuid &environment) const
{
    QList<Customer> found;
    for (const CustomerRecord &one : std::as_const(roster.records)) {
        if (one.customer.environment == environment)
            found.append(one.customer);
    }
    return found;
}

const Customer &RosterContents::customerAt(quint32 place) const
{
    return roster.records.at(place).customer;
}

size_t RosterContents::nameKey(const Customer &customer)
{
    return qHashMulti(size_t {0}, customer.environment, customer.username);
}

quint32 RosterContents::placeOf(const QUuid &id) const
{
    return m_places.find(qHash(id), [&](quint32 place) { return customerAt(place).id == id; });
}

} // namespace onboarding
