// What other programs changed between the question and the write stops the write, and what was sent to one
// service is not settled by another one.
#include "core/environments/environmentstore.h"
#include "core/onboarding/environmentcheck.h"
#include "tests/support/fakeclock.h"
#include "tests/support/openprogram.h"
#include "tests/support/str.h"
#include "tests/support/tokens.h"

#include <QTemporaryDir>
#include <QTest>

using namespace onboarding;
using namespace onboarding::test;

namespace {

const QString Account = QStringLiteral("7c1e4b52-90d3-4f0a-8e6b-2f5d1a7c3b90");
const QString Workflow = QStringLiteral("e03f6a18-5b7c-4d21-9a44-b8c0f2d7e615");

const RegistrationOrder Order {.accountId = Account, .workflowId = Workflow};

using Change = std::function<void(Environment &)>;

} // namespace

Q_DECLARE_METATYPE(Change)

class TestEnvironmentCheck : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_meanwhile = {};
        m_atTheWrite = {};
        m_status = R"({"status":"LV1"})";
        m_isLost = false;
        m_server = std::make_unique<RawServer>([this](const RawRequest &request) { return answer(request); });
        m_environment = {.id = QUuid::createUuid(),
                         .name = str("stg"),
                         .kind = EnvironmentKind::Staging,
                         .url = m_server->url(),
                         .tenant = str("ACME")};
        m_anna = customer(str("anna@x"));
        m_anna.environment = m_environment.id;
        m_environments = std::make_unique<EnvironmentStore>(m_folder->filePath(str("environments.json")));
        QVERIFY(m_environments->add(m_environment).has_value());
        m_window = openProgram();
        QVERIFY(save(m_window->store, m_anna).has_value());
    }

    void cleanup()
    {
        m_window.reset();
        m_server.reset();
    }

    void aChangedEnvironmentStopsTheWrite_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *name, const Change &change, const char *says) {
            QTest::newRow(name) << change << str(says);
        };
        row(
            "it is production now", [](Environment &e) { e.kind = EnvironmentKind::Production; },
            "its kind is production now, and was staging");
        row(
            "another address", [](Environment &e) { e.url = QUrl(str("https://other.example/kyc")); },
            "it is at https://other.example/kyc now");
        row(
            "another tenant", [](Environment &e) { e.tenant = str("OTHER"); },
            "its tenant is OTHER now, and was ACME");
        row(
            "another contract", [](Environment &e) { e.contract.tenantHeader.value = str("X-T"); },
            "its contract is another one now");
        row("it was removed", {}, "stg was removed by another program");
    }

    void aChangedEnvironmentStopsTheWrite()
    {
        QFETCH(const Change, change);
        QFETCH(const QString, says);
        QVERIFY(m_window->adopt(jwt(R"({"user_name":"anna@x"})")));
        m_meanwhile = [this, change] {
            EnvironmentStore other(m_folder->filePath(str("environments.json")));
            QVERIFY(other.load().has_value());
            Environment changed = m_environment;
            if (change)
                change(changed);
            const Result<void> done = change ? other.update(changed) : other.remove(m_environment.id);
            QVERIFY2(done.has_value(), done ? "" : qPrintable(done.error().message));
        };
        const Result<SubmissionProgress> sent = m_window->submit(Order);
        QVERIFY(!sent.has_value());
        QCOMPARE(sent.error().kind, Error::Kind::NotPermitted);
        QVERIFY2(sent.error().message.contains(says), qPrintable(sent.error().message));
        QVERIFY(sent.error().message.contains(str("Nothing was sent.")));
        QCOMPARE(registrationsAt(*m_server), 0);
        QVERIFY(!m_window->store.unsettled(m_anna.id));
    }

    void whatDoesNotConcernTheWriteDoesNotStopIt()
    {
        QVERIFY(m_window->adopt(jwt(R"({"user_name":"anna@x"})")));
        m_meanwhile = [this] {
            Environment changed = m_environment;
            changed.name = str("another name");
            changed.limits.deadline *= 2;
            QVERIFY(m_environments->update(changed).has_value());
        };
        QVERIFY(m_window->submit(Order).has_value());
        QCOMPARE(registrationsAt(*m_server), 1);
    }

    void whatAnotherProgramDidToTheCustomerStopsTheWrite_data()
    {
        QTest::addColumn<int>("deed");
        QTest::addColumn<QString>("says");
        QTest::newRow("removed") << 0 << str("anna@x was removed from the list by another program.");
        QTest::newRow("signed out") << 1 << str("anna@x was signed out by another program.");
        QTest::newRow("signed in with somebody else's token")
            << 2 << str("Another program signed anna@x in with another token.");
    }

    void whatAnotherProgramDidToTheCustomerStopsTheWrite()
    {
        QFETCH(const int, deed);
        QFETCH(const QString, says);
        QVERIFY(m_window->adopt(jwt(R"({"user_name":"anna@x"})")));
        m_meanwhile = [this, deed] {
            const auto other = openProgram();
            if (deed == 0)
                QVERIFY(other->remove());
            else if (deed == 1)
                QVERIFY(other->signOut());
            else
                QVERIFY(other->adopt(jwt(R"({"user_name":"boris@x"})"), str("boris@x")));
        };
        const Result<SubmissionProgress> sent = m_window->submit(Order);
        QVERIFY(!sent.has_value());
        QCOMPARE(sent.error().kind, Error::Kind::NotPermitted);
        QVERIFY2(sent.error().message.contains(says), qPrintable(sent.error().message));
        QCOMPARE(registrationsAt(*m_server), 0);
    }

    /// It was told as the status in the environment, which was another service by then.
    void aStatusOfTheServiceBeforeIsNotUsed()
    {
        QVERIFY(m_window->adopt(jwt(R"({"user_name":"anna@x"})")));
        m_meanwhile = [this] {
            Environment changed = m_environment;
            changed.url = QUrl(str("https://other.example/kyc"));
            EnvironmentStore other(m_folder->filePath(str("environments.json")));
            QVERIFY(other.load().has_value());
            QVERIFY(other.update(changed).has_value());
        };
        QVERIFY(!m_window->check());
        QVERIFY(!m_window->onboardingCase().lastObservation());
        QVERIFY(!m_window->store.lastObservation(m_anna.id));
    }

    /// Attack 7, M5: who was told to ask for the status asked another service.
    void whereItWentIsToldThoughTheAddressChangedMeanwhile_data()
    {
        QTest::addColumn<bool>("isRemoved");
        QTest::newRow("another address") << false;
        QTest::newRow("it was removed") << true;
    }

    void whereItWentIsToldThoughTheAddressChangedMeanwhile()
    {
        QFETCH(const bool, isRemoved);
        QVERIFY(m_window->adopt(jwt("{\"user_name\":\"anna@x\"}")));
        m_isLost = true;
        m_atTheWrite = [this, isRemoved] {
            EnvironmentStore other(m_folder->filePath(str("environments.json")));
            QVERIFY(other.load().has_value());
            Environment changed = m_environment;
            changed.url = QUrl(str("https://other.example/kyc"));
            const Result<void> done = isRemoved ? other.remove(changed.id) : other.update(changed);
            QVERIFY(done.has_value());
        };
        const Result<SubmissionProgress> sent = m_window->submit(Order);
        QVERIFY(sent.has_value());
        QCOMPARE(sent->stage, SubmissionProgress::Stage::StillUnknown);
        QCOMPARE(sent->doubt, SubmissionProgress::Doubt::SentElsewhere);
        QCOMPARE(sent->sentTo, m_environment.url.resolved(QUrl(str("kyc-ms/registerUser"))).toString());
    }

    /// Attack 9, T4: approved in staging by one tenant, told as the status of another one in production.
    void aStatusOfBeforeTheChangeIsNoneOfNow_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<bool>("isElsewhere");
        const auto row = [](const char *name, const Change &change, bool isElsewhere) {
            QTest::newRow(name) << change << isElsewhere;
        };
        row("another host", [](Environment &e) { e.url.setHost(str("localhost")); }, true);
        row("another base path", [](Environment &e) { e.url.setPath(str("/live")); }, true);
        row("another tenant", [](Environment &e) { e.tenant = str("OTHER"); }, true);
        row("another kind", [](Environment &e) { e.kind = EnvironmentKind::Production; }, true);
        row("the same place under another name", [](Environment &e) { e.name = str("same"); }, false);
        row("the same address with a slash", [](Environment &e) { e.url.setPath(str("/")); }, false);
    }

    void aStatusOfBeforeTheChangeIsNoneOfNow()
    {
        QFETCH(const Change, change);
        QFETCH(const bool, isElsewhere);
        m_status = "{\"status\":\"APPROVED_VERIFIED\"}";
        QVERIFY(m_window->adopt(jwt("{\"user_name\":\"anna@x\"}")));
        QVERIFY(m_window->check());
        const Environment before = m_environment;
        change(m_environment);
        QVERIFY(m_environments->update(m_environment).has_value());
        m_window = openProgram();
        OnboardingCase &changed = m_window->onboardingCase();
        QCOMPARE(changed.lastObservation().has_value(), !isElsewhere);
        QCOMPARE(changed.seenElsewhere().has_value(), isElsewhere);
        QCOMPARE(m_window->store.record(m_anna.id)->last.has_value(), !isElsewhere);
        QTRY_COMPARE(changed.events().size(), 1); // the history was read
        QCOMPARE(changed.events().constFirst().isElsewhere, isElsewhere);
        QCOMPARE(changed.lastObservation().has_value(), !isElsewhere);
        if (!isElsewhere)
            return;
        QCOMPARE(changed.nextStep().action, NextStep::Action::CheckStatus);
        QVERIFY2(
            changed.nextStep().detail.contains(str("for tenant ACME (staging), before this environment")),
            qPrintable(changed.nextStep().detail));
        if (before.url.host() == m_environment.url.host()) {
            m_status = "{\"status\":\"PENDING\"}";
            QVERIFY(m_window->adopt(jwt("{\"user_name\":\"anna@x\"}")));
            QVERIFY(m_window->check());
            QCOMPARE(m_window->onboardingCase().lastObservation()->status.value, KycStatus::Value::Pending);
            QVERIFY(!m_window->onboardingCase().seenElsewhere());
            QVERIFY(!m_window->store.record(m_anna.id)->isSinceSeen); // nobody saw it change
        }
    }

    /// Attack 9, P9: a run with specimen documents of staging became the run of a real customer.
    void aRunOfElsewhereIsAskedAbout_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<bool>("isAsked");
        const auto row = [](const char *name, const Change &change, bool isAsked) {
            QTest::newRow(name) << change << isAsked;
        };
        row("another base path", [](Environment &e) { e.url.setPath(str("/live")); }, true);
        row("another tenant", [](Environment &e) { e.tenant = str("OTHER"); }, true);
        row("another kind", [](Environment &e) { e.kind = EnvironmentKind::Sandbox; }, true);
        row("another name", [](Environment &e) { e.name = str("same"); }, false);
    }

    void aRunOfElsewhereIsAskedAbout()
    {
        QFETCH(const Change, change);
        QFETCH(const bool, isAsked);
        m_clock.setWallClock(SystemClock().now()); // by which the store forgets old tokens
        QVERIFY(m_window->adopt(jwt("{\"user_name\":\"anna@x\"}")));
        std::optional<Result<SdkToken>> token;
        QObject context;
        m_window->onboardingCase().fetchSdkToken({}, &context,
                                                 [&](const Result<SdkToken> &one) { token = one; });
        QTRY_VERIFY(token.has_value());
        QVERIFY2(token->has_value(), token->has_value() ? "" : qPrintable(token->error().message));
        QVERIFY(!m_window->onboardingCase().earlierUse(Account, Workflow));
        change(m_environment);
        QVERIFY(m_environments->update(m_environment).has_value());
        m_window = openProgram();
        QVERIFY(m_window->adopt(jwt("{\"user_name\":\"anna@x\"}")));
        QCOMPARE(m_window->onboardingCase().earlierUse(Account, Workflow).has_value(), isAsked);
        const Result<SubmissionProgress> sent = m_window->submit(Order);
        QCOMPARE(sent.has_value(), !isAsked);
        QCOMPARE(registrationsAt(*m_server), isAsked ? 0 : 1);
        if (!isAsked)
            return;
        QCOMPARE(sent.error().field, str("sentBeforeFor"));
        QVERIFY2(sent.error().message.contains(str("before the address, the tenant or the kind")),
                 qPrintable(sent.error().message));
        RegistrationOrder meant = Order;
        meant.sentBeforeFor = str("anna@x");
        QVERIFY(m_window->submit(meant).has_value());
        QCOMPARE(registrationsAt(*m_server), 1);
    }

    void aStatusOfElsewhereSettlesNothing_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<bool>("isSettled");
        const auto row = [](const char *name, const Change &change, bool isSettled) {
            QTest::newRow(name) << change << isSettled;
        };
        row("another host", [](Environment &e) { e.url.setHost(str("localhost")); }, false);
        row("another base path", [](Environment &e) { e.url.setPath(str("/v2")); }, false);
        row("another tenant", [](Environment &e) { e.tenant = str("OTHER"); }, false);
        row(
            "another path of the status",
            [](Environment &e) {
                e.contract.operations[Operation::UserStatus].path.value = str("v2/getUserInfo");
            },
            false);
        row(
            "another path of registerUser",
            [](Environment &e) {
                e.contract.operations[Operation::RegisterUser].path.value = str("v2/registerUser");
            },
            false);
        row("the same place under another name", [](Environment &e) { e.name = str("same"); }, true);
        row("the same address with a slash", [](Environment &e) { e.url.setPath(str("/")); }, true);
    }

    void aStatusOfElsewhereSettlesNothing()
    {
        QFETCH(const Change, change);
        QFETCH(const bool, isSettled);
        QVERIFY(m_window->adopt(jwt(R"({"user_name":"anna@x"})")));
        m_isLost = true;
        const Result<SubmissionProgress> sent = m_window->submit(Order);
        QVERIFY(sent.has_value());
        QCOMPARE(sent->stage, SubmissionProgress::Stage::StillUnknown);
        const QString first = m_environment.url.resolved(QUrl(str("kyc-ms/registerUser"))).toString();
        change(m_environment);
        QVERIFY(m_environments->update(m_environment).has_value());
        m_window = openProgram();
        m_status = R"({"status":"PENDING"})";
        QVERIFY(m_window->adopt(jwt(R"({"user_name":"anna@x"})")));
        QVERIFY(m_window->check());
        const SubmissionProgress now = m_window->onboardingCase().submission();
        if (isSettled) {
            QTRY_VERIFY(!m_window->store.unsettled(m_anna.id));
            return;
        }
        QCOMPARE(now.stage, SubmissionProgress::Stage::StillUnknown);
        QCOMPARE(now.doubt, SubmissionProgress::Doubt::SentElsewhere);
        QCOMPARE(now.sentTo, first);
        const Result<SubmissionProgress> again = m_window->submit(Order);
        QVERIFY(!again.has_value());
        QVERIFY2(again.error().message.contains(first), qPrintable(again.error().message));
        QVERIFY(m_window->store.unsettled(m_anna.id).has_value());
        QCOMPARE(registrationsAt(*m_server), 1);
    }

