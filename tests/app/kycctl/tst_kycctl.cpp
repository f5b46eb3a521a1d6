// The real kycctl against a real kyc-sandbox and a real keyring, as a script would use it.
#include "core/environments/environment.h"
#include "core/onboarding/caseevent.h"
#include "core/platform/paths.h"
#include "core/platform/settings.h"
#include "core/roster/savedview.h"
#include "core/storage/database.h"
#include "tests/support/kycctlprocess.h"
#include "tests/support/sandboxprocess.h"
#include "tests/support/storecalls.h"
#include "tests/support/str.h"
#include "tests/support/temporaryhome.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QProcess>
#include <QTest>

using namespace onboarding;
using namespace onboarding::test;

namespace {

const TemporaryHome home;
const QByteArray Password = "canary-kycctl-password";

} // namespace

class TestKycctl : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_sandbox = std::make_unique<SandboxProcess>(str(PROGRAM_DIR "/kyc-sandbox"));
        QVERIFY(m_sandbox->start());
    }
    void init() { QVERIFY(!m_sandbox->post(str("reset"), {}).isNull()); }

    void refusesWrongUsage_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("says");
        QTest::newRow("nothing") << QString() << str("command is missing");
        QTest::newRow("unknown command") << str("statsu ada") << str("Did you mean status?");
        QTest::newRow("unknown option") << str("status ada --jsno") << str("Did you mean --json?");
        QTest::newRow("option of another command") << str("status ada --url x") << str("no option --url");
        QTest::newRow("missing operand") << str("status") << str("needs USERNAME");
        QTest::newRow("too many operands") << str("status a b") << str("Unexpected argument: b");
        QTest::newRow("missing value") << str("status a --until") << str("needs a value");
        QTest::newRow("two values of one id") << str("submit a --account-id 1 --account-id 2 --workflow-id 3")
                                              << str("--account-id is given twice");
        QTest::newRow("two environments")
            << str("-e one status a -e two") << str("--environment is given twice");
        QTest::newRow("bad number") << str("status a --every x") << str("whole number");
        QTest::newRow("bad status") << str("status a --until MAYBE")
                                    << str("MAYBE is no status. Give one of NOT_REGISTERED, LV1, ");
        QTest::newRow("bad timeout") << str("status a --timeout -3") << str("above 0");
        QTest::newRow("unknown environment") << str("status a -e nowhere") << str("no environment nowhere");
        QTest::newRow("ids missing") << str("submit a") << str("either");
        QTest::newRow("file missing") << str("parse-sdk-result no-such-file") << str("could not be opened");
    }

    void refusesWrongUsage()
    {
        QFETCH(QString, line);
        QFETCH(QString, says);
        const Run result = run(line.split(QLatin1Char(' '), Qt::SkipEmptyParts));
        QCOMPARE(result.code, code(ExitCode::Usage));
        QVERIFY2(result.err.contains(says.toUtf8()), result.err.constData());
        QVERIFY(result.out.isEmpty());
        QCOMPARE(m_sandbox->get(str("journal")).toObject().value(str("requests")).toArray().size(), 0);
    }

    void importsListsAndExports()
    {
        const QByteArray list = "username,displayName,tags,assignee,due\n"
                                "import.a,Ada,x;y,Silva,2026-12-01\nimport.b,,,,\n,no name,,,\n";
        const Run imported = run(words("customers import - --json"), list);
        QCOMPARE(imported.code, code(ExitCode::SomeFailed));
        QCOMPARE(imported.json().value(str("imported")).toInt(), 2);
        const QJsonArray rejected = imported.json().value(str("rejected")).toArray();
        QCOMPARE(rejected.size(), 1);
        QCOMPARE(rejected.at(0).toObject().value(str("row")).toInt(), 4);
        const Run again = run(words("customers import - --json"), "username,assignee\nimport.b,Tan\n");
        QCOMPARE(again.code, 0);
        QCOMPARE(again.json().value(str("updated")).toInt(), 1);
        const Run found = run(words("customers list --json --search silva"));
        QCOMPARE(found.json().value(str("username")).toString(), str("import.a"));
        QCOMPARE(found.json().value(str("due")).toString(), str("2026-12-01"));
        QVERIFY(found.json().value(str("status")).isNull());
        const Run broken = run(words("customers import - --json"), "username\n\"never closed\n");
        QCOMPARE(broken.code, code(ExitCode::Usage));
        const QByteArray exported = run(words("customers export --format csv")).out;
        QVERIFY(exported.contains("import.b,,,Tan"));
        QVERIFY(exported.contains("SANDBOX")); // its tenant, as the window writes it
        const QJsonObject unchanged = run(words("customers import - --json"), exported).json();
        QCOMPARE(unchanged.value(str("updated")).toInt(), 0);
        QVERIFY(unchanged.value(str("unchanged")).toInt() >= 2);
        QCOMPARE(run(words("customers tag import.a vip")).code, 0);
        // As typed in the window, and as an export reads back: a comma parts two tags.
        const QJsonObject tagged
            = run({str("customers"), str("tag"), str("import.a"), str("PEP, EDD"), str("--json")}).json();
        for (const char *tag : {"vip", "PEP", "EDD"})
            QVERIFY2(tagged.value(str("tags")).toArray().contains(str(tag)), tag);
        // One of a list in JSON, as versions before wrote them: it goes as it is.
        QCOMPARE(
            run(words("customers import -"), "[{\"username\":\"import.b\",\"tags\":[\"vip, gold\"]}]").code,
            0);
        QCOMPARE(run({str("customers"), str("tag"), str("import.b"), str("--remove"), str("vip, gold")}).code,
                 0);
        QCOMPARE(run(words("customers show import.b --json")).json().value(str("tags")).toArray().size(), 0);
        QCOMPARE(run(words("customers note import.a called")).code, 0);
        const Run tooLong = run(words("customers note import.a -"), QByteArray(Note::MaxText + 1, 'x'));
        QCOMPARE(tooLong.code, code(ExitCode::Usage));
        QVERIFY2(tooLong.err.contains(QByteArray::number(Note::MaxText)), tooLong.err.constData());
        QCOMPARE(run(words("customers snooze import.a 2099-01-01")).code, 0);
        QCOMPARE(run(words("customers assign import.a -")).code, 0);
        const QJsonObject shown = run(words("customers show import.a --json")).json();
        QCOMPARE(shown.value(str("notes")).toArray().size(), 1);
        QCOMPARE(shown.value(str("assignee")).toString(), QString());
        QCOMPARE(run(words("customers remove import.a import.b")).code, 0);
        QVERIFY(!run(words("customers list --json")).out.contains("import."));
        QCOMPARE(run(words("customers show nobody")).code, code(ExitCode::Usage));
    }

    void listsOfOtherProgramsAreRead()
    {
        const QByteArray list = "E-Mail;Name;F\xE4llig am\r\nlist.a;M\xFCller;01/12/2026\r\n"
                                "LIST.A;;02/12/2026\r\n;nobody;\r\n";
        const Run guess = run(words("customers import - --json"), list);
        QCOMPARE(guess.code, code(ExitCode::Usage));
        QVERIFY2(guess.out.contains("--encoding windows-1252"), guess.out.constData());
        const Run unnamed = run(words("customers import - --encoding windows-1252"), list);
        QCOMPARE(unnamed.code, code(ExitCode::Usage));
        QVERIFY2(unnamed.err.contains("--map username="), unnamed.err.constData());
        const QStringList mapped
            = words("customers import - --json --encoding windows-1252 --map username=E-Mail");
        const QString rejected = home.path() + str("/rejected.csv");
        const Run imported = run(mapped + QStringList {str("--rejected"), rejected}, list);
        QCOMPARE(imported.code, code(ExitCode::SomeFailed));
        QCOMPARE(imported.json().value(str("imported")).toInt(), 2);
        QCOMPARE(imported.json().value(str("leftOut")).toArray().size(), 2);
        QCOMPARE(imported.json().value(str("warnings")).toArray().size(), 1);
        QVERIFY(imported.err.contains("--dates"));
        QFile file(rejected);
        QVERIFY(file.open(QFile::ReadOnly));
        QCOMPARE(file.readAll().count("\r\n"), 4);
        const Run whole = run(mapped + words("--whole-rows --dry-run"), list);
        QCOMPARE(whole.json().value(str("leftOut")).toArray().size(), 0);
        QCOMPARE(whole.json().value(str("rejected")).toArray().size(),
                 imported.json().value(str("rejected")).toArray().size() + 2);
        const Run dated = run(mapped + words("--dates dmy"), list);
        QCOMPARE(dated.json().value(str("updated")).toInt(), 2);
        const QJsonObject change = dated.json().value(str("changes")).toArray().at(0).toObject();
        QCOMPARE(change.value(str("fields")).toArray().at(0).toObject().value(str("to")).toString(),
                 str("2026-12-01"));
        QCOMPARE(run(mapped + words("--dates sooner"), list).code, code(ExitCode::Usage));
        QCOMPARE(run(mapped + words("--map nothing=Name"), list).code, code(ExitCode::Usage));
        QCOMPARE(run(words("customers remove list.a LIST.A")).code, 0);
    }

    void checksManyAndSaysWhichFailed()
    {
        QVERIFY(!m_sandbox
                     ->post(str("users"),
                            {{str("username"), str("many.a")},
                             {str("password"), str("pw")},
                             {str("status"), str("LV1")}})
                     .isNull());
        QCOMPARE(run(words("signin many.a --password-stdin"), "pw\n").code, 0);
        QCOMPARE(run(words("customers import -"), "username\nmany.b\n").code, 0);
        const Run checked = run(words("check many.a many.b --json"));
        QCOMPARE(checked.code, code(ExitCode::SomeFailed));
        QCOMPARE(checked.json().value(str("checked")).toInt(), 1);
        const QJsonArray failed = checked.json().value(str("failed")).toArray();
        QCOMPARE(failed.size(), 1);
        QCOMPARE(failed.at(0).toObject().value(str("kind")).toString(), str("SignInAgain"));
        QCOMPARE(run(words("check many.a --json")).code, 0);
        Database database(paths::customersFile());
        QVERIFY(database.read());
        const QByteArray soon
            = QJsonDocument(WorklistFilter {.due = WorklistFilter::Due::Soon}.toJson()).toJson();
        QVERIFY(database.saveView(Environment::localSandbox().id, str("Soon"), soon));
        const QStringList dueSoon = words("customers list --json --view soon");
        QVERIFY(!run(dueSoon).out.contains("many.a"));
        {
            Settings window(paths::settingsFile()); // written when it goes
            window.setValue(settings::DueRules, str("LV1=1"));
        }
        QVERIFY(run(dueSoon).out.contains("many.a")); // by the rules of the window
        QCOMPARE(run(words("check --json")).code, code(ExitCode::Usage));
        QCOMPARE(run(words("check nobody --json")).code, code(ExitCode::Usage));
        QCOMPARE(run(words("check --all --max-in-flight 0")).code, code(ExitCode::Usage));
        QVERIFY(!m_sandbox->post(str("users/many.a/status"), {{str("status"), str("APPROVED_VERIFIED")}})
                     .isNull());
        const Run watched = run(words("watch many.a --every 1 --max-wait 30 --json"));
        QCOMPARE(watched.code, 0);
        QCOMPARE(watched.json().value(str("to")).toString(), str("APPROVED_VERIFIED"));
        QCOMPARE(run(words("customers remove many.a many.b")).code, 0);
    }

    void whatWasAcknowledgedOutlivesAKill()
    {
        constexpr int Many = 40;
        QByteArray list = "username\n";
        for (int i = 0; i < Many; ++i) {
            const QString username = str("killed.%1").arg(i);
            QVERIFY(
                !m_sandbox->post(str("users"), {{str("username"), username}, {str("password"), str("pw")}})
                     .isNull());
            list += username.toUtf8() + '\n';
        }
        QCOMPARE(run(words("customers import -"), list).code, 0);
        QVERIFY(!m_sandbox->post(str("latency"), {{str("milliseconds"), 15}}).isNull());
        const QList<QPair<QString, QString>> password {{str("ONBOARDING_PASSWORD"), str("pw")}};
        for (const int after : {3, 7, 12}) {
            const auto before = m_sandbox->journal(str("userStatus")).size();
            QProcess killed;
            QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
            environment.insert(str("ONBOARDING_PASSWORD"), str("pw"));
            killed.setProcessEnvironment(environment);
            killed.start(str(PROGRAM_DIR "/kycctl"),
                         words(after == 3 ? "check --all --no-keychain" : "check --resume --no-keychain"));
            QTRY_VERIFY_WITH_TIMEOUT(m_sandbox->journal(str("userStatus")).size() >= before + after, 20'000);
            killed.kill();
            QVERIFY(killed.waitForFinished());
        }
        QVERIFY(!m_sandbox->post(str("latency"), {{str("milliseconds"), 0}}).isNull());
        const Run rest = run(words("check --resume --no-keychain --json"), {}, password);
        QCOMPARE(rest.code, 0);
        QVERIFY(rest.json().value(str("checked")).toInt() < Many); // some were kept before
        int checked = 0;
        const QList<QByteArray> lines = run(words("customers list --json --search killed")).out.split('\n');
        for (const QByteArray &line : lines)
            checked += line.contains("NOT_REGISTERED") ? 1 : 0;
        QCOMPARE(checked, Many);
        // Only what was in flight at a kill is asked again: at most four each time.
        QVERIFY(m_sandbox->journal(str("userStatus")).size() <= Many + 3 * 4);
        for (int i = 0; i < Many; ++i)
            QCOMPARE(run({str("customers"), str("remove"), str("killed.%1").arg(i)}).code, 0);
    }

    /// Eight at once, as a script's "&" starts them: each that ended with 0 is there.
    void environmentsAddedAtOnceAreAllKept()
    {
        std::vector<std::unique_ptr<QProcess>> all;
        for (int i = 0; i < 8; ++i) {
            all.push_back(std::make_unique<QProcess>());
            all.back()->start(str(PROGRAM_DIR "/kycctl"),
                              {str("env"), str("add"), str("atonce%1").arg(i), str("--url"),
                               str("https://127.0.0.1:9"), str("--tenant"), str("T")});
        }
        for (const auto &one : all) {
            QVERIFY(one->waitForFinished());
            QCOMPARE(one->exitCode(), 0);
        }
        const QByteArray listed = run(words("env list")).out;
        QCOMPARE(listed.count("atonce"), 8);
        for (int i = 0; i < 8; ++i)
            QCOMPARE(run({str("env"), str("remove"), str("atonce%1").arg(i)}).code, 0);
    }

    void importedTokensAreSealed()
    {
        const QByteArray token = "eyJhbGciOi.canary-sealed-token.x";
        QCOMPARE(run(words("customers import - --json"), "username,token\nsealed.a," + token + "\n").code, 0);
        QFile file(home.path() + str("/data/onboarding-console/customers.sqlite"));
        QVERIFY(file.open(QFile::ReadOnly));
        QVERIFY(!file.readAll().contains("canary-sealed"));
        // It is opened and sent: the service does not know it.
        const Run checked = run(words("check sealed.a --json"));
        QCOMPARE(checked.json().value(str("failed")).toArray().at(0).toObject().value(str("kind")).toString(),
                 str("SignInAgain"));
        QCOMPARE(m_sandbox->journal(str("userStatus")).size(), 1);
        const Run without = run(words("customers import - --no-keychain --json"),
                                "username,token\nsealed.b," + token + "\n");
        QCOMPARE(without.json().value(str("rejected")).toArray().size(), 1);
        QCOMPARE(run(words("customers remove sealed.a")).code, 0);
    }

    void speaksJsonForErrorsToo()
    {
        const Run result = run(words("status nobody --json"));
        QCOMPARE(result.code, code(ExitCode::SignIn));
        const QJsonObject error = result.json().value(str("error")).toObject();
        QCOMPARE(error.value(str("kind")).toString(), str("SignInAgain"));
        QVERIFY(!error.value(str("message")).toString().isEmpty());
        QVERIFY(!error.contains(str("httpStatus")));
    }

    void takesACustomerToApproval()
    {
        const Run up
            = run(words("signup kim.approve --first-name Kim --last-name Approve --password-stdin --json"),
                  Password + '\n');
        QCOMPARE(up.code, 0);
        QCOMPARE(up.json().value(str("username")).toString(), str("kim.approve"));
        const Run in = run(words("--json signin kim.approve --password-stdin"), Password + '\n');
        QCOMPARE(in.code, 0);
        QCOMPARE(in.json().value(str("stored")).toString(), str("keychain"));
        QCOMPARE(status("kim.approve"), str("NOT_REGISTERED"));

        const Run token = run(words("sdk-token kim.approve --json"));
        QCOMPARE(token.code, 0);
        QVERIFY(token.json().value(str("token")).toString().size() < 20); // masked
        QVERIFY(!token.json().value(str("suggestedWorkflowId")).toString().isEmpty());
        const QString file = phoneResult("kim.approve");
        const Run parsed = run({str("parse-sdk-result"), file, str("--json")});
        QCOMPARE(parsed.code, 0);
        QCOMPARE(parsed.json().value(str("workflowId")), token.json().value(str("suggestedWorkflowId")));
        const Run sent = run({str("submit"), str("kim.approve"), str("--sdk-result"), file, str("--json")});
        QCOMPARE(sent.code, 0);
        QCOMPARE(sent.json().value(str("outcome")).toString(), str("registered"));
        QCOMPARE(status("kim.approve"), str("PENDING"));
        QVERIFY(!m_sandbox->post(str("clock"), {{str("advanceSeconds"), 400}}).isNull());
        const Run done
            = run(words("status kim.approve --until APPROVED_VERIFIED --every 1 --max-wait 20 --json"));
        QCOMPARE(done.code, 0);
        QCOMPARE(done.json().value(str("status")).toString(), str("APPROVED_VERIFIED"));
        QCOMPARE(m_sandbox->journal(str("registerUser")).size(), 1);
    }

    void settlesACutRegistrationWithOnePost()
    {
        signUpAndIn("cut.approve");
        QCOMPARE(run(words("sdk-token cut.approve")).code, 0);
        const QString file = phoneResult("cut.approve");
        fault("registerUser", "reset-after-apply");
        const Run sent = run({str("submit"), str("cut.approve"), str("--sdk-result"), file, str("--json")});
        QCOMPARE(sent.code, 0);
        QCOMPARE(sent.json().value(str("outcome")).toString(), str("registered"));
        QCOMPARE(sent.json().value(str("status")).toString(), str("PENDING"));
        QCOMPARE(m_sandbox->journal(str("registerUser")).size(), 1);
    }

    void anInterruptedSubmissionSaysThatItIsUnknown()
    {
        signUpAndIn("int.approve");
        QCOMPARE(run(words("sdk-token int.approve")).code, 0);
        const QString file = phoneResult("int.approve");
        fault("registerUser", "stall");
        const Run sent
            = run({str("submit"), str("int.approve"), str("--sdk-result"), file, str("--timeout"), str("2")});
        QCOMPARE(sent.code, code(ExitCode::OutcomeUnknown));
        QVERIFY(sent.err.contains("may have arrived"));
        // It is remembered: nothing is sent again unasked.
        const Run again = run({str("submit"), str("int.approve"), str("--sdk-result"), file});
        QVERIFY(again.code != 0);
        QCOMPARE(m_sandbox->journal(str("registerUser")).size(), 1);
    }

    void tellsRefusalsApart_data()
    {
        QTest::addColumn<QString>("operation");
        QTest::addColumn<QString>("mode");
        QTest::addColumn<int>("httpStatus");
        QTest::addColumn<int>("expected");
        QTest::newRow("rate limited")
            << str("userStatus") << str("rate-limit") << 0 << code(ExitCode::RateLimited);
        QTest::newRow("service failing")
            << str("userStatus") << str("status") << 503 << code(ExitCode::Network);
        QTest::newRow("tenant not allowed")
            << str("userStatus") << str("status") << 403 << code(ExitCode::KeyOrTenant);
        QTest::newRow("redirect") << str("userStatus") << str("redirect") << 0 << code(ExitCode::Network);
        QTest::newRow("wrong content type")
            << str("userStatus") << str("wrong-content-type") << 0 << code(ExitCode::BadReply);
        QTest::newRow("cut body") << str("userStatus") << str("cut-body") << 0 << code(ExitCode::Network);
        QTest::newRow("a proxy's page")
            << str("userStatus") << str("html") << 200 << code(ExitCode::BadReply);
        QTest::newRow("not found") << str("userStatus") << str("status") << 404
                                   << code(ExitCode::RefusedByService);
    }

    void tellsRefusalsApart()
    {
        QFETCH(QString, operation);
        QFETCH(QString, mode);
        QFETCH(int, httpStatus);
        QFETCH(int, expected);
        signUpAndIn("tell.approve");
        QJsonObject json {{str("operation"), operation}, {str("mode"), mode}, {str("times"), -1}};
        if (httpStatus > 0)
            json.insert(str("status"), httpStatus);
        if (mode == str("redirect"))
            json.insert(str("location"), str("http://127.0.0.1:9/"));
        QVERIFY(!m_sandbox->post(str("faults"), json).isNull());
        const Run result = run(words("status tell.approve --json"));
        QCOMPARE(result.code, expected);
        QVERIFY(result.json().contains(str("error")));
    }

    void otherExitCodes()
    {
        QCOMPARE(run(words("signin ada.approve --password-stdin"), "wrong\n").code, code(ExitCode::SignIn));
        const Run taken
            = run(words("signup ada.approve --first-name A --last-name B --password-stdin"), "x\n");
        QCOMPARE(taken.code, code(ExitCode::RefusedByService));
        QVERIFY2(taken.err.contains("already taken. Where a signup"), taken.err.constData());
        signUpAndIn("wait.approve");
        QCOMPARE(run(words("status wait.approve --until PENDING --every 1 --max-wait 1")).code,
                 code(ExitCode::ConditionNotReached));
        QCOMPARE(run(words("env add far --url http://example.com --tenant t")).code, code(ExitCode::Usage));
        QCOMPARE(run(words("signout wait.approve")).code, 0);
        QCOMPARE(run(words("status wait.approve")).code, code(ExitCode::SignIn));
        // Without a session bus there is no keychain.
        signUpAndIn("bus.approve");
        QCOMPARE(run(words("status bus.approve"), {},
                     {{str("DBUS_SESSION_BUS_ADDRESS"), str("unix:path=/nowhere")}})
                     .code,
                 code(ExitCode::Keychain));
    }

    void anEnvironmentIsAddedWithItsProxy()
    {
        const QStringList add = words("env add behind --url https://kyc.example --tenant t --json --proxy");
        QCOMPARE(run(add + words("socks")).code, code(ExitCode::Usage));
        QCOMPARE(run(add + words("system")).json().value(str("proxy")).toString(), str("system"));
    }

    /// "nothing of the sign-in is left" was said of what the keychain went on to hold.
    void whatIsInTheKeychainIsNotForgottenWithoutIt()
    {
        signUpAndIn("kept.approve");
        const Run out = run(words("--no-keychain signout kept.approve"));
        QCOMPARE(out.code, code(ExitCode::OwnRule));
        QVERIFY2(out.err.contains("in the keychain"), out.err.constData());
        QCOMPARE(run(words("status kept.approve")).code, 0);
        QCOMPARE(run(words("signout kept.approve")).code, 0);
        QCOMPARE(run({str("env"), str("add"), str("keyed"), str("--url"), m_sandbox->url().toString(),
                      str("--tenant"), str("T")})
                     .code,
                 0);
        QCOMPARE(run(words("env set-key keyed --api-key-stdin"), "demo-key-1234567890\n").code, 0);
        QCOMPARE(run(words("--no-keychain env remove keyed")).code, code(ExitCode::OwnRule));
        QCOMPARE(run(words("env remove keyed")).code, 0);
    }

    void productionAsksForTheUserNameBeforeAnythingIsSent()
    {
        const QString url = m_sandbox->url().toString();
        QCOMPARE(run({str("env"), str("add"), str("live"), str("--url"), url, str("--tenant"), str("SANDBOX"),
                      str("--kind"), str("production")})
                     .code,
                 0);
        const QByteArray key = m_sandbox->ready().value(str("apiKey")).toString().toLatin1();
        QCOMPARE(run(words("env set-key live --api-key-stdin --json"), key + '\n')
                     .json()
                     .value(str("stored"))
                     .toBool(),
                 true);
        const QJsonObject shown = run(words("env show live --json")).json();
        QVERIFY(shown.value(str("hasApiKey")).toBool());
        QVERIFY(!QJsonDocument(shown).toJson().contains(key));
        QCOMPARE(run(words("-e live signin ada.approve --password-stdin"), "sandbox-password\n").code, 0);
        QCOMPARE(run(words("-e live sdk-token ada.approve")).code, 0);
        const QString file = phoneResult("ada.approve");
        QStringList submit {str("-e"),          str("live"),         str("submit"),
                            str("ada.approve"), str("--sdk-result"), file};
        const QList<QPair<QString, QString>> secrets {{str("ONBOARDING_API_KEY"), QString::fromLatin1(key)},
                                                      {str("ONBOARDING_PASSWORD"), str("sandbox-password")}};
        const auto requests = [this] {
            return m_sandbox->get(str("journal")).toObject().value(str("requests")).toArray().size();
        };
        const auto sent = requests();
        for (const QStringList &confirmed :
             {QStringList {}, words("--confirm SANDBOX"), words("--confirm vera.verified")}) {
            QCOMPARE(run(submit + confirmed).code, code(ExitCode::OwnRule));
            QCOMPARE(run(submit + confirmed + words("--no-keychain"), {}, secrets).code,
                     code(ExitCode::OwnRule));
            const QStringList signUp
                = words("-e live signup new.approve --first-name New --last-name Approve "
                        "--password-stdin");
            QCOMPARE(run(signUp + confirmed, "sandbox-password\n").code, code(ExitCode::OwnRule));
        }
        QCOMPARE(requests(), sent);
        QCOMPARE(run(submit + words("--confirm ada.approve")).code, 0);
        QCOMPARE(run(words("-e live signup new.approve --first-name New --last-name Approve "
                           "--confirm new.approve --password-stdin"),
                     "sandbox-password\n")
                     .code,
                 0);
        QCOMPARE(run(words("-e live signup eva@example.org --first-name Eva --last-name Sanz --confirm sanz "
                           "--password-stdin"),
                     "sandbox-password\n")
                     .code,
                 0);
        // Eva has a last name in the list, where it is looked for.
        QCOMPARE(
            run(words("-e live customers import -"), "username,displayName\neva@example.org,Eva Sanz\n").code,
            0);
        const QStringList ofEva
            = words("-e live submit eva@example.org --account-id 6b1f0c52-6f0e-4d43-9c1b-0d6f6a3f1c11 "
                    "--workflow-id 0d9f7d6a-52ab-4c43-8e50-3f3f5a8e7b11");
        const auto before = requests();
        const Run wrongName = run(ofEva + words("--confirm sokolova"));
        QCOMPARE(wrongName.code, code(ExitCode::OwnRule));
        QVERIFY2(wrongName.err.contains("Sanz"), wrongName.err.constData());
        QCOMPARE(requests(), before);
        const Run lastName = run(ofEva + words("--confirm SANZ"));
        QVERIFY2(lastName.err.contains("not signed in"), lastName.err.constData()); // the question after it
        const Run exported = run(words("env export live"));
        QVERIFY(!exported.out.contains(key));
        QCOMPARE(run(words("env remove live --with-customers")).code, 0);
    }

    void worksWithoutAKeychain()
    {
        QCOMPARE(run(words("env add bare --url http://127.0.0.1:1 --tenant SANDBOX --kind sandbox")).code, 0);
        QCOMPARE(run({str("env"), str("set"), str("bare"), str("url=") + m_sandbox->url().toString()}).code,
                 0);
        const QString key = m_sandbox->ready().value(str("apiKey")).toString();
        const QList<QPair<QString, QString>> secrets {{str("ONBOARDING_API_KEY"), key},
                                                      {str("ONBOARDING_PASSWORD"), str("sandbox-password")}};
        const Run result = run(words("--no-keychain -e bare status vera.verified --json"), {}, secrets);
        QCOMPARE(result.code, 0);
        QCOMPARE(result.json().value(str("status")).toString(), str("APPROVED_VERIFIED"));
        // Who is not in the list is put there: what is sent is recorded before it leaves.
        QCOMPARE(run(words("--no-keychain -e bare sdk-token rex.reject"), {}, secrets).code, 0);
        const Run sent = run(words("--no-keychain -e bare submit rex.reject --sdk-result")
                                 + QStringList {phoneResult("rex.reject")},
                             {}, secrets);
        QVERIFY2(sent.code == 0, sent.err.constData());
        QCOMPARE(m_sandbox->journal(str("registerUser")).size(), 1);
        const Run refused
            = run(words("--no-keychain -e bare status vera.verified"), {},
                  {{str("ONBOARDING_API_KEY"), str("wrong")}, {str("ONBOARDING_PASSWORD"), str("x")}});
        QCOMPARE(refused.code, code(ExitCode::KeyOrTenant));
        // A sign-up takes the password from there too.
        const Run made = run(words("--no-keychain -e bare signup bare.approve --first-name A --last-name B"),
                             {}, secrets);
        QVERIFY2(made.code == 0, made.err.constData());
        QCOMPARE(run(words("--no-keychain -e bare sdk-token bare.approve"), {}, secrets).code, 0);
        QCOMPARE(run(words("env set bare url=http://127.0.0.1:1")).code, 0);
        QCOMPARE(run(words("--no-keychain -e bare status vera.verified"), {}, secrets).code,
                 code(ExitCode::Network));
        QCOMPARE(run(words("env remove bare --with-customers")).code, 0);
    }

    void aUserNameThatCannotBeSeenIsRefused_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("zero width") << str("a\u200Bb") << QByteArray("U+200B");
        QTest::newRow("a bell") << str("x\u0007y") << QByteArray("U+0007");
        QTest::newRow("a line break") << str("x\ny") << QByteArray("U+000A");
        QTest::newRow("a private letter") << str("x\uE000y") << QByteArray("U+E000");
    }
    void aUserNameThatCannotBeSeenIsRefused()
    {
        QFETCH(const QString, name);
        QFETCH(const QByteArray, says);
        const QList<QPair<QString, QString>> secrets {{str("ONBOARDING_PASSWORD"), str("sandbox-password")}};
        const auto isRefused = [&](const QStringList &line) {
            const Run refused = run(line, "sandbox-password\n", secrets);
            return refused.code == code(ExitCode::Usage) && refused.err.contains(says);
        };
        QVERIFY(isRefused({str("signin"), name, str("--password-stdin")}));
        QVERIFY(isRefused({str("signup"), name, str("--first-name"), str("A"), str("--last-name"), str("B"),
                           str("--password-stdin")}));
        const QStringList ids {str("--account-id"), str("a1"), str("--workflow-id"), str("w1")};
        for (const QStringList &start : {QStringList {}, words("--no-keychain -e sandbox")}) {
            QVERIFY(isRefused(start + QStringList {str("status"), name}));
            QVERIFY(isRefused(start + QStringList {str("sdk-token"), name}));
            QVERIFY(isRefused(start + QStringList {str("submit"), name} + ids));
        }
        QCOMPARE(m_sandbox->get(str("journal")).toObject().value(str("requests")).toArray().size(), 0);
    }

    /// Who was signed up came with the sign-in, without a name and "before this console".
    void whoSignsUpIsInTheListWithTheirName()
    {
        QCOMPARE(run({str("signup"), str("mia@x"), str("--first-name"), str("Mia"), str("--last-name"),
                      str("Lind"), str("--password-stdin")},
                     Password + '\n')
                     .code,
                 0);
        const QJsonObject mia = run(words("customers show mia@x --json")).json();
        QCOMPARE(mia.value(str("displayName")).toString(), str("Mia Lind"));
        QVERIFY(mia.value(str("status")).isNull());
        CustomerStore list(paths::customersFile());
        QVERIFY(load(list).has_value());
        const std::optional<Customer> kept = list.find(Environment::localSandbox().id, str("mia@x"));
        QVERIFY(kept.has_value());
        std::optional<QList<Exchange>> exchanges;
        list.file().exchanges(kept->id, 10, this, [&](const Result<QList<Exchange>> &found) {
            exchanges = found.value_or(QList<Exchange> {});
        });
        QTRY_VERIFY(exchanges.has_value());
        QCOMPARE(exchanges->size(), 1);
        QCOMPARE(earlierEvents({}, {}, *exchanges).constFirst().kind, CaseEvent::Kind::SelfRegistered);
        QCOMPARE(run(words("customers remove mia@x")).code, 0);
    }

    void aCheckThatFailedLeavesATrace()
    {
        QCOMPARE(run(words("signin ada.approve --password-stdin"), "sandbox-password\n").code, 0);
        QVERIFY(!m_sandbox
                     ->post(str("faults"),
                            {{str("operation"), str("userStatus")},
                             {str("mode"), str("reset-before-apply")},
                             {str("times"), 20}})
                     .isNull());
        QVERIFY(run(words("status ada.approve --timeout 5")).code != 0);
        const QJsonObject failed
            = run(words("customers show ada.approve --json")).json().value(str("failedCheck")).toObject();
        QCOMPARE(failed.value(str("kind")).toString(), str("Offline"));
        QVERIFY(!failed.value(str("at")).toString().isEmpty());
        QVERIFY(run(words("customers list")).out.contains("could not be reached"));
        QVERIFY(!m_sandbox->post(str("reset"), {}).isNull());
        QCOMPARE(run(words("signin ada.approve --password-stdin"), "sandbox-password\n").code, 0);
        QCOMPARE(run(words("status ada.approve")).code, 0);
        QVERIFY(!run(words("customers show ada.approve --json")).json().contains(str("failedCheck")));
    }

    void whoSignsInBesideALookalikeIsTold()
    {
        QCOMPARE(run(words("signin vera.verified --password-stdin"), "sandbox-password\n").code, 0);
        const QJsonObject user {{str("username"), str("VERA.verified")}};
        QVERIFY(!m_sandbox->post(str("users"), user).isNull());
        const Run told = run(words("signin VERA.verified --password-stdin"), "sandbox-password\n");
        QCOMPARE(told.code, 0);
        QVERIFY2(told.err.contains("the list has “vera.verified”"), told.err.constData());
        QCOMPARE(run(words("customers remove VERA.verified")).code, 0);
    }

    void demoPlaysTheWholeFlow()
    {
        const Run result = run(words("demo"));
        QCOMPARE(result.code, 0);
        for (const char *word : {"APPROVED_VERIFIED", "NEED_RESUBMIT", "REJECTED", "the answer was lost"})
            QVERIFY2(result.out.contains(word), word);
    }

    void everyCommandHasHelp()
    {
        QVERIFY(run(words("--help")).out.contains("parse-sdk-result"));
        QCOMPARE(run(words("env add --help")).code, 0);
        QVERIFY(run(words("--version")).out.startsWith("kycctl "));
    }

    void noOutputHadASecret()
    {
        const Run verbose = run(words("signin ada.approve --password-stdin --verbose"), "sandbox-password\n");
        QCOMPARE(verbose.code, 0);
        QVERIFY(verbose.err.contains("POST /auth/oauth/token 200"));
        QVERIFY(!verbose.err.contains("sandbox-password"));
        QVERIFY(!verbose.err.contains("eyJ"));
    }

