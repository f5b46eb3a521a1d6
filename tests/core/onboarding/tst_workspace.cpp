// How long a Workspace keeps the cases that it opened.
#include "tests/support/openworkspace.h"

#include <QTest>

using namespace onboarding;
using namespace onboarding::test;

class TestWorkspace : public QObject, protected OpenWorkspace
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        QVERIFY(openList());
        openWorkspace(environmentAt(QUrl(QStringLiteral("https://kyc.example"))), m_secrets);
        m_customer = addCustomer(QStringLiteral("ada"));
        QVERIFY(!m_customer.id.isNull());
    }

    void cleanup() { closeWorkspace(); }

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

    MemorySecretStore m_secrets;
    Customer m_customer;
};

QTEST_GUILESS_MAIN(TestWorkspace)
#include "tst_workspace.moc"