private:
    [[nodiscard]] std::unique_ptr<OpenProgram> openProgram()
    {
        auto program = std::make_unique<OpenProgram>(m_folder->filePath(str("customers.sqlite")),
                                                     m_environment, m_anna.id, m_secrets, m_clock);
        program->workspace.setEnvironmentLook(
            [&environments = *m_environments, id = m_environment.id] { return environments.readNow(id); });
        return program;
    }

    RawAnswer answer(const RawRequest &request)
    {
        if (request.target.contains("registerUser")) {
            if (const auto change = std::exchange(m_atTheWrite, {}))
                change();
            return RawAnswer::http(m_isLost ? 500 : 200, "{}");
        }
        if (request.target.contains("getToken"))
            return RawAnswer::http(200,
                                   "{\"token\":\""
                                       + jwt("{\"exAt\":\"4102444800000\",\"accId\":\"" + Account.toUtf8()
                                             + "\",\"wfeId\":\"" + Workflow.toUtf8() + "\"}")
                                       + "\"}");
        if (const auto meanwhile = std::exchange(m_meanwhile, {}))
            meanwhile();
        return RawAnswer::http(200, m_status);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    FakeClock m_clock;
    KeptSecrets m_secrets;
    std::unique_ptr<RawServer> m_server;
    std::function<void()> m_meanwhile; ///< right before the status is answered, once
    std::function<void()> m_atTheWrite; ///< before the write is answered, once
    QByteArray m_status;
    bool m_isLost = false;
    Environment m_environment;
    Customer m_anna;
    std::unique_ptr<EnvironmentStore> m_environments;
    std::unique_ptr<OpenProgram> m_window;
};

QTEST_GUILESS_MAIN(TestEnvironmentCheck)
#include "tst_environmentcheck.moc"
