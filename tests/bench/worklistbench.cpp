// Prints what the worklist costs with a hundred thousand and a million customers. Figures to read, not a
// test.
#include "core/customers/customerstore.h"
#include "core/roster/rosterimport.h"
#include "ui/worklist/worklistmodel.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>
#include <QTextStream>
#include <algorithm>

using namespace onboarding;

namespace {

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
    bool isDone = false;
    QObject context;
    store.import(rows, {}, &context, [&](const Result<void> &) { isDone = true; });
    (void)QTest::qWaitFor([&] { return isDone; }, 120'000);
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

void run(int customers)
{
    const QTemporaryDir folder;
    CustomerStore store(folder.filePath(QStringLiteral("customers.sqlite")));
    bool isLoaded = false;
    QObject context;
    store.load(&context, [&](const Result<void> &) { isLoaded = true; });
    (void)QTest::qWaitFor([&] { return isLoaded; }, 60'000);
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
    isLoaded = false;
    timer.restart();
    CustomerStore again(folder.filePath(QStringLiteral("customers.sqlite")));
    again.load(&context, [&](const Result<void> &) { isLoaded = true; });
    (void)QTest::qWaitFor([&] { return isLoaded; }, 60'000);
    out() << "read at the start, " << customers << " " << took(timer) << " ms, off the main thread\n"
          << Qt::flush;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    run(100'000);
    run(1'000'000);
    return 0;
}
