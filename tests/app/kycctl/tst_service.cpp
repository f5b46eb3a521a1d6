// The real kycctl against a service that answers what the test says: whose token it hands out, whose answer
// it gives, and what is kept of it.
#include "tests/support/kycctlprocess.h"
#include "tests/support/rawserver.h"
#include "tests/support/str.h"
#include "tests/support/temporaryhome.h"
#include "tests/support/tokens.h"

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
const QByteArray Account = "7c1e4b52-90d3-4f0a-8e6b-2f5d1a7c3b90";
const QByteArray Workflow = "e03f6a18-5b7c-4d21-9a44-b8c0f2d7e615";
const QByteArray OtherAccount = "0d9f7d6a-52ab-4c43-8e50-3f3f5a8e7b11";
const QByteArray OtherWorkflow = "5b1e7b0e-9a51-4d0e-8a6f-93b1f0c5d7aa";

/// An SDK token in the provider's form, of which nobody has the key either.
QByteArray sdkToken(const QByteArray &account, const QByteArray &workflow)
{
    return jwt(R"({"exAt":"4102444800000","accId":")" + account + R"(","wfeId":")" + workflow + R"("})");
}

QByteArray signInOf(const QByteArray &claims)
{
    return "{\"access_token\":\"" + jwt(claims) + "\"}";
}

/// A 200 with one more header, written as on the wire.
RawAnswer withHeader(const QByteArray &body, const QByteArray &line)
{
    const qsizetype colon = line.indexOf(": ");
    return RawAnswer::http(200, body, "application/json", {{line.left(colon), line.mid(colon + 2)}});
}

QByteArray statusOf(const QByteArray &status)
{
    return "{\"status\":\"" + status + "\"}";
}

} // namespace

