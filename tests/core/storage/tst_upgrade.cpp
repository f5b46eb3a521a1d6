// Files of every earlier version are brought to this one, after a copy, with all that was in them.
#include "core/base/utctime.h"
#include "tests/support/storecalls.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

using namespace onboarding;
using namespace onboarding::test;

class TestUpgrade : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = m_folder->filePath(QStringLiteral("data/customers.sqlite"));
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
            QCOMPARE(record->inStatusSince, QDateTime(QDate(2026, 1, 2), QTime(9, 0), Utc));
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
        makeFrom(QStringLiteral(SOURCE_DIR "/tests/core/storage/data/version2.sql"));
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
        // What came with version 4: nobody looked at a token yet, no note was corrected.
        QCOMPARE(valueOf(m_file,
                         QStringLiteral("SELECT learnt_user_name || learnt_uuid || learnt_subject || "
                                        "token_user || coalesce(token_verified, 'nobody looked') "
                                        "FROM customers")),
                 QStringLiteral("nobody looked"));
        QCOMPARE(valueOf(m_file, QStringLiteral("SELECT count(*) FROM notes WHERE edited_at IS NULL")),
                 QStringLiteral("1"));
        QCOMPARE(valueOf(m_file, QStringLiteral("PRAGMA integrity_check")), QStringLiteral("ok"));
    }

    void keepsWhichIdsWereSentForThoseWhoAreGone()
    {
        makeFrom(QStringLiteral(SOURCE_DIR "/tests/core/storage/data/version4.sql"));
        CustomerStore store(m_file);
        QVERIFY(load(store).has_value());
        const QUuid id(QStringLiteral("11111111-1111-4111-8111-111111111111"));
        const CustomerRecord *ada = store.record(id);
        QVERIFY(ada);
        QCOMPARE(ada->customer.tags, QStringList {QStringLiteral("PEP")});
        QCOMPARE(store.takeExchangeNumber(), quint64(41)); // as many as were promised to programs
        QTRY_COMPARE(valueOf(m_file, QStringLiteral("SELECT count(*) FROM customers")), QStringLiteral("1"));
        QCOMPARE(valueOf(m_file, QStringLiteral("SELECT count(*) FROM submissions")), QStringLiteral("0"));
        // What was refused was never anybody's.
        QCOMPARE(valueOf(m_file, QStringLiteral("SELECT count(*) FROM removed_pairs")), QStringLiteral("1"));
        QVERIFY(load(store).has_value());
        const std::optional<PairUse> use
            = store.earlierUse({.customer = id,
                                .accountId = QStringLiteral("7c1e4b52-90d3-4f0a-8e6b-2f5d1a7c3b90"),
                                .workflowId = QStringLiteral("{E03F6A18-5B7C-4D21-9A44-B8C0F2D7E615}")});
        QVERIFY(use.has_value());
        QCOMPARE(use->at, QDateTime(QDate(2026, 1, 2), QTime(9, 0), Qt::UTC));
        QCOMPARE(valueOf(m_file + QStringLiteral(".version-4"), QStringLiteral("PRAGMA user_version")),
                 QStringLiteral("4"));
        QVERIFY(!valueOf(m_file, QStringLiteral("SELECT edited_at FROM notes")).isEmpty());
        QCOMPARE(valueOf(m_file, QStringLiteral("PRAGMA integrity_check")), QStringLiteral("ok"));
    }

    /// Where they were sent was not kept: the status of wherever the environment leads may settle them.
    void keepsWhatWasSentBeforeItWasKeptWhere()
    {
        makeFrom(QStringLiteral(SOURCE_DIR "/tests/core/storage/data/version5.sql"));
        CustomerStore store(m_file);
        QVERIFY(load(store).has_value());
        const QList<Submission> sent
            = store.submissions(QUuid(QStringLiteral("44444444-4444-4444-8444-444444444444")));
        QCOMPARE(sent.size(), 2);
        QCOMPARE(sent.constFirst().workflowId, QStringLiteral("e03f6a18-5b7c-4d21-9a44-b8c0f2d7e616"));
        QCOMPARE(sent.constFirst().outcome, Submission::Outcome::Unknown);
        QVERIFY(!sent.constFirst().to.isKnown());
        QCOMPARE(valueOf(m_file, QStringLiteral("SELECT count(*) FROM issued_tokens")), QStringLiteral("0"));
        QCOMPARE(valueOf(m_file + QStringLiteral(".version-5"), QStringLiteral("PRAGMA user_version")),
                 QStringLiteral("5"));
        QCOMPARE(valueOf(m_file, QStringLiteral("PRAGMA integrity_check")), QStringLiteral("ok"));
    }

    /// Where it was observed was not kept: it is no status of elsewhere.
    void keepsWhatWasSeenBeforeItWasKeptWhere()
    {
        makeFrom(QStringLiteral(SOURCE_DIR "/tests/core/storage/data/version7.sql"));
        CustomerStore store(m_file);
        store.setPlace(QUuid(QStringLiteral("22222222-2222-4222-8222-222222222222")),
                       {.address = QStringLiteral("https://kyc.example"),
                        .tenant = QStringLiteral("acme"),
                        .kind = QStringLiteral("staging")});
        QVERIFY(load(store).has_value());
        const CustomerRecord *ada
            = store.record(QUuid(QStringLiteral("11111111-1111-4111-8111-111111111111")));
        QVERIFY(ada && ada->last && !ada->seenElsewhere);
        QCOMPARE(ada->last->status.name(), QStringLiteral("APPROVED_VERIFIED"));
        QVERIFY(!ada->last->from.isKnown());
        for (const char *table : {"observations", "issued_tokens", "submissions"}) {
            const QString count = QStringLiteral("SELECT count(*) FROM ") + QLatin1String(table);
            QCOMPARE(valueOf(m_file, count), valueOf(m_file + QStringLiteral(".version-7"), count));
        }
        QCOMPARE(valueOf(m_file, QStringLiteral("SELECT length(place) FROM issued_tokens")),
                 QStringLiteral("0"));
        QCOMPARE(valueOf(m_file, QStringLiteral("PRAGMA integrity_check")), QStringLiteral("ok"));
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

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
};

QTEST_GUILESS_MAIN(TestUpgrade)
#include "tst_upgrade.moc"
