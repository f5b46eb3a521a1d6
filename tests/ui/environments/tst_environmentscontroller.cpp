// What the page of environments asks for, without the page: saving, removing, secrets and files.
#include "tests/support/keptsecrets.h"
#include "tests/support/openworkspace.h"
#include "tests/support/rawserver.h"
#include "tests/support/str.h"
#include "ui/environments/environmentscontroller.h"

#include "core/collection/exportedapi.h"

#include <QFile>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace onboarding;
using namespace onboarding::test;
using Edit = EnvironmentsController::Edit;
using Kept = EnvironmentsController::Kept;
using Refusal = EnvironmentsController::Refusal;
using Reason = EnvironmentsController::Refusal::Reason;

Q_DECLARE_METATYPE(Kept::Where)

namespace {

/// A keychain that lets no secret of a kind in or out.
class StubbornKeychain : public KeptSecrets
{
public:
    std::optional<SecretKind> held {};

    void write(const SecretKey &key, const QByteArray &secret, QObject *context, Done done) override
    {
        key.kind == held ? refuse(context, done) : KeptSecrets::write(key, secret, context, done);
    }
    void remove(const SecretKey &key, QObject *context, Done done) override
    {
        key.kind == held ? refuse(context, done) : KeptSecrets::remove(key, context, done);
    }

private:
    static void refuse(QObject *context, const Done &done)
    {
        const Error locked {.kind = Error::Kind::KeychainLocked, .message = str("It is locked.")};
        QMetaObject::invokeMethod(
            context, [done, locked] { done(tl::unexpected(locked)); }, Qt::QueuedConnection);
    }
};

void addConstant(ApiContract &contract, const QString &value)
{
    contract.operations[Operation::UserStatus].constants = {{.name = str("X-K"), .value = value}};
}

} // namespace

