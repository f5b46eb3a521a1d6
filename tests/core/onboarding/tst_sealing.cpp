// Sealed secrets: only the right key, under the right name, opens them.
#include "core/onboarding/sealedsecretstore.h"
#include "core/onboarding/sealing.h"
#include "core/secrets/memorysecretstore.h"

#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace onboarding;

namespace {

const SecretKey Name {QUuid::createUuid(), QUuid::createUuid(), SecretKind::RefreshToken};
const QByteArray Key(sealing::KeySize, 'k');

/// Does not take the first thing in time, nor ever.
class SlowOnce : public MemorySecretStore
{
public:
    void write(const SecretKey &key, const QByteArray &secret, QObject *context, Done done) override
    {
        if (std::exchange(m_isSlow, false))
            QTimer::singleShot(0, context, [done] {
                done(failure(Error::Kind::KeychainSlow,
                             QStringLiteral("The keychain did not answer in time.")));
            });
        else
            MemorySecretStore::write(key, secret, context, std::move(done));
    }

private:
    bool m_isSlow = true;
};

} // namespace

class TestSealing : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void opensWhatItSealed()
    {
        for (const QByteArray &secret :
             {QByteArray(), QByteArray("a secret of some length"), QByteArray(5000, 'x')}) {
            const auto sealed = sealing::seal(Name, secret, Key);
            QVERIFY(sealed.has_value());
            QVERIFY(secret.isEmpty() || !sealed->sealed.contains(secret));
            QCOMPARE(sealing::open(*sealed, Key), std::optional(secret));
        }
    }

    void neverUsesANonceTwice()
    {
        QSet<QByteArray> nonces;
        for (int i = 0; i < 1000; ++i)
            nonces.insert(sealing::seal(Name, "s", Key)->nonce);
        QCOMPARE(nonces.size(), 1000);
    }

    void staysShutForAnythingElse()
    {
        const SealedSecret sealed = *sealing::seal(Name, "secret", Key);
        QVERIFY(!sealing::open(sealed, QByteArray(sealing::KeySize, 'K')));
        SealedSecret moved = sealed; // to another customer's row
        moved.key.customer = QUuid::createUuid();
        QVERIFY(!sealing::open(moved, Key));
        for (qsizetype bit = 0; bit < sealed.sealed.size() * 8; ++bit) {
            SealedSecret flipped = sealed;
            flipped.sealed[bit / 8] = static_cast<char>(flipped.sealed.at(bit / 8) ^ (1 << (bit % 8)));
            QVERIFY(!sealing::open(flipped, Key));
        }
        SealedSecret cut = sealed;
        cut.sealed.chop(17);
        QVERIFY(!sealing::open(cut, Key));
    }

    void twoProgramsMakeOneKey()
    {
        const QTemporaryDir folder;
        MemorySecretStore keychain;
        CustomerStore roster(folder.filePath(QStringLiteral("roster.sqlite")));
        SealedSecretStore one(keychain, roster);
        SealedSecretStore other(keychain, roster);
        QList<SealedSecret> sealed;
        for (SealedSecretStore *store : {&one, &other})
            store->seal(Name.environment, {{Name, "token"}}, this, [&](const auto &result) {
                QVERIFY(result.has_value());
                sealed += *result;
            });
        QTRY_COMPARE(sealed.size(), 2);
        const QByteArray key = keyIn(keychain);
        for (const SealedSecret &secret : std::as_const(sealed))
            QCOMPARE(sealing::open(secret, key), std::optional(QByteArray("token")));
    }

    void afterASlowAnswerThereIsStillOneKey()
    {
        const QTemporaryDir folder;
        SlowOnce keychain;
        CustomerStore roster(folder.filePath(QStringLiteral("roster.sqlite")));
        SealedSecretStore store(keychain, roster);
        std::optional<Error::Kind> refused;
        store.seal(Name.environment, {{Name, "token"}}, this,
                   [&](const auto &result) { refused = result.error().kind; });
        QTRY_COMPARE(refused, std::optional(Error::Kind::KeychainSlow));
        SealedSecretStore other(keychain,
                                roster); // another program has to wait, since the key may still come
        bool isOtherAnswered = false;
        other.seal(Name.environment, {{Name, "token"}}, this, [&](const auto &) { isOtherAnswered = true; });
        QList<SealedSecret> sealed;
        for (int i = 0; i < 2; ++i)
            store.seal(Name.environment, {{Name, "token"}}, this, [&](const auto &result) {
                QVERIFY(!isOtherAnswered);
                sealed += result.value();
            });
        QTRY_COMPARE(sealed.size(), 2);
        QTRY_VERIFY(isOtherAnswered); // and goes on once it is settled
        const QByteArray key = keyIn(keychain);
        for (const SealedSecret &secret : std::as_const(sealed))
            QCOMPARE(sealing::open(secret, key), std::optional(QByteArray("token")));
    }

    void aStoreWithoutItsKeySaysWhy()
    {
        const QTemporaryDir folder;
        CustomerStore roster(folder.filePath(QStringLiteral("roster.sqlite")));
        bool isDone = false;
        roster.load(this, [&](const Result<void> &) { isDone = true; });
        QTRY_VERIFY(isDone);
        const Customer ada {.id = Name.customer,
                            .environment = Name.environment,
                            .username = QStringLiteral("ada"),
                            .hasRefreshToken = true,
                            .isSealed = true};
        MemorySecretStore keychain;
        SealedSecretStore secrets(keychain, roster);
        std::optional<Result<QList<SealedSecret>>> sealed;
        secrets.seal(Name.environment, {{Name, "token"}}, this,
                     [&](const Result<QList<SealedSecret>> &result) { sealed = result; });
        QTRY_VERIFY(sealed && sealed->has_value());
        isDone = false;
        roster.import({ada}, **sealed, {}, this,
                      [&](const Result<void> &result) { isDone = result.has_value(); });
        QTRY_VERIFY(isDone);

        QCOMPARE(read(secrets).value(), std::optional(QByteArray("token")));
        MemorySecretStore empty;
        SealedSecretStore elsewhere(empty, roster);
        QCOMPARE(read(elsewhere).error().kind, Error::Kind::KeychainLocked);
        QVERIFY(roster.record(ada.id)); // the list itself can be read
    }

    void whatIsWrittenIsKeptForWhoIsGone_data()
    {
        QTest::addColumn<bool>("isKeyKnown");
        QTest::newRow("the key is known") << true;
        QTest::newRow("the key is read first") << false;
    }
    void whatIsWrittenIsKeptForWhoIsGone()
    {
        QFETCH(const bool, isKeyKnown);
        const QTemporaryDir folder;
        CustomerStore roster(folder.filePath(QStringLiteral("roster.sqlite")));
        addSealed(roster);
        MemorySecretStore keychain;
        SealedSecretStore first(keychain, roster);
        write(first, "older");
        SealedSecretStore secrets(keychain, roster);
        if (isKeyKnown)
            QCOMPARE(read(secrets).value(), std::optional(QByteArray("older")));
        auto asks = std::make_unique<QObject>();
        bool isTold = false;
        secrets.write(Name, "newer", asks.get(), [&](const Result<void> &) { isTold = true; });
        asks.reset();
        QTRY_COMPARE(read(secrets).value(), std::optional(QByteArray("newer")));
        QVERIFY(!isTold);
    }

    void whatIsTakenOutDoesNotComeBackFromAWriteThatWaits()
    {
        const QTemporaryDir folder;
        CustomerStore roster(folder.filePath(QStringLiteral("roster.sqlite")));
        addSealed(roster);
        MemorySecretStore keychain;
        SealedSecretStore secrets(keychain, roster);
        int answers = 0;
        const auto count = [&](const Result<void> &) { ++answers; };
        secrets.write(Name, "token", this, count); // makes the key first
        secrets.remove(Name, this, count);
        QTRY_COMPARE(answers, 2);
        QCOMPARE(read(secrets).value(), std::nullopt);
    }

