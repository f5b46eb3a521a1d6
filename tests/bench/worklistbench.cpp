// Prints what the worklist costs with a hundred thousand and a million customers, and checks of ten thousand,
// beside yardsticks of the same run. Figures to read, not a test.
#include "core/checking/checkqueue.h"
#include "core/platform/paths.h"
#include "core/secrets/memorysecretstore.h"
#include "core/transfer/importreading.h"
#include "core/transfer/rosterimport.h"
#include "tests/bench/firstpaint.h"
#include "tests/support/crowd.h"
#include "tests/support/sandboxprocess.h"
#include "tests/support/temporaryhome.h"
#include "ui/worklist/worklistmodel.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QProcess>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTextStream>
#include <algorithm>
#include <functional>
#include <utility>

using namespace onboarding;

namespace {

const test::TemporaryHome home;
constexpr double FrameMs = 16;

QTextStream &out()
{
    static QTextStream stream(stdout);
    return stream;
}

double took(const QElapsedTimer &timer)
{
    return double(timer.nsecsElapsed()) / 1e6;
}

QByteArray list(int customers)
{
    QByteArray text = "username,displayName,tags,assignee\n";
    for (int i = 0; i < customers; ++i)
        text += QStringLiteral("load.%1@example.org,Person Number %1,x;y%2,Tan %3\n")
                    .arg(i)
                    .arg(i % 7)
                    .arg(i % 31)
                    .toUtf8();
    return text;
}

/// Until \p begin's callback was called.
void waitFor(const std::function<void(std::function<void()>)> &begin)
{
    bool isDone = false;
    QEventLoop loop; // not a wait of QtTest, which sleeps between two looks
    begin([&] {
        isDone = true;
        loop.quit();
    });
    if (!isDone)
        loop.exec();
}

/// Checks a second by curl, all of one customer: the service does the same work.
double curlRate(const Environment &environment, const QByteArray &apiKey, const QByteArray &token,
                const QTemporaryDir &folder, int checks, int connections)
{
    const QString list = folder.filePath(QStringLiteral("urls"));
    QFile file(list);
    if (!file.open(QFile::WriteOnly))
        return 0;
    file.write("header = \"tenantName: " + environment.tenant.toUtf8() + "\"\nheader = \"api-key: " + apiKey
               + "\"\nheader = \"Authorization: Bearer " + token
               + "\"\nheader = \"Accept: application/json\"\n");
    for (int i = 0; i < checks; ++i)
        file.write("url = \"" + environment.url.toEncoded()
                   + "/kyc-ms/getUserInfo\"\noutput = \"/dev/null\"\n");
    file.close();
    QProcess curl;
    QElapsedTimer timer;
    timer.start();
    curl.start(QStringLiteral("curl"),
               {QStringLiteral("-sS"), QStringLiteral("--parallel"), QStringLiteral("--parallel-max"),
                QString::number(connections), QStringLiteral("-K"), list});
    curl.waitForFinished(300'000);
    return checks * 1e3 / took(timer);
}

void import(CustomerStore &store, const QUuid &environment, int customers)
{
    const QByteArray content = list(customers);
    QElapsedTimer timer;
    timer.start();
    const Result<ImportPlan> plan = readRosterFile(content);
    QList<Customer> rows;
    for (const ImportRow &row : plan->rows)
        rows.append({.id = QUuid::createUuid(),
                     .environment = environment,
                     .username = row.username,
                     .displayName = row.displayName.value_or(QString()),
                     .addedAt = QDateTime::currentDateTimeUtc(),
                     .tags = row.tags.value_or(QStringList()),
                     .assignee = row.assignee.value_or(QString())});
    waitFor([&](const auto &done) {
        store.import(rows, {}, {}, &store, [done](const Result<void> &) { done(); });
    });
    out() << "import of " << customers << " rows        " << took(timer) << " ms"
          << (customers == 100'000 ? " (aim <= 3000)" : "") << "\n"
          << Qt::flush;
}

/// Each letter of some words, as they are typed.
void search(WorklistModel &model, int customers)
{
    QList<double> keystrokes;
    for (const QString &word : {QStringLiteral("person number 77"), QStringLiteral("load.9999"),
                                QStringLiteral("tan 3 y5"), QStringLiteral("nobody")}) {
        for (qsizetype length = 1; length <= word.size(); ++length) {
            QElapsedTimer timer;
            timer.start();
            model.setFilter({.search = word.left(length)});
            keystrokes.append(took(timer));
        }
        model.setFilter({});
    }
    std::sort(keystrokes.begin(), keystrokes.end());
    const double p95 = keystrokes.at(keystrokes.size() * 95 / 100);
    out() << "search keystroke, " << customers << "  p50 " << keystrokes.at(keystrokes.size() / 2)
          << " ms, p95 " << p95 << " ms, " << p95 / FrameMs << " frames (aim "
          << (customers > 100'000 ? 50 : 16) << " ms)\n"
          << Qt::flush;
}

/// The model alone, without a window.
void benchModel(int customers)
{
    const QTemporaryDir folder;
    CustomerStore store(folder.filePath(QStringLiteral("customers.sqlite")));
    waitFor([&](const auto &done) { store.load(&store, [done](const Result<void> &) { done(); }); });
    const SystemClock clock;
    WorklistModel model(store, clock);
    const QUuid environment = QUuid::createUuid();
    model.setEnvironment(environment);
    import(store, environment, customers);
    search(model, customers);
    QElapsedTimer timer;
    timer.start();
    model.sort(WorklistModel::Name, Qt::AscendingOrder);
    out() << "sort by name, " << customers << "      " << took(timer) << " ms\n";
    timer.restart();
    CustomerStore again(folder.filePath(QStringLiteral("customers.sqlite")));
    waitFor([&](const auto &done) { again.load(&again, [done](const Result<void> &) { done(); }); });
    out() << "read at the start, " << customers << " " << took(timer) << " ms, off the main thread\n"
          << Qt::flush;
}

/// A file as the console finds it at its start: ten observations of each customer, their last beside them.
void fillHome(int customers)
{
    CustomerStore store(paths::customersFile());
    waitFor([&](const auto &done) { store.load(&store, [done](const Result<void> &) { done(); }); });
    import(store, Environment::localSandbox().id, customers);
    QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("fill"));
    database.setDatabaseName(paths::customersFile());
    (void)database.open();
    for (const char *statement :
         {"BEGIN",
          "WITH RECURSIVE times (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM times WHERE n < 10) "
          "INSERT INTO observations (customer, raw, recognised, kyc_provider, remaining_attempts, "
          "observed_at, "
          "exchange) SELECT id, 'PENDING', 'PENDING', 'JUMIO', 3, "
          "strftime('%Y-%m-%dT%H:%M:%S.000Z', 'now', (n - 10) || ' hours'), customers.rowid * 10 + n "
          "FROM customers, times",
          "UPDATE customers SET last_raw = 'PENDING', last_recognised = 'PENDING', last_provider = 'JUMIO', "
          "last_attempts = 3, last_at = strftime('%s', 'now') * 1000, last_exchange = rowid * 10 + 10, "
          "status_since = (strftime('%s', 'now') - 32400) * 1000",
          "COMMIT"}) {
        QSqlQuery query(database);
        if (!query.exec(QString::fromLatin1(statement)))
            out() << "could not be filled: " << query.lastError().text() << Qt::endl;
    }
    database = {};
    QSqlDatabase::removeDatabase(QStringLiteral("fill"));
}

/// "painted", "listed", … with the figures behind them, and the milliseconds at which they were said.
struct Said
{
    QHash<QByteArray, double> at;
    QHash<QByteArray, QList<double>> figures;
};

Said start(const char *program, const QStringList &arguments)
{
    Said said;
    QProcess process;
    QElapsedTimer timer;
    timer.start();
    process.start(QCoreApplication::applicationDirPath() + QLatin1Char('/') + QLatin1String(program),
                  arguments);
    while (process.waitForReadyRead(300'000)) {
        while (process.canReadLine()) {
            const QList<QByteArray> words = process.readLine().trimmed().split(' ');
            said.at.insert(words.constFirst(), took(timer));
            for (qsizetype i = 1; i < words.size(); ++i)
                said.figures[words.constFirst()].append(words.at(i).toDouble());
        }
    }
    process.waitForFinished();
    return said;
}

double median(QList<double> values)
{
    std::sort(values.begin(), values.end());
    return values.isEmpty() ? 0 : values.at(values.size() / 2);
}

/// The real window on a file of so many.
void benchWindow(int customers)
{
    fillHome(customers);
    QList<double> painted, empty;
    Said last;
    constexpr int Rounds = 5;
    for (int round = 0; round <= Rounds; ++round) {
        const Said yardstick = start("emptywindow", {});
        last = start("consolestart", {QStringLiteral("--list")});
        if (round == 0)
            continue; // warms the page cache for both
        empty.append(yardstick.at.value("painted"));
        painted.append(last.at.value("painted"));
    }
    constexpr double KiB = 1024;
    out() << "with " << customers << " customers and " << 10 * customers << " observations stored:\n"
          << "  first paint   " << median(painted) << " ms, empty Qt window " << median(empty)
          << " ms, ratio " << median(painted) / median(empty) << " (aim <= 1.5)\n"
          << "  list shown    " << last.at.value("listed") << " ms after the start\n"
          << "  memory        " << last.figures.value("settled").value(0) / KiB << " MiB (aim <= 120)\n";
    for (const char *name : {"keystroke", "scroll"}) {
        const QList<double> figures = last.figures.value(name);
        out() << "  " << name << " with painting, p50 " << figures.value(0) << " p95 " << figures.value(1)
              << " most " << figures.value(2) << " ms (aim "
              << (qstrcmp(name, "scroll") == 0 ? "most" : "p95") << " <= " << FrameMs << ")\n";
    }
    out() << Qt::flush;
}

/// Checks of many beside curl with as many connections, for the same service.
void benchChecks(int customers)
{
    const QTemporaryDir folder;
    const QString scenario = folder.filePath(QStringLiteral("crowd.json"));
    test::SandboxProcess sandbox(QCoreApplication::applicationDirPath() + QStringLiteral("/kyc-sandbox"),
                                 {QStringLiteral("--scenario"), scenario});
    if (!test::writeCrowd(scenario, customers, QStringLiteral("PENDING")) || !sandbox.start())
        return;
    CustomerStore store(folder.filePath(QStringLiteral("data/customers.sqlite")));
    waitFor([&](const auto &done) { store.load(&store, [done](const Result<void> &) { done(); }); });
    Environment environment = Environment::localSandbox();
    environment.url = sandbox.url();
    environment.tenant = sandbox.ready().value(QStringLiteral("tenant")).toString();
    const QByteArray apiKey = sandbox.ready().value(QStringLiteral("apiKey")).toString().toUtf8();
    const SystemClock clock;
    MemorySecretStore secrets;
    Workspace workspace(environment, secrets, store, clock, defaultNetworkFactory(ProxyMode::None),
                        [] { return 0.5; });
    workspace.setApiKey(apiKey);
    const QHash<QString, QByteArray> tokens = test::signInCrowd(workspace.client(), customers);
    QList<Customer> roster;
    for (auto one = tokens.begin(); one != tokens.end(); ++one) {
        roster.append({.id = QUuid::createUuid(),
                       .environment = environment.id,
                       .username = one.key(),
                       .hasRefreshToken = true,
                       .addedAt = clock.now()});
        secrets.write({environment.id, roster.constLast().id, SecretKind::AccessToken}, one.value(), &store,
                      [](const Result<void> &) { });
    }
    waitFor([&](const auto &done) {
        store.import(roster, {}, {}, &store, [done](const Result<void> &) { done(); });
    });
    QList<QUuid> ids;
    for (const Customer &one : std::as_const(roster))
        ids.append(one.id);

    const CheckLimits limits;
    CheckQueue queue(workspace, clock, limits);
    const qint64 before = bench::residentKiB();
    QList<double> ours, theirs;
    constexpr int Rounds = 3;
    for (int round = 0; round < Rounds; ++round) {
        theirs.append(curlRate(environment, apiKey, *tokens.begin(), folder, customers, limits.maxInFlight));
        QElapsedTimer timer;
        timer.start();
        waitFor([&](const auto &done) {
            QObject::connect(&queue, &CheckQueue::finished, &queue, done, Qt::SingleShotConnection);
            queue.check(ids);
        });
        ours.append(customers * 1e3 / took(timer));
    }
    out() << "check of " << customers << ", " << limits.maxInFlight << " connections   " << median(ours)
          << " /s, curl --parallel " << median(theirs) << " /s, ratio " << median(ours) / median(theirs)
          << " (aim 1), failed " << queue.progress().failed.size() << ", memory growth "
          << double(bench::residentKiB() - before) / 1024 << " MiB (aim <= 64)\n"
          << "  bound by Qt's HTTP stack on the one thread that asks, and by evidence kept for each answer\n"
          << Qt::flush;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    out().setRealNumberPrecision(3);
    constexpr int Many = 100'000;
    constexpr int VeryMany = 1'000'000;
    // "window", "model", "million" or "checks": those alone.
    const QStringList wanted = QCoreApplication::arguments().mid(1);
    const auto isWanted
        = [&wanted](const char *part) { return wanted.isEmpty() || wanted.contains(QLatin1String(part)); };
    if (isWanted("window"))
        benchWindow(Many);
    if (isWanted("model"))
        benchModel(Many);
    if (isWanted("million"))
        benchModel(VeryMany);
    if (isWanted("checks"))
        benchChecks(Many / 10);
    return 0;
}
