#pragma once
#include "core/base/rowindex.h"
#include "core/storage/database.h"

#include <QHash>
#include <QtGlobal>

namespace onboarding {

/// The list in memory, its records found by id and by user name. Knows no file and tells nobody.
class RosterContents
{
public:
    RosterContents() = default;
    Q_DISABLE_COPY_MOVE(RosterContents)

    RosterSnapshot roster; ///< after a change of its records, or of a user name: index()
    void index();
    /// Where \p environment leads now: what was seen elsewhere is no status of its customers. True when one
    /// changed by it.
    bool setPlace(const QUuid &environment, const ServicePlace &place);
    bool lookFromPlace(CustomerRecord &record) const; ///< see CustomerRecord::lookFrom()
    void indexLast(); ///< for one record that was appended

    /// Where a record of \p row stands among the others.
    [[nodiscard]] qsizetype placeOfRow(qint64 row) const;
    /// Of one that is not in the file yet, as far as it is known here; never that of somebody who was removed
    /// and may come back.
    [[nodiscard]] qint64 nextRow();
    void noteRow(qint64 row); ///< of somebody who is removed

    /// Null when there is none. Valid until the next change.
    [[nodiscard]] const CustomerRecord *record(const QUuid &id) const;
    [[nodiscard]] CustomerRecord *record(const QUuid &id);
    [[nodiscard]] const Customer *find(const QUuid &environment, const QString &username) const;
    [[nodiscard]] QList<Customer> customers(const QUuid &environment) const; ///< in the order they were added
    [[nodiscard]] const RowIndex &places() const { return m_places; } ///< by id

private:
    bool lookFromPlaces();
    [[nodiscard]] const Customer &customerAt(quint32 place) const;
    [[nodiscard]] static size_t nameKey(const Customer &customer);
    [[nodiscard]] quint32 placeOf(const QUuid &id) const;

    // In roster.records.
    RowIndex m_places {[this](quint32 place) { return qHash(customerAt(place).id); }};
    RowIndex m_names {[this](quint32 place) { return nameKey(customerAt(place)); }};
    QHash<QUuid, ServicePlace> m_environments; ///< where they lead, as far as it was said
    qint64 m_lastRow = 0; ///< the largest that was ever seen
};

} // namespace onboarding
