// New tokens that come for somebody whom another program removed or signed out meanwhile are not used.
#include "core/secrets/memorysecretstore.h"
#include "tests/support/fakeclock.h"
#include "tests/support/openprogram.h"
#include "tests/support/rawserver.h"
#include "tests/support/storecalls.h"

#include <QTemporaryDir>
#include <QTest>

using namespace onboarding;
using namespace onboarding::test;

namespace {

class KeptSecretStore : public MemorySecretStore
{
public:
    [[nodiscard]] bool isPersistent() const override { return true; }
};

} // namespace

class TestGoneMeanwhile : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_secrets = std::make_unique<KeptSecretStore>();
        m_meanwhile.clear();
        m_server = std::make_unique<RawServer>([this](const RawRequest &request) {
            if (!request.target.contains("oauth"))
                return RawAnswer::http(200, R"({"status":"LV1"})");
            if (!m_meanwhile.isEmpty())
                m_isDone = valueOf(file(), m_meanwhile) == QStringLiteral("1");
            return RawAnswer::http(200, R"({"access_token":"new","refresh_token":"r2","expires_in":3600})");
        });
        m_environment = {.id = QUuid::createUuid(),
                         .name = QStringLiteral("stg"),
                         .url = m_server->url(),
                         .tenant = QStringLiteral("ACME")};
        m_anna = customer(QStringLiteral("anna@x"));
        m_anna.environment = m_environment.id;
        {
            CustomerStore store(file());
            QVERIFY(load(store).has_value());
            QVERIFY(save(store, m_anna).has_value());
        }
        m_program = std::make_unique<OpenProgram>(file(), m_environment, m_anna.id, *m_secrets, m_clock);
    }

    void cleanup()
    {
        m_program.reset();
        m_server.reset();
    }

    void aRenewalForWhoIsGoneEndsWithoutAQuestion_data() { changes(); }

    void aRenewalForWhoIsGoneEndsWithoutAQuestion()
    {
        QFETCH(const QString, says);
        QVERIFY(m_program->adopt(R"({"access_token":"old","refresh_token":"r1","expires_in":60})"));
        QTRY_COMPARE(valueOf(file(), QStringLiteral("SELECT has_refresh_token FROM customers")),
                     QStringLiteral("1"));
        m_clock.advance(std::chrono::minutes {2});
        QFETCH(const QString, meanwhile);
        m_meanwhile = meanwhile;
        std::optional<Result<Observation>> seen;
        m_program->onboardingCase().checkStatus(this, [&](const auto &one) { seen = one; });
        QTRY_VERIFY(seen.has_value());
        QCOMPARE(m_isDone, !meanwhile.isEmpty());
        QCOMPARE(seen->has_value(), says.isEmpty());
        QCOMPARE(questions(), says.isEmpty() ? 1 : 0);
        QCOMPARE(stored(), QByteArray(says.isEmpty() ? "r2" : "r1"));
        if (says.isEmpty())
            return;
        QVERIFY2(seen->error().message.contains(says), qPrintable(seen->error().message));
        QVERIFY(!m_program->session().isSignedIn());
    }

    void aSignInPutsNobodyBackWhoWasRemoved_data() { changes(); }

    void aSignInPutsNobodyBackWhoWasRemoved()
    {
        QFETCH(const QString, meanwhile);
        QFETCH(const bool, isRemoved);
        m_meanwhile = meanwhile;
        std::optional<Result<void>> signedIn;
        m_program->onboardingCase().signIn("Correct-Horse-9", false, this,
                                           [&](const Result<void> &one) { signedIn = one; });
        QTRY_VERIFY(signedIn.has_value());
        QCOMPARE(signedIn->has_value(), !isRemoved);
        QCOMPARE(m_program->session().isSignedIn(), !isRemoved);
        QCOMPARE(stored(), QByteArray(isRemoved ? "" : "r2"));
        QTRY_COMPARE(valueOf(file(), QStringLiteral("SELECT removed_at IS NOT NULL FROM customers")),
                     isRemoved ? QStringLiteral("1") : QStringLiteral("0"));
        if (isRemoved)
            QVERIFY(signedIn->error().message.contains(QStringLiteral("anna@x was removed from the list")));
    }

private:
    static void changes()
    {
        QTest::addColumn<QString>("meanwhile");
        QTest::addColumn<QString>("says"); // of a renewal
        QTest::addColumn<bool>("isRemoved");
        QTest::newRow("nothing happens") << QString() << QString() << false;
        QTest::newRow("another program removes them")
            << QStringLiteral("UPDATE customers SET removed_at = 4102444800000 RETURNING 1")
            << QStringLiteral("anna@x was removed from the list") << true;
        QTest::newRow("another program signs them out")
            << QStringLiteral("UPDATE customers SET has_refresh_token = 0, has_password = 0 RETURNING 1")
            << QStringLiteral("anna@x was signed out by another program") << false;
    }

    [[nodiscard]] QString file() const { return m_folder->filePath(QStringLiteral("customers.sqlite")); }

    [[nodiscard]] qsizetype questions() const
    {
        const auto all = m_server->requests();
        return std::count_if(all.begin(), all.end(),
                             [](const RawRequest &one) { return one.target.contains("getUserInfo"); });
    }

    [[nodiscard]] QByteArray stored()
    {
        std::optional<QByteArray> found;
        m_secrets->read({m_environment.id, m_anna.id, SecretKind::RefreshToken}, this,
                        [&](const Result<std::optional<QByteArray>> &read) {
                            found = read.value_or(std::nullopt).value_or(QByteArray());
                        });
        return QTest::qWaitFor([&] { return found.has_value(); }) ? *found : QByteArray("never");
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    FakeClock m_clock;
    std::unique_ptr<KeptSecretStore> m_secrets;
    std::unique_ptr<RawServer> m_server;
    Environment m_environment;
    Customer m_anna;
    QString m_meanwhile; ///< what another program does to the file while the tokens are on their way
    bool m_isDone = false;
    std::unique_ptr<OpenProgram> m_program;
};

QTEST_GUILESS_MAIN(TestGoneMeanwhile)
#include "tst_gonemeanwhile.moc"
