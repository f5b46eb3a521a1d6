// A program that is killed while it writes: everything it had acknowledged is there, and the file is whole.
#include "core/base/utctime.h"
#include "core/roster/customerstore.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>
#include <cstdio>

using namespace onboarding;

namespace {

const QDateTime Start(QDate(2026, 1, 1), QTime(9, 0), Utc);

Result<void> load(CustomerStore &store)
{
    std::optional<Result<void>> answer;
    QObject context;
    store.load(&context, [&](const Result<void> &result) { answer = result; });
    return QTest::qWaitFor([&] { return answer.has_value(); }) ? *answer : failure(Error::Kind::Timeout);
}

/// The program that gets killed: adds customers and observations without an end, and prints the name of each
/// customer whose rows were acknowledged.
class Writer : public QObject
{
public:
    Writer(const QString &file, const QString &prefix)
        : m_store(file)
        , m_prefix(prefix)
    {
        m_store.load(this, [this](const Result<void> &loaded) {
            for (int i = 0; loaded && i < AtOnce; ++i)
                next();
        });
    }

private:
    static constexpr int AtOnce = 8;

    void next()
    {
        const Customer customer {.id = QUuid::createUuid(),
                                 .environment = QUuid::createUuid(),
                                 .username = m_prefix + QString::number(++m_count),
                                 .addedAt = Start};
        m_store.save(customer, this, [this, customer](const Result<void> &saved) {
            if (saved)
                observe(customer);
        });
    }

    void observe(const Customer &customer)
    {
        ExchangeEntry entry {.exchange = Exchange {.number = m_store.takeExchangeNumber(),
                                                   .startedAt = Start,
                                                   .customer = customer.id,
                                                   .responseBody = QByteArray(2000, 'x')},
                             .customer = customer.id};
        entry.observation = {.status = KycStatus::fromWire(QStringLiteral("PENDING")),
                             .observedAt = Start,
                             .exchange = entry.exchange->number};
        m_store.record(entry, this, [this, name = customer.username](const Result<void> &kept) {
            if (!kept)
                return;
            std::printf("%s\n", qPrintable(name));
            std::fflush(stdout);
            next();
        });
    }

    CustomerStore m_store;
    const QString m_prefix;
    int m_count = 0;
};

QString valueOf(const QString &file, const QString &statement)
{
    QString value;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("value"));
        database.setDatabaseName(file);
        QSqlQuery query(database.open() ? database : QSqlDatabase());
        if (query.exec(statement) && query.next())
            value = query.value(0).toString();
    }
    QSqlDatabase::removeDatabase(QStringLiteral("value"));
    return value;
}

} // namespace

class TestKill : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatWasAcknowledgedIsThere()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("data/customers.sqlite"));
        constexpr int Rounds = 12;
        constexpr int Most = 60; // rows acknowledged before the end of a round
        QSet<QString> acknowledged;
        for (int round = 0; round < Rounds; ++round) {
            QProcess writer;
            writer.start(QCoreApplication::applicationFilePath(),
                         {QStringLiteral("--writer"), file, QStringLiteral("r%1.").arg(round)});
            QByteArray said;
            const auto wanted = QRandomGenerator::global()->bounded(1, Most);
            while (said.count('\n') < wanted && writer.waitForReadyRead(30'000))
                said += writer.readAllStandardOutput();
            writer.kill();
            QVERIFY(writer.waitForFinished());
            said += writer.readAllStandardOutput();
            QVERIFY(said.count('\n') >= wanted);
            const QStringList lines = QString::fromUtf8(said.left(said.lastIndexOf('\n'))).split(u'\n');
            for (const QString &name : lines)
                acknowledged.insert(name);
        }
        CustomerStore store(file);
        const Result<void> loaded = load(store);
        QVERIFY2(loaded, loaded ? "" : qPrintable(loaded.error().message));
        QSet<QString> found;
        for (const CustomerRecord &record : store.records()) {
            if (record.last)
                found.insert(record.customer.username);
        }
        QCOMPARE(acknowledged - found, QSet<QString>());
        QCOMPARE(valueOf(file, QStringLiteral("PRAGMA integrity_check")), QStringLiteral("ok"));
        // What proves a status is kept with it or not at all.
        QCOMPARE(valueOf(file,
                         QStringLiteral("SELECT count(*) FROM observations WHERE exchange NOT IN "
                                        "(SELECT number FROM exchanges)")),
                 QStringLiteral("0"));
        QCOMPARE(valueOf(file, QStringLiteral("SELECT count(*) - count(DISTINCT number) FROM exchanges")),
                 QStringLiteral("0"));
    }
};

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QStringLiteral("--writer")) {
        const Writer writer(arguments.value(2), arguments.value(3));
        return QCoreApplication::exec();
    }
    TestKill test;
    return QTest::qExec(&test, arguments);
}
#include "tst_kill.moc"
