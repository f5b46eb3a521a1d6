// The forms in which lists come: encodings, separators, line ends, headings and dates of other countries.
#include "core/roster/duerules.h"
#include "core/transfer/csv.h"
#include "core/transfer/dateorder.h"
#include "core/transfer/importplan.h"
#include "core/transfer/importreading.h"
#include "core/transfer/rosterexport.h"
#include "tests/support/str.h"

#include <QStringEncoder>
#include <QTest>

using namespace onboarding;
using test::str;

namespace {

/// One customer with a name that is not ASCII, read from \p content.
void checkMueller(const QByteArray &content, const ImportOptions &options = {})
{
    const Result<ImportPlan> plan = readImport(content, options);
    QVERIFY2(plan.has_value(), plan ? "" : qPrintable(plan.error().message));
    QVERIFY2(!plan->problem, plan->problem ? qPrintable(plan->problem->message) : "");
    QCOMPARE(plan->rows.size(), 1);
    QCOMPARE(plan->rejected.size(), 0);
    QCOMPARE(plan->rows.constFirst().username, str("jürgen@example.org"));
    QCOMPARE(plan->rows.constFirst().displayName, std::optional(str("Jürgen “Ü” €")));
}

} // namespace

class TestListForms : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whyACellIsNoDateIsSaid_data()
    {
        QTest::addColumn<QByteArray>("cells");
        QTest::addColumn<QString>("why");
        QTest::addColumn<bool>("needsOrder");
        QTest::newRow("a day that is not there") << QByteArray("31.02.2026") << str("no such day") << false;
        QTest::newRow("nor in the form of ISO 8601")
            << QByteArray("2026-02-30") << str("no such day") << false;
        QTest::newRow("two readings") << QByteArray("12/03/2026") << str("can be read in two ways") << true;
        QTest::newRow("words") << QByteArray("\xC3\xBC"
                                             "bermorgen")
                               << str("not recognised") << false;
        QTest::newRow("no month 25 where months are first")
            << QByteArray("12/25/2026\nbea,25/12/2026") << str("with the month first") << true;
        QTest::newRow("a date between dots beside one with the month first")
            << QByteArray("05.12.2026\nbea,12/13/2026") << str("with the month first") << true;
        QTest::newRow("nor a day that is not there by its name")
            << QByteArray("31 Nov 2026") << str("no such day") << false;
    }
    void whyACellIsNoDateIsSaid()
    {
        QFETCH(const QByteArray, cells);
        const Result<ImportPlan> plan = readImport("username,due\nada," + cells + "\nzoe,01.12.2026\n");
        QVERIFY(plan.has_value());
        QFETCH(const QString, why);
        QVERIFY2(plan->leftOut.value(0).reason.contains(why), qPrintable(plan->leftOut.value(0).reason));
        QTEST(plan->format.needsDateOrder, "needsOrder");
    }

    /// "": left out. One order for all dates of a list, whatever stands between their parts.
    void allDatesHaveOneOrder_data()
    {
        QTest::addColumn<QStringList>("dates");
        QTest::addColumn<QStringList>("read");
        QTest::addColumn<bool>("lacksOrder");
        const auto row = [](const char *name, const QStringList &dates, const QStringList &read, bool lacks) {
            QTest::newRow(name) << dates << read << lacks;
        };
        row("a slash does not turn a dot", {str("05.12.2026"), str("12/13/2026")}, {QString(), QString()},
            true);
        row("nor does a dash", {str("05.12.2026"), str("12-13-2026")}, {QString(), QString()}, true);
        row("two orders, and dates that follow neither",
            {str("13.12.2026"), str("12/13/2026"), str("05.06.2026"), str("05/06/2026")},
            {QString(), QString(), QString(), QString()}, true);
        row("dots prove for slashes", {str("13.12.2026"), str("05/06/2026")},
            {str("2026-12-13"), str("2026-06-05")}, false);
        row("slashes prove for dots and dashes", {str("13/12/2026"), str("05.06.2026"), str("05-06-2026")},
            {str("2026-12-13"), str("2026-06-05"), str("2026-06-05")}, false);
        row("a day that is not there proves too", {str("31.11.2026"), str("05/06/2026")},
            {QString(), str("2026-06-05")}, false);
        row("ISO is out of it", {str("05.12.2026"), str("2026-12-05")},
            {str("2026-12-05"), str("2026-12-05")}, false);
        row("the same either way is no proof", {str("12/12/2026"), str("05.06.2026")},
            {str("2026-12-12"), str("2026-06-05")}, false);
        row("no order makes a month 13", {str("2026.12.13"), str("2026.13.12")},
            {str("2026-12-13"), QString()}, false);
        row("nor a date of what is none", {str("31.11.2026"), str("12/5/2026 2:30 PM")},
            {QString(), QString()}, false);
        row("unclear beside what no order would help", {str("32/13/2026"), str("05/06/2026")},
            {QString(), QString()}, true);
    }
    void allDatesHaveOneOrder()
    {
        QFETCH(const QStringList, dates);
        QFETCH(const QStringList, read);
        QByteArray content = "username;due\n";
        for (const QString &date : dates)
            content += "x" + QByteArray::number(content.size()) + ';' + date.toUtf8() + '\n';
        const Result<ImportPlan> plan = readImport(content);
        QVERIFY(plan && !plan->problem);
        QStringList found;
        for (const ImportRow &row : plan->rows)
            found.append(dueToText(row.due.value_or(QDateTime())));
        QCOMPARE(found, read);
        QCOMPARE(plan->leftOut.size(), read.count(QString()));
        QTEST(plan->lacksDateOrder(), "lacksOrder");
        // Who chooses an order gets it for all of them.
        const Result<ImportPlan> chosen = readImport(content, {.dates = DateOrder::DayMonthYear});
        QVERIFY(!chosen->lacksDateOrder());
        for (qsizetype at = 0; at < dates.size(); ++at) {
            const QString day = dueToText(dueFromList(dates.at(at), DateOrder::DayMonthYear));
            QCOMPARE(dueToText(chosen->rows.at(at).due.value_or(QDateTime())), day);
        }
    }

    void rowsThatAreNoCustomersAreSkipped_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QList<int>>("rows"); // of ada and bea
        QTest::addColumn<QList<int>>("skipped"); // with a warning
        const auto row = [](const char *name, const QByteArray &content, const QList<int> &rows,
                            const QList<int> &skipped) { QTest::newRow(name) << content << rows << skipped; };
        row("empty cells of Excel, below and between",
            "username;displayName;;\r\nada;Ada;;\r\n;;;\r\n ;;\xC2\xA0;\r\nbea;Bea;;\r\n;;;\r\n", {2, 5}, {});
        row("empty cells above the header", ",,,\nusername,displayName,,\nada,Ada,,\nbea,Bea\n", {3, 4}, {});
        row("a row of empty quotes", "username,displayName\nada,Ada\n\"\",\"\"\nbea,Bea\n", {2, 4}, {});
        row("two exports put together", "username,displayName\nada,Ada\nusername,displayName\nbea,Bea\n",
            {2, 4}, {3});
        row("the second with its mark, in capitals, with empty cells",
            "username;displayName;\nada;Ada\n\xEF\xBB\xBFUsername;DisplayName;;\nbea;Bea\n", {2, 4}, {3});
        row("a rule of dashes", "username\tdisplayName\n--------\t-----------\nada\tAda\nbea\tBea\n", {3, 4},
            {2});
        // Get-ADUser … | Export-Csv, Windows PowerShell 5.1
        row("the type of PowerShell",
            "#TYPE System.Management.Automation.PSCustomObject\r\n\"username\",\"displayName\"\r\n"
            "\"ada\",\"Ada\"\r\n\"bea\",\"Bea\"\r\n",
            {3, 4}, {});
        row("the type, with -UseCulture",
            "#TYPE Selected.Microsoft.ActiveDirectory.Management.ADUser\r\n\"username\";\"displayName\"\r\n"
            "\"ada\";\"Ada\"\r\n\"bea\";\"Bea\"\r\n",
            {3, 4}, {});
        row("a title of the report", "Customers December 2026,,\nusername,displayName,\nada,Ada,\nbea,Bea,\n",
            {3, 4}, {1});
        row("titles without the separator of the list",
            "Customers, December 2026\nMade by Kim, 1 Dec\n\nBenutzername;Name\nada;Ada\nbea;Bea\n", {5, 6},
            {1, 2});
        row("titles, a rule and a header of tabs",
            "Report\n----\nUser name\tFull name\n----\t----\nada\tAda\nbea\tBea\n", {5, 6}, {1, 2, 4});
    }
    void rowsThatAreNoCustomersAreSkipped()
    {
        QFETCH(const QByteArray, content);
        QFETCH(const QList<int>, rows);
        const Result<ImportPlan> plan = readImport(content);
        QVERIFY2(plan && !plan->problem, plan && plan->problem ? qPrintable(plan->problem->message) : "");
        QCOMPARE(plan->rejected.size(), 0);
        QCOMPARE(plan->rows.size(), 2);
        QCOMPARE(plan->rows.at(0).username, str("ada"));
        QCOMPARE(plan->rows.at(1).displayName, std::optional(str("Bea")));
        QCOMPARE((QList<int> {plan->rows.at(0).row, plan->rows.at(1).row}), rows);
        QList<int> skipped;
        for (const ImportWarning &warning : plan->warnings) {
            if (warning.text.contains(str("skipped")))
                skipped.append(warning.row);
        }
        QTEST(skipped, "skipped");
    }

    void aCustomerIsNoHeader()
    {
        const Result<ImportPlan> plan = readImport("E-Mail,Firma\nada@example.org,Acme\nlogin,acme2\n");
        QVERIFY(plan && plan->problem);
        QVERIFY(plan->problem->message.contains(str("no “username” column")));
        // A column that was chosen is looked for in the same rows.
        const Result<ImportPlan> mapped = readImport("Customers\nE-Mail,Firma\nada@example.org,Acme\n",
                                                     {.columns = {{ImportColumn::Username, str("E-Mail")}}});
        QVERIFY(mapped && !mapped->problem);
        QCOMPARE(mapped->rows.value(0).username, str("ada@example.org"));
        // The eleventh row is too low.
        const Result<ImportPlan> low = readImport(QByteArray("x\n").repeated(10) + "username\nada\n");
        QVERIFY(low && low->problem);
    }

    void aBrokenLineOfJsonIsRejectedAlone()
    {
        const Result<ImportPlan> plan = readImport("{\"username\":\"ada\"}\n{\"username\": bea}\n"
                                                   "{\"username\":\"cid\"}\n");
        QVERIFY(plan.has_value());
        QCOMPARE(plan->rows.size(), 2);
        QCOMPARE(plan->rejected.size(), 1);
        QCOMPARE(plan->rejected.constFirst().row, 2);
        QVERIFY(plan->rejected.constFirst().reason.contains(str("not valid")));
        // One object that is broken over several lines is no list of lines.
        const Result<ImportPlan> one = readImport("{\n\"username\": bea\n}\n");
        QVERIFY(!one);
        QVERIFY2(one.error().message.contains(str("Line 1")), qPrintable(one.error().message));
    }

    void whatIsNotTakenIsWrittenAsItsListWas()
    {
        const Result<ImportPlan> plan
            = readImport("username;displayName;tags\n;\"Lovelace; Ada\";a,b\nbea;Bea;x\n");
        QVERIFY(plan.has_value());
        const QByteArray file = rejectedToCsv(*plan);
        QVERIFY2(file.startsWith("username;displayName;tags;row;reason\r\n"), file.constData());
        const auto again = csv::parse(QString::fromUtf8(file));
        QVERIFY(again.has_value());
        QCOMPARE(again->separator, QChar(u';'));
        QCOMPARE(again->records.at(1).cells.at(1), str("Lovelace; Ada"));
    }

    void whatIsNotTakenIsNotTakenAsItIsAgain_data()
    {
        QTest::addColumn<QByteArray>("row");
        QTest::addColumn<QByteArray>("written"); // at the start of its line
        QTest::newRow("quotes around a part of a cell")
            << QByteArray("x2,\"Ann\" B") << QByteArray("x2,\"Ann\" B,2,");
        QTest::newRow("a quote behind a blank")
            << QByteArray("x2, \"Lee, Ann\"") << QByteArray("x2, \"Lee, Ann\",2,");
        QTest::newRow("over two lines")
            << QByteArray("x2,\"Ann\r\nLee\" B") << QByteArray("x2,\"Ann\r\nLee\" B,2,");
        QTest::newRow("a cell too few") << QByteArray("\"x\" 2") << QByteArray("\"x\" 2,,2,");
        QTest::newRow("a cell too many")
            << QByteArray("x2,Lovelace, Ada") << QByteArray("x2,Lovelace, Ada,2,");
        QTest::newRow("a formula within")
            << QByteArray("x2,\"Ann\" B,=1+1") << QByteArray("x2,\"Ann\" B,'=1+1,2,");
    }
    void whatIsNotTakenIsNotTakenAsItIsAgain()
    {
        QFETCH(const QByteArray, row);
        QFETCH(const QByteArray, written);
        const Result<ImportPlan> plan = readImport("username,displayName\n" + row + "\n");
        QVERIFY(plan && !plan->problem);
        QCOMPARE(plan->rejected.size(), 1);
        const QByteArray file = rejectedToCsv(*plan);
        QVERIFY2(file.contains("\r\n" + written), file.constData());
        const Result<ImportPlan> again = readImport(file);
        QVERIFY(again && !again->problem);
        QCOMPARE(again->rows.size(), 0);
        QCOMPARE(again->rejected.size(), 1);
        // Where a token may have slipped into another cell nothing of the row is written.
        const Result<ImportPlan> secret = readImport("token,username,displayName\neyJ.a.b," + row + ",\n");
        QCOMPARE(secret->rejected.size(), 1);
        QVERIFY(!rejectedToCsv(*secret).contains("eyJ"));
        QVERIFY(!rejectedToCsv(*secret).contains("Ann") && !rejectedToCsv(*secret).contains("Lovelace"));
    }

    void aZeroLetterMakesNoBrokenFile()
    {
        // Of JSON, which has a way to write it.
        const Result<ImportPlan> plan = readImport(
            R"([{"username":"x\u0000y","displayName":"a\u0000b"},{"username":"ada","displayName":"a\u0000b"}])");
        QVERIFY(plan.has_value());
        QCOMPARE(plan->rejected.size(), 1);
        const QByteArray rejected = rejectedToCsv(*plan);
        QVERIFY2(rejected.contains("x⟨U+0000⟩y"), rejected.constData());
        QVERIFY(readImport(rejected).has_value());
        const CustomerRecord ada {.customer
                                  = {.username = str("ada"), .displayName = *plan->rows.at(0).displayName}};
        const Result<ImportPlan> back = readImport(rosterToCsv({ada}, {}));
        QVERIFY(back.has_value());
        QCOMPARE(back->rows.value(0).displayName, std::optional(str("a⟨U+0000⟩b")));
    }

    void apostrophesQuoteWhereAllHeadingsHaveThem_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QStringList>("names"); // that are shown
        // LibreOffice, text delimiter ', filter options 59,39,76,1,,0,true
        QTest::newRow("of LibreOffice")
            << QByteArray("'username';'displayName';'tags'\n"
                          "'anna';'Müller, Anna';'PEP;EDD'\n'zoe';'O''Neil; Zoe';\n")
            << QStringList {str("Müller, Anna"), str("O'Neil; Zoe")};
        QTest::newRow("with commas and line breaks")
            << QByteArray("'username','displayName'\r\n'anna','An\r\nna'\r\n'zoe','Z, \"x\"'\r\n")
            << QStringList {str("An\nna"), str("Z, \"x\"")};
        QTest::newRow("one column of many is no sign")
            << QByteArray("username,'displayName'\nanna,'A'\nzoe,Z\n") << QStringList {str("'A'"), str("Z")};
        QTest::newRow("names with apostrophes are as they are")
            << QByteArray("username,displayName\nanna,'t Hooft\nzoe,'Z'\n")
            << QStringList {str("'t Hooft"), str("'Z'")};
    }
    void apostrophesQuoteWhereAllHeadingsHaveThem()
    {
        QFETCH(const QByteArray, content);
        QFETCH(const QStringList, names);
        const Result<ImportPlan> plan = readImport(content);
        QVERIFY(plan && !plan->problem);
        QCOMPARE(plan->rejected.size(), 0);
        QCOMPARE(plan->rows.value(0).username, str("anna"));
        QCOMPARE(plan->rows.value(1).username, str("zoe"));
        QStringList read;
        for (const ImportRow &row : plan->rows)
            read.append(row.displayName.value_or(QString()));
        QCOMPARE(read, names);
    }

    /// As people keep Excel from making numbers of texts, and as DOS ends a file.
    void textsOfExcelAreTexts()
    {
        const Result<ImportPlan> plan = readImport("username,displayName\n=\"0049\",=\"Ada\"\n\"="
                                                   "\"\"0050\"\"\",\"=\"\"A \"\"\"\"B\"\"\"\", C\"\"\"\r\n"
                                                   "'=\"x\",'=1\n\x1a");
        QVERIFY(plan.has_value());
        QCOMPARE(plan->rejected.size(), 0);
        QCOMPARE(plan->rows.size(), 3);
        QCOMPARE(plan->rows.at(0).username, str("0049"));
        QCOMPARE(plan->rows.at(0).displayName, std::optional(str("Ada")));
        QCOMPARE(plan->rows.at(1).username, str("0050"));
        QCOMPARE(plan->rows.at(1).displayName, std::optional(str("A \"B\", C")));
        QCOMPARE(plan->rows.at(2).username, str("=\"x\"")); // of our own export
    }

    void aListThatIsNoneSaysWhy_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("why");
        QTest::newRow("cells between bars") << QByteArray("username|due\na|\n") << str("write sep=| into");
        QTest::newRow("JSON under other names")
            << QByteArray(R"([{"who":"a"}])") << str("The entries have no “username”. They have: who.");
    }

    void aListThatIsNoneSaysWhy()
    {
        QFETCH(const QByteArray, content);
        QFETCH(const QString, why);
        const Result<ImportPlan> plan = readImport(content);
        QVERIFY(plan.has_value() && plan->problem);
        QVERIFY2(plan->problem->message.contains(why), qPrintable(plan->problem->message));
    }

    /// As interfaces answer with a list and what is to be said of it.
    void theListWithinAnObjectIsRead()
    {
        const Result<ImportPlan> plan
            = readImport(R"({"total":2,"customers":[{"username":"a"},{"username":"b"}]})");
        QVERIFY(plan.has_value() && !plan->problem);
        QCOMPARE(plan->rows.size(), 2);
        const Result<ImportPlan> one
            = readImport(R"({"username":"a","notes":[{"text":"n","writtenAt":"2026-11-27T08:00:00Z"}]})");
        QVERIFY(one.has_value() && !one->problem);
        QCOMPARE(one->rows.constFirst().username, str("a"));
    }

    void anExportIsReadWithItsSeparator()
    {
        const CustomerRecord ada {
            .customer
            = {.username = str("ada"), .displayName = str("Lovelace; Ada, B"), .tags = {str("a"), str("b")}}};
        const QByteArray list = rosterToCsv({ada}, {}, u';');
        QVERIFY2(list.startsWith("username;displayName;tags;"), list.constData());
        const Result<ImportPlan> plan = readImport(list);
        QVERIFY(plan.has_value());
        QCOMPARE(plan->rows.value(0).displayName, std::optional(ada.customer.displayName));
        QCOMPARE(plan->rows.value(0).tags, std::optional(ada.customer.tags));
    }

    void commasAndSemicolonsPartTheTagsOfACell_data()
    {
        QTest::addColumn<QByteArray>("list");
        QTest::newRow("commas in a list with semicolons") << QByteArray("username;tags\nada;PEP,Ausland\n");
        QTest::newRow("semicolons in a list with commas") << QByteArray("username,tags\nada,PEP;Ausland\n");
        QTest::newRow("both, with spaces and nothing between")
            << QByteArray("username,tags\nada,\" PEP ,; Ausland,\"\n");
        QTest::newRow("a text of JSON") << QByteArray(R"([{"username":"ada","tags":"PEP, Ausland"}])");
        QTest::newRow("a list of JSON") << QByteArray(R"([{"username":"ada","tags":["PEP","Ausland"]}])");
    }
    void commasAndSemicolonsPartTheTagsOfACell()
    {
        QFETCH(const QByteArray, list);
        const Result<ImportPlan> plan = readImport(list);
        QVERIFY(plan.has_value());
        QCOMPARE(plan->rows.value(0).tags, std::optional(QStringList {str("PEP"), str("Ausland")}));
    }

    /// Its cells are shifted, and nobody sees it.
    void aStrayQuoteRejectsItsRowOnly_data()
    {
        QTest::addColumn<QByteArray>("row");
        QTest::addColumn<bool>("isTaken");
        QTest::newRow("closed by the quote of the next cell") << QByteArray("\"bea,\"Bea,PEP,Tan") << false;
        QTest::newRow("letters behind the closing quote") << QByteArray("bea,\"Bea\" B.,PEP,Tan") << false;
        QTest::newRow("a space before the opening quote") << QByteArray("bea, \"B, Bea\",PEP") << false;
        QTest::newRow("closed in a later row") << QByteArray("\"bea,Bea\ndan,\"Dan\",PEP") << false;
        QTest::newRow("inches in the middle of a cell") << QByteArray("bea,Bea 5'11\",PEP,Tan") << true;
        QTest::newRow("a nickname in a cell without quotes")
            << QByteArray("bea,Bea \"Bee\" B.,PEP,Tan") << true;
        QTest::newRow("a space behind the closing quote") << QByteArray("bea,\"Bea\" ,PEP,Tan") << true;
        QTest::newRow("doubled within quotes") << QByteArray("bea,\"\"\"Bea\"\" B.\",PEP,Tan") << true;
    }
    void aStrayQuoteRejectsItsRowOnly()
    {
        QFETCH(const QByteArray, row);
        QFETCH(const bool, isTaken);
        const Result<ImportPlan> plan
            = readImport("username,displayName,tags,assignee\nada,Ada,x,y\n" + row + "\ncid,Cid,x,y\n");
        QVERIFY(plan.has_value());
        QCOMPARE(plan->rows.size(), isTaken ? 3 : 2);
        QCOMPARE(plan->rows.constFirst().username, str("ada"));
        QCOMPARE(plan->rows.constLast().username, str("cid"));
        QCOMPARE(plan->rejected.size(), isTaken ? 0 : 1);
        if (!isTaken)
            QVERIFY2(plan->rejected.constFirst().reason.contains(str("quote")),
                     qPrintable(plan->rejected.constFirst().reason));
    }

    void encodingsAreFound_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("encoding");
        const QString list = str("username;Name\r\njürgen@example.org;Jürgen “Ü” €\r\n");
        const auto encoded = [&list](QStringConverter::Encoding encoding, bool hasMark) {
            QStringEncoder encoder(
                encoding, hasMark ? QStringConverter::Flag::WriteBom : QStringConverter::Flag::Default);
            return QByteArray(encoder.encode(list));
        };
        QTest::newRow("UTF-8") << encoded(QStringConverter::Utf8, false) << str("UTF-8");
        QTest::newRow("UTF-8 with a mark") << encoded(QStringConverter::Utf8, true) << str("UTF-8");
        QTest::newRow("UTF-16 of Excel, with a mark")
            << encoded(QStringConverter::Utf16LE, true) << str("UTF-16 LE");
        QTest::newRow("UTF-16 without a mark")
            << encoded(QStringConverter::Utf16LE, false) << str("UTF-16 LE");
        QTest::newRow("the other byte order") << encoded(QStringConverter::Utf16BE, true) << str("UTF-16 BE");
        QTest::newRow("the other order, no mark")
            << encoded(QStringConverter::Utf16BE, false) << str("UTF-16 BE");
        // printf '…' | iconv -t WINDOWS-1252
        QTest::newRow("Windows-1252")
            << QByteArray("username;Name\r\nj\xFCrgen@example.org;J\xFCrgen \x93\xDC\x94 \x80\r\n")
            << str("Windows-1252");
    }

    void encodingsAreFound()
    {
        QFETCH(QByteArray, content);
        QFETCH(QString, encoding);
        checkMueller(content);
        QCOMPARE(encodingName(readImport(content)->format.encoding), encoding);
        QCOMPARE(readImport(content)->format.isEncodingGuess, encoding == str("Windows-1252"));
        checkMueller(content, {.encoding = encodingOf(encoding)});
    }

    void aGuessIsNotTakenUnasked()
    {
        const QByteArray content = "username\nada\nm\xFCller\n";
        const Result<ImportPlan> plan = readRosterFile(content);
        QVERIFY(!plan);
        QCOMPARE(plan.error().field, str("encoding"));
        QVERIFY2(plan.error().message.contains(str("Line 3")), qPrintable(plan.error().message));
        QVERIFY(readRosterFile(content, {.encoding = TextEncoding::Windows1252}).has_value());
    }

    void whatIsNoTextIsRefused_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("says");
        QTest::newRow("an .xlsx file") << QByteArray("PK\x03\x04\x14\0\x06\0", 8) << str("spreadsheet");
        QTest::newRow("a picture") << QByteArray("\x89PNG\r\n\x1A\n\0\0\0\rIHDR", 16) << str("UTF-8");
        QTest::newRow("half a letter of UTF-16") << QByteArray("\xFF\xFEu\0s\0e", 7) << str("UTF-16 LE");
        const auto sixteen = [](QStringConverter::Encoding encoding, const QString &text) {
            return QByteArray(QStringEncoder(encoding, QStringConverter::Flag::WriteBom).encode(text));
        };
        QTest::newRow("a lone high surrogate") << sixteen(QStringConverter::Utf16LE,
                                                          str("username;name\r\nx1;😀 A"))
                + QByteArray("\x00\xD8;\0", 4) << str("line 2 has half a character");
        QTest::newRow("a lone low surrogate, the other byte order")
            << sixteen(QStringConverter::Utf16BE, str("username;name\r\nx1;A")) + QByteArray("\xDC\x01", 2)
            << str("half a character");
        QTest::newRow("a high one at the very end")
            << sixteen(QStringConverter::Utf16LE, str("username\nada\n")) + QByteArray("\x3D\xD8", 2)
            << str("line 3 has half a character");
        QTest::newRow("a byte of no letter") << QByteArray("username\n\x81\n") << str("UTF-8");
    }

    void whatIsNoTextIsRefused()
    {
        QFETCH(QByteArray, content);
        QFETCH(QString, says);
        const Result<ImportPlan> plan = readImport(content);
        QVERIFY(!plan);
        QVERIFY2(plan.error().message.contains(says), qPrintable(plan.error().message));
    }

    void separatorsAndLineEndsAreFound_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QChar>("separator");
        using C = QChar;
        QTest::newRow("commas, CR LF") << str("a,b\r\n1,2\r\n3,4") << C(u',');
        QTest::newRow("semicolons of Europe") << str("a;b\n1;2\n3;4\n") << C(u';');
        QTest::newRow("tabs") << str("a\tb\n1\t2\n3\t4\n") << C(u'\t');
        QTest::newRow("CR alone, of Excel for Mac") << str("a,b\r1,2\r3,4\r") << C(u',');
        QTest::newRow("all three ends") << str("a,b\r\n1,2\r3,4\n") << C(u',');
        QTest::newRow("sep= of Excel") << str("sep=;\r\na;b\r\n1;2\r\n3;4\r\n") << C(u';');
        QTest::newRow("sep= in quotes") << str("\"sep=;\"\na;b\n1;2\n3;4\n") << C(u';');
        QTest::newRow("sep= of another sign") << str("SEP=|\na|b\n1|2\n3|4\n") << C(u'|');
        QTest::newRow("quoted headers") << str("\"a\";\"b\"\n1;2\n3;4\n") << C(u';');
        QTest::newRow("empty lines between") << str("a;b\n\n1;2\r\n\r\n3;4\n\n") << C(u';');
    }

    void separatorsAndLineEndsAreFound()
    {
        QFETCH(QString, text);
        QFETCH(QChar, separator);
        const Result<csv::Document> document = csv::parse(text);
        QVERIFY(document.has_value());
        QCOMPARE(document->separator, separator);
        QList<QStringList> cells;
        for (const csv::Record &one : document->records)
            cells.append(one.cells);
        QCOMPARE(cells,
                 (QList<QStringList> {{str("a"), str("b")}, {str("1"), str("2")}, {str("3"), str("4")}}));
        QCOMPARE(document->records.constFirst().row, 1); // also below "sep="
    }

    void whatIsInTheCellsDoesNotPart()
    {
        // Tags have semicolons in a list with commas, names have commas in one with semicolons.
        const auto commas = csv::parse(str("username,tags\nada,a;b;c\nbea,d;e\n"));
        QCOMPARE(commas->separator, QChar(u','));
        const auto semicolons = csv::parse(str("username;name\nada;Lovelace, Ada\nbea;B, C, D\n"));
        QCOMPARE(semicolons->separator, QChar(u';'));
        // RFC 4180, section 2.6, with line ends of each kind.
        const auto quoted = csv::parse(str("\"aaa\",\"b\r\nbb\rb\",\"c\"\"c\"\r\nzzz,yyy,xxx"));
        QCOMPARE(quoted->records.constFirst().cells,
                 (QStringList {str("aaa"), str("b\nbb\nb"), str("c\"c")}));
        QCOMPARE(quoted->records.at(1).row, 2);
    }

    void aChosenSeparatorIsTaken()
    {
        const auto document = csv::parse(str("sep=;\na;b,c\n"), QChar(u','));
        QCOMPARE(document->records.constFirst().cells, (QStringList {str("a;b"), str("c")}));
    }

    void shortRowsAreTaken()
    {
        const Result<ImportPlan> plan
            = readImport("username,displayName,tags,due\nada\nbea,Bea\ncid,,,\ndan,,,,,\n"
                         "eve,,,,x\n");
        QVERIFY(plan.has_value());
        QCOMPARE(plan->rows.size(), 4);
        QVERIFY(!plan->rows.at(0).displayName); // keeps what is kept
        QCOMPARE(plan->rows.at(1).displayName, std::optional(str("Bea")));
        QVERIFY(!plan->rows.at(1).tags);
        QVERIFY(!plan->warnings.isEmpty());
        QCOMPARE(plan->warnings.constFirst().text,
                 str("The row has 1 of 4 cells: what is missing stays as it is."));
        QVERIFY(plan->rows.at(2).tags);
        QCOMPARE(plan->rejected.size(), 1); // more than the header has is no list of this form
        QCOMPARE(plan->rejected.constFirst().row, 6);
    }

    void headingsAreKnown_data()
    {
        QTest::addColumn<QString>("heading");
        QTest::addColumn<QString>("column");
        QTest::newRow("as exported") << str("displayName") << str("displayName");
        QTest::newRow("in capitals") << str("USERNAME") << str("username");
        QTest::newRow("with spaces and signs") << str(" Display-Name ") << str("displayName");
        QTest::newRow("in other words") << str("Due date") << str("due");
        QTest::newRow("German") << str("Benutzername") << str("username");
        QTest::newRow("Portuguese user") << str("Usuário") << str("username");
        QTest::newRow("Portuguese assignee") << str("responsável") << str("assignee");
        QTest::newRow("Portuguese due") << str("Prazo") << str("due");
        QTest::newRow("Spanish assignee") << str("Responsable") << str("assignee");
        QTest::newRow("Spanish due") << str("Plazo") << str("due");
        QTest::newRow("German, with an umlaut") << str("Fällig am") << str("due");
        QTest::newRow("French") << str("Nom complet") << str("displayName");
        QTest::newRow("an address is not always the user name") << str("E-Mail") << QString();
        QTest::newRow("what an export adds") << str("dueAt") << QString();
    }

    void headingsAreKnown()
    {
        QFETCH(QString, heading);
        QFETCH(QString, column);
        const std::optional<ImportColumn> found = importcolumns::byHeading(heading);
        QCOMPARE(found ? importcolumns::name(*found) : QString(), column);
    }

    void columnsCanBeChosen()
    {
        const QByteArray content = "E-Mail,username,Kunde\nada@example.org,Ada,acme\n";
        const Result<ImportPlan> plan
            = readImport(content,
                         {.columns = {{ImportColumn::Username, str("e-mail")},
                                      {ImportColumn::DisplayName, str("username")}}});
        QCOMPARE(plan->rows.constFirst().username, str("ada@example.org"));
        QCOMPARE(plan->rows.constFirst().displayName, std::optional(str("Ada")));
        QCOMPARE(plan->ignoredColumns, QStringList {str("Kunde")});
        const auto wrong = readImport(content, {.columns = {{ImportColumn::Username, str("Login")}}});
        QVERIFY(wrong->problem && wrong->problem->message.contains(str("“Login”")));
        const auto json = readImport(R"([{"mail":"ada","username":"x"}])",
                                     {.columns = {{ImportColumn::Username, str("mail")}}});
        QCOMPARE(json->rows.constFirst().username, str("ada"));
    }

    void theNameItselfGoesBeforeAnotherOne()
    {
        const auto plan = readImport("Name,displayName,username\nx,Ada,ada\n");
        QCOMPARE(plan->rows.constFirst().displayName, std::optional(str("Ada")));
        QCOMPARE(plan->ignoredColumns, QStringList {str("Name")});
    }

    void datesOfOtherCountriesAreRead_data()
    {
        QTest::addColumn<QByteArray>("dates"); // one a line
        QTest::addColumn<QString>("read"); // of the first; empty: not recognised
        QTest::newRow("ISO") << QByteArray("2026-12-01") << str("2026-12-01");
        QTest::newRow("ISO with a time") << QByteArray("2026-12-01T10:00:00Z") << str("2026-12-01T10:00:00Z");
        QTest::newRow("day first, by another date")
            << QByteArray("01/12/2026\n25/12/2026") << str("2026-12-01");
        QTest::newRow("month first, by another date")
            << QByteArray("01/12/2026\n12/25/2026") << str("2026-01-12");
        QTest::newRow("dots are day first") << QByteArray("1.12.2026") << str("2026-12-01");
        QTest::newRow("a year of two digits") << QByteArray("1.12.26") << str("2026-12-01");
        QTest::newRow("year first") << QByteArray("2026/12/1") << str("2026-12-01");
        QTest::newRow("midnight is the day") << QByteArray("01.12.2026 00:00") << str("2026-12-01");
        QTest::newRow("a time of day") << QByteArray("01.12.2026 9:30") << str("2026-12-01T09:30:00Z");
        QTest::newRow("the same either way") << QByteArray("12/12/2026") << str("2026-12-12");
        QTest::newRow("unclear") << QByteArray("01/12/2026") << QString();
        QTest::newRow("contradicting") << QByteArray("01/12/2026\n25/12/2026\n12/25/2026") << QString();
        QTest::newRow("no day of the calendar") << QByteArray("31.02.2026") << QString();
        QTest::newRow("of no time that is meant") << QByteArray("01.12.1026") << QString();
        QTest::newRow("four digits are no year of this century") << QByteArray("0026-12-01") << QString();
        QTest::newRow("nor at the end") << QByteArray("01.12.0026") << QString();
        QTest::newRow("a word") << QByteArray("tomorrow") << QString();
        // ISO 8601-1:2019, 5.2.2.1: the basic format of a calendar date.
        QTest::newRow("ISO, basic form") << QByteArray("20261201") << str("2026-12-01");
        QTest::newRow("basic form, no such month") << QByteArray("20261301") << QString();
        QTest::newRow("basic form with the year last is none") << QByteArray("01122026") << QString();
        // RFC 5322, 3.3, and what Excel and LibreOffice call a long date or DD-MMM-YY in their languages.
        QTest::newRow("a mail's date") << QByteArray("Tue, 1 Dec 2026") << str("2026-12-01");
        QTest::newRow("d-mmm-yy") << QByteArray("1-Dec-26") << str("2026-12-01");
        QTest::newRow("a name between two digits each, which may have the year first")
            << QByteArray("26-Dec-01") << QString();
        QTest::newRow("dd-mmm-yy") << QByteArray("26-Dec-27") << str("2027-12-26");
        QTest::newRow("month first, by its name") << QByteArray("December 1st, 2026") << str("2026-12-01");
        QTest::newRow("a long date of the United States")
            << QByteArray("Tuesday, December 1, 2026") << str("2026-12-01");
        QTest::newRow("German") << QByteArray("1. M\xC3\xA4rz 2027") << str("2027-03-01");
        QTest::newRow("German, long") << QByteArray("Dienstag, 1. Dezember 2026") << str("2026-12-01");
        QTest::newRow("Spanish") << QByteArray("1 de diciembre de 2026") << str("2026-12-01");
        QTest::newRow("Portuguese") << QByteArray("1 de mar\xC3\xA7o de 2027") << str("2027-03-01");
        QTest::newRow("French") << QByteArray("1er ao\xC3\xBBt 2027") << str("2027-08-01");
        QTest::newRow("year first, by a name") << QByteArray("2026-Dec-01") << str("2026-12-01");
        QTest::newRow("a name and a time") << QByteArray("1 Dec 2026 09:30") << str("2026-12-01T09:30:00Z");
        QTest::newRow("a name that two months begin with") << QByteArray("1 Jui 2026") << QString();
        QTest::newRow("a name of no month") << QByteArray("1 Smarch 2026") << QString();
        QTest::newRow("a day that the named month has not") << QByteArray("31 Nov 2026") << QString();
    }

    void datesOfOtherCountriesAreRead()
    {
        QFETCH(QByteArray, dates);
        QFETCH(QString, read);
        QByteArray content = "username;due\n";
        int number = 0;
        for (const QByteArray &date : dates.split('\n'))
            content += "ada." + QByteArray::number(++number) + ';' + date + '\n';
        const Result<ImportPlan> plan = readImport(content);
        QVERIFY(plan && !plan->problem);
        QCOMPARE(dueToText(plan->rows.constFirst().due.value_or(QDateTime())), read);
        if (!read.isEmpty())
            return;
        // The cell is left out, not the row, and the reason quotes it.
        QVERIFY(!plan->rows.constFirst().due);
        const QString value = QString::fromUtf8(dates.split('\n').constFirst());
        const QString reason = plan->leftOut.constFirst().reason;
        QVERIFY2(reason.startsWith(str("Due date “%1”").arg(value)), qPrintable(reason));
    }

    void aChosenOrderIsTaken()
    {
        const QByteArray content = "username,due\nada,01/12/2026\n";
        QVERIFY(!readImport(content)->format.dates);
        QVERIFY(readImport(content)->format.hasOtherDates);
        const auto dayFirst = readImport(content, {.dates = DateOrder::DayMonthYear});
        QCOMPARE(dueToText(*dayFirst->rows.constFirst().due), str("2026-12-01"));
        const auto monthFirst = readImport(content, {.dates = DateOrder::MonthDayYear});
        QCOMPARE(dueToText(*monthFirst->rows.constFirst().due), str("2026-01-12"));
        QCOMPARE(dueToText(dueFromList(str("26/12/01"), DateOrder::YearMonthDay)), str("2026-12-01"));
    }

    void aMemberMayBeSpeltInTwoWays_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QStringList>("names");
        QTest::newRow("in different rows") << QByteArray("[{\"username\":\"ada\",\"display name\":\"Ada\"},"
                                                         "{\"user name\":\"bea\",\"displayName\":\"Bea\"}]")
                                           << QStringList {str("ada Ada"), str("bea Bea")};
        QTest::newRow("in one row nobody knows which is meant")
            << QByteArray("[{\"username\":\"ada\"},{\"username\":\"bea\",\"user name\":\"bob\"}]")
            << QStringList {};
    }
    void aMemberMayBeSpeltInTwoWays()
    {
        QFETCH(const QByteArray, content);
        const Result<ImportPlan> plan = readRosterFile(content);
        QStringList names;
        for (const ImportRow &row : plan ? plan->rows : QList<ImportRow> {})
            names.append(row.username + QLatin1Char(' ') + row.displayName.value_or(QString()));
        QTEST(names, "names");
        if (names.isEmpty())
            QVERIFY(!plan && plan.error().message.contains(str("twice")));
    }

    void jsonHasAMarkToo_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("an array") << QByteArray(
            "\xEF\xBB\xBF[{\"username\":\"ada\"},{\"username\":\"bea\"}]");
        QTest::newRow("lines") << QByteArray(
            "\xEF\xBB\xBF{\"username\":\"ada\"}\r\n{\"username\":\"bea\"}\r\n");
        QTest::newRow("lines that end with CR")
            << QByteArray("{\"username\":\"ada\"}\r{\"username\":\"bea\"}\r");
        QTest::newRow("UTF-16, as PowerShell 5.1 redirects")
            << QByteArray(QStringEncoder(QStringConverter::Utf16LE, QStringConverter::Flag::WriteBom)
                              .encode(str("[{\"username\":\"ada\"},{\"username\":\"bea\"}]")));
    }

    void jsonHasAMarkToo()
    {
        QFETCH(QByteArray, content);
        const Result<ImportPlan> plan = readRosterFile(content);
        QVERIFY2(plan.has_value(), plan ? "" : qPrintable(plan.error().message));
        QCOMPARE(plan->rows.size(), 2);
    }
};

QTEST_GUILESS_MAIN(TestListForms)
#include "tst_listforms.moc"
