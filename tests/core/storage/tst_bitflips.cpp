// One flipped bit in the customer database, as a worn disk or a bad memory makes it: the file is read, or it
// is said to be damaged and left as it is. No bit ends the program. ONBOARDING_EVERY_BIT=1 flips each bit of
// the file, which takes half an hour; CI does with CI_FULL=1.
#include "core/platform/sanitized.h"
#include "core/roster/savedview.h"
#include "core/storage/database.h"
#include "core/storage/exchangejson.h"
#include "core/transfer/rosterexport.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>

using namespace onboarding;

namespace {

const QUuid Somewhere = QUuid::fromString(QStringLiteral("{5a2db0c5-6f0e-4c57-9d5a-1b0e7a116e01}"));

Customer customer(int number)
{
    return {.id = QUuid::createUuid(),
            .environment = Somewhere,
            .username = QStringLiteral("customer.%1").arg(number),
            .displayName = QStringLiteral("Ada Lovelace"),
            .addedAt = QDateTime::currentDateTimeUtc(),
            .tags = {QStringLiteral("vip"), QStringLiteral("PEP")},
            .assignee = QStringLiteral("Silva"),
            .due = QDateTime::currentDateTimeUtc().addDays(3)};
}

/// A little of everything that the file can hold.
void fill(const QString &file)
{
    Database database(file);
    QVERIFY(database.read());
    QList<Customer> customers;
    for (int i = 0; i < 12; ++i)
        customers.append(customer(i));
    QVERIFY(database.import(customers,
                            {{.key = {Somewhere, customers.at(0).id, SecretKind::RefreshToken},
                              .nonce = QByteArray(12, 'n'),
                              .sealed = QByteArray(48, 's')}},
                            {}));
    for (const Customer &one : std::as_const(customers)) {
        for (const char *status : {"LV1", "PENDING", "NEED_RESUBMIT"}) {
            const Observation seen {.status = KycStatus::fromWire(QString::fromLatin1(status)),
                                    .remainingAttempts = 2,
                                    .observedAt = QDateTime::currentDateTimeUtc(),
                                    .exchange = 7,
                                    .from = {.address = QStringLiteral("https://kyc.example"),
                                             .tenant = QStringLiteral("acme"),
                                             .kind = QStringLiteral("staging")}};
            Exchange exchange {.number = 7, .customer = one.id, .method = "GET", .status = 200};
            exchange.startedAt = QDateTime::currentDateTimeUtc();
            QVERIFY(database.record(
                QList<ExchangeEntry> {{.exchange = exchange, .customer = one.id, .observation = seen}}));
        }
        QVERIFY(database.record(Submission {.id = QUuid::createUuid(),
                                            .customer = one.id,
                                            .accountId = QUuid::createUuid().toString(),
                                            .workflowId = QUuid::createUuid().toString(),
                                            .sentAt = QDateTime::currentDateTimeUtc()}));
        QVERIFY(database.save(Note {.id = QUuid::createUuid(),
                                    .customer = one.id,
                                    .text = QStringLiteral("called"),
                                    .writtenAt = QDateTime::currentDateTimeUtc()}));
    }
    QVERIFY(database.addToQueue({customers.at(0).id, customers.at(1).id}));
    QVERIFY(database.saveView(Somewhere, QStringLiteral("Mine"),
                              R"({"filter":{"statuses":["PENDING"],"due":"late"},"sort":"due"})"));
}

QByteArray contentOf(const QString &name)
{
    QFile file(name);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

/// What a start and a day do with what was read, with one customer after the other, since it is done
/// thousands of times: each \p turn with the next.
void useAll(Database &database, const RosterSnapshot &roster, qsizetype turn)
{
    const QList<CustomerRecord> some
        = roster.records.mid(turn % std::max<qsizetype>(1, roster.records.size()), 1);
    (void)rosterToCsv(some, {});
    (void)rosterToJson(some, {});
    for (const CustomerRecord &record : some) {
        (void)database.observations(record.customer.id, 100);
        (void)database.notes(record.customer.id);
        if (const auto exchanges = database.exchanges(record.customer.id, 100)) {
            for (const Exchange &exchange : *exchanges)
                (void)exchangeToJson(exchange);
        }
    }
    (void)database.changes(Somewhere, QDateTime::currentDateTimeUtc().addDays(-1));
    if (const auto views = database.views(Somewhere)) {
        for (const auto &[name, json] : *views)
            (void)SavedView::fromJson(name, QJsonDocument::fromJson(json).object());
    }
}

/// What a day writes then.
void writeAll(Database &database, const CustomerRecord *customer)
{
    (void)database.queue(Somewhere);
    (void)database.keepNextNumber(4000);
    if (customer) {
        (void)database.save(customer->customer);
        (void)database.record(QList<ExchangeEntry> {
            {.customer = customer->customer.id,
             .observation = Observation {.status = KycStatus::fromWire(QStringLiteral("PENDING")),
                                         .observedAt = QDateTime::currentDateTimeUtc()}}});
    }
    database.purge(QDateTime::currentDateTimeUtc());
}

} // namespace

class TestBitFlips : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        // In memory where it can be: thousands of files are written.
        const QString memory = QStringLiteral("/dev/shm");
        m_folder = std::make_unique<QTemporaryDir>(
            QFileInfo(memory).isWritable() ? memory + QStringLiteral("/bitflips-XXXXXX") : QString());
        const QString whole = m_folder->filePath(QStringLiteral("whole.sqlite"));
        fill(whole);
        m_whole = contentOf(whole);
        QVERIFY(m_whole.startsWith("SQLite format 3"));
    }

    void aVersionThatNeverWasIsDamage()
    {
        QByteArray content = m_whole;
        constexpr qsizetype UserVersion = 60; // big-endian, https://www.sqlite.org/fileformat2.html
        content[UserVersion] = char(0x80);
        const Result<RosterSnapshot> read = readFlipped(content);
        QVERIFY(!read);
        QCOMPARE(read.error().kind, Error::Kind::Damaged);
    }

    void everyBitOfTheHeader() { flip(0, 100 * 8, 1); }

    /// Each bit of the first two pages hits something else: the schema, the list of pages, the roots.
    void theFirstPages() { flip(0, 8192 * 8, isThorough() ? 1 : 97); }

    void bitsAnywhere()
    {
        QRandomGenerator random(20261128);
#ifdef ONBOARDING_SANITIZED
        constexpr int flips = 1'000; // ten times as slow there
#else
        constexpr int flips = 10'000;
#endif
        for (int i = 0; i < flips && !QTest::currentTestFailed(); ++i) {
            const auto bit = static_cast<qsizetype>(random.bounded(quint64(m_whole.size()) * 8));
            flip(bit, bit + 1, 1);
        }
        if (isThorough())
            flip(0, m_whole.size() * 8, 1);
    }

    void aCutFile()
    {
        for (qsizetype size = 0; size < m_whole.size(); size += m_whole.size() / 97)
            (void)readFlipped(m_whole.left(size));
    }

    void whatIsDamagedIsKeptAside()
    {
        QByteArray content = m_whole;
        content.replace(4096, 4096, QByteArray(4096, '\xff'));
        const QString name = m_folder->filePath(QStringLiteral("aside/customers.sqlite"));
        QVERIFY(QDir().mkpath(m_folder->filePath(QStringLiteral("aside"))));
        write(name, content);
        Database database(name);
        const Result<RosterSnapshot> read = database.read();
        QVERIFY(!read);
        QCOMPARE(read.error().kind, Error::Kind::Damaged);
        QCOMPARE(contentOf(name), content);
        const Result<QString> aside = database.putAside();
        QVERIFY(aside);
        QCOMPARE(contentOf(*aside), content);
        QVERIFY(database.read()); // a new one
    }

