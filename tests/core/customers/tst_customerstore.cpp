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
        QTest::newRow("no database") << QByteArray(5000, 'x');
        QTest::newRow("a newer schema") << QByteArray();
    }

    void leavesAFileItCannotUseAsItIs()
    {
        QFETCH(QByteArray, content);
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
            QCOMPARE(loaded.error().kind, Error::Kind::Storage);
            QVERIFY(loaded.error().message.contains(m_file));
            QVERIFY(!store.isLoaded());
        }
        QVERIFY(file.seek(0));
        QCOMPARE(file.readAll(), before);
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
};

QTEST_GUILESS_MAIN(TestCustomerStore)
#include "tst_customerstore.moc"
