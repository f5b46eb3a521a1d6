// Adding a customer, without the dialog: signing in, self-registering and adopting a token, and what is taken
// back when that fails.
#include "tests/support/openworkspace.h"
#include "tests/support/rawserver.h"
#include "tests/support/str.h"
#include "tests/support/tokens.h"
#include "ui/addcustomer/addcustomercontroller.h"

#include <QSignalSpy>
#include <QTest>

using namespace onboarding;
using namespace onboarding::test;
using Activity = AddCustomerController::Activity;
using Failure = AddCustomerController::Failure;

Q_DECLARE_METATYPE(Failure::Account)
Q_DECLARE_METATYPE(RawAnswer)

namespace {

const QByteArray SignedIn = R"({"access_token":"a","token_type":"bearer","expires_in":3600})";

} // namespace

class TestAddCustomerController : public QObject, protected OpenWorkspace
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_signIn = RawAnswer::http(200, SignedIn);
        m_registration = RawAnswer::http(200, R"({"responseData":{"id":"1"}})");
        m_server = std::make_unique<RawServer>([this](const RawRequest &request) {
            return request.target.startsWith("/auth") ? m_signIn : m_registration;
        });
        QVERIFY(openList());
        openWorkspace(environmentAt(m_server->url()), m_secrets);
        m_controller = std::make_unique<AddCustomerController>(*m_workspace);
        connect(m_controller.get(), &AddCustomerController::failed, this,
                [this](const Failure &failure) { m_failure = failure; });
        m_failure.reset();
    }

    void cleanup()
    {
        m_controller.reset();
        closeWorkspace();
        m_server.reset();
    }

    void whoSignsInIsInTheList()
    {
        QSignalSpy added(m_controller.get(), &AddCustomerController::added);
        m_controller->signIn(str("maya"), str("Maya S."), {.password = "secret"});
        QCOMPARE(m_controller->activity(), Activity::SigningIn);
        QTRY_COMPARE(added.count(), 1);
        QVERIFY(!m_controller->isBusy());
        const Customer customer = m_store->record(added.constFirst().constFirst().toUuid())->customer;
        QCOMPARE(customer.username, str("maya"));
        QCOMPARE(customer.displayName, str("Maya S."));
        QVERIFY(m_server->requests().constFirst().body.contains("password=secret"));
    }

    void whoIsRefusedIsNotAdded()
    {
        m_signIn = RawAnswer::http(400, R"({"error":"invalid_grant"})");
        m_controller->signIn(str("maya"), {}, {.password = "wrong"});
        QTRY_VERIFY(m_failure);
        QCOMPARE(m_failure->error.kind, Error::Kind::WrongCredentials);
        QTRY_VERIFY(m_store->records().isEmpty());
    }

    void whoWasInTheListBeforeStaysThere()
    {
        QVERIFY(!addCustomer(str("maya")).id.isNull());
        m_signIn = RawAnswer::http(400, R"({"error":"invalid_grant"})");
        m_controller->signIn(str("maya"), {}, {.password = "wrong"});
        QTRY_VERIFY(m_failure);
        m_failure.reset();
        m_controller->signIn(str("maya"), {}, {.password = "wrong"});
        QTRY_VERIFY(m_failure); // what is taken back would be gone by now
        QCOMPARE(m_store->records().size(), 1);
    }

    void whoCancelsAddsNobody()
    {
        m_signIn = RawAnswer::stall();
        QSignalSpy added(m_controller.get(), &AddCustomerController::added);
        m_controller->signIn(str("maya"), {}, {.password = "secret"});
        QTRY_COMPARE(m_server->requests().size(), 1);
        QCOMPARE(m_store->records().size(), 1);
        m_controller->cancel();
        QVERIFY(!m_controller->isBusy());
        QTRY_VERIFY(m_store->records().isEmpty());
        QVERIFY(!m_failure && added.isEmpty());
    }

    void aTokenIsJudgedBeforeItIsUsed()
    {
        QVERIFY(!m_controller->judge("no token at all", str("anna@x")));
        const QByteArray token = jwt(R"({"user_name":"boris@x"})");
        const Result<TokenVerdict> verdict = m_controller->judge(token, str("anna@x"));
        QVERIFY(verdict.has_value());
        QCOMPARE(verdict->match, TokenMatch::Other);
        QVERIFY(m_store->records().isEmpty());
        QSignalSpy added(m_controller.get(), &AddCustomerController::added);
        m_controller->signIn(str("anna@x"), {}, {.token = token, .tokenUser = verdict->owner.name()});
        QTRY_COMPARE(added.count(), 1);
        const QUuid id = added.constFirst().constFirst().toUuid();
        QCOMPARE(m_workspace->caseOf(id)->session().info().mark,
                 (TokenMark {.user = str("boris@x"), .isVerified = false}));
        QVERIFY(m_server->requests().isEmpty());
    }

    void whatBecameOfARegistration_data()
    {
        QTest::addColumn<RawAnswer>("answer");
        QTest::addColumn<RawAnswer>("next"); // to the same once more
        QTest::addColumn<Failure::Account>("account");
        QTest::addColumn<Failure::Account>("accountNext");
        using Account = Failure::Account;
        const RawAnswer exists = RawAnswer::http(409, R"({"message":"User already exists"})");
        const RawAnswer lost = RawAnswer().close();
        const RawAnswer invalid = RawAnswer::http(400, R"({"message":"The password is too short"})");
        QTest::newRow("a name that is taken") << exists << exists << Account::Taken << Account::Taken;
        QTest::newRow("an answer that was lost, then a name that is taken")
            << lost << exists << Account::MayExist << Account::MayBeOurs;
        QTest::newRow("what the service refused") << invalid << exists << Account::NotAsked << Account::Taken;
    }

    void whatBecameOfARegistration()
    {
        QFETCH(const RawAnswer, answer);
        QFETCH(const RawAnswer, next);
        QFETCH(const Failure::Account, account);
        QFETCH(const Failure::Account, accountNext);
        m_registration = answer;
        registerMaya();
        QTRY_VERIFY(m_failure);
        QCOMPARE(m_failure->account, account);
        QCOMPARE(m_controller->mayExist(str("MAYA")), account == Failure::Account::MayExist);
        m_registration = next;
        m_failure.reset();
        registerMaya();
        QTRY_VERIFY(m_failure);
        QCOMPARE(m_failure->account, accountNext);
        QVERIFY(m_store->records().isEmpty());
    }

    void aRegistrationThatIsCancelledMayHaveArrived()
    {
        m_registration = RawAnswer::stall();
        registerMaya();
        QTRY_COMPARE(m_server->requests().size(), 1);
        m_controller->cancel();
        QVERIFY(m_failure);
        QCOMPARE(m_failure->account, Failure::Account::MayExist);
        QCOMPARE(m_failure->username, str("maya"));
        // Who signs in then begins with it, as after an answer that was lost.
        QSignalSpy added(m_controller.get(), &AddCustomerController::added);
        m_controller->signIn(str("maya"), {}, {.password = "secret"});
        QTRY_COMPARE(added.count(), 1);
        const QUuid id = added.constFirst().constFirst().toUuid();
        QCOMPARE(m_store->record(id)->customer.displayName, str("Maya Sokolova"));
    }

    void aNameThatReadsLikeAnotherIsToldOnce()
    {
        QVERIFY(!addCustomer(str("Maya")).id.isNull());
        QCOMPARE(m_controller->alikeToTell(str("Maya")), std::nullopt); // that one
        QCOMPARE(m_controller->alikeToTell(str("ada")), std::nullopt);
        QCOMPARE(m_controller->alikeToTell(str("MAYA")), str("Maya"));
        QCOMPARE(m_controller->alikeToTell(str("MAYA")), std::nullopt);
    }

private:
    void registerMaya()
    {
        m_controller->selfRegister({.firstName = str("Maya"),
                                    .lastName = str("Sokolova"),
                                    .username = str("maya"),
                                    .password = "secret",
                                    .timeZoneFormatted = str("Europe/Oslo")},
                                   {.password = "secret"});
        QCOMPARE(m_controller->activity(), Activity::Registering);
    }

    MemorySecretStore m_secrets;
    RawAnswer m_signIn;
    RawAnswer m_registration;
    std::unique_ptr<RawServer> m_server;
    std::unique_ptr<AddCustomerController> m_controller;
    std::optional<Failure> m_failure;
};

QTEST_GUILESS_MAIN(TestAddCustomerController)
#include "tst_addcustomercontroller.moc"
