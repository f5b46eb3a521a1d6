// How long a Workspace keeps the cases that it opened.
#include "core/onboarding/workspace.h"
#include "core/secrets/memorysecretstore.h"
#include "tests/support/fakeclock.h"
#include "tests/support/storecalls.h"

#include <QTemporaryDir>
#include <QTest>

using namespace onboarding;
using namespace onboarding::test;

class TestWorkspace : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = std::make_unique<CustomerStore>(m_folder->filePath(QStringLiteral("customers.sqlite")));
        QVERIFY(load(*m_store).has_value());
        m_customer = customer(QStringLiteral("ada"));
        QVERIFY(save(*m_store, m_customer).has_value());
        const Environment environment {.id = m_customer.environment,
                                       .name = QStringLiteral("stg"),
                                       .url = QUrl(QStringLiteral("https://kyc.example")),
                                       .tenant = QStringLiteral("ACME")};
        m_workspace = std::make_unique<Workspace>(environment, m_secrets, *m_store, m_clock,
                                                  defaultNetworkFactory(ProxyMode::None), [] { return 0.5; });
    }

    void cleanup()
    {
        m_workspace.reset();
        m_store.reset();
    }

    /// A lease is often given back inside an answer of its case.
    void aClosedCaseLivesUntilItsAnswerIsOver()
    {
        const QPointer<OnboardingCase> closed = leaseAndGiveBack();
        QVERIFY(closed);
        QTRY_VERIFY(!closed);
    }

    /// The list and the clock that it uses may be gone when the event loop comes round.
    void aClosedCaseDoesNotOutliveTheWorkspace()
    {
        const QPointer<OnboardingCase> closed = leaseAndGiveBack();
        m_workspace.reset();
        QVERIFY(!closed);
    }

    void aCaseThatSomebodyLooksAtStaysOpen()
    {
        const QPointer<OnboardingCase> open = m_workspace->caseOf(m_customer.id);
        leaseAndGiveBack();
        QCoreApplication::processEvents();
        QVERIFY(open);
        QCOMPARE(m_workspace->caseOf(m_customer.id), open.data());
    }

private:
    QPointer<OnboardingCase> leaseAndGiveBack()
    {
        CaseLease lease = m_workspace->lease(m_customer.id);
        const QPointer<OnboardingCase> leased = lease.get();
        lease.giveBack();
        return leased;
    }

    FakeClock m_clock;
    MemorySecretStore m_secrets;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<CustomerStore> m_store;
    std::unique_ptr<Workspace> m_workspace;
    Customer m_customer;
};

QTEST_GUILESS_MAIN(TestWorkspace)
#include "tst_workspace.moc"
