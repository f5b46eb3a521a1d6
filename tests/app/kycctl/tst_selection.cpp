// Which customers a command of kycctl means, what a shell offers while it is typed, and what a run of checks
// and a watch say.
#include "app/kycctl/completion.h"
#include "tests/support/kycctlprocess.h"
#include "tests/support/sandboxprocess.h"
#include "tests/support/str.h"
#include "tests/support/temporaryhome.h"

#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace onboarding;
using namespace onboarding::test;

namespace {

const TemporaryHome home;

/// One word each line.
QStringList offered(const QStringList &typed)
{
    const Run run = test::run(words("complete --") + typed);
    return run.code == 0 ? QString::fromUtf8(run.out).split(QLatin1Char('\n'), Qt::SkipEmptyParts)
                         : QStringList {str("failed")};
}

QStringList listed(const QStringList &options)
{
    QStringList names;
    const QList<QByteArray> lines = run(words("customers list --json") + options).out.split('\n');
    for (const QByteArray &line : lines) {
        if (!line.isEmpty())
            names.append(QJsonDocument::fromJson(line).object().value(str("username")).toString());
    }
    return names;
}

} // namespace

class TestSelection : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_sandbox = std::make_unique<SandboxProcess>(str(PROGRAM_DIR "/kyc-sandbox"));
        QVERIFY(m_sandbox->start());
        const QByteArray list = "username,displayName,tags,assignee\n"
                                "maya@x,Maya,PEP;EDD,Silva\n"
                                "bo@x,Bo,PEP,Ann Lee\n"
                                "cy@x,Cy,,\n";
        QCOMPARE(run(words("customers import -"), list).code, 0);
        QCOMPARE(run({str("env"), str("add"), str("My Bank"), str("--url"), str("https://kyc.example"),
                      str("--tenant"), str("t")})
                     .code,
                 0);
    }

    void tagsAndAssigneesNarrowTheList_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<QStringList>("names");
        const QStringList all {str("maya@x"), str("bo@x"), str("cy@x")};
        const auto tag = [](const char *name) { return QStringList {str("--tag"), str(name)}; };
        const auto of = [](const char *name) { return QStringList {str("--assignee"), str(name)}; };
        QTest::newRow("nothing is said") << QStringList() << all;
        QTest::newRow("a tag, in any case") << tag("pep") << all.mid(0, 2);
        QTest::newRow("two tags mean both") << tag("pep") + tag("EDD") << all.mid(0, 1);
        QTest::newRow("a tag that nobody has") << tag("vip") << QStringList();
        QTest::newRow("a part of a tag is no tag") << tag("PE") << QStringList();
        QTest::newRow("an assignee") << of("ann lee") << all.mid(1, 1);
        QTest::newRow("two assignees mean either") << of("Silva") + of("Ann Lee") << all.mid(0, 2);
        QTest::newRow("nobody") << of("-") << all.mid(2);
        QTest::newRow("nobody or somebody")
            << of("-") + of("Silva") << QStringList {str("maya@x"), str("cy@x")};
        QTest::newRow("a tag and an assignee") << tag("PEP") + of("Silva") << all.mid(0, 1);
        QTest::newRow("with a search")
            << tag("PEP") + QStringList {str("--search"), str("bo")} << all.mid(1, 1);
    }

    void tagsAndAssigneesNarrowTheList()
    {
        QFETCH(QStringList, options);
        QFETCH(QStringList, names);
        QCOMPARE(listed(options), names);
        // An export writes the same ones.
        const QList<QByteArray> lines = run(words("customers export") + options).out.trimmed().split('\n');
        QCOMPARE(lines.size() - 1, names.size());
        for (qsizetype i = 0; i < names.size(); ++i)
            QVERIFY(lines.at(i + 1).startsWith(names.at(i).toUtf8() + ','));
    }

    void anEmptyTagIsAMistake()
    {
        QCOMPARE(run({str("customers"), str("list"), str("--tag"), QString()}).code, code(ExitCode::Usage));
    }

    void theShellIsOfferedWhatThereIs_data()
    {
        QTest::addColumn<QStringList>("typed");
        QTest::addColumn<QStringList>("words");
        const auto line = [](const char *text) { return str(text).split(QLatin1Char(' ')); };
        QTest::newRow("a command") << line("pars") << line("parse-sdk-result");
        QTest::newRow("a command of a group") << line("env re") << line("remove");
        QTest::newRow("behind a global option") << line("--json env re") << line("remove");
        QTest::newRow("an environment") << line("env show ") << QStringList {str("sandbox"), str("My Bank")};
        QTest::newRow("an environment of any command") << line("status -e m") << QStringList {str("My Bank")};
        QTest::newRow("no second environment") << line("env show sandbox ") << QStringList();
        QTest::newRow("a customer") << line("customers show m") << line("maya@x");
        QTest::newRow("the next customer") << line("customers remove maya@x c") << line("cy@x");
        QTest::newRow("no customer of another environment")
            << QStringList {str("-e"), str("My Bank"), str("status"), str("m")} << QStringList();
        QTest::newRow("a tag") << line("customers list --tag e") << line("EDD");
        QTest::newRow("a tag to give") << line("customers tag bo@x ") << line("EDD PEP");
        QTest::newRow("an assignee") << line("customers list --assignee a") << QStringList {str("Ann Lee")};
        QTest::newRow("a view") << line("check --view l") << line("Late");
        QTest::newRow("a status to wait for")
            << line("status x --until n") << line("NOT_REGISTERED NEED_RESUBMIT");
        QTest::newRow("a status to list")
            << line("customers list --status ne") << line("NEED_RESUBMIT NEVER_CHECKED");
        QTest::newRow("a key to set") << line("env set x kind=p") << line("kind=production");
        QTest::newRow("a file") << line("collection import ") << line(":files");
        QTest::newRow("a file of an option") << line("submit x --sdk-result ") << line(":files");
        QTest::newRow("an option") << line("sdk-token x --q") << line("--qr");
        QTest::newRow("a format of this command") << line("collection export f --format c") << line("curl");
        QTest::newRow("a format of that command") << line("customers export --format c") << line("csv");
        QTest::newRow("every column of a list")
            << line("customers import --map ")
            << line("username= displayName= tags= assignee= due= snoozedUntil= watched= token=");
        QTest::newRow("nothing behind what is none") << line("nonsense ") << QStringList();
        QTest::newRow("not itself") << line("compl") << QStringList();
    }

    void theShellIsOfferedWhatThereIs()
    {
        QFETCH(QStringList, typed);
        QFETCH(QStringList, words);
        QCOMPARE(offered(typed), words);
    }

    void nobodyIsToldOfAnErrorWhileTyping()
    {
        const QList<QPair<QString, QString>> nothingYet {
            {str("XDG_DATA_HOME"), home.path() + str("/nothing")}};
        const Run typed = run(words("complete -- status "), {}, nothingYet);
        QCOMPARE(typed.code, 0);
        QVERIFY(typed.out.isEmpty() && typed.err.isEmpty());
        QVERIFY(!QFile::exists(home.path() + str("/nothing"))); // nor is anything made
    }

    void whoHasToSignInIsCountedApart()
    {
        QCOMPARE(run(words("signin vera.verified --password-stdin"), "sandbox-password\n").code, 0);
        QVERIFY(
            !m_sandbox->post(str("users"), {{str("username"), str("gone@x")}, {str("password"), str("p")}})
                 .isNull());
        const Run run = test::run(words("check vera.verified maya@x bo@x --json"));
        QCOMPARE(run.code, code(ExitCode::SomeFailed));
        QCOMPARE(run.json().value(str("checked")).toInt(), 1);
        QCOMPARE(run.json().value(str("notSignedIn")).toInt(), 2);
        QCOMPARE(run.json().value(str("failed")).toArray().size(), 2); // as before
        const Run told = test::run(words("check vera.verified maya@x bo@x"));
        QVERIFY2(told.out.contains("1 checked, 0 changed, 2 not checked (2 not signed in)"),
                 told.out.constData());
        const Run good = test::run(words("check vera.verified"));
        QVERIFY2(good.out.contains("1 checked, 0 changed, 0 failed, ") && !good.out.contains("not signed in"),
                 good.out.constData());
    }

    /// Tester 2 of 2026-11-28, finding 3: 0 alone does not tell an approval from a rejection.
    void aWatchTellsTheFirstLook()
    {
        QCOMPARE(run(words("signin axel.accepted --password-stdin"), "sandbox-password\n").code, 0);
        const Run first = run(words("watch axel.accepted --json"));
        QCOMPARE(first.code, 0);
        QVERIFY2(first.json().value(str("from")).isNull(), first.out.constData());
        QCOMPARE(first.json().value(str("to")).toString(), str("ACCEPTED"));
        const Run again = run(words("watch axel.accepted --json"));
        QCOMPARE(again.code, 0);
        QCOMPARE(again.json().value(str("to")).toString(), str("ACCEPTED"));
        QCOMPARE(again.json().value(str("end")).toBool(), true);
        const Run inWords = run(words("watch axel.accepted"));
        QVERIFY2(inWords.out.contains("axel.accepted  Not required, as before"), inWords.out.constData());
    }

    void aWatchEndsWithTheLastDecision()
    {
        QCOMPARE(run(words("watch vera.verified --max-wait 1")).code, 0); // not 11 after the last answer
        const Run watched = run(words("watch vera.verified"));
        QCOMPARE(watched.code, 0);
        QVERIFY2(watched.err.contains("Watching 1 customer."), watched.err.constData());
        QCOMPARE(run(words("signin pia.pending --password-stdin"), "sandbox-password\n").code, 0);
        const Run waited = run(words("watch pia.pending --every 1 --max-wait 1"));
        QCOMPARE(waited.code, code(ExitCode::ConditionNotReached));
        QVERIFY(waited.err.contains("--max-wait"));
    }

private:
    std::unique_ptr<SandboxProcess> m_sandbox;
};

QTEST_GUILESS_MAIN(TestSelection)
#include "tst_selection.moc"
