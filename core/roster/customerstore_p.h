#pragma once
// The data of a CustomerStore, for its two sources: customerstore.cpp and customerstoresubmissions.cpp.
#include "core/base/rowindex.h"
#include "core/roster/customerstore.h"

#include <QFileInfo>
#include <QHash>
#include <algorithm>
#include <utility>
#include <vector>

namespace onboarding {

struct CustomerStore::State
{
    State(const QString &path, std::shared_ptr<KnownSecrets> known)
        : folder(QFileInfo(path).absolutePath())
        , file(path)
        , secrets(std::move(known))
    {
    }

    struct Waiting
    {
        ExchangeEntry entry;
        Continuation<Result<void>> answer;
    };

    QString folder;
    CustomerFile file;
    std::shared_ptr<KnownSecrets> secrets;
    bool isLoaded = false;
    RosterSnapshot roster;
    // In roster.records: by id, and by environment and user name.
    RowIndex places {[this](quint32 place) { return qHash(customerAt(place).id); }};
    RowIndex names {[this](quint32 place) { return nameKey(customerAt(place)); }};
    QHash<QUuid, QStringList> ids; ///< that were registered, by customer
    std::vector<Waiting> waiting; ///< not yet given to the thread
    std::vector<Waiting> writing; ///< with the thread, and not yet known to be in the file
    bool hasFailed = false; ///< something could not be kept, and nothing was kept since
    bool isStale = false; ///< what another program wrote could not be taken over yet
    qint64 lastRow = 0; ///< the largest that was ever seen
    quint64 writes = 0; ///< counts the changes made here
    quint64 sentRevision = 0; ///< counts the changes of what was sent for whom

    void index()
    {
        ++sentRevision;
        places.clear();
        names.clear();
        places.reserve(static_cast<std::size_t>(roster.records.size()));
        names.reserve(static_cast<std::size_t>(roster.records.size()));
        for (qsizetype i = 0; i < roster.records.size(); ++i) {
            places.insert(static_cast<quint32>(i));
            names.insert(static_cast<quint32>(i));
        }
        ids.clear();
        for (const Submission &one : std::as_const(roster.submissions))
            keepIds(one);
    }

    /// Where a record of \p row stands among the others.
    [[nodiscard]] qsizetype placeOfRow(qint64 row) const
    {
        const auto &records = roster.records;
        return std::upper_bound(records.begin(), records.end(), row,
                                [](qint64 wanted, const CustomerRecord &one) { return wanted < one.row; })
            - records.begin();
    }

    /// Of one that is not in the file yet, as far as it is known here; never that of somebody who was removed
    /// and may come back.
    [[nodiscard]] qint64 nextRow()
    {
        if (!roster.records.isEmpty())
            lastRow = std::max(lastRow, roster.records.constLast().row);
        return ++lastRow;
    }

    void keepIds(const Submission &submission)
    {
        QStringList &known = ids[submission.customer];
        for (const QString &id : {submission.accountId, submission.workflowId}) {
            if (!known.contains(id))
                known.append(id);
        }
    }

    [[nodiscard]] const Customer &customerAt(quint32 place) const
    {
        return roster.records.at(place).customer;
    }

    [[nodiscard]] static size_t nameKey(const Customer &customer)
    {
        return qHashMulti(size_t {0}, customer.environment, customer.username);
    }

    [[nodiscard]] const Customer *find(const QUuid &environment, const QString &username) const
    {
        const quint32 place
            = names.find(qHashMulti(size_t {0}, environment, username), [&](quint32 candidate) {
                  const Customer &customer = customerAt(candidate);
                  return customer.environment == environment && customer.username == username;
              });
        return place == RowIndex::None ? nullptr : &customerAt(place);
    }

    [[nodiscard]] quint32 placeOf(const QUuid &id) const
    {
        return places.find(qHash(id), [&](quint32 place) { return customerAt(place).id == id; });
    }

    [[nodiscard]] CustomerRecord *find(const QUuid &id)
    {
        const quint32 place = placeOf(id);
        return place == RowIndex::None ? nullptr : &roster.records[place];
    }
};

} // namespace onboarding
