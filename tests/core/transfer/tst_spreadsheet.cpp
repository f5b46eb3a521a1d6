// What a real spreadsheet program makes of our CSV: LibreOffice judges whether a cell became a formula.
#include "core/transfer/rosterexport.h"
#include "tests/support/str.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace onboarding;
using test::str;

namespace {

/// Ways to begin a cell, and what a program may take for a formula there.
QList<CustomerRecord> hostileRoster()
{
    QList<CustomerRecord> records;
    const QStringList beginnings {QString(),   str("x\n"),  str("x\r"),   str("x\t"),  str("x,"), str("x;"),
                                  str("  "),   str("\""),   str("x\"\n"), str("x; "),  str("\t"), str("\n"),
                                  str("x;\""), str("x,\""), str("'"),     str("x\n\"")};
    const QStringList formulas {str("=1+1"),
                                str("+1+1"),
                                str("-1-1"),
                                str("@SUM(1)"),
                                str("＝1+1"),
                                str("\u22121\u22121"),
                                str("=HYPERLINK(\"http://127.0.0.1\")"),
                                str("=cmd|' /C calc'!A0")};
    int number = 0;
    for (const QString &beginning : beginnings) {
        for (const QString &formula : formulas)
            records.append({.customer = {.id = QUuid::createUuid(),
                                         .username = str("user.%1").arg(++number),
                                         .displayName = beginning + formula,
                                         .assignee = beginning + formula + str("\"")}});
    }
    return records;
}

} // namespace

class TestSpreadsheet : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_program = QStandardPaths::findExecutable(str("soffice"));
        if (m_program.isEmpty())
            QSKIP("LibreOffice (soffice) is not installed: nothing judged whether our CSV is free of "
                  "formulas.");
    }

    void noCellBecomesAFormula_data()
    {
        // https://wiki.documentfoundation.org: Filter Options for CSV. Separators, quote, UTF-8, from row 1,
        // no column formats, language, quoted are text, detect numbers, … evaluate formulas (token 13).
        QTest::addColumn<QString>("separators");
        QTest::newRow("commas, as it is written") << str("44");
        QTest::newRow("semicolons, as in much of Europe") << str("59");
        QTest::newRow("tabs") << str("9");
        QTest::newRow("all that the dialog has ticked") << str("9/44/59");
    }

    void noCellBecomesAFormula()
    {
        QFETCH(QString, separators);
        const QByteArray cells = converted(rosterToCsv(hostileRoster(), {}), separators);
        QVERIFY(cells.contains("user.1"));
        QCOMPARE(cells.count("table:formula="), 0);
    }

    void theJudgeWouldSeeOne()
    {
        QVERIFY(converted("username,displayName\r\nada,=1+1\r\n", str("44")).contains("table:formula="));
    }

private:
    /// The flat document that LibreOffice makes of \p csv.
    QByteArray converted(const QByteArray &csv, const QString &separators)
    {
        const QTemporaryDir folder;
        QFile list(folder.filePath(str("list.csv")));
        if (!list.open(QFile::WriteOnly) || list.write(csv) != csv.size())
            return {};
        list.close();
        QProcess program;
        program.start(
            m_program,
            {str("-env:UserInstallation=file://") + m_profile.path(), str("--headless"),
             str("--infilter=CSV:%1,34,76,1,,0,false,true,false,false,false,-1,true").arg(separators),
             str("--convert-to"), str("fods"), str("--outdir"), folder.path(), list.fileName()});
        constexpr int Longest = 100'000;
        if (!program.waitForFinished(Longest))
            return {};
        QFile made(folder.filePath(str("list.fods")));
        return made.open(QFile::ReadOnly) ? made.readAll() : QByteArray();
    }

    QString m_program;
    const QTemporaryDir m_profile;
};

QTEST_GUILESS_MAIN(TestSpreadsheet)
#include "tst_spreadsheet.moc"
