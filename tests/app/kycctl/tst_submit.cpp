// kycctl submit and sdk-token against a real kyc-sandbox: whose ids are sent, what settles a lost answer,
// which token is of use.
#include "core/kyc/nextstep.h"
#include "core/platform/paths.h"
#include "tests/support/kycctlprocess.h"
#include "tests/support/sandboxprocess.h"
#include "tests/support/str.h"
#include "tests/support/temporaryhome.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

using namespace onboarding;
using namespace onboarding::test;

namespace {

const TemporaryHome home;
const QByteArray Password = "canary-submit-password";

} // namespace

class TestSubmit : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_sandbox = std::make_unique<SandboxProcess>(str(PROGRAM_DIR "/kyc-sandbox"));
        QVERIFY(m_sandbox->start());
    }
    void init() { QVERIFY(!m_sandbox->post(str("reset"), {}).isNull()); }

    /// Day log, officer 3.
    void aPairIsNotSentForSomebodyElse()
    {
        signUpAndIn("ann.approve");
        signUpAndIn("bob.approve");
        const QStringList ids = idsOf("ann.approve");
        QCOMPARE(run(str("submit"), {str("ann.approve")}, ids).code, 0);
        const Run refused = run(str("submit"), {str("bob.approve"), str("--json")}, ids);
        QCOMPARE(refused.code, code(ExitCode::OwnRule));
        const QJsonObject error = refused.json().value(str("error")).toObject();
        QCOMPARE(error.value(str("kind")).toString(), str("NotPermitted"));
        QVERIFY(error.value(str("message")).toString().contains(str("somebody else")));
        QVERIFY(error.value(str("message")).toString().contains(str("ann.approve")));
        QVERIFY(error.value(str("message")).toString().contains(str("--registered-before-for")));
        QCOMPARE(
            run(str("submit"), {str("bob.approve"), str("--registered-before-for"), str("bob.approve")}, ids)
                .code,
            code(ExitCode::OwnRule)); // not whom they were sent for
        QCOMPARE(m_sandbox->journal(str("registerUser")).size(), 1);
        (void)run(str("submit"), {str("bob.approve"), str("--registered-before-for"), str("ann.approve")},
                  ids);
        QCOMPARE(m_sandbox->journal(str("registerUser")).size(), 2);
    }

    /// A result that names somebody else of the list is not sent; the pair alone is.
    void aResultOfSomebodyElseIsNotSent_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("isSaid");
        QTest::newRow("another customer, in capitals") << str("GUS.approve") << true;
        QTest::newRow("in an address") << str("https://x.example/cb?u=gus%2Eapprove") << true;
        QTest::newRow("the customer") << str("fay.approve") << false;
        QTest::newRow("nobody of the list") << str("zed.approve") << true;
        QTest::newRow("an order") << str("order-7") << false;
    }

    void aResultOfSomebodyElseIsNotSent()
    {
        QFETCH(QString, name);
        QFETCH(bool, isSaid);
        signUpAndIn("fay.approve");
        signUpAndIn("gus.approve");
        const QStringList ids = idsOf("fay.approve");
        const QString file = QDir(home.path()).filePath(str("result.json"));
        QFile result(file);
        QVERIFY(result.open(QFile::WriteOnly));
        result.write(str(R"({"accountId":"%1","workflowId":"%2","customerInternalReference":"%3"})")
                         .arg(ids.at(1), ids.at(3), name)
                         .toUtf8());
        result.close();
        const Run sent = run({str("submit"), str("fay.approve"), str("--sdk-result"), file, str("--json")});
        QCOMPARE(sent.code, isSaid ? code(ExitCode::OwnRule) : 0);
        const QJsonArray warnings = sent.json().value(str("warnings")).toArray();
        QCOMPARE(warnings.contains(str("NamesAnotherCustomer")), isSaid);
        QCOMPARE(m_sandbox->journal(str("registerUser")).size(), isSaid ? 0 : 1);
        if (!isSaid)
            return;
        QCOMPARE(sent.json().value(str("outcome")).toString(), str("notSent"));
        QCOMPARE(sent.json().value(str("workflowId")).toString(), ids.at(3));
        QVERIFY2(sent.out.contains(name.startsWith(str("zed")) ? "names zed.approve and not"
                                                               : "gus.approve, another customer"),
                 sent.out.constData());
        QCOMPARE(run(str("submit"), {str("fay.approve")}, ids).code, 0);
    }

    /// Attack 5, finding 10.
    void aRunOfProductionIsNotSentToTheSandbox()
    {
        signUpAndIn("liv.approve");
        const QStringList ids = idsOf("liv.approve");
        const QString text
            = str(R"({"accountId":"%1","workflowId":"%2","env":"%3"})").arg(ids.at(1), ids.at(3));
        const QStringList command {str("submit"), str("liv.approve"), str("--sdk-result"), str("-"),
                                   str("--json")};
        const Run refused = run(command, text.arg(str("prod")).toUtf8());
        QCOMPARE(refused.code, code(ExitCode::Usage));
        QCOMPARE(refused.json().value(str("outcome")).toString(), str("notSent"));
        QVERIFY(refused.json().value(str("warnings")).toArray().contains(str("OutcomeUnclear")));
        QCOMPARE(m_sandbox->journal(str("registerUser")).size(), 0);
        // Attack 9, P12: as a header or a member names it.
        const Run elsewhere = run(command,
                                  str("{\"accountId\":\"%1\",\"workflowId\":\"%2\",\"tenantName\":\"OTHER\"}")
                                      .arg(ids.at(1), ids.at(3))
                                      .toUtf8());
        QCOMPARE(elsewhere.code, code(ExitCode::Usage));
        QVERIFY2(elsewhere.err.contains("names the tenant OTHER")
                     || elsewhere.out.contains("names the tenant OTHER"),
                 elsewhere.out.constData());
        QCOMPARE(m_sandbox->journal(str("registerUser")).size(), 0);
        QCOMPARE(run(command, text.arg(str("sandbox")).toUtf8()).code, 0);
    }

    /// Issue 11, A2: a failed run is not registered, and nothing is chosen.
    void aRunWhoseEndIsNotPlainIsNotSent()
    {
        signUpAndIn("ida.approve");
        const QStringList ids = idsOf("ida.approve");
        const QByteArray result = str(R"({"accountId":"%1","workflowId":"%2","status":"LIMBO"})")
                                      .arg(ids.at(1), ids.at(3))
                                      .toUtf8();
        const Run refused
            = run({str("submit"), str("ida.approve"), str("--sdk-result"), str("-"), str("--json")}, result);
        QCOMPARE(refused.code, code(ExitCode::Usage));
        QCOMPARE(refused.json().value(str("outcome")).toString(), str("notSent"));
        QVERIFY2(refused.out.contains("--account-id"), refused.out.constData());
        QCOMPARE(m_sandbox->journal(str("registerUser")).size(), 0);
        QCOMPARE(run(str("submit"), {str("ida.approve")}, ids).code, 0);
    }

    /// Attack of 2026-11-29, finding 6: no run has one id for both.
    void twoEqualIdsAreNotSent()
    {
        signUpAndIn("eli.approve");
        const QString id = idsOf("eli.approve").at(1);
        const QByteArray text = str("accountId: %1\nworkflowId: %1").arg(id).toUtf8();
        const Run fromFile = run({str("submit"), str("eli.approve"), str("--sdk-result"), str("-")}, text);
        QCOMPARE(fromFile.code, code(ExitCode::Usage));
        QVERIFY2(fromFile.err.contains("are the same"), fromFile.err.constData());
        const Run typed = run(str("submit"), {str("eli.approve")},
                              {str("--account-id"), id, str("--workflow-id"), id.toUpper()});
        QCOMPARE(typed.code, code(ExitCode::Usage));
        QCOMPARE(m_sandbox->journal(str("registerUser")).size(), 0);
    }

    void aPairIsNotSentTwiceForTheSame()
    {
        signUpAndIn("cid.approve");
        const QStringList ids = idsOf("cid.approve");
        QCOMPARE(run(str("submit"), {str("cid.approve")}, ids).code, 0);
        const Run again = run(str("submit"), {str("cid.approve")}, ids);
        QCOMPARE(again.code, code(ExitCode::OwnRule));
        QVERIFY(again.err.contains("for this customer before"));
        QCOMPARE(m_sandbox->journal(str("registerUser")).size(), 1);
    }

    /// Case 36: somebody else moved the status, and the ids never arrived.
    void whatSomebodyElseMovedIsNoProof()
    {
        signUpAndIn("eve.approve");
        QCOMPARE(run(words("status eve.approve")).code, 0);
        QVERIFY(
            !m_sandbox->post(str("users/eve.approve/status"), {{str("status"), str("PENDING")}}).isNull());
        QVERIFY(!m_sandbox
                     ->post(str("faults"),
                            {{str("operation"), str("registerUser")},
                             {str("mode"), str("reset-before-apply")},
                             {str("times"), 1}})
                     .isNull());
        const Run sent = run(str("submit"), {str("eve.approve"), str("--json")},
                             {str("--account-id"), str("99999999-9999-4999-8999-999999999999"),
                              str("--workflow-id"), str("88888888-8888-4888-8888-888888888888")});
        QCOMPARE(sent.code, code(ExitCode::OutcomeUnknown));
        QCOMPARE(sent.json().value(str("outcome")).toString(), str("unknown"));
        QCOMPARE(m_sandbox->journal(str("registerUser")).size(), 1);
        const Run again = run(words("submit eve.approve --account-id a --workflow-id w"));
        QCOMPARE(again.code, code(ExitCode::OwnRule));
        QVERIFY(again.err.contains("--send-again"));
    }

    /// Attack of 2026-11-28, finding 12.
    void whatIsNoIdIsNeverSent_data()
    {
        QTest::addColumn<QString>("account");
        QTest::addColumn<QString>("workflow");
        const QString good = str("99999999-9999-4999-8999-999999999999");
        QTest::newRow("a digit lost in the selection") << good.chopped(1) << good;
        QTest::newRow("something clinging to it") << good << good + str("-copy");
        QTest::newRow("a word for nothing") << str("null") << good;
        QTest::newRow("the name of the field") << good << str("workflowId");
    }

    void whatIsNoIdIsNeverSent()
    {
        QFETCH(const QString, account);
        QFETCH(const QString, workflow);
        const qsizetype before = m_sandbox->journal(str("registerUser")).size();
        const Run refused = run(str("submit"), {str("tea.approve")},
                                {str("--account-id"), account, str("--workflow-id"), workflow});
        QCOMPARE(refused.code, code(ExitCode::Usage));
        QVERIFY(refused.err.contains("-id is "));
        QCOMPARE(m_sandbox->journal(str("registerUser")).size(), before);
    }

    /// The three members that a script reads are there however it ends.
    void aFailedSubmissionSaysWhatItWas_data()
    {
        QTest::addColumn<QString>("mode");
        QTest::addColumn<QString>("arguments");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("outcome");
        QTest::newRow("the time was over while the answer was lost")
            << str("stall") << str("--timeout 8") << code(ExitCode::OutcomeUnknown) << str("unknown");
        QTest::newRow("nothing was sent, as it was sent before")
            << str("sent") << QString() << code(ExitCode::OwnRule) << str("notSent");
    }

    void aFailedSubmissionSaysWhatItWas()
    {
        QFETCH(const QString, mode);
        QFETCH(const QString, arguments);
        QFETCH(const int, code);
        QFETCH(const QString, outcome);
        const QByteArray name = "gil-" + mode.toLatin1() + ".approve";
        const QString username = QString::fromLatin1(name);
        signUpAndIn(name.constData());
        const QStringList ids = idsOf(name.constData());
        if (mode == str("sent"))
            QCOMPARE(run(str("submit"), {username}, ids).code, 0);
        else
            QVERIFY(
                !m_sandbox
                     ->post(str("faults"),
                            {{str("operation"), str("registerUser")}, {str("mode"), mode}, {str("times"), 1}})
                     .isNull());
        const Run ended = run(str("submit"),
                              QStringList {username, str("--json")}
                                  + arguments.split(QLatin1Char(' '), Qt::SkipEmptyParts),
                              ids);
        QCOMPARE(ended.code, code);
        const QJsonObject json = ended.json();
        QCOMPARE(json.value(str("outcome")).toString(), outcome);
        QCOMPARE(json.value(str("accountId")).toString(), ids.at(1));
        QCOMPARE(json.value(str("workflowId")).toString(), ids.at(3));
        const QString message = json.value(str("error")).toObject().value(str("message")).toString();
        if (outcome == str("unknown"))
            QVERIFY2(message.contains(str("status ") + username) && message.contains(str("--send-again")),
                     qPrintable(message));
    }

    void aLostAnswerIsSaidWhileItIsSettled()
    {
        signUpAndIn("hal.approve");
        const QStringList ids = idsOf("hal.approve");
        QVERIFY(
            !m_sandbox
                 ->post(str("faults"),
                        {{str("operation"), str("registerUser")}, {str("mode"), str("close-after-apply")}})
                 .isNull());
        const Run sent = run(str("submit"), {str("hal.approve")}, ids);
        QCOMPARE(sent.code, 0);
        QCOMPARE(sent.err.count("The answer was lost."), 1);
    }

    /// Tester 2 of 2026-11-28, finding 16: an answer that came was not lost.
    void anAnswerThatCameIsNamed_data()
    {
        QTest::addColumn<int>("status");
        QTest::newRow("a failure of the service") << 500;
        QTest::newRow("a gateway") << 502;
        QTest::newRow("a redirect") << 307;
    }

    void anAnswerThatCameIsNamed()
    {
        QFETCH(const int, status);
        const QByteArray name = "jon" + QByteArray::number(status) + ".approve";
        const QString username = QString::fromLatin1(name);
        signUpAndIn(name.constData());
        const QStringList ids = idsOf(name.constData());
        QVERIFY(!m_sandbox
                     ->post(str("faults"),
                            {{str("operation"), str("registerUser")},
                             {str("mode"), str("status")},
                             {str("status"), status},
                             {str("times"), 1}})
                     .isNull());
        const Run sent = run(str("submit"), {username, str("--json"), str("--timeout"), str("3")}, ids);
        QCOMPARE(sent.code, code(ExitCode::OutcomeUnknown));
        QVERIFY2(!sent.err.contains("lost"), sent.err.constData());
        const QByteArray said = "It answered " + QByteArray::number(status)
            + ", which does not tell whether the IDs were taken.";
        QVERIFY2(sent.err.contains(said), sent.err.constData());
        const QJsonObject json = sent.json();
        QCOMPARE(json.value(str("outcome")).toString(), str("unknown"));
        const QJsonObject error = json.value(str("error")).toObject();
        QCOMPARE(error.value(str("kind")).toString(), str("OutcomeUnknown"));
        QCOMPARE(error.value(str("httpStatus")).toInt(), status);
    }

    void aStatusThatThereIsNoTimeForIsNotPromised()
    {
        signUpAndIn("kim.approve");
        const QStringList ids = idsOf("kim.approve");
        QVERIFY(
            !m_sandbox
                 ->post(str("faults"), {{str("operation"), str("registerUser")}, {str("mode"), str("stall")}})
                 .isNull());
        const Run sent = run(str("submit"), {str("kim.approve"), str("--timeout"), str("3")}, ids);
        QCOMPARE(sent.code, code(ExitCode::OutcomeUnknown));
        QVERIFY2(!sent.err.contains("is asked for"), sent.err.constData());
    }

    /// Tester 2 of 2026-11-28, finding 22.
    void aSignUpWithoutAnAnswerSaysWhatToDo()
    {
        const QStringList signUp {str("signup"),      str("lou.approve"), str("--first-name"),    str("A"),
                                  str("--last-name"), str("B"),           str("--password-stdin")};
        QVERIFY(
            !m_sandbox
                 ->post(str("faults"),
                        {{str("operation"), str("selfRegister")}, {str("mode"), str("close-after-apply")}})
                 .isNull());
        const Run lost = run(signUp, Password + '\n');
        QCOMPARE(lost.code, code(ExitCode::OutcomeUnknown));
        QVERIFY2(lost.err.contains("may exist now") && lost.err.contains("signin lou.approve"),
                 lost.err.constData());
        const Run taken = run(signUp, Password + '\n');
        QCOMPARE(taken.code, code(ExitCode::RefusedByService));
        QVERIFY2(taken.err.contains("may have made the account"), taken.err.constData());
    }

    /// T9 of 2026-11-30: only the window said it.
    void whoseOutcomeIsUnknownIsSaidWhereverTheyAreShown()
    {
        signUpAndIn("val.approve");
        const QStringList ids {str("--account-id"), str("7c1e4b52-90d3-4f0a-8e6b-2f5d1a7c3b90"),
                               str("--workflow-id"), str("e03f6a18-5b7c-4d21-9a44-b8c0f2d7e615")};
        QVERIFY(!run(words("status val.approve --json")).json().contains(str("registration")));
        QVERIFY(
            !m_sandbox
                 ->post(str("faults"), {{str("operation"), str("registerUser")}, {str("mode"), str("stall")}})
                 .isNull());
        const QDateTime before = QDateTime::currentDateTimeUtc().addSecs(-1);
        QCOMPARE(run(str("submit"), {str("val.approve"), str("--timeout"), str("2")}, ids).code,
                 code(ExitCode::OutcomeUnknown));
        for (const char *command : {"status val.approve", "customers show val.approve",
                                    "customers list --search val.approve", "customers tag val.approve t"}) {
            const QJsonObject json = run(words(command) << str("--json")).json();
            QVERIFY2(json.value(str("registration")).toString() == str("outcome unknown"), command);
            QVERIFY(QDateTime::fromString(json.value(str("registrationSentAt")).toString(), Qt::ISODate)
                    > before);
        }
        const QJsonObject status = run(words("status val.approve --json")).json();
        QCOMPARE(status.value(str("nextStep")).toString(), nextStepWhileUnsettled(true, true).title);
        QVERIFY(status.value(str("doubt")).toString().contains(str("does not tell yet")));
        const QByteArray said = run(words("status val.approve")).out;
        QVERIFY2(said.contains("Registration: outcome unknown.") && said.contains("--send-again"),
                 said.constData());
        for (const char *command : {"customers show val.approve", "customers list"})
            QVERIFY(run(words(command)).out.contains("  outcome unknown since 20"));
    }

    /// T8 of 2026-11-30.
    void aWaitThatIsLongerThanTheTimeGivenEndsAtOnce()
    {
        signUpAndIn("wes.approve");
        QVERIFY(!m_sandbox
                     ->post(str("faults"),
                            {{str("operation"), str("userStatus")},
                             {str("mode"), str("rate-limit")},
                             {str("retryAfterSeconds"), 12},
                             {str("times"), -1}})
                     .isNull());
        const Run limited = run(words("status wes.approve --json --timeout 8"));
        QCOMPARE(limited.code, code(ExitCode::RateLimited));
        QCOMPARE(limited.json().value(str("error")).toObject().value(str("kind")).toString(),
                 str("RateLimited"));
        QCOMPARE(m_sandbox->journal(str("userStatus")).size(), 1);
    }

    /// T12 of 2026-11-30.
    void aCheckThatIsEndedCountsWhatHasLeft()
    {
        signUpAndIn("xia.approve");
        QVERIFY(
            !m_sandbox
                 ->post(str("faults"), {{str("operation"), str("userStatus")}, {str("mode"), str("stall")}})
                 .isNull());
        const Run ended = run(words("check xia.approve --json --timeout 3"));
        QCOMPARE(ended.code, code(ExitCode::SomeFailed));
        QCOMPARE(ended.json().value(str("requests")).toInt(), 1);
    }

    /// T11 of 2026-11-30: an account that was made was told as "Cancelled.".
    void aSignUpThatIsEndedMayHaveMadeTheAccount_data()
    {
        QTest::addColumn<QString>("timeout");
        QTest::addColumn<QString>("how");
        QTest::newRow("the time limit is over") << str("2") << str("The time given with --timeout is over.");
#ifdef Q_OS_UNIX
        QTest::newRow("somebody ends it") << str("60") << str("Cancelled.");
#endif
    }

    void aSignUpThatIsEndedMayHaveMadeTheAccount()
    {
        QFETCH(const QString, timeout);
        QFETCH(const QString, how);
        QVERIFY(
            !m_sandbox
                 ->post(str("faults"), {{str("operation"), str("selfRegister")}, {str("mode"), str("stall")}})
                 .isNull());
        QProcess signUp;
        signUp.start(
            str(PROGRAM_DIR "/kycctl"),
            words("signup una.approve --first-name A --last-name B --password-stdin --json --timeout")
                << timeout);
        signUp.write(Password + '\n');
        signUp.closeWriteChannel();
        QTRY_COMPARE_WITH_TIMEOUT(m_sandbox->journal(str("selfRegister")).size(), 1, 20'000);
        if (timeout == str("60"))
            signUp.terminate();
        QVERIFY(signUp.waitForFinished());
        QCOMPARE(signUp.exitCode(), code(ExitCode::OutcomeUnknown));
        const QJsonObject error
            = QJsonDocument::fromJson(signUp.readAllStandardOutput()).object().value(str("error")).toObject();
        QCOMPARE(error.value(str("kind")).toString(), str("OutcomeUnknown"));
        const QString message = error.value(str("message")).toString();
        QVERIFY2(message.startsWith(how), qPrintable(message));
        QVERIFY2(message.contains(str("The account of una.approve may exist now.")), qPrintable(message));
        QVERIFY2(message.contains(str("kycctl signin una.approve")), qPrintable(message));
    }

    /// Tester 2 of 2026-11-28, finding 20: the log of a customer begins with the sign-in that made them.
    void theSignInThatMadeACustomerIsKeptWithThem()
    {
        const int before = exchangesWithTheirCustomer();
        signUpAndIn("ned.approve");
        QCOMPARE(exchangesWithTheirCustomer(), before + 2); // the self-registration, too
    }

    /// Tester 2 of 2026-11-28, finding 24.
    void whoseSignInHasEndedIsSaidWithTheCommand()
    {
        signUpAndIn("moe.approve");
        QVERIFY(m_sandbox->remove(str("users/moe.approve")));
        const Run ended = run(words("-e sandbox status moe.approve"));
        QCOMPARE(ended.code, code(ExitCode::SignIn));
        QVERIFY2(ended.err.contains("The sign-in of moe.approve has ended."), ended.err.constData());
        QVERIFY2(ended.err.contains("kycctl -e sandbox signin moe.approve"), ended.err.constData());
    }

    void aSampleHasItsName()
    {
        QCOMPARE(run(words("status lena.started")).code, 0);
        QCOMPARE(run(words("customers show lena.started --json")).json().value(str("displayName")).toString(),
                 str("Lena Started"));
    }

    void aContractGoesToStandardOutput()
    {
        const Run written = run(words("collection export - --format openapi"));
        QCOMPARE(written.code, 0);
        QVERIFY2(written.json().contains(str("openapi")), written.out.constData());
        QVERIFY(!QFile::exists(str("-")));
    }

    void aDryRunSaysThatTheRunWouldBeRefused()
    {
        const QByteArray other = R"({"openapi":"3.0.3","info":{},"paths":{"/v9/getUserInfo":{"get":{}}}})";
        QFile file(QDir(home.path()).filePath(str("other.json")));
        QVERIFY(file.open(QFile::WriteOnly) && file.write(other) == other.size());
        file.close();
        const QStringList import {str("-e"), str("sandbox"), str("collection"), str("import"),
                                  file.fileName()};
        const Run dry = run(import + words("--dry-run --json"));
        QCOMPARE(dry.code, 0);
        QVERIFY2(dry.out.contains("without --dry-run this is refused"), dry.out.constData());
        QCOMPARE(run(import).code, code(ExitCode::OwnRule));
    }

    void halfAResultIsSaidToBeHalf_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("warning");
        QTest::newRow("no workflow") << QByteArray(
            R"({"accountId":"14b77489-511d-403a-8999-999999999999","workflowId":""})")
                                     << str("WorkflowIdMissing");
        QTest::newRow("no account") << QByteArray(
            R"({"accountId":null,"workflowId":"14b77489-511d-403a-8999-999999999999"})")
                                    << str("AccountIdMissing");
        QTest::newRow("both") << QByteArray(R"({"accountId":"14b77489-511d-403a-8999-999999999999",)"
                                            R"("workflowId":"88888888-8888-4888-8888-888888888888"})")
                              << QString();
    }

    void halfAResultIsSaidToBeHalf()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const QString, warning);
        const Run read = run({str("parse-sdk-result"), str("-"), str("--json")}, text);
        QCOMPARE(read.code, 0);
        QCOMPARE(read.json().value(str("warnings")).toArray(),
                 warning.isEmpty() ? QJsonArray() : QJsonArray {warning});
    }

    /// Day log, tester 1: "fetches further tokens without asking".
    void anotherTokenIsSaidToBeOne()
    {
        signUpAndIn("tea.approve");
        const Run first = run(words("sdk-token tea.approve --json"));
        QCOMPARE(first.code, 0);
        QCOMPARE(first.json().value(str("state")).toString(), str("live"));
        QCOMPARE(first.json().value(str("expired")).toBool(true), false);
        QVERIFY(!first.json().contains(str("earlierTokenAt")));
        const Run second = run(words("sdk-token tea.approve --json"));
        QCOMPARE(second.code, 0);
        QVERIFY(second.json().contains(str("earlierTokenAt")));
        QVERIFY(second.err.contains("may still be valid"));
        const Run meant = run(words("sdk-token tea.approve --again"));
        QVERIFY(!meant.err.contains("may still be valid"));
        QCOMPARE(run(str("submit"), {str("tea.approve")}, idsOf("tea.approve")).code, 0);
        QVERIFY(!run(words("sdk-token tea.approve --json")).json().contains(str("earlierTokenAt")));
    }