class TestEnvironmentsController : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_keychain = std::make_unique<StubbornKeychain>();
        m_store = std::make_unique<EnvironmentStore>(file());
        Environment staging = Environment::stagingTemplate();
        staging.tenant = str("acme");
        QVERIFY(m_store->add(staging).has_value());
        m_id = m_store->environments().constLast().id;
        m_controller = std::make_unique<EnvironmentsController>(*m_store, *m_keychain);
        m_controller->setSecretState(SecretStoreState::Available);
    }

    void aSecretIsNoPartOfAContract_data()
    {
        QTest::addColumn<Edit>("edit"); // api-key and client secret that are typed
        QTest::addColumn<int>("stored"); // a kind, or -1
        QTest::addColumn<bool>("isRefused");
        QTest::newRow("the api-key that is typed") << Edit {.apiKey = "Correct-Horse-9"} << -1 << true;
        QTest::newRow("the client's secret that is typed")
            << Edit {.clientSecret = "Correct-Horse-9"} << -1 << true;
        QTest::newRow("the api-key of the keychain") << Edit {} << int(SecretKind::ApiKey) << true;
        QTest::newRow("the client's secret of the keychain")
            << Edit {} << int(SecretKind::ClientSecret) << true;
        QTest::newRow("another text") << Edit {.apiKey = "Battery-Staple-1"} << -1 << false;
    }

    void aSecretIsNoPartOfAContract()
    {
        QFETCH(Edit, edit);
        QFETCH(const int, stored);
        QFETCH(const bool, isRefused);
        if (stored >= 0)
            keep(static_cast<SecretKind>(stored), str("Correct-Horse-9"));
        edit.before = edit.after = environment();
        addConstant(edit.after.contract, str("Correct-Horse-9"));
        const tl::expected<Environment, Refusal> reviewed = review(edit);
        QCOMPARE(!reviewed, isRefused);
        if (!isRefused)
            return;
        QCOMPARE(reviewed.error().reason, Reason::SecretInContract);
        QCOMPARE(reviewed.error().error.field, str("/operations/userStatus/constants/X-K/value"));
    }

    void aSecretIsNoPartOfAField_data() { aSecretIsNoPartOfAContract_data(); }

    void aSecretIsNoPartOfAField()
    {
        QFETCH(Edit, edit);
        QFETCH(const int, stored);
        QFETCH(const bool, isRefused);
        if (stored >= 0)
            keep(static_cast<SecretKind>(stored), str("Correct-Horse-9"));
        edit.before = edit.after = environment();
        edit.after.tenant = str("Correct-Horse-9");
        const tl::expected<Environment, Refusal> reviewed = review(edit);
        QCOMPARE(!reviewed, isRefused);
        if (!isRefused)
            return;
        QCOMPARE(reviewed.error().reason, Reason::SecretInField);
        QCOMPARE(reviewed.error().error.field, str("tenant"));
        QVERIFY(!reviewed.error().error.message.contains(str("Correct-Horse")));
    }

    void whatAnotherProgramChangedIsNotWrittenOver()
    {
        Edit edit {.before = environment(), .after = environment()};
        edit.after.name = str("mine");
        EnvironmentStore terminal(file());
        QVERIFY(terminal.load().has_value());
        Environment theirs = environment();
        theirs.name = str("theirs");
        QVERIFY(terminal.update(theirs).has_value());
        const auto reviewed = review(edit);
        QVERIFY(!reviewed);
        QCOMPARE(reviewed.error().reason, Reason::ChangedElsewhere);
    }

    /// A key that was stored since the form was opened is no other change, and is not forgotten.
    void aKeyThatWasStoredMeanwhileStaysMarked()
    {
        Edit edit {.before = environment(), .after = environment()};
        edit.after.name = str("mine");
        keep(SecretKind::ApiKey, str("the-key"));
        const auto reviewed = review(edit);
        QVERIFY(reviewed.has_value());
        edit.after = *reviewed;
        QVERIFY(m_controller->save(edit).has_value());
        QCOMPARE(environment().name, str("mine"));
        QVERIFY(environment().hasApiKey);
    }

    void aFileOfCertificatesMustBeThereWhenItIsNamed()
    {
        Edit edit {.before = environment(), .after = environment()};
        edit.after.extraCaFile = m_folder->filePath(str("nowhere.pem"));
        QVERIFY(!m_controller->save(edit));
        edit.before.extraCaFile = edit.after.extraCaFile; // as it was: its disk may be elsewhere now
        QVERIFY(m_controller->save(edit).has_value());
    }

    void aSecretIsKeptWhereItCanBe_data()
    {
        QTest::addColumn<SecretStoreState>("state");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<bool>("isHeld");
        QTest::addColumn<Kept::Where>("where");
        using State = SecretStoreState;
        QTest::newRow("in the keychain")
            << State::Available << str(" the-key\n") << false << Kept::Where::Keychain;
        QTest::newRow("for this session while the keychain is locked")
            << State::Locked << str("the-key") << false << Kept::Where::Session;
        QTest::newRow("for this session by choice")
            << State::MemoryOnly << str("the-key") << false << Kept::Where::Session;
        QTest::newRow("for this session when the keychain refuses")
            << State::Available << str("the-key") << true << Kept::Where::Session;
        QTest::newRow("nowhere when no header can carry it")
            << State::Available << str("the\nkey") << false << Kept::Where::Nowhere;
    }

    void aSecretIsKeptWhereItCanBe()
    {
        QFETCH(const SecretStoreState, state);
        QFETCH(const QString, typed);
        QFETCH(const bool, isHeld);
        QFETCH(const Kept::Where, where);
        m_controller->setSecretState(state);
        m_keychain->held = isHeld ? std::optional(SecretKind::ApiKey) : std::nullopt;
        QSignalSpy stored(m_controller.get(), &EnvironmentsController::apiKeyStored);
        QSignalSpy given(m_controller.get(), &EnvironmentsController::sessionApiKeyGiven);
        const Kept kept = keep(SecretKind::ApiKey, typed);
        QCOMPARE(kept.where, where);
        QCOMPARE(kept.problem.has_value(), isHeld);
        const QList<QVariant> told {QVariant(m_id), QVariant(QByteArray("the-key"))};
        QCOMPARE(stored.value(0), where == Kept::Where::Keychain ? told : QList<QVariant>());
        QCOMPARE(given.value(0), where == Kept::Where::Session ? told : QList<QVariant>());
        QCOMPARE(environment().hasApiKey, where == Kept::Where::Keychain);
        QCOMPARE(secret(SecretKind::ApiKey), QByteArray(where == Kept::Where::Keychain ? "the-key" : ""));
    }

    void anEnvironmentGoesWithItsSecretsAndComesBackWithout()
    {
        keep(SecretKind::ApiKey, str("the-key"));
        keep(SecretKind::ClientSecret, str("the-secret"));
        const Environment removed = environment();
        QVERIFY(remove().has_value());
        QVERIFY(!m_store->find(m_id));
        QCOMPARE(secret(SecretKind::ApiKey), QByteArray());
        QCOMPARE(secret(SecretKind::ClientSecret), QByteArray());
        QVERIFY(m_controller->restore(removed).has_value());
        QCOMPARE(environment().name, removed.name);
        QVERIFY(!environment().hasApiKey && !environment().hasClientSecret);
    }

    void oneWithCustomersStays()
    {
        m_controller->setCustomersOf([this](const QUuid &id) { return id == m_id ? 3 : 0; });
        const auto removed = remove();
        QVERIFY(!removed);
        QCOMPARE(removed.error().reason, Reason::HasCustomers);
        QVERIFY(m_store->find(m_id));
    }

    /// The kind of officer 2, finding 29: nothing could be written, and the key was gone.
    void whatCannotBeWrittenCostsNoKey()
    {
        keep(SecretKind::ApiKey, str("the-key"));
        QVERIFY(m_folder->remove());
        QFile inItsPlace(m_folder->path());
        QVERIFY(inItsPlace.open(QFile::WriteOnly));
        const auto tidy = qScopeGuard([&inItsPlace] { inItsPlace.remove(); });
        const auto removed = remove();
        QVERIFY(!removed);
        QCOMPARE(removed.error().reason, Reason::NotWritable);
        QCOMPARE(secret(SecretKind::ApiKey), QByteArray("the-key"));
    }

    /// The keychain was locked after the first of two: the page went on to call that one stored.
    void whatIsGoneIsNotCalledStored()
    {
        keep(SecretKind::ApiKey, str("the-key"));
        keep(SecretKind::ClientSecret, str("the-secret"));
        m_keychain->held = SecretKind::ApiKey;
        const auto removed = remove();
        QVERIFY(!removed);
        QCOMPARE(removed.error().reason, Reason::SecretStays);
        QVERIFY(environment().hasApiKey);
        QVERIFY(!environment().hasClientSecret);
    }

    void aTestOfTheConnectionHasTheKeyThatIsTyped_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QByteArray>("sent");
        QTest::newRow("typed, with white space") << str(" typed-key ") << QByteArray("typed-key");
        QTest::newRow("nothing") << QString() << QByteArray("stored-key");
        QTest::newRow("what no header can carry") << str("typed\nkey") << QByteArray("stored-key");
    }

    void aTestOfTheConnectionHasTheKeyThatIsTyped()
    {
        QFETCH(const QString, typed);
        QFETCH(const QByteArray, sent);
        const RawServer server([](const RawRequest &) { return RawAnswer::http(401, "{}"); });
        const FakeClock clock;
        m_controller->setTestMaker([&clock](const Environment &tested) {
            auto test = std::make_unique<ConnectionTest>(tested, clock, defaultNetworkFactory(tested.proxy));
            test->setApiKey("stored-key");
            return Result<std::unique_ptr<ConnectionTest>>(std::move(test));
        });
        const auto test = m_controller->makeTest(environmentAt(server.url()), typed);
        QVERIFY(test.has_value());
        (*test)->start();
        QTRY_VERIFY(!server.requests().isEmpty());
        QCOMPARE(server.requests().constFirst().header("api-key"), sent);
    }

    void whatIsWrittenForAColleagueIsReadAgain()
    {
        const QString path = m_folder->filePath(str("shared.json"));
        QVERIFY(EnvironmentsController::writeFile(path, environment()).has_value());
        const Result<Environment> read = EnvironmentsController::readFile(path);
        QVERIFY(read.has_value());
        QCOMPARE(read->url, environment().url);
        QCOMPARE(read->tenant, environment().tenant);
        QVERIFY(read->id != m_id);
        QVERIFY(!EnvironmentsController::readFile(m_folder->filePath(str("nowhere.json"))));
    }

    void aContractIsWrittenForEachTool_data()
    {
        using Format = EnvironmentsController::ContractFormat;
        QTest::addColumn<int>("format");
        QTest::addColumn<QByteArray>("holds");
        QTest::newRow("Postman") << int(Format::Postman)
                                 << QByteArray("schema.getpostman.com/json/collection/v2.1.0");
        QTest::newRow("OpenAPI") << int(Format::OpenApi) << QByteArray("\"openapi\": \"3.");
        QTest::newRow("curl") << int(Format::Curl) << QByteArray("curl ");
    }

    void aContractIsWrittenForEachTool()
    {
        QFETCH(const int, format);
        QFETCH(const QByteArray, holds);
        const QString path = m_folder->filePath(str("contract"));
        const Environment of = environment();
        QVERIFY(EnvironmentsController::writeContract(
                    path, {.name = of.name, .url = of.url, .tenant = of.tenant, .contract = of.contract},
                    static_cast<EnvironmentsController::ContractFormat>(format))
                    .has_value());
        QFile written(path);
        QVERIFY(written.open(QFile::ReadOnly));
        QVERIFY(written.readAll().contains(holds));
    }

