#pragma once
// Calls of a CustomerStore that wait for their answer.
#include "core/base/utctime.h"
#include "core/roster/customerstore.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

namespace onboarding::test {

inline const QUuid Somewhere = QUuid::createUuid();

inline Customer customer(const QString &username)
{
    return {.id = QUuid::createUuid(),
            .environment = Somewhere,
            .username = username,
            .addedAt = QDateTime(QDate(2026, 1, 1), QTime(9, 0), Utc)};
}

inline Result<void> load(CustomerStore &store)
{
    std::optional<Result<void>> answer;
    QObject context;
    store.load(&context, [&](const Result<void> &result) { answer = result; });
    return QTest::qWaitFor([&] { return answer.has_value(); }) ? *answer : failure(Error::Kind::Timeout);
}

inline Result<void> save(CustomerStore &store, const Customer &one)
{
    std::optional<Result<void>> answer;
    QObject context;
    store.save(one, &context, [&](const Result<void> &result) { answer = result; });
    return QTest::qWaitFor([&] { return answer.has_value(); }) ? *answer : failure(Error::Kind::Timeout);
}

inline QList<QUuid> queueOf(CustomerStore &store, const QUuid &environment = Somewhere)
{
    std::optional<Result<QList<QUuid>>> queued;
    QObject context;
    store.file().queue(environment, &context, [&](const Result<QList<QUuid>> &found) { queued = found; });
    (void)QTest::qWaitFor([&] { return queued.has_value(); });
    return queued && *queued ? **queued : QList<QUuid> {QUuid()};
}

/// What \p statement answers, asked past the store.
inline QString valueOf(const QString &file, const QString &statement)
{
    QString value;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("value"));
        database.setDatabaseName(file);
        if (database.open()) {
            QSqlQuery query(database);
            if (query.exec(statement) && query.next())
                value = query.value(0).toString();
        }
    }
    QSqlDatabase::removeDatabase(QStringLiteral("value"));
    return value;
}

} // namespace onboarding::test
