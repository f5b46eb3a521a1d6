#pragma once
// The data of a CustomerStore, for its two source files.
#include "core/customers/customerstore.h"

#include <QHash>
#include <QThread>
#include <algorithm>
#include <utility>
#include <vector>

namespace onboarding {

struct CustomerStore::State
{
    struct Waiting
    {
        Sighting evidence;
        QPointer<QObject> context;
        Done done;
    };

    QString folder;
    QThread thread;
    Database *database = nullptr; ///< lives on the thread
    bool isLoaded = false;
    RosterSnapshot roster;
    QHash<QUuid, qsizetype> places; ///< in roster.records
    QHash<size_t, qsizetype> names; ///< in roster.records, by nameKey(); of two that share one, the later
    QHash<QUuid, QStringList> ids; ///< that were registered, by customer
    QHash<QUuid, CustomerRecord> removed; ///< for undo
    std::vector<Waiting> evidence; ///< not yet given to the thread
    bool isWriting = false;
    bool isStale = false; ///< what another program wrote could not be taken over yet
    ExchangeNumbers numbers;
    ExchangeNumbers moreNumbers; ///< for when those are used up
    quint64 numbersAtOnce = 1024;
    bool isTakingNumbers = false;
    quint64 writes = 0; ///< counts the changes made here

    void index()
    {
        places.clear();
        names.clear();
        places.reserve(roster.records.size());
        names.reserve(roster.records.size());
        for (qsizetype i = 0; i < roster.records.size(); ++i) {
            const Customer &customer = roster.records.at(i).customer;
            places.insert(customer.id, i);
            names.insert(nameKey(customer.environment, customer.username), i);
        }
        ids.clear();
        for (const Submission &one : std::as_const(roster.submissions))
            keepIds(one);
    }

    void keepIds(const Submission &submission)
    {
        QStringList &known = ids[submission.customer];
        for (const QString &id : {submission.accountId, submission.workflowId}) {
            if (!known.contains(id))
                known.append(id);
        }
    }

    [[nodiscard]] static size_t nameKey(const QUuid &environment, const QString &username)
    {
        return qHashMulti(size_t {0}, environment, username);
    }

    [[nodiscard]] const Customer *find(const QUuid &environment, const QString &username) const
    {
        const auto isMeant = [&](const CustomerRecord &record) {
            return record.customer.environment == environment && record.customer.username == username;
        };
        const QList<CustomerRecord> &all = roster.records;
        const qsizetype place = names.value(nameKey(environment, username), -1);
        if (place < 0)
            return nullptr;
        if (isMeant(all.at(place)))
            return &all.at(place).customer;
        const auto found = std::find_if(all.begin(), all.end(), isMeant); // two names share a key
        return found == all.end() ? nullptr : &found->customer;
    }

    [[nodiscard]] CustomerRecord *find(const QUuid &id)
    {
        const auto place = places.constFind(id);
        return place == places.cend() ? nullptr : &roster.records[*place];
    }
};

} // namespace onboarding
