// Many customers leave the list together, their sign-ins with them.
#include "core/onboarding/removal.h"
#include "tests/support/openworkspace.h"

#include <QSet>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

using namespace onboarding;

namespace {

const QByteArray Token = "eyJhbGciOiJub25lIn0.e30.c2ln";

/// A keychain that does not let go of some.
class Holding : public MemorySecretStore
{
public:
    QSet<QUuid> held;
    bool isKept = true;
    [[nodiscard]] bool isPersistent() const override { return isKept; }

    void remove(const SecretKey &key, QObject *context, Done done) override
    {
        if (!held.contains(key.customer))
            return MemorySecretStore::remove(key, context, std::move(done));
        QTimer::singleShot(0, context, [done] {
            done(failure(Error::Kind::KeychainDenied, QStringLiteral("The keychain refused this program.")));
        });
    }
};

} // namespace

class TestRemoval : public QObject, protected test::OpenWorkspace
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_secrets = std::make_unique<Holding>();
        QVERIFY(openList());
        openWorkspace(Environment::localSandbox(), *m_secrets);
    }
    void cleanup() { closeWorkspace(); }

    void takesAllAndBringsThemBack()
    {
        constexpr int Many = 6000; // more than are taken together
        const QList<QUuid> ids = add(Many);
        Removal removal(*m_workspace, ids);
        QSignalSpy finished(&removal, &Removal::finished);
        removal.start();
        QVERIFY(finished.wait(60'000));
        QCOMPARE(removal.gone().size(), Many);
        QCOMPARE(removal.done(), Many);
        QVERIFY(m_store->records().isEmpty());
        QVERIFY(!hasToken(ids.constFirst()));
        qsizetype back = 0;
        m_store->restore(removal.gone(), this,
                         [&](const auto &restored) { back = restored ? restored->size() : -1; });
        QTRY_COMPARE(back, Many);
        QCOMPARE(m_store->records().size(), Many);
        QVERIFY(m_store->record(ids.constLast()));
    }

    void whoseSignInMayStillBeThereStays()
    {
        const QList<QUuid> ids = add(5);
        m_secrets->held = {ids.at(1), ids.at(3)};
        Removal removal(*m_workspace, ids);
        QSignalSpy finished(&removal, &Removal::finished);
        removal.start();
        QVERIFY(finished.wait());
        QCOMPARE(removal.gone().size(), 3);
        QCOMPARE(removal.kept(), 2);
        QVERIFY(removal.why().message.contains(QStringLiteral("refused")));
        QCOMPARE(m_store->records().size(), 2);
        QVERIFY(m_store->record(ids.at(3)));
    }

    /// Officer 2, finding 29: the disk is full, nobody is removed, and all were signed out.
    void whoCannotBeRemovedStaysSignedIn()
    {
        const QList<QUuid> ids = add(2);
        fillDisk();
        Removal removal(*m_workspace, ids);
        QSignalSpy finished(&removal, &Removal::finished);
        removal.start();
        QVERIFY(finished.wait());
        QVERIFY(removal.gone().isEmpty());
        QCOMPARE(removal.kept(), 2);
        QVERIFY(removal.why().message.contains(QStringLiteral("The sign-in is as it was")));
        for (const QUuid &id : ids) {
            QVERIFY(hasToken(id));
            QVERIFY(m_store->record(id)->customer.hasRefreshToken);
        }
    }

    /// The window is closed, or the environment switched, while another program keeps the list busy.
    void aSignInThatWasNotErasedYetIsFoundAgain()
    {
        const QUuid ada = add(1).constFirst();
        m_workspace->caseOf(ada)->signOut(this, [](const Result<void> &) { });
        m_workspace.reset();
        m_store.reset(); // what was asked of it is written
        const QString marker
            = test::valueOf(listFile(), QStringLiteral("SELECT has_refresh_token FROM customers"));
        QVERIFY(marker == QStringLiteral("1") || !hasToken(ada));
    }

    void whoIsSignedInInMemoryAloneStaysSoToo()
    {
        m_secrets->isKept = false;
        const Customer ada {.id = QUuid::createUuid(),
                            .environment = Environment::localSandbox().id,
                            .username = QStringLiteral("ada")};
        bool isIn = false;
        m_store->save(ada, this, [&](const Result<void> &) {
            m_workspace->caseOf(ada.id)->adoptToken(Token, {}, this, [&](const auto &) { isIn = true; });
        });
        QTRY_VERIFY(isIn);
        fillDisk();
        Removal removal(*m_workspace, {ada.id});
        QSignalSpy finished(&removal, &Removal::finished);
        removal.start();
        QVERIFY(finished.wait());
        QCOMPARE(removal.kept(), 1);
        QVERIFY(m_workspace->caseOf(ada.id)->session().isSignedIn());
    }

    void whoIsRemovedWhileSignedOutDoesNotComeBack()
    {
        const QUuid ada = add(1).constFirst();
        OnboardingCase *opened = m_workspace->caseOf(ada);
        bool isOut = false;
        opened->signOut(this, [&](const Result<void> &out) { isOut = out.has_value(); });
        m_store->remove({ada}, this, [](const Result<void> &) { }); // as the other program does
        QTRY_VERIFY(isOut);
        QVERIFY(!hasToken(ada));
        QVERIFY(!m_store->record(ada));
    }

    void whoIsAskedForTwiceLeavesOnce()
    {
        const QList<QUuid> ids = add(6);
        Removal first(*m_workspace, ids);
        Removal second(*m_workspace, ids); // none of the console's, but nothing may hang
        QSignalSpy firstEnd(&first, &Removal::finished);
        QSignalSpy secondEnd(&second, &Removal::finished);
        first.add(ids);
        QCOMPARE(first.total(), 6);
        first.start();
        second.start();
        QTRY_COMPARE(firstEnd.size(), 1);
        QTRY_COMPARE(secondEnd.size(), 1);
        QVERIFY(m_store->records().isEmpty());
        QVERIFY(!hasToken(ids.constFirst()));
    }

    void strangersCountNowhere()
    {
        QList<QUuid> ids = add(2);
        const Customer elsewhere {.id = QUuid::createUuid(),
                                  .environment = QUuid::createUuid(),
                                  .username = QStringLiteral("elsewhere")};
        m_store->save(elsewhere, this, [](const Result<void> &) { });
        Removal removal(*m_workspace, ids + QList<QUuid> {QUuid::createUuid(), elsewhere.id});
        QSignalSpy finished(&removal, &Removal::finished);
        removal.start();
        QVERIFY(finished.wait());
        QCOMPARE(removal.total(), 2);
        QCOMPARE(removal.gone(), ids);
        QVERIFY(m_store->record(elsewhere.id));
    }

    void whoSignsInAgainOnTheWayIsSignedOutAgain()
    {
        const QList<QUuid> ids = add(2);
        bool isBack = false;
        Removal removal(*m_workspace, ids);
        connect(&removal, &Removal::progressed, this, [&] { // ada is out, and bea not yet
            if (!std::exchange(isBack, true))
                m_workspace->caseOf(ids.at(0))->adoptToken(Token, {}, this, [](const auto &) { });
        });
        QSignalSpy finished(&removal, &Removal::finished);
        removal.start();
        QVERIFY(finished.wait());
        QCOMPARE(removal.gone().size(), 2);
        QVERIFY(isBack);
        QVERIFY(!hasSecret(ids.at(0), SecretKind::AccessToken));
    }

    void theWorkspaceMayEndOnTheWay()
    {
        const QList<QUuid> ids = add(50);
        auto *removal = new Removal(*m_workspace, ids);
        const QSignalSpy finished(removal, &Removal::finished);
        connect(removal, &Removal::progressed, this,
                [&] { QTimer::singleShot(0, this, [&] { m_workspace.reset(); }); });
        removal->start();
        QTRY_VERIFY(!m_workspace);
        QCOMPARE(finished.size(), 0);
        QVERIFY(m_store->record(ids.constLast()));
    }

    /// "Removed … and signed out" was said of who never was signed in.
    void whoNeverWasSignedInIsNotSignedOut()
    {
        const Customer ada = addCustomer(QStringLiteral("ada"));
        Removal removal(*m_workspace, {ada.id});
        QSignalSpy finished(&removal, &Removal::finished);
        removal.start();
        QVERIFY(finished.wait());
        QCOMPARE(removal.gone(), QList<QUuid> {ada.id});
        QVERIFY(!removal.hasSignedOut());
        Removal ofOne(*m_workspace, add(1));
        QSignalSpy end(&ofOne, &Removal::finished);
        ofOne.start();
        QVERIFY(end.wait());
        QVERIFY(ofOne.hasSignedOut());
    }

    void stopsOnTheWay()
    {
        const QList<QUuid> ids = add(50);
        Removal removal(*m_workspace, ids);
        QSignalSpy finished(&removal, &Removal::finished);
        connect(&removal, &Removal::progressed, &removal, [&removal] {
            if (removal.done() == 10)
                removal.stop();
        });
        removal.start();
        QVERIFY(finished.wait());
        QVERIFY(removal.gone().size() >= 10 && removal.gone().size() < 20); // those under way are ended
        QCOMPARE(m_store->records().size(), 50 - removal.gone().size());
        QCOMPARE(finished.size(), 1);
        QVERIFY(hasToken(ids.constLast()));
    }

private:
    /// What is changed of a customer cannot be written any more.
    void fillDisk() const
    {
        (void)test::valueOf(listFile(),
                            QStringLiteral("CREATE TRIGGER full BEFORE UPDATE ON customers BEGIN "
                                           "SELECT RAISE(ABORT, 'database or disk is full'); END"));
    }

    QList<QUuid> add(int count)
    {
        QList<Customer> customers;
        QList<QUuid> ids;
        for (int i = 0; i < count; ++i) {
            customers.append({.id = QUuid::createUuid(),
                              .environment = Environment::localSandbox().id,
                              .username = QStringLiteral("load.%1").arg(i),
                              .hasRefreshToken = true,
                              .addedAt = m_clock.now()});
            ids.append(customers.constLast().id);
            m_secrets->write(tokenOf(ids.constLast()), "token", this, [](const Result<void> &) { });
        }
        bool isKept = false;
        m_store->import(customers, {}, {}, this,
                        [&](const Result<void> &kept) { isKept = kept.has_value(); });
        [&] { QTRY_VERIFY(isKept); }();
        return ids;
    }

    static SecretKey tokenOf(const QUuid &customer)
    {
        return {Environment::localSandbox().id, customer, SecretKind::RefreshToken};
    }

    bool hasToken(const QUuid &customer) { return hasSecret(customer, SecretKind::RefreshToken); }

    bool hasSecret(const QUuid &customer, SecretKind kind)
    {
        std::optional<std::optional<QByteArray>> token;
        m_secrets->read({Environment::localSandbox().id, customer, kind}, this,
                        [&](const auto &read) { token = read.value_or(std::nullopt); });
        [&] { QTRY_VERIFY(token); }();
        return token && token->has_value();
    }

    std::unique_ptr<Holding> m_secrets;
};

QTEST_GUILESS_MAIN(TestRemoval)
#include "tst_removal.moc"
