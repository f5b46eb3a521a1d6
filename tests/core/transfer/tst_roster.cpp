// Lists of customers in and out: CSV as the world writes it, JSON, and what must not be believed.
#include "core/base/utctime.h"
#include "core/kyc/nextstep.h"
#include "core/kyc/usernames.h"
#include "core/transfer/csv.h"
#include "core/transfer/importreading.h"
#include "core/transfer/rostercomparison.h"
#include "core/transfer/rosterexport.h"
#include "core/transfer/rosterimport.h"
#include "tests/support/str.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

using namespace onboarding;
using test::str;

namespace {

CustomerRecord record(const QString &username, const QString &displayName)
{
    CustomerRecord one {.customer
                        = {.id = QUuid::createUuid(), .username = username, .displayName = displayName}};
    one.customer.tags = {str("a"), str("b c")};
    one.customer.assignee = str("Silva, M.");
    one.customer.due = dueFromText(str("2026-12-01"));
    (void)one.observe({.status = KycStatus::fromWire(str("NEED_RESUBMIT")),
                       .remainingAttempts = 1,
                       .observedAt = QDateTime(QDate(2026, 3, 1), QTime(9, 0), Utc)});
    return one;
}

} // namespace

class TestRoster : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsCsvAsItIsWritten_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QList<QStringList>>("cells");
        using Cells = QList<QStringList>;
        QTest::newRow("plain, LF") << str("a,b\n1,2\n") << Cells {{str("a"), str("b")}, {str("1"), str("2")}};
        QTest::newRow("CR LF, no end")
            << str("a,b\r\n1,") << Cells {{str("a"), str("b")}, {str("1"), QString()}};
        QTest::newRow("quotes") << str("\"a,\"\"b\"\"\nc\",d") << Cells {{str("a,\"b\"\nc"), str("d")}};
        QTest::newRow("empty lines") << str("a\n\n\nb\n") << Cells {{str("a")}, {str("b")}};
        QTest::newRow("a quote inside") << str("5\" disk,x") << Cells {{str("5\" disk"), str("x")}};
        QTest::newRow("an empty quoted cell at the end") << str("a\n\"\"") << Cells {{str("a")}, {QString()}};
    }

    void readsCsvAsItIsWritten()
    {
        QFETCH(QString, text);
        QFETCH(QList<QStringList>, cells);
        const auto document = csv::parse(text);
        QVERIFY(document.has_value());
        QList<QStringList> read;
        for (const csv::Record &one : document->records)
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
        QTest::newRow("no username column")
            << QByteArray("name,tags\nada,x\n") << str("no “username” column");
        QTest::newRow("a column twice") << QByteArray("username,tags,Tags\n") << str("twice");
        QTest::newRow("broken JSON") << QByteArray("[{'username': 'ada'") << str("JSON");
        QTest::newRow("broken JSON line") << QByteArray("{oops\n{\"username\":ada}\n") << str("Line 1");
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
                                                       ",,,x\n"
                                                       "bea,soon,,\n"
                                                       "ada,,,\n"
                                                       "cia,,two words,\n"
                                                       "dan\n"
                                                       "eve,,eyJ.secret.x,\n"
                                                       "e\xE2\x80\x8Bve,,eyJ.secret.x,\n");
        QVERIFY(plan.has_value());
        QCOMPARE(plan->rows.size(), 5);
        QCOMPARE(plan->rows.constLast().token, QByteArray("eyJ.secret.x"));
        QCOMPARE(plan->ignoredColumns, QStringList {str("else")});
        QList<int> rows;
        for (const RejectedRow &row : plan->rejected) {
            rows.append(row.row);
            QVERIFY(!row.cells.join(QLatin1Char(' ')).contains(str("eyJ")));
        }
        QCOMPARE(rows, (QList<int> {3, 5, 9}));
        QCOMPARE(plan->leftOut.size(), 2); // bad cells of rows that are taken
        QCOMPARE(plan->leftOut.at(0).reason, str("Due date “soon” not recognised. Use YYYY-MM-DD."));
        QCOMPARE(plan->leftOut.at(1).column, ImportColumn::Token);
        for (const QString &text : {plan->leftOut.at(1).reason, plan->leftOut.at(1).value,
                                    plan->leftOut.at(1).cells.join(QLatin1Char(' '))})
            QVERIFY(!text.contains(str("two words"))); // never quotes what may be a token
    }

    void whatASpreadsheetMadeOfACellIsSaid_data()
    {
        QTest::addColumn<QByteArray>("name"); // of the user
        QTest::addColumn<QByteArray>("shown");
        QTest::addColumn<QString>("taken"); // empty: the row is rejected
        QTest::addColumn<int>("leftOut");
        QTest::newRow("an error as the name to show")
            << QByteArray("ada") << QByteArray("#REF!") << str("ada") << 1;
        QTest::newRow("an error of the German Excel")
            << QByteArray("ada") << QByteArray("#BEZUG!") << str("ada") << 1;
        QTest::newRow("an error of the Spanish Excel")
            << QByteArray("ada") << QByteArray("#\u00a1VALOR!") << str("ada") << 1;
        QTest::newRow("an error of LibreOffice")
            << QByteArray("ada") << QByteArray("Err:502") << str("ada") << 1;
        QTest::newRow("a tag of somebody's") << QByteArray("ada") << QByteArray("#VIP!") << str("ada") << 0;
        QTest::newRow("an error as the user name")
            << QByteArray("#N/A") << QByteArray("Ada") << QString() << 0;
        QTest::newRow("a phone number that was rounded")
            << QByteArray("4.91702E+11") << QByteArray("Ada") << QString() << 0;
        QTest::newRow("a link") << QByteArray("mailto:anna@x.org") << QByteArray("Ada") << str("anna@x.org")
                                << 0;
        QTest::newRow("a mailbox") << QByteArray("Anna Otto <anna@x.org>") << QByteArray("Ada")
                                   << str("anna@x.org") << 0;
    }

    /// Attack 8, N7: they were taken without a word.
    void whatASpreadsheetMadeOfACellIsSaid()
    {
        QFETCH(const QByteArray, name);
        QFETCH(const QByteArray, shown);
        QFETCH(const QString, taken);
        QFETCH(const int, leftOut);
        const Result<ImportPlan> plan = readRosterFile("username,displayName\n" + name + ',' + shown + '\n');
        QVERIFY(plan.has_value());
        QCOMPARE(plan->rows.size(), taken.isEmpty() ? 0 : 1);
        QCOMPARE(plan->rejected.size(), taken.isEmpty() ? 1 : 0);
        QCOMPARE(plan->leftOut.size(), leftOut);
        if (!taken.isEmpty())
            QCOMPARE(plan->rows.constFirst().username, taken);
        if (leftOut > 0) {
            QVERIFY(!plan->rows.constFirst().displayName);
            QVERIFY2(plan->leftOut.constFirst().reason.contains(str("error of the spreadsheet")),
                     qPrintable(plan->leftOut.constFirst().reason));
        }
    }

    /// Attack of 2026-11-29, M10: two customers were swallowed by the name of the first, without a word.
    void aQuoteThatTakesRowsIntoItselfIsSaid()
    {
        const Result<ImportPlan> plan
            = readRosterFile("username,displayName\nanna@x.org,\"Anna, A\n"
                             "bob@x.org,Bob B\ncarl@x.org,Carl\"\ndora@x.org,Dora\n");
        QVERIFY(plan.has_value());
        QCOMPARE(plan->rows.size(), 2);
        QCOMPARE(plan->warnings.size(), 1);
        QVERIFY(plan->warnings.constFirst().text.contains(str("3 lines")));
    }

    /// As in a row whose cells are shifted, or a column of a name that nobody knows.
    void aTokenInAnotherColumnIsNotKept_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<int>("rows");
        QTest::addColumn<int>("leftOut");
        QTest::addColumn<int>("warnings");
        const QByteArray jwt = "eyJhbGciOiJub25lIn0.eyJzdWIiOiJib3JpcyJ9.c2lnbmF0dXJl";
        const QByteArray cells = jwt + ",a;" + jwt + "," + jwt + "," + jwt;
        QTest::newRow("each cell of a row that is shifted") << "username,displayName,tags,assignee,due\nada,"
                + cells + "\n" << 1 << 4 << 0;
        QTest::newRow("as the user name") << "username,due\n" + jwt + ",\n" << 0 << 0 << 0;
        QTest::newRow("behind its scheme")
            << QByteArray("username,displayName\nada,Bearer c2lnbmF0dXJl-1\n") << 1 << 1 << 0;
        QTest::newRow("a header line as the user name")
            << QByteArray("username\nauthorization: bearer c2lnbmF0dXJl_1\n") << 0 << 0 << 0;
        QTest::newRow("in columns that are not read") << "username,Bearer,note\nada," + jwt + ",see " + jwt
                + "\n" << 1 << 0 << 2;
        QTest::newRow("beyond the columns") << "username\nada," + jwt + "\n" << 0 << 0 << 0;
        QTest::newRow("in a row that is too short") << "username,x,due\nada," + jwt + "\n" << 1 << 0 << 2;
        QTest::newRow("as a heading") << "username," + jwt + "\nada,x\n" << 1 << 0 << 0;
        QTest::newRow("the reply of a sign-in")
            << QByteArray("username;assignee\nada;\"{\"\"access_token\"\":\"\"c2lnbmF0dXJl\"\"}\"\n") << 1
            << 1 << 0;
        QTest::newRow("in JSON")
            << QByteArray("[{'username':'ada','tags':['a','T'],'displayName':'T','x':['T'],'T':1}]")
                   .replace('\'', '"')
                   .replace("T", jwt)
            << 1 << 2 << 1;
        QTest::newRow("a password by its name, in each cell")
            << QByteArray("username,displayName,tags,assignee\nada,pw=Geheim-12345!,pwd=Geheim,"
                          "password: Geheim-12345!\n")
            << 1 << 3 << 0;
        QTest::newRow("what only sounds like one")
            << QByteArray("username,displayName,tags,assignee\neyvindarson.olaf@example.org,Bearer "
                          "securities,bearer of news; Standard Bearer Ltd.,Token Ring-Verein\n")
            << 1 << 0 << 0;
    }

    void aTokenInAnotherColumnIsNotKept()
    {
        QFETCH(const QByteArray, file);
        QFETCH(const int, rows);
        QFETCH(const int, leftOut);
        QFETCH(const int, warnings);
        const Result<ImportPlan> plan = readRosterFile(file);
        QVERIFY(plan.has_value());
        QCOMPARE(plan->rows.size(), rows);
        QCOMPARE(plan->rejected.size(), 1 - rows);
        QCOMPARE(plan->leftOut.size(), leftOut);
        QCOMPARE(plan->warnings.size(), warnings);
        QStringList said = plan->ignoredColumns + plan->format.columns;
        for (const ImportRow &row : plan->rows)
            said << row.displayName.value_or(QString()) << row.assignee.value_or(QString())
                 << row.tags.value_or(QStringList()) << row.username;
        for (const LeftOutCell &cell : plan->leftOut) {
            QVERIFY2(cell.reason.contains(str("looks like a token")), qPrintable(cell.reason));
            said << cell.value << cell.reason << cell.cells;
        }
        for (const RejectedRow &row : plan->rejected)
            said << row.username << row.reason << row.cells;
        for (const ImportWarning &warning : plan->warnings)
            said << warning.text;
        said << QString::fromUtf8(rejectedToCsv(*plan));
        const QString all = said.join(QLatin1Char('\n'));
        QVERIFY2(!all.contains(str("c2lnbmF0dXJl")), qPrintable(all));
    }

    void whatWasRejectedCanBePutRight()
    {
        const Result<ImportPlan> plan = readRosterFile("Benutzername;Name;Fällig;Token\n"
                                                       "ada;'=1;soon;eyJ.secret.x\n"
                                                       ";\"x;y\";;\n"
                                                       "bea;Bea;2026-12-01;\n");
        QVERIFY(plan.has_value());
        const QByteArray file = rejectedToCsv(*plan);
        QVERIFY2(!file.contains("secret"), file.constData());
        const auto document = csv::parse(QString::fromUtf8(file));
        QCOMPARE(document->records.size(), 3);
        QCOMPARE(document->records.at(0).cells,
                 (QStringList {str("Benutzername"), str("Name"), str("Fällig"), str("row"), str("reason")}));
        QCOMPARE(document->records.at(1).cells.at(4), str("Due date “soon” not recognised. Use YYYY-MM-DD."));
        const Result<ImportPlan> again = readRosterFile(file); // as it is: one is still wrong, one whole
        QCOMPARE(again->rows.constFirst().displayName, std::optional(str("=1")));
        QCOMPARE(again->rejected.size(), 1);
        QCOMPARE(again->rejected.constFirst().cells.at(1), str("x;y"));
    }

    void namesThatLookAlikeAreWarnedOf()
    {
        Result<ImportPlan> plan = readRosterFile("username\nada\nAda\nmu\xCC\x88ller\nBEA\ncid\n");
        QVERIFY(plan.has_value());
        QCOMPARE(plan->warnings.size(), 1);
        QCOMPARE(plan->warnings.constFirst().row, 3);
        QVERIFY(plan->warnings.constFirst().text.contains(str("row 2")));
        // As an older version kept it, and one that differs in capitals.
        compareWithRoster(*plan,
                          {record(str("mu\u0308ller"), {}), record(str("bea"), {}), record(str("cid"), {})},
                          QUuid());
        QCOMPARE(plan->added, 3);
        QCOMPARE(plan->unchanged, 2);
        QCOMPARE(plan->rows.at(2).username, str("mu\u0308ller")); // who is in the list, not another one
        QCOMPARE(plan->warnings.size(), 2);
        QVERIFY(plan->warnings.at(1).text.contains(str("“bea”")));
    }

    /// Both were signed in with it, and both were told the status of the one it belongs to.
    void oneTokenIsNotOfTwoCustomers()
    {
        Result<ImportPlan> plan = readRosterFile(
            "username,token\ndora,an-opaque-token\nemil,an-opaque-token\nfrida,another-token\n");
        QVERIFY(plan.has_value());
        compareWithRoster(*plan, {}, QUuid());
        QCOMPARE(plan->rows.size(), 1);
        QCOMPARE(plan->rows.constFirst().username, str("frida"));
        QCOMPARE(plan->rejected.size(), 2);
        QCOMPARE(plan->rejected.at(0).reason, str("Its token is that of emil too. A token is one user's."));
        QCOMPARE(plan->rejected.at(1).reason, str("Its token is that of dora too. A token is one user's."));
    }

    void anImportSaysWhatItWouldChange()
    {
        Result<ImportPlan> plan
            = readRosterFile("username,displayName,tags,due\nada,New,a;b c,2026-12-01\nbea,,,\ncid,Cid,,\n");
        compareWithRoster(*plan, {record(str("ada"), str("Old")), record(str("bea"), {})}, QUuid());
        QCOMPARE(plan->added, 1);
        QCOMPARE(plan->updated, 2);
        QCOMPARE(plan->changes.constFirst().fields.size(), 1);
        QCOMPARE(plan->changes.constFirst().fields.constFirst().from, str("Old"));
        QCOMPARE(plan->changes.constFirst().fields.constFirst().to, str("New"));
        QCOMPARE(plan->changes.at(1).fields.size(), 2); // an empty cell takes the value away
        const ImportPlan whole = onlyWholeRows(*plan);
        QCOMPARE(whole.rows.size(), 3);
    }

    void rowsThatAreNotWholeCanBeHeldBack()
    {
        Result<ImportPlan> plan = readRosterFile("username,due\nada,soon\nbea,\ncid,never\n,2026-12-01\n");
        compareWithRoster(*plan, {record(str("cid"), {})}, QUuid());
        const ImportPlan whole = onlyWholeRows(*plan);
        QCOMPARE(whole.rows.size(), 1);
        QCOMPARE(whole.added, 1);
        QCOMPARE(whole.unchanged, 0);
        QList<int> rows;
        for (const RejectedRow &row : whole.rejected)
            rows.append(row.row);
        QCOMPARE(rows, (QList<int> {2, 4, 5}));
    }

    void aSpreadsheetSeesNoFormula_data()
    {
        QTest::addColumn<QString>("cell");
        for (const char *cell :
             {"=1+1",     "+49 170",  "-5",       "@SUM(A1)",     "\tx",    "'=kept",        "plain",
              "a'b",      "'quoted'", "vip;=cmd", "a;'=b;''+c;d", "\n=1",   "\uFF1D1",       "x\n=1+1",
              "x\t=1+1",  "x,=1+1",   "  =1+1",   "x; \"=1+1",    "\"=1\"", "x\r\n@SUM(A1)", "a,b;c\td\ne",
              "\u00A0=1", "\uFEFF=1", ";=1",      "'\tx",         "x,'y",   "' =1"})
            QTest::newRow(cell) << str(cell);
    }

    void aSpreadsheetSeesNoFormula()
    {
        QFETCH(QString, cell);
        const QByteArray line = csv::line({cell});
        const auto back = csv::parse(QString::fromUtf8(line), QChar(u','));
        QVERIFY(back.has_value());
        const QString written = back->records.constFirst().cells.constFirst();
        // Wherever a program may begin a cell; see tst_spreadsheet for one that does.
        static const QRegularExpression parts(str("[,;\t\r\n]"));
        static const QRegularExpression formula(str("\\A[\\s\"\\x{FEFF}]*[-=+@\\x{FF1D}]"));
        for (const QString &part : written.split(parts))
            QVERIFY2(!formula.match(part).hasMatch(), line.constData());
        QVERIFY(!str("\t\r\n").contains(written.at(0)));
        const QString read = QString(cell).replace(str("\r\n"), str("\n"));
        QCOMPARE(csv::withoutGuard(written), read);
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
        const QByteArray content = asJson ? rosterToJson(records, {}) : rosterToCsv(records, {});
        Result<ImportPlan> plan = readRosterFile(content);
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
        compareWithRoster(*plan, records, QUuid());
        QCOMPARE(plan->unchanged, 2);
        QCOMPARE(plan->updated, 0);
    }

    /// What the console keeps of a customer, with a control letter, and a line that looks like a time.
    void notesOfAnExportComeBack()
    {
        const CustomerRecord ada = record(str("ada"), {});
        const QDateTime first = QDateTime::fromString(str("2026-11-27T08:00:00.250Z"), Qt::ISODateWithMs);
        const Note older {.id = QUuid::createUuid(),
                          .customer = ada.customer.id,
                          .text
                          = str("Called: \u0007passport is on its way\n2026-11-26T10:00:00Z said again"),
                          .writtenAt = first,
                          .editedAt = first.addSecs(60)};
        const Note newer {.id = QUuid::createUuid(),
                          .customer = ada.customer.id,
                          .text = str("Came"),
                          .writtenAt = first.addDays(1)};
        const QList<Note> kept {newer, older};
        const QByteArray json = rosterToJson({ada}, {.notes = {{ada.customer.id, kept}}});
        Result<ImportPlan> plan = readRosterFile(json);
        QVERIFY(plan.has_value() && plan->hasNotes());
        QVERIFY(!plan->ignoredColumns.contains(str("notes")));
        ImportPlan again = *plan;
        compareWithRoster(*plan, {ada}, QUuid()); // an older copy of the list
        QCOMPARE(plan->updated, 1);
        const ImportChange::Field field = plan->changes.constFirst().fields.constFirst();
        QCOMPARE(field.column, ImportColumn::Notes);
        QCOMPARE(field.notes, 2);
        QCOMPARE(field.to, newer.text);
        QCOMPARE(plan->rows.constFirst().notes.constLast().text, older.text);
        QCOMPARE(plan->rows.constFirst().notes.constLast().writtenAt, first.addMSecs(-250));
        QCOMPARE(plan->rows.constFirst().notes.constLast().editedAt, older.editedAt.addMSecs(-250));
        compareWithRoster(again, {ada}, QUuid(), {{ada.customer.id, kept}});
        QCOMPARE(again.unchanged, 1);
        // Its wording was changed here after the export.
        again = *readRosterFile(json);
        Note edited = older;
        edited.text = str("Called");
        edited.editedAt = older.editedAt.addSecs(3600);
        compareWithRoster(again, {ada}, QUuid(), {{ada.customer.id, {newer, edited}}});
        QCOMPARE(again.unchanged, 1);
    }

    void aNoteThatCannotBeTakenCostsTheNote()
    {
        const Result<ImportPlan> plan = readRosterFile(
            R"([{"username":"ada","notes":[{"text":"a","writtenAt":"yesterday"},{"text":" ","writtenAt":)"
            R"("2026-11-27T08:00:00Z"},{"text":"Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJib3JpcyJ9.","writtenAt":)"
            R"("2026-11-27T08:00:00Z"},{"text":"b","writtenAt":"2026-11-27T10:00:00+02:00"}]},)"
            R"({"username":"bea","notes":"2026-11-27T08:00:00Z not of an export"}])");
        QVERIFY(plan.has_value());
        QCOMPARE(plan->rows.constFirst().notes.size(), 1);
        QCOMPARE(plan->rows.constFirst().notes.constFirst().writtenAt.toString(Qt::ISODate),
                 str("2026-11-27T08:00:00Z"));
        QCOMPARE(plan->leftOut.size(), 3);
        QVERIFY(plan->leftOut.at(0).reason.contains(str("writtenAt")));
        QVERIFY(!plan->leftOut.at(2).value.contains(str("eyJ")));
        QVERIFY(plan->rows.at(1).notes.isEmpty());
        QVERIFY(!rejectedToCsv(*plan).contains("eyJ"));
    }

    /// Attack 9, S4: a list of testers has their passwords beside them.
    void rejectedRowsHaveNoSecrets()
    {
        const Result<ImportPlan> plan
            = readRosterFile("username,password,refresh_token,pin,pincode city,due\n"
                             "ada,Secret-1-word,rt-444555666,1234,Berlin,tomorrow-ish\n");
        QVERIFY(plan.has_value());
        const QByteArray file = rejectedToCsv(*plan);
        QVERIFY(file.contains("ada") && file.contains("Berlin"));
        for (const char *secret : {"Secret-1-word", "rt-444555666", "1234", "password", "refresh_token"})
            QVERIFY2(!file.contains(secret), file.constData());
    }

    void jsonLosesNoLetter()
    {
        QString all;
        for (char16_t c = 0; c < 0x20; ++c)
            all += c;
        for (const char16_t c : {0x7F, 0x85, 0x9F, 0xAD, 0x200B, 0x202E, 0x2028, 0xFEFF})
            all += QChar(c);
        all += str(" \"\\/=+-@ 😀 ");
        const QList<CustomerRecord> records {record(str("ada"), all)};
        Result<ImportPlan> plan = readRosterFile(rosterToJson(records, {}));
        QVERIFY2(plan.has_value(), plan ? "" : qPrintable(plan.error().message));
        QCOMPARE(plan->rows.constFirst().displayName, std::optional(all));
        compareWithRoster(*plan, records, QUuid());
        QCOMPARE(plan->unchanged, 1);
    }

    void namesThatAreKeptReadBack_data()
    {
        QTest::addColumn<QStringList>("names");
        const auto row = [](const char *name, const QStringList &names) { QTest::newRow(name) << names; };
        row("an invisible letter within", {str("a\u200Bb")});
        row("a control letter", {str("x\u0007y"), QString(QChar(0)) + str("z")});
        row("invisible letters at the ends, beside the same without", {str("bob\u200B"), str("bob")});
        row("the other way round, and a blank", {str("bob"), str(" bob"), str("bob\u00A0")});
        row("two forms of one letter", {str("mu\u0308ller"), str("m\u00FCller")});
        row("longer than a name may be", {QString(400, QLatin1Char('a'))});
    }
    void namesThatAreKeptReadBack()
    {
        QFETCH(const QStringList, names);
        QList<CustomerRecord> records;
        for (const QString &name : names)
            records.append(record(name, str("Someone")));
        const QByteArray json = rosterToJson(records, {});
        Result<ImportPlan> plan = readRosterFile(json);
        QVERIFY(plan.has_value());
        compareWithRoster(*plan, records, QUuid());
        QVERIFY2(plan->rejected.isEmpty(), qPrintable(plan->rejected.value(0).reason));
        QCOMPARE(plan->unchanged, names.size());
        for (qsizetype i = 0; i < names.size(); ++i)
            QCOMPARE(plan->rows.at(i).username, names.at(i));
        // Nobody new is called so.
        plan = readRosterFile(json);
        compareWithRoster(*plan, {record(str("another"), {})}, QUuid());
        QSet<QString> added;
        for (const ImportRow &row : plan->rows) {
            const Result<QString> kept = usernames::tidy(row.username);
            QVERIFY(kept && *kept == row.username);
            added.insert(row.username);
        }
        QCOMPARE(added.size(), plan->rows.size());
    }

    void anExportSaysHowItKnows_data()
    {
        QTest::addColumn<bool>("isSeen");
        QTest::addColumn<bool>("byHand");
        QTest::addColumn<QString>("since");
        QTest::addColumn<QString>("due");
        QTest::addColumn<QString>("dueSource");
        QTest::newRow("seen to change, due by hand")
            << true << true << str("observed") << str("2026-12-01T23:59:59Z") << str("set by hand");
        QTest::newRow("so at the first look, due by the rule")
            << false << false << str("at least since") << str("2026-03-08T09:00:00Z")
            << str("default deadline");
    }

    void anExportSaysHowItKnows()
    {
        QFETCH(bool, isSeen);
        QFETCH(bool, byHand);
        QFETCH(QString, since);
        QFETCH(QString, due);
        QFETCH(QString, dueSource);
        CustomerRecord one = record(str("ada"), {});
        one.isSinceSeen = isSeen;
        one.customer.snoozedUntil = QDateTime(QDate(2026, 11, 30), QTime(23, 59), Utc);
        if (!byHand)
            one.customer.due = {};
        const QDateTime now(QDate(2026, 11, 28), QTime(10, 0), Utc);
        const Note note {.customer = one.customer.id, .text = str("=called, no answer"), .writtenAt = now};
        const Note older {.customer = one.customer.id,
                          .text = str("wrote"),
                          .writtenAt = now.addDays(-1),
                          .editedAt = now.addSecs(-60)};
        const ExportContext context {.environment = str("Live"),
                                     .tenant = str("acme"),
                                     .exporter = str("mona"),
                                     .time = now,
                                     .rules = DueRules::standard(),
                                     .notes = {{one.customer.id, {note, older}}},
                                     .unsettled = {{one.customer.id, now.addSecs(-600)}}};
        const QJsonObject json
            = QJsonDocument::fromJson(rosterToJson({one}, context)).array().at(0).toObject();
        const auto document = csv::parse(QString::fromUtf8(rosterToCsv({one}, context)));
        const auto inCsv = [&](const char *column) {
            const qsizetype at = document->records.at(0).cells.indexOf(str(column));
            return document->records.at(1).cells.value(at);
        };
        const QList<QPair<const char *, QString>> expected {{"inStatusSince", str("2026-03-01T09:00:00Z")},
                                                            {"inStatusSinceSource", since},
                                                            {"dueAt", due},
                                                            {"dueSource", dueSource},
                                                            {"environment", str("Live")},
                                                            {"tenant", str("acme")},
                                                            {"exportedBy", str("mona")},
                                                            {"exportedAt", str("2026-11-28T10:00:00Z")},
                                                            {"snoozedUntil", str("2026-11-30T23:59:00Z")},
                                                            {"registration", str("outcome unknown")},
                                                            {"statusLabel", statusLabel(one.last->status)}};
        for (const auto &[field, value] : expected) {
            QCOMPARE(inCsv(field), value);
            QCOMPARE(json.value(str(field)).toString(), value);
        }
        QCOMPARE(json.value(str("registrationSentAt")).toString(), str("2026-11-28T09:50:00Z"));
        QCOMPARE(inCsv("due").isEmpty(), !byHand); // what an import would set
        QVERIFY(inCsv("notes").contains(str("called, no answer")) && inCsv("notes").contains(str("wrote")));
        const QJsonArray notes = json.value(str("notes")).toArray();
        QCOMPARE(notes.size(), 2);
        QVERIFY(!notes.at(0).toObject().contains(str("editedAt")));
        QCOMPARE(notes.at(1).toObject().value(str("editedAt")).toString(), str("2026-11-28T09:59:00Z"));
    }

    /// Attack 9, T4.
    void anExportSaysWhereAStatusWasSeen()
    {
        const ServicePlace old {str("https://old.example"), str("T1"), str("staging")};
        CustomerRecord one = record(str("ada"), {});
        one.last->from = old;
        const auto inJson
            = [&one] { return QJsonDocument::fromJson(rosterToJson({one}, {})).array().at(0).toObject(); };
        const auto inCsv = [&one](const char *column) {
            const auto document = csv::parse(QString::fromUtf8(rosterToCsv({one}, {})));
            const qsizetype at = document->records.at(0).cells.indexOf(str(column));
            return document->records.at(1).cells.value(at);
        };
        QCOMPARE(inCsv("observedFrom"), str("https://old.example for tenant T1 (staging)"));
        QCOMPARE(inJson().value(str("observedFrom")).toObject(),
                 (QJsonObject {{str("address"), str("https://old.example")},
                               {str("tenant"), str("T1")},
                               {str("kind"), str("staging")}}));
        QVERIFY(one.lookFrom({str("https://old.example"), str("T1"), str("production")}));
        for (const char *column : {"status", "rawStatus", "statusLabel", "lastCheckedAt", "inStatusSince",
                                   "inStatusSinceSource", "observedFrom"})
            QVERIFY2(inCsv(column).isEmpty(), column);
        QCOMPARE(inCsv("observedElsewhere"),
                 str("NEED_RESUBMIT on 2026-03-01T09:00:00Z at https://old.example for tenant T1 (staging)"));
        QVERIFY(inJson().value(str("status")).isNull());
        QVERIFY(inJson().value(str("inStatusSince")).isNull());
        const QJsonObject elsewhere = inJson().value(str("observedElsewhere")).toObject();
        QCOMPARE(elsewhere.value(str("status")).toString(), str("NEED_RESUBMIT"));
        QCOMPARE(elsewhere.value(str("kind")).toString(), str("staging"));
    }

    void excelKnowsUtf8ByItsMark()
    {
        QCOMPARE(withByteOrderMark("username\r\n"), QByteArray("\xEF\xBB\xBFusername\r\n"));
        QVERIFY(readRosterFile(withByteOrderMark("username\r\nada\r\n")).has_value());
    }

    void whoDidNotSayTheirNameIsNotNamed()
    {
        const QList<CustomerRecord> records {record(str("ada@example.org"), str("Ada Approve"))};
        const auto object = [&](const QString &exporter) {
            return QJsonDocument::fromJson(rosterToJson(records, {.exporter = exporter}))
                .array()
                .at(0)
                .toObject();
        };
        QCOMPARE(object(str("Mona")).value(str("exportedBy")).toString(), str("Mona"));
        QVERIFY(!object({}).contains(str("exportedBy")));
    }

    void maskedNamesAreNotThere()
    {
        const QList<CustomerRecord> records {record(str("ada@example.org"), str("Ada Approve"))};
        const QUuid ada = records.constFirst().customer.id;
        const ExportContext context {.notes = {{ada, {{.customer = ada, .text = str("Ada of example.org")}}}},
                                     .masking = Masking::Names};
        for (const QByteArray &content : {rosterToCsv(records, context), rosterToJson(records, context)}) {
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