class TestService : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        QDir(home.path() + str("/data")).removeRecursively(); // of another case nobody is known
        m_status = statusOf("LV1");
        m_sdkToken = sdkToken(Account, Workflow);
        m_post = RawAnswer::http(200, "{}");
        m_signIn.clear();
        m_signInHeader = "X: y";
        m_tokenReply.reset();
        m_meanwhile = {};
        m_beforeToken = {};
        m_statusCode = 200;
        m_statusSincePost.reset();
        m_server = std::make_unique<RawServer>([this](const RawRequest &request) { return answer(request); });
        const QString name = QStringLiteral("case%1").arg(++m_cases);
        m_environment = {str("-e"), name};
        QCOMPARE(run({str("env"), str("add"), name, str("--url"), m_server->url().toString(), str("--tenant"),
                      str("acme")})
                     .code,
                 0);
    }

    void cleanup() { m_server.reset(); }

    /// Attack 9, T6 and S2.
    void aTokenThatSaysNothingIsNotCalledLive()
    {
        m_sdkToken = "opaque-Sdk-T0ken_4711";
        const Run bare = run({str("sdk-token"), str("ada@x"), str("--json")});
        QCOMPARE(bare.json().value(str("state")).toString(), str("unknown"));
        QCOMPARE(bare.json().value(str("expired")).toBool(true), false);
        m_tokenReply = RawAnswer::http(
            200, "{\"token\":\"" + m_sdkToken + "\",\"expiresAt\":\"2020-01-01T00:00:00Z\"}");
        const Run over = run({str("sdk-token"), str("ada@x"), str("--json")});
        QCOMPARE(over.json().value(str("state")).toString(), str("expired"));
        QCOMPARE(over.json().value(str("expiresAt")).toString(), str("2020-01-01T00:00:00Z"));
        m_tokenReply = RawAnswer::http(200, "{\"token\":\"" + m_sdkToken + "\",\"expiresIn\":\"soon\"}");
        const Run unsaid = run({str("sdk-token"), str("ada@x"), str("--json")});
        QCOMPARE(unsaid.json().value(str("state")).toString(), str("unknown"));
        QCOMPARE(unsaid.json().value(str("warnings")).toArray().size(), 1);
        for (const char *place : {"name=", "tenant=", "url=https://kyc.example/"}) {
            const Run refused = run({str("env"), str("set"), m_environment.constLast(),
                                     str(place) + QString::fromLatin1(m_sdkToken), str("--json")});
            QCOMPARE(refused.code, code(ExitCode::Usage));
            QVERIFY2(refused.out.contains("\"field\"") && !(refused.out + refused.err).contains(m_sdkToken),
                     (refused.out + refused.err).constData());
        }
    }

    /// The service hands a token out again: a phone that got it would add to what was registered.
    void aUsedTokenIsNoTokenForAnybody_data()
    {
        QTest::addColumn<QByteArray>("account");
        QTest::addColumn<QByteArray>("workflow");
        QTest::addColumn<QString>("whose");
        QTest::addColumn<int>("answer");
        QTest::addColumn<QString>("usedFor");
        QTest::newRow("for the same customer") << Account << Workflow << str("ada@x") << 200 << str("ada@x");
        QTest::newRow("for somebody else") << Account << Workflow << str("bea@x") << 200 << str("ada@x");
        QTest::newRow("for somebody else, in capitals")
            << Account.toUpper() << Workflow.toUpper() << str("bea@x") << 200 << str("ada@x");
        QTest::newRow("somebody else's run in another account")
            << OtherAccount << Workflow << str("bea@x") << 200 << str("ada@x");
        QTest::newRow("somebody else's account, a new run")
            << Account << OtherWorkflow << str("bea@x") << 200 << str("ada@x");
        QTest::newRow("it says the run alone")
            << QByteArray() << Workflow << str("bea@x") << 200 << str("ada@x");
        QTest::newRow("it is not known whether it arrived")
            << Account << Workflow << str("bea@x") << 504 << str("ada@x");
        QTest::newRow("it was refused") << Account << Workflow << str("bea@x") << 400 << QString();
        QTest::newRow("a new run of the same customer")
            << Account << OtherWorkflow << str("ada@x") << 200 << QString();
    }

    void aUsedTokenIsNoTokenForAnybody()
    {
        QFETCH(const QByteArray, account);
        QFETCH(const QByteArray, workflow);
        QFETCH(const QString, whose);
        QFETCH(const int, answer);
        QFETCH(const QString, usedFor);
        m_post = RawAnswer::http(answer, "{}");
        (void)submit(str("ada@x"), {str("--timeout"), str("3")});
        QCOMPARE(posts(), 1);
        m_sdkToken = sdkToken(account, workflow);
        const Run json = run({str("sdk-token"), whose, str("--json"), str("--qr")});
        QCOMPARE(json.code, 0);
        const bool isUsed = !usedFor.isEmpty();
        QCOMPARE(json.json().value(str("state")).toString(), isUsed ? str("used") : str("live"));
        QCOMPARE(json.json().value(str("usedFor")).toString(), usedFor);
        QCOMPARE(json.json().contains(str("usedAt")), isUsed);
        QCOMPARE(json.err.contains("Warning: This token was used"), isUsed);
        QCOMPARE(json.err.contains("\u2588"), !isUsed); // the code
        // Somebody else's ids are not suggested.
        QCOMPARE(json.json().contains(str("suggestedWorkflowId")), !isUsed || whose == usedFor);
        if (isUsed)
            QVERIFY2(whose == usedFor ? json.err.contains("for this customer before")
                                      : json.err.contains("for somebody else, ada@x"),
                     json.err.constData());
    }

    /// "check" keeps it, so "status" does.
    void whatStatusSeesIsKeptWithoutTheKeychainToo()
    {
        QCOMPARE(importList("username\nada@x\n").code, 0);
        m_status = statusOf("REJECTED");
        QCOMPARE(run({str("status"), str("ada@x")}).code, 0);
        QCOMPARE(run({str("customers"), str("show"), str("ada@x"), str("--json")})
                     .json()
                     .value(str("status"))
                     .toString(),
                 str("REJECTED"));
        QCOMPARE(run({str("status"), str("nobody@x")}).code, 0);
        QVERIFY(!run({str("customers"), str("list"), str("--json")}).out.contains("nobody@x"));
    }

    /// Of another customer of the list: nothing is sent in that one's name.
    void aSignInOfAnotherCustomerIsRefused_data()
    {
        QTest::addColumn<QByteArray>("claims");
        QTest::addColumn<int>("exit");
        QTest::newRow("another customer")
            << QByteArray(R"({"user_name":"BEA@x"})") << code(ExitCode::OwnRule);
        for (const char *name : {"email", "upn", "unique_name", "uid", "user_id", "login", "name", "nickname",
                                 "contact", "given_name", "oid"})
            QTest::addRow("another customer as %s", name)
                << QByteArray("{\"") + name + "\":\"bea@x\"}" << code(ExitCode::OwnRule);
        QTest::newRow("the customer") << QByteArray(R"({"user_name":"ADA@x"})") << 0;
        QTest::newRow("nobody of the list") << QByteArray(R"({"user_name":"a.smith"})") << 0;
    }

    void aSignInOfAnotherCustomerIsRefused()
    {
        QFETCH(const QByteArray, claims);
        QFETCH(const int, exit);
        QCOMPARE(importList("username\nada@x\nbea@x\n").code, 0);
        m_signIn = signInOf(claims);
        const Run sent = submit(str("ada@x"));
        QCOMPARE(sent.code, exit);
        QCOMPARE(posts(), exit == 0 ? 1 : 0);
        if (exit != 0)
            QVERIFY2(sent.err.contains("ada@x") && sent.err.contains("bea@x"), sent.err.constData());
        QCOMPARE(sent.err.contains("The service calls ada@x a.smith."), claims.contains("a.smith"));
        if (exit == 0)
            QCOMPARE(run(submitting(str("ada@x"))
                         + QStringList {str("--registered-before-for"), str("ada@x"), str("--json")})
                         .json()
                         .value(str("tokenWarning"))
                         .toString(),
                     claims.contains("a.smith") ? str("The service calls ada@x a.smith.") : QString());
        QCOMPARE(run({str("customers"), str("show"), str("ada@x"), str("--json")}).out.contains("bea@x"),
                 false);
        // Whom the list does not know is looked for in it too, and is not added by a refusal.
        m_signIn = signInOf("{\"user_name\":\"bea@x\"}");
        QCOMPARE(submit(str("cleo@x")).code, code(ExitCode::OwnRule));
        QCOMPARE(run({str("customers"), str("list"), str("--json")}).out.count("username"), 2);
    }

    /// kyc-api.md: "Warn when tenant_name differs from the environment's."
    void aTokenOfAnotherTenantIsTold()
    {
        QCOMPARE(importList("username\nada@x\n").code, 0);
        m_signIn = signInOf("{\"user_name\":\"ada@x\",\"tenant_name\":\"OTHER\"}");
        const auto isTold = [this](const QStringList &arguments) {
            return run(arguments + QStringList {str("--json")})
                .json()
                .value(str("tokenWarning"))
                .toString()
                .contains(str("of tenant OTHER"));
        };
        QVERIFY(isTold({str("status"), str("ada@x")}));
        QVERIFY(isTold(submitting(str("ada@x"))));
        m_signIn = signInOf("{\"user_name\":\"ada@x\"}");
        QVERIFY(!isTold({str("status"), str("ada@x")}));
    }

    /// Attack 9, P20: people mix up the accountId and the user's own uuid.
    void theIdOfAUserIsNoneOfARun()
    {
        const QByteArray uuid = "5d0c1f3e-8a42-4c6b-9e17-2b3c4d5e6f70";
        QCOMPARE(importList("username\nada@x\n").code, 0);
        m_signIn = signInOf("{\"user_name\":\"ada@x\",\"uuid\":\"" + uuid + "\"}");
        QCOMPARE(run({str("status"), str("ada@x")}).code, 0);
        const Run refused = run({str("submit"), str("ada@x"), str("--account-id"), QString::fromLatin1(uuid),
                                 str("--workflow-id"), QString::fromLatin1(Workflow), str("--json")});
        QCOMPARE(refused.code, code(ExitCode::Usage));
        QVERIFY2(refused.out.contains("the id of a user, so it is no accountId"), refused.out.constData());
        QCOMPARE(posts(), 0);
    }

    /// T8 of 2026-11-30: standard error alone said it.
    void aSignInSaysThatANewPasswordIsAskedFor()
    {
        m_signIn = "{\"access_token\":\"opaque\",\"need_change_password\":true}";
        QJsonObject said;
        const QList<std::pair<QStringList, QByteArray>> commands {
            {{str("env"), str("set-key"), m_environment.constLast(), str("--api-key-stdin")},
             "the-api-key\n"},
            {m_environment + words("signin ada@x --password-stdin --json"), "the-password\n"}};
        for (const auto &[arguments, input] : commands) { // with the keychain, which a sign-in needs
            QProcess process;
            process.start(str(PROGRAM_DIR "/kycctl"), arguments);
            process.write(input);
            process.closeWriteChannel();
            QVERIFY(QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, 60'000));
            said = QJsonDocument::fromJson(process.readAllStandardOutput()).object();
            QVERIFY2(process.exitCode() == 0, process.readAllStandardError().constData());
        }
        QVERIFY(said.value(str("needChangePassword")).toBool());
    }

    /// Attack 8, N2: exit 0 and no word.
    void anAnswerThatNamesAStrangerIsTold()
    {
        QCOMPARE(importList("username\nada@x.org\n").code, 0);
        const QStringList said {str("The reply has the mail address zoe@x.org, which is not the user name. "
                                    "Look whether it is about this customer.")};
        m_post = RawAnswer::http(200, R"({"ok":true,"email":"zoe@x.org"})");
        const Run sent = submit(str("ada@x.org"), {str("--json")});
        QCOMPARE(sent.code, 0);
        QCOMPARE(sent.json().value(str("outcome")).toString(), str("registered"));
        QCOMPARE(sent.json().value(str("warnings")).toVariant().toStringList(), said);
        QVERIFY2(sent.err.contains("Warning: " + said.constFirst().toUtf8()), sent.err.constData());
        m_tokenReply = RawAnswer::http(200,
                                       R"({"token":")" + sdkToken(OtherAccount, OtherWorkflow)
                                           + R"(","customerEmail":"zoe@x.org"})");
        const Run got = run({str("sdk-token"), str("ada@x.org"), str("--json")});
        QCOMPARE(got.code, 0);
        QCOMPARE(got.json().value(str("warnings")).toVariant().toStringList(), said);
        QVERIFY2(got.err.contains("Warning: " + said.constFirst().toUtf8()), got.err.constData());
    }

    /// It is the officer's to decide, and nobody can say that it was not told.
    void whoHasNothingToSubmitIsToldSo_data()
    {
        QTest::addColumn<QByteArray>("status");
        QTest::addColumn<bool>("isWarned");
        for (const char *status : {"PENDING", "REJECTED", "APPROVED_VERIFIED", "ACCEPTED"})
            QTest::newRow(status) << QByteArray(status) << true;
        for (const char *status : {"NOT_REGISTERED", "LV1", "NEED_RESUBMIT", "ON_HOLD"})
            QTest::newRow(status) << QByteArray(status) << false;
    }

    void whoHasNothingToSubmitIsToldSo()
    {
        QFETCH(const QByteArray, status);
        QFETCH(const bool, isWarned);
        m_status = statusOf(status);
        const Run sent = submit(str("ada@x"), {str("--json")});
        QCOMPARE(sent.code, 0);
        QCOMPARE(sent.json().value(str("outcome")).toString(), str("registered"));
        const QJsonArray warnings = sent.json().value(str("warnings")).toArray();
        QCOMPARE(warnings.size(), isWarned ? 1 : 0);
        QCOMPARE(warnings.first().toString().contains(QString::fromLatin1(status)), isWarned);
        QCOMPARE(sent.err.contains("Warning: The status was " + status), isWarned);
    }

    /// Look-alikes of a name would stand in the list, never checked.
    void whoIsRefusedIsNotAddedToTheList_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("status");
        QTest::addColumn<int>("exit");
        QTest::newRow("the pair was registered for somebody else")
            << QStringList {} << statusOf("LV1") << code(ExitCode::OwnRule);
        QTest::newRow("the status cannot be read")
            << QStringList {str("--registered-before-for"), str("ada@x")} << QByteArray("<html>")
            << code(ExitCode::BadReply);
        QTest::newRow("it is sent") << QStringList {str("--registered-before-for"), str("ada@x")}
                                    << statusOf("LV1") << 0;
    }

    void whoIsRefusedIsNotAddedToTheList()
    {
        QFETCH(const QStringList, arguments);
        QFETCH(const QByteArray, status);
        QFETCH(const int, exit);
        QCOMPARE(submit(str("ada@x")).code, 0);
        m_status = status;
        const Run second = submit(str("ADA@x"), arguments + QStringList {str("--json")});
        QCOMPARE(second.code, exit);
        const Run shown = run({str("customers"), str("show"), str("ADA@x"), str("--json")});
        QCOMPARE(shown.code, exit == 0 ? 0 : code(ExitCode::Usage));
        if (exit == 0) // with what was seen right before
            QCOMPARE(shown.json().value(str("status")).toString(), str("LV1"));
        else
            QCOMPARE(second.json().value(str("outcome")).toString(), str("notSent"));
    }

    /// Only one may put the customer into the list; the others look what it sent.
    void manyAtOnceForANewCustomerSendOnce()
    {
        std::vector<std::unique_ptr<QProcess>> all;
        for (int i = 0; i < 4; ++i) {
            all.push_back(std::make_unique<QProcess>());
            begin(*all.back(), submitting(str("ada@x")));
        }
        int registered = 0;
        for (const auto &one : all) {
            QVERIFY(QTest::qWaitFor([&] { return one->state() == QProcess::NotRunning; }, 60'000));
            registered += one->exitCode() == 0 ? 1 : 0;
            QVERIFY2(one->exitCode() == 0 || one->exitCode() == code(ExitCode::OwnRule),
                     one->readAllStandardError().constData());
        }
        QCOMPARE(registered, 1);
        QCOMPARE(posts(), 1);
    }

    /// As a shell of another system pipes it: three such passwords lock an account.
    void aPasswordIsSentAsItWasMeant_data()
    {
        QTest::addColumn<QByteArray>("input");
        QTest::addColumn<QByteArray>("sent"); // empty: nothing
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("with a byte order mark")
            << QByteArray("\xef\xbb\xbfsecret\r\n") << QByteArray("secret") << QByteArray();
        QTest::newRow("with letters beyond ASCII")
            << QByteArray("gr\xc3\xbc\xc3\x9f\n") << QByteArray("gr\xc3\xbc\xc3\x9f") << QByteArray();
        QTest::newRow("with a NUL") << QByteArray("sec\0ret\n", 8) << QByteArray() << QByteArray("U+0000");
        QTest::newRow("in UTF-16") << QByteArray("s\0e\0c\0\n\0", 8) << QByteArray() << QByteArray("U+0000");
        QTest::newRow("with an escape")
            << QByteArray("sec\x1b[Dret\n") << QByteArray() << QByteArray("U+001B");
        QTest::newRow("with a control of Latin-1")
            << QByteArray("sec\xc2\x85ret\n") << QByteArray() << QByteArray("U+0085");
        QTest::newRow("nothing but the mark")
            << QByteArray("\xef\xbb\xbf\n") << QByteArray() << QByteArray("empty");
    }

    void aPasswordIsSentAsItWasMeant()
    {
        QFETCH(const QByteArray, input);
        QFETCH(const QByteArray, sent);
        QFETCH(const QByteArray, says);
        const Run up = run({str("signup"), str("ada@x"), str("--first-name"), str("A"), str("--last-name"),
                            str("B"), str("--password-stdin")},
                           input);
        QCOMPARE(up.code, sent.isEmpty() ? code(ExitCode::Usage) : 0);
        QVERIFY2(up.err.contains(says), up.err.constData());
        QCOMPARE(m_server->requests().size(), sent.isEmpty() ? 0 : 1);
        if (!sent.isEmpty())
            QCOMPARE(
                QJsonDocument::fromJson(m_server->requests().constFirst().body)[str("password")].toString(),
                QString::fromUtf8(sent));
    }

    /// Storing is a part of succeeding.
    void whatWatchCannotStoreIsSaid()
    {
        QCOMPARE(importList("username\nada@x\n").code, 0);
        refuse(
            str("CREATE TRIGGER full BEFORE INSERT ON observations BEGIN SELECT RAISE(ABORT, 'full'); END"));
        const Run watched = run({str("watch"), str("ada@x"), str("--max-wait"), str("20"), str("--json")});
        refuse(str("DROP TRIGGER full"));
        QCOMPARE(watched.code, code(ExitCode::Unexpected));
        // What was seen comes first, then why it is not kept.
        const QJsonObject last
            = QJsonDocument::fromJson(watched.out.trimmed().split('\n').constLast()).object();
        QCOMPARE(last.value(str("error")).toObject().value(str("kind")).toString(), str("Storage"));
        QVERIFY(!watched.err.contains("not every customer is decided"));
    }

    /// Another command ran while the status was asked, right before the IDs leave.
    void aSubmitLooksOnceMoreBeforeItSends_data()
    {
        QTest::addColumn<QStringList>("done");
        QTest::addColumn<QByteArray>("says");
        const auto set
            = [](const char *what) { return QStringList {str("env"), str("set"), str("case%1"), str(what)}; };
        QTest::newRow("it is production now")
            << set("kind=production") + QStringList {str("--confirm"), str("case%1")}
            << QByteArray("its kind is production now, and was staging");
        QTest::newRow("another address")
            << set("url=http://127.0.0.1:9") << QByteArray("it is at http://127.0.0.1:9 now");
        QTest::newRow("another tenant")
            << set("tenant=other") << QByteArray("its tenant is other now, and was acme");
        QTest::newRow("the environment was removed")
            << QStringList {str("env"), str("remove"), str("case%1"), str("--with-customers")}
            << QByteArray("was removed by another program");
        QTest::newRow("the customer was removed")
            << QStringList {str("customers"), str("remove"), str("ada@x")}
            << QByteArray("ada@x was removed from the list by another program");
    }

    void aSubmitLooksOnceMoreBeforeItSends()
    {
        QFETCH(QStringList, done);
        QFETCH(const QByteArray, says);
        QCOMPARE(importList("username\nada@x\n").code, 0);
        done.replaceInStrings(str("%1"), QString::number(m_cases));
        m_meanwhile = [this, done] { QCOMPARE(run(done).code, 0); };
        const Run sent = submit(str("ada@x"), {str("--json")});
        QCOMPARE(sent.code, code(ExitCode::OwnRule));
        QCOMPARE(sent.json().value(str("outcome")).toString(), str("notSent"));
        const QString message = sent.json().value(str("error")).toObject().value(str("message")).toString();
        QVERIFY2(message.toUtf8().contains(says), qPrintable(message));
        QCOMPARE(posts(), 0);
    }

    /// The provider puts accountId and workflowId of the run into the token.
    void idsOfFetchedTokensAreTheirCustomers_data()
    {
        QTest::addColumn<QByteArray>("account"); // of ada's second token
        QTest::addColumn<QByteArray>("sentAccount"); // by ada
        QTest::addColumn<QByteArray>("sentWorkflow");
        QTest::addColumn<QByteArray>("says"); // empty: it is sent
        const QByteArray third = "1c3e5b7a-2d4f-4a6b-8c0d-9e1f3a5b7c9d";
        QTest::newRow("the customer's own pair") << Account << Account << Workflow << QByteArray();
        QTest::newRow("the customer's own pair in capitals")
            << Account << Account.toUpper() << Workflow.toUpper() << QByteArray();
        QTest::newRow("the same account, the run of the token before")
            << Account << Account << Workflow << QByteArray();
        // Attack 8, N3: a phone may have fetched a token of its own.
        const QByteArray notInside = "not the IDs inside the SDK token that was fetched for this customer";
        QTest::newRow("a run that no token tells") << Account << Account << third << notInside;
        QTest::newRow("a pair that no token tells")
            << Account << third << third.toUpper().replace('7', '6') << notInside;
        QTest::newRow("somebody else's pair")
            << Account << OtherAccount << OtherWorkflow << QByteArray("fetched for somebody else, bea@x");
        QTest::newRow("somebody else's run")
            << Account << Account << OtherWorkflow << QByteArray("fetched for somebody else, bea@x");
        QTest::newRow("somebody else's account")
            << Account << OtherAccount << Workflow << QByteArray("fetched for somebody else, bea@x");
        QTest::newRow("the customer's own halves of two accounts")
            << third << third << Workflow << QByteArray("the two are of different runs");
    }

    void idsOfFetchedTokensAreTheirCustomers()
    {
        QFETCH(const QByteArray, account);
        QFETCH(const QByteArray, sentAccount);
        QFETCH(const QByteArray, sentWorkflow);
        QFETCH(const QByteArray, says);
        QCOMPARE(importList("username\nada@x\nbea@x\n").code, 0);
        QCOMPARE(run({str("sdk-token"), str("ada@x")}).code, 0);
        m_sdkToken = sdkToken(account, "9a8b7c6d-5e4f-4a3b-9c2d-1e0f9a8b7c6d");
        QCOMPARE(run({str("sdk-token"), str("ada@x")}).code, 0);
        m_sdkToken = sdkToken(OtherAccount, OtherWorkflow);
        QCOMPARE(run({str("sdk-token"), str("bea@x")}).code, 0);
        const Run sent
            = run({str("submit"), str("ada@x"), str("--account-id"), QString::fromLatin1(sentAccount),
                   str("--workflow-id"), QString::fromLatin1(sentWorkflow), str("--json")});
        QCOMPARE(sent.code, says.isEmpty() ? 0 : code(ExitCode::Usage));
        QCOMPARE(posts(), says.isEmpty() ? 1 : 0);
        QVERIFY2(sent.out.contains(says), sent.out.constData());
        if (says.isEmpty())
            return;
        QCOMPARE(sent.json().value(str("outcome")).toString(), str("notSent"));
        const QString whose = says.contains("somebody else") ? str("bea@x") : str("ada@x");
        QCOMPARE(run({str("submit"), str("ada@x"), str("--account-id"), QString::fromLatin1(sentAccount),
                      str("--workflow-id"), QString::fromLatin1(sentWorkflow), str("--registered-before-for"),
                      whose})
                     .code,
                 0);
    }

    /// Attack 8, E1 and F1: who the result names, who is in no list.
    void aResultThatNamesSomebodyIsNotSent_data()
    {
        QTest::addColumn<QByteArray>("user");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("says");
        const auto row
            = [](const char *name, const char *text, const char *says, const char *user = "anna@x.org") {
                  QTest::newRow(name) << QByteArray(user) << QByteArray(text) << QByteArray(says);
              };
        row("a first and a last name", "{\"firstName\":\"Zoe\",\"lastName\":\"Maier\",%2}",
            "names Zoe Maier and not anna@x.org");
        row("a first name above the ids", "Zoe:\n%1", "names Zoe and not");
        row("a first and a last name above the ids", "Zoe Maier:\n%1", "names Zoe Maier and not");
        row("another of the list above the ids", "Frank Otterbein:\n%1",
            "names frank@x.org, another customer");
        row("a mail address below the ids", "%1\nzoe@y.example", "names zoe@y.example and not");
        row("a user name", "{\"userName\":\"zoe.maier\",%2}", "names zoe.maier and not");
        row("a mail address, where the user name is none", "zoe@y.org:\n%1", "names zoe@y.org and not",
            "carl.huber");
        row("the own name above the ids", "Otterbein, Anna:\n%1", "");
        row("the own user name as a key", "{\"anna@x.org\":{%2}}", "");
        row("a name that cannot be compared", "{\"firstName\":\"Zoe\",\"lastName\":\"Maier\",%2}",
            "Warning: The result names Zoe Maier", "4711");
        // Attack 9, P1: whose name is nearest.
        row("somebody else behind the own name", "I Auth: user=anna@x.org\nI Auth: user=zoe@x.org\nD Kyc: %1",
            "names zoe@x.org and not");
        row("the own name behind somebody else", "I Auth: user=zoe@x.org\nI Auth: user=anna@x.org\nD Kyc: %1",
            "");
        row("somebody else's object in the own one",
            "{\"user\":\"anna@x.org\",\"runs\":[{\"user\":\"zoe@x.org\",%2}]}", "names zoe@x.org and not");
        row("somebody else's token below the own name", "# anna@x.org\nAuthorization: Bearer %3\n%1",
            "names zoe@x.org and not");
        row("the own name in the list twice", "Otterbein:\n%1", "names frank@x.org, another customer");
        row("another of the family", "{\"firstName\":\"Zoe\",\"lastName\":\"Otterbein\",%2}",
            "names Zoe Otterbein and not");
        row("somebody else of the list behind the own name", "anna@x.org -> frank@x.org\n%1",
            "names frank@x.org, another customer");
        // Attack 9, P10, P12, P14, P18.
        row("who says who they are", "I am Zoe Maier\n%1", "names Zoe Maier and not");
        row("who signs", "%1\nKind regards\nZoe Maier", "Warning: The result names Zoe Maier");
        row("another user name", "{\"userName\":\"zoe2\",%2}", "names zoe2 and not");
        row("a masked address", "user=z***@x.org\n%1", "names z***@x.org and not");
        row("the own masked address", "user=a***@x.org\n%1", "");
        row("the number of a user", "{\"userId\":4712,%2}", "Warning: The result names 4712");
        row("the number of a customer", "Kundennummer: C-20391\n%1", "Warning: The result names C-20391");
        row("a telephone number", "{\"msisdn\":\"491709999999\",%2}",
            "Warning: The result names 491709999999");
    }

    void aResultThatNamesSomebodyIsNotSent()
    {
        QFETCH(const QByteArray, user);
        QFETCH(const QByteArray, text);
        QFETCH(const QByteArray, says);
        const bool isRemark = says.startsWith("Warning");
        QCOMPARE(importList("username,displayName\nanna@x.org,Anna Otterbein\nfrank@x.org,Frank Otterbein\n"
                            "carl.huber,\n4711,\n")
                     .code,
                 0);
        const QByteArray lines = "accountId: " + Account + "\nworkflowId: " + Workflow + '\n';
        const QByteArray members = "\"accountId\":\"" + Account + "\",\"workflowId\":\"" + Workflow + '"';
        const Run sent
            = run({str("submit"), QString::fromLatin1(user), str("--sdk-result"), str("-"), str("--json")},
                  QByteArray(text)
                      .replace("%1", lines)
                      .replace("%2", members)
                      .replace("%3", jwt("{\"user_name\":\"zoe@x.org\"}")));
        const bool isSent = says.isEmpty() || isRemark;
        QCOMPARE(sent.code, isSent ? 0 : code(ExitCode::OwnRule));
        QCOMPARE(posts(), isSent ? 1 : 0);
        QVERIFY2((isRemark ? sent.err : sent.out).contains(says), (sent.out + sent.err).constData());
        const QJsonArray warnings = sent.json().value(str("warnings")).toArray();
        if (says.isEmpty())
            QCOMPARE(warnings, QJsonArray());
        else // a title that has more words than a name is a doubt of its own
            QVERIFY(warnings.contains(isRemark ? str("NamesSomebody") : str("NamesAnotherCustomer")));
    }

    /// Attack 9, P13: the ids of a run that the console saw in somebody else's answer.
    void idsBesideAFetchedTokenAreItsCustomers_data()
    {
        QTest::addColumn<QByteArray>("reply"); // %A and %W: the ids
        QTest::addColumn<bool>("isTheirs");
        const auto row = [](const char *name, const QByteArray &reply, bool isTheirs = true) {
            QTest::newRow(name) << reply << isTheirs;
        };
        row("beside the token",
            "{\"token\":\"opaque-token\",\"accountId\":\"%A\",\"workflowExecutionId\":\"%W\"}");
        row("in an object beside it",
            "{\"token\":\"opaque-token\",\"data\":{\"accountId\":\"%A\",\"workflowId\":\"%W\"}}");
        row("as the provider's API has them", // its initiate call
            "{\"token\":\"opaque-token\",\"account\":{\"id\":\"%A\"},\"workflowExecution\":{\"id\":\"%W\"}}");
        row("beside a token with other ids",
            "{\"token\":\"" + sdkToken(OtherAccount, OtherWorkflow)
                + "\",\"accountId\":\"%A\",\"workflowId\":\"%W\"}");
        row("the run alone", "{\"token\":\"opaque-token\",\"workflowId\":\"%W\"}");
        row("other names in the token",
            "{\"token\":\""
                + jwt("{\"accountId\":\"" + Account + "\",\"workflowExecutionId\":\"" + Workflow + "\"}")
                + "\"}");
        row("in an object of the token",
            "{\"token\":\""
                + jwt("{\"jumio\":{\"accId\":\"" + Account + "\",\"wfeId\":\"" + Workflow + "\"}}") + "\"}");
        row("other ids", "{\"token\":\"opaque-token\",\"sessionId\":\"%A\",\"requestId\":\"%W\"}", false);
    }

    void idsBesideAFetchedTokenAreItsCustomers()
    {
        QFETCH(QByteArray, reply);
        QFETCH(const bool, isTheirs);
        QCOMPARE(importList("username\nada@x\nbea@x\n").code, 0);
        m_tokenReply = RawAnswer::http(200, reply.replace("%A", Account).replace("%W", Workflow));
        QCOMPARE(run({str("sdk-token"), str("bea@x")}).code, 0);
        m_tokenReply.reset();
        const Run sent = submit(str("ada@x"), {str("--json")});
        QCOMPARE(sent.code, isTheirs ? code(ExitCode::Usage) : 0);
        QCOMPARE(sent.out.contains("fetched for somebody else, bea@x"), isTheirs);
        QCOMPARE(posts(), isTheirs ? 0 : 1);
        if (isTheirs)
            QCOMPARE(submit(str("bea@x")).code, 0);
    }

    /// Attack 9, P9: a run with specimen documents of staging became the run of a real customer.
    void theRunOfATokenOfElsewhereIsAskedAbout_data()
    {
        QTest::addColumn<QString>("setting"); // of the same environment; empty: another one is added
        QTest::addColumn<QString>("tenant"); // of the other one
        QTest::addColumn<QByteArray>("says"); // empty: it is sent
        const QByteArray before = "before the address, the tenant or the kind of the environment was changed";
        const QByteArray elsewhere = "in another environment of this console";
        QTest::newRow("the tenant was changed since") << str("tenant=T2") << QString() << before;
        QTest::newRow("the kind was changed since") << str("kind=sandbox") << QString() << before;
        QTest::newRow("nothing that matters was changed") << str("proxy=none") << QString() << QByteArray();
        QTest::newRow("another environment of another tenant") << QString() << str("T2") << elsewhere;
        QTest::newRow("another environment at the same place") << QString() << str("acme") << QByteArray();
    }

    void theRunOfATokenOfElsewhereIsAskedAbout()
    {
        QFETCH(const QString, setting);
        QFETCH(const QString, tenant);
        QFETCH(const QByteArray, says);
        QCOMPARE(importList("username\nada@x\n").code, 0);
        QCOMPARE(run({str("sdk-token"), str("ada@x")}).code, 0);
        if (setting.isEmpty()) {
            const QString name = m_environment.constLast() + str("b");
            QCOMPARE(run({str("env"), str("add"), name, str("--url"), m_server->url().toString(),
                          str("--tenant"), tenant})
                         .code,
                     0);
            m_environment.last() = name;
            QCOMPARE(importList("username\nada@x\n").code, 0);
        } else {
            const Run set = run({str("env"), str("set"), m_environment.constLast(), setting});
            QVERIFY2(set.code == 0, set.err.constData());
        }
        const Run sent = submit(str("ada@x"), {str("--json")});
        QVERIFY2(sent.out.contains(says), sent.out.constData());
        QCOMPARE(sent.code, says.isEmpty() ? 0 : code(ExitCode::Usage));
        QCOMPARE(posts(), says.isEmpty() ? 1 : 0);
        if (says.isEmpty())
            return;
        QVERIFY2(sent.out.contains("--registered-before-for ada@x"), sent.out.constData());
        QCOMPARE(submit(str("ada@x"), {str("--registered-before-for"), str("ada@x")}).code, 0);
        QCOMPARE(posts(), 1);
    }

    /// Attack 9, T4: a status of one tenant was told as one of the tenant that came after it.
    void aStatusIsToldAsOfWhereItWasSeen()
    {
        m_status = statusOf("APPROVED_VERIFIED");
        QCOMPARE(importList("username\nada@x\n").code, 0);
        const Run status = run({str("status"), str("ada@x"), str("--json")});
        QCOMPARE(status.json().value(str("observedFrom")).toObject().value(str("tenant")).toString(),
                 str("acme"));
        const auto list = [this] { return run({str("customers"), str("list"), str("--json")}).json(); };
        QCOMPARE(list().value(str("status")).toString(), str("APPROVED_VERIFIED"));
        QCOMPARE(list().value(str("observedFrom")).toObject().value(str("kind")).toString(), str("staging"));
        QCOMPARE(run({str("env"), str("set"), m_environment.constLast(), str("tenant=T2")}).code, 0);
        QVERIFY(list().value(str("status")).isNull());
        const QJsonObject elsewhere = list().value(str("observedElsewhere")).toObject();
        QCOMPARE(elsewhere.value(str("status")).toString(), str("APPROVED_VERIFIED"));
        QCOMPARE(elsewhere.value(str("tenant")).toString(), str("acme"));
        const Run shown = run({str("customers"), str("show"), str("ada@x")});
        QVERIFY2(shown.out.contains("for tenant acme (staging), before this environment was changed"),
                 shown.out.constData());
        const Run exported = run({str("customers"), str("export"), str("-")});
        QVERIFY2(exported.out.contains("APPROVED_VERIFIED on ") && !exported.out.contains(",Approved,"),
                 exported.out.constData());
        QCOMPARE(run({str("status"), str("ada@x")}).code, 0);
        QCOMPARE(list().value(str("status")).toString(), str("APPROVED_VERIFIED"));
        QCOMPARE(list().value(str("observedFrom")).toObject().value(str("tenant")).toString(), str("T2"));
        QVERIFY(!list().contains(str("observedElsewhere")));
    }

    /// Nobody is in the list: whose tokens they were is remembered all the same.
    void idsOfAFetchedTokenBelongToSomebodyWhoIsNotListedToo()
    {
        QCOMPARE(run({str("sdk-token"), str("ada@x")}).code, 0);
        const Run refused = submit(str("bea@x"));
        QCOMPARE(refused.code, code(ExitCode::Usage));
        QVERIFY2(refused.err.contains("fetched for another user"), refused.err.constData());
        QCOMPARE(posts(), 0);
        QCOMPARE(submit(str("ADA@x")).code, 0);
        QFile list(home.path() + str("/data/onboarding-console/customers.sqlite"));
        QVERIFY(list.open(QFile::ReadOnly));
        QVERIFY(!list.readAll().contains(m_sdkToken));
    }

    void anSdkTokenThatIsAnothersIsNotUsed_data()
    {
        QTest::addColumn<QByteArray>("reply"); // for bea; %1 is a new token, %2 is ada's
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QByteArray>("says"); // empty: it is used
        QTest::newRow("a new one") << QByteArray(R"({"token":"%1"})") << QByteArray("X: y") << QByteArray();
        QTest::newRow("the one that another customer got")
            << QByteArray(R"({"token":"%2"})") << QByteArray("X: y") << QByteArray("ada@x already got");
        QTest::newRow("one out of a cache") << QByteArray(R"({"token":"%1"})") << QByteArray("Age: 5000")
                                            << QByteArray("an old one out of a cache (Age: 5000)");
        QTest::newRow("a stale one") << QByteArray(R"({"token":"%1"})")
                                     << QByteArray(R"(Warning: 110 - "Response is Stale")")
                                     << QByteArray("an old one out of a cache (Warning: 110)");
        QTest::newRow("one that names another user")
            << QByteArray(R"({"token":"%1","username":"ada@x"})") << QByteArray("X: y")
            << QByteArray("answered about ada@x");
        QTest::newRow("one that names the customer")
            << QByteArray(R"({"token":"%1","user":{"userName":"BEA@x"}})") << QByteArray("X: y")
            << QByteArray();
        QTest::newRow("one that has another customer's name as customerEmail")
            << QByteArray(R"({"token":"%1","customerEmail":"ada@x"})") << QByteArray("X: y")
            << QByteArray("answered about ada@x");
        QTest::newRow("one that has a name nobody is called by")
            << QByteArray(R"({"token":"%1","device":"pixel@home"})") << QByteArray("X: y") << QByteArray();
    }

    void anSdkTokenThatIsAnothersIsNotUsed()
    {
        QFETCH(QByteArray, reply);
        QFETCH(const QByteArray, header);
        QFETCH(const QByteArray, says);
        QCOMPARE(importList("username\nada@x\nbea@x\n").code, 0);
        QCOMPARE(run({str("sdk-token"), str("ada@x")}).code, 0);
        reply.replace("%1", sdkToken(OtherAccount, OtherWorkflow)).replace("%2", m_sdkToken);
        m_tokenReply = withHeader(reply, header);
        const Run got = run({str("sdk-token"), str("bea@x"), str("--json"), str("--reveal")});
        QCOMPARE(got.code, says.isEmpty() ? 0 : code(ExitCode::BadReply));
        QVERIFY2(got.out.contains(says), got.out.constData());
        QCOMPARE(got.json().contains(str("token")), says.isEmpty());
    }

    void anAnswerWithoutATokenIsNoEarlierToken_data()
    {
        QTest::addColumn<QByteArray>("reply");
        QTest::newRow("something else") << QByteArray("{\"x\":1}");
        QTest::newRow("a sign-in") << QByteArray("{\"access_token\":\"a-1\",\"refresh_token\":\"r-1\"}");
    }

    void anAnswerWithoutATokenIsNoEarlierToken()
    {
        QFETCH(const QByteArray, reply);
        QCOMPARE(importList("username\nada@x\n").code, 0);
        m_tokenReply = RawAnswer::http(200, reply);
        QCOMPARE(run({str("sdk-token"), str("ada@x")}).code, code(ExitCode::BadReply));
        m_tokenReply.reset();
        const Run got = run({str("sdk-token"), str("ada@x"), str("--json")});
        QCOMPARE(got.code, 0);
        QVERIFY2(!got.json().contains(str("earlierTokenAt")), got.out.constData());
        QVERIFY(run({str("sdk-token"), str("ada@x"), str("--json")}).json().contains(str("earlierTokenAt")));
    }

    /// Storing is a part of succeeding: the disk was full for it, and had room for the rest.
    void aStatusThatIsNotKeptBeforeASubmissionIsSaid()
    {
        QCOMPARE(importList("username\nada@x\n").code, 0);
        refuse(
            str("CREATE TRIGGER full BEFORE INSERT ON observations BEGIN SELECT RAISE(ABORT, 'disk full'); "
                "END"));
        const Run sent = submit(str("ada@x"), {str("--json")});
        QCOMPARE(posts(), 1);
        QCOMPARE(sent.code, code(ExitCode::Unexpected));
        QCOMPARE(sent.json().value(str("outcome")).toString(), str("registered"));
        QCOMPARE(sent.json().value(str("error")).toObject().value(str("kind")).toString(), str("Storage"));
        QVERIFY2(sent.err.contains("Do not send them again."), sent.err.constData());
    }

    void aSignInOutOfACacheIsNotUsed()
    {
        for (const char *header : {"Age: 5000", "X-Cache: HIT"}) {
            m_signInHeader = header;
            const Run sent = submit(str("ada@x"));
            QCOMPARE(sent.code, code(ExitCode::BadReply));
            // Qt 6.8 tells the names of headers in small letters.
            QVERIFY2(sent.err.toLower().contains(QByteArray(header).toLower()), sent.err.constData());
            QCOMPARE(posts(), 0);
        }
    }

    /// Attack of 2026-11-29: the write got no answer, and what came next was taken for one.
    void aLostSubmissionIsSettledByItsOwnStatusOnly_data()
    {
        QTest::addColumn<int>("httpStatus");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("exit");
        const int unknown = code(ExitCode::OutcomeUnknown);
        QTest::newRow("its own") << 200 << statusOf("PENDING") << 0;
        QTest::newRow("another customer's")
            << 200 << QByteArray(R"({"status":"PENDING","data":{"username":"bea@x"}})") << unknown;
        QTest::newRow("one with an error")
            << 200 << QByteArray(R"({"status":"PENDING","errors":[{"message":"db down"}]})") << unknown;
        QTest::newRow("an old one") << 200
                                    << QByteArray(R"({"status":"PENDING","cachedAt":"2020-01-01T00:00:00Z"})")
                                    << unknown;
        QTest::newRow("one that was not looked up yet")
            << 202 << QByteArray(R"({"status":"PENDING","message":"backend warming up"})") << unknown;
        QTest::newRow("two that contradict each other")
            << 200 << QByteArray(R"({"status":"PENDING","data":{"status":"LV1"}})") << unknown;
    }

    void aLostSubmissionIsSettledByItsOwnStatusOnly()
    {
        QFETCH(const int, httpStatus);
        QFETCH(const QByteArray, body);
        QFETCH(const int, exit);
        QCOMPARE(importList("username\nada@x\nbea@x\n").code, 0);
        m_post = RawAnswer().close();
        m_statusSincePost = RawAnswer::http(httpStatus, body);
        const Run sent
            = submit(str("ada@x"), exit == 0 ? QStringList() : QStringList {str("--timeout"), str("3")});
        QVERIFY2(sent.code == exit, sent.err.constData());
        QCOMPARE(posts(), 1);
    }

    /// What was cut off may have said that nothing was registered.
    void aCutAnswerToTheWriteIsSettledByTheStatus_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<QByteArray>("status");
        QTest::addColumn<int>("exit");
        const QByteArray head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";
        const QByteArray cut = head + "Content-Length: 60\r\n\r\n{\"success\":fal";
        const int unknown = code(ExitCode::OutcomeUnknown);
        QTest::newRow("in its middle") << cut << statusOf("LV1") << unknown;
        QTest::newRow("before its first chunk") << head + "Transfer-Encoding: chunked\r\n\r\n"
                                                << statusOf("LV1") << unknown;
        QTest::newRow("and the status has moved on") << cut << statusOf("PENDING") << 0;
        QTest::newRow("whole") << head + "Content-Length: 2\r\n\r\n{}" << statusOf("LV1") << 0;
    }

    void aCutAnswerToTheWriteIsSettledByTheStatus()
    {
        QFETCH(const QByteArray, answer);
        QFETCH(const QByteArray, status);
        QFETCH(const int, exit);
        m_post = RawAnswer::bytes(answer).close();
        m_statusSincePost = RawAnswer::http(200, status);
        const Run sent
            = submit(str("ada@x"), exit == 0 ? QStringList() : QStringList {str("--timeout"), str("3")});
        QVERIFY2(sent.code == exit, sent.err.constData());
        QCOMPARE(posts(), 1);
    }

    void aQueuedQuestionIsNoStatus()
    {
        m_statusCode = 202;
        m_status = R"({"status":"accepted","message":"Request queued for processing","requestId":"r-1"})";
        const Run asked = run({str("status"), str("ada@x"), str("--json")});
        QVERIFY2(asked.code == code(ExitCode::BadReply), asked.err.constData());
    }

    void theStatusOfWhoWasRemovedMeanwhileIsNotTold()
    {
        QCOMPARE(importList("username\nada@x\n").code, 0);
        m_status = statusOf("REJECTED");
        m_meanwhile = [this] { QCOMPARE(run({str("customers"), str("remove"), str("ada@x")}).code, 0); };
        const Run asked = run({str("status"), str("ada@x")});
        QVERIFY2(asked.code == code(ExitCode::Usage), asked.err.constData());
        QVERIFY2(!asked.out.contains("REJECTED"), asked.out.constData());
        QVERIFY2(asked.err.contains("ada@x was removed by another program"), asked.err.constData());
    }

    /// Attack 5, finding 12: the registration is made, and no more is known of the service it is at.
    void aSignUpAtAServiceThatWasLeftSaysSo()
    {
        const QStringList up {str("signup"),      str("new@x"), str("--first-name"),     str("A"),
                              str("--last-name"), str("B"),     str("--password-stdin"), str("--json")};
        m_status = R"({"message":"welcome"})";
        m_meanwhile = [this] {
            QCOMPARE(run({str("env"), str("set"), m_environment.constLast(), str("tenant=OTHER")}).code, 0);
        };
        const Run done = run(up, "Correct-Horse-9\n");
        QVERIFY2(done.code == 0, done.err.constData());
        QVERIFY2(done.err.contains("its tenant is OTHER now"), done.err.constData());
        QCOMPARE(done.json().value(str("warnings")).toArray().size(), 1);
        const Run again = run(up, "Correct-Horse-9\n");
        QVERIFY(again.code == 0 && !again.json().contains(str("warnings")));
    }

    void anSdkTokenOfAServiceThatWasLeftIsNotGiven()
    {
        QCOMPARE(importList("username\nada@x\n").code, 0);
        m_beforeToken = [this] {
            QCOMPARE(run({str("env"), str("set"), m_environment.constLast(), str("tenant=OTHER")}).code, 0);
        };
        const Run got = run({str("sdk-token"), str("ada@x"), str("--json")});
        QVERIFY2(got.code == code(ExitCode::OwnRule), got.err.constData());
        QVERIFY(!got.json().contains(str("token")));
        QVERIFY2((got.out + got.err).contains("its tenant is OTHER now"), got.err.constData());
    }

    /// The api-key and the tenant stand next to each other in every mail of credentials.
    void aSecretInUseHasNoPlaceInAnEnvironment_data()
    {
        QTest::addColumn<QStringList>("command"); // %1: the environment
        QTest::addColumn<QByteArray>("field"); // empty: it is taken
        const QStringList set {str("env"), str("set"), str("%1")};
        QTest::newRow("the api-key as tenant")
            << set + QStringList {str("tenant=the-api-key")} << QByteArray("tenant");
        QTest::newRow("in the path of the address")
            << set + QStringList {str("url=https://x.example/the-api-key/kyc")} << QByteArray("url");
        QTest::newRow("the password as tenant, in capitals")
            << set + QStringList {str("tenant=THE-PASSWORD")} << QByteArray("tenant");
        QTest::newRow("as a name") << QStringList {str("env"),
                                                   str("add"),
                                                   str("the-api-key"),
                                                   str("--url"),
                                                   str("https://x.example"),
                                                   str("--tenant"),
                                                   str("acme")}
                                   << QByteArray("name");
        QTest::newRow("another tenant") << set + QStringList {str("tenant=api")} << QByteArray();
    }

    void aSecretInUseHasNoPlaceInAnEnvironment()
    {
        QFETCH(QStringList, command);
        QFETCH(const QByteArray, field);
        command.replaceInStrings(str("%1"), m_environment.constLast());
        const Run done = run(command);
        QVERIFY2(done.code == (field.isEmpty() ? 0 : code(ExitCode::Usage)), done.err.constData());
        QVERIFY2(done.err.contains("The " + field + " of the environment has") != field.isEmpty(),
                 done.err.constData());
        QVERIFY(!done.err.contains("the-api-key") && !done.err.contains("the-password"));
    }

    void anAddressThatIsRefusedIsNotRepeated()
    {
        const Run done = run({str("env"), str("set"), m_environment.constLast(),
                              str("url=https://x.example/the%2Dapi-key/kyc")});
        QCOMPARE(done.code, code(ExitCode::Usage));
        QVERIFY2(done.err.contains("another spelling"), done.err.constData());
        QVERIFY(!done.err.contains("api-key"));
    }

    void aFailedRunSaysWhichAndWhere()
    {
        const QByteArray failed
            = "{\"accountId\":\"" + Account + "\",\"workflowId\":\"" + Workflow + "\",\"isSuccess\":false}";
        const Run sent
            = run({str("submit"), str("ada@x"), str("--sdk-result"), str("-"), str("--json")}, failed);
        QCOMPARE(sent.json().value(str("outcome")).toString(), str("notSent"));
        QCOMPARE(sent.json().value(str("accountId")).toString().toLatin1(), Account);
        QCOMPARE(sent.json().value(str("workflowId")).toString().toLatin1(), Workflow);
        QCOMPARE(sent.json().value(str("environment")).toString(), m_environment.constLast());
    }

    void whatSettlesNothingIsSaidInJsonToo()
    {
        m_post = RawAnswer::http(504, "{}");
        QCOMPARE(submit(str("ada@x"), {str("--timeout"), str("3")}).code, code(ExitCode::OutcomeUnknown));
        const Run again = run({str("submit"), str("ada@x"), str("--account-id"),
                               QString::fromLatin1(OtherAccount), str("--workflow-id"),
                               QString::fromLatin1(OtherWorkflow), str("--send-again"), str("--json")});
        QCOMPARE(again.code, code(ExitCode::OutcomeUnknown));
        QVERIFY2(again.json().value(str("doubt")).toString().startsWith(str("Other IDs were sent")),
                 again.out.constData());
    }

    /// Two customers whose names differ in capitals only.
    void aConfirmationIsExactWhereOnlyCapitalsTellTwoApart()
    {
        QCOMPARE(importList("username\nada@x\nAda@x\nbea@x\n").code, 0);
        QCOMPARE(run({str("env"), str("set"), m_environment.constLast(), str("kind=production"),
                      str("--confirm"), m_environment.constLast()})
                     .code,
                 0);
        QCOMPARE(submit(str("Ada@x"), {str("--confirm"), str("ada@x")}).code, code(ExitCode::OwnRule));
        QCOMPARE(run({str("customers"), str("remove"), str("Ada@x"), str("--confirm"), str("ada@x")}).code,
                 code(ExitCode::OwnRule));
        QCOMPARE(posts(), 0);
        QCOMPARE(submit(str("Ada@x"), {str("--confirm"), str("Ada@x")}).code, 0);
        QCOMPARE(run({str("customers"), str("remove"), str("bea@x"), str("--confirm"), str("BEA@x")}).code,
                 0);
    }

    void whatAsksAgainEndsWithWhatOthersDo_data()
    {
        QTest::addColumn<QStringList>("asking");
        QTest::addColumn<QStringList>("done"); // by kycctl
        QTest::addColumn<QString>("written"); // into the list
        QTest::addColumn<QByteArray>("says");
        QTest::addColumn<QList<int>>("ends");
        const QStringList watch {str("watch"), str("ada@x")};
        const QStringList status {str("status"), str("ada@x"), str("--until"), str("REJECTED")};
        const QStringList moved {str("env"), str("set"), str("case%1"), str("url=http://127.0.0.1:9")};
        const QStringList removed {str("customers"), str("remove"), str("ada@x")};
        const QString signedOut = str("UPDATE customers SET has_password = 0");
        QTest::newRow("watch: the environment gets another address")
            << watch << moved << QString() << QByteArray("was changed by another program: it is at")
            << QList<int> {code(ExitCode::OwnRule)};
        QTest::newRow("watch: the environment is removed")
            << watch << QStringList {str("env"), str("remove"), str("case%1"), str("--with-customers")}
            << QString() << QByteArray("was removed by another program")
            << QList<int> {code(ExitCode::OwnRule), code(ExitCode::Usage)}; // its customers go first
        QTest::newRow("watch: the customer is removed")
            << watch << removed << QString() << QByteArray("ada@x was removed by another program")
            << QList<int> {code(ExitCode::Usage)};
        QTest::newRow("watch: the customer is signed out")
            << watch << QStringList() << signedOut << QByteArray("ada@x was signed out by another program")
            << QList<int> {code(ExitCode::SignIn)};
        QTest::newRow("status: the environment gets another address")
            << status << moved << QString() << QByteArray("was changed by another program: it is at")
            << QList<int> {code(ExitCode::OwnRule)};
        QTest::newRow("status: the environment gets another tenant")
            << status << QStringList {str("env"), str("set"), str("case%1"), str("tenant=OTHER")} << QString()
            << QByteArray("its tenant is OTHER now") << QList<int> {code(ExitCode::OwnRule)};
        QTest::newRow("status: the customer is removed")
            << status << removed << QString() << QByteArray("ada@x was removed by another program")
            << QList<int> {code(ExitCode::Usage)};
        QTest::newRow("status: the customer is signed out")
            << status << QStringList() << signedOut << QByteArray("ada@x was signed out by another program")
            << QList<int> {code(ExitCode::SignIn)};
    }

    /// It went on asking with the bearer of somebody who was signed out, and at an address that was left.
    void whatAsksAgainEndsWithWhatOthersDo()
    {
        QFETCH(const QStringList, asking);
        QFETCH(QStringList, done);
        QFETCH(const QString, written);
        QFETCH(const QByteArray, says);
        QFETCH(const QList<int>, ends);
        QCOMPARE(importList("username\nada@x\n").code, 0);
        if (!written.isEmpty())
            refuse(str("UPDATE customers SET has_password = 1"));
        QProcess program;
        begin(program, asking + QStringList {str("--every"), str("1"), str("--max-wait"), str("50")});
        QByteArray err;
        QTRY_VERIFY(!m_server->requests().empty()
                    && (program.bytesAvailable() > 0 || !(err += program.readAllStandardError()).isEmpty()));
        if (!written.isEmpty()) {
            refuse(written);
        } else {
            done.replaceInStrings(str("%1"), QString::number(m_cases));
            const Run changed = run(done);
            QVERIFY2(changed.code == 0, changed.err.constData());
        }
        QTRY_COMPARE_WITH_TIMEOUT(program.state(), QProcess::NotRunning, 20'000);
        err += program.readAllStandardError();
        QVERIFY2(err.contains(says), err.constData());
        QVERIFY2(ends.contains(program.exitCode()), err.constData());
    }

    /// The list is kept in the open; the variables of kycctl hold the secrets that it works with.
    void aSecretInUseHasNoPlaceInTheList_data()
    {
        QTest::addColumn<QStringList>("command");
        QTest::addColumn<bool>("isTaken");
        const QStringList note {str("customers"), str("note"), str("ada@x")};
        QTest::newRow("a password in a note")
            << note + QStringList {str("his pw: the-password, keep it")} << false;
        QTest::newRow("an api-key in a note") << note + QStringList {str("the-api-key")} << false;
        QTest::newRow("another note") << note + QStringList {str("the password was sent by post")} << true;
        QTest::newRow("an api-key as a tag")
            << QStringList {str("customers"), str("tag"), str("ada@x"), str("the-api-key")} << false;
        QTest::newRow("a password in capitals")
            << QStringList {str("customers"), str("tag"), str("ada@x"), str("THE-PASSWORD")} << false;
        QTest::newRow("a password as assignee")
            << QStringList {str("customers"), str("assign"), str("ada@x"), str("the-password")} << false;
    }

    void aSecretInUseHasNoPlaceInTheList()
    {
        QFETCH(const QStringList, command);
        QFETCH(const bool, isTaken);
        QCOMPARE(importList("username\nada@x\n").code, 0);
        const Run done = run(command);
        QCOMPARE(done.code, code(isTaken ? ExitCode::Done : ExitCode::Usage));
        QVERIFY(!done.err.contains("the-password") && !done.err.contains("the-api-key"));
    }

    /// As it comes out of one console it goes into another one; the second time nothing is new.
    void notesOfAnExportComeBackOnce()
    {
        QCOMPARE(importList("username\nada@x\n").code, 0);
        QCOMPARE(run({str("customers"), str("note"), str("ada@x"), str("Came in person")}).code, 0);
        const QString file = home.path() + str("/list.JSON");
        QCOMPARE(run({str("customers"), str("export"), file}).code, 0); // JSON by its name
        QCOMPARE(run({str("customers"), str("remove"), str("ada@x")}).code, 0);
        QFile list(file);
        QVERIFY(list.open(QFile::ReadOnly));
        const QByteArray exported = list.readAll();
        const Run first = importList(exported, {str("--json")});
        QVERIFY2(first.code == 0 && first.out.contains("\"imported\":1"), first.out.constData());
        const Run notes = run({str("customers"), str("note"), str("ada@x")});
        QVERIFY2(notes.out.contains("Came in person"), notes.out.constData());
        const Run again = importList(exported, {str("--json")});
        QVERIFY2(again.out.contains("\"unchanged\":1"), again.out.constData());
        QCOMPARE(run({str("customers"), str("note"), str("ada@x")}).out, notes.out);
        QByteArray more = exported;
        more.replace("Came in person", "Called\\u0007");
        const Run changed = importList(more, {str("--dry-run")});
        QVERIFY2(changed.out.contains("a note, “Called⟨U+0007⟩”"), changed.out.constData());
    }

    void aSecretInUseIsLeftOutOfAnImport()
    {
        QCOMPARE(importList("username,displayName,assignee,tags\n"
                            "ada@x,the-password,Anna,\"vip, the-api-key\"\n")
                     .code,
                 code(ExitCode::SomeFailed));
        const Run shown = run({str("customers"), str("show"), str("ada@x"), str("--json")});
        QVERIFY2(shown.out.contains("Anna"), shown.out.constData());
        QVERIFY2(!shown.out.contains("the-password") && !shown.out.contains("the-api-key"),
                 shown.out.constData());
    }

    void aCheckOfManyStopsWhenTheEnvironmentIsMoved()
    {
        QCOMPARE(importList("username\nada@x\nbea@x\ncia@x\n").code, 0);
        m_meanwhile = [this] {
            QCOMPARE(run({str("env"), str("set"), m_environment.constLast(), str("tenant=OTHER")}).code, 0);
        };
        const Run checked
            = run({str("check"), str("--all"), str("--max-in-flight"), str("1"), str("--json")});
        QCOMPARE(checked.code, code(ExitCode::SomeFailed));
        QCOMPARE(checked.json().value(str("checked")).toInt(), 0);
        QVERIFY2(checked.out.contains("its tenant is OTHER now"), checked.out.constData());
        const auto asked = m_server->requests();
        QCOMPARE(std::count_if(asked.begin(), asked.end(),
                               [](const RawRequest &one) { return one.target.contains("getUserInfo"); }),
                 1);
    }

private:
    RawAnswer answer(const RawRequest &request)
    {
        if (request.target.contains("oauth/token"))
            return withHeader(m_signIn.isEmpty() ? R"({"access_token":"opaque"})" : m_signIn, m_signInHeader);
        const bool isToken = request.target.contains("getToken");
        if (const auto before = isToken ? std::exchange(m_beforeToken, {}) : nullptr; before)
            before();
        if (isToken)
            return m_tokenReply.value_or(RawAnswer::http(200, R"({"token":")" + m_sdkToken + R"("})"));
        if (const auto meanwhile = std::exchange(m_meanwhile, {}); meanwhile)
            meanwhile();
        if (request.target.contains("registerUser"))
            return m_post;
        return m_statusSincePost && posts() > 0 ? *m_statusSincePost
                                                : RawAnswer::http(m_statusCode, m_status);
    }

    /// As test::run(), while the service of this thread goes on answering.
    Run run(const QStringList &arguments, const QByteArray &input = {}) const
    {
        constexpr int Longest = 60'000;
        QProcess process;
        begin(process, arguments);
        process.write(input);
        process.closeWriteChannel();
        if (!QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, Longest))
            return {};
        return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }

    void begin(QProcess &process, const QStringList &arguments) const
    {
        QProcessEnvironment variables = QProcessEnvironment::systemEnvironment();
        variables.insert(str("ONBOARDING_API_KEY"), str("the-api-key"));
        variables.insert(str("ONBOARDING_PASSWORD"), str("the-password"));
        process.setProcessEnvironment(variables);
        process.start(str(PROGRAM_DIR "/kycctl"),
                      QStringList {str("--no-keychain")} + m_environment + arguments);
    }

    static QStringList submitting(const QString &username)
    {
        return {str("submit"),        username,
                str("--account-id"),  QString::fromLatin1(Account),
                str("--workflow-id"), QString::fromLatin1(Workflow)};
    }

    Run submit(const QString &username, const QStringList &arguments = {}) const
    {
        return run(submitting(username) + arguments);
    }

    Run importList(const QByteArray &list, const QStringList &arguments = {}) const
    {
        return run(QStringList {str("customers"), str("import"), str("-")} + arguments, list);
    }

    /// As a disk does that is full: \p statement is run on the list of customers.
    static void refuse(const QString &statement)
    {
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(str("QSQLITE"), str("disk"));
            database.setDatabaseName(home.path() + str("/data/onboarding-console/customers.sqlite"));
            QVERIFY(database.open() && QSqlQuery(database).exec(statement));
        }
        QSqlDatabase::removeDatabase(str("disk"));
    }

    [[nodiscard]] int posts() const
    {
        int count = 0;
        for (const RawRequest &one : m_server->requests())
            count += one.target.contains("registerUser") ? 1 : 0;
        return count;
    }

    std::unique_ptr<RawServer> m_server;
    QStringList m_environment;
    QByteArray m_status;
    int m_statusCode = 200;
    std::optional<RawAnswer> m_statusSincePost; ///< in place of m_status
    QByteArray m_signIn;
    QByteArray m_signInHeader;
    QByteArray m_sdkToken;
    std::optional<RawAnswer> m_tokenReply; ///< in place of the one with m_sdkToken
    std::function<void()> m_meanwhile; ///< right before the next answer about a status, once
    std::function<void()> m_beforeToken; ///< right before the next SDK token, once
    RawAnswer m_post;
    int m_cases = 0;
};

QTEST_GUILESS_MAIN(TestService)
#include "tst_service.moc"
