// The models behind the lists, under Qt's own tester.
#include "core/api/exchange.h"
#include "tests/support/fakeclock.h"
#include "ui/customer/exchangemodel.h"
#include "ui/environments/contractmodel.h"
#include "ui/theme/theme.h"
#include "ui/widgets/plainlabel.h"
#include "ui/worklist/checkrunbar.h"
#include "ui/worklist/readonlytable.h"
#include "ui/worklist/rowstext.h"
#include "ui/worklist/selectionheader.h"
#include "ui/worklist/viewcounts.h"
#include "ui/worklist/worklistmodel.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QProgressBar>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace onboarding;

class TestLists : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    /// Day log, officer 10: "12 of 12 done, none changed" with a full bar.
    void aCancelledRunSaysHowFarItCame()
    {
        CheckRunBar bar;
        bar.setProgress({.total = 60, .done = 12, .isCancelled = true});
        QCOMPARE(bar.findChild<PlainLabel *>(QStringLiteral("checkRunText"))->text(),
                 QStringLiteral("Cancelled: 12 of 60 checked, none changed, 48 not asked about."));
        bar.setProgress({.total = 60, .done = 12, .isCancelled = true, .unanswered = 4});
        QCOMPARE(bar.findChild<PlainLabel *>(QStringLiteral("checkRunText"))->text(),
                 QStringLiteral("Cancelled: 12 of 60 checked, none changed, 4 asked without a status, 44 not "
                                "asked about."));
        const auto *progress = bar.findChild<QProgressBar *>();
        QCOMPARE(progress->value(), 12);
        QCOMPARE(progress->maximum(), 60);
    }

    void theResultOfARunCountsWhatWasAsked_data()
    {
        const auto failures = [](Error::Kind kind, int count) {
            return QList<CheckFailure>(
                count, {.error = {.kind = kind, .message = QString::number(static_cast<int>(kind))}});
        };
        const QList<CheckFailure> signedOut = failures(Error::Kind::SignInAgain, 24);
        const QList<CheckFailure> failed = failures(Error::Kind::Timeout, 2);
        QTest::addColumn<CheckProgress>("run");
        QTest::addColumn<QString>("text");
        QTest::newRow("a first look is no change, and no nothing")
            << CheckProgress {.total = 38, .done = 38, .firstSeen = 12, .failed = failed + signedOut}
            << QStringLiteral("12 of 38 checked, 12 for the first time, 2 failed, 24 not signed in.");
        QTest::newRow("those known before may have stayed as they were")
            << CheckProgress {.total = 5, .done = 5, .firstSeen = 2}
            << QStringLiteral("5 of 5 checked, 2 for the first time, none changed.");
        QTest::newRow("cancelled before anybody was asked about")
            << CheckProgress {.total = 38, .done = 26, .isCancelled = true, .failed = failed + signedOut}
            << QStringLiteral("Cancelled: 0 of 38 checked, 2 failed, 24 not signed in, 12 not asked about.");
    }
    void theResultOfARunCountsWhatWasAsked()
    {
        QFETCH(const CheckProgress, run);
        CheckRunBar bar;
        bar.setProgress(run);
        QTEST(bar.findChild<PlainLabel *>(QStringLiteral("checkRunText"))->text(), "text");
    }

    /// Verified on 2026-11-29: with one customer in the list nothing at all was said.
    void whoAloneIsNotSignedInIsSaid()
    {
        CheckRunBar bar;
        bar.setProgress({.total = 1, .done = 1, .firstSeen = 1});
        QVERIFY(bar.isHidden()); // her row says it
        bar.setProgress({.total = 1, .done = 1, .failed = {{.error = {.kind = Error::Kind::SignInAgain}}}});
        QVERIFY(!bar.isHidden());
        QCOMPARE(bar.findChild<PlainLabel *>(QStringLiteral("checkRunText"))->text().trimmed(),
                 QStringLiteral("0 of 1 checked, 1 not signed in."));
    }

    void theWorklistFollowsItsStore()
    {
        const QTemporaryDir folder;
        CustomerStore store(folder.filePath(QStringLiteral("roster.sqlite")));
        bool isLoaded = false;
        store.load(this, [&](const Result<void> &) { isLoaded = true; });
        QTRY_VERIFY(isLoaded);
        const test::FakeClock clock;
        WorklistModel model(store, clock);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QUuid here = QUuid::createUuid();
        model.setEnvironment(here);
        QList<QUuid> ids;
        for (const char *name : {"cia", "ada", "bea", "elsewhere"}) {
            const Customer customer {.id = QUuid::createUuid(),
                                     .environment = ids.size() < 3 ? here : QUuid::createUuid(),
                                     .username = QString::fromLatin1(name)};
            ids.append(customer.id);
            store.save(customer, this, [](const Result<void> &) { });
        }
        QCOMPARE(model.rowCount(), 3); // of one environment only
        QSignalSpy renewed(&model, &QAbstractItemModel::dataChanged);
        model.refreshAges(); // each column may tell how long ago something was, also one that is new
        QCOMPARE(renewed.count(), 1);
        QCOMPARE(renewed.constFirst().at(0).toModelIndex(), model.index(0, 0));
        QCOMPARE(renewed.constFirst().at(1).toModelIndex(), model.index(2, WorklistModel::ColumnCount - 1));
        const QPersistentModelIndex cia = model.indexOf(ids[0]);
        model.sort(WorklistModel::Name, Qt::AscendingOrder);
        QCOMPARE(model.idAt(0), ids[1]);
        QCOMPARE(cia.row(), 2); // the selection would still be on her

        store.record(ids[2],
                     {.status = KycStatus::fromWire(QStringLiteral("PENDING")),
                      .remainingAttempts = 1,
                      .observedAt = clock.now().addDays(-4)},
                     this, [](const Result<void> &) { });
        QCOMPARE(model.index(1, WorklistModel::Due).data().toString(), QStringLiteral("late 1 d"));
        QCOMPARE(model.index(1, 0).data(Qt::AccessibleTextRole).toString(),
                 QStringLiteral("bea, In review, 1 attempt left, late 1 d, checked 4 d ago"));
        QCOMPARE(model.index(1, WorklistModel::InStatus).data().toString(), QStringLiteral("≥ 4 d"));
        QTRY_COMPARE(model.counts().value(QStringLiteral("PENDING")), 1);

        model.setFilter({.search = QStringLiteral("e")});
        QCOMPARE(model.rowCount(), 1);
        model.setFilter({.search = QStringLiteral("EA")});
        QCOMPARE(model.visibleIds(), QList<QUuid> {ids[2]});
        model.setFilter({.statuses = {QStringLiteral("NEVER_CHECKED")}});
        QCOMPARE(model.visibleIds(), (QList<QUuid> {ids[1], ids[0]}));
        QCOMPARE(model.counts().value(QStringLiteral("PENDING")), 1); // chips count what is not chosen too
        store.remove({ids[1]}, this, [](const Result<void> &) { });
        QCOMPARE(model.visibleIds(), QList<QUuid> {ids[0]});
        store.restore({ids[1]}, this, [](const auto &) { });
        model.setFilter({});
        QTRY_COMPARE(model.rowCount(), 3);
        QCOMPARE(model.idAt(model.indexOf(ids[1]).row()), ids[1]); // she has a place again, and one only
        store.remove({ids[1]}, this, [](const Result<void> &) { });
        QVERIFY(!model.indexOf(ids[1]).isValid());
        QCOMPARE(model.rowCount(), 2);
        model.setEnvironment({});
        QCOMPARE(model.rowCount(), 0);
    }

    void eachViewIsCounted()
    {
        const QTemporaryDir folder;
        CustomerStore store(folder.filePath(QStringLiteral("roster.sqlite")));
        bool isLoaded = false;
        store.load(this, [&](const Result<void> &) { isLoaded = true; });
        QTRY_VERIFY(isLoaded);
        test::FakeClock clock;
        WorklistModel model(store, clock);
        const QUuid here = QUuid::createUuid();
        model.setEnvironment(here);
        ViewCounts counts(store, model);
        counts.setViews({{.name = QStringLiteral("All")},
                         {.name = QStringLiteral("Late"), .filter = {.due = WorklistFilter::Due::Late}},
                         {.name = QStringLiteral("Ada"), .filter = {.search = QStringLiteral("ADA")}}});
        QList<Customer> crowd;
        constexpr int Many = 1200; // more than are counted in one go
        for (int i = 0; i < Many; ++i)
            crowd.append(
                {.id = QUuid::createUuid(),
                 .environment = i < Many - 1 ? here : QUuid::createUuid(),
                 .username
                 = QStringLiteral("%1.%2").arg(i == 0 ? QStringLiteral("ada") : QStringLiteral("bea")).arg(i),
                 .addedAt = clock.now()});
        store.import(crowd, {}, {}, this, [](const Result<void> &) { });
        QTRY_COMPARE(counts.counts(), (QList<int> {Many - 1, 0, 1}));
        store.record(crowd[0].id,
                     {.status = KycStatus::fromWire(QStringLiteral("PENDING")), .observedAt = clock.now()},
                     this, [](const Result<void> &) { });
        clock.advance(std::chrono::days {4});
        store.edit({crowd[1].id}, {.tags = QStringList {QStringLiteral("ada")}}, this,
                   [](const Result<void> &) { });
        QTRY_COMPARE(counts.counts(), (QList<int> {Many - 1, 1, 2}));
        model.setEnvironment(crowd[Many - 1].environment);
        QTRY_COMPARE(counts.counts(), (QList<int> {1, 0, 0}));
    }

    /// Beginnings of cells that LibreOffice and Excel take for formulas; see tst_spreadsheet.
    void whatIsCopiedIsNoFormula_data()
    {
        QTest::addColumn<QString>("cell");
        QTest::newRow("an equals sign") << QStringLiteral("=1+1");
        QTest::newRow("a plus") << QStringLiteral("+49 170");
        QTest::newRow("a minus") << QStringLiteral("-5");
        QTest::newRow("an at sign") << QStringLiteral("@SUM(A1)");
        QTest::newRow("a wide equals sign") << QStringLiteral("\uFF1D1+1");
        QTest::newRow("the minus of mathematics, U+2212") << QStringLiteral("\u22121\u22121");
        QTest::newRow("blanks before it") << QStringLiteral("  =1+1");
        QTest::newRow("a blank that does not break before it") << QStringLiteral("\u00A0=1+1");
        QTest::newRow("a quote before it") << QStringLiteral("\"=1+1");
        QTest::newRow("behind a comma, where one is a separator") << QStringLiteral("vip,=1+1");
        QTest::newRow("behind a semicolon and a blank") << QStringLiteral("vip; =1+1");
    }
    void whatIsCopiedIsNoFormula()
    {
        QFETCH(const QString, cell);
        QStandardItemModel model(1, 2);
        model.setItem(0, 0, new QStandardItem(QStringLiteral("ada@example.org")));
        model.setItem(0, 1, new QStandardItem(cell));
        QTableView table;
        table.setModel(&model);
        table.selectRow(0);
        ReadOnlyTable view;
        view.setModel(&model);
        view.selectRow(0);
        QTest::keySequence(&view, QKeySequence::Copy);
        static const QRegularExpression parts(QStringLiteral("[,;\t\n]"));
        static const QRegularExpression formula(QStringLiteral("\\A[\\s\"\\x{A0}]*[-=+@\\x{FF1D}\\x{2212}]"));
        for (const QString &copied : {selectedRowsText(table, -1), QApplication::clipboard()->text()}) {
            QVERIFY(copied.startsWith(QStringLiteral("ada@example.org\t")));
            for (const QString &part : copied.split(parts))
                QVERIFY2(!formula.match(part).hasMatch(), qPrintable(copied));
        }
    }

    void theBoxInTheHeadSelectsAll()
    {
        Theme const theme(*qApp);
        QStandardItemModel model(3, 2);
        QTableView table;
        table.setModel(&model);
        table.setSelectionBehavior(QAbstractItemView::SelectRows);
        const auto *header = new SelectionHeader(theme, table);
        table.setSortingEnabled(true);
        table.sortByColumn(-1, Qt::AscendingOrder);
        table.show();
        table.selectRow(1);
        QCOMPARE(header->state(), Qt::Unchecked); // one is always selected
        const auto click
            = [&] { QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, header->boxRect().center()); };
        click();
        QCOMPARE(table.selectionModel()->selectedRows().size(), 3);
        QCOMPARE(header->state(), Qt::Checked);
        QCOMPARE(header->sortIndicatorSection(), -1); // and sorts nothing
        table.selectionModel()->select(model.index(0, 0),
                                       QItemSelectionModel::Deselect | QItemSelectionModel::Rows);
        QCOMPARE(header->state(), Qt::PartiallyChecked);
        click();
        click();
        QCOMPARE(table.selectionModel()->selectedRows().size(), 1);
        QCOMPARE(table.selectionModel()->selectedRows().constFirst().row(), 1); // the current one
    }

    void exchangesFollowTheirLog()
    {
        ExchangeLog log;
        ExchangeModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setLog(&log);
        const QUuid ada = QUuid::createUuid();
        log.append({.number = 1, .customer = ada});
        log.append({.number = 2, .customer = QUuid::createUuid()});
        QCOMPARE(model.rowCount(), 2);
        model.setCustomer(ada);
        QCOMPARE(model.rowCount(), 1);
        QVERIFY(model.indexOf(1).isValid());
        QVERIFY(!model.indexOf(2).isValid());
        model.setLog(nullptr);
        QCOMPARE(model.rowCount(), 0);
    }

    void whatNobodyChoseHasNoEvidence()
    {
        ContractModel model;
        const auto evidenceOf = [&model](const QString &name) {
            for (int row = 0; row < model.rowCount(); ++row) {
                if (model.index(row, ContractModel::NameColumn).data() == name)
                    return model.index(row, ContractModel::EvidenceColumn).data().toString();
            }
            return QStringLiteral("no such row");
        };
        QCOMPARE(evidenceOf(QStringLiteral("statusAliases")), QString());
        QCOMPARE(evidenceOf(QStringLiteral("userStatus.constants")), QString());
        ApiContract contract = ApiContract::builtIn();
        contract.statusAliases.insert(QStringLiteral("DONE"), QStringLiteral("ACCEPTED"));
        model.setContract(contract);
        QCOMPARE(evidenceOf(QStringLiteral("statusAliases")), QStringLiteral("chosen"));
    }

    void whatIsChangedInAContractCountsAsChosen()
    {
        ContractModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        for (int row = 0; row < model.rowCount(); ++row) {
            const QModelIndex value = model.index(row, ContractModel::ValueColumn);
            if (model.index(row, ContractModel::NameColumn).data()
                != QStringLiteral("registerUser.accountId"))
                continue;
            QVERIFY(model.setData(value, QStringLiteral("json"), Qt::EditRole));
            QCOMPARE(value.siblingAtColumn(ContractModel::EvidenceColumn).data().toString(),
                     QStringLiteral("chosen"));
        }
        const ParameterRule &rule = model.contract().rule(Operation::RegisterUser).parameter(u"accountId");
        QCOMPARE(rule.carrier, Carrier::JsonBody);
        QVERIFY(!model.setData(model.index(0, ContractModel::NameColumn), QStringLiteral("x"), Qt::EditRole));
    }
};

QTEST_MAIN(TestLists)
#include "tst_lists.moc"