private:
    void addSealed(CustomerStore &roster)
    {
        bool isDone = false;
        roster.load(this, [&](const Result<void> &) { isDone = true; });
        [&] { QTRY_VERIFY(isDone); }();
        const Customer ada {.id = Name.customer,
                            .environment = Name.environment,
                            .username = QStringLiteral("ada"),
                            .hasRefreshToken = true,
                            .isSealed = true};
        isDone = false;
        roster.save(ada, this, [&](const Result<void> &saved) { isDone = saved.has_value(); });
        [&] { QTRY_VERIFY(isDone); }();
    }

    void write(SecretStore &secrets, const QByteArray &secret)
    {
        bool isDone = false;
        secrets.write(Name, secret, this, [&](const Result<void> &kept) { isDone = kept.has_value(); });
        [&] { QTRY_VERIFY(isDone); }();
    }

    QByteArray keyIn(SecretStore &keychain)
    {
        QByteArray key;
        keychain.read({Name.environment, {}, SecretKind::RosterKey}, this,
                      [&](const auto &kept) { key = kept->value(); });
        [&] { QTRY_VERIFY(!key.isEmpty()); }();
        return key;
    }

    Result<std::optional<QByteArray>> read(SecretStore &secrets)
    {
        std::optional<Result<std::optional<QByteArray>>> answer;
        secrets.read(Name, this, [&](const auto &result) { answer = result; });
        if (!QTest::qWaitFor([&] { return answer.has_value(); }))
            return failure(Error::Kind::Timeout);
        return *answer;
    }
};

QTEST_GUILESS_MAIN(TestSealing)
#include "tst_sealing.moc"
