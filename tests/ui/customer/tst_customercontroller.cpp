// What the pages of a customer follow: how often they are told, and of what.
#include "tests/support/openworkspace.h"
#include "tests/support/rawserver.h"
#include "tests/support/str.h"
#include "ui/customer/customercontroller.h"

#include <QSignalSpy>
#include <QTest>

using namespace onboarding;
using namespace onboarding::test;
using Activity = CustomerController::Activity;

class TestCustomerController : public QObject, protected OpenWorkspace
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<RawServer>([](const RawRequest &request) {
            return RawAnswer::http(
                200,
                request.target.startsWith("/auth")
                    ? QByteArray(R"({"access_token":"a","token_type":"bearer","expires_in":3600})")
                    : QByteArray(R"({"status":"PENDING"})"));
        });
        QVERIFY(openList());
        openWorkspace(environmentAt(m_server->url()), m_secrets);
        m_customer = addCustomer(str("ada"));
        m_controller = std::make_unique<CustomerController>(m_clock);
        m_controller->setCase(m_workspace.get(), m_workspace->caseOf(m_customer.id), nullptr);
        QTRY_COMPARE(m_controller->activity(), Activity::None); // nothing was stored
        m_controller->signIn("password", false);
        QTRY_COMPARE(m_controller->activity(), Activity::None);
        QVERIFY(m_workspace->caseOf(m_customer.id)->session().isSignedIn());
    }

    void cleanup()
    {
        m_controller.reset();
        closeWorkspace();
        m_server.reset();
    }

    /// That it began, and that the answer is there: each time every page reads all of it again.
    void aCheckIsToldWhenItBeginsAndWhenItEnds()
    {
        QSignalSpy changed(m_controller.get(), &CustomerController::changed);
        m_controller->checkStatus();
        QCOMPARE(m_controller->activity(), Activity::CheckingStatus);
        QTRY_COMPARE(m_controller->activity(), Activity::None);
        QCOMPARE(m_controller->onboardingCase()->lastObservation()->status.value, KycStatus::Value::Pending);
        QCOMPARE(changed.count(), 2);
    }

    /// It is the case that tells of it, once.
    void whatIsChangedInTheListIsToldOnce()
    {
        QSignalSpy changed(m_controller.get(), &CustomerController::changed);
        QSignalSpy told(m_store.get(), &CustomerStore::customerChanged);
        m_store->edit({m_customer.id}, {.tags = QStringList {str("PEP")}}, this, [](const auto &) { });
        QTRY_COMPARE(told.count(), 1);
        QCOMPARE(m_controller->record()->customer.tags, QStringList {str("PEP")});
        QCOMPARE(changed.count(), 1);
    }

private:
    MemorySecretStore m_secrets;
    std::unique_ptr<RawServer> m_server;
    std::unique_ptr<CustomerController> m_controller;
    Customer m_customer;
};

QTEST_GUILESS_MAIN(TestCustomerController)
#include "tst_customercontroller.moc"