private:
    void signUpAndIn(const char *username)
    {
        const QString name = QString::fromLatin1(username);
        QCOMPARE(run({str("signup"), name, str("--first-name"), str("A"), str("--last-name"), str("B"),
                      str("--password-stdin")},
                     Password + '\n')
                     .code,
                 0);
        QCOMPARE(run({str("signin"), name, str("--password-stdin")}, Password + '\n').code, 0);
    }

    void fault(const char *operation, const char *mode)
    {
        QVERIFY(
            !m_sandbox->post(str("faults"), {{str("operation"), str(operation)}, {str("mode"), str(mode)}})
                 .isNull());
    }

    static QString status(const char *username)
    {
        return run({str("status"), QString::fromLatin1(username), str("--json")})
            .json()
            .value(str("status"))
            .toString();
    }

    QString phoneResult(const char *username)
    {
        const QJsonValue answer = m_sandbox->post(str("phone"), {{str("username"), str(username)}});
        QFile file(QDir(home.path()).filePath(str("result.json")));
        if (file.open(QFile::WriteOnly))
            file.write(QJsonDocument(answer.toObject().value(str("result")).toObject()).toJson());
        return file.fileName();
    }

    std::unique_ptr<SandboxProcess> m_sandbox;
};

QTEST_GUILESS_MAIN(TestKycctl)
#include "tst_kycctl.moc"
