#include "core/customers/customerstore.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace onboarding;

namespace {

const QUuid Somewhere = QUuid::createUuid();

Customer customer(const QString &username)
{
    return {.id = QUuid::createUuid(),
            .environment = Somewhere,
            .username = username,
            .addedAt = QDateTime(QDate(2026, 1, 1), QTime(9, 0), Qt::UTC)};
}

Result<void> load(CustomerStore &store)
{
    std::optional<Result<void>> answer;
    QObject context;
    store.load(&context, [&](const Result<void> &result) { answer = result; });
    return QTest::qWaitFor([&] { return answer.has_value(); }) ? *answer : failure(Error::Kind::Timeout);
}

Result<void> save(CustomerStore &store, const Customer &one)
{
    std::optional<Result<void>> answer;
    QObject context;
    store.save(one, &context, [&](const Result<void> &result) { answer = result; });
    return QTest::qWaitFor([&] { return answer.has_value(); }) ? *answer : failure(Error::Kind::Timeout);
}

} // namespace

class TestCustomerStore : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = m_folder->filePath(QStringLiteral("data/customers.sqlite"));
    }

    void keepsWhatItAcknowledged()
    {
        const Customer ada = customer(QStringLiteral("ada"));
        const Observation seen {.status = KycStatus::fromWire(QStringLiteral("ON_HOLD")),
                                .remainingAttempts = 2,
                                .observedAt = ada.addedAt};
        {
            CustomerStore store(m_file);
            QVERIFY(load(store).has_value());
            QVERIFY(save(store, ada).has_value());
            bool isRecorded = false;
            store.record(ada.id, seen, this,
                         [&](const Result<void> &result) { isRecorded = result.has_value(); });
            QTRY_VERIFY(isRecorded);
        }
        CustomerStore again(m_file);
        QVERIFY(load(again).has_value());
        QCOMPARE(again.customers(Somewhere), QList<Customer> {ada});
        QCOMPARE(again.lastObservation(ada.id)->status.raw, QStringLiteral("ON_HOLD"));
        QCOMPARE(again.lastObservation(ada.id)->remainingAttempts, std::optional<int>(2));
        QVERIFY(again.customers(QUuid::createUuid()).isEmpty()); // environments keep apart
    }

    void isForItsOwnerAlone()
    {
        CustomerStore store(m_file);
        QVERIFY(load(store).has_value());
        QVERIFY(save(store, customer(QStringLiteral("ada"))).has_value());
        constexpr auto Others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        const QFileInfo info(m_file);
        QVERIFY(!(QFile::permissions(info.absolutePath()) & (Others | QFile::ExeGroup | QFile::ExeOther)));
        for (const QString &suffix : {QString(), QStringLiteral("-wal"), QStringLiteral("-shm")})
            QVERIFY2(!(QFile::permissions(m_file + suffix) & Others), qPrintable(suffix));
    }

    void aSubmissionOfAnEarlierRunIsUnsettled()
    {
        const Customer ada = customer(QStringLiteral("ada"));
        {
            CustomerStore store(m_file);
            QVERIFY(load(store).has_value());
            QVERIFY(save(store, ada).has_value());
            bool isRecorded = false;
            store.record(Submission {.id = QUuid::createUuid(),
                                     .customer = ada.id,
                                     .accountId = QStringLiteral("a"),
                                     .workflowId = QStringLiteral("w"),
                                     .sentAt = ada.addedAt},
                         this, [&](const Result<void> &result) { isRecorded = result.has_value(); });
            QTRY_VERIFY(isRecorded);
        }
        CustomerStore again(m_file);
        QVERIFY(load(again).has_value());
        QVERIFY(again.unsettled(ada.id).has_value());
        QCOMPARE(again.unsettled(ada.id)->outcome, Submission::Outcome::Unknown);
        QCOMPARE(again.usedWorkflowIds(Somewhere), QStringList {QStringLiteral("w")});
    }

    void aUserNameIsThereOnce()
    {
        CustomerStore store(m_file);
        QVERIFY(load(store).has_value());
        QVERIFY(save(store, customer(QStringLiteral("ada"))).has_value());
        QCOMPARE(save(store, customer(QStringLiteral("ada"))).error().kind, Error::Kind::AlreadyExists);
        QCOMPARE(store.customers(Somewhere).size(), 1);
    }

    void twoProgramsWorkOnOneFile()
    {
        CustomerStore window(m_file);
        CustomerStore terminal(m_file);
        QVERIFY(load(window).has_value());
        QVERIFY(load(terminal).has_value());
        QVERIFY(save(window, customer(QStringLiteral("ada"))).has_value());
        QCOMPARE(save(terminal, customer(QStringLiteral("ada"))).error().kind, Error::Kind::AlreadyExists);
        QVERIFY(save(terminal, customer(QStringLiteral("bea"))).has_value());
        QVERIFY(load(window).has_value());
        QCOMPARE(window.customers(Somewhere).size(), 2);
    }

    void leavesAFileItCannotUseAsItIs_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<Error::Kind>("kind");
        QTest::newRow("no database") << QByteArray(5000, 'x') << Error::Kind::Damaged;
        QTest::newRow("a newer schema") << QByteArray() << Error::Kind::Storage;
    }

    void leavesAFileItCannotUseAsItIs()
    {
        QFETCH(QByteArray, content);
        QFETCH(Error::Kind, kind);
        QVERIFY(QDir().mkpath(QFileInfo(m_file).absolutePath()));
        if (content.isEmpty()) {
            QSqlDatabase database
                = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("newer"));
            database.setDatabaseName(m_file);
            QVERIFY(database.open());
            QVERIFY(QSqlQuery(database).exec(QStringLiteral("PRAGMA user_version = 99")));
            database.close();
        } else {
            QFile file(m_file);
            QVERIFY(file.open(QFile::WriteOnly) && file.write(content) == content.size());
        }
        QSqlDatabase::removeDatabase(QStringLiteral("newer"));
        QFile file(m_file);
        QVERIFY(file.open(QFile::ReadOnly));
        const QByteArray before = file.readAll();
        {
            CustomerStore store(m_file);
            const Result<void> loaded = load(store);
            QCOMPARE(loaded.error().kind, kind);
            QVERIFY(loaded.error().message.contains(m_file));
            QVERIFY(!store.isLoaded());
        }
        QVERIFY(file.seek(0));
        QCOMPARE(file.readAll(), before);
    }

    void aDamagedFileIsPutAsideAndKept()
    {
        const QByteArray content(5000, 'x');
        QVERIFY(QDir().mkpath(QFileInfo(m_file).absolutePath()));
        QFile file(m_file);
        QVERIFY(file.open(QFile::WriteOnly) && file.write(content) == content.size());
        file.close();
        CustomerStore store(m_file);
        QVERIFY(!load(store));
        QString aside;
        QObject context;
        store.putAside(&context, [&](const Result<QString> &moved) { aside = moved.value_or(QString()); });
        QVERIFY(QTest::qWaitFor([&] { return !aside.isEmpty(); }));
        QVERIFY(load(store));
        QVERIFY(save(store, customer(QStringLiteral("ada"))));
        QFile kept(aside);
        QVERIFY(kept.open(QFile::ReadOnly));
        QCOMPARE(kept.readAll(), content);
    }

    void bringsAnOlderFileToThisVersionAfterACopy()
    {
        const Customer ada = customer(QStringLiteral("ada"));
        makeVersionOne(ada.id);
        {
            CustomerStore store(m_file);
            QVERIFY(load(store).has_value());
            const CustomerRecord *record = store.record(ada.id);
            QVERIFY(record && record->last);
            QCOMPARE(record->last->status.name(), QStringLiteral("PENDING"));
            QCOMPARE(record->last->remainingAttempts, std::optional<int>(3));
            // Since the first of the two PENDING, and the LV1 before it was seen.
            QCOMPARE(record->inStatusSince, QDateTime(QDate(2026, 1, 2), QTime(9, 0), Qt::UTC));
            QVERIFY(record->isSinceSeen);
        }
        const QString copy = m_file + QStringLiteral(".version-1");
        QVERIFY(QFile::exists(copy));
        QVERIFY(!(QFile::permissions(copy) & (QFile::ReadGroup | QFile::ReadOther)));
        QCOMPARE(valueOf(copy, QStringLiteral("PRAGMA user_version")), QStringLiteral("1"));
        QCOMPARE(valueOf(copy, QStringLiteral("SELECT count(*) FROM observations")), QStringLiteral("3"));
    }

    void keepsAllOfTheVersionBefore()
    {
        makeFrom(QStringLiteral(SOURCE_DIR "/tests/core/customers/data/version2.sql"));
        const QUuid id(QStringLiteral("11111111-1111-4111-8111-111111111111"));
        const QUuid environment(QStringLiteral("22222222-2222-4222-8222-222222222222"));
        {
            CustomerStore store(m_file);
            QVERIFY(load(store).has_value());
            const CustomerRecord *record = store.record(id);
            QVERIFY(record && record->last);
            QCOMPARE(record->customer.tags, QStringList {QStringLiteral("PEP")});
            QCOMPARE(record->lastNote, QStringLiteral("call back"));
            QCOMPARE(record->last->exchange, quint64(7));
            QCOMPARE(store.takeExchangeNumber(), quint64(8)); // behind those that were given
            QCOMPARE(queueOf(store, environment), QList<QUuid> {id});
        }
        for (const char *table :
             {"observations", "exchanges", "changes", "notes", "views", "sealed_secrets"}) {
            const QString count = QStringLiteral("SELECT count(*) FROM ") + QLatin1String(table);
            QCOMPARE(valueOf(m_file, count), valueOf(m_file + QStringLiteral(".version-2"), count));
        }
        QCOMPARE(valueOf(m_file, QStringLiteral("PRAGMA integrity_check")), QStringLiteral("ok"));
    }

    void twoProgramsEditDifferentThings()
    {
        CustomerStore window(m_file);
        CustomerStore terminal(m_file);
        QVERIFY(load(window).has_value());
        const Customer ada = customer(QStringLiteral("ada"));
        QVERIFY(save(window, ada).has_value());
        QVERIFY(load(terminal).has_value());
        edit(window, ada.id, {.tags = QStringList {QStringLiteral("PEP")}});
        edit(terminal, ada.id, {.assignee = QStringLiteral("Silva")});
        QVERIFY(load(window).has_value());
        QCOMPARE(window.find(ada.id)->tags, QStringList {QStringLiteral("PEP")});
        QCOMPARE(window.find(ada.id)->assignee, QStringLiteral("Silva"));
    }

    void anEditCanBeTakenBack()
    {
        CustomerStore store(m_file);
        QVERIFY(load(store).has_value());
        const Customer ada = customer(QStringLiteral("ada"));
        QVERIFY(save(store, ada).has_value());
        const CustomerEdit change {.assignee = QStringLiteral("Silva"), .isWatched = true};
        const CustomerEdit back = change.inverse(*store.find(ada.id));
        edit(store, ada.id, change);
        QVERIFY(store.find(ada.id)->isWatched);
        edit(store, ada.id, back);
        QCOMPARE(*store.find(ada.id), ada);
    }

    void whatIsRemovedCanBeTakenBackWithItsHistory()
    {
        CustomerStore store(m_file);
        QVERIFY(load(store).has_value());
        const Customer ada = customer(QStringLiteral("ada"));
        QVERIFY(save(store, ada).has_value());
        observe(store, ada.id, "PENDING", ada.addedAt);
        int done = 0;
        const auto count = [&](const Result<void> &result) { done += result ? 1 : 0; };
        store.remove(ada.id, this, count);
        QTRY_COMPARE(done, 1);
        QVERIFY(!store.record(ada.id));
        store.restore(ada.id, this, count);
        QTRY_COMPARE(done, 2);
        QCOMPARE(store.lastObservation(ada.id)->status.name(), QStringLiteral("PENDING"));
        CustomerStore again(m_file);
        QVERIFY(load(again).has_value());
        QVERIFY(again.record(ada.id) && again.record(ada.id)->last);
        // Somebody else may take the name of a removed one.
        store.remove(ada.id, this, count);
        QTRY_COMPARE(done, 3);
        QVERIFY(save(store, customer(QStringLiteral("ada"))).has_value());
        // Then the first one cannot come back, and is not shown as if it had.
        std::optional<Result<void>> back;
        store.restore(ada.id, this, [&](const Result<void> &result) { back = result; });
        QTRY_VERIFY(back.has_value());
        QCOMPARE(back->error().kind, Error::Kind::InvalidInput);
        QVERIFY(!store.record(ada.id));
    }

    void everyStatusHasTheExchangeThatProvedIt()
    {
        CustomerStore store(m_file);
        QVERIFY(load(store).has_value());
        const Customer ada = customer(QStringLiteral("ada"));
        QVERIFY(save(store, ada).has_value());
        const Exchange exchange {.number = 7,
                                 .startedAt = ada.addedAt,
                                 .customer = ada.id,
                                 .method = "GET",
                                 .url = QUrl(QStringLiteral("https://example.com/kyc-ms/getUserInfo")),
                                 .requestHeaders = {{"Authorization", "hidden, 56 characters"}},
                                 .status = 200,
                                 .responseBody = "status: PENDING"};
        bool isKept = false;
        store.record({.exchange = exchange}, this, [&](const Result<void> &) { isKept = true; });
        observe(store, ada.id, "PENDING", ada.addedAt, 7);
        observe(store, ada.id, "APPROVED_VERIFIED", ada.addedAt.addDays(1), 8);
        QTRY_VERIFY(isKept);
        std::optional<QList<Exchange>> exchanges;
        store.ask<QList<Exchange>>([&](Database &database) { return database.exchanges(ada.id, 10); }, this,
                                   [&](const auto &read) { exchanges = read.value(); });
        std::optional<QList<StatusChange>> changes;
        store.ask<QList<StatusChange>>(
            [&](Database &database) { return database.changes(Somewhere, ada.addedAt.addDays(-1)); }, this,
            [&](const auto &read) { changes = read.value(); });
        QTRY_VERIFY(exchanges && changes);
        QCOMPARE(exchanges->size(), 1);
        QCOMPARE(exchanges->constFirst().responseBody, exchange.responseBody);
        QCOMPARE(exchanges->constFirst().requestHeaders, exchange.requestHeaders);
        QCOMPARE(changes->size(), 1);
        QCOMPARE(changes->constFirst().from, QStringLiteral("PENDING"));
        QCOMPARE(changes->constFirst().lastSeenAt, ada.addedAt);
    }

    void noTwoProgramsGiveTheSameNumber()
    {
        constexpr int Many = 3000; // more than are taken at once
        QSet<quint64> given;
        {
            CustomerStore window(m_file);
            CustomerStore terminal(m_file);
            QVERIFY(load(window).has_value() && load(terminal).has_value());
            for (int i = 0; i < Many; ++i) {
                given.insert(window.takeExchangeNumber());
                given.insert(terminal.takeExchangeNumber());
                // No service answers so often that the disk could not follow.
                constexpr int Often = 200;
                if (i % Often == 0)
                    QCOMPARE(queueOf(window) + queueOf(terminal), QList<QUuid>());
            }
        }
        QCOMPARE(given.size(), 2 * Many);
        CustomerStore again(m_file);
        QVERIFY(load(again).has_value());
        QVERIFY(!given.contains(again.takeExchangeNumber()));
    }

    void numbersThatWereNotUsedAreGivenAgain()
    {
        for (quint64 run = 1; run <= 3; ++run) {
            CustomerStore store(m_file);
            QVERIFY(load(store).has_value());
            QCOMPARE(store.takeExchangeNumber(), run);
        }
    }

    void aQueueIsTakenOverFromThoseThatAreGoneOnly()
    {
        auto terminal = std::make_unique<CustomerStore>(m_file);
        CustomerStore window(m_file);
        QVERIFY(load(*terminal).has_value());
        const Customer ada = customer(QStringLiteral("ada"));
        QVERIFY(save(*terminal, ada).has_value());
        QVERIFY(load(window).has_value());
        enqueue(*terminal, ada.id);
        QCOMPARE(queueOf(window), QList<QUuid>()); // it is being checked over there
        QCOMPARE(queueOf(*terminal), QList<QUuid> {ada.id});
        terminal.reset();
        QCOMPARE(queueOf(window), QList<QUuid> {ada.id});
    }

    void notesAreFoundByTheirNewest()
    {
        CustomerStore store(m_file);
        QVERIFY(load(store).has_value());
        const Customer ada = customer(QStringLiteral("ada"));
        QVERIFY(save(store, ada).has_value());
        Note note {.id = QUuid::createUuid(),
                   .customer = ada.id,
                   .text = QStringLiteral("first"),
                   .writtenAt = ada.addedAt};
        int done = 0;
        const auto count = [&](const Result<void> &result) { done += result ? 1 : 0; };
        store.save(note, this, count);
        const Note second {.id = QUuid::createUuid(),
                           .customer = ada.id,
                           .text = QStringLiteral("second"),
                           .writtenAt = ada.addedAt.addSecs(1)};
        store.save(second, this, count);
        QTRY_COMPARE(done, 2);
        QCOMPARE(store.record(ada.id)->lastNote, QStringLiteral("second"));
        store.removeNote(second, this, count);
        QTRY_COMPARE(done, 3);
        QCOMPARE(store.record(ada.id)->lastNote, QStringLiteral("first"));
    }

    void anImportIsAllOrNothing()
    {
        CustomerStore store(m_file);
        QVERIFY(load(store).has_value());
        QVERIFY(save(store, customer(QStringLiteral("ada"))).has_value());
        std::optional<Result<void>> answer;
        // The second has the name of somebody who is there.
        store.import({customer(QStringLiteral("bea")), customer(QStringLiteral("ada"))}, {}, this,
                     [&](const Result<void> &result) { answer = result; });
        QTRY_VERIFY(answer.has_value());
        QCOMPARE(answer->error().kind, Error::Kind::AlreadyExists);
        QCOMPARE(store.customers(Somewhere).size(), 1);
        CustomerStore again(m_file);
        QVERIFY(load(again).has_value());
        QCOMPARE(again.customers(Somewhere).size(), 1);
    }

    void whatIsAddedWhileTheFileIsReadAgainStays()
    {
        CustomerStore store(m_file);
        QVERIFY(load(store).has_value());
        bool isRead = false;
        store.load(this, [&](const Result<void> &) { isRead = true; });
        const Customer ada = customer(QStringLiteral("ada"));
        store.save(ada, this, [](const Result<void> &) { });
        QTRY_VERIFY(isRead);
        QVERIFY(store.record(ada.id));
    }