private:
    [[nodiscard]] QString file() const { return m_folder->filePath(str("environments.json")); }
    [[nodiscard]] Environment environment() const { return *m_store->find(m_id); }

    tl::expected<Environment, Refusal> review(const Edit &edit)
    {
        std::optional<tl::expected<Environment, Refusal>> answer;
        m_controller->review(edit, this, [&](const auto &reviewed) { answer = reviewed; });
        [&] { QTRY_VERIFY(answer); }();
        return *answer;
    }

    tl::expected<void, Refusal> remove()
    {
        std::optional<tl::expected<void, Refusal>> answer;
        m_controller->remove(environment(), this, [&](const auto &removed) { answer = removed; });
        [&] { QTRY_VERIFY(answer); }();
        return *answer;
    }

    Kept keep(SecretKind kind, const QString &typed)
    {
        std::optional<Kept> answer;
        m_controller->keepSecret(m_id, kind, typed, this, [&](const Kept &kept) { answer = kept; });
        [&] { QTRY_VERIFY(answer); }();
        return *answer;
    }

    /// Empty: none is stored.
    QByteArray secret(SecretKind kind)
    {
        std::optional<QByteArray> secret;
        m_keychain->read({m_id, {}, kind}, this,
                         [&](const auto &read) { secret = read.value_or("unreadable").value_or(""); });
        [&] { QTRY_VERIFY(secret); }();
        return *secret;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<StubbornKeychain> m_keychain;
    std::unique_ptr<EnvironmentStore> m_store;
    std::unique_ptr<EnvironmentsController> m_controller;
    QUuid m_id;
};

QTEST_GUILESS_MAIN(TestEnvironmentsController)
#include "tst_environmentscontroller.moc"
