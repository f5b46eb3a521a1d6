// The models behind the lists, under Qt's own tester.
#include "core/api/exchange.h"
#include "tests/support/fakeclock.h"
#include "ui/environments/contractmodel.h"
#include "ui/shell/customerlistmodel.h"
#include "ui/wire/exchangemodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace onboarding;

namespace {

CustomerRow rowOf(const QString &name)
{
    return {.customer = {.id = QUuid::createUuid(), .username = name}};
}

} // namespace

class TestLists : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void customersChangeRowByRow()
    {
        const test::FakeClock clock;
        CustomerListModel model(clock);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QList<CustomerRow> rows {rowOf(QStringLiteral("ada")), rowOf(QStringLiteral("bea")),
                                 rowOf(QStringLiteral("cia"))};
        model.setRows(rows);
        const QPersistentModelIndex cia = model.index(2);
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
        rows.removeAt(0);
        rows[0].isBusy = true;
        model.setRows(rows);
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(cia.row(), 1); // the selection would still be on her
        QCOMPARE(resets.count(), 0);
        QCOMPARE(changes.count(), 1);
        model.update(rows[0]); // nothing new
        QCOMPARE(changes.count(), 1);
    }

    void aRowSpeaksItsWholeMeaning()
    {
        test::FakeClock clock;
        CustomerListModel model(clock);
        CustomerRow row = rowOf(QStringLiteral("ada"));
        row.observation = Observation {.status = KycStatus::fromWire(QStringLiteral("PENDING")),
                                       .observedAt = clock.now()};
        clock.advance(std::chrono::minutes {5});
        model.setRows({row});
        QCOMPARE(model.index(0).data(Qt::AccessibleTextRole).toString(),
                 QStringLiteral("ada, In review, 5 min ago"));
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
