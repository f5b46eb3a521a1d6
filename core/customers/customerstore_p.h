#pragma once
// The data of a CustomerStore, for its two source files.
#include "core/customers/customerstore.h"

#include <QHash>
#include <QThread>
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

    QThread thread;
    Database *database = nullptr; ///< lives on the thread
    bool isLoaded = false;
    RosterSnapshot roster;
    QHash<QUuid, qsizetype> places; ///< in roster.records
    QHash<std::pair<QUuid, QString>, QUuid> names; ///< by environment and user name
    QHash<QUuid, QStringList> ids; ///< that were registered, by customer
    QHash<QUuid, CustomerRecord> removed; ///< for undo
    std::vector<Waiting> evidence; ///< not yet given to the thread
    bool isWriting = false;
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
            names.insert({customer.environment, customer.username}, customer.id);
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

    [[nodiscard]] CustomerRecord *find(const QUuid &id)
    {
        const auto place = places.constFind(id);
        return place == places.cend() ? nullptr : &roster.records[*place];
    }
};

} // namespace onboarding