private:
    [[nodiscard]] static bool isThorough() { return qEnvironmentVariableIsSet("ONBOARDING_EVERY_BIT"); }

    static void write(const QString &name, const QByteArray &content)
    {
        QFile file(name);
        QVERIFY(file.open(QFile::WriteOnly) && file.write(content) == content.size());
    }

    [[nodiscard]] Result<RosterSnapshot> readFlipped(const QByteArray &content)
    {
        const QString name = m_folder->filePath(QStringLiteral("flipped.sqlite"));
        for (const char *beside : {"-wal", "-shm", ".numbers", ".version-1", ".version-2"})
            QFile::remove(name + QLatin1String(beside));
        write(name, content);
        Database database(name);
        Result<RosterSnapshot> read = database.read();
        if (!read)
            return read;
        useAll(database, *read, ++m_turn);
        constexpr qsizetype Rarely = 4; // to write costs as much as all the rest
        if (isThorough() || m_turn % Rarely == 0)
            writeAll(database, read->records.isEmpty() ? nullptr : &read->records.constFirst());
        return read;
    }

    void flip(qsizetype from, qsizetype to, qsizetype step)
    {
        for (qsizetype bit = from; bit < to; bit += step) {
            QByteArray content = m_whole;
            content[bit / 8] = static_cast<char>(content.at(bit / 8) ^ (1 << (bit % 8)));
            const Result<RosterSnapshot> read = readFlipped(content);
            if (read)
                continue;
            const QString said = QStringLiteral("bit %1: %2").arg(bit).arg(read.error().message);
            const bool isNewer = said.contains(QStringLiteral("newer version"));
            QVERIFY2(read.error().kind == Error::Kind::Damaged || isNewer, qPrintable(said));
        }
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QByteArray m_whole;
    qsizetype m_turn = 0;
};

QTEST_GUILESS_MAIN(TestBitFlips)
#include "tst_bitflips.moc"