private:
    static Run run(const QString &command, const QStringList &arguments, const QStringList &ids)
    {
        return test::run(QStringList {command} + arguments + ids);
    }
    static Run run(const QStringList &arguments, const QByteArray &input = {})
    {
        return test::run(arguments, input);
    }

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

    static int exchangesWithTheirCustomer()
    {
        int count = 0; // before the first command there is no table
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(str("QSQLITE"), str("exchanges"));
            database.setDatabaseName(paths::customersFile());
            QSqlQuery query(database);
            if (database.open()
                && query.exec(str("SELECT count(*) FROM exchanges WHERE customer IS NOT NULL"))
                && query.next())
                count = query.value(0).toInt();
        }
        QSqlDatabase::removeDatabase(str("exchanges"));
        return count;
    }

    /// Of a finished run on the phone, as options.
    QStringList idsOf(const char *username)
    {
        const QString name = QString::fromLatin1(username);
        if (run({str("sdk-token"), name, str("--again")}).code != 0)
            return {};
        const QJsonObject result = m_sandbox->post(str("phone"), {{str("username"), name}})
                                       .toObject()
                                       .value(str("result"))
                                       .toObject();
        return {str("--account-id"), result.value(str("accountId")).toString(), str("--workflow-id"),
                result.value(str("workflowId")).toString()};
    }

    std::unique_ptr<SandboxProcess> m_sandbox;
};

QTEST_GUILESS_MAIN(TestSubmit)
#include "tst_submit.moc"
