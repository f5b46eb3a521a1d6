// The models behind the lists, under Qt's own tester.
#include "core/api/exchange.h"
#include "ui/environments/contractmodel.h"
#include "ui/wire/exchangemodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace onboarding;

class TestLists : public QObject
{
    Q_OBJECT
private Q_SLOTS:
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
