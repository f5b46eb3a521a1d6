// Lists of customers in and out: CSV as the world writes it, JSON, and what must not be believed.
#include "core/roster/csv.h"
#include "core/roster/rosterexport.h"
#include "core/roster/rosterimport.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace onboarding;

namespace {

QString str(const char *text)
{
    return QString::fromUtf8(text);
}

CustomerRecord record(const QString &username, const QString &displayName)
{
    CustomerRecord one {.customer
                        = {.id = QUuid::createUuid(), .username = username, .displayName = displayName}};
    one.customer.tags = {str("a"), str("b c")};
    one.customer.assignee = str("Silva, M.");
    one.customer.due = dueFromText(str("2026-12-01"));
    (void)one.observe({.status = KycStatus::fromWire(str("NEED_RESUBMIT")),
                       .remainingAttempts = 1,
                       .observedAt = QDateTime(QDate(2026, 3, 1), QTime(9, 0), Qt::UTC)});
    return one;
}

} // namespace

class TestRoster : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsCsvAsItIsWritten_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QList<QStringList>>("cells");
        using Cells = QList<QStringList>;
        QTest::newRow("plain, LF") << QByteArray("a,b\n1,2\n")
                                   << Cells {{str("a"), str("b")}, {str("1"), str("2")}};
        QTest::newRow("CR LF, no end")
            << QByteArray("a,b\r\n1,") << Cells {{str("a"), str("b")}, {str("1"), QString()}};
        QTest::newRow("quotes") << QByteArray("\"a,\"\"b\"\"\nc\",d")
                                << Cells {{str("a,\"b\"\nc"), str("d")}};
        QTest::newRow("byte order mark") << QByteArray("\xef\xbb\xbf"
                                                       "a\n")
                                         << Cells {{str("a")}};
        QTest::newRow("empty lines") << QByteArray("a\n\n\nb\n") << Cells {{str("a")}, {str("b")}};
        QTest::newRow("a quote inside") << QByteArray("5\" disk,x") << Cells {{str("5\" disk"), str("x")}};
    }

    void readsCsvAsItIsWritten()
    {
        QFETCH(QByteArray, text);
        QFETCH(QList<QStringList>, cells);
        const auto records = csv::parse(text);
        QVERIFY(records.has_value());
        QList<QStringList> read;
        for (const csv::Record &one : *records)
            read.append(one.cells);
        QCOMPARE(read, cells);
    }

    void refusesAFileAsAWhole_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("says");
        QTest::newRow("empty") << QByteArray() << str("empty");
        QTest::newRow("not UTF-8") << QByteArray("username\n\xff\xfe\n") << str("UTF-8");
        QTest::newRow("a NUL") << QByteArray("username\na\0b\n", 13) << str("UTF-8");
        QTest::newRow("a quote that is never closed") << QByteArray("username\n\"ada\nbea\n") << str("row 2");
        QTest::newRow("no username column") << QByteArray("name,tags\nada,x\n") << str("username");
        QTest::newRow("semicolons") << QByteArray("username;tags\nada;x\n") << str("commas");
        QTest::newRow("a column twice") << QByteArray("username,tags,Tags\n") << str("twice");
        QTest::newRow("broken JSON") << QByteArray("[{'username': 'ada'") << str("JSON");
        QTest::newRow("broken JSON line") << QByteArray("{\"username\":\"ada\"}\n{oops\n") << str("Line 2");
    }

    void refusesAFileAsAWhole()
    {
        QFETCH(QByteArray, content);
        QFETCH(QString, says);
        const Result<ImportPlan> plan = readRosterFile(content);
        QVERIFY(!plan.has_value());
        QCOMPARE(plan.error().kind, Error::Kind::InvalidInput);
        QVERIFY2(plan.error().message.contains(says), qPrintable(plan.error().message));
    }

    void rejectsRowsOneByOne()
    {
        const Result<ImportPlan> plan = readRosterFile("username,due,token,else\n"
                                                       "ada,2026-12-01,,\n"
                                                       ",,,\n"
                                                       "bea,soon,,\n"
                                                       "ada,,,\n"
                                                       "cia,,two words,\n"
                                                       "dan\n"
                                                       "eve,,eyJ.secret.x,\n");
        QVERIFY(plan.has_value());
        QCOMPARE(plan->rows.size(), 2);
        QCOMPARE(plan->rows.at(1).token, QByteArray("eyJ.secret.x"));
        QCOMPARE(plan->ignoredColumns, QStringList {str("else")});
        QList<int> rows;
        for (const RejectedRow &row : plan->rejected) {
            rows.append(row.row);
            QVERIFY(!row.reason.contains(str("two words"))); // never quotes what may be a token
        }
        QCOMPARE(rows, (QList<int> {3, 4, 5, 6, 7}));
    }

    void aSpreadsheetSeesNoFormula_data()
    {
        QTest::addColumn<QString>("cell");
        for (const char *cell : {"=1+1", "+49 170", "-5", "@SUM(A1)", "\tx", "'=kept", "plain", "a'b",
                                 "'quoted'", "vip;=cmd", "a;'=b;''+c;d", "\n=1", "\uFF1D1"})
            QTest::newRow(cell) << str(cell);
    }

    void aSpreadsheetSeesNoFormula()
    {
        QFETCH(QString, cell);
        const QByteArray line = csv::line({cell});
        const QStringList parts = QString::fromUtf8(line).split(QLatin1Char(';')); // where that parts cells
        for (const QString &part : parts)
            QVERIFY2(!str("=+-@\t\r\n\uFF1D").contains(part.at(0)), line.constData());
        const auto back = csv::parse(line);
        QVERIFY(back.has_value());
        QCOMPARE(csv::withoutGuard(back->constFirst().cells.constFirst()), cell);
    }

    void whatIsExportedReadsBack_data()
    {
        QTest::addColumn<bool>("asJson");
        QTest::newRow("CSV") << false;
        QTest::newRow("JSON") << true;
    }

    void whatIsExportedReadsBack()
    {
        QFETCH(bool, asJson);
        const QList<CustomerRecord> records {record(str("=ada@example.org"), str("Ada \"A\", x\ny")),
                                             record(str("سارة"), {})};
        const QByteArray content
            = asJson ? rosterToJson(records, Masking::None) : rosterToCsv(records, Masking::None);
        const Result<ImportPlan> plan = readRosterFile(content);
        QVERIFY(plan.has_value());
        QVERIFY(plan->rejected.isEmpty());
        QCOMPARE(plan->rows.size(), 2);
        for (qsizetype i = 0; i < records.size(); ++i) {
            const Customer &customer = records.at(i).customer;
            const ImportRow &row = plan->rows.at(i);
            QCOMPARE(row.username, customer.username);
            QCOMPARE(row.displayName.value_or(QString()), customer.displayName);
            QCOMPARE(row.tags.value_or(QStringList()), customer.tags);
            QCOMPARE(row.assignee.value_or(QString()), customer.assignee);
            QCOMPARE(row.due.value_or(QDateTime()), customer.due);
        }
    }

    void maskedNamesAreNotThere()
    {
        const QList<CustomerRecord> records {record(str("ada@example.org"), str("Ada Approve"))};
        for (const QByteArray &content :
             {rosterToCsv(records, Masking::Names), rosterToJson(records, Masking::Names)}) {
            QVERIFY(!content.contains("example"));
            QVERIFY(!content.contains("Approve"));
        }
    }

    void theJsonOfACustomerHasItsFields()
    {
        const QJsonObject seen = customerToJson(record(str("ada"), {}));
        QCOMPARE(seen.value(str("status")).toString(), str("NEED_RESUBMIT"));
        QCOMPARE(seen.value(str("remainingAttempts")).toInt(), 1);
        QCOMPARE(seen.value(str("due")).toString(), str("2026-12-01"));
        QCOMPARE(seen.value(str("lastCheckedAt")).toString(), str("2026-03-01T09:00:00Z"));
        const QJsonObject fresh = customerToJson({.customer = {.username = str("bea")}});
        QVERIFY(fresh.value(str("status")).isNull());
        QVERIFY(!fresh.contains(str("remainingAttempts")) && !fresh.contains(str("due")));
    }
};

QTEST_GUILESS_MAIN(TestRoster)
#include "tst_roster.moc"