private:
    void makeVersionOne(const QUuid &ada)
    {
        QVERIFY(QDir().mkpath(QFileInfo(m_file).absolutePath()));
        const QString id = ada.toString(QUuid::WithoutBraces);
        const QString environment = Somewhere.toString(QUuid::WithoutBraces);
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("one"));
        database.setDatabaseName(m_file);
        QVERIFY(database.open());
        for (const QString &statement :
             {QStringLiteral("CREATE TABLE customers (id TEXT PRIMARY KEY, environment TEXT NOT NULL, "
                             "username TEXT NOT NULL, display_name TEXT NOT NULL, has_refresh_token INTEGER "
                             "NOT NULL, has_password INTEGER NOT NULL, added_at TEXT NOT NULL, "
                             "UNIQUE (environment, username))"),
              QStringLiteral("CREATE TABLE submissions (id TEXT PRIMARY KEY, customer TEXT NOT NULL "
                             "REFERENCES customers (id) ON DELETE CASCADE, account_id TEXT NOT NULL, "
                             "workflow_id TEXT NOT NULL, sent_at TEXT NOT NULL, outcome INTEGER NOT NULL)"),
              QStringLiteral(
                  "CREATE TABLE observations (number INTEGER PRIMARY KEY, customer TEXT NOT NULL "
                  "REFERENCES customers (id) ON DELETE CASCADE, raw TEXT NOT NULL, recognised TEXT "
                  "NOT NULL, kyc_provider TEXT NOT NULL, remaining_attempts INTEGER, observed_at "
                  "TEXT NOT NULL)"),
              QStringLiteral("CREATE INDEX observations_of_customer ON observations (customer, number)"),
              QStringLiteral("CREATE INDEX submissions_of_customer ON submissions (customer, sent_at)"),
              QStringLiteral("INSERT INTO customers VALUES ('%1', '%2', 'ada', '', 0, 0, "
                             "'2026-01-01T09:00:00.000Z')")
                  .arg(id, environment),
              QStringLiteral("INSERT INTO observations VALUES (1, '%1', 'LV1', 'LV1', 'JUMIO', NULL, "
                             "'2026-01-01T09:00:00.000Z')")
                  .arg(id),
              QStringLiteral("INSERT INTO observations VALUES (2, '%1', 'PENDING', 'PENDING', 'JUMIO', 3, "
                             "'2026-01-02T09:00:00.000Z')")
                  .arg(id),
              QStringLiteral("INSERT INTO observations VALUES (3, '%1', 'PENDING', 'PENDING', 'JUMIO', 3, "
                             "'2026-01-03T09:00:00.000Z')")
                  .arg(id),
              QStringLiteral("PRAGMA user_version = 1")}) {
            QSqlQuery query(database);
            QVERIFY2(query.exec(statement), qPrintable(statement));
        }
        database.close();
        database = {};
        QSqlDatabase::removeDatabase(QStringLiteral("one"));
    }

    void makeFrom(const QString &script)
    {
        QVERIFY(QDir().mkpath(QFileInfo(m_file).absolutePath()));
        QFile file(script);
        QVERIFY(file.open(QFile::ReadOnly));
        {
            QSqlDatabase database
                = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("made"));
            database.setDatabaseName(m_file);
            QVERIFY(database.open());
            const QStringList statements = QString::fromUtf8(file.readAll()).split(QStringLiteral(";\n"));
            for (const QString &statement : statements) {
                QSqlQuery query(database);
                QVERIFY2(statement.isEmpty() || query.exec(statement), qPrintable(statement));
            }
        }
        QSqlDatabase::removeDatabase(QStringLiteral("made"));
    }

    static void enqueue(CustomerStore &store, const QUuid &id)
    {
        bool isDone = false;
        QObject context;
        store.ask<void>([id](Database &database) { return database.addToQueue({id}); }, &context,
                        [&](const Result<void> &result) { isDone = result.has_value(); });
        QTRY_VERIFY(isDone);
    }

    static QList<QUuid> queueOf(CustomerStore &store, const QUuid &environment = Somewhere)
    {
        std::optional<Result<QList<QUuid>>> queued;
        QObject context;
        store.ask<QList<QUuid>>([environment](Database &database) { return database.queue(environment); },
                                &context, [&](const Result<QList<QUuid>> &found) { queued = found; });
        (void)QTest::qWaitFor([&] { return queued.has_value(); });
        return queued && *queued ? **queued : QList<QUuid> {QUuid()};
    }

    static QString valueOf(const QString &file, const QString &statement)
    {
        QString value;
        {
            QSqlDatabase database
                = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("value"));
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

    static void edit(CustomerStore &store, const QUuid &id, const CustomerEdit &change)
    {
        bool isDone = false;
        QObject context;
        store.edit({id}, change, &context, [&](const Result<void> &result) { isDone = result.has_value(); });
        QTRY_VERIFY(isDone);
    }

    static void observe(CustomerStore &store, const QUuid &id, const char *status, const QDateTime &at,
                        quint64 exchange = 0)
    {
        bool isDone = false;
        QObject context;
        store.record(id,
                     {.status = KycStatus::fromWire(QString::fromLatin1(status)),
                      .observedAt = at,
                      .exchange = exchange},
                     &context, [&](const Result<void> &result) { isDone = result.has_value(); });
        QTRY_VERIFY(isDone);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
};

QTEST_GUILESS_MAIN(TestCustomerStore)
#include "tst_customerstore.moc"
